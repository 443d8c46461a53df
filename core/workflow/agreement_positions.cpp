// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/agreement_json.h"
#include "core/workflow/agreement_study.h"

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

std::vector<std::vector<Place>> fragmentPlaces(const codebook::LearyRose& rose,
                                               const StudyTimeline& timeline, std::size_t first,
                                               std::size_t second, study::Party party,
                                               double overlap)
{
    std::vector<std::vector<const study::Fragment*>> sources;
    const agreement::CodedRecordings data = withPosition(timeline, first, second, party, sources);
    const agreement::TimedData timed = agreement::timedData(data);
    agreement::RowTable table(timed.rows, agreement::EventColumns{0, 1}.end());
    agreement::EventDetails details;
    std::vector<std::vector<Place>> places(2);
    if (!agreement::addEvents(timed, 0, {overlap, 0}, {0, 1}, table, &details)) {
        return places;
    }
    for (const agreement::EventMatch& match : details.matches) {
        if (match.verdict == agreement::Verdict::Same) {
            const study::Fragment& one = *sources[2 * match.recording][match.firstPlace];
            const study::Fragment& two = *sources[2 * match.recording + 1][match.secondPlace];
            places[0].push_back(placeOf(rose, positionOf(one, party)));
            places[1].push_back(placeOf(rose, positionOf(two, party)));
        }
    }
    return places;
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
                std::vector<std::vector<Place>> places(2);
                for (const std::vector<const study::Coding*>& codings : timeline.codings) {
                    std::size_t side = 0;
                    for (const std::size_t coder : {first, second}) {
                        places[side++].push_back(
                            codings[coder] == nullptr
                                ? kNowhere
                                : placeOf(rose, positionOf(*codings[coder], party)));
                    }
                }
                all.push_back(
                    {party, true, first, second, agreement::comparePositions(places, settings)});
                all.push_back(
                    {party, false, first, second,
                     agreement::comparePositions(
                         fragmentPlaces(rose, timeline, first, second, party, overlap), settings)});
            }
        }
    }
    return all;
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
