// SPDX-License-Identifier: GPL-3.0-or-later
// A codebook: categories, their codes, and the Leary rose. A plain value; a study keeps one per
// revision and never changes a revision that has been used.
#pragma once

#include "codebook/code.h"
#include "codebook/leary.h"

#include <QDateTime>

namespace rozet::codebook {

struct Codebook
{
    CodebookId id; ///< the same in every revision
    LocalizedText title;
    LocalizedText description;
    std::vector<QString> languages; ///< first = the language it was written in
    std::vector<Category> categories;
    std::vector<Code> codes; ///< in the order coders see them; parents before their sub-codes
    LearyRose rose;          ///< without sectors when the codebook does not use one

    [[nodiscard]] const Code* code(const CodeId& codeId) const;
    [[nodiscard]] const Category* category(const CategoryId& categoryId) const;
    /// The direct sub-codes, in order.
    [[nodiscard]] std::vector<const Code*> childrenOf(const CodeId& codeId) const;
    /// The code itself, its parent, the parent's parent, and so on. Stops at a cycle.
    [[nodiscard]] std::vector<CodeId> withAncestors(const CodeId& codeId) const;
    /// Whether the first is the second, or lies below it.
    [[nodiscard]] bool isWithin(const CodeId& inner, const CodeId& outer) const;
    /// #rrggbb of the code, or else of its category.
    [[nodiscard]] QString colourOf(const Code& code) const;

    friend bool operator==(const Codebook&, const Codebook&) = default;
};

/// A codebook as it stood from one moment on. Numbers run 1, 2, 3, ... in a study.
struct CodebookRevision
{
    int number = 1;
    QDateTime date;
    QString reason; ///< why it was changed, in the researchers' words
    Codebook codebook;

    friend bool operator==(const CodebookRevision&, const CodebookRevision&) = default;
};

} // namespace rozet::codebook
