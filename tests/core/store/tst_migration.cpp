// SPDX-License-Identifier: GPL-3.0-or-later
// Only one revision of the schema was ever released, so the later ones here are made up.
#include "core/store/audit_log.h"
#include "core/store/open_database.h"
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

    void scriptsMakeWhatTheReaderExpects()
    {
        auto connection = store::Connection::openInMemory();
        QVERIFY2(connection, why(connection));
        const Done made = store::applyRevisions(*connection, store::shippedSchema(), 0);
        QVERIFY2(made, why(made));
        QVERIFY(store::checkStructure(*connection, store::shippedSchema(), 1));
        QVERIFY(connection->exec("CREATE INDEX extra ON school (name)"));
        const Done extra = store::checkStructure(*connection, store::shippedSchema(), 1);
        QVERIFY(!extra);
        QCOMPARE(extra.error().code, ErrorCode::StudyForeignSchema);
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("study.rozet")); }

    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden);
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
