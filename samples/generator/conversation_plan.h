// SPDX-License-Identifier: GPL-3.0-or-later
// What the consensus says about one invented conversation.
#pragma once

#include "codebook/codebook.h"
#include "core/study/coding.h"
#include "samples/generator/recipe.h"
#include "samples/generator/script.h"

#include <random>

namespace rozet::samples {

/// Random numbers that are the same on every computer: the standard's distributions are not.
class Dice
{
public:
    explicit Dice(unsigned seed) : m_engine(seed) {}

    /// From 0 up to 1.
    double unit() { return static_cast<double>(m_engine() >> 5) / 134217728.0; }

    double between(double low, double high) { return low + (high - low) * unit(); }

    int whole(int low, int high) { return low + static_cast<int>(unit() * (high - low + 1)); }

    bool chance(double probability) { return unit() < probability; }

    /// Roughly normal: the sum of twelve throws.
    double normal(double mean, double sd);

private:
    std::mt19937 m_engine;
};

/// How mentor and student tend to stand in a conversation, in degrees of the Leary rose.
struct Manner
{
    double mentorDegrees = 45;
    double studentDegrees = 315;
    bool bySector = false; ///< placed in sectors rather than at points
};

/// Fragments of a conversation that was never filmed: by the recipe, with these dice.
[[nodiscard]] std::vector<study::Fragment> inventFragments(const std::vector<CodeRecipe>& recipes,
                                                           int recording, MediaDuration duration,
                                                           Dice& dice);

/// Fragments of a filmed conversation: each run of turns with the same code, runs that coincide
/// taken together.
[[nodiscard]] std::vector<study::Fragment> fragmentsOfTurns(const std::vector<SpokenTurn>& turns);

/// Places mentor and student in about a third of the longer fragments.
void addPositions(std::vector<study::Fragment>& fragments, const codebook::LearyRose& rose,
                  const Manner& manner, Dice& dice);

/// What another coder would make of the same conversation: some fragments missed, borders shifted,
/// neighbouring codes taken, a few of their own.
struct Habits
{
    double misses = 0.05;
    double borderSeconds = 0.8;
    double lateSeconds = 0.3;
    double confuses = 0.05;
    double adds = 0.03;
};

[[nodiscard]] std::vector<study::Fragment> secondLook(const std::vector<study::Fragment>& consensus,
                                                      const codebook::LearyRose& rose,
                                                      MediaDuration duration, const Habits& habits,
                                                      Dice& dice);

} // namespace rozet::samples
