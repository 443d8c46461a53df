// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/maintain_study.h"

#include <QFileInfo>

namespace rozet::workflow {

namespace {

bool isFinding(ErrorCode code)
{
    return code == ErrorCode::StudyDamaged || code == ErrorCode::StudyForeignSchema ||
           code == ErrorCode::StudyNotAStudy;
}

} // namespace

Result<store::CheckReport> checkStudyFile(const QString& path, const Clock& clock,
                                          Progress& progress)
{
    const Result<store::OpenedStudy> opened =
        store::StudyStore::open(path, store::OpenMode::ReadOnly, clock, progress);
    if (!opened && isFinding(opened.error().code)) {
        store::CheckReport report;
        report.problems.push_back(opened.error());
        return report;
    }
    if (!opened) {
        return failure(opened.error());
    }
    return opened->store->check(progress);
}

Result<CompactReport> compactStudyFile(const QString& path, const Clock& clock, Progress& progress)
{
    CompactReport report;
    report.bytesBefore = QFileInfo(path).size();
    const Result<store::OpenedStudy> opened =
        store::StudyStore::open(path, store::OpenMode::ReadWrite, clock, progress);
    if (!opened) {
        return failure(opened.error());
    }
    if (const Done compacted = opened->store->compact(progress); !compacted) {
        return failure(compacted.error());
    }
    report.bytesAfter = QFileInfo(path).size();
    return report;
}

} // namespace rozet::workflow
