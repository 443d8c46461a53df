// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of a timeline, derived from the palette, so that it follows light and dark.
#pragma once

#include <QColor>
#include <QHash>
#include <QPalette>

namespace rozet::timeline {

/// One colour of a code, made fit for the background.
struct Tone
{
    QColor fill;    ///< light enough in light mode, dark enough in dark mode for text on it
    QColor strong;  ///< border, bar and dense columns
    QColor pattern; ///< strokes on the fill
};

class TimelineColours
{
public:
    TimelineColours() = default;
    explicit TimelineColours(const QPalette& palette);

    [[nodiscard]] const Tone& tone(const QColor& colour) const;

    QColor lane;  ///< background of lanes
    QColor panel; ///< background of titles, ruler and overview
    QColor line;  ///< between lanes
    QColor grid;  ///< at labelled times
    QColor text;
    QColor muted;
    QColor accent; ///< selection, focus, boxes
    QColor playhead;
    QColor snap;
    QColor shade; ///< over what lies outside the window in the overview
    bool dark = false;

private:
    mutable QHash<QRgb, Tone> m_tones;
};

} // namespace rozet::timeline
