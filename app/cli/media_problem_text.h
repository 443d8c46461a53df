// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/probe.h"

namespace rozet::cli {

/// "variable_frame_rate" and so on, the same in every language.
[[nodiscard]] QString mediaProblemName(media::MediaProblemKind kind);
/// One sentence, with the figures.
[[nodiscard]] QString mediaProblemText(const media::MediaProblem& problem);

} // namespace rozet::cli
