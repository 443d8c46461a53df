// SPDX-License-Identifier: GPL-3.0-or-later
// Looking after a study file: is it whole, and is nothing left in it that was deleted.
#pragma once

#include "core/store/study_store.h"

namespace rozet::workflow {

/// Opens the file for reading and checks everything. A file that cannot be opened because it is
/// damaged, foreign or no study at all is a finding, not a failure; that it is not there, cannot be
/// read or is in use is a failure.
[[nodiscard]] Result<store::CheckReport> checkStudyFile(const QString& path, const Clock& clock,
                                                        Progress& progress);

struct CompactReport
{
    qint64 bytesBefore = 0;
    qint64 bytesAfter = 0;
};

/// Rewrites the file without free space. Fails as StudyStore::open and compact do.
[[nodiscard]] Result<CompactReport> compactStudyFile(const QString& path, const Clock& clock,
                                                     Progress& progress);

} // namespace rozet::workflow
