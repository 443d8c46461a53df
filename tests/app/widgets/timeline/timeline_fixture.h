// SPDX-License-Identifier: GPL-3.0-or-later
// A timeline of 100 seconds at 10 pixels a second, and real mouse events on it. Places of items are
// asked from the accessibility interface, as a screen reader would.
#pragma once

#include "app/widgets/timeline/timeline_view.h"

#include <QAccessible>
#include <QApplication>
#include <QLocale>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

#include <map>

namespace rozet::timeline {

inline MediaTime sec(double seconds)
{
    return MediaTime::fromSeconds(seconds);
}

class Fixture
{
public:
    explicit Fixture(int lanes = 3)
    {
        QLocale::setDefault(QLocale::c());
        view.resize(1100, 420);
        view.setHeaderWidth(100);
        std::vector<Lane> made;
        for (int lane = 0; lane < lanes; ++lane) {
            made.push_back({codebook::CategoryId(QStringLiteral("lane%1").arg(lane)),
                            QStringLiteral("Lane %1").arg(lane), QColor(0, 114, 178), false});
        }
        view.setLanes(made);
        view.setDuration(MediaDuration::fromSeconds(100));
        view.show();
        if (!QTest::qWaitForWindowExposed(&view)) {
            qFatal("no window");
        }
        view.setFocus();
    }

    study::FragmentId add(const char* name, double from, double to, int lane = 0)
    {
        Item item;
        item.fragment = ids.count(name) ? ids[name] : study::FragmentId::create();
        ids[name] = item.fragment;
        item.span = {sec(from), sec(to)};
        item.lane = lane;
        item.colour = QColor(0, 114, 178);
        item.shortText = QString::fromLatin1(name).toUpper();
        item.label = QString::fromLatin1(name);
        items.push_back(item);
        view.setItems(items);
        return item.fragment;
    }

    QAccessibleInterface* list() { return QAccessible::queryAccessibleInterface(&view); }

    /// Of the first item with this label, or the one in the given lane, in the viewport.
    QRect rectOf(const char* name, int occurrence = 0)
    {
        const QString start = QString::fromLatin1(name) + QLatin1Char(',');
        for (int i = 0; i < list()->childCount(); ++i) {
            QAccessibleInterface* child = list()->child(i);
            if (child->text(QAccessible::Name).startsWith(start) && occurrence-- == 0) {
                const QRect rect = child->rect();
                return {view.viewport()->mapFromGlobal(rect.topLeft()), rect.size()};
            }
        }
        qFatal("no item %s", name);
    }

    QPoint centre(const char* name, int occurrence = 0)
    {
        return rectOf(name, occurrence).center();
    }

    /// An empty place in a lane below everything, or in the empty part under the lanes.
    QPoint empty(double seconds, int y = 300) { return {qRound(view.xOf(sec(seconds))), y}; }

    void send(QEvent::Type type, QPointF place, Qt::MouseButton button, Qt::MouseButtons held,
              Qt::KeyboardModifiers modifiers = {})
    {
        QMouseEvent event(type, place, view.viewport()->mapToGlobal(place), button, held,
                          modifiers);
        QApplication::sendEvent(view.viewport(), &event);
    }

    void press(QPointF place, Qt::KeyboardModifiers modifiers = {},
               Qt::MouseButton button = Qt::LeftButton)
    {
        send(QEvent::MouseButtonPress, place, button, button, modifiers);
    }

    void move(QPointF place, Qt::KeyboardModifiers modifiers = {},
              Qt::MouseButton button = Qt::LeftButton)
    {
        send(QEvent::MouseMove, place, Qt::NoButton, button, modifiers);
    }

    void release(QPointF place, Qt::KeyboardModifiers modifiers = {},
                 Qt::MouseButton button = Qt::LeftButton)
    {
        send(QEvent::MouseButtonRelease, place, button, Qt::NoButton, modifiers);
    }

    void click(QPointF place, Qt::KeyboardModifiers modifiers = {})
    {
        press(place, modifiers);
        release(place, modifiers);
    }

    void drag(QPointF from, QPointF to, Qt::KeyboardModifiers modifiers = {},
              Qt::MouseButton button = Qt::LeftButton)
    {
        press(from, modifiers, button);
        move(from + (to - from) / 2, modifiers, button);
        move(to, modifiers, button);
        release(to, modifiers, button);
    }

    void wheel(QPointF place, QPoint degrees, Qt::KeyboardModifiers modifiers = {})
    {
        QWheelEvent event(place, view.viewport()->mapToGlobal(place), QPoint(), degrees,
                          Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(view.viewport(), &event);
    }

    TimelineView view;
    std::vector<Item> items;
    std::map<std::string, study::FragmentId> ids;
};

using Fragments = std::vector<study::FragmentId>;

} // namespace rozet::timeline
