// SPDX-License-Identifier: GPL-3.0-or-later
// Codebooks and their differences as JSON.
#pragma once

#include "codebook/check_codebook.h"
#include "codebook/codebook_diff.h"

#include <QJsonArray>
#include <QJsonObject>

namespace rozet::cli {

/// The codebook exactly as its own file format has it.
[[nodiscard]] QJsonObject codebookObject(const codebook::Codebook& book);

/// Every list of the difference, and "text": one sentence for each.
[[nodiscard]] QJsonObject diffObject(const codebook::CodebookDiff& diff, const QString& language);

[[nodiscard]] QJsonObject findingObject(const codebook::CodebookFinding& finding,
                                        const QString& language);

} // namespace rozet::cli
