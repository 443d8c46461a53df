// SPDX-License-Identifier: GPL-3.0-or-later
// The whole command line in one function, so that tests can call it as a user would.
#pragma once

#include <QIODevice>
#include <QStringList>

namespace rozet::cli {

/// arguments are those after the program's name. Gives the exit code: 0 done; 1 the input is wrong
/// or the work failed; 2 the command line is wrong. Needs a running QCoreApplication.
int runCli(const QStringList& arguments, QIODevice& out, QIODevice& err);

} // namespace rozet::cli
