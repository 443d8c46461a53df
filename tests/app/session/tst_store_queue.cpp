// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/store_queue.h"
#include "tests/app/support/memory_sink.h"

#include <QSignalSpy>
#include <QTest>

using namespace rozet;
using session::StoreQueue;

namespace {

study::Change school(const QString& name)
{
    return study::Add<study::School>{{study::SchoolId::create(), name, QString()}};
}

store::ActionInfo by(const char* actor, const char* label = "add")
{
    return {QString::fromLatin1(actor), QString::fromLatin1(label)};
}

} // namespace

class TestStoreQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void changesThatArriveTogetherAreOneWrite()
    {
        const auto kept = std::make_shared<test::Kept>();
        StoreQueue queue(std::make_unique<test::MemorySink>(kept), std::make_shared<SystemClock>());
        const QSignalSpy saved(&queue, &StoreQueue::saved);
        std::vector<study::Change> pushed;
        for (int i = 0; i < 20; ++i) {
            pushed.push_back(school(QString::number(i)));
            queue.push(pushed.back(), by("Anna", i % 2 == 0 ? "add" : "change"));
        }
        QCOMPARE(queue.unsavedCount(), 20);
        QTRY_COMPARE(saved.count(), 1);
        QVERIFY(!queue.hasUnsaved());
        QVERIFY(kept->changes == pushed);
        QCOMPARE(kept->batches.size(), std::size_t(1));
        QCOMPARE(kept->actions.front().label, QStringLiteral("add; change"));
    }

    void changesOfTwoPeopleAreTwoWrites()
    {
        const auto kept = std::make_shared<test::Kept>();
        StoreQueue queue(std::make_unique<test::MemorySink>(kept), std::make_shared<SystemClock>());
        queue.push(school(QStringLiteral("a")), by("Anna"));
        queue.push(school(QStringLiteral("b")), by("Bram"));
        QVERIFY(queue.flush());
        QCOMPARE(kept->batches, (std::vector<std::size_t>{1, 1}));
        QCOMPARE(kept->actions[1].actor, QStringLiteral("Bram"));
    }

    void closingWritesWhatIsLeft()
    {
        const auto kept = std::make_shared<test::Kept>();
        {
            StoreQueue queue(std::make_unique<test::MemorySink>(kept),
                             std::make_shared<SystemClock>());
            queue.push(school(QStringLiteral("a")), by("Anna"));
        }
        QCOMPARE(kept->count(), std::size_t(1));
    }

    void afterAFailureTheOrderIsKept()
    {
        const auto kept = std::make_shared<test::Kept>();
        StoreQueue queue(std::make_unique<test::MemorySink>(kept), std::make_shared<SystemClock>());
        kept->fail(true);
        std::vector<study::Change> pushed;
        for (int i = 0; i < 3; ++i) {
            pushed.push_back(school(QString::number(i)));
            queue.push(pushed.back(), by("Anna"));
            QVERIFY(!queue.flush());
        }
        QCOMPARE(queue.unsavedCount(), 3);
        kept->fail(false);
        QVERIFY(queue.flush());
        QVERIFY(kept->changes == pushed);
    }

    void aFailureIsToldOnceUntilTheNextTry()
    {
        const auto kept = std::make_shared<test::Kept>();
        StoreQueue queue(std::make_unique<test::MemorySink>(kept), std::make_shared<SystemClock>());
        kept->fail(true);
        const QSignalSpy failed(&queue, &StoreQueue::failed);
        queue.push(school(QStringLiteral("a")), by("Anna"));
        QTRY_COMPARE(failed.count(), 1);
        queue.retry();
        QTRY_COMPARE(failed.count(), 2);
        QCOMPARE(kept->failures, 2);
    }
};

QTEST_GUILESS_MAIN(TestStoreQueue)
#include "tst_store_queue.moc"
