// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of the agreement report that are shown nowhere else.
#pragma once

#include "core/workflow/agreement_study.h"
#include "core/workflow/differences.h"

namespace rozet::workflow {

/// A row a pair of coders: how much later the second starts and ends, of fragments that belong
/// together with enough overlap. Seconds.
[[nodiscard]] report::Table bordersTable(const study::Study& study,
                                         const DifferenceSettings& settings,
                                         const std::vector<RecordingDifferences>& recordings,
                                         const QString& language);

/// A row a party and pair of coders, of whole recordings and of matched fragments.
[[nodiscard]] report::Table positionsTable(const std::vector<PositionComparison>& positions,
                                           const QStringList& coders, const QString& language);

} // namespace rozet::workflow
