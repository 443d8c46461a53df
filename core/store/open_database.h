// SPDX-License-Identifier: GPL-3.0-or-later
// Opening the database of a study: the checks before anything of it is believed, the lock, what is
// left of a killed process, and bringing an older file up to date.
#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/store/file_lock.h"
#include "core/store/schema.h"
#include "core/store/sqlite/connection.h"
#include "core/store/study_store.h"

#include <QTemporaryDir>

#include <memory>

namespace rozet::store {

/// The members are in the order they must be made; they go in the opposite order.
struct OpenDatabase
{
    FileLock lock;
    std::unique_ptr<QTemporaryDir> privateFolder; ///< when reading meant working on a copy
    std::unique_ptr<Connection> connection;
    QString migratedFromCopy;
};

/// Fails as StudyStore::open does. A file older than the schema is brought up to date: itself,
/// after a copy was kept beside it, or with ReadOnly a private copy.
[[nodiscard]] Result<OpenDatabase> openDatabase(const QString& path, OpenMode mode,
                                                const Schema& schema, const Clock& clock,
                                                Progress& progress);

enum class Thoroughness {
    Quick,    ///< the structure of all pages
    Complete, ///< and that indexes and references agree with the tables
};

/// Asks SQLite; empty when all is well.
[[nodiscard]] Result<QStringList> damageOf(Connection& connection, Thoroughness thoroughness);

} // namespace rozet::store
