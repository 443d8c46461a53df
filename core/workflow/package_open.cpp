// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/package_open.h"

#include "core/package/package_reader.h"
#include "core/workflow/media_place.h"
#include "core/workflow/package_collect.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace rozet::workflow {

namespace {

/// A new folder that is gone again, with what is in it, unless it is kept.
class NewFolder
{
public:
    NewFolder() = default;
    NewFolder(const NewFolder&) = delete;
    NewFolder& operator=(const NewFolder&) = delete;

    ~NewFolder()
    {
        if (!m_path.isEmpty() && !m_isKept) {
            QDir(m_path).removeRecursively();
        }
    }

    Done make(const QString& wanted)
    {
        QString path = wanted;
        for (int number = 2; QFileInfo::exists(path); ++number) {
            path = QStringLiteral("%1 (%2)").arg(wanted).arg(number);
        }
        if (!QDir().mkdir(path)) {
            return failure(ErrorCode::FileNotWritable, path);
        }
        m_path = path;
        return {};
    }

    void keep() { m_isKept = true; }

    [[nodiscard]] const QString& path() const { return m_path; }

private:
    QString m_path;
    bool m_isKept = false;
};

/// The name, with a number when it is taken (whatever the case: not every disk tells it apart).
QString freeName(const QString& name, QSet<QString>& taken)
{
    const QFileInfo info(name);
    QString free = name;
    for (int number = 2; taken.contains(free.toCaseFolded()); ++number) {
        free = QStringLiteral("%1 (%2)").arg(info.completeBaseName()).arg(number);
        if (!info.suffix().isEmpty()) {
            free += u'.' + info.suffix();
        }
    }
    taken.insert(free.toCaseFolded());
    return free;
}

Result<qsizetype> extractMedia(package::PackageReader& reader, const QString& output,
                               const NewFolder& folder, study::Study& study, Progress& progress)
{
    qint64 total = 0;
    for (const package::MemberInfo& member : reader.contents().members) {
        total += member.bytes;
    }
    qint64 done = reader.contents().members.front().bytes;
    qsizetype files = 0;
    QSet<QString> taken;
    for (const package::MemberInfo& member : reader.contents().members) {
        if (member.recording.isNull()) {
            continue;
        }
        study::Recording* recording =
            study.recordings.find(study::RecordingId::fromUuid(member.recording));
        const auto position = static_cast<std::size_t>(member.position);
        if (recording == nullptr || position >= recording->media.size()) {
            return failure(ErrorCode::PackageDamaged, QString(), member.name);
        }
        const QString path = folder.path() + u'/' + freeName(member.fileName, taken);
        if (Done extracted = reader.extract(member, path, progress, done, total); !extracted) {
            return failure(extracted.error());
        }
        recording->media[position].path = storedMediaPath(output, path);
        done += member.bytes;
        ++files;
    }
    return files;
}

} // namespace

Result<UnpackedStudy> openPackage(const QString& path, const QString& passphrase,
                                  const QString& output, const Clock& clock, Progress& progress)
{
    if (QFileInfo::exists(output)) {
        return failure(ErrorCode::FileExists, output);
    }
    Result<PackedStudy> packed = readPackage(path, passphrase, clock, progress);
    if (!packed) {
        return failure(packed.error());
    }
    UnpackedStudy unpacked;
    unpacked.study = output;
    unpacked.coder = study::CoderId::fromUuid(packed->contents.coder);
    unpacked.coderName = packed->study.coders.find(unpacked.coder)->name;
    unpacked.recordings = static_cast<qsizetype>(packed->study.recordings.size());
    NewFolder folder;
    if (packed->contents.hasMedia()) {
        Result<package::PackageReader> reader = package::PackageReader::open(path, passphrase);
        if (!reader) {
            return failure(reader.error());
        }
        const QFileInfo info(output);
        const QString wanted =
            QStringLiteral("%1/%2 media").arg(info.absolutePath(), info.completeBaseName());
        if (Done made = folder.make(wanted); !made) {
            return failure(made.error());
        }
        const auto files = extractMedia(*reader, output, folder, packed->study, progress);
        if (!files) {
            Error error = files.error();
            error.subject = error.subject.isEmpty() ? path : error.subject;
            return failure(std::move(error));
        }
        unpacked.mediaFiles = *files;
        unpacked.mediaFolder = folder.path();
    }
    const auto made =
        store::StudyStore::create(output, packed->study, packed->versions, clock, progress);
    if (!made) {
        return failure(made.error());
    }
    folder.keep();
    return unpacked;
}

} // namespace rozet::workflow
