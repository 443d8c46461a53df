// SPDX-License-Identifier: GPL-3.0-or-later
// A codebook as JSON text: what a study stores, and what a researcher edits by hand. The format is
// described in docs/formats/codebook.md and codebook/library/codebook.schema.json.
#pragma once

#include "codebook/codebook.h"
#include "core/base/result.h"

#include <QByteArray>

namespace rozet::codebook {

inline constexpr int kCodebookFormatVersion = 1;
inline constexpr qsizetype kLargestCodebookBytes = qsizetype(16) << 20;

/// Reads the form only: every key known, every value of the right kind. Whether the codes make
/// sense together is for checkCodebook(). fileName is for messages and may be empty.
///
/// Fails with FileTooLarge, TextEncoding, JsonSyntax, JsonStructure (unknown, missing or doubled
/// key, or a value of the wrong kind), ValueInvalid or CodebookFormatNewer. Error::where is the
/// path of the key, such as codes[3].label.nl; for syntax it is line:column.
[[nodiscard]] Result<Codebook> readCodebook(const QByteArray& json, const QString& fileName);

/// Indented UTF-8 with a newline at the end, keys always in the same order, keys at their default
/// left out. readCodebook() gives the same codebook back.
[[nodiscard]] QByteArray writeCodebook(const Codebook& codebook);

} // namespace rozet::codebook
