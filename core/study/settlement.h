// SPDX-License-Identifier: GPL-3.0-or-later
// How a difference between coders was settled: what they had, what became of it in the consensus,
// why, by whom and when. What the coders made is never changed by it.
#pragma once

#include "codebook/ids.h"
#include "core/study/ids.h"
#include "core/study/people.h"

#include <QString>

#include <optional>
#include <vector>

namespace rozet::study {

enum class SettlementChoice {
    Agreed,  ///< the coders had the same
    TookOne, ///< what one of them had
    Merged,  ///< one fragment of theirs together
    New,     ///< something none of them had
    Neither, ///< nothing comes of it
};

enum class SettlementReason { Missed, Border, NeighbouringCode, DefinitionUnclear, Other };

/// Kept in the coding of the consensus. About fragments, or about an answer, or about a position
/// over the whole recording: exactly one of these.
struct Settlement
{
    SettlementId id;
    std::vector<FragmentId> sources;        ///< of the coders; they may have changed or gone since
    std::optional<codebook::CodeId> answer; ///< the question about the whole recording
    std::optional<Party> position;          ///< whose
    SettlementChoice choice = SettlementChoice::Agreed;
    std::optional<CoderId> taken;           ///< whose, for TookOne
    std::vector<FragmentId> results;        ///< in the consensus; may have changed or gone since
    std::optional<SettlementReason> reason; ///< none for Agreed
    QString note;
    CoderId settledBy;
    qint64 settledMs = 0; ///< UTC, milliseconds since 1970

    friend bool operator==(const Settlement&, const Settlement&) = default;
};

} // namespace rozet::study
