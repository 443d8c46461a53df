// SPDX-License-Identifier: GPL-3.0-or-later
// A rose for screen readers: four sliders, samen and boven of each person, from -1 to 1.
#pragma once

namespace rozet::rose {

class RoseView;

/// Once is enough; further calls do nothing.
void installRoseAccessibility();
/// Tells screen readers that a position changed. Nothing happens when none is listening.
void announcePosition(RoseView& view);

} // namespace rozet::rose
