// SPDX-License-Identifier: GPL-3.0-or-later
// Gamma (Mathet, Widlöcher and Métivier 2015), gamma-cat and gamma-k (Mathet 2017): how well coders
// agree on where fragments lie and what they are, for any number of coders and with fragments that
// may overlap. See docs/methods/gamma.md.
#pragma once

#include "core/agreement/fragments.h"
#include "core/statistics/estimate.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace rozet::agreement {

enum class GammaSampler : std::uint8_t {
    Rotation,    ///< the coders' own fragments, turned round within the window
    Statistical, ///< new fragments with the same numbers, gaps, lengths and codes
};

struct GammaSettings
{
    double alpha = 1; ///< weight of the difference in position
    double beta = 1;  ///< weight of the difference in code
    double delta = 1; ///< what an unaligned fragment costs; disorders scale with it, gamma does not
    /// Distance between two codes, codes x codes, row by row: symmetric, >= 0, 0 on the diagonal
    /// (octants on a ring, steps in the tree of a codebook). Empty: 0 when equal, else 1.
    std::vector<double> codeDistances;

    GammaSampler sampler = GammaSampler::Rotation;
    std::size_t samples = 30;
    /// Draw more samples until the expected disorder is known to this fraction of itself (0.02 = 2
    /// %) with 95 % confidence, from the spread of the first `samples` (Mathet et al. 2015, 5.3).
    std::optional<double> precision;
    std::size_t maxSamples = 1000;
    std::uint64_t seed = 1;
    unsigned threads = 1;

    /// Replicates over recordings for the interval; 0: no interval. Needs no new alignments.
    std::size_t replicates = 2000;
    double confidence = 0.95;

    /// Work one continuum may take; beyond it the alignment is the best one found and `exact`
    /// false.
    std::size_t maxCandidates = 1'000'000;
    std::size_t maxStates = 4'000'000;
    std::stop_token stop = {}; ///< makes every call return early, undefined with NotReached
};

/// Fragments of different coders taken for the same event, at most one of each coder.
struct UnitaryAlignment
{
    std::size_t recording = 0;
    /// Per coder the index into its fragments, or kNone.
    std::vector<std::int32_t> fragments;
    double disorder = 0; ///< mean over all pairs of coders; an absent fragment counts delta

    static constexpr std::int32_t kNone = -1;
};

/// Every fragment of every coder is in exactly one unitary alignment. Of several best alignments
/// the one with the fewest unitary alignments, then the one that aligns the earliest fragments; the
/// order of the coders and the unit of time play no part. Disorders that differ by less than 1e-10
/// delta per unitary alignment count as equal.
struct Alignment
{
    std::vector<UnitaryAlignment> unitary; ///< by recording, then by earliest start
    double disorder = 0;   ///< sum of disorders / mean number of fragments per coder
    double lowerBound = 0; ///< no alignment has less; equal to disorder when exact
    bool exact = true;
    bool stopped = false; ///< by the stop token: what is there is of no use
};

/// A number from an alignment beside what random continua give. value = 1 - observed / expected.
struct ChanceCorrected
{
    /// n: fragments compared (gamma), or pairs of aligned fragments (gamma-cat, gamma-k). Interval:
    /// recordings resampled, where two or more were coded by two coders.
    statistics::Estimate estimate;
    std::optional<double> observed;
    std::optional<double> expected;
    double expectedError = 0;   ///< standard error of the mean over the samples
    double monteCarloError = 0; ///< what that means for the value
    std::size_t samples = 0;    ///< in which it was defined
};

enum class GammaFault : std::uint8_t {
    None,
    Settings,       ///< alpha, beta, delta, samples, precision or the distances make no sense
    WindowBackward, ///< a window that ends before it starts
    CoderCount,     ///< a recording with another number of tracks than there are coders
    FragmentEmpty,  ///< end = start: a moment has no length to compare
    FragmentBackward,
    UnknownCode, ///< not 0 ... number of codes - 1
    TooLarge,    ///< more fragments than can be counted with
};

/// The first thing that stands in the way, and where.
struct GammaProblem
{
    GammaFault fault = GammaFault::None;
    std::size_t recording = 0;
    std::size_t coder = 0;
    std::size_t fragment = 0;
};

struct GammaResult
{
    GammaProblem problem; ///< when not None, everything is undefined with NotUsable
    ChanceCorrected gamma;
    ChanceCorrected gammaCat; ///< only fragments that are aligned (Mathet 2017)
    /// An unaligned fragment counts as a disagreement with every coder who lacks it, as
    /// pygamma-agreement 0.5.9 does.
    ChanceCorrected gammaCatWithUnaligned;
    std::vector<ChanceCorrected> gammaK; ///< per code
    std::vector<ChanceCorrected> gammaKWithUnaligned;

    Alignment alignment;
    std::size_t recordings = 0; ///< coded by two coders or more; the others are left out
    std::size_t fragments = 0;  ///< in those
    std::vector<double> sampleDisorders;
    bool exact = true; ///< the alignment and all samples are certainly the best
    /// Where not exact: gamma with the best alignments replaced by what is certain.
    std::optional<double> gammaLow;
    std::optional<double> gammaHigh;
};

[[nodiscard]] GammaProblem checkGamma(const CodedRecordings& data, const GammaSettings& settings);

/// Several recordings are one measurement: disorders and numbers of fragments are summed over the
/// recordings before they are divided. A track that was not coded is left out; a coded track
/// without fragments counts (all others' fragments are unaligned with it). The window is used by
/// the rotation only, and widened to hold all fragments.
[[nodiscard]] GammaResult gamma(const CodedRecordings& data, const GammaSettings& settings);

/// The same with random continua that are given instead of drawn.
[[nodiscard]] GammaResult gammaGivenSamples(const CodedRecordings& data,
                                            std::span<const CodedRecordings> samples,
                                            const GammaSettings& settings);

/// The best alignment alone. Empty when checkGamma finds a fault.
[[nodiscard]] Alignment bestAlignment(const CodedRecordings& data, const GammaSettings& settings);

/// One random continuum of each recording: sample number `sample` of the seed.
[[nodiscard]] CodedRecordings randomContinuum(const CodedRecordings& data,
                                              const GammaSettings& settings, std::size_t sample);

} // namespace rozet::agreement
