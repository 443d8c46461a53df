// SPDX-License-Identifier: GPL-3.0-or-later
// The plan of collecting a package, for people: what is new, the same, changed in both places, or
// unknown here. Texts are in the language that is loaded.
#pragma once

#include "core/report/table.h"
#include "core/study/merge.h"

namespace rozet::workflow {

/// A line for each coding with the numbers of what is in it.
[[nodiscard]] report::Table planTable(const study::MergePlan& plan);
/// What was changed in both places: which stands, and which was set aside. labels: "nl" or "en".
[[nodiscard]] report::Table conflictTable(const study::Study& study, const study::MergePlan& plan,
                                          const QString& labels);
/// What was left out, and why.
[[nodiscard]] report::Table refusedTable(const study::Study& study, const study::MergePlan& plan,
                                         const QString& labels);

/// A fragment, an answer, ... in a few words.
[[nodiscard]] QString itemText(const study::Study& study, const study::ItemKey& key,
                               const std::optional<study::ItemValue>& value, const QString& labels);
/// What was set aside, in a few words.
[[nodiscard]] QString keptText(const study::Study& study, const study::ItemKey& key,
                               const study::SetAside& aside, const QString& labels);
/// Why something was left out, as a sentence.
[[nodiscard]] QString refusalText(const study::RefusedItem& item);
/// "recording_unknown", ...: the same in every language.
[[nodiscard]] QString refusalName(study::Refusal refusal);
/// Where a recording in the package is not the one we have, as a sentence.
[[nodiscard]] QString differenceText(const study::PassportDifference& difference);

} // namespace rozet::workflow
