// SPDX-License-Identifier: GPL-3.0-or-later
// What the writer and the reader of the codebook table share.
#pragma once

#include "codebook/code.h"

namespace rozet::exchange {

struct TextColumn
{
    const char* name;
    codebook::LocalizedText codebook::Code::*field;
};

inline constexpr TextColumn kTextColumns[] = {{"label", &codebook::Code::label},
                                              {"definition", &codebook::Code::definition},
                                              {"use_when", &codebook::Code::useWhen},
                                              {"do_not_use_when", &codebook::Code::doNotUseWhen},
                                              {"example", &codebook::Code::example}};

[[nodiscard]] inline QString inLanguage(const char* column, const QString& language)
{
    return QString::fromLatin1(column) + u'_' + language;
}

/// Whether a spreadsheet might run it, or might after one ' is taken off.
[[nodiscard]] inline bool looksLikeFormula(const QString& text)
{
    qsizetype at = 0;
    while (at < text.size() && text[at] == u'\'') {
        ++at;
    }
    return at < text.size() && QStringView(u"=+-@\t\r").contains(text[at]);
}

} // namespace rozet::exchange
