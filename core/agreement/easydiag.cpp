// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/easydiag.h"

#include "core/agreement/chance.h"
#include "core/agreement/event_counts.h"
#include "core/agreement/event_matching.h"

#include <algorithm>

namespace rozet::agreement {

using statistics::Estimate;
using statistics::Undefined;

namespace {

struct Counted
{
    std::vector<double> table;
    EventTotals totals;
    bool reached = true;
};

Counted count(const TimedData& data, std::size_t pair, double overlap)
{
    const std::size_t categories = data.codes + 1;
    Counted counted;
    counted.table.assign(categories * categories, 0.0);
    EventTotals& totals = counted.totals;
    const std::vector<std::int64_t> ranks = codeRanks(data, pair);
    for (std::vector<double>* values : {&totals.same, &totals.first, &totals.second,
                                        &totals.matchedFirst, &totals.matchedSecond}) {
        values->assign(data.codes, 0.0);
    }
    for (const TimedRecording& recording : data.recordings) {
        const CodedTime& first = recording.coders[data.pairs[pair].first];
        const CodedTime& second = recording.coders[data.pairs[pair].second];
        if (!first.coded || !second.coded) {
            continue;
        }
        const auto pairs = overlappingPairs(first, second, 0, ranks);
        if (!pairs) {
            counted.reached = false;
            return counted;
        }
        for (const TimedFragment& fragment : first.fragments) {
            totals.first[static_cast<std::size_t>(fragment.code)] += 1;
        }
        for (const TimedFragment& fragment : second.fragments) {
            totals.second[static_cast<std::size_t>(fragment.code)] += 1;
        }
        for (const std::size_t place : matchGreedily(*pairs, first, second)) {
            const EventPair& match = (*pairs)[place];
            if (match.ofLonger < overlap) {
                continue;
            }
            const auto row = static_cast<std::size_t>(first.fragments[match.first].code);
            const auto column = static_cast<std::size_t>(second.fragments[match.second].code);
            totals.matchedFirst[row] += 1;
            totals.matchedSecond[column] += 1;
            totals.same[row] += row == column ? 1 : 0;
            counted.table[row * categories + column] += 2;
        }
    }
    for (std::size_t code = 0; code < data.codes; ++code) {
        counted.table[code * categories + data.codes] =
            totals.first[code] - totals.matchedFirst[code];
        counted.table[data.codes * categories + code] =
            totals.second[code] - totals.matchedSecond[code];
    }
    return counted;
}

EasyDiagType typeOf(const EventTotals& totals, std::size_t code, double total)
{
    EasyDiagType type;
    const double row = totals.first[code] + totals.matchedFirst[code];
    const double column = totals.second[code] + totals.matchedSecond[code];
    type.both = 2 * totals.same[code];
    type.firstOnly = row - type.both;
    type.secondOnly = column - type.both;
    type.neither = total - row - column + type.both;
    PooledKappa kappa;
    kappa.addBinary(type.both, row, column, total);
    const Undefined empty = Undefined::NoFragments;
    type.raw = kappa.observed(empty);
    if (row + column <= 0) {
        type.kappa = type.kappaMax = type.positiveAgreement = Estimate::undefined(empty, total);
        return type;
    }
    type.kappa = kappa.kappa(empty);
    type.kappaMax = kappa.highest();
    type.positiveAgreement = Estimate::of(2 * type.both / (row + column), total);
    return type;
}

} // namespace

EasyDiag easyDiag(const TimedData& data, std::size_t pair, double overlap)
{
    EasyDiag result;
    const Counted counted = count(data, pair, overlap);
    const EventTotals& totals = counted.totals;
    const NilTable table = nilTable(totals, 2);
    const Undefined empty = counted.reached ? Undefined::NoFragments : Undefined::NotReached;
    result.table = counted.table;
    result.types.reserve(data.codes);
    for (std::size_t code = 0; code < data.codes; ++code) {
        result.types.push_back(typeOf(totals, code, table.total));
    }
    if (!counted.reached || table.total <= 0) {
        result.kappa = result.kappaMax = result.raw = result.expected = result.kappaExcluded =
            result.kappaMaxExcluded = result.rawExcluded = result.linked =
                Estimate::undefined(empty);
        return result;
    }
    PooledKappa kappa;
    kappa.addExpected(table.agreed, table.expected, table.total);
    result.kappa = kappa.kappa(empty);
    result.raw = kappa.observed(empty);
    result.expected = Estimate::of(table.expected / table.total, table.total);
    result.linked = Estimate::of(table.matched / table.total, table.total);
    result.kappaMax =
        result.kappa.value
            ? Estimate::of((table.reachable - table.expected) / (table.total - table.expected),
                           table.total)
            : result.kappa;
    PooledKappa excluded;
    std::vector<double> rows = totals.matchedFirst;
    std::vector<double> columns = totals.matchedSecond;
    for (double& value : rows) {
        value *= 2;
    }
    for (double& value : columns) {
        value *= 2;
    }
    excluded.add(table.agreed, rows, columns, table.matched);
    result.kappaExcluded = excluded.kappa(Undefined::NoOverlap);
    result.rawExcluded = excluded.observed(Undefined::NoOverlap);
    result.kappaMaxExcluded =
        excluded.total() > 0 ? excluded.highest() : Estimate::undefined(Undefined::NoOverlap);
    return result;
}

std::vector<EasyDiagPair> easyDiagPairs(const TimedData& data, std::size_t recording,
                                        std::size_t pair)
{
    std::vector<EasyDiagPair> result;
    const CodedTime& first = data.recordings[recording].coders[data.pairs[pair].first];
    const CodedTime& second = data.recordings[recording].coders[data.pairs[pair].second];
    const auto pairs = overlappingPairs(first, second, 0, codeRanks(data, pair));
    if (!pairs) {
        return result;
    }
    for (const std::size_t place : matchGreedily(*pairs, first, second)) {
        const EventPair& match = (*pairs)[place];
        result.push_back({first.places[match.first], second.places[match.second], match.ofLonger});
    }
    return result;
}

} // namespace rozet::agreement
