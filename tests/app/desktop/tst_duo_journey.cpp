// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way of a duo through the sample study, in the real window: A codes and B cannot see it;
// both close; they look at their agreement, click on a difference, settle all, and the tallies of
// their consensus are the published counts.
#include "app/widgets/compare/compare_workspace.h"
#include "app/widgets/compare/difference_list.h"
#include "app/widgets/compare/figures_page.h"
#include "app/widgets/consensus/consensus_panel.h"
#include "app/widgets/tables/table_model.h"
#include "app/widgets/tables/tally_workspace.h"
#include "app/widgets/timeline/timeline_view.h"
#include "core/study/apply_change.h"
#include "core/study/cascade.h"
#include "core/study/check_study.h"
#include "core/workflow/tally.h"
#include "tests/app/desktop/window_bench.h"
#include "tests/support/prepared_answers.h"

#include <QApplication>
#include <QFile>
#include <QTableView>
#include <QTest>

using namespace rozet;
using study::CodingState;
using test::WindowBench;

namespace {

const QString kRecording = QStringLiteral("gesprek-03");

} // namespace

class TestDuoJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        NoProgress progress;
        const SystemClock clock;
        auto opened = store::StudyStore::open(
            QStringLiteral(ROZET_SOURCE_DIR "/samples/loopbaangesprekken.rozet"),
            store::OpenMode::ReadOnly, clock, progress);
        QVERIFY(opened);
        m_sample = std::move(opened->study);
        const auto named = [&](const char* name) {
            return std::ranges::find(m_sample.coders, QLatin1String(name), &study::Coder::name)->id;
        };
        m_a = named("codeur A");
        m_b = named("codeur B");
        m_consensus = named("consensus");
        m_recording = *std::ranges::find(m_sample.recordings, kRecording, &study::Recording::name);
        // The day before: there is no consensus, B is at work on one conversation, and A has not
        // begun it.
        m_start = m_sample;
        for (const study::Coding& coding : m_sample.codings) {
            if (coding.header.coder == m_consensus) {
                apply(study::removalOfCoding(m_start, coding.id));
            }
        }
        study::CodingHeader header = m_start.codingOf(m_recording.id, m_b)->header;
        header.state = CodingState::Busy;
        apply(study::Replace<study::CodingHeader>{header});
        m_round = header.round;
        header = m_start.codingOf(m_recording.id, m_a)->header;
        apply(study::removalOfCoding(m_start, header.id));
        header.state = CodingState::NotStarted;
        apply(study::Add<study::CodingHeader>{header});
    }

    void fromTheFirstFragmentToThePublishedCounts()
    {
        WindowBench bench;
        bench.useStudy(m_start,
                       {m_recording.duration, MediaDuration::fromMilliseconds(40), 25, true, true});
        QVERIFY(bench.open());
        codeAsA(bench);
        bCannotSeeIt(bench);
        bothClose(bench);
        lookAtAgreement(bench);
        clickOnADifference(bench);
        settleAll(bench);
        seeThePublishedCounts(bench);
        // And it is on the disk.
        QVERIFY(bench.close());
        QVERIFY(bench.open());
        seeThePublishedCounts(bench);
        QVERIFY(study::checkStudy(bench.session().wholeStudy()).empty());
    }

private:
    void codeAsA(WindowBench& bench)
    {
        bench.session().setCoder(m_a);
        bench.window().showWorkspace(QStringLiteral("code"));
        bench.code().showRecording(m_recording.id);
        const study::Coding& wanted = *m_sample.codingOf(m_recording.id, m_a);
        auto& controller = bench.code().controller();
        for (const study::Fragment& fragment : wanted.fragments) {
            const auto id = controller.addFragment(fragment.span);
            QVERIFY(id.has_value());
            study::Fragment coded = *controller.fragment(*id);
            coded.codes = fragment.codes;
            coded.mentor = fragment.mentor;
            coded.student = fragment.student;
            QVERIFY(bench.session().edit(
                study::ReplaceIn<study::Fragment>{controller.coding()->id, coded},
                QStringLiteral("code")));
        }
        const study::CodingId coding = controller.coding()->id;
        for (const auto& [code, value] : wanted.recordingCodes) {
            QVERIFY(bench.session().edit(study::SetRecordingCode{coding, code, value},
                                         QStringLiteral("answer")));
        }
        for (const study::Party party : {study::Party::Mentor, study::Party::Student}) {
            QVERIFY(bench.session().edit(
                study::SetRecordingPosition{
                    coding, party, party == study::Party::Mentor ? wanted.mentor : wanted.student},
                QStringLiteral("place")));
        }
        QCOMPARE(controller.coding()->fragments.size(), wanted.fragments.size());
        QCOMPARE(controller.state(), CodingState::Busy);
    }

    void bCannotSeeIt(WindowBench& bench)
    {
        QVERIFY(bench.session().study().codingOf(m_recording.id, m_b) == nullptr);
        bench.session().setCoder(m_b);
        QVERIFY(bench.session().study().codingOf(m_recording.id, m_a) == nullptr);
        QVERIFY(!bench.session().history()->canUndo());
        QVERIFY(workflow::recordingDifferences(bench.session().study(), m_recording.id, duo())
                    ->items.empty());
        // What both closed long ago they do see.
        QCOMPARE(workflow::studyDifferences(bench.session().study(), duo())->size(),
                 std::size_t(17));
    }

    void bothClose(WindowBench& bench)
    {
        for (const study::CoderId& coder : {m_a, m_b}) {
            bench.session().setCoder(coder);
            bench.window().showWorkspace(QStringLiteral("code"));
            bench.code().showRecording(m_recording.id);
            QCOMPARE(bench.session().hiddenCount(), 1);
            bench.window().actionSet().action("code.close")->trigger();
            QCOMPARE(bench.code().controller().state(), CodingState::Closed);
        }
        QCOMPARE(bench.session().hiddenCount(), 0);
        QVERIFY(study::isOpened(bench.session().study(), m_recording.id, m_round));
        QCOMPARE(std::ranges::count(bench.session().study().events, study::CodingEventKind::Opened,
                                    &study::CodingEvent::kind),
                 2);
    }

    widgets::CompareWorkspace& compare(WindowBench& bench)
    {
        return *static_cast<widgets::CompareWorkspace*>(
            bench.window().workspaceWidget(QStringLiteral("compare")));
    }

    void lookAtAgreement(WindowBench& bench)
    {
        bench.window().showWorkspace(QStringLiteral("compare"));
        widgets::CompareWorkspace& workspace = compare(bench);
        widgets::CompareChoices choices = workspace.state().choices();
        choices.coders = {m_a, m_b};
        choices.recording = m_recording.id;
        workspace.state().choose(choices);
        workspace.state().refreshNow();
        workspace.showPage(QStringLiteral("numbers"));
        workspace.figures().finish();
        QApplication::processEvents();
        QVERIFY(workspace.figures().model().rowCount() > 5);
        workspace.showPage(QStringLiteral("differences"));
    }

    void clickOnADifference(WindowBench& bench)
    {
        widgets::CompareWorkspace& workspace = compare(bench);
        const widgets::DifferenceModel& model = workspace.list().model();
        int row = 0;
        while (row < model.rowCount() && model.at(row).isSame()) {
            ++row;
        }
        QVERIFY(row < model.rowCount());
        const workflow::Difference clicked = model.at(row);
        QTableView& table = workspace.list().table();
        const QModelIndex index = table.model()->index(row, 0);
        table.scrollTo(index);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::NoModifier,
                          table.visualRect(index).center());
        QApplication::processEvents();
        QVERIFY(workspace.currentDifference() != nullptr);
        QCOMPARE(workspace.currentDifference()->id, clicked.id);
        const MediaTime leadIn =
            std::max(MediaTime(), clicked.span.start - MediaDuration::fromSeconds(1));
        auto& player = static_cast<player::FakePlayer&>(workspace.playerPanel().player());
        QVERIFY(player.span().has_value());
        QCOMPARE(player.span()->start, leadIn);
        QCOMPARE(player.state(), player::PlayerState::Playing);
    }

    /// The conversation they coded last with a key for each difference, the others in one go.
    void settleAll(WindowBench& bench)
    {
        const study::Study before = bench.session().study();
        widgets::CompareWorkspace& workspace = compare(bench);
        auto* panel = workspace.findChild<widgets::ConsensusPanel*>();
        QVERIFY(panel != nullptr);
        panel->settleSame();
        test::PreparedAnswers answers(*m_sample.codingOf(m_recording.id, m_consensus));
        std::vector<std::pair<workflow::DifferenceId, workflow::Decision>> open;
        const auto found =
            workflow::recordingDifferences(bench.session().study(), m_recording.id, duo());
        for (const workflow::Difference& item : found->items) {
            const workflow::Decision decision = answers.of(item, duo());
            if (test::PreparedAnswers::isToSettle(item, decision)) {
                open.emplace_back(item.id, decision);
            }
        }
        QVERIFY(open.size() > 3);
        for (const auto& [id, decision] : open) {
            workspace.state().refreshNow();
            workspace.list().choose(m_recording.id, id);
            QCOMPARE(panel->difference(), id);
            press(bench, decision, id);
            if (QTest::currentTestFailed()) {
                return;
            }
        }
        addForgotten(bench, answers, m_recording.id);
        QCOMPARE(openIn(bench, m_recording.id), 0);
        settleTheOthers(bench);
        for (const study::Coding& coding : before.codings) {
            if (!(coding.header.coder == m_consensus)) {
                QVERIFY(*bench.session().study().codings.find(coding.id) == coding);
            }
        }
    }

    void press(WindowBench& bench, const workflow::Decision& decision,
               const workflow::DifferenceId& id)
    {
        using study::SettlementChoice;
        int key = 0;
        switch (decision.choice) {
        case SettlementChoice::TookOne:
            key = decision.taken == m_a ? Qt::Key_A : Qt::Key_B;
            break;
        case SettlementChoice::Merged:
            key = Qt::Key_M;
            break;
        case SettlementChoice::Neither:
            key = Qt::Key_X;
            break;
        default:
            settle(bench, m_recording.id, id, decision);
            return;
        }
        compare(bench).list().table().setFocus();
        QTest::keyClick(&compare(bench).list().table(), static_cast<Qt::Key>(key));
        QApplication::processEvents();
        const auto now =
            workflow::recordingDifferences(bench.session().study(), m_recording.id, duo());
        const workflow::Difference* settled = now->find(id);
        QVERIFY(settled != nullptr);
        QCOMPARE(settled->state, workflow::DifferenceState::Settled);
        QCOMPARE(settled->settlement->choice, decision.choice);
        QVERIFY(settled->settlement->reason.has_value());
        QVERIFY(settled->settlement->settledBy == m_b);
    }

    void settle(WindowBench& bench, const study::RecordingId& recording,
                const workflow::DifferenceId& id, const workflow::Decision& decision)
    {
        const study::Study& study = bench.session().study();
        const auto change = workflow::settle(
            study, duo(), *workflow::recordingDifferences(study, recording, duo()), id, decision,
            {m_b, bench.session().clock().now().toMSecsSinceEpoch()});
        QVERIFY(change);
        QVERIFY(bench.session().edit(*change, QStringLiteral("settle")));
    }

    void addForgotten(WindowBench& bench, const test::PreparedAnswers& answers,
                      const study::RecordingId& recording)
    {
        const auto found =
            workflow::recordingDifferences(bench.session().study(), recording, duo());
        for (study::Fragment fragment : answers.forgotten()) {
            fragment.id = study::FragmentId::create();
            QVERIFY(bench.session().edit(study::AddTo<study::Fragment>{*found->consensus, fragment},
                                         QStringLiteral("add")));
        }
    }

    void settleTheOthers(WindowBench& bench)
    {
        const workflow::Settler settler{m_b, bench.session().clock().now().toMSecsSinceEpoch()};
        study::Study ahead = bench.session().study();
        study::Composite steps;
        const auto take = [&](const study::Change& change) {
            QVERIFY(study::applyChange(ahead, change));
            steps.changes.push_back(change);
        };
        const auto same =
            workflow::settleSame(ahead, duo(), *workflow::studyDifferences(ahead, duo()),
                                 workflow::MergedBorders::Mean, settler);
        QVERIFY(same.change.has_value());
        take(*same.change);
        for (const study::Recording& recording : m_sample.recordings) {
            if (recording.id == m_recording.id) {
                continue;
            }
            test::PreparedAnswers answers(*m_sample.codingOf(recording.id, m_consensus));
            std::vector<std::pair<workflow::DifferenceId, workflow::Decision>> open;
            const auto before = workflow::recordingDifferences(ahead, recording.id, duo());
            for (const workflow::Difference& item : before->items) {
                const workflow::Decision decision = answers.of(item, duo());
                if (test::PreparedAnswers::isToSettle(item, decision)) {
                    open.emplace_back(item.id, decision);
                }
            }
            for (const auto& [id, decision] : open) {
                const auto change = workflow::settle(
                    ahead, duo(), *workflow::recordingDifferences(ahead, recording.id, duo()), id,
                    decision, settler);
                QVERIFY(change);
                take(*change);
            }
            const auto found = workflow::recordingDifferences(ahead, recording.id, duo());
            for (study::Fragment fragment : answers.forgotten()) {
                fragment.id = study::FragmentId::create();
                take(study::AddTo<study::Fragment>{*found->consensus, fragment});
            }
        }
        QVERIFY(bench.session().edit(steps, QStringLiteral("settle the others")));
    }

    int openIn(WindowBench& bench, const study::RecordingId& recording)
    {
        return workflow::progressOf(
                   *workflow::recordingDifferences(bench.session().study(), recording, duo()))
            .open();
    }

    void seeThePublishedCounts(WindowBench& bench)
    {
        const auto counts = workflow::tally(
            bench.session().study(),
            {workflow::TallyMeasure::Presence, workflow::TallyBy::Recording, m_consensus, {}});
        QVERIFY(counts);
        QFile file(QStringLiteral(ROZET_SOURCE_DIR "/tests/data/published-counts.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines =
            QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 27);
        for (const QString& line : lines.mid(1)) {
            const QStringList cells = line.split(u',');
            const auto code = std::ranges::find(counts->codes, codebook::CodeId(cells[0]));
            QVERIFY2(code != counts->codes.end(), qPrintable(cells[0]));
            const auto place = static_cast<std::size_t>(code - counts->codes.begin());
            QVERIFY2(counts->totals[place].recordingsWith == cells[4].toInt(), qPrintable(line));
        }
    }

    [[nodiscard]] workflow::DifferenceSettings duo() const
    {
        workflow::DifferenceSettings settings;
        settings.coders = {m_a, m_b};
        return settings;
    }

    void apply(const study::Change& change)
    {
        const auto done = study::applyChange(m_start, change);
        QVERIFY(done);
    }

    study::Study m_sample;
    study::Study m_start;
    study::Recording m_recording;
    std::optional<study::RoundId> m_round;
    study::CoderId m_a, m_b, m_consensus;
};

QTEST_MAIN(TestDuoJourney)
#include "tst_duo_journey.moc"
