// SPDX-License-Identifier: GPL-3.0-or-later
// Compares bytes with a file under tests/golden. With ROZET_UPDATE_GOLDEN=1 the file is rewritten
// instead; look at the difference before committing it.
#pragma once

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

namespace rozet::test {

inline bool matchesGolden(const QString& name, const QByteArray& bytes)
{
    const QString path = QStringLiteral(ROZET_SOURCE_DIR "/tests/golden/") + name;
    if (qEnvironmentVariableIntValue("ROZET_UPDATE_GOLDEN") == 1) {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("no golden file %s; run with ROZET_UPDATE_GOLDEN=1", qPrintable(name));
        return false;
    }
    const QByteArray golden = file.readAll();
    if (golden == bytes) {
        return true;
    }
    qsizetype at = 0;
    while (at < std::min(golden.size(), bytes.size()) && golden[at] == bytes[at]) {
        ++at;
    }
    const qsizetype from = std::max(qsizetype(0), at - 60);
    qWarning("%s differs at byte %lld:\n  golden: %s\n  now:    %s", qPrintable(name),
             static_cast<long long>(at), golden.mid(from, 160).constData(),
             bytes.mid(from, 160).constData());
    return false;
}

} // namespace rozet::test
