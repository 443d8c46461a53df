// SPDX-License-Identifier: GPL-3.0-or-later
// Puts files together into one package. Files are read piece by piece, twice: for their hash, and
// to write them.
#pragma once

#include "core/base/progress.h"
#include "core/package/contents.h"

namespace rozet::package {

struct FileToPack
{
    QString path;
    MemberInfo member; ///< size and hash are filled in
};

/// Writes the package; complete, or not there. An older file of that name is replaced. The members
/// come in this order, with the study first. An empty passphrase leaves the package unsealed. Gives
/// the size of the package in bytes.
///
/// Fails with FileNotReadable, FileNotWritable, DiskFull or Cancelled.
[[nodiscard]] Result<qint64> writePackage(const QString& path, Contents contents,
                                          std::vector<FileToPack> files, const QString& passphrase,
                                          Progress& progress);

} // namespace rozet::package
