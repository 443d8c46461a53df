// SPDX-License-Identifier: GPL-3.0-or-later
// A codebook without findings, small enough to break one thing at a time.
#pragma once

#include "codebook/codebook.h"

#include <algorithm>

namespace rozet::codebook {

inline LocalizedText both(const QString& text)
{
    return {{QStringLiteral("nl"), text}, {QStringLiteral("en"), text + QStringLiteral(" (en)")}};
}

inline Code smallCode(const char* id, const char* category, const char* key, const char* shortText)
{
    Code code;
    code.id = CodeId(QString::fromLatin1(id));
    code.category = CategoryId(QString::fromLatin1(category));
    code.label = both(QString::fromLatin1(id));
    code.definition = both(QStringLiteral("Definition of ") + QString::fromLatin1(id));
    code.key = QString::fromLatin1(key);
    code.shortText = QString::fromLatin1(shortText);
    return code;
}

/// Categories what and how; what: group > {inner, other}, alone, gone (retired, mapped to alone);
/// how: yes | no (exclusive), mood (recording, nominal).
inline Codebook smallCodebook()
{
    Codebook book;
    book.id = CodebookId::fromText(QStringLiteral("7a0e7c2a-26c1-4a3e-8f59-0a4a4c6f3f11"));
    book.title = both(QStringLiteral("Small"));
    book.languages = {QStringLiteral("nl"), QStringLiteral("en")};
    book.categories = {{CategoryId(QStringLiteral("what")), both(QStringLiteral("What")),
                        LocalizedText(), QStringLiteral("#0072B2")},
                       {CategoryId(QStringLiteral("how")), both(QStringLiteral("How")),
                        LocalizedText(), QStringLiteral("#D55E00")}};
    Code group = smallCode("group", "what", "", "GRP");
    group.selectable = false;
    Code inner = smallCode("inner", "what", "a", "INN");
    inner.parent = group.id;
    inner.colour = QStringLiteral("#123abc");
    Code other = smallCode("other", "what", "b", "OTH");
    other.parent = group.id;
    Code alone = smallCode("alone", "what", "c", "ALO");
    Code gone = smallCode("gone", "what", "a", "INN");
    gone.retiredIn = 2;
    gone.mappedTo = {alone.id};
    Code yes = smallCode("yes", "how", "y", "YES");
    yes.exclusiveGroup = QStringLiteral("answer");
    Code no = smallCode("no", "how", "z", "NO");
    no.exclusiveGroup = QStringLiteral("answer");
    Code mood = smallCode("mood", "how", "", "MOOD");
    mood.level = CodeLevel::Recording;
    mood.valueKind = ValueKind::Nominal;
    mood.values = {{QStringLiteral("good"), both(QStringLiteral("good"))},
                   {QStringLiteral("bad"), both(QStringLiteral("bad"))}};
    book.codes = {group, inner, other, alone, gone, yes, no, mood};
    book.rose.above = both(QStringLiteral("above"));
    book.rose.below = both(QStringLiteral("below"));
    book.rose.together = both(QStringLiteral("together"));
    book.rose.opposed = both(QStringLiteral("opposed"));
    for (int i = 0; i < 4; ++i) {
        book.rose.sectors.push_back({QStringLiteral("s%1").arg(i),
                                     both(QStringLiteral("sector %1").arg(i)), 45.0 + 90 * i});
    }
    return book;
}

inline Code& codeOf(Codebook& book, const char* id)
{
    return *std::ranges::find(book.codes, CodeId(QString::fromLatin1(id)), &Code::id);
}

inline void removeCode(Codebook& book, const char* id)
{
    std::erase_if(book.codes, [&](const Code& c) { return c.id.text() == QLatin1String(id); });
}

} // namespace rozet::codebook
