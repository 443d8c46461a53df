// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of the store have in common.
#pragma once

#include "core/store/file_header.h"
#include "core/store/study_store.h"
#include "core/study/apply_change.h"
#include "tests/support/study/random_changes.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace rozet::test {

inline const FixedClock& fixedClock()
{
    static const FixedClock clock(QDateTime(QDate(2026, 5, 4), QTime(12, 30, 15, 250), Qt::UTC));
    return clock;
}

inline QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void writeBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

inline Result<std::unique_ptr<store::StudyStore>> create(const QString& path,
                                                         const study::Study& study)
{
    NoProgress progress;
    return store::StudyStore::create(path, study, fixedClock(), progress);
}

inline Result<store::OpenedStudy> open(const QString& path,
                                       store::OpenMode mode = store::OpenMode::ReadWrite)
{
    NoProgress progress;
    return store::StudyStore::open(path, mode, fixedClock(), progress);
}

inline store::ActionInfo action()
{
    return {QStringLiteral("Anna"), QStringLiteral("edit")};
}

/// What went wrong, for the log of a failing test.
inline QByteArray why(const Error& error)
{
    return QStringLiteral("code %1 | %2 | %3 | %4 | %5")
        .arg(static_cast<int>(error.code))
        .arg(error.subject, error.where, error.found, error.expected)
        .toUtf8();
}

template <class T>
QByteArray why(const Result<T>& result)
{
    return result ? QByteArray("no error") : why(result.error());
}

/// Integrity, references, rules and audit chain.
inline QByteArray problemsOf(store::StudyStore& store)
{
    NoProgress progress;
    const Result<store::CheckReport> report = store.check(progress);
    if (!report) {
        return why(report.error());
    }
    return report->problems.empty() ? QByteArray() : why(report->problems.front());
}

} // namespace rozet::test
