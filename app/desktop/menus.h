// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenuBar;

namespace rozet::widgets {
class ActionSet;
}

namespace rozet::desktop {

/// A menu for each group of the list of actions, in its order.
void buildMenus(QMenuBar& bar, widgets::ActionSet& actions);

} // namespace rozet::desktop
