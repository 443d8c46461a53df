// SPDX-License-Identifier: GPL-3.0-or-later
// Two coders of a small study, compared by hand.
#include "core/workflow/compare_coders.h"
#include "core/workflow/compare_tables.h"
#include "tests/core/workflow/small_study.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

using namespace rozet;
using namespace rozet::workflow;
using agreement::Verdict;
using test::SmallStudy;

namespace {

/// hobby 10-20 by both (Anna ends a second later), job/talents at 30-40, Anna alone at 50-60, and
/// borders too far apart at 70; a summary of the first coder during the hobby.
struct Duo : SmallStudy
{
    study::RecordingId talk;
    study::CodingId first, second;

    Duo()
    {
        talk = recording("Gesprek 1", 100);
        first = coding(talk, coder, study::CodingState::Busy);
        second = coding(talk, other, study::CodingState::Busy);
        fragment(first, 10, 20, {"hobby"});
        fragment(second, 10, 21, {"hobby"});
        fragment(first, 30, 40, {"job"});
        fragment(second, 30, 40, {"talents"});
        fragment(second, 50, 60, {"hobby"});
        fragment(first, 70, 80, {"talents"});
        fragment(second, 76, 90, {"talents"});
        fragment(first, 12, 19, {"summary"});
    }

    StudyAgreementSettings settings() const
    {
        StudyAgreementSettings settings;
        settings.coders = {coder, other};
        settings.language = QStringLiteral("en");
        return settings;
    }

    CoderComparison comparison() const { return compareCoders(study, settings()).value(); }
};

std::size_t codeOf(const CoderComparison& comparison, const char* id)
{
    return static_cast<std::size_t>(comparison.input.codes.indexOf(QString::fromLatin1(id)));
}

QString shown(const CoderComparison& comparison, const CodeMatch& match)
{
    const auto side = [&](const std::optional<ComparedFragment>& one) {
        return one ? comparison.input.codes[static_cast<qsizetype>(one->code)]
                   : QStringLiteral("-");
    };
    static const std::array names{"same", "code", "border", "alone"};
    return QStringLiteral("%1 %2/%3 %4")
        .arg(QString::fromLatin1(names[static_cast<std::size_t>(match.verdict)]),
             side(match.sides[0]), side(match.sides[1]))
        .arg(match.span().start.seconds());
}

} // namespace

class TestCompareCoders : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void matchesByHand()
    {
        const Duo duo;
        const CoderComparison comparison = duo.comparison();
        const auto matches = listMatches(comparison, {});
        QVERIFY(matches.has_value());
        QStringList all;
        for (const CodeMatch& match : *matches) {
            all << shown(comparison, match);
        }
        // The summary is of another category: it does not compete with the hobby.
        const QStringList expected{
            QStringLiteral("same hobby/hobby 10"), QStringLiteral("alone summary/- 12"),
            QStringLiteral("code job/talents 30"), QStringLiteral("alone -/hobby 50"),
            QStringLiteral("border talents/talents 70")};
        QCOMPARE(all, expected);
        QCOMPARE(matches->front().overlap, 10.0 / 11);
        QCOMPARE(matches->back().span().end, MediaTime::fromSeconds(90));
    }

    void sidesNameTheirFragments()
    {
        const Duo duo;
        const CoderComparison comparison = duo.comparison();
        const auto matches = listMatches(comparison, {});
        for (const CodeMatch& match : *matches) {
            const std::array codings{duo.first, duo.second};
            for (std::size_t side = 0; side < 2; ++side) {
                if (!match.sides[side]) {
                    continue;
                }
                const study::Fragment* fragment = duo.study.codings.find(codings[side])
                                                      ->fragments.find(match.sides[side]->fragment);
                QVERIFY(fragment != nullptr);
                QCOMPARE(fragment->span, match.sides[side]->span);
                QCOMPARE(fragment->codes.front().text(),
                         comparison.input.codes[static_cast<qsizetype>(match.sides[side]->code)]);
            }
        }
    }

    void withoutCategoriesEverythingCompetes()
    {
        Duo duo;
        duo.fragment(duo.second, 30, 40, {"summary"});
        const CoderComparison comparison = duo.comparison();
        MatchSettings settings;
        const auto cellsOf = [&] {
            return confusionOfEvents(listMatches(comparison, settings).value(),
                                     comparison.input.data.codes);
        };
        const std::size_t none = comparison.input.data.codes;
        const std::size_t summary = codeOf(comparison, "summary");
        const std::size_t job = codeOf(comparison, "job");
        const std::size_t talents = codeOf(comparison, "talents");
        Confusion within = cellsOf();
        QCOMPARE(within.at(job, talents), 1.0);
        QCOMPARE(within.at(none, summary), 1.0);
        settings.withinCategories = false;
        Confusion together = cellsOf();
        QCOMPARE(together.at(job, talents) + together.at(job, summary), 1.0);
        QCOMPARE(together.at(none, summary) + together.at(none, talents), 2.0);
    }

    void confusionByHand()
    {
        const Duo duo;
        const CoderComparison comparison = duo.comparison();
        const std::size_t none = comparison.input.data.codes;
        const std::size_t hobby = codeOf(comparison, "hobby");
        const std::size_t job = codeOf(comparison, "job");
        const std::size_t talents = codeOf(comparison, "talents");
        const std::size_t summary = codeOf(comparison, "summary");
        const Confusion events = confusionOfEvents(listMatches(comparison, {}).value(), none);
        QCOMPARE(events.at(hobby, hobby), 1.0);
        QCOMPARE(events.at(job, talents), 1.0);
        QCOMPARE(events.at(none, hobby), 1.0);
        QCOMPARE(events.at(summary, none), 1.0);
        QCOMPARE(events.at(talents, none), 1.0);
        QCOMPARE(events.at(none, talents), 1.0);
        QCOMPARE(std::accumulate(events.cells.begin(), events.cells.end(), 0.0), 6.0);

        const Confusion time = confusionOfTime(comparison, {});
        const auto seconds = [&](std::size_t a, std::size_t b) { return time.at(a, b) / 1e6; };
        QCOMPARE(seconds(hobby, hobby), 10.0);
        QCOMPARE(seconds(none, hobby), 1.0 + 10.0);
        QCOMPARE(seconds(job, talents), 10.0);
        QCOMPARE(seconds(talents, talents), 4.0);
        QCOMPARE(seconds(talents, none), 6.0);
        QCOMPARE(seconds(none, talents), 10.0);
        QCOMPARE(seconds(summary, none), 7.0);
        QCOMPARE(seconds(none, none), 100.0 - 11 - 10 - 10 - 20);
        const std::vector<ConfusedStretch> stretches = stretchesOf(comparison, {}, none, hobby);
        const std::vector<ConfusedStretch> expected{
            {0, {MediaTime::fromSeconds(20), MediaTime::fromSeconds(21)}},
            {0, {MediaTime::fromSeconds(50), MediaTime::fromSeconds(60)}}};
        QCOMPARE(stretches, expected);
    }

    /// For codes that exclude one another it is the table behind the kappa.
    void confusionOfTimeIsTheContingency()
    {
        Duo duo;
        duo.apply(study::RemoveFrom<study::Fragment>{duo.first, summaryOf(duo)});
        const CoderComparison comparison = duo.comparison();
        MatchSettings settings;
        settings.withinCategories = false;
        const Confusion time = confusionOfTime(comparison, settings);
        const auto whole = agreement::timelineAgreement(comparison.input.data, {});
        QVERIFY(whole.exclusive);
        QCOMPARE(time.cells, whole.pairs.front().contingency);
    }

    void swappingTheCodersTurnsTheTable()
    {
        const Duo duo;
        const CoderComparison comparison = duo.comparison();
        MatchSettings turned;
        turned.first = 1;
        turned.second = 0;
        const Confusion time = confusionOfTime(comparison, {});
        const Confusion other = confusionOfTime(comparison, turned);
        const Confusion events = confusionOfEvents(listMatches(comparison, {}).value(), time.codes);
        const Confusion otherEvents =
            confusionOfEvents(listMatches(comparison, turned).value(), time.codes);
        for (std::size_t a = 0; a <= time.codes; ++a) {
            for (std::size_t b = 0; b <= time.codes; ++b) {
                QCOMPARE(time.at(a, b), other.at(b, a));
                QCOMPARE(events.at(a, b), otherEvents.at(b, a));
            }
        }
    }

    void tablesHoldTheSameNumbers()
    {
        const Duo duo;
        const CoderComparison comparison = duo.comparison();
        TimelineRequest request;
        request.withGamma = false;
        NoProgress progress;
        const auto figures = comparisonFigures(comparison, request, progress);
        QVERIFY(figures.has_value());
        const auto whole = agreement::timelineAgreement(comparison.input.data, request.timeline);
        const report::Table pooled =
            pooledTable(comparison, *figures, FigureChoice::All, QStringLiteral("en"));
        const auto kappa =
            std::ranges::find_if(pooled.rows, [](const std::vector<report::Cell>& row) {
                return row[1] == report::Cell(QStringLiteral("Kappa about fragments"));
            });
        QVERIFY(kappa != pooled.rows.end());
        QCOMPARE(std::get<double>((*kappa)[2]),
                 *whole.of(agreement::TimelineCoefficient::EventKappa).value);
        // Codes overlap, so the kappa over time is not there, and says why.
        const auto overTime =
            std::ranges::find_if(pooled.rows, [](const std::vector<report::Cell>& row) {
                return row[1] == report::Cell(QStringLiteral("Kappa over time"));
            });
        QVERIFY(std::holds_alternative<report::Undefined>((*overTime)[2]));
        QVERIFY(!std::get<QString>((*overTime)[5]).isEmpty());

        const report::Table codes = figuresTable(comparison, *figures, FigureRows::Codes,
                                                 FigureChoice::Main, QStringLiteral("en"));
        QCOMPARE(codes.rows.size(), comparison.input.data.codes);
        const std::size_t hobby = codeOf(comparison, "hobby");
        QCOMPARE(std::get<double>(codes.rows[hobby][1]), 10.0);
        QCOMPARE(std::get<double>(codes.rows[hobby][2]), 21.0);
        QCOMPARE(figures->categories.size(), std::size_t(2));
        QCOMPARE(figures->recordings.size(), std::size_t(1));
    }

    void cancelled()
    {
        class Stopped final : public Progress
        {
        public:
            void report(std::int64_t, std::int64_t) override {}

            bool cancelled() const override { return true; }
        };

        const Duo duo;
        Stopped progress;
        TimelineRequest request;
        request.withGamma = false;
        QVERIFY(!comparisonFigures(duo.comparison(), request, progress).has_value());
    }

    void answersStandBesideEachOther()
    {
        Duo duo;
        duo.answer(duo.first, "setting", "yes");
        duo.answer(duo.second, "setting", "no");
        duo.answer(duo.first, "eye_contact", "2");
        const auto timeline = studyTimeline(duo.study, duo.settings());
        const report::Table table = answersBeside(duo.study, *timeline, QStringLiteral("nl"));
        QCOMPARE(table.rows.size(), std::size_t(2));
        QCOMPARE(table.rows[0][1], report::Cell(QStringLiteral("Rustige ruimte")));
        QCOMPARE(table.rows[0][2], report::Cell(QStringLiteral("ja")));
        QCOMPARE(table.rows[0][3], report::Cell(QStringLiteral("nee")));
        QCOMPARE(table.rows[0][4], report::Cell(QStringLiteral("≠ verschillend")));
        QCOMPARE(table.rows[1][2], report::Cell(QStringLiteral("stap")));
        QCOMPARE(table.rows[1][3], report::Cell(QStringLiteral("–")));
        const report::Table agreed = answersTable(
            compareAnswers(duo.study, *timeline, duo.settings()), QStringLiteral("nl"));
        QCOMPARE(std::get<qint64>(agreed.rows[0][1]), 1);
        QCOMPARE(std::get<double>(agreed.rows[0][2]), 0.0);
    }

    void positionsOfMatchedFragments()
    {
        Duo duo;
        const auto place = [&](const study::CodingId& coding, double start, double x, double y) {
            study::Fragment fragment;
            fragment.id = study::FragmentId::create();
            fragment.span = {MediaTime::fromSeconds(start), MediaTime::fromSeconds(start + 4)};
            fragment.codes = {test::codeId("hobby")};
            fragment.mentor = duo.study.codebooks.back().codebook.rose.positionAt({x, y});
            duo.apply(study::AddTo<study::Fragment>{coding, fragment});
            return fragment.id;
        };
        const study::FragmentId one = place(duo.first, 92, 0.5, 0);
        const study::FragmentId two = place(duo.second, 92.5, 0, 0.5);
        const auto timeline = studyTimeline(duo.study, duo.settings());
        const auto pairs =
            positionPairs(duo.study, *timeline, 0, 1, study::Party::Mentor, false, 0.6);
        QCOMPARE(pairs.size(), std::size_t(1));
        QCOMPARE(pairs.front().first, one);
        QCOMPARE(pairs.front().second, two);
        QCOMPARE(*pairs.front().turn, 90.0);
        QVERIFY(std::fabs(pairs.front().distance - std::sqrt(0.5)) < 1e-12);
        QCOMPARE(pairs.front().span.end, MediaTime::fromSeconds(96.5));
        const auto turned =
            positionPairs(duo.study, *timeline, 1, 0, study::Party::Mentor, false, 0.6);
        QCOMPARE(*turned.front().turn, -90.0);
        QVERIFY(
            positionPairs(duo.study, *timeline, 0, 1, study::Party::Student, false, 0.6).empty());
        QVERIFY(positionPairs(duo.study, *timeline, 0, 1, study::Party::Mentor, true, 0.6).empty());
    }

    void tracesOfBoth()
    {
        Duo duo;
        const auto trace = [&](const study::CodingId& coding) {
            study::Trace made;
            made.id = study::TraceId::create();
            made.samples = {{MediaTime::fromSeconds(1), {0.1, 0.2}},
                            {MediaTime::fromSeconds(2), {0.3, 0.2}}};
            duo.apply(study::AddTo<study::Trace>{coding, made});
        };
        trace(duo.first);
        const auto alone =
            studyTraces(studyTimeline(duo.study, duo.settings()).value(), study::Party::Mentor);
        QCOMPARE(alone.size(), std::size_t(1));
        QVERIFY(alone[0].coders[0].empty());
        trace(duo.second);
        const auto both =
            studyTraces(studyTimeline(duo.study, duo.settings()).value(), study::Party::Mentor);
        QCOMPARE(both[0].coders[1].size(), std::size_t(2));
        QCOMPARE(both[0].coders[1][1].x, 0.3);
    }

private:
    static study::FragmentId summaryOf(const Duo& duo)
    {
        for (const study::Fragment& fragment : duo.study.codings.find(duo.first)->fragments) {
            if (fragment.has(test::codeId("summary"))) {
                return fragment.id;
            }
        }
        return {};
    }
};

QTEST_GUILESS_MAIN(TestCompareCoders)
#include "tst_compare_coders.moc"
