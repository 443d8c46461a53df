// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/player.h"

namespace rozet::player {

void Player::setPictureSize(int, int) {}

} // namespace rozet::player
