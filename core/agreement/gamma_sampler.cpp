// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/gamma_sampler.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rozet::agreement {
namespace {

using statistics::Random;

/// Times are far enough from the ends of their type for these sums (checkGamma).
struct Extent
{
    std::int64_t from = 0;
    std::int64_t to = 0;
};

Extent extentOf(const CodedRecording& recording)
{
    Extent extent{recording.from, recording.to};
    for (const CoderTrack& track : recording.coders) {
        if (track.coded) {
            for (const TimedFragment& fragment : track.fragments) {
                extent.from = std::min(extent.from, fragment.start);
                extent.to = std::max(extent.to, fragment.end);
            }
        }
    }
    return extent;
}

std::vector<const CoderTrack*> codedTracks(const CodedRecording& recording)
{
    std::vector<const CoderTrack*> tracks;
    for (const CoderTrack& track : recording.coders) {
        if (track.coded) {
            tracks.push_back(&track);
        }
    }
    return tracks;
}

struct Spread
{
    double mean = 0;
    double deviation = 0; ///< of the population
};

Spread spreadOf(const std::vector<double>& values)
{
    Spread spread;
    for (const double value : values) {
        spread.mean += value;
    }
    spread.mean /= static_cast<double>(values.size());
    for (const double value : values) {
        spread.deviation += (value - spread.mean) * (value - spread.mean);
    }
    spread.deviation = std::sqrt(spread.deviation / static_cast<double>(values.size()));
    return spread;
}

double drawFrom(const Spread& spread, Random& random)
{
    return spread.mean + spread.deviation * random.normal();
}

/// Turns by amounts at least so far apart on the ring, as long as there is room for that.
class Pivots
{
public:
    Pivots(std::int64_t ring, std::int64_t distance) : m_ring(ring), m_distance(distance) {}

    std::int64_t draw(Random& random)
    {
        const std::vector<std::pair<std::int64_t, std::int64_t>> open = openStretches();
        std::int64_t room = 0;
        for (const auto& [from, to] : open) {
            room += to - from;
        }
        std::int64_t pivot = 0;
        if (room == 0) {
            pivot = static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(m_ring)));
        } else {
            auto left = static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(room)));
            for (const auto& [from, to] : open) {
                if (left < to - from) {
                    pivot = from + left;
                    break;
                }
                left -= to - from;
            }
        }
        m_taken.insert(std::lower_bound(m_taken.begin(), m_taken.end(), pivot), pivot);
        return pivot;
    }

private:
    [[nodiscard]] std::vector<std::pair<std::int64_t, std::int64_t>> openStretches() const
    {
        std::vector<std::pair<std::int64_t, std::int64_t>> open;
        if (m_taken.empty()) {
            open.emplace_back(0, m_ring);
            return open;
        }
        const auto add = [&open](std::int64_t from, std::int64_t to) {
            if (from < to) {
                open.emplace_back(from, to);
            }
        };
        for (std::size_t index = 0; index + 1 < m_taken.size(); ++index) {
            add(m_taken[index] + m_distance, m_taken[index + 1] - m_distance + 1);
        }
        // The stretch across the end of the ring.
        const std::int64_t from = m_taken.back() + m_distance;
        const std::int64_t to = m_taken.front() + m_ring - m_distance + 1;
        add(from, std::min(to, m_ring));
        add(std::max(from, m_ring) - m_ring, to - m_ring);
        return open;
    }

    std::int64_t m_ring;
    std::int64_t m_distance;
    std::vector<std::int64_t> m_taken; ///< ascending
};

std::vector<std::vector<TimedFragment>> rotated(const CodedRecording& recording, Random& random)
{
    const std::vector<const CoderTrack*> tracks = codedTracks(recording);
    const Extent extent = extentOf(recording);
    const std::int64_t ring = extent.to - extent.from;
    double lengths = 0;
    std::size_t fragments = 0;
    for (const CoderTrack* track : tracks) {
        for (const TimedFragment& fragment : track->fragments) {
            lengths += static_cast<double>(fragment.end - fragment.start);
        }
        fragments += track->fragments.size();
    }
    const double halfMean = lengths / static_cast<double>(fragments) / 2;
    Pivots pivots(ring, std::max<std::int64_t>(1, std::llround(halfMean)));
    std::vector<std::vector<TimedFragment>> made(tracks.size());
    for (std::vector<TimedFragment>& track : made) {
        const std::int64_t pivot = pivots.draw(random);
        track = tracks[random.below(tracks.size())]->fragments;
        for (TimedFragment& fragment : track) {
            const std::int64_t length = fragment.end - fragment.start;
            std::int64_t place = fragment.start - extent.from + pivot;
            place -= place >= ring ? ring : 0;
            fragment.start = extent.from + place;
            fragment.end = fragment.start + length;
        }
    }
    return made;
}

/// What the statistical sampler knows of a recording.
struct Habits
{
    Spread fragments;
    Spread gaps;
    Spread lengths;
    std::vector<std::size_t> upToCode; ///< fragments with this code or a lower one
    std::int64_t from = 0;
};

Habits habitsOf(const CodedRecording& recording, std::size_t codes)
{
    Habits habits;
    habits.from = extentOf(recording).from;
    habits.upToCode.resize(codes);
    std::vector<double> counts;
    std::vector<double> gaps{0.0};
    std::vector<double> lengths;
    for (const CoderTrack* track : codedTracks(recording)) {
        counts.push_back(static_cast<double>(track->fragments.size()));
        std::vector<TimedFragment> sorted = track->fragments;
        std::sort(sorted.begin(), sorted.end(),
                  [](const TimedFragment& one, const TimedFragment& other) {
                      return std::pair(one.start, one.end) < std::pair(other.start, other.end);
                  });
        for (std::size_t index = 0; index < sorted.size(); ++index) {
            const TimedFragment& fragment = sorted[index];
            lengths.push_back(static_cast<double>(fragment.end - fragment.start));
            ++habits.upToCode[static_cast<std::size_t>(fragment.code)];
            if (index > 0) {
                gaps.push_back(static_cast<double>(fragment.start - sorted[index - 1].end));
            } else if (fragment.start > habits.from) {
                gaps.push_back(static_cast<double>(fragment.start - habits.from));
            }
        }
    }
    for (std::size_t code = 1; code < codes; ++code) {
        habits.upToCode[code] += habits.upToCode[code - 1];
    }
    habits.fragments = spreadOf(counts);
    habits.gaps = spreadOf(gaps);
    habits.lengths = spreadOf(lengths);
    return habits;
}

std::vector<std::vector<TimedFragment>> invented(const CodedRecording& recording, std::size_t codes,
                                                 Random& random)
{
    const Habits habits = habitsOf(recording, codes);
    std::vector<std::vector<TimedFragment>> made(codedTracks(recording).size());
    constexpr double kFarthest = 0x1.0p61;
    bool any = false;
    for (std::vector<TimedFragment>& track : made) {
        auto count =
            static_cast<std::size_t>(std::abs(std::trunc(drawFrom(habits.fragments, random))));
        if (!any) {
            count = std::max<std::size_t>(1, count);
            any = true;
        }
        track.reserve(count);
        auto last = static_cast<double>(habits.from);
        for (std::size_t index = 0; index < count; ++index) {
            const double gap = drawFrom(habits.gaps, random);
            const double length =
                std::max(1.0, std::round(std::abs(drawFrom(habits.lengths, random))));
            const std::uint64_t place = random.below(habits.upToCode.back());
            const auto code =
                std::upper_bound(habits.upToCode.begin(), habits.upToCode.end(), place) -
                habits.upToCode.begin();
            const auto start = static_cast<std::int64_t>(
                std::clamp(std::round(last + gap), -kFarthest, kFarthest));
            const std::int64_t end = start + static_cast<std::int64_t>(std::min(length, kFarthest));
            last = static_cast<double>(end);
            track.push_back({start, end, static_cast<std::int32_t>(code)});
        }
    }
    return made;
}

} // namespace

CodedRecording randomRecording(const CodedRecording& recording, GammaSampler sampler,
                               std::size_t codes, Random& random)
{
    std::vector<std::vector<TimedFragment>> made;
    do {
        made = sampler == GammaSampler::Rotation ? rotated(recording, random)
                                                 : invented(recording, codes, random);
    } while (std::all_of(made.begin(), made.end(),
                         [](const std::vector<TimedFragment>& track) { return track.empty(); }));
    CodedRecording result;
    result.from = recording.from;
    result.to = recording.to;
    result.coders.resize(recording.coders.size());
    std::size_t next = 0;
    for (std::size_t coder = 0; coder < recording.coders.size(); ++coder) {
        result.coders[coder].coded = recording.coders[coder].coded;
        if (result.coders[coder].coded) {
            result.coders[coder].fragments = std::move(made[next++]);
        }
    }
    return result;
}

Random sampleStream(std::uint64_t seed, std::size_t sample, std::size_t recording)
{
    return Random(seed, (static_cast<std::uint64_t>(sample) << 32U) + recording);
}

} // namespace rozet::agreement
