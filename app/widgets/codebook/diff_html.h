// SPDX-License-Identifier: GPL-3.0-or-later
// Two revisions of a codebook in one page: what went is struck through, what came is underlined, so
// that colour is not the only difference.
#pragma once

#include "codebook/codebook_diff.h"

#include <QPalette>
#include <QString>

namespace rozet::widgets {

/// Empty when nothing differs. The names of codes and categories are shown in this language.
[[nodiscard]] QString diffHtml(const codebook::Codebook& from, const codebook::Codebook& to,
                               const QString& language, const QPalette& palette);

/// How many things changed: codes, categories, and the codebook and the rose as one each.
[[nodiscard]] int changeCount(const codebook::CodebookDiff& diff);

/// "Definition", "Use it when", in the language of the window.
[[nodiscard]] QString fieldTitle(codebook::CodeField field);

} // namespace rozet::widgets
