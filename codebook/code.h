// SPDX-License-Identifier: GPL-3.0-or-later
// One code: what it is called, when it is used, and where it stands in the codebook.
#pragma once

#include "codebook/ids.h"
#include "codebook/localized_text.h"

#include <optional>
#include <vector>

namespace rozet::codebook {

/// Whether a code is given to stretches of a recording or once to the recording as a whole.
enum class CodeLevel { Fragment, Recording };

/// What a recording-level code is answered with. Fragment codes are always YesNo: there or not.
enum class ValueKind { YesNo, Nominal, Ordinal, Text };

/// One possible answer to a nominal or ordinal code. For ordinal codes the order is that of the
/// list; the id is what is stored and exported (for example "1" to "5").
struct CodeValue
{
    QString id;
    LocalizedText label;

    friend bool operator==(const CodeValue&, const CodeValue&) = default;
};

struct Code
{
    CodeId id;
    CategoryId category;
    std::optional<CodeId> parent; ///< in the same category and on the same level
    CodeLevel level = CodeLevel::Fragment;

    LocalizedText label;
    LocalizedText definition;
    LocalizedText useWhen;
    LocalizedText doNotUseWhen;
    LocalizedText example;

    /// Whether coders may give it. A code that only groups its sub-codes is not selectable; it is
    /// counted wherever one of its sub-codes is.
    bool selectable = true;
    QString exclusiveGroup; ///< codes with the same group replace each other; empty = none
    QString key;            ///< one key on the keyboard, lower case; empty = none
    QString shortText;      ///< two to five characters that stand for the code beside its colour
    QString colour;         ///< #rrggbb; empty = that of its category

    ValueKind valueKind = ValueKind::YesNo;
    std::vector<CodeValue> values; ///< for nominal and ordinal codes

    int introducedIn = 1;         ///< codebook revision that brought it
    std::optional<int> retiredIn; ///< revision that took it out of use; it stays readable
    std::vector<CodeId> mappedTo; ///< for a retired code: what to look at instead

    [[nodiscard]] bool isRetired() const { return retiredIn.has_value(); }

    friend bool operator==(const Code&, const Code&) = default;
};

struct Category
{
    CategoryId id;
    LocalizedText label;
    LocalizedText definition;
    QString colour; ///< #rrggbb

    friend bool operator==(const Category&, const Category&) = default;
};

} // namespace rozet::codebook
