// SPDX-License-Identifier: GPL-3.0-or-later
// Recordings and their files in the real window: dropped on it, chosen, and found again.
#include "app/widgets/study/assign_dialog.h"
#include "app/widgets/study/media_jobs.h"
#include "app/widgets/study/recordings_model.h"
#include "app/widgets/study/study_workspace.h"
#include "tests/app/desktop/window_bench.h"

#include <QApplication>
#include <QDropEvent>
#include <QHeaderView>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTimer>

using namespace rozet;
using test::WindowBench;

namespace {

/// A real recording of 184 seconds, under another name.
QString realRecording(const WindowBench& bench, const QString& name)
{
    const QString path = bench.folder.filePath(name);
    return QFile::copy(QStringLiteral(ROZET_SOURCE_DIR "/samples/media/gesprek-03.mp4"), path)
               ? path
               : QString();
}

QTableView& table(WindowBench& bench)
{
    auto* workspace = static_cast<widgets::StudyWorkspace*>(
        bench.window().workspaceWidget(QStringLiteral("study")));
    return *workspace->table();
}

QString chosenName(WindowBench& bench)
{
    return table(bench).currentIndex().siblingAtColumn(0).data().toString();
}

void dropOn(QWidget& window, const QString& file)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &drop);
}

widgets::Workbench workbench(WindowBench& bench, QStringList& said)
{
    return {bench.session(),
            bench.desk->navigator(),
            bench.desk->jobs(),
            *bench.settings,
            bench.desk->keys(),
            bench.window().actionSet(),
            QStringLiteral("en"),
            nullptr,
            [&said](const QString& sentence, widgets::Saying) { said.append(sentence); }};
}

/// Presses a button of the question as soon as it comes; counts the questions.
void answerWith(const QString& text, int& asked)
{
    QTimer::singleShot(10, qApp, [text, &asked] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (box == nullptr) {
            answerWith(text, asked);
            return;
        }
        ++asked;
        for (QAbstractButton* button : box->buttons()) {
            if (button->text() == text) {
                button->click();
            }
        }
    });
}

} // namespace

class TestStudyWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aDroppedFileBecomesTheChosenRecording()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.window().showWorkspace(QStringLiteral("study"));
        table(bench).setColumnWidth(0, 171);
        table(bench).setColumnWidth(3, 83);
        const QString file = realRecording(bench, QStringLiteral("Nieuw gesprek.mp4"));
        QVERIFY(!file.isEmpty());
        dropOn(bench.window(), file);
        bench.desk->jobs().waitForAll();
        QTRY_COMPARE(chosenName(bench), QStringLiteral("Nieuw gesprek"));
        QCOMPARE(bench.session().study().recordings.size(), std::size_t(5));
        QCOMPARE(table(bench).columnWidth(0), 171);
        QCOMPARE(table(bench).columnWidth(3), 83);
    }

    void anotherCoderKeepsTheChosenRecording()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.window().showWorkspace(QStringLiteral("study"));
        table(bench).setCurrentIndex(table(bench).model()->index(2, 0));
        QCOMPARE(chosenName(bench), QStringLiteral("Gesprek 3"));
        bench.session().setCoder(bench.made.bram);
        QApplication::processEvents();
        QCOMPARE(chosenName(bench), QStringLiteral("Gesprek 3"));
    }

    void aFileOfAnotherLengthIsAskedAbout()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        QStringList said;
        const widgets::Workbench work = workbench(bench, said);
        const QString file = realRecording(bench, QStringLiteral("ander.mp4"));
        const study::RecordingId third = bench.made.recordings[2];
        const study::Study before = bench.session().study();
        int asked = 0;
        widgets::relinkRecording(work, third, file, &bench.window());
        answerWith(QStringLiteral("Cancel"), asked);
        bench.desk->jobs().waitForAll();
        QTRY_COMPARE(asked, 1);
        QCOMPARE(bench.session().study(), before);

        widgets::relinkRecording(work, third, file, &bench.window());
        answerWith(QStringLiteral("Use it all the same"), asked);
        bench.desk->jobs().waitForAll();
        QTRY_COMPARE(asked, 2);
        const study::Recording& linked = *bench.session().study().recordings.find(third);
        QCOMPARE(linked.media.front().path, QStringLiteral("ander.mp4"));
        QVERIFY(linked.duration.seconds() > 180);
    }

    void theWorkIsDividedWithOneUndo()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.window().showWorkspace(QStringLiteral("study"));
        const study::Study before = bench.session().study();
        bench.window().actionSet().action("study.assign")->trigger();
        auto* dialog = bench.window().findChild<widgets::AssignDialog*>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->settings().coders.size(), std::size_t(2));
        QVERIFY(dialog->settings().recordings.empty());
        // A fifth of four recordings is one.
        QVERIFY2(dialog->summary().startsWith(QStringLiteral("1 of 4")),
                 qPrintable(dialog->summary()));
        dialog->accept();
        // Anna has Gesprek 1 already: three recordings for one, and one of the four for both.
        QCOMPARE(bench.session().wholeStudy().codings.size(), std::size_t(5));
        bench.session().history()->undo();
        QCOMPARE(bench.session().study(), before);
    }

    void aFileTooShortForTheFragmentsIsNotLinked()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        QStringList said;
        const widgets::Workbench work = workbench(bench, said);
        // Gesprek 1 is made longer than the file, with a fragment at its end.
        study::Recording longer =
            *bench.session().study().recordings.find(bench.made.recordings[0]);
        longer.duration = MediaDuration::fromSeconds(900);
        QVERIFY(bench.session().edit(study::Replace<study::Recording>{longer}, QString()));
        study::Fragment late;
        late.id = study::FragmentId::create();
        late.span = test::seconds(800, 850);
        late.codes = {test::code("open_vraag")};
        QVERIFY(bench.session().edit(study::AddTo<study::Fragment>{bench.made.coding, late},
                                     QString()));
        const study::Study before = bench.session().study();
        widgets::relinkRecording(work, longer.id, realRecording(bench, QStringLiteral("kort.mp4")),
                                 &bench.window());
        bench.desk->jobs().waitForAll();
        QTRY_COMPARE(said.size(), 1);
        QVERIFY2(said.front().contains(QStringLiteral("0:14:10")), qPrintable(said.front()));
        QCOMPARE(bench.session().study(), before);
    }
};

QTEST_MAIN(TestStudyWorkspace)
#include "tst_study_workspace.moc"
