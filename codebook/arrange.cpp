// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/arrange.h"

#include <algorithm>

namespace rozet::codebook {

namespace {

using Place = std::vector<Code>::iterator;

Place find(Codebook& book, const CodeId& id)
{
    return std::ranges::find(book.codes, id, &Code::id);
}

void gatherBranch(const Codebook& book, const CodeId& top, std::set<CodeId>& seen)
{
    if (!seen.insert(top).second) {
        return;
    }
    for (const Code* child : book.childrenOf(top)) {
        gatherBranch(book, child->id, seen);
    }
}

/// Where in the list something must stand to come at this place in the tree.
Place listPlace(Codebook& book, const CodePlace& place)
{
    const std::vector<const Code*> siblings = codesAt(book, place);
    const auto index = static_cast<std::size_t>(std::max(place.index, 0));
    if (index < siblings.size()) {
        return find(book, siblings[index]->id);
    }
    const CodeId before = !siblings.empty() ? siblings.back()->id
                          : place.parent    ? *place.parent
                                            : CodeId();
    if (before.isEmpty()) {
        return book.codes.end();
    }
    const std::vector<CodeId> branch = branchOf(book, before);
    return std::next(find(book, branch.back()));
}

} // namespace

std::vector<const Code*> topCodesOf(const Codebook& book, const CategoryId& category)
{
    std::vector<const Code*> top;
    for (const Code& code : book.codes) {
        const Code* parent = code.parent ? book.code(*code.parent) : nullptr;
        if (code.category == category &&
            (parent == nullptr || !(parent->category == category) || parent->id == code.id)) {
            top.push_back(&code);
        }
    }
    return top;
}

std::vector<const Code*> codesAt(const Codebook& book, const CodePlace& place)
{
    return place.parent ? book.childrenOf(*place.parent) : topCodesOf(book, place.category);
}

std::vector<CodeId> branchOf(const Codebook& book, const CodeId& code)
{
    std::set<CodeId> members;
    if (book.code(code) != nullptr) {
        gatherBranch(book, code, members);
    }
    std::vector<CodeId> ordered;
    for (const Code& one : book.codes) {
        if (members.contains(one.id)) {
            ordered.push_back(one.id);
        }
    }
    return ordered;
}

CodePlace placeOf(const Codebook& book, const CodeId& code)
{
    const Code* present = book.code(code);
    if (present == nullptr) {
        return {};
    }
    CodePlace place{present->category, present->parent, 0};
    if (place.parent && book.code(*place.parent) == nullptr) {
        place.parent.reset();
    }
    const std::vector<const Code*> siblings = codesAt(book, place);
    place.index = static_cast<int>(std::ranges::find(siblings, present) - siblings.begin());
    return place;
}

bool canStandAt(const Codebook& book, const CodeId& code, const CodePlace& place)
{
    if (book.category(place.category) == nullptr || book.code(code) == nullptr) {
        return false;
    }
    if (!place.parent) {
        return true;
    }
    const Code* parent = book.code(*place.parent);
    return parent != nullptr && parent->category == place.category && !parent->isRetired() &&
           !book.isWithin(*place.parent, code);
}

bool moveCode(Codebook& book, const CodeId& code, const CodePlace& place)
{
    if (!canStandAt(book, code, place)) {
        return false;
    }
    const std::vector<CodeId> ids = branchOf(book, code);
    const std::set<CodeId> members(ids.begin(), ids.end());
    std::vector<Code> branch;
    for (const Code& one : book.codes) {
        if (members.contains(one.id)) {
            branch.push_back(one);
        }
    }
    // The top of the branch leads it, whatever the order was in a book edited by hand.
    std::ranges::stable_partition(branch, [&](const Code& one) { return one.id == code; });
    std::erase_if(book.codes, [&](const Code& one) { return members.contains(one.id); });
    const Code* parent = place.parent ? book.code(*place.parent) : nullptr;
    const std::optional<CodeLevel> level =
        parent == nullptr ? std::nullopt : std::optional(parent->level);
    for (Code& one : branch) {
        one.category = place.category;
        if (one.id == code) {
            one.parent = place.parent;
        }
        one.level = level.value_or(one.level);
    }
    book.codes.insert(listPlace(book, place), branch.begin(), branch.end());
    return true;
}

void insertCode(Codebook& book, Code code, const CodePlace& place)
{
    code.category = place.category;
    code.parent = place.parent;
    if (const Code* parent = place.parent ? book.code(*place.parent) : nullptr) {
        code.level = parent->level;
    }
    book.codes.insert(listPlace(book, place), std::move(code));
}

void moveCategory(Codebook& book, const CategoryId& category, int index)
{
    const auto present = std::ranges::find(book.categories, category, &Category::id);
    if (present == book.categories.end()) {
        return;
    }
    Category moved = std::move(*present);
    book.categories.erase(present);
    const auto at = std::clamp<std::ptrdiff_t>(index, 0, std::ssize(book.categories));
    book.categories.insert(book.categories.begin() + at, std::move(moved));
}

void renameCode(Codebook& book, const CodeId& from, const CodeId& to)
{
    for (Code& code : book.codes) {
        if (code.id == from) {
            code.id = to;
        }
        if (code.parent == from) {
            code.parent = to;
        }
        std::ranges::replace(code.mappedTo, from, to);
    }
}

void renameCategory(Codebook& book, const CategoryId& from, const CategoryId& to)
{
    for (Category& category : book.categories) {
        if (category.id == from) {
            category.id = to;
        }
    }
    for (Code& code : book.codes) {
        if (code.category == from) {
            code.category = to;
        }
    }
}

QString idFromText(const QString& text)
{
    constexpr qsizetype kLongest = 40;
    QString id;
    for (const QChar letter : text.normalized(QString::NormalizationForm_KD)) {
        const QChar low = letter.toLower();
        const bool plain = (low >= u'a' && low <= u'z') || (low >= u'0' && low <= u'9');
        if (plain) {
            id += low;
        } else if (letter.category() != QChar::Mark_NonSpacing && !id.isEmpty() &&
                   id.back() != u'_') {
            id += u'_';
        }
    }
    id = id.left(kLongest);
    while (id.endsWith(u'_')) {
        id.chop(1);
    }
    while (!id.isEmpty() && !(id.front() >= u'a' && id.front() <= u'z')) {
        id.remove(0, 1);
    }
    return id.isEmpty() ? QStringLiteral("code") : id;
}

QString freeId(const QString& text, const std::set<QString>& taken)
{
    const QString base = idFromText(text);
    QString id = base;
    for (int number = 2; taken.contains(id); ++number) {
        id = QStringLiteral("%1_%2").arg(base).arg(number);
    }
    return id;
}

} // namespace rozet::codebook
