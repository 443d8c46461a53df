// SPDX-License-Identifier: GPL-3.0-or-later
// Every text that people typed into a study, to know what erasing a part of it must take away.
#pragma once

#include "core/study/study.h"

#include <QStringList>

namespace rozet::workflow {

/// Names, notes, descriptions, memos, answers and summaries; without the codebook.
[[nodiscard]] QStringList textsOf(const study::Study& study);

} // namespace rozet::workflow
