// SPDX-License-Identifier: GPL-3.0-or-later
// Documents and tables for Word (and LibreOffice): real styles, numbered captions, heading rows
// that repeat on every page. Holds no name of a person and no path; the same input gives the same
// bytes.
#pragma once

#include "core/base/result.h"
#include "core/report/document.h"

#include <QByteArray>

namespace rozet::report {

/// Fails with ExportFailed.
[[nodiscard]] Result<QByteArray> docxBytes(const Document& document, const Origin& origin);
[[nodiscard]] Result<QByteArray> docxBytes(std::span<const Table> tables, const Origin& origin);

/// Fails as docxBytes, and with FileNotWritable or DiskFull.
[[nodiscard]] Done writeDocx(const Document& document, const Origin& origin, const QString& path);
[[nodiscard]] Done writeDocx(std::span<const Table> tables, const Origin& origin,
                             const QString& path);

} // namespace rozet::report
