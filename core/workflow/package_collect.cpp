// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/package_collect.h"

#include "core/package/package_reader.h"

#include <QTemporaryDir>

namespace rozet::workflow {

namespace {

// What is wrong with the study inside, said of the package.
Error asPackageError(const Error& error, const QString& path)
{
    switch (error.code) {
    case ErrorCode::Cancelled:
    case ErrorCode::DiskFull:
    case ErrorCode::FileNotWritable:
        return error;
    case ErrorCode::StudyNewer:
        return makeError(ErrorCode::PackageNewer, path, QString(), error.found, error.expected);
    default:
        return makeError(ErrorCode::PackageDamaged, path, QLatin1String(package::kStudyName));
    }
}

} // namespace

Result<PackedStudy> readPackage(const QString& path, const QString& passphrase, const Clock& clock,
                                Progress& progress)
{
    Result<package::PackageReader> reader = package::PackageReader::open(path, passphrase);
    if (!reader) {
        return failure(reader.error());
    }
    const QTemporaryDir folder;
    if (!folder.isValid()) {
        return failure(ErrorCode::FileNotWritable, folder.path(), QString(), folder.errorString());
    }
    const QString file = folder.filePath(QLatin1String(package::kStudyName));
    const package::Contents& contents = reader->contents();
    if (Done extracted = reader->extract(contents.members.front(), file, progress); !extracted) {
        return failure(extracted.error());
    }
    auto opened = store::StudyStore::open(file, store::OpenMode::ReadOnly, clock, progress);
    if (!opened) {
        return failure(asPackageError(opened.error(), path));
    }
    Result<study::Versions> versions = opened->store->versions();
    if (!versions) {
        return failure(asPackageError(versions.error(), path));
    }
    const bool isOfStudy = opened->study.info.id.uuid() == contents.study;
    const auto coder = study::CoderId::fromUuid(contents.coder);
    if (!isOfStudy || opened->study.coders.find(coder) == nullptr) {
        return failure(ErrorCode::PackageDamaged, path, QLatin1String(package::kContentsName));
    }
    return PackedStudy{contents, std::move(opened->study), std::move(*versions)};
}

Result<CollectPlan> planCollect(const study::Study& study, const study::Versions& versions,
                                const std::set<study::RecordingId>& removed, const QString& path,
                                const QString& passphrase, const Clock& clock, Progress& progress)
{
    const Result<PackedStudy> packed = readPackage(path, passphrase, clock, progress);
    if (!packed) {
        return failure(packed.error());
    }
    const package::Contents& contents = packed->contents;
    if (!(packed->study.info.id == study.info.id)) {
        return failure(ErrorCode::PackageOtherStudy, path, QString(), contents.studyTitle,
                       study.info.title);
    }
    const auto id = study::CoderId::fromUuid(contents.coder);
    const study::Coder* coder = study.coders.find(id);
    if (coder == nullptr) {
        return failure(ErrorCode::PackageCoderUnknown, path, QString(), contents.coderName);
    }
    if (coder->role == study::CoderRole::Consensus) {
        return failure(ErrorCode::PackageOfConsensus, path);
    }
    return CollectPlan{contents, id,
                       study::planMerge({study, versions}, {packed->study, packed->versions}, id,
                                        contents.package, removed)};
}

Result<CollectPlan> planCollect(const study::Study& study, store::StudyStore& store,
                                const QString& path, const QString& passphrase, const Clock& clock,
                                Progress& progress)
{
    const Result<study::Versions> versions = store.versions();
    if (!versions) {
        return failure(versions.error());
    }
    const auto removed = store.removedRecordings();
    if (!removed) {
        return failure(removed.error());
    }
    return planCollect(study, *versions, *removed, path, passphrase, clock, progress);
}

} // namespace rozet::workflow
