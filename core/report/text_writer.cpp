// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/text_writer.h"

#include "core/report/cell_text.h"

#include <algorithm>

namespace rozet::report {

namespace {

constexpr int kWidestHeading = 14;
constexpr int kWidestText = 40;
constexpr int kGap = 2;

/// One line without anything that moves the cursor or turns the writing direction round.
QString harmless(const QString& text)
{
    QString line;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        const bool direction = (unit >= 0x202A && unit <= 0x202E) ||
                               (unit >= 0x2066 && unit <= 0x2069) || unit == 0x200E ||
                               unit == 0x200F;
        if (c.isSpace()) {
            line += u' ';
        } else if (unit < 0x20 || (unit >= 0x7F && unit < 0xA0)) {
            line += QChar(QChar::ReplacementCharacter);
        } else if (!direction) {
            line += c;
        }
    }
    return line;
}

/// At most this wide; what is cut off shows as dots.
QString shortened(const QString& text, int widest)
{
    if (displayWidth(text) <= widest) {
        return text;
    }
    QString kept;
    for (qsizetype i = 0; i < text.size(); ++i) {
        QString next(text[i]);
        if (text[i].isHighSurrogate() && i + 1 < text.size()) {
            next += text[++i];
        }
        if (displayWidth(kept + next) > widest - 1) {
            break;
        }
        kept += next;
    }
    return kept + QChar(0x2026);
}

/// Words on lines of at most this width; a longer word has a line of its own, cut when need be.
QStringList wrapped(const QString& text, int widest)
{
    QStringList lines;
    QString line;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (!line.isEmpty() && displayWidth(line) + 1 + displayWidth(word) > widest) {
            lines << line;
            line.clear();
        }
        line += (line.isEmpty() ? QString() : QStringLiteral(" ")) + word;
    }
    lines << line;
    for (QString& each : lines) {
        each = shortened(each, widest);
    }
    return lines;
}

QString padded(const QString& text, int width, bool right)
{
    const QString blanks(std::max(0, width - displayWidth(text)), u' ');
    return right ? blanks + text : text + blanks;
}

QString withoutTrailingBlanks(QString line)
{
    while (line.endsWith(u' ')) {
        line.chop(1);
    }
    return line + u'\n';
}

class TextWriter
{
public:
    TextWriter(const Table& table, const TextForm& form) : m_table(table), m_form(form)
    {
        const auto read = [this](const std::vector<std::vector<Cell>>& rows, RowKind kind) {
            for (const std::vector<Cell>& row : rows) {
                QStringList texts;
                for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
                    const QString text = i < row.size() ? cellText(row[i], m_table.columns[i], kind,
                                                                   m_form.decimalSign)
                                                        : QString();
                    texts << shortened(harmless(text), kWidestText);
                }
                m_cells.push_back(texts);
            }
        };
        read(table.rows, RowKind::Data);
        read(table.totals, RowKind::Total);
        measure();
    }

    QString write()
    {
        if (!m_table.title.isEmpty()) {
            m_text += withoutTrailingBlanks(harmless(m_table.title)) + u'\n';
        }
        for (const std::vector<std::size_t>& block : blocks()) {
            writeBlock(block);
            m_text += u'\n';
        }
        const int width = m_form.width > 0 ? m_form.width : 100;
        QStringList notes = m_table.notes;
        if (const QStringList legend = markLegend(m_table, m_form.language); !legend.isEmpty()) {
            notes << legend.join(QStringLiteral("; ")) + u'.';
        }
        for (const QString& note : notes) {
            for (const QString& line : wrapped(harmless(note), width)) {
                m_text += line + u'\n';
            }
        }
        while (m_text.endsWith(QLatin1String("\n\n"))) {
            m_text.chop(1);
        }
        return std::move(m_text);
    }

private:
    void measure()
    {
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
            int width = 1;
            const auto place = static_cast<qsizetype>(i);
            for (std::size_t r = 0; r < m_cells.size(); ++r) {
                // A long label of a total does not set the width of the names above it.
                width = std::max(width, displayWidth(m_cells[r][place]));
            }
            QStringList heading =
                wrapped(harmless(m_table.columns[i].heading), std::max(width, kWidestHeading));
            for (const QString& line : heading) {
                width = std::max(width, displayWidth(line));
            }
            m_widths.push_back(width);
            m_headings.push_back(heading);
        }
    }

    [[nodiscard]] std::vector<std::vector<std::size_t>> blocks() const
    {
        std::vector<std::vector<std::size_t>> result;
        int used = 0;
        for (std::size_t i = 0; i < m_widths.size(); ++i) {
            const int needed = m_widths[i] + kGap;
            const bool full = m_form.width > 0 && used + needed > m_form.width + kGap;
            if (result.empty() || (full && result.back().size() > 1)) {
                const bool first = result.empty();
                result.emplace_back();
                used = 0;
                if (!first) {
                    result.back().push_back(0);
                    used = m_widths[0] + kGap;
                }
            }
            result.back().push_back(i);
            used += needed;
        }
        return result;
    }

    void writeBlock(const std::vector<std::size_t>& block)
    {
        writeGroups(block);
        qsizetype height = 0;
        int width = -kGap;
        for (const std::size_t i : block) {
            height = std::max(height, m_headings[i].size());
            width += m_widths[i] + kGap;
        }
        for (qsizetype line = 0; line < height; ++line) {
            QString text;
            for (const std::size_t i : block) {
                // Headings stand on the line under them.
                const qsizetype from = line - (height - m_headings[i].size());
                addCell(text, from >= 0 ? m_headings[i][from] : QString(), i);
            }
            m_text += withoutTrailingBlanks(text);
        }
        const QString rule = QString(width, QChar(0x2500)) + u'\n';
        m_text += rule;
        for (std::size_t r = 0; r < m_cells.size(); ++r) {
            if (r == m_table.rows.size() && r > 0) {
                m_text += rule;
            }
            QString text;
            for (const std::size_t i : block) {
                addCell(text, m_cells[r][static_cast<qsizetype>(i)], i);
            }
            m_text += withoutTrailingBlanks(text);
        }
    }

    void writeGroups(const std::vector<std::size_t>& block)
    {
        QString text;
        bool any = false;
        for (std::size_t k = 0; k < block.size();) {
            const QString group = harmless(m_table.columns[block[k]].group);
            int width = m_widths[block[k]];
            std::size_t end = k + 1;
            while (end < block.size() &&
                   m_table.columns[block[end]].group == m_table.columns[block[k]].group) {
                width += kGap + m_widths[block[end++]];
            }
            QString cell = shortened(group, width);
            if (!group.isEmpty()) {
                any = true;
                const int left = width - displayWidth(cell) - 1;
                if (left > 1) {
                    cell += u' ' + QString(left, QChar(0x2500));
                }
            }
            text += (k == 0 ? QString() : QString(kGap, u' ')) + padded(cell, width, false);
            k = end;
        }
        if (any) {
            m_text += withoutTrailingBlanks(text);
        }
    }

    void addCell(QString& line, const QString& text, std::size_t column) const
    {
        line += (line.isEmpty() ? QString() : QString(kGap, u' ')) +
                padded(text, m_widths[column], isNumeric(m_table.columns[column].kind));
    }

    const Table& m_table;
    const TextForm& m_form;
    std::vector<QStringList> m_cells; ///< the rows and then the totals
    std::vector<QStringList> m_headings;
    std::vector<int> m_widths;
    QString m_text;
};

} // namespace

int displayWidth(QStringView text)
{
    int width = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t letter = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            letter = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        const QChar::Category category = QChar::category(letter);
        if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing ||
            category == QChar::Other_Format || letter == 0xFE0F) {
            continue;
        }
        const bool wide =
            (letter >= 0x1100 && letter <= 0x115F) || (letter >= 0x2E80 && letter <= 0xA4CF) ||
            (letter >= 0xAC00 && letter <= 0xD7A3) || (letter >= 0xF900 && letter <= 0xFAFF) ||
            (letter >= 0xFE30 && letter <= 0xFE6F) || (letter >= 0xFF00 && letter <= 0xFF60) ||
            (letter >= 0x1F300 && letter <= 0x1FAFF) || (letter >= 0x20000 && letter <= 0x3FFFD);
        width += wide ? 2 : 1;
    }
    return width;
}

QString textTable(const Table& table, const TextForm& form)
{
    return TextWriter(table, form).write();
}

} // namespace rozet::report
