// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/main_window.h"
#include "app/desktop/tour.h"
#include "app/desktop/window_keeper.h"
#include "app/player/media_player.h"
#include "core/workflow/program_version.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFontDatabase>
#include <QFontInfo>
#include <QTextStream>

#include <algorithm>

using namespace rozet;

namespace {

struct Wish
{
    QString study;
    QString language;
    QString workspace;
    desktop::TourPlan tour;
};

void addOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(
        QStringLiteral("Codes recorded conversations between mentor and student."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({QStringLiteral("lang"), QStringLiteral("Language of the window: nl or en."),
                      QStringLiteral("language")});
    parser.addOption({QStringLiteral("workspace"),
                      QStringLiteral("What to show first: study, code, tallies or codebook."),
                      QStringLiteral("name")});
    const auto hidden = [&](const char* name, const char* value) {
        QCommandLineOption option(QString::fromLatin1(name), QString(), QString::fromLatin1(value));
        option.setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOption(option);
    };
    hidden("tour", "folder");
    hidden("tour-theme", "light|dark");
    hidden("tour-size", "WxH");
    parser.addPositionalArgument(QStringLiteral("study"), QStringLiteral("A .rozet file to open."),
                                 QStringLiteral("[study]"));
}

Wish readWish(const QCommandLineParser& parser)
{
    Wish wish;
    wish.language = parser.value(QStringLiteral("lang"));
    wish.workspace = parser.value(QStringLiteral("workspace"));
    wish.tour.folder = parser.value(QStringLiteral("tour"));
    wish.tour.theme = parser.value(QStringLiteral("tour-theme"));
    const QStringList size = parser.value(QStringLiteral("tour-size")).split(QLatin1Char('x'));
    if (size.size() == 2) {
        wish.tour.size = QSize(size[0].toInt(), size[1].toInt());
    }
    const QStringList files = parser.positionalArguments();
    wish.study = files.isEmpty() ? QString() : files.front();
    return wish;
}

/// Where the system names no font of its own, a calmer one than the fall-back when it is there.
void chooseFont()
{
    const QString family = QFontInfo(QApplication::font()).family();
    const QStringList present = QFontDatabase::families();
    if (family == QLatin1String("DejaVu Sans") && present.contains(QStringLiteral("Noto Sans"))) {
        QFont font(QStringLiteral("Noto Sans"));
        font.setPointSizeF(std::max(10.0, QApplication::font().pointSizeF()));
        QApplication::setFont(font);
    }
}

int runWindow(const Wish& wish)
{
    session::Settings settings;
    desktop::Desk desk(settings, std::make_shared<SystemClock>(),
                       [] { return std::make_unique<player::MediaPlayer>(); });
    desktop::WindowKeeper keeper(desk);
    if (!wish.workspace.isEmpty()) {
        settings.set("window/workspace", wish.workspace);
    }
    keeper.show(desktop::WindowKeeper::languageFor(wish.language, settings));
    if (!wish.study.isEmpty()) {
        desk.openStudy(wish.study);
    }
    return QApplication::exec();
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("rozet"));
    QCoreApplication::setApplicationVersion(workflow::programVersion());
    QCommandLineParser parser;
    addOptions(parser);
    QStringList arguments;
    std::transform(argv, argv + argc, std::back_inserter(arguments),
                   [](const char* one) { return QString::fromLocal8Bit(one); });
    // What needs no display must work without one.
    const bool readable = parser.parse(arguments);
    if (readable &&
        (parser.isSet(QStringLiteral("version")) || parser.isSet(QStringLiteral("help")))) {
        QTextStream(stdout) << (parser.isSet(QStringLiteral("version"))
                                    ? QStringLiteral("rozet %1\n").arg(workflow::programVersion())
                                    : parser.helpText());
        return 0;
    }
    QApplication application(argc, argv);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Rozet"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.rozet.Rozet"));
    if (!readable || !parser.parse(QCoreApplication::arguments())) {
        QTextStream(stderr) << parser.errorText() << '\n' << parser.helpText();
        return 2;
    }
    chooseFont();
    const Wish wish = readWish(parser);
    if (!wish.tour.folder.isEmpty()) {
        desktop::TourPlan plan = wish.tour;
        plan.study = wish.study;
        plan.language = wish.language;
        return desktop::runTour(plan) ? 0 : 1;
    }
    return runWindow(wish);
}
