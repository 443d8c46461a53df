// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of the application, light and dark, in one place.
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

class QApplication;

namespace rozet::widgets {

enum class Tone { System, Light, Dark };

[[nodiscard]] Tone readTone(const QString& name); ///< "light", "dark"; anything else = System
[[nodiscard]] QString toneName(Tone tone);

/// What the palette has no role for.
struct Colours
{
    bool dark = false;
    QColor window;
    QColor surface; ///< tables, fields, cards
    QColor rail;
    QColor text;
    QColor muted; ///< less important text; readable on window and surface
    QColor border;
    QColor accent;
    QColor accentText; ///< on the accent
    QColor accentSoft; ///< behind what is chosen
    QColor warning;
    QColor warningSoft;
    QColor danger;
    QColor dangerSoft;
    QColor good;
};

[[nodiscard]] const Colours& colours(bool dark);
/// Those that go with this palette.
[[nodiscard]] const Colours& coloursFor(const QPalette& palette);

/// Sets style, palette and style sheet of the whole application.
void applyTone(QApplication& application, Tone tone);

/// Whether the desktop around the application is dark. Asked before any tone is applied it judges
/// the palette of the system; later it gives the same answer until the system changes.
[[nodiscard]] bool systemIsDark();
/// To be called when the system says that its colours changed.
void forgetSystemTone();

/// Black or white, whichever is easier to read on this background.
[[nodiscard]] QColor textOn(const QColor& background);
/// Between the two; share of the second from 0 to 1.
[[nodiscard]] QColor mixed(const QColor& first, const QColor& second, double share);

} // namespace rozet::widgets
