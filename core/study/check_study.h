// SPDX-License-Identifier: GPL-3.0-or-later
// Looks through a whole study for anything that applyChange would not have let in. Used after
// reading a file, and by tests after every step.
#pragma once

#include "core/base/error.h"
#include "core/study/study.h"

#include <vector>

namespace rozet::study {

/// Empty when all is well; at most the first hundred findings.
[[nodiscard]] std::vector<Error> checkStudy(const Study& study);

} // namespace rozet::study
