// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/withdrawal_certificate.h"

#include "core/base/text_file.h"
#include "core/workflow/error_text.h"
#include "core/workflow/program_version.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace rozet::workflow {

namespace {

struct Certificate
{
    Q_DECLARE_TR_FUNCTIONS(Certificate)
};

struct Section
{
    QString heading;
    QStringList lines;
};

QString lineOf(const UntouchedFile& file)
{
    return QStringLiteral("%1: %2").arg(file.path, untouchedReasonText(file.why));
}

Section whatWasAsked(const WithdrawalReport& report, const QString& studyTitle)
{
    QStringList lines;
    lines += Certificate::tr("Study: %1").arg(studyTitle);
    lines +=
        Certificate::tr("Recording: %1 (%2)").arg(report.plan.name, report.plan.recording.toText());
    lines += Certificate::tr("Reason: %1").arg(report.reason);
    lines += Certificate::tr("Done on: %1 (UTC)")
                 .arg(report.when.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")));
    lines += Certificate::tr("Done with: Rozet %1").arg(programVersion());
    return {Certificate::tr("What was asked"), lines};
}

Section whatIsGone(const WithdrawalReport& report)
{
    const WithdrawalPlan& plan = report.plan;
    QStringList lines;
    lines += Certificate::tr("The recording's entry in the study, with its notes.");
    lines +=
        Certificate::tr("Codings: %1, with %2 fragments, %3 answers about the whole recording, "
                        "%4 summaries and %5 traces on the Leary rose.")
            .arg(plan.codings)
            .arg(plan.fragments)
            .arg(plan.answers)
            .arg(plan.summaries)
            .arg(plan.positions);
    lines += Certificate::tr("Statements of consent: %1.").arg(plan.consents);
    for (const QString& student : plan.students) {
        lines += Certificate::tr("Student %1, who was in no other recording.").arg(student);
    }
    for (const QString& file : report.deletedFiles) {
        lines += Certificate::tr("File: %1").arg(file);
    }
    return {Certificate::tr("What is gone"), lines};
}

Section howItWasChecked(const WithdrawalReport& report)
{
    QStringList lines;
    lines += Certificate::tr("The study file was written anew without free space: %1 bytes before, "
                             "%2 bytes after.")
                 .arg(report.studyBytesBefore)
                 .arg(report.studyBytesAfter);
    lines += Certificate::tr("Removed texts searched for, byte by byte, in the study file: %1. "
                             "Found: %2.")
                 .arg(report.textsSought)
                 .arg(report.textsFound);
    if (report.textsNotSought > 0) {
        lines +=
            Certificate::tr("Texts not searched for, because they are very short or also occur "
                            "in what stays in the study: %1.")
                .arg(report.textsNotSought);
    }
    for (const Error& problem : report.problems) {
        lines += Certificate::tr("This went wrong: %1").arg(errorText(problem));
    }
    return {Certificate::tr("How it was checked"), lines};
}

Section whatWasNotReached(const WithdrawalReport& report)
{
    QStringList lines;
    for (const UntouchedFile& file : report.untouchedFiles) {
        lines += lineOf(file);
    }
    if (report.plan.studentInQuestionnaire) {
        lines += Certificate::tr("The study also holds questionnaire answers under a removed "
                                 "student's pseudonym; these were not removed.");
    }
    if (!report.plan.mentor.isEmpty()) {
        lines += Certificate::tr("Mentor %1 stays in the study.").arg(report.plan.mentor);
    }
    for (const QString& student : report.plan.studentsThatStay) {
        lines += Certificate::tr("Student %1 stays in the study, being in other recordings.")
                     .arg(student);
    }
    lines += Certificate::tr("Copies of the study, backups, exported tables and reports, and files "
                             "given to others. Destroy these where they are.");
    lines += Certificate::tr("Blocks of the disk that held deleted files, until the disk uses them "
                             "again. On an encrypted disk nobody without the key can read them.");
    lines += Certificate::tr("The study's log keeps the random numbers that stood for what was "
                             "removed, and no text.");
    return {Certificate::tr("What could not be reached, or stays"), lines};
}

QList<Section> sections(const WithdrawalReport& report, const QString& studyTitle)
{
    return {whatWasAsked(report, studyTitle), whatIsGone(report), howItWasChecked(report),
            whatWasNotReached(report)};
}

QString title()
{
    return Certificate::tr("Certificate of erasure");
}

bool isHtml(const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    return ending == QStringLiteral("html") || ending == QStringLiteral("htm");
}

} // namespace

QString untouchedReasonName(UntouchedFile::Why why)
{
    using enum UntouchedFile::Why;
    switch (why) {
    case OutsideStudyFolder:
        return QStringLiteral("outside_study_folder");
    case UsedElsewhere:
        return QStringLiteral("used_elsewhere");
    case Link:
        return QStringLiteral("link");
    case NotDeletable:
        return QStringLiteral("not_deletable");
    case StillHoldsTexts:
        return QStringLiteral("still_holds_texts");
    case NotScanned:
        return QStringLiteral("not_scanned");
    }
    return {};
}

QString untouchedReasonText(UntouchedFile::Why why)
{
    using enum UntouchedFile::Why;
    switch (why) {
    case OutsideStudyFolder:
        return Certificate::tr("lies outside the study's folder; delete it yourself");
    case UsedElsewhere:
        return Certificate::tr("belongs to another recording of the study too");
    case Link:
        return Certificate::tr("the link to it was deleted, the file itself was not");
    case NotDeletable:
        return Certificate::tr("could not be deleted; delete it yourself");
    case StillHoldsTexts:
        return Certificate::tr("still holds removed texts; delete it or make it again");
    case NotScanned:
        return Certificate::tr("could not be searched; look into it yourself");
    }
    return {};
}

QString certificateText(const WithdrawalReport& report, const QString& studyTitle)
{
    QString text = title() + u'\n' + QString(title().size(), u'=') + u'\n';
    for (const Section& section : sections(report, studyTitle)) {
        text += u'\n' + section.heading + u'\n' + QString(section.heading.size(), u'-') + u'\n';
        for (const QString& line : section.lines) {
            text += QStringLiteral("- ") + line + u'\n';
        }
    }
    return text;
}

QString certificateHtml(const WithdrawalReport& report, const QString& studyTitle)
{
    QString html =
        QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<title>%2</title>\n"
                       "<style>body{font-family:sans-serif;max-width:45em;margin:2em auto;"
                       "line-height:1.4}</style>\n</head>\n<body>\n<h1>%2</h1>\n")
            .arg(Certificate::tr("en", "the code of this language"), title().toHtmlEscaped());
    for (const Section& section : sections(report, studyTitle)) {
        html += QStringLiteral("<h2>%1</h2>\n<ul>\n").arg(section.heading.toHtmlEscaped());
        for (const QString& line : section.lines) {
            html += QStringLiteral("<li>") + line.toHtmlEscaped() + QStringLiteral("</li>\n");
        }
        html += QStringLiteral("</ul>\n");
    }
    return html + QStringLiteral("</body>\n</html>\n");
}

Done checkCertificatePath(const QString& path)
{
    static const QStringList endings{QStringLiteral("html"), QStringLiteral("htm"),
                                     QStringLiteral("txt"), QStringLiteral("md")};
    if (!endings.contains(QFileInfo(path).suffix().toLower())) {
        return failure(ErrorCode::ExportUnknownFormat, path, QString(), QFileInfo(path).suffix(),
                       endings.join(QStringLiteral(", ")));
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return failure(ErrorCode::FileNotWritable, path, QString(), file.errorString());
    }
    file.cancelWriting();
    return {};
}

Done writeCertificate(const WithdrawalReport& report, const QString& studyTitle,
                      const QString& path)
{
    if (Done writable = checkCertificatePath(path); !writable) {
        return writable;
    }
    const QString text =
        isHtml(path) ? certificateHtml(report, studyTitle) : certificateText(report, studyTitle);
    return writeWholeFile(path, text.toUtf8());
}

} // namespace rozet::workflow
