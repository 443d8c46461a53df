// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_votes.h"

#include <algorithm>
#include <array>
#include <map>

namespace rozet::exchange {

namespace {

constexpr std::size_t kRowsThatVote = 200;

/// Cells per row when cut at this sign; quotes are heeded.
std::vector<int> cellCounts(QStringView text, QChar delimiter)
{
    std::vector<int> counts;
    int cells = 1;
    bool quoted = false;
    bool any = false;
    bool cellStart = true;
    for (const QChar c : text) {
        if (quoted) {
            quoted = c != u'"'; // a doubled quote closes and opens again: the count is the same
            continue;
        }
        if (c == u'"' && cellStart) {
            quoted = true;
            any = true;
        } else if (c == u'\n' || c == u'\r') {
            if (any) {
                counts.push_back(cells);
                if (counts.size() == kRowsThatVote) {
                    return counts;
                }
            }
            cells = 1;
            any = false;
            cellStart = true;
            continue;
        } else {
            any = true;
            cells += c == delimiter ? 1 : 0;
        }
        // A doubled quote inside a quoted cell comes here as an opening one.
        cellStart = c == delimiter || c == u'"';
    }
    if (any) {
        counts.push_back(cells);
    }
    return counts;
}

/// Rows that have as many cells as the header; 0 when the header is one cell.
double agreement(const std::vector<int>& counts)
{
    if (counts.empty() || counts.front() < 2) {
        return 0;
    }
    const auto same = std::ranges::count(counts, counts.front());
    // Of two signs that cut every row alike, the one that makes more cells is more likely meant.
    return static_cast<double>(same) / static_cast<double>(counts.size()) +
           1e-4 * std::min(counts.front(), 100);
}

/// Whether the text is digits with this sign once among them, and nothing that is a time or date.
bool isDecimal(QStringView text, QChar sign)
{
    int signs = 0;
    int digits = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c >= u'0' && c <= u'9') {
            ++digits;
        } else if (c == sign) {
            ++signs;
        } else if (!(i == 0 && (c == u'-' || c == u'+'))) {
            return false;
        }
    }
    return signs == 1 && digits > 0;
}

} // namespace

QChar guessDelimiter(QStringView text)
{
    constexpr std::array<QChar, 3> kSigns{u',', u';', u'\t'};
    QChar best = u',';
    double most = 0;
    for (const QChar sign : kSigns) {
        const double votes = agreement(cellCounts(text, sign));
        if (votes > most) {
            most = votes;
            best = sign;
        }
    }
    return best;
}

DecimalVote guessDecimalSign(const std::vector<QStringList>& rows, QChar delimiter)
{
    int points = 0;
    int commas = 0;
    for (std::size_t r = 0; r < std::min(rows.size(), kRowsThatVote); ++r) {
        for (const QString& cell : rows[r]) {
            const QStringView text = QStringView(cell).trimmed();
            points += isDecimal(text, u'.') ? 1 : 0;
            commas += isDecimal(text, u',') ? 1 : 0;
        }
    }
    if (points != commas) {
        return {points > commas ? QChar(u'.') : QChar(u','), points == 0 || commas == 0};
    }
    // Nothing to go by: a semicolon is what programs write where the comma is taken by the numbers.
    return {delimiter == u';' ? QChar(u',') : QChar(u'.'), false};
}

} // namespace rozet::exchange
