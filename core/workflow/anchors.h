// SPDX-License-Identifier: GPL-3.0-or-later
// Anchor clips: stretches of recordings that show what a code means.
#pragma once

#include "core/study/change.h"

#include <optional>
#include <vector>

namespace rozet::workflow {

/// The clips of a code that this person may see, by recording (as people sort names) and time. A
/// clip taken from the open coding of somebody else is left out for somebody who codes; a null
/// viewer, the consensus and a supervisor see all.
[[nodiscard]] std::vector<const study::Anchor*>
anchorsOf(const study::Study& study, const codebook::CodeId& code, const study::CoderId& viewer);

/// Makes this fragment a clip of the code. Nothing when there is no such fragment, or when it is a
/// clip of the code already.
[[nodiscard]] std::optional<study::Anchor> anchorFrom(const study::Study& study,
                                                      const study::CodingId& coding,
                                                      const study::FragmentId& fragment,
                                                      const codebook::CodeId& code);

/// "gesprek-01, 0:02:15 – 0:03:58: note", without a word about where the file is.
[[nodiscard]] QString anchorText(const study::Study& study, const study::Anchor& anchor);

} // namespace rozet::workflow
