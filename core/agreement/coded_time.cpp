// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/coded_time.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace rozet::agreement {
namespace {

constexpr std::int64_t kLargestTime = std::int64_t(1) << 52;

bool inReach(std::int64_t time)
{
    return time >= -kLargestTime && time <= kLargestTime;
}

Span unionWindow(const CodedRecording& recording)
{
    Span window;
    bool any = false;
    for (const CoderTrack& track : recording.coders) {
        if (!track.coded) {
            continue;
        }
        for (const TimedFragment& fragment : track.fragments) {
            window.start = any ? std::min(window.start, fragment.start) : fragment.start;
            window.end = any ? std::max(window.end, fragment.end) : fragment.end;
            any = true;
        }
    }
    return window;
}

CodedTime codedTime(const CoderTrack& track, Span window, std::size_t codes)
{
    CodedTime time;
    time.coded = track.coded;
    if (!track.coded) {
        return time;
    }
    std::vector<std::size_t> order(track.fragments.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::sort(order.begin(), order.end(), [&track](std::size_t a, std::size_t b) {
        const TimedFragment& one = track.fragments[a];
        const TimedFragment& two = track.fragments[b];
        return std::tie(one.start, one.end, one.code, a) <
               std::tie(two.start, two.end, two.code, b);
    });
    std::vector<std::vector<Span>> perCode(codes);
    std::vector<Span> any;
    any.reserve(order.size());
    for (const std::size_t place : order) {
        TimedFragment fragment = track.fragments[place];
        const bool point = fragment.start == fragment.end;
        fragment.start = std::max(fragment.start, window.start);
        fragment.end = std::min(fragment.end, window.end);
        if (fragment.start > fragment.end || (fragment.start == fragment.end && !point)) {
            continue;
        }
        time.fragments.push_back(fragment);
        time.places.push_back(place);
        perCode[static_cast<std::size_t>(fragment.code)].push_back({fragment.start, fragment.end});
        any.push_back({fragment.start, fragment.end});
    }
    time.perCode.reserve(codes);
    for (std::vector<Span>& spans : perCode) {
        time.perCode.push_back(unionOf(std::move(spans)));
    }
    time.anyCode = unionOf(std::move(any));
    return time;
}

bool exclusive(const CodedTime& time)
{
    std::int64_t sum = 0;
    for (const Spans& spans : time.perCode) {
        sum += lengthOf(spans);
    }
    return sum == lengthOf(time.anyCode);
}

std::size_t blockCount(const TimedRecording& recording, const TimedDataSettings& settings)
{
    // Moments depend on one another for about as long as a fragment lasts.
    std::int64_t length = 0;
    std::int64_t fragments = 0;
    for (const CodedTime& coder : recording.coders) {
        for (const TimedFragment& fragment : coder.fragments) {
            length += fragment.end - fragment.start;
            fragments += fragment.end > fragment.start ? 1 : 0;
        }
    }
    const std::int64_t twice = fragments > 0 ? 2 * (length / fragments) : 0;
    const std::int64_t shortest = std::max({settings.shortestBlock, twice, std::int64_t(1)});
    const std::int64_t fitting = std::max<std::int64_t>(recording.window.length() / shortest, 1);
    return std::min(static_cast<std::size_t>(fitting),
                    std::max<std::size_t>(settings.mostBlocks, 1));
}

} // namespace

Blocks::Blocks(Span window, std::size_t firstRow, std::size_t count)
    : m_window(window), m_firstRow(firstRow), m_count(count)
{
}

std::int64_t Blocks::startOf(std::size_t block) const
{
    const auto count = static_cast<std::int64_t>(m_count);
    const auto index = static_cast<std::int64_t>(block);
    const std::int64_t length = m_window.length();
    return m_window.start + (length / count) * index + (length % count) * index / count;
}

std::size_t Blocks::rowAt(std::int64_t time) const
{
    std::size_t low = 0;
    std::size_t high = m_count;
    while (low + 1 < high) {
        const std::size_t middle = (low + high) / 2;
        (startOf(middle) <= time ? low : high) = middle;
    }
    return m_firstRow + low;
}

TimedData timedData(const CodedRecordings& data, const TimedDataSettings& settings)
{
    TimedData timed;
    timed.coders = data.coders;
    timed.codes = data.codes;
    for (std::size_t first = 0; first < data.coders; ++first) {
        for (std::size_t second = first + 1; second < data.coders; ++second) {
            timed.pairs.emplace_back(first, second);
        }
    }
    for (std::size_t index = 0; index < data.recordings.size(); ++index) {
        const CodedRecording& recording = data.recordings[index];
        TimedRecording ready;
        ready.recording = index;
        for (const CoderTrack& track : recording.coders) {
            ready.present += track.coded ? 1 : 0;
        }
        if (ready.present < 2) {
            continue;
        }
        ready.window = settings.window == Window::Declared ? Span{recording.from, recording.to}
                                                           : unionWindow(recording);
        ready.coders.reserve(recording.coders.size());
        for (const CoderTrack& track : recording.coders) {
            ready.coders.push_back(codedTime(track, ready.window, data.codes));
            timed.exclusive = timed.exclusive && exclusive(ready.coders.back());
        }
        timed.recordings.push_back(std::move(ready));
    }
    const bool together = timed.recordings.size() > settings.mostRows;
    for (TimedRecording& recording : timed.recordings) {
        if (together) {
            recording.blocks = Blocks(recording.window, 0, 1);
            timed.rows = 1;
            continue;
        }
        const std::size_t count = timed.recordings.size() == 1
                                      ? std::min(blockCount(recording, settings),
                                                 std::max<std::size_t>(settings.mostRows, 1))
                                      : 1;
        recording.blocks = Blocks(recording.window, timed.rows, count);
        timed.rows += count;
    }
    return timed;
}

TimelineProblem checkTimeline(const CodedRecordings& data)
{
    const auto codes = static_cast<std::int64_t>(data.codes);
    for (std::size_t recording = 0; recording < data.recordings.size(); ++recording) {
        const CodedRecording& one = data.recordings[recording];
        if (one.to < one.from) {
            return {TimelineFault::WindowBackward, recording, 0, 0};
        }
        if (!inReach(one.from) || !inReach(one.to)) {
            return {TimelineFault::TooLarge, recording, 0, 0};
        }
        if (one.coders.size() != data.coders) {
            return {TimelineFault::CoderCount, recording, 0, 0};
        }
        for (std::size_t coder = 0; coder < one.coders.size(); ++coder) {
            const std::vector<TimedFragment>& fragments = one.coders[coder].fragments;
            for (std::size_t place = 0; place < fragments.size(); ++place) {
                const TimedFragment& fragment = fragments[place];
                if (fragment.end < fragment.start) {
                    return {TimelineFault::FragmentBackward, recording, coder, place};
                }
                if (fragment.code < 0 || fragment.code >= codes) {
                    return {TimelineFault::UnknownCode, recording, coder, place};
                }
                if (!inReach(fragment.start) || !inReach(fragment.end)) {
                    return {TimelineFault::TooLarge, recording, coder, place};
                }
            }
        }
    }
    return {};
}

} // namespace rozet::agreement
