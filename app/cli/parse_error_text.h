// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace CLI {
class App;
class ParseError;
} // namespace CLI

namespace rozet::cli {

/// What is wrong with the command line, in one line and in the language that is loaded.
[[nodiscard]] QString parseErrorText(const CLI::ParseError& error, const CLI::App& app);

} // namespace rozet::cli
