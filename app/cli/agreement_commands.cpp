// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/agreement_commands.h"

namespace rozet::cli {

void addAgreementCommands(CommandSet& commands)
{
    CLI::App* group = commands.group("agreement", Cli::tr("how well coders agree"));
    addAgreementMatrix(commands, group);
    addAgreementTimeline(commands, group);
    addAgreementTraces(commands, group);
    addAgreementStudy(commands, group);
    addAgreementDrift(commands, group);
}

} // namespace rozet::cli
