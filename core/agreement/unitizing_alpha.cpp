// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/unitizing_alpha.h"

#include <algorithm>

namespace rozet::agreement {

using statistics::Estimate;
using statistics::Undefined;

namespace {

/// Less than half a step of time is nothing: what rounding leaves when rows are taken away again.
constexpr double kNothing = 0.5;

/// Units per code of one coder: sorted, not overlapping, but touching ones stay apart.
std::vector<std::vector<Span>> unitsOf(const CodedTime& coder, std::size_t codes)
{
    std::vector<std::vector<Span>> units(codes);
    for (const TimedFragment& fragment : coder.fragments) { // sorted by start
        if (fragment.start == fragment.end) {
            continue;
        }
        std::vector<Span>& ofCode = units[static_cast<std::size_t>(fragment.code)];
        if (!ofCode.empty() && fragment.start < ofCode.back().end) {
            ofCode.back().end = std::max(ofCode.back().end, fragment.end);
        } else {
            ofCode.push_back({fragment.start, fragment.end});
        }
    }
    return units;
}

std::int64_t commonLength(const Span& unit, const Spans& spans)
{
    std::int64_t length = 0;
    auto next =
        std::lower_bound(spans.begin(), spans.end(), unit.start,
                         [](const Span& span, std::int64_t start) { return span.end <= start; });
    for (; next != spans.end() && next->start < unit.end; ++next) {
        length += std::min(unit.end, next->end) - std::max(unit.start, next->start);
    }
    return length;
}

Spans codedByOthers(const TimedRecording& recording, std::size_t coder)
{
    std::vector<Span> all;
    for (std::size_t other = 0; other < recording.coders.size(); ++other) {
        if (other != coder) {
            const Spans& spans = recording.coders[other].anyCode;
            all.insert(all.end(), spans.begin(), spans.end());
        }
    }
    return unionOf(std::move(all));
}

class UnitAdder
{
public:
    UnitAdder(const TimedRecording& recording, const UnitColumns& columns, RowTable& table)
        : m_recording(recording)
        , m_columns(columns)
        , m_table(table)
        , m_others(static_cast<double>(recording.present - 1))
    {
    }

    void addWindow() { addSplit(m_recording.window, m_columns.total(), m_others + 1); }

    void addCoder(std::size_t index, const UnitizingSettings& settings)
    {
        const CodedTime& coder = m_recording.coders[index];
        const auto units = unitsOf(coder, m_columns.codes);
        const Spans byOthers = settings.pairable == PairableLength::Union
                                   ? codedByOthers(m_recording, index)
                                   : Spans();
        for (std::size_t code = 0; code < m_columns.codes; ++code) {
            for (const Span& unit : units[code]) {
                const auto length = static_cast<double>(unit.length());
                addSplit(unit, m_columns.length(code), 1);
                std::span<double> row = rowAt(unit.start);
                row[m_columns.squares(code)] += length * length;
                double mean = 0;
                double squares = 0;
                for (std::size_t other = 0; other < m_recording.coders.size(); ++other) {
                    if (other != index && m_recording.coders[other].coded) {
                        const auto common = static_cast<double>(
                            commonLength(unit, m_recording.coders[other].anyCode));
                        mean += common / m_others;
                        squares += common * common / m_others;
                    }
                }
                if (settings.pairable == PairableLength::Mean) {
                    squares = mean * mean;
                } else if (settings.pairable == PairableLength::Union) {
                    const auto common = static_cast<double>(commonLength(unit, byOthers));
                    squares = common * common;
                }
                row[m_columns.pairable(code)] += mean;
                row[m_columns.pairableSquares(code)] += squares;
            }
        }
        const auto tick = static_cast<double>(settings.tick);
        for (const Span& gap : complementWithin(coder.anyCode, m_recording.window)) {
            addSplit(gap, m_columns.length(m_columns.codes), 1);
            rowAt(gap.start)[m_columns.squares(m_columns.codes)] +=
                static_cast<double>(gap.length()) * tick;
        }
    }

    void addPair(const CodedTime& first, const CodedTime& second)
    {
        const double factor = 2 / m_others;
        for (std::size_t code = 0; code < m_columns.codes; ++code) {
            const Spans& one = first.perCode[code];
            const Spans& two = second.perCode[code];
            const std::size_t column = m_columns.sharedNot(code);
            addSplit(m_recording.window, column, factor);
            for (const Span& span : one) {
                addSplit(span, column, -factor);
            }
            for (const Span& span : two) {
                addSplit(span, column, -factor);
            }
            forEachCommon(one, two, [&](const Span& span) {
                addSplit(span, m_columns.shared(code), factor);
                addSplit(span, column, factor);
            });
        }
        forEachCommon(complementWithin(first.anyCode, m_recording.window),
                      complementWithin(second.anyCode, m_recording.window), [&](const Span& span) {
                          addSplit(span, m_columns.shared(m_columns.codes), factor);
                      });
    }

private:
    std::span<double> rowAt(std::int64_t time)
    {
        return m_table.row(m_recording.blocks.rowAt(time));
    }

    void addSplit(const Span& span, std::size_t column, double factor)
    {
        m_recording.blocks.split(span, [&](std::size_t row, const Span& piece) {
            m_table.row(row)[column] += factor * static_cast<double>(piece.length());
        });
    }

    const TimedRecording& m_recording;
    const UnitColumns& m_columns;
    RowTable& m_table;
    double m_others;
};

/// Sums over the categories of one table of coincidences.
struct Coincidences
{
    double total = 0;
    double squares = 0;
    double shared = 0;
    double products = 0; ///< of the categories' totals with themselves
    std::size_t used = 0;

    void add(double length, double sharedLength, double lengthSquares)
    {
        total += length;
        squares += lengthSquares;
        shared += sharedLength;
        products += length * length;
        used += length > kNothing ? 1 : 0;
    }

    /// What a product of totals is divided by to give an expected coincidence.
    [[nodiscard]] double divisor() const { return total - squares / total; }

    /// 1 - observed / expected disagreement.
    [[nodiscard]] double alpha() const
    {
        const double expected = (total * total - products) / divisor();
        return 1 - (total - shared) / expected;
    }
};

/// Where only gaps or only one code occurs there is nothing to disagree on.
Undefined withoutVariation(double coded)
{
    return coded > kNothing ? Undefined::NoVariation : Undefined::NoFragments;
}

} // namespace

void addUnits(const TimedData& data, const UnitizingSettings& settings, const UnitColumns& columns,
              RowTable& table)
{
    for (const TimedRecording& recording : data.recordings) {
        UnitAdder adder(recording, columns, table);
        adder.addWindow();
        for (std::size_t coder = 0; coder < recording.coders.size(); ++coder) {
            if (recording.coders[coder].coded) {
                adder.addCoder(coder, settings);
            }
        }
        for (const auto& [first, second] : data.pairs) {
            if (recording.coders[first].coded && recording.coders[second].coded) {
                adder.addPair(recording.coders[first], recording.coders[second]);
            }
        }
    }
}

UnitizingAlpha unitizingAlpha(std::span<const double> row, const UnitColumns& columns,
                              bool exclusive)
{
    UnitizingAlpha alpha;
    const auto allUndefined = [&](Undefined reason) {
        alpha.uAlpha = alpha.uAlphaBinary = alpha.cuAlpha = alpha.cuCoverage =
            Estimate::undefined(reason);
        alpha.kuAlpha.assign(columns.codes, Estimate::undefined(reason));
        alpha.kuCoverage = alpha.kuAlpha;
        return alpha;
    };
    if (!exclusive) {
        return allUndefined(Undefined::OverlappingCodes);
    }
    Coincidences all;
    Coincidences pairable;
    for (std::size_t code = 0; code < columns.codes; ++code) {
        all.add(row[columns.length(code)], row[columns.shared(code)], row[columns.squares(code)]);
        pairable.add(row[columns.pairable(code)], row[columns.shared(code)],
                     row[columns.pairableSquares(code)]);
    }
    const double coded = all.total;
    const double gaps = row[columns.length(columns.codes)];
    const double sharedGaps = row[columns.shared(columns.codes)];
    all.add(gaps, sharedGaps, row[columns.squares(columns.codes)]);
    if (all.total <= kNothing) {
        return allUndefined(Undefined::EmptyWindow);
    }
    alpha.uAlpha = all.used < 2 ? Estimate::undefined(withoutVariation(coded), all.total)
                                : Estimate::of(all.alpha(), all.total);
    if (gaps <= kNothing || coded <= kNothing) {
        alpha.uAlphaBinary = Estimate::undefined(
            coded <= kNothing ? Undefined::NoFragments : Undefined::NoGaps, all.total);
    } else {
        alpha.uAlphaBinary =
            Estimate::of(1 - (gaps - sharedGaps) * all.divisor() / (gaps * coded), all.total);
    }
    alpha.cuCoverage = Estimate::of(pairable.total / all.total, all.total);
    if (pairable.used < 2) {
        const Undefined reason = coded <= kNothing            ? Undefined::NoFragments
                                 : pairable.total <= kNothing ? Undefined::NoOverlap
                                                              : Undefined::NoVariation;
        alpha.cuAlpha = Estimate::undefined(reason, pairable.total);
    } else {
        alpha.cuAlpha = Estimate::of(pairable.alpha(), pairable.total);
    }
    for (std::size_t code = 0; code < columns.codes; ++code) {
        const double length = row[columns.length(code)];
        const double compared = row[columns.pairable(code)];
        const double rest = pairable.total - compared;
        if (length <= kNothing) {
            alpha.kuAlpha.push_back(Estimate::undefined(Undefined::NoFragments));
            alpha.kuCoverage.push_back(Estimate::undefined(Undefined::NoFragments));
            continue;
        }
        alpha.kuCoverage.push_back(Estimate::of(compared / length, length));
        if (compared <= kNothing || pairable.used < 2) {
            alpha.kuAlpha.push_back(Estimate::undefined(
                compared <= kNothing ? Undefined::NoOverlap : Undefined::NoVariation, compared));
            continue;
        }
        const double margin = compared * pairable.total - row[columns.pairableSquares(code)];
        alpha.kuAlpha.push_back(Estimate::of(1 - margin * (compared - row[columns.shared(code)]) /
                                                     (compared * compared * rest),
                                             compared));
    }
    return alpha;
}

Estimate unitizingAlphaOfCode(std::span<const double> row, const UnitColumns& columns,
                              std::size_t code, const UnitizingSettings& settings)
{
    const double total = row[columns.total()];
    const double length = row[columns.length(code)];
    if (total <= kNothing) {
        return Estimate::undefined(Undefined::EmptyWindow);
    }
    if (length <= kNothing) {
        return Estimate::undefined(Undefined::NoFragments, total);
    }
    Coincidences both;
    both.add(length, row[columns.shared(code)], row[columns.squares(code)]);
    both.add(total - length, row[columns.sharedNot(code)],
             (total - length) * static_cast<double>(settings.tick));
    return both.used < 2 ? Estimate::undefined(Undefined::NoVariation, total)
                         : Estimate::of(both.alpha(), total);
}

UnitCoincidences unitCoincidences(const TimedData& data, const UnitizingSettings& settings)
{
    const std::size_t categories = data.codes + 1;
    UnitColumns columns{0, data.codes};
    RowTable table(data.rows, columns.end());
    addUnits(data, settings, columns, table);
    std::vector<double> sum(columns.end());
    table.sumInto(std::vector<double>(data.rows, 1.0), sum);

    UnitCoincidences coincidences;
    coincidences.observed.assign(categories * categories, 0.0);
    coincidences.expected.assign(categories * categories, 0.0);
    for (const TimedRecording& recording : data.recordings) {
        const double factor = 1 / static_cast<double>(recording.present - 1);
        std::vector<std::vector<Spans>> spans; // per coder and category
        for (const CodedTime& coder : recording.coders) {
            spans.push_back(coder.perCode);
            spans.back().push_back(complementWithin(coder.anyCode, recording.window));
        }
        for (const auto& [first, second] : data.pairs) {
            if (!recording.coders[first].coded || !recording.coders[second].coded) {
                continue;
            }
            for (std::size_t a = 0; a < categories; ++a) {
                for (std::size_t b = 0; b < categories; ++b) {
                    forEachCommon(spans[first][a], spans[second][b], [&](const Span& span) {
                        const double amount = factor * static_cast<double>(span.length());
                        coincidences.observed[a * categories + b] += amount;
                        coincidences.observed[b * categories + a] += amount;
                    });
                }
            }
        }
    }
    Coincidences all;
    for (std::size_t category = 0; category < categories; ++category) {
        all.add(sum[columns.length(category)], sum[columns.shared(category)],
                sum[columns.squares(category)]);
    }
    for (std::size_t a = 0; a < categories && all.total > 0; ++a) {
        for (std::size_t b = 0; b < categories; ++b) {
            const double product = sum[columns.length(a)] * sum[columns.length(b)];
            coincidences.expected[a * categories + b] =
                (product - (a == b ? sum[columns.squares(a)] : 0)) / all.divisor();
        }
    }
    return coincidences;
}

} // namespace rozet::agreement
