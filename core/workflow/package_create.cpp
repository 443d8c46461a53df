// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/package_create.h"

#include "core/package/package_writer.h"
#include "core/store/study_store.h"
#include "core/study/package_study.h"
#include "core/workflow/media_place.h"
#include "core/workflow/program_version.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>

namespace rozet::workflow {

namespace {

QString plainName(QString name)
{
    static const QRegularExpression refused(QStringLiteral("[/\\\\:*?\"<>|\\x{0}-\\x{1f}]"));
    name.replace(refused, QStringLiteral("_"));
    while (name.startsWith(u'.')) {
        name.remove(0, 1);
    }
    return name.trimmed().left(80);
}

struct MediaToPack
{
    std::vector<package::FileToPack> files;
    QStringList missing;
};

MediaToPack mediaFor(const study::Study& study, const QString& studyPath,
                     const study::CoderId& coder)
{
    MediaToPack media;
    for (const study::RecordingId& id : study::recordingsFor(study, coder)) {
        const study::Recording& recording = *study.recordings.find(id);
        bool whole = !recording.media.empty();
        for (std::size_t i = 0; i < recording.media.size(); ++i) {
            const study::MediaFile& file = recording.media[i];
            const QString path = absoluteMediaPath(studyPath, file);
            const QString name = QFileInfo(path).fileName();
            if (mediaState(studyPath, file) != MediaState::Found) {
                whole = false;
                continue;
            }
            package::MemberInfo member;
            member.name = package::mediaMemberName(static_cast<qsizetype>(media.files.size()));
            member.recording = id.uuid();
            member.position = static_cast<int>(i);
            member.fileName =
                package::isPlainFileName(name)
                    ? name
                    : QStringLiteral("media.") + plainName(QFileInfo(path).suffix()).left(10);
            media.files.push_back({path, std::move(member)});
        }
        if (!whole) {
            media.missing += recording.name;
        }
    }
    return media;
}

} // namespace

bool mayMakePackage(const study::Study& study, const study::Viewer& person,
                    const study::CoderId& coder)
{
    if (person.coder == coder) {
        return true;
    }
    if (!study::mayLead(study, person)) {
        return false;
    }
    // Where anybody leads, a package is no way around being blind: one that has work in it which is
    // hidden from this person is for the coder alone.
    const std::set<study::CodingId> hidden = study::hiddenCodings(study, person);
    return std::ranges::none_of(hidden, [&](const study::CodingId& id) {
        const study::Coding* coding = study.codings.find(id);
        return coding->header.coder == coder && !coding->isEmpty();
    });
}

QString packageFileName(const study::Study& study, const study::CoderId& coder)
{
    const study::Coder* known = study.coders.find(coder);
    const QString name = known == nullptr ? QString() : known->name;
    return QStringLiteral("%1 - %2.%3")
        .arg(plainName(study.info.title), plainName(name), QLatin1String(kPackageEnding));
}

Result<MadePackage> createPackage(const study::Study& study, const study::Versions& versions,
                                  const QString& studyPath, const PackageWish& wish,
                                  const Clock& clock, Progress& progress)
{
    const study::Coder* coder = study.coders.find(wish.coder);
    if (coder == nullptr) {
        return failure(ErrorCode::EntityMissing, wish.coder.toText());
    }
    if (coder->role == study::CoderRole::Consensus) {
        return failure(ErrorCode::PackageOfConsensus, coder->name);
    }
    // Where nobody else can read it, and not where the package goes: that may be a shared folder.
    const QTemporaryDir folder;
    if (!folder.isValid()) {
        return failure(ErrorCode::FileNotWritable, folder.path(), QString(), folder.errorString());
    }
    const study::Study own = study::packageStudy(study, wish.coder);
    const QString studyFile = folder.filePath(QLatin1String(package::kStudyName));
    {
        auto made = store::StudyStore::create(
            studyFile, own, study::packageVersions(study, versions, wish.coder), clock, progress);
        if (!made) {
            return failure(made.error());
        }
    }
    MadePackage made;
    std::vector<package::FileToPack> files{{studyFile, {}}};
    files.front().member.name = QLatin1String(package::kStudyName);
    if (wish.withMedia) {
        MediaToPack media = mediaFor(study, studyPath, wish.coder);
        std::ranges::move(media.files, std::back_inserter(files));
        made.withoutMedia = media.missing;
    }
    package::Contents contents;
    contents.package = QUuid::createUuid();
    contents.study = study.info.id.uuid();
    contents.studyTitle = study.info.title.left(1000);
    contents.coder = wish.coder.uuid();
    contents.coderName = coder->name.left(1000);
    contents.made = clock.now();
    contents.program = QStringLiteral("Rozet ") + programVersion();
    made.path = wish.output;
    made.package = contents.package;
    made.recordings = static_cast<qsizetype>(own.recordings.size());
    made.codings = static_cast<qsizetype>(own.codings.size());
    made.mediaFiles = static_cast<qsizetype>(files.size()) - 1;
    for (const study::Coding& coding : own.codings) {
        made.fragments += static_cast<qsizetype>(coding.fragments.size());
    }
    const Result<qint64> bytes =
        package::writePackage(QFileInfo(wish.output).absoluteFilePath(), std::move(contents),
                              std::move(files), wish.passphrase, progress);
    if (!bytes) {
        return failure(bytes.error());
    }
    made.bytes = *bytes;
    return made;
}

} // namespace rozet::workflow
