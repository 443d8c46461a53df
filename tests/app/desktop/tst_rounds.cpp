// SPDX-License-Identifier: GPL-3.0-or-later
// A team keeps a trial round in the real window.
#include "app/widgets/common/choices.h"
#include "app/widgets/study/history_dialog.h"
#include "app/widgets/study/progress_panel.h"
#include "app/widgets/study/round_form.h"
#include "app/widgets/study/rounds_panel.h"
#include "app/widgets/study/study_workspace.h"
#include "core/workflow/rounds.h"
#include "tests/app/desktop/window_bench.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>

using namespace rozet;
using test::WindowBench;

namespace {

widgets::StudyWorkspace& workspace(WindowBench& bench)
{
    return *static_cast<widgets::StudyWorkspace*>(
        bench.window().workspaceWidget(QStringLiteral("study")));
}

void check(QListWidget& list, const QString& text)
{
    const auto found = list.findItems(text, Qt::MatchExactly);
    QVERIFY2(found.size() == 1, qPrintable(text));
    found.front()->setCheckState(Qt::Checked);
}

/// A trial round of Anna and Bram over Gesprek 1 and 2, handed out.
const study::Round& makeRound(WindowBench& bench)
{
    bench.window().showWorkspace(QStringLiteral("study"));
    workspace(bench).showPart(5);
    widgets::RoundsPanel& rounds = workspace(bench).rounds();
    rounds.addOne();
    for (const char* name : {"Gesprek 1", "Gesprek 2"}) {
        check(rounds.form().recordings(), QString::fromLatin1(name));
    }
    for (const char* name : {"Anna", "Bram"}) {
        check(rounds.form().coders(), QString::fromLatin1(name));
    }
    rounds.form().begin();
    QApplication::processEvents();
    return *bench.session().study().rounds.begin();
}

} // namespace

class TestRounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aRoundIsHandedOutNotedAndUndone()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.session().setCoder(bench.made.anna);
        const auto before = bench.session().study();
        const std::size_t codings = before.codings.size();
        const study::Round& round = makeRound(bench);
        QCOMPARE(round.recordings.size(), std::size_t(2));
        QCOMPARE(round.coders.size(), std::size_t(2));
        QCOMPARE(bench.session().wholeStudy().codings.size(), codings + 4);
        widgets::RoundForm& form = workspace(bench).rounds().form();
        form.noteText().setText(QStringLiteral("Telt een hobby ook?"));
        form.addNote();
        QCOMPARE(bench.session().study().codeNotes.size(), std::size_t(1));
        QCOMPARE(form.notes().topLevelItemCount(), 1);
        QVERIFY(form.noteText().text().isEmpty());
        while (bench.session().history()->canUndo()) {
            bench.session().history()->undo();
        }
        QVERIFY(bench.session().study() == before);
        QCOMPARE(workspace(bench).rounds().list().count(), 0);
        while (bench.session().history()->canRedo()) {
            bench.session().history()->redo();
        }
        QCOMPARE(form.notes().topLevelItemCount(), 1);
        // Bram is still at it himself: he does not see what Anna noted.
        bench.session().setCoder(bench.made.bram);
        QCOMPARE(form.notes().topLevelItemCount(), 0);
    }

    void theCoderChoosesTheRound()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        const study::RoundId round = makeRound(bench).id;
        bench.startCoding();
        session::CodingController& controller = bench.code().controller();
        QCOMPARE(controller.codings().size(), std::size_t(2));
        // What was begun goes on.
        QVERIFY(controller.coding()->id == bench.made.coding);
        const auto all = controller.codings();
        study::CodingId id;
        for (const study::Coding* one : all) {
            if (one->header.round == round) {
                id = one->id;
            }
        }
        controller.chooseCoding(id);
        QVERIFY(controller.addFragment(test::seconds(3, 4)).has_value());
        QCOMPARE(bench.session().study().codings.find(id)->fragments.size(), std::size_t(1));
        QCOMPARE(bench.coding().fragments.size(), bench.made.fragments.size());
        // Closing it does not jump to the other coding.
        controller.closeCoding();
        QVERIFY(controller.coding()->id == id);
        QCOMPARE(controller.state(), study::CodingState::Closed);
        // A jump to a fragment finds the coding it is in.
        bench.desk->navigator().goTo(
            {bench.made.recordings[0], std::nullopt, bench.made.fragments[0], false});
        QVERIFY(controller.coding()->id == bench.made.coding);
        QVERIFY(controller.selection().contains(bench.made.fragments[0]));
    }

    void theHistoryIsShownAndSaved()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        makeRound(bench);
        widgets::HistoryDialog* dialog = workspace(bench).rounds().showHistory();
        QVERIFY2(dialog->text().contains(QStringLiteral("Proefcodering: Trial round 1")),
                 qPrintable(dialog->text()));
        const QString page = bench.folder.filePath(QStringLiteral("h.html"));
        QVERIFY(dialog->saveTo(page).has_value());
        QVERIFY(dialog->saveTo(bench.folder.filePath(QStringLiteral("h.docx"))).has_value());
        QVERIFY(!dialog->saveTo(bench.folder.filePath(QStringLiteral("h.odt"))).has_value());
        QFile file(page);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("Trial round 1"));
        dialog->close();
    }

    void aRoundInWhichWasCodedStays()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        const study::RoundId round = makeRound(bench).id;
        bench.session().setCoder(bench.made.anna);
        const auto& codings = bench.session().study().codings;
        const auto trial = std::ranges::find_if(codings, [&](const study::Coding& one) {
            return one.header.round == round && one.header.coder == bench.made.anna;
        });
        bench.session().edit(
            study::SetRecordingPosition{
                trial->id, study::Party::Mentor,
                bench.session().study().codebooks.back().codebook.rose.positionAt({0.1, 0.2})},
            QStringLiteral("place"));
        workspace(bench).rounds().removeChosen();
        QVERIFY(bench.session().study().rounds.find(round) != nullptr);
        bench.session().history()->undo();
        workspace(bench).rounds().removeChosen();
        QVERIFY(bench.session().study().rounds.find(round) == nullptr);
        bench.session().history()->undo();
        QVERIFY(bench.session().study().rounds.find(round) != nullptr);
    }

    void progressIsShownWithoutTheWorkOfOthers()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.session().setCoder(bench.made.anna);
        makeRound(bench);
        workspace(bench).showPart(6);
        QApplication::processEvents();
        widgets::ProgressPanel& progress = workspace(bench).progress();
        QCOMPARE(progress.coders().rowCount(), 3);
        QCOMPARE(progress.coders().item(0, 0)->text(), QStringLiteral("Anna"));
        QCOMPARE(progress.coders().item(0, 1)->text(), QStringLiteral("3"));
        QCOMPARE(progress.coders().item(0, 5)->text(),
                 QString::number(bench.made.fragments.size()));
        bench.session().setCoder(bench.made.bram);
        QCOMPARE(progress.coders().item(0, 1)->text(), QStringLiteral("3"));
        QCOMPARE(progress.coders().item(0, 5)->text(), QStringLiteral("–"));
        QCOMPARE(progress.codings().rowCount(), 3);
    }
};

QTEST_MAIN(TestRounds)
#include "tst_rounds.moc"
