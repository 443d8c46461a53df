// SPDX-License-Identifier: GPL-3.0-or-later
// Turns loadings towards simple structure.
#pragma once

#include "core/statistics/estimate.h"
#include "core/statistics/matrix.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rozet::statistics {

enum class Rotation : std::uint8_t {
    None,
    Varimax, ///< orthogonal
    Oblimin, ///< oblique, direct oblimin; delta 0 is quartimin
    Promax,  ///< oblique, towards powers of the varimax loadings
};

struct RotationSettings
{
    Rotation rotation = Rotation::Varimax;
    bool kaiser = true;  ///< rows at length 1 while turning
    bool asSpss = false; ///< varimax: stop as SPSS does
    double delta = 0;    ///< oblimin; at most .8
    double power = 4;    ///< promax
};

struct Rotated
{
    Matrix loadings;       ///< p by m; oblique: the pattern
    Matrix transformation; ///< m by m: unrotated loadings times this
    Matrix phi;            ///< m by m: correlations of the components; orthogonal: empty
    Matrix structure;      ///< p by m: pattern times phi; orthogonal: empty
    std::vector<double> sumsOfSquares; ///< per column; oblique: diagonal of phi L'L
    std::size_t sweeps = 0;            ///< rounds over all pairs, or steps of the search
    bool converged = true;
    Undefined reason = Undefined::NotUndefined;
};

/// loadings: p items by m components. Columns come back by falling sum of squares, each reflected
/// to a positive sum. Varimax turns pairs of columns in their plane by the best angle (Kaiser
/// 1958), until no angle is above 1e-13; asSpss stops when the sum of p times fourth powers minus
/// squared sums of squares changes by at most 1e-4, and after 25 rounds. Oblimin: gradient
/// projection (Jennrich 2002) from the varimax solution until the gradient is below 1e-9. Promax:
/// least squares towards loadings raised to the power with their sign kept (Hendrickson and White
/// 1964), of rows at length 1 when kaiser is on (SPSS) and of plain loadings when it is off (R). An
/// item without loadings stays as it is. Undefined: no loadings (NoUnits), not finite (OutOfRange),
/// columns that depend on one another (Collinear, oblique only). Cost p m^2 per round.
[[nodiscard]] Rotated rotate(const Matrix& loadings, const RotationSettings& settings = {});

} // namespace rozet::statistics
