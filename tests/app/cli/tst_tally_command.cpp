// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/apply_change.h"
#include "tests/app/cli/cli_runner.h"

#include <QRegularExpression>
#include <QTest>

using namespace rozet;
using namespace rozet::test;

namespace {

const QString kJson = QStringLiteral("--json");
const QString kCoder = QStringLiteral("--coder");
const QString kOutput = QStringLiteral("--output");
const QString kMeasure = QStringLiteral("--measure");

QJsonValue valueOf(const QJsonObject& tally, qsizetype row, const char* code)
{
    return tally.value(QStringLiteral("rows"))
        .toArray()[row][QStringLiteral("values")][QLatin1String(code)];
}

} // namespace

class TestTallyCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<StudyFolder>();
        m_folder->write(smallStudy());
    }

    void presenceOfTheConsensus()
    {
        const CliResult result = tally({kJson});
        QVERIFY2(result.exitCode == 0, result.err);
        const QJsonObject json = result.json();
        QCOMPARE(json.value(QStringLiteral("measure")).toString(), QStringLiteral("presence"));
        QCOMPARE(json.value(QStringLiteral("by")).toString(), QStringLiteral("recording"));
        QCOMPARE(json.value(QStringLiteral("coder")).toString(), QStringLiteral("consensus"));
        const QJsonArray rows = json.value(QStringLiteral("rows")).toArray();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0][QStringLiteral("recording")].toString(), QStringLiteral("R1"));
        QCOMPARE(rows[0][QStringLiteral("school")].toString(), QStringLiteral("A"));
        QCOMPARE(rows[0][QStringLiteral("mentor")].toString(), QStringLiteral("M1"));
        QCOMPARE(valueOf(json, 0, "talenten_kwaliteiten").toDouble(-1), 1.0);
        QCOMPARE(valueOf(json, 0, "netwerk").toDouble(-1), 1.0); // by its sub-code
        QCOMPARE(valueOf(json, 0, "emoties").toDouble(-1), 0.0);
        const QJsonObject totals = json.value(QStringLiteral("totals")).toObject();
        QCOMPARE(totals.value(QStringLiteral("netwerk"))[QStringLiteral("recordings_with")].toInt(),
                 1);
        QCOMPARE(totals.value(QStringLiteral("netwerk"))[QStringLiteral("sum")].toDouble(), 1.0);
    }

    void aRecordingThatWasNotCodedIsNotZero()
    {
        const QJsonObject json = tally({kJson}).json();
        QVERIFY(valueOf(json, 1, "emoties").isNull());
        QVERIFY(!json.value(QStringLiteral(
            "rows"))[1][QStringLiteral("reason")][QStringLiteral("emoties")]
                     .toString()
                     .isEmpty());
    }

    void measuresOfOneCoder()
    {
        const QJsonObject count =
            tally({kJson, kCoder, QStringLiteral("ann"), kMeasure, QStringLiteral("count")}).json();
        QCOMPARE(valueOf(count, 0, "talenten_kwaliteiten").toDouble(), 2.0);
        const QJsonObject duration =
            tally({kJson, kCoder, QStringLiteral("ann"), kMeasure, QStringLiteral("duration")})
                .json();
        // 10-40 and 30-60 overlap; 100.123456-101 is written with every digit.
        QCOMPARE(valueOf(duration, 0, "talenten_kwaliteiten").toDouble(), 50.0);
        QCOMPARE(valueOf(duration, 0, "netwerk_persoonlijk").toDouble(), 0.876544);
        const QJsonObject rate =
            tally({kJson, kCoder, QStringLiteral("ann"), kMeasure, QStringLiteral("rate")}).json();
        QCOMPARE(valueOf(rate, 0, "talenten_kwaliteiten").toDouble(), 2.0);
    }

    void numbersKeepEveryDigit()
    {
        study::Study study = smallStudy();
        for (study::Recording changed : study.recordings) {
            if (changed.name == QStringLiteral("R1")) {
                changed.duration = MediaDuration::fromMicroseconds(700000001);
                QVERIFY(study::applyChange(study, study::Replace<study::Recording>{changed}));
            }
        }
        m_folder->write(study);
        const QJsonObject rate = tally({kJson, kMeasure, QStringLiteral("rate")}).json();
        // 1 fragment in 700.000001 s, for 600 s: equal to the last bit.
        const double expected = 1.0 / 700.000001 * 600.0;
        QVERIFY(qAbs(valueOf(rate, 0, "talenten_kwaliteiten").toDouble() - expected) <= 2e-16);
    }

    void byMentorAndSchool()
    {
        const QJsonObject mentor =
            tally({kJson, QStringLiteral("--by"), QStringLiteral("mentor")}).json();
        QVERIFY(mentor.value(QStringLiteral("rows"))[0][QStringLiteral("recording")].isNull());
        QCOMPARE(mentor.value(QStringLiteral("rows"))[0][QStringLiteral("mentor")].toString(),
                 QStringLiteral("M1"));
        const QJsonObject school =
            tally({kJson, QStringLiteral("--by"), QStringLiteral("school")}).json();
        QCOMPARE(school.value(QStringLiteral("rows"))[0][QStringLiteral("school")].toString(),
                 QStringLiteral("A"));
    }

    void showsATable()
    {
        const CliResult result = tally({QStringLiteral("--lang"), QStringLiteral("nl")});
        QVERIFY2(result.exitCode == 0, result.err);
        QVERIFY2(result.out.contains("R1") && result.out.contains("R2"), result.out);
    }

    void writesEveryForm_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("csv") << QStringLiteral("t.csv") << QByteArray("recording,");
        QTest::newRow("xlsx") << QStringLiteral("t.xlsx") << QByteArray("PK");
        QTest::newRow("sav") << QStringLiteral("t.sav") << QByteArray("$FL2");
    }

    void writesEveryForm()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, begins);
        const CliResult result = tally({kOutput, m_folder->path(name), kJson});
        QVERIFY2(result.exitCode == 0, result.err);
        QVERIFY(result.json().contains(QStringLiteral("totals")));
        QCOMPARE(result.json().value(QStringLiteral("files"))[0].toString(), m_folder->path(name));
        QVERIFY2(m_folder->bytes(name).startsWith(begins), m_folder->bytes(name).left(80));
    }

    void wrongWishes()
    {
        const CliResult form = tally({kOutput, m_folder->path(QStringLiteral("t.ods"))});
        const CliResult coder = tally({kCoder, QStringLiteral("bob")});
        const CliResult folder = tally({kOutput, m_folder->path(QStringLiteral("no/t.csv"))});
        const CliResult round = tally({QStringLiteral("--round"), QStringLiteral("proef")});
        for (const CliResult& result : {form, coder, folder, round}) {
            QCOMPARE(result.exitCode, 1);
            QVERIFY(result.out.isEmpty());
            QVERIFY2(result.isOneLine(), result.err);
        }
        QVERIFY2(form.err.contains("csv, xlsx, sav"), form.err);
        QVERIFY2(coder.err.contains("bob") && coder.err.contains("ann"), coder.err);
        QCOMPARE(m_folder->names(), QStringList{QStringLiteral("gesprekken.rozet")});
    }

    void asksWhoseWhenSeveralCoded()
    {
        study::Study study = smallStudy();
        const study::Coder bob{study::CoderId::create(), QStringLiteral("bob"),
                               study::CoderRole::Coder};
        QVERIFY(study::applyChange(study, study::Add<study::Coder>{bob}));
        for (const study::Coding& coding : study::EntityTable<study::Coding>(study.codings)) {
            study::CodingHeader header = coding.header;
            if (header.state == study::CodingState::Closed) {
                header.coder = bob.id;
                QVERIFY(study::applyChange(study, study::Replace<study::CodingHeader>{[&] {
                                               study::CodingHeader open = coding.header;
                                               open.state = study::CodingState::Busy;
                                               return open;
                                           }()}));
                header.state = study::CodingState::Busy;
                QVERIFY(study::applyChange(study, study::Replace<study::CodingHeader>{header}));
            }
        }
        // Closed by both, so that nothing is hidden.
        for (const study::Coding& coding : study::EntityTable<study::Coding>(study.codings)) {
            study::CodingHeader header = coding.header;
            header.state = study::CodingState::Closed;
            QVERIFY(study::applyChange(study, study::Replace<study::CodingHeader>{header}));
        }
        m_folder->write(study);
        const CliResult result = tally({});
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.isOneLine() && result.err.contains("ann, bob"), result.err);
        QCOMPARE(tally({kCoder, QStringLiteral("bob")}).exitCode, 0);
    }

private:
    [[nodiscard]] CliResult tally(const QStringList& more) const
    {
        return rozetCli(QStringList{QStringLiteral("tally"), m_folder->study()} + more);
    }

    std::unique_ptr<StudyFolder> m_folder;
};

QTEST_GUILESS_MAIN(TestTallyCommand)
#include "tst_tally_command.moc"
