// SPDX-License-Identifier: GPL-3.0-or-later
// What coders made of one recording as lanes above each other: per category a lane for each coder,
// coloured by the outcome of comparing, and below them the consensus.
#pragma once

#include "app/widgets/compare/compare_state.h"
#include "app/widgets/timeline/timeline_item.h"

namespace rozet::widgets {

struct CompareLanes
{
    std::vector<timeline::Lane> lanes;
    std::vector<timeline::Item> items;
    /// Lanes of coders, per lane: which of the chosen coders; nothing for the consensus.
    std::vector<std::optional<std::size_t>> coders;
};

/// folded: ids of lanes.
[[nodiscard]] CompareLanes compareLanes(const CompareState& state,
                                        const workflow::RecordingDifferences& differences,
                                        const QStringList& folded);

/// The outcome within one category: the codes of it that each coder gave.
[[nodiscard]] agreement::Verdict verdictIn(const workflow::Difference& difference,
                                           const codebook::Codebook& book,
                                           const codebook::CategoryId& category,
                                           const workflow::RecordingDifferences& recording);

/// "open vraag + spiegelen", or what stands for no code.
[[nodiscard]] QString codesText(const codebook::Codebook& book,
                                const std::vector<codebook::CodeId>& codes,
                                const QString& language);
/// The same with the short texts of the codes.
[[nodiscard]] QString shortCodesText(const codebook::Codebook& book,
                                     const std::vector<codebook::CodeId>& codes,
                                     const QString& language);

} // namespace rozet::widgets
