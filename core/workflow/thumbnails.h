// SPDX-License-Identifier: GPL-3.0-or-later
// The small pictures that file managers keep of videos (the freedesktop.org thumbnail folders).
#pragma once

#include <QStringList>

namespace rozet::workflow {

/// Existing thumbnails of this file, whether it is still there or not.
[[nodiscard]] QStringList thumbnailsOf(const QString& absolutePath);

} // namespace rozet::workflow
