// SPDX-License-Identifier: GPL-3.0-or-later
// Walks through the real window with real events and takes a picture of every step, for the manual.
#pragma once

#include <QSize>
#include <QString>

namespace rozet::desktop {

struct TourPlan
{
    QString folder;   ///< where the pictures go
    QString study;    ///< a copy of it is used; empty = the sample study
    QString language; ///< "nl" or "en"; empty = that of the system
    QString theme;    ///< "light" or "dark"; empty = light
    QSize size = QSize(1440, 900);
};

/// False, with a line on the error output, when a step could not be taken.
[[nodiscard]] bool runTour(const TourPlan& plan);

} // namespace rozet::desktop
