// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/set_time.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

namespace rozet::agreement {
namespace {

using Codes = std::vector<std::int32_t>;

constexpr std::size_t kMostStored = 3000; // sets: 72 MB of distances

struct Boundary
{
    std::int64_t time = 0;
    std::size_t coder = 0;
    std::int32_t code = 0;
    bool begins = false;
};

std::vector<Boundary> boundariesOf(const TimedRecording& recording)
{
    std::vector<Boundary> boundaries;
    for (std::size_t coder = 0; coder < recording.coders.size(); ++coder) {
        const CodedTime& time = recording.coders[coder];
        for (std::size_t code = 0; code < time.perCode.size(); ++code) {
            for (const Span& span : time.perCode[code]) {
                boundaries.push_back({span.start, coder, static_cast<std::int32_t>(code), true});
                boundaries.push_back({span.end, coder, static_cast<std::int32_t>(code), false});
            }
        }
    }
    std::sort(boundaries.begin(), boundaries.end(), [](const Boundary& a, const Boundary& b) {
        return std::tie(a.time, a.coder, a.code, a.begins) <
               std::tie(b.time, b.coder, b.code, b.begins);
    });
    return boundaries;
}

class Sweep
{
public:
    Sweep(const TimedData& data, SetDistance distance) : m_data(data), m_distance(distance)
    {
        m_result.uses.resize(data.rows);
        m_result.disagreed.resize(data.rows, 0.0);
        m_result.total.resize(data.rows, 0.0);
        m_result.pairs.resize(data.pairs.size());
        m_result.same = RowTable(data.rows, data.pairs.size());
        m_pairTimes.resize(data.pairs.size());
        m_rowUses.resize(data.rows);
        numberOf({});
    }

    SetTime run()
    {
        for (const TimedRecording& recording : m_data.recordings) {
            sweep(recording);
        }
        for (std::size_t row = 0; row < m_rowUses.size(); ++row) {
            for (const auto& [set, amount] : m_rowUses[row]) {
                m_result.uses[row].push_back({set, amount});
            }
        }
        for (std::size_t pair = 0; pair < m_pairTimes.size(); ++pair) {
            for (const auto& [sets, amount] : m_pairTimes[pair]) {
                m_result.pairs[pair].push_back({sets.first, sets.second, amount});
            }
        }
        return std::move(m_result);
    }

private:
    std::size_t numberOf(const Codes& codes)
    {
        const auto [place, isNew] = m_numbers.try_emplace(codes, m_result.sets.size());
        if (isNew) {
            m_result.sets.push_back(codes);
        }
        return place->second;
    }

    void sweep(const TimedRecording& recording)
    {
        const std::vector<Boundary> boundaries = boundariesOf(recording);
        std::vector<Codes> active(m_data.coders);
        m_now.assign(m_data.coders, 0);
        std::int64_t from = recording.window.start;
        for (std::size_t next = 0; next < boundaries.size();) {
            const std::int64_t time = boundaries[next].time;
            addStretch(recording, {from, time});
            from = std::max(from, time);
            while (next < boundaries.size() && boundaries[next].time == time) {
                const std::size_t coder = boundaries[next].coder;
                for (; next < boundaries.size() && boundaries[next].time == time &&
                       boundaries[next].coder == coder;
                     ++next) {
                    change(active[coder], boundaries[next]);
                }
                m_now[coder] = numberOf(active[coder]);
            }
        }
        addStretch(recording, {from, recording.window.end});
    }

    static void change(Codes& active, const Boundary& boundary)
    {
        const auto place = std::lower_bound(active.begin(), active.end(), boundary.code);
        if (boundary.begins) {
            active.insert(place, boundary.code);
        } else {
            active.erase(place);
        }
    }

    void addStretch(const TimedRecording& recording, Span stretch)
    {
        if (stretch.start >= stretch.end) {
            return;
        }
        double apart = 0;
        for (std::size_t pair = 0; pair < m_data.pairs.size(); ++pair) {
            const auto [first, second] = m_data.pairs[pair];
            if (!recording.coders[first].coded || !recording.coders[second].coded) {
                continue;
            }
            const std::size_t one = m_now[first];
            const std::size_t two = m_now[second];
            m_pairTimes[pair][{one, two}] += static_cast<double>(stretch.length());
            if (one == two) {
                recording.blocks.split(stretch, [&](std::size_t row, const Span& piece) {
                    m_result.same.row(row)[pair] += static_cast<double>(piece.length());
                });
            } else {
                apart += setDistance(m_distance, m_result.sets[one], m_result.sets[two]);
            }
        }
        const auto present = static_cast<double>(recording.present);
        recording.blocks.split(stretch, [&](std::size_t row, const Span& piece) {
            const auto length = static_cast<double>(piece.length());
            m_result.disagreed[row] += length * 2 * apart / (present - 1);
            m_result.total[row] += length * present;
            for (std::size_t coder = 0; coder < m_now.size(); ++coder) {
                if (recording.coders[coder].coded) {
                    m_rowUses[row][m_now[coder]] += length;
                }
            }
        });
    }

    const TimedData& m_data;
    SetDistance m_distance;
    SetTime m_result;
    std::map<Codes, std::size_t> m_numbers;
    std::vector<std::size_t> m_now;
    std::vector<std::map<std::pair<std::size_t, std::size_t>, double>> m_pairTimes;
    std::vector<std::map<std::size_t, double>> m_rowUses;
};

} // namespace

SetTime setTime(const TimedData& data, SetDistance distance)
{
    return Sweep(data, distance).run();
}

std::vector<double> exclusiveTable(const SetTime& sets, std::size_t pair, std::size_t codes)
{
    const std::size_t categories = codes + 1;
    std::vector<double> table(categories * categories, 0.0);
    const auto categoryOf = [&](std::size_t set) {
        return sets.sets[set].empty() ? codes : static_cast<std::size_t>(sets.sets[set].front());
    };
    for (const PairOfSets& cell : sets.pairs[pair]) {
        table[categoryOf(cell.first) * categories + categoryOf(cell.second)] += cell.amount;
    }
    return table;
}

ExpectedDistances::ExpectedDistances(const SetTime& sets, SetDistance distance, bool once)
    : m_sets(sets), m_rows(sets.uses.size())
{
    const std::size_t count = sets.sets.size();
    std::size_t uses = 0;
    for (const std::vector<SetUse>& row : sets.uses) {
        uses += row.size();
    }
    if (count <= kMostStored) {
        fillDistances(distance);
        if (once || uses + count * count < m_rows * m_rows) {
            return;
        }
    }
    fillProducts(distance);
}

void ExpectedDistances::fillDistances(SetDistance distance)
{
    const std::size_t count = m_sets.sets.size();
    m_distances.resize(count * count);
    for (std::size_t a = 0; a < count; ++a) {
        for (std::size_t b = 0; b < a; ++b) {
            m_distances[a * count + b] = m_distances[b * count + a] =
                setDistance(distance, m_sets.sets[a], m_sets.sets[b]);
        }
    }
}

void ExpectedDistances::fillProducts(SetDistance distance)
{
    const std::size_t count = m_sets.sets.size();
    m_products.assign(m_rows * m_rows, 0.0);
    m_rowSums.assign(m_rows, 0.0);
    std::vector<double> toSet(count);
    for (std::size_t row = 0; row < m_rows; ++row) {
        std::fill(toSet.begin(), toSet.end(), 0.0);
        for (const SetUse& use : m_sets.uses[row]) {
            for (std::size_t set = 0; set < count; ++set) {
                toSet[set] += use.amount *
                              (m_distances.empty()
                                   ? setDistance(distance, m_sets.sets[use.set], m_sets.sets[set])
                                   : m_distances[use.set * count + set]);
            }
        }
        for (std::size_t other = 0; other < m_rows; ++other) {
            double sum = 0;
            for (const SetUse& use : m_sets.uses[other]) {
                sum += use.amount * toSet[use.set];
            }
            m_products[row * m_rows + other] = sum;
            m_rowSums[row] += sum;
        }
        m_total += m_rowSums[row];
    }
}

double ExpectedDistances::ofUses(std::span<const double> uses) const
{
    double sum = 0;
    for (std::size_t a = 0; a < uses.size(); ++a) {
        if (uses[a] == 0) {
            continue;
        }
        double inner = 0;
        for (std::size_t b = 0; b < uses.size(); ++b) {
            inner += uses[b] * m_distances[a * uses.size() + b];
        }
        sum += uses[a] * inner;
    }
    return sum;
}

double ExpectedDistances::without(std::size_t row) const
{
    if (!m_products.empty()) {
        return m_total - 2 * m_rowSums[row] + m_products[row * m_rows + row];
    }
    std::vector<double> weights(m_rows, 1.0);
    weights[row] = 0;
    return of(weights);
}

double ExpectedDistances::of(std::span<const double> weights) const
{
    if (m_products.empty()) {
        std::vector<double> uses(m_sets.sets.size(), 0.0);
        for (std::size_t row = 0; row < m_rows; ++row) {
            for (const SetUse& use : m_sets.uses[row]) {
                uses[use.set] += weights[row] * use.amount;
            }
        }
        return ofUses(uses);
    }
    double sum = 0;
    for (std::size_t row = 0; row < m_rows; ++row) {
        if (weights[row] == 0) {
            continue;
        }
        double inner = 0;
        for (std::size_t other = 0; other < m_rows; ++other) {
            inner += weights[other] * m_products[row * m_rows + other];
        }
        sum += weights[row] * inner;
    }
    return sum;
}

statistics::Estimate setAlpha(double disagreed, double expectedDistance, double total,
                              bool smallSample)
{
    using statistics::Estimate;
    using statistics::Undefined;
    if (total <= 0) {
        return Estimate::undefined(Undefined::EmptyWindow);
    }
    if (expectedDistance <= 0) {
        return Estimate::undefined(Undefined::NoVariation, total);
    }
    const double chances = smallSample ? total - 1 : total;
    return Estimate::of(1 - disagreed * chances / expectedDistance, total);
}

} // namespace rozet::agreement
