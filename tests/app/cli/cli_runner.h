// SPDX-License-Identifier: GPL-3.0-or-later
// Calls the command line as a user would, within the test.
#pragma once

#include "app/cli/run_cli.h"
#include "core/study/study.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace rozet::test {

struct CliResult
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;

    /// The one document on the standard output; null when it is not exactly one.
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }

    /// The standard error is exactly one line.
    [[nodiscard]] bool isOneLine() const { return err.count('\n') == 1 && err.endsWith('\n'); }
};

inline CliResult rozetCli(const QStringList& arguments)
{
    QBuffer out;
    QBuffer err;
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    CliResult result;
    result.exitCode = cli::runCli(arguments, out, err);
    result.out = out.data();
    result.err = err.data();
    return result;
}

/// A folder with a study in it, and the means to look at it.
class StudyFolder
{
public:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    [[nodiscard]] QString study() const { return path(QStringLiteral("gesprekken.rozet")); }

    /// Writes this study into the file.
    void write(const study::Study& study) const;
    /// Reads the file as another program would.
    [[nodiscard]] study::Study read() const;

    [[nodiscard]] QByteArray bytes(const QString& name) const;
    void put(const QString& name, const QByteArray& bytes) const;
    [[nodiscard]] QStringList names() const;

private:
    QTemporaryDir m_folder;
};

/// Two recordings (R1 of school A and mentor M1, 600 s; R2 without people or length), coder ann
/// with three fragments in R1, the consensus with two, a closed coding, and consent for R1.
[[nodiscard]] study::Study smallStudy();

/// A sound of this many tenths of a second, as a WAV file; the seed makes files differ.
[[nodiscard]] QByteArray wavBytes(int tenths, int seed = 1);

} // namespace rozet::test
