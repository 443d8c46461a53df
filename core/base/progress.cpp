// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/progress.h"

namespace rozet {

Progress::~Progress() = default;

} // namespace rozet
