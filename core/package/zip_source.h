// SPDX-License-Identifier: GPL-3.0-or-later
// Gives libzip the bytes of a member while it writes, sealed on the way when there is a key.
#pragma once

#include "core/package/seal.h"

#include <QIODevice>

#include <optional>

struct zip;
struct zip_source;

namespace rozet::package {

/// device: opened for reading; bytes: how many of it. memberKey: none leaves it unsealed. libzip
/// owns the source when it was added to an archive; null when it could not be made.
[[nodiscard]] zip_source* makeSource(zip* archive, std::unique_ptr<QIODevice> device, qint64 bytes,
                                     const std::optional<QByteArray>& memberKey);

} // namespace rozet::package
