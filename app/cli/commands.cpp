// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/i18n/translation.h"
#include "core/base/number_text.h"

namespace rozet::cli {

CommandSet::CommandSet(CLI::App& root, GlobalOptions& options) : m_root(root), m_options(options)
{
    addGlobalOptions(root);
}

// Given to every command by itself: CLI11 can let options fall through to the commands above, but
// would then take the name of a recording or coder for a command.
void CommandSet::addGlobalOptions(CLI::App& app)
{
    // The help flag is made before the group is known, and would stand under an English heading.
    const std::string group = Cli::tr("Options").toStdString();
    app.get_help_ptr()->group(group);
    app.option_defaults()->group(group);
    app.add_flag("--json", m_options.json, Cli::tr("answer in JSON, for programs").toStdString());
    choiceOption(&app, "--lang", m_options.language, i18n::languages(),
                 Cli::tr("the language of messages and labels"));
    textOption(&app, "--as", m_options.viewer, "NAME",
               Cli::tr("who asks: a coder sees what that coder may see, a supervisor all"));
    app.add_flag(
        "--progress", m_options.progress,
        Cli::tr("tell how far the work is, also when the output goes to a file").toStdString());
}

CLI::App* CommandSet::group(const char* name, const QString& description)
{
    CLI::App* group = m_root.add_subcommand(name, description.toStdString());
    group->group(Cli::tr("Commands").toStdString());
    group->require_subcommand(1);
    addGlobalOptions(*group);
    return group;
}

CLI::App* CommandSet::add(CLI::App* group, const char* name, const QString& description,
                          Command command)
{
    CLI::App* parent = group == nullptr ? &m_root : group;
    CLI::App* added = parent->add_subcommand(name, description.toStdString());
    added->group(Cli::tr("Commands").toStdString());
    m_commands.emplace(added, std::move(command));
    addGlobalOptions(*added);
    return added;
}

const Command* CommandSet::chosen() const
{
    for (const auto& [app, command] : m_commands) {
        if (app->parsed()) {
            return &command;
        }
    }
    return nullptr;
}

CLI::Option* studyArgument(CLI::App* command, std::string& target)
{
    return argument(command, "STUDY", target, Cli::tr("the study file (.rozet)"));
}

CLI::Option* argument(CLI::App* command, const char* name, std::string& target,
                      const QString& description)
{
    return command->add_option(name, target, description.toStdString())->type_name("")->required();
}

CLI::Option* textOption(CLI::App* command, const char* name, std::string& target, const char* value,
                        const QString& description)
{
    return command->add_option(name, target, description.toStdString())->type_name(value);
}

CLI::Option* numberOption(CLI::App* command, const char* name, int& target, int lowest, int highest,
                          const QString& description)
{
    const auto check = [lowest, highest](const std::string& text) {
        const std::optional<qint64> number = readInteger(QString::fromStdString(text));
        if (number && *number >= lowest && *number <= highest) {
            return std::string();
        }
        return Cli::tr("give a whole number from %1 to %2").arg(lowest).arg(highest).toStdString();
    };
    return command->add_option(name, target, description.toStdString())
        ->type_name("N")
        ->check(CLI::Validator(check, std::string()));
}

CLI::Option* choiceOption(CLI::App* command, const char* name, std::string& target,
                          const QStringList& choices, const QString& description)
{
    const auto check = [choices](const std::string& text) {
        if (choices.contains(QString::fromStdString(text))) {
            return std::string();
        }
        return Cli::tr("choose from %1").arg(choices.join(QStringLiteral(", "))).toStdString();
    };
    return command->add_option(name, target, description.toStdString())
        ->type_name(choices.join(u'|').toStdString())
        ->check(CLI::Validator(check, std::string()));
}

} // namespace rozet::cli
