// SPDX-License-Identifier: GPL-3.0-or-later
// Random numbers that are the same on every machine, with every compiler and any number of threads.
// Every independent piece of work (a replicate, a sample) takes a stream of its own, so the order
// in which threads do them does not matter. xoshiro256** (Blackman and Vigna 2018), seeded by
// splitmix64; the standard library's distributions are not used, as their results differ by vendor.
#pragma once

#include <array>
#include <cstdint>

namespace rozet::statistics {

class Random
{
public:
    Random(std::uint64_t seed, std::uint64_t stream);

    [[nodiscard]] std::uint64_t next();
    /// Uniform in [0, 1), 53 bits.
    [[nodiscard]] double uniform();
    /// Uniform in [0, bound) without bias; bound > 0.
    [[nodiscard]] std::uint64_t below(std::uint64_t bound);
    /// Standard normal, by the inverse of its distribution function.
    [[nodiscard]] double normal();

private:
    std::array<std::uint64_t, 4> m_state;
};

} // namespace rozet::statistics
