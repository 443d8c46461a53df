// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/thumbnails.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QStandardPaths>
#include <QUrl>

namespace rozet::workflow {

QStringList thumbnailsOf(const QString& absolutePath)
{
    const QByteArray address = QUrl::fromLocalFile(absolutePath).toEncoded();
    const QString name =
        QString::fromLatin1(QCryptographicHash::hash(address, QCryptographicHash::Md5).toHex()) +
        QStringLiteral(".png");
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
                           QStringLiteral("/thumbnails");
    QStringList found;
    QDirIterator files(folder, {name}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        found += files.next();
    }
    return found;
}

} // namespace rozet::workflow
