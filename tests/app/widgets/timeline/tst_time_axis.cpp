// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/timeline/time_axis.h"

#include <QLocale>
#include <QTest>

using namespace rozet;
using namespace rozet::timeline;

namespace {

MediaTime ms(std::int64_t value)
{
    return MediaTime::fromMilliseconds(value);
}

} // namespace

class TimeAxisTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void thereAndBack()
    {
        const TimeAxis axis{{ms(10'000), ms(20'000)}, 100, 500};
        QCOMPARE(axis.xOf(ms(10'000)), 100.0);
        QCOMPARE(axis.xOf(ms(20'000)), 600.0);
        QCOMPARE(axis.xOf(ms(12'000)), 200.0);
        QCOMPARE(axis.timeAt(200.0), ms(12'000));
        QCOMPARE(axis.lengthOf(50), MediaDuration::fromMilliseconds(1000));
    }

    void anEmptyWindowDividesByNothing()
    {
        const TimeAxis axis{{ms(0), ms(0)}, 100, 500};
        QCOMPARE(axis.xOf(ms(5)), 100.0);
        QCOMPARE(axis.timeAt(300), ms(0));
        QVERIFY(rulerTicks(axis, 80).empty());
    }

    void labelsKeepTheirDistanceAtEveryZoom()
    {
        for (std::int64_t length = 50; length < 400'000'000; length = length * 7 / 3) {
            const TimeAxis axis{{ms(1234), ms(1234 + length)}, 0, 1000};
            double last = -1e9;
            int labels = 0;
            const auto ticks = rulerTicks(axis, 80);
            QCOMPARE_LT(ticks.size(), std::size_t{100});
            for (const Tick& tick : ticks) {
                if (tick.label.isEmpty()) {
                    continue;
                }
                const double x = axis.xOf(tick.time);
                QCOMPARE_GE(x - last, 79.9);
                last = x;
                ++labels;
            }
            QCOMPARE_GE(labels, 2);
        }
    }

    void clockTexts_data()
    {
        QTest::addColumn<qint64>("us");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << qint64(0) << 0 << QStringLiteral("0:00");
        QTest::newRow("seconds") << qint64(5'900'000) << 0 << QStringLiteral("0:05");
        QTest::newRow("cut off") << qint64(59'999'999) << 2 << QStringLiteral("0:59.99");
        QTest::newRow("minutes") << qint64(754'500'000) << 1 << QStringLiteral("12:34.5");
        QTest::newRow("hours") << qint64(3'723'000'000) << 0 << QStringLiteral("1:02:03");
        QTest::newRow("three") << qint64(1'040'000) << 3 << QStringLiteral("0:01.040");
    }

    void clockTexts()
    {
        QFETCH(const qint64, us);
        QFETCH(const int, decimals);
        QFETCH(const QString, text);
        QCOMPARE(clockText(MediaTime::fromMicroseconds(us), decimals), text);
    }

    void decimalsFollowTheLocale()
    {
        QLocale::setDefault(QLocale(QLocale::Dutch));
        QCOMPARE(clockText(ms(1500), 1), QStringLiteral("0:01,5"));
        QLocale::setDefault(QLocale::c());
    }
};

QTEST_GUILESS_MAIN(TimeAxisTest)
#include "tst_time_axis.moc"
