// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text_file.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace rozet {

Result<QByteArray> readWholeFile(const QString& path, qint64 largestBytes)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return failure(ErrorCode::FileNotFound, path);
    }
    if (!info.isFile()) {
        return failure(ErrorCode::NotAFile, path);
    }
    if (info.size() > largestBytes) {
        return failure(ErrorCode::FileTooLarge,
                       path,
                       QString(),
                       QString::number(info.size()),
                       QString::number(largestBytes));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::FileNotReadable, path, QString(), file.errorString());
    }
    return file.readAll();
}

Done writeWholeFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return failure(ErrorCode::FileNotWritable, path, QString(), file.errorString());
    }
    if (file.write(bytes) != bytes.size() || !file.commit()) {
        const auto code = file.error() == QFileDevice::ResourceError ? ErrorCode::DiskFull
                                                                     : ErrorCode::FileNotWritable;
        return failure(code, path, QString(), file.errorString());
    }
    return {};
}

} // namespace rozet
