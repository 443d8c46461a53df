// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody takes back consent: a recording, and everything that hangs on it, leaves the study for
// good. What is done can be shown with a certificate (withdrawal_certificate.h).
#pragma once

#include "core/store/study_store.h"

#include <QDateTime>
#include <QStringList>

namespace rozet::workflow {

/// A file and why it was left alone.
struct UntouchedFile
{
    enum class Why {
        OutsideStudyFolder,
        UsedElsewhere,   ///< another recording has it too
        Link,            ///< the link was deleted, what it points to was not
        NotDeletable,    ///< the system refused
        StillHoldsTexts, ///< a file in the study's folder in which removed texts were found
        NotScanned,      ///< it could not be read
    };

    QString path;
    Why why = Why::OutsideStudyFolder;

    friend bool operator==(const UntouchedFile&, const UntouchedFile&) = default;
};

struct WithdrawalPlan
{
    study::RecordingId recording;
    QString name;
    QString mentor;       ///< stays in the study
    QStringList students; ///< leave it: they occur in no other recording
    QStringList studentsThatStay;
    qsizetype codings = 0;
    qsizetype fragments = 0;
    qsizetype positions = 0; ///< continuous ones, on the Leary rose
    qsizetype answers = 0;   ///< to recording-level codes
    qsizetype summaries = 0;
    qsizetype consents = 0;
    QStringList mediaToDelete; ///< absolute; inside the study's folder
    std::vector<UntouchedFile> mediaThatStays;
    bool studentInQuestionnaire = false; ///< a pseudonym that goes also stands in imported answers
    study::Change change = study::Composite{};
};

/// What would go; nothing is done. Fails with EntityMissing.
[[nodiscard]] Result<WithdrawalPlan> planWithdrawal(const study::Study& study,
                                                    const QString& studyPath,
                                                    const study::RecordingId& recording);

struct WithdrawalReport
{
    WithdrawalPlan plan;
    QString reason; ///< kept in the certificate only, never in the study file
    QDateTime when;
    QStringList deletedFiles;
    std::vector<UntouchedFile> untouchedFiles;
    qint64 studyBytesBefore = 0;
    qint64 studyBytesAfter = 0;
    qsizetype textsSought = 0;
    qsizetype textsNotSought = 0; ///< too short, or also in what stays in the study
    qsizetype textsFound = 0;     ///< in the study file; 0 is what is hoped for
    std::vector<Error> problems;  ///< of compacting and searching, after the rows were gone

    /// Nothing went wrong, and none of the removed texts is left in the study file.
    [[nodiscard]] bool isClean() const { return problems.empty() && textsFound == 0; }
};

/// Deletes media inside the study's folder and the thumbnails the desktop made of them, removes the
/// rows, rewrites the study file without free space, and searches it and the files around it for
/// the removed texts. In this order, so that after a power cut the same call finishes the work.
///
/// Fails, with the study as it was, when the change is refused or cannot be saved, and with
/// Cancelled before anything is done. Files that could not be deleted are not a failure but in the
/// report.
[[nodiscard]] Result<WithdrawalReport> withdraw(study::Study& study, store::StudyStore& store,
                                                const WithdrawalPlan& plan, const QString& reason,
                                                const Clock& clock, Progress& progress);

} // namespace rozet::workflow
