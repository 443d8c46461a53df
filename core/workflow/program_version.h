// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rozet::workflow {

/// "0.1.0", as in the project's CMakeLists.txt.
[[nodiscard]] QString programVersion();

} // namespace rozet::workflow
