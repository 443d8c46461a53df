// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sample_study.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QStandardPaths>

namespace rozet::desktop {

namespace {

const QString kSampleName = QStringLiteral("loopbaangesprekken.rozet");

Done copyFile(const QString& from, const QString& to)
{
    if (QFileInfo::exists(to)) {
        return {};
    }
    const QString temporary = to + QStringLiteral(".part");
    QFile::remove(temporary);
    if (!QFile::copy(from, temporary)) {
        return failure(ErrorCode::FileNotWritable, to);
    }
    // What is installed may be read-only; the copy may not.
    QFile::setPermissions(temporary,
                          QFile::permissions(temporary) | QFile::WriteOwner | QFile::ReadOwner);
    if (!QFile::rename(temporary, to)) {
        QFile::remove(temporary);
        return failure(ErrorCode::FileNotWritable, to);
    }
    return {};
}

} // namespace

QString shippedSample()
{
    const QDir program(QCoreApplication::applicationDirPath());
    for (const char* place :
         {"../share/rozet/samples", "../samples", "../../samples", "../../../samples"}) {
        const QString path =
            program.filePath(QString::fromLatin1(place) + QLatin1Char('/') + kSampleName);
        if (QFileInfo(path).isFile()) {
            return QDir::cleanPath(path);
        }
    }
    return {};
}

Result<QString> copySampleTo(const QString& study, const QString& folder)
{
    const QFileInfo source(study);
    if (!source.isFile()) {
        return failure(ErrorCode::FileNotFound, study);
    }
    const QDir target(folder);
    if (!target.mkpath(QStringLiteral("."))) {
        return failure(ErrorCode::FileNotWritable, folder);
    }
    // Media first: the study is there only when everything it names is.
    const QDir media(source.dir().filePath(QStringLiteral("media")));
    if (media.exists()) {
        target.mkpath(QStringLiteral("media"));
        for (const QFileInfo& file : media.entryInfoList(QDir::Files)) {
            if (Done done = copyFile(file.filePath(),
                                     target.filePath(QStringLiteral("media/") + file.fileName()));
                !done) {
                return failure(done.error());
            }
        }
    }
    const QString copy = target.filePath(source.fileName());
    if (Done done = copyFile(study, copy); !done) {
        return failure(done.error());
    }
    return copy;
}

Result<QString> workingCopyOfSample()
{
    const QString shipped = shippedSample();
    if (shipped.isEmpty()) {
        return failure(ErrorCode::FileNotFound, kSampleName);
    }
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return copySampleTo(shipped, QDir(documents).filePath(QStringLiteral("Rozet/sample")));
}

} // namespace rozet::desktop
