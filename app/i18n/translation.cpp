// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/i18n/translation.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPointer>
#include <QTranslator>

// Resources of a static library are not linked in by themselves; the macro must stand outside any
// namespace.
static void initialiseResource()
{
    Q_INIT_RESOURCE(rozet_i18n);
}

namespace rozet::i18n {

namespace {

void install(QTranslator& translator, const QString& language)
{
    initialiseResource();
    if (translator.load(QStringLiteral(":/i18n/rozet_%1.qm").arg(language))) {
        QCoreApplication::installTranslator(&translator);
    }
}

} // namespace

QStringList languages()
{
    return {QStringLiteral("en"), QStringLiteral("nl")};
}

QString systemLanguage()
{
    return QLocale().language() == QLocale::Dutch ? QStringLiteral("nl") : QStringLiteral("en");
}

LanguageScope::LanguageScope(const QString& language)
    : m_language(languages().contains(language) ? language : QStringLiteral("en"))
    , m_translator(std::make_unique<QTranslator>())
{
    install(*m_translator, m_language);
}

LanguageScope::~LanguageScope()
{
    QCoreApplication::removeTranslator(m_translator.get());
}

bool loadTranslation(const QString& language)
{
    static QPointer<QTranslator> current;
    if (!languages().contains(language)) {
        return false;
    }
    delete current;
    current = new QTranslator(QCoreApplication::instance());
    install(*current, language);
    return true;
}

} // namespace rozet::i18n
