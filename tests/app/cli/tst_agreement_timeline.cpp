// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/apply_change.h"
#include "tests/app/cli/cli_runner.h"

#include <QFile>
#include <QTest>

#include <cmath>

using namespace rozet;
using namespace rozet::test;

namespace {

const QString kDuration = QStringLiteral("--duration");
const QString kNoGamma = QStringLiteral("--gamma-samples=0");
const QString kHeader = QStringLiteral("coder,start,end,code\n");

/// The input of a reference case as a CSV file in seconds.
QByteArray csvOf(const QString& name)
{
    QFile file(QStringLiteral(ROZET_SOURCE_DIR "/tests/data/agreement/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QJsonObject coders = QJsonDocument::fromJson(file.readAll())
                                   .object()[QStringLiteral("input")][QStringLiteral("coders")]
                                   .toObject();
    QByteArray text = kHeader.toUtf8();
    for (const QString& coder : coders.keys()) {
        for (const QJsonValue& fragment : coders.value(coder).toArray()) {
            text += coder.toUtf8() + ',' +
                    QByteArray::number(fragment[QStringLiteral("start")].toDouble() / 1000) + ',' +
                    QByteArray::number(fragment[QStringLiteral("end")].toDouble() / 1000) + ',' +
                    fragment[QStringLiteral("code")].toString().toUtf8() + '\n';
        }
    }
    return text;
}

double valueOf(const QJsonObject& json, const char* name)
{
    return json.value(QStringLiteral("coefficients"))[QLatin1String(name)][QStringLiteral("value")]
        .toDouble(-99);
}

QString reasonOf(const QJsonObject& json, const char* name)
{
    return json
        .value(QStringLiteral("coefficients"))[QLatin1String(name)][QStringLiteral("reason_code")]
        .toString();
}

QJsonObject ofCode(const QJsonObject& json, const char* code)
{
    for (const QJsonValue& one : json.value(QStringLiteral("per_code")).toArray()) {
        if (one[QStringLiteral("code")].toString() == QLatin1String(code)) {
            return one.toObject();
        }
    }
    return {};
}

bool near(double value, double wanted)
{
    return std::fabs(value - wanted) < 1e-6;
}

} // namespace

class TestAgreementTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_folder = std::make_unique<StudyFolder>(); }

    void exclusiveCodesAsInTheReference()
    {
        m_folder->put(QStringLiteral("a.csv"), csvOf(QStringLiteral("time_based__exclusive_s1")));
        const CliResult result =
            timeline({kDuration, QStringLiteral("167"), QStringLiteral("--tolerance"),
                      QStringLiteral("1"), QStringLiteral("--gamma-samples"), QStringLiteral("5")});
        QVERIFY2(result.exitCode == 0, result.err);
        const QJsonObject json = result.json();
        QVERIFY(near(valueOf(json, "percent_time"), 0.594083832335));
        QVERIFY(near(valueOf(json, "time_kappa"), 0.454931044179));
        QVERIFY(near(valueOf(json, "time_kappa_sampled"), 0.486869268808));
        QVERIFY(near(valueOf(json, "time_kappa_tolerance"), 0.59626776653));
        QVERIFY(near(valueOf(json, "time_scott_pi"), 0.446105750315));
        QVERIFY(near(valueOf(json, "time_ac1"), 0.462874786313));
        QVERIFY(near(valueOf(json, "easydiag_kappa"), 0.245014245014));
        QVERIFY(near(valueOf(json, "easydiag_kappa_excl"), 0.5));
        QVERIFY(near(valueOf(json, "easydiag_kappa_max"), 0.74171539961));
        const QJsonValue tolerance =
            json[QStringLiteral("coefficients")][QStringLiteral("time_kappa_tolerance")];
        QVERIFY(near(tolerance[QStringLiteral("directions")][0][QStringLiteral("value")].toDouble(),
                     0.574798232129));
        QCOMPARE(tolerance[QStringLiteral("directions")][0][QStringLiteral("units_of")].toString(),
                 QStringLiteral("coder1"));
        const QJsonValue seconds =
            json[QStringLiteral("contingency_seconds")][QStringLiteral("seconds")];
        QVERIFY(near(seconds[0][0].toDouble(), 22.402));
        QVERIFY(near(seconds[3][0].toDouble(), 2.273));
        QVERIFY(json[QStringLiteral("coefficients")][QStringLiteral("gamma")]
                    [QStringLiteral("unitary_alignments")]
                        .toInt() > 30);
        QVERIFY(near(json[QStringLiteral("coefficients")][QStringLiteral("gamma")]
                         [QStringLiteral("observed_disorder")]
                             .toDouble(),
                     json[QStringLiteral("coefficients")][QStringLiteral("gamma")]
                         [QStringLiteral("expected_disorder")]
                             .toDouble() *
                         (1 - valueOf(json, "gamma"))));
        // Every fragment is in the list exactly once.
        qsizetype fragments = 0;
        for (const QJsonValue& match : json.value(QStringLiteral("matches")).toArray()) {
            fragments += match[QStringLiteral("code_a")].isNull() ? 0 : 1;
            fragments += match[QStringLiteral("code_b")].isNull() ? 0 : 1;
        }
        QCOMPARE(fragments, csvOf(QStringLiteral("time_based__exclusive_s1")).count('\n') - 1);
        QVERIFY(!json[QStringLiteral("coefficients")][QStringLiteral("time_kappa")]
                     [QStringLiteral("ci")]
                         .isNull());
    }

    void unitizingCountsInMilliseconds()
    {
        QFile file(QStringLiteral(
            ROZET_SOURCE_DIR "/tests/data/agreement/unitizing_alpha_2016__synthetic_s41_2c.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray coders = QJsonDocument::fromJson(file.readAll())
                                      .object()[QStringLiteral("input")][QStringLiteral("coders")]
                                      .toArray();
        QByteArray text = kHeader.toUtf8();
        for (qsizetype coder = 0; coder < coders.size(); ++coder) {
            for (const QJsonValue& fragment : coders[coder].toArray()) {
                text += QStringLiteral("c%1,%2,%3,%4\n")
                            .arg(coder)
                            .arg(fragment[QStringLiteral("start")].toInt() / 1000.0)
                            .arg(fragment[QStringLiteral("end")].toInt() / 1000.0)
                            .arg(fragment[QStringLiteral("code")].toString())
                            .toUtf8();
            }
        }
        m_folder->put(QStringLiteral("a.csv"), text);
        const QJsonObject json = timeline({kDuration, QStringLiteral("71"), kNoGamma}).json();
        QVERIFY(near(valueOf(json, "u_alpha"), 0.469640860682));
        QVERIFY(near(valueOf(json, "u_alpha_binary"), 0.539174018836));
        QVERIFY(near(valueOf(json, "cu_alpha"), 0.512837585251));
        QVERIFY(near(json[QStringLiteral("coefficients")][QStringLiteral("ku_alpha")]
                         [QStringLiteral("B")][QStringLiteral("value")]
                             .toDouble(),
                     0.340027815191));
        QCOMPARE(reasonOf(json, "gamma"), QStringLiteral("not_asked"));
    }

    void overlappingCodesKeepTheFiguresPerCode()
    {
        m_folder->put(QStringLiteral("a.csv"), csvOf(QStringLiteral("time_based__multilabel_s3")));
        const QJsonObject json = timeline({kDuration, QStringLiteral("91"), kNoGamma}).json();
        for (const char* name : {"time_kappa", "time_kappa_sampled", "time_kappa_tolerance",
                                 "time_scott_pi", "time_ac1", "u_alpha", "cu_alpha"}) {
            QCOMPARE(reasonOf(json, name), QStringLiteral("overlapping_codes"));
        }
        QVERIFY(std::fabs(valueOf(json, "time_alpha") - 0.569765654097) < 0.01);
        const QJsonObject ask = ofCode(json, "ask");
        QVERIFY(near(ask[QStringLiteral("time_kappa")][QStringLiteral("value")].toDouble(),
                     0.848032586868));
        QVERIFY(near(ask[QStringLiteral("specific_agreement")][QStringLiteral("value")].toDouble(),
                     0.870653173873));
        QVERIFY(near(ask[QStringLiteral("seconds_a")].toDouble(), 12.832));
        QVERIFY(near(ask[QStringLiteral("seconds_b")].toDouble(), 14.343));
        QVERIFY(near(ask[QStringLiteral("bias")][QStringLiteral("value")].toDouble(),
                     (12.832 - 14.343) / 91));
    }

    void windowOfWhatWasCoded()
    {
        m_folder->put(QStringLiteral("a.csv"), csvOf(QStringLiteral("time_based__exclusive_s1")));
        const QJsonObject json =
            timeline({QStringLiteral("--window"), QStringLiteral("union"), kNoGamma}).json();
        QVERIFY(near(valueOf(json, "time_kappa"), 0.445139173851));
        const CliResult without = timeline({kNoGamma});
        QCOMPARE(without.exitCode, 2);
        QVERIFY2(without.err.contains("--duration"), without.err);
    }

    void figuresOfOtherProgramsOnRequest()
    {
        m_folder->put(QStringLiteral("a.csv"), csvOf(QStringLiteral("time_based__exclusive_s1")));
        const QJsonObject json = timeline({kDuration, QStringLiteral("167"), kNoGamma,
                                           QStringLiteral("--compatibility")})
                                     .json();
        const QJsonValue other = json[QStringLiteral("compatibility")];
        QVERIFY(std::fabs(other[QStringLiteral("boris_kappa")][QStringLiteral("value")].toDouble() -
                          0.423) < 0.0005);
        QVERIFY(
            std::fabs(
                other[QStringLiteral("boris_needleman_wunsch_identity")][QStringLiteral("value")]
                    .toDouble() -
                62.42774566474) < 0.0005);
    }

    void severalRecordingsAndWhoCodedThem()
    {
        m_folder->put(QStringLiteral("a.csv"), "recording;coder;start;end;code\n"
                                               "r1;B;0;10,5;x\n"
                                               "r1;A;0:00;0:10,5;x\n"
                                               "r2;A;5;20;y\n"
                                               "r2;B;;;\n"
                                               "r3;A;0;5;x\n");
        m_folder->put(QStringLiteral("d.csv"), "recording;duration\nr1;60\nr2;60\nr3;60\n");
        const QJsonObject json = timeline({QStringLiteral("--durations"),
                                           m_folder->path(QStringLiteral("d.csv")), kNoGamma})
                                     .json();
        // B found nothing in r2, and did not look at r3.
        QCOMPARE(json.value(QStringLiteral("recordings_compared")).toInt(), 2);
        QCOMPARE(json.value(QStringLiteral("seconds")).toDouble(), 120.0);
        QVERIFY(near(valueOf(json, "percent_time"), 105.0 / 120));
        QCOMPARE(json[QStringLiteral("matches")][0][QStringLiteral("recording")].toString(),
                 QStringLiteral("r1"));
        QCOMPARE(json[QStringLiteral("matches")][1][QStringLiteral("verdict")].toString(),
                 QStringLiteral("unmatched"));
    }

    void theOrderOfTheCodersIsTheirChoice()
    {
        m_folder->put(QStringLiteral("a.csv"),
                      "coder,start,end,code\nA,0,10,x\nB,0,5,x\nC,0,9,x\n");
        const QStringList some{kDuration, QStringLiteral("60"), kNoGamma,
                               QStringLiteral("--coders"), QStringLiteral("C,A")};
        const QJsonObject json = timeline(some).json();
        QCOMPARE(json[QStringLiteral("coders")].toArray(),
                 (QJsonArray{QStringLiteral("C"), QStringLiteral("A")}));
        QCOMPARE(ofCode(json, "x")[QStringLiteral("seconds_a")].toDouble(), 9.0);
        const QJsonObject all = timeline({kDuration, QStringLiteral("60"), kNoGamma}).json();
        QCOMPARE(all[QStringLiteral("pairs")].toArray().size(), qsizetype(3));
        QVERIFY(all[QStringLiteral("contingency_seconds")].isNull());
    }

    void nothingFoundIsSaidInWords()
    {
        m_folder->put(QStringLiteral("a.csv"), kHeader.toUtf8());
        const QJsonObject json = timeline({kDuration, QStringLiteral("10"),
                                           QStringLiteral("--coders"), QStringLiteral("a,b")})
                                     .json();
        QCOMPARE(valueOf(json, "percent_time"), 1.0);
        QCOMPARE(reasonOf(json, "time_kappa"), QStringLiteral("no_fragments"));
        QCOMPARE(reasonOf(json, "event_f1"), QStringLiteral("no_fragments"));
        QVERIFY(!reasonOf(json, "gamma").isEmpty());
        QVERIFY(!json[QStringLiteral("coefficients")][QStringLiteral("u_alpha")]
                     [QStringLiteral("reason")]
                         .toString()
                         .isEmpty());
        const QJsonObject nobody = timeline({kDuration, QStringLiteral("10")}).json();
        QCOMPARE(reasonOf(nobody, "time_kappa"), QStringLiteral("one_coder"));
    }

    void badInputIsPointedOut_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("where");
        QTest::newRow("end before start")
            << QByteArray("A,0,1,x\nB,5,4,x\n") << QByteArray("3, end");
        QTest::newRow("no number") << QByteArray("A,nan,1,x\n") << QByteArray("2, start");
        QTest::newRow("infinite") << QByteArray("A,0,inf,x\n") << QByteArray("2, end");
        QTest::newRow("negative") << QByteArray("A,-1,1,x\n") << QByteArray("2, start");
        QTest::newRow("beyond") << QByteArray("A,0,61,x\n") << QByteArray("2, end");
        QTest::newRow("far beyond") << QByteArray("A,1e18,1e18,x\n") << QByteArray("2, start");
        QTest::newRow("no code") << QByteArray("A,0,1,\n") << QByteArray("2, code");
        QTest::newRow("no coder") << QByteArray(",0,1,x\n") << QByteArray("2, coder");
        QTest::newRow("no end") << QByteArray("A,0,,x\n") << QByteArray("2, end");
        QTest::newRow("unknown code") << QByteArray("A,0,1,z\n") << QByteArray("2, code");
    }

    void badInputIsPointedOut()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, where);
        m_folder->put(QStringLiteral("a.csv"), kHeader.toUtf8() + text);
        const CliResult result = timeline(
            {kDuration, QStringLiteral("60"), QStringLiteral("--codes"), QStringLiteral("x,y")});
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.isOneLine() && result.err.contains(where), result.err);
        QVERIFY(result.out.isEmpty());
    }

    void badCommandLinesAreRefused_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("unit") << QStringList{QStringLiteral("--unit"), QStringLiteral("0")};
        QTest::newRow("overlap") << QStringList{QStringLiteral("--overlap"), QStringLiteral("1.5")};
        QTest::newRow("tolerance")
            << QStringList{QStringLiteral("--tolerance"), QStringLiteral("nan")};
        QTest::newRow("distance") << QStringList{QStringLiteral("--set-distance"),
                                                 QStringLiteral("x")};
        QTest::newRow("duration") << QStringList{kDuration, QStringLiteral("-3")};
    }

    void badCommandLinesAreRefused()
    {
        QFETCH(QStringList, options);
        m_folder->put(QStringLiteral("a.csv"), kHeader.toUtf8());
        QCOMPARE(timeline(options).exitCode, 2);
    }

    void theSeedMakesTheInterval()
    {
        m_folder->put(QStringLiteral("a.csv"), csvOf(QStringLiteral("time_based__exclusive_s1")));
        const auto interval = [this](const char* seed, const char* threads) {
            return timeline({kDuration, QStringLiteral("167"), kNoGamma,
                             QStringLiteral("--bootstrap"), QStringLiteral("200"),
                             QStringLiteral("--seed"), QLatin1String(seed),
                             QStringLiteral("--threads"), QLatin1String(threads)})
                .json()[QStringLiteral("coefficients")][QStringLiteral("time_kappa")]
                       [QStringLiteral("ci")]
                .toArray();
        };
        const QJsonArray one = interval("3", "1");
        QCOMPARE(one.size(), qsizetype(2));
        QCOMPARE(interval("3", "4"), one);
        QVERIFY(interval("4", "1") != one);
    }

    void theTableForPeopleSaysWhatItRestsOn()
    {
        m_folder->put(QStringLiteral("a.csv"), csvOf(QStringLiteral("time_based__exclusive_s1")));
        const CliResult result =
            rozetCli({QStringLiteral("agreement"), QStringLiteral("timeline"),
                      m_folder->path(QStringLiteral("a.csv")), kDuration, QStringLiteral("167"),
                      kNoGamma, QStringLiteral("--lang"), QStringLiteral("en")});
        QVERIFY2(result.exitCode == 0, result.err);
        for (const char* part : {"time_kappa", "0.455", "167.0 s", "specific_", "coder2"}) {
            QVERIFY2(result.out.contains(part), part);
        }
    }

    void codersOfAStudy()
    {
        m_folder->write(smallStudy());
        const CliResult result = rozetCli(
            {QStringLiteral("agreement"), QStringLiteral("study"), m_folder->study(),
             QStringLiteral("--coders"), QStringLiteral("ann,consensus"), QStringLiteral("--json"),
             QStringLiteral("--gamma-samples"), QStringLiteral("4")});
        QVERIFY2(result.exitCode == 0, result.err);
        const QJsonObject json = result.json();
        QCOMPARE(json[QStringLiteral("coders")].toArray(),
                 (QJsonArray{QStringLiteral("ann"), QStringLiteral("consensus")}));
        QCOMPARE(json[QStringLiteral("recordings_compared")].toInt(), 1);
        QCOMPARE(json[QStringLiteral("seconds")].toDouble(), 600.0);
        const QJsonArray recordings = json[QStringLiteral("recordings")].toArray();
        QCOMPARE(recordings.size(), qsizetype(1));
        QCOMPARE(recordings[0][QStringLiteral("recording")].toString(), QStringLiteral("R1"));
        QVERIFY(recordings[0][QStringLiteral("coefficients")].isObject());
        QVERIFY(json[QStringLiteral("recording_level")].isArray());
        QVERIFY(!json[QStringLiteral("positions")].toArray().isEmpty());
        QVERIFY(!json[QStringLiteral("categories")].toArray().isEmpty());
        // One recording is the whole study here.
        QCOMPARE(valueOf(recordings[0].toObject(), "time_alpha"), valueOf(json, "time_alpha"));
    }

    void aCoderNobodyKnows()
    {
        m_folder->write(smallStudy());
        const auto study = [this](const char* coders) {
            return rozetCli({QStringLiteral("agreement"), QStringLiteral("study"),
                             m_folder->study(), QStringLiteral("--coders"), QLatin1String(coders)});
        };
        QCOMPARE(study("ann,bob").exitCode, 1);
        QVERIFY(study("ann,bob").isOneLine());
        QCOMPARE(study("ann").exitCode, 1);
        QCOMPARE(study("ann,ann").exitCode, 2);
    }

private:
    [[nodiscard]] CliResult timeline(const QStringList& options) const
    {
        return rozetCli(QStringList{QStringLiteral("agreement"), QStringLiteral("timeline"),
                                    m_folder->path(QStringLiteral("a.csv")),
                                    QStringLiteral("--json")} +
                        options);
    }

    std::unique_ptr<StudyFolder> m_folder;
};

QTEST_GUILESS_MAIN(TestAgreementTimeline)
#include "tst_agreement_timeline.moc"
