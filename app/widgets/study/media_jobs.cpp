// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/study/media_jobs.h"

#include "core/media/fingerprint.h"
#include "core/media/probe.h"
#include "core/workflow/add_recording.h"
#include "core/workflow/error_text.h"
#include "core/workflow/media_place.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>

namespace rozet::widgets {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("MediaJobs", text);
}

} // namespace

void addRecordings(const Workbench& bench, const QStringList& files)
{
    session::StudySession* session = &bench.session;
    const auto say = bench.say;
    for (const QString& file : files) {
        const QString title =
            words(QT_TRANSLATE_NOOP("MediaJobs", "Reading %1")).arg(QFileInfo(file).fileName());
        // The study may change while the file is read: the plan is made on a copy, and what it adds
        // is judged again when it is applied.
        auto study = std::make_shared<const study::Study>(session->study());
        const QString path = session->path();
        bench.jobs.start(title, [=](Progress& progress) -> std::function<void()> {
            workflow::NewRecording wanted;
            wanted.file = file;
            auto plan = std::make_shared<Result<workflow::RecordingPlan>>(
                workflow::planRecording(*study, path, wanted, progress));
            return [=] {
                if (!*plan) {
                    say(workflow::errorText(plan->error()), Saying::Problem);
                } else if (session->edit((*plan)->change, words(QT_TRANSLATE_NOOP(
                                                              "MediaJobs", "Add a recording")))) {
                    say(words(QT_TRANSLATE_NOOP("MediaJobs", "%1 was added."))
                            .arg((*plan)->recording.name),
                        Saying::Note);
                }
            };
        });
    }
}

void relinkRecording(const Workbench& bench, const study::RecordingId& id, const QString& file)
{
    session::StudySession* session = &bench.session;
    const auto say = bench.say;
    const QString title =
        words(QT_TRANSLATE_NOOP("MediaJobs", "Reading %1")).arg(QFileInfo(file).fileName());
    bench.jobs.start(title, [=](Progress& progress) -> std::function<void()> {
        auto info = std::make_shared<Result<media::MediaInfo>>(media::probe(file, progress));
        const QString print = media::fingerprint(file).value_or(QString());
        return [=] {
            const study::Recording* present = session->study().recordings.find(id);
            if (!*info || present == nullptr) {
                say(*info ? QString() : workflow::errorText(info->error()), Saying::Problem);
                return;
            }
            study::Recording changed = *present;
            if (changed.media.empty()) {
                changed.media.emplace_back();
            }
            study::MediaFile& first = changed.media.front();
            const bool other =
                !first.fingerprint.isEmpty() && !print.isEmpty() && first.fingerprint != print;
            first.path = workflow::storedMediaPath(session->path(), file);
            first.fingerprint = print;
            first.sizeBytes = QFileInfo(file).size();
            changed.duration = (*info)->duration;
            if (session->edit(study::Replace<study::Recording>{changed},
                              words(QT_TRANSLATE_NOOP("MediaJobs", "Find the file")))) {
                say(other
                        ? words(QT_TRANSLATE_NOOP(
                              "MediaJobs", "This is not the file that was coded: its content "
                                           "differs. Check that the fragments still fit, or undo."))
                        : words(QT_TRANSLATE_NOOP("MediaJobs", "%1 has its file again."))
                              .arg(changed.name),
                    other ? Saying::Problem : Saying::Note);
            }
        };
    });
}

QString mediaFilter()
{
    return words(QT_TRANSLATE_NOOP("MediaJobs", "Recordings")) +
           QStringLiteral(" (*.mp4 *.m4v *.mov *.mkv *.webm *.avi *.mts *.m2ts *.mpg *.mpeg *.wmv "
                          "*.wav *.mp3 *.m4a *.aac *.ogg *.opus *.flac);;") +
           words(QT_TRANSLATE_NOOP("MediaJobs", "All files")) + QStringLiteral(" (*)");
}

void chooseMediaFor(const Workbench& bench, const study::RecordingId& recording, QWidget* parent)
{
    const study::Recording* present = bench.study().recordings.find(recording);
    if (present == nullptr) {
        return;
    }
    const QString file = QFileDialog::getOpenFileName(
        parent,
        words(QT_TRANSLATE_NOOP("MediaJobs", "Where is the file of %1?")).arg(present->name),
        bench.settings.text("folders/media"), mediaFilter());
    if (!file.isEmpty()) {
        bench.settings.set("folders/media", QFileInfo(file).path());
        relinkRecording(bench, recording, file);
    }
}

} // namespace rozet::widgets
