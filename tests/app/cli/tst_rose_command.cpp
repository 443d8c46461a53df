// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/apply_change.h"
#include "tests/app/cli/cli_runner.h"

#include <QJsonArray>
#include <QTest>

#include <cmath>

using namespace rozet;
using test::CliResult;
using test::rozetCli;
using test::StudyFolder;

namespace {

/// ann recorded a minute of both in R1; the student answers half a second later.
study::Study withTraces()
{
    study::Study study = test::smallStudy();
    for (const study::Coding& coding : study.codings) {
        const study::Coder* coder = study.coders.find(coding.header.coder);
        if (coder == nullptr || coder->name != QLatin1String("ann") || coding.fragments.isEmpty()) {
            continue;
        }
        const study::CodingId id = coding.id;
        for (const study::Party party : {study::Party::Mentor, study::Party::Student}) {
            study::Trace trace;
            trace.id = study::TraceId::create();
            trace.party = party;
            for (int k = 0; k < 1200; ++k) {
                const double t = k * .05 - (party == study::Party::Student ? .5 : 0);
                trace.samples.push_back({MediaTime::fromMilliseconds(50 * k),
                                         {.6 * std::sin(t / 3), .2 * std::cos(t)}});
            }
            if (!study::applyChange(study, study::AddTo<study::Trace>{id, trace})) {
                qFatal("the trace was refused");
            }
        }
        break;
    }
    return study;
}

QStringList words(const char* text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '));
}

} // namespace

class TestRoseCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theFiguresAsJson()
    {
        const StudyFolder folder;
        folder.write(withTraces());
        const CliResult result = rozetCli(QStringList{QStringLiteral("rose"), folder.study()} +
                                          words("--coder ann --replicates 200 --json --lang en"));
        QCOMPARE(result.exitCode, 0);
        const QJsonObject json = result.json();
        QCOMPARE(json[QStringLiteral("coder")].toString(), QStringLiteral("ann"));
        QJsonObject found;
        for (const QJsonValue& one : json[QStringLiteral("recordings")].toArray()) {
            if (one[QStringLiteral("traces")][QStringLiteral("mentor")][QStringLiteral("n")]
                    .toDouble() > 0) {
                found = one.toObject();
            }
        }
        const QJsonObject both = found[QStringLiteral("traces")]
                                     .toObject()[QStringLiteral("complementarity")]
                                     .toObject();
        QCOMPARE(both[QStringLiteral("n")].toInt(), 1200);
        const QJsonObject together = both[QStringLiteral("together")].toObject();
        QCOMPARE(together[QStringLiteral("best_lag")][QStringLiteral("value")].toDouble(), .5);
        QVERIFY(together[QStringLiteral("lags")].toArray().size() == 201);
        // Both go up and down together here: the opposite of reciprocity.
        QVERIFY(
            both[QStringLiteral("above")][QStringLiteral("correlation")][QStringLiteral("value")]
                .toDouble() < -.8);
        QVERIFY(!json[QStringLiteral("codes")].toArray().isEmpty());
    }

    void theTablesForPeopleAndInFiles()
    {
        const StudyFolder folder;
        folder.write(withTraces());
        const QStringList base{QStringLiteral("rose"),         folder.study(),
                               QStringLiteral("--coder"),      QStringLiteral("ann"),
                               QStringLiteral("--replicates"), QStringLiteral("50")};
        const CliResult shown = rozetCli(base + words("--lang nl"));
        QCOMPARE(shown.exitCode, 0);
        QVERIFY(shown.out.contains("Complementariteit"));
        for (const char* ending : {"xlsx", "csv", "html", "docx"}) {
            const QString name = QStringLiteral("roos.") + QLatin1String(ending);
            const CliResult written =
                rozetCli(base + QStringList{QStringLiteral("--output"), folder.path(name)});
            QCOMPARE(written.exitCode, 0);
            QVERIFY(folder.bytes(name).size() > 100);
        }
        const CliResult lags = rozetCli(
            base + QStringList{QStringLiteral("--table"), QStringLiteral("lags"),
                               QStringLiteral("--output"), folder.path(QStringLiteral("l.csv"))});
        QCOMPARE(lags.exitCode, 0);
        QCOMPARE(folder.bytes(QStringLiteral("l.csv")).count('\n'), 202);
        QVERIFY(folder.bytes(QStringLiteral("l.csv")).startsWith("recording,lag,"));
    }

    void wrongCommandLines()
    {
        const StudyFolder folder;
        folder.write(withTraces());
        for (const char* wrong : {"--bin 0", "--coder nobody", "--output x.pdf", "--replicates -1",
                                  "--max-lag 5000 --bin 0.001", "--table everything"}) {
            const CliResult result =
                rozetCli(QStringList{QStringLiteral("rose"), folder.study()} + words(wrong));
            QVERIFY2(result.exitCode != 0, wrong);
            QVERIFY2(result.isOneLine(), wrong);
        }
        QCOMPARE(folder.names().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestRoseCommand)
#include "tst_rose_command.moc"
