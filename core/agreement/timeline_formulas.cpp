// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/timeline_formulas.h"

#include <algorithm>
#include <numeric>

namespace rozet::agreement {

using statistics::Estimate;
using statistics::Undefined;

namespace {

double total(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

} // namespace

bool TimelineFormulas::begin()
{
    const std::size_t blocks = 1 + m_tables.m_codes;
    const Undefined nothing = nothingAtAll();
    m_result.assign(blocks * kTimelineCoefficients,
                    Estimate::undefined(nothing == Undefined::NotUndefined ? Undefined::NotForMetric
                                                                           : nothing));
    if (nothing != Undefined::NotUndefined) {
        return false;
    }
    for (const EventColumns& columns : m_tables.m_events) {
        m_best.push_back(bestMatchTotals(m_sum, columns));
        m_greedy.push_back(greedyTotals(m_sum, columns));
        m_bestTables.push_back(nilTable(m_best.back(), 1));
        m_greedyTables.push_back(nilTable(m_greedy.back(), 2));
    }
    return true;
}

std::vector<Estimate> TimelineFormulas::coefficients()
{
    if (begin()) {
        timeOverall();
        eventsOverall();
        unitsOverall();
        for (std::size_t code = 0; code < m_tables.m_codes; ++code) {
            timeOfCode(code);
            eventsOfCode(code);
        }
    }
    return std::move(m_result);
}

std::vector<Estimate> TimelineFormulas::ofBlock(std::size_t block)
{
    if (begin()) {
        eventsOverall(); // says of every code when matching was given up
        unitsOverall();
        if (block == 0) {
            timeOverall();
        } else {
            timeOfCode(block - 1);
            eventsOfCode(block - 1);
        }
    }
    const auto from = m_result.begin() + static_cast<std::ptrdiff_t>(block * kTimelineCoefficients);
    return {from, from + static_cast<std::ptrdiff_t>(kTimelineCoefficients)};
}

Undefined TimelineFormulas::nothingAtAll() const
{
    if (m_tables.m_coders < 2) {
        return Undefined::OneCoder;
    }
    return m_tables.rows() == 0 ? Undefined::NoPairs : Undefined::NotUndefined;
}

double TimelineFormulas::sumOf(const std::vector<PairColumns>& pairs, std::size_t category) const
{
    double sum = 0;
    for (const PairColumns& pair : pairs) {
        sum += m_sum[pair.first(category)] + m_sum[pair.second(category)];
    }
    return sum;
}

bool TimelineFormulas::anyFragment() const
{
    for (std::size_t code = 0; code < m_tables.m_codes; ++code) {
        if (sumOf(m_tables.m_exact, code) > 0) {
            return true;
        }
    }
    return false;
}

Estimate TimelineFormulas::kappaOf(const std::vector<PairColumns>& pairs) const
{
    PooledKappa kappa;
    std::vector<double> first(m_tables.m_codes + 1);
    std::vector<double> second(m_tables.m_codes + 1);
    for (const PairColumns& pair : pairs) {
        double agreed = 0;
        for (std::size_t category = 0; category <= m_tables.m_codes; ++category) {
            agreed += m_sum[pair.both(category)];
            first[category] = m_sum[pair.first(category)];
            second[category] = m_sum[pair.second(category)];
        }
        kappa.add(agreed, first, second, m_sum[pair.total()]);
    }
    return kappa.kappa(Undefined::EmptyWindow);
}

Estimate TimelineFormulas::kappaOfCode(const std::vector<PairColumns>& pairs,
                                       std::size_t code) const
{
    PooledKappa kappa;
    for (const PairColumns& pair : pairs) {
        kappa.addBinary(m_sum[pair.both(code)], m_sum[pair.first(code)], m_sum[pair.second(code)],
                        m_sum[pair.total()]);
    }
    return kappa.kappa(Undefined::EmptyWindow);
}

Estimate TimelineFormulas::toleranceKappa(const std::vector<ToleranceColumns>& columns,
                                          const std::vector<PairColumns>& pairs,
                                          std::size_t direction) const
{
    PooledKappa kappa;
    std::vector<double> first(m_tables.m_codes + 1);
    std::vector<double> second(m_tables.m_codes + 1);
    for (std::size_t pair = 0; pair < pairs.size(); ++pair) {
        const ToleranceColumns& of = columns[2 * pair + direction];
        for (std::size_t category = 0; category <= m_tables.m_codes; ++category) {
            first[category] = m_sum[of.row(category)];
            second[category] = m_sum[of.column(category)];
        }
        kappa.add(m_sum[of.agreed()], first, second, m_sum[pairs[pair].total()]);
    }
    return kappa.kappa(Undefined::EmptyWindow);
}

Estimate TimelineFormulas::toleranceKappaOfCode(const std::vector<ToleranceColumns>& columns,
                                                const std::vector<PairColumns>& pairs,
                                                std::size_t direction, std::size_t code) const
{
    PooledKappa kappa;
    for (std::size_t pair = 0; pair < pairs.size(); ++pair) {
        const ToleranceColumns& of = columns[2 * pair + direction];
        const double all = m_sum[pairs[pair].total()];
        const double row = m_sum[of.codeRow(code)];
        const double column = m_sum[of.codeColumn(code)];
        const std::array<double, 2> first{row, all - row};
        const std::array<double, 2> second{column, all - column};
        kappa.add(m_sum[of.codeAgreed(code)], first, second, all);
    }
    return kappa.kappa(Undefined::EmptyWindow);
}

/// block 0: all codes together; otherwise code block - 1.
void TimelineFormulas::setTolerance(std::size_t block, bool exact)
{
    const auto& columns = exact ? m_tables.m_exactTolerance : m_tables.m_sampledTolerance;
    const auto& pairs = exact ? m_tables.m_exact : m_tables.m_sampled;
    const auto make = [&](std::size_t direction) {
        return block == 0 ? toleranceKappa(columns, pairs, direction)
                          : toleranceKappaOfCode(columns, pairs, direction, block - 1);
    };
    const Estimate first = make(0);
    const Estimate second = make(1);
    Estimate mean = first.value ? second : first;
    if (first.value && second.value) {
        mean = Estimate::of((*first.value + *second.value) / 2, first.n);
    }
    at(block, exact ? C::TimeKappaToleranceExact : C::TimeKappaTolerance) = mean;
    at(block, exact ? C::TimeKappaToleranceExactFirst : C::TimeKappaToleranceFirst) = first;
    at(block, exact ? C::TimeKappaToleranceExactSecond : C::TimeKappaToleranceSecond) = second;
}

void TimelineFormulas::timeOverall()
{
    double same = 0;
    double all = 0;
    PooledShares shares(m_tables.m_codes + 1);
    for (std::size_t pair = 0; pair < m_tables.m_exact.size(); ++pair) {
        same += m_sum[m_tables.m_setColumn + 2 + pair];
        all += m_sum[m_tables.m_exact[pair].total()];
        for (std::size_t category = 0; category <= m_tables.m_codes; ++category) {
            shares.add(category, m_sum[m_tables.m_exact[pair].first(category)],
                       m_sum[m_tables.m_exact[pair].second(category)]);
        }
    }
    shares.addAgreement(same, all);
    const bool fragments = anyFragment();
    at(0, C::PercentTime) =
        all > 0 ? Estimate::of(same / all, all) : Estimate::undefined(Undefined::EmptyWindow);
    at(0, C::TimeAlpha) = setAlpha(m_sum[m_tables.m_setColumn], m_expectedDistance,
                                   m_sum[m_tables.m_setColumn + 1], false);
    at(0, C::TimeKappa) = kappaOf(m_tables.m_exact);
    at(0, C::TimeKappaSampled) = kappaOf(m_tables.m_sampled);
    at(0, C::TimeScottPi) = shares.scottPi(Undefined::EmptyWindow);
    at(0, C::TimeAc1) = shares.ac1(Undefined::EmptyWindow);
    setTolerance(0, false);
    setTolerance(0, true);
    for (std::size_t index = 0; index <= static_cast<std::size_t>(C::TimeAlpha); ++index) {
        const auto coefficient = static_cast<C>(index);
        Estimate& estimate = at(0, coefficient);
        if (coefficient != C::PercentTime && all > 0 && !fragments) {
            estimate = Estimate::undefined(Undefined::NoFragments, all);
        } else if (coefficient != C::PercentTime && coefficient != C::TimeAlpha &&
                   !m_tables.m_exclusive) {
            estimate = Estimate::undefined(Undefined::OverlappingCodes, all);
        }
    }
}

void TimelineFormulas::timeOfCode(std::size_t code)
{
    const std::size_t block = code + 1;
    double all = 0;
    double both = 0;
    double first = 0;
    double second = 0;
    for (const PairColumns& pair : m_tables.m_exact) {
        all += m_sum[pair.total()];
        both += m_sum[pair.both(code)];
        first += m_sum[pair.first(code)];
        second += m_sum[pair.second(code)];
    }
    const auto share = [all](double part) {
        return all > 0 ? Estimate::of(part / all, all)
                       : Estimate::undefined(Undefined::EmptyWindow);
    };
    const double agreed = all - first - second + 2 * both;
    at(block, C::PercentTime) = share(agreed);
    at(block, C::Prevalence) = share((first + second) / 2);
    at(block, C::PrevalenceIndex) = share(both - (all - first - second + both));
    at(block, C::BiasIndex) = share(first - second);
    at(block, C::Pabak) = share(2 * agreed - all);
    PooledShares shares(2);
    shares.add(0, first, second);
    shares.add(1, all - first, all - second);
    shares.addAgreement(agreed, all);
    at(block, C::TimeScottPi) = shares.scottPi(Undefined::EmptyWindow);
    at(block, C::TimeAc1) = shares.ac1(Undefined::EmptyWindow);
    at(block, C::TimeKappa) = kappaOfCode(m_tables.m_exact, code);
    at(block, C::TimeKappaSampled) = kappaOfCode(m_tables.m_sampled, code);
    setTolerance(block, false);
    setTolerance(block, true);
    const double uses = m_sum[m_tables.m_alpha.uses(code)];
    const double moments = m_sum[m_tables.m_alpha.total()];
    at(block, C::TimeAlpha) = setAlpha(m_sum[m_tables.m_alpha.disagreed(code)],
                                       2 * uses * (moments - uses), moments, false);
    at(block, C::SpecificAgreement) = first + second > 0
                                          ? Estimate::of(2 * both / (first + second), all)
                                          : Estimate::undefined(Undefined::NoFragments, all);
    at(block, C::Jaccard) = first + second > 0 ? Estimate::of(both / (first + second - both), all)
                                               : Estimate::undefined(Undefined::NoFragments, all);
    at(block, C::UAlpha) =
        unitizingAlphaOfCode(m_sum, m_tables.m_units, code, m_tables.m_unitizing);
    if (all > 0 && first + second <= 0) {
        for (const C coefficient :
             {C::TimeKappa, C::TimeKappaSampled, C::TimeKappaTolerance, C::TimeKappaToleranceFirst,
              C::TimeKappaToleranceSecond, C::TimeKappaToleranceExact,
              C::TimeKappaToleranceExactFirst, C::TimeKappaToleranceExactSecond, C::TimeScottPi,
              C::TimeAlpha, C::TimeAc1, C::Pabak}) {
            at(block, coefficient) = Estimate::undefined(Undefined::NoFragments, all);
        }
    }
}

void TimelineFormulas::eventsOverall()
{
    if (!m_eventsReached) {
        for (std::size_t block = 0; block <= m_tables.m_codes; ++block) {
            for (const C coefficient : {C::EventPercent, C::EventKappa, C::EventKappaMatched,
                                        C::EasydiagKappa, C::EasydiagKappaExcl, C::EasydiagKappaMax,
                                        C::EasydiagLinked, C::EventF1, C::EventF1AnyCode}) {
                at(block, coefficient) = Estimate::undefined(Undefined::NotReached);
            }
        }
        return;
    }
    PooledKappa event;
    PooledKappa matched;
    PooledKappa easydiag;
    PooledKappa excluded;
    double reachable = 0;
    double linked = 0;
    double found = 0;
    double foundAny = 0;
    double fragments = 0;
    for (std::size_t pair = 0; pair < m_best.size(); ++pair) {
        const EventTotals& best = m_best[pair];
        const EventTotals& greedy = m_greedy[pair];
        const NilTable& table = m_bestTables[pair];
        event.addExpected(table.agreed, table.expected, table.total);
        matched.add(table.agreed, best.matchedFirst, best.matchedSecond, table.matched);
        const NilTable& doubled = m_greedyTables[pair];
        easydiag.addExpected(doubled.agreed, doubled.expected, doubled.total);
        reachable += doubled.reachable;
        linked += doubled.matched;
        excluded.add(doubled.agreed / 2, greedy.matchedFirst, greedy.matchedSecond,
                     doubled.matched / 2);
        fragments += total(best.first) + total(best.second);
        for (std::size_t code = 0; code < m_tables.m_codes; ++code) {
            found += m_sum[m_tables.m_events[pair].found(code)];
        }
        foundAny += m_sum[m_tables.m_events[pair].foundAny()];
    }
    const Undefined empty = Undefined::NoFragments;
    const Undefined noMatch = fragments > 0 ? Undefined::NoOverlap : empty;
    at(0, C::EventPercent) = event.observed(empty);
    at(0, C::EventKappa) = event.kappa(empty);
    at(0, C::EventKappaMatched) = matched.kappa(noMatch);
    at(0, C::EasydiagKappa) = easydiag.kappa(empty);
    at(0, C::EasydiagKappaExcl) = excluded.kappa(noMatch);
    at(0, C::EasydiagKappaMax) = at(0, C::EasydiagKappa);
    if (at(0, C::EasydiagKappa).value) {
        at(0, C::EasydiagKappaMax).value =
            (reachable - easydiag.expected()) / (easydiag.total() - easydiag.expected());
    }
    at(0, C::EasydiagLinked) = easydiag.total() > 0
                                   ? Estimate::of(linked / easydiag.total(), easydiag.total())
                                   : Estimate::undefined(empty);
    at(0, C::EventF1) =
        fragments > 0 ? Estimate::of(2 * found / fragments, fragments) : Estimate::undefined(empty);
    at(0, C::EventF1AnyCode) = fragments > 0 ? Estimate::of(2 * foundAny / fragments, fragments)
                                             : Estimate::undefined(empty);
}

void TimelineFormulas::eventsOfCode(std::size_t code)
{
    if (!m_eventsReached) {
        return;
    }
    const std::size_t block = code + 1;
    PooledKappa event;
    PooledKappa matched;
    PooledKappa easydiag;
    PooledKappa excluded;
    double fragments = 0;
    double matchedWithCode = 0;
    double greedyWithCode = 0;
    double found = 0;
    for (std::size_t pair = 0; pair < m_best.size(); ++pair) {
        const EventTotals& best = m_best[pair];
        const EventTotals& greedy = m_greedy[pair];
        event.addBinary(best.same[code], best.first[code], best.second[code],
                        m_bestTables[pair].total);
        matched.addBinary(best.same[code], best.matchedFirst[code], best.matchedSecond[code],
                          m_bestTables[pair].matched);
        easydiag.addBinary(2 * greedy.same[code], greedy.first[code] + greedy.matchedFirst[code],
                           greedy.second[code] + greedy.matchedSecond[code],
                           m_greedyTables[pair].total);
        excluded.addBinary(greedy.same[code], greedy.matchedFirst[code], greedy.matchedSecond[code],
                           m_greedyTables[pair].matched / 2);
        fragments += best.first[code] + best.second[code];
        matchedWithCode += best.matchedFirst[code] + best.matchedSecond[code];
        greedyWithCode += greedy.matchedFirst[code] + greedy.matchedSecond[code];
        found += m_sum[m_tables.m_events[pair].found(code)];
    }
    const Undefined empty = Undefined::NoFragments;
    if (fragments <= 0) {
        for (const C coefficient :
             {C::EventPercent, C::EventKappa, C::EventKappaMatched, C::EasydiagKappa,
              C::EasydiagKappaExcl, C::EasydiagKappaMax, C::EventF1}) {
            at(block, coefficient) = Estimate::undefined(empty);
        }
        return;
    }
    const auto ofMatched = [](const PooledKappa& kappa, double withCode) {
        return withCode > 0 ? kappa.kappa(Undefined::NoOverlap)
                            : Estimate::undefined(Undefined::NoOverlap);
    };
    at(block, C::EventPercent) = event.observed(empty);
    at(block, C::EventKappa) = event.kappa(empty);
    at(block, C::EventKappaMatched) = ofMatched(matched, matchedWithCode);
    at(block, C::EasydiagKappa) = easydiag.kappa(empty);
    at(block, C::EasydiagKappaExcl) = ofMatched(excluded, greedyWithCode);
    at(block, C::EasydiagKappaMax) = easydiag.highest();
    at(block, C::EventF1) = Estimate::of(2 * found / fragments, fragments);
}

void TimelineFormulas::unitsOverall()
{
    const UnitizingAlpha alpha = unitizingAlpha(m_sum, m_tables.m_units, m_tables.m_exclusive);
    at(0, C::UAlpha) = alpha.uAlpha;
    at(0, C::UAlphaBinary) = alpha.uAlphaBinary;
    at(0, C::CuAlpha) = alpha.cuAlpha;
    at(0, C::CuCoverage) = alpha.cuCoverage;
    for (std::size_t code = 0; code < m_tables.m_codes; ++code) {
        at(code + 1, C::KuAlpha) = alpha.kuAlpha[code];
        at(code + 1, C::KuCoverage) = alpha.kuCoverage[code];
    }
}

} // namespace rozet::agreement
