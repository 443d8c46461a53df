// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_cli.h"

#include "app/cli/commands.h"
#include "app/cli/parse_error_text.h"
#include "app/cli/terminal_progress.h"
#include "app/i18n/translation.h"
#include "core/report/text_writer.h"
#include "core/workflow/error_text.h"
#include "core/workflow/program_version.h"

#include <QJsonDocument>

namespace rozet::cli {

namespace {

constexpr int kFailed = 1;
constexpr int kCommandLineWrong = 2;

/// The language must be known before the options are described in it.
QString askedLanguage(const QStringList& arguments)
{
    const QString option = QStringLiteral("--lang");
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == option && i + 1 < arguments.size()) {
            return arguments[i + 1];
        }
        if (arguments[i].startsWith(option + u'=')) {
            return arguments[i].mid(option.size() + 1);
        }
    }
    return {};
}

void describe(CLI::App& app)
{
    app.name("rozet-cli");
    app.description(
        Cli::tr("Rozet codes recorded conversations between mentors and students. These "
                "commands do without windows what the application rozet does, so that "
                "a result can be repeated by a script.")
            .toStdString());
    app.footer(Cli::tr("Exit codes: 0 done; 1 the input is wrong or the work failed; 2 the command "
                       "line is wrong.")
                   .toStdString());
    app.require_subcommand(1);
    app.get_formatter()->column_width(38);
    const std::map<std::string, QString> labels{
        {"Usage", Cli::tr("Usage")},           {"OPTIONS", Cli::tr("OPTIONS")},
        {"SUBCOMMAND", Cli::tr("COMMAND")},    {"SUBCOMMANDS", Cli::tr("COMMANDS")},
        {"Positionals", Cli::tr("Arguments")}, {"POSITIONALS", Cli::tr("ARGUMENTS")},
        {"REQUIRED", Cli::tr("(required)")}};
    for (const auto& [label, text] : labels) {
        app.get_formatter()->label(label, text.toStdString());
    }
    app.set_help_flag("-h,--help", Cli::tr("show this help").toStdString());
    app.set_version_flag("--version", "rozet-cli " + workflow::programVersion().toStdString(),
                         Cli::tr("show the version").toStdString())
        ->group(Cli::tr("Options").toStdString());
}

void printAnswer(const Answer& answer, bool json, const QString& language, QIODevice& out)
{
    if (json) {
        out.write(QJsonDocument(answer.json).toJson());
        return;
    }
    const bool dutch = language == QStringLiteral("nl");
    const report::TextForm form{terminalWidth(out), language, dutch ? u',' : u'.'};
    bool first = true;
    for (const report::Table& table : answer.tables) {
        out.write(first ? QByteArray() : QByteArrayLiteral("\n"));
        first = false;
        out.write(report::textTable(table, form).toUtf8());
    }
    for (const QString& line : answer.lines) {
        out.write(line.toUtf8() + '\n');
    }
}

void printLine(const QString& line, QIODevice& err)
{
    err.write("rozet-cli: " + line.toUtf8() + '\n');
}

int run(const Command& command, Context& context, bool json, TerminalProgress& progress,
        QIODevice& out, QIODevice& err)
{
    const Result<Answer> answer = command(context);
    progress.clear();
    if (!answer) {
        printLine(workflow::errorText(answer.error()), err);
        return answer.error().code == ErrorCode::CommandLine ? kCommandLineWrong : kFailed;
    }
    printAnswer(*answer, json, context.language, out);
    for (const QString& message : answer->messages) {
        printLine(message, err);
    }
    return answer->exitCode;
}

TerminalProgress::Show howToShow(const GlobalOptions& options, const QIODevice& err)
{
    if (isTerminal(err)) {
        return TerminalProgress::Show::Line;
    }
    return options.progress ? TerminalProgress::Show::Lines : TerminalProgress::Show::Nothing;
}

} // namespace

int runCli(const QStringList& arguments, QIODevice& out, QIODevice& err)
{
    const QString asked = askedLanguage(arguments);
    const bool known = i18n::languages().contains(asked);
    const i18n::LanguageScope language(known ? asked : i18n::systemLanguage());

    CLI::App app;
    GlobalOptions options;
    describe(app);
    CommandSet commands(app, options);
    addStudyCommands(commands);
    addCodebookCommands(commands);
    addRecordingCommands(commands);
    addCoderCommands(commands);
    addCodingCommands(commands);
    addFragmentsCommands(commands);
    addPackageCommands(commands);
    addSummaryCommands(commands);
    addTallyCommand(commands);
    addRoseCommand(commands);
    addAgreementCommands(commands);
    addConsensusCommand(commands);
    addMediaCommands(commands);

    std::vector<std::string> reversed;
    for (const QString& argument : arguments) {
        reversed.insert(reversed.begin(), argument.toStdString());
    }
    try {
        app.parse(std::move(reversed));
    } catch (const CLI::CallForHelp&) {
        out.write(QByteArray::fromStdString(app.help()));
        return 0;
    } catch (const CLI::CallForVersion& version) {
        out.write(QByteArray::fromStdString(version.what()) + '\n');
        return 0;
    } catch (const CLI::ParseError& error) {
        printLine(parseErrorText(error, app), err);
        return kCommandLineWrong;
    }

    const SystemClock clock;
    TerminalProgress progress(err, howToShow(options, err));
    Context context{clock, progress, language.language(), known,
                    QString::fromStdString(options.viewer)};
    return run(*commands.chosen(), context, options.json, progress, out, err);
}

} // namespace rozet::cli
