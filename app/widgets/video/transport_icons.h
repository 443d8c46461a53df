// SPDX-License-Identifier: GPL-3.0-or-later
// The signs on the player's buttons, drawn as shapes in the colour of the text of buttons, so that
// they are sharp at every size and right in light and dark.
#pragma once

#include <QIcon>
#include <QPalette>

namespace rozet::widgets {

enum class TransportIcon { Play, Pause, FrameBack, FrameForward, Sound, Muted };

[[nodiscard]] QIcon transportIcon(TransportIcon which, const QPalette& palette);

} // namespace rozet::widgets
