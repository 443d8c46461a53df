// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline_fixture.h"

using namespace rozet;
using namespace rozet::timeline;

class AccessibleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aListWithNamesAndTimes()
    {
        Fixture f;
        f.add("late", 30, 40);
        f.add("hobby", 61, 74);
        f.add("early", 5, 12, 0);
        f.add("laugh", 20, 20, 1);
        f.items.back().description = QStringLiteral("they laugh");
        f.view.setItems(f.items);
        QAccessibleInterface* list = f.list();
        QVERIFY(list != nullptr);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->text(QAccessible::Name), QStringLiteral("Timeline"));
        QCOMPARE(list->childCount(), 4);
        QCOMPARE(list->child(0)->text(QAccessible::Name),
                 QStringLiteral("early, from 0:05.0 to 0:12.0"));
        QCOMPARE(list->child(2)->text(QAccessible::Name),
                 QStringLiteral("hobby, from 1:01.0 to 1:14.0"));
        QCOMPARE(list->child(3)->text(QAccessible::Name), QStringLiteral("laugh, at 0:20.0"));
        QCOMPARE(list->child(3)->text(QAccessible::Description), QStringLiteral("they laugh"));
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(list->child(i)->role(), QAccessible::ListItem);
            QCOMPARE(list->indexOfChild(list->child(i)), i);
            QCOMPARE(list->child(i)->parent(), list);
        }
        QVERIFY(list->child(4) == nullptr);
        QVERIFY(list->child(-1) == nullptr);
    }

    void statesFollowTheUser()
    {
        Fixture f;
        f.add("a", 10, 20);
        f.add("b", 30, 40);
        f.view.setFocus();
        QTest::keyClick(&f.view, Qt::Key_Right);
        QVERIFY(f.list()->child(0)->state().selected);
        QVERIFY(f.list()->child(0)->state().focused);
        QVERIFY(!f.list()->child(1)->state().selected);
        QCOMPARE(f.list()->focusChild(), f.list()->child(0));
        QVERIFY(!f.list()->child(1)->state().offscreen);
        f.view.setVisibleSpan({sec(0), sec(25)});
        QVERIFY(f.list()->child(1)->state().offscreen);
        f.view.setReadOnly(true);
        QVERIFY(f.list()->child(0)->state().readOnly);
    }

    void placesAndPointers()
    {
        Fixture f;
        f.add("a", 10, 20);
        const QRect rect = f.list()->child(0)->rect();
        QCOMPARE(rect.width(), 100);
        QCOMPARE(f.list()->childAt(rect.center().x(), rect.center().y()), f.list()->child(0));
        QVERIFY(f.list()->childAt(rect.center().x(), rect.center().y() + 200) == nullptr);
    }

    void actions()
    {
        Fixture f;
        f.add("a", 10, 20);
        const auto b = f.add("b", 30, 40);
        QSignalSpy activated(&f.view, &TimelineView::fragmentActivated);
        auto* action = f.list()->child(1)->actionInterface();
        QVERIFY(action != nullptr);
        action->doAction(QAccessibleActionInterface::setFocusAction());
        QCOMPARE(f.view.selection(), Fragments{b});
        action->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].value<study::FragmentId>(), b);
    }

    void replacedItemsLeaveNothingBehind()
    {
        Fixture f;
        f.add("a", 10, 20);
        QAccessibleInterface* old = f.list()->child(0);
        QVERIFY(old->isValid());
        f.view.setItems({});
        QVERIFY(!old->isValid()); // still there for whoever holds it, but of no use
        QVERIFY(old->state().invalid);
        QVERIFY(old->text(QAccessible::Name).isEmpty());
        QCOMPARE(f.list()->childCount(), 0);
        f.view.setItems(f.items);
        QCOMPARE(f.list()->child(0)->text(QAccessible::Name),
                 QStringLiteral("a, from 0:10.0 to 0:20.0"));
    }
};

QTEST_MAIN(AccessibleTest)
#include "tst_accessible.moc"
