// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/time_counts.h"

#include <algorithm>

namespace rozet::agreement {
namespace {

/// Adds lengths of stretches to one column.
class Adder
{
public:
    Adder(const Blocks& blocks, RowTable& table) : m_blocks(blocks), m_table(table) {}

    void add(const Span& span, std::size_t column, double factor = 1)
    {
        m_blocks.split(span, [&](std::size_t row, const Span& piece) {
            m_table.row(row)[column] += factor * static_cast<double>(piece.length());
        });
    }

    void add(const Spans& spans, std::size_t column, double factor = 1)
    {
        for (const Span& span : spans) {
            add(span, column, factor);
        }
    }

    void addCommon(const Spans& a, const Spans& b, std::size_t column, double factor = 1)
    {
        forEachCommon(a, b, [&](const Span& span) { add(span, column, factor); });
    }

private:
    const Blocks& m_blocks;
    RowTable& m_table;
};

/// The first and second of a pair in one recording, or nothing when one of them did not code it.
struct PairTracks
{
    const CodedTime* first = nullptr;
    const CodedTime* second = nullptr;
};

PairTracks tracksOf(const TimedRecording& recording, std::pair<std::size_t, std::size_t> pair)
{
    const CodedTime& first = recording.coders[pair.first];
    const CodedTime& second = recording.coders[pair.second];
    return first.coded && second.coded ? PairTracks{&first, &second} : PairTracks{};
}

/// Time a first coder's category is found with the second, and the second's share of the table.
void addYesOrNo(const Spans& first, const Spans& second, Span window, std::int64_t tolerance,
                std::size_t agreedColumn, std::size_t rowColumn, std::size_t columnColumn,
                Adder& adder)
{
    const Spans firstNot = complementWithin(first, window);
    const Spans secondNot = complementWithin(second, window);
    const Spans agreedYes = intersectionOf(first, widened(second, tolerance, window));
    const Spans agreedNo = intersectionOf(firstNot, widened(secondNot, tolerance, window));
    adder.add(agreedYes, agreedColumn);
    adder.add(agreedNo, agreedColumn);
    adder.add(first, rowColumn);
    // Where they agree the table has the first coder's answer, elsewhere the second's own.
    adder.add(agreedYes, columnColumn);
    adder.addCommon(second, intersectionOf(firstNot, complementWithin(agreedNo, window)),
                    columnColumn);
}

} // namespace

TimedData sampledTime(const TimedData& data, std::int64_t unit)
{
    TimedData sampled;
    sampled.coders = data.coders;
    sampled.codes = data.codes;
    sampled.rows = data.rows;
    sampled.exclusive = data.exclusive;
    sampled.pairs = data.pairs;
    for (const TimedRecording& recording : data.recordings) {
        const std::int64_t middle = recording.window.start + unit / 2;
        // How many middles lie before a moment.
        const auto unitsBefore = [middle, unit](std::int64_t time) {
            return time > middle ? (time - middle + unit - 1) / unit : 0;
        };
        const auto spansOf = [&unitsBefore](const Spans& spans) {
            std::vector<Span> units;
            units.reserve(spans.size());
            for (const Span& span : spans) {
                units.push_back({unitsBefore(span.start), unitsBefore(span.end)});
            }
            return unionOf(std::move(units));
        };
        TimedRecording ready;
        ready.recording = recording.recording;
        ready.present = recording.present;
        ready.window = {0, unitsBefore(recording.window.end)};
        ready.blocks = Blocks(ready.window, recording.blocks.rowAt(recording.window.start),
                              recording.blocks.count());
        for (const CodedTime& coder : recording.coders) {
            CodedTime time;
            time.coded = coder.coded;
            time.perCode.reserve(coder.perCode.size());
            for (const Spans& spans : coder.perCode) {
                time.perCode.push_back(spansOf(spans));
            }
            time.anyCode = spansOf(coder.anyCode);
            ready.coders.push_back(std::move(time));
        }
        sampled.recordings.push_back(std::move(ready));
    }
    return sampled;
}

void addPairTime(const TimedData& data, std::size_t pair, const PairColumns& columns,
                 RowTable& table)
{
    for (const TimedRecording& recording : data.recordings) {
        const auto [first, second] = tracksOf(recording, data.pairs[pair]);
        if (first == nullptr) {
            continue;
        }
        Adder adder(recording.blocks, table);
        adder.add(recording.window, columns.total());
        for (std::size_t code = 0; code < data.codes; ++code) {
            adder.add(first->perCode[code], columns.first(code));
            adder.add(second->perCode[code], columns.second(code));
            adder.addCommon(first->perCode[code], second->perCode[code], columns.both(code));
        }
        const Spans firstGap = complementWithin(first->anyCode, recording.window);
        const Spans secondGap = complementWithin(second->anyCode, recording.window);
        adder.add(firstGap, columns.first(data.codes));
        adder.add(secondGap, columns.second(data.codes));
        adder.addCommon(firstGap, secondGap, columns.both(data.codes));
    }
}

void addToleranceTime(const TimedData& data, std::size_t pair, bool swapped, std::int64_t tolerance,
                      const ToleranceColumns& columns, RowTable& table)
{
    const auto [low, high] = data.pairs[pair];
    for (const TimedRecording& recording : data.recordings) {
        const auto [first, second] =
            tracksOf(recording, swapped ? std::pair(high, low) : std::pair(low, high));
        if (first == nullptr) {
            continue;
        }
        const Span window = recording.window;
        Adder adder(recording.blocks, table);
        for (std::size_t code = 0; code < data.codes; ++code) {
            if (first->perCode[code].empty() && second->perCode[code].empty()) {
                adder.add(window, columns.codeAgreed(code));
                continue;
            }
            addYesOrNo(first->perCode[code], second->perCode[code], window, tolerance,
                       columns.codeAgreed(code), columns.codeRow(code), columns.codeColumn(code),
                       adder);
        }
        if (!data.exclusive) {
            continue;
        }
        const Spans firstGap = complementWithin(first->anyCode, window);
        const Spans secondGap = complementWithin(second->anyCode, window);
        const auto firstOf = [&](std::size_t category) -> const Spans& {
            return category < data.codes ? first->perCode[category] : firstGap;
        };
        const auto secondOf = [&](std::size_t category) -> const Spans& {
            return category < data.codes ? second->perCode[category] : secondGap;
        };
        std::vector<Span> agreed;
        for (std::size_t category = 0; category <= data.codes; ++category) {
            adder.add(firstOf(category), columns.row(category));
            forEachCommon(firstOf(category), widened(secondOf(category), tolerance, window),
                          [&](const Span& span) {
                              adder.add(span, columns.agreed());
                              adder.add(span, columns.column(category));
                              agreed.push_back(span);
                          });
        }
        const Spans others = complementWithin(unionOf(std::move(agreed)), window);
        for (std::size_t category = 0; category <= data.codes; ++category) {
            adder.addCommon(secondOf(category), others, columns.column(category));
        }
    }
}

void addAlphaTime(const TimedData& data, const AlphaColumns& columns, RowTable& table)
{
    for (const TimedRecording& recording : data.recordings) {
        const auto present = static_cast<double>(recording.present);
        Adder adder(recording.blocks, table);
        adder.add(recording.window, columns.total(), present);
        const double each = 1 / (present - 1);
        for (std::size_t code = 0; code < data.codes; ++code) {
            for (const CodedTime& coder : recording.coders) {
                if (coder.coded) {
                    adder.add(coder.perCode[code], columns.uses(code));
                }
            }
        }
        // Either of a pair without the other: what both have is taken away twice.
        for (const auto& pair : data.pairs) {
            const auto [first, second] = tracksOf(recording, pair);
            if (first == nullptr) {
                continue;
            }
            for (std::size_t code = 0; code < data.codes; ++code) {
                const std::size_t column = columns.disagreed(code);
                adder.add(first->perCode[code], column, 2 * each);
                adder.add(second->perCode[code], column, 2 * each);
                adder.addCommon(first->perCode[code], second->perCode[code], column, -4 * each);
            }
        }
    }
}

} // namespace rozet::agreement
