// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/unitizing_alpha_2004.h"

#include "core/agreement/spans.h"

#include <algorithm>

namespace rozet::agreement {

using statistics::Estimate;
using statistics::Undefined;

namespace {

/// One continuum, in ticks; units per code and coder, sorted.
struct Continuum
{
    std::int64_t length = 0;
    std::vector<std::vector<std::vector<Span>>> units;
};

Continuum continuumOf(const CodedRecordings& data, std::int64_t tick)
{
    Continuum continuum;
    continuum.units.assign(data.codes, std::vector<std::vector<Span>>(data.coders));
    for (const CodedRecording& recording : data.recordings) {
        const bool complete = std::all_of(recording.coders.begin(), recording.coders.end(),
                                          [](const CoderTrack& track) { return track.coded; });
        if (!complete) {
            continue;
        }
        const auto placed = [&](std::int64_t time) {
            return continuum.length +
                   (std::clamp(time, recording.from, recording.to) - recording.from) / tick;
        };
        for (std::size_t coder = 0; coder < data.coders; ++coder) {
            for (const TimedFragment& fragment : recording.coders[coder].fragments) {
                const Span unit{placed(fragment.start), placed(fragment.end)};
                if (unit.length() > 0) {
                    continuum.units[static_cast<std::size_t>(fragment.code)][coder].push_back(unit);
                }
            }
        }
        continuum.length = placed(recording.to);
    }
    for (auto& code : continuum.units) {
        for (std::vector<Span>& units : code) {
            std::sort(units.begin(), units.end(), [](const Span& a, const Span& b) {
                return a.start != b.start ? a.start < b.start : a.end < b.end;
            });
        }
    }
    return continuum;
}

double square(std::int64_t value)
{
    return static_cast<double>(value) * static_cast<double>(value);
}

/// Of one coder's units against another's.
double disagreement(const std::vector<Span>& units, const std::vector<Span>& others)
{
    double sum = 0;
    std::size_t from = 0; // units before it end before any unit still to come starts
    std::int64_t longest = 0;
    for (const Span& other : others) {
        longest = std::max(longest, other.length());
    }
    for (const Span& unit : units) {
        while (from < others.size() && others[from].start + longest <= unit.start) {
            ++from;
        }
        bool alone = true;
        for (std::size_t next = from; next < others.size() && others[next].start < unit.end;
             ++next) {
            if (others[next].end > unit.start) {
                alone = false;
                sum +=
                    square(unit.start - others[next].start) + square(unit.end - others[next].end);
            }
        }
        // A pair that overlaps comes again with the coders in the other order; a unit in a gap
        // counts as unit against gap and as gap against unit at once.
        sum += alone ? 2 * square(unit.length()) : 0;
    }
    return sum;
}

/// Sums over the units of all coders, for the disagreement they would have anywhere.
double expectedSum(const std::vector<std::vector<Span>>& coders, std::int64_t length,
                   double& lengthProducts)
{
    std::vector<double> gaps;
    double count = 0;
    for (const std::vector<Span>& units : coders) {
        count += static_cast<double>(units.size());
        for (const Span& gap : complementWithin(unionOf(units), {0, length})) {
            gaps.push_back(static_cast<double>(gap.length()));
        }
    }
    std::sort(gaps.begin(), gaps.end());
    std::vector<double> tail(gaps.size() + 1, 0.0); // sum of this gap and all longer ones
    for (std::size_t place = gaps.size(); place-- > 0;) {
        tail[place] = tail[place + 1] + gaps[place];
    }
    double sum = 0;
    for (const std::vector<Span>& units : coders) {
        for (const Span& unit : units) {
            const auto l = static_cast<double>(unit.length());
            const auto place = static_cast<std::size_t>(
                std::lower_bound(gaps.begin(), gaps.end(), l) - gaps.begin());
            const auto longer = static_cast<double>(gaps.size() - place);
            sum += (count - 1) / 3 * (2 * l * l * l - 3 * l * l + l) +
                   l * l * (tail[place] - longer * (l - 1));
            lengthProducts += l * (l - 1);
        }
    }
    return sum;
}

} // namespace

UnitizingAlpha2004 unitizingAlpha2004(const CodedRecordings& data, std::int64_t tick)
{
    UnitizingAlpha2004 result;
    const Continuum continuum = continuumOf(data, std::max<std::int64_t>(tick, 1));
    const auto coders = static_cast<double>(data.coders);
    const auto length = static_cast<double>(continuum.length);
    double observed = 0;
    double expected = 0;
    for (const std::vector<std::vector<Span>>& units : continuum.units) {
        UnitizingAlpha2004Code code;
        double found = 0;
        for (std::size_t one = 0; one < data.coders; ++one) {
            for (std::size_t other = 0; other < data.coders; ++other) {
                if (one == other) {
                    continue;
                }
                found += disagreement(units[one], units[other]);
            }
        }
        double products = 0;
        const double sum = expectedSum(units, continuum.length, products);
        const double all = coders * length;
        const bool any = std::any_of(units.begin(), units.end(),
                                     [](const std::vector<Span>& of) { return !of.empty(); });
        if (data.coders < 2) {
            code.alpha = Estimate::undefined(Undefined::OneCoder);
        } else if (continuum.length <= 0) {
            code.alpha = Estimate::undefined(Undefined::EmptyWindow);
        } else if (!any) {
            code.alpha = Estimate::undefined(Undefined::NoFragments, length);
        } else {
            code.observed = found / (coders * (coders - 1) * length * length);
            code.expected = 2 / length * sum / (all * (all - 1) - products);
            code.alpha = code.expected > 0 ? Estimate::of(1 - code.observed / code.expected, length)
                                           : Estimate::undefined(Undefined::NoVariation, length);
        }
        observed += code.observed;
        expected += code.expected;
        result.perCode.push_back(code);
    }
    if (data.coders < 2) {
        result.alpha = Estimate::undefined(Undefined::OneCoder);
    } else if (continuum.length <= 0) {
        result.alpha = Estimate::undefined(Undefined::EmptyWindow);
    } else if (expected > 0) {
        result.alpha = Estimate::of(1 - observed / expected, length);
    } else {
        result.alpha = Estimate::undefined(Undefined::NoFragments, length);
    }
    return result;
}

} // namespace rozet::agreement
