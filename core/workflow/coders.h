// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/change.h"

#include <optional>

namespace rozet::workflow {

/// "coder", "consensus", "supervisor": the same in every language.
[[nodiscard]] QString coderRoleName(study::CoderRole role);
[[nodiscard]] std::optional<study::CoderRole> readCoderRole(const QString& name);

/// The study's coders, the consensus last, otherwise by name.
[[nodiscard]] std::vector<study::Coder> codersByName(const study::Study& study);

} // namespace rozet::workflow
