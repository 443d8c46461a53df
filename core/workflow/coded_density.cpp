// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/coded_density.h"

#include "core/workflow/rounds.h"

#include <algorithm>

namespace rozet::workflow {

std::vector<double> codedDensity(const study::FragmentSet& fragments, MediaDuration length,
                                 int parts)
{
    if (length.isZero() || fragments.isEmpty() || parts < 1) {
        return {};
    }
    std::vector<double> density(static_cast<std::size_t>(parts), 0.0);
    const double width = length.seconds() / parts;
    const auto partOf = [&](double seconds) {
        return std::clamp(static_cast<int>(seconds / width), 0, parts - 1);
    };
    for (const study::Fragment& fragment : fragments) {
        const double start = fragment.span.start.seconds();
        const double end = std::min(fragment.span.end.seconds(), length.seconds());
        if (fragment.span.isPoint()) {
            density[static_cast<std::size_t>(partOf(start))] += 1;
            continue;
        }
        for (int part = partOf(start); part <= partOf(end); ++part) {
            const double from = std::max(start, part * width);
            const double to = std::min(end, (part + 1) * width);
            density[static_cast<std::size_t>(part)] += std::max(0.0, to - from) / width;
        }
    }
    return density;
}

} // namespace rozet::workflow
