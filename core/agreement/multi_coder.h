// SPDX-License-Identifier: GPL-3.0-or-later
// Agreement of two or more coders who may each have skipped units: percent agreement, Fleiss,
// Conger, Gwet, Brennan and Prediger, with Gwet's (2014) estimators for missing judgements and his
// linearised standard errors (t with n - 1, cut off at 1).
#pragma once

#include "core/agreement/ratings.h"

#include <optional>

namespace rozet::agreement {

/// Reasons in all: OneCoder (fewer than two columns), NoUnits (nothing judged), NoPairs (no unit
/// judged twice), NoVariation. Estimate::n is the number of units judged at least once.
class MultiCoder
{
public:
    /// times: how often each row of the table counts. The table and times are used, not copied.
    MultiCoder(const RatingTable& table, std::span<const double> times, Weights weights);

    [[nodiscard]] statistics::Estimate percentAgreement(double confidence = 0.95) const;
    /// Of two coders who judged everything this is Scott's pi.
    [[nodiscard]] statistics::Estimate fleissKappa(double confidence = 0.95) const;
    /// Each coder's own marginal shares. Of two coders who judged everything: Cohen's kappa.
    [[nodiscard]] statistics::Estimate congerKappa(double confidence = 0.95) const;
    /// AC1 with identity weights, else AC2; every category of the table counts.
    [[nodiscard]] statistics::Estimate gwetAc(double confidence = 0.95) const;
    [[nodiscard]] statistics::Estimate brennanPrediger(double confidence = 0.95) const;

    /// Mean over units of their shares of each category.
    [[nodiscard]] std::span<const double> shares() const { return m_shares; }

    /// Of the units judged at least twice.
    [[nodiscard]] double pairedUnits() const { return m_paired; }

    [[nodiscard]] double judgedUnits() const { return m_judged; }

    /// Agreement within the units with this row; nothing when fewer than two judged them.
    [[nodiscard]] std::optional<double> agreementOf(std::size_t pattern) const;
    /// Chance agreement of Fleiss' kappa.
    [[nodiscard]] double fleissExpected() const;

private:
    [[nodiscard]] statistics::Undefined obstacle() const;
    template <typename Chance>
    [[nodiscard]] statistics::Estimate corrected(double chance, double confidence, double pull,
                                                 const Chance& chanceOf) const;

    const RatingTable& m_table;
    std::span<const double> m_times;
    Weights m_weights;
    double m_judged = 0;
    double m_paired = 0;
    double m_agreement = 0;
    std::vector<double> m_agreements; ///< per row; -1 where fewer than two judged
    std::vector<double> m_shares;
};

/// One category against all others, for any number of coders.
struct CategoryFigures
{
    double given = 0;                       ///< how often it was given, all coders together
    statistics::Estimate prevalence;        ///< mean share over units
    statistics::Estimate specificAgreement; ///< when one gave it, how likely another did too
    statistics::Estimate fleissKappa;
    statistics::Estimate gwetAc1;
    statistics::Estimate percentAgreement;
};

[[nodiscard]] std::vector<CategoryFigures> categoryFigures(const RatingTable& table,
                                                           std::span<const double> times);

/// Standard error of Fleiss' kappa if there is no agreement beyond chance (Fleiss, Nee and Landis
/// 1979). Nothing unless every unit was judged by the same number of coders.
[[nodiscard]] std::optional<double> fleissNullError(const RatingTable& table,
                                                    std::span<const double> times);

/// Mean of Cohen's kappa over all pairs of coders (Light 1971). Undefined when one of them is.
[[nodiscard]] statistics::Estimate
lightKappa(const RatingTable& table, std::span<const double> times, const Weights& weights);

} // namespace rozet::agreement
