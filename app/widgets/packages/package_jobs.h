// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to packages in the background. Each works on a copy of the study file, so that
// coding goes on meanwhile.
#pragma once

#include "app/session/jobs.h"
#include "core/workflow/package_collect.h"
#include "core/workflow/package_create.h"
#include "core/workflow/package_open.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace rozet::session {
class StudySession;
}

namespace rozet::widgets {

/// A copy of an open study as it is now, in a folder that goes with it.
class StudySnapshot
{
public:
    /// Fails when the study cannot be brought to the disk.
    [[nodiscard]] static Result<std::shared_ptr<const StudySnapshot>>
    take(session::StudySession& session);

    [[nodiscard]] QString path() const;

    /// Of the study itself, for where its media lie.
    [[nodiscard]] const QString& original() const { return m_original; }

private:
    StudySnapshot() = default;

    QTemporaryDir m_folder;
    QString m_original;
};

/// What one package of several comes to.
struct CollectedFile
{
    QString path;
    Result<workflow::CollectPlan> plan;
};

struct CollectedFiles
{
    std::vector<CollectedFile> files;
    study::Change change = study::Composite{}; ///< of all that can be collected
};

/// The plans of these packages, each on what the ones before it bring. Sealed ones are tried with
/// this passphrase. On an error the study could not be read.
[[nodiscard]] Result<CollectedFiles> planAll(const StudySnapshot& snapshot,
                                             const QStringList& files, const QString& passphrase,
                                             const Clock& clock, Progress& progress);

/// One package per coder in the folder, replacing those of the same name. Stops at the first error.
[[nodiscard]] Result<std::vector<workflow::MadePackage>>
makeAll(const StudySnapshot& snapshot, const std::vector<study::CoderId>& coders,
        const QString& folder, const QString& passphrase, bool withMedia, const Clock& clock,
        Progress& progress);

} // namespace rozet::widgets
