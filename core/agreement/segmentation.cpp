// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/segmentation.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace rozet::agreement {

using statistics::Estimate;
using statistics::Undefined;

namespace {

/// Borders as steps from the start, ascending.
std::vector<std::int64_t> bordersOf(std::span<const std::int64_t> lengths)
{
    std::vector<std::int64_t> borders;
    std::int64_t at = 0;
    for (std::size_t i = 0; i + 1 < lengths.size(); ++i) {
        at += lengths[i];
        borders.push_back(at);
    }
    return borders;
}

std::int64_t stepsOf(std::span<const std::int64_t> lengths)
{
    const bool ordered = std::ranges::all_of(lengths, [](std::int64_t l) { return l > 0; });
    return ordered ? std::accumulate(lengths.begin(), lengths.end(), std::int64_t(0)) : 0;
}

bool isComparable(std::span<const std::int64_t> first, std::span<const std::int64_t> second)
{
    return stepsOf(first) > 0 && stepsOf(first) == stepsOf(second);
}

/// Borders of one coder in the window behind each step, counted with two running ends.
class WindowCounter
{
public:
    explicit WindowCounter(std::vector<std::int64_t> borders) : m_borders(std::move(borders)) {}

    /// Borders after step `from` up to and with step `to`; both may only grow.
    std::int64_t count(std::int64_t from, std::int64_t to)
    {
        while (m_first < m_borders.size() && m_borders[m_first] <= from) {
            ++m_first;
        }
        while (m_behind < m_borders.size() && m_borders[m_behind] <= to) {
            ++m_behind;
        }
        return static_cast<std::int64_t>(m_behind) - static_cast<std::int64_t>(m_first);
    }

private:
    std::vector<std::int64_t> m_borders;
    std::size_t m_first = 0;
    std::size_t m_behind = 0;
};

template <typename Differs>
Estimate windowError(std::span<const std::int64_t> hypothesis,
                     std::span<const std::int64_t> reference, const SegmentationSettings& settings,
                     const Differs& differs)
{
    if (!isComparable(hypothesis, reference)) {
        return Estimate::undefined(Undefined::EmptyWindow);
    }
    const std::int64_t steps = stepsOf(reference);
    std::int64_t window = settings.window;
    if (window <= 0) {
        const double half = static_cast<double>(steps) / static_cast<double>(reference.size()) / 2;
        window = std::max<std::int64_t>(2, std::llrint(half));
    }
    if (window >= steps) {
        return Estimate::undefined(Undefined::TooFewUnits, static_cast<double>(steps));
    }
    WindowCounter first(bordersOf(hypothesis));
    WindowCounter second(bordersOf(reference));
    double errors = 0;
    for (std::int64_t from = 0; from + window < steps; ++from) {
        errors +=
            differs(first.count(from, from + window), second.count(from, from + window)) ? 1 : 0;
    }
    const auto windows = static_cast<double>(steps - window);
    return Estimate::of(errors / windows, windows);
}

} // namespace

BorderEdits borderEdits(std::span<const std::int64_t> first, std::span<const std::int64_t> second,
                        const SegmentationSettings& settings)
{
    BorderEdits edits;
    if (!isComparable(first, second)) {
        return edits;
    }
    edits.places = static_cast<double>(stepsOf(first) - 1);
    const std::vector<std::int64_t> a = bordersOf(first);
    const std::vector<std::int64_t> b = bordersOf(second);
    std::vector<std::int64_t> onlyA;
    std::vector<std::int64_t> onlyB;
    std::ranges::set_difference(a, b, std::back_inserter(onlyA));
    std::ranges::set_difference(b, a, std::back_inserter(onlyB));
    edits.matches = static_cast<double>(a.size() - onlyA.size());
    // The nearest first, then from left to right; every border moves once at most.
    const std::int64_t span = settings.nearMissSpan;
    for (std::int64_t apart = 1; apart < span; ++apart) {
        std::vector<std::int64_t> restA;
        std::vector<std::int64_t> restB;
        std::size_t j = 0;
        for (const std::int64_t border : onlyA) {
            while (j < onlyB.size() && onlyB[j] < border - apart) {
                restB.push_back(onlyB[j++]);
            }
            const bool lower = j < onlyB.size() && onlyB[j] == border - apart;
            std::size_t higher = j;
            while (!lower && higher < onlyB.size() && onlyB[higher] < border + apart) {
                ++higher;
            }
            const bool upper = !lower && higher < onlyB.size() && onlyB[higher] == border + apart;
            if (!lower && !upper) {
                restA.push_back(border);
                continue;
            }
            for (; j < higher; ++j) {
                restB.push_back(onlyB[j]);
            }
            ++j;
            edits.moved += 1;
            edits.movedWeight += static_cast<double>(apart) / static_cast<double>(span);
        }
        restB.insert(restB.end(), onlyB.begin() + static_cast<std::ptrdiff_t>(j), onlyB.end());
        onlyA = std::move(restA);
        onlyB = std::move(restB);
    }
    edits.additions = static_cast<double>(onlyA.size() + onlyB.size());
    return edits;
}

Estimate boundarySimilarity(std::span<const std::int64_t> first,
                            std::span<const std::int64_t> second,
                            const SegmentationSettings& settings)
{
    if (!isComparable(first, second)) {
        return Estimate::undefined(Undefined::EmptyWindow);
    }
    const BorderEdits edits = borderEdits(first, second, settings);
    const double all = edits.additions + edits.moved + edits.matches;
    return all > 0 ? Estimate::of(1 - (edits.additions + edits.movedWeight) / all, all)
                   : Estimate::undefined(Undefined::NoFragments);
}

Estimate segmentationSimilarity(std::span<const std::int64_t> first,
                                std::span<const std::int64_t> second,
                                const SegmentationSettings& settings)
{
    if (!isComparable(first, second)) {
        return Estimate::undefined(Undefined::EmptyWindow);
    }
    const BorderEdits edits = borderEdits(first, second, settings);
    return edits.places > 0 ? Estimate::of(1 - (edits.additions + edits.movedWeight) / edits.places,
                                           edits.places)
                            : Estimate::undefined(Undefined::TooFewUnits);
}

Estimate windowDiff(std::span<const std::int64_t> hypothesis,
                    std::span<const std::int64_t> reference, const SegmentationSettings& settings)
{
    return windowError(hypothesis, reference, settings,
                       [](std::int64_t a, std::int64_t b) { return a != b; });
}

Estimate segmentationPk(std::span<const std::int64_t> hypothesis,
                        std::span<const std::int64_t> reference,
                        const SegmentationSettings& settings)
{
    return windowError(hypothesis, reference, settings,
                       [](std::int64_t a, std::int64_t b) { return (a == 0) != (b == 0); });
}

} // namespace rozet::agreement
