// SPDX-License-Identifier: GPL-3.0-or-later
// One coder's package: to code elsewhere, or to hand in what was coded elsewhere.
#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/study/versions.h"
#include "core/study/visibility.h"

#include <QStringList>

namespace rozet::workflow {

/// The ending of a package's file name, without a dot.
inline constexpr auto kPackageEnding = "rozetpackage";

struct PackageWish
{
    study::CoderId coder;
    QString output;
    QString passphrase;     ///< empty: not sealed
    bool withMedia = false; ///< of the recordings that are the coder's to code
};

struct MadePackage
{
    QString path;
    QUuid package;
    qint64 bytes = 0;
    qsizetype recordings = 0;
    qsizetype codings = 0;
    qsizetype fragments = 0;
    qsizetype mediaFiles = 0;
    QStringList withoutMedia; ///< recordings whose media were wanted and not found, by name
};

/// Whether this person may make a package of that coder's work: a supervisor, and the coder; in a
/// study without a supervisor everybody, unless work in it is hidden from this person. study: the
/// whole of it.
[[nodiscard]] bool mayMakePackage(const study::Study& study, const study::Viewer& person,
                                  const study::CoderId& coder);

/// study: the whole of it; versions: what its store knows. studyPath says where media are looked
/// for. Media are read piece by piece. Fails with PackageOfConsensus, EntityMissing, or as
/// package::writePackage does; no package is left then.
[[nodiscard]] Result<MadePackage> createPackage(const study::Study& study,
                                                const study::Versions& versions,
                                                const QString& studyPath, const PackageWish& wish,
                                                const Clock& clock, Progress& progress);

/// "Study - Anna.rozetpackage": what a package is called when nobody gives it a name.
[[nodiscard]] QString packageFileName(const study::Study& study, const study::CoderId& coder);

} // namespace rozet::workflow
