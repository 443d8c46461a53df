// SPDX-License-Identifier: GPL-3.0-or-later
// Inside gamma: the fragments of one recording in one row, how unlike two of them are, and the
// whole numbers the search for the best alignment reckons with.
#pragma once

#include "core/agreement/gamma.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace rozet::agreement {

/// Exact sums, so that equal disorders are equal. From high to low: the disorder in steps of 2^-40
/// delta per pair of coders, kTieStep for each unitary alignment, and 64 bits to choose among what
/// is then still equal.
__extension__ typedef __int128 Cost;
constexpr std::int64_t kDisorderSteps = std::int64_t{1} << 40;
constexpr std::int64_t kTieStep = std::int64_t{1} << 6;
constexpr int kTieBits = 64;
/// Units times coders times pairs of coders: beyond it the sums, of a sample too, no longer fit.
constexpr std::size_t kMostWork = std::size_t{1} << 22;

struct Unit
{
    std::int64_t start = 0;
    std::int64_t end = 0;
    std::int32_t code = 0;
    std::uint32_t coder = 0;    ///< among those who coded this recording
    std::uint32_t fragment = 0; ///< index in the coder's track
    std::uint32_t rank = 0;     ///< place in time, the same for equal units of any coder
};

struct Continuum
{
    std::vector<std::size_t> coders; ///< those who coded it, as numbered in the recording
    std::vector<Unit> units;         ///< by start, end, code, coder

    [[nodiscard]] std::size_t coderPairs() const { return coders.size() * (coders.size() - 1) / 2; }
};

[[nodiscard]] Continuum makeContinuum(const CodedRecording& recording);

/// In units of delta.
class Dissimilarity
{
public:
    Dissimilarity(const GammaSettings& settings, std::size_t codes);

    /// ((difference of starts + difference of ends) / sum of lengths) squared, not weighted.
    [[nodiscard]] static double position(const Unit& one, const Unit& other);
    [[nodiscard]] double code(std::int32_t one, std::int32_t other) const;
    [[nodiscard]] double operator()(const Unit& one, const Unit& other) const;
    /// The same in steps of 1 / kDisorderSteps; never more than `most` + 1.
    [[nodiscard]] std::int64_t steps(const Unit& one, const Unit& other, std::int64_t most) const;

    [[nodiscard]] double alpha() const { return m_alpha; }

private:
    double m_alpha;
    double m_beta;
    std::size_t m_codes;
    std::vector<double> m_distances;
};

/// What taking two units together saves or costs, apart from the unitary alignment it spares.
[[nodiscard]] Cost pairSaving(const Unit& one, const Unit& other, std::int64_t steps);
/// What one unitary alignment less saves.
[[nodiscard]] Cost alignmentSaving(std::size_t coderPairs);

/// Two units of different coders that may share a unitary alignment.
struct NearUnit
{
    std::uint32_t unit = 0; ///< the later one in the continuum
    std::int64_t steps = 0; ///< their dissimilarity
};

struct NearPairs
{
    std::vector<std::size_t> begins; ///< one more than units
    std::vector<NearUnit> pairs;     ///< per unit those after it, ascending
    bool complete = true;            ///< false: there were more than allowed
};

struct NearLimits
{
    std::size_t unlike = 0; ///< not more than so many deltas
    std::size_t pairs = 0;
    std::size_t looksInAll = 0;
    /// Per unit and class of lengths; less than all makes an answer for a crowd, not a complete
    /// one.
    std::size_t perUnit = std::numeric_limits<std::size_t>::max();
    std::size_t looks = std::numeric_limits<std::size_t>::max();
};

/// Near-linear: units are looked up by time within classes of about equal length.
[[nodiscard]] NearPairs nearPairs(const Continuum& continuum, const Dissimilarity& dissimilarity,
                                  const NearLimits& limits);

} // namespace rozet::agreement
