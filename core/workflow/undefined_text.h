// SPDX-License-Identifier: GPL-3.0-or-later
// Why a number is not there, in Dutch or English. The language is that of the report or the one
// asked for on the command line, so these sentences are not part of the translation file.
#pragma once

#include "core/statistics/estimate.h"

#include <QString>

namespace rozet::workflow {

/// A sentence without capital and full stop, so that it can stand behind a name or in a cell.
/// Empty for NotUndefined. Dutch for "nl", English for every other language.
[[nodiscard]] QString undefinedText(statistics::Undefined reason, const QString& language);

/// The reason's name for programs, the same in every language: "no_variation".
[[nodiscard]] QString undefinedName(statistics::Undefined reason);

/// How an interval was made, for programs: "analytic", "jackknife", "bootstrap_percentile",
/// "bootstrap_bca".
[[nodiscard]] QString intervalMethodName(statistics::IntervalMethod method);

} // namespace rozet::workflow
