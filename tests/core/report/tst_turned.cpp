// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/text_writer.h"
#include "core/report/turned.h"

#include <QTest>

using namespace rozet::report;

namespace {

Table wide()
{
    Table table;
    table.id = QStringLiteral("t");
    table.title = QStringLiteral("Komt voor");
    const auto add = [&](const char* key, const QString& group, ColumnKind kind) {
        Column column;
        column.key = QString::fromLatin1(key);
        column.heading = column.key;
        column.group = group;
        column.kind = kind;
        table.columns.push_back(column);
    };
    add("opname", QString(), ColumnKind::Text);
    add("school", QString(), ColumnKind::Text);
    add("hobby", QStringLiteral("Inhoud"), ColumnKind::YesNo);
    add("werk", QStringLiteral("Inhoud"), ColumnKind::YesNo);
    add("vraag", QStringLiteral("Vorm"), ColumnKind::YesNo);
    table.rows = {
        {QStringLiteral("G1"), QStringLiteral("A"), qint64(1), qint64(0), qint64(1)},
        {QStringLiteral("G2"), Cell(), qint64(0), qint64(0), Undefined{QStringLiteral("leeg")}}};
    table.totals = {{QStringLiteral("In aantal"), Cell(), qint64(1), qint64(0), qint64(1)},
                    {QStringLiteral("Percentage"), Cell(), 50.0, 0.0, 50.0}};
    table.notes = {QStringLiteral("een noot")};
    return table;
}

} // namespace

class TestTurned : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyCellIsThereOnce()
    {
        const Turned result = turned(wide(), 2, 10, {QStringLiteral("code"), QStringLiteral("nr")});
        const Table& matrix = result.matrix;
        QCOMPARE(matrix.title, QStringLiteral("Komt voor"));
        QCOMPARE(matrix.notes, QStringList{QStringLiteral("een noot")});
        QStringList headings;
        for (const Column& column : matrix.columns) {
            headings << column.heading;
        }
        QCOMPARE(headings.join(u'|'), QStringLiteral("code|In aantal|Percentage|1|2"));
        QCOMPARE(matrix.columns[1].kind, ColumnKind::Count);
        QCOMPARE(matrix.columns[2].kind, ColumnKind::Number);
        QCOMPARE(matrix.columns[3].kind, ColumnKind::YesNo);
        // Two lines for the groups, three for the codes.
        QCOMPARE(matrix.rows.size(), std::size_t(5));
        QCOMPARE(std::get<QString>(matrix.rows[0][0]), QStringLiteral("Inhoud"));
        const std::vector<Cell> hobby{QStringLiteral("  hobby"), qint64(1), 50.0, qint64(1),
                                      qint64(0)};
        QCOMPARE(matrix.rows[1], hobby);
        const std::vector<Cell> question{QStringLiteral("  vraag"), qint64(1), 50.0, qint64(1),
                                         Undefined{QStringLiteral("leeg")}};
        QCOMPARE(matrix.rows[4], question);
        const std::vector<Cell> second{qint64(2), QStringLiteral("G2"), Cell()};
        QVERIFY(result.legend);
        QCOMPARE(result.legend->rows[1], second);
    }

    void tooManyRowsLeaveTheTotals()
    {
        const Turned result = turned(wide(), 2, 1, {QStringLiteral("code"), QStringLiteral("nr")});
        QVERIFY(!result.legend);
        QCOMPARE(result.matrix.columns.size(), std::size_t(3));
        for (const std::vector<Cell>& row : result.matrix.rows) {
            QCOMPARE(row.size(), std::size_t(3));
        }
    }

    void itFitsATerminal()
    {
        TextForm form;
        form.width = 80;
        const QString text = textTable(
            turned(wide(), 2, 10, {QStringLiteral("code"), QStringLiteral("nr")}).matrix, form);
        for (const QString& line : text.split(u'\n')) {
            QVERIFY2(displayWidth(line) <= 80, qPrintable(line));
        }
        QVERIFY(text.contains(QStringLiteral("hobby")));
    }
};

QTEST_GUILESS_MAIN(TestTurned)
#include "tst_turned.moc"
