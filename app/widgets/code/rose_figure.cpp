// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/code/rose_figure.h"

#include "app/widgets/common/figure_file.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace rozet::widgets {

using statistics::Estimate;
using study::Party;

namespace {

constexpr double kMicroseconds = 1e6;
constexpr std::size_t kLongestTrail = 1500;
constexpr QSize kFigure(1100, 700);

class NumbersText
{
    Q_DECLARE_TR_FUNCTIONS(RoseNumbers)

public:
    explicit NumbersText(const RoseNumbersLook& look) : m_look(look) {}

    [[nodiscard]] QString html(const workflow::RosePositions& positions,
                               const rose::Complementarity& complementarity) const
    {
        return positionsHtml(positions) + QStringLiteral("<br>") +
               complementarityHtml(complementarity);
    }

private:
    [[nodiscard]] static QString number(double value, int decimals = 2)
    {
        return QLocale().toString(value, 'f', decimals);
    }

    [[nodiscard]] QString muted(const QString& text) const
    {
        return QStringLiteral("<span style='color:%1'>%2</span>")
            .arg(m_look.colours.muted.name(), text.toHtmlEscaped());
    }

    [[nodiscard]] QString missing(const Estimate& estimate) const
    {
        return muted(QStringLiteral("– ") + workflow::roseReason(estimate.reason, m_look.language));
    }

    [[nodiscard]] QString value(const Estimate& estimate, int decimals = 2) const
    {
        return estimate.value ? QStringLiteral("<b>%1</b>").arg(number(*estimate.value, decimals))
                              : missing(estimate);
    }

    [[nodiscard]] static QString row(const QString& name, const QStringList& cells)
    {
        QString html = QStringLiteral("<tr><td style='padding:2px 14px 2px 0'>%1</td>")
                           .arg(name.toHtmlEscaped());
        for (const QString& cell : cells) {
            html += QStringLiteral("<td style='padding:2px 18px 2px 0'>%1</td>").arg(cell);
        }
        return html + QStringLiteral("</tr>");
    }

    [[nodiscard]] QString place(const rose::PositionFigures& figures) const
    {
        if (!figures.meanX.value) {
            return missing(figures.meanX);
        }
        const auto position = m_look.rose.positionAt({*figures.meanX.value, *figures.meanY.value});
        const codebook::LearySector* sector =
            position ? m_look.rose.sector(position->sector) : nullptr;
        const QString name =
            sector == nullptr ? tr("the centre") : sector->label.in(m_look.language);
        return QStringLiteral("<b>%1</b> (x %2, y %3)")
            .arg(name.toHtmlEscaped(), number(*figures.meanX.value), number(*figures.meanY.value));
    }

    [[nodiscard]] QString direction(const rose::PositionFigures& figures) const
    {
        if (!figures.direction.value) {
            return missing(figures.direction);
        }
        return tr("%1°, vector length %2")
            .arg(QStringLiteral("<b>%1</b>").arg(number(*figures.direction.value, 0)),
                 value(figures.vectorLength));
    }

    [[nodiscard]] QString count(const rose::PositionFigures& figures) const
    {
        const auto n = static_cast<int>(figures.n);
        return m_look.traces ? tr("%n sample(s)", nullptr, n) : tr("%n fragment(s)", nullptr, n);
    }

    [[nodiscard]] QString positionsHtml(const workflow::RosePositions& positions) const
    {
        const auto both = [&](const auto& text) {
            return QStringList{text(positions[0]), text(positions[1])};
        };
        const auto name = [](Party party) {
            return QStringLiteral("<b>%1</b>").arg(rose::partyName(party));
        };
        return QStringLiteral("<table cellspacing='0'>") +
               row(QString(), {name(Party::Mentor), name(Party::Student)}) +
               row(tr("Mean position"), both([this](const auto& one) { return place(one); })) +
               row(tr("Spread"), both([this](const auto& one) { return value(one.spread); })) +
               row(tr("Direction"), both([this](const auto& one) { return direction(one); })) +
               row(tr("Rests on"), both([this](const auto& one) { return count(one); })) +
               QStringLiteral("</table>");
    }

    [[nodiscard]] QString interval(const Estimate& estimate) const
    {
        return estimate.interval
                   ? QStringLiteral(" [%1; %2]")
                         .arg(number(estimate.interval->low), number(estimate.interval->high))
                   : QString();
    }

    [[nodiscard]] static QString chanceText(const std::optional<double>& p)
    {
        if (!p) {
            return {};
        }
        return *p < 0.001 ? QStringLiteral(", p &lt; %1").arg(number(0.001, 3))
                          : QStringLiteral(", p = %1").arg(number(*p, 3));
    }

    [[nodiscard]] QString lag(const rose::AxisFigures& axis) const
    {
        if (!axis.bestLag.value) {
            return missing(axis.bestLag);
        }
        const double seconds = *axis.bestLag.value / kMicroseconds;
        const QString there = QStringLiteral("r = %1").arg(number(*axis.bestCorrelation.value));
        const QString at = QStringLiteral("<b>%1 s</b>").arg(number(std::fabs(seconds)));
        return seconds > 0   ? tr("%1, the student follows; there %2").arg(at, there)
               : seconds < 0 ? tr("%1, the mentor follows; there %2").arg(at, there)
                             : tr("%1, at once; %2").arg(at, there);
    }

    [[nodiscard]] QString correlation(const rose::AxisFigures& axis) const
    {
        return axis.correlation.value ? QStringLiteral("r = ") + value(axis.correlation) +
                                            interval(axis.correlation) + chanceText(axis.p)
                                      : missing(axis.correlation);
    }

    [[nodiscard]] QString index(const rose::Complementarity& figures) const
    {
        if (!figures.index.value) {
            return missing(figures.index);
        }
        return value(figures.index) + tr("; by chance %1").arg(value(figures.chance)) +
               interval(figures.chance) + chanceText(figures.p);
    }

    [[nodiscard]] QString complementarityHtml(const rose::Complementarity& figures) const
    {
        QString html = QStringLiteral("<table cellspacing='0'>");
        const std::pair<const rose::AxisFigures*, QString> axes[] = {
            {&figures.together, tr("Together (correspondence)")},
            {&figures.above, tr("Above (reciprocity)")}};
        for (const auto& [axis, name] : axes) {
            html += row(name, {correlation(*axis)});
            if (m_look.traces) {
                html += row(QString(), {tr("best lag: %1").arg(lag(*axis))});
                html += row(QString(),
                            {tr("worth %1 independent bins").arg(value(axis->effectiveN, 0))});
            }
        }
        html += row(tr("Complementarity index"), {index(figures)});
        html += QStringLiteral("</table>");
        const auto n = static_cast<int>(figures.n);
        const auto draws = static_cast<int>(m_look.settings.replicates);
        const QString basis =
            m_look.traces
                ? tr("From %n bin(s) of %1 s in which both have a position.", nullptr, n)
                      .arg(QLocale().toString(
                          static_cast<double>(m_look.settings.bin) / kMicroseconds, 'g', 3))
                : tr("From %n fragment(s) in which both have a position.", nullptr, n);
        const QString how =
            m_look.traces ? tr("p and chance from %n circular shift(s) within this conversation, "
                               "seed %1.",
                               nullptr, draws)
                          : tr("p and chance from %n permutation(s) within this conversation, "
                               "seed %1.",
                               nullptr, draws);
        html += muted(tr("+1 = fully complementary: together with together, above with below.") +
                      u' ' + basis + u' ' + how.arg(m_look.settings.seed));
        return html;
    }

    const RoseNumbersLook& m_look;
};

void paintFigure(QPainter& painter, const RoseFigure& figure)
{
    QFont font = painter.font();
    font.setPixelSize(13);
    painter.setFont(font);
    rose::PlotLook look;
    look.language = figure.language;
    look.palette = rose::paperPalette();
    look.palette.setColor(QPalette::Highlight, QColor(0x1b, 0x6c, 0xa8));
    painter.fillRect(QRect(QPoint(), kFigure), Qt::white);
    painter.setPen(Qt::black);
    painter.drawText(QRectF(16, 10, 1060, 22), Qt::AlignLeft | Qt::AlignVCenter, figure.title);
    rose::RoseLook roseLook;
    roseLook.language = figure.language;
    roseLook.palette = look.palette;
    rose::paintRose(painter, QRectF(16, 40, 350, 350), figure.rose, figure.marks, roseLook);
    rose::paintCourses(painter, QRectF(390, 40, 690, 640), figure.courses, look);
    if (!figure.lags.empty()) {
        rose::paintLags(painter, QRectF(16, 410, 350, 270), figure.lags, look);
    }
}

} // namespace

QString roseNumbersHtml(const RoseNumbersLook& look, const workflow::RosePositions& positions,
                        const rose::Complementarity& complementarity)
{
    return NumbersText(look).html(positions, complementarity);
}

std::vector<codebook::LearyPoint> thinnedTrail(const std::vector<agreement::TracePoint>& points)
{
    const std::size_t step = points.size() / kLongestTrail + 1;
    std::vector<codebook::LearyPoint> trail;
    for (std::size_t i = 0; i < points.size(); i += step) {
        trail.push_back({points[i].x, points[i].y});
    }
    return trail;
}

rose::CourseData courseData(const workflow::RoseInput& input, const codebook::LearyRose& rose,
                            MediaDuration length, bool traces)
{
    rose::CourseData data;
    data.rose = rose;
    data.joined = traces;
    data.length = length;
    for (std::size_t i = 0; i < 2; ++i) {
        rose::PersonCourse course;
        course.party = i == 0 ? Party::Mentor : Party::Student;
        if (traces) {
            for (const agreement::TracePoint& point : input.points[i]) {
                const MediaTime at = MediaTime::fromMicroseconds(point.time);
                course.parts.push_back({{at, at}, {point.x, point.y}});
            }
        } else {
            for (std::size_t k = 0; k < input.spans.size(); ++k) {
                const agreement::Place& place = input.places[i][k];
                if (!std::isnan(place.x) && !std::isnan(place.y)) {
                    course.parts.push_back({input.spans[k], {place.x, place.y}});
                }
            }
        }
        for (const rose::CoursePart& part : course.parts) {
            data.length = std::max(data.length, part.span.end - MediaTime());
        }
        data.people.push_back(std::move(course));
    }
    return data;
}

std::vector<rose::LagCurve> lagCurves(const rose::Complementarity& figures, std::int64_t bin,
                                      const codebook::LearyRose& rose, const QString& language)
{
    const double seconds = static_cast<double>(bin) / kMicroseconds;
    std::vector<rose::LagCurve> curves;
    const std::pair<const rose::AxisFigures*, QString> axes[] = {
        {&figures.together, rose.together.in(language)},
        {&figures.above,
         QCoreApplication::translate("RoseNumbers", "%1 (turned)").arg(rose.above.in(language))}};
    for (const auto& [axis, name] : axes) {
        rose::LagCurve curve;
        curve.name = name;
        for (const agreement::LagPoint& point : axis->lags) {
            curve.points.emplace_back(static_cast<double>(point.lag) * seconds, point.correlation);
        }
        if (axis->bestLag.value) {
            curve.best = {*axis->bestLag.value / kMicroseconds, *axis->bestCorrelation.value};
        }
        curves.push_back(std::move(curve));
    }
    const bool any = std::ranges::any_of(
        curves, [](const rose::LagCurve& curve) { return curve.best.has_value(); });
    return any ? curves : std::vector<rose::LagCurve>();
}

Done saveRoseFigure(const RoseFigure& figure, const QString& path)
{
    return saveFigure(
        figure.title, kFigure, [&figure](QPainter& painter) { paintFigure(painter, figure); },
        path);
}

} // namespace rozet::widgets
