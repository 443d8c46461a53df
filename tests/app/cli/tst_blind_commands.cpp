// SPDX-License-Identifier: GPL-3.0-or-later
// Anna and Bram code the same conversation. Until both have closed, no command tells anything of
// Bram's work to Anna, or to somebody who does not say who asks.
#include "core/study/visibility.h"
#include "tests/app/cli/cli_runner.h"
#include "tests/app/support/test_study.h"
#include "tests/support/zip_text.h"

#include <QTest>

using namespace rozet;
using namespace rozet::test;

namespace {

QStringList words(const char* line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class TestBlindCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<StudyFolder>();
        m_made = makeTestStudy();
        m_brams = addSecretWork(m_made);
        m_folder->write(m_made.study);
    }

    void noCommandTellsWhatTheOtherMade_data()
    {
        QTest::addColumn<QString>("viewer");
        QTest::newRow("Anna") << QStringLiteral("Anna");
        QTest::newRow("nobody") << QString();
    }

    void noCommandTellsWhatTheOtherMade()
    {
        QFETCH(QString, viewer);
        for (const QStringList& command : readingCommands()) {
            for (const bool json : {false, true}) {
                const CliResult result = ask(command, viewer, json);
                QVERIFY2(result.exitCode == 0 || result.exitCode == 1,
                         qPrintable(command.join(u' ') + QString::fromUtf8(result.err)));
                verifySilent(result.out + result.err, command);
            }
        }
        for (const QString& name : m_folder->names()) {
            if (name != QStringLiteral("gesprekken.rozet")) {
                verifySilent(contents(name), {name});
            }
        }
        // The count of his fragments is not told either.
        const QJsonObject info = ask(words("study info"), viewer, true).json();
        const int shown = viewer.isEmpty() ? 0 : int(m_made.fragments.size());
        QCOMPARE(info.value(QStringLiteral("fragments")).toInt(), shown);
        const QJsonObject list = ask(words("recording list"), viewer, true).json();
        for (const QJsonValue& coding : list.value(QStringLiteral("recordings"))
                                            .toArray()
                                            .first()
                                            .toObject()
                                            .value(QStringLiteral("codings"))
                                            .toArray()) {
            const QJsonObject one = coding.toObject();
            QCOMPARE(one.value(QStringLiteral("state")).toString(), QStringLiteral("busy"));
            if (one.value(QStringLiteral("coder")) == QStringLiteral("Bram")) {
                QVERIFY(one.value(QStringLiteral("fragments")).isNull());
                QVERIFY(!one.value(QStringLiteral("reason")).toString().isEmpty());
            }
        }
        const QJsonObject tally =
            ask(words("tally STUDY --measure count --coder Bram"), viewer, true).json();
        for (const QJsonValue& row : tally.value(QStringLiteral("rows")).toArray()) {
            QVERIFY(!row.toObject().value(QStringLiteral("coded")).toBool());
            for (const QJsonValue& value :
                 row.toObject().value(QStringLiteral("values")).toObject()) {
                QVERIFY(value.isNull());
            }
        }
        const CliResult fragments =
            ask(words("fragments export STUDY --coder Bram --output f.csv"), viewer, true);
        QCOMPARE(fragments.exitCode, 0);
        QCOMPARE(fragments.json().value(QStringLiteral("fragments")).toInt(), 0);
        QVERIFY(!fragments.err.isEmpty()); // something was left out, and that is said
        const CliResult withdrawal =
            ask(words("recording withdraw STUDY Gesprek_1 --reason x --dry-run"), viewer, false);
        QVERIFY(!withdrawal.out.contains("37"));
    }

    void aSupervisorAndTheCoderSeeIt()
    {
        const QString csv = m_folder->path(QStringLiteral("all.csv"));
        const CliResult supervisor = rozetCli(
            {QStringLiteral("coder"), QStringLiteral("add"), m_folder->study(),
             QStringLiteral("Sam"), QStringLiteral("--role"), QStringLiteral("supervisor")});
        QCOMPARE(supervisor.exitCode, 0);
        for (const char* viewer : {"Sam", "Bram"}) {
            const CliResult result =
                ask(words("fragments export STUDY --output all.csv"), QLatin1String(viewer), true);
            QCOMPARE(result.exitCode, 0);
            QVERIFY(m_folder->bytes(QStringLiteral("all.csv")).contains(kSecret.toUtf8()));
            QCOMPARE(result.json().value(QStringLiteral("fragments")).toInt(),
                     viewer == std::string("Sam") ? 40 : 37);
        }
        const CliResult stranger =
            ask(words("fragments export STUDY --output all.csv"), QStringLiteral("Zoë"), true);
        QCOMPARE(stranger.exitCode, 1);
        QVERIFY(stranger.isOneLine());
    }

    void closingOpensAndASupervisorUnlocks()
    {
        const auto state = [&](const char* line, const QString& viewer) {
            return ask(words(line), viewer, true);
        };
        CliResult result = state("coding close STUDY --recording Gesprek_1 --coder Anna", {});
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.json().value(QStringLiteral("state")).toString(), QStringLiteral("closed"));
        QVERIFY(!result.json().value(QStringLiteral("opened")).toBool());
        QVERIFY(ask(words("fragments export STUDY --coder Bram --output f.csv"),
                    QStringLiteral("Anna"), true)
                    .json()
                    .value(QStringLiteral("fragments"))
                    .toInt() == 0);
        result = state("coding close STUDY --recording Gesprek_1 --coder Bram", {});
        QVERIFY(result.json().value(QStringLiteral("opened")).toBool());
        QCOMPARE(ask(words("fragments export STUDY --coder Bram --output f.csv"),
                     QStringLiteral("Anna"), true)
                     .json()
                     .value(QStringLiteral("fragments"))
                     .toInt(),
                 37);
        const study::Study opened = m_folder->read();
        QCOMPARE(std::ranges::count(opened.events, study::CodingEventKind::Opened,
                                    &study::CodingEvent::kind),
                 2);

        result = state("coding reopen STUDY --recording Gesprek_1 --coder Anna", {});
        QCOMPARE(result.exitCode, 1); // no reason
        QVERIFY(result.isOneLine());
        QCOMPARE(rozetCli({QStringLiteral("coder"), QStringLiteral("add"), m_folder->study(),
                           QStringLiteral("Sam"), QStringLiteral("--role"),
                           QStringLiteral("supervisor")})
                     .exitCode,
                 0);
        const char* reopen = "coding reopen STUDY --recording Gesprek_1 --coder Anna --reason typo";
        QCOMPARE(state(reopen, QStringLiteral("Anna")).exitCode, 1);
        QCOMPARE(state(reopen, QStringLiteral("Sam")).exitCode, 0);
        const study::Study unlocked = m_folder->read();
        const auto event = std::ranges::find(unlocked.events, study::CodingEventKind::Unlocked,
                                             &study::CodingEvent::kind);
        QVERIFY(event != unlocked.events.end());
        QCOMPARE(event->reason, QStringLiteral("typo"));
        // Hidden again.
        QCOMPARE(ask(words("fragments export STUDY --coder Bram --output f.csv"),
                     QStringLiteral("Anna"), true)
                     .json()
                     .value(QStringLiteral("fragments"))
                     .toInt(),
                 0);
    }

    // What was made elsewhere is finished: it is closed, compared at once, and can be added to.
    void importedCodingsAreClosed()
    {
        m_folder->put(QStringLiteral("a.csv"), "start,end,codes\n1,2,talenten_kwaliteiten\n");
        m_folder->put(QStringLiteral("b.csv"), "start,end,codes\n1,2,talenten_kwaliteiten\n5,6,\n");
        m_folder->put(QStringLiteral("c.csv"), "start,end,codes\n8,9,talenten_kwaliteiten\n");
        const auto import = [&](const char* file, const char* coder) {
            return rozetCli({QStringLiteral("fragments"), QStringLiteral("import"),
                             m_folder->study(), m_folder->path(QLatin1String(file)),
                             QStringLiteral("--recording"), QStringLiteral("Gesprek 2"),
                             QStringLiteral("--coder"), QLatin1String(coder)})
                .exitCode;
        };
        QCOMPARE(import("a.csv", "Anna"), 0);
        QCOMPARE(import("b.csv", "Bram"), 0);
        QCOMPARE(import("c.csv", "Anna"), 0);
        QCOMPARE(import("c.csv", "Anna"), 0);
        const study::Study now = m_folder->read();
        const study::Coding* annas = now.codingOf(m_made.recordings[1], m_made.anna);
        const study::Coding* brams = now.codingOf(m_made.recordings[1], m_made.bram);
        QVERIFY(annas != nullptr && brams != nullptr);
        QVERIFY(annas->header.state == study::CodingState::Closed);
        QVERIFY(brams->header.state == study::CodingState::Closed);
        QCOMPARE(annas->fragments.size(), std::size_t(2));
        QVERIFY(study::isOpened(now, m_made.recordings[1], std::nullopt));
        const CliResult compared =
            ask(words("agreement study STUDY --coders Anna,Bram --recording Gesprek_2"), {}, true);
        QCOMPARE(compared.exitCode, 0);
        QVERIFY(!compared.json().value(QStringLiteral("coefficients")).toObject().isEmpty());
        // Somebody's own work is not added to once it is closed.
        QCOMPARE(
            ask(words("coding close STUDY --recording Gesprek_1 --coder Anna"), {}, true).exitCode,
            0);
        QCOMPARE(rozetCli({QStringLiteral("fragments"), QStringLiteral("import"), m_folder->study(),
                           m_folder->path(QStringLiteral("c.csv")), QStringLiteral("--recording"),
                           QStringLiteral("Gesprek 1"), QStringLiteral("--coder"),
                           QStringLiteral("Anna")})
                     .exitCode,
                 1);
    }

private:
    /// STUDY stands for the study; names of files are put in the folder.
    [[nodiscard]] CliResult ask(QStringList command, const QString& viewer, bool json) const
    {
        if (!command.contains(QStringLiteral("STUDY"))) {
            command.insert(2, QStringLiteral("STUDY"));
        }
        for (qsizetype i = 0; i < command.size(); ++i) {
            command[i].replace(QStringLiteral("Gesprek_"), QStringLiteral("Gesprek "));
            if (command[i] == QStringLiteral("STUDY")) {
                command[i] = m_folder->study();
            } else if (i > 0 && command[i - 1] == QStringLiteral("--output")) {
                command[i] = m_folder->path(command[i]);
            }
        }
        if (!viewer.isEmpty()) {
            command += {QStringLiteral("--as"), viewer};
        }
        if (json) {
            command += QStringLiteral("--json");
        }
        return rozetCli(command);
    }

    [[nodiscard]] static std::vector<QStringList> readingCommands()
    {
        std::vector<QStringList> commands;
        for (const char* line :
             {"study info",
              "study check",
              "coder list",
              "recording list",
              "recording withdraw STUDY Gesprek_1 --reason x --dry-run",
              "codebook show",
              "codebook export STUDY --output book.html",
              "codebook export STUDY --output book.docx",
              "codebook export STUDY --output book.json",
              "codebook export STUDY --output book.csv",
              "codebook export STUDY --output book.qdc",
             
              "codebook history STUDY --output history.html",
              "fragments export STUDY --output all.csv",
              "fragments export STUDY --coder Bram --output brams.csv",
              "fragments export STUDY --recording Gesprek_1 --output one.csv",
              "summary export STUDY --output summary.html",
              "summary export STUDY --coder Bram --output brams.docx",
              "tally STUDY --coder Bram",
              "tally STUDY --coder Bram --measure duration",
              "tally STUDY --coder Bram --by school --output tally.xlsx",
              "tally STUDY --coder Bram --output tally.csv",
              "tally STUDY --coder consensus",
              "rose STUDY --coder Bram",
              "rose STUDY --coder Bram --table codes --output rose.xlsx",
              "agreement study STUDY --coders Anna,Bram",
              "agreement study STUDY --coders Anna,Bram --recording Gesprek_1"}) {
            commands.push_back(words(line));
        }
        return commands;
    }

    /// The bytes of a file; of a zip (Word, Excel) those of all that is in it.
    [[nodiscard]] QByteArray contents(const QString& name) const
    {
        const QByteArray bytes = m_folder->bytes(name);
        if (!bytes.startsWith("PK")) {
            return bytes;
        }
        return zipText(m_folder->path(name));
    }

    void verifySilent(const QByteArray& said, const QStringList& where) const
    {
        QVERIFY2(!said.contains(kSecret.toUtf8()), qPrintable(where.join(u' ')));
        QVERIFY2(!said.contains("37 "), qPrintable(where.join(u' ') + QString::fromUtf8(said)));
        for (const study::Fragment& fragment : m_made.study.codings.find(m_brams)->fragments) {
            QVERIFY2(!said.contains(fragment.id.toText().toUtf8()), qPrintable(where.join(u' ')));
        }
    }

    std::unique_ptr<StudyFolder> m_folder;
    TestStudy m_made;
    study::CodingId m_brams;
};

QTEST_GUILESS_MAIN(TestBlindCommands)
#include "tst_blind_commands.moc"
