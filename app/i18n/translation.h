// SPDX-License-Identifier: GPL-3.0-or-later
// The language of the program's own texts. English is written in the sources; Dutch, and the
// English plurals, are compiled into the program from rozet_nl.ts and rozet_en.ts.
#pragma once

#include <QString>
#include <QStringList>

#include <memory>

class QTranslator;

namespace rozet::i18n {

/// "en" and "nl".
[[nodiscard]] QStringList languages();

/// "nl" when the system speaks Dutch, else "en".
[[nodiscard]] QString systemLanguage();

/// While it lives, QCoreApplication::translate answers in this language. An unknown language is
/// English. Needs a running QCoreApplication; scopes end in the reverse order they began in.
class LanguageScope
{
public:
    explicit LanguageScope(const QString& language);
    ~LanguageScope();
    LanguageScope(const LanguageScope&) = delete;
    LanguageScope& operator=(const LanguageScope&) = delete;

    [[nodiscard]] const QString& language() const { return m_language; }

private:
    QString m_language;
    std::unique_ptr<QTranslator> m_translator;
};

/// Sets the language until the program ends, or until it is called again. False when the language
/// is unknown; nothing changes then.
bool loadTranslation(const QString& language);

} // namespace rozet::i18n
