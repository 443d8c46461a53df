// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/study_writer.h"

namespace rozet::store {

/// Writes what applyChange did to the study in memory. Opens no transaction.
[[nodiscard]] Done writeChange(StudyWriter& writer, const study::Change& change);

} // namespace rozet::store
