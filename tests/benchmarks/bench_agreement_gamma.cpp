// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how long gamma takes, exactly and with 30 samples, on the continua another program was
// timed on (its seconds are in the data file, with the machine they were taken on), and how the
// time grows with the number of fragments. Each figure is the shortest of three runs.
#include "core/agreement/gamma.h"
#include "core/statistics/random.h"
#include "tests/core/agreement/gamma_case.h"

#include <chrono>
#include <cstdio>
#include <ctime>
#include <thread>

using namespace rozet;
using namespace rozet::agreement;

namespace {

struct Seconds
{
    double wall = 1e300;
    double processor = 1e300; ///< of all threads together; not disturbed by other programs
};

template <typename Work>
Seconds shortest(const Work& work)
{
    Seconds best;
    for (int run = 0; run < 3; ++run) {
        const auto start = std::chrono::steady_clock::now();
        const std::clock_t processorStart = std::clock();
        work();
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
        best.wall = std::min(best.wall, took.count());
        best.processor = std::min(best.processor,
                                  double(std::clock() - processorStart) / double(CLOCKS_PER_SEC));
    }
    return best;
}

GammaSettings settingsWith(unsigned threads)
{
    GammaSettings settings;
    settings.sampler = GammaSampler::Statistical;
    settings.threads = threads;
    return settings;
}

void besideOthers(unsigned threads)
{
    const QJsonArray rows =
        oracle::load(QStringLiteral("gamma_performance__seed7"))[QStringLiteral("cases")].toArray();
    std::printf("exact gamma, 30 samples, statistical sampler; seconds (in brackets: processor)\n");
    std::printf("%-8s %10s %19s %19s %9s %8s  %s\n", "coders", "best", "gamma, 1 thread",
                qPrintable(QStringLiteral("gamma, %1 threads").arg(threads)), "pygamma", "ratio",
                "disorder above the best known");
    for (const QJsonValue& value : rows) {
        const QJsonObject row = value.toObject();
        const CodedRecordings data = oracle::benchmarkOf(row);
        Alignment best;
        const Seconds alone = shortest([&] { best = bestAlignment(data, settingsWith(1)); });
        GammaResult result;
        const Seconds one = shortest([&] { result = gamma(data, settingsWith(1)); });
        const Seconds all = shortest([&] { result = gamma(data, settingsWith(threads)); });
        const QJsonValue theirs =
            row[QStringLiteral("anchor_seconds")][QStringLiteral("pygamma_gamma_30_samples")];
        const QByteArray name = QByteArray::number(qulonglong(data.coders)) + 'x' +
                                QByteArray::number(row[QStringLiteral("units_per_coder")].toInt());
        std::printf("%-8s %10.4f %9.4f [%7.4f] %9.4f [%7.4f]", name.constData(), alone.wall,
                    one.wall, one.processor, all.wall, all.processor);
        if (theirs.isDouble()) {
            std::printf(" %9.2f %7.0fx", theirs.toDouble(), theirs.toDouble() / one.wall);
        } else {
            std::printf(" %9s %8s", "-", "-");
        }
        const double known =
            row[QStringLiteral("expected")][QStringLiteral("gamma_observed_disorder")].toDouble();
        std::printf("  %.1e%s\n", best.disorder - known, result.exact ? "" : " (not exact)");
    }
}

/// Conversations of any length: events of some seconds, of which each coder misses one in ten.
CodedRecordings conversation(std::size_t coders, std::size_t events)
{
    statistics::Random random(7, events);
    CodedRecording recording;
    recording.coders.resize(coders);
    std::int64_t at = 0;
    for (std::size_t event = 0; event < events; ++event) {
        at += std::int64_t(500'000 + random.below(4'000'000));
        const auto length = std::int64_t(2'500'000 + random.below(7'000'000));
        const auto code = std::int32_t(random.below(4));
        for (CoderTrack& track : recording.coders) {
            if (random.below(10) != 0) {
                const auto jitter = [&random] {
                    return std::int64_t(random.below(2'000'000)) - 1'000'000;
                };
                const std::int64_t start = at + jitter();
                track.fragments.push_back(
                    {start, at + length + jitter(),
                     random.below(7) == 0 ? std::int32_t(random.below(4)) : code});
            }
        }
        at += length;
    }
    recording.to = at + 2'000'000;
    return {coders, 4, {recording}};
}

void growth(std::size_t coders, std::initializer_list<std::size_t> sizes)
{
    double before = 0;
    for (const std::size_t events : sizes) {
        const CodedRecordings data = conversation(coders, events);
        GammaResult result;
        const Seconds took = shortest([&] { result = gamma(data, settingsWith(1)); });
        std::printf("%zux%zu: %.4f s [%.4f]%s", coders, events, took.wall, took.processor,
                    result.exact ? "" : " (not exact)");
        if (before > 0) {
            std::printf(", %.1f times the one before", took.processor / before);
        }
        std::printf("\n");
        before = took.processor;
    }
}

} // namespace

int main()
{
    const unsigned threads = std::max(2U, std::thread::hardware_concurrency());
    besideOthers(threads);
    std::printf("\ngrowth: twice the conversation, 1 thread\n");
    growth(2, {500, 1000, 2000, 4000, 8000});
    growth(3, {100, 200, 400, 800, 1600});
    growth(4, {50, 100, 200, 400});
    return 0;
}
