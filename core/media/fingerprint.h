// SPDX-License-Identifier: GPL-3.0-or-later
// Recognises a media file that was moved or renamed, without reading gigabytes.
//
// The text is "1:<size in bytes>:<SHA-256>". The hash covers the size and nine blocks of 256 KiB:
// the first, the last, and seven at equal distances between; files up to that total are hashed
// whole. Two files that differ only outside these blocks have the same fingerprint: it tells files
// apart, and shows most damage, but proves nothing against someone who forges.
#pragma once

#include "core/base/result.h"

#include <QString>

namespace rozet::media {

/// Fails with FileNotFound, NotAFile or FileNotReadable.
[[nodiscard]] Result<QString> fingerprint(const QString& path);

} // namespace rozet::media
