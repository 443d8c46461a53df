// SPDX-License-Identifier: GPL-3.0-or-later
// How long a large study takes to make and to open, and how much memory that needs.
//   bench_store              all three, on a file of 1,000,000 fragments that is thrown away
//   bench_store make FILE [RECORDINGS] [FRAGMENTS PER CODING]   two coders code every recording
//   bench_store open FILE
//   bench_store append FILE [TIMES]                             one fragment a time
#include "core/store/study_store.h"
#include "core/study/apply_change.h"
#include "tests/support/study/random_values.h"
#include "tests/support/study/sample_codebook.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace rozet;
using namespace rozet::study;

namespace {

double peakMegabytes()
{
    struct rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

void print(const char* what, const QElapsedTimer& timer)
{
    std::printf("%-28s %8.2f s   peak %7.1f MB\n", what,
                static_cast<double>(timer.elapsed()) / 1000, peakMegabytes());
}

int fail(const Error& error)
{
    std::fprintf(stderr, "error %d: %s %s %s\n", static_cast<int>(error.code),
                 qPrintable(error.subject), qPrintable(error.where), qPrintable(error.found));
    return 1;
}

Fragment someFragment(test::RandomValues& values, const codebook::LearyRose& rose, qint64 start)
{
    static const std::array codes{"talents", "work_visit", "work_story", "open"};
    Fragment fragment;
    fragment.id = values.id<FragmentId>();
    fragment.span = {MediaTime::fromMicroseconds(start),
                     MediaTime::fromMicroseconds(start + values.number(500'000, 20'000'000))};
    fragment.codes.emplace_back(QString::fromLatin1(values.oneOf(codes)));
    if (values.chance(0.5)) {
        fragment.codes.emplace_back(QStringLiteral("work"));
    }
    if (values.chance(0.5)) {
        fragment.mentor = rose.positionAt(values.point());
        fragment.student = rose.positionAt(values.point());
    }
    if (values.chance(0.3)) {
        fragment.description = QStringLiteral("the mentor asks what the student likes to do best");
    }
    fragment.createdMs = 1'770'000'000'000;
    fragment.modifiedMs = fragment.createdMs;
    return fragment;
}

Study largeStudy(int recordings, int fragments)
{
    test::RandomValues values(1);
    Study study = newStudy(QStringLiteral("Large"), test::sampleCodebook(),
                           QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC));
    const codebook::LearyRose& rose = study.codebooks.front().codebook.rose;
    Coder second{values.id<CoderId>(), QStringLiteral("second"), CoderRole::Coder};
    study.coders.insert(second);
    for (int i = 0; i < recordings; ++i) {
        Recording recording;
        recording.id = values.id<RecordingId>();
        recording.name = QStringLiteral("Conversation %1").arg(i + 1);
        recording.duration = MediaDuration::fromSeconds(3600);
        study.recordings.insert(recording);
        for (const Coder& coder : study.coders) {
            Coding coding;
            coding.id = values.id<CodingId>();
            coding.header = {coding.id, recording.id, coder.id, std::nullopt, CodingState::Busy, 1};
            coding.fragments.reserve(static_cast<std::size_t>(fragments));
            for (int k = 0; k < fragments; ++k) {
                coding.fragments.insert(
                    someFragment(values, rose, qint64(k) * 3'500'000'000 / std::max(fragments, 1)));
            }
            study.codings.insert(std::move(coding));
        }
    }
    return study;
}

int make(const QString& path, int recordings, int fragments)
{
    QElapsedTimer timer;
    timer.start();
    const Study study = largeStudy(recordings, fragments);
    print("made in memory", timer);
    timer.start();
    SystemClock clock;
    NoProgress progress;
    const auto store = store::StudyStore::create(path, study, clock, progress);
    if (!store) {
        return fail(store.error());
    }
    print("written", timer);
    return 0;
}

int open(const QString& path)
{
    QElapsedTimer timer;
    timer.start();
    SystemClock clock;
    NoProgress progress;
    const auto opened = store::StudyStore::open(path, store::OpenMode::ReadOnly, clock, progress);
    if (!opened) {
        return fail(opened.error());
    }
    std::size_t fragments = 0;
    for (const Coding& coding : opened->study.codings) {
        fragments += coding.fragments.size();
    }
    print("opened", timer);
    std::printf("%zu recordings, %zu fragments\n", opened->study.recordings.size(), fragments);
    return 0;
}

int append(const QString& path, int times)
{
    SystemClock clock;
    NoProgress progress;
    auto opened = store::StudyStore::open(path, store::OpenMode::ReadWrite, clock, progress);
    if (!opened) {
        return fail(opened.error());
    }
    test::RandomValues values(static_cast<quint32>(clock.now().toSecsSinceEpoch()));
    std::vector<double> milliseconds;
    for (int i = 0; i < times; ++i) {
        const Coding& coding = values.oneOf(opened->study.codings);
        const Change change = AddTo<Fragment>{
            coding.id, someFragment(values, opened->study.codebooks.front().codebook.rose,
                                    values.number(0, 9))};
        if (const auto inverse = applyChange(opened->study, change); !inverse) {
            return fail(inverse.error());
        }
        QElapsedTimer timer;
        timer.start();
        const Done done = opened->store->append({&change, 1}, {QStringLiteral("bench"), QString()});
        if (!done) {
            return fail(done.error());
        }
        milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(milliseconds);
    std::printf("append: median %.1f ms, p99 %.1f ms, worst %.1f ms\n",
                milliseconds[milliseconds.size() / 2], milliseconds[milliseconds.size() * 99 / 100],
                milliseconds.back());
    return 0;
}

/// Each step as a process of its own, so that the peak of memory is that of the step.
int all(const QString& self)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("large.rozet"));
    const QStringList steps[] = {{QStringLiteral("make"), path},
                                 {QStringLiteral("open"), path},
                                 {QStringLiteral("append"), path}};
    for (const QStringList& step : steps) {
        if (const int result = QProcess::execute(self, step); result != 0) {
            return result;
        }
    }
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i) {
        arguments.push_back(QString::fromLocal8Bit(argv[i]));
    }
    if (arguments.isEmpty()) {
        return all(QString::fromLocal8Bit(argv[0]));
    }
    const QString task = arguments.value(0);
    if (task == QStringLiteral("make") && arguments.size() >= 2) {
        return make(arguments[1], arguments.value(2, QStringLiteral("1000")).toInt(),
                    arguments.value(3, QStringLiteral("500")).toInt());
    }
    if (task == QStringLiteral("open") && arguments.size() == 2) {
        return open(arguments[1]);
    }
    if (task == QStringLiteral("append") && arguments.size() >= 2) {
        return append(arguments[1], std::max(1, arguments.value(2, QStringLiteral("100")).toInt()));
    }
    std::fprintf(
        stderr,
        "bench_store [make FILE [RECORDINGS] [FRAGMENTS PER CODING] | open FILE | append FILE "
        "[TIMES]]\n");
    return 2;
}
