// SPDX-License-Identifier: GPL-3.0-or-later
// A duo settles with one key after another.
#include "app/widgets/common/segments.h"
#include "app/widgets/common/text_field.h"
#include "app/widgets/common/theme.h"
#include "app/widgets/consensus/consensus_overview.h"
#include "app/widgets/consensus/consensus_panel.h"
#include "app/widgets/consensus/new_decision_dialog.h"
#include "app/widgets/tables/table_model.h"
#include "core/study/apply_change.h"
#include "tests/app/support/memory_sink.h"
#include "tests/app/support/test_study.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QListWidget>
#include <QMainWindow>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rozet;
using namespace rozet::widgets;
using study::SettlementChoice;
using study::SettlementReason;

namespace {

/// Anna and Bram, who both closed Gesprek 2: two codes apart, one thing the same, one of Bram
/// alone, and an answer that differs.
class Bench
{
public:
    QTemporaryDir folder;
    test::TestStudy made = test::makeTestStudy();
    study::RecordingId recording = made.recordings[1];
    std::shared_ptr<const Clock> clock =
        std::make_shared<FixedClock>(QDateTime(QDate(2026, 3, 3), QTime(10, 0), Qt::UTC));
    std::unique_ptr<session::StudySession> session;
    session::Navigator navigator;
    session::JobRunner jobs;
    session::Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    session::KeyMap keys{settings};
    QMainWindow window;
    ActionSet actions{keys, &window};
    QStringList said;
    ConsensusPanel* panel = nullptr;
    workflow::DifferenceSettings duo;

    Bench()
    {
        code(made.anna, {{5, 10, "emoties"}, {20, 30, "adviseren"}}, QStringLiteral("4"));
        code(made.bram, {{5, 10, "emoties"}, {21, 30, "informeren"}, {50, 60, "emoties"}},
             QStringLiteral("5"));
        session = std::make_unique<session::StudySession>(
            made.study, std::make_unique<test::MemorySink>(std::make_shared<test::Kept>()), clock);
        session->setCoder(made.bram);
        duo.coders = {made.anna, made.bram};
        panel = new ConsensusPanel(workbench());
        window.setCentralWidget(panel);
        window.resize(560, 420);
        actions.setPlace(session::Place::Compare);
        panel->setSettings(duo);
        panel->setRecording(recording);
        window.show();
        QApplication::setActiveWindow(&window);
        panel->setDifference(found().items.front().id);
    }

    [[nodiscard]] Workbench workbench()
    {
        return {*session,
                navigator,
                jobs,
                settings,
                keys,
                actions,
                QStringLiteral("en"),
                [] { return std::unique_ptr<player::Player>(); },
                [this](const QString& sentence, Saying) { said += sentence; }};
    }

    void apply(const study::Change& change)
    {
        if (!study::applyChange(made.study, change)) {
            qFatal("the study is not allowed");
        }
    }

    struct Piece
    {
        double start, end;
        const char* code;
    };

    void code(const study::CoderId& coder, const std::vector<Piece>& pieces, const QString& answer)
    {
        study::CodingHeader header;
        header.id = study::CodingId::create();
        header.recording = recording;
        header.coder = coder;
        header.state = study::CodingState::Busy;
        apply(study::Add<study::CodingHeader>{header});
        for (const Piece& piece : pieces) {
            study::Fragment fragment;
            fragment.id = study::FragmentId::create();
            fragment.span = test::seconds(piece.start, piece.end);
            fragment.codes = {test::code(piece.code)};
            apply(study::AddTo<study::Fragment>{header.id, fragment});
        }
        apply(study::SetRecordingCode{header.id, test::code("oogcontact"), {{answer, {}, 1}}});
        header.state = study::CodingState::Closed;
        apply(study::Replace<study::CodingHeader>{header});
    }

    [[nodiscard]] workflow::RecordingDifferences found() const
    {
        const study::Study& now = session ? session->study() : made.study;
        return workflow::recordingDifferences(now, recording, duo).value();
    }

    [[nodiscard]] const study::Coding& consensus() const
    {
        return *session->study().codings.find(found().consensus.value());
    }

    void key(int which)
    {
        // As in the workspace, where the list or the timeline has the keys and not the note.
        QTest::keyClick(&window, Qt::Key(which));
        QApplication::processEvents();
    }
};

} // namespace

class TestConsensusPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void oneKeyEach()
    {
        Bench bench;
        QSignalSpy next(bench.panel, &ConsensusPanel::wantsNext);
        QCOMPARE(bench.found().items.size(), std::size_t(4));
        bench.key(Qt::Key_S);
        QCOMPARE(workflow::progressOf(bench.found()).settled, 1);
        QCOMPARE(bench.panel->difference(), bench.found().items[1].id);
        QCOMPARE(next.size(), 1);
        bench.key(Qt::Key_4); // the definition is unclear
        bench.key(Qt::Key_B);
        QCOMPARE(workflow::progressOf(bench.found()).settled, 2);
        const workflow::RecordingDifferences second = bench.found();
        const study::Settlement& taken = *second.items[1].settlement;
        QCOMPARE(taken.choice, SettlementChoice::TookOne);
        QVERIFY(taken.taken == bench.made.bram);
        QVERIFY(taken.reason == SettlementReason::DefinitionUnclear);
        QVERIFY(taken.settledBy == bench.made.bram);
        QCOMPARE(bench.panel->difference(), bench.found().items[2].id);
        bench.key(Qt::Key_X);
        QCOMPARE(bench.found().items[2].settlement->choice, SettlementChoice::Neither);
        bench.key(Qt::Key_A); // the answer
        QCOMPARE(bench.consensus().recordingCodes.at(test::code("oogcontact")).value,
                 QStringLiteral("4"));
        QCOMPARE(bench.panel->progressText(), QStringLiteral("4 of 4 settled"));
        QVERIFY(bench.said.last().contains(QStringLiteral("Everything")));
    }

    void mergingAndTakingBack()
    {
        Bench bench;
        bench.panel->setDifference(bench.found().items[1].id);
        bench.key(Qt::Key_M);
        QCOMPARE(bench.consensus().fragments.size(), std::size_t(1));
        QCOMPARE(bench.consensus().fragments[0].span, test::seconds(20.5, 30));
        QCOMPARE(bench.consensus().fragments[0].codes.size(), std::size_t(2));
        bench.panel->setDifference(bench.found().items[1].id);
        bench.key(Qt::Key_Backspace);
        QVERIFY(bench.consensus().fragments.isEmpty());
        QCOMPARE(workflow::progressOf(bench.found()).settled, 0);
        bench.session->history()->undo();
        QCOMPARE(workflow::progressOf(bench.found()).settled, 1);
        bench.session->history()->undo();
        QVERIFY(!bench.found().consensus);
    }

    void whatIsTypedIsTheNote()
    {
        Bench bench;
        bench.panel->setDifference(bench.found().items[2].id);
        bench.key(Qt::Key_F2);
        auto* note = bench.panel->findChild<TextField*>();
        QVERIFY(note->hasFocus());
        QTest::keyClicks(note, QStringLiteral("a bad moment"));
        QVERIFY(!bench.found().consensus); // letters of the note settle nothing
        QTest::keyClick(note, Qt::Key_Escape);
        QVERIFY(!note->hasFocus());
        bench.key(Qt::Key_B);
        QCOMPARE(bench.found().items[2].settlement->note, QStringLiteral("a bad moment"));
        QVERIFY(bench.found().items[2].settlement->reason == SettlementReason::Missed);
        QVERIFY(note->toPlainText().isEmpty());
    }

    void somethingNew()
    {
        Bench bench;
        bench.panel->setDifference(bench.found().items[1].id);
        bench.key(Qt::Key_W);
        auto* dialog = bench.panel->findChild<NewDecisionDialog*>();
        QVERIFY(dialog != nullptr);
        auto* codes = dialog->findChild<QListWidget*>();
        int checked = 0;
        for (int row = 0; row < codes->count(); ++row) {
            QListWidgetItem* item = codes->item(row);
            checked += item->checkState() == Qt::Checked ? 1 : 0;
            item->setCheckState(item->data(Qt::UserRole).toString() == QLatin1String("bevestigen")
                                    ? Qt::Checked
                                    : Qt::Unchecked);
        }
        QCOMPARE(checked, 2); // what both gave
        dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
        QCOMPARE(bench.consensus().fragments.size(), std::size_t(1));
        QVERIFY(bench.consensus().fragments[0].has(test::code("bevestigen")));
        QCOMPARE(bench.found().items[1].settlement->choice, SettlementChoice::New);
    }

    void nobodySettlesWithoutAName()
    {
        Bench bench;
        bench.session->setCoder({});
        bench.key(Qt::Key_S);
        QVERIFY(!bench.found().consensus);
        QCOMPARE(bench.said.size(), 1);
    }

    void everyControlHasAName()
    {
        Bench bench;
        for (const QWidget* control : bench.panel->findChildren<QWidget*>()) {
            if (control->focusPolicy() & Qt::TabFocus && control->isVisible()) {
                const auto* button = qobject_cast<const QAbstractButton*>(control);
                QVERIFY2(!control->accessibleName().isEmpty() ||
                             (button != nullptr && !button->text().isEmpty()),
                         control->metaObject()->className());
            }
        }
    }

    void theOverviewTellsTheSame()
    {
        Bench bench;
        bench.key(Qt::Key_S);
        ConsensusOverview overview(bench.workbench());
        overview.setSettings(bench.duo);
        overview.refreshNow();
        QCOMPARE(overview.model().index(0, 0).data().toString(), QStringLiteral("Gesprek 2"));
        QCOMPARE(overview.model().index(0, 1).data().toString(), QStringLiteral("4"));
        QCOMPARE(overview.model().index(0, 2).data().toString(), QStringLiteral("1"));
        overview.showPage(QStringLiteral("codes"));
        QCOMPARE(overview.model().table().id, QStringLiteral("differences"));
        overview.showPage(QStringLiteral("round"));
        bench.jobs.waitForAll();
        QCOMPARE(overview.model().table().rows.size(), std::size_t(1));
        const QString path = bench.folder.filePath(QStringLiteral("report.html"));
        overview.writeReport(path);
        bench.jobs.waitForAll();
        QVERIFY(QFile(path).size() > 1000);
    }
};

QTEST_MAIN(TestConsensusPanel)
#include "tst_consensus_panel.moc"
