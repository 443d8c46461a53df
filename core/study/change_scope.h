// SPDX-License-Identifier: GPL-3.0-or-later
// How far a change reaches, so that what shows a study need not look at everything after each edit.
#pragma once

#include "core/study/change.h"

namespace rozet::study {

/// It concerns nothing but what coders made: fragments, traces, answers, positions, summaries,
/// settlements, time spent. Who codes what and how far it is stays as it was.
[[nodiscard]] bool isAboutContents(const Change& change);

/// It may change who may see what: who codes, which codings there are, and how far they are.
[[nodiscard]] bool isAboutWhoCodes(const Change& change);

} // namespace rozet::study
