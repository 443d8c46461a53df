// SPDX-License-Identifier: GPL-3.0-or-later
// Line drawings that take the colour of the text around them, in light and dark.
#pragma once

#include <QIcon>
#include <QString>

namespace rozet::widgets {

/// The drawing app/icons/<name>.svg. Drawn anew whenever it is painted, so that it follows the
/// colours of the application.
[[nodiscard]] QIcon icon(const QString& name);
/// The same for buttons that are filled with the accent colour.
[[nodiscard]] QIcon iconOnAccent(const QString& name);
/// The same in a fixed colour.
[[nodiscard]] QPixmap iconPixmap(const QString& name, const QSize& size, const QColor& colour,
                                 qreal ratio);
/// The sign of the application itself.
[[nodiscard]] QIcon applicationIcon();

} // namespace rozet::widgets
