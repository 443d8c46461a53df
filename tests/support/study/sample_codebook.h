// SPDX-License-Identifier: GPL-3.0-or-later
// A small codebook with one of everything that rules speak about.
#pragma once

#include "codebook/codebook.h"

namespace rozet::test {

/// Categories "content" and "form". Fragment codes: "talents", "work" with its sub-codes
/// "work_visit" and "work_story", "open" and "closed" (exclusive of each other), "group" (not
/// selectable), "old" (retired). Recording codes: "plan" (yes or no), "mood" (nominal: low, high),
/// "remark" (text). A rose of eight sectors with ids "s0" to "s7".
[[nodiscard]] codebook::Codebook sampleCodebook();

/// A revision that follows on the study's last one: with one more code, "new_<number>".
[[nodiscard]] codebook::CodebookRevision nextRevision(const codebook::CodebookRevision& last);

} // namespace rozet::test
