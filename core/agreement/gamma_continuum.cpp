// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/gamma_continuum.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <tuple>

namespace rozet::agreement {
namespace {

/// Exact for any two times, which an int64 difference is not.
std::uint64_t apart(std::int64_t one, std::int64_t other)
{
    return one > other ? static_cast<std::uint64_t>(one) - static_cast<std::uint64_t>(other)
                       : static_cast<std::uint64_t>(other) - static_cast<std::uint64_t>(one);
}

std::uint64_t lengthOf(const Unit& unit)
{
    return apart(unit.end, unit.start);
}

std::uint64_t scramble(std::uint64_t value)
{
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31U);
}

/// Equal units of one coder apart from each other, equal units of different coders side by side.
void interleaveEqual(Continuum& continuum)
{
    std::vector<Unit>& units = continuum.units;
    std::vector<std::pair<std::uint32_t, Unit>> equal;
    for (std::size_t first = 0; first < units.size();) {
        equal.clear();
        std::size_t next = first;
        for (; next < units.size() && units[next].rank == units[first].rank; ++next) {
            const bool same = next > first && units[next].coder == units[next - 1].coder;
            equal.emplace_back(same ? equal.back().first + 1 : 0U, units[next]);
        }
        if (next - first > 2) {
            std::sort(equal.begin(), equal.end(), [](const auto& one, const auto& other) {
                return std::tie(one.first, one.second.coder) <
                       std::tie(other.first, other.second.coder);
            });
            for (std::size_t index = first; index < next; ++index) {
                units[index] = equal[index - first].second;
            }
        }
        first = next;
    }
}

} // namespace

Continuum makeContinuum(const CodedRecording& recording)
{
    Continuum continuum;
    for (std::size_t coder = 0; coder < recording.coders.size(); ++coder) {
        const CoderTrack& track = recording.coders[coder];
        if (!track.coded) {
            continue;
        }
        const auto number = static_cast<std::uint32_t>(continuum.coders.size());
        continuum.coders.push_back(coder);
        for (std::size_t index = 0; index < track.fragments.size(); ++index) {
            const TimedFragment& fragment = track.fragments[index];
            continuum.units.push_back({fragment.start, fragment.end, fragment.code, number,
                                       static_cast<std::uint32_t>(index), 0});
        }
    }
    const auto place = [](const Unit& unit) { return std::tie(unit.start, unit.end, unit.code); };
    std::sort(continuum.units.begin(), continuum.units.end(),
              [&place](const Unit& one, const Unit& other) {
                  return std::tuple_cat(place(one), std::tie(one.coder, one.fragment)) <
                         std::tuple_cat(place(other), std::tie(other.coder, other.fragment));
              });
    for (std::size_t index = 1; index < continuum.units.size(); ++index) {
        Unit& unit = continuum.units[index];
        const Unit& before = continuum.units[index - 1];
        unit.rank = before.rank + (place(before) == place(unit) ? 0U : 1U);
    }
    interleaveEqual(continuum);
    return continuum;
}

Dissimilarity::Dissimilarity(const GammaSettings& settings, std::size_t codes)
    : m_alpha(settings.alpha)
    , m_beta(settings.beta)
    , m_codes(codes)
    , m_distances(settings.codeDistances)
{
}

double Dissimilarity::position(const Unit& one, const Unit& other)
{
    const double shift = static_cast<double>(apart(one.start, other.start)) +
                         static_cast<double>(apart(one.end, other.end));
    const double lengths =
        static_cast<double>(lengthOf(one)) + static_cast<double>(lengthOf(other));
    const double ratio = shift / lengths;
    return ratio * ratio;
}

double Dissimilarity::code(std::int32_t one, std::int32_t other) const
{
    if (m_distances.empty()) {
        return one == other ? 0.0 : 1.0;
    }
    return m_distances[static_cast<std::size_t>(one) * m_codes + static_cast<std::size_t>(other)];
}

double Dissimilarity::operator()(const Unit& one, const Unit& other) const
{
    return m_alpha * position(one, other) + m_beta * code(one.code, other.code);
}

std::int64_t Dissimilarity::steps(const Unit& one, const Unit& other, std::int64_t most) const
{
    const double value = (*this)(one, other) * static_cast<double>(kDisorderSteps);
    return value > static_cast<double>(most) ? most + 1 : std::llround(value);
}

Cost pairSaving(const Unit& one, const Unit& other, std::int64_t steps)
{
    // The sum of ranks prefers early units; the scrambled pair settles the rest.
    const std::uint64_t early = std::uint64_t{one.rank} + other.rank;
    const std::uint64_t low = std::min(one.rank, other.rank);
    const std::uint64_t high = std::max(one.rank, other.rank);
    const std::uint64_t tie =
        (early << 12U) | (scramble((low << 32U) + high + 0x9e3779b97f4a7c15U) >> 52U);
    return (Cost{kDisorderSteps - steps} << kTieBits) - Cost{tie};
}

Cost alignmentSaving(std::size_t coderPairs)
{
    return (Cost{kDisorderSteps} * Cost{coderPairs} + Cost{kTieStep}) << kTieBits;
}

NearPairs nearPairs(const Continuum& continuum, const Dissimilarity& dissimilarity,
                    const NearLimits& limits)
{
    const std::vector<Unit>& units = continuum.units;
    constexpr std::size_t kClasses = 65;
    std::array<std::vector<std::uint32_t>, kClasses> byLength;
    std::array<std::size_t, kClasses> next{};
    for (std::size_t index = 0; index < units.size(); ++index) {
        byLength[static_cast<std::size_t>(std::bit_width(lengthOf(units[index])))].push_back(
            static_cast<std::uint32_t>(index));
    }
    // From d <= most: difference of starts + difference of ends <= reach * (sum of lengths).
    const double reach = dissimilarity.alpha() > 0
                             ? std::sqrt(static_cast<double>(limits.unlike) / dissimilarity.alpha())
                             : std::numeric_limits<double>::infinity();
    constexpr double kRoundingMargin = 1 + 1e-9;
    const std::int64_t mostSteps = static_cast<std::int64_t>(limits.unlike) * kDisorderSteps;
    std::size_t looked = 0;
    NearPairs near;
    near.begins.reserve(units.size() + 1);
    near.begins.push_back(0);
    for (std::size_t index = 0; index < units.size(); ++index) {
        const Unit& unit = units[index];
        const auto length = static_cast<double>(lengthOf(unit));
        const std::size_t first = near.pairs.size();
        for (std::size_t lengthClass = 1; lengthClass < kClasses && near.complete; ++lengthClass) {
            const std::vector<std::uint32_t>& others = byLength[lengthClass];
            std::size_t& from = next[lengthClass];
            while (from < others.size() && others[from] <= index) {
                ++from;
            }
            const double longest = std::ldexp(1.0, static_cast<int>(lengthClass));
            const double shortest = longest / 2;
            double farthest = reach * (length + longest);
            if (shortest >= length) {
                // The other one ends later by at least as much as it starts later.
                const double other = reach >= 1 ? longest : shortest;
                farthest = ((reach - 1) * other + (reach + 1) * length) / 2;
            }
            farthest *= kRoundingMargin;
            const std::size_t before = near.pairs.size();
            std::size_t at = from;
            for (; at < others.size() && near.pairs.size() - before < limits.perUnit; ++at) {
                const Unit& other = units[others[at]];
                if (at - from > limits.looks ||
                    static_cast<double>(apart(other.start, unit.start)) > farthest) {
                    break;
                }
                if (other.coder == unit.coder) {
                    continue;
                }
                const std::int64_t steps = dissimilarity.steps(unit, other, mostSteps);
                if (steps <= mostSteps) {
                    near.pairs.push_back({others[at], steps});
                }
            }
            looked += at - from;
            near.complete = near.pairs.size() <= limits.pairs && looked <= limits.looksInAll;
        }
        std::sort(near.pairs.begin() + static_cast<std::ptrdiff_t>(first), near.pairs.end(),
                  [](const NearUnit& one, const NearUnit& other) { return one.unit < other.unit; });
        near.begins.push_back(near.pairs.size());
    }
    return near;
}

} // namespace rozet::agreement
