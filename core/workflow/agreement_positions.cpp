// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/agreement_json.h"
#include "core/workflow/agreement_study.h"
#include "core/workflow/rose_numbers.h"

#include <QJsonArray>

#include <cmath>
#include <limits>

namespace rozet::workflow {

namespace {

using agreement::Place;
using statistics::Estimate;

constexpr Place kNowhere{std::numeric_limits<double>::quiet_NaN(),
                         std::numeric_limits<double>::quiet_NaN()};

const std::optional<codebook::LearyPosition>& positionOf(const study::Fragment& fragment,
                                                         study::Party party)
{
    return party == study::Party::Mentor ? fragment.mentor : fragment.student;
}

const std::optional<codebook::LearyPosition>& positionOf(const study::Coding& coding,
                                                         study::Party party)
{
    return party == study::Party::Mentor ? coding.mentor : coding.student;
}

Place placeOf(const codebook::LearyRose& rose,
              const std::optional<codebook::LearyPosition>& position)
{
    const auto point = position ? rose.pointOf(*position) : std::nullopt;
    return point ? Place{point->together, point->above} : kNowhere;
}

/// Whether a sector is centred on the axis "together", and so all the others on their own.
agreement::RoseSettings settingsOf(const codebook::LearyRose& rose, double confidence)
{
    agreement::RoseSettings settings;
    settings.sectors = rose.sectors.size();
    settings.confidence = confidence;
    const double width = rose.sectorWidthDegrees();
    const double beyond = std::fabs(std::remainder(rose.sectors.front().centreDegrees, width));
    settings.onAxes = beyond < width / 4;
    return settings;
}

/// Fragments of two coders that have a position of this party, matched by time alone.
agreement::CodedRecordings withPosition(const StudyTimeline& timeline, std::size_t first,
                                        std::size_t second, study::Party party,
                                        std::vector<std::vector<const study::Fragment*>>& sources)
{
    agreement::CodedRecordings data;
    data.coders = 2;
    data.codes = 1;
    for (std::size_t index = 0; index < timeline.codings.size(); ++index) {
        agreement::CodedRecording recording;
        recording.from = timeline.input.data.recordings[index].from;
        recording.to = timeline.input.data.recordings[index].to;
        for (const std::size_t coder : {first, second}) {
            agreement::CoderTrack track;
            std::vector<const study::Fragment*> from;
            const study::Coding* coding = timeline.codings[index][coder];
            track.coded = coding != nullptr;
            if (coding != nullptr) {
                for (const study::Fragment& fragment : coding->fragments) {
                    if (positionOf(fragment, party)) {
                        track.fragments.push_back({fragment.span.start.microseconds(),
                                                   fragment.span.end.microseconds(), 0});
                        from.push_back(&fragment);
                    }
                }
            }
            recording.coders.push_back(std::move(track));
            sources.push_back(std::move(from));
        }
        data.recordings.push_back(std::move(recording));
    }
    return data;
}

PositionPair pairOf(const codebook::LearyRose& rose, std::size_t recording,
                    const std::optional<codebook::LearyPosition>& first,
                    const std::optional<codebook::LearyPosition>& second)
{
    PositionPair pair;
    pair.recording = recording;
    pair.firstPlace = placeOf(rose, first);
    pair.secondPlace = placeOf(rose, second);
    pair.distance =
        std::hypot(pair.secondPlace.x - pair.firstPlace.x, pair.secondPlace.y - pair.firstPlace.y);
    const double turn =
        agreement::directionOf(pair.secondPlace) - agreement::directionOf(pair.firstPlace);
    if (!std::isnan(turn)) {
        const double within = std::remainder(turn, 360);
        pair.turn = within == -180 ? 180 : within;
    }
    return pair;
}

std::vector<PositionPair> ofFragments(const codebook::LearyRose& rose,
                                      const StudyTimeline& timeline, std::size_t first,
                                      std::size_t second, study::Party party, double overlap)
{
    std::vector<std::vector<const study::Fragment*>> sources;
    const agreement::CodedRecordings data = withPosition(timeline, first, second, party, sources);
    const agreement::TimedData timed = agreement::timedData(data);
    agreement::RowTable table(timed.rows, agreement::EventColumns{0, 1}.end());
    agreement::EventDetails details;
    std::vector<PositionPair> pairs;
    if (!agreement::addEvents(timed, 0, {overlap, 0}, {0, 1}, table, &details)) {
        return pairs;
    }
    for (const agreement::EventMatch& match : details.matches) {
        if (match.verdict != agreement::Verdict::Same) {
            continue;
        }
        const study::Fragment& one = *sources[2 * match.recording][match.firstPlace];
        const study::Fragment& two = *sources[2 * match.recording + 1][match.secondPlace];
        PositionPair pair =
            pairOf(rose, match.recording, positionOf(one, party), positionOf(two, party));
        pair.first = one.id;
        pair.second = two.id;
        pair.span = {std::min(one.span.start, two.span.start),
                     std::max(one.span.end, two.span.end)};
        pairs.push_back(pair);
    }
    return pairs;
}

/// Every recording, also where a coder gave no position.
std::vector<PositionPair> ofRecordings(const codebook::LearyRose& rose,
                                       const StudyTimeline& timeline, std::size_t first,
                                       std::size_t second, study::Party party)
{
    std::vector<PositionPair> pairs;
    for (std::size_t index = 0; index < timeline.codings.size(); ++index) {
        const auto of = [&](std::size_t coder) {
            const study::Coding* coding = timeline.codings[index][coder];
            return coding == nullptr ? std::nullopt : positionOf(*coding, party);
        };
        PositionPair pair = pairOf(rose, index, of(first), of(second));
        pair.span = {MediaTime(),
                     MediaTime::fromMicroseconds(timeline.input.data.recordings[index].to)};
        pairs.push_back(pair);
    }
    return pairs;
}

std::vector<PositionPair> allPairs(const codebook::LearyRose& rose, const StudyTimeline& timeline,
                                   std::size_t first, std::size_t second, study::Party party,
                                   bool wholeRecordings, double overlap)
{
    return wholeRecordings ? ofRecordings(rose, timeline, first, second, party)
                           : ofFragments(rose, timeline, first, second, party, overlap);
}

QJsonObject axisJson(const agreement::IccResult& icc, const QString& language)
{
    static const std::array<const char*, agreement::kIccForms> keys{"icc_1",  "icc_a1", "icc_c1",
                                                                    "icc_1k", "icc_ak", "icc_ck"};
    QJsonObject json;
    for (std::size_t form = 0; form < keys.size(); ++form) {
        json.insert(QLatin1String(keys[form]), estimateJson(icc.forms[form].estimate, language));
    }
    return json;
}

} // namespace

std::vector<PositionComparison> comparePositions(const study::Study& study,
                                                 const StudyTimeline& timeline, double overlap,
                                                 double confidence)
{
    std::vector<PositionComparison> all;
    const codebook::LearyRose& rose = study.codebooks.back().codebook.rose;
    if (rose.isEmpty()) {
        return all;
    }
    const agreement::RoseSettings settings = settingsOf(rose, confidence);
    const std::size_t coders = timeline.input.data.coders;
    for (const study::Party party : {study::Party::Mentor, study::Party::Student}) {
        for (std::size_t first = 0; first < coders; ++first) {
            for (std::size_t second = first + 1; second < coders; ++second) {
                for (const bool whole : {true, false}) {
                    std::vector<std::vector<Place>> places(2);
                    for (const PositionPair& pair :
                         allPairs(rose, timeline, first, second, party, whole, overlap)) {
                        places[0].push_back(pair.firstPlace);
                        places[1].push_back(pair.secondPlace);
                    }
                    all.push_back({party, whole, first, second,
                                   agreement::comparePositions(places, settings)});
                }
            }
        }
    }
    return all;
}

std::vector<PositionPair> positionPairs(const study::Study& study, const StudyTimeline& timeline,
                                        std::size_t first, std::size_t second, study::Party party,
                                        bool wholeRecordings, double overlap)
{
    const codebook::LearyRose& rose = study.codebooks.back().codebook.rose;
    if (rose.isEmpty()) {
        return {};
    }
    std::vector<PositionPair> pairs =
        allPairs(rose, timeline, first, second, party, wholeRecordings, overlap);
    std::erase_if(pairs, [](const PositionPair& pair) { return std::isnan(pair.distance); });
    return pairs;
}

std::vector<agreement::TraceRecording> studyTraces(const StudyTimeline& timeline,
                                                   study::Party party)
{
    std::vector<agreement::TraceRecording> recordings;
    for (const std::vector<const study::Coding*>& codings : timeline.codings) {
        agreement::TraceRecording recording;
        std::size_t traced = 0;
        for (const study::Coding* coding : codings) {
            recording.coders.push_back(coding == nullptr ? std::vector<agreement::TracePoint>()
                                                         : tracePoints(*coding, party));
            traced += recording.coders.back().empty() ? 0U : 1U;
        }
        if (traced < 2) {
            recording.coders.assign(codings.size(), {});
        }
        recordings.push_back(std::move(recording));
    }
    return recordings;
}

QJsonArray positionsJson(const std::vector<PositionComparison>& positions,
                         const QStringList& coders, const QString& language)
{
    QJsonArray list;
    for (const PositionComparison& comparison : positions) {
        const agreement::RoseAgreement& rose = comparison.agreement.rose;
        const auto estimate = [&language](const Estimate& from) {
            return estimateJson(from, language);
        };
        list.append(QJsonObject{
            {QStringLiteral("party"), comparison.party == study::Party::Mentor
                                          ? QStringLiteral("mentor")
                                          : QStringLiteral("student")},
            {QStringLiteral("of"), comparison.ofRecordings ? QStringLiteral("recordings")
                                                           : QStringLiteral("matched fragments")},
            {QStringLiteral("coder_a"), coders[static_cast<qsizetype>(comparison.first)]},
            {QStringLiteral("coder_b"), coders[static_cast<qsizetype>(comparison.second)]},
            {QStringLiteral("units"), rose.places},
            {QStringLiteral("directions"), rose.directions},
            {QStringLiteral("mean_distance"), estimate(rose.meanDistance)},
            {QStringLiteral("mean_angular_difference_deg"), estimate(rose.angles.meanDifference)},
            {QStringLiteral("mean_turn_deg"), estimate(rose.angles.meanTurn)},
            {QStringLiteral("circular_correlation"), estimate(rose.angles.correlation)},
            {QStringLiteral("octant_percent"), estimate(rose.sectorPercent)},
            {QStringLiteral("octant_within_one"), estimate(rose.ring.withinOne)},
            {QStringLiteral("octant_kappa"), estimate(rose.sectorKappa.kappa)},
            {QStringLiteral("octant_kappa_linear"), estimate(rose.sectorKappaLinear)},
            {QStringLiteral("octant_kappa_sin2"), estimate(rose.sectorKappaSine)},
            {QStringLiteral("octant_alpha"), estimate(rose.sectorAlpha)},
            {QStringLiteral("x"), axisJson(comparison.agreement.x, language)},
            {QStringLiteral("y"), axisJson(comparison.agreement.y, language)}});
    }
    return list;
}

} // namespace rozet::workflow
