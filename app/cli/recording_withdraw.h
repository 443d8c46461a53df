// SPDX-License-Identifier: GPL-3.0-or-later
// rozet-cli recording withdraw
#pragma once

#include "app/cli/commands.h"

namespace rozet::cli {

void addWithdrawCommand(CommandSet& commands, CLI::App* group);

} // namespace rozet::cli
