// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/guide.h"

namespace rozet::desktop {

class Desk;
class MainWindow;

/// The five steps over the open study of this window; both must outlive them.
[[nodiscard]] std::vector<GuideStep> guideSteps(MainWindow& window, Desk& desk);

} // namespace rozet::desktop
