// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/rose/course_plot.h"

#include "app/colour/contrast.h"
#include "app/widgets/rose/paint_rose.h"
#include "core/base/number_text.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace rozet::rose {

using study::Party;

namespace {

/// A pause between two samples that is no line.
constexpr double kGapSeconds = 1.0;

struct PlotTexts
{
    Q_DECLARE_TR_FUNCTIONS(Rose)
};

struct PlotColours
{
    explicit PlotColours(const QPalette& palette)
        : base(palette.color(QPalette::Base))
        , text(palette.color(QPalette::WindowText))
        , outside(palette.color(QPalette::Window))
        , grid(colour::mix(base, palette.color(QPalette::Text), 0.13))
        , zero(colour::mix(base, palette.color(QPalette::Text), 0.38))
        , label(colour::withContrast(colour::mix(outside, text, 0.78), outside, 4.5))
        , accent(colour::withContrast(palette.color(QPalette::Highlight), base, 3.0))
    {
    }

    QColor base, text, outside, grid, zero, label, accent;
};

QFont smaller(const QFont& font)
{
    QFont result = font;
    result.setPixelSize(std::max(9, static_cast<int>(QFontInfo(font).pixelSize() * 0.88)));
    return result;
}

double valueOf(const codebook::LearyPoint& point, bool above)
{
    return above ? point.above : point.together;
}

double yOf(const QRectF& panel, double value)
{
    return panel.center().y() - value * panel.height() / 2;
}

/// A round number of seconds, so that some six ticks fit.
double tickStep(double seconds, double most)
{
    constexpr std::array kSteps{0.5,  1.0,   2.0,   5.0,   10.0,  15.0,   30.0,
                                60.0, 120.0, 300.0, 600.0, 900.0, 1800.0, 3600.0};
    for (const double step : kSteps) {
        if (seconds / step <= most) {
            return step;
        }
    }
    return 7200;
}

void paintPanel(QPainter& painter, const QRectF& panel, const PlotColours& colours)
{
    painter.fillRect(panel, colours.base);
    painter.setPen(QPen(colours.grid, 1));
    for (const double value : {-1.0, -0.5, 0.5, 1.0}) {
        painter.drawLine(QPointF(panel.left(), yOf(panel, value)),
                         QPointF(panel.right(), yOf(panel, value)));
    }
    painter.setPen(QPen(colours.zero, 1));
    painter.drawLine(QPointF(panel.left(), panel.center().y()),
                     QPointF(panel.right(), panel.center().y()));
}

void paintEndWords(QPainter& painter, const QRectF& panel, const QString& high, const QString& low,
                   const PlotColours& colours, double width)
{
    painter.setPen(colours.label);
    const double height = QFontMetricsF(painter.font()).height();
    const double left = panel.left() - width;
    painter.drawText(QRectF(left, panel.top() - 1, width - 6, height),
                     Qt::AlignRight | Qt::AlignTop, high);
    painter.drawText(QRectF(left, panel.bottom() - height + 1, width - 6, height),
                     Qt::AlignRight | Qt::AlignBottom, low);
}

/// A line through the samples. Where several fall on one pixel, their lowest and highest are drawn,
/// so that an hour of samples costs no more than the width of the plot.
void paintLine(QPainter& painter, const CourseLayout& layout, const QRectF& panel,
               const PersonCourse& course, bool above)
{
    QPainterPath path;
    const MediaTime* before = nullptr;
    double column = 0;
    double low = 0;
    double high = 0;
    const auto finish = [&] {
        if (before != nullptr && high > low) {
            path.lineTo(column, yOf(panel, low));
            path.lineTo(column, yOf(panel, high));
        }
    };
    for (const CoursePart& part : course.parts) {
        const double x = layout.xOf(part.span.start);
        const double value = valueOf(part.point, above);
        const bool gap = before == nullptr || (part.span.start - *before).seconds() > kGapSeconds;
        if (gap || x - column >= 0.5) {
            finish();
            gap ? path.moveTo(x, yOf(panel, value)) : path.lineTo(x, yOf(panel, value));
            column = x;
            low = value;
            high = value;
        } else {
            low = std::min(low, value);
            high = std::max(high, value);
        }
        before = &part.span.start;
    }
    finish();
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

void paintBars(QPainter& painter, const CourseLayout& layout, const QRectF& panel,
               const PersonCourse& course, bool above, const QColor& colour)
{
    for (const CoursePart& part : course.parts) {
        const double y = yOf(panel, valueOf(part.point, above));
        const double from = layout.xOf(part.span.start);
        const double to = std::max(from + 2, layout.xOf(part.span.end));
        painter.setPen(QPen(colour, 2.2, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(from, y), QPointF(to, y));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        const QPointF middle((from + to) / 2, y);
        if (course.party == Party::Mentor) {
            painter.drawEllipse(middle, 3.2, 3.2);
        } else {
            painter.drawPolygon(QPolygonF() << middle + QPointF(0, -4) << middle + QPointF(4, 3)
                                            << middle + QPointF(-4, 3));
        }
    }
}

void paintCourse(QPainter& painter, const CourseLayout& layout, const QRectF& panel,
                 const CourseData& data, bool above, const QPalette& palette)
{
    painter.save();
    painter.setClipRect(panel.adjusted(-1, -4, 1, 4));
    for (const PersonCourse& course : data.people) {
        const QColor colour = partyColour(course.party, palette);
        if (!data.joined) {
            paintBars(painter, layout, panel, course, above, colour);
            continue;
        }
        // The student is dashed too, so that colour is not the only difference.
        QPen pen(colour, 1.5);
        if (course.party == Party::Student) {
            pen.setDashPattern({5, 2.5});
        }
        pen.setJoinStyle(Qt::RoundJoin);
        painter.setPen(pen);
        paintLine(painter, layout, panel, course, above);
    }
    painter.restore();
}

void paintMoment(QPainter& painter, const CourseLayout& layout, MediaTime time, const QPen& pen)
{
    const double x = layout.xOf(time);
    if (x < layout.together.left() - 1 || x > layout.together.right() + 1) {
        return;
    }
    painter.setPen(pen);
    painter.drawLine(QPointF(x, layout.together.top()), QPointF(x, layout.above.bottom()));
}

void paintKey(QPainter& painter, QPointF& at, const QString& name, const QPen& pen,
              const PlotColours& colours)
{
    const QFontMetricsF metrics(painter.font());
    painter.setPen(pen);
    const double middle = at.y() - metrics.xHeight() / 2;
    painter.drawLine(QPointF(at.x(), middle), QPointF(at.x() + 22, middle));
    painter.setPen(colours.label);
    painter.drawText(QPointF(at.x() + 27, at.y()), name);
    at.rx() += 27 + metrics.horizontalAdvance(name) + 16;
}

QPen penOf(Party party, const QPalette& palette)
{
    QPen pen(partyColour(party, palette), 2);
    if (party == Party::Student) {
        pen.setDashPattern({4, 2});
    }
    return pen;
}

} // namespace

QString courseName(const PersonCourse& course)
{
    return course.name.isEmpty() ? partyName(course.party) : course.name;
}

double CourseLayout::xOf(MediaTime time) const
{
    return together.left() + time.seconds() / secondsPerPixel;
}

MediaTime CourseLayout::timeAt(double x) const
{
    return MediaTime::fromSeconds(std::clamp(x - together.left(), 0.0, together.width()) *
                                  secondsPerPixel);
}

CourseLayout courseLayout(const QRectF& area, const QFont& font, const CourseData& data)
{
    const QFontMetricsF metrics(smaller(font));
    double words = 0;
    for (const auto& word :
         {data.rose.together, data.rose.opposed, data.rose.above, data.rose.below}) {
        for (const char* language : {"nl", "en"}) {
            words =
                std::max(words, metrics.horizontalAdvance(word.in(QString::fromLatin1(language))));
        }
    }
    const double left = words + 10;
    const double top = metrics.height() + 6;
    const double bottom = metrics.height() + 6;
    constexpr double kBetween = 12;
    const double height = std::max(20.0, (area.height() - top - bottom - kBetween) / 2);
    const double width = std::max(20.0, area.width() - left - 10);
    CourseLayout layout;
    layout.together = QRectF(area.left() + left, area.top() + top, width, height);
    layout.above = layout.together.translated(0, height + kBetween);
    layout.secondsPerPixel = std::max(1e-3, data.length.seconds()) / width;
    return layout;
}

void paintCourses(QPainter& painter, const QRectF& area, const CourseData& data,
                  const PlotLook& look)
{
    const PlotColours colours(look.palette);
    const CourseLayout layout = courseLayout(area, painter.font(), data);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setFont(smaller(painter.font()));
    const QFontMetricsF metrics(painter.font());
    const double words = layout.together.left() - area.left();
    const auto word = [&](const codebook::LocalizedText& text) { return text.in(look.language); };
    paintPanel(painter, layout.together, colours);
    paintPanel(painter, layout.above, colours);
    paintEndWords(painter, layout.together, word(data.rose.together), word(data.rose.opposed),
                  colours, words);
    paintEndWords(painter, layout.above, word(data.rose.above), word(data.rose.below), colours,
                  words);
    const double seconds = data.length.seconds();
    const double step = tickStep(seconds, std::max(2.0, layout.together.width() / 80));
    for (double t = 0; t <= seconds + 1e-9; t += step) {
        const double x = layout.xOf(MediaTime::fromSeconds(t));
        painter.setPen(QPen(colours.grid, 1));
        painter.drawLine(QPointF(x, layout.together.top()), QPointF(x, layout.together.bottom()));
        painter.drawLine(QPointF(x, layout.above.top()), QPointF(x, layout.above.bottom()));
        painter.setPen(colours.label);
        const QString text = shortClockText(MediaTime::fromSeconds(t));
        const double width = metrics.horizontalAdvance(text) + 4;
        const double left = std::min(x - width / 2, area.right() - width);
        painter.drawText(QRectF(left, layout.above.bottom() + 3, width, metrics.height()),
                         Qt::AlignCenter, text);
    }
    paintCourse(painter, layout, layout.together, data, false, look.palette);
    paintCourse(painter, layout, layout.above, data, true, look.palette);
    if (look.playhead) {
        paintMoment(painter, layout, *look.playhead, QPen(colours.accent, 1.4));
    }
    if (look.cursor) {
        paintMoment(painter, layout, *look.cursor, QPen(colours.zero, 1, Qt::DotLine));
    }
    QPointF at(layout.together.left(), area.top() + metrics.ascent() + 1);
    for (const PersonCourse& course : data.people) {
        paintKey(painter, at, courseName(course), penOf(course.party, look.palette), colours);
    }
    if (look.focused) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.accent, 2));
        painter.drawRect(layout.together.united(layout.above).adjusted(-2, -2, 2, 2));
    }
    painter.restore();
}

void paintLags(QPainter& painter, const QRectF& area, const std::vector<LagCurve>& curves,
               const PlotLook& look)
{
    const PlotColours colours(look.palette);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setFont(smaller(painter.font()));
    const QFontMetricsF metrics(painter.font());
    const double line = metrics.height();
    const double left = metrics.horizontalAdvance(QStringLiteral("−1.0")) + 8;
    const QRectF panel(area.left() + left, area.top() + line + 6, area.width() - left - 10,
                       std::max(20.0, area.height() - 3 * line - 12));
    paintPanel(painter, panel, colours);
    double most = 0;
    for (const LagCurve& curve : curves) {
        for (const auto& [lag, r] : curve.points) {
            most = std::max(most, std::fabs(lag));
        }
    }
    most = most > 0 ? most : 1;
    const auto xOf = [&](double lag) {
        return panel.center().x() + lag / most * panel.width() / 2;
    };
    painter.setPen(colours.label);
    for (const double value : {-1.0, 0.0, 1.0}) {
        painter.drawText(QRectF(area.left(), yOf(panel, value) - line / 2, left - 5, line),
                         Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(value, 'f', 0));
    }
    const double step = tickStep(2 * most, std::max(2.0, panel.width() / 42));
    for (double lag = -std::floor(most / step) * step; lag <= most + 1e-9; lag += step) {
        painter.setPen(QPen(std::fabs(lag) < 1e-9 ? colours.zero : colours.grid, 1));
        painter.drawLine(QPointF(xOf(lag), panel.top()), QPointF(xOf(lag), panel.bottom()));
        painter.setPen(colours.label);
        painter.drawText(QRectF(xOf(lag) - 30, panel.bottom() + 2, 60, line), Qt::AlignCenter,
                         QLocale().toString(lag, 'g', 3));
    }
    const double under = panel.bottom() + line + 4;
    painter.drawText(QRectF(panel.left(), under, panel.width(), line), Qt::AlignLeft,
                     look.earlierFollows.isEmpty() ? PlotTexts::tr("mentor follows")
                                                   : look.earlierFollows);
    painter.drawText(QRectF(panel.left(), under, panel.width(), line), Qt::AlignRight,
                     look.laterFollows.isEmpty() ? PlotTexts::tr("student follows")
                                                 : look.laterFollows);
    painter.drawText(QRectF(panel.left(), under, panel.width(), line), Qt::AlignHCenter,
                     PlotTexts::tr("lag (s)"));
    const QColor colour = colour::withContrast(look.palette.color(QPalette::Text), colours.base, 7);
    QPointF at(panel.left(), area.top() + metrics.ascent() + 1);
    bool dashed = false;
    for (const LagCurve& curve : curves) {
        QPen pen(dashed ? colour::mix(colours.base, colour, 0.72) : colour, 1.8);
        if (dashed) {
            pen.setDashPattern({4, 2});
        }
        dashed = true;
        QPainterPath path;
        bool drawing = false;
        for (const auto& [lag, r] : curve.points) {
            if (!r) {
                drawing = false;
                continue;
            }
            const QPointF point(xOf(lag), yOf(panel, *r));
            drawing ? path.lineTo(point) : path.moveTo(point);
            drawing = true;
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(pen);
        painter.drawPath(path);
        if (curve.best) {
            const QPointF point(xOf(curve.best->first), yOf(panel, curve.best->second));
            painter.setPen(QPen(colours.base, 1.5));
            painter.setBrush(colours.accent);
            painter.drawEllipse(point, 4.5, 4.5);
        }
        paintKey(painter, at, curve.name, pen, colours);
    }
    painter.restore();
}

} // namespace rozet::rose
