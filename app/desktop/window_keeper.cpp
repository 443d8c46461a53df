// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window_keeper.h"

#include "app/desktop/main_window.h"
#include "app/i18n/translation.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QPointer>
#include <QTranslator>

namespace rozet::desktop {

namespace {

/// The texts of Qt's own dialogs.
void loadQtTexts(const QString& language)
{
    static QPointer<QTranslator> current;
    delete current;
    current = new QTranslator(qApp);
    if (current->load(QStringLiteral("qtbase_") + language,
                      QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(current);
    }
}

/// Numbers and dates as the language writes them; those of the system when it speaks the language.
void setNumbersAndDates(const QString& language)
{
    const bool dutch = language == QLatin1String("nl");
    const QLocale::Language wanted = dutch ? QLocale::Dutch : QLocale::English;
    const QLocale system = QLocale::system();
    QLocale::setDefault(
        system.language() == wanted
            ? system
            : QLocale(wanted, dutch ? QLocale::Netherlands : QLocale::UnitedKingdom));
}

} // namespace

WindowKeeper::WindowKeeper(Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {}

WindowKeeper::~WindowKeeper() = default;

QString WindowKeeper::languageFor(const QString& asked, const session::Settings& settings)
{
    for (const QString& language : {asked, settings.text("language")}) {
        if (i18n::languages().contains(language)) {
            return language;
        }
    }
    return i18n::systemLanguage();
}

void WindowKeeper::show(const QString& language)
{
    QString workspace;
    if (m_window != nullptr) {
        m_window->finishEditing();
        m_window->keepGeometry();
        workspace = m_window->workspace();
        // Hidden first: the new one takes its place on the screen.
        m_window->hide();
        m_window.reset();
    }
    i18n::loadTranslation(language);
    loadQtTexts(language);
    setNumbersAndDates(language);
    QApplication::setLayoutDirection(Qt::LeftToRight);
    m_window = std::make_unique<MainWindow>(m_desk, language);
    connect(m_window.get(), &MainWindow::languageChosen, this, [this](const QString& chosen) {
        m_desk.settings().set("language", chosen);
        show(chosen);
    });
    if (!workspace.isEmpty()) {
        m_window->showWorkspace(workspace);
    }
    m_window->show();
}

} // namespace rozet::desktop
