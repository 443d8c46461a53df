// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/gamma_continuum.h"

#include <cmath>

namespace rozet::agreement {
namespace {

/// Leaves room to add a window and a length to any time.
constexpr std::int64_t kFarthest = std::int64_t{1} << 61;

bool inReach(std::int64_t time)
{
    return -kFarthest <= time && time <= kFarthest;
}

bool distancesMakeSense(const std::vector<double>& distances, std::size_t codes)
{
    if (distances.empty()) {
        return true;
    }
    if (distances.size() != codes * codes) {
        return false;
    }
    for (std::size_t one = 0; one < codes; ++one) {
        for (std::size_t other = 0; other < codes; ++other) {
            const double distance = distances[one * codes + other];
            if (!std::isfinite(distance) || distance < 0 || (one == other && distance != 0) ||
                distance != distances[other * codes + one]) {
                return false;
            }
        }
    }
    return true;
}

bool settingsMakeSense(const GammaSettings& settings, std::size_t codes)
{
    const auto weight = [](double value) { return std::isfinite(value) && value >= 0; };
    return weight(settings.alpha) && weight(settings.beta) && settings.alpha + settings.beta > 0 &&
           weight(settings.delta) && settings.delta > 0 && settings.samples > 0 &&
           settings.confidence > 0 && settings.confidence < 1 &&
           (!settings.precision ||
            (std::isfinite(*settings.precision) && *settings.precision > 0)) &&
           distancesMakeSense(settings.codeDistances, codes);
}

GammaFault faultOf(const TimedFragment& fragment, std::size_t codes)
{
    if (fragment.end == fragment.start) {
        return GammaFault::FragmentEmpty;
    }
    if (fragment.end < fragment.start) {
        return GammaFault::FragmentBackward;
    }
    if (fragment.code < 0 || static_cast<std::size_t>(fragment.code) >= codes) {
        return GammaFault::UnknownCode;
    }
    return inReach(fragment.start) && inReach(fragment.end) ? GammaFault::None
                                                            : GammaFault::TooLarge;
}

GammaProblem problemOf(const CodedRecording& recording, std::size_t number,
                       const CodedRecordings& data)
{
    GammaProblem problem;
    problem.recording = number;
    if (recording.coders.size() != data.coders) {
        problem.fault = GammaFault::CoderCount;
        return problem;
    }
    if (recording.to < recording.from) {
        problem.fault = GammaFault::WindowBackward;
        return problem;
    }
    if (!inReach(recording.from) || !inReach(recording.to)) {
        problem.fault = GammaFault::TooLarge;
        return problem;
    }
    std::size_t units = 0;
    std::size_t coded = 0;
    for (std::size_t coder = 0; coder < recording.coders.size(); ++coder) {
        const CoderTrack& track = recording.coders[coder];
        if (!track.coded) {
            continue;
        }
        ++coded;
        units += track.fragments.size();
        for (std::size_t index = 0; index < track.fragments.size(); ++index) {
            problem.fault = faultOf(track.fragments[index], data.codes);
            if (problem.fault != GammaFault::None) {
                problem.coder = coder;
                problem.fragment = index;
                return problem;
            }
        }
    }
    if (coded > 1 && units > kMostWork / (coded * (coded * (coded - 1) / 2))) {
        problem.fault = GammaFault::TooLarge;
    }
    return problem;
}

} // namespace

GammaProblem checkGamma(const CodedRecordings& data, const GammaSettings& settings)
{
    if (!settingsMakeSense(settings, data.codes)) {
        return {GammaFault::Settings, 0, 0, 0};
    }
    for (std::size_t number = 0; number < data.recordings.size(); ++number) {
        const GammaProblem problem = problemOf(data.recordings[number], number, data);
        if (problem.fault != GammaFault::None) {
            return problem;
        }
    }
    return {};
}

} // namespace rozet::agreement
