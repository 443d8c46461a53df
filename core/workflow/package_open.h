// SPDX-License-Identifier: GPL-3.0-or-later
// What a coder does with a package: make a study file of it to work in.
#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/study/ids.h"

#include <QString>

namespace rozet::workflow {

struct UnpackedStudy
{
    QString study;       ///< the file that was made
    QString mediaFolder; ///< beside it; empty when there were no media
    study::CoderId coder;
    QString coderName;
    qsizetype recordings = 0;
    qsizetype mediaFiles = 0;
};

/// Makes a study file with the same ids, and a folder for the media beside it. Fails with
/// FileExists when there is such a file, and as readPackage does; nothing is left then.
[[nodiscard]] Result<UnpackedStudy> openPackage(const QString& path, const QString& passphrase,
                                                const QString& output, const Clock& clock,
                                                Progress& progress);

} // namespace rozet::workflow
