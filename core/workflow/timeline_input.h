// SPDX-License-Identifier: GPL-3.0-or-later
// What the methods on a timeline compare, with the names of everything: from plain CSV, or (see
// agreement_study.h) from a study.
#pragma once

#include "core/agreement/fragments.h"
#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace rozet::workflow {

/// Times in microseconds. Numbers in the data are places in these lists.
struct TimelineInput
{
    agreement::CodedRecordings data;
    QStringList coders;
    QStringList recordings;
    QStringList codes;      ///< ids
    QStringList codeLabels; ///< for people; as long as codes
    QStringList notes;      ///< what a reader of the figures should know
};

struct TimelineCsvSettings
{
    QString file;
    QString durationsFile;          ///< recording,duration; empty = none
    std::optional<double> duration; ///< seconds, of every recording the durations file lacks
    bool durationNeeded = true;     ///< false when only what was coded is compared
    QStringList coders;             ///< empty = all in the file, sorted
    QStringList codes;              ///< the codebook; empty = those in the file, sorted
    QStringList missing;            ///< further texts for an empty cell
    std::optional<QChar> delimiter;
    std::optional<QChar> decimalSign;
};

/// Columns coder, start, end, code, and recording when there are several. Times are seconds, m:ss
/// or h:mm:ss; codes given together may be joined by "|". A row with neither start, end nor code
/// says that the coder coded the recording and found nothing; a coder without any row in a
/// recording did not code it. Coders who are asked for and a file without any row: they found
/// nothing.
///
/// Fails as readCsv; with ColumnMissing; with row and column in Error::where: ValueInvalid for a
/// time that is none, SpanNotOrdered, SpanOutsideRecording, and ValueInvalid for a code that is not
/// not among those given; with ValueInvalid for a coder the file does not have; and with CommandLine
/// when the length of a recording is needed and not given.
[[nodiscard]] Result<TimelineInput> readTimelineCsv(const TimelineCsvSettings& settings);

} // namespace rozet::workflow
