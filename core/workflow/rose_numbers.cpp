// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/rose_numbers.h"

#include "core/study/trace_pieces.h"
#include "core/workflow/tally_counts.h"

#include <cmath>
#include <limits>
#include <set>

namespace rozet::workflow {

using agreement::Place;
using agreement::TracePoint;
using study::Fragment;
using study::Party;

namespace {

constexpr std::array kParties{Party::Mentor, Party::Student};
constexpr double kNotGiven = std::numeric_limits<double>::quiet_NaN();

Place placeOf(const study::Study& study, const Fragment& fragment, Party party)
{
    const auto& position = party == Party::Mentor ? fragment.mentor : fragment.student;
    if (!position) {
        return {kNotGiven, kNotGiven};
    }
    const codebook::CodebookRevision* revision = study.codebookRevision(fragment.codebookRevision);
    const codebook::LearyRose& rose =
        (revision == nullptr ? study.codebooks.back() : *revision).codebook.rose;
    const auto point = rose.pointOf(*position);
    return point ? Place{point->together, point->above} : Place{kNotGiven, kNotGiven};
}

/// Places and what each weighs.
struct Places
{
    std::vector<Place> places;
    std::vector<double> weights;

    void add(const Place& place, double weight)
    {
        places.push_back(place);
        weights.push_back(weight);
    }

    [[nodiscard]] rose::PositionFigures figures() const
    {
        return rose::describePositions(places, weights);
    }
};

using PartyPlaces = std::array<Places, 2>;

RosePositions figuresOf(const PartyPlaces& places)
{
    return {places[0].figures(), places[1].figures()};
}

/// Adds the samples that lie in one of the spans, each once.
void addWithin(Places& places, const std::vector<TracePoint>& points, std::vector<TimeSpan> spans)
{
    std::ranges::sort(spans);
    std::size_t next = 0;
    for (const TimeSpan& span : spans) {
        const std::int64_t start = span.start.microseconds();
        const std::int64_t end = span.end.microseconds();
        while (next < points.size() && points[next].time < start) {
            ++next;
        }
        for (; next < points.size() && points[next].time < end; ++next) {
            places.add({points[next].x, points[next].y}, 1);
        }
    }
}

/// What there is of every code over all recordings.
struct CodePlaces
{
    PartyPlaces fragments;
    PartyPlaces traces;
};

void addCodes(const study::Study& study, const study::Coding& coding, const TallyColumns& columns,
              std::vector<CodePlaces>& codes)
{
    std::vector<std::vector<TimeSpan>> spans(codes.size());
    for (const Fragment& fragment : coding.fragments) {
        std::set<std::size_t> of;
        for (const codebook::CodeId& code : fragment.codes) {
            if (const TallyColumns::Target* target = columns.target(code)) {
                of.insert(target->columns.begin(), target->columns.end());
            }
        }
        for (const std::size_t column : of) {
            spans[column].push_back(fragment.span);
            for (std::size_t party = 0; party < kParties.size(); ++party) {
                codes[column].fragments[party].add(placeOf(study, fragment, kParties[party]),
                                                   fragment.span.duration().seconds());
            }
        }
    }
    for (std::size_t party = 0; party < kParties.size(); ++party) {
        const std::vector<TracePoint> points = tracePoints(coding, kParties[party]);
        for (std::size_t column = 0; column < codes.size() && !points.empty(); ++column) {
            addWithin(codes[column].traces[party], points, spans[column]);
        }
    }
}

bool hasAny(const RosePositions& positions)
{
    return positions[0].n > 0 || positions[1].n > 0;
}

} // namespace

bool RoseOfCoding::hasFragments() const
{
    return hasAny(fragments);
}

bool RoseOfCoding::hasTraces() const
{
    return hasAny(traces);
}

std::vector<TracePoint> tracePoints(const study::Coding& coding, Party party)
{
    std::vector<TracePoint> points;
    for (const study::TraceSample& sample : study::traceOf(coding, party)) {
        points.push_back({sample.time.microseconds(), sample.point.together, sample.point.above});
    }
    return points;
}

RoseInput roseInput(const study::Study& study, const study::Coding& coding)
{
    RoseInput input;
    for (const Fragment& fragment : coding.fragments) {
        input.spans.push_back(fragment.span);
        for (std::size_t party = 0; party < kParties.size(); ++party) {
            input.places[party].push_back(placeOf(study, fragment, kParties[party]));
        }
    }
    for (std::size_t party = 0; party < kParties.size(); ++party) {
        input.points[party] = tracePoints(coding, kParties[party]);
    }
    return input;
}

RoseOfCoding roseFigures(const RoseInput& input, const rose::ComplementaritySettings& settings)
{
    std::vector<double> seconds;
    for (const TimeSpan& span : input.spans) {
        seconds.push_back(span.duration().seconds());
    }
    RoseOfCoding figures;
    for (std::size_t party = 0; party < kParties.size(); ++party) {
        Places placed;
        for (std::size_t i = 0; i < seconds.size(); ++i) {
            placed.add(input.places[party][i], seconds[i]);
        }
        figures.fragments[party] = placed.figures();
        Places samples;
        for (const TracePoint& point : input.points[party]) {
            samples.add({point.x, point.y}, 1);
        }
        figures.traces[party] = samples.figures();
    }
    figures.ofFragments = rose::complementarityOfPlaces(input.places[0], input.places[1], settings);
    figures.ofTraces = rose::complementarityOfTraces(input.points[0], input.points[1], settings);
    return figures;
}

Result<RoseNumbers> roseNumbers(const study::Study& study, const RoseSettings& settings,
                                Progress& progress)
{
    if (study.coders.find(settings.coder) == nullptr) {
        return failure(ErrorCode::EntityMissing, settings.coder.toText());
    }
    if (settings.round && study.rounds.find(*settings.round) == nullptr) {
        return failure(ErrorCode::EntityMissing, settings.round->toText());
    }
    if (study.codebooks.empty()) {
        return failure(ErrorCode::EntityMissing, study.info.title);
    }
    RoseNumbers numbers;
    numbers.settings = settings;
    numbers.codebookRevision = study.codebooks.back().number;
    TallyRemarks remarks;
    const CodingByRecording codings = codingsOf(study, settings.coder, settings.round, remarks);
    numbers.severalRounds = remarks.severalCodings;
    const TallyColumns columns(study);
    std::vector<CodePlaces> codes(columns.columns().size());
    const std::vector<const study::Recording*> recordings = study::recordingsByName(study);
    std::int64_t done = 0;
    for (const study::Recording* recording : recordings) {
        if (progress.cancelled()) {
            return failure(ErrorCode::Cancelled);
        }
        progress.report(done++, static_cast<std::int64_t>(recordings.size()));
        const auto coding = codings.find(recording->id);
        if (coding == codings.end()) {
            ++numbers.notCoded;
            continue;
        }
        numbers.recordings.push_back({recording->id, roseFigures(roseInput(study, *coding->second),
                                                                 settings.complementarity)});
        addCodes(study, *coding->second, columns, codes);
    }
    for (std::size_t i = 0; i < codes.size(); ++i) {
        RoseOfCode one{columns.columns()[i].id, columns.columns()[i].retired,
                       figuresOf(codes[i].fragments), figuresOf(codes[i].traces)};
        if (hasAny(one.fragments) || hasAny(one.traces)) {
            numbers.codes.push_back(std::move(one));
        }
    }
    return numbers;
}

} // namespace rozet::workflow
