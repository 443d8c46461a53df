// SPDX-License-Identifier: GPL-3.0-or-later
// Revisions that are to come are made up here; those that were are read from files of their time.
#include "core/store/audit_log.h"
#include "core/store/open_database.h"
#include "core/store/sqlite/statement.h"
#include "core/store/study_reader.h"
#include "tests/core/store/store_help.h"

#include <QDir>

using namespace rozet;
using rozet::test::why;

namespace {

store::Schema withScripts(std::initializer_list<QByteArray> scripts)
{
    store::Schema schema = store::shippedSchema();
    schema.insert(schema.end(), scripts);
    return schema;
}

const QByteArray kAddColumn = "ALTER TABLE school ADD COLUMN city TEXT NOT NULL DEFAULT '';";

} // namespace

class TestMigration : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_study = test::richStudy(40);
        QVERIFY(test::create(path(), m_study));
        m_bytes = test::bytesOf(path());
    }

    void olderFileIsCopiedAndBroughtUpToDate()
    {
        const store::Schema schema = withScripts(
            {kAddColumn, "UPDATE school SET note = note || '!';"
                         "UPDATE school SET checksum = row_checksum('school', id, name, note);"});
        {
            auto opened = open(schema, store::OpenMode::ReadWrite);
            QVERIFY2(opened, why(opened));
            QCOMPARE(QFileInfo(opened->migratedFromCopy).fileName(),
                     QStringLiteral("study (before update 2026-05-04 143015).rozet"));
            QCOMPARE(test::bytesOf(opened->migratedFromCopy), m_bytes);
            study::Study expected = m_study;
            study::EntityTable<study::School> schools;
            for (study::School school : m_study.schools) {
                school.note += u'!';
                schools.insert(school);
            }
            expected.schools = schools;
            NoProgress progress;
            const auto study = store::readStudy(*opened->connection, progress);
            QVERIFY2(study, why(study));
            QVERIFY(*study == expected);
            const auto audit = store::checkAudit(*opened->connection);
            QVERIFY2(audit, why(audit));
            QVERIFY(audit->problems.empty());
            QCOMPARE(audit->entries, qint64(2));
        }
        // Up to date now: no second copy, and a program that knows less refuses it.
        const QByteArray updated = test::bytesOf(path());
        {
            const auto again = open(schema, store::OpenMode::ReadWrite);
            QVERIFY2(again, why(again));
            QVERIFY(again->migratedFromCopy.isEmpty());
        }
        const auto older = test::open(path());
        QVERIFY(!older);
        QCOMPARE(older.error().code, ErrorCode::StudyNewer);
        QCOMPARE(test::bytesOf(path()), updated);
    }

    void readingAnOlderFileLeavesIt()
    {
        auto opened = open(withScripts({kAddColumn}), store::OpenMode::ReadOnly);
        QVERIFY2(opened, why(opened));
        NoProgress progress;
        const auto study = store::readStudy(*opened->connection, progress);
        QVERIFY2(study, why(study));
        QVERIFY(*study == m_study);
        QCOMPARE(test::bytesOf(path()), m_bytes);
        QCOMPARE(files().size(), 1);
    }

    void failedUpdateLeavesTheFile_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("not SQL") << QByteArray("ALTER TABL school;");
        QTest::newRow("half done") << kAddColumn + "INSERT INTO nowhere VALUES (1);";
        QTest::newRow("breaks a reference")
            << QByteArray("PRAGMA defer_foreign_keys = ON; DELETE FROM recording;");
        QTest::newRow("breaks a rule of the table")
            << QByteArray("UPDATE audit SET hash = x'00' WHERE number = 1;");
    }

    void failedUpdateLeavesTheFile()
    {
        QFETCH(QByteArray, script);
        const auto opened = open(withScripts({kAddColumn, script}), store::OpenMode::ReadWrite);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::StudyMigrationFailed);
        QCOMPARE(test::bytesOf(path()), m_bytes);
        QCOMPARE(files().size(), 1);
        const auto still = test::open(path());
        QVERIFY2(still, why(still));
        QVERIFY(still->study == m_study);
    }

    // tests/data/store/revision-1.rozet was written by the first version of Rozet.
    void fileOfRevision1IsReadWhole()
    {
        const QString old = m_folder->filePath(QStringLiteral("old.rozet"));
        QVERIFY(QFile::copy(QStringLiteral(ROZET_SOURCE_DIR "/tests/data/store/revision-1.rozet"),
                            old));
        QVERIFY(QFile::setPermissions(old, QFile::ReadOwner | QFile::WriteOwner));
        const QByteArray bytes = test::bytesOf(old);
        auto guest = test::open(old, store::OpenMode::ReadOnly);
        QVERIFY2(guest, why(guest));
        QCOMPARE(test::bytesOf(old), bytes);

        guest->store.reset();
        const QByteArray before = contentsOfRevision1(old);
        QVERIFY(before.size() > 10'000);
        QVERIFY(before.contains("fragment:") && before.contains("trace:"));
        study::Study study;
        {
            auto opened = test::open(old);
            QVERIFY2(opened, why(opened));
            QCOMPARE(test::bytesOf(opened->migratedFromCopy), bytes);
            QCOMPARE(test::problemsOf(*opened->store), QByteArray());
            study = opened->study;
        }
        QVERIFY(study == guest->study);
        QCOMPARE(study.rounds.size(), std::size_t(5));
        QCOMPARE(study.coders.size(), std::size_t(6));
        QVERIFY(contentsOfRevision1(old) == before);
        for (const study::Coder& coder : study.coders) {
            QVERIFY(!coder.reactionTime);
        }
        for (const study::Coding& coding : study.codings) {
            QVERIFY(coding.activeTime.empty());
        }
        // From here on it is like any other.
        test::RandomChanges changes(7);
        auto opened = test::open(old);
        QVERIFY2(opened, why(opened));
        QVERIFY(opened->migratedFromCopy.isEmpty());
        for (int i = 0; i < 200; ++i) {
            const study::Change change = changes.nextValid(study);
            QVERIFY(study::applyChange(study, change));
            const Done done = opened->store->append({&change, 1}, test::action());
            QVERIFY2(done, done ? "" : why(done.error()));
        }
        opened->store.reset();
        const auto again = test::open(old);
        QVERIFY2(again, why(again));
        QVERIFY(again->study == study);
    }

    void scriptsMakeWhatTheReaderExpects()
    {
        auto connection = store::Connection::openInMemory();
        QVERIFY2(connection, why(connection));
        const auto newest = static_cast<int>(store::shippedSchema().size());
        const Done made = store::applyRevisions(*connection, store::shippedSchema(), 0);
        QVERIFY2(made, why(made));
        QVERIFY(store::checkStructure(*connection, store::shippedSchema(), newest));
        QVERIFY(connection->exec("CREATE INDEX extra ON school (name)"));
        const Done extra = store::checkStructure(*connection, store::shippedSchema(), newest);
        QVERIFY(!extra);
        QCOMPARE(extra.error().code, ErrorCode::StudyForeignSchema);
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("study.rozet")); }

    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden);
    }

    // Every cell that revision 1 had, but for the checksums and the log.
    static QByteArray contentsOfRevision1(const QString& path)
    {
        auto opened = store::Connection::open(path, store::Access::ReadOnly);
        QByteArray contents;
        QByteArray table;
        QByteArrayList cells;
        for (const QByteArray& line : store::shippedSchema().front().split('\n')) {
            const QByteArray first = line.simplified().split(' ').front();
            if (line.startsWith("CREATE TABLE ")) {
                table = line.mid(13).split(' ').front();
                cells.clear();
            } else if (line.startsWith("    ") && first == first.toLower() && first != "checksum") {
                cells.append("quote(" + first + ")");
            } else if (line.startsWith(")") && table != "audit") {
                auto rows =
                    store::Statement::prepare(*opened, "SELECT " + cells.join(" || ',' || ") +
                                                           " FROM " + table + " ORDER BY 1");
                while (rows && rows->step().value_or(false)) {
                    contents += table + ':' +
                                QByteArray(rows->bytes(0).data(),
                                           static_cast<qsizetype>(rows->bytes(0).size())) +
                                '\n';
                }
            }
        }
        return contents;
    }

    [[nodiscard]] Result<store::OpenDatabase> open(const store::Schema& schema,
                                                   store::OpenMode mode) const
    {
        NoProgress progress;
        return store::openDatabase(path(), mode, schema, test::fixedClock(), progress);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    study::Study m_study;
    QByteArray m_bytes;
};

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"
