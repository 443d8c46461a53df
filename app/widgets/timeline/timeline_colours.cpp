// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/timeline/timeline_colours.h"

#include "app/colour/contrast.h"

namespace rozet::timeline {

TimelineColours::TimelineColours(const QPalette& palette)
    : lane(palette.color(QPalette::Base))
    , panel(palette.color(QPalette::Window))
    , text(palette.color(QPalette::Text))
    , dark(colour::isDark(palette))
{
    line = colour::mix(lane, text, dark ? 0.16 : 0.12);
    grid = colour::mix(lane, text, dark ? 0.08 : 0.055);
    muted = colour::withContrast(colour::mix(lane, text, 0.60), panel, 4.5);
    accent = colour::withContrast(palette.color(QPalette::Highlight), lane, 3.0);
    playhead = dark ? QColor(0xff, 0x6b, 0x5e) : QColor(0xcf, 0x2a, 0x27);
    snap = colour::withContrast(QColor(0xe6, 0x9f, 0x00), lane, 3.0);
    shade = colour::withAlpha(panel, dark ? 0.50 : 0.60);
}

const Tone& TimelineColours::tone(const QColor& colour) const
{
    const auto found = m_tones.constFind(colour.rgb());
    if (found != m_tones.constEnd()) {
        return *found;
    }
    const QColor base = colour.isValid() ? colour : muted;
    Tone tone;
    tone.fill = colour::mix(lane, base, dark ? 0.42 : 0.26);
    // Pale codes on white and deep ones on black must not tire the eye that reads the text.
    for (int step = 0; step < 10 && colour::contrast(tone.fill, text) < 5.5; ++step) {
        tone.fill = colour::mix(tone.fill, lane, 0.15);
    }
    tone.strong = colour::withContrast(base, lane, 3.0);
    tone.pattern = colour::mix(tone.fill, tone.strong, dark ? 0.50 : 0.42);
    return *m_tones.insert(colour.rgb(), tone);
}

} // namespace rozet::timeline
