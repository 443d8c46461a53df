// SPDX-License-Identifier: GPL-3.0-or-later
// A draft of a codebook on the disk: the codebook as JSON, and the revision it started from.
#pragma once

#include "codebook/codebook.h"
#include "core/base/result.h"

namespace rozet::session {

struct KeptDraft
{
    int base = 1;
    codebook::Codebook codebook;
};

/// Fails as readWholeFile and readCodebook do, and with JsonSyntax or JsonStructure.
[[nodiscard]] Result<KeptDraft> readDraft(const QString& path);
/// Makes the folder when it is not there. Fails as writeWholeFile does.
[[nodiscard]] Done writeDraft(const QString& path, const KeptDraft& draft);

} // namespace rozet::session
