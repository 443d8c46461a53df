// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/media_place.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace rozet::workflow {

namespace {

QString withoutLinks(const QString& path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? QDir::cleanPath(QFileInfo(path).absoluteFilePath()) : canonical;
}

bool isInside(const QString& folder, const QString& path)
{
    return path.startsWith(folder.endsWith(u'/') ? folder : folder + u'/');
}

} // namespace

QString mediaStateName(MediaState state)
{
    switch (state) {
    case MediaState::Found:
        return QStringLiteral("found");
    case MediaState::Missing:
        return QStringLiteral("missing");
    case MediaState::Changed:
        return QStringLiteral("changed");
    case MediaState::Refused:
        return QStringLiteral("refused");
    }
    return {};
}

QString studyFolder(const QString& studyPath)
{
    return withoutLinks(QFileInfo(studyPath).absolutePath());
}

QString storedMediaPath(const QString& studyPath, const QString& mediaPath)
{
    const QString folder = studyFolder(studyPath);
    const QString path = withoutLinks(mediaPath);
    if (isInside(folder, path)) {
        return QDir(folder).relativeFilePath(path);
    }
    const QString around = QFileInfo(folder).absolutePath();
    if (!QDir(around).isRoot() && isInside(around, path)) {
        return QDir(folder).relativeFilePath(path);
    }
    return path;
}

bool isAcceptableMediaPath(const QString& storedPath)
{
    if (storedPath.isEmpty() || storedPath.contains(QChar(u'\0')) ||
        storedPath.contains(QStringLiteral("://")) || storedPath.startsWith(QStringLiteral("//")) ||
        storedPath.startsWith(u'\\')) {
        return false;
    }
    const QString clean = QDir::cleanPath(storedPath);
    return !clean.startsWith(QStringLiteral("../..")) && clean != QStringLiteral("..");
}

QString absoluteMediaPath(const QString& studyPath, const study::MediaFile& file)
{
    if (!isAcceptableMediaPath(file.path)) {
        return {};
    }
    return QDir::cleanPath(QDir(studyFolder(studyPath)).absoluteFilePath(file.path));
}

MediaState mediaState(const QString& studyPath, const study::MediaFile& file)
{
    if (file.path.isEmpty()) {
        return MediaState::Missing;
    }
    const QString path = absoluteMediaPath(studyPath, file);
    if (path.isEmpty()) {
        return MediaState::Refused;
    }
    const QFileInfo info(path);
    if (!info.exists() || !info.isFile()) {
        return MediaState::Missing;
    }
    return file.sizeBytes > 0 && info.size() != file.sizeBytes ? MediaState::Changed
                                                               : MediaState::Found;
}

MediaState mediaState(const QString& studyPath, const study::Recording& recording)
{
    if (recording.media.empty()) {
        return MediaState::Missing;
    }
    MediaState worst = MediaState::Found;
    for (const study::MediaFile& file : recording.media) {
        worst = std::max(worst, mediaState(studyPath, file));
    }
    return worst;
}

bool liesInStudyFolder(const QString& studyPath, const QString& absolutePath)
{
    const QString canonical = QFileInfo(absolutePath).canonicalFilePath();
    return !canonical.isEmpty() && isInside(studyFolder(studyPath), canonical);
}

} // namespace rozet::workflow
