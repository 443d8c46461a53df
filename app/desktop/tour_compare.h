// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the tour that shows how coders are compared.
#pragma once

#include <functional>

namespace rozet::desktop {

class Desk;
class MainWindow;

struct TourHands
{
    std::function<void(const char* name)> shoot;
    std::function<void(int milliseconds)> passTime;
};

/// False when there is nothing to compare.
[[nodiscard]] bool tourCompare(MainWindow& window, Desk& desk, const TourHands& hands);

} // namespace rozet::desktop
