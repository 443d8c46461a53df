// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/codebook_diff.h"

#include "codebook/codebook_keys.h"
#include "core/base/number_text.h"

#include <algorithm>
#include <map>
#include <set>

namespace rozet::codebook {

namespace {

/// Gathers the fields in which two things differ.
class Fields
{
public:
    void text(CodeField field, const LocalizedText& before, const LocalizedText& after)
    {
        std::set<QString> languages;
        for (const LocalizedText* side : {&before, &after}) {
            for (const auto& [language, unused] : side->all()) {
                languages.insert(language);
            }
        }
        for (const QString& language : languages) {
            add(field, language, before.exactly(language), after.exactly(language));
        }
    }

    void plain(CodeField field, const QString& before, const QString& after)
    {
        add(field, QString(), before, after);
    }

    [[nodiscard]] std::vector<FieldChange> take() { return std::move(m_changes); }

private:
    void add(CodeField field, const QString& language, const QString& before, const QString& after)
    {
        if (before != after) {
            m_changes.push_back({field, language, before, after});
        }
    }

    std::vector<FieldChange> m_changes;
};

template <class Enum>
QString word(const std::vector<std::pair<const char*, Enum>>& words, Enum value)
{
    const auto found =
        std::ranges::find(words, value, [](const auto& pair) { return pair.second; });
    return found == words.end() ? QString() : QString::fromLatin1(found->first);
}

QString valuesText(const std::vector<CodeValue>& values, const QString& language)
{
    QStringList parts;
    for (const CodeValue& value : values) {
        parts.append(value.id + u'=' + value.label.exactly(language));
    }
    return parts.join(u", ");
}

void compareValues(const Code& from, const Code& to, Fields& fields)
{
    if (from.values == to.values) {
        return;
    }
    std::set<QString> languages;
    for (const Code* side : {&from, &to}) {
        for (const CodeValue& value : side->values) {
            for (const auto& [language, unused] : value.label.all()) {
                languages.insert(language);
            }
        }
    }
    if (languages.empty()) {
        languages.insert(QString());
    }
    for (const QString& language : languages) {
        LocalizedText before;
        LocalizedText after;
        before.set(language, valuesText(from.values, language));
        after.set(language, valuesText(to.values, language));
        fields.text(CodeField::Values, before, after);
    }
}

QString idsText(const std::vector<CodeId>& ids)
{
    QStringList parts;
    for (const CodeId& id : ids) {
        parts.append(id.text());
    }
    return parts.join(u", ");
}

QString truthText(bool value)
{
    return value ? QStringLiteral("true") : QStringLiteral("false");
}

std::vector<FieldChange> codeFields(const Code& from, const Code& to)
{
    Fields fields;
    fields.plain(CodeField::Category, from.category.text(), to.category.text());
    fields.plain(CodeField::Parent, from.parent.value_or(CodeId()).text(),
                 to.parent.value_or(CodeId()).text());
    fields.plain(CodeField::Level, word(levelWords(), from.level), word(levelWords(), to.level));
    fields.text(CodeField::Label, from.label, to.label);
    fields.text(CodeField::Definition, from.definition, to.definition);
    fields.text(CodeField::UseWhen, from.useWhen, to.useWhen);
    fields.text(CodeField::DoNotUseWhen, from.doNotUseWhen, to.doNotUseWhen);
    fields.text(CodeField::Example, from.example, to.example);
    fields.plain(CodeField::Selectable, truthText(from.selectable), truthText(to.selectable));
    fields.plain(CodeField::ExclusiveGroup, from.exclusiveGroup, to.exclusiveGroup);
    fields.plain(CodeField::Key, from.key, to.key);
    fields.plain(CodeField::ShortText, from.shortText, to.shortText);
    fields.plain(CodeField::Colour, from.colour, to.colour);
    fields.plain(CodeField::ValueKind, word(valueKindWords(), from.valueKind),
                 word(valueKindWords(), to.valueKind));
    compareValues(from, to, fields);
    fields.plain(CodeField::MappedTo, idsText(from.mappedTo), idsText(to.mappedTo));
    return fields.take();
}

/// Of the things in both lists, the fewest that must be moved: those outside a longest run that
/// already stands in the right order.
template <class Id>
std::vector<Id> movedWithin(const std::vector<Id>& from, const std::vector<Id>& to)
{
    std::map<Id, std::size_t> place;
    for (std::size_t i = 0; i < from.size(); ++i) {
        place.emplace(from[i], i);
    }
    std::vector<std::pair<Id, std::size_t>> common;
    for (const Id& id : to) {
        if (const auto found = place.find(id); found != place.end()) {
            common.emplace_back(id, found->second);
        }
    }
    // Longest increasing run of old places, by patience sorting.
    std::vector<std::size_t> tops;
    std::vector<std::size_t> previous(common.size(), common.size());
    for (std::size_t i = 0; i < common.size(); ++i) {
        const auto pile = std::ranges::lower_bound(
            tops, common[i].second, {}, [&](std::size_t top) { return common[top].second; });
        if (pile != tops.begin()) {
            previous[i] = *std::prev(pile);
        }
        if (pile == tops.end()) {
            tops.push_back(i);
        } else {
            *pile = i;
        }
    }
    std::set<std::size_t> stays;
    for (std::size_t i = tops.empty() ? common.size() : tops.back(); i < common.size();
         i = previous[i]) {
        stays.insert(i);
    }
    std::vector<Id> moved;
    for (std::size_t i = 0; i < common.size(); ++i) {
        if (!stays.contains(i)) {
            moved.push_back(common[i].first);
        }
    }
    return moved;
}

template <class Thing>
auto idsOf(const std::vector<Thing>& things)
{
    std::vector<decltype(Thing::id)> ids;
    for (const Thing& thing : things) {
        ids.push_back(thing.id);
    }
    return ids;
}

template <class Thing, class Id>
const Thing* findById(const std::vector<Thing>& things, const Id& id)
{
    const auto found = std::ranges::find(things, id, &Thing::id);
    return found == things.end() ? nullptr : &*found;
}

void compareCategories(const Codebook& from, const Codebook& to, CodebookDiff& diff)
{
    for (const Category& category : to.categories) {
        const Category* old = from.category(category.id);
        if (old == nullptr) {
            diff.categoriesAdded.push_back(category.id);
            continue;
        }
        Fields fields;
        fields.text(CodeField::Label, old->label, category.label);
        fields.text(CodeField::Definition, old->definition, category.definition);
        fields.plain(CodeField::Colour, old->colour, category.colour);
        if (std::vector<FieldChange> changes = fields.take(); !changes.empty()) {
            diff.categoriesChanged.push_back({category.id, std::move(changes)});
        }
    }
    for (const Category& category : from.categories) {
        if (to.category(category.id) == nullptr) {
            diff.categoriesRemoved.push_back(category.id);
        }
    }
    diff.categoriesReordered = movedWithin(idsOf(from.categories), idsOf(to.categories));
}

void compareCodes(const Codebook& from, const Codebook& to, CodebookDiff& diff)
{
    std::map<CodeId, const Code*> old;
    for (const Code& code : from.codes) {
        old.emplace(code.id, &code);
    }
    std::set<CodeId> kept;
    for (const Code& code : to.codes) {
        kept.insert(code.id);
        const auto found = old.find(code.id);
        if (found == old.end()) {
            diff.added.push_back(code.id);
            continue;
        }
        const Code& before = *found->second;
        if (!before.isRetired() && code.isRetired()) {
            diff.retired.push_back(code.id);
        } else if (before.isRetired() && !code.isRetired()) {
            diff.broughtBack.push_back(code.id);
        }
        if (std::vector<FieldChange> fields = codeFields(before, code); !fields.empty()) {
            diff.changed.push_back({code.id, std::move(fields)});
        }
    }
    for (const Code& code : from.codes) {
        if (!kept.contains(code.id)) {
            diff.removed.push_back(code.id);
        }
    }
    diff.reordered = movedWithin(idsOf(from.codes), idsOf(to.codes));
}

void compareRoses(const LearyRose& from, const LearyRose& to, CodebookDiff& diff)
{
    Fields axes;
    axes.text(CodeField::AxisAbove, from.above, to.above);
    axes.text(CodeField::AxisBelow, from.below, to.below);
    axes.text(CodeField::AxisTogether, from.together, to.together);
    axes.text(CodeField::AxisOpposed, from.opposed, to.opposed);
    diff.rose = axes.take();
    for (const LearySector& sector : to.sectors) {
        const LearySector* old = findById(from.sectors, sector.id);
        if (old == nullptr) {
            diff.sectorsAdded.push_back(sector.id);
            continue;
        }
        Fields fields;
        fields.text(CodeField::Label, old->label, sector.label);
        fields.plain(CodeField::Centre, numberText(old->centreDegrees),
                     numberText(sector.centreDegrees));
        if (std::vector<FieldChange> changes = fields.take(); !changes.empty()) {
            diff.sectorsChanged.push_back({sector.id, std::move(changes)});
        }
    }
    for (const LearySector& sector : from.sectors) {
        if (findById(to.sectors, sector.id) == nullptr) {
            diff.sectorsRemoved.push_back(sector.id);
        }
    }
}

} // namespace

bool CodeChange::changes(CodeField field) const
{
    return std::ranges::find(fields, field, &FieldChange::field) != fields.end();
}

bool CodeChange::isMove() const
{
    return changes(CodeField::Category) || changes(CodeField::Parent);
}

CodebookDiff compareCodebooks(const Codebook& from, const Codebook& to)
{
    CodebookDiff diff;
    Fields general;
    general.text(CodeField::Title, from.title, to.title);
    general.text(CodeField::Description, from.description, to.description);
    QStringList languages[2];
    for (const QString& language : from.languages) {
        languages[0].append(language);
    }
    for (const QString& language : to.languages) {
        languages[1].append(language);
    }
    general.plain(CodeField::Languages, languages[0].join(u", "), languages[1].join(u", "));
    diff.general = general.take();
    compareCategories(from, to, diff);
    compareCodes(from, to, diff);
    compareRoses(from.rose, to.rose, diff);
    return diff;
}

} // namespace rozet::codebook
