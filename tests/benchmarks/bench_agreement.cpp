// SPDX-License-Identifier: GPL-3.0-or-later
// How long the agreement figures of fragments take, and how they grow: with the number of
// recordings, with one thread and with all.
//
//   bench_agreement [recordings ...]
#include "core/agreement/timeline.h"
#include "core/statistics/random.h"
#include "core/workflow/agreement_study.h"
#include "core/workflow/coders.h"
#include "core/workflow/open_study.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
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

double milliseconds(const CodedRecordings& data, const TimelineSettings& settings)
{
    double best = 1e300;
    const auto until = Time::now() + std::chrono::milliseconds(1500);
    do {
        const auto from = Time::now();
        const TimelineAgreement made = timelineAgreement(data, settings);
        const std::chrono::duration<double, std::milli> took = Time::now() - from;
        best = std::min(best, made.recordings == data.recordings.size() ? took.count() : best);
    } while (Time::now() < until);
    return best;
}

void print(const char* what, const CodedRecordings& data)
{
    const unsigned all = std::max(std::thread::hardware_concurrency(), 1U);
    TimelineSettings settings;
    std::printf("%-38s %8zu", what, data.recordings.size());
    settings.intervals = TimelineIntervals::None;
    settings.details = false;
    std::printf(" %12.1f", milliseconds(data, settings));
    settings.details = true;
    settings.intervals = TimelineIntervals::Jackknife;
    std::printf(" %12.1f", milliseconds(data, settings));
    settings.intervals = TimelineIntervals::BootstrapPercentile;
    settings.replicates = 2000;
    for (const unsigned threads : {1U, all}) {
        settings.threads = threads;
        std::printf(" %12.1f", milliseconds(data, settings));
    }
    std::printf("\n");
    std::fflush(stdout);
}

/// The study that comes with Rozet, codeur A and codeur B.
CodedRecordings sampleStudy()
{
    const rozet::SystemClock clock;
    rozet::NoProgress progress;
    const auto opened = rozet::workflow::openStudy(
        QStringLiteral(ROZET_SOURCE_DIR "/samples/loopbaangesprekken.rozet"),
        rozet::store::OpenMode::ReadOnly, clock, progress);
    if (!opened) {
        return {};
    }
    rozet::workflow::StudyAgreementSettings settings;
    for (const rozet::study::Coder& coder : rozet::workflow::codersByName(opened->study)) {
        if (settings.coders.size() < 2) {
            settings.coders.push_back(coder.id);
        }
    }
    const auto timeline = rozet::workflow::studyTimeline(opened->study, settings);
    return timeline ? timeline->input.data : CodedRecordings();
}

void printManyReplicates()
{
    const CodedRecordings data = makeRecordings(18, 60, 30, false);
    TimelineSettings settings;
    settings.intervals = TimelineIntervals::BootstrapPercentile;
    settings.replicates = 10'000;
    const unsigned all = std::max(std::thread::hardware_concurrency(), 1U);
    std::printf("18 recordings, 10,000 replicates of every coefficient, alpha among them:");
    for (const unsigned threads : {1U, all}) {
        settings.threads = threads;
        std::printf(" %.0f ms with %u threads;", milliseconds(data, settings), threads);
    }
    std::printf("\n");
}

} // namespace

int main(int argc, char** argv)
{
    std::printf(
        "All coefficients of a timeline but gamma; two coders, 60 fragments a recording, 30 "
        "codes; best of several, milliseconds\n");
    std::printf("%-38s %8s %12s %12s %12s %12s\n", "", "records", "values", "jackknife",
                "2000 boot", "all threads");
    std::vector<std::size_t> sizes{1, 18, 100, 1000};
    if (argc > 1) {
        sizes.clear();
        for (int argument = 1; argument < argc; ++argument) {
            sizes.push_back(static_cast<std::size_t>(std::strtoul(argv[argument], nullptr, 10)));
        }
    }
    print("the sample study", sampleStudy());
    for (const std::size_t size : sizes) {
        print("codes that exclude one another", makeRecordings(size, 60, 30, true));
        print("codes that overlap", makeRecordings(size, 60, 30, false));
    }
    print("one long recording, 2 x 1000 fragments", makeRecordings(1, 1000, 30, true));
    printManyReplicates();
    return 0;
}
