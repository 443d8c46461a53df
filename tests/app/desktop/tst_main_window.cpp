// SPDX-License-Identifier: GPL-3.0-or-later
// The window around the workspaces: opening, closing, failing, languages, keys and names.
#include "app/desktop/command_palette.h"
#include "app/desktop/key_sheet.h"
#include "app/desktop/sample_study.h"
#include "app/desktop/save_banner.h"
#include "app/desktop/start_page.h"
#include "app/session/actions.h"
#include "app/widgets/common/theme.h"
#include "app/widgets/study/recordings_model.h"
#include "app/widgets/study/study_workspace.h"
#include "app/widgets/tables/table_model.h"
#include "app/widgets/tables/tally_workspace.h"
#include "core/workflow/tally.h"
#include "tests/app/desktop/window_bench.h"
#include "tests/app/support/memory_sink.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTableView>
#include <QTest>

#include <set>

using namespace rozet;
using test::WindowBench;

namespace {

/// Controls that a person can use, apart from those Qt makes inside others.
bool isControl(const QWidget* widget)
{
    if (widget->objectName().startsWith(QLatin1String("qt_")) ||
        widget->inherits("QTabBarPrivate") || widget->inherits("CloseButton")) {
        return false;
    }
    const QWidget* parent = widget->parentWidget();
    if (parent != nullptr &&
        (qobject_cast<const QComboBox*>(parent) || qobject_cast<const QAbstractSpinBox*>(parent) ||
         qobject_cast<const QLineEdit*>(parent) || qobject_cast<const QTabBar*>(parent) ||
         qobject_cast<const QAbstractItemView*>(parent))) {
        return false;
    }
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget) ||
           qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget) ||
           qobject_cast<const QTableView*>(widget) ||
           qobject_cast<const QAbstractSpinBox*>(widget) || qobject_cast<const QTabBar*>(widget);
}

QStringList namelessControls(const QWidget& window)
{
    QStringList nameless;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const QString name = widget->accessibleName().isEmpty() && button != nullptr
                                 ? button->text()
                                 : widget->accessibleName();
        if (isControl(widget) && name.isEmpty()) {
            nameless.append(
                QStringLiteral("%1 in %2")
                    .arg(QString::fromLatin1(widget->metaObject()->className()),
                         QString::fromLatin1(widget->parentWidget()->metaObject()->className())));
        }
    }
    return nameless;
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void startsWithAPageThatSaysHowToBegin()
    {
        WindowBench bench;
        bench.desk =
            std::make_unique<desktop::Desk>(*bench.settings, std::make_shared<SystemClock>(),
                                            [] { return std::make_unique<player::FakePlayer>(); });
        bench.keeper = std::make_unique<desktop::WindowKeeper>(*bench.desk);
        bench.keeper->show(QStringLiteral("en"));
        QVERIFY(bench.window().workspace().isEmpty());
        QCOMPARE(bench.window().windowTitle(), QStringLiteral("Rozet"));
        QVERIFY(namelessControls(bench.window()).isEmpty());
    }

    void everyControlHasAName()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.startCoding();
        bench.code().controller().selection().selectOnly(bench.made.fragments[0]);
        for (const char* name : {"study", "code", "tallies"}) {
            bench.window().showWorkspace(QString::fromLatin1(name));
            QApplication::processEvents();
        }
        QCOMPARE(namelessControls(bench.window()).join(QStringLiteral("; ")), QString());
    }

    void noTwoEnabledActionsShareAKey()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.startCoding();
        for (const char* name : {"study", "code", "tallies"}) {
            bench.window().showWorkspace(QString::fromLatin1(name));
            std::map<QString, QString> owners;
            for (const QAction* action : bench.window().findChildren<QAction*>()) {
                if (!action->isEnabled()) {
                    continue;
                }
                for (const QKeySequence& keys : action->shortcuts()) {
                    const auto [owner, isNew] =
                        owners.try_emplace(keys.toString(), action->objectName());
                    QVERIFY2(isNew, qPrintable(QStringLiteral("%1: %2 and %3")
                                                   .arg(keys.toString(), owner->second,
                                                        action->objectName())));
                }
            }
        }
    }

    void switchesWorkspacesByKey()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        const std::pair<Qt::Key, const char*> keys[] = {
            {Qt::Key_2, "code"}, {Qt::Key_3, "compare"}, {Qt::Key_4, "tallies"}, {Qt::Key_1, "study"}};
        for (const auto& [key, name] : keys) {
            QTest::keyClick(&bench.window(), key, Qt::ControlModifier);
            QCOMPARE(bench.window().workspace(), QString::fromLatin1(name));
        }
    }

    void theTitleSaysWhenEverythingWasSaved()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        study::StudyInfo info = bench.session().study().info;
        info.title = QStringLiteral("Nieuwe titel");
        QVERIFY(bench.session().edit(study::SetInfo{info}, QStringLiteral("title")));
        QVERIFY(bench.window().windowTitle().contains(QStringLiteral("saving")));
        QTRY_VERIFY(bench.window().windowTitle().contains(QStringLiteral("Nieuwe titel — saved ")));
    }

    void aFailedWriteStaysInSightUntilItSucceeds()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        const auto kept = std::make_shared<test::Kept>();
        bench.desk->closeStudy();
        bench.desk->adopt(std::make_unique<session::StudySession>(
            bench.made.study, std::make_unique<test::MemorySink>(kept),
            std::make_shared<SystemClock>()));
        Q_EMIT bench.desk->opened({});
        auto* banner = bench.window().findChild<desktop::SaveBanner*>();
        QVERIFY(banner != nullptr && banner->isHidden());
        kept->fail(true);
        study::StudyInfo info = bench.session().study().info;
        info.title = QStringLiteral("Niet opgeslagen");
        QVERIFY(bench.session().edit(study::SetInfo{info}, QStringLiteral("title")));
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(bench.window().windowTitle().contains(QStringLiteral("not saved")));
        // Closing is refused as long as it would lose something.
        QVERIFY(!bench.window().close());
        QVERIFY(bench.desk->session() != nullptr);
        kept->fail(false);
        bench.session().retrySaving();
        QTRY_VERIFY(!banner->isVisible());
        QVERIFY(bench.window().windowTitle().contains(QStringLiteral("saved ")));
        QVERIFY(bench.window().close());
    }

    void whatCannotBeOpenedGetsASentence()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.desk->closeStudy();
        QVERIFY(bench.window().workspace().isEmpty());
        auto* start = bench.window().findChild<desktop::StartPage*>();
        const QString nonsense = bench.folder.filePath(QStringLiteral("nonsense.rozet"));
        QFile file(nonsense);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is no study");
        file.close();
        bench.window().openPath(nonsense);
        bench.desk->jobs().waitForAll();
        QVERIFY(!start->problem().isEmpty());
        QVERIFY(bench.window().workspace().isEmpty());

        // Locked by another process's hand: here another store in the same one.
        const SystemClock clock;
        NoProgress progress;
        const auto other =
            store::StudyStore::open(bench.path, store::OpenMode::ReadWrite, clock, progress);
        QVERIFY(other);
        start->setProblem(QString());
        bench.window().openPath(bench.path);
        bench.desk->jobs().waitForAll();
        QVERIFY(!start->problem().isEmpty());
        QVERIFY(bench.desk->session() == nullptr);
    }

    void modelsKeepTheirPromises()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        widgets::RecordingsModel recordings(bench.session());
        const QAbstractItemModelTester first(
            &recordings, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(recordings.rowCount(), 4);
        QVERIFY(recordings.setData(recordings.index(0, widgets::RecordingsModel::Name),
                                   QStringLiteral("Gesprek A"), Qt::EditRole));
        QVERIFY(!recordings.setData(recordings.index(0, widgets::RecordingsModel::Name),
                                    QStringLiteral("Gesprek 2"), Qt::EditRole));
        recordings.refresh();
        QCOMPARE(bench.session().study().recordings.find(bench.made.recordings[0])->name,
                 QStringLiteral("Gesprek A"));
        bench.window().showWorkspace(QStringLiteral("tallies"));
        auto* tallies = static_cast<widgets::TallyWorkspace*>(
            bench.window().workspaceWidget(QStringLiteral("tallies")));
        const QAbstractItemModelTester second(
            tallies->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(tallies->model()->rowCount() > 4);
        tallies->model()->setTable(tallies->model()->table());
    }

    void aCoderSeesNothingOfTheOther()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        widgets::RecordingsModel recordings(bench.session());
        const int all = recordings.columnCount();
        bench.session().setCoder(bench.made.bram);
        QCOMPARE(recordings.columnCount(), all - 1);
        bench.window().showWorkspace(QStringLiteral("tallies"));
        const auto tally = workflow::tally(
            bench.session().study(),
            {workflow::TallyMeasure::Count, workflow::TallyBy::Recording, bench.made.anna, {}});
        QVERIFY(tally);
        QCOMPARE(tally->recordingsTotal, 0);
    }

    void theTallyIsExported()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.session().setCoder(bench.made.anna);
        bench.window().showWorkspace(QStringLiteral("tallies"));
        auto* tallies = static_cast<widgets::TallyWorkspace*>(
            bench.window().workspaceWidget(QStringLiteral("tallies")));
        const QString book = bench.folder.filePath(QStringLiteral("tally.xlsx"));
        QVERIFY(tallies->exportTo(book, true));
        QFile file(book);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.read(2), QByteArray("PK"));
        const QString text = bench.folder.filePath(QStringLiteral("tally.csv"));
        QVERIFY(tallies->exportTo(text, false));
        QFile csv(text);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QVERIFY(csv.readAll().contains("ervaring_hobby"));
        bench.window().actionSet().action("tally.copy")->trigger();
        QVERIFY(!bench.window().statusSentence().isEmpty());
    }

    void everyCommandIsFoundByName()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        QTest::keyClick(&bench.window(), Qt::Key_K, Qt::ControlModifier);
        auto* palette = bench.window().findChild<desktop::CommandPalette*>();
        QVERIFY(palette != nullptr);
        auto* field = palette->findChild<QLineEdit*>();
        QTest::keyClicks(field, QStringLiteral("view tall"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(bench.window().workspace(), QStringLiteral("tallies"));
    }

    void theKeySheetShowsEveryKey()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        const desktop::KeySheet sheet(bench.desk->keys(), nullptr);
        const QString page = sheet.page();
        for (const session::ActionSpec& spec : session::allActions()) {
            if (*spec.defaultKeys != '\0') {
                QVERIFY2(page.contains(session::actionText(spec).toHtmlEscaped()), spec.id);
            }
        }
    }

    void anotherLanguageKeepsStudyAndHistory()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        study::StudyInfo info = bench.session().study().info;
        info.title = QStringLiteral("Blijft");
        QVERIFY(bench.session().edit(study::SetInfo{info}, QStringLiteral("title")));
        bench.window().actionSet().action("view.dutch")->trigger();
        QTRY_COMPARE(bench.window().actionSet().action("view.study")->text(),
                     QStringLiteral("Onderzoek"));
        QVERIFY(bench.session().history()->canUndo());
        QVERIFY(!bench.window().workspace().isEmpty());
        QTest::keyClick(&bench.window(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(bench.session().study().info.title, QStringLiteral("Loopbaangesprekken"));
        bench.window().actionSet().action("view.english")->trigger();
        QTRY_COMPARE(bench.window().actionSet().action("view.study")->text(),
                     QStringLiteral("Study"));
    }

    void darkAndLight()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.window().actionSet().action("view.dark")->trigger();
        QVERIFY(widgets::coloursFor(QApplication::palette()).dark);
        QCOMPARE(bench.settings->text("theme"), QStringLiteral("dark"));
        bench.window().actionSet().action("view.light")->trigger();
        QVERIFY(!widgets::coloursFor(QApplication::palette()).dark);
    }

    void theSampleIsCopiedWhole()
    {
        const QString shipped = desktop::shippedSample();
        if (shipped.isEmpty()) {
            QSKIP("no sample study in this build");
        }
        const QTemporaryDir folder;
        const auto copy = desktop::copySampleTo(shipped, folder.path());
        QVERIFY(copy);
        QVERIFY(QFileInfo(*copy).isWritable());
        QVERIFY(desktop::copySampleTo(shipped, folder.path())); // again: what is there stays
        QVERIFY(
            !desktop::copySampleTo(folder.filePath(QStringLiteral("none.rozet")), folder.path()));
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
