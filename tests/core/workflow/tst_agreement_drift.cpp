// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/agreement_drift.h"
#include "tests/core/workflow/small_study.h"

#include <QJsonArray>
#include <QTest>

using namespace rozet;
using namespace rozet::workflow;
using rozet::test::SmallStudy;
using C = agreement::TimelineCoefficient;

namespace {

qint64 at(int year, int month, int day)
{
    return QDateTime(QDate(year, month, day), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();
}

class Duo : public SmallStudy
{
public:
    study::CoderId bert;

    Duo()
    {
        bert = study::CoderId::create();
        apply(study::Add<study::Coder>{{bert, QStringLiteral("Bert"), study::CoderRole::Coder}});
    }

    study::RoundId round(const char* name, const QDate& date)
    {
        study::Round round;
        round.id = study::RoundId::create();
        round.name = QString::fromUtf8(name);
        round.kind = study::RoundKind::Trial;
        round.date = date;
        apply(study::Add<study::Round>{round});
        return round.id;
    }

    /// Ten fragments of each on a recording of 200 s; in so many of them Bert sees another code.
    void coded(const char* name, int differing, qint64 when,
               std::optional<study::RoundId> round = {}, bool noteClosing = true, int revision = 1)
    {
        const study::RecordingId recordingId = recording(name, 200);
        for (const study::CoderId& who : {other, bert}) {
            study::CodingHeader header;
            header.id = study::CodingId::create();
            header.recording = recordingId;
            header.coder = who;
            header.round = round;
            header.state = study::CodingState::Busy;
            header.codebookRevision = revision;
            apply(study::Add<study::CodingHeader>{header});
            for (int i = 0; i < 10; ++i) {
                study::Fragment fragment;
                fragment.id = study::FragmentId::create();
                fragment.span = {MediaTime::fromSeconds(20.0 * i),
                                 MediaTime::fromSeconds(20.0 * i + 10)};
                const bool another = who == bert && i < differing;
                fragment.codes = {rozet::test::codeId(another ? "job" : "hobby")};
                fragment.createdMs = noteClosing ? at(2020, 1, 1) : when;
                fragment.codebookRevision = revision;
                apply(study::AddTo<study::Fragment>{header.id, fragment});
            }
            header.state = study::CodingState::Closed;
            apply(study::Replace<study::CodingHeader>{header});
            if (noteClosing) {
                study::CodingEvent event;
                event.id = study::CodingEventId::create();
                event.coding = header.id;
                event.by = who;
                event.atMs = who == bert ? when : when - 86'400'000LL * 30;
                apply(study::Add<study::CodingEvent>{event});
            }
        }
    }

    [[nodiscard]] AgreementDrift drift() const
    {
        DriftSettings settings;
        settings.coders = {other, bert};
        settings.language = QStringLiteral("en");
        return agreementDrift(study, settings).value();
    }
};

} // namespace

class TestAgreementDrift : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void byRound()
    {
        Duo duo;
        const study::RoundId first = duo.round("First", QDate(2026, 1, 5));
        const study::RoundId second = duo.round("Second", QDate(2026, 2, 5));
        duo.coded("R1", 6, at(2026, 1, 5), first);
        duo.coded("R2", 0, at(2026, 2, 5), second);
        duo.coded("R3", 1, at(2026, 3, 5));
        const AgreementDrift drift = duo.drift();
        QCOMPARE(drift.rounds.size(), std::size_t(3));
        QCOMPARE(drift.rounds[0].label, QStringLiteral("First"));
        QCOMPARE(drift.rounds[1].label, QStringLiteral("Second"));
        QCOMPARE(drift.rounds[2].label, QStringLiteral("outside rounds"));
        QCOMPARE(drift.rounds[0].recordings, 1);
        QCOMPARE(drift.rounds[0].units, 10);
        const auto alpha = [&](int round) {
            return *drift.rounds[std::size_t(round)].figures.of(C::TimeAlpha).value;
        };
        QCOMPARE(alpha(1), 1.0);
        QVERIFY(alpha(0) < alpha(2) && alpha(2) < alpha(1));
    }

    void byWeekOfTheLastClosing()
    {
        Duo duo;
        duo.coded("R1", 0, at(2026, 1, 1)); // a Thursday: the first week of 2026
        duo.coded("R2", 0, at(2026, 1, 4)); // the Sunday of that week
        duo.coded("R3", 3, at(2026, 1, 5));
        duo.coded("R4", 0, at(2025, 12, 31), {}, false); // by its fragments
        const AgreementDrift drift = duo.drift();
        QCOMPARE(drift.weeks.size(), std::size_t(2));
        QCOMPARE(drift.weeks[0].key, QStringLiteral("2026-W01"));
        QCOMPARE(drift.weeks[0].recordings, 3);
        QCOMPARE(drift.weeks[0].from, QDate(2025, 12, 31));
        QCOMPARE(drift.weeks[0].until, QDate(2026, 1, 4));
        QCOMPARE(drift.weeks[1].key, QStringLiteral("2026-W02"));
        QCOMPARE(drift.byClosing, 3);
        QCOMPARE(drift.byFragment, 1);
        QCOMPARE(drift.undated, 0);
    }

    void byRevision()
    {
        Duo duo;
        duo.coded("R1", 5, at(2026, 1, 1));
        duo.revise([](codebook::Codebook&) {});
        duo.coded("R2", 0, at(2026, 1, 2), {}, true, 2);
        const AgreementDrift drift = duo.drift();
        QCOMPARE(drift.revisions.size(), std::size_t(2));
        QCOMPARE(drift.revisions[0].key, QStringLiteral("1"));
        QCOMPARE(drift.revisions[1].key, QStringLiteral("2"));
        QVERIFY(*drift.revisions[0].figures.of(C::TimeAlpha).value <
                *drift.revisions[1].figures.of(C::TimeAlpha).value);
    }

    void warnsWithEnoughUnitsOnly()
    {
        Duo duo;
        duo.coded("R1", 6, at(2026, 1, 1));
        AgreementDrift drift = duo.drift();
        const DriftPeriod& week = drift.weeks.front();
        QCOMPARE(week.codes.size(), std::size_t(2));
        const DriftCode& hobby = week.codes[0];
        QCOMPARE(drift.codes[qsizetype(hobby.code)], QStringLiteral("hobby"));
        QCOMPARE(hobby.units, 10);
        QVERIFY(hobby.low);
        const DriftCode& job = week.codes[1];
        QCOMPARE(job.units, 6); // fewer than ten: not enough to tell
        QVERIFY(!job.low);
        QCOMPARE(driftWarnings(drift, DriftBy::Week).size(), 1);
        QVERIFY(driftWarnings(drift, DriftBy::Week).front().contains(QStringLiteral("n = 10")));
        const QJsonObject json = driftJson(drift);
        QCOMPARE(json[QStringLiteral("warnings")].toArray().size(), 3); // round, week, revision
        QCOMPARE(json[QStringLiteral("threshold")].toDouble(), 0.6);
        for (const DriftBy by : {DriftBy::Round, DriftBy::Week, DriftBy::Revision}) {
            for (const report::Table& table : {driftTable(drift, by), driftCodesTable(drift, by)}) {
                QVERIFY(!table.rows.empty());
                for (const auto& row : table.rows) {
                    QCOMPARE(row.size(), table.columns.size());
                }
            }
        }
        drift.settings.leastUnits = 6;
        const auto again = agreementDrift(duo.study, drift.settings);
        QVERIFY(again->weeks.front().codes[1].low);
    }

    void whatIsAskedMustBeDefinedPerCode()
    {
        Duo duo;
        duo.coded("R1", 0, at(2026, 1, 1));
        DriftSettings settings;
        settings.coders = {duo.other, duo.bert};
        settings.coefficient = C::CuAlpha;
        QCOMPARE(agreementDrift(duo.study, settings).error().code, ErrorCode::ValueNotAllowed);
        settings.coefficient = C::TimeKappa;
        settings.coders.pop_back();
        QCOMPARE(agreementDrift(duo.study, settings).error().code, ErrorCode::CoderNotNamed);
    }

    void nothingCodedByTwo()
    {
        Duo duo;
        const AgreementDrift drift = duo.drift();
        QVERIFY(drift.rounds.empty() && drift.weeks.empty() && drift.revisions.empty());
    }
};

QTEST_GUILESS_MAIN(TestAgreementDrift)
#include "tst_agreement_drift.moc"
