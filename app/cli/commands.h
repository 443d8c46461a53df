// SPDX-License-Identifier: GPL-3.0-or-later
// The commands, one function a group. Each adds its subcommands to the parser and says what they
// do.
#pragma once

#include "app/cli/context.h"

#include <CLI/CLI.hpp>

#include <map>

namespace rozet::cli {

/// Options that may stand before, between and behind the commands.
struct GlobalOptions
{
    std::string language;
    std::string viewer;
    bool json = false;
    bool progress = false;
};

class CommandSet
{
public:
    CommandSet(CLI::App& root, GlobalOptions& options);

    /// A group of commands, such as "study".
    CLI::App* group(const char* name, const QString& description);
    /// A command of its own, in a group or at the top (group = null).
    CLI::App* add(CLI::App* group, const char* name, const QString& description, Command command);

    /// The command that was parsed; null when there is none.
    [[nodiscard]] const Command* chosen() const;

private:
    void addGlobalOptions(CLI::App& app);

    CLI::App& m_root;
    GlobalOptions& m_options;
    std::map<const CLI::App*, Command> m_commands;
};

// Positional arguments and options of commands; each returns the option for further settings.
CLI::Option* studyArgument(CLI::App* command, std::string& target);
CLI::Option* argument(CLI::App* command, const char* name, std::string& target,
                      const QString& description);
CLI::Option* textOption(CLI::App* command, const char* name, std::string& target, const char* value,
                        const QString& description);
/// A whole number within these bounds.
CLI::Option* numberOption(CLI::App* command, const char* name, int& target, int lowest, int highest,
                          const QString& description);
/// A text that must be one of these words.
CLI::Option* choiceOption(CLI::App* command, const char* name, std::string& target,
                          const QStringList& choices, const QString& description);

void addStudyCommands(CommandSet& commands);
void addCodebookCommands(CommandSet& commands);
void addCoderCommands(CommandSet& commands);
void addRecordingCommands(CommandSet& commands);
void addCodingCommands(CommandSet& commands);
void addFragmentsCommands(CommandSet& commands);
void addPackageCommands(CommandSet& commands);
void addSummaryCommands(CommandSet& commands);
void addTallyCommand(CommandSet& commands);
void addRoseCommand(CommandSet& commands);
void addAgreementCommands(CommandSet& commands);
void addConsensusCommand(CommandSet& commands);
void addMediaCommands(CommandSet& commands);

} // namespace rozet::cli
