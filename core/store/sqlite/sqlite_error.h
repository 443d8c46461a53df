// SPDX-License-Identifier: GPL-3.0-or-later
// What SQLite answers, as an Error.
#pragma once

#include "core/base/error.h"

struct sqlite3;

namespace rozet::store {

/// The error the connection met last. subject is the study file. Reading and writing fail for other
/// reasons: codes that say nothing about the file itself become the fallback.
[[nodiscard]] Error sqliteError(sqlite3* db, int resultCode, const QString& path,
                                ErrorCode fallback);

} // namespace rozet::store
