// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/rose/rose_keys.h"
#include "rose_fixture.h"

#include <QSet>
#include <QTest>

using namespace rozet;
using namespace rozet::rose;

class RoseKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void directionsAreThoseOfTheNumericPad()
    {
        QCOMPARE(directionOfDigit(6), std::optional(0.0));
        QCOMPARE(directionOfDigit(9), std::optional(45.0));
        QCOMPARE(directionOfDigit(8), std::optional(90.0));
        QCOMPARE(directionOfDigit(7), std::optional(135.0));
        QCOMPARE(directionOfDigit(4), std::optional(180.0));
        QCOMPARE(directionOfDigit(1), std::optional(225.0));
        QCOMPARE(directionOfDigit(2), std::optional(270.0));
        QCOMPARE(directionOfDigit(3), std::optional(315.0));
        QVERIFY(!directionOfDigit(5));
        QVERIFY(!directionOfDigit(0));
        QVERIFY(!directionOfDigit(-3));
    }

    void eightKeysReachEightSectors_data()
    {
        QTest::addColumn<int>("digit");
        QTest::addColumn<QString>("sector");
        QTest::addColumn<QString>("again");
        QTest::addColumn<QString>("centred");
        const auto row = [](int digit, const char* sector, const char* again, const char* centred) {
            QTest::newRow(qPrintable(QString::number(digit)))
                << digit << QString::fromLatin1(sector) << QString::fromLatin1(again)
                << QString::fromLatin1(centred);
        };
        row(8, "bs", "bt", "pa");
        row(9, "sb", "bs", "no");
        row(6, "so", "sb", "lm");
        row(3, "os", "so", "jk");
        row(2, "ot", "os", "hi");
        row(1, "to", "ot", "fg");
        row(4, "tb", "to", "de");
        row(7, "bt", "tb", "bc");
    }

    void eightKeysReachEightSectors()
    {
        QFETCH(const int, digit);
        QFETCH(const QString, sector);
        QFETCH(const QString, again);
        QFETCH(const QString, centred);
        const auto rose = dutchRose();
        QCOMPARE(sectorOfDigit(rose, digit, QString())->id, sector);
        QCOMPARE(sectorOfDigit(rose, digit, sector)->id, again);
        QCOMPARE(sectorOfDigit(rose, digit, again)->id, sector);
        // Sectors centred on the directions leave nothing to choose.
        const auto centredRose = circumplex();
        QCOMPARE(sectorOfDigit(centredRose, digit, QString())->id, centred);
        QCOMPARE(sectorOfDigit(centredRose, digit, centred)->id, centred);
    }

    void nothingInNoRose()
    {
        QVERIFY(sectorOfDigit(codebook::LearyRose(), 8, QString()) == nullptr);
        QVERIFY(sectorOfDigit(dutchRose(), 5, QString()) == nullptr);
    }

    void neighboursGoRound()
    {
        const auto rose = dutchRose();
        QSet<QString> seen;
        QString at = QStringLiteral("bs");
        for (int i = 0; i < 8; ++i) {
            seen.insert(at);
            const QString next = neighbourSector(rose, at, true)->id;
            QCOMPARE(neighbourSector(rose, next, false)->id, at);
            at = next;
        }
        QCOMPARE(at, QStringLiteral("bs"));
        QCOMPARE(seen.size(), 8);
        QCOMPARE(neighbourSector(rose, QStringLiteral("bs"), true)->id, QStringLiteral("sb"));
        QVERIFY(neighbourSector(rose, QStringLiteral("unknown"), true) == nullptr);
    }
};

QTEST_GUILESS_MAIN(RoseKeysTest)
#include "tst_rose_keys.moc"
