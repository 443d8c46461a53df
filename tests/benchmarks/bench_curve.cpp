// SPDX-License-Identifier: GPL-3.0-or-later
// How long the curve of a coefficient against fifty settings takes, and a whole report on a large
// study: what somebody waits for at a slider of the compare workspace.
#include "core/agreement/timeline_curve.h"
#include "core/statistics/random.h"
#include "core/workflow/agreement_timeline.h"

#include <chrono>
#include <cstdio>
#include <functional>
#include <memory>
#include <thread>

using namespace rozet;
using namespace rozet::agreement;
using Time = std::chrono::steady_clock;

namespace {

/// Fragments of a quarter of an hour as two coders give them: some missed, some with another code,
/// a third with a second code, borders half a second apart.
CodedRecordings makeRecordings(std::size_t recordings, std::size_t fragments, std::size_t codes,
                               bool exclusive)
{
    CodedRecordings data{2, codes, {}};
    statistics::Random random(7, recordings);
    const auto below = [&random](std::int64_t bound) {
        return static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(bound)));
    };
    const std::int64_t step = 900'000'000 / static_cast<std::int64_t>(fragments);
    const auto codeCount = static_cast<std::int64_t>(codes);
    for (std::size_t index = 0; index < recordings; ++index) {
        CodedRecording recording;
        recording.to = 900'000'000;
        recording.coders.resize(2);
        for (std::size_t place = 0; place < fragments; ++place) {
            const std::int64_t start = static_cast<std::int64_t>(place) * step;
            const std::int64_t end = start + step / 2 + below(step / 3);
            const std::int64_t code = below(codeCount);
            for (CoderTrack& track : recording.coders) {
                if (below(12) == 0) {
                    continue;
                }
                const std::int64_t own = below(7) == 0 ? below(codeCount) : code;
                const std::int64_t from = start + below(step / 10);
                const std::int64_t to = end + below(step / 10);
                track.fragments.push_back({from, to, static_cast<std::int32_t>(own)});
                if (!exclusive && below(3) == 0) {
                    track.fragments.push_back(
                        {from, to, static_cast<std::int32_t>((own + 1) % codeCount)});
                }
            }
        }
        data.recordings.push_back(std::move(recording));
    }
    return data;
}

double bestOf(const std::function<void()>& work, int atLeast)
{
    double best = 1e300;
    const auto until = Time::now() + std::chrono::milliseconds(700);
    int times = 0;
    do {
        const auto from = Time::now();
        work();
        const std::chrono::duration<double, std::milli> took = Time::now() - from;
        best = std::min(best, took.count());
    } while (++times < atLeast || (Time::now() < until && times < 200));
    return best;
}

void print(const char* what, const CodedRecordings& data)
{
    TimelineSettings settings;
    settings.threads = std::max(std::thread::hardware_concurrency(), 1U);
    std::vector<double> overlaps;
    std::vector<std::int64_t> tolerances;
    for (int index = 0; index < 50; ++index) {
        overlaps.push_back(0.02 + 0.02 * index);
        tolerances.push_back(100'000 * index);
    }
    const auto curve = std::make_unique<TimelineCurve>(data, settings);
    std::size_t defined = 0;
    const auto count = [&defined](const std::vector<CurvePoint>& points) {
        for (const CurvePoint& point : points) {
            defined +=
                point[static_cast<std::size_t>(TimelineCoefficient::EventKappa)].value ? 1 : 0;
        }
    };
    std::printf(
        "%-34s %8zu %10.1f %10.1f %10.1f\n", what, data.recordings.size(),
        bestOf([&] { count(TimelineCurve(data, settings).againstOverlap(overlaps, 0)); }, 1),
        bestOf([&] { count(curve->againstOverlap(overlaps, 0)); }, 1),
        bestOf([&] { count(curve->againstTolerance(tolerances, 0)); }, 1));
    std::fflush(stdout);
}

/// Everything `agreement study` says of fragments, gamma apart: together and of each recording.
void printReport()
{
    const CodedRecordings data = makeRecordings(1000, 60, 30, false);
    workflow::TimelineRequest request;
    request.withGamma = false;
    request.timeline.threads = std::max(std::thread::hardware_concurrency(), 1U);
    const double whole =
        bestOf([&] { static_cast<void>(workflow::compareTimelines(data, request)); }, 1);
    const double each = bestOf(
        [&] {
            for (const CodedRecording& recording : data.recordings) {
                static_cast<void>(
                    workflow::compareTimelines({data.coders, data.codes, {recording}}, request));
            }
        },
        1);
    std::printf("1000 recordings x 2 coders: %.0f ms together, %.0f ms for each apart as well\n",
                whole, each);
}

} // namespace

int main()
{
    std::printf("Fifty settings; two coders, 60 fragments a recording, 30 codes; best of several, "
                "milliseconds\n");
    std::printf("%-34s %8s %10s %10s %10s\n", "", "records", "prepared+", "overlap", "tolerance");
    for (const std::size_t size : {1U, 18U, 100U, 1000U}) {
        print("codes that exclude one another", makeRecordings(size, 60, 30, true));
        print("codes that overlap", makeRecordings(size, 60, 30, false));
    }
    printReport();
    return 0;
}
