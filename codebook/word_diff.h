// SPDX-License-Identifier: GPL-3.0-or-later
// Which words went from a text and which came, for showing two versions of a definition in one.
#pragma once

#include <QString>

#include <vector>

namespace rozet::codebook {

enum class WordKind { Same, Removed, Added };

/// Words that follow each other with the same fate, with the blanks between them.
struct WordRun
{
    WordKind kind = WordKind::Same;
    QString text;

    friend bool operator==(const WordRun&, const WordRun&) = default;
};

/// The runs that are not Removed make the second text, those that are not Added the first. As few
/// words change as possible; texts of thousands of words are simply replaced as a whole.
[[nodiscard]] std::vector<WordRun> compareWords(const QString& before, const QString& after);

} // namespace rozet::codebook
