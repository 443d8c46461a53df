// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/rose/rose_keys.h"

#include <array>

namespace rozet::rose {

namespace {

constexpr double kBesideBorder = 0.001; ///< degrees

} // namespace

std::optional<double> directionOfDigit(int digit)
{
    constexpr std::array<double, 10> kDirections = {-1, 225, 270, 315, 180, -1, 0, 135, 90, 45};
    if (digit < 0 || digit > 9 || kDirections[static_cast<std::size_t>(digit)] < 0) {
        return std::nullopt;
    }
    return kDirections[static_cast<std::size_t>(digit)];
}

const codebook::LearySector* sectorOfDigit(const codebook::LearyRose& rose, int digit,
                                           const QString& chosen)
{
    const auto direction = directionOfDigit(digit);
    if (!direction) {
        return nullptr;
    }
    const codebook::LearySector* clockwise = rose.sectorAt(*direction - kBesideBorder);
    const codebook::LearySector* other = rose.sectorAt(*direction + kBesideBorder);
    return clockwise != nullptr && other != nullptr && clockwise->id == chosen ? other : clockwise;
}

const codebook::LearySector* neighbourSector(const codebook::LearyRose& rose, const QString& sector,
                                             bool clockwise)
{
    const codebook::LearySector* from = rose.sector(sector);
    if (from == nullptr) {
        return nullptr;
    }
    const double step = clockwise ? -rose.sectorWidthDegrees() : rose.sectorWidthDegrees();
    return rose.sectorAt(from->centreDegrees + step);
}

} // namespace rozet::rose
