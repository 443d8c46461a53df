// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/withdraw.h"

#include "core/study/apply_change.h"
#include "core/study/cascade.h"
#include "core/workflow/edit.h"
#include "core/workflow/media_place.h"
#include "core/workflow/study_texts.h"
#include "core/workflow/text_scan.h"
#include "core/workflow/thumbnails.h"

#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace rozet::workflow {

namespace {

constexpr qint64 kLargestScannedBytes = qint64(1) << 30;

using Why = UntouchedFile::Why;

bool isUsedElsewhere(const study::Study& study, const QString& studyPath,
                     const study::RecordingId& recording, const QString& path)
{
    return std::ranges::any_of(study.recordings, [&](const study::Recording& other) {
        return !(other.id == recording) &&
               std::ranges::any_of(other.media, [&](const study::MediaFile& file) {
                   return absoluteMediaPath(studyPath, file) == path;
               });
    });
}

void planMedia(const study::Study& study, const QString& studyPath,
               const study::Recording& recording, WithdrawalPlan& plan)
{
    for (const study::MediaFile& file : recording.media) {
        const QString path = absoluteMediaPath(studyPath, file);
        if (path.isEmpty()) {
            plan.mediaThatStays.push_back({file.path, Why::OutsideStudyFolder});
        } else if (isUsedElsewhere(study, studyPath, recording.id, path)) {
            plan.mediaThatStays.push_back({path, Why::UsedElsewhere});
        } else if (QFileInfo(path).isSymLink()) {
            // The link lies where its folder is, wherever it points to.
            const bool inside = liesInStudyFolder(studyPath, QFileInfo(path).absolutePath()) ||
                                QFileInfo(QFileInfo(path).absolutePath()).canonicalFilePath() ==
                                    studyFolder(studyPath);
            if (inside) {
                plan.mediaToDelete += path;
            }
            plan.mediaThatStays.push_back(
                {QFileInfo(path).symLinkTarget(), inside ? Why::Link : Why::OutsideStudyFolder});
        } else if (!QFileInfo(path).isFile()) {
            continue; // there is nothing to delete
        } else if (liesInStudyFolder(studyPath, path)) {
            plan.mediaToDelete += path;
        } else {
            plan.mediaThatStays.push_back({path, Why::OutsideStudyFolder});
        }
    }
}

void planStudents(const study::Study& study, const study::Recording& recording,
                  WithdrawalPlan& plan, study::Composite& steps)
{
    for (const study::StudentId& id : recording.students) {
        const study::Student* student = study.students.find(id);
        if (student == nullptr) {
            continue;
        }
        const bool elsewhere =
            std::ranges::any_of(study.recordings, [&](const study::Recording& other) {
                return !(other.id == recording.id) &&
                       std::ranges::find(other.students, id) != other.students.end();
            });
        if (elsewhere) {
            plan.studentsThatStay += student->pseudonym;
            continue;
        }
        plan.students += student->pseudonym;
        steps.changes.emplace_back(study::Remove<study::Student>{id});
        for (const study::Dataset& dataset : study.datasets) {
            for (const QStringList& row : dataset.rows) {
                plan.studentInQuestionnaire |= row.contains(student->pseudonym);
            }
        }
    }
}

/// Marks the consents as withdrawn before they go, so that the log of changes tells what happened.
void planConsents(const study::Study& study, WithdrawalPlan& plan, study::Composite& steps)
{
    for (study::Consent consent : study.consents) {
        if (consent.recording == plan.recording) {
            ++plan.consents;
            consent.state = study::ConsentState::Withdrawn;
            steps.changes.emplace_back(study::Replace<study::Consent>{std::move(consent)});
        }
    }
}

void countCodings(const study::Study& study, WithdrawalPlan& plan)
{
    for (const study::Coding& coding : study.codings) {
        if (coding.header.recording == plan.recording) {
            ++plan.codings;
            plan.fragments += static_cast<qsizetype>(coding.fragments.size());
            plan.positions += static_cast<qsizetype>(coding.traces.size());
            plan.answers += static_cast<qsizetype>(coding.recordingCodes.size());
            plan.summaries += static_cast<qsizetype>(coding.summary.size());
        }
    }
}

/// The texts that were in the study before and occur nowhere in it afterwards.
QStringList removedTexts(const QStringList& before, const QStringList& after, qsizetype* notSought)
{
    QHash<QString, qsizetype> staying;
    for (const QString& text : after) {
        ++staying[text];
    }
    QStringList gone;
    for (const QString& text : before) {
        if (--staying[text] < 0) {
            gone += TextScan::pieces(text);
        }
    }
    gone.removeDuplicates();
    // A removed "Sam V." that is also part of a note on somebody else proves nothing when found.
    const std::set<qsizetype> elsewhere = TextScan(gone).find(after.join(u'\n').toUtf8());
    QStringList sought;
    for (qsizetype i = 0; i < gone.size(); ++i) {
        if (elsewhere.contains(i) || gone[i].toUtf8().size() < TextScan::kShortestBytes) {
            ++*notSought;
        } else {
            sought += gone[i];
        }
    }
    return sought;
}

/// Once rows are gone the rest is finished, whatever the user presses.
class Uninterrupted final : public Progress
{
public:
    explicit Uninterrupted(Progress& watcher) : m_watcher(watcher) {}

    void report(std::int64_t done, std::int64_t total) override { m_watcher.report(done, total); }

    [[nodiscard]] bool cancelled() const override { return false; }

private:
    Progress& m_watcher;
};

void deleteMedia(WithdrawalReport& report)
{
    for (const QString& path : report.plan.mediaToDelete) {
        QStringList files = thumbnailsOf(path);
        files.prepend(path);
        for (const QString& file : files) {
            if (QFile::remove(file)) {
                report.deletedFiles += file;
            } else {
                report.untouchedFiles.push_back({file, Why::NotDeletable});
            }
        }
    }
}

/// Copies and exports that lie beside the study are not Rozet's to delete, but must be told.
void scanAround(const study::Study& study, const QString& studyPath, const TextScan& scan,
                WithdrawalReport& report, Progress& progress)
{
    QSet<QString> skipped{QFileInfo(studyPath).canonicalFilePath()};
    for (const study::Recording& recording : study.recordings) {
        for (const study::MediaFile& file : recording.media) {
            skipped += absoluteMediaPath(studyPath, file);
        }
    }
    QDirIterator files(studyFolder(studyPath), QDir::Files | QDir::Hidden | QDir::NoSymLinks,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo info(files.next());
        if (skipped.contains(info.canonicalFilePath())) {
            continue;
        }
        if (info.size() > kLargestScannedBytes) {
            report.untouchedFiles.push_back({info.filePath(), Why::NotScanned});
            continue;
        }
        const auto found = scan.findInFile(info.filePath(), progress);
        if (!found || !found->empty()) {
            report.untouchedFiles.push_back(
                {info.filePath(), found ? Why::StillHoldsTexts : Why::NotScanned});
        }
    }
}

} // namespace

Result<WithdrawalPlan> planWithdrawal(const study::Study& study, const QString& studyPath,
                                      const study::RecordingId& id)
{
    const study::Recording* recording = study.recordings.find(id);
    if (recording == nullptr) {
        return failure(ErrorCode::EntityMissing, id.toText());
    }
    study::Composite steps;
    WithdrawalPlan plan;
    plan.recording = id;
    plan.name = recording->name;
    if (recording->mentor) {
        if (const study::Mentor* mentor = study.mentors.find(*recording->mentor)) {
            plan.mentor = mentor->pseudonym;
        }
    }
    countCodings(study, plan);
    planConsents(study, plan, steps);
    planMedia(study, studyPath, *recording, plan);
    steps.changes.push_back(study::removalOfRecording(study, id));
    planStudents(study, *recording, plan, steps);
    plan.change = std::move(steps);
    return plan;
}

Result<WithdrawalReport> withdraw(study::Study& study, store::StudyStore& store,
                                  const WithdrawalPlan& plan, const QString& reason,
                                  const Clock& clock, Progress& progress)
{
    // Tried first on a copy: no file may be deleted for a change that will be refused.
    study::Study after = study;
    if (const auto tried = study::applyChange(after, plan.change); !tried) {
        return failure(tried.error());
    }
    if (progress.cancelled()) {
        return failure(ErrorCode::Cancelled);
    }
    WithdrawalReport report;
    report.plan = plan;
    report.reason = reason;
    report.when = clock.now();
    report.studyBytesBefore = QFileInfo(store.path()).size();
    report.untouchedFiles = plan.mediaThatStays;
    const QStringList sought = removedTexts(textsOf(study), textsOf(after), &report.textsNotSought);

    deleteMedia(report);
    if (Done saved = applyAndSave(study, store, plan.change,
                                  {QStringLiteral("system"), QStringLiteral("withdraw recording")});
        !saved) {
        return failure(saved.error());
    }
    Uninterrupted rest(progress);
    if (const Done compacted = store.compact(rest); !compacted) {
        report.problems.push_back(compacted.error());
    }
    report.studyBytesAfter = QFileInfo(store.path()).size();

    const TextScan scan(sought);
    report.textsSought = sought.size();
    if (const auto found = scan.findInFile(store.path(), rest)) {
        report.textsFound = static_cast<qsizetype>(found->size());
    } else {
        report.problems.push_back(found.error());
    }
    scanAround(study, store.path(), scan, report, rest);
    return report;
}

} // namespace rozet::workflow
