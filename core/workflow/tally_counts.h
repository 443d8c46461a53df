// SPDX-License-Identifier: GPL-3.0-or-later
// The counting under the tally: one pass over the fragments of one coder gives, per recording and
// code, how many fragments and how much time. Every measure is made from these counts.
#pragma once

#include "core/workflow/tally.h"

#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

namespace rozet::workflow {

/// Which columns a tally has, and which of them a code on a fragment counts for.
class TallyColumns
{
public:
    explicit TallyColumns(const study::Study& study);

    struct Column
    {
        codebook::CodeId id;
        const codebook::Code* code = nullptr; ///< in the newest revision that knows it
        bool retired = false;
    };

    struct Target
    {
        std::vector<std::size_t> columns; ///< its own and those of the codes above it
        bool mapped = false;              ///< it was retired and counts for its successor
    };

    [[nodiscard]] const std::vector<Column>& columns() const { return m_columns; }

    /// Null for a code that no revision of the codebook knows.
    [[nodiscard]] const Target* target(const codebook::CodeId& id) const;

private:
    std::vector<Column> m_columns;
    std::unordered_map<codebook::CodeId, Target> m_targets;
};

struct CodeCount
{
    qint64 fragments = 0;    ///< for a recording-level code 1 or 0
    qint64 microseconds = 0; ///< covered by them, overlaps once
    bool defined = true;     ///< false for a yes-or-no question that was left open
};

struct RecordingCounts
{
    const study::Recording* recording = nullptr;
    const study::Coding* coding = nullptr; ///< null when this coder did not code it
    std::vector<CodeCount> codes;          ///< by column; empty when not coded
};

struct TallyCounts
{
    std::vector<TallyColumns::Column> columns;
    std::vector<RecordingCounts> recordings; ///< sorted by name
    TallyRemarks remarks;
};

using CodingByRecording = std::map<study::RecordingId, const study::Coding*>;

/// What one coding gives, by column. Adds to the remarks what a reader of the numbers must know.
[[nodiscard]] std::vector<CodeCount>
countCoding(const study::Coding& coding, const TallyColumns& columns, TallyRemarks& remarks);

/// The codings that count for a coder: those that were begun, of this round or, when none is given,
/// the coding proper before a trial. Counts in the remarks where there was a choice.
[[nodiscard]] CodingByRecording codingsOf(const study::Study& study, const study::CoderId& coder,
                                          const std::optional<study::RoundId>& round,
                                          TallyRemarks& remarks);

/// Retired codes without any count have no column.
[[nodiscard]] Result<TallyCounts> countCodes(const study::Study& study, const study::CoderId& coder,
                                             const std::optional<study::RoundId>& round);

/// The rows and totals of one measure.
[[nodiscard]] Tally tallyFromCounts(const study::Study& study, const TallyCounts& counts,
                                    const TallySettings& settings);

} // namespace rozet::workflow
