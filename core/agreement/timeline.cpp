// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/timeline.h"

#include "core/agreement/timeline_tables.h"
#include "core/statistics/random.h"
#include "core/statistics/resample.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rozet::agreement {

using statistics::Estimate;

namespace {

using C = TimelineCoefficient;

/// Values kept of replicates; beyond it only those of all codes together get an interval.
constexpr std::size_t kMostKept = 40'000'000;

/// Numbers in all rows together (800 MB); beyond it there is one row, and no interval.
constexpr std::size_t kMostNumbers = 100'000'000;

/// The same coefficients of many samples of rows: value by replicate, then by coefficient.
class Replicates
{
public:
    Replicates(std::size_t count, std::size_t coefficients)
        : m_coefficients(coefficients)
        , m_values(count * coefficients, std::numeric_limits<double>::quiet_NaN())
    {
    }

    void set(std::size_t replicate, const std::vector<Estimate>& estimates)
    {
        for (std::size_t index = 0; index < m_coefficients; ++index) {
            if (estimates[index].value) {
                m_values[replicate * m_coefficients + index] = *estimates[index].value;
            }
        }
    }

    /// Of one coefficient, the replicates in which it has a value.
    [[nodiscard]] std::vector<double> of(std::size_t coefficient) const
    {
        std::vector<double> values;
        for (std::size_t place = coefficient; place < m_values.size(); place += m_coefficients) {
            if (!std::isnan(m_values[place])) {
                values.push_back(m_values[place]);
            }
        }
        return values;
    }

private:
    std::size_t m_coefficients;
    std::vector<double> m_values;
};

Replicates leftOut(const TimelineTables& tables, std::size_t coefficients,
                   const TimelineSettings& settings)
{
    Replicates replicates(tables.rows(), coefficients);
    statistics::forEachIndex(
        tables.rows(), settings.threads,
        [&](std::size_t row) { replicates.set(row, tables.without(row)); }, settings.stop);
    return replicates;
}

Replicates resampled(const TimelineTables& tables, std::size_t coefficients,
                     const TimelineSettings& settings)
{
    Replicates replicates(settings.replicates, coefficients);
    statistics::forEachIndex(
        settings.replicates, settings.threads,
        [&](std::size_t replicate) {
            statistics::Random random(settings.seed, replicate);
            std::vector<double> weights(tables.rows(), 0.0);
            for (std::size_t draw = 0; draw < weights.size(); ++draw) {
                weights[static_cast<std::size_t>(random.below(weights.size()))] += 1;
            }
            replicates.set(replicate, tables.weighted(weights));
        },
        settings.stop);
    return replicates;
}

/// Every coefficient ends at 1; those that have a smallest value, there.
void cutOff(Estimate& estimate, double lowest)
{
    if (estimate.interval) {
        estimate.interval->high = std::min(estimate.interval->high, 1.0);
        estimate.interval->low = std::max(estimate.interval->low, lowest);
    }
}

double lowestOf(C coefficient)
{
    switch (coefficient) {
    case C::PercentTime:
    case C::EventPercent:
    case C::EasydiagLinked:
    case C::EventF1:
    case C::EventF1AnyCode:
    case C::CuCoverage:
    case C::KuCoverage:
    case C::SpecificAgreement:
    case C::Jaccard:
    case C::Prevalence:
        return 0;
    case C::Pabak:
    case C::PrevalenceIndex:
    case C::BiasIndex:
        return -1;
    default:
        return -std::numeric_limits<double>::infinity();
    }
}

void addIntervals(const TimelineTables& tables, const TimelineSettings& settings,
                  std::vector<Estimate>& estimates)
{
    if (settings.intervals == TimelineIntervals::None || tables.rows() < 2) {
        return;
    }
    const bool bootstrap = settings.intervals != TimelineIntervals::Jackknife;
    const bool accelerated = settings.intervals == TimelineIntervals::BootstrapBca;
    const std::size_t samples =
        std::max(tables.rows(), bootstrap ? settings.replicates : std::size_t(0));
    const std::size_t coefficients =
        estimates.size() > kMostKept / std::max<std::size_t>(samples, 1) ? kTimelineCoefficients
                                                                         : estimates.size();
    const Replicates jackknife = bootstrap && !accelerated
                                     ? Replicates(0, coefficients)
                                     : leftOut(tables, coefficients, settings);
    const Replicates drawn =
        bootstrap ? resampled(tables, coefficients, settings) : Replicates(0, coefficients);
    for (std::size_t index = 0; index < coefficients; ++index) {
        Estimate& estimate = estimates[index];
        if (!estimate.value) {
            continue;
        }
        const std::vector<double> without = jackknife.of(index);
        if (bootstrap) {
            const statistics::BootstrapDistribution distribution{drawn.of(index), 0};
            estimate.standardError = statistics::standardDeviation(distribution.values);
            estimate.interval =
                accelerated ? statistics::bcaInterval(distribution, *estimate.value, without,
                                                      settings.confidence)
                            : statistics::percentileInterval(distribution, settings.confidence);
        } else {
            statistics::addJackknife(estimate, without, settings.confidence);
        }
        cutOff(estimate, lowestOf(static_cast<C>(index % kTimelineCoefficients)));
    }
}

void addCodeTotals(const TimedData& data, TimelineAgreement& agreement)
{
    agreement.codeTime.assign(data.codes, std::vector<double>(data.coders, 0.0));
    agreement.codeFragments = agreement.codeTime;
    for (const TimedRecording& recording : data.recordings) {
        agreement.time += static_cast<double>(recording.window.length());
        for (std::size_t coder = 0; coder < data.coders; ++coder) {
            const CodedTime& time = recording.coders[coder];
            for (std::size_t code = 0; code < time.perCode.size(); ++code) {
                agreement.codeTime[code][coder] +=
                    static_cast<double>(lengthOf(time.perCode[code]));
            }
            for (const TimedFragment& fragment : time.fragments) {
                agreement.codeFragments[static_cast<std::size_t>(fragment.code)][coder] += 1;
            }
        }
    }
}

} // namespace

bool isOverall(TimelineCoefficient coefficient)
{
    return coefficient < C::KuAlpha;
}

bool isPerCode(TimelineCoefficient coefficient)
{
    switch (coefficient) {
    case C::EasydiagLinked:
    case C::EventF1AnyCode:
    case C::UAlphaBinary:
    case C::CuAlpha:
    case C::CuCoverage:
        return false;
    default:
        return true;
    }
}

TimelineAgreement timelineAgreement(const CodedRecordings& data, const TimelineSettings& settings)
{
    TimelineAgreement agreement;
    agreement.codes = data.codes;
    agreement.problem = checkTimeline(data);
    if (agreement.problem.fault != TimelineFault::None) {
        return agreement;
    }
    const std::size_t mostRows =
        kMostNumbers / std::max<std::size_t>(TimelineTables::widthFor(data.coders, data.codes), 1);
    const TimedData timed =
        timedData(data, {settings.window, settings.mostBlocks, settings.shortestBlock, mostRows});
    TimelineTables tables(timed, settings);
    std::vector<Estimate> estimates = tables.all();
    addIntervals(tables, settings, estimates);

    const auto overallEnd = estimates.begin() + static_cast<std::ptrdiff_t>(kTimelineCoefficients);
    agreement.overall.assign(estimates.begin(), overallEnd);
    agreement.perCode.assign(overallEnd, estimates.end());
    agreement.exclusive = timed.exclusive;
    agreement.recordings = timed.recordings.size();
    agreement.resampled = timed.rows;
    addCodeTotals(timed, agreement);
    for (std::size_t pair = 0; pair < timed.pairs.size() && settings.details; ++pair) {
        TimelinePair made;
        made.first = timed.pairs[pair].first;
        made.second = timed.pairs[pair].second;
        if (timed.exclusive) {
            made.contingency = exclusiveTable(tables.sets(), pair, timed.codes);
        }
        if (tables.eventsReached()) {
            made.matches = std::move(tables.details()[pair].matches);
            made.borders = bordersOf(made.matches);
        }
        agreement.pairs.push_back(std::move(made));
    }
    return agreement;
}

} // namespace rozet::agreement
