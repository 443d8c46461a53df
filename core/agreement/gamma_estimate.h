// SPDX-License-Identifier: GPL-3.0-or-later
// Inside gamma: from sums per recording and per sample to a number corrected for chance.
#pragma once

#include "core/agreement/gamma.h"
#include "core/agreement/gamma_sums.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace rozet::agreement {

/// Per sample, per recording.
using SampledSums = std::vector<std::vector<RecordingSums>>;

/// One number in all recordings and all samples.
struct RatioTable
{
    std::vector<Ratio> observed;             ///< per recording
    std::vector<std::vector<Ratio>> sampled; ///< per sample, per recording
    /// A sample in which nothing is aligned counts as no disorder, and one in which nothing takes
    /// part as full disorder: so does pygamma-agreement 0.5.9. Otherwise such a sample says
    /// nothing.
    bool countEmptySamples = false;

    struct Value
    {
        std::optional<double> observed;
        double pairs = 0;            ///< of aligned fragments, observed
        std::vector<double> sampled; ///< of the samples in which it is defined
        std::optional<double> expected;
        std::optional<double> corrected;
    };

    /// Of these recordings, with repeats.
    [[nodiscard]] Value valueOf(std::span<const std::size_t> recordings) const;
};

[[nodiscard]] RatioTable tableOf(std::span<const RecordingSums> observed,
                                 const SampledSums& sampled,
                                 const std::function<Ratio(const RecordingSums&)>& pick);

struct CorrectedFrom
{
    RatioTable table;
    std::optional<double> n; ///< otherwise the aligned pairs
    double unit = 1;         ///< of disorders
    bool bootstrap = true;   ///< false: jackknife, which costs far less
};

[[nodiscard]] ChanceCorrected corrected(const CorrectedFrom& from, const GammaSettings& settings);

} // namespace rozet::agreement
