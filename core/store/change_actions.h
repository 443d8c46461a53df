// SPDX-License-Identifier: GPL-3.0-or-later
// What the audit log says about changes: the kind and the ids concerned, never a text of the study.
#pragma once

#include "core/study/change.h"

#include <span>

namespace rozet::store {

/// One line for each run of equal actions: "fragment.add <coding> <id> <id> ...". The codes of a
/// codebook count as ids. Empty when there are no changes.
[[nodiscard]] QByteArray actionLines(std::span<const study::Change> changes);

} // namespace rozet::store
