// SPDX-License-Identifier: GPL-3.0-or-later
// The codebooks that come with the program, embedded in it.
#pragma once

#include "codebook/codebook.h"
#include "core/base/result.h"

#include <vector>

namespace rozet::codebook {

/// "inhoud-vorm-relatie" first: the one a new study gets when nothing else is asked for.
[[nodiscard]] std::vector<QString> shippedCodebookNames();

/// Fails with FileNotFound for a name that is not in the list.
[[nodiscard]] Result<Codebook> shippedCodebook(const QString& name);

} // namespace rozet::codebook
