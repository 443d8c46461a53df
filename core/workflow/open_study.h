// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, making and looking after study files: what the window and the command line both do.
#pragma once

#include "core/store/study_store.h"
#include "core/study/visibility.h"
#include "core/workflow/media_place.h"

#include <vector>

namespace rozet::workflow {

/// A recording whose media cannot be played as the study stands.
struct AbsentMedia
{
    study::RecordingId recording;
    QString name; ///< of the recording
    MediaState state = MediaState::Missing;
};

struct StudyFile
{
    study::Study study;
    std::unique_ptr<store::StudyStore> store;
    std::vector<AbsentMedia> absentMedia; ///< a state of the world, not an error
    QStringList warnings;                 ///< sentences in the language that is loaded
};

/// Fails as StudyStore::open does.
[[nodiscard]] Result<StudyFile> openStudy(const QString& path, store::OpenMode mode,
                                          const Clock& clock, Progress& progress);

/// Whoever looks, by what a person types; nobody for an empty text. Fails as findCoder does.
[[nodiscard]] Result<study::Viewer> viewerNamed(const study::Study& study, const QString& text);

/// Opens a study to read what this viewer may see of it: the codings that are hidden are not in it,
/// and a warning says how many were left out. Fails as openStudy and viewerNamed do.
[[nodiscard]] Result<StudyFile> openStudyToRead(const QString& path, const QString& viewer,
                                                const Clock& clock, Progress& progress);

} // namespace rozet::workflow
