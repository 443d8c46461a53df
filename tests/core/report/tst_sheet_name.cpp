// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sheet_name.h"

#include <QTest>

using rozet::report::sheetName;

class TestSheetName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void takenNames();
};

void TestSheetName::names_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << QStringLiteral("Duur per opname")
                           << QStringLiteral("Duur per opname");
    QTest::newRow("signs") << QStringLiteral("a[b]c:d*e?f/g\\h")
                           << QStringLiteral("a b c d e f g h");
    QTest::newRow("apostrophes") << QStringLiteral("''x'y'") << QStringLiteral("x'y");
    QTest::newRow("reserved") << QStringLiteral("HISTORY") << QStringLiteral("HISTORY 1");
    QTest::newRow("empty") << QStringLiteral("???") << QStringLiteral("Blad");
    QTest::newRow("long") << QString(50, u'q') << QString(31, u'q');
    QTest::newRow("emoji at the edge")
        << QString(30, u'q') + QStringLiteral("\U0001F600") << QString(30, u'q');
    QTest::newRow("control") << QStringLiteral("a\tb\x01") << QStringLiteral("a b");
}

void TestSheetName::names()
{
    QFETCH(QString, wanted);
    QTEST(sheetName(wanted, {}), "name");
}

void TestSheetName::takenNames()
{
    QCOMPARE(sheetName(QStringLiteral("duur"), {QStringLiteral("Duur")}),
             QStringLiteral("duur (2)"));
    const QString wide(31, u'q');
    QCOMPARE(sheetName(wide, {wide}), QString(27, u'q') + QStringLiteral(" (2)"));
}

QTEST_GUILESS_MAIN(TestSheetName)
#include "tst_sheet_name.moc"
