// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/random.h"

#include "core/statistics/distributions.h"

#include <bit>

namespace rozet::statistics {
namespace {

std::uint64_t splitmix(std::uint64_t& state)
{
    state += 0x9e3779b97f4a7c15U;
    std::uint64_t mixed = state;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31U);
}

} // namespace

Random::Random(std::uint64_t seed, std::uint64_t stream)
{
    std::uint64_t streamState = stream;
    std::uint64_t state = seed ^ splitmix(streamState);
    for (std::uint64_t& word : m_state) {
        word = splitmix(state);
    }
}

std::uint64_t Random::next()
{
    const std::uint64_t result = std::rotl(m_state[1] * 5U, 7) * 9U;
    const std::uint64_t shifted = m_state[1] << 17U;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

double Random::uniform()
{
    return static_cast<double>(next() >> 11U) * 0x1.0p-53;
}

std::uint64_t Random::below(std::uint64_t bound)
{
    // Values above the last whole multiple of the bound would favour the small results.
    const std::uint64_t surplus = (0U - bound) % bound;
    std::uint64_t value = next();
    while (value < surplus) {
        value = next();
    }
    return value % bound;
}

double Random::normal()
{
    // Half a step away from 0, where the inverse has no end.
    return normalQuantile((static_cast<double>(next() >> 11U) + 0.5) * 0x1.0p-53);
}

} // namespace rozet::statistics
