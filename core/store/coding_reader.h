// SPDX-License-Identifier: GPL-3.0-or-later
// The contents of the codings: nearly all rows of a study are here.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/store/sqlite/connection.h"
#include "core/study/study.h"

namespace rozet::store {

/// The study must hold the codebooks and everything a coding refers to.
[[nodiscard]] Done readCodings(Connection& connection, study::Study& study, Progress& progress);

} // namespace rozet::store
