// SPDX-License-Identifier: GPL-3.0-or-later
// rozet-cli coder add|list
#include "app/cli/commands.h"
#include "app/cli/tables.h"
#include "core/store/names.h"
#include "core/workflow/coders.h"
#include "core/workflow/edit.h"
#include "core/workflow/open_study.h"

namespace rozet::cli {

namespace {

struct AddOptions
{
    std::string study, name, role = "coder";
};

struct ListOptions
{
    std::string study;
};

QJsonObject coderJson(const study::Coder& coder)
{
    return {{QStringLiteral("id"), coder.id.toText()},
            {QStringLiteral("name"), coder.name},
            {QStringLiteral("role"), store::nameOf(coder.role)}};
}

Result<Answer> addCoder(const AddOptions& options, Context& context)
{
    auto file = workflow::openStudy(q(options.study), store::OpenMode::ReadWrite, context.clock,
                                    context.progress);
    if (!file) {
        return failure(file.error());
    }
    const auto role = store::valueNamed<study::CoderRole>(options.role);
    const study::Coder coder{study::CoderId::create(), q(options.name).trimmed(),
                             role.value_or(study::CoderRole::Coder)};
    if (Done saved =
            workflow::applyAndSave(file->study, *file->store, study::Add<study::Coder>{coder},
                                   {QStringLiteral("system"), QStringLiteral("add coder")});
        !saved) {
        return failure(saved.error());
    }
    Answer answer;
    answer.json = coderJson(coder);
    answer.messages = file->warnings;
    answer.lines += Cli::tr("Added %1 as a coder.").arg(coder.name);
    return answer;
}

Result<Answer> listCoders(const ListOptions& options, Context& context)
{
    const auto file = workflow::openStudyToRead(q(options.study), context.viewer, context.clock,
                                                context.progress);
    if (!file) {
        return failure(file.error());
    }
    QJsonArray list;
    report::Table table;
    table.title = Cli::tr("Coders");
    table.columns = {column(QStringLiteral("name"), Cli::tr("name")),
                     column(QStringLiteral("role"), Cli::tr("role")),
                     column(QStringLiteral("id"), Cli::tr("id"))};
    for (const study::Coder& coder : workflow::codersByName(file->study)) {
        list.append(coderJson(coder));
        table.rows.push_back({coder.name, store::nameOf(coder.role), coder.id.toText()});
    }
    Answer answer;
    answer.json = {{QStringLiteral("coders"), list}};
    answer.tables.push_back(std::move(table));
    answer.messages = file->warnings;
    return answer;
}

} // namespace

void addCoderCommands(CommandSet& commands)
{
    CLI::App* group = commands.group("coder", Cli::tr("the people who code"));

    auto add = std::make_shared<AddOptions>();
    CLI::App* command = commands.add(group, "add", Cli::tr("add somebody who codes"),
                                     [add](Context& c) { return addCoder(*add, c); });
    studyArgument(command, add->study);
    argument(command, "NAME", add->name, Cli::tr("the coder's name or initials"));
    choiceOption(
        command, "--role", add->role,
        {QStringLiteral("coder"), QStringLiteral("consensus"), QStringLiteral("supervisor")},
        Cli::tr("what the person does (default: coder)"));

    auto list = std::make_shared<ListOptions>();
    command = commands.add(group, "list", Cli::tr("list the coders"),
                           [list](Context& c) { return listCoders(*list, c); });
    studyArgument(command, list->study);
}

} // namespace rozet::cli
