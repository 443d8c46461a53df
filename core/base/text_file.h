// SPDX-License-Identifier: GPL-3.0-or-later
// Whole files in and out. Writing goes to a temporary file that is renamed at the end, so that a
// result is either complete or not there.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace rozet {

/// Fails with FileNotFound, NotAFile, FileTooLarge or FileNotReadable.
[[nodiscard]] Result<QByteArray> readWholeFile(const QString& path, qint64 largestBytes = qint64(256) << 20);

/// Fails with FileNotWritable or DiskFull; the old file, if any, is then still whole.
[[nodiscard]] Done writeWholeFile(const QString& path, const QByteArray& bytes);

} // namespace rozet
