// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/spans.h"

namespace rozet::agreement {

Spans unionOf(std::vector<Span> stretches)
{
    std::erase_if(stretches, [](const Span& span) { return span.start >= span.end; });
    std::sort(stretches.begin(), stretches.end(),
              [](const Span& a, const Span& b) { return a.start < b.start; });
    std::size_t kept = 0;
    for (const Span& span : stretches) {
        if (kept > 0 && span.start <= stretches[kept - 1].end) {
            stretches[kept - 1].end = std::max(stretches[kept - 1].end, span.end);
        } else {
            stretches[kept++] = span;
        }
    }
    stretches.resize(kept);
    return stretches;
}

Spans complementWithin(const Spans& spans, Span window)
{
    Spans left;
    std::int64_t from = window.start;
    for (const Span& span : spans) {
        if (span.start > from) {
            left.push_back({from, std::min(span.start, window.end)});
        }
        from = std::max(from, span.end);
        if (from >= window.end) {
            return left;
        }
    }
    if (from < window.end) {
        left.push_back({from, window.end});
    }
    return left;
}

Spans widened(const Spans& spans, std::int64_t reach, Span window)
{
    std::vector<Span> wide;
    wide.reserve(spans.size());
    for (const Span& span : spans) {
        // A stretch near the limits of the type must not turn round.
        const std::int64_t start =
            span.start - window.start > reach ? span.start - reach : window.start;
        const std::int64_t end = window.end - span.end > reach ? span.end + reach : window.end;
        wide.push_back({start, end});
    }
    return unionOf(std::move(wide));
}

Spans intersectionOf(const Spans& a, const Spans& b)
{
    Spans common;
    forEachCommon(a, b, [&common](const Span& span) { common.push_back(span); });
    return common;
}

std::int64_t lengthOf(const Spans& spans)
{
    std::int64_t length = 0;
    for (const Span& span : spans) {
        length += span.length();
    }
    return length;
}

} // namespace rozet::agreement
