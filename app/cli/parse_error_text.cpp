// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/parse_error_text.h"

#include "app/cli/context.h"

#include <CLI/CLI.hpp>

namespace rozet::cli {

namespace {

/// The command as far as it was understood: "rozet-cli recording add".
QString commandName(const CLI::App& app)
{
    QString name = QString::fromStdString(app.get_name());
    const CLI::App* current = &app;
    for (auto chosen = current->get_subcommands(); !chosen.empty();
         chosen = current->get_subcommands()) {
        current = chosen.back();
        name += u' ' + QString::fromStdString(current->get_name());
    }
    return name;
}

QString beforeColon(const QString& text)
{
    return text.section(QStringLiteral(":"), 0, 0).trimmed();
}

QString afterColon(const QString& text)
{
    return text.section(QStringLiteral(":"), 1).trimmed();
}

QString whatIsWrong(const CLI::ParseError& error, const CLI::App& app)
{
    const QString said = QString::fromUtf8(error.what());
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
        QStringList extras;
        for (const std::string& extra : app.remaining(true)) {
            extras += QString::fromStdString(extra);
        }
        return Cli::tr("“%1” is not expected here.").arg(extras.join(u' '));
    }
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
        const QString missing = said.section(QStringLiteral(" is required"), 0, 0);
        if (missing == QStringLiteral("A subcommand")) {
            return Cli::tr("a command is missing.");
        }
        return Cli::tr("%1 is missing.").arg(missing);
    }
    if (dynamic_cast<const CLI::ValidationError*>(&error) != nullptr) {
        return Cli::tr("%1 has a value that is not possible: %2.")
            .arg(beforeColon(said), afterColon(said));
    }
    if (dynamic_cast<const CLI::ConversionError*>(&error) != nullptr) {
        return Cli::tr("a value is not a number as it should be: %1.").arg(afterColon(said));
    }
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
        return Cli::tr("%1 has too few or too many values.").arg(beforeColon(said));
    }
    if (dynamic_cast<const CLI::ExcludesError*>(&error) != nullptr) {
        return Cli::tr("two of the options exclude each other (%1).").arg(said);
    }
    if (dynamic_cast<const CLI::RequiresError*>(&error) != nullptr) {
        return Cli::tr("one of the options needs another (%1).").arg(said);
    }
    return said;
}

} // namespace

QString parseErrorText(const CLI::ParseError& error, const CLI::App& app)
{
    QString wrong = whatIsWrong(error, app);
    wrong.replace(u'\n', u' ');
    return QStringLiteral("%1 %2").arg(wrong, Cli::tr("See: %1 --help").arg(commandName(app)));
}

} // namespace rozet::cli
