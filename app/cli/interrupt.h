// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl-C: a flag that work looks at, so that it can stop in an orderly way.
#pragma once

namespace rozet::cli {

/// Makes SIGINT and SIGTERM set the flag; a second one ends the program at once.
void catchInterrupts();
void requestInterrupt();
void clearInterrupt();
[[nodiscard]] bool isInterrupted();

} // namespace rozet::cli
