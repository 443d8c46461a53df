// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/rose/course_view.h"

#include "app/widgets/rose/paint_rose.h"
#include "core/base/number_text.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>

namespace rozet::rose {

namespace {

/// A sample holds for so long.
constexpr MediaDuration kHolds = MediaDuration::fromMilliseconds(1000);

PlotLook lookOf(const QWidget& widget)
{
    PlotLook look;
    look.palette = widget.palette();
    look.focused = widget.hasFocus();
    return look;
}

} // namespace

CourseView::CourseView(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Mentor and student over time"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
}

void CourseView::setCourses(CourseData shown, const QString& language)
{
    m_data = std::move(shown);
    m_language = language;
    m_cursor.reset();
    update();
}

void CourseView::setPlayhead(MediaTime time)
{
    if (m_playhead != time) {
        m_playhead = time;
        update();
    }
}

CourseLayout CourseView::layoutNow() const
{
    return courseLayout(QRectF(rect()).adjusted(4, 2, -4, -2), font(), m_data);
}

double CourseView::xOf(MediaTime time) const
{
    return layoutNow().xOf(time);
}

QString CourseView::describe(MediaTime time) const
{
    QStringList texts;
    for (const PersonCourse& course : m_data.people) {
        const CoursePart* found = nullptr;
        for (const CoursePart& part : course.parts) {
            const bool here = m_data.joined
                                  ? part.span.start <= time && time - part.span.start < kHolds
                                  : part.span.contains(time) || part.span.start == time;
            if (part.span.start > time) {
                break;
            }
            found = here ? &part : found;
        }
        const QString name = courseName(course);
        texts << (found == nullptr
                      ? tr("%1: no position").arg(name)
                      : tr("%1: x %2, y %3")
                            .arg(name, QLocale().toString(found->point.together, 'f', 2),
                                 QLocale().toString(found->point.above, 'f', 2)));
    }
    return QStringLiteral("%1\n%2").arg(shortClockText(time), texts.join(QLatin1Char('\n')));
}

bool CourseView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && !m_data.people.empty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), describe(layoutNow().timeAt(help->pos().x())), this);
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Return ||
            key == Qt::Key_Enter) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void CourseView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    PlotLook look = lookOf(*this);
    look.language = m_language;
    look.playhead = m_playhead;
    look.cursor = m_cursor;
    paintCourses(painter, QRectF(rect()).adjusted(4, 2, -4, -2), m_data, look);
}

void CourseView::setCursorTime(std::optional<MediaTime> time)
{
    if (m_cursor == time) {
        return;
    }
    m_cursor = time;
    if (time && hasFocus() && QAccessible::isActive()) {
        QAccessibleValueChangeEvent said(this, describe(*time));
        QAccessible::updateAccessibility(&said);
    }
    update();
}

void CourseView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && !m_data.people.empty()) {
        Q_EMIT momentChosen(layoutNow().timeAt(event->position().x()));
    }
}

void CourseView::mouseMoveEvent(QMouseEvent* event)
{
    setCursorTime(layoutNow().timeAt(event->position().x()));
}

void CourseView::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    setCursorTime(std::nullopt);
}

void CourseView::keyPressEvent(QKeyEvent* event)
{
    const bool back = event->key() == Qt::Key_Left;
    if (back || event->key() == Qt::Key_Right) {
        const bool far = event->modifiers().testFlag(Qt::ShiftModifier);
        const MediaDuration step = MediaDuration::fromSeconds(far ? 10 : 1);
        const MediaTime from = m_cursor.value_or(m_playhead.value_or(MediaTime()));
        setCursorTime(
            std::clamp(back ? from - step : from + step, MediaTime(), MediaTime() + m_data.length));
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (m_cursor) {
            Q_EMIT momentChosen(*m_cursor);
        }
    } else {
        QWidget::keyPressEvent(event);
    }
}

LagView::LagView(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Correlation by lag"));
}

void LagView::setFollowers(const QString& earlier, const QString& later)
{
    m_earlier = earlier;
    m_later = later;
    update();
}

void LagView::setCurves(std::vector<LagCurve> curves)
{
    m_curves = std::move(curves);
    QStringList texts;
    for (const LagCurve& curve : m_curves) {
        if (curve.best) {
            texts << tr("%1: highest %2 at %3 s")
                         .arg(curve.name, QLocale().toString(curve.best->second, 'f', 2),
                              QLocale().toString(curve.best->first, 'f', 2));
        }
    }
    setAccessibleDescription(texts.join(QStringLiteral("; ")));
    setToolTip(texts.join(QLatin1Char('\n')));
    update();
}

void LagView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_curves.empty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect().adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Lags are for traces of both people."));
        return;
    }
    PlotLook look = lookOf(*this);
    look.earlierFollows = m_earlier;
    look.laterFollows = m_later;
    paintLags(painter, QRectF(rect()).adjusted(4, 2, -4, -2), m_curves, look);
}

} // namespace rozet::rose
