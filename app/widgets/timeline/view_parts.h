// SPDX-License-Identifier: GPL-3.0-or-later
// The parts a TimelineView is made of.
#pragma once

#include "app/widgets/timeline/gestures.h"
#include "app/widgets/timeline/timeline_painter.h"
#include "app/widgets/timeline/timeline_view.h"

#include <QBasicTimer>
#include <QPixmap>

namespace rozet::timeline {

struct TimelineView::Parts
{
    explicit Parts(TimelineView& view) : gestures(view, state) {}

    ViewState state;
    Gestures gestures;
    std::unique_ptr<TimelinePainter> painter;
    QPixmap standing;
    QPixmap overview;
    bool standingValid = false;
    bool overviewValid = false;
    int fullPaints = 0;
    QBasicTimer borderTimer;
};

} // namespace rozet::timeline
