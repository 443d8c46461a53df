// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/coders.h"

#include <algorithm>

namespace rozet::workflow {

std::vector<study::Coder> codersByName(const study::Study& study)
{
    std::vector<study::Coder> coders(study.coders.begin(), study.coders.end());
    const auto isConsensus = [](const study::Coder& coder) {
        return coder.role == study::CoderRole::Consensus;
    };
    std::ranges::sort(coders, [&](const study::Coder& a, const study::Coder& b) {
        if (isConsensus(a) != isConsensus(b)) {
            return isConsensus(b);
        }
        return a.name.localeAwareCompare(b.name) < 0;
    });
    return coders;
}

} // namespace rozet::workflow
