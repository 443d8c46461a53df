// SPDX-License-Identifier: GPL-3.0-or-later
// What the coefficients of a timeline are called, what each says in one sentence, and which page
// explains it. Dutch for "nl", English for every other language.
#pragma once

#include "core/agreement/timeline.h"

#include <QString>

namespace rozet::workflow {

/// Neighbours in a table.
enum class CoefficientGroup { Time, Tolerance, Events, Easydiag, Unitizing, OfCode };

[[nodiscard]] CoefficientGroup coefficientGroup(agreement::TimelineCoefficient coefficient);
[[nodiscard]] QString coefficientGroupName(CoefficientGroup group, const QString& language);

[[nodiscard]] QString coefficientName(agreement::TimelineCoefficient coefficient,
                                      const QString& language);
[[nodiscard]] QString coefficientHelp(agreement::TimelineCoefficient coefficient,
                                      const QString& language);
/// Of docs/methods, without its ending.
[[nodiscard]] QString coefficientPage(agreement::TimelineCoefficient coefficient);

} // namespace rozet::workflow
