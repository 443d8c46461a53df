// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/relink_media.h"

#include "core/media/fingerprint.h"
#include "core/media/probe.h"
#include "core/workflow/media_place.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QMultiHash>

#include <cmath>

namespace rozet::workflow {

namespace {

constexpr double kSameLengthSeconds = 1.0;

/// The files below the folders, by size and by name, with fingerprints as they are needed.
class Candidates
{
public:
    Done search(const QStringList& folders, Progress& progress)
    {
        for (const QString& folder : folders) {
            if (!QFileInfo(folder).isDir()) {
                return failure(ErrorCode::FileNotFound, folder);
            }
            QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                if (progress.cancelled()) {
                    return failure(ErrorCode::Cancelled);
                }
                const QFileInfo info(files.next());
                m_bySize.insert(info.size(), info.absoluteFilePath());
                m_byName.insert(info.fileName().toCaseFolded(), info.absoluteFilePath());
            }
        }
        return {};
    }

    [[nodiscard]] QStringList ofSize(qint64 bytes) const { return sorted(m_bySize.values(bytes)); }

    [[nodiscard]] QStringList named(const QString& name) const
    {
        return sorted(m_byName.values(name.toCaseFolded()));
    }

    [[nodiscard]] QStringList all() const { return sorted(m_bySize.values()); }

    /// Empty for a file that cannot be read.
    QString fingerprint(const QString& path)
    {
        auto known = m_fingerprints.find(path);
        if (known == m_fingerprints.end()) {
            known = m_fingerprints.insert(path, media::fingerprint(path).value_or(QString()));
        }
        return *known;
    }

private:
    static QStringList sorted(QStringList paths)
    {
        paths.sort();
        return paths;
    }

    QMultiHash<qint64, QString> m_bySize;
    QMultiHash<QString, QString> m_byName;
    QHash<QString, QString> m_fingerprints;
};

bool hasLength(const QString& path, MediaDuration duration, Progress& progress)
{
    if (duration.isZero()) {
        return true;
    }
    const Result<media::MediaInfo> info = media::probe(path, progress);
    return info && std::abs((info->duration - duration).seconds()) <= kSameLengthSeconds;
}

/// Empty when the file is not among the candidates.
QString findAgain(const study::MediaFile& file, MediaDuration duration, Candidates& candidates,
                  Progress& progress)
{
    if (!file.fingerprint.isEmpty()) {
        const QStringList tries =
            file.sizeBytes > 0 ? candidates.ofSize(file.sizeBytes) : candidates.all();
        for (const QString& path : tries) {
            if (candidates.fingerprint(path) == file.fingerprint) {
                return path;
            }
        }
        return {};
    }
    for (const QString& path : candidates.named(QFileInfo(file.path).fileName())) {
        const bool sizeFits = file.sizeBytes == 0 || QFileInfo(path).size() == file.sizeBytes;
        if (sizeFits && hasLength(path, duration, progress)) {
            return path;
        }
    }
    return {};
}

} // namespace

Result<RelinkPlan> planRelink(const study::Study& study, const QString& studyPath,
                              const QStringList& folders, Progress& progress)
{
    Candidates candidates;
    if (Done searched = candidates.search(folders, progress); !searched) {
        return failure(searched.error());
    }
    RelinkPlan plan;
    study::Composite steps;
    std::int64_t done = 0;
    for (const study::Recording* recording : study::recordingsByName(study)) {
        progress.report(done++, static_cast<std::int64_t>(study.recordings.size()));
        study::Recording changed = *recording;
        for (study::MediaFile& file : changed.media) {
            if (progress.cancelled()) {
                return failure(ErrorCode::Cancelled);
            }
            if (mediaState(studyPath, file) == MediaState::Found) {
                continue;
            }
            RelinkedFile link{recording->id, recording->name, file.path, {}};
            const QString path = findAgain(file, recording->duration, candidates, progress);
            if (path.isEmpty()) {
                for (const QString& other : candidates.named(QFileInfo(file.path).fileName())) {
                    plan.refused.push_back({recording->name, other});
                }
                plan.stillMissing.push_back(std::move(link));
                continue;
            }
            file.path = storedMediaPath(studyPath, path);
            file.sizeBytes = QFileInfo(path).size();
            file.fingerprint = candidates.fingerprint(path);
            link.to = file.path;
            plan.relinked.push_back(std::move(link));
        }
        if (!(changed == *recording)) {
            steps.changes.emplace_back(study::Replace<study::Recording>{std::move(changed)});
        }
    }
    if (!steps.changes.empty()) {
        plan.change = study::Change(std::move(steps));
    }
    return plan;
}

} // namespace rozet::workflow
