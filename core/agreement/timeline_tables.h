// SPDX-License-Identifier: GPL-3.0-or-later
// All counts behind the coefficients of a timeline, as one row of numbers for each recording or
// block of time; and the coefficients of a sum of such rows.
#pragma once

#include "core/agreement/event_counts.h"
#include "core/agreement/row_table.h"
#include "core/agreement/set_time.h"
#include "core/agreement/time_counts.h"
#include "core/agreement/timeline.h"
#include "core/agreement/unitizing_alpha.h"

#include <optional>
#include <span>
#include <vector>

namespace rozet::agreement {

class TimelineTables
{
public:
    TimelineTables(const TimedData& data, const TimelineSettings& settings);
    TimelineTables(const TimelineTables&) = delete;
    TimelineTables& operator=(const TimelineTables&) = delete;
    ~TimelineTables() = default;

    /// Numbers in a row.
    [[nodiscard]] static std::size_t widthFor(std::size_t coders, std::size_t codes);

    [[nodiscard]] std::size_t rows() const { return m_table.rows(); }

    /// Coefficients of all codes together, then of each code: kTimelineCoefficients each. Without
    /// intervals.
    [[nodiscard]] std::vector<statistics::Estimate> all() const;
    /// Every row so many times as it has weight.
    [[nodiscard]] std::vector<statistics::Estimate> weighted(std::span<const double> weights) const;
    /// Every row but one.
    [[nodiscard]] std::vector<statistics::Estimate> without(std::size_t row) const;

    [[nodiscard]] const SetTime& sets() const { return m_sets; }

    /// False when matching the events was given up.
    [[nodiscard]] bool eventsReached() const { return m_eventsReached; }

    [[nodiscard]] std::vector<EventDetails>& details() { return m_details; }

private:
    friend class TimelineFormulas;
    friend class TimelineCurve;

    void fillSets();

    std::size_t m_coders = 0;
    std::size_t m_codes = 0;
    bool m_exclusive = true;
    bool m_eventsReached = true;
    UnitizingSettings m_unitizing;
    std::vector<PairColumns> m_exact;
    std::vector<PairColumns> m_sampled;
    std::vector<ToleranceColumns> m_sampledTolerance; ///< per pair two: either coder first
    std::vector<ToleranceColumns> m_exactTolerance;
    std::vector<EventColumns> m_events;
    AlphaColumns m_alpha;
    UnitColumns m_units;
    std::size_t m_setColumn = 0; ///< disagreement, total, then per pair the time with equal sets
    RowTable m_table;
    SetTime m_sets;
    std::optional<ExpectedDistances> m_expected;
    std::vector<double> m_sum;
    double m_expectedSum = 0;
    std::vector<EventDetails> m_details;
};

} // namespace rozet::agreement
