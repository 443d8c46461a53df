// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/gamma_sampler.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>
#include <vector>

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

using Track = std::vector<TimedFragment>;

auto placeOf(const TimedFragment& fragment)
{
    return std::tie(fragment.start, fragment.end, fragment.code);
}

bool isEarlier(const TimedFragment& one, const TimedFragment& other)
{
    return placeOf(one) < placeOf(other);
}

/// In an order of their own: who is the first coder must not change what is drawn.
std::vector<Track> codedTracks(const CodedRecording& recording)
{
    std::vector<Track> tracks;
    for (const CoderTrack& track : recording.coders) {
        if (track.coded) {
            tracks.push_back(track.fragments);
            std::sort(tracks.back().begin(), tracks.back().end(), isEarlier);
        }
    }
    std::sort(tracks.begin(), tracks.end(), [](const Track& one, const Track& other) {
        return std::lexicographical_compare(one.begin(), one.end(), other.begin(), other.end(),
                                            isEarlier);
    });
    return tracks;
}

/// Uniform in [0, bound): the same place, but for rounding, whatever the unit of time.
std::int64_t placeBelow(std::int64_t bound, Random& random)
{
    const auto place = static_cast<std::int64_t>(random.uniform() * static_cast<double>(bound));
    return std::min(place, bound - 1);
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
            pivot = placeBelow(m_ring, random);
        } else {
            std::int64_t left = placeBelow(room, random);
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

std::vector<Track> rotated(const CodedRecording& recording, Random& random)
{
    const std::vector<Track> tracks = codedTracks(recording);
    const Extent extent = extentOf(recording);
    const std::int64_t ring = extent.to - extent.from;
    double lengths = 0;
    std::size_t fragments = 0;
    for (const Track& track : tracks) {
        for (const TimedFragment& fragment : track) {
            lengths += static_cast<double>(fragment.end - fragment.start);
        }
        fragments += track.size();
    }
    const double halfMean = lengths / static_cast<double>(fragments) / 2;
    Pivots pivots(ring, std::max<std::int64_t>(1, std::llround(halfMean)));
    std::vector<Track> made(tracks.size());
    for (Track& track : made) {
        const std::int64_t pivot = pivots.draw(random);
        track = tracks[random.below(tracks.size())];
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
    std::vector<std::int32_t> codes;   ///< by frequency, then by first use
    std::vector<std::size_t> upToCode; ///< fragments with this code or one before it in `codes`
    std::int64_t from = 0;
};

struct CodeUse
{
    std::size_t fragments = 0;
    std::int64_t firstStart = 0;
    std::int64_t firstEnd = 0;
    std::int32_t code = 0;
};

void rankCodes(const std::vector<Track>& tracks, std::size_t codes, Habits& habits)
{
    std::vector<CodeUse> uses(codes);
    for (const Track& track : tracks) {
        for (const TimedFragment& fragment : track) {
            CodeUse& use = uses[static_cast<std::size_t>(fragment.code)];
            if (use.fragments == 0 ||
                std::tie(fragment.start, fragment.end) < std::tie(use.firstStart, use.firstEnd)) {
                use.firstStart = fragment.start;
                use.firstEnd = fragment.end;
            }
            use.code = fragment.code;
            ++use.fragments;
        }
    }
    std::stable_sort(uses.begin(), uses.end(), [](const CodeUse& one, const CodeUse& other) {
        return std::tie(other.fragments, one.firstStart, one.firstEnd) <
               std::tie(one.fragments, other.firstStart, other.firstEnd);
    });
    std::size_t upTo = 0;
    for (const CodeUse& use : uses) {
        upTo += use.fragments;
        habits.codes.push_back(use.code);
        habits.upToCode.push_back(upTo);
    }
}

Habits habitsOf(const CodedRecording& recording, std::size_t codes)
{
    Habits habits;
    habits.from = extentOf(recording).from;
    std::vector<double> counts;
    std::vector<double> gaps{0.0};
    std::vector<double> lengths;
    const std::vector<Track> tracks = codedTracks(recording);
    for (const Track& track : tracks) {
        counts.push_back(static_cast<double>(track.size()));
        for (std::size_t index = 0; index < track.size(); ++index) {
            const TimedFragment& fragment = track[index];
            lengths.push_back(static_cast<double>(fragment.end - fragment.start));
            if (index > 0) {
                gaps.push_back(static_cast<double>(fragment.start - track[index - 1].end));
            } else if (fragment.start > habits.from) {
                gaps.push_back(static_cast<double>(fragment.start - habits.from));
            }
        }
    }
    rankCodes(tracks, codes, habits);
    habits.fragments = spreadOf(counts);
    habits.gaps = spreadOf(gaps);
    habits.lengths = spreadOf(lengths);
    return habits;
}

std::vector<Track> invented(const CodedRecording& recording, std::size_t codes, Random& random)
{
    const Habits habits = habitsOf(recording, codes);
    std::vector<Track> made(static_cast<std::size_t>(
        std::count_if(recording.coders.begin(), recording.coders.end(),
                      [](const CoderTrack& track) { return track.coded; })));
    constexpr double kFarthest = 0x1.0p61;
    bool any = false;
    for (Track& track : made) {
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
            const auto code = static_cast<std::size_t>(
                std::upper_bound(habits.upToCode.begin(), habits.upToCode.end(), place) -
                habits.upToCode.begin());
            const auto start = static_cast<std::int64_t>(
                std::clamp(std::round(last + gap), -kFarthest, kFarthest));
            const std::int64_t end = start + static_cast<std::int64_t>(std::min(length, kFarthest));
            last = static_cast<double>(end);
            track.push_back({start, end, habits.codes[code]});
        }
    }
    return made;
}

} // namespace

CodedRecording randomRecording(const CodedRecording& recording, GammaSampler sampler,
                               std::size_t codes, Random& random)
{
    std::vector<Track> made;
    do {
        made = sampler == GammaSampler::Rotation ? rotated(recording, random)
                                                 : invented(recording, codes, random);
    } while (
        std::all_of(made.begin(), made.end(), [](const Track& track) { return track.empty(); }));
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
