// SPDX-License-Identifier: GPL-3.0-or-later
// A drawing that leaves the program: as SVG, PDF or PNG.
#pragma once

#include "core/base/result.h"

#include <QPainter>
#include <QSize>

#include <functional>

namespace rozet::widgets {

/// Draws within the size, black on white. The ending of the path says in which form: .svg, .pdf,
/// .png. Fails with ExportUnknownFormat and FileNotWritable; the file is complete or as it was.
[[nodiscard]] Done saveFigure(const QString& title, QSize size,
                              const std::function<void(QPainter&)>& paint, const QString& path);

} // namespace rozet::widgets
