// SPDX-License-Identifier: GPL-3.0-or-later
// How long a large package takes to make, to plan and to collect, and how much memory that needs:
// one coder, so many recordings, so many fragments in each. Half of them are new.
//   bench_package [RECORDINGS] [FRAGMENTS]
#include "core/study/apply_change.h"
#include "core/study/package_study.h"
#include "core/workflow/edit.h"
#include "core/workflow/package_collect.h"
#include "core/workflow/package_create.h"
#include "core/workflow/package_open.h"
#include "tests/support/study/random_values.h"
#include "tests/support/study/sample_codebook.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <cstdio>

using namespace rozet;
using namespace rozet::study;
using namespace rozet::workflow;

namespace {

NoProgress noProgress;

void print(const char* what, QElapsedTimer& timer)
{
    struct rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("%-34s %8.2f s   peak %7.1f MB\n", what,
                static_cast<double>(timer.elapsed()) / 1000,
                static_cast<double>(usage.ru_maxrss) / 1024);
    std::fflush(stdout);
    timer.restart();
}

int fail(const Error& error)
{
    std::fprintf(stderr, "error %d: %s %s %s\n", static_cast<int>(error.code),
                 qPrintable(error.subject), qPrintable(error.where), qPrintable(error.found));
    return 1;
}

Study largeStudy(int recordings, int fragments, const CoderId& coder, bool isComplete)
{
    test::RandomValues values(1);
    Study made = newStudy(QStringLiteral("Large"), test::sampleCodebook(),
                          QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC));
    made.info.id = StudyId::fromText(QStringLiteral("20000000-0000-4000-8000-000000000001"));
    made.coders.insert(Coder{coder, QStringLiteral("Anna"), CoderRole::Coder, std::nullopt});
    for (int i = 0; i < recordings; ++i) {
        Recording recording;
        recording.id = values.id<RecordingId>();
        recording.name = QStringLiteral("Conversation %1").arg(i + 1);
        made.recordings.insert(recording);
        Coding coding;
        coding.id = values.id<CodingId>();
        coding.header = {coding.id, recording.id, coder, std::nullopt, CodingState::Busy, 1};
        for (int k = 0; k < fragments; ++k) {
            Fragment fragment;
            fragment.id = values.id<FragmentId>();
            fragment.span = {MediaTime::fromMicroseconds(k * 1'000'000LL),
                             MediaTime::fromMicroseconds(k * 1'000'000LL + 900'000)};
            fragment.codes.emplace_back(QStringLiteral("talents"));
            fragment.description = QStringLiteral("the mentor asks what the student likes best");
            if (isComplete || k % 2 == 0) {
                coding.fragments.insert(std::move(fragment));
            }
        }
        made.codings.insert(std::move(coding));
    }
    return made;
}

} // namespace

int main(int argc, char** argv)
{
    const int recordings = argc > 1 ? std::atoi(argv[1]) : 1000;
    const int fragments = argc > 2 ? std::atoi(argv[2]) : 500;
    const SystemClock clock;
    const QTemporaryDir folder;
    const CoderId coder = CoderId::create();
    const QString here = folder.filePath(QStringLiteral("here.rozet"));
    const QString package = folder.filePath(QStringLiteral("p.rozetpackage"));
    QElapsedTimer timer;
    timer.start();
    {
        const Study there = largeStudy(recordings, fragments, coder, true);
        print("(the coder's study)", timer);
        const auto made =
            createPackage(there, {}, here, {coder, package, QStringLiteral("passphrase"), false},
                          clock, noProgress);
        if (!made) {
            return fail(made.error());
        }
        print("make, sealed", timer);
        std::printf("package of %.1f MB\n", static_cast<double>(made->bytes) / 1e6);
        const auto unpacked =
            openPackage(package, QStringLiteral("passphrase"),
                        folder.filePath(QStringLiteral("open.rozet")), clock, noProgress);
        if (!unpacked) {
            return fail(unpacked.error());
        }
        print("open", timer);
    }
    {
        const auto made = store::StudyStore::create(
            here, largeStudy(recordings, fragments, coder, false), clock, noProgress);
        if (!made) {
            return fail(made.error());
        }
    }
    print("(the study here, with half of it)", timer);
    auto opened = store::StudyStore::open(here, store::OpenMode::ReadWrite, clock, noProgress);
    if (!opened) {
        return fail(opened.error());
    }
    print("(opening it)", timer);
    auto plan = planCollect(opened->study, *opened->store, package, QStringLiteral("passphrase"),
                            clock, noProgress);
    if (!plan) {
        return fail(plan.error());
    }
    print("plan", timer);
    std::printf("new: %lld, the same: %lld\n", static_cast<long long>(plan->plan.counts.fresh()),
                static_cast<long long>(plan->plan.counts.same));
    const Done done = applyAndSave(opened->study, *opened->store, plan->plan.change,
                                   {QStringLiteral("bench"), QStringLiteral("collect package")});
    if (!done) {
        return fail(done.error());
    }
    print("collect", timer);
    plan = planCollect(opened->study, *opened->store, package, QStringLiteral("passphrase"), clock,
                       noProgress);
    print("plan again", timer);
    return plan && plan->plan.changesNothing() ? 0 : 1;
}
