// SPDX-License-Identifier: GPL-3.0-or-later
// Where a code stands in the tree, and how it is put elsewhere: a code always moves with everything
// below it, and parents stay before their sub-codes.
#pragma once

#include "codebook/codebook.h"

#include <set>
#include <vector>

namespace rozet::codebook {

struct CodePlace
{
    CategoryId category;
    std::optional<CodeId> parent;
    int index = 0; ///< among the codes that stand there already; beyond the last = at the end

    friend bool operator==(const CodePlace&, const CodePlace&) = default;
};

/// The codes of a category that stand under no other code of it, in order; retired ones included.
[[nodiscard]] std::vector<const Code*> topCodesOf(const Codebook& book, const CategoryId& category);
/// The codes that stand side by side at this place: under its parent, or on top of its category.
[[nodiscard]] std::vector<const Code*> codesAt(const Codebook& book, const CodePlace& place);
/// The code itself and everything below it, in order; empty for an unknown code.
[[nodiscard]] std::vector<CodeId> branchOf(const Codebook& book, const CodeId& code);
/// The code must be in the book.
[[nodiscard]] CodePlace placeOf(const Codebook& book, const CodeId& code);

/// Not below itself, and only where there is such a category or parent.
[[nodiscard]] bool canStandAt(const Codebook& book, const CodeId& code, const CodePlace& place);
/// Moves the whole branch; its codes get the category, and under a parent the level of that parent.
/// The index counts without the code itself. False, and nothing changes, where it cannot stand.
bool moveCode(Codebook& book, const CodeId& code, const CodePlace& place);
/// Puts a new code there; its category, parent and level follow the place.
void insertCode(Codebook& book, Code code, const CodePlace& place);
/// The index counts without the category itself.
void moveCategory(Codebook& book, const CategoryId& category, int index);

/// Gives the code another id, wherever it is named.
void renameCode(Codebook& book, const CodeId& from, const CodeId& to);
void renameCategory(Codebook& book, const CategoryId& from, const CategoryId& to);

/// A legal id that resembles the text: "Open vraag" becomes open_vraag. "code" when nothing is
/// left.
[[nodiscard]] QString idFromText(const QString& text);
/// The same with a number behind it when it is taken.
[[nodiscard]] QString freeId(const QString& text, const std::set<QString>& taken);

} // namespace rozet::codebook
