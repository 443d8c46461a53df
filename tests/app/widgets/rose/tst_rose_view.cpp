// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/rose/rose_view.h"
#include "rose_fixture.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QLocale>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QVBoxLayout>

#include <cmath>

using namespace rozet;
using namespace rozet::rose;
using codebook::LearyPoint;
using codebook::LearyPosition;
using study::Party;

namespace {

struct Shown
{
    explicit Shown(const codebook::LearyRose& rose = dutchRose())
    {
        QLocale::setDefault(QLocale::c());
        view.resize(400, 400);
        view.setRose(rose, QStringLiteral("nl"));
        view.show();
        if (!QTest::qWaitForWindowExposed(&view)) {
            qFatal("no window");
        }
        view.setFocus();
    }

    QPoint at(double together, double above) const
    {
        return view.pixelOf({together, above}).toPoint();
    }

    void press(double together, double above)
    {
        QTest::mousePress(&view, Qt::LeftButton, {}, at(together, above));
    }

    void move(double together, double above) { QTest::mouseMove(&view, at(together, above)); }

    void release(double together, double above)
    {
        QTest::mouseRelease(&view, Qt::LeftButton, {}, at(together, above));
    }

    QString sector(Party party = Party::Mentor) const
    {
        const auto position = view.position(party);
        return position ? position->sector : QStringLiteral("none");
    }

    RoseView view;
};

bool isNear(const std::optional<LearyPosition>& position, double together, double above)
{
    return position && position->point && std::abs(position->point->together - together) < 0.01 &&
           std::abs(position->point->above - above) < 0.01;
}

} // namespace

class RoseViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void samenIsRightAndBovenIsUp()
    {
        Shown s;
        QVERIFY(s.view.pixelOf({1, 0}).x() > s.view.pixelOf({0, 0}).x());
        QVERIFY(s.view.pixelOf({0, 1}).y() < s.view.pixelOf({0, 0}).y());
        const auto back = s.view.pointAt(s.view.pixelOf({0.25, -0.5}));
        QVERIFY(back && std::abs(back->together - 0.25) < 1e-9 &&
                std::abs(back->above + 0.5) < 1e-9);
        QVERIFY(!s.view.pointAt({1, 1}));
    }

    void aClickPlacesTheActiveOne()
    {
        Shown s;
        QSignalSpy chosen(&s.view, &RoseView::positionChosen);
        QSignalSpy finished(&s.view, &RoseView::choiceFinished);
        s.press(0.3, 0.6);
        s.release(0.3, 0.6);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].value<Party>(), Party::Mentor);
        const auto told = chosen[0][1].value<LearyPosition>();
        QVERIFY(isNear(told, 0.3, 0.6));
        QCOMPARE(told.sector, QStringLiteral("bs"));
        QVERIFY(s.view.position(Party::Mentor) == told);
        QVERIFY(s.view.rose().accepts(told));
        QVERIFY(!s.view.position(Party::Student));
        QCOMPARE(finished.size(), 1);
    }

    void aDragFollowsAndStaysInTheDisc()
    {
        Shown s;
        QSignalSpy chosen(&s.view, &RoseView::positionChosen);
        QSignalSpy finished(&s.view, &RoseView::choiceFinished);
        s.press(0.1, 0.1);
        s.move(0.5, -0.2);
        QVERIFY(isNear(s.view.position(Party::Mentor), 0.5, -0.2));
        QCOMPARE(finished.size(), 0);
        QTest::mouseMove(&s.view, QPoint(399, 200));
        s.release(1.2, 0);
        QCOMPARE(finished.size(), 1);
        QVERIFY(chosen.size() >= 3);
        const auto end = s.view.position(Party::Mentor);
        QVERIFY(end && end->point && std::abs(end->point->radius() - 1) < 0.01);
        QVERIFY(end->point->isInDisc());
    }

    void escapeTakesADragBack()
    {
        Shown s;
        const auto before = s.view.rose().positionAt({0.4, 0.4});
        s.view.setPosition(Party::Mentor, before);
        QSignalSpy chosen(&s.view, &RoseView::positionChosen);
        s.press(-0.4, 0.4);
        s.move(-0.6, 0.2);
        QTest::keyClick(&s.view, Qt::Key_Escape);
        QVERIFY(s.view.position(Party::Mentor) == before);
        QVERIFY(chosen.back()[1].value<LearyPosition>() == *before);
        s.move(-0.7, 0.2);
        QVERIFY(s.view.position(Party::Mentor) == before);
        s.release(-0.7, 0.2);
    }

    void sectorModeChoosesWholeSectors()
    {
        Shown s;
        s.view.setSnapToSectors(true);
        s.press(-0.2, 0.7);
        s.release(-0.2, 0.7);
        QCOMPARE(s.sector(), QStringLiteral("bt"));
        QVERIFY(!s.view.position(Party::Mentor)->point);
        QSignalSpy chosen(&s.view, &RoseView::positionChosen);
        s.press(-0.3, 0.8); // the same sector: nothing new to tell
        s.release(-0.3, 0.8);
        QCOMPARE(chosen.size(), 0);
    }

    void theNameOfASectorChoosesIt()
    {
        Shown s;
        s.press(1.04 * std::cos(-0.39), 1.04 * std::sin(-0.39));
        s.release(1.04 * std::cos(-0.39), 1.04 * std::sin(-0.39));
        QCOMPARE(s.sector(), QStringLiteral("so"));
        QVERIFY(!s.view.position(Party::Mentor)->point);
    }

    void theOthersMarkAndNameMakeItActive()
    {
        Shown s;
        const auto student = s.view.rose().positionAt({-0.5, -0.5});
        s.view.setPosition(Party::Student, student);
        QSignalSpy active(&s.view, &RoseView::activePartyChanged);
        QSignalSpy chosen(&s.view, &RoseView::positionChosen);
        s.press(-0.5, -0.5);
        QCOMPARE(s.view.activeParty(), Party::Student);
        QVERIFY(s.view.position(Party::Student) == student); // grabbed, not moved
        QCOMPARE(chosen.size(), 0);
        s.move(-0.3, -0.5);
        s.release(-0.3, -0.5);
        QVERIFY(isNear(s.view.position(Party::Student), -0.3, -0.5));
        QVERIFY(!s.view.position(Party::Mentor));
        QTest::mouseClick(&s.view, Qt::LeftButton, {}, QPoint(10, 8)); // "Mentor" in the corner
        QCOMPARE(s.view.activeParty(), Party::Mentor);
        QCOMPARE(active.size(), 2);
        QCOMPARE(chosen.size(), 1);
    }

    void digitsChooseSectors()
    {
        Shown s;
        QSignalSpy finished(&s.view, &RoseView::choiceFinished);
        QTest::keyClick(&s.view, Qt::Key_8);
        QCOMPARE(s.sector(), QStringLiteral("bs"));
        QTest::keyClick(&s.view, Qt::Key_8);
        QCOMPARE(s.sector(), QStringLiteral("bt"));
        QTest::keyClick(&s.view, Qt::Key_3, Qt::KeypadModifier);
        QCOMPARE(s.sector(), QStringLiteral("os"));
        QVERIFY(!s.view.position(Party::Mentor)->point);
        QCOMPARE(finished.size(), 3);
        QTest::keyClick(&s.view, Qt::Key_5);
        QVERIFY(s.view.position(Party::Mentor)->point == LearyPoint());
        QCOMPARE(s.sector(), QString());
    }

    void arrowsMoveThePoint()
    {
        Shown s;
        QTest::keyClick(&s.view, Qt::Key_Right);
        QTest::keyClick(&s.view, Qt::Key_Right);
        QTest::keyClick(&s.view, Qt::Key_Right);
        QTest::keyClick(&s.view, Qt::Key_Up, Qt::ShiftModifier);
        QVERIFY(s.view.position(Party::Mentor)->point == (LearyPoint{0.15, 0.01}));
        for (int i = 0; i < 60; ++i) {
            QTest::keyClick(&s.view, Qt::Key_Down);
        }
        QVERIFY(s.view.position(Party::Mentor)->point->isInDisc());
        QVERIFY(s.view.position(Party::Mentor)->point->radius() > 0.99);
    }

    void arrowsGoRoundInSectorMode()
    {
        Shown s;
        s.view.setSnapToSectors(true);
        QTest::keyClick(&s.view, Qt::Key_Right);
        QCOMPARE(s.sector(), QStringLiteral("bs"));
        QTest::keyClick(&s.view, Qt::Key_Right);
        QCOMPARE(s.sector(), QStringLiteral("sb"));
        QTest::keyClick(&s.view, Qt::Key_Left);
        QTest::keyClick(&s.view, Qt::Key_Left);
        QCOMPARE(s.sector(), QStringLiteral("bt"));
    }

    void lettersSwitchAndDeleteClears()
    {
        Shown s;
        QSignalSpy cleared(&s.view, &RoseView::positionCleared);
        QTest::keyClick(&s.view, Qt::Key_S);
        QCOMPARE(s.view.activeParty(), Party::Student);
        QTest::keyClick(&s.view, Qt::Key_Delete);
        QCOMPARE(cleared.size(), 0); // there was nothing
        QTest::keyClick(&s.view, Qt::Key_8);
        QTest::keyClick(&s.view, Qt::Key_Delete);
        QCOMPARE(cleared.size(), 1);
        QCOMPARE(cleared[0][0].value<Party>(), Party::Student);
        QVERIFY(!s.view.position(Party::Student));
        QTest::keyClick(&s.view, Qt::Key_M);
        QCOMPARE(s.view.activeParty(), Party::Mentor);
    }

    void itsKeysGoBeforeTheWindowsOnlyWithFocus()
    {
        QWidget window;
        auto* view = new RoseView(&window);
        auto* button = new QWidget(&window);
        button->setFocusPolicy(Qt::StrongFocus);
        auto* layout = new QVBoxLayout(&window);
        layout->addWidget(view);
        layout->addWidget(button);
        view->setRose(dutchRose(), QStringLiteral("nl"));
        QShortcut shortcut(QKeySequence(Qt::Key_8), &window);
        QSignalSpy fired(&shortcut, &QShortcut::activated);
        window.resize(300, 400);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        view->setFocus();
        QTest::keyClick(view, Qt::Key_8);
        QCOMPARE(fired.size(), 0);
        QVERIFY(view->position(Party::Mentor));
        button->setFocus();
        QTest::keyClick(button, Qt::Key_8);
        QCOMPARE(fired.size(), 1);
    }

    void readOnlyShowsOnly()
    {
        Shown s;
        const auto before = s.view.rose().positionAt({0.4, 0.4});
        s.view.setPosition(Party::Mentor, before);
        s.view.setReadOnly(true);
        QSignalSpy chosen(&s.view, &RoseView::positionChosen);
        QSignalSpy cleared(&s.view, &RoseView::positionCleared);
        s.press(-0.4, 0.4);
        s.move(-0.5, 0.4);
        s.release(-0.5, 0.4);
        QTest::keyClick(&s.view, Qt::Key_8);
        QTest::keyClick(&s.view, Qt::Key_Right);
        QTest::keyClick(&s.view, Qt::Key_Delete);
        s.view.chooseByUser({0, 0});
        QVERIFY(s.view.position(Party::Mentor) == before);
        QCOMPARE(chosen.size() + cleared.size(), 0);
        QTest::keyClick(&s.view, Qt::Key_S);
        QCOMPARE(s.view.activeParty(), Party::Student);
    }

    void settersAreSilentAndRefuseWhatTheRoseCannotHold()
    {
        Shown s;
        QSignalSpy chosen(&s.view, &RoseView::positionChosen);
        s.view.setPosition(Party::Mentor, LearyPosition{QStringLiteral("bs"), std::nullopt});
        QCOMPARE(s.sector(), QStringLiteral("bs"));
        s.view.setPosition(Party::Student, LearyPosition{QStringLiteral("pa"), std::nullopt});
        QVERIFY(!s.view.position(Party::Student));
        s.view.setRose(circumplex(), QStringLiteral("nl"));
        QVERIFY(!s.view.position(Party::Mentor));
        QCOMPARE(chosen.size(), 0);
        s.view.setRose(codebook::LearyRose(), QStringLiteral("nl"));
        QTest::keyClick(&s.view, Qt::Key_8);
        QTest::mouseClick(&s.view, Qt::LeftButton, {}, QPoint(200, 200));
        s.view.grab();
        QVERIFY(!s.view.position(Party::Mentor));
    }

    void inWords()
    {
        Shown s;
        QCOMPARE(s.view.describe(Party::Student), QStringLiteral("Student: not placed"));
        s.view.setPosition(Party::Mentor, s.view.rose().positionAt({0.4, 0.1}));
        QCOMPARE(s.view.describe(Party::Mentor),
                 QStringLiteral("Mentor: sb (samen 0.40, boven 0.10)"));
        s.view.setPosition(Party::Mentor, s.view.rose().positionAt({-0.4, -0.1}));
        QCOMPARE(s.view.describe(Party::Mentor),
                 QStringLiteral("Mentor: to (tegen 0.40, onder 0.10)"));
        s.view.setPosition(Party::Mentor, s.view.rose().positionIn(QStringLiteral("ot")));
        QCOMPARE(s.view.describe(Party::Mentor), QStringLiteral("Mentor: ot"));
    }

    void hoverNamesTheSector()
    {
        Shown s;
        const QPoint place = s.at(-0.6, -0.2);
        QHelpEvent event(QEvent::ToolTip, place, s.view.mapToGlobal(place));
        QApplication::sendEvent(&s.view, &event);
        QCOMPARE(QToolTip::text(), QStringLiteral("to"));
        QToolTip::hideText();
        const QImage before = s.view.grab().toImage();
        s.move(-0.6, -0.2);
        QVERIFY(s.view.grab().toImage() != before);
    }

    void screenReadersGetFourSliders()
    {
        Shown s;
        s.view.setPosition(Party::Student, s.view.rose().positionAt({-0.5, 0.25}));
        QAccessibleInterface* rose = QAccessible::queryAccessibleInterface(&s.view);
        QVERIFY(rose != nullptr);
        QCOMPARE(rose->text(QAccessible::Name), QStringLiteral("Leary rose"));
        QCOMPARE(rose->text(QAccessible::Value), QStringLiteral("Mentor: not placed"));
        QCOMPARE(rose->childCount(), 4);
        QCOMPARE(rose->child(0)->text(QAccessible::Name), QStringLiteral("Mentor: tegen to samen"));
        QCOMPARE(rose->child(3)->text(QAccessible::Name),
                 QStringLiteral("Student: onder to boven"));
        auto* mentor = rose->child(0)->valueInterface();
        auto* above = rose->child(3)->valueInterface();
        QVERIFY(mentor != nullptr && above != nullptr);
        QVERIFY(!mentor->currentValue().isValid()); // not placed is not zero
        QCOMPARE(above->currentValue().toDouble(), 0.25);
        QCOMPARE(above->minimumValue().toDouble(), -1.0);
        QSignalSpy chosen(&s.view, &RoseView::positionChosen);
        above->setCurrentValue(0.5);
        QCOMPARE(chosen.size(), 1);
        QVERIFY(isNear(s.view.position(Party::Student), -0.5, 0.5));
        QCOMPARE(rose->indexOfChild(rose->child(2)), 2);
    }
};

QTEST_MAIN(RoseViewTest)
#include "tst_rose_view.moc"
