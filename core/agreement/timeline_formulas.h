// SPDX-License-Identifier: GPL-3.0-or-later
// The coefficients of one sum of counts.
#pragma once

#include "core/agreement/chance.h"
#include "core/agreement/timeline_tables.h"

namespace rozet::agreement {

class TimelineFormulas
{
public:
    TimelineFormulas(const TimelineTables& tables, std::span<const double> sum,
                     double expectedDistance)
        : m_tables(tables)
        , m_sum(sum)
        , m_expectedDistance(expectedDistance)
        , m_eventsReached(tables.eventsReached())
    {
    }

    [[nodiscard]] std::vector<statistics::Estimate> coefficients();
    /// Those of all codes together (block 0) or of one code (its number + 1) alone.
    [[nodiscard]] std::vector<statistics::Estimate> ofBlock(std::size_t block);

    /// Matching the events was given up for these counts.
    void setEventsReached(bool reached) { m_eventsReached = reached; }

private:
    using C = TimelineCoefficient;

    statistics::Estimate& at(std::size_t block, TimelineCoefficient coefficient)
    {
        return m_result[block * kTimelineCoefficients + static_cast<std::size_t>(coefficient)];
    }

    /// Blank results; false when nothing at all is defined.
    bool begin();
    /// Why nothing at all is defined, or NotUndefined.
    [[nodiscard]] statistics::Undefined nothingAtAll() const;
    [[nodiscard]] double sumOf(const std::vector<PairColumns>& pairs, std::size_t category) const;
    [[nodiscard]] bool anyFragment() const;

    void timeOverall();
    void timeOfCode(std::size_t code);
    [[nodiscard]] statistics::Estimate kappaOf(const std::vector<PairColumns>& pairs) const;
    [[nodiscard]] statistics::Estimate kappaOfCode(const std::vector<PairColumns>& pairs,
                                                   std::size_t code) const;
    /// direction 0: the first coder of each pair first; 1: the second.
    [[nodiscard]] statistics::Estimate toleranceKappa(const std::vector<ToleranceColumns>& columns,
                                                      const std::vector<PairColumns>& pairs,
                                                      std::size_t direction) const;
    [[nodiscard]] statistics::Estimate
    toleranceKappaOfCode(const std::vector<ToleranceColumns>& columns,
                         const std::vector<PairColumns>& pairs, std::size_t direction,
                         std::size_t code) const;
    void setTolerance(std::size_t block, bool exact);
    void eventsOverall();
    void eventsOfCode(std::size_t code);
    void unitsOverall();

    const TimelineTables& m_tables;
    std::span<const double> m_sum;
    double m_expectedDistance;
    bool m_eventsReached = true;
    std::vector<EventTotals> m_best;
    std::vector<EventTotals> m_greedy;
    std::vector<NilTable> m_bestTables;
    std::vector<NilTable> m_greedyTables;
    std::vector<statistics::Estimate> m_result;
};

} // namespace rozet::agreement
