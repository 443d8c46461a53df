// SPDX-License-Identifier: GPL-3.0-or-later
// How often, how long and in which conversations the codes occur.
//
// presence  1 when at least one fragment carries the code or one of its sub-codes
// count     number of fragments that carry it or one of its sub-codes (a fragment counts once)
// duration  seconds of the recording covered by those fragments (overlaps count once)
// rate      count per 10 minutes of recording; undefined when the recording's length is not known
//
// By mentor and by school presence is the number of that mentor's or school's coded recordings in
// which the code occurs, count and duration are sums, and rate is all fragments over all length
// (undefined when the length of one of those recordings is not known).
//
// Recording-level codes: presence is 1 when the answer is "yes", or, for nominal, ordinal and text
// codes, when there is an answer; count is the same; duration and rate are undefined. A yes-or-no
// question that was left open is undefined, not 0.
//
// Fragments keep the codes of the codebook revision they were made with. A code that was retired
// since counts for the one code it was mapped to; when it was mapped to several or to none, nobody
// but a coder can say which, and it keeps a column of its own.
// See docs/methods/tally.md.
#pragma once

#include "core/base/result.h"
#include "core/report/table.h"
#include "core/study/study.h"

#include <optional>
#include <vector>

namespace rozet::workflow {

enum class TallyMeasure { Presence, Count, Duration, Rate };
enum class TallyBy { Recording, Mentor, School };

struct TallySettings
{
    TallyMeasure measure = TallyMeasure::Presence;
    TallyBy by = TallyBy::Recording;
    study::CoderId coder;
    std::optional<study::RoundId> round; ///< nothing = whichever round the coder coded it in
};

/// One recording, mentor or school.
struct TallyRow
{
    QString recording; ///< name; empty unless by recording
    QString mentor;    ///< pseudonym; empty when by school or not known
    QString school;    ///< name; empty when not known
    bool coded = true; ///< false when this coder has no coding here: all values are then undefined
    std::vector<std::optional<double>> values; ///< by code, in the order of Tally::codes
    double seconds = 0; ///< total length of the coded recordings in this row (by recording: of the
                        ///< recording, coded or not); 0 when that of any of them is not known
    int recordings = 1; ///< number of coded recordings in this row
};

struct TallyTotal
{
    double sum = 0; ///< of the rows; for a rate, the rate over all coded recordings together
    int recordingsWith = 0; ///< "in n of N recordings": always counted per recording
    bool sumDefined = true; ///< false when no row has a value, or a rate lacks a length
};

/// What somebody who publishes the numbers must know about them.
struct TallyRemarks
{
    int unfinished = 0;                    ///< coded recordings whose coding is not closed
    int severalCodings = 0;                ///< recordings this coder coded in more than one round
    std::vector<QString> unknownLength;    ///< names of coded recordings without a known length
    qint64 mapped = 0;                     ///< codes on fragments counted for their successor
    std::vector<codebook::CodeId> retired; ///< retired codes that kept a column of their own
    qint64 notInCodebook = 0; ///< codes on fragments that no revision knows; not counted
};

struct Tally
{
    TallySettings settings;
    int codebookRevision = 0;
    std::vector<codebook::CodeId> codes; ///< every code in use, also those that only group, and the
                                         ///< retired codes that still count
    std::vector<TallyRow> rows;          ///< sorted by name; recordings without a coding included
    std::vector<TallyTotal> totals;      ///< by code
    int recordingsTotal = 0;             ///< N: recordings this coder coded
    TallyRemarks remarks;
};

/// Fails with EntityMissing when the coder or the round is not in the study, or when the study has
/// no codebook. Linear in the number of fragments. When the coder coded a recording in several
/// rounds and none is asked for, the coding proper goes before trial rounds.
[[nodiscard]] Result<Tally> tally(const study::Study& study, const TallySettings& settings);

/// The matrix with its totals, labels in the language ("nl" or "en"), notes and provenance.
/// Recording-level codes are left out where they have no value: by duration and rate.
[[nodiscard]] report::Table tallyTable(const study::Study& study, const Tally& tally,
                                       const QString& language);

} // namespace rozet::workflow
