// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/matrix_coefficients.h"

#include "core/statistics/correlation.h"

#include <array>
#include <limits>
#include <string_view>

namespace rozet::agreement {

using statistics::Estimate;
using statistics::Undefined;

namespace {

bool isOrdered(MetricKind metric)
{
    return metric == MetricKind::Ordinal || metric == MetricKind::Interval ||
           metric == MetricKind::Ratio;
}

bool hasNumbers(MetricKind metric)
{
    return metric == MetricKind::Interval || metric == MetricKind::Ratio;
}

/// Why a coefficient that needs order, or numbers, is not made.
Undefined noOrder(MetricKind metric)
{
    return metric == MetricKind::Circular ? Undefined::NotForMetric : Undefined::NeedsOrder;
}

Undefined noNumbers(MetricKind metric)
{
    return metric == MetricKind::Circular ? Undefined::NotForMetric : Undefined::NeedsNumbers;
}

NamedEstimate named(std::string_view name, Estimate estimate)
{
    return {std::string(name), estimate, {}};
}

NamedEstimate withP(std::string_view name, const statistics::Correlation& correlation)
{
    return {std::string(name), correlation.r, {{"p", correlation.p}}};
}

NamedEstimate cohen(std::string_view name, const CohenKappa& kappa)
{
    return {std::string(name),
            kappa.kappa,
            {{"observed", kappa.observed},
             {"expected", kappa.expected},
             {"max", kappa.max},
             {"se_null", kappa.standardErrorNull}}};
}

} // namespace

MatrixCoefficients::MatrixCoefficients(const MatrixData& data, const MatrixSettings& settings)
    : m_data(data)
    , m_settings(settings)
    , m_hasCategories(data.values.size() <= settings.mostCategories)
    , m_metric(AlphaMetric::of(data.metric, data.values, data.period))
{
    const bool circular = data.metric == MetricKind::Circular;
    if (m_hasCategories && isOrdered(data.metric)) {
        m_linear.emplace(WeightFamily::Linear, data.values);
        m_quadratic.emplace(WeightFamily::Quadratic, data.values);
    } else if (m_hasCategories && circular) {
        m_linear.emplace(WeightFamily::CircularLinear, data.values, data.period);
        m_quadratic.emplace(WeightFamily::CircularSquared, data.values, data.period);
        m_sine.emplace(WeightFamily::CircularSine, data.values, data.period);
    }
    if (isOrdered(data.metric)) {
        m_columns.resize(data.table.coders());
        m_values.reserve(data.table.patterns() * data.table.coders());
        for (std::size_t pattern = 0; pattern < data.table.patterns(); ++pattern) {
            for (std::size_t coder = 0; coder < data.table.coders(); ++coder) {
                const std::int32_t given = data.table.row(pattern)[coder];
                const double value = given == kMissing
                                         ? std::numeric_limits<double>::quiet_NaN()
                                         : data.values[static_cast<std::size_t>(given)];
                m_values.push_back(value);
                m_columns[coder].push_back(value);
            }
        }
    }
}

std::vector<NamedEstimate> MatrixCoefficients::make(std::span<const double> times,
                                                    bool intervals) const
{
    std::vector<NamedEstimate> list;
    addCategorical(list, times);
    addAlpha(list, times, intervals);
    addCorrelations(list, times);
    addIccs(list, times);
    addRing(list, times);
    return list;
}

void MatrixCoefficients::addCategorical(std::vector<NamedEstimate>& list,
                                        std::span<const double> times) const
{
    constexpr std::array<std::string_view, 13> kNames{
        "percent_agreement", "cohen_kappa",     "cohen_kappa_linear", "cohen_kappa_quadratic",
        "scott_pi",          "fleiss_kappa",    "conger_kappa",       "brennan_prediger",
        "gwet_ac1",          "gwet_ac2_linear", "gwet_ac2_quadratic", "prevalence_index",
        "bias_index"};
    if (!m_hasCategories) {
        for (const std::string_view name : kNames) {
            list.push_back(named(name, Estimate::undefined(Undefined::TooManyCategories)));
        }
        return;
    }
    const RatingTable& table = m_data.table;
    const double confidence = m_settings.confidence;
    const bool two = table.coders() == 2;
    const Undefined notTwo = table.coders() < 2 ? Undefined::OneCoder : Undefined::NeedsTwoCoders;
    const Weights identity(table.categories());
    const MultiCoder all(table, times, identity);
    const Contingency counts =
        two ? contingencyOf(table, times, 0, 1) : Contingency(table.categories());
    const TableSettings ofTable{confidence};
    const auto ofTwo = [&](std::string_view name, const std::optional<Weights>& weights) {
        if (!two) {
            return named(name, Estimate::undefined(notTwo));
        }
        return weights ? cohen(name, cohenKappa(counts, *weights, ofTable))
                       : named(name, Estimate::undefined(noOrder(m_data.metric)));
    };
    const auto weighted = [&](std::string_view name, const std::optional<Weights>& weights) {
        return named(name, weights ? MultiCoder(table, times, *weights).gwetAc(confidence)
                                   : Estimate::undefined(noOrder(m_data.metric)));
    };
    list.push_back(named(kNames[0], all.percentAgreement(confidence)));
    list.push_back(ofTwo(kNames[1], identity));
    list.push_back(ofTwo(kNames[2], m_linear));
    list.push_back(ofTwo(kNames[3], m_quadratic));
    list.push_back(
        named(kNames[4], two ? scottPi(counts, identity, ofTable) : Estimate::undefined(notTwo)));
    list.push_back(named(kNames[5], all.fleissKappa(confidence)));
    list.back().more = {{"se_null", fleissNullError(table, times)}};
    list.push_back(named(kNames[6], all.congerKappa(confidence)));
    list.push_back(named(kNames[7], all.brennanPrediger(confidence)));
    list.push_back(named(kNames[8], all.gwetAc(confidence)));
    list.push_back(weighted(kNames[9], m_linear));
    list.push_back(weighted(kNames[10], m_quadratic));
    if (!two || table.categories() != 2) {
        const Undefined reason = two ? Undefined::NeedsTwoCategories : notTwo;
        list.push_back(named(kNames[11], Estimate::undefined(reason)));
        list.push_back(named(kNames[12], Estimate::undefined(reason)));
        return;
    }
    const CategoryAgreement first = categoryAgreement(counts, 0, ofTable);
    list.push_back(named(kNames[11], first.prevalenceIndex));
    list.push_back(named(kNames[12], first.biasIndex));
}

void MatrixCoefficients::addAlpha(std::vector<NamedEstimate>& list, std::span<const double> times,
                                  bool intervals) const
{
    AlphaSettings settings;
    settings.confidence = m_settings.confidence;
    settings.interval = intervals ? AlphaInterval::Jackknife : AlphaInterval::Nothing;
    const AlphaResult result = krippendorffAlpha(m_data.table, times, m_metric, settings);
    list.push_back({"krippendorff_alpha",
                    result.alpha,
                    {{"observed_disagreement", result.observed},
                     {"expected_disagreement", result.expected},
                     {"pairable_values", result.judgements}}});
    if (intervals) {
        settings.interval = AlphaInterval::Analytic;
        const AlphaResult linearised = krippendorffAlpha(m_data.table, times, m_metric, settings);
        list.back().more.emplace_back("se_linearised", linearised.alpha.standardError);
    }
}

void MatrixCoefficients::addCorrelations(std::vector<NamedEstimate>& list,
                                         std::span<const double> times) const
{
    constexpr std::array<std::string_view, 4> kNames{"pearson", "spearman", "kendall_tau_b", "ccc"};
    const std::size_t coders = m_data.table.coders();
    const auto undefined = [&](std::string_view name, bool needsNumbers) {
        const bool allowed = needsNumbers ? hasNumbers(m_data.metric) : isOrdered(m_data.metric);
        if (!allowed) {
            return named(name, Estimate::undefined(needsNumbers ? noNumbers(m_data.metric)
                                                                : noOrder(m_data.metric)));
        }
        return named(name, Estimate::undefined(coders < 2 ? Undefined::OneCoder
                                                          : Undefined::NeedsTwoCoders));
    };
    const bool two = coders == 2;
    const bool ranks = two && isOrdered(m_data.metric);
    const bool numbers = two && hasNumbers(m_data.metric);
    const double confidence = m_settings.confidence;
    const auto column = [this](std::size_t coder) -> std::span<const double> {
        return coder < m_columns.size() ? m_columns[coder] : std::span<const double>();
    };
    const std::span<const double> x = column(0);
    const std::span<const double> y = column(1);
    list.push_back(numbers ? withP(kNames[0], statistics::pearson(x, y, times, confidence))
                           : undefined(kNames[0], true));
    list.push_back(ranks ? withP(kNames[1], statistics::spearman(x, y, times, confidence))
                         : undefined(kNames[1], false));
    list.push_back(ranks ? withP(kNames[2], statistics::kendallTauB(x, y, times, confidence))
                         : undefined(kNames[2], false));
    list.push_back(numbers ? named(kNames[3], concordanceCorrelation(x, y, times, confidence))
                           : undefined(kNames[3], true));
}

void MatrixCoefficients::addIccs(std::vector<NamedEstimate>& list,
                                 std::span<const double> times) const
{
    constexpr std::array<std::string_view, kIccForms> kNames{"icc_1",  "icc_a1", "icc_c1",
                                                             "icc_1k", "icc_ak", "icc_ck"};
    if (!hasNumbers(m_data.metric)) {
        for (const std::string_view name : kNames) {
            list.push_back(named(name, Estimate::undefined(noNumbers(m_data.metric))));
        }
        return;
    }
    const IccResult icc = intraclass(m_values, m_data.table.coders(), times, m_settings.confidence);
    for (std::size_t form = 0; form < kIccForms; ++form) {
        const Icc& one = icc.forms[form];
        list.push_back({std::string(kNames[form]),
                        one.estimate,
                        {{"f", one.f}, {"df1", one.df1}, {"df2", one.df2}, {"p", one.p}}});
    }
}

void MatrixCoefficients::addRing(std::vector<NamedEstimate>& list,
                                 std::span<const double> times) const
{
    if (!m_sine) {
        return;
    }
    const RatingTable& table = m_data.table;
    const MultiCoder all(table, times, *m_sine);
    list.push_back(named("gwet_ac2_sin2", all.gwetAc(m_settings.confidence)));
    list.push_back(named("fleiss_kappa_sin2", all.fleissKappa(m_settings.confidence)));
    if (table.coders() != 2) {
        return;
    }
    const Contingency counts = contingencyOf(table, times, 0, 1);
    const TableSettings settings{m_settings.confidence};
    const RingFigures ring = ringFigures(counts, m_data.values, m_data.period, settings);
    list.push_back(cohen("cohen_kappa_sin2", cohenKappa(counts, *m_sine, settings)));
    list.push_back(named("mean_ring_distance", ring.meanDistance));
    list.push_back(named("within_one_step", ring.withinOne));
    list.push_back(named("mean_turn", ring.meanTurn));
}

std::vector<NamedEstimate> MatrixCoefficients::makeWeighted(std::span<const double> times) const
{
    std::vector<NamedEstimate> list;
    if (!m_settings.weights) {
        return list;
    }
    const bool needsOrder = *m_settings.weights != WeightFamily::Identity;
    constexpr std::array<std::string_view, 7> kNames{
        "percent_agreement", "cohen_kappa", "scott_pi",          "fleiss_kappa",
        "conger_kappa",      "gwet_ac2",    "krippendorff_alpha"};
    if (!m_hasCategories || (needsOrder && m_data.metric == MetricKind::Nominal)) {
        const Undefined reason =
            m_hasCategories ? Undefined::NeedsOrder : Undefined::TooManyCategories;
        for (const std::string_view name : kNames) {
            list.push_back(named(name, Estimate::undefined(reason)));
        }
        return list;
    }
    const Weights weights(*m_settings.weights, m_data.values, m_data.period);
    const RatingTable& table = m_data.table;
    const double confidence = m_settings.confidence;
    const MultiCoder all(table, times, weights);
    list.push_back(named(kNames[0], all.percentAgreement(confidence)));
    if (table.coders() == 2) {
        const Contingency counts = contingencyOf(table, times, 0, 1);
        list.push_back(cohen(kNames[1], cohenKappa(counts, weights, {confidence})));
        list.push_back(named(kNames[2], scottPi(counts, weights, {confidence})));
    } else {
        const Undefined reason =
            table.coders() < 2 ? Undefined::OneCoder : Undefined::NeedsTwoCoders;
        list.push_back(named(kNames[1], Estimate::undefined(reason)));
        list.push_back(named(kNames[2], Estimate::undefined(reason)));
    }
    list.push_back(named(kNames[3], all.fleissKappa(confidence)));
    list.push_back(named(kNames[4], all.congerKappa(confidence)));
    list.push_back(named(kNames[5], all.gwetAc(confidence)));
    list.push_back(named("brennan_prediger", all.brennanPrediger(confidence)));
    AlphaSettings alpha;
    alpha.confidence = confidence;
    list.push_back(named(
        kNames[6], krippendorffAlpha(table, times, AlphaMetric::ofWeights(weights), alpha).alpha));
    return list;
}

} // namespace rozet::agreement
