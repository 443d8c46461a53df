// SPDX-License-Identifier: GPL-3.0-or-later
// The one place where an Error becomes a sentence: what is wrong, where, what was found, and what
// is expected or can be done. In the language that is loaded (app/i18n/translation.h).
#pragma once

#include "core/base/error.h"

namespace rozet::workflow {

/// One line, whatever the error's fields hold: control characters are shown as blanks, and very
/// long fields are cut.
[[nodiscard]] QString errorText(const Error& error);

/// The code's name for programs, the same in every language: "study_damaged".
[[nodiscard]] QString errorName(ErrorCode code);

} // namespace rozet::workflow
