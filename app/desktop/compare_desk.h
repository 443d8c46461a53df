// SPDX-License-Identifier: GPL-3.0-or-later
// The workspace of a duo, put together: what is compared, where it is settled, and how far it is.
#pragma once

#include "app/widgets/common/workbench.h"

#include <functional>

class QWidget;

namespace rozet::widgets {
class CompareWorkspace;
} // namespace rozet::widgets

namespace rozet::desktop {

/// showCode: shows this code in the codebook.
[[nodiscard]] widgets::CompareWorkspace*
makeCompareWorkspace(const widgets::Workbench& bench,
                     const std::function<void(const codebook::CodeId&)>& showCode, QWidget* parent);

} // namespace rozet::desktop
