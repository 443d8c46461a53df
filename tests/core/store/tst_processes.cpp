// SPDX-License-Identifier: GPL-3.0-or-later
// Other processes: killed in the middle of their work, or at work on the same study. The program
// starts itself again as the other process.
#include "tests/core/store/store_help.h"
#include "tests/support/study/sample_codebook.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QThread>

#include <cstdio>

using namespace rozet;
using namespace rozet::study;
using rozet::test::why;

namespace {

enum class Work { CreateAndAppend, AppendSingle, AppendGroups, AppendAndCompact };

constexpr int kKills = 50;
constexpr int kLongestMs = 260;
constexpr int kGroupsBetweenCompacting = 3;

Study startingStudy(int seed)
{
    return test::richStudy(static_cast<quint32>(seed % 5) + 60);
}

/// The groups of changes that the child streams, computed in the same way by both.
class Stream
{
public:
    Stream(Work work, int seed, Study study)
        : m_work(work)
        , m_changes(static_cast<quint32>(seed))
        , m_values(static_cast<quint32>(seed) + 1)
        , m_study(std::move(study))
    {
    }

    std::vector<Change> nextGroup()
    {
        const qint64 size = m_work == Work::AppendSingle ? 1 : m_values.number(1, 12);
        std::vector<Change> group;
        while (static_cast<qint64>(group.size()) < size) {
            Change change = m_changes.next(m_study);
            if (applyChange(m_study, change)) {
                group.push_back(std::move(change));
            }
        }
        return group;
    }

    [[nodiscard]] const Study& study() const { return m_study; }

private:
    Work m_work;
    test::RandomChanges m_changes;
    test::RandomValues m_values;
    Study m_study;
};

void say(const char* line)
{
    std::fputs(line, stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

int complain(const Error& error)
{
    std::fprintf(stderr, "%s\n", why(error).constData());
    return 1;
}

int streamChanges(const QString& path, Work work, int seed)
{
    NoProgress progress;
    const Study start = startingStudy(seed);
    Stream stream(work, seed, start);
    std::unique_ptr<store::StudyStore> store;
    say("ready");
    if (work == Work::CreateAndAppend) {
        auto created = test::create(path, start);
        if (!created) {
            return complain(created.error());
        }
        store = std::move(*created);
    } else {
        auto opened = test::open(path);
        if (!opened) {
            return complain(opened.error());
        }
        store = std::move(opened->store);
    }
    say("saved");
    for (int group = 1;; ++group) {
        const std::vector<Change> changes = stream.nextGroup();
        if (const Done done = store->append(changes, test::action()); !done) {
            return complain(done.error());
        }
        say("saved");
        if (work == Work::AppendAndCompact && group % kGroupsBetweenCompacting == 0) {
            if (const Done done = store->compact(progress); !done) {
                return complain(done.error());
            }
        }
    }
}

int holdOpen(const QString& path)
{
    const auto opened = test::open(path);
    if (!opened) {
        return complain(opened.error());
    }
    say("ready");
    std::getchar();
    return 0;
}

/// Opens, says whether that was the writer, and lets go at once.
int openOnce(const QString& path)
{
    const auto opened = test::open(path);
    say(opened ? "writer" : "refused");
    QThread::msleep(30);
    return opened || opened.error().code == ErrorCode::StudyLocked ? 0 : complain(opened.error());
}

int child(const QStringList& arguments)
{
    const QString task = arguments.value(2);
    const QString path = arguments.value(3);
    if (task == QStringLiteral("hold")) {
        return holdOpen(path);
    }
    if (task == QStringLiteral("once")) {
        return openOnce(path);
    }
    return streamChanges(path, static_cast<Work>(arguments.value(4).toInt()),
                         arguments.value(5).toInt());
}

std::unique_ptr<QProcess> startChild(const QStringList& arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(QCoreApplication::applicationFilePath(),
                   QStringList{QStringLiteral("--child")} + arguments);
    return process;
}

bool waitForLine(QProcess& process, const QByteArray& line)
{
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(60'000)) {
            return false;
        }
    }
    return process.readLine().trimmed() == line;
}

} // namespace

class TestProcesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void killedAtAnyMoment()
    {
        test::RandomValues values(4711);
        int withAnswersLost = 0;
        for (int i = 0; i < kKills; ++i) {
            const auto work = static_cast<Work>(i % 4);
            const QString file = m_folder->filePath(QStringLiteral("study %1.rozet").arg(i));
            if (work != Work::CreateAndAppend) {
                QVERIFY(test::create(file, startingStudy(i)));
            }
            const auto process =
                startChild({QStringLiteral("stream"), file, QString::number(static_cast<int>(work)),
                            QString::number(i)});
            QVERIFY(waitForLine(*process, "ready"));
            QThread::msleep(static_cast<unsigned long>(values.number(0, kLongestMs)));
            QCOMPARE(process->state(), QProcess::Running);
            process->kill();
            QVERIFY(process->waitForFinished(60'000));
            const QByteArray said = process->readAllStandardOutput();
            // Only whole lines count as said.
            const auto saved = static_cast<int>(said.count("saved\n"));
            verifyAfterKill(file, work, i, saved);
            if (QTest::currentTestFailed()) {
                qWarning("kill %d, work %d, saved %d", i, i % 4, saved);
                return;
            }
            withAnswersLost += saved == 0 ? 1 : 0;
        }
        // Otherwise the kills came too early to mean anything.
        QVERIFY2(withAnswersLost < kKills / 2, QByteArray::number(withAnswersLost));
    }

    void secondProcessIsToldThatTheStudyIsOpen()
    {
        const QString file = m_folder->filePath(QStringLiteral("study.rozet"));
        const Study study = startingStudy(1);
        QVERIFY(test::create(file, study));
        const auto process = startChild({QStringLiteral("hold"), file});
        QVERIFY(waitForLine(*process, "ready"));
        const QByteArray bytes = test::bytesOf(file);
        for (const store::OpenMode mode : {store::OpenMode::ReadWrite, store::OpenMode::ReadOnly}) {
            const auto opened = test::open(file, mode);
            QVERIFY(!opened);
            QVERIFY2(opened.error().code == ErrorCode::StudyLocked, why(opened));
#ifdef Q_OS_LINUX
            QVERIFY2(opened.error().found.contains(QString::number(process->processId())),
                     why(opened));
#endif
        }
        QCOMPARE(test::bytesOf(file), bytes);
        process->closeWriteChannel();
        QVERIFY(process->waitForFinished(60'000));
        const auto opened = test::open(file);
        QVERIFY2(opened, why(opened));
        QVERIFY(opened->study == study);
    }

    void secondStoreInThisProcessIsRefusedToo()
    {
        const QString file = m_folder->filePath(QStringLiteral("study.rozet"));
        const Study study = startingStudy(2);
        auto first = test::create(file, study);
        QVERIFY2(first, why(first));
        for (const store::OpenMode mode : {store::OpenMode::ReadWrite, store::OpenMode::ReadOnly}) {
            const auto second = test::open(file, mode);
            QVERIFY(!second);
            QCOMPARE(second.error().code, ErrorCode::StudyLocked);
        }
        // The refusal did not take the lock away from the first.
        const auto process = startChild({QStringLiteral("once"), file});
        QVERIFY(waitForLine(*process, "refused"));
        QVERIFY(process->waitForFinished(60'000));
        first->reset();
        auto reading = test::open(file, store::OpenMode::ReadOnly);
        QVERIFY2(reading, why(reading));
        const auto alsoReading = test::open(file, store::OpenMode::ReadOnly);
        QVERIFY2(alsoReading, why(alsoReading));
    }

    void manyAtOnceGiveOneWriterAtATime()
    {
        const QString file = m_folder->filePath(QStringLiteral("study.rozet"));
        QVERIFY(test::create(file, startingStudy(3)));
        for (int round = 0; round < 5; ++round) {
            std::vector<std::unique_ptr<QProcess>> children;
            for (int i = 0; i < 3; ++i) {
                children.push_back(startChild({QStringLiteral("once"), file}));
            }
            int writers = 0;
            for (const auto& process : children) {
                QVERIFY(process->waitForFinished(60'000));
                QCOMPARE(process->exitCode(), 0);
                writers += process->readAllStandardOutput().contains("writer") ? 1 : 0;
            }
            QVERIFY(writers >= 1);
        }
    }

private:
    void verifyAfterKill(const QString& file, Work work, int seed, int saved)
    {
        if (!QFile::exists(file)) {
            QVERIFY(work == Work::CreateAndAppend && saved == 0);
            return;
        }
        const bool killedInWork = store::hasHotJournal(file);
        const QByteArray bytes = test::bytesOf(file);
        Study fromReading;
        {
            // Reading first, which must not even finish what the dead process left.
            const auto reading = test::open(file, store::OpenMode::ReadOnly);
            QVERIFY2(reading, why(reading));
            QVERIFY(test::bytesOf(file) == bytes);
            QCOMPARE(store::hasHotJournal(file), killedInWork);
            fromReading = reading->study;
        }
        const auto opened = test::open(file);
        QVERIFY2(opened, why(opened));
        QVERIFY(opened->study == fromReading);
        QCOMPARE(test::problemsOf(*opened->store), QByteArray());
        // The first "saved" is that of creating or opening.
        Stream stream(work, seed, startingStudy(seed));
        for (int group = 1; group < saved; ++group) {
            static_cast<void>(stream.nextGroup());
        }
        const bool isAcknowledged = opened->study == stream.study();
        bool isOneMore = false;
        if (!isAcknowledged && saved > 0) {
            static_cast<void>(stream.nextGroup());
            isOneMore = opened->study == stream.study();
        }
        QVERIFY(isAcknowledged || isOneMore);
        // And work goes on.
        const Change change =
            Add<School>{School{SchoolId::create(), QStringLiteral("after the kill"), {}}};
        const Done done = opened->store->append({&change, 1}, test::action());
        QVERIFY2(done, why(done));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--child")) {
        return child(arguments);
    }
    TestProcesses test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_processes.moc"
