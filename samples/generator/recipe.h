// SPDX-License-Identifier: GPL-3.0-or-later
// In which conversations a code occurs, when in the conversation, how often and for how long, and
// what a coder would write beside it.
#pragma once

#include "codebook/ids.h"
#include "core/base/result.h"

#include <QStringList>

#include <vector>

namespace rozet::samples {

struct CodeRecipe
{
    codebook::CodeId code;
    std::vector<int> recordings;       ///< numbers, from 1
    double from = 0, to = 1;           ///< part of the conversation in which it starts
    int least = 1, most = 1;           ///< fragments in a conversation that has it
    double shortest = 5, longest = 10; ///< seconds
    QStringList descriptions;

    [[nodiscard]] bool occursIn(int recording) const;
};

[[nodiscard]] Result<std::vector<CodeRecipe>> readRecipe(const QString& path);

} // namespace rozet::samples
