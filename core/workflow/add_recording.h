// SPDX-License-Identifier: GPL-3.0-or-later
// Taking a media file into a study as a recording. The file stays where it is.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/media/probe.h"
#include "core/study/change.h"

#include <QStringList>

namespace rozet::workflow {

/// People are named by id or name; unknown ones are created with that name.
struct NewRecording
{
    QString file;
    QString name; ///< empty = the file's name without its ending
    QString mentor;
    QString school;
    QStringList students;
};

struct RecordingPlan
{
    study::Change change = study::Composite{}; ///< adds the people that are new, and the recording
    study::Recording recording;
    media::MediaInfo media;
    QStringList newPeople; ///< names of schools, mentors and students that the change creates
};

/// Probes the file and says how the study would change; nothing changes yet. Fails as media::probe
/// does, with MediaKnown when a recording of the study has this file, and with NameTaken.
[[nodiscard]] Result<RecordingPlan> planRecording(const study::Study& study,
                                                  const QString& studyPath,
                                                  const NewRecording& wanted, Progress& progress);

} // namespace rozet::workflow
