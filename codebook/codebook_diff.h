// SPDX-License-Identifier: GPL-3.0-or-later
// What changed from one codebook to another: for the log in the codebook document, for the question
// before a revision is made, and for a study that wants to know what its older fragments meant.
#pragma once

#include "codebook/codebook.h"

#include <vector>

namespace rozet::codebook {

enum class CodeField {
    Category,
    Parent,
    Level,
    Label,
    Definition,
    UseWhen,
    DoNotUseWhen,
    Example,
    Selectable,
    ExclusiveGroup,
    Key,
    ShortText,
    Colour,
    ValueKind,
    Values,
    MappedTo,
    // of the codebook and the rose
    Title,
    Description,
    Languages,
    AxisAbove,
    AxisBelow,
    AxisTogether,
    AxisOpposed,
    Centre,
};

struct FieldChange
{
    CodeField field = CodeField::Label;
    QString language; ///< for texts; empty for everything else
    QString before;   ///< lists as a, b, c; values as id=label, id=label
    QString after;

    friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

struct CodeChange
{
    CodeId code;
    std::vector<FieldChange> fields;

    [[nodiscard]] bool changes(CodeField field) const;
    /// Whether it went to another category or under another code.
    [[nodiscard]] bool isMove() const;

    friend bool operator==(const CodeChange&, const CodeChange&) = default;
};

struct CategoryChange
{
    CategoryId category;
    std::vector<FieldChange> fields;

    friend bool operator==(const CategoryChange&, const CategoryChange&) = default;
};

struct SectorChange
{
    QString sector;
    std::vector<FieldChange> fields;

    friend bool operator==(const SectorChange&, const SectorChange&) = default;
};

struct CodebookDiff
{
    std::vector<FieldChange> general; ///< title, description, languages
    std::vector<CategoryId> categoriesAdded, categoriesRemoved, categoriesReordered;
    std::vector<CategoryChange> categoriesChanged;

    std::vector<CodeId> added, retired, broughtBack;
    std::vector<CodeId> removed; ///< gone altogether; does not happen between revisions of a study
    /// Fields of codes that are in both, retired ones included, in the order of the newer one.
    std::vector<CodeChange> changed;
    /// The fewest codes that have to be moved within the list to get the new order.
    std::vector<CodeId> reordered;

    std::vector<FieldChange> rose; ///< the words at the axes
    std::vector<QString> sectorsAdded, sectorsRemoved;
    std::vector<SectorChange> sectorsChanged;

    [[nodiscard]] bool isEmpty() const { return *this == CodebookDiff{}; }

    friend bool operator==(const CodebookDiff&, const CodebookDiff&) = default;
};

[[nodiscard]] CodebookDiff compareCodebooks(const Codebook& from, const Codebook& to);

/// One sentence for each difference, in "nl" or else in English; codes are named by their id.
[[nodiscard]] std::vector<QString> diffText(const CodebookDiff& diff, const QString& language);

/// A fixed name for scripts, such as "doNotUseWhen".
[[nodiscard]] QString fieldName(CodeField field);

} // namespace rozet::codebook
