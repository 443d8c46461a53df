// SPDX-License-Identifier: GPL-3.0-or-later
// Colours that stay readable on a light and on a dark background. Contrast is that of WCAG 2.1:
// 1 (none) to 21 (black on white); 3 suffices for shapes, 4.5 for text.
#pragma once

#include <QColor>
#include <QPalette>

namespace rozet::colour {

/// share 0 gives a, share 1 gives b. The result is opaque when both are.
[[nodiscard]] QColor mix(const QColor& a, const QColor& b, double share);
[[nodiscard]] QColor withAlpha(const QColor& colour, double alpha);
/// 0 (black) to 1 (white); transparency is ignored.
[[nodiscard]] double luminance(const QColor& colour);
[[nodiscard]] double contrast(const QColor& a, const QColor& b);
/// The colour itself, or the nearest shade of it, lighter or darker, that has this contrast.
[[nodiscard]] QColor withContrast(const QColor& colour, const QColor& background, double wanted);
[[nodiscard]] bool isDark(const QPalette& palette);

} // namespace rozet::colour
