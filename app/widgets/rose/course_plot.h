// SPDX-License-Identifier: GPL-3.0-or-later
// Two people on the rose over time, and how their courses go together when one is moved in time
// against the other. Drawn with any QPainter: on the screen, in an SVG or on a PDF page.
#pragma once

#include "codebook/leary.h"
#include "core/base/span.h"
#include "core/study/people.h"

#include <QPainter>
#include <QPalette>

#include <optional>
#include <vector>

namespace rozet::rose {

/// A place over a stretch of time: a fragment. Samples of a trace are points in time.
struct CoursePart
{
    TimeSpan span;
    codebook::LearyPoint point;
};

struct PersonCourse
{
    study::Party party = study::Party::Mentor; ///< how it is drawn
    std::vector<CoursePart> parts;             ///< by rising start
    QString name; ///< empty = that of the party; two coders of one person have names of their own
};

struct CourseData
{
    codebook::LearyRose rose; ///< for the words at the ends of the axes
    std::vector<PersonCourse> people;
    MediaDuration length;
    bool joined = false; ///< samples of a trace, to be joined by a line; else bars
};

struct PlotLook
{
    QString language = QStringLiteral("nl");
    QPalette palette;
    std::optional<MediaTime> playhead;
    std::optional<MediaTime> cursor;
    bool focused = false;
    QString earlierFollows; ///< who follows at lags below zero; empty = the mentor
    QString laterFollows;   ///< and above; empty = the student
};

[[nodiscard]] QString courseName(const PersonCourse& course);

/// Where the panels lie: together above, above below, time to the right.
struct CourseLayout
{
    QRectF together;
    QRectF above;
    double secondsPerPixel = 1;

    [[nodiscard]] double xOf(MediaTime time) const;
    [[nodiscard]] MediaTime timeAt(double x) const;
};

[[nodiscard]] CourseLayout courseLayout(const QRectF& area, const QFont& font,
                                        const CourseData& data);
void paintCourses(QPainter& painter, const QRectF& area, const CourseData& data,
                  const PlotLook& look);

/// One curve: correlation at every lag, and the best of them.
struct LagCurve
{
    QString name;
    std::vector<std::pair<double, std::optional<double>>> points; ///< seconds, correlation
    std::optional<std::pair<double, double>> best;
};

/// The first curve is drawn solid, the second dashed. Left: the mentor follows; right: the student.
void paintLags(QPainter& painter, const QRectF& area, const std::vector<LagCurve>& curves,
               const PlotLook& look);

} // namespace rozet::rose
