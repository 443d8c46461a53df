// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/study_store.h"

namespace rozet::workflow {

struct NewStudy
{
    QString path;
    QString title;    ///< empty = the file's name without its ending
    QString language; ///< of labels in tallies: "nl" or "en"; empty = nl
    codebook::Codebook codebook;
};

struct CreatedStudy
{
    study::Study study;
    std::unique_ptr<store::StudyStore> store;
};

/// Makes the file. Fails as StudyStore::create does; no file is left then.
[[nodiscard]] Result<CreatedStudy> createStudy(const NewStudy& wanted, const Clock& clock,
                                               Progress& progress);

} // namespace rozet::workflow
