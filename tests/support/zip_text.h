// SPDX-License-Identifier: GPL-3.0-or-later
// All that is in a zip file (Word, Excel), one member after the other, to look for words in it.
#pragma once

#include <QFile>
#include <QString>

#include <zip.h>

namespace rozet::test {

/// Empty when it is not a zip file.
[[nodiscard]] inline QByteArray zipText(const QString& path)
{
    int problem = 0;
    zip_t* archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &problem);
    if (archive == nullptr) {
        return {};
    }
    QByteArray all;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_file_t* member = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        if (member == nullptr) {
            continue;
        }
        QByteArray part(65536, Qt::Uninitialized);
        zip_int64_t size = 0;
        while ((size = zip_fread(member, part.data(), static_cast<zip_uint64_t>(part.size()))) >
               0) {
            all.append(part.constData(), static_cast<qsizetype>(size));
        }
        zip_fclose(member);
    }
    zip_discard(archive);
    return all;
}

} // namespace rozet::test
