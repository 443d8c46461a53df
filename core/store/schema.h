// SPDX-License-Identifier: GPL-3.0-or-later
// The revisions of the database's structure. A file of revision N was made by running the scripts
// 1 to N, at once or over the years, so that its structure is the same text either way.
#pragma once

#include "core/base/result.h"
#include "core/store/sqlite/connection.h"

#include <vector>

namespace rozet::store {

inline constexpr quint32 kApplicationId = 0x524F5A54; ///< "ROZT"
/// The oldest schema revision a program must know to read this file rightly.
inline constexpr int kMinReader = 1;

/// Scripts in order: the first makes revision 1.
using Schema = std::vector<QByteArray>;

[[nodiscard]] const Schema& shippedSchema();

/// In an open transaction: brings the database to the newest revision, and notes that in it.
[[nodiscard]] Done applyRevisions(Connection& connection, const Schema& schema, int fromRevision);

/// Whether the database has exactly the tables of this revision, word for word, and nothing else.
/// Fails with StudyForeignSchema, naming the first thing that differs.
[[nodiscard]] Done checkStructure(Connection& connection, const Schema& schema, int revision);

} // namespace rozet::store
