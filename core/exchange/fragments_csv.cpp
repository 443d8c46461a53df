// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fragments_csv.h"

#include "core/base/csv_text.h"
#include "core/base/number_text.h"
#include "core/base/text_file.h"

namespace rozet::exchange {

namespace {

enum Field {
    Recording,
    Coder,
    Round,
    Start,
    End,
    Codes,
    Description,
    Memo,
    MentorX,
    MentorY,
    MentorSector,
    StudentX,
    StudentY,
    StudentSector,
};

class RowReader
{
public:
    RowReader(const CsvFile& file, const QString& name) : m_file(file), m_name(name)
    {
        for (const QString& column : fragmentColumns()) {
            m_places.push_back(file.columnOf(column));
        }
    }

    Result<FragmentRow> read(std::size_t index) const
    {
        const QStringList& cells = m_file.rows[index];
        FragmentRow row;
        row.row = m_file.rowNumbers[index];
        row.recording = plainText(cells, Recording).trimmed();
        row.coder = plainText(cells, Coder).trimmed();
        row.round = plainText(cells, Round).trimmed();
        row.description = plainText(cells, Description);
        row.memo = plainText(cells, Memo);
        row.mentorSector = cell(cells, MentorSector).trimmed();
        row.studentSector = cell(cells, StudentSector).trimmed();
        for (const QString& code : cell(cells, Codes).split(u'|', Qt::SkipEmptyParts)) {
            if (const QString id = code.trimmed(); !id.isEmpty() && !row.codes.contains(id)) {
                row.codes << id;
            }
        }
        Done done = readMoment(cells, Start, row.row, row.span.start)
                        .and_then([&] { return readMoment(cells, End, row.row, row.span.end); })
                        .and_then([&] { return readPoint(cells, MentorX, row.row, row.mentor); })
                        .and_then([&] { return readPoint(cells, StudentX, row.row, row.student); });
        return done.map([&row] { return std::move(row); });
    }

private:
    [[nodiscard]] QString cell(const QStringList& cells, Field field) const
    {
        const qsizetype place = m_places[field];
        return place < 0 ? QString() : cells[place];
    }

    [[nodiscard]] QString plainText(const QStringList& cells, Field field) const
    {
        return unguardFormula(cell(cells, field));
    }

    [[nodiscard]] tl::unexpected<Error> invalid(Field field, qint64 row, const QString& found,
                                                const QString& expected) const
    {
        return failure(ErrorCode::ValueInvalid, m_name,
                       QStringLiteral("%1, %2").arg(row).arg(fragmentColumns()[field]), found,
                       expected);
    }

    Done readMoment(const QStringList& cells, Field field, qint64 row, MediaTime& time) const
    {
        const QString text = cell(cells, field);
        const std::optional<MediaTime> value = readTime(text);
        if (!value) {
            return invalid(field, row, text, QStringLiteral("12.5, 0:12.5, 0:00:12.5"));
        }
        time = *value;
        return {};
    }

    /// x stands at the field, y behind it.
    Done readPoint(const QStringList& cells, Field field, qint64 row,
                   std::optional<codebook::LearyPoint>& point) const
    {
        const auto second = static_cast<Field>(field + 1);
        const QString x = cell(cells, field).trimmed();
        const QString y = cell(cells, second).trimmed();
        if (x.isEmpty() && y.isEmpty()) {
            return {};
        }
        const std::optional<double> together = csvNumber(m_file, x);
        const std::optional<double> above = csvNumber(m_file, y);
        if (!together || !above) {
            const Field wrong = together ? second : field;
            return invalid(wrong, row, wrong == field ? x : y, QStringLiteral("-1 ... 1"));
        }
        const codebook::LearyPoint read{*together, *above};
        if (!read.isInDisc()) {
            return invalid(field, row, QStringLiteral("%1; %2").arg(x, y),
                           QStringLiteral("x\u00B2 + y\u00B2 \u2264 1"));
        }
        point = read;
        return {};
    }

    const CsvFile& m_file;
    QString m_name;
    std::vector<qsizetype> m_places;
};

} // namespace

const QStringList& fragmentColumns()
{
    static const QStringList columns{
        QStringLiteral("recording"),   QStringLiteral("coder"),         QStringLiteral("round"),
        QStringLiteral("start"),       QStringLiteral("end"),           QStringLiteral("codes"),
        QStringLiteral("description"), QStringLiteral("memo"),          QStringLiteral("mentor_x"),
        QStringLiteral("mentor_y"),    QStringLiteral("mentor_sector"), QStringLiteral("student_x"),
        QStringLiteral("student_y"),   QStringLiteral("student_sector")};
    return columns;
}

Result<FragmentRows> readFragments(const CsvFile& file, const QString& name)
{
    for (const Field field : {Start, End}) {
        if (file.columnOf(fragmentColumns()[field]) < 0) {
            return failure(ErrorCode::ColumnMissing, name, QStringLiteral("1"),
                           file.header.join(QStringLiteral(", ")), fragmentColumns()[field]);
        }
    }
    FragmentRows result;
    result.ragged = file.ragged;
    for (const QString& column : file.header) {
        if (!fragmentColumns().contains(column, Qt::CaseInsensitive)) {
            result.unknownColumns << column;
        }
    }
    const RowReader reader(file, name);
    result.rows.reserve(file.rows.size());
    for (std::size_t i = 0; i < file.rows.size(); ++i) {
        Result<FragmentRow> row = reader.read(i);
        if (!row) {
            return failure(row.error());
        }
        result.rows.push_back(*std::move(row));
    }
    return result;
}

Result<FragmentRows> readFragmentsCsv(const QString& path, const CsvReadSettings& settings)
{
    return readCsv(path, settings).and_then([&path](const CsvFile& file) {
        return readFragments(file, path);
    });
}

QByteArray fragmentsCsvBytes(const std::vector<FragmentRow>& rows)
{
    QString text = fragmentColumns().join(u',') + u'\n';
    const auto number = [](const std::optional<codebook::LearyPoint>& point,
                           double codebook::LearyPoint::*axis) {
        return point ? numberText((*point).*axis) : QString();
    };
    for (const FragmentRow& row : rows) {
        const QStringList cells{guardFormula(row.recording),
                                guardFormula(row.coder),
                                guardFormula(row.round),
                                secondsText(row.span.start),
                                secondsText(row.span.end),
                                row.codes.join(u'|'),
                                guardFormula(row.description),
                                guardFormula(row.memo),
                                number(row.mentor, &codebook::LearyPoint::together),
                                number(row.mentor, &codebook::LearyPoint::above),
                                row.mentorSector,
                                number(row.student, &codebook::LearyPoint::together),
                                number(row.student, &codebook::LearyPoint::above),
                                row.studentSector};
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (i > 0) {
                text += u',';
            }
            appendCsvCell(text, cells[i], u',');
        }
        text += u'\n';
    }
    return text.toUtf8();
}

Done writeFragmentsCsv(const std::vector<FragmentRow>& rows, const QString& path)
{
    return writeWholeFile(path, fragmentsCsvBytes(rows));
}

} // namespace rozet::exchange
