// SPDX-License-Identifier: GPL-3.0-or-later
// The study file (.rozet): an SQLite database that always holds the study as of the last append().
// Format: docs/formats/rozet-file.md. One process writes a study at a time; one thread uses a
// store.
#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/study/change.h"

#include <QStringList>

#include <memory>
#include <set>
#include <span>

namespace rozet::store {

/// Who did something and what it is called; goes into the audit log with the ids concerned, never
/// with any text of the study.
struct ActionInfo
{
    QString actor; ///< the coder's name, or "system"
    QString label; ///< "add fragment"
};

enum class OpenMode {
    ReadWrite, ///< takes the lock; fails with StudyLocked when somebody else has it
    ReadOnly,  ///< changes nothing, not even when the file is of an older schema
};

class StudyStore;

struct OpenedStudy
{
    study::Study study;
    std::unique_ptr<StudyStore> store;
    QString migratedFromCopy; ///< where the file as it was before migration was kept; else empty
    QStringList warnings; ///< places of files the study should not lie on, such as a network drive
};

struct CheckReport
{
    std::vector<Error> problems; ///< empty: database, references and audit chain are whole
    qint64 auditEntries = 0;
    int schemaRevision = 0;
};

class StudyStore
{
public:
    /// Makes a new file; fails with FileExists when there is one. On any failure no file is left.
    [[nodiscard]] static Result<std::unique_ptr<StudyStore>>
    create(const QString& path, const study::Study& study, const Clock& clock, Progress& progress);

    /// The same with what is known of the versions of the things in it.
    [[nodiscard]] static Result<std::unique_ptr<StudyStore>>
    create(const QString& path, const study::Study& study, const study::Versions& versions,
           const Clock& clock, Progress& progress);

    /// Refuses, with the file untouched byte for byte: a file that is not a study, of a newer
    /// version, truncated, damaged, with a schema that is not Rozet's, or locked by another
    /// process.
    [[nodiscard]] static Result<OpenedStudy> open(const QString& path, OpenMode mode,
                                                  const Clock& clock, Progress& progress);

    StudyStore(const StudyStore&) = delete;
    StudyStore& operator=(const StudyStore&) = delete;
    ~StudyStore();

    /// Writes changes that applyChange accepted, in their order, as one transaction. When it
    /// returns they are on the disk. On failure none of them is, and the same call may be tried
    /// again.
    [[nodiscard]] Done append(std::span<const study::Change> changes, const ActionInfo& action);

    /// What is known of the versions of the things coders made; every append keeps it up to date.
    [[nodiscard]] Result<study::Versions> versions();
    /// The recordings that were in the study once and were taken away.
    [[nodiscard]] Result<std::set<study::RecordingId>> removedRecordings();

    /// Integrity of the database, references, rules of the study, and the audit chain.
    [[nodiscard]] Result<CheckReport> check(Progress& progress);
    /// Rewrites the file without free space, so that nothing deleted remains in it.
    [[nodiscard]] Done compact(Progress& progress);
    /// A whole copy at another place, for safekeeping; complete or absent.
    [[nodiscard]] Done saveCopy(const QString& path);

    [[nodiscard]] const QString& path() const;

private:
    class Private;
    explicit StudyStore(std::unique_ptr<Private> d);
    std::unique_ptr<Private> m_d;
};

} // namespace rozet::store
