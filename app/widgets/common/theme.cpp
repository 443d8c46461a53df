// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/common/theme.h"

#include "app/colour/contrast.h"

#include <QApplication>
#include <QFile>
#include <QStyle>
#include <QStyleFactory>

#include <optional>

namespace rozet::widgets {

namespace {

QColor hex(const char* text)
{
    return QColor(QString::fromLatin1(text));
}

Colours makeLight()
{
    Colours c;
    c.dark = false;
    c.window = hex("#f4f5f6");
    c.surface = hex("#ffffff");
    c.rail = hex("#e7eaec");
    c.text = hex("#1d2327");
    c.muted = hex("#56616b");
    c.border = hex("#cfd5da");
    c.accent = hex("#0f6f68");
    c.accentText = hex("#ffffff");
    c.accentSoft = hex("#d8ecea");
    c.warning = hex("#8a5300");
    c.warningSoft = hex("#fdf0d5");
    c.danger = hex("#a5281b");
    c.dangerSoft = hex("#fbe3df");
    c.good = hex("#2d7a3e");
    return c;
}

Colours makeDark()
{
    Colours c;
    c.dark = true;
    c.window = hex("#1d2023");
    c.surface = hex("#25292d");
    c.rail = hex("#17191c");
    c.text = hex("#e7eaec");
    c.muted = hex("#a3adb6");
    c.border = hex("#3c4348");
    c.accent = hex("#5cc2b8");
    c.accentText = hex("#0c1f1d");
    c.accentSoft = hex("#1f4642");
    c.warning = hex("#f0bf6b");
    c.warningSoft = hex("#453414");
    c.danger = hex("#ff9d8f");
    c.dangerSoft = hex("#4d231e");
    c.good = hex("#7fce8f");
    return c;
}

QPalette paletteOf(const Colours& c)
{
    QPalette palette;
    const auto all = [&](QPalette::ColorRole role, const QColor& colour) {
        palette.setColor(QPalette::All, role, colour);
    };
    all(QPalette::Window, c.window);
    all(QPalette::WindowText, c.text);
    all(QPalette::Base, c.surface);
    all(QPalette::AlternateBase, mixed(c.surface, c.text, 0.035));
    all(QPalette::Text, c.text);
    all(QPalette::Button, c.dark ? hex("#2d3236") : hex("#fbfcfc"));
    all(QPalette::ButtonText, c.text);
    all(QPalette::BrightText, c.danger);
    all(QPalette::ToolTipBase, c.dark ? hex("#31363b") : hex("#ffffff"));
    all(QPalette::ToolTipText, c.text);
    all(QPalette::PlaceholderText, c.muted);
    all(QPalette::Link, c.accent);
    all(QPalette::LinkVisited, c.accent);
    all(QPalette::Highlight, c.dark ? hex("#2a7a72") : c.accent);
    all(QPalette::HighlightedText, hex("#ffffff"));
    all(QPalette::Light, mixed(c.window, QColor(Qt::white), c.dark ? 0.12 : 0.8));
    all(QPalette::Midlight, mixed(c.window, c.border, 0.4));
    all(QPalette::Mid, c.border);
    all(QPalette::Dark, mixed(c.border, QColor(Qt::black), 0.25));
    all(QPalette::Shadow, c.dark ? QColor(Qt::black) : mixed(c.border, QColor(Qt::black), 0.5));
    const QColor faint = mixed(c.window, c.text, 0.45);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, faint);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.border);
    return palette;
}

QString styleSheetOf(const Colours& c)
{
    QFile file(QStringLiteral(":/style/rozet.css"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QString sheet = QString::fromUtf8(file.readAll());
    const std::pair<const char*, QColor> names[] = {
        {"@window", c.window},
        {"@surface", c.surface},
        {"@rail", c.rail},
        {"@text", c.text},
        {"@muted", c.muted},
        {"@border", c.border},
        {"@accentText", c.accentText},
        {"@accentSoft", c.accentSoft},
        {"@accent", c.accent},
        {"@warningSoft", c.warningSoft},
        {"@warning", c.warning},
        {"@dangerSoft", c.dangerSoft},
        {"@danger", c.danger},
        {"@hover", mixed(c.window, c.text, 0.07)},
        {"@pressed", mixed(c.window, c.text, 0.14)},
        {"@soft", mixed(c.surface, c.text, 0.06)},
    };
    for (const auto& [name, colour] : names) {
        sheet.replace(QString::fromLatin1(name) + QLatin1Char(';'),
                      colour.name() + QLatin1Char(';'));
    }
    sheet.replace(QStringLiteral("@tone"),
                  c.dark ? QStringLiteral("dark") : QStringLiteral("light"));
    return sheet;
}

std::optional<bool>& knownSystemTone()
{
    static std::optional<bool> known;
    return known;
}

} // namespace

Tone readTone(const QString& name)
{
    if (name == QLatin1String("light")) {
        return Tone::Light;
    }
    return name == QLatin1String("dark") ? Tone::Dark : Tone::System;
}

QString toneName(Tone tone)
{
    switch (tone) {
    case Tone::Light:
        return QStringLiteral("light");
    case Tone::Dark:
        return QStringLiteral("dark");
    case Tone::System:
        break;
    }
    return QStringLiteral("system");
}

const Colours& colours(bool dark)
{
    static const Colours light = makeLight();
    static const Colours night = makeDark();
    return dark ? night : light;
}

const Colours& coloursFor(const QPalette& palette)
{
    return colours(palette.color(QPalette::Window).lightness() < 128);
}

bool systemIsDark()
{
    std::optional<bool>& known = knownSystemTone();
    if (!known) {
        known = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    }
    return *known;
}

void forgetSystemTone()
{
    knownSystemTone().reset();
    QApplication::setPalette(QPalette());
}

void applyTone(QApplication& application, Tone tone)
{
    const bool dark = tone == Tone::Dark || (tone == Tone::System && systemIsDark());
    static bool styled = false;
    if (!styled) {
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        styled = true;
    }
    QApplication::setPalette(paletteOf(colours(dark)));
    application.setStyleSheet(styleSheetOf(colours(dark)));
}

QColor textOn(const QColor& background)
{
    return colour::contrast(Qt::white, background) >= colour::contrast(Qt::black, background)
               ? QColor(Qt::white)
               : QColor(Qt::black);
}

QColor mixed(const QColor& first, const QColor& second, double share)
{
    return colour::mix(first, second, share);
}

} // namespace rozet::widgets
