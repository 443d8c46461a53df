// SPDX-License-Identifier: GPL-3.0-or-later
// How lists and traces are kept in one cell.
#pragma once

#include "codebook/ids.h"
#include "core/base/result.h"
#include "core/study/trace.h"

#include <QStringList>

#include <optional>
#include <string_view>
#include <vector>

namespace rozet::store {

/// A JSON array of texts.
[[nodiscard]] QString listCell(const QStringList& texts);
[[nodiscard]] std::optional<QStringList> readListCell(std::string_view utf8);

/// The codes of a fragment, joined by '|', as in every table Rozet exports. No id has that sign.
[[nodiscard]] Result<QString> codesCell(const std::vector<codebook::CodeId>& codes);

/// 24 bytes a sample, low byte first: microseconds (int64), together, above (IEEE 754 doubles).
[[nodiscard]] QByteArray samplesCell(const std::vector<study::TraceSample>& samples);
[[nodiscard]] std::optional<std::vector<study::TraceSample>>
readSamplesCell(std::string_view bytes);

} // namespace rozet::store
