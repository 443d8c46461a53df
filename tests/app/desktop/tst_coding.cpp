// SPDX-License-Identifier: GPL-3.0-or-later
// A coder at work in the real window, by keyboard and mouse.
#include "app/widgets/code/code_palette.h"
#include "app/widgets/code/fragment_details.h"
#include "app/widgets/code/fragment_list.h"
#include "app/widgets/code/fragment_model.h"
#include "app/widgets/code/reaction_dialog.h"
#include "app/widgets/code/recording_sheet.h"
#include "app/widgets/code/rose_pane.h"
#include "app/widgets/code/timeline_feed.h"
#include "app/widgets/common/notice_bar.h"
#include "app/widgets/common/segments.h"
#include "app/widgets/timeline/timeline_view.h"
#include "core/study/check_study.h"
#include "tests/app/desktop/window_bench.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLineEdit>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <random>

using namespace rozet;
using test::code;
using test::seconds;
using test::WindowBench;
using test::withoutActiveTime;

namespace {

/// The newest fragment that was not there at first.
const study::Fragment* added(WindowBench& bench)
{
    for (const study::Fragment& one : bench.coding().fragments) {
        if (std::ranges::find(bench.made.fragments, one.id) == bench.made.fragments.end()) {
            return &one;
        }
    }
    return nullptr;
}

void press(QWidget& window, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWidget* target = QApplication::focusWidget();
    QTest::keyClick(target == nullptr ? &window : target, static_cast<Qt::Key>(key), modifiers);
    QApplication::processEvents();
}

/// What can be seen of the items, in an order of its own.
QStringList facts(const std::vector<timeline::Item>& items)
{
    QStringList all;
    for (const timeline::Item& item : items) {
        all << QStringLiteral("%1 %2 %3-%4 %5 %6 %7")
                   .arg(item.fragment.toText())
                   .arg(item.lane)
                   .arg(item.span.start.microseconds())
                   .arg(item.span.end.microseconds())
                   .arg(item.label, item.description, item.colour.name());
    }
    all.sort();
    return all;
}

} // namespace

class TestCoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void codeByKeyWhilePlayingDragUndoCloseAndReopen()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.startCoding();
        bench.player().seek(MediaTime::fromSeconds(80));
        press(bench.window(), Qt::Key_Space);
        QCOMPARE(bench.player().state(), player::PlayerState::Playing);
        bench.advance(2);
        press(bench.window(), Qt::Key_T);
        QCOMPARE(bench.code().timeline().items().back().running, true);
        bench.advance(5);
        press(bench.window(), Qt::Key_T);
        press(bench.window(), Qt::Key_Space);
        QCOMPARE(bench.player().state(), player::PlayerState::Paused);
        const study::Fragment* made = added(bench);
        QVERIFY(made != nullptr);
        QCOMPARE(made->span, seconds(81.5, 87));
        QVERIFY(made->has(code("talenten_kwaliteiten")));
        const study::FragmentId id = made->id;

        // Drag its right edge five seconds further.
        timeline::TimelineView& view = bench.code().timeline();
        view.setVisibleSpan(seconds(70, 110));
        QApplication::processEvents();
        const QPoint edge = edgeOf(view, id);
        QVERIFY2(edge.y() > 0, "the edge was not found on the timeline");
        const int by = static_cast<int>(view.xOf(MediaTime::fromSeconds(92)) -
                                        view.xOf(MediaTime::fromSeconds(87)));
        QTest::mousePress(view.viewport(), Qt::LeftButton, Qt::NoModifier, edge);
        QTest::mouseMove(view.viewport(), edge + QPoint(by / 2, 0));
        QTest::mouseMove(view.viewport(), edge + QPoint(by, 0));
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, Qt::AltModifier, edge + QPoint(by, 0));
        const MediaTime dragged = bench.coding().fragments.find(id)->span.end;
        QVERIFY2(dragged > MediaTime::fromSeconds(90) && dragged < MediaTime::fromSeconds(94),
                 qPrintable(QString::number(dragged.seconds())));
        QCOMPARE(bench.coding().fragments.find(id)->span.start, MediaTime::fromSeconds(81.5));

        view.setFocus();
        press(bench.window(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(bench.coding().fragments.find(id)->span, seconds(81.5, 87));
        press(bench.window(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(bench.coding().fragments.find(id) == nullptr);
        press(bench.window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        press(bench.window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(bench.coding().fragments.find(id)->span.end, dragged);

        const study::Study before = withoutActiveTime(bench.session().study());
        QVERIFY(bench.close()); // nobody saved anything
        QVERIFY(bench.open());
        QVERIFY(withoutActiveTime(bench.session().study()) == before);
        QVERIFY(study::checkStudy(bench.session().study()).empty());
        QCOMPARE(bench.session().coder(), bench.made.anna);
    }

    void aFragmentThatRunsIsEndedByClosing()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.startCoding();
        bench.player().seek(MediaTime::fromSeconds(80));
        press(bench.window(), Qt::Key_E);
        bench.player().seek(MediaTime::fromSeconds(85));
        QVERIFY(bench.close());
        QVERIFY(bench.open());
        QCOMPARE(added(bench)->span, seconds(80, 85));
    }

    void lettersStayLettersInATextField()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.startCoding();
        const study::FragmentId id = bench.made.fragments[0];
        bench.code().controller().selection().selectOnly(id);
        press(bench.window(), Qt::Key_F2);
        QVERIFY(bench.code().details().description()->hasFocus());
        bench.code().details().description()->selectAll();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("the jolly 1 in 2/3"));
        QCOMPARE(bench.coding().fragments.find(id)->description,
                 QStringLiteral("the jolly 1 in 2/3"));
        QCOMPARE(bench.coding().fragments.size(), bench.made.fragments.size());
        QCOMPARE(bench.player().state(), player::PlayerState::Paused);
        press(bench.window(), Qt::Key_Escape);
        QVERIFY(bench.code().timeline().hasFocus());
        press(bench.window(), Qt::Key_Space);
        QCOMPARE(bench.player().state(), player::PlayerState::Playing);
    }

    void exclusiveCodesReplaceEachOther()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.startCoding();
        bench.player().seek(MediaTime::fromSeconds(80));
        press(bench.window(), Qt::Key_Q); // open question
        bench.player().seek(MediaTime::fromSeconds(84));
        press(bench.window(), Qt::Key_G); // closed question
        bench.player().seek(MediaTime::fromSeconds(88));
        press(bench.window(), Qt::Key_G);
        const study::FragmentSet& all = bench.coding().fragments;
        QCOMPARE(all.size(), std::size_t(5));
        QCOMPARE(all[3].span, seconds(80, 84));
        QVERIFY(all[3].has(code("open_vraag")));
        QCOMPARE(all[4].span, seconds(84, 88));
        // And on a fragment: with Shift, to the one that is selected.
        bench.code().controller().selection().selectOnly(all[3].id);
        press(bench.window(), Qt::Key_G, Qt::ShiftModifier);
        QCOMPARE(bench.coding().fragments[3].codes, std::vector{code("gesloten_vraag")});
    }

    void numbersAreTheCodesOfTheCurrentGroup()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.startCoding();
        const codebook::CodeId first = bench.code().palettePanel().codeOfNumber(1);
        QVERIFY(!first.isEmpty());
        press(bench.window(), Qt::Key_1);
        QVERIFY(bench.code().controller().isRunning(first));
        press(bench.window(), Qt::Key_PageDown, Qt::ControlModifier);
        QVERIFY(!(bench.code().palettePanel().codeOfNumber(1) == first));
    }

    void inOutAndThePalette()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.startCoding();
        bench.player().seek(MediaTime::fromSeconds(80));
        press(bench.window(), Qt::Key_I);
        bench.player().seek(MediaTime::fromSeconds(90));
        press(bench.window(), Qt::Key_Return);
        QVERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("techn"));
        press(bench.window(), Qt::Key_Return);
        QCOMPARE(added(bench)->span, seconds(80, 90));
        QCOMPARE(added(bench)->codes, std::vector{code("techniek")});
        QVERIFY(bench.code().timeline().hasFocus());
    }

    void theRoseByMouseAndKeyboard()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.startCoding();
        const study::FragmentId id = bench.made.fragments[0];
        bench.code().controller().selection().selectOnly(id);
        QApplication::processEvents();
        rose::RoseView* rose = bench.code().details().rose()->view();
        QTest::mouseClick(rose, Qt::LeftButton, Qt::NoModifier,
                          rose->pixelOf({0.5, 0.4}).toPoint());
        const auto mentor = bench.coding().fragments.find(id)->mentor;
        QVERIFY(mentor && mentor->point);
        QVERIFY(std::abs(mentor->point->together - 0.5) < 0.05 &&
                std::abs(mentor->point->above - 0.4) < 0.05);
        press(bench.window(), Qt::Key_R);
        QVERIFY(rose->hasFocus());
        press(bench.window(), Qt::Key_S); // a code's key elsewhere; here: the student
        press(bench.window(), Qt::Key_9);
        QVERIFY(bench.coding().fragments.find(id)->student.has_value());
        QCOMPARE(bench.coding().fragments.size(), bench.made.fragments.size());
        press(bench.window(), Qt::Key_Delete);
        QVERIFY(!bench.coding().fragments.find(id)->student.has_value());
        QCOMPARE(bench.coding().fragments.size(), bench.made.fragments.size());
    }

    void theListIsEditedInPlace()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.startCoding();
        widgets::FragmentModel* model = bench.code().list().model();
        const QAbstractItemModelTester tester(
            model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const study::FragmentId id = bench.made.fragments[0];
        using Model = widgets::FragmentModel;
        QVERIFY(model->setData(model->index(0, Model::In), QStringLiteral("0:12,5"), Qt::EditRole));
        QCOMPARE(bench.coding().fragments.find(id)->span, seconds(12.5, 20));
        QVERIFY(!model->setData(model->index(0, Model::Out), QStringLiteral("0:05"), Qt::EditRole));
        QVERIFY(!bench.window().statusSentence().isEmpty());
        QVERIFY(model->setData(model->index(0, Model::Codes), QStringLiteral("HOB; emo"),
                               Qt::EditRole));
        QCOMPARE(bench.coding().fragments.find(id)->codes.size(), std::size_t(2));
        QVERIFY(!model->setData(model->index(0, Model::Codes), QStringLiteral("bestaat niet"),
                                Qt::EditRole));
        QVERIFY(model->setData(model->index(0, Model::Description), QStringLiteral("nieuw"),
                               Qt::EditRole));
        QCOMPARE(bench.coding().fragments.find(id)->description, QStringLiteral("nieuw"));
        bench.player().seek(MediaTime::fromSeconds(15));
        QVERIFY(model->index(0, 0).data(Model::PlayingRole).toBool());
        QVERIFY(!model->index(1, 0).data(Model::PlayingRole).toBool());
        bench.session().history()->setIndex(0);
        QCOMPARE(bench.coding().fragments.find(id)->span, seconds(10, 20));
    }

    void theWholeConversationCanBeAnsweredAndCleared()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.startCoding();
        auto* answer =
            qobject_cast<widgets::Segments*>(bench.code().sheet().answerOf(code("oogcontact")));
        QVERIFY(answer != nullptr);
        QVERIFY(answer->current().isEmpty());
        answer->button(QStringLiteral("4"))->click();
        QCOMPARE(bench.coding().recordingCodes.at(code("oogcontact")).value, QStringLiteral("4"));
        answer->button(QStringLiteral("4"))->click();
        QVERIFY(!bench.coding().recordingCodes.contains(code("oogcontact")));
    }

    void lanesKeepTheirPlaceAndTheirFold()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.startCoding();
        const auto titles = [&] {
            QStringList list;
            for (const timeline::Lane& lane : bench.code().timeline().lanes()) {
                list.append(lane.title);
            }
            return list;
        };
        const QStringList before = titles();
        QVERIFY(before.size() >= 2);
        bench.code().timeline().setSelection({});
        press(bench.window(), Qt::Key_Down, Qt::AltModifier); // the first lane
        QStringList swapped = before;
        swapped.swapItemsAt(0, 1);
        QCOMPARE(titles(), swapped);
        // By the mouse: the title of the first lane beyond the second.
        timeline::TimelineView& view = bench.code().timeline();
        const QPoint title(10, laneMiddle(view, 0));
        QTest::mousePress(view.viewport(), Qt::LeftButton, Qt::NoModifier, title);
        QTest::mouseMove(view.viewport(), title + QPoint(0, 15));
        QTest::mouseMove(view.viewport(), QPoint(10, laneMiddle(view, 1) + 6));
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, Qt::NoModifier,
                            QPoint(10, laneMiddle(view, 1) + 6));
        QCOMPARE(titles(), before);
        // A click folds; what is edited afterwards does not unfold.
        QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::NoModifier,
                          QPoint(10, laneMiddle(view, 0)));
        QVERIFY(view.lanes().front().collapsed);
        bench.player().seek(MediaTime::fromSeconds(80));
        press(bench.window(), Qt::Key_T);
        QVERIFY(view.lanes().front().collapsed);
        press(bench.window(), Qt::Key_Down, Qt::AltModifier);
        const QStringList moved = titles();
        QVERIFY(bench.close());
        QVERIFY(bench.open());
        bench.startCoding();
        QCOMPARE(titles(), moved);
        QVERIFY(std::ranges::any_of(bench.code().timeline().lanes(), &timeline::Lane::collapsed));
    }

    void fragmentsAreCopiedToAnotherLane()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.startCoding();
        const study::FragmentId id = bench.made.fragments[0];
        const study::Fragment original = *bench.coding().fragments.find(id);
        bench.code().controller().selection().selectOnly(id);
        bench.code().controller().copySelectedAs(code("open_vraag"));
        const study::Fragment* copy = added(bench);
        QVERIFY(copy != nullptr);
        QCOMPARE(copy->span, original.span);
        QCOMPARE(copy->codes, std::vector{code("open_vraag")});
        QVERIFY(copy->description.isEmpty());
        QVERIFY(*bench.coding().fragments.find(id) == original);
        QCOMPARE(bench.code().controller().selection().current(), copy->id);
        press(bench.window(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(added(bench) == nullptr);
    }

    // Ten starts put right: the bench says how late the hand is, once.
    void aReactionTimeIsOffered()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.startCoding();
        for (int i = 0; i < 10; ++i) {
            bench.player().seek(MediaTime::fromSeconds(30 + 8 * i));
            press(bench.window(), Qt::Key_Space);
            bench.advance(2);
            press(bench.window(), Qt::Key_T);
            bench.advance(3);
            press(bench.window(), Qt::Key_T);
            press(bench.window(), Qt::Key_Space);
            const study::FragmentId id = bench.code().controller().selection().current();
            const study::Fragment* made = bench.coding().fragments.find(id);
            QVERIFY(made->keyed.has_value());
            const TimeSpan span{made->span.start - MediaDuration::fromMilliseconds(400),
                                made->span.end};
            Q_EMIT bench.code().timeline().spanEdited(id, span);
        }
        auto* notice = bench.code().findChild<widgets::NoticeBar*>();
        QVERIFY(notice != nullptr && notice->isVisible());
        QVERIFY2(notice->text().contains(QStringLiteral("0.90")), qPrintable(notice->text()));
        widgets::Workbench bench2{bench.session(),
                                  bench.desk->navigator(),
                                  bench.desk->jobs(),
                                  *bench.settings,
                                  bench.desk->keys(),
                                  bench.window().actionSet(),
                                  QStringLiteral("en"),
                                  {},
                                  {}};
        widgets::ReactionDialog::use(bench2, MediaDuration::fromMilliseconds(900));
        bench.player().seek(MediaTime::fromSeconds(10));
        press(bench.window(), Qt::Key_Space);
        bench.advance(2);
        press(bench.window(), Qt::Key_T);
        const study::FragmentId id = bench.code().controller().selection().current();
        QCOMPARE(bench.coding().fragments.find(id)->span.start, MediaTime::fromSeconds(11.1));
    }

    void aMissingVideoLeavesTheCodingUsable()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.startCoding();
        bench.code().showRecording(bench.made.recordings[2]);
        QVERIFY(!bench.code().playerPanel().hasMedia());
        QVERIFY(bench.code().playerPanel().message().contains(QStringLiteral("gesprek-3.mp4")));
        bench.code().playerPanel().seek(MediaTime::fromSeconds(10));
        bench.code().timeline().setFocus();
        press(bench.window(), Qt::Key_T);
        bench.code().playerPanel().seek(MediaTime::fromSeconds(20));
        press(bench.window(), Qt::Key_T);
        const study::Coding* coding =
            bench.session().study().codingOf(bench.made.recordings[2], bench.made.anna);
        QVERIFY(coding != nullptr);
        QCOMPARE(coding->fragments[0].span, seconds(10, 20));
        QCOMPARE(coding->header.state, study::CodingState::Busy);
    }

    void anUnreadableVideoGetsASentence()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.startCoding();
        bench.player().failNext(
            makeError(ErrorCode::MediaNotRecognised, QStringLiteral("gesprek-2.mp4")));
        bench.code().showRecording(bench.made.recordings[1]);
        QVERIFY(!bench.code().playerPanel().message().isEmpty());
        QVERIFY(!bench.code().playerPanel().hasMedia());
    }

    void withoutACoderNothingChanges()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.startCoding();
        bench.session().setCoder(study::CoderId());
        const study::Study before = bench.session().study();
        press(bench.window(), Qt::Key_T);
        press(bench.window(), Qt::Key_Delete);
        QVERIFY(bench.session().study() == before);
        QVERIFY(!bench.window().statusSentence().isEmpty());
    }

private:
    static int laneMiddle(const timeline::TimelineView& view, int lane)
    {
        int y = 0;
        int seen = -1;
        const auto& lanes = view.lanes();
        for (; y < view.viewport()->height() && seen < lane; ++y) {
            const QString tip = view.laneTitleAt(QPointF(5, y));
            if (!tip.isEmpty() && tip == lanes[static_cast<std::size_t>(seen + 1)].title) {
                ++seen;
            }
        }
        int end = y;
        while (view.laneTitleAt(QPointF(5, end)) == lanes[static_cast<std::size_t>(lane)].title) {
            ++end;
        }
        return (y + end) / 2;
    }

    /// Where the right edge of this fragment is drawn: the row is found by asking the view.
    static QPoint edgeOf(timeline::TimelineView& view, const study::FragmentId& id)
    {
        const auto item = std::ranges::find(view.items(), id, &timeline::Item::fragment);
        const int x = static_cast<int>(view.xOf(item->span.end)) - 2;
        for (int y = 2; y < view.viewport()->height(); y += 3) {
            view.setSelection({});
            const int inside =
                static_cast<int>((view.xOf(item->span.start) + view.xOf(item->span.end)) / 2);
            QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::NoModifier, QPoint(inside, y));
            if (view.selection() == std::vector{id}) {
                return {x, y + 4};
            }
        }
        return {};
    }

    // The timeline and the list follow edits piece by piece; what they show is what they would show
    // when they began anew.
    void afterManyEditsEverythingIsShownAsItIs()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.startCoding();
        auto& controller = bench.code().controller();
        std::mt19937 random(3);
        const auto number = [&](int below) { return static_cast<int>(random() % unsigned(below)); };
        const std::vector<codebook::CodeId> codes{code("work"), code("talents"), code("open")};
        const auto newFragment = [&](const TimeSpan& span, int which) {
            study::Fragment fragment;
            fragment.id = study::FragmentId::create();
            fragment.span = span;
            if (which < 3) {
                fragment.codes = {codes[std::size_t(which)]};
            }
            return fragment;
        };
        for (int step = 0; step < 120; ++step) {
            const study::FragmentSet& fragments = bench.coding().fragments;
            const double start = number(200) / 10.0;
            const TimeSpan span = seconds(start, start + 0.2 + number(60) / 10.0);
            const study::FragmentId one =
                fragments.isEmpty()
                    ? study::FragmentId()
                    : fragments[static_cast<std::size_t>(number(int(fragments.size())))].id;
            switch (number(7)) {
            case 0:
            case 1:
                bench.session().edit(
                    study::AddTo<study::Fragment>{bench.made.coding, newFragment(span, number(4))},
                    QStringLiteral("add"));
                break;
            case 2:
                controller.setSpan(one, span);
                break;
            case 3:
                controller.setDescription(one, QString::number(step));
                break;
            case 4:
                bench.session().edit(study::RemoveFrom<study::Fragment>{bench.made.coding, one},
                                     QStringLiteral("remove"));
                break;
            case 5:
                bench.session().history()->undo();
                break;
            default:
                bench.session().history()->redo();
            }
            QApplication::processEvents();
            timeline::TimelineView fresh;
            widgets::TimelineFeed feed(controller, QStringLiteral("en"));
            feed.show({}, fresh);
            QCOMPARE(bench.code().timeline().lanes().size(), fresh.lanes().size());
            QCOMPARE(facts(bench.code().timeline().items()), facts(fresh.items()));
            const QAbstractItemModel* list = bench.code().list().table()->model();
            QCOMPARE(list->rowCount(), int(bench.coding().fragments.size()));
            for (int row = 0; row < list->rowCount(); ++row) {
                const study::Fragment& shown = bench.coding().fragments[std::size_t(row)];
                QCOMPARE(list->index(row, 0).data(widgets::FragmentModel::FragmentRole).toString(),
                         shown.id.toText());
                QCOMPARE(list->index(row, widgets::FragmentModel::Description).data().toString(),
                         shown.description);
            }
        }
    }
};

QTEST_MAIN(TestCoding)
#include "tst_coding.moc"
