// SPDX-License-Identifier: GPL-3.0-or-later
// The option --coders A,B: coders of a study by their names or ids.
#pragma once

#include "app/cli/commands.h"
#include "core/study/study.h"

#include <vector>

namespace rozet::cli {

/// Fails as findCoder does, and with CommandLine for the same one twice.
[[nodiscard]] Result<std::vector<study::CoderId>> namedCoders(const study::Study& study,
                                                              const std::string& text);

} // namespace rozet::cli
