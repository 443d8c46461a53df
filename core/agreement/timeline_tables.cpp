// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/timeline_tables.h"

#include "core/agreement/timeline_formulas.h"

#include <algorithm>

namespace rozet::agreement {

TimelineTables::TimelineTables(const TimedData& data, const TimelineSettings& settings)
    : m_coders(data.coders)
    , m_codes(data.codes)
    , m_exclusive(data.exclusive)
    , m_unitizing(settings.unitizing)
{
    std::size_t width = 0;
    const auto place = [&width, this](auto& list, std::size_t count) {
        for (std::size_t index = 0; index < count; ++index) {
            list.push_back({width, m_codes});
            width = list.back().end();
        }
    };
    const std::size_t pairs = data.pairs.size();
    place(m_exact, pairs);
    place(m_sampled, pairs);
    place(m_sampledTolerance, 2 * pairs);
    place(m_exactTolerance, 2 * pairs);
    place(m_events, pairs);
    m_alpha = {width, m_codes};
    m_units = {m_alpha.end(), m_codes};
    m_setColumn = m_units.end();
    m_table = RowTable(data.rows, m_setColumn + 2 + pairs);

    const std::int64_t unit = std::max<std::int64_t>(settings.unit, 1);
    const TimedData sampled = sampledTime(data, unit);
    const EventSettings events{settings.overlap, settings.tolerance};
    m_details.resize(pairs);
    for (std::size_t pair = 0; pair < pairs; ++pair) {
        addPairTime(data, pair, m_exact[pair], m_table);
        addPairTime(sampled, pair, m_sampled[pair], m_table);
        for (const bool swapped : {false, true}) {
            const std::size_t index = 2 * pair + (swapped ? 1 : 0);
            addToleranceTime(sampled, pair, swapped, settings.tolerance / unit,
                             m_sampledTolerance[index], m_table);
            addToleranceTime(data, pair, swapped, settings.tolerance, m_exactTolerance[index],
                             m_table);
        }
        m_eventsReached =
            m_eventsReached && addEvents(data, pair, events, m_events[pair], m_table,
                                         settings.details ? &m_details[pair] : nullptr);
    }
    addAlphaTime(data, m_alpha, m_table);
    addUnits(data, m_unitizing, m_units, m_table);
    m_sets = setTime(data, settings.setDistance);
    fillSets();
    m_expected.emplace(m_sets, settings.setDistance, settings.intervals == TimelineIntervals::None);
    const std::vector<double> once(m_table.rows(), 1.0);
    m_sum.resize(m_table.width());
    m_table.sumInto(once, m_sum);
    m_expectedSum = m_expected->of(once);
}

std::size_t TimelineTables::widthFor(std::size_t coders, std::size_t codes)
{
    const std::size_t pairs = coders * (coders - std::min<std::size_t>(coders, 1)) / 2;
    const std::size_t perPair = 2 * PairColumns{0, codes}.end() +
                                4 * ToleranceColumns{0, codes}.end() +
                                EventColumns{0, codes}.end() + 1;
    return pairs * perPair + AlphaColumns{0, codes}.end() + UnitColumns{0, codes}.end() + 2;
}

void TimelineTables::fillSets()
{
    for (std::size_t row = 0; row < m_table.rows(); ++row) {
        const std::span<double> values = m_table.row(row).subspan(m_setColumn);
        values[0] = m_sets.disagreed[row];
        values[1] = m_sets.total[row];
        for (std::size_t pair = 0; pair < m_exact.size(); ++pair) {
            values[2 + pair] = m_sets.same.row(row)[pair];
        }
    }
}

std::vector<statistics::Estimate> TimelineTables::all() const
{
    return TimelineFormulas(*this, m_sum, m_expectedSum).coefficients();
}

std::vector<statistics::Estimate> TimelineTables::weighted(std::span<const double> weights) const
{
    std::vector<double> sum(m_table.width());
    m_table.sumInto(weights, sum);
    return TimelineFormulas(*this, sum, m_expected->of(weights)).coefficients();
}

std::vector<statistics::Estimate> TimelineTables::without(std::size_t row) const
{
    std::vector<double> sum = m_sum;
    const std::span<const double> left = m_table.row(row);
    for (std::size_t column = 0; column < sum.size(); ++column) {
        sum[column] -= left[column];
    }
    return TimelineFormulas(*this, sum, m_expected->without(row)).coefficients();
}

} // namespace rozet::agreement
