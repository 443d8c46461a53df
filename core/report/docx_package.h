// SPDX-License-Identifier: GPL-3.0-or-later
// A zip file in memory whose bytes depend on its contents only. Private to this folder.
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <utility>
#include <vector>

namespace rozet::report {

/// Name and contents, in the order they stand in the file.
using PackageParts = std::vector<std::pair<QByteArray, QByteArray>>;

/// Fails with ExportFailed.
[[nodiscard]] Result<QByteArray> zipBytes(const PackageParts& parts);

} // namespace rozet::report
