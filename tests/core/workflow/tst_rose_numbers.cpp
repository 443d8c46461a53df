// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/rose_numbers.h"
#include "core/workflow/tally_workbook.h"
#include "tests/core/workflow/small_study.h"

#include <QTest>

#include <cmath>

using namespace rozet;
using statistics::Estimate;
using statistics::Undefined;
using study::Party;
using test::SmallStudy;
using workflow::RoseNumbers;
using workflow::RoseSettings;

namespace {

bool near(const Estimate& estimate, double expected, double within = 1e-9)
{
    return estimate.value && std::fabs(*estimate.value - expected) <= within;
}

/// Six fragments of the worked example, and traces of a minute.
struct Placed
{
    SmallStudy small;
    study::RecordingId first = small.recording("R1", 120);
    study::RecordingId second = small.recording("R2", 60);
    study::CodingId coding = small.coding(first, small.coder);

    Placed()
    {
        const double places[6][4] = {{.5, .3, .4, -.3}, {.4, .5, .5, -.2},  {.2, .6, .1, -.5},
                                     {.6, .1, .5, .1},  {-.2, .5, -.3, .2}, {.3, .4, .2, -.4}};
        const double lengths[6] = {12, 8, 20, 5, 10, 15};
        double start = 0;
        for (int i = 0; i < 6; ++i) {
            study::Fragment one =
                small.fragment(coding, start, start + lengths[i], {i < 2 ? "hobby" : "talents"});
            const auto& p = places[i];
            one.mentor = small.study.codebooks[0].codebook.rose.positionAt({p[0], p[1]});
            one.student = small.study.codebooks[0].codebook.rose.positionAt({p[2], p[3]});
            small.apply(study::ReplaceIn<study::Fragment>{coding, one});
            start += lengths[i];
        }
    }

    /// 20 a second; the student stands where the mentor invites, one second later.
    void addTraces()
    {
        for (const Party party : {Party::Mentor, Party::Student}) {
            study::Trace trace;
            trace.id = study::TraceId::create();
            trace.party = party;
            for (int k = 0; k < 1200; ++k) {
                const double t = k * .05 - (party == Party::Student ? 1 : 0);
                const double sign = party == Party::Student ? -1 : 1;
                trace.samples.push_back({MediaTime::fromMilliseconds(50 * k),
                                         {.5 * std::sin(t / 3), sign * .5 * std::cos(t / 2)}});
            }
            small.apply(study::AddTo<study::Trace>{coding, trace});
        }
    }

    RoseNumbers numbers(const RoseSettings& settings) const
    {
        NoProgress progress;
        return workflow::roseNumbers(small.study, settings, progress).value();
    }

    RoseNumbers numbers() const
    {
        RoseSettings settings;
        settings.coder = small.coder;
        settings.complementarity.replicates = 100;
        return numbers(settings);
    }

    const workflow::RoseOfCode* code(const RoseNumbers& numbers, const char* id) const
    {
        for (const workflow::RoseOfCode& one : numbers.codes) {
            if (one.code == test::codeId(id)) {
                return &one;
            }
        }
        return nullptr;
    }
};

const report::Cell& cellAt(const report::Table& table, std::size_t row, const char* key)
{
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].key == QLatin1String(key)) {
            return table.rows[row][i];
        }
    }
    qFatal("no column %s", key);
}

} // namespace

class TestRoseNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theFragmentsOfARecording()
    {
        const Placed placed;
        const RoseNumbers numbers = placed.numbers();
        QCOMPARE(numbers.recordings.size(), std::size_t(1));
        QCOMPARE(numbers.notCoded, 1);
        const workflow::RoseOfCoding& figures = numbers.recordings[0].figures;
        QVERIFY(figures.hasFragments() && !figures.hasTraces());
        QVERIFY(near(figures.fragments[0].meanX, 0.2671428571428571));
        QVERIFY(near(figures.fragments[0].spread, 0.26851823181364526));
        QVERIFY(near(figures.fragments[0].direction, 59.249882373046844));
        QVERIFY(near(figures.ofFragments.together.correlation, 0.9652409755315355));
        QVERIFY(near(figures.ofFragments.above.correlation, 0.4011785213699552));
        QVERIFY(near(figures.ofFragments.index, 0.7616414686261135));
        QCOMPARE(figures.ofTraces.index.reason, Undefined::NoPairs);
    }

    void theMeanIsThatOfTheTally()
    {
        const Placed placed;
        workflow::TallySettings settings;
        settings.coder = placed.small.coder;
        const report::Table tally =
            workflow::learyPositionsTable(placed.small.study, settings, QStringLiteral("en"))
                .value();
        const workflow::RoseOfCoding figures = placed.numbers().recordings[0].figures;
        QCOMPARE(std::get<double>(cellAt(tally, 0, "mentor_mean_x")),
                 *figures.fragments[0].meanX.value);
        QCOMPARE(std::get<double>(cellAt(tally, 0, "student_mean_y")),
                 *figures.fragments[1].meanY.value);
    }

    void aSubCodeCountsForTheCodeAboveItAndTheTraceFollowsTheFragments()
    {
        Placed placed;
        placed.addTraces();
        const RoseNumbers numbers = placed.numbers();
        const workflow::RoseOfCode* hobby = placed.code(numbers, "hobby");
        const workflow::RoseOfCode* experience = placed.code(numbers, "experience");
        QVERIFY(hobby != nullptr && experience != nullptr);
        QVERIFY(placed.code(numbers, "summary") == nullptr);
        QCOMPARE(experience->fragments[0].n, 2.0);
        QCOMPARE(*experience->fragments[0].meanX.value, *hobby->fragments[0].meanX.value);
        // Hobby covers the first 20 s: samples 0 to 399.
        QCOMPARE(hobby->traces[0].n, 400.0);
        QCOMPARE(hobby->traces[1].n, 400.0);
        double sum = 0;
        for (int k = 0; k < 400; ++k) {
            sum += .5 * std::sin(k * .05 / 3);
        }
        QVERIFY(near(hobby->traces[0].meanX, sum / 400));
    }

    void theTracesOfARecording()
    {
        Placed placed;
        placed.addTraces();
        const workflow::RoseOfCoding figures = placed.numbers().recordings[0].figures;
        QCOMPARE(figures.traces[0].n, 1200.0);
        QVERIFY(near(figures.ofTraces.together.bestLag, 1e6));
        QVERIFY(near(figures.ofTraces.together.bestCorrelation, 1));
        QVERIFY(near(figures.ofTraces.above.bestLag, 1e6));
        // Nothing of this touches the fragments.
        QVERIFY(near(figures.ofFragments.index, 0.7616414686261135));
    }

    void theTablesSayWhatIsMissingAndHowItWasMade()
    {
        Placed placed;
        placed.addTraces();
        const study::CodingId other = placed.small.coding(placed.second, placed.small.coder);
        placed.small.fragment(other, 0, 10, {"talents"});
        for (const char* language : {"nl", "en"}) {
            const auto tables = workflow::roseTables(placed.small.study, placed.numbers(),
                                                     QString::fromLatin1(language));
            QCOMPARE(tables.size(), std::size_t(4));
            for (const report::Table& table : tables) {
                QVERIFY(!table.title.isEmpty());
                for (const auto& row : table.rows) {
                    QCOMPARE(row.size(), table.columns.size());
                }
                QVERIFY(table.provenance.size() >= 8);
            }
            QCOMPARE(tables[0].rows.size(), std::size_t(6)); // R1 twice two, R2 two
            const auto* missing = std::get_if<report::Undefined>(&cellAt(tables[0], 4, "mean_x"));
            QVERIFY(missing != nullptr && !missing->reason.isEmpty());
            QCOMPARE(tables[2].rows.size(), std::size_t(3));
            QCOMPARE(std::get<double>(cellAt(tables[2], 1, "together_lag")), 1.0);
            QVERIFY(
                std::holds_alternative<report::Undefined>(cellAt(tables[2], 0, "together_lag")));
            QVERIFY(std::holds_alternative<report::Undefined>(cellAt(tables[2], 2, "index")));
            QCOMPARE(tables[3].rows.size(), std::size_t(201));
            QVERIFY(tables[3].bare);
        }
    }

    void oneRecordingHasTheSameNumbers()
    {
        Placed placed;
        placed.addTraces();
        const RoseNumbers numbers = placed.numbers();
        const study::Coding& coding = *placed.small.study.codings.find(placed.coding);
        const workflow::RoseOfCoding figures = workflow::roseFigures(
            workflow::roseInput(placed.small.study, coding), numbers.settings.complementarity);
        const auto few = workflow::roseTablesOf(placed.small.study, coding, figures,
                                                numbers.settings, QStringLiteral("en"));
        const auto all = workflow::roseTables(placed.small.study, numbers, QStringLiteral("en"));
        QCOMPARE(few.size(), std::size_t(3));
        QVERIFY(few[0].rows == all[0].rows);
        QVERIFY(few[1].rows == all[2].rows);
    }

    void refusals()
    {
        const Placed placed;
        NoProgress progress;
        RoseSettings settings;
        settings.coder = study::CoderId::create();
        QCOMPARE(workflow::roseNumbers(placed.small.study, settings, progress).error().code,
                 ErrorCode::EntityMissing);
        settings.coder = placed.small.coder;
        settings.round = study::RoundId::create();
        QCOMPARE(workflow::roseNumbers(placed.small.study, settings, progress).error().code,
                 ErrorCode::EntityMissing);
    }
};

QTEST_GUILESS_MAIN(TestRoseNumbers)
#include "tst_rose_numbers.moc"
