// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/change.h"

#include <vector>

namespace rozet::workflow {

/// The study's coders, the consensus last, otherwise by name.
[[nodiscard]] std::vector<study::Coder> codersByName(const study::Study& study);

} // namespace rozet::workflow
