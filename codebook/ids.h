// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

namespace rozet::codebook {

/// Readable and stable: lower-case letters, digits and underscores, such as talenten_kwaliteiten.
/// It appears in exports and on the command line, and never changes or is used again.
using CodeId = TextId<struct CodeTag>;
using CategoryId = TextId<struct CategoryTag>;
using CodebookId = Id<struct CodebookTag>;

} // namespace rozet::codebook
