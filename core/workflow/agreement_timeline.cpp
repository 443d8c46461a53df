// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/agreement_timeline.h"

#include "core/agreement/boris_sampling.h"
#include "core/agreement/chance.h"
#include "core/agreement/sequence_alignment.h"

#include <algorithm>

namespace rozet::workflow {

namespace {

using agreement::CodedRecordings;
using agreement::TimedFragment;
using statistics::Estimate;
using statistics::Undefined;

std::size_t fragmentsIn(const CodedRecordings& data)
{
    std::size_t count = 0;
    for (const agreement::CodedRecording& recording : data.recordings) {
        for (const agreement::CoderTrack& track : recording.coders) {
            count += track.fragments.size();
        }
    }
    return count;
}

/// Gamma compares lengths; a moment without length has none.
CodedRecordings withoutMoments(CodedRecordings data)
{
    for (agreement::CodedRecording& recording : data.recordings) {
        for (agreement::CoderTrack& track : recording.coders) {
            std::erase_if(track.fragments, [](const TimedFragment& fragment) {
                return fragment.start == fragment.end;
            });
        }
    }
    return data;
}

std::vector<std::int32_t> sequenceOf(const agreement::CoderTrack& track)
{
    std::vector<TimedFragment> sorted = track.fragments;
    std::sort(sorted.begin(), sorted.end(), [](const TimedFragment& a, const TimedFragment& b) {
        return std::tie(a.start, a.end, a.code) < std::tie(b.start, b.end, b.code);
    });
    std::vector<std::int32_t> codes;
    codes.reserve(sorted.size());
    for (const TimedFragment& fragment : sorted) {
        codes.push_back(fragment.code);
    }
    return codes;
}

void addSequences(const CodedRecordings& data, CompatibilityFigures& figures)
{
    std::vector<agreement::AlignedPair> pairs;
    double edits = 0;
    double longest = 0;
    bool reached = true;
    for (const agreement::CodedRecording& recording : data.recordings) {
        if (!recording.coders[0].coded || !recording.coders[1].coded) {
            continue;
        }
        const std::vector<std::int32_t> first = sequenceOf(recording.coders[0]);
        const std::vector<std::int32_t> second = sequenceOf(recording.coders[1]);
        const auto alignment = agreement::alignSequences(first, second, {}, 50'000'000);
        reached = reached && alignment.has_value();
        if (alignment) {
            edits += alignment->cost;
            longest += static_cast<double>(std::max(first.size(), second.size()));
            pairs.insert(pairs.end(), alignment->pairs.begin(), alignment->pairs.end());
        }
    }
    if (!reached || longest <= 0) {
        figures.sequenceKappa = figures.sequenceSimilarity =
            Estimate::undefined(reached ? Undefined::NoFragments : Undefined::NotReached);
        return;
    }
    figures.sequenceKappa = agreement::sequenceAgreement(pairs, data.codes).kappa;
    figures.sequenceSimilarity = Estimate::of(1 - edits / longest, longest);
}

CompatibilityFigures compatibilityOf(const CodedRecordings& data, const TimelineRequest& request)
{
    CompatibilityFigures figures;
    figures.unitizing2004 = agreement::unitizingAlpha2004(data, request.timeline.unitizing.tick);
    if (data.coders != 2) {
        figures.borisKappa = figures.borisIdentity = figures.sequenceKappa =
            figures.sequenceSimilarity = Estimate::undefined(Undefined::NeedsTwoCoders);
        return figures;
    }
    const agreement::SampledPair samples =
        agreement::borisSamples(data, 0, 1, request.timeline.unit);
    figures.borisKappa = agreement::sampledKappa(samples);
    // A whole table of moments by moments: an hour in seconds is no trouble, a year is.
    figures.borisIdentity = samples.first.size() > 20'000
                                ? Estimate::undefined(Undefined::NotReached)
                                : agreement::alignmentIdentity(samples.first, samples.second);
    addSequences(data, figures);
    return figures;
}

} // namespace

TimelineResult compareTimelines(const CodedRecordings& data, const TimelineRequest& request)
{
    TimelineResult result;
    result.timeline = agreement::timelineAgreement(data, request.timeline);
    if (result.timeline.problem.fault != agreement::TimelineFault::None) {
        return result;
    }
    if (request.withGamma) {
        if (fragmentsIn(data) > request.mostGammaFragments) {
            result.gammaTooLarge = true;
        } else {
            agreement::GammaSettings settings = request.gamma;
            settings.seed = request.timeline.seed;
            settings.confidence = request.timeline.confidence;
            settings.threads = request.timeline.threads;
            settings.replicates = request.timeline.intervals == agreement::TimelineIntervals::None
                                      ? 0
                                      : request.timeline.replicates;
            result.gamma = agreement::gamma(withoutMoments(data), settings);
        }
    }
    if (request.compatibility) {
        result.compatibility = compatibilityOf(data, request);
    }
    return result;
}

namespace {

constexpr std::array kSetDistances{agreement::SetDistance::Masi, agreement::SetDistance::Jaccard,
                                   agreement::SetDistance::Exact, agreement::SetDistance::MasiNltk,
                                   agreement::SetDistance::MasiDkpro};

} // namespace

const QStringList& setDistanceNames()
{
    static const QStringList names{QStringLiteral("masi"), QStringLiteral("jaccard"),
                                   QStringLiteral("exact"), QStringLiteral("masi-nltk"),
                                   QStringLiteral("masi-dkpro")};
    return names;
}

QString setDistanceName(agreement::SetDistance distance)
{
    const auto place = std::find(kSetDistances.begin(), kSetDistances.end(), distance);
    return setDistanceNames().value(place - kSetDistances.begin());
}

agreement::SetDistance setDistanceOf(const QString& name)
{
    const qsizetype place = setDistanceNames().indexOf(name);
    return place < 0 ? agreement::SetDistance::Masi : kSetDistances[std::size_t(place)];
}

QString timelineKey(agreement::TimelineCoefficient coefficient)
{
    static const std::array<const char*, agreement::kTimelineCoefficients> keys{
        "percent_time",
        "time_kappa",
        "time_kappa_sampled",
        "time_kappa_tolerance",
        "time_kappa_tolerance_first",
        "time_kappa_tolerance_second",
        "time_kappa_tolerance_exact",
        "time_kappa_tolerance_exact_first",
        "time_kappa_tolerance_exact_second",
        "time_scott_pi",
        "time_ac1",
        "time_alpha",
        "event_percent",
        "event_kappa",
        "event_kappa_matched",
        "easydiag_kappa",
        "easydiag_kappa_excl",
        "easydiag_kappa_max",
        "easydiag_linked",
        "event_f1",
        "event_f1_any_code",
        "u_alpha",
        "u_alpha_binary",
        "cu_alpha",
        "cu_coverage",
        "ku_alpha",
        "ku_coverage",
        "specific_agreement",
        "jaccard",
        "pabak",
        "prevalence",
        "prevalence_index",
        "bias_index"};
    return QString::fromLatin1(keys[static_cast<std::size_t>(coefficient)]);
}

} // namespace rozet::workflow
