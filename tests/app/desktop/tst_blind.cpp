// SPDX-License-Identifier: GPL-3.0-or-later
// Anna and Bram code the same conversation with one study in one window. Whatever Anna opens, she
// finds nothing of Bram's until both have closed; then she sees it, and only a supervisor unlocks.
#include "app/widgets/code/code_palette.h"
#include "app/widgets/codebook/codebook_workspace.h"
#include "app/widgets/search/search_dialog.h"
#include "app/widgets/study/study_workspace.h"
#include "app/widgets/study/unlock_dialog.h"
#include "app/widgets/summary/summary_panel.h"
#include "app/widgets/tables/tally_workspace.h"
#include "app/widgets/timeline/timeline_view.h"
#include "tests/app/desktop/window_bench.h"
#include "tests/support/zip_text.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMetaProperty>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTextEdit>
#include <QUndoStack>

using namespace rozet;
using test::kSecret;
using test::WindowBench;

namespace {

const QStringList kWorkspaces{QStringLiteral("study"), QStringLiteral("code"),
                              QStringLiteral("compare"), QStringLiteral("tallies"),
                              QStringLiteral("codebook")};

void collect(const QAbstractItemModel& model, const QModelIndex& parent, QStringList& found)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            for (int role = 0; role < Qt::UserRole + 12; ++role) {
                const QVariant value = index.data(role);
                found += value.userType() == QMetaType::QStringList
                             ? value.toStringList().join(u' ')
                             : value.toString();
            }
            collect(model, index, found);
        }
    }
}

/// Every text that this widget and all in it show, tell a screen reader, or hold ready.
QString textsIn(QWidget& root)
{
    QStringList found;
    QList<QWidget*> widgets = root.findChildren<QWidget*>();
    widgets.append(&root);
    for (const QWidget* widget : widgets) {
        const QMetaObject* kind = widget->metaObject();
        for (int i = 0; i < kind->propertyCount(); ++i) {
            const QVariant value = kind->property(i).read(widget);
            if (value.userType() == QMetaType::QString) {
                found += value.toString();
            }
        }
        if (const auto* view = qobject_cast<const QAbstractItemView*>(widget)) {
            if (view->model() != nullptr) {
                collect(*view->model(), {}, found);
            }
        }
        if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
            collect(*box->model(), {}, found);
        }
        if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) {
            for (int i = 0; i < tabs->count(); ++i) {
                found += tabs->tabText(i);
            }
        }
        if (const auto* timeline = qobject_cast<const timeline::TimelineView*>(widget)) {
            for (const timeline::Item& item : timeline->items()) {
                found += item.label + u' ' + item.description;
            }
        }
    }
    return found.join(u'\n');
}

QAction* historyAction(WindowBench& bench)
{
    return bench.window().actionSet().action("edit.undo");
}

} // namespace

class TestBlind : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void nothingOfTheOtherIsShownAnywhere()
    {
        WindowBench bench;
        addSecretWork(bench.made);
        bench.useStudy(bench.made.study, recording());
        QVERIFY(bench.open());
        // Bram worked here a moment ago; what he did cannot be undone, or read, by Anna.
        bench.session().setCoder(bench.made.bram);
        bench.session().edit(
            study::SetSummary{
                bench.session().study().codingOf(bench.made.recordings[0], bench.made.bram)->id,
                codebook::CategoryId(QStringLiteral("vorm")), kSecret},
            kSecret + QStringLiteral(" geschreven"));
        bench.startCoding(); // as Anna
        QVERIFY(!bench.session().history()->canUndo());
        QVERIFY(!historyAction(bench)->isEnabled());
        for (const QString& name : kWorkspaces) {
            QWidget* workspace = bench.window().workspaceWidget(name);
            if (workspace == nullptr) {
                continue;
            }
            bench.window().showWorkspace(name);
            QTest::qWait(250); // what is made a little later
            const QString shown = textsIn(bench.window());
            QVERIFY2(!shown.contains(kSecret), qPrintable(name));
            QVERIFY2(shown.contains(QStringLiteral("Anna")), qPrintable(name));
        }
        auto* study = static_cast<widgets::StudyWorkspace*>(
            bench.window().workspaceWidget(QStringLiteral("study")));
        for (int part = 0; part < 7; ++part) {
            study->showPart(part);
            QTest::qWait(150);
            const QString shown = textsIn(*study);
            QVERIFY2(!shown.contains(kSecret), qPrintable(QString::number(part)));
            QVERIFY2(!shown.split(u'\n').contains(QStringLiteral("37")),
                     qPrintable(QString::number(part)));
        }
        QVERIFY(textsIn(*study).contains(QStringLiteral("hidden")));
        auto* codebook = static_cast<widgets::CodebookWorkspace*>(
            bench.window().workspaceWidget(QStringLiteral("codebook")));
        codebook->showSide(QStringLiteral("notes"));
        QTest::qWait(150);
        QVERIFY(!textsIn(*codebook).contains(kSecret));
        bench.window().showWorkspace(QStringLiteral("study"));
        QTest::keyClick(&bench.window(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto* search = bench.window().findChild<widgets::SearchDialog*>();
        QVERIFY(search != nullptr);
        QTest::qWait(250);
        QCOMPARE(search->table().model()->rowCount(), int(bench.made.fragments.size()));
        QVERIFY(!textsIn(*search).contains(kSecret));
        search->close();
    }

    void nothingOfTheOtherIsInAnyFile()
    {
        WindowBench bench;
        addSecretWork(bench.made);
        bench.useStudy(bench.made.study, recording());
        QVERIFY(bench.open());
        bench.startCoding();
        const auto file = [&](const char* name) {
            return bench.folder.filePath(QLatin1String(name));
        };
        auto* tallies = static_cast<widgets::TallyWorkspace*>(
            bench.window().workspaceWidget(QStringLiteral("tallies")));
        bench.window().showWorkspace(QStringLiteral("tallies"));
        QVERIFY(tallies->exportTo(file("t.xlsx"), true));
        QVERIFY(tallies->exportTo(file("t.csv"), false));
        auto* summary = bench.code().findChild<widgets::SummaryPanel*>();
        QVERIFY(summary != nullptr);
        QVERIFY(summary->exportTo(file("s.html"), true));
        QVERIFY(summary->exportTo(file("s.docx"), true));
        auto* codebook = static_cast<widgets::CodebookWorkspace*>(
            bench.window().workspaceWidget(QStringLiteral("codebook")));
        for (const char* name : {"b.html", "b.docx", "b.csv", "b.json", "b.qdc"}) {
            QVERIFY(codebook->exportTo(file(name)));
        }
        for (const char* name : {"t.xlsx", "t.csv", "s.html", "s.docx", "b.html", "b.docx", "b.csv",
                                 "b.json", "b.qdc"}) {
            QFile made(file(name));
            QVERIFY(made.open(QIODevice::ReadOnly));
            const QByteArray bytes = made.readAll();
            const QByteArray all = bytes.startsWith("PK") ? test::zipText(file(name)) : bytes;
            QVERIFY2(all.size() > 100 || !bytes.startsWith("PK"), name);
            QVERIFY2(!all.contains(kSecret.toUtf8()), name);
        }
    }

    void whenBothHaveClosedItOpensAndASupervisorUnlocks()
    {
        WindowBench bench;
        const study::CodingId brams = addSecretWork(bench.made);
        const study::Coder sam{study::CoderId::create(), QStringLiteral("Sam"),
                               study::CoderRole::Supervisor, std::nullopt};
        bench.made.study.coders.insert(sam);
        bench.useStudy(bench.made.study, recording());
        QVERIFY(bench.open());
        bench.startCoding();
        QVERIFY(!bench.session().mayLead());
        QVERIFY(!bench.window().actionSet().action("study.assign")->isEnabled());
        bench.code().controller().closeCoding();
        QVERIFY(bench.session().study().codings.find(brams) == nullptr);
        // Anna closed too early, and may go on as nobody saw anything.
        QVERIFY(!bench.code().controller().needsUnlocking());
        QVERIFY(bench.code().controller().reopenCoding());
        bench.code().controller().closeCoding();

        bench.session().setCoder(bench.made.bram);
        QVERIFY(bench.session().study().codings.find(bench.made.coding) == nullptr);
        bench.code().controller().closeCoding();
        QVERIFY(bench.session().study().codings.find(bench.made.coding) != nullptr);
        QCOMPARE(bench.session().hiddenCount(), 0);
        QCOMPARE(std::ranges::count(bench.session().study().events, study::CodingEventKind::Opened,
                                    &study::CodingEvent::kind),
                 2);
        bench.session().setCoder(bench.made.anna);
        QVERIFY(bench.session().study().codings.find(brams) != nullptr);
        QVERIFY(bench.code().controller().needsUnlocking());
        QVERIFY(!bench.code().controller().reopenCoding(QStringLiteral("please")));
        QVERIFY(bench.coding().header.state == study::CodingState::Closed);

        bench.session().setCoder(sam.id);
        bench.window().showWorkspace(QStringLiteral("study"));
        QApplication::processEvents();
        QVERIFY(bench.window().actionSet().action("study.assign")->isEnabled());
        bench.window().actionSet().action("study.unlock")->trigger();
        auto* dialog = bench.window().findChild<widgets::UnlockDialog*>();
        QVERIFY(dialog != nullptr);
        auto* list = dialog->findChild<QListWidget*>();
        QCOMPARE(list->count(), 2);
        auto* reason = dialog->findChild<QLineEdit*>();
        QPushButton* unlock = nullptr;
        for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
            unlock = button->text() == QStringLiteral("Unlock") ? button : unlock;
        }
        QVERIFY(unlock != nullptr && !unlock->isEnabled());
        QTest::keyClicks(reason, QStringLiteral("Wrong conversation"));
        QVERIFY(unlock->isEnabled());
        unlock->click();
        QVERIFY(bench.coding().header.state == study::CodingState::Busy);
        const auto event =
            std::ranges::find(bench.session().study().events, study::CodingEventKind::Unlocked,
                              &study::CodingEvent::kind);
        QVERIFY(event != bench.session().study().events.end());
        QCOMPARE(event->reason, QStringLiteral("Wrong conversation"));
        QVERIFY(event->by == sam.id);
        // Blind again; and undoing it shows it again.
        bench.session().setCoder(bench.made.anna);
        QVERIFY(bench.session().study().codings.find(brams) == nullptr);
    }

    // What Anna may see follows her edits, undo and redo, and never misses one.
    void theVisiblePartFollowsEveryEdit()
    {
        WindowBench bench;
        const study::CodingId brams = addSecretWork(bench.made);
        bench.useStudy(bench.made.study, recording());
        QVERIFY(bench.open());
        bench.startCoding();
        const auto same = [&] {
            return bench.session().study() ==
                   study::visibleStudy(bench.session().wholeStudy(), bench.session().viewer());
        };
        QVERIFY(same());
        auto& controller = bench.code().controller();
        const auto added = controller.addFragment(test::seconds(80, 85));
        QVERIFY(added && same());
        QVERIFY(controller.setDescription(*added, QStringLiteral("x")) && same());
        bench.session().history()->undo();
        QVERIFY(same());
        bench.session().history()->redo();
        QVERIFY(same());
        controller.closeCoding();
        QVERIFY(same());
        bench.session().history()->undo();
        QVERIFY(same());
        QVERIFY(bench.session().study().codings.find(brams) == nullptr);
        QVERIFY(bench.session().wholeStudy().codings.find(brams) != nullptr);
        QVERIFY(bench.close());
        bench.keeper.reset();
    }

private:
    static player::FakePlayer::Recording recording()
    {
        player::FakePlayer::Recording made;
        made.duration = MediaDuration::fromMilliseconds(120'000);
        return made;
    }
};

QTEST_MAIN(TestBlind)
#include "tst_blind.moc"
