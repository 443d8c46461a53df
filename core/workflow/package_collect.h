// SPDX-License-Identifier: GPL-3.0-or-later
// Collecting a coder's package: first the plan, then one change.
#pragma once

#include "core/base/clock.h"
#include "core/package/contents.h"
#include "core/store/study_store.h"
#include "core/study/merge.h"

namespace rozet::workflow {

struct CollectPlan
{
    package::Contents contents; ///< of the package
    study::CoderId coder;
    study::MergePlan plan;
};

/// The coder's part of a study file from a package, as it was checked while reading it.
struct PackedStudy
{
    package::Contents contents;
    study::Study study;
    study::Versions versions;
};

/// Reads the study in a package; media stay where they are. Fails as package::PackageReader::open
/// does; what is wrong with the study inside makes the package a damaged one.
[[nodiscard]] Result<PackedStudy> readPackage(const QString& path, const QString& passphrase,
                                              const Clock& clock, Progress& progress);

/// What collecting would do. Fails as readPackage does, and with PackageOtherStudy,
/// PackageCoderUnknown or PackageOfConsensus. Nothing is changed.
[[nodiscard]] Result<CollectPlan> planCollect(const study::Study& study,
                                              const study::Versions& versions,
                                              const std::set<study::RecordingId>& removed,
                                              const QString& path, const QString& passphrase,
                                              const Clock& clock, Progress& progress);
/// The same with what this store knows.
[[nodiscard]] Result<CollectPlan> planCollect(const study::Study& study, store::StudyStore& store,
                                              const QString& path, const QString& passphrase,
                                              const Clock& clock, Progress& progress);

} // namespace rozet::workflow
