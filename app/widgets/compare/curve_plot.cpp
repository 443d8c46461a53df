// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/compare/curve_plot.h"

#include "app/colour/contrast.h"
#include "app/widgets/common/figure_file.h"
#include "app/widgets/rose/paint_rose.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace rozet::widgets {

namespace {

constexpr QSize kFigure(900, 520);

/// Told apart by their dashes as well as by their colours.
struct LineLook
{
    QRgb colour = 0;
    std::array<double, 2> dash{};
};

constexpr std::array<LineLook, 4> kLooks{
    {{0xff0072b2, {0, 0}}, {0xffd55e00, {6, 2.5}}, {0xff008a5c, {2, 2}}, {0xffaa4a9b, {9, 3}}}};

QFont smaller(const QFont& font)
{
    QFont result = font;
    result.setPixelSize(std::max(9, static_cast<int>(QFontInfo(font).pixelSize() * 0.9)));
    return result;
}

QPen penOf(std::size_t line, const QColor& base)
{
    const LineLook& look = kLooks[line % kLooks.size()];
    QPen pen(colour::withContrast(QColor(look.colour), base, 3.0), 2);
    if (look.dash[0] > 0) {
        pen.setDashPattern({look.dash[0], look.dash[1]});
    }
    pen.setJoinStyle(Qt::RoundJoin);
    return pen;
}

/// From the lowest value that is a fifth, to 1; never above 0.
double lowestOf(const CurveFigure& figure)
{
    double lowest = 0;
    for (const CurveLine& line : figure.lines) {
        for (const auto& [setting, value] : line.points) {
            lowest = std::min(lowest, value.value_or(0));
        }
    }
    return std::max(-1.0, std::floor(lowest * 5 + 1e-9) / 5);
}

/// A round step, so that some six labels fit.
double labelStep(double range, double most)
{
    constexpr std::array kSteps{0.05, 0.1, 0.2, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0};
    for (const double step : kSteps) {
        if (range / step <= most) {
            return step;
        }
    }
    return range;
}

} // namespace

bool CurveFigure::hasValues() const
{
    return std::ranges::any_of(lines, [](const CurveLine& line) {
        return std::ranges::any_of(line.points,
                                   [](const auto& point) { return point.second.has_value(); });
    });
}

std::optional<double> valueAt(const CurveLine& line, double setting)
{
    std::optional<double> value;
    double nearest = 1e300;
    for (const auto& [at, here] : line.points) {
        if (std::fabs(at - setting) < nearest) {
            nearest = std::fabs(at - setting);
            value = here;
        }
    }
    return value;
}

QRectF curvePanel(const QRectF& area, const QFont& font, const CurveFigure& figure)
{
    const QFontMetricsF metrics(smaller(font));
    const double left = metrics.horizontalAdvance(QStringLiteral("−0.0")) + 10;
    const double lines = static_cast<double>(figure.lines.size());
    const double top = metrics.height() * (lines + 0.6);
    const double bottom = 2 * metrics.height() + 8;
    return {area.left() + left, area.top() + top, std::max(20.0, area.width() - left - 12),
            std::max(20.0, area.height() - top - bottom)};
}

void paintCurve(QPainter& painter, const QRectF& area, const CurveFigure& figure,
                const QPalette& palette, bool focused)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::WindowText);
    const QColor label =
        colour::withContrast(colour::mix(palette.color(QPalette::Window), text, 0.78),
                             palette.color(QPalette::Window), 4.5);
    const QColor accent = colour::withContrast(palette.color(QPalette::Highlight), base, 3.0);
    const QRectF panel = curvePanel(area, painter.font(), figure);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setFont(smaller(painter.font()));
    const QFontMetricsF metrics(painter.font());
    const double height = metrics.height();
    painter.fillRect(panel, base);

    const double lowest = lowestOf(figure);
    const auto yOf = [&](double value) {
        return panel.bottom() -
               (std::clamp(value, lowest, 1.0) - lowest) / (1 - lowest) * panel.height();
    };
    const double range = std::max(1e-9, figure.high - figure.low);
    const auto xOf = [&](double setting) {
        return panel.left() + (setting - figure.low) / range * panel.width();
    };
    const QLocale locale;
    for (double value = lowest; value < 1.01; value += 0.2) {
        const bool zero = std::fabs(value) < 1e-9;
        painter.setPen(QPen(colour::mix(base, text, zero ? 0.40 : 0.12), 1));
        painter.drawLine(QPointF(panel.left(), yOf(value)), QPointF(panel.right(), yOf(value)));
        painter.setPen(label);
        painter.drawText(
            QRectF(area.left(), yOf(value) - height / 2, panel.left() - area.left() - 6, height),
            Qt::AlignRight | Qt::AlignVCenter, locale.toString(value, 'f', 1));
    }
    const double step = labelStep(range, std::max(2.0, panel.width() / 60));
    for (double at = figure.low; at <= figure.high + 1e-9; at += step) {
        painter.setPen(QPen(colour::mix(base, text, 0.08), 1));
        painter.drawLine(QPointF(xOf(at), panel.top()), QPointF(xOf(at), panel.bottom()));
        painter.setPen(label);
        painter.drawText(QRectF(xOf(at) - 30, panel.bottom() + 3, 60, height), Qt::AlignCenter,
                         locale.toString(at, 'g', 3));
    }
    painter.drawText(QRectF(panel.left(), panel.bottom() + height + 5, panel.width(), height),
                     Qt::AlignCenter, figure.settingName);

    const double now = xOf(std::clamp(figure.now, figure.low, figure.high));
    painter.setPen(QPen(accent, 1.4, Qt::DashLine));
    painter.drawLine(QPointF(now, panel.top()), QPointF(now, panel.bottom()));
    for (std::size_t index = 0; index < figure.lines.size(); ++index) {
        const CurveLine& line = figure.lines[index];
        const QPen pen = penOf(index, base);
        QPainterPath path;
        bool drawing = false;
        for (const auto& [setting, value] : line.points) {
            if (!value) {
                drawing = false;
                continue;
            }
            const QPointF point(xOf(setting), yOf(*value));
            drawing ? path.lineTo(point) : path.moveTo(point);
            drawing = true;
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(pen);
        painter.drawPath(path);
        const std::optional<double> here = valueAt(line, figure.now);
        const double y = area.top() + height * (static_cast<double>(index) + 0.5);
        painter.drawLine(QPointF(panel.left(), y), QPointF(panel.left() + 26, y));
        painter.setPen(label);
        painter.drawText(
            QRectF(panel.left() + 34, y - height / 2, panel.width() - 34, height),
            Qt::AlignLeft | Qt::AlignVCenter,
            QStringLiteral("%1: %2").arg(line.name, here ? locale.toString(*here, 'f', 2)
                                                         : QStringLiteral("–")));
        if (here) {
            painter.setPen(QPen(base, 1.5));
            painter.setBrush(pen.color());
            painter.drawEllipse(QPointF(now, yOf(*here)), 4.5, 4.5);
        }
    }
    if (!figure.hasValues() && !figure.empty.isEmpty()) {
        painter.setPen(label);
        painter.drawText(panel.adjusted(12, 8, -12, -8), Qt::AlignCenter | Qt::TextWordWrap,
                         figure.empty);
    }
    if (focused) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(accent, 2));
        painter.drawRect(panel.adjusted(-1, -1, 1, 1));
    }
    painter.restore();
}

Done saveCurve(const CurveFigure& figure, const QString& path)
{
    return saveFigure(
        figure.title, kFigure,
        [&figure](QPainter& painter) {
            QFont font = painter.font();
            font.setPixelSize(13);
            painter.setFont(font);
            QPalette palette = rose::paperPalette();
            palette.setColor(QPalette::Highlight, QColor(0x1b, 0x6c, 0xa8));
            painter.fillRect(QRect(QPoint(), kFigure), Qt::white);
            painter.setPen(Qt::black);
            painter.drawText(QRectF(16, 10, kFigure.width() - 32, 22),
                             Qt::AlignLeft | Qt::AlignVCenter, figure.title);
            paintCurve(painter, QRectF(16, 42, kFigure.width() - 32, kFigure.height() - 54), figure,
                       palette);
        },
        path);
}

} // namespace rozet::widgets
