// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/fingerprint.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace rozet::media {

namespace {

constexpr qint64 kBlockBytes = 256 << 10;
constexpr qint64 kBlocks = 9;

} // namespace

Result<QString> fingerprint(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return failure(ErrorCode::FileNotFound, path);
    }
    if (!info.isFile()) {
        return failure(ErrorCode::NotAFile, path);
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return failure(ErrorCode::FileNotReadable, path, QString(), file.errorString());
    }
    const qint64 size = file.size();
    const bool whole = size <= kBlocks * kBlockBytes;
    const qint64 blocks = whole ? 1 : kBlocks;
    const qint64 length = whole ? size : kBlockBytes;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(size) + '\n');
    for (qint64 i = 0; i < blocks; ++i) {
        const qint64 position = whole ? 0 : (size - kBlockBytes) / (kBlocks - 1) * i;
        // The last block ends where the file ends, whatever the division left over.
        const bool placed = file.seek(i > 0 && i + 1 == blocks ? size - kBlockBytes : position);
        const QByteArray bytes = placed ? file.read(length) : QByteArray();
        if (bytes.size() != length) {
            return failure(ErrorCode::FileNotReadable, path, QString::number(position),
                           file.errorString());
        }
        hash.addData(bytes);
    }
    return QStringLiteral("1:%1:%2").arg(size).arg(QString::fromLatin1(hash.result().toHex()));
}

} // namespace rozet::media
