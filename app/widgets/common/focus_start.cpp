// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/common/focus_start.h"

#include <QEvent>
#include <QFocusEvent>
#include <QWidget>

namespace rozet::widgets {

namespace {

class PassOn : public QObject
{
public:
    PassOn(QWidget* place, QWidget* first) : QObject(place), m_first(first)
    {
        place->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::FocusIn) {
            m_first->setFocus(static_cast<QFocusEvent*>(event)->reason());
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QWidget* m_first;
};

} // namespace

void startFocusAt(QWidget* place, QWidget* first)
{
    new PassOn(place, first); // owned by the place
}

} // namespace rozet::widgets
