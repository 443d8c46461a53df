// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_reader.h"

#include "core/base/number_text.h"
#include "core/base/text_file.h"
#include "core/exchange/csv_votes.h"

#include <QSet>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace rozet::exchange {

namespace {

/// What bytes 0x80 to 0x9F mean in Windows-1252; the five that mean nothing stay as they are.
constexpr std::array<char16_t, 32> kWindowsLetters{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

struct Decoded
{
    QString text;
    TextEncodingKind encoding = TextEncodingKind::Utf8;
};

QString fromWindows1252(const QByteArray& bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar& c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0) {
            c = QChar(kWindowsLetters[c.unicode() - 0x80U]);
        }
    }
    return text;
}

Result<Decoded> decode(const QByteArray& bytes, const QString& name)
{
    const auto utf16 = [&](QStringConverter::Encoding encoding,
                           TextEncodingKind kind) -> Result<Decoded> {
        QStringDecoder decoder(encoding);
        QString text = decoder(QByteArrayView(bytes).sliced(2));
        if (decoder.hasError() || bytes.size() % 2 != 0) {
            return failure(ErrorCode::TextEncoding, name, QString(), QString(),
                           QStringLiteral("UTF-16"));
        }
        return Decoded{std::move(text), kind};
    };
    if (bytes.startsWith("\xFF\xFE")) {
        return utf16(QStringConverter::Utf16LE, TextEncodingKind::Utf16LittleEndian);
    }
    if (bytes.startsWith("\xFE\xFF")) {
        return utf16(QStringConverter::Utf16BE, TextEncodingKind::Utf16BigEndian);
    }
    const qsizetype mark = bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    QString text = decoder(QByteArrayView(bytes).sliced(mark));
    if (!decoder.hasError()) {
        return Decoded{std::move(text), TextEncodingKind::Utf8};
    }
    return Decoded{fromWindows1252(bytes.mid(mark)), TextEncodingKind::Windows1252};
}

/// Cuts text into rows of cells.
class Cutter
{
public:
    Cutter(QStringView text, QChar delimiter, const QString& name, qsizetype mostColumns)
        : m_text(text), m_delimiter(delimiter), m_name(name), m_mostColumns(mostColumns)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }

    [[nodiscard]] qint64 rowNumber() const { return m_row; }

    /// The next row. Its number is that of the spreadsheet: line ends inside quotes do not count.
    Result<QStringList> nextRow()
    {
        ++m_row;
        QStringList cells;
        while (true) {
            Result<QString> cell = nextCell();
            if (!cell) {
                return failure(cell.error());
            }
            cells << *std::move(cell);
            if (cells.size() > m_mostColumns) {
                return failure(ErrorCode::RowInvalid, m_name, QString::number(m_row),
                               QString::number(cells.size()), QString::number(m_mostColumns));
            }
            if (atEnd()) {
                return cells;
            }
            const QChar end = m_text[m_at++];
            if (end == m_delimiter) {
                if (atEnd()) {
                    cells << QString();
                    return cells;
                }
                continue;
            }
            if (end == u'\r' && m_at < m_text.size() && m_text[m_at] == u'\n') {
                ++m_at;
            }
            return cells;
        }
    }

private:
    Result<QString> nextCell()
    {
        if (m_at < m_text.size() && m_text[m_at] == u'"') {
            return quotedCell();
        }
        const qsizetype start = m_at;
        skipToCellEnd();
        return m_text.sliced(start, m_at - start).toString();
    }

    void skipToCellEnd()
    {
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at];
            if (c == m_delimiter || c == u'\n' || c == u'\r') {
                return;
            }
            ++m_at;
        }
    }

    Result<QString> quotedCell()
    {
        QString text;
        ++m_at;
        while (true) {
            const qsizetype quote = m_text.indexOf(u'"', m_at);
            if (quote < 0) {
                return failure(ErrorCode::RowInvalid, m_name, QString::number(m_row),
                               QStringLiteral("\""), QStringLiteral("\"...\""));
            }
            text += m_text.sliced(m_at, quote - m_at);
            m_at = quote + 1;
            if (m_at >= m_text.size() || m_text[m_at] != u'"') {
                break;
            }
            text += u'"';
            ++m_at;
        }
        // Text after the closing quote is kept as it stands, as spreadsheets do.
        const qsizetype start = m_at;
        skipToCellEnd();
        text += m_text.sliced(start, m_at - start);
        return text;
    }

    QStringView m_text;
    QChar m_delimiter;
    QString m_name;
    qsizetype m_mostColumns;
    qsizetype m_at = 0;
    qint64 m_row = 0;
};

bool isEmptyRow(const QStringList& cells)
{
    return std::ranges::all_of(cells, [](const QString& cell) {
        return cell.isEmpty() || QStringView(cell).trimmed().isEmpty();
    });
}

Result<QStringList> checkedHeader(QStringList header, const QString& name)
{
    while (!header.isEmpty() && header.back().trimmed().isEmpty()) {
        header.removeLast();
    }
    if (header.isEmpty()) {
        return failure(ErrorCode::ColumnMissing, name, QStringLiteral("1"));
    }
    QSet<QString> seen;
    for (qsizetype i = 0; i < header.size(); ++i) {
        header[i] = header[i].trimmed();
        if (header[i].isEmpty()) {
            return failure(ErrorCode::ColumnMissing, name, QString::number(i + 1));
        }
        if (seen.contains(header[i].toCaseFolded())) {
            return failure(ErrorCode::ColumnDuplicate, name, QString::number(i + 1), header[i]);
        }
        seen.insert(header[i].toCaseFolded());
    }
    return header;
}

} // namespace

qsizetype CsvFile::columnOf(const QString& name) const
{
    for (qsizetype i = 0; i < header.size(); ++i) {
        if (header[i].compare(name, Qt::CaseInsensitive) == 0) {
            return i;
        }
    }
    return -1;
}

Result<CsvFile> parseCsv(const QByteArray& bytes, const QString& name,
                         const CsvReadSettings& settings)
{
    if (bytes.size() > settings.largestBytes) {
        return failure(ErrorCode::FileTooLarge, name, QString(), QString::number(bytes.size()),
                       QString::number(settings.largestBytes));
    }
    Result<Decoded> decoded = decode(bytes, name);
    if (!decoded) {
        return failure(decoded.error());
    }
    if (const qsizetype null = decoded->text.indexOf(QChar(u'\0')); null >= 0) {
        const auto row = QStringView(decoded->text).left(null).count(u'\n') + 1;
        return failure(ErrorCode::TextEncoding, name, QString::number(row),
                       QStringLiteral("U+0000"));
    }
    CsvFile file;
    file.encoding = decoded->encoding;
    QStringView text(decoded->text);
    // Excel's own hint, which other programs write too; it says what we would have to guess.
    std::optional<QChar> hinted;
    if (text.startsWith(QLatin1String("sep=")) && text.size() > 5 &&
        (text[5] == u'\n' || text[5] == u'\r')) {
        hinted = text[4];
        text = text.sliced(text.sliced(5).startsWith(QLatin1String("\r\n")) ? 7 : 6);
    }
    file.delimiter = settings.delimiter ? *settings.delimiter : hinted.value_or(QChar());
    if (file.delimiter.isNull()) {
        file.delimiter = guessDelimiter(text);
    }

    Cutter cutter(text, file.delimiter, name, settings.mostColumns);
    bool haveHeader = false;
    while (!cutter.atEnd()) {
        Result<QStringList> cells = cutter.nextRow();
        if (!cells) {
            return failure(cells.error());
        }
        if (isEmptyRow(*cells)) {
            continue;
        }
        if (!haveHeader) {
            Result<QStringList> header = checkedHeader(*std::move(cells), name);
            if (!header) {
                return failure(header.error());
            }
            file.header = *std::move(header);
            haveHeader = true;
            continue;
        }
        const qsizetype wanted = file.header.size();
        if (cells->size() != wanted) {
            const bool extra = cells->size() > wanted;
            if (!extra || !isEmptyRow(cells->mid(wanted))) {
                file.ragged.push_back({cutter.rowNumber(), cells->size()});
            }
            cells->resize(wanted);
        }
        file.rows.push_back(*std::move(cells));
        file.rowNumbers.push_back(cutter.rowNumber());
    }
    if (!haveHeader) {
        return failure(ErrorCode::ColumnMissing, name, QStringLiteral("1"));
    }
    const DecimalVote vote = guessDecimalSign(file.rows, file.delimiter);
    file.decimalSign = settings.decimalSign.value_or(vote.sign);
    file.decimalSignIsCertain = settings.decimalSign.has_value() || vote.certain;
    return file;
}

Result<CsvFile> readCsv(const QString& path, const CsvReadSettings& settings)
{
    return readWholeFile(path, settings.largestBytes).and_then([&](const QByteArray& bytes) {
        return parseCsv(bytes, path, settings);
    });
}

std::optional<double> csvNumber(const CsvFile& file, const QString& cell)
{
    return readNumber(cell, file.decimalSign);
}

} // namespace rozet::exchange
