// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/word_diff.h"

#include <algorithm>

namespace rozet::codebook {

namespace {

/// A word with the blanks behind it, so that a changed word does not leave them dangling.
struct Token
{
    QString word;
    QString blanks;

    friend bool operator==(const Token&, const Token&) = default;
};

std::vector<Token> tokensOf(const QString& text)
{
    std::vector<Token> tokens;
    qsizetype at = 0;
    while (at < text.size()) {
        Token token;
        while (at < text.size() && !text[at].isSpace()) {
            token.word += text[at++];
        }
        while (at < text.size() && text[at].isSpace()) {
            token.blanks += text[at++];
        }
        tokens.push_back(std::move(token));
    }
    return tokens;
}

class Runs
{
public:
    void add(WordKind kind, const Token& token)
    {
        if (m_runs.empty() || m_runs.back().kind != kind) {
            m_runs.push_back({kind, QString()});
        }
        m_runs.back().text += token.word + token.blanks;
    }

    [[nodiscard]] std::vector<WordRun> take() { return std::move(m_runs); }

private:
    std::vector<WordRun> m_runs;
};

} // namespace

std::vector<WordRun> compareWords(const QString& before, const QString& after)
{
    constexpr std::size_t kMostSteps = 4'000'000;
    const std::vector<Token> old = tokensOf(before);
    const std::vector<Token> now = tokensOf(after);
    Runs runs;
    if (old.size() * now.size() > kMostSteps) {
        std::ranges::for_each(old, [&](const Token& t) { runs.add(WordKind::Removed, t); });
        std::ranges::for_each(now, [&](const Token& t) { runs.add(WordKind::Added, t); });
        return runs.take();
    }
    // The length of what is common from here to the end, for every pair of places.
    const std::size_t width = now.size() + 1;
    std::vector<int> common((old.size() + 1) * width, 0);
    for (std::size_t i = old.size(); i-- > 0;) {
        for (std::size_t k = now.size(); k-- > 0;) {
            common[i * width + k] =
                old[i] == now[k] ? common[(i + 1) * width + k + 1] + 1
                                 : std::max(common[(i + 1) * width + k], common[i * width + k + 1]);
        }
    }
    std::size_t i = 0;
    std::size_t k = 0;
    while (i < old.size() || k < now.size()) {
        if (i < old.size() && k < now.size() && old[i] == now[k]) {
            runs.add(WordKind::Same, old[i]);
            ++i;
            ++k;
        } else if (i < old.size() &&
                   (k == now.size() || common[(i + 1) * width + k] >= common[i * width + k + 1])) {
            runs.add(WordKind::Removed, old[i++]);
        } else {
            runs.add(WordKind::Added, now[k++]);
        }
    }
    return runs.take();
}

} // namespace rozet::codebook
