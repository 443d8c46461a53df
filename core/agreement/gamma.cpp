// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/gamma.h"

#include "core/agreement/gamma_estimate.h"
#include "core/agreement/gamma_grouping.h"
#include "core/agreement/gamma_sampler.h"
#include "core/agreement/gamma_sums.h"
#include "core/statistics/resample.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace rozet::agreement {
namespace {

using statistics::Estimate;
using statistics::Undefined;

std::size_t codedTracks(const CodedRecording& recording)
{
    return static_cast<std::size_t>(
        std::count_if(recording.coders.begin(), recording.coders.end(),
                      [](const CoderTrack& track) { return track.coded; }));
}

SearchLimits limitsOf(const GammaSettings& settings)
{
    return {settings.maxCandidates, settings.maxStates, settings.stop};
}

/// One recording of the data with its best alignment.
struct Aligned
{
    Continuum continuum;
    Grouping grouping;
    RecordingSums sums;
};

Aligned align(const CodedRecording& recording, const Dissimilarity& dissimilarity,
              const GammaSettings& settings, std::size_t codes)
{
    Aligned aligned;
    aligned.continuum = makeContinuum(recording);
    if (settings.stop.stop_requested()) {
        aligned.sums.stopped = true;
        return aligned;
    }
    aligned.grouping = bestGrouping(aligned.continuum, dissimilarity, limitsOf(settings));
    aligned.sums = sumsOf(aligned.continuum, dissimilarity, aligned.grouping, codes);
    return aligned;
}

void appendUnitary(const Aligned& aligned, std::size_t recording, std::size_t coders,
                   const Dissimilarity& dissimilarity, double delta, Alignment& alignment)
{
    const Continuum& continuum = aligned.continuum;
    std::vector<bool> grouped(continuum.units.size(), false);
    // Units are sorted by start, so a group begins with its first unit.
    std::vector<std::pair<std::uint32_t, UnitaryAlignment>> made;
    const auto add = [&](std::span<const std::uint32_t> group) {
        UnitaryAlignment unitary;
        unitary.recording = recording;
        unitary.fragments.assign(coders, UnitaryAlignment::kNone);
        unitary.disorder = delta * disorderOf(continuum, dissimilarity, group);
        for (const std::uint32_t unit : group) {
            grouped[unit] = true;
            unitary.fragments[continuum.coders[continuum.units[unit].coder]] =
                static_cast<std::int32_t>(continuum.units[unit].fragment);
        }
        made.emplace_back(group.front(), std::move(unitary));
    };
    for (std::size_t index = 0; index < aligned.grouping.size(); ++index) {
        add(aligned.grouping.group(index));
    }
    for (std::uint32_t unit = 0; unit < grouped.size(); ++unit) {
        if (!grouped[unit]) {
            add(std::span(&unit, 1));
        }
    }
    std::sort(made.begin(), made.end(),
              [](const auto& one, const auto& other) { return one.first < other.first; });
    for (auto& [first, unitary] : made) {
        alignment.unitary.push_back(std::move(unitary));
    }
}

struct Observed
{
    std::vector<std::size_t> recordings; ///< as numbered in the data: coded by two or more
    std::vector<RecordingSums> sums;
    Alignment alignment;
    std::size_t fragments = 0;
};

Observed observe(const CodedRecordings& data, const GammaSettings& settings,
                 const Dissimilarity& dissimilarity)
{
    Observed observed;
    for (std::size_t number = 0; number < data.recordings.size(); ++number) {
        if (codedTracks(data.recordings[number]) > 1) {
            observed.recordings.push_back(number);
        }
    }
    std::vector<Aligned> aligned(observed.recordings.size());
    statistics::forEachIndex(aligned.size(), settings.threads, [&](std::size_t index) {
        aligned[index] =
            align(data.recordings[observed.recordings[index]], dissimilarity, settings, data.codes);
    });
    Ratio disorder;
    double slack = 0;
    for (std::size_t index = 0; index < aligned.size(); ++index) {
        const Aligned& each = aligned[index];
        disorder += each.sums.disorder;
        slack += each.sums.slack;
        observed.fragments += each.continuum.units.size();
        observed.alignment.exact = observed.alignment.exact && each.sums.exact;
        observed.alignment.stopped = observed.alignment.stopped || each.sums.stopped;
        if (!each.sums.stopped) {
            appendUnitary(each, observed.recordings[index], data.coders, dissimilarity,
                          settings.delta, observed.alignment);
        }
        observed.sums.push_back(each.sums);
    }
    if (disorder.below > 0) {
        observed.alignment.disorder = settings.delta * disorder.above / disorder.below;
        observed.alignment.lowerBound =
            settings.delta * std::max(0.0, disorder.above - slack) / disorder.below;
    }
    return observed;
}

/// The random continuum of one recording (as numbered among those coded by two) in one sample.
using RandomSource = std::function<CodedRecording(std::size_t sample, std::size_t recording)>;

void addSamples(SampledSums& sampled, std::size_t upTo, std::size_t recordings,
                const RandomSource& source, const Dissimilarity& dissimilarity,
                const GammaSettings& settings, std::size_t codes)
{
    const std::size_t first = sampled.size();
    sampled.resize(upTo, std::vector<RecordingSums>(recordings));
    statistics::forEachIndex((upTo - first) * recordings, settings.threads, [&](std::size_t task) {
        const std::size_t sample = first + task / recordings;
        const std::size_t recording = task % recordings;
        sampled[sample][recording] =
            align(source(sample, recording), dissimilarity, settings, codes).sums;
    });
}

Ratio pooledDisorder(const std::vector<RecordingSums>& recordings)
{
    Ratio sum;
    for (const RecordingSums& recording : recordings) {
        sum += recording.disorder;
    }
    return sum;
}

/// The coefficient of variation asks for so many samples (Mathet et al. 2015, 5.3).
std::size_t samplesNeeded(const SampledSums& sampled, double precision)
{
    std::vector<double> disorders;
    for (const std::vector<RecordingSums>& sample : sampled) {
        const Ratio pooled = pooledDisorder(sample);
        disorders.push_back(pooled.below > 0 ? pooled.above / pooled.below : 0);
    }
    const std::optional<double> deviation = statistics::standardDeviation(disorders);
    const double mean = std::accumulate(disorders.begin(), disorders.end(), 0.0) /
                        static_cast<double>(disorders.size());
    if (!deviation || mean <= 0) {
        return sampled.size();
    }
    constexpr double kNormal95 = 1.959963984540054;
    const double root = *deviation / mean * kNormal95 / precision;
    constexpr double kEnough = 1e15;
    return static_cast<std::size_t>(std::min(kEnough, std::ceil(root * root)));
}

void makeUndefined(GammaResult& result, Undefined reason, std::size_t codes)
{
    const auto clear = [reason, &result](ChanceCorrected& one) {
        one = {};
        one.estimate = Estimate::undefined(reason, static_cast<double>(result.fragments));
    };
    result.gammaK.resize(codes);
    result.gammaKWithUnaligned.resize(codes);
    clear(result.gamma);
    clear(result.gammaCat);
    clear(result.gammaCatWithUnaligned);
    std::for_each(result.gammaK.begin(), result.gammaK.end(), clear);
    std::for_each(result.gammaKWithUnaligned.begin(), result.gammaKWithUnaligned.end(), clear);
}

std::vector<std::size_t> fragmentsPerCode(const CodedRecordings& data, const Observed& observed)
{
    std::vector<std::size_t> counts(data.codes);
    for (const std::size_t number : observed.recordings) {
        for (const CoderTrack& track : data.recordings[number].coders) {
            if (track.coded) {
                for (const TimedFragment& fragment : track.fragments) {
                    ++counts[static_cast<std::size_t>(fragment.code)];
                }
            }
        }
    }
    return counts;
}

void fillCategories(const CodedRecordings& data, const GammaSettings& settings,
                    const Observed& observed, const SampledSums& sampled, GammaResult& result)
{
    const std::vector<std::size_t> used = fragmentsPerCode(data, observed);
    for (std::size_t at = 0; at <= data.codes; ++at) {
        CorrectedFrom aligned;
        aligned.table = tableOf(observed.sums, sampled,
                                [at](const RecordingSums& sums) { return sums.aligned[at]; });
        aligned.bootstrap = at == 0;
        CorrectedFrom withUnaligned;
        withUnaligned.table = tableOf(observed.sums, sampled, [at](const RecordingSums& sums) {
            return sums.withUnaligned[at];
        });
        withUnaligned.table.countEmptySamples = true;
        withUnaligned.bootstrap = at == 0;
        ChanceCorrected one = corrected(aligned, settings);
        ChanceCorrected other = corrected(withUnaligned, settings);
        if (at == 0) {
            result.gammaCat = std::move(one);
            result.gammaCatWithUnaligned = std::move(other);
            continue;
        }
        if (used[at - 1] == 0) {
            one.estimate = Estimate::undefined(Undefined::NoFragments);
            other.estimate = Estimate::undefined(Undefined::NoFragments);
        }
        result.gammaK.push_back(std::move(one));
        result.gammaKWithUnaligned.push_back(std::move(other));
    }
}

void fillBounds(const SampledSums& sampled, const GammaSettings& settings, GammaResult& result)
{
    double certain = 0;
    for (const std::vector<RecordingSums>& sample : sampled) {
        const Ratio pooled = pooledDisorder(sample);
        double slack = 0;
        for (const RecordingSums& recording : sample) {
            slack += recording.slack;
            result.exact = result.exact && recording.exact;
        }
        const double below = std::max(pooled.below, 1e-300);
        certain += std::max(0.0, pooled.above - slack) / below;
        result.sampleDisorders.push_back(settings.delta * pooled.above / below);
    }
    if (result.exact || !result.gamma.estimate.value) {
        return;
    }
    const double expectedLow = settings.delta * certain / static_cast<double>(sampled.size());
    result.gammaHigh = 1 - result.alignment.lowerBound / *result.gamma.expected;
    if (expectedLow > 0) {
        result.gammaLow = 1 - result.alignment.disorder / expectedLow;
    }
}

GammaResult compute(const CodedRecordings& data, const GammaSettings& settings,
                    std::size_t givenSamples, const RandomSource& givenSource)
{
    GammaResult result;
    const Dissimilarity dissimilarity(settings, data.codes);
    Observed observed = observe(data, settings, dissimilarity);
    result.alignment = std::move(observed.alignment);
    result.exact = result.alignment.exact;
    result.recordings = observed.recordings.size();
    result.fragments = observed.fragments;
    if (observed.recordings.empty()) {
        makeUndefined(result, data.coders < 2 ? Undefined::OneCoder : Undefined::NoPairs,
                      data.codes);
        return result;
    }
    if (observed.fragments == 0) {
        makeUndefined(result, Undefined::NoUnits, data.codes);
        return result;
    }

    const RandomSource drawn = [&](std::size_t sample, std::size_t index) {
        const std::size_t number = observed.recordings[index];
        if (observed.sums[index].disorder.below == 0) {
            return data.recordings[number];
        }
        statistics::Random random = sampleStream(settings.seed, sample, number);
        return randomRecording(data.recordings[number], settings.sampler, data.codes, random);
    };
    const RandomSource given = [&](std::size_t sample, std::size_t index) {
        return givenSource(sample, observed.recordings[index]);
    };
    const bool isGiven = givenSource != nullptr;
    SampledSums sampled;
    const auto upTo = [&](std::size_t count) {
        addSamples(sampled, count, observed.recordings.size(), isGiven ? given : drawn,
                   dissimilarity, settings, data.codes);
    };
    upTo(isGiven ? givenSamples : settings.samples);
    if (!isGiven && settings.precision && !settings.stop.stop_requested()) {
        const std::size_t needed = samplesNeeded(sampled, *settings.precision);
        upTo(std::max(sampled.size(), std::min(needed, settings.maxSamples)));
    }
    if (settings.stop.stop_requested()) {
        result.alignment.stopped = true;
        makeUndefined(result, Undefined::NotReached, data.codes);
        return result;
    }

    CorrectedFrom disorders;
    disorders.table =
        tableOf(observed.sums, sampled, [](const RecordingSums& sums) { return sums.disorder; });
    disorders.n = static_cast<double>(observed.fragments);
    disorders.unit = settings.delta;
    result.gamma = corrected(disorders, settings);
    fillCategories(data, settings, observed, sampled, result);
    fillBounds(sampled, settings, result);
    return result;
}

GammaResult notUsable(const GammaProblem& problem, std::size_t codes)
{
    GammaResult result;
    result.problem = problem;
    makeUndefined(result, Undefined::NotUsable, codes);
    return result;
}

} // namespace

GammaResult gamma(const CodedRecordings& data, const GammaSettings& settings)
{
    const GammaProblem problem = checkGamma(data, settings);
    if (problem.fault != GammaFault::None) {
        return notUsable(problem, data.codes);
    }
    return compute(data, settings, 0, nullptr);
}

GammaResult gammaGivenSamples(const CodedRecordings& data, std::span<const CodedRecordings> samples,
                              const GammaSettings& settings)
{
    GammaProblem problem = checkGamma(data, settings);
    for (const CodedRecordings& sample : samples) {
        if (problem.fault == GammaFault::None) {
            problem = checkGamma(sample, settings);
        }
        if (problem.fault == GammaFault::None &&
            (sample.recordings.size() != data.recordings.size() || sample.codes != data.codes)) {
            problem.fault = GammaFault::Settings;
        }
    }
    if (samples.empty()) {
        problem.fault = GammaFault::Settings;
    }
    if (problem.fault != GammaFault::None) {
        return notUsable(problem, data.codes);
    }
    return compute(data, settings, samples.size(),
                   [samples](std::size_t sample, std::size_t recording) {
                       return samples[sample].recordings[recording];
                   });
}

Alignment bestAlignment(const CodedRecordings& data, const GammaSettings& settings)
{
    if (checkGamma(data, settings).fault != GammaFault::None) {
        return {};
    }
    return observe(data, settings, Dissimilarity(settings, data.codes)).alignment;
}

CodedRecordings randomContinuum(const CodedRecordings& data, const GammaSettings& settings,
                                std::size_t sample)
{
    CodedRecordings made = data;
    if (checkGamma(data, settings).fault != GammaFault::None) {
        return made;
    }
    for (std::size_t number = 0; number < made.recordings.size(); ++number) {
        CodedRecording& recording = made.recordings[number];
        const bool any = std::any_of(
            recording.coders.begin(), recording.coders.end(),
            [](const CoderTrack& track) { return track.coded && !track.fragments.empty(); });
        if (any) {
            statistics::Random random = sampleStream(settings.seed, sample, number);
            recording = randomRecording(recording, settings.sampler, data.codes, random);
        }
    }
    return made;
}

} // namespace rozet::agreement
