// SPDX-License-Identifier: GPL-3.0-or-later
// The one door through which a study changes.
#pragma once

#include "core/base/result.h"
#include "core/study/change.h"

namespace rozet::study {

/// Applies the change and gives its inverse: applying that brings back exactly the study as it was.
/// On an error the study is untouched.
///
/// Refused are: an id that exists already or does not exist; a name that is empty or taken; a
/// reference to something that is not there; taking away something that is still used; a fragment
/// whose end lies before its start or outside the recording; codes that are unknown in the fragment's
/// revision, retired, not selectable, of the wrong level or exclusive of each other; a position
/// outside the rose; a value that a recording-level code does not allow; any edit in a closed coding
/// other than opening it again.
///
/// Cost: linear in the number of fragments of the coding concerned at worst, and constant in
/// everything else, except removing (linear in what might refer to it).
[[nodiscard]] Result<Change> applyChange(Study& study, const Change& change);

} // namespace rozet::study
