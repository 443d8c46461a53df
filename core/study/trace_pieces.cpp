// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/trace_pieces.h"

#include <algorithm>
#include <map>

namespace rozet::study {

namespace {

std::int64_t pieceOf(MediaTime time)
{
    return time.microseconds() / kTracePiece.microseconds();
}

void tidy(std::vector<TraceSample>& samples)
{
    std::ranges::stable_sort(samples, {}, &TraceSample::time);
    const auto twice = std::ranges::unique(samples, {}, &TraceSample::time);
    samples.erase(twice.begin(), twice.end());
}

/// The samples of one minute, and the pieces they were kept in.
struct Minute
{
    std::vector<TraceSample> samples;
    std::vector<TraceId> whole; ///< pieces that lie in this minute alone
};

} // namespace

std::vector<TraceSample> traceBetween(const Coding& coding, Party party, const TimeSpan& span)
{
    std::vector<TraceSample> found;
    for (const Trace& piece : coding.traces) {
        if (piece.party != party || piece.samples.empty() ||
            piece.samples.back().time < span.start || piece.samples.front().time > span.end) {
            continue;
        }
        const auto from =
            std::ranges::lower_bound(piece.samples, span.start, {}, &TraceSample::time);
        const auto to = std::ranges::upper_bound(piece.samples, span.end, {}, &TraceSample::time);
        found.insert(found.end(), from, to);
    }
    tidy(found);
    return found;
}

std::vector<TraceSample> traceOf(const Coding& coding, Party party)
{
    std::vector<TraceSample> all;
    for (const Trace& piece : coding.traces) {
        if (piece.party == party) {
            all.insert(all.end(), piece.samples.begin(), piece.samples.end());
        }
    }
    tidy(all);
    return all;
}

bool hasTrace(const Coding& coding, Party party)
{
    return std::ranges::any_of(coding.traces, [party](const Trace& piece) {
        return piece.party == party && !piece.samples.empty();
    });
}

void replaceTrace(const Coding* coding, const CodingId& id, Party party, const TimeSpan& span,
                  const std::vector<TraceSample>& samples, Composite& steps)
{
    const std::int64_t first = pieceOf(span.start);
    const std::int64_t last = pieceOf(span.end);
    std::map<std::int64_t, Minute> minutes;
    if (coding != nullptr) {
        for (const Trace& piece : coding->traces) {
            if (piece.party != party || piece.samples.empty() ||
                pieceOf(piece.samples.back().time) < first ||
                pieceOf(piece.samples.front().time) > last) {
                continue;
            }
            const std::int64_t from = pieceOf(piece.samples.front().time);
            if (from == pieceOf(piece.samples.back().time)) {
                minutes[from].whole.push_back(piece.id);
            } else {
                steps.changes.emplace_back(RemoveFrom<Trace>{id, piece.id});
            }
            for (const TraceSample& sample : piece.samples) {
                if (sample.time < span.start || sample.time > span.end) {
                    minutes[pieceOf(sample.time)].samples.push_back(sample);
                }
            }
        }
    }
    for (const TraceSample& sample : samples) {
        minutes[pieceOf(sample.time)].samples.push_back(sample);
    }
    for (auto& [number, minute] : minutes) {
        tidy(minute.samples);
        auto kept = minute.whole.begin();
        if (!minute.samples.empty()) {
            Trace piece;
            piece.party = party;
            piece.samples = std::move(minute.samples);
            if (kept == minute.whole.end()) {
                piece.id = TraceId::create();
                steps.changes.emplace_back(AddTo<Trace>{id, std::move(piece)});
            } else {
                piece.id = *kept++;
                steps.changes.emplace_back(ReplaceIn<Trace>{id, std::move(piece)});
            }
        }
        for (; kept != minute.whole.end(); ++kept) {
            steps.changes.emplace_back(RemoveFrom<Trace>{id, *kept});
        }
    }
}

bool isAboutTraces(const Change& change)
{
    if (const auto* all = std::get_if<Composite>(&change.what)) {
        return !all->changes.empty() && std::ranges::all_of(all->changes, isAboutTraces);
    }
    return std::holds_alternative<AddTo<Trace>>(change.what) ||
           std::holds_alternative<ReplaceIn<Trace>>(change.what) ||
           std::holds_alternative<RemoveFrom<Trace>>(change.what);
}

} // namespace rozet::study
