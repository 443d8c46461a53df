// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/timeline_curve.h"

#include "core/agreement/timeline_formulas.h"
#include "core/statistics/resample.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace rozet::agreement {

using statistics::Estimate;
using C = TimelineCoefficient;

namespace {

/// One row for everything: a curve has no intervals.
TimedData oneRow(const CodedRecordings& data, const TimelineSettings& settings)
{
    TimedDataSettings timed;
    timed.window = settings.window;
    timed.mostBlocks = 1;
    timed.mostRows = 1;
    return timedData(data, timed);
}

TimelineSettings withoutDetails(TimelineSettings settings)
{
    settings.details = false;
    settings.intervals = TimelineIntervals::None;
    return settings;
}

/// Pairs that overlap, directly or through others: they compete for one another's fragments, and
/// with no others.
struct Cluster
{
    std::vector<EventPair> pairs; ///< vertices numbered within the cluster, order kept
    std::vector<std::int32_t> firstCodes;
    std::vector<std::int32_t> secondCodes;
    std::size_t event = 0; ///< which columns
};

/// A pair of EasyDIAg's matching, which does not depend on the overlap asked for.
struct GreedyPair
{
    std::int32_t first = 0;
    std::int32_t second = 0;
    double ofLonger = 0;
    std::size_t event = 0;
};

class Gatherer
{
public:
    Gatherer(const std::vector<EventPair>& pairs, const CodedTime& first, const CodedTime& second)
        : m_pairs(pairs)
        , m_first(first)
        , m_second(second)
        , m_parent(first.fragments.size() + second.fragments.size())
    {
        std::iota(m_parent.begin(), m_parent.end(), std::size_t(0));
        for (const EventPair& pair : pairs) {
            const std::size_t a = rootOf(pair.first);
            const std::size_t b = rootOf(first.fragments.size() + pair.second);
            m_parent[std::max(a, b)] = std::min(a, b);
        }
    }

    void gather(std::size_t event, std::vector<Cluster>& clusters)
    {
        // Fragments in their order within each cluster, so that equal worths are settled as in the
        // whole recording.
        std::vector<std::size_t> local(m_parent.size());
        std::vector<std::size_t> clusterOf(m_parent.size(), kNone);
        for (const EventPair& pair : m_pairs) {
            const std::size_t root = rootOf(pair.first);
            if (clusterOf[root] == kNone) {
                clusterOf[root] = clusters.size();
                clusters.emplace_back().event = event;
            }
        }
        for (std::size_t vertex = 0; vertex < m_parent.size(); ++vertex) {
            const std::size_t place = clusterOf[rootOf(vertex)];
            if (place == kNone) {
                continue;
            }
            const bool isFirst = vertex < m_first.fragments.size();
            auto& codes = isFirst ? clusters[place].firstCodes : clusters[place].secondCodes;
            local[vertex] = codes.size();
            codes.push_back(isFirst ? m_first.fragments[vertex].code
                                    : m_second.fragments[vertex - m_first.fragments.size()].code);
        }
        for (EventPair pair : m_pairs) {
            Cluster& cluster = clusters[clusterOf[rootOf(pair.first)]];
            pair.second = local[m_first.fragments.size() + pair.second];
            pair.first = local[pair.first];
            cluster.pairs.push_back(pair);
        }
    }

private:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    std::size_t rootOf(std::size_t vertex)
    {
        while (m_parent[vertex] != vertex) {
            m_parent[vertex] = m_parent[m_parent[vertex]];
            vertex = m_parent[vertex];
        }
        return vertex;
    }

    const std::vector<EventPair>& m_pairs;
    const CodedTime& m_first;
    const CodedTime& m_second;
    std::vector<std::size_t> m_parent;
};

/// The columns to which a cluster adds one, and how often, at an overlap.
class ClusterCounts
{
public:
    ClusterCounts(const Cluster& cluster, const EventColumns& columns)
        : m_cluster(cluster), m_columns(columns)
    {
        for (const EventPair& pair : cluster.pairs) {
            m_longer.push_back(pair.ofLonger);
            m_union.push_back(pair.ofUnion);
        }
        std::sort(m_longer.begin(), m_longer.end());
        std::sort(m_union.begin(), m_union.end());
    }

    /// False when matching was given up.
    bool addTo(std::vector<double>& sum, double overlap)
    {
        const std::size_t longer = atLeast(m_longer, overlap);
        if (longer != m_knownLonger) {
            m_knownLonger = longer;
            m_matched.clear();
            m_reached = countMatched(overlap);
        }
        const std::size_t ofUnion = atLeast(m_union, overlap);
        if (ofUnion != m_knownUnion) {
            m_knownUnion = ofUnion;
            m_found.clear();
            m_foundReached = countFound(overlap);
        }
        for (const auto* list : {&m_matched, &m_found}) {
            for (const std::size_t column : *list) {
                sum[column] += 1;
            }
        }
        return m_reached && m_foundReached;
    }

private:
    static constexpr std::size_t kUnknown = static_cast<std::size_t>(-1);

    /// How many pairs overlap so much: it says which, as the others overlap less.
    static std::size_t atLeast(const std::vector<double>& sorted, double overlap)
    {
        return static_cast<std::size_t>(sorted.end() -
                                        std::lower_bound(sorted.begin(), sorted.end(), overlap));
    }

    [[nodiscard]] std::size_t firstCode(std::size_t place) const
    {
        return static_cast<std::size_t>(m_cluster.firstCodes[m_cluster.pairs[place].first]);
    }

    [[nodiscard]] std::size_t secondCode(std::size_t place) const
    {
        return static_cast<std::size_t>(m_cluster.secondCodes[m_cluster.pairs[place].second]);
    }

    void addMatched(std::size_t place)
    {
        m_matched.push_back(m_columns.matchedFirst(firstCode(place)));
        m_matched.push_back(m_columns.matchedSecond(secondCode(place)));
        if (m_cluster.pairs[place].sameCode) {
            m_matched.push_back(m_columns.same(firstCode(place)));
        }
    }

    bool countMatched(double overlap)
    {
        if (m_knownLonger == 0) {
            return true;
        }
        if (m_cluster.pairs.size() == 1) {
            addMatched(0);
            return true;
        }
        const auto matched = matchByLonger(m_cluster.pairs, m_cluster.firstCodes.size(),
                                           m_cluster.secondCodes.size(), overlap);
        if (matched) {
            for (const std::size_t place : *matched) {
                addMatched(place);
            }
        }
        return matched.has_value();
    }

    bool countFound(double overlap)
    {
        if (m_knownUnion == 0) {
            return true;
        }
        if (m_cluster.pairs.size() == 1) {
            m_found.push_back(m_columns.foundAny());
            if (m_cluster.pairs.front().sameCode) {
                m_found.push_back(m_columns.found(firstCode(0)));
            }
            return true;
        }
        const auto match = [&](bool sameCode) {
            return matchByUnion(m_cluster.pairs, m_cluster.firstCodes.size(),
                                m_cluster.secondCodes.size(), overlap, sameCode);
        };
        const auto same = match(true);
        const auto any = match(false);
        if (!same || !any) {
            return false;
        }
        for (const std::size_t place : *same) {
            m_found.push_back(m_columns.found(firstCode(place)));
        }
        m_found.insert(m_found.end(), any->size(), m_columns.foundAny());
        return true;
    }

    const Cluster& m_cluster;
    const EventColumns& m_columns;
    std::vector<double> m_longer; ///< sorted
    std::vector<double> m_union;
    std::size_t m_knownLonger = kUnknown;
    std::size_t m_knownUnion = kUnknown;
    std::vector<std::size_t> m_matched;
    std::vector<std::size_t> m_found;
    bool m_reached = true;
    bool m_foundReached = true;
};

} // namespace

struct TimelineCurve::Clusters
{
    bool reached = true;
    std::vector<Cluster> clusters;
    std::vector<GreedyPair> greedy;
};

bool dependsOnOverlap(TimelineCoefficient coefficient)
{
    return coefficient >= C::EventPercent && coefficient <= C::EventF1AnyCode;
}

bool dependsOnTolerance(TimelineCoefficient coefficient)
{
    return coefficient >= C::TimeKappaTolerance && coefficient <= C::TimeKappaToleranceExactSecond;
}

TimelineCurve::TimelineCurve(const CodedRecordings& data, const TimelineSettings& settings)
    : m_settings(withoutDetails(settings))
    , m_data(oneRow(data, settings))
    , m_sampled(sampledTime(m_data, std::max<std::int64_t>(settings.unit, 1)))
    , m_tables(m_data, m_settings)
{
    for (const TimedRecording& recording : m_data.recordings) {
        for (const CodedTime& coder : recording.coders) {
            m_moments = m_moments || std::any_of(coder.fragments.begin(), coder.fragments.end(),
                                                 [](const TimedFragment& fragment) {
                                                     return fragment.start == fragment.end;
                                                 });
        }
    }
}

TimelineCurve::~TimelineCurve() = default;

TimelineCurve::Clusters TimelineCurve::clustersOf(std::int64_t moments) const
{
    Clusters made;
    for (std::size_t pair = 0; pair < m_data.pairs.size(); ++pair) {
        const std::vector<std::int64_t> ranks = codeRanks(m_data, pair);
        for (const TimedRecording& recording : m_data.recordings) {
            const CodedTime& first = recording.coders[m_data.pairs[pair].first];
            const CodedTime& second = recording.coders[m_data.pairs[pair].second];
            if (!first.coded || !second.coded) {
                continue;
            }
            const auto pairs = overlappingPairs(first, second, moments, ranks);
            if (!pairs) {
                made.reached = false;
                return made;
            }
            Gatherer(*pairs, first, second).gather(pair, made.clusters);
            for (const std::size_t place : matchGreedily(*pairs, first, second)) {
                const EventPair& matched = (*pairs)[place];
                made.greedy.push_back({first.fragments[matched.first].code,
                                       second.fragments[matched.second].code, matched.ofLonger,
                                       pair});
            }
        }
    }
    return made;
}

void TimelineCurve::clearEvents(std::vector<double>& sum) const
{
    for (const EventColumns& columns : m_tables.m_events) {
        for (std::size_t code = 0; code < m_data.codes; ++code) {
            for (const std::size_t column :
                 {columns.same(code), columns.matchedFirst(code), columns.matchedSecond(code),
                  columns.greedySame(code), columns.greedyFirst(code), columns.greedySecond(code),
                  columns.found(code)}) {
                sum[column] = 0;
            }
        }
        sum[columns.foundAny()] = 0;
    }
}

void TimelineCurve::addMatches(const Clusters& clusters, std::span<const double> overlaps,
                               std::vector<std::vector<double>>& sums,
                               std::vector<bool>& reached) const
{
    for (const Cluster& cluster : clusters.clusters) {
        ClusterCounts counts(cluster, m_tables.m_events[cluster.event]);
        for (std::size_t index = 0; index < overlaps.size(); ++index) {
            reached[index] = counts.addTo(sums[index], overlaps[index]) && reached[index];
        }
    }
    for (const GreedyPair& pair : clusters.greedy) {
        const EventColumns& columns = m_tables.m_events[pair.event];
        const auto first = static_cast<std::size_t>(pair.first);
        const auto second = static_cast<std::size_t>(pair.second);
        for (std::size_t index = 0; index < overlaps.size(); ++index) {
            if (pair.ofLonger < overlaps[index]) {
                continue;
            }
            sums[index][columns.greedyFirst(first)] += 1;
            sums[index][columns.greedySecond(second)] += 1;
            if (first == second) {
                sums[index][columns.greedySame(first)] += 1;
            }
        }
    }
}

CurvePoint TimelineCurve::point(std::span<const double> sum, bool reached, std::size_t block) const
{
    TimelineFormulas formulas(m_tables, sum, m_tables.m_expectedSum);
    formulas.setEventsReached(reached);
    return formulas.ofBlock(block);
}

std::vector<CurvePoint> TimelineCurve::againstOverlap(std::span<const double> overlaps,
                                                      std::size_t block,
                                                      const std::stop_token& stop) const
{
    std::vector<CurvePoint> points(overlaps.size());
    const Clusters clusters = clustersOf(m_settings.tolerance);
    std::vector<double> blank = m_tables.m_sum;
    clearEvents(blank);
    std::vector<std::vector<double>> sums(overlaps.size(), blank);
    std::vector<bool> reached(overlaps.size(), clusters.reached);
    if (!stop.stop_requested()) {
        addMatches(clusters, overlaps, sums, reached);
    }
    for (std::size_t index = 0; index < overlaps.size() && !stop.stop_requested(); ++index) {
        points[index] = point(sums[index], reached[index], block);
    }
    return points;
}

std::vector<CurvePoint> TimelineCurve::againstTolerance(std::span<const std::int64_t> tolerances,
                                                        std::size_t block,
                                                        const std::stop_token& stop) const
{
    std::vector<CurvePoint> points(tolerances.size());
    const std::int64_t unit = std::max<std::int64_t>(m_settings.unit, 1);
    const std::size_t pairs = m_data.pairs.size();
    // Whole units: many tolerances are the same one.
    std::map<std::int64_t, std::vector<double>> sampled;
    const auto count = [&](const TimedData& data, std::int64_t tolerance,
                           const std::vector<ToleranceColumns>& columns) {
        RowTable table(1, m_tables.m_table.width());
        for (std::size_t pair = 0; pair < pairs && m_data.rows > 0; ++pair) {
            addToleranceTime(data, pair, false, tolerance, columns[2 * pair], table);
            addToleranceTime(data, pair, true, tolerance, columns[2 * pair + 1], table);
        }
        return std::vector<double>(table.row(0).begin(), table.row(0).end());
    };
    for (const std::int64_t tolerance : tolerances) {
        if (!sampled.contains(tolerance / unit) && !stop.stop_requested()) {
            sampled[tolerance / unit] =
                count(m_sampled, tolerance / unit, m_tables.m_sampledTolerance);
        }
    }
    const auto take = [](const std::vector<double>& from,
                         const std::vector<ToleranceColumns>& columns, std::vector<double>& sum) {
        for (const ToleranceColumns& one : columns) {
            std::copy(from.begin() + static_cast<std::ptrdiff_t>(one.offset),
                      from.begin() + static_cast<std::ptrdiff_t>(one.end()),
                      sum.begin() + static_cast<std::ptrdiff_t>(one.offset));
        }
    };
    statistics::forEachIndex(
        tolerances.size(), m_settings.threads,
        [&](std::size_t index) {
            std::vector<double> sum = m_tables.m_sum;
            const std::int64_t tolerance = tolerances[index];
            take(sampled.at(tolerance / unit), m_tables.m_sampledTolerance, sum);
            take(count(m_data, tolerance, m_tables.m_exactTolerance), m_tables.m_exactTolerance,
                 sum);
            bool reached = m_tables.eventsReached();
            if (m_moments) {
                const Clusters clusters = clustersOf(tolerance);
                clearEvents(sum);
                std::vector<std::vector<double>> sums{std::move(sum)};
                std::vector<bool> all{clusters.reached};
                addMatches(clusters, std::span(&m_settings.overlap, 1), sums, all);
                sum = std::move(sums.front());
                reached = all.front();
            }
            points[index] = point(sum, reached, block);
        },
        stop);
    return points;
}

} // namespace rozet::agreement
