// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are not what they seem: each is refused, or read as what was written, and never
// touched.
#include "core/store/schema.h"
#include "core/store/sqlite/connection.h"
#include "tests/core/store/store_help.h"

#include <QDir>
#include <QtEndian>

using namespace rozet;
using rozet::test::why;
using store::OpenMode;

class TestRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_study = test::richStudy(50);
        QVERIFY(test::create(path(), m_study));
        m_bytes = test::bytesOf(path());
        QVERIFY(m_bytes.size() > 100'000);
    }

    void theFileItselfOpens()
    {
        test::writeBytes(path(), m_bytes);
        for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
            const auto opened = test::open(path(), mode);
            QVERIFY2(opened, why(opened));
            QVERIFY(opened->study == m_study);
        }
        verifyUntouched(m_bytes);
    }

    void notAStudy_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("expected");
        const auto row = [](const char* name, const QByteArray& bytes, ErrorCode expected) {
            QTest::newRow(name) << bytes << expected;
        };
        row("empty", QByteArray(), ErrorCode::StudyNotAStudy);
        row("text", QByteArray("coder,start,end\n").repeated(500), ErrorCode::StudyNotAStudy);
        row("zip", QByteArray("PK\x03\x04").repeated(500), ErrorCode::StudyNotAStudy);
        row("header only", m_bytes.left(100), ErrorCode::StudyDamaged);
        row("less than a header", m_bytes.left(99), ErrorCode::StudyNotAStudy);
        row("database of another program", changed(68, 4, 0), ErrorCode::StudyNotAStudy);
        row("next revision",
            changed(60, 4, static_cast<quint32>(store::shippedSchema().size()) + 1),
            ErrorCode::StudyNewer);
        row("far revision", changed(60, 4, 0xffffffff), ErrorCode::StudyNewer);
        row("no revision", changed(60, 4, 0), ErrorCode::StudyDamaged);
        row("page size", changed(16, 2, 4095), ErrorCode::StudyDamaged);
        row("small page size", changed(16, 2, 256), ErrorCode::StudyDamaged);
        row("half the page size", changed(16, 2, 2048), ErrorCode::StudyDamaged);
        row("write-ahead log", changed(18, 2, 0x0202), ErrorCode::StudyForeignSchema);
        row("UTF-16", changed(56, 4, 2), ErrorCode::StudyDamaged);
    }

    void notAStudy()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, expected);
        test::writeBytes(path(), bytes);
        for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
            const auto opened = test::open(path(), mode);
            QVERIFY(!opened);
            QVERIFY2(opened.error().code == expected, why(opened));
            verifyUntouched(bytes);
        }
    }

    void notAFile()
    {
        QCOMPARE(test::open(m_folder.path()).error().code, ErrorCode::NotAFile);
        QCOMPARE(test::open(m_folder.filePath(QStringLiteral("none"))).error().code,
                 ErrorCode::FileNotFound);
    }

    void truncated()
    {
        for (qsizetype size = 512; size < m_bytes.size(); size += 512) {
            const QByteArray bytes = m_bytes.left(size);
            test::writeBytes(path(), bytes);
            const auto opened = test::open(path());
            QVERIFY(!opened);
            QVERIFY2(opened.error().code == ErrorCode::StudyDamaged, why(opened));
            verifyUntouched(bytes);
        }
    }

    void flippedBits()
    {
        test::RandomValues values(51);
        int refused = 0;
        for (int i = 0; i < 400; ++i) {
            QByteArray bytes = m_bytes;
            const qint64 flips = i % 2 == 0 ? 1 : values.number(2, 64);
            const qint64 from = i % 4 == 0 ? 0 : values.number(0, bytes.size() - 1);
            const qint64 to = i % 4 == 0 ? 1023 : qMin(from + 4096, qint64(bytes.size() - 1));
            for (qint64 k = 0; k < flips; ++k) {
                const auto at = static_cast<qsizetype>(values.number(from, to));
                bytes[at] = static_cast<char>(bytes[at] ^ (1 << values.number(0, 7)));
            }
            refused += verifyRefusedOrEqual(bytes, QByteArray::number(i)) ? 1 : 0;
        }
        QVERIFY2(refused > 150, QByteArray::number(refused));
    }

    void zeroedAndSwappedPages()
    {
        const qsizetype page = 4096;
        const qsizetype pages = m_bytes.size() / page;
        for (qsizetype i = 0; i < pages; ++i) {
            QByteArray zeroed = m_bytes;
            zeroed.replace(i * page, page, QByteArray(page, '\0'));
            verifyRefusedOrEqual(zeroed, "zeroed " + QByteArray::number(i));
            QByteArray swapped = m_bytes;
            const qsizetype other = (i * 7 + 3) % pages;
            swapped.replace(i * page, page, m_bytes.mid(other * page, page));
            swapped.replace(other * page, page, m_bytes.mid(i * page, page));
            verifyRefusedOrEqual(swapped, "swapped " + QByteArray::number(i));
        }
    }

    void strangeJournalBeside()
    {
        test::writeBytes(path(), m_bytes);
        const QByteArray journal =
            QByteArray("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7\xff\xff\xff\xff").repeated(100);
        test::writeBytes(store::journalOf(path()), journal);
        {
            const auto reading = test::open(path(), OpenMode::ReadOnly);
            QVERIFY2(reading, why(reading));
            QVERIFY(reading->study == m_study);
        }
        QCOMPARE(test::bytesOf(path()), m_bytes);
        QCOMPARE(test::bytesOf(store::journalOf(path())), journal);
        const auto opened = test::open(path());
        QVERIFY2(opened, why(opened));
        QVERIFY(opened->study == m_study);
        QFile::remove(store::journalOf(path()));
    }

    void tampered_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<ErrorCode>("expected");
        const auto foreign = [](const char* sql) {
            QTest::newRow(sql) << QByteArray(sql) << ErrorCode::StudyForeignSchema;
        };
        foreign("CREATE TRIGGER t AFTER INSERT ON audit BEGIN DELETE FROM fragment; END");
        foreign("CREATE VIEW v AS SELECT * FROM fragment");
        foreign("CREATE VIRTUAL TABLE f USING fts5(x)");
        foreign("CREATE VIRTUAL TABLE r USING rtree(id, a, b)");
        foreign("CREATE TABLE more (x)");
        foreign("CREATE INDEX i ON fragment (description)");
        foreign("CREATE INDEX i ON fragment (abs(start_us)) WHERE start_us > 0");
        foreign("ALTER TABLE school ADD COLUMN g TEXT AS (name || note)");
        foreign("ALTER TABLE school RENAME COLUMN note TO notes");
        foreign("ALTER TABLE school RENAME TO schools");
        foreign("DROP TABLE trace");
        foreign("ANALYZE");
        foreign("DROP TABLE summary; CREATE VIEW summary AS SELECT * FROM fragment");
        const auto damaged = [](const char* sql) {
            QTest::newRow(sql) << QByteArray(sql) << ErrorCode::StudyDamaged;
        };
        damaged("UPDATE fragment SET start_us = start_us + 1 WHERE end_us > start_us");
        damaged("UPDATE fragment SET description = 'other'");
        damaged("UPDATE fragment SET checksum = 0");
        damaged("DELETE FROM study");
        damaged("DELETE FROM codebook_revision");
        damaged("DELETE FROM recording");
        damaged("DELETE FROM coding");
        damaged("UPDATE school SET name = CAST(x'ff' AS TEXT), "
                "checksum = row_checksum('school', id, CAST(x'ff' AS TEXT), note)");
        damaged("UPDATE school SET name = '', checksum = row_checksum('school', id, '', note)");
        damaged(
            "UPDATE coder SET role = 'king', checksum = row_checksum('coder', id, name, 'king', "
            "reaction_time_us)");
        damaged("UPDATE codebook_revision SET codebook = '{}', "
                "checksum = row_checksum('codebook_revision', number, date_ms, reason, '{}')");
        damaged(
            "UPDATE recording SET date = 'soon', checksum = "
            "row_checksum('recording', id, name, school_id, mentor_id, 'soon', duration_us, note)");
        damaged("UPDATE trace SET samples = zeroblob(24000000), "
                "checksum = row_checksum('trace', coding_id, id, party, zeroblob(24000000))");
        damaged("UPDATE dataset SET columns = '{\"a\":1}', "
                "checksum = row_checksum('dataset', id, name, instrument, '{\"a\":1}')");
        damaged("UPDATE coding SET codebook_revision = 77, checksum = "
                "row_checksum('coding', id, recording_id, coder_id, round_id, state, 77)");
        damaged("INSERT INTO school VALUES (x'01', 'short id', '', row_checksum('school', x'01', "
                "'short id', ''))");
        damaged(
            "UPDATE fragment SET codes = 'talents||work', checksum = row_checksum('fragment', "
            "coding_id, id, start_us, end_us, 'talents||work', mentor_sector, mentor_together, "
            "mentor_above, student_sector, student_together, student_above, description, memo, "
            "codebook_revision, created_ms, modified_ms, keyed_us, keyed_taken_us, keyed_rate)");
        damaged(
            "UPDATE fragment SET mentor_sector = NULL, mentor_together = 1e308, mentor_above = "
            "-1e308, "
            "checksum = row_checksum('fragment', coding_id, id, start_us, end_us, codes, NULL, "
            "1e308, "
            "-1e308, student_sector, student_together, student_above, description, memo, "
            "codebook_revision, created_ms, modified_ms, keyed_us, keyed_taken_us, keyed_rate)");
    }

    void tampered()
    {
        QFETCH(QByteArray, sql);
        QFETCH(ErrorCode, expected);
        test::writeBytes(path(), m_bytes);
        {
            auto connection = store::Connection::open(path(), store::Access::Scratch);
            QVERIFY2(connection, why(connection));
            const Done done =
                connection->exec("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
                    .and_then([&] { return connection->exec(sql); });
            QVERIFY2(done, why(done));
        }
        const QByteArray bytes = test::bytesOf(path());
        for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
            const auto opened = test::open(path(), mode);
            QVERIFY(!opened);
            QVERIFY2(opened.error().code == expected, why(opened));
            QVERIFY(opened.error().subject.endsWith(QStringLiteral("study.rozet")));
            verifyUntouched(bytes);
        }
    }

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("study.rozet")); }

    [[nodiscard]] QByteArray changed(qsizetype at, int size, quint32 value) const
    {
        QByteArray bytes = m_bytes;
        for (int i = 0; i < size; ++i) {
            bytes[at + i] = static_cast<char>(value >> (8 * (size - 1 - i)));
        }
        return bytes;
    }

    void verifyUntouched(const QByteArray& bytes)
    {
        QVERIFY(test::bytesOf(path()) == bytes);
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    /// True when refused.
    bool verifyRefusedOrEqual(const QByteArray& bytes, const QByteArray& what)
    {
        test::writeBytes(path(), bytes);
        bool refused = false;
        {
            const auto opened = test::open(path());
            refused = !opened.has_value();
            if (opened && !(opened->study == m_study)) {
                QTest::qFail("another study was read", __FILE__, __LINE__);
                qWarning("%s", what.constData());
            }
        }
        verifyUntouched(bytes);
        return refused;
    }

    QTemporaryDir m_folder;
    study::Study m_study;
    QByteArray m_bytes;
};

QTEST_GUILESS_MAIN(TestRefusals)
#include "tst_refusals.moc"
