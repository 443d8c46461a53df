// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/jobs.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

using rozet::Progress;
using rozet::session::JobRunner;

class TestJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void workRunsElsewhereAndEndsHere()
    {
        JobRunner jobs;
        const QSignalSpy progressed(&jobs, &JobRunner::progressed);
        QThread* worked = nullptr;
        QThread* ended = nullptr;
        jobs.start(QStringLiteral("work"), [&](Progress& progress) {
            worked = QThread::currentThread();
            progress.report(1, 2);
            progress.report(2, 2);
            return [&] { ended = QThread::currentThread(); };
        });
        QVERIFY(jobs.isBusy());
        jobs.waitForAll();
        QVERIFY(worked != nullptr && worked != QThread::currentThread());
        QCOMPARE(ended, QThread::currentThread());
        QCOMPARE(progressed.last().first().toInt(), 2);
    }

    void jobsRunOneAfterAnother()
    {
        JobRunner jobs;
        QStringList order;
        for (const char* name : {"a", "b", "c"}) {
            const QString text = QString::fromLatin1(name);
            jobs.start(
                text, [&order, text](Progress&) { return [&order, text] { order.append(text); }; });
        }
        jobs.waitForAll();
        QCOMPARE(order.join(QString()), QStringLiteral("abc"));
    }

    void cancelledWorkLeavesNothing()
    {
        JobRunner jobs;
        const QSignalSpy finished(&jobs, &JobRunner::finished);
        bool ended = false;
        jobs.start(QStringLiteral("long"), [&](Progress& progress) {
            while (!progress.cancelled()) {
                QThread::yieldCurrentThread();
            }
            return [&] { ended = true; };
        });
        jobs.cancel();
        jobs.waitForAll();
        QVERIFY(!ended);
        QCOMPARE(finished.count(), 1);
        QVERIFY(finished.first().first().toBool());
    }
};

QTEST_GUILESS_MAIN(TestJobs)
#include "tst_jobs.moc"
