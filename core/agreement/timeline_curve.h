// SPDX-License-Identifier: GPL-3.0-or-later
// How the coefficients of a timeline change with one setting: the overlap that is asked of events,
// or the tolerance. What does not depend on the setting is prepared once, so that a curve of many
// settings costs little more than one of them.
#pragma once

#include "core/agreement/timeline_tables.h"

#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace rozet::agreement {

/// Whether the coefficient depends on the overlap at all; tolerance likewise. The tolerance also
/// decides which moments without length are the same event.
[[nodiscard]] bool dependsOnOverlap(TimelineCoefficient coefficient);
[[nodiscard]] bool dependsOnTolerance(TimelineCoefficient coefficient);

/// By TimelineCoefficient, of one setting, without intervals.
using CurvePoint = std::vector<statistics::Estimate>;

class TimelineCurve
{
public:
    /// The data must be as checkTimeline wants them. Of the settings the overlap or the tolerance
    /// is that of the curve; everything else holds for all its points.
    TimelineCurve(const CodedRecordings& data, const TimelineSettings& settings);
    TimelineCurve(const TimelineCurve&) = delete;
    TimelineCurve& operator=(const TimelineCurve&) = delete;
    ~TimelineCurve();

    /// Of all codes together (block 0) or of one (its number + 1): the same values as
    /// timelineAgreement() gives at these settings. Points after a stop are empty.
    [[nodiscard]] std::vector<CurvePoint> againstOverlap(std::span<const double> overlaps,
                                                         std::size_t block,
                                                         const std::stop_token& stop = {}) const;
    /// In the unit of the data.
    [[nodiscard]] std::vector<CurvePoint> againstTolerance(std::span<const std::int64_t> tolerances,
                                                           std::size_t block,
                                                           const std::stop_token& stop = {}) const;

private:
    struct Clusters;

    [[nodiscard]] Clusters clustersOf(std::int64_t moments) const;
    void addMatches(const Clusters& clusters, std::span<const double> overlaps,
                    std::vector<std::vector<double>>& sums, std::vector<bool>& reached) const;
    void clearEvents(std::vector<double>& sum) const;
    [[nodiscard]] CurvePoint point(std::span<const double> sum, bool reached,
                                   std::size_t block) const;

    TimelineSettings m_settings;
    TimedData m_data;
    TimedData m_sampled;
    TimelineTables m_tables;
    bool m_moments = false; ///< somebody marked a moment without length
};

} // namespace rozet::agreement
