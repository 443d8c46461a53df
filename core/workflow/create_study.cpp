// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/create_study.h"

#include <QFileInfo>

namespace rozet::workflow {

Result<CreatedStudy> createStudy(const NewStudy& wanted, const Clock& clock, Progress& progress)
{
    const QString title =
        wanted.title.trimmed().isEmpty() ? QFileInfo(wanted.path).completeBaseName() : wanted.title;
    CreatedStudy created{study::newStudy(title, wanted.codebook, clock.now()), nullptr};
    if (!wanted.language.isEmpty()) {
        created.study.info.language = wanted.language;
    }
    Result<std::unique_ptr<store::StudyStore>> store =
        store::StudyStore::create(wanted.path, created.study, clock, progress);
    if (!store) {
        return failure(store.error());
    }
    created.store = std::move(*store);
    return created;
}

} // namespace rozet::workflow
