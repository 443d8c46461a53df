// SPDX-License-Identifier: GPL-3.0-or-later
// Units to which each coder gives a set of codes: whole-recording codes, or several codes to one
// fragment. An empty set ("no code applies") is a judgement; not judged is something else.
#pragma once

#include "core/agreement/alpha.h"
#include "core/agreement/contingency.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace rozet::agreement {

/// Distances of two sets A and B; J = |A and B| / |A or B|. Equal sets (also two empty ones): 0.
enum class SetDistance : std::uint8_t {
    Exact,     ///< 1 when they differ
    Jaccard,   ///< 1 - J
    Masi,      ///< 1 - J M, M = 2/3 when one holds the other, 1/3 when they share a code, else 0
    MasiNltk,  ///< the same with M = 0.67 and 0.33, as NLTK
    MasiDkpro, ///< (1 - J) M', M' = 1/3 when one holds the other, 2/3 when they share a code, else
               ///< 1
    Partial,   ///< M' alone
};

/// Both ascending and without repeats.
[[nodiscard]] double setDistance(SetDistance kind, std::span<const std::int32_t> a,
                                 std::span<const std::int32_t> b);

using CodeSet = std::vector<std::int32_t>;

class SetTable
{
public:
    SetTable(std::size_t coders, std::size_t codes) : m_coders(coders), m_codes(codes) {}

    /// For each coder the codes (below the number of codes; any order, repeats count once, others
    /// are dropped), or nothing when the coder did not judge this unit.
    void addUnit(std::span<const std::optional<CodeSet>> row);

    [[nodiscard]] std::size_t coders() const { return m_coders; }

    [[nodiscard]] std::size_t codes() const { return m_codes; }

    [[nodiscard]] std::size_t units() const { return m_rows.size() / (m_coders + (m_coders == 0)); }

    /// The different sets, in the order in which they were first seen.
    [[nodiscard]] const std::vector<CodeSet>& sets() const { return m_sets; }

    /// The units with their sets as categories: places in sets().
    [[nodiscard]] RatingTable ratings() const;
    [[nodiscard]] AlphaMetric metric(SetDistance kind) const;

private:
    std::size_t m_coders;
    std::size_t m_codes;
    std::vector<CodeSet> m_sets;
    std::map<CodeSet, std::int32_t> m_places;
    std::vector<std::int32_t> m_rows;
};

/// One code as a yes-or-no question about every unit. Category 0 = given.
struct CodeFigures
{
    statistics::Estimate alpha; ///< Krippendorff, nominal
    statistics::Estimate fleissKappa;
    statistics::Estimate cohenKappa; ///< of two coders
    statistics::Estimate gwetAc1;
    statistics::Estimate pabak;
    statistics::Estimate percentAgreement;
    statistics::Estimate positiveAgreement; ///< specific agreement about "given"
    statistics::Estimate negativeAgreement;
    statistics::Estimate prevalence;
    statistics::Estimate prevalenceIndex; ///< of two coders
    statistics::Estimate biasIndex;       ///< of two coders
    std::vector<double> given;            ///< how many units, per coder
};

struct SetAgreement
{
    statistics::Estimate alphaMasi;
    statistics::Estimate alphaMasiNltk;
    statistics::Estimate alphaMasiDkpro;
    statistics::Estimate alphaJaccard;
    statistics::Estimate alphaExact;
    std::optional<double> observedMasi; ///< disagreement
    std::optional<double> observedJaccard;
    /// Means over units (of more coders: over their pairs first); two empty sets count as 1.
    statistics::Estimate meanJaccard;
    statistics::Estimate meanDice;
    statistics::Estimate meanDiceDkpro; ///< two empty sets count as 0, as DKPro Statistics has it
    statistics::Estimate exactMatch;
    statistics::Estimate microF1; ///< 2 shared codes / all codes, over all pairs of coders
    std::vector<CodeFigures> perCode;
    statistics::Estimate alphaMacroMean; ///< of the codes that vary; n = their number
    statistics::Estimate alphaPooled;    ///< every code of every unit as one yes-or-no unit
};

struct SetSettings
{
    double confidence = 0.95;
    bool intervals = true;
    /// Different sets that are compared pair by pair; beyond, the alphas are NotReached.
    std::size_t mostSets = 3000;
};

/// table.ratings(), made once, and how often each of its rows counts.
[[nodiscard]] SetAgreement compareSets(const SetTable& table, const RatingTable& ratings,
                                       std::span<const double> times,
                                       const SetSettings& settings = {});

/// The values of one resample of the units, in this order: alpha by masi, by jaccard, exact; mean
/// Jaccard, mean Dice, exact match, micro F1. masi and jaccard are table.metric(...), made once.
inline constexpr std::size_t kSetValues = 7;
[[nodiscard]] std::vector<std::optional<double>>
setValues(const SetTable& table, const RatingTable& ratings, std::span<const double> times,
          const AlphaMetric& masi, const AlphaMetric& jaccard);

} // namespace rozet::agreement
