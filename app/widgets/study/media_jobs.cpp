// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/study/media_jobs.h"

#include "core/media/fingerprint.h"
#include "core/media/probe.h"
#include "core/report/cell_text.h"
#include "core/workflow/add_recording.h"
#include "core/workflow/error_text.h"
#include "core/workflow/media_place.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>

#include <cmath>

namespace rozet::widgets {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("MediaJobs", text);
}

} // namespace

void addRecordings(const Workbench& bench, const QStringList& files,
                   const std::function<void(const study::RecordingId&)>& added)
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
                    added((*plan)->recording.id);
                    say(words(QT_TRANSLATE_NOOP("MediaJobs", "%1 was added."))
                            .arg((*plan)->recording.name),
                        Saying::Note);
                }
            };
        });
    }
}

namespace {

/// What the file would do to the recording, in one sentence; empty when it is what was coded.
QString doubtAbout(const study::Recording& recording, MediaDuration length, const QString& print)
{
    constexpr double kSameLengthSeconds = 1.0;
    const QString known = recording.media.empty() ? QString() : recording.media.front().fingerprint;
    const bool otherLength = !recording.duration.isZero() &&
                             std::abs((length - recording.duration).seconds()) > kSameLengthSeconds;
    if (otherLength) {
        return words(QT_TRANSLATE_NOOP("MediaJobs", "This file lasts %1, but %2 lasts %3. It is "
                                                    "probably another conversation."))
            .arg(report::durationText(length.seconds()), recording.name,
                 report::durationText(recording.duration.seconds()));
    }
    if (!known.isEmpty() && !print.isEmpty() && known != print) {
        return words(QT_TRANSLATE_NOOP("MediaJobs", "This is not the file that was coded as %1: "
                                                    "its content differs."))
            .arg(recording.name);
    }
    return {};
}

bool useAnyway(QWidget* parent, const QString& doubt)
{
    QMessageBox box(QMessageBox::Warning, words(QT_TRANSLATE_NOOP("MediaJobs", "Another file")),
                    doubt, QMessageBox::NoButton, parent);
    box.setInformativeText(words(QT_TRANSLATE_NOOP(
        "MediaJobs", "When you use it all the same, check that the fragments fit; Ctrl+Z undoes "
                     "it.")));
    const auto* use = box.addButton(words(QT_TRANSLATE_NOOP("MediaJobs", "Use it all the same")),
                                    QMessageBox::AcceptRole);
    QPushButton* leave =
        box.addButton(words(QT_TRANSLATE_NOOP("MediaJobs", "Cancel")), QMessageBox::RejectRole);
    box.setDefaultButton(leave);
    box.setEscapeButton(leave);
    box.exec();
    return box.clickedButton() == use;
}

} // namespace

void relinkRecording(const Workbench& bench, const study::RecordingId& id, const QString& file,
                     QWidget* parent)
{
    session::StudySession* session = &bench.session;
    const auto say = bench.say;
    const QString title =
        words(QT_TRANSLATE_NOOP("MediaJobs", "Reading %1")).arg(QFileInfo(file).fileName());
    const QPointer<QWidget> window(parent);
    bench.jobs.start(title, [=](Progress& progress) -> std::function<void()> {
        auto info = std::make_shared<Result<media::MediaInfo>>(media::probe(file, progress));
        const QString print = media::fingerprint(file).value_or(QString());
        return [=] {
            const study::Recording* present = session->study().recordings.find(id);
            if (!*info || present == nullptr) {
                say(*info ? QString() : workflow::errorText(info->error()), Saying::Problem);
                return;
            }
            const MediaDuration length = (*info)->duration;
            const QString doubt = doubtAbout(*present, length, print);
            const MediaTime last = study::lastCodedMoment(session->wholeStudy(), id);
            if (last > MediaTime() + length) {
                say(words(QT_TRANSLATE_NOOP("MediaJobs", "%1 has fragments up to %2, and this file "
                                                         "lasts only %3: it is another "
                                                         "conversation, and was not linked."))
                        .arg(present->name, report::durationText(last.seconds()),
                             report::durationText(length.seconds())),
                    Saying::Problem);
                return;
            }
            if (!doubt.isEmpty() && (window == nullptr || !useAnyway(window, doubt))) {
                return;
            }
            // The question may have been open for a while.
            present = session->study().recordings.find(id);
            if (present == nullptr) {
                return;
            }
            study::Recording changed = *present;
            if (changed.media.empty()) {
                changed.media.emplace_back();
            }
            study::MediaFile& first = changed.media.front();
            first.path = workflow::storedMediaPath(session->path(), file);
            first.fingerprint = print;
            first.sizeBytes = QFileInfo(file).size();
            changed.duration = length;
            if (session->edit(study::Replace<study::Recording>{changed},
                              words(QT_TRANSLATE_NOOP("MediaJobs", "Find the file")))) {
                say(words(QT_TRANSLATE_NOOP("MediaJobs", "%1 has its file again."))
                        .arg(changed.name),
                    Saying::Note);
            }
        };
    });
}

QString mediaFolder(const Workbench& bench)
{
    const QString last = bench.settings.text("folders/media");
    return !last.isEmpty() && QFileInfo(last).isDir() ? last
                                                      : QFileInfo(bench.session.path()).path();
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
        mediaFolder(bench), mediaFilter());
    if (!file.isEmpty()) {
        bench.settings.set("folders/media", QFileInfo(file).path());
        relinkRecording(bench, recording, file, parent);
    }
}

} // namespace rozet::widgets
