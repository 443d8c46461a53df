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

const study::Coding* codingToShow(const study::Study& study, const study::RecordingId& recording,
                                  const study::CoderId& coder, const study::CoderId& viewer)
{
    const study::Coding* coding = workingCoding(study, recording, coder);
    if (coding == nullptr || coder == viewer) {
        return coding;
    }
    const bool allClosed = std::ranges::all_of(study.codings, [&](const study::Coding& one) {
        return !(one.header.recording == recording) ||
               one.header.state == study::CodingState::Closed;
    });
    return allClosed ? coding : nullptr;
}

} // namespace rozet::workflow
