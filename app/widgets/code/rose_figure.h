// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a rose as text for the screen and as drawings that leave the program.
#pragma once

#include "app/widgets/common/theme.h"
#include "app/widgets/rose/course_plot.h"
#include "app/widgets/rose/paint_rose.h"
#include "core/base/result.h"
#include "core/workflow/rose_numbers.h"

namespace rozet::widgets {

struct RoseNumbersLook
{
    const codebook::LearyRose& rose;
    QString language;
    bool traces = false;
    rose::ComplementaritySettings settings;
    const Colours& colours;
};

/// Positions and complementarity as rich text: every figure with its n, and why one is missing.
[[nodiscard]] QString roseNumbersHtml(const RoseNumbersLook& look,
                                      const workflow::RosePositions& positions,
                                      const rose::Complementarity& complementarity);

/// A whole trace as a trail: at most some 1500 of its samples.
[[nodiscard]] std::vector<codebook::LearyPoint>
thinnedTrail(const std::vector<agreement::TracePoint>& points);

/// length: of the recording; zero when it is not known.
[[nodiscard]] rose::CourseData courseData(const workflow::RoseInput& input,
                                          const codebook::LearyRose& rose, MediaDuration length,
                                          bool traces);

/// Together and above, by the words of the rose; bin in microseconds.
[[nodiscard]] std::vector<rose::LagCurve> lagCurves(const rose::Complementarity& figures,
                                                    std::int64_t bin,
                                                    const codebook::LearyRose& rose,
                                                    const QString& language);

struct RoseFigure
{
    QString title;
    QString language;
    codebook::LearyRose rose;
    std::vector<rose::RoseMark> marks;
    rose::CourseData courses;
    std::vector<rose::LagCurve> lags; ///< empty = no lag plot
};

/// Black on white. The ending says in which form: .svg, .pdf, .png. Fails with
/// ExportUnknownFormat and FileNotWritable; the file is complete or as it was.
[[nodiscard]] Done saveRoseFigure(const RoseFigure& figure, const QString& path);

} // namespace rozet::widgets
