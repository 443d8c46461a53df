// SPDX-License-Identifier: GPL-3.0-or-later
// A text of the codebook in the languages its authors wrote it in. These are data, not part of the
// program's own translation.
#pragma once

#include <QString>

#include <map>

namespace rozet::codebook {

class LocalizedText
{
public:
    LocalizedText() = default;
    LocalizedText(std::initializer_list<std::pair<const QString, QString>> texts);

    /// The text in this language (as "nl" or "en"), else in any language that has one: English
    /// before Dutch before the rest. Empty only when there is no text at all.
    [[nodiscard]] QString in(const QString& language) const;
    /// Exactly this language; empty when absent.
    [[nodiscard]] QString exactly(const QString& language) const;
    /// An empty text removes the language.
    void set(const QString& language, const QString& text);

    [[nodiscard]] bool isEmpty() const { return m_texts.empty(); }

    [[nodiscard]] const std::map<QString, QString>& all() const { return m_texts; }

    friend bool operator==(const LocalizedText&, const LocalizedText&) = default;

private:
    std::map<QString, QString> m_texts; ///< by language; no empty texts
};

} // namespace rozet::codebook
