// SPDX-License-Identifier: GPL-3.0-or-later
// The changes that make one coding into another.
#pragma once

#include "core/study/change.h"

namespace rozet::study {

/// from: as it stands, null when it is new. Both have the same id. Opens a closed coding where that
/// is needed, and closes it again when it is to be closed.
void appendDifference(const Coding* from, const Coding& to, Composite& steps);

} // namespace rozet::study
