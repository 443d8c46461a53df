// SPDX-License-Identifier: GPL-3.0-or-later
// How often, how long and in which conversations the codes occur.
//
// presence  1 when at least one fragment carries the code or one of its sub-codes
// count     number of fragments that carry it or one of its sub-codes (a fragment counts once)
// duration  seconds of the recording covered by those fragments (overlaps count once)
// rate      count per 10 minutes of recording; undefined when the recording's length is not known
//
// Recording-level codes: presence is 1 when the answer is "yes", or, for nominal, ordinal and text
// codes, when there is an answer; count is the same; duration and rate are undefined.
// See docs/methods/tally.md.
#pragma once

#include "core/base/result.h"
#include "core/report/table.h"
#include "core/study/study.h"

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
    double seconds = 0; ///< total length of the recordings in this row; 0 = not known
    int recordings = 1; ///< number of coded recordings in this row
};

struct TallyTotal
{
    double sum = 0;
    int recordingsWith = 0; ///< "in n of N recordings": always counted per recording
};

struct Tally
{
    TallySettings settings;
    int codebookRevision = 0;
    std::vector<codebook::CodeId> codes; ///< every code of the codebook, also those that only group
    std::vector<TallyRow> rows;          ///< sorted by name; recordings without a coding included
    std::vector<TallyTotal> totals;      ///< by code
    int recordingsTotal = 0;             ///< N: recordings this coder coded
};

/// Fails with EntityMissing when the coder is not in the study. Linear in the number of fragments.
[[nodiscard]] Result<Tally> tally(const study::Study& study, const TallySettings& settings);

/// The matrix with its totals, labels in the language, notes and provenance.
[[nodiscard]] report::Table tallyTable(const study::Study& study, const Tally& tally, const QString& language);

} // namespace rozet::workflow
