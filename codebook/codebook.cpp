// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/codebook.h"

#include <algorithm>

namespace rozet::codebook {

const Code* Codebook::code(const CodeId& codeId) const
{
    const auto found = std::ranges::find(codes, codeId, &Code::id);
    return found == codes.end() ? nullptr : &*found;
}

const Category* Codebook::category(const CategoryId& categoryId) const
{
    const auto found = std::ranges::find(categories, categoryId, &Category::id);
    return found == categories.end() ? nullptr : &*found;
}

std::vector<const Code*> Codebook::childrenOf(const CodeId& codeId) const
{
    std::vector<const Code*> children;
    for (const Code& candidate : codes) {
        if (candidate.parent == codeId) {
            children.push_back(&candidate);
        }
    }
    return children;
}

std::vector<CodeId> Codebook::withAncestors(const CodeId& codeId) const
{
    std::vector<CodeId> chain{codeId};
    for (const Code* step = code(codeId); step != nullptr && step->parent;
         step = code(*step->parent)) {
        if (std::ranges::find(chain, *step->parent) != chain.end()) {
            break;
        }
        chain.push_back(*step->parent);
    }
    return chain;
}

bool Codebook::isWithin(const CodeId& inner, const CodeId& outer) const
{
    const std::vector<CodeId> chain = withAncestors(inner);
    return std::ranges::find(chain, outer) != chain.end();
}

QString Codebook::colourOf(const Code& code) const
{
    if (!code.colour.isEmpty()) {
        return code.colour;
    }
    const Category* home = category(code.category);
    return home == nullptr ? QString() : home->colour;
}

} // namespace rozet::codebook
