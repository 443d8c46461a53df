// SPDX-License-Identifier: GPL-3.0-or-later
// Krippendorff's alphas for coders who choose both where a unit lies and what it is (Krippendorff,
// Mathet, Bouvry and Widlöcher 2016): any number of coders, codes that exclude one another. See
// docs/methods/unitizing-alpha.md.
#pragma once

#include "core/agreement/coded_time.h"
#include "core/agreement/row_table.h"
#include "core/statistics/estimate.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rozet::agreement {

/// How long a unit is that can be compared with what others coded. The 2016 paper's own text could
/// not be read; Mean gives the value printed in Krippendorff (2019), section 12.6, the others are
/// what two public programs do. With two coders they are the same.
enum class PairableLength : std::uint8_t {
    Mean,  ///< mean over the other coders of what they coded of it
    Pairs, ///< for each other coder apart
    Union, ///< what any other coder coded of it
};

struct UnitizingSettings
{
    /// Lengths of gaps count in this step, and those of units squared, so the coefficients depend
    /// slightly on it.
    std::int64_t tick = 1;
    PairableLength pairable = PairableLength::Mean;
};

/// Columns. Category number `codes` is the gap.
struct UnitColumns
{
    std::size_t offset = 0;
    std::size_t codes = 0;

    /// Time x coders.
    [[nodiscard]] std::size_t total() const { return offset; }

    /// Time x coders with this category; with it when another coder has it too; and the squares of
    /// the units' lengths (of gaps: their lengths).
    [[nodiscard]] std::size_t length(std::size_t category) const
    {
        return offset + 1 + 3 * category;
    }

    [[nodiscard]] std::size_t shared(std::size_t category) const { return length(category) + 1; }

    [[nodiscard]] std::size_t squares(std::size_t category) const { return length(category) + 2; }

    /// Time x coders without this code when another coder has not got it either.
    [[nodiscard]] std::size_t sharedNot(std::size_t code) const
    {
        return length(codes + 1) + 3 * code;
    }

    /// The same as length and squares of what can be compared with other coders' units.
    [[nodiscard]] std::size_t pairable(std::size_t code) const { return sharedNot(code) + 1; }

    [[nodiscard]] std::size_t pairableSquares(std::size_t code) const
    {
        return sharedNot(code) + 2;
    }

    [[nodiscard]] std::size_t end() const { return sharedNot(codes); }
};

/// Fragments of one code that overlap are one unit; those that only touch are two.
void addUnits(const TimedData& data, const UnitizingSettings& settings, const UnitColumns& columns,
              RowTable& table);

/// Estimate::n is time x coders.
struct UnitizingAlpha
{
    statistics::Estimate uAlpha;
    statistics::Estimate uAlphaBinary;            ///< |u-alpha: coded or not
    statistics::Estimate cuAlpha;                 ///< where two coders or more coded something
    statistics::Estimate cuCoverage;              ///< share of the continuum cu-alpha is about
    std::vector<statistics::Estimate> kuAlpha;    ///< (k)u-alpha, per code
    std::vector<statistics::Estimate> kuCoverage; ///< share of the code's own length
};

/// All undefined with OverlappingCodes when the codes do not exclude one another.
[[nodiscard]] UnitizingAlpha unitizingAlpha(std::span<const double> row, const UnitColumns& columns,
                                            bool exclusive);
/// u-alpha of one code against everything else, which needs no exclusive codes.
[[nodiscard]] statistics::Estimate unitizingAlphaOfCode(std::span<const double> row,
                                                        const UnitColumns& columns,
                                                        std::size_t code,
                                                        const UnitizingSettings& settings);

/// Observed and expected coincidences of all categories, (codes + 1) squared, gap last.
struct UnitCoincidences
{
    std::vector<double> observed;
    std::vector<double> expected;
};

[[nodiscard]] UnitCoincidences unitCoincidences(const TimedData& data,
                                                const UnitizingSettings& settings);

} // namespace rozet::agreement
