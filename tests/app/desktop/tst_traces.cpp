// SPDX-License-Identifier: GPL-3.0-or-later
// Recording a trace in the real window.
#include "app/widgets/code/rose_dialog.h"
#include "app/widgets/code/trace_pane.h"
#include "app/widgets/rose/course_view.h"
#include "app/widgets/timeline/timeline_view.h"
#include "core/study/check_study.h"
#include "core/study/trace_pieces.h"
#include "tests/app/desktop/window_bench.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

using namespace rozet;
using codebook::LearyPoint;
using study::Party;
using study::TraceSample;
using test::WindowBench;
using test::withoutActiveTime;
using widgets::TracePane;

namespace {

void press(QWidget& window, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWidget* target = QApplication::focusWidget();
    QTest::keyClick(target == nullptr ? &window : target, static_cast<Qt::Key>(key), modifiers);
    QApplication::processEvents();
}

void play(WindowBench& bench, double seconds)
{
    for (double t = 0; t < seconds - 1e-9; t += .02) {
        bench.player().advance(MediaDuration::fromMilliseconds(20));
    }
}

void mouse(WindowBench& bench, LearyPoint to)
{
    rose::RoseView* view = bench.code().trace().view();
    QTest::mouseMove(view, view->pixelOf(to).toPoint());
    QApplication::processEvents();
}

/// Anna's traces of a minute: the student follows by one second, where the mentor invites.
void addTraces(WindowBench& bench)
{
    for (const Party party : {Party::Mentor, Party::Student}) {
        study::Trace trace;
        trace.id = study::TraceId::create();
        trace.party = party;
        for (int k = 0; k < 1200; ++k) {
            const double t = k * .05 - (party == Party::Student ? 1 : 0);
            trace.samples.push_back(
                {MediaTime::fromMilliseconds(50LL * k),
                 {.5 * std::sin(t / 3), (party == Party::Student ? -.4 : .4) * std::cos(t / 2)}});
        }
        QVERIFY(bench.session().edit(study::AddTo<study::Trace>{bench.made.coding, trace},
                                     QStringLiteral("traces")));
    }
}

std::vector<TraceSample> traceOf(WindowBench& bench, Party party)
{
    return study::traceOf(bench.coding(), party);
}

} // namespace

class TestTraces : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void twoPassesByKeyAndMouseUndoCloseAndReopen()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.startCoding();
        TracePane& pane = bench.code().trace();
        press(bench.window(), Qt::Key_R, Qt::ShiftModifier);
        QVERIFY(pane.isVisible());
        QVERIFY(pane.recorder().isArmed());
        QVERIFY2(pane.stateText().contains(QStringLiteral("mentor")), qPrintable(pane.stateText()));
        QCOMPARE(QApplication::focusWidget(), pane.view());
        mouse(bench, {.5, .25});
        QVERIFY(traceOf(bench, Party::Mentor).empty());
        press(bench.window(), Qt::Key_Space);
        QCOMPARE(bench.player().state(), player::PlayerState::Playing);
        play(bench, 3);
        mouse(bench, {-.4, .6});
        play(bench, 3);
        QVERIFY(pane.recorder().isRecording());
        QVERIFY2(pane.stateText().contains(QStringLiteral("Recording")),
                 qPrintable(pane.stateText()));
        press(bench.window(), Qt::Key_Space);
        QVERIFY(!pane.recorder().isRecording());
        const std::vector<TraceSample> mentor = traceOf(bench, Party::Mentor);
        QCOMPARE(mentor.size(), std::size_t(121));
        QVERIFY(std::abs(mentor[20].point.together - .5) < .05);
        QVERIFY(std::abs(mentor[100].point.together + .4) < .05);

        // The other person, while the first plays along.
        press(bench.window(), Qt::Key_S);
        QCOMPARE(pane.recorder().party(), Party::Student);
        bench.code().playerPanel().seek(MediaTime());
        press(bench.window(), Qt::Key_Space);
        mouse(bench, {.2, -.5});
        play(bench, 2);
        const auto shown = pane.view()->position(Party::Mentor);
        QVERIFY(shown && shown->point && std::abs(shown->point->together - .5) < .05);
        press(bench.window(), Qt::Key_Space);
        QCOMPARE(traceOf(bench, Party::Student).size(), std::size_t(41));
        QVERIFY(traceOf(bench, Party::Mentor) == mentor);

        press(bench.window(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(traceOf(bench, Party::Student).empty());
        QVERIFY(traceOf(bench, Party::Mentor) == mentor);
        press(bench.window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(traceOf(bench, Party::Student).size(), std::size_t(41));

        const study::Study before = withoutActiveTime(bench.session().study());
        QVERIFY(bench.close());
        QVERIFY(bench.open());
        QVERIFY(withoutActiveTime(bench.session().study()) == before);
        QVERIFY(study::checkStudy(bench.session().study()).empty());
    }

    void heldKeysMoveThePointWhileItPlays()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.startCoding();
        TracePane& pane = bench.code().trace();
        press(bench.window(), Qt::Key_R, Qt::ShiftModifier);
        press(bench.window(), Qt::Key_Space);
        QTest::keyPress(pane.view(), Qt::Key_Up);
        pane.view()->findChild<rose::TraceHand*>()->advance(.5);
        play(bench, 1);
        QTest::keyRelease(pane.view(), Qt::Key_Up);
        press(bench.window(), Qt::Key_Space);
        // The arrows are the rose's now: the recording went on by playing alone.
        QCOMPARE(bench.player().position(), MediaTime::fromSeconds(1));
        const std::vector<TraceSample> mentor = traceOf(bench, Party::Mentor);
        QVERIFY(mentor.size() >= 20);
        QVERIFY(mentor.back().point.above > .3);
        QCOMPARE(mentor.back().point.together, 0.0);
    }

    void aJumpWhileRecordingLeavesWhatLiesBetween()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.startCoding();
        press(bench.window(), Qt::Key_R, Qt::ShiftModifier);
        mouse(bench, {.5, 0});
        press(bench.window(), Qt::Key_Space);
        play(bench, 1);
        bench.code().playerPanel().jump(MediaDuration::fromMilliseconds(500));
        play(bench, 1);
        press(bench.window(), Qt::Key_Space);
        for (const TraceSample& sample : traceOf(bench, Party::Mentor)) {
            QVERIFY2(sample.time <= MediaTime::fromSeconds(1) ||
                         sample.time >= MediaTime::fromSeconds(1.5),
                     qPrintable(QString::number(sample.time.seconds())));
        }
        QCOMPARE(bench.session().history()->count(), 1);
    }

    void leavingTheTabStopsRecording()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.startCoding();
        TracePane& pane = bench.code().trace();
        press(bench.window(), Qt::Key_R, Qt::ShiftModifier);
        press(bench.window(), Qt::Key_Space);
        play(bench, 1);
        press(bench.window(), Qt::Key_F2);
        QVERIFY(!pane.recorder().isArmed());
        QCOMPARE(traceOf(bench, Party::Mentor).size(), std::size_t(21));
        play(bench, 1);
        QCOMPARE(traceOf(bench, Party::Mentor).size(), std::size_t(21));
    }

    void closingTheWindowKeepsWhatWasRecorded()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.startCoding();
        press(bench.window(), Qt::Key_R, Qt::ShiftModifier);
        press(bench.window(), Qt::Key_Space);
        play(bench, 1.6);
        QVERIFY(bench.close());
        QVERIFY(bench.open());
        QCOMPARE(traceOf(bench, Party::Mentor).size(), std::size_t(33));
    }

    void theRoseOfAConversationInNumbersAndPlots()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.startCoding();
        press(bench.window(), Qt::Key_R, Qt::ControlModifier);
        widgets::RoseDialog* dialog = bench.code().roseDialog();
        QVERIFY(dialog != nullptr && dialog->isVisible());
        bench.desk->jobs().waitForAll();
        QVERIFY(!dialog->figures()); // nobody is on the rose yet
        dialog->close();
        QApplication::setActiveWindow(&bench.window());
        bench.code().timeline().setFocus();
        addTraces(bench);
        press(bench.window(), Qt::Key_R, Qt::ControlModifier);
        bench.desk->jobs().waitForAll();
        QVERIFY(dialog->figures().has_value());
        QVERIFY(dialog->showsTraces());
        QCOMPARE(*dialog->figures()->ofTraces.together.bestLag.value, 1e6);
        const QString text = dialog->numbersText();
        for (const char* wanted : {"1.00 s", "the student follows", "1200", "Together", "Above",
                                   "by chance", "vector length"}) {
            QVERIFY2(text.contains(QLatin1String(wanted)), qPrintable(text));
        }
        QCOMPARE(dialog->lags().curves().size(), std::size_t(2));
        QCOMPARE(dialog->courses().courses().people.size(), std::size_t(2));
        // A moment of the plot is where the recording goes.
        Q_EMIT dialog->courses().momentChosen(MediaTime::fromSeconds(33));
        QCOMPARE(bench.player().position(), MediaTime::fromSeconds(33));
        dialog->showSource(false);
        QVERIFY(dialog->lags().curves().empty());
        QVERIFY2(dialog->numbersText().contains(QStringLiteral("no position given")),
                 qPrintable(dialog->numbersText()));
    }

    void figureAndNumbersAreWritten()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.startCoding();
        addTraces(bench);
        press(bench.window(), Qt::Key_R, Qt::ControlModifier);
        bench.desk->jobs().waitForAll();
        widgets::RoseDialog& dialog = *bench.code().roseDialog();
        const std::pair<const char*, const char*> figures[] = {
            {"rose.svg", "<?xml"}, {"rose.pdf", "%PDF"}, {"rose.png", "\x89PNG"}};
        for (const auto& [name, begins] : figures) {
            const QString path = bench.folder.filePath(QLatin1String(name));
            QVERIFY2(dialog.saveFigure(path), name);
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(file.readAll().startsWith(begins), name);
        }
        for (const char* name : {"rose.xlsx", "rose.html", "rose.docx", "rose.csv"}) {
            const QString path = bench.folder.filePath(QLatin1String(name));
            QVERIFY2(dialog.saveTables(path), name);
            QVERIFY2(QFileInfo(path).size() > 100, name);
        }
        const QString all = bench.folder.filePath(QStringLiteral("all.csv"));
        dialog.saveAllTables(all);
        bench.desk->jobs().waitForAll();
        QFile codes(all);
        QVERIFY(codes.open(QIODevice::ReadOnly));
        const QByteArray lines = codes.readAll();
        // The trace ends twenty seconds after this code began: 400 samples of either.
        QVERIFY2(lines.contains("talenten_kwaliteiten") && lines.count(",400,") == 2,
                 lines.constData());
        QCOMPARE(dialog.saveFigure(bench.folder.filePath(QStringLiteral("rose.gif"))).error().code,
                 ErrorCode::ExportUnknownFormat);
        QCOMPARE(dialog.saveFigure(QStringLiteral("/nowhere/rose.svg")).error().code,
                 ErrorCode::FileNotWritable);
    }

    void theRoseFollowsTheCoder()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.startCoding();
        addTraces(bench);
        press(bench.window(), Qt::Key_R, Qt::ControlModifier);
        bench.desk->jobs().waitForAll();
        widgets::RoseDialog& dialog = *bench.code().roseDialog();
        QVERIFY(dialog.figures().has_value());
        bench.session().setCoder(bench.made.bram); // sees nothing of Anna's
        QTRY_VERIFY(!dialog.figures());
        QVERIFY(!bench.code().trace().recorder().hasTrace(Party::Mentor));
    }

    void aClosedCodingIsReadOnly()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.startCoding();
        bench.code().controller().closeCoding();
        press(bench.window(), Qt::Key_R, Qt::ShiftModifier);
        TracePane& pane = bench.code().trace();
        QVERIFY(pane.isVisible());
        QVERIFY(!pane.recorder().isArmed());
        for (const QPushButton* button : pane.findChildren<QPushButton*>()) {
            if (button->isCheckable()) {
                QVERIFY(!button->isEnabled() && !button->isChecked());
            }
        }
    }
};

QTEST_MAIN(TestTraces)
#include "tst_traces.moc"
