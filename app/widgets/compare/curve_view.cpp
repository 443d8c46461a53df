// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/compare/curve_view.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace rozet::widgets {

CurveView::CurveView(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Curve of the coefficients"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

void CurveView::setFigure(CurveFigure figure)
{
    m_figure = std::move(figure);
    tell();
    update();
}

void CurveView::setNow(double setting)
{
    if (m_figure.now != setting) {
        m_figure.now = setting;
        tell();
        update();
    }
}

void CurveView::tell()
{
    setAccessibleDescription(describe(m_figure.now));
    if (hasFocus() && QAccessible::isActive()) {
        QAccessibleValueChangeEvent said(this, describe(m_figure.now));
        QAccessible::updateAccessibility(&said);
    }
}

QString CurveView::describe(double setting) const
{
    const QLocale locale;
    QStringList texts;
    for (const CurveLine& line : m_figure.lines) {
        const std::optional<double> value = valueAt(line, setting);
        texts << QStringLiteral("%1 %2").arg(line.name, value ? locale.toString(*value, 'f', 2)
                                                              : QStringLiteral("–"));
    }
    return tr("%1 %2: %3")
        .arg(m_figure.settingName, locale.toString(setting, 'f', 2),
             texts.join(QStringLiteral("; ")));
}

double CurveView::settingAt(double x) const
{
    const QRectF panel = curvePanel(QRectF(rect()).adjusted(6, 4, -6, -4), font(), m_figure);
    const double share = std::clamp((x - panel.left()) / panel.width(), 0.0, 1.0);
    return m_figure.low + share * (m_figure.high - m_figure.low);
}

void CurveView::choose(double setting)
{
    const double rounded = std::round(setting / m_step) * m_step;
    const double within = std::clamp(rounded, m_figure.low, m_figure.high);
    if (std::fabs(within - m_figure.now) > 1e-9) {
        Q_EMIT settingChosen(within);
    }
}

bool CurveView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), describe(settingAt(help->pos().x())), this);
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void CurveView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintCurve(painter, QRectF(rect()).adjusted(6, 4, -6, -4), m_figure, palette(), hasFocus());
}

void CurveView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        choose(settingAt(event->position().x()));
    }
}

void CurveView::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton)) {
        choose(settingAt(event->position().x()));
    }
}

void CurveView::keyPressEvent(QKeyEvent* event)
{
    const double step = event->modifiers().testFlag(Qt::ShiftModifier) ? 10 * m_step : m_step;
    if (event->key() == Qt::Key_Left) {
        choose(m_figure.now - step);
    } else if (event->key() == Qt::Key_Right) {
        choose(m_figure.now + step);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void CurveView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void CurveView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace rozet::widgets
