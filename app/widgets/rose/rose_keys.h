// SPDX-License-Identifier: GPL-3.0-or-later
// Which sector a key of the numeric pad means.
#pragma once

#include "codebook/leary.h"

#include <optional>

namespace rozet::rose {

/// The direction of a digit as seen from the 5: 6 is 0 degrees, 9 is 45, 8 is 90, and so on.
/// Nothing for 0, 5 and what is no digit.
[[nodiscard]] std::optional<double> directionOfDigit(int digit);

/// The sector in the direction of the digit. Where the direction is the border of two sectors (as
/// in the Dutch rose) it is the one clockwise of it, so that eight keys reach eight sectors; when
/// that one is chosen already, the other. Null for digits without a direction and for an empty
/// rose.
[[nodiscard]] const codebook::LearySector* sectorOfDigit(const codebook::LearyRose& rose, int digit,
                                                         const QString& chosen);

/// The next sector clockwise, or counter-clockwise. Null for an empty rose or an unknown id.
[[nodiscard]] const codebook::LearySector* neighbourSector(const codebook::LearyRose& rose,
                                                           const QString& sector, bool clockwise);

} // namespace rozet::rose
