// SPDX-License-Identifier: GPL-3.0-or-later
// Prints seconds of the whole agreement report of 1,000 recordings coded by two people, and of half
// of that, with what its parts and the files cost.
#include "codebook/shipped_codebooks.h"
#include "core/study/apply_change.h"
#include "core/workflow/agreement_report.h"
#include "core/workflow/settle.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cstdio>
#include <thread>

using namespace rozet;

namespace {

/// A shipped codebook; the second coder sees most of what the first does, a little elsewhere.
study::Study makeStudy(int recordings, int fragmentsEach)
{
    const QDateTime now(QDate(2026, 1, 5), QTime(9, 0), Qt::UTC);
    study::Study study = study::newStudy(
        QStringLiteral("Bench"),
        codebook::shippedCodebook(QStringLiteral("inhoud-vorm-relatie")).value(), now);
    std::vector<codebook::CodeId> codes;
    for (const codebook::Code& code : study.codebooks.front().codebook.codes) {
        if (code.level == codebook::CodeLevel::Fragment && code.selectable) {
            codes.push_back(code.id);
        }
    }
    const study::Coder a{study::CoderId::create(), QStringLiteral("A"), study::CoderRole::Coder};
    const study::Coder b{study::CoderId::create(), QStringLiteral("B"), study::CoderRole::Coder};
    study.coders.insert(a);
    study.coders.insert(b);
    QRandomGenerator random(7);
    for (int r = 0; r < recordings; ++r) {
        study::Recording recording;
        recording.id = study::RecordingId::create();
        recording.name = QStringLiteral("Gesprek %1").arg(r + 1);
        recording.duration = MediaDuration::fromSeconds(1500);
        study.recordings.insert(recording);
        study::Coding first;
        study::Coding second;
        for (auto [coding, coder] : {std::pair{&first, &a}, std::pair{&second, &b}}) {
            coding->id = study::CodingId::create();
            coding->header = {
                coding->id, recording.id, coder->id, std::nullopt, study::CodingState::Closed, 1};
        }
        for (int f = 0; f < fragmentsEach; ++f) {
            study::Fragment fragment;
            const double start = 1400.0 * f / fragmentsEach + random.bounded(10.0);
            const double length = 5 + random.bounded(60.0);
            fragment.id = study::FragmentId::create();
            fragment.span = {MediaTime::fromSeconds(start), MediaTime::fromSeconds(start + length)};
            fragment.codes = {codes[std::size_t(random.bounded(int(codes.size())))]};
            fragment.createdMs = now.addDays(r / 4).toMSecsSinceEpoch();
            first.fragments.insert(fragment);
            if (random.bounded(10) == 0) {
                continue;
            }
            fragment.id = study::FragmentId::create();
            fragment.span.start =
                fragment.span.start + MediaDuration::fromSeconds(random.bounded(2.0));
            fragment.span.end = fragment.span.end + MediaDuration::fromSeconds(random.bounded(2.0));
            if (random.bounded(8) == 0) {
                fragment.codes = {codes[std::size_t(random.bounded(int(codes.size())))]};
            }
            second.fragments.insert(fragment);
        }
        study.codings.insert(std::move(first));
        study.codings.insert(std::move(second));
    }
    return study;
}

void run(int recordings, int fragmentsEach)
{
    const study::Study study = makeStudy(recordings, fragmentsEach);
    workflow::AgreementReportSettings settings;
    for (const study::Coder& coder : study.coders) {
        if (coder.role == study::CoderRole::Coder) {
            settings.settings.coders.push_back(coder.id);
        }
    }
    settings.settings.language = QStringLiteral("nl");
    settings.request.timeline.threads = std::max(1U, std::thread::hardware_concurrency());
    NoProgress progress;
    QElapsedTimer timer;
    timer.start();
    workflow::DifferenceSettings differences;
    differences.coders = settings.settings.coders;
    const auto found = workflow::studyDifferences(study, differences);
    const double list = double(timer.nsecsElapsed()) / 1e9;
    timer.restart();
    const auto same =
        workflow::settleSame(study, differences, *found, workflow::MergedBorders::Mean,
                             {settings.settings.coders[0], 1});
    const double settling = double(timer.nsecsElapsed()) / 1e9;
    timer.restart();
    const auto report = workflow::agreementReport(study, settings, progress);
    const double making = double(timer.nsecsElapsed()) / 1e9;
    QTemporaryDir folder;
    std::printf("%5d recordings x 2 coders x %d fragments: differences %.2f s, settle %d alike "
                "%.2f s, report %.2f s",
                recordings, fragmentsEach, list, same.settled, settling, making);
    for (const char* ending : {"xlsx", "html", "docx"}) {
        timer.restart();
        const bool written =
            report && workflow::writeAgreementReport(
                          *report, folder.filePath(QLatin1String("r.") + QLatin1String(ending)));
        std::printf(", %s %.2f s%s", ending, double(timer.nsecsElapsed()) / 1e9,
                    written ? "" : " (failed)");
    }
    std::printf("\n");
}

} // namespace

int main()
{
    run(18, 70);
    run(500, 70);
    run(1000, 70);
    return 0;
}
