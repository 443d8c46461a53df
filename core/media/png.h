// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/media/picture.h"

#include <QByteArray>
#include <QString>

namespace rozet::media {

/// The picture as a PNG file in memory. Fails with Internal when the picture is null.
[[nodiscard]] Result<QByteArray> pngBytes(const Picture& picture);

/// Written to a temporary file that is renamed. Fails as writeWholeFile does.
[[nodiscard]] Done writePng(const Picture& picture, const QString& path);

} // namespace rozet::media
