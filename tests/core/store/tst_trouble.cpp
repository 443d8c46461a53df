// SPDX-License-Identifier: GPL-3.0-or-later
// Disks that are full and places that cannot be written to.
#include "core/store/study_store.h"
#include "tests/core/store/store_help.h"

#include <QDir>
#include <QProcess>

#include <sys/resource.h>
#include <unistd.h>

#include <csignal>

using namespace rozet;
using namespace rozet::study;
using rozet::test::why;

namespace {

/// No file of this process may grow beyond so many bytes while this lives.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(qint64 bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        struct rlimit limit = m_before;
        limit.rlim_cur = static_cast<rlim_t>(bytes);
        setrlimit(RLIMIT_FSIZE, &limit);
    }

    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }

    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
    struct rlimit m_before = {};
};

/// Somebody else than root while this lives, for root may write everywhere.
class OrdinaryUser
{
public:
    OrdinaryUser()
    {
        if (geteuid() == 0) {
            m_changed = setresuid(65534, 65534, 0) == 0;
        }
    }

    ~OrdinaryUser()
    {
        if (m_changed && setresuid(0, 0, 0) != 0) {
            std::abort();
        }
    }

    OrdinaryUser(const OrdinaryUser&) = delete;
    OrdinaryUser& operator=(const OrdinaryUser&) = delete;

    [[nodiscard]] static bool isIt() { return geteuid() != 0; }

private:
    bool m_changed = false;
};

/// A small file system of its own; only root can make one.
class SmallDisk
{
public:
    explicit SmallDisk(const QString& folder) : m_folder(folder)
    {
        m_mounted =
            geteuid() == 0 && QDir().mkpath(folder) &&
            QProcess::execute(QStringLiteral("mount"),
                              {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                               QStringLiteral("size=1m"), QStringLiteral("tmpfs"), folder}) == 0;
    }

    ~SmallDisk()
    {
        if (m_mounted) {
            QProcess::execute(QStringLiteral("umount"), {m_folder});
        }
    }

    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    [[nodiscard]] bool isThere() const { return m_mounted; }

private:
    QString m_folder;
    bool m_mounted = false;
};

bool isAboutSpace(const Done& done)
{
    return !done && (done.error().code == ErrorCode::DiskFull ||
                     done.error().code == ErrorCode::StudyWriteFailed);
}

Change longNote(Study& study, const QString& name, int length)
{
    Change change =
        Add<School>{School{SchoolId::create(), name, QString(length, QLatin1Char('n'))}};
    applyChange(study, change).value();
    return change;
}

} // namespace

class TestTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void fullDiskWhileSaving_data()
    {
        QTest::addColumn<qint64>("spare"); ///< bytes beyond the size of the file, or of any file
        QTest::newRow("nothing may be written") << qint64(-1);
        QTest::newRow("half a journal") << qint64(-2);
        QTest::newRow("no page more") << qint64(0);
        QTest::newRow("some pages more") << qint64(20'000);
    }

    void fullDiskWhileSaving()
    {
        QFETCH(qint64, spare);
        Study study = test::richStudy(70);
        auto store = test::create(path(), study);
        QVERIFY2(store, why(store));
        for (int round = 0; round < 3; ++round) {
            const std::vector<Change> changes{
                longNote(study, QStringLiteral("short %1").arg(round), 10),
                longNote(study, QStringLiteral("long %1").arg(round), 400'000)};
            const qint64 size = QFileInfo(path()).size();
            {
                const FileSizeLimit limit(spare == -1 ? 0 : spare == -2 ? 3000 : size + spare);
                for (int attempt = 0; attempt < 2; ++attempt) {
                    const Done done = (*store)->append(changes, test::action());
                    QVERIFY2(isAboutSpace(done), why(done));
                }
            }
            const Done retried = (*store)->append(changes, test::action());
            QVERIFY2(retried, why(retried));
            QCOMPARE(test::problemsOf(**store), QByteArray());
        }
        store->reset();
        const auto opened = test::open(path());
        QVERIFY2(opened, why(opened));
        QVERIFY(opened->study == study);
    }

    void fullDiskWhileCreating()
    {
        const Study study = test::richStudy(71);
        {
            const FileSizeLimit limit(50'000);
            const auto store = test::create(path(), study);
            QVERIFY(!store);
            QVERIFY2(isAboutSpace(failure(store.error())), why(store));
        }
        QVERIFY(QDir(m_folder->path()).isEmpty());
        QVERIFY(test::create(path(), study));
    }

    void fullDiskWhileCopyingOrCompacting()
    {
        Study study = test::richStudy(72);
        auto store = test::create(path(), study);
        QVERIFY2(store, why(store));
        const QString copy = m_folder->filePath(QStringLiteral("copy.rozet"));
        NoProgress progress;
        {
            const FileSizeLimit limit(50'000);
            QVERIFY(!(*store)->saveCopy(copy));
            QVERIFY(!QFile::exists(copy));
            QVERIFY(!(*store)->compact(progress));
        }
        QCOMPARE(
            QDir(m_folder->path()).entryList({QStringLiteral("*unfinished*")}, QDir::Files).size(),
            0);
        QVERIFY((*store)->compact(progress));
        QVERIFY((*store)->saveCopy(copy));
        QCOMPARE(test::problemsOf(**store), QByteArray());
        const auto opened = test::open(copy);
        QVERIFY2(opened, why(opened));
        QVERIFY(opened->study == study);
    }

    void reallyFullDisk()
    {
        const SmallDisk disk(m_folder->filePath(QStringLiteral("disk")));
        if (!disk.isThere()) {
            QSKIP(
                "Needs the right to mount a small file system; the limit on file size was tested.");
        }
        const QString file = m_folder->filePath(QStringLiteral("disk/study.rozet"));
        Study study = test::richStudy(73);
        auto store = test::create(file, study);
        QVERIFY2(store, why(store));
        const QString ballast = m_folder->filePath(QStringLiteral("disk/ballast"));
        QFile filler(ballast);
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (filler.write(QByteArray(1024, 'x')) == 1024) {
        }
        filler.close();
        const Change change = longNote(study, QStringLiteral("too much"), 100'000);
        const Done done = (*store)->append({&change, 1}, test::action());
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::DiskFull);
        const Done copied =
            (*store)->saveCopy(m_folder->filePath(QStringLiteral("disk/copy.rozet")));
        QVERIFY(!copied);
        QCOMPARE(copied.error().code, ErrorCode::DiskFull);
        QVERIFY(QFile::remove(ballast));
        const Done retried = (*store)->append({&change, 1}, test::action());
        QVERIFY2(retried, why(retried));
        store->reset();
        const auto opened = test::open(file);
        QVERIFY2(opened, why(opened));
        QVERIFY(opened->study == study);
    }

    void readOnlyFolder()
    {
        const Study study = test::richStudy(74);
        QVERIFY(test::create(path(), study));
        const QByteArray bytes = test::bytesOf(path());
        QFile::setPermissions(path(), QFileDevice::Permissions(0x4444));
        QFile::setPermissions(m_folder->path(), QFileDevice::Permissions(0x5555));
        {
            const OrdinaryUser user;
            if (!OrdinaryUser::isIt()) {
                QFile::setPermissions(m_folder->path(), QFileDevice::Permissions(0x7777));
                QSKIP("Root may write everywhere, and could not become anybody else.");
            }
            const auto writing = test::open(path());
            QVERIFY(!writing);
            QVERIFY2(writing.error().code == ErrorCode::StudyReadOnly, why(writing));
            const auto reading = test::open(path(), store::OpenMode::ReadOnly);
            QVERIFY2(reading, why(reading));
            QVERIFY(reading->study == study);
            const auto created =
                test::create(m_folder->filePath(QStringLiteral("new.rozet")), study);
            QVERIFY(!created);
            QVERIFY2(created.error().code == ErrorCode::FileNotWritable, why(created));
        }
        QFile::setPermissions(m_folder->path(), QFileDevice::Permissions(0x7777));
        QCOMPARE(test::bytesOf(path()), bytes);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void fileThatMayBeWrittenInAFolderThatMayNot()
    {
        QVERIFY(test::create(path(), test::richStudy(75)));
        const QByteArray bytes = test::bytesOf(path());
        QFile::setPermissions(path(), QFileDevice::Permissions(0x6666));
        QFile::setPermissions(m_folder->path(), QFileDevice::Permissions(0x5555));
        {
            const OrdinaryUser user;
            if (OrdinaryUser::isIt()) {
                const auto writing = test::open(path());
                QVERIFY(!writing);
                QVERIFY2(writing.error().code == ErrorCode::StudyReadOnly, why(writing));
            }
        }
        QFile::setPermissions(m_folder->path(), QFileDevice::Permissions(0x7777));
        QCOMPARE(test::bytesOf(path()), bytes);
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("study.rozet")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestTrouble)
#include "tst_trouble.moc"
