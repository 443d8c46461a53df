// SPDX-License-Identifier: GPL-3.0-or-later
// Another process collects a package and is killed at any moment: the study is the old one or the
// new one. The program starts itself again as the other process.
#include "core/store/file_header.h"
#include "core/study/apply_change.h"
#include "core/study/stamping.h"
#include "core/workflow/edit.h"
#include "core/workflow/package_collect.h"
#include "core/workflow/package_create.h"
#include "tests/core/workflow/small_study.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <cstdio>

using namespace rozet;
using namespace rozet::study;
using namespace rozet::workflow;

namespace {

constexpr int kKills = 30;
constexpr int kFragments = 1500;
constexpr int kWaitMs = 120'000;

NoProgress noProgress;

void say(const char* line)
{
    std::fputs(line, stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

int collect(const QString& path, const QString& package)
{
    const SystemClock clock;
    auto opened = store::StudyStore::open(path, store::OpenMode::ReadWrite, clock, noProgress);
    if (!opened) {
        return 1;
    }
    const auto plan = planCollect(opened->study, *opened->store, package, {}, clock, noProgress);
    if (!plan) {
        return 1;
    }
    // From here on the study is in danger.
    say("planned");
    if (!applyAndSave(opened->study, *opened->store, plan->plan.change,
                      {QStringLiteral("child"), QStringLiteral("collect package")})) {
        return 1;
    }
    say("saved");
    return 0;
}

std::unique_ptr<QProcess> startChild(const QString& path, const QString& package)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(QCoreApplication::applicationFilePath(),
                   {QStringLiteral("--child"), path, package});
    return process;
}

bool waitForLine(QProcess& process)
{
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(kWaitMs)) {
            return false;
        }
    }
    return process.readLine().trimmed() == "planned";
}

} // namespace

class TestCollectKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void leavesTheOldOrTheNew()
    {
        makeStudyAndPackage();
        // How long it takes unhindered, to spread the kills over it.
        const QString trial = m_folder.filePath(QStringLiteral("trial.rozet"));
        QVERIFY(QFile::copy(m_path, trial));
        qint64 writingMs = 0;
        {
            const auto process = startChild(trial, m_package);
            QVERIFY(waitForLine(*process));
            QElapsedTimer timer;
            timer.start();
            QVERIFY(process->waitForFinished(kWaitMs));
            QCOMPARE(process->exitCode(), 0);
            writingMs = timer.elapsed();
        }
        const Study newStudy = read(trial);
        QVERIFY(!(newStudy == m_before));
        int inTheMiddle = 0;
        for (int i = 0; i < kKills; ++i) {
            const QString path = m_folder.filePath(QStringLiteral("killed %1.rozet").arg(i));
            QVERIFY(QFile::copy(m_path, path));
            const auto process = startChild(path, m_package);
            QVERIFY(waitForLine(*process));
            if (i % 2 == 0) {
                QThread::msleep(static_cast<unsigned long>(writingMs * i / kKills));
            } else {
                // As soon as there is something to take back, or a little later.
                while (!store::hasHotJournal(path) && !process->waitForFinished(0)) {
                    QThread::usleep(200);
                }
                QThread::msleep(static_cast<unsigned long>(i));
            }
            process->kill();
            QVERIFY(process->waitForFinished(kWaitMs));
            const bool saved = process->readAllStandardOutput().contains("saved\n");
            inTheMiddle += store::hasHotJournal(path) ? 1 : 0;
            const SystemClock clock;
            auto opened =
                store::StudyStore::open(path, store::OpenMode::ReadWrite, clock, noProgress);
            QVERIFY2(opened, QByteArray::number(i));
            const bool isOld = opened->study == m_before;
            const bool isNew = opened->study == newStudy;
            QVERIFY2(isOld || isNew, QByteArray::number(i));
            QVERIFY2(isNew || !saved, QByteArray::number(i));
            const auto versions = opened->store->versions();
            QVERIFY(versions);
            QVERIFY(isNew ? *versions == m_newVersions : versions->empty());
            const auto report = opened->store->check(noProgress);
            QVERIFY(report && report->problems.empty());
            // And it can be collected all the same.
            const auto plan =
                planCollect(opened->study, *opened->store, m_package, {}, clock, noProgress);
            QVERIFY(plan);
            QCOMPARE(plan->plan.changesNothing(), isNew);
            QVERIFY(applyAndSave(opened->study, *opened->store, plan->plan.change,
                                 {QStringLiteral("parent"), QStringLiteral("collect package")}));
            QVERIFY(opened->study == newStudy);
        }
        // On a machine that stumbles all kills may come before or after the writing.
        qInfo("%d of %d kills came in the middle of the writing", inTheMiddle, kKills);
    }

private:
    static Study read(const QString& path)
    {
        const SystemClock clock;
        const auto opened =
            store::StudyStore::open(path, store::OpenMode::ReadOnly, clock, noProgress);
        return opened ? opened->study : Study();
    }

    void makeStudyAndPackage()
    {
        test::SmallStudy small;
        const CoderId anna = small.other;
        Recording recording;
        recording.id = RecordingId::create();
        recording.name = QStringLiteral("one");
        small.apply(Add<Recording>{recording});
        CodingHeader header;
        header.id = CodingId::create();
        header.recording = recording.id;
        header.coder = anna;
        header.state = CodingState::Busy;
        small.apply(Add<CodingHeader>{header});
        m_path = m_folder.filePath(QStringLiteral("study.rozet"));
        const SystemClock clock;
        QVERIFY(store::StudyStore::create(m_path, small.study, clock, noProgress));
        m_before = read(m_path);
        // What the coder did since: every fragment has been changed once, and some taken away.
        Study there = m_before;
        Versions versions;
        const auto edit = [&](const Change& change) {
            const Study before = there;
            QVERIFY(applyChange(there, change));
            stamp(versions, before, {&change, 1}, 1'790'000'000'000);
        };
        Composite added;
        Composite changed;
        for (int i = 0; i < kFragments; ++i) {
            Fragment fragment;
            fragment.id = FragmentId::create();
            fragment.span = {MediaTime::fromMicroseconds(i * 1000LL),
                             MediaTime::fromMicroseconds(i * 1000LL + 500)};
            fragment.codes = {test::codeId("talents")};
            added.changes.emplace_back(AddTo<Fragment>{header.id, fragment});
            fragment.memo = QStringLiteral("changed %1").arg(i);
            changed.changes.emplace_back(ReplaceIn<Fragment>{header.id, fragment});
        }
        edit(added);
        edit(changed);
        m_newVersions = versions;
        m_package = m_folder.filePath(QStringLiteral("p.rozetpackage"));
        QVERIFY(createPackage(there, versions, m_path, {anna, m_package, {}, false}, clock,
                              noProgress));
    }

    QTemporaryDir m_folder;
    QString m_path;
    QString m_package;
    Study m_before;
    Versions m_newVersions;
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--child")) {
        return collect(arguments.value(2), arguments.value(3));
    }
    TestCollectKilled test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_collect_killed.moc"
