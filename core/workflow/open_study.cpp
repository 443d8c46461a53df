// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/open_study.h"

#include "core/workflow/find_entity.h"

#include <QCoreApplication>

namespace rozet::workflow {

namespace {

struct OpenStudy
{
    Q_DECLARE_TR_FUNCTIONS(OpenStudy)
};

} // namespace

Result<StudyFile> openStudy(const QString& path, store::OpenMode mode, const Clock& clock,
                            Progress& progress)
{
    Result<store::OpenedStudy> opened = store::StudyStore::open(path, mode, clock, progress);
    if (!opened) {
        return failure(opened.error());
    }
    StudyFile file{std::move(opened->study), std::move(opened->store), {}, {}};
    for (const study::Recording* recording : study::recordingsByName(file.study)) {
        const MediaState state = mediaState(path, *recording);
        if (state != MediaState::Found) {
            file.absentMedia.push_back({recording->id, recording->name, state});
        }
    }
    if (!opened->migratedFromCopy.isEmpty()) {
        file.warnings += OpenStudy::tr("The study was of an older version and was brought up to "
                                       "date. The file as it was is kept as %1.")
                             .arg(opened->migratedFromCopy);
    }
    for (const QString& place : opened->warnings) {
        file.warnings += OpenStudy::tr("The study lies on a network drive or in a folder that is "
                                       "synchronised (%1). Work on a copy on this computer's own "
                                       "disk; others may damage the file while it is open here.")
                             .arg(place);
    }
    return file;
}

Result<study::Viewer> viewerNamed(const study::Study& study, const QString& text)
{
    if (text.isEmpty()) {
        return study::Viewer{};
    }
    const auto coder = findCoder(study, text);
    if (!coder) {
        return failure(coder.error());
    }
    return study::Viewer{coder->id};
}

Result<StudyFile> openStudyToRead(const QString& path, const QString& viewerText,
                                  const Clock& clock, Progress& progress)
{
    Result<StudyFile> file = openStudy(path, store::OpenMode::ReadOnly, clock, progress);
    if (!file) {
        return file;
    }
    const auto viewer = viewerNamed(file->study, viewerText);
    if (!viewer) {
        return failure(viewer.error());
    }
    const std::set<study::CodingId> hidden = study::hiddenCodings(file->study, *viewer);
    if (!hidden.empty()) {
        study::takeOut(file->study, hidden);
        file->warnings +=
            OpenStudy::tr("%n coding(s) are left out: not everybody who codes those recordings has "
                          "closed yet.",
                          nullptr, static_cast<int>(hidden.size()));
    }
    return file;
}

} // namespace rozet::workflow
