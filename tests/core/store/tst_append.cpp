// SPDX-License-Identifier: GPL-3.0-or-later
// What is written is what is read.
#include "core/store/audit_log.h"
#include "core/store/file_place.h"
#include "core/store/open_database.h"
#include "core/store/row_checksum.h"
#include "core/study/cascade.h"
#include "tests/core/store/store_help.h"
#include "tests/support/study/sample_codebook.h"

#include <QDir>

using namespace rozet;
using namespace rozet::study;
using rozet::test::why;

namespace {

Study smallStudy()
{
    return newStudy(QStringLiteral("Small"), test::sampleCodebook(),
                    QDateTime(QDate(2026, 1, 1), QTime(9, 0), Qt::UTC));
}

bool isEverywhereAbsent(const QString& folder, const QByteArray& text)
{
    for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden)) {
        if (test::bytesOf(file.absoluteFilePath()).contains(text)) {
            return false;
        }
    }
    return true;
}

} // namespace

class TestAppend : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void createdStudyIsReadBack_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 21; seed <= 26; ++seed) {
            QTest::addRow("seed %u", seed) << seed;
        }
    }

    void createdStudyIsReadBack()
    {
        QFETCH(quint32, seed);
        const Study study = test::richStudy(seed);
        {
            const auto store = test::create(path(), study);
            QVERIFY2(store, why(store));
            QCOMPARE((*store)->path(), path());
            QCOMPARE(test::problemsOf(**store), QByteArray());
        }
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
                 QStringList{QStringLiteral("study.rozet")});
        const auto opened = test::open(path());
        QVERIFY2(opened, why(opened));
        QVERIFY(opened->study == study);
        QVERIFY(opened->migratedFromCopy.isEmpty());
    }

    void appendedChangesAreReadBack_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 31; seed <= 36; ++seed) {
            QTest::addRow("seed %u", seed) << seed;
        }
    }

    void appendedChangesAreReadBack()
    {
        QFETCH(quint32, seed);
        test::RandomChanges changes(seed);
        test::RandomValues values(seed);
        Study study = seed % 2 == 0 ? smallStudy() : test::richStudy(seed);
        auto created = test::create(path(), study);
        QVERIFY2(created, why(created));
        std::unique_ptr<store::StudyStore> store = std::move(*created);
        for (int group = 0; group < 40; ++group) {
            std::vector<Change> applied;
            const qint64 wanted = values.number(1, 8);
            while (static_cast<qint64>(applied.size()) < wanted) {
                Change change = changes.next(study);
                if (applyChange(study, change)) {
                    applied.push_back(std::move(change));
                }
            }
            const Done done = store->append(applied, test::action());
            QVERIFY2(done, why(done));
            if (group % 10 == 9) {
                QCOMPARE(test::problemsOf(*store), QByteArray());
                store.reset();
                auto opened = test::open(path());
                QVERIFY2(opened, why(opened));
                QVERIFY(opened->study == study);
                store = std::move(opened->store);
            }
        }
        QVERIFY(!QFile::exists(store::journalOf(path())) ||
                test::bytesOf(store::journalOf(path())).isEmpty());
    }

    void undoAndRedoAreWrittenToo()
    {
        Study study = test::richStudy(5);
        const Study before = study;
        auto created = test::create(path(), study);
        QVERIFY2(created, why(created));
        std::vector<Change> inverses;
        while (!study.recordings.isEmpty()) {
            const Change removal = removalOfRecording(study, study.recordings.begin()->id);
            auto inverse = applyChange(study, removal);
            QVERIFY2(inverse, why(inverse));
            inverses.insert(inverses.begin(), std::move(*inverse));
            QVERIFY((*created)->append({&removal, 1}, test::action()));
        }
        created->reset();
        auto opened = test::open(path());
        QVERIFY2(opened, why(opened));
        QVERIFY(opened->study == study);
        QVERIFY(opened->store->append(inverses, test::action()));
        opened->store.reset();
        opened = test::open(path());
        QVERIFY2(opened, why(opened));
        QVERIFY(opened->study == before);
    }

    void whatCannotBeWrittenIsNotWrittenInPart()
    {
        const Study study = test::richStudy(6);
        auto store = test::create(path(), study);
        QVERIFY2(store, why(store));
        const QByteArray bytes = test::bytesOf(path());
        // The second was never applied: the study in memory and in the file have grown apart.
        const std::vector<Change> changes{
            Add<School>{School{SchoolId::create(), QStringLiteral("new"), {}}},
            Replace<School>{School{SchoolId::create(), QStringLiteral("x"), {}}}};
        const Done done = (*store)->append(changes, test::action());
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::StudyWriteFailed);
        QVERIFY((*store)->append({}, test::action()));
        QVERIFY((*store)->append({changes.data(), 1}, test::action()));
        store->reset();
        const auto opened = test::open(path());
        QVERIFY2(opened, why(opened));
        QCOMPARE(opened->study.schools.size(), study.schools.size() + 1);
    }

    void createLeavesAnExistingFileAlone()
    {
        test::writeBytes(path(), "something else");
        const auto store = test::create(path(), smallStudy());
        QVERIFY(!store);
        QCOMPARE(store.error().code, ErrorCode::FileExists);
        QCOMPARE(test::bytesOf(path()), QByteArray("something else"));
        const auto nowhere =
            test::create(m_folder->filePath(QStringLiteral("no/such.rozet")), smallStudy());
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().code, ErrorCode::FileNotWritable);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void cancelledCreateLeavesNothing()
    {
        class Impatient final : public Progress
        {
        public:
            void report(std::int64_t, std::int64_t) override {}

            [[nodiscard]] bool cancelled() const override { return true; }
        };

        Impatient progress;
        const auto store =
            store::StudyStore::create(path(), test::richStudy(1), test::fixedClock(), progress);
        QVERIFY(!store);
        QCOMPARE(store.error().code, ErrorCode::Cancelled);
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void readOnlyChangesNothing()
    {
        const Study study = test::richStudy(8);
        QVERIFY(test::create(path(), study));
        const QByteArray bytes = test::bytesOf(path());
        auto opened = test::open(path(), store::OpenMode::ReadOnly);
        QVERIFY2(opened, why(opened));
        QVERIFY(opened->study == study);
        const Change change = SetInfo{study.info};
        const Done done = opened->store->append({&change, 1}, test::action());
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::StudyReadOnly);
        NoProgress progress;
        QCOMPARE(opened->store->compact(progress).error().code, ErrorCode::StudyReadOnly);
        QCOMPARE(test::problemsOf(*opened->store), QByteArray());
        const QString copy = m_folder->filePath(QStringLiteral("copy.rozet"));
        QVERIFY(opened->store->saveCopy(copy));
        opened->store.reset();
        QCOMPARE(test::bytesOf(path()), bytes);
        QCOMPARE(test::bytesOf(copy), bytes);
    }

    void copyIsWholeOrAbsent()
    {
        Study study = test::richStudy(9);
        auto store = test::create(path(), study);
        QVERIFY2(store, why(store));
        const QString copy = m_folder->filePath(QStringLiteral("copy.rozet"));
        const Done saved = (*store)->saveCopy(copy);
        QVERIFY2(saved, why(saved));
        auto opened = test::open(copy);
        QVERIFY2(opened, why(opened));
        QVERIFY(opened->study == study);
        // Never over something else, least of all over the study itself.
        QCOMPARE((*store)->saveCopy(copy).error().code, ErrorCode::FileExists);
        QCOMPARE((*store)->saveCopy(path()).error().code, ErrorCode::FileExists);
        QVERIFY(!(*store)->saveCopy(m_folder->filePath(QStringLiteral("none/copy.rozet"))));
        // The store goes on.
        const Change change = Add<School>{School{SchoolId::create(), QStringLiteral("later"), {}}};
        QVERIFY((*store)->append({&change, 1}, test::action()));
        QCOMPARE(
            QDir(m_folder->path()).entryList({QStringLiteral("*unfinished*")}, QDir::Files).size(),
            0);
    }

    void removedTextIsGoneFromTheBytes()
    {
        const QByteArray secret = "Z\xc3\xa9phyrine-canary";
        Study study = test::richStudy(10);
        auto store = test::create(path(), study);
        QVERIFY2(store, why(store));
        Recording recording;
        recording.id = RecordingId::create();
        recording.name = QString::fromUtf8(secret) + QStringLiteral(" recording");
        recording.note = QString::fromUtf8(secret).repeated(2000); // onto pages of its own
        recording.media = {{QString::fromUtf8(secret), QString::fromUtf8(secret), 1, {}, {}}};
        CodingHeader header;
        header.id = CodingId::create();
        header.recording = recording.id;
        header.coder = study.coders.begin()->id;
        Fragment fragment;
        fragment.id = FragmentId::create();
        fragment.description = QString::fromUtf8(secret);
        fragment.memo = QString::fromUtf8(secret);
        const std::vector<Change> additions{
            Add<Recording>{recording}, Add<CodingHeader>{header},
            AddTo<Fragment>{header.id, fragment},
            SetSummary{header.id, codebook::CategoryId(QStringLiteral("content")),
                       QString::fromUtf8(secret)}};
        for (const Change& change : additions) {
            QVERIFY(applyChange(study, change));
        }
        QVERIFY((*store)->append(additions, test::action()));
        QVERIFY(test::bytesOf(path()).contains(secret));
        const Change removal = removalOfRecording(study, recording.id);
        QVERIFY(applyChange(study, removal));
        QVERIFY((*store)->append({&removal, 1}, test::action()));
        QVERIFY(isEverywhereAbsent(m_folder->path(), secret));
        // The log still tells what happened, by ids.
        QVERIFY(
            test::bytesOf(path()).contains("recording.remove " + recording.id.toText().toUtf8()));
        const qint64 before = QFileInfo(path()).size();
        NoProgress progress;
        const Done compacted = (*store)->compact(progress);
        QVERIFY2(compacted, why(compacted));
        QVERIFY(QFileInfo(path()).size() < before);
        QVERIFY(isEverywhereAbsent(m_folder->path(), secret));
        QCOMPARE(test::problemsOf(**store), QByteArray());
        store->reset();
        const auto opened = test::open(path());
        QVERIFY2(opened, why(opened));
        QVERIFY(opened->study == study);
    }

    void auditChainShowsTampering()
    {
        Study study = smallStudy();
        {
            auto store = test::create(path(), study);
            QVERIFY2(store, why(store));
            for (int i = 0; i < 5; ++i) {
                const Change change =
                    Add<School>{School{SchoolId::create(), QStringLiteral("secret %1").arg(i), {}}};
                QVERIFY(applyChange(study, change));
                QVERIFY((*store)->append({&change, 1},
                                         {QStringLiteral("An\nna"), QStringLiteral("add")}));
            }
            NoProgress progress;
            const auto report = (*store)->check(progress);
            QVERIFY2(report, why(report));
            QCOMPARE(report->auditEntries, qint64(6));
            QCOMPARE(report->schemaRevision, 3);
            QVERIFY(report->problems.empty());
        }
        // Contents never enter the log: only ids do.
        const QByteArray sound = test::bytesOf(path());
        for (const char* sql : {"UPDATE audit SET actor = 'Bea' WHERE number = 3",
                                "UPDATE audit SET time_ms = time_ms + 1 WHERE number = 6",
                                "DELETE FROM audit WHERE number = 4", "DELETE FROM audit"}) {
            test::writeBytes(path(), sound);
            {
                auto connection = store::Connection::open(path(), store::Access::Scratch);
                QVERIFY(connection);
                const Done done = connection->exec(sql);
                QVERIFY2(done, why(done));
            }
            auto opened = test::open(path());
            QVERIFY2(opened, why(opened));
            QVERIFY2(!test::problemsOf(*opened->store).isEmpty(), sql);
        }
    }

    void auditHashFollowsTheRecipe()
    {
        // printf '\0%.0s' {1..32}; printf '1\n5\nAnna\nadd\nschool.add x' | sha256sum
        store::AuditEntry entry;
        entry.number = 1;
        entry.timeMs = 5;
        entry.actor = "Anna";
        entry.label = "add";
        entry.actions = "school.add x";
        QCOMPARE(store::auditHash(QByteArray(32, '\0'), entry).toHex(),
                 QByteArray("0021a615b4b9fcd6ecaa9497a03cda85f30e8ba7475bbf7714bf5bd062938160"));
    }

    void rowChecksumFollowsTheRecipe()
    {
        // Python: zlib.crc32(b"school" + b"B" + (2).to_bytes(8, "little") + b"\x01\x02" + b"N" +
        // ...)
        store::RowChecksum checksum("school");
        checksum.addBlob(std::string_view("\x01\x02", 2));
        checksum.addNull();
        checksum.addInteger(-2);
        checksum.addReal(0.5);
        checksum.addReal(-0.0);
        checksum.addText("\xc3\xa9");
        QCOMPARE(checksum.value(), std::int64_t(704358724));
    }

    void placesNotToKeepAStudy()
    {
        const auto warnings = [](const char* path, const char* fileSystem) {
            return store::placeWarnings(QString::fromLatin1(path), fileSystem);
        };
        QVERIFY(warnings("/home/anna/Studies/a.rozet", "ext4").isEmpty());
        QVERIFY(warnings("/home/anna/boxes/a.rozet", "fuse.gocryptfs").isEmpty());
        QCOMPARE(warnings("/home/anna/Studies/a.rozet", "cifs"),
                 QStringList{QStringLiteral("network:cifs")});
        QCOMPARE(warnings("/home/anna/OneDrive - Hogeschool/x/a.rozet", "ext4"),
                 QStringList{QStringLiteral("synchronised:OneDrive - Hogeschool")});
        QCOMPARE(warnings("/home/anna/SURFdrive/a.rozet", "nfs4").size(), 2);
        QCOMPARE(warnings("/home/anna/dropbox.rozet", "ext4").size(), 0);
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("study.rozet")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestAppend)
#include "tst_append.moc"
