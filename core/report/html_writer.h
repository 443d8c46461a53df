// SPDX-License-Identifier: GPL-3.0-or-later
// One page that stands alone: no scripts, no links, nothing fetched; it prints well.
#pragma once

#include "core/base/result.h"
#include "core/report/document.h"

#include <QByteArray>

namespace rozet::report {

[[nodiscard]] QByteArray htmlBytes(const Document& document, const Origin& origin);
[[nodiscard]] QByteArray htmlBytes(std::span<const Table> tables, const Origin& origin);

/// Fails with FileNotWritable or DiskFull.
[[nodiscard]] Done writeHtml(const Document& document, const Origin& origin, const QString& path);
[[nodiscard]] Done writeHtml(std::span<const Table> tables, const Origin& origin,
                             const QString& path);

} // namespace rozet::report
