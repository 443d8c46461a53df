// SPDX-License-Identifier: GPL-3.0-or-later
// Where the media files of a study lie. A study holds paths relative to its own folder, so that the
// folder can be moved or copied as a whole.
#pragma once

#include "core/study/recording.h"

#include <QString>

namespace rozet::workflow {

enum class MediaState {
    Found,
    Missing, ///< no such file, or no file is named
    Changed, ///< a file of another size lies there
    Refused, ///< the path leads to a network or out of the study's surroundings; it is not touched
};

/// "found", "missing", "changed", "refused": the same in every language.
[[nodiscard]] QString mediaStateName(MediaState state);

/// The folder of the study file, absolute, with links resolved.
[[nodiscard]] QString studyFolder(const QString& studyPath);

/// The path to keep in the study for this file: relative when it lies inside the study's folder, or
/// inside the folder around that one; else absolute.
[[nodiscard]] QString storedMediaPath(const QString& studyPath, const QString& mediaPath);

/// Whether a path found in a study may be looked at: no network addresses, no more than one step up
/// from the study's folder. Absolute paths are allowed; researchers keep media on other disks.
[[nodiscard]] bool isAcceptableMediaPath(const QString& storedPath);

/// The absolute path of a media file; empty when the stored path is not acceptable.
[[nodiscard]] QString absoluteMediaPath(const QString& studyPath, const study::MediaFile& file);

/// Looks at the file system (name, kind and size only).
[[nodiscard]] MediaState mediaState(const QString& studyPath, const study::MediaFile& file);

/// The worst state of the recording's files; Missing when it has none.
[[nodiscard]] MediaState mediaState(const QString& studyPath, const study::Recording& recording);

/// Whether the file really lies inside the study's folder, links resolved.
[[nodiscard]] bool liesInStudyFolder(const QString& studyPath, const QString& absolutePath);

} // namespace rozet::workflow
