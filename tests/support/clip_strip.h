// SPDX-License-Identifier: GPL-3.0-or-later
// What test clips carry so that a program can tell which frame or which moment it has before it.
#pragma once

#include <cmath>
#include <cstdint>

namespace rozet::test {

constexpr int kStripCells = 20; ///< 16 bits of number, most significant first, then 4 of check
constexpr int kStripPart = 8;   ///< the strip is this part of the height
constexpr int kNumberBits = 16;

constexpr int stripCheck(int number)
{
    return ((number ^ (number >> 4) ^ (number >> 8) ^ (number >> 12)) & 15) ^ 9;
}

constexpr bool stripCell(int number, int cell)
{
    const int bits = (number << 4) | stripCheck(number);
    return ((bits >> (kStripCells - 1 - cell)) & 1) != 0;
}

constexpr int kSweepRateHz = 48000;

/// A tone that rises from 300 to 1500 Hz in every second, so that a stretch of it shows to the sample
/// where in that second it was taken.
inline double sweep(double seconds)
{
    constexpr double kTwoPi = 6.283185307179586;
    const double within = seconds - std::floor(seconds);
    return std::sin(kTwoPi * (300.0 + 600.0 * within) * within);
}

} // namespace rozet::test
