// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/reaction_time.h"

#include "core/statistics/resample.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace rozet::workflow {

namespace {

constexpr double kLongestCorrection = 5.0; // seconds
constexpr double kStep = 0.05;
constexpr double kWorthOffering = 0.1;

} // namespace

MediaDuration reactionTimeOf(const study::Study& study, const study::CoderId& coder)
{
    const study::Coder* known = study.coders.find(coder);
    return known != nullptr && known->reactionTime ? *known->reactionTime : study.info.reactionTime;
}

MediaTime startOf(const study::KeyedStart& keyed)
{
    return keyed.pressed - keyed.taken;
}

ReactionEstimate estimateReaction(const study::Study& study, const study::CoderId& coder)
{
    ReactionEstimate estimate;
    std::vector<double> delays;
    for (const study::Coding& coding : study.codings) {
        if (!(coding.header.coder == coder)) {
            continue;
        }
        for (const study::Fragment& fragment : coding.fragments) {
            if (!fragment.keyed) {
                continue;
            }
            ++estimate.keyed;
            const MediaTime begun = std::max(startOf(*fragment.keyed), MediaTime());
            const double moved =
                (fragment.span.start.seconds() - begun.seconds()) / fragment.keyed->rate;
            if (fragment.span.start == begun || std::abs(moved) > kLongestCorrection) {
                continue;
            }
            delays.push_back((fragment.keyed->pressed.seconds() - fragment.span.start.seconds()) /
                             fragment.keyed->rate);
        }
    }
    estimate.corrected = static_cast<int>(delays.size());
    if (delays.empty()) {
        return estimate;
    }
    std::ranges::sort(delays);
    estimate.median = statistics::quantileOfSorted(delays, 0.5);
    estimate.lower = statistics::quantileOfSorted(delays, 0.25);
    estimate.upper = statistics::quantileOfSorted(delays, 0.75);
    if (estimate.corrected >= kFewestCorrections) {
        const double steps = std::max(0.0, std::round(*estimate.median / kStep));
        estimate.offered = MediaDuration::fromMilliseconds(std::llround(steps * kStep * 1000));
    }
    return estimate;
}

bool isWorthOffering(const ReactionEstimate& estimate, MediaDuration now)
{
    return estimate.offered &&
           std::abs(estimate.offered->seconds() - now.seconds()) > kWorthOffering - 1e-9;
}

} // namespace rozet::workflow
