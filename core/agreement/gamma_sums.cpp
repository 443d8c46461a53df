// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/gamma_sums.h"

#include <algorithm>

namespace rozet::agreement {
namespace {

void addPair(std::vector<Ratio>& sums, std::int32_t one, std::int32_t other, const Ratio& pair)
{
    sums[0] += pair;
    sums[static_cast<std::size_t>(one) + 1] += pair;
    if (other != one) {
        sums[static_cast<std::size_t>(other) + 1] += pair;
    }
}

} // namespace

double disorderOf(const Continuum& continuum, const Dissimilarity& dissimilarity,
                  std::span<const std::uint32_t> group)
{
    const auto pairs = static_cast<double>(continuum.coderPairs());
    double sum = pairs;
    for (std::size_t one = 0; one < group.size(); ++one) {
        for (std::size_t other = one + 1; other < group.size(); ++other) {
            sum += dissimilarity(continuum.units[group[one]], continuum.units[group[other]]) - 1;
        }
    }
    return sum / pairs;
}

RecordingSums sumsOf(const Continuum& continuum, const Dissimilarity& dissimilarity,
                     const Grouping& grouping, std::size_t codes)
{
    RecordingSums sums;
    sums.aligned.resize(codes + 1);
    sums.withUnaligned.resize(codes + 1);
    sums.exact = grouping.exact;
    sums.stopped = grouping.stopped;
    const std::size_t coders = continuum.coders.size();
    sums.slack = grouping.slack / static_cast<double>(continuum.coderPairs());
    sums.disorder.below = static_cast<double>(continuum.units.size()) / static_cast<double>(coders);

    std::vector<std::size_t> groupSize(continuum.units.size(), 1);
    for (std::size_t index = 0; index < grouping.size(); ++index) {
        const std::span<const std::uint32_t> group = grouping.group(index);
        sums.disorder.above += disorderOf(continuum, dissimilarity, group);
        for (std::size_t one = 0; one < group.size(); ++one) {
            groupSize[group[one]] = group.size();
            for (std::size_t other = one + 1; other < group.size(); ++other) {
                const Unit& first = continuum.units[group[one]];
                const Unit& second = continuum.units[group[other]];
                const double sure = std::max(0.0, 1 - dissimilarity.alpha() *
                                                          Dissimilarity::position(first, second));
                const double weight = sure / static_cast<double>(group.size() - 1);
                const Ratio pair{weight * dissimilarity.code(first.code, second.code), weight, 1};
                addPair(sums.aligned, first.code, second.code, pair);
                addPair(sums.withUnaligned, first.code, second.code, pair);
            }
        }
    }
    for (std::size_t unit = 0; unit < groupSize.size(); ++unit) {
        if (groupSize[unit] == 1) {
            sums.disorder.above += 1;
        }
        const auto lacking = static_cast<double>(coders - groupSize[unit]);
        const std::int32_t code = continuum.units[unit].code;
        addPair(sums.withUnaligned, code, code, {lacking, lacking, 0});
    }
    return sums;
}

} // namespace rozet::agreement
