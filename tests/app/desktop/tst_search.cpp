// SPDX-License-Identifier: GPL-3.0-or-later
// Search and replace over all conversations, in the real window.
#include "app/widgets/search/found_model.h"
#include "app/widgets/search/recode_bar.h"
#include "app/widgets/search/search_dialog.h"
#include "app/widgets/search/search_form.h"
#include "tests/app/desktop/window_bench.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace rozet;
using test::WindowBench;

namespace {

widgets::SearchDialog* openSearch(WindowBench& bench)
{
    QTest::keyClick(&bench.window(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    return bench.window().findChild<widgets::SearchDialog*>();
}

widgets::Choices* choices(QWidget& in, const char* name)
{
    for (widgets::Choices* one : in.findChildren<widgets::Choices*>()) {
        if (one->accessibleName() == QLatin1String(name)) {
            return one;
        }
    }
    return nullptr;
}

/// As a user picks it from the list.
void pick(QWidget& in, const char* name, const QString& id)
{
    widgets::Choices* list = choices(in, name);
    QVERIFY(list != nullptr);
    list->setCurrentId(id);
    QCOMPARE(list->currentId(), id);
    Q_EMIT list->chosen(id);
}

} // namespace

class TestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void findsByWordsAndGoesThere()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        widgets::SearchDialog* dialog = openSearch(bench);
        QVERIFY(dialog != nullptr && dialog->isVisible());
        QCOMPARE(dialog->table().model()->rowCount(), 3);
        dialog->form().searchFor(QStringLiteral("VOETBAL"));
        QTRY_COMPARE(dialog->table().model()->rowCount(), 1);
        const QAbstractItemModel& found = *dialog->table().model();
        QCOMPARE(found.index(0, widgets::FoundModel::Recording).data().toString(),
                 QStringLiteral("Gesprek 1"));
        QCOMPARE(found.index(0, widgets::FoundModel::Coder).data().toString(),
                 QStringLiteral("Anna"));
        bench.session().setCoder(bench.made.anna);
        QTRY_COMPARE(dialog->table().model()->rowCount(), 1);
        dialog->table().setCurrentIndex(found.index(0, 0));
        Q_EMIT dialog->table().activated(found.index(0, 0));
        QCOMPARE(bench.window().workspace(), QStringLiteral("code"));
        QCOMPARE(bench.code().controller().selection().current(), bench.made.fragments[0]);
    }

    void recodesWithOneUndo()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        widgets::SearchDialog* dialog = openSearch(bench);
        pick(dialog->form(), "Code", QStringLiteral("open_vraag"));
        QTRY_COMPARE(dialog->table().model()->rowCount(), 1);
        widgets::RecodeBar& bar = dialog->recoding();
        pick(bar, "New code", QStringLiteral("gesloten_vraag"));
        QVERIFY2(bar.preview().startsWith(QStringLiteral("1 fragment changes")),
                 qPrintable(bar.preview()));
        const study::Study before = bench.session().study();
        auto* apply = bar.findChild<QPushButton*>();
        QVERIFY(apply->isEnabled());
        apply->click();
        QCOMPARE(bench.coding().fragments.find(bench.made.fragments[1])->codes,
                 std::vector{test::code("gesloten_vraag")});
        // The search is still for the old code, and finds it no more.
        QTRY_COMPARE(dialog->table().model()->rowCount(), 0);
        QVERIFY(!apply->isEnabled());
        bench.session().history()->undo();
        QCOMPARE(bench.session().study().codings, before.codings);
    }

    void aCoderFindsNothingOfTheOther()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.session().setCoder(bench.made.bram);
        widgets::SearchDialog* dialog = openSearch(bench);
        QCOMPARE(dialog->table().model()->rowCount(), 0);
        pick(dialog->form(), "Coder", bench.made.anna.toText());
        QTRY_COMPARE(dialog->table().model()->rowCount(), 0);
    }

    void closingTheStudyClosesTheSearch()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        QVERIFY(openSearch(bench) != nullptr);
        bench.desk->closeStudy();
        QVERIFY(bench.window().findChild<widgets::SearchDialog*>() == nullptr);
    }
};

QTEST_MAIN(TestSearch)
#include "tst_search.moc"
