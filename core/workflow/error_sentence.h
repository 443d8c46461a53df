// SPDX-License-Identifier: GPL-3.0-or-later
// What each error code says, without the facts of one error. Used by errorText only.
#pragma once

#include "core/base/error.h"

namespace rozet::workflow {

struct ErrorSentence
{
    QString text;     ///< begins with a small letter: it may follow the name of a file
    QString found;    ///< with %1 for what was found
    QString expected; ///< with %1 for what should have been there
};

[[nodiscard]] ErrorSentence errorSentence(ErrorCode code);

} // namespace rozet::workflow
