// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a codebook makes sense: what cannot be coded with (Error), and what somebody should look
// at (Warning). Reading a file checks its form, this checks its meaning.
#pragma once

#include "codebook/codebook.h"
#include "core/base/result.h"

#include <vector>

namespace rozet::codebook {

enum class Severity { Error, Warning };

enum class FindingKind {
    // the codebook as a whole
    IdentityMissing,
    LanguageMissing,
    LanguageTwice,
    TitleMissing,
    TextInUnlistedLanguage,
    // categories
    CategoryIdIllegal,
    CategoryIdTwice,
    CategoryLabelMissing,
    CategoryColourBad,
    // a code by itself
    IdIllegal,
    IdTwice,
    CategoryUnknown,
    LabelMissing,
    DefinitionMissing,
    ColourBad,
    ShortTextLength,
    KeyNotALetter,
    KeyIsDigit,
    KeyReserved,
    KeyOnGroup,
    FragmentCodeWithValues,
    ValuesMissing,
    ValuesUnused,
    ValueIdIllegal,
    ValueIdTwice,
    ValueLabelMissing,
    // codes among each other
    ParentUnknown,
    ParentCycle,
    ParentInOtherCategory,
    ParentOnOtherLevel,
    ParentAfterChild,
    ParentRetired,
    GroupWithoutSubcodes,
    KeyTwice,
    ShortTextTwice,
    LabelTwice,
    ExclusiveGroupAcrossLevels,
    ExclusiveGroupOfOne,
    // revisions
    RetiredBeforeIntroduced,
    RetiredWithoutMapping,
    MappingWithoutRetirement,
    MappingUnknown,
    MappingCycle,
    MappingEndsInRetired,
    // the rose
    RoseTooFewSectors,
    RoseAxisLabelMissing,
    SectorIdIllegal,
    SectorIdTwice,
    SectorLabelMissing,
    SectorCentreOutside,
    SectorSpacing,
};

inline constexpr int kFindingKindCount = static_cast<int>(FindingKind::SectorSpacing) + 1;

struct CodebookFinding
{
    Severity severity = Severity::Error;
    FindingKind kind = FindingKind::IdentityMissing;
    CodeId code;         ///< the code concerned; empty for categories, the rose and the whole
    CodeId other;        ///< the second code concerned, if any
    CategoryId category; ///< the category concerned, if any
    QString detail; ///< what was found: a key, a colour, a language, the id of a value or sector

    friend bool operator==(const CodebookFinding&, const CodebookFinding&) = default;
};

/// In the order of the codebook: the whole, categories, codes, the rose. Retired codes claim no
/// key, short text, label or exclusive group.
[[nodiscard]] std::vector<CodebookFinding> checkCodebook(const Codebook& codebook);

/// Whether a study may use it: no finding is an Error. Fails with CodebookInvalid for the first
/// one: subject is the name given, where the code, category or sector, found the findingName().
[[nodiscard]] Done requireSoundCodebook(const Codebook& codebook, const QString& name);

/// One sentence that names the code and says what to do, in "nl" or else in English.
[[nodiscard]] QString findingText(const CodebookFinding& finding, const QString& language);

/// A fixed name for scripts, such as "key-twice".
[[nodiscard]] QString findingName(FindingKind kind);

} // namespace rozet::codebook
