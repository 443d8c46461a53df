// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/edit.h"

#include "core/study/apply_change.h"

namespace rozet::workflow {

Done applyAndSave(study::Study& study, store::StudyStore& store, const study::Change& change,
                  const store::ActionInfo& action)
{
    const Result<study::Change> inverse = study::applyChange(study, change);
    if (!inverse) {
        return failure(inverse.error());
    }
    if (Done saved = store.append({&change, 1}, action); !saved) {
        if (const Result<study::Change> undone = study::applyChange(study, *inverse); !undone) {
            return failure(undone.error());
        }
        return saved;
    }
    return {};
}

} // namespace rozet::workflow
