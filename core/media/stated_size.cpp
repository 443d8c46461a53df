// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/stated_size.h"

#include <QByteArray>
#include <QFile>
#include <QtEndian>

#include <algorithm>

namespace rozet::media {

namespace {

constexpr qint64 kHeadBytes = 64 << 10;

std::uint64_t riffSize(const QByteArray& head)
{
    const auto size = qFromLittleEndian<quint32>(head.constData() + 4);
    // Recorders that cannot go back leave one of these.
    return size == 0 || size == 0xffffffff ? 0 : std::uint64_t(size) + 8;
}

std::uint64_t asfSize(const QByteArray& head)
{
    // The object "file properties": its id, its length, the file's id, the file's size.
    const QByteArray id = QByteArray::fromHex("a1dcab8c47a9cf118ee400c00c205365");
    const qsizetype at = head.indexOf(id);
    return at >= 0 && at + 48 <= head.size()
               ? qFromLittleEndian<quint64>(head.constData() + at + 40)
               : 0;
}

} // namespace

std::int64_t missingBytes(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QByteArray head = file.read(kHeadBytes);
    std::uint64_t stated = 0;
    if (head.size() >= 12 && head.startsWith("RIFF")) {
        stated = riffSize(head);
    } else if (head.startsWith(QByteArray::fromHex("3026b2758e66cf11"))) {
        stated = asfSize(head);
    }
    const auto there = static_cast<std::uint64_t>(file.size());
    return stated > there
               ? static_cast<std::int64_t>(std::min(stated - there, std::uint64_t(1) << 62))
               : 0;
}

} // namespace rozet::media
