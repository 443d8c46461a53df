// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/code_checks.h"

#include "codebook/reserved_keys.h"

#include <algorithm>
#include <map>
#include <set>

namespace rozet::codebook {

namespace {

using CodesById = std::map<CodeId, const Code*>;

CodesById indexed(const Codebook& codebook)
{
    CodesById index;
    for (const Code& code : codebook.codes) {
        index.emplace(code.id, &code);
    }
    return index;
}

const Code* find(const CodesById& index, const CodeId& id)
{
    const auto found = index.find(id);
    return found == index.end() ? nullptr : found->second;
}

void checkKey(const Code& code, Findings& findings)
{
    if (code.key.isEmpty() || code.isRetired()) {
        return;
    }
    switch (keyFit(code.key)) {
    case KeyFit::NotALetter:
        findings.add(Severity::Error, FindingKind::KeyNotALetter, code, code.key);
        break;
    case KeyFit::Digit:
        findings.add(Severity::Error, FindingKind::KeyIsDigit, code, code.key);
        break;
    case KeyFit::Reserved:
        findings.add(Severity::Error, FindingKind::KeyReserved, code, code.key);
        break;
    case KeyFit::Free:
        if (!code.selectable) {
            findings.add(Severity::Warning, FindingKind::KeyOnGroup, code, code.key);
        }
        break;
    }
}

void checkValues(const Code& code, const std::vector<QString>& languages, Findings& findings)
{
    if (code.level == CodeLevel::Fragment && code.valueKind != ValueKind::YesNo) {
        findings.add(Severity::Error, FindingKind::FragmentCodeWithValues, code);
    }
    const bool listed =
        code.valueKind == ValueKind::Nominal || code.valueKind == ValueKind::Ordinal;
    if (listed && code.values.size() < 2) {
        findings.add(Severity::Error, FindingKind::ValuesMissing, code,
                     QString::number(code.values.size()));
    }
    if (!listed && !code.values.empty()) {
        findings.add(Severity::Warning, FindingKind::ValuesUnused, code);
    }
    std::set<QString> seen;
    for (const CodeValue& value : code.values) {
        const bool legal = !value.id.isEmpty() && std::ranges::all_of(value.id, [](QChar c) {
            return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
        });
        if (!legal) {
            findings.add(Severity::Error, FindingKind::ValueIdIllegal, code, value.id);
        }
        if (!seen.insert(value.id).second) {
            findings.add(Severity::Error, FindingKind::ValueIdTwice, code, value.id);
        }
        for (const auto& [severity, language] : missingLanguages(value.label, languages)) {
            findings.add(severity, FindingKind::ValueLabelMissing, code,
                         value.id + QLatin1String(" (") + language + u')');
        }
    }
}

/// Whether going from parent to parent comes back to where it started.
bool liesOnCycle(const Code& start, const CodesById& index)
{
    std::set<CodeId> seen;
    for (const Code* step = &start; step != nullptr && step->parent;
         step = find(index, *step->parent)) {
        if (*step->parent == start.id) {
            return true;
        }
        if (!seen.insert(step->id).second) {
            return false;
        }
    }
    return false;
}

void checkParent(const Code& code, const CodesById& index, const std::set<CodeId>& before,
                 Findings& findings)
{
    if (!code.parent) {
        return;
    }
    const Code* parent = find(index, *code.parent);
    if (parent == nullptr) {
        findings.addPair(Severity::Error, FindingKind::ParentUnknown, code, *code.parent);
        return;
    }
    if (liesOnCycle(code, index)) {
        findings.addPair(Severity::Error, FindingKind::ParentCycle, code, *code.parent);
        return;
    }
    if (parent->category != code.category) {
        findings.addPair(Severity::Error, FindingKind::ParentInOtherCategory, code, *code.parent,
                         parent->category.text());
    }
    if (parent->level != code.level) {
        findings.addPair(Severity::Error, FindingKind::ParentOnOtherLevel, code, *code.parent);
    }
    if (!before.contains(parent->id)) {
        findings.addPair(Severity::Warning, FindingKind::ParentAfterChild, code, *code.parent);
    }
    if (parent->isRetired() && !code.isRetired()) {
        findings.addPair(Severity::Warning, FindingKind::ParentRetired, code, *code.parent);
    }
}

/// Finds texts that stand for two codes at once.
class Claims
{
public:
    Claims(Severity severity, FindingKind kind) : m_severity(severity), m_kind(kind) {}

    void claim(const QString& text, const Code& code, Findings& findings)
    {
        if (text.isEmpty()) {
            return;
        }
        const auto [place, isNew] = m_owners.emplace(text, code.id);
        if (!isNew) {
            findings.addPair(m_severity, m_kind, code, place->second, text);
        }
    }

private:
    Severity m_severity;
    FindingKind m_kind;
    std::map<QString, CodeId> m_owners;
};

void checkExclusiveGroups(const Codebook& codebook, Findings& findings)
{
    std::map<QString, std::vector<const Code*>> groups;
    for (const Code& code : codebook.codes) {
        if (!code.exclusiveGroup.isEmpty() && !code.isRetired()) {
            groups[code.exclusiveGroup].push_back(&code);
        }
    }
    for (const auto& [name, members] : groups) {
        if (members.size() == 1) {
            findings.add(Severity::Warning, FindingKind::ExclusiveGroupOfOne, *members.front(),
                         name);
        }
        for (const Code* member : members) {
            if (member->level != members.front()->level) {
                findings.addPair(Severity::Error, FindingKind::ExclusiveGroupAcrossLevels, *member,
                                 members.front()->id, name);
            }
        }
    }
}

enum class MappingEnd { Live, Retired, Cycle };

/// Follows the mapping of a retired code. One path that ends in a live code is enough to be useful,
/// one that comes back to itself is always wrong.
MappingEnd followMapping(const Code& code, const CodesById& index)
{
    bool live = false;
    std::set<CodeId> seen;
    std::vector<const Code*> open{&code};
    while (!open.empty()) {
        const Code* step = open.back();
        open.pop_back();
        for (const CodeId& id : step->mappedTo) {
            if (id == code.id) {
                return MappingEnd::Cycle;
            }
            const Code* target = find(index, id);
            if (target == nullptr || !seen.insert(id).second) {
                continue;
            }
            if (target->isRetired()) {
                open.push_back(target);
            } else {
                live = true;
            }
        }
    }
    return live ? MappingEnd::Live : MappingEnd::Retired;
}

} // namespace

void checkEachCode(const Codebook& codebook, Findings& findings)
{
    constexpr qsizetype kShortest = 2;
    constexpr qsizetype kLongest = 5;
    std::set<CodeId> seen;
    for (const Code& code : codebook.codes) {
        if (!isLegalId(code.id.text())) {
            findings.add(Severity::Error, FindingKind::IdIllegal, code, code.id.text());
        }
        if (!seen.insert(code.id).second) {
            findings.add(Severity::Error, FindingKind::IdTwice, code);
        }
        if (codebook.category(code.category) == nullptr) {
            findings.add(Severity::Error, FindingKind::CategoryUnknown, code, code.category.text());
        }
        for (const auto& [severity, language] : missingLanguages(code.label, codebook.languages)) {
            findings.add(severity, FindingKind::LabelMissing, code, language);
        }
        for (const auto& [severity, language] :
             missingLanguages(code.definition, codebook.languages)) {
            findings.add(severity, FindingKind::DefinitionMissing, code, language);
        }
        if (!code.colour.isEmpty() && !isLegalColour(code.colour)) {
            findings.add(Severity::Error, FindingKind::ColourBad, code, code.colour);
        }
        const qsizetype length = code.shortText.size();
        if (length > 0 && (length < kShortest || length > kLongest)) {
            findings.add(Severity::Warning, FindingKind::ShortTextLength, code, code.shortText);
        }
        checkKey(code, findings);
        checkValues(code, codebook.languages, findings);
    }
}

void checkCodesTogether(const Codebook& codebook, Findings& findings)
{
    const CodesById index = indexed(codebook);
    std::set<CodeId> parentsInUse;
    for (const Code& code : codebook.codes) {
        if (code.parent && !code.isRetired()) {
            parentsInUse.insert(*code.parent);
        }
    }
    Claims keys(Severity::Error, FindingKind::KeyTwice);
    Claims shortTexts(Severity::Error, FindingKind::ShortTextTwice);
    Claims labels(Severity::Warning, FindingKind::LabelTwice);
    std::set<CodeId> before;
    for (const Code& code : codebook.codes) {
        checkParent(code, index, before, findings);
        before.insert(code.id);
        if (code.isRetired()) {
            continue;
        }
        if (!code.selectable && !parentsInUse.contains(code.id)) {
            findings.add(Severity::Warning, FindingKind::GroupWithoutSubcodes, code);
        }
        keys.claim(code.key, code, findings);
        shortTexts.claim(code.shortText, code, findings);
        if (!codebook.languages.empty()) {
            labels.claim(code.label.exactly(codebook.languages.front()).trimmed(), code, findings);
        }
    }
    checkExclusiveGroups(codebook, findings);
}

void checkRetirement(const Codebook& codebook, Findings& findings)
{
    const CodesById index = indexed(codebook);
    for (const Code& code : codebook.codes) {
        for (const CodeId& target : code.mappedTo) {
            if (find(index, target) == nullptr) {
                findings.addPair(Severity::Error, FindingKind::MappingUnknown, code, target);
            }
        }
        if (!code.isRetired()) {
            if (!code.mappedTo.empty()) {
                findings.addPair(Severity::Warning, FindingKind::MappingWithoutRetirement, code,
                                 code.mappedTo.front());
            }
            continue;
        }
        if (*code.retiredIn <= code.introducedIn) {
            findings.add(Severity::Error, FindingKind::RetiredBeforeIntroduced, code,
                         QString::number(*code.retiredIn));
        }
        if (code.mappedTo.empty()) {
            findings.add(Severity::Warning, FindingKind::RetiredWithoutMapping, code);
            continue;
        }
        switch (followMapping(code, index)) {
        case MappingEnd::Cycle:
            findings.addPair(Severity::Error, FindingKind::MappingCycle, code,
                             code.mappedTo.front());
            break;
        case MappingEnd::Retired:
            findings.addPair(Severity::Warning, FindingKind::MappingEndsInRetired, code,
                             code.mappedTo.front());
            break;
        case MappingEnd::Live:
            break;
        }
    }
}

} // namespace rozet::codebook
