// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/localized_text.h"

namespace rozet::codebook {

LocalizedText::LocalizedText(std::initializer_list<std::pair<const QString, QString>> texts)
{
    for (const auto& [language, text] : texts) {
        set(language, text);
    }
}

QString LocalizedText::in(const QString& language) const
{
    for (const QString& wanted : {language, QStringLiteral("en"), QStringLiteral("nl")}) {
        if (const auto found = m_texts.find(wanted); found != m_texts.end()) {
            return found->second;
        }
    }
    return m_texts.empty() ? QString() : m_texts.begin()->second;
}

QString LocalizedText::exactly(const QString& language) const
{
    const auto found = m_texts.find(language);
    return found == m_texts.end() ? QString() : found->second;
}

void LocalizedText::set(const QString& language, const QString& text)
{
    if (text.isEmpty()) {
        m_texts.erase(language);
    } else {
        m_texts[language] = text;
    }
}

} // namespace rozet::codebook
