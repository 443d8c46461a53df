// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/recording_withdraw.h"

#include "app/cli/tables.h"
#include "core/workflow/error_text.h"
#include "core/workflow/find_entity.h"
#include "core/workflow/open_study.h"
#include "core/workflow/withdraw.h"
#include "core/workflow/withdrawal_certificate.h"

namespace rozet::cli {

namespace {

struct WithdrawOptions
{
    std::string study, recording, reason, certificate;
    bool dryRun = false;
};

QJsonArray untouchedJson(const std::vector<workflow::UntouchedFile>& files)
{
    QJsonArray list;
    for (const workflow::UntouchedFile& file : files) {
        list.append(QJsonObject{{QStringLiteral("path"), file.path},
                                {QStringLiteral("why"), workflow::untouchedReasonName(file.why)}});
    }
    return list;
}

QJsonObject planJson(const workflow::WithdrawalPlan& plan)
{
    return {{QStringLiteral("id"), plan.recording.toText()},
            {QStringLiteral("name"), plan.name},
            {QStringLiteral("codings"), plan.codings},
            {QStringLiteral("fragments"), plan.fragments},
            {QStringLiteral("answers"), plan.answers},
            {QStringLiteral("summaries"), plan.summaries},
            {QStringLiteral("traces"), plan.positions},
            {QStringLiteral("consents"), plan.consents},
            {QStringLiteral("students"), jsonArray(plan.students)},
            {QStringLiteral("students_that_stay"), jsonArray(plan.studentsThatStay)},
            {QStringLiteral("files"), jsonArray(plan.mediaToDelete)}};
}

void tellUntouched(const std::vector<workflow::UntouchedFile>& files, Answer& answer)
{
    for (const workflow::UntouchedFile& file : files) {
        answer.messages +=
            QStringLiteral("%1: %2").arg(file.path, workflow::untouchedReasonText(file.why));
    }
}

QString countsLine(const workflow::WithdrawalPlan& plan)
{
    return Cli::tr("Codings: %1, fragments: %2, answers: %3, summaries: %4, traces: %5, consents: "
                   "%6, files: %7.")
        .arg(plan.codings)
        .arg(plan.fragments)
        .arg(plan.answers)
        .arg(plan.summaries)
        .arg(plan.positions)
        .arg(plan.consents)
        .arg(plan.mediaToDelete.size());
}

Answer dryRunAnswer(const workflow::WithdrawalPlan& plan)
{
    Answer answer;
    answer.json = planJson(plan);
    answer.json.insert(QStringLiteral("dry_run"), true);
    answer.json.insert(QStringLiteral("not_reached"), untouchedJson(plan.mediaThatStays));
    answer.lines += Cli::tr("This would go with recording %1:").arg(plan.name);
    answer.lines += countsLine(plan);
    for (const QString& student : plan.students) {
        answer.lines += Cli::tr("Student: %1").arg(student);
    }
    for (const QString& file : plan.mediaToDelete) {
        answer.lines += Cli::tr("File: %1").arg(file);
    }
    answer.lines += Cli::tr("Nothing was changed.");
    tellUntouched(plan.mediaThatStays, answer);
    return answer;
}

Answer doneAnswer(const workflow::WithdrawalReport& report, const QString& certificate)
{
    Answer answer;
    answer.json = planJson(report.plan);
    answer.json.insert(QStringLiteral("dry_run"), false);
    answer.json.insert(QStringLiteral("files"), jsonArray(report.deletedFiles));
    answer.json.insert(QStringLiteral("not_reached"), untouchedJson(report.untouchedFiles));
    answer.json.insert(QStringLiteral("bytes_before"), report.studyBytesBefore);
    answer.json.insert(QStringLiteral("bytes_after"), report.studyBytesAfter);
    answer.json.insert(QStringLiteral("texts_sought"), report.textsSought);
    answer.json.insert(QStringLiteral("texts_not_sought"), report.textsNotSought);
    answer.json.insert(QStringLiteral("texts_found"), report.textsFound);
    answer.json.insert(QStringLiteral("certificate"), textOrNull(certificate));
    answer.lines += Cli::tr("Recording %1 is withdrawn.").arg(report.plan.name);
    answer.lines += countsLine(report.plan);
    answer.lines += Cli::tr("Removed texts searched for in the study file: %1. Found: %2.")
                        .arg(report.textsSought)
                        .arg(report.textsFound);
    if (!certificate.isEmpty()) {
        answer.lines += Cli::tr("Certificate: %1").arg(certificate);
    }
    tellUntouched(report.untouchedFiles, answer);
    answer.messages += Cli::tr("Copies, backups and exports made earlier are out of reach: destroy "
                               "them where they are.");
    for (const Error& problem : report.problems) {
        answer.messages += workflow::errorText(problem);
    }
    answer.exitCode = report.isClean() ? 0 : 1;
    return answer;
}

Result<Answer> withdrawRecording(const WithdrawOptions& options, Context& context)
{
    const QString certificate = q(options.certificate);
    if (!certificate.isEmpty()) {
        if (Done writable = workflow::checkCertificatePath(certificate); !writable) {
            return failure(writable.error());
        }
    }
    if (q(options.reason).trimmed().isEmpty()) {
        return failure(ErrorCode::CommandLine, QStringLiteral("--reason"));
    }
    // A trial run tells what there is, so it tells no more than the one who asks may see.
    auto file = options.dryRun ? workflow::openStudyToRead(q(options.study), context.viewer,
                                                           context.clock, context.progress)
                               : workflow::openStudy(q(options.study), store::OpenMode::ReadWrite,
                                                     context.clock, context.progress);
    if (!file) {
        return failure(file.error());
    }
    const auto recording = workflow::findRecording(file->study, q(options.recording));
    if (!recording) {
        return failure(recording.error());
    }
    const auto plan = workflow::planWithdrawal(file->study, q(options.study), recording->id);
    if (!plan) {
        return failure(plan.error());
    }
    if (options.dryRun) {
        return dryRunAnswer(*plan);
    }
    const auto report = workflow::withdraw(file->study, *file->store, *plan, q(options.reason),
                                           context.clock, context.progress);
    if (!report) {
        return failure(report.error());
    }
    Answer answer = doneAnswer(*report, certificate);
    if (!certificate.isEmpty()) {
        const Done written =
            workflow::writeCertificate(*report, file->study.info.title, certificate);
        if (!written) {
            return failure(written.error());
        }
    }
    answer.messages = file->warnings + answer.messages;
    return answer;
}

} // namespace

void addWithdrawCommand(CommandSet& commands, CLI::App* group)
{
    auto options = std::make_shared<WithdrawOptions>();
    CLI::App* command = commands.add(
        group, "withdraw",
        Cli::tr(
            "erase a recording with everything that hangs on it, for good; no question is asked"),
        [options](Context& c) { return withdrawRecording(*options, c); });
    studyArgument(command, options->study);
    argument(command, "RECORDING", options->recording, Cli::tr("the recording's name or id"));
    textOption(command, "--reason", options->reason, "TEXT",
               Cli::tr("why; it is written in the certificate only"))
        ->required();
    textOption(command, "--certificate", options->certificate, "FILE",
               Cli::tr("where to write what was done (.html or .txt)"));
    command->add_flag("--dry-run", options->dryRun,
                      Cli::tr("only tell what would go").toStdString());
}

} // namespace rozet::cli
