// SPDX-License-Identifier: GPL-3.0-or-later
// How coefficients change with one setting, drawn with any QPainter: on the screen, in an SVG or on
// a PDF page.
#pragma once

#include "core/base/result.h"

#include <QPainter>
#include <QPalette>
#include <QString>

#include <optional>
#include <vector>

namespace rozet::widgets {

struct CurveLine
{
    QString name;
    std::vector<std::pair<double, std::optional<double>>> points; ///< by rising setting
};

struct CurveFigure
{
    QString title;
    QString settingName; ///< with its unit
    double low = 0;      ///< of the setting
    double high = 1;
    double now = 0; ///< the setting in use; marked
    std::vector<CurveLine> lines;
    QString empty; ///< said when no line has a value

    [[nodiscard]] bool hasValues() const;
};

/// Where the setting lies: from low at the left edge to high at the right.
[[nodiscard]] QRectF curvePanel(const QRectF& area, const QFont& font, const CurveFigure& figure);
void paintCurve(QPainter& painter, const QRectF& area, const CurveFigure& figure,
                const QPalette& palette, bool focused = false);

/// The value of a line nearest to a setting.
[[nodiscard]] std::optional<double> valueAt(const CurveLine& line, double setting);

/// Black on white. The ending says in which form: .svg, .pdf, .png. Fails with ExportUnknownFormat
/// and FileNotWritable; the file is complete or as it was.
[[nodiscard]] Done saveCurve(const CurveFigure& figure, const QString& path);

} // namespace rozet::widgets
