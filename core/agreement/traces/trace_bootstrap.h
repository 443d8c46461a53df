// SPDX-License-Identifier: GPL-3.0-or-later
// Intervals of a pair of traces by resampling blocks of time or recordings. Used by
// compare_traces.cpp only.
#pragma once

#include "core/agreement/traces/compare_traces.h"

namespace rozet::agreement {

/// One axis of a pair, without what depends on lags. The ICCs are NoVariance when one trace is
/// constant.
void fillAxis(AxisAgreement& axis, std::span<const double> first, std::span<const double> second);

/// Fills standard errors and intervals of everything that does not depend on lags.
void addTraceBootstrap(TracePair& pair, const PairedPlaces& pairs, const TraceSettings& settings);

} // namespace rozet::agreement
