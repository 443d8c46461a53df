// SPDX-License-Identifier: GPL-3.0-or-later
// Small recordings for tests, made with the ffmpeg command when they are first asked for and kept
// in the build folder under a name that follows from the recipe.
#pragma once

#include "core/media/picture.h"

#include <QString>
#include <QStringList>

namespace rozet::test {

struct ClipRecipe
{
    QString name;   ///< with the extension
    int frames = 0; ///< 0: no picture from the generator
    double soundSeconds = 0;
    QStringList before;  ///< options before the picture input
    QStringList options; ///< options of the output
    QString source;      ///< another clip's name to work from instead of the generator
    QString size = QStringLiteral("320x180");
    QString rate = QStringLiteral("25");
};

/// The clip's path; empty, with the reason in reason, when it could not be made.
[[nodiscard]] QString makeClip(const ClipRecipe& recipe, QString* reason = nullptr);
/// A clip of the standard set, by name: see media_clips.cpp.
[[nodiscard]] QString standardClip(const QString& name, QString* reason = nullptr);
[[nodiscard]] const ClipRecipe& standardRecipe(const QString& name);

/// The number in the strip of an upright picture; -1 when it cannot be read.
[[nodiscard]] int stripNumber(const media::Picture& picture);

} // namespace rozet::test
