// SPDX-License-Identifier: GPL-3.0-or-later
// Looking for many texts at once in the bytes of files: the proof, as far as there can be one, that
// something was erased.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <set>
#include <vector>

namespace rozet::workflow {

class TextScan
{
public:
    /// Texts of fewer bytes than this (in UTF-8) would be found by chance, and are not sought.
    static constexpr qsizetype kShortestBytes = 5;

    /// Each text is sought in UTF-8 and in UTF-16 (little-endian). Cost: the length of what is
    /// searched, nearly whatever the number of texts.
    explicit TextScan(const QStringList& texts);

    /// Places in the list of texts of those that occur.
    [[nodiscard]] std::set<qsizetype> find(const QByteArray& bytes) const;
    /// Reads the file piece by piece. Fails with FileNotReadable or Cancelled.
    [[nodiscard]] Result<std::set<qsizetype>> findInFile(const QString& path,
                                                         Progress& progress) const;

    /// A text cut into pieces short enough to lie in one place of a file that is written in pages.
    [[nodiscard]] static QStringList pieces(const QString& text);

private:
    struct Pattern
    {
        QByteArray bytes;
        qsizetype text = 0;
    };

    std::vector<Pattern> m_patterns; ///< by their first four bytes
    std::vector<bool> m_begins;      ///< by a hash of four bytes: some pattern may begin so
    qsizetype m_longest = 0;
};

} // namespace rozet::workflow
