// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the JSON format, in the order they are written. Reader, writer and the test that
// compares them with the schema all take them from here.
#pragma once

#include "codebook/code.h"

#include <utility>
#include <vector>

namespace rozet::codebook {

inline constexpr const char* kCodebookFormatName = "rozet-codebook";

struct CodebookKey
{
    const char* name;
    bool required; ///< always written, and refused when absent
};

[[nodiscard]] const std::vector<CodebookKey>& codebookKeys();
[[nodiscard]] const std::vector<CodebookKey>& categoryKeys();
[[nodiscard]] const std::vector<CodebookKey>& codeKeys();
[[nodiscard]] const std::vector<CodebookKey>& valueKeys();
[[nodiscard]] const std::vector<CodebookKey>& roseKeys();
[[nodiscard]] const std::vector<CodebookKey>& sectorKeys();

[[nodiscard]] const std::vector<std::pair<const char*, CodeLevel>>& levelWords();
[[nodiscard]] const std::vector<std::pair<const char*, ValueKind>>& valueKindWords();

} // namespace rozet::codebook
