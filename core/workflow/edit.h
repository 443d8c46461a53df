// SPDX-License-Identifier: GPL-3.0-or-later
// One edit of an open study, in memory and on the disk.
#pragma once

#include "core/store/study_store.h"
#include "core/study/change.h"

namespace rozet::workflow {

/// Applies the change and brings it to the disk. On an error the study and the file are as before.
[[nodiscard]] Done applyAndSave(study::Study& study, store::StudyStore& store,
                                const study::Change& change, const store::ActionInfo& action);

} // namespace rozet::workflow
