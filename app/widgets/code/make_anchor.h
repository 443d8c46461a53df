// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/common/workbench.h"

namespace rozet::widgets {

/// Keeps the fragment with its code, as a clip that shows what the code means. Asks for which one
/// when it has several.
void makeAnchor(const Workbench& bench, const study::Coding& coding,
                const study::Fragment& fragment, QWidget* parent);

} // namespace rozet::widgets
