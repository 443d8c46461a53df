// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to core/media: how large a file says it should be.
#pragma once

#include <QString>

#include <cstdint>

namespace rozet::media {

/// Bytes that are missing from a wave, AVI, WMV or WMA file by its own account; 0 when none are or
/// when it does not say.
[[nodiscard]] std::int64_t missingBytes(const QString& path);

} // namespace rozet::media
