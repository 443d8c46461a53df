// SPDX-License-Identifier: GPL-3.0-or-later
// Closing a coding and opening it again. When the last of those who code a recording in a round
// closes, they see each other's work from then on; that moment is kept. What was opened in this way
// is not changed behind anybody's back: only who leads the study unlocks it, with a reason.
#pragma once

#include "core/base/result.h"
#include "core/study/change.h"
#include "core/study/visibility.h"

#include <QDateTime>

namespace rozet::workflow {

struct Closing
{
    study::Change change;
    bool opens = false; ///< coders see each other's work from now on
};

/// Closes these codings together. They need not be in the study yet, when steps before this change
/// add them. reason: kept with the moment of closing; may be empty.
[[nodiscard]] Closing closeCodings(const study::Study& study,
                                   const std::vector<study::CodingHeader>& codings,
                                   const study::Viewer& by, const QDateTime& now,
                                   const QString& reason = {});
[[nodiscard]] Closing closeCoding(const study::Study& study, const study::CodingHeader& coding,
                                  const study::Viewer& by, const QDateTime& now);

/// Why a coding is closed that came from a file: import may still add to it.
[[nodiscard]] QString importReason();
/// Whether it was closed by an import, and by nobody since.
[[nodiscard]] bool isClosedByImport(const study::Study& study, const study::CodingId& coding);

/// Whether opening this closed coding again needs somebody who leads the study, and a reason: when
/// it was opened to other coders.
[[nodiscard]] bool needsUnlocking(const study::Study& study, const study::Coding& coding);

/// Makes a closed coding open to changes again. Fails with UnlockRefused when the viewer may not,
/// with ReasonMissing when a reason is needed and none was given, and with EntityMissing when there
/// is no such coding. Nothing to do (an empty composite) when it is open.
[[nodiscard]] Result<study::Change> reopenCoding(const study::Study& study,
                                                 const study::CodingId& coding,
                                                 const study::Viewer& by, const QString& reason,
                                                 const QDateTime& now);

} // namespace rozet::workflow
