// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/revise.h"

#include "codebook/check_codebook.h"

#include <algorithm>
#include <set>

namespace rozet::codebook {

namespace {

Code nextOf(const Code& edited, const Code* old, int next)
{
    Code code = edited;
    if (old == nullptr) {
        code.introducedIn = next;
        if (code.isRetired()) {
            code.retiredIn = next; // the check refuses it with a sentence of its own
        }
        return code;
    }
    code.introducedIn = old->introducedIn;
    if (!edited.isRetired()) {
        if (old->isRetired()) {
            code.mappedTo.clear();
        }
        return code;
    }
    code.retiredIn = old->isRetired() ? *old->retiredIn : next;
    if (code.mappedTo.empty()) {
        code.mappedTo = old->mappedTo;
    }
    return code;
}

/// Puts what was left out back in its old place: after whatever stood before it.
template <class Thing>
void keepMissing(std::vector<Thing>& things, const std::vector<Thing>& old, auto whenMissing)
{
    for (std::size_t i = 0; i < old.size(); ++i) {
        if (std::ranges::find(things, old[i].id, &Thing::id) != things.end()) {
            continue;
        }
        auto place = things.begin();
        for (std::size_t before = i; before-- > 0;) {
            const auto found = std::ranges::find(things, old[before].id, &Thing::id);
            if (found != things.end()) {
                place = std::next(found);
                break;
            }
        }
        Thing kept = old[i];
        if (whenMissing(kept)) {
            things.insert(place, std::move(kept));
        }
    }
}

} // namespace

Codebook mergedRevision(const Codebook& current, int currentNumber, const Codebook& edited)
{
    Codebook revised = edited;
    if (edited.id != current.id) {
        return revised;
    }
    const int next = currentNumber + 1;
    for (Code& code : revised.codes) {
        code = nextOf(code, current.code(code.id), next);
    }
    keepMissing(revised.codes, current.codes, [&](Code& code) {
        if (!code.isRetired()) {
            code.retiredIn = next;
        }
        return true;
    });
    std::set<CategoryId> needed;
    for (const Code& code : revised.codes) {
        needed.insert(code.category);
    }
    keepMissing(revised.categories, current.categories,
                [&](const Category& category) { return needed.contains(category.id); });
    return revised;
}

Result<Codebook> reviseCodebook(const Codebook& current, int currentNumber, const Codebook& edited)
{
    const QString name =
        edited.title.in(edited.languages.empty() ? QString() : edited.languages.front());
    if (edited.id != current.id) {
        return failure(ErrorCode::ValueInvalid, name, QStringLiteral("id"), edited.id.toText(),
                       current.id.toText());
    }
    Codebook revised = mergedRevision(current, currentNumber, edited);
    if (const Done sound = requireSoundCodebook(revised, name); !sound) {
        return failure(sound.error());
    }
    return revised;
}

Result<CodeFate> mapForward(const std::vector<CodebookRevision>& revisions, int fromRevision,
                            const CodeId& code)
{
    const auto from = std::ranges::find(revisions, fromRevision, &CodebookRevision::number);
    if (from == revisions.end()) {
        return failure(ErrorCode::CodebookUnknownRevision, QString(), QString(),
                       QString::number(fromRevision));
    }
    const Code* start = from->codebook.code(code);
    if (start == nullptr) {
        return failure(ErrorCode::CodeUnknown, code.text(), QString::number(fromRevision),
                       code.text());
    }
    const Codebook& newest =
        std::ranges::max_element(revisions, {}, &CodebookRevision::number)->codebook;

    CodeFate fate;
    const Code* now = newest.code(code);
    if (now != nullptr && !now->isRetired()) {
        fate.codes = {code};
        fate.levelChanged = now->level != start->level;
        return fate;
    }
    std::vector<CodeId> open = now == nullptr ? start->mappedTo : now->mappedTo;
    std::set<CodeId> seen{code};
    while (!open.empty()) {
        const CodeId id = open.front();
        open.erase(open.begin());
        const Code* target = newest.code(id);
        if (target == nullptr || !seen.insert(id).second) {
            continue;
        }
        if (target->isRetired()) {
            open.insert(open.end(), target->mappedTo.begin(), target->mappedTo.end());
        } else {
            fate.codes.push_back(id);
            fate.levelChanged = fate.levelChanged || target->level != start->level;
        }
    }
    fate.kind = fate.codes.empty() ? CodeFate::Kind::Retired : CodeFate::Kind::Mapped;
    return fate;
}

} // namespace rozet::codebook
