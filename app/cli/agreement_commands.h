// SPDX-License-Identifier: GPL-3.0-or-later
// rozet-cli agreement: one function a subcommand.
#pragma once

#include "app/cli/commands.h"

namespace rozet::cli {

void addAgreementDrift(CommandSet& commands, CLI::App* group);
void addAgreementMatrix(CommandSet& commands, CLI::App* group);
void addAgreementStudy(CommandSet& commands, CLI::App* group);
void addAgreementTimeline(CommandSet& commands, CLI::App* group);
void addAgreementTraces(CommandSet& commands, CLI::App* group);

} // namespace rozet::cli
