// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/add_recording.h"

#include "core/media/fingerprint.h"
#include "core/study/apply_change.h"
#include "core/workflow/find_entity.h"
#include "core/workflow/media_place.h"

#include <QFileInfo>

namespace rozet::workflow {

namespace {

/// The id of the one with this name, which is created when there is none.
template <class T, class Find, class Make>
Result<std::optional<decltype(T::id)>> findOrCreate(const study::Study& study, const QString& text,
                                                    Find find, Make make, study::Composite& steps,
                                                    QStringList& created)
{
    using Ids = std::optional<decltype(T::id)>;
    if (text.trimmed().isEmpty()) {
        return Ids();
    }
    const Result<T> found = find(study, text);
    if (found) {
        return Ids(found->id);
    }
    if (found.error().code != ErrorCode::EntityMissing) {
        return failure(found.error());
    }
    T value = make(text.trimmed());
    steps.changes.emplace_back(study::Add<T>{value});
    created += text.trimmed();
    return Ids(value.id);
}

Done refuseKnownFile(const study::Study& study, const QString& studyPath,
                     const study::MediaFile& file, const QString& shownPath)
{
    const QString path = absoluteMediaPath(studyPath, file);
    for (const study::Recording& recording : study.recordings) {
        for (const study::MediaFile& known : recording.media) {
            const bool same = known.fingerprint.isEmpty()
                                  ? absoluteMediaPath(studyPath, known) == path
                                  : known.fingerprint == file.fingerprint;
            if (same) {
                return failure(ErrorCode::MediaKnown, shownPath, QString(), recording.name);
            }
        }
    }
    return {};
}

} // namespace

Result<RecordingPlan> planRecording(const study::Study& study, const QString& studyPath,
                                    const NewRecording& wanted, Progress& progress)
{
    Result<media::MediaInfo> info = media::probe(wanted.file, progress);
    if (!info) {
        return failure(info.error());
    }
    const Result<QString> fingerprint = media::fingerprint(wanted.file);
    if (!fingerprint) {
        return failure(fingerprint.error());
    }
    study::MediaFile file;
    file.path = storedMediaPath(studyPath, wanted.file);
    file.fingerprint = *fingerprint;
    file.sizeBytes = QFileInfo(wanted.file).size();
    if (Done unknown = refuseKnownFile(study, studyPath, file, wanted.file); !unknown) {
        return failure(unknown.error());
    }

    study::Composite steps;
    RecordingPlan plan;
    plan.media = std::move(*info);
    study::Recording& recording = plan.recording;
    recording.id = study::RecordingId::create();
    recording.name = wanted.name.trimmed().isEmpty() ? QFileInfo(wanted.file).completeBaseName()
                                                     : wanted.name.trimmed();
    recording.duration = plan.media.duration;
    recording.media = {file};

    const auto school = findOrCreate<study::School>(
        study, wanted.school, findSchool,
        [](const QString& name) {
            return study::School{study::SchoolId::create(), name, {}};
        },
        steps, plan.newPeople);
    if (!school) {
        return failure(school.error());
    }
    recording.school = *school;
    const auto mentor = findOrCreate<study::Mentor>(
        study, wanted.mentor, findMentor,
        [&](const QString& name) {
            return study::Mentor{study::MentorId::create(), name, recording.school, {}};
        },
        steps, plan.newPeople);
    if (!mentor) {
        return failure(mentor.error());
    }
    recording.mentor = *mentor;
    for (const QString& text : wanted.students) {
        const auto student = findOrCreate<study::Student>(
            study, text, findStudent,
            [&](const QString& name) {
                return study::Student{study::StudentId::create(), name, recording.school, {}, {}};
            },
            steps, plan.newPeople);
        if (!student) {
            return failure(student.error());
        }
        if (*student) {
            recording.students.push_back(**student);
        }
    }
    steps.changes.emplace_back(study::Add<study::Recording>{recording});
    plan.change = std::move(steps);

    // Tried on a copy, so that a name that is taken shows now and not when it is saved.
    study::Study copy = study;
    if (const Result<study::Change> tried = study::applyChange(copy, plan.change); !tried) {
        return failure(tried.error());
    }
    return plan;
}

} // namespace rozet::workflow
