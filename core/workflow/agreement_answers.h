// SPDX-License-Identifier: GPL-3.0-or-later
// Where the answer to a question about a whole recording is found in a coding.
#pragma once

#include "core/study/coding.h"
#include "core/workflow/tally_counts.h"

namespace rozet::workflow {

/// The answer to the question of this column, also when it was given to a code that has been
/// retired since. Null when not answered.
[[nodiscard]] const study::RecordingCodeValue*
answerIn(const study::Coding& coding, const TallyColumns& columns, std::size_t column);

/// Whether it is asked of coders now.
[[nodiscard]] bool isQuestion(const TallyColumns::Column& column);

} // namespace rozet::workflow
