// SPDX-License-Identifier: GPL-3.0-or-later
// What a timeline shows, as plain values: lanes, and stretches of time in them.
#pragma once

#include "codebook/ids.h"
#include "core/base/span.h"
#include "core/study/ids.h"

#include <QColor>
#include <QString>

namespace rozet::timeline {

/// One horizontal lane, usually a category of the codebook.
struct Lane
{
    codebook::CategoryId id; ///< any text that is unique among the lanes
    QString title;
    QColor colour;
    bool collapsed = false; ///< shows only how many items there are at each moment
};

/// One stretch in one lane. A fragment with codes of two categories is two items with the same
/// fragment; selecting or dragging one selects or drags both.
struct Item
{
    study::FragmentId fragment;
    TimeSpan span; ///< a point event has start == end
    int lane = 0;  ///< index in the lanes; items of unknown lanes are not shown
    QColor colour;
    Qt::BrushStyle pattern = Qt::SolidPattern; ///< tells codes of one colour apart
    QString shortText;    ///< two to five characters, drawn as soon as they fit
    QString label;        ///< names of the codes; drawn where there is room
    QString description;  ///< shown in the tooltip and read by screen readers
    QString mark; ///< a sign before the short text, drawn as soon as it fits: what kind of thing
                  ///< this is, such as an outcome of comparing; its meaning belongs in the label
    bool running = false; ///< not ended yet: drawn up to the playhead, the end of span is ignored
    bool dimmed = false;  ///< there, but not what the user looks at now
};

} // namespace rozet::timeline
