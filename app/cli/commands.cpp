// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

namespace rozet::cli {

CLI::App* CommandSet::group(const char* name, const QString& description)
{
    CLI::App* group = m_root.add_subcommand(name, description.toStdString());
    group->require_subcommand(1);
    return group;
}

CLI::App* CommandSet::add(CLI::App* group, const char* name, const QString& description,
                          Command command)
{
    CLI::App* parent = group == nullptr ? &m_root : group;
    CLI::App* added = parent->add_subcommand(name, description.toStdString());
    m_commands.emplace(added, std::move(command));
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
