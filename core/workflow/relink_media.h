// SPDX-License-Identifier: GPL-3.0-or-later
// Finding media files again that were moved or renamed, by their content.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/study/change.h"

#include <QStringList>

namespace rozet::workflow {

struct RelinkedFile
{
    study::RecordingId recording;
    QString name; ///< of the recording
    QString from; ///< as the study had it
    QString to;   ///< as the study will have it
};

/// A file that has the name but not the content.
struct RefusedFile
{
    QString name; ///< of the recording
    QString file; ///< absolute
};

struct RelinkPlan
{
    std::optional<study::Change> change; ///< nothing when there is nothing to change
    std::vector<RelinkedFile> relinked;
    std::vector<RefusedFile> refused;
    std::vector<RelinkedFile> stillMissing; ///< without "to"
};

/// Searches the folders, and those in them, for every file that is not in its place. A file is the
/// one sought when its fingerprint is; where the study has no fingerprint yet, when name and size
/// (as far as known) and length are the same. Links to folders are not followed. Fails with
/// FileNotFound for a folder that is not there, and with Cancelled.
[[nodiscard]] Result<RelinkPlan> planRelink(const study::Study& study, const QString& studyPath,
                                            const QStringList& folders, Progress& progress);

} // namespace rozet::workflow
