// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/agreement_drift.h"

#include "core/study/visibility.h"
#include "core/workflow/agreement_cells.h"

#include <QTimeZone>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace rozet::workflow {

namespace {

using agreement::TimelineCoefficient;
using study::Coding;

/// One recording in one round, coded by two or more.
struct Sitting
{
    agreement::CodedRecording coded;
    std::optional<study::RoundId> round;
    QDate day;
    std::vector<int> revisions; ///< of its codings, none twice, sorted
};

QDate dayOf(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).date();
}

class DriftMaker
{
public:
    DriftMaker(const study::Study& study, const DriftSettings& settings)
        : m_study(study), m_settings(settings)
    {
        for (const study::CodingEvent& event : study.events) {
            if (event.kind == study::CodingEventKind::Closed) {
                qint64& at = m_closed[event.coding];
                at = std::max(at, event.atMs);
            }
        }
        m_drift.settings = settings;
    }

    Result<AgreementDrift> make()
    {
        for (const study::Round& round : m_study.rounds) {
            if (const Done done = addSittings(m_study, round.id); !done) {
                return failure(done.error());
            }
        }
        if (const Done done = addOutside(); !done) {
            return failure(done.error());
        }
        m_drift.rounds = periods([this](const Sitting& sitting) { return ofRound(sitting); });
        std::ranges::stable_sort(m_drift.rounds, {},
                                 [](const DriftPeriod& period) { return period.from; });
        m_drift.weeks = periods([this](const Sitting& sitting) { return ofWeek(sitting); });
        m_drift.revisions = periods([this](const Sitting& sitting) { return ofRevision(sitting); });
        return std::move(m_drift);
    }

private:
    struct Place
    {
        QString key; ///< empty: nowhere
        QString label;
        std::vector<int> order;
    };

    /// What was coded outside any round.
    Done addOutside()
    {
        std::set<study::CodingId> inRounds;
        bool any = false;
        for (const Coding& coding : m_study.codings) {
            if (coding.header.round) {
                inRounds.insert(coding.id);
            } else {
                any = any || std::ranges::find(m_settings.coders, coding.header.coder) !=
                                 m_settings.coders.end();
            }
        }
        if (!any && !m_drift.codes.isEmpty()) {
            return {};
        }
        if (inRounds.empty()) {
            return addSittings(m_study, std::nullopt);
        }
        return addSittings(study::without(m_study, inRounds), std::nullopt);
    }

    Done addSittings(const study::Study& study, const std::optional<study::RoundId>& round)
    {
        StudyAgreementSettings settings;
        settings.coders = m_settings.coders;
        settings.round = round;
        settings.language = m_settings.language;
        const Result<StudyTimeline> timeline = studyTimeline(study, settings);
        if (!timeline) {
            return failure(timeline.error());
        }
        m_drift.coders = timeline->input.coders;
        const std::vector<std::int32_t> places = placesOf(timeline->input);
        for (std::size_t index = 0; index < timeline->codings.size(); ++index) {
            const auto begun = std::ranges::count_if(
                timeline->codings[index], [](const Coding* coding) { return coding != nullptr; });
            if (begun < 2) {
                continue;
            }
            Sitting sitting;
            sitting.round = round;
            sitting.coded = timeline->input.data.recordings[index];
            for (agreement::CoderTrack& track : sitting.coded.coders) {
                for (agreement::TimedFragment& fragment : track.fragments) {
                    fragment.code = places[static_cast<std::size_t>(fragment.code)];
                }
            }
            date(timeline->codings[index], sitting);
            m_sittings.push_back(std::move(sitting));
        }
        return {};
    }

    /// Of the codes of one round in the list of all; codes that were not there are added.
    std::vector<std::int32_t> placesOf(const TimelineInput& input)
    {
        std::vector<std::int32_t> places;
        for (qsizetype code = 0; code < input.codes.size(); ++code) {
            qsizetype place = m_drift.codes.indexOf(input.codes[code]);
            if (place < 0) {
                place = m_drift.codes.size();
                m_drift.codes += input.codes[code];
                m_drift.codeLabels += input.codeLabels[code];
            }
            places.push_back(static_cast<std::int32_t>(place));
        }
        return places;
    }

    void date(const std::vector<const Coding*>& codings, Sitting& sitting)
    {
        qint64 closed = 0;
        qint64 made = 0;
        bool allClosed = true;
        std::set<int> revisions;
        for (const Coding* coding : codings) {
            if (coding == nullptr) {
                continue;
            }
            revisions.insert(coding->header.codebookRevision);
            const auto event = m_closed.find(coding->id);
            allClosed = allClosed && event != m_closed.end();
            closed = std::max(closed, event == m_closed.end() ? 0 : event->second);
            for (const study::Fragment& fragment : coding->fragments) {
                made = std::max(made, fragment.createdMs);
            }
        }
        sitting.revisions.assign(revisions.begin(), revisions.end());
        const qint64 when = allClosed ? closed : made;
        if (when > 0) {
            sitting.day = dayOf(when);
            ++(allClosed ? m_drift.byClosing : m_drift.byFragment);
        } else {
            ++m_drift.undated;
        }
    }

    [[nodiscard]] Place ofRound(const Sitting& sitting) const
    {
        const study::Round* round = sitting.round ? m_study.rounds.find(*sitting.round) : nullptr;
        if (round == nullptr) {
            const ReportWords words(m_settings.language);
            return {QStringLiteral("none"), words("buiten rondes", "outside rounds"), {1}};
        }
        const int day = round->date.isValid() ? static_cast<int>(round->date.toJulianDay()) : 0;
        return {round->id.toText(), round->name, {0, day}};
    }

    [[nodiscard]] Place ofWeek(const Sitting& sitting) const
    {
        if (!sitting.day.isValid()) {
            return {};
        }
        int year = 0;
        const int week = sitting.day.weekNumber(&year);
        const QString key = QStringLiteral("%1-W%2").arg(year).arg(week, 2, 10, QLatin1Char('0'));
        return {key, key, {year, week}};
    }

    [[nodiscard]] Place ofRevision(const Sitting& sitting) const
    {
        QStringList numbers;
        for (const int revision : sitting.revisions) {
            numbers += QString::number(revision);
        }
        const QString key = numbers.join(u'+');
        const ReportWords words(m_settings.language);
        const bool one = sitting.revisions.size() == 1;
        std::vector<int> order{one ? 0 : 1};
        order.insert(order.end(), sitting.revisions.begin(), sitting.revisions.end());
        return {key,
                (one ? words("versie %1", "revision %1") : words("versies %1", "revisions %1"))
                    .arg(key),
                std::move(order)};
    }

    [[nodiscard]] std::vector<DriftPeriod>
    periods(const std::function<Place(const Sitting&)>& placeOf) const
    {
        std::map<std::pair<std::vector<int>, QString>, std::vector<const Sitting*>> groups;
        std::map<QString, QString> labels;
        for (const Sitting& sitting : m_sittings) {
            const Place place = placeOf(sitting);
            if (!place.key.isEmpty()) {
                groups[{place.order, place.key}].push_back(&sitting);
                labels.emplace(place.key, place.label);
            }
        }
        std::vector<DriftPeriod> made;
        for (const auto& [place, sittings] : groups) {
            made.push_back(periodOf(place.second, labels.at(place.second), sittings));
        }
        return made;
    }

    [[nodiscard]] DriftPeriod periodOf(const QString& key, const QString& label,
                                       const std::vector<const Sitting*>& sittings) const
    {
        DriftPeriod period;
        period.key = key;
        period.label = label;
        period.recordings = static_cast<int>(sittings.size());
        agreement::CodedRecordings data;
        data.coders = m_settings.coders.size();
        data.codes = static_cast<std::size_t>(m_drift.codes.size());
        for (const Sitting* sitting : sittings) {
            data.recordings.push_back(sitting->coded);
            if (sitting->day.isValid()) {
                period.from =
                    period.from.isValid() ? std::min(period.from, sitting->day) : sitting->day;
                period.until =
                    period.until.isValid() ? std::max(period.until, sitting->day) : sitting->day;
            }
        }
        agreement::TimelineSettings settings = m_settings.timeline;
        settings.details = false;
        period.figures = agreement::timelineAgreement(data, settings);
        countCodes(data, period);
        return period;
    }

    void countCodes(const agreement::CodedRecordings& data, DriftPeriod& period) const
    {
        std::vector<std::vector<int>> given(data.codes, std::vector<int>(data.coders, 0));
        std::vector<int> all(data.coders, 0);
        for (const agreement::CodedRecording& recording : data.recordings) {
            for (std::size_t coder = 0; coder < data.coders; ++coder) {
                for (const agreement::TimedFragment& fragment : recording.coders[coder].fragments) {
                    ++given[static_cast<std::size_t>(fragment.code)][coder];
                    ++all[coder];
                }
            }
        }
        period.units = *std::ranges::max_element(all);
        if (period.figures.perCode.empty()) {
            return;
        }
        for (std::size_t code = 0; code < data.codes; ++code) {
            const int units = *std::ranges::max_element(given[code]);
            if (units == 0) {
                continue;
            }
            DriftCode one;
            one.code = code;
            one.units = units;
            one.estimate = period.figures.ofCode(code, m_settings.coefficient);
            one.low = units >= m_settings.leastUnits && one.estimate.value &&
                      *one.estimate.value < m_settings.threshold;
            period.codes.push_back(std::move(one));
        }
    }

    const study::Study& m_study;
    const DriftSettings& m_settings;
    std::map<study::CodingId, qint64> m_closed;
    std::vector<Sitting> m_sittings;
    AgreementDrift m_drift;
};

} // namespace

const std::vector<DriftPeriod>& AgreementDrift::periods(DriftBy by) const
{
    return by == DriftBy::Round ? rounds : by == DriftBy::Week ? weeks : revisions;
}

Result<AgreementDrift> agreementDrift(const study::Study& study, const DriftSettings& settings)
{
    if (!agreement::isPerCode(settings.coefficient)) {
        return failure(ErrorCode::ValueNotAllowed, QString(), QString(),
                       timelineKey(settings.coefficient));
    }
    return DriftMaker(study, settings).make();
}

} // namespace rozet::workflow
