// SPDX-License-Identifier: GPL-3.0-or-later
// The whole study out of the tables of the newest schema revision. The structure of the database
// has been checked before; here every value is.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/store/sqlite/connection.h"
#include "core/study/study.h"

namespace rozet::store {

/// Fails with StudyDamaged (which table and row), or Cancelled.
[[nodiscard]] Result<study::Study> readStudy(Connection& connection, Progress& progress);

} // namespace rozet::store
