// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/agreement_traces.h"

#include <QHash>
#include <QSet>

#include <cmath>
#include <limits>

namespace rozet::workflow {

namespace {

/// A thousand years: beyond, times would not fit into microseconds any more.
constexpr double kLongestSeconds = 3.2e10;

struct Columns
{
    qsizetype time = -1;
    qsizetype coder = -1;
    qsizetype x = -1;
    qsizetype y = -1;
    qsizetype recording = -1;
};

Result<Columns> columnsOf(const exchange::CsvFile& file, const QString& path)
{
    Columns columns;
    columns.recording = file.columnOf(QStringLiteral("recording"));
    const std::vector<std::pair<QString, qsizetype*>> needed{
        {QStringLiteral("time"), &columns.time},
        {QStringLiteral("coder"), &columns.coder},
        {QStringLiteral("x"), &columns.x},
        {QStringLiteral("y"), &columns.y}};
    for (const auto& [name, place] : needed) {
        *place = file.columnOf(name);
        if (*place < 0) {
            return failure(ErrorCode::ColumnMissing, path, QStringLiteral("1"),
                           file.header.join(QStringLiteral(", ")), name);
        }
    }
    return columns;
}

/// Names in the order in which they are first seen, or in the one asked for.
class Names
{
public:
    explicit Names(const QStringList& asked) : m_names(asked), m_closed(!asked.isEmpty())
    {
        for (const QString& name : asked) {
            m_places.insert(name, m_places.size());
        }
    }

    /// -1 for a name that was not asked for.
    qsizetype placeOf(const QString& name)
    {
        const auto found = m_places.constFind(name);
        if (found != m_places.constEnd()) {
            return *found;
        }
        if (m_closed) {
            return -1;
        }
        m_places.insert(name, m_names.size());
        m_names += name;
        return m_names.size() - 1;
    }

    [[nodiscard]] const QStringList& names() const { return m_names; }

private:
    QStringList m_names;
    QHash<QString, qsizetype> m_places;
    bool m_closed;
};

} // namespace

Result<TraceFile> readTraces(const QString& path, const TraceReadSettings& settings)
{
    const Result<exchange::CsvFile> file = exchange::readCsv(path, settings.csv);
    if (!file) {
        return failure(file.error());
    }
    const Result<Columns> columns = columnsOf(*file, path);
    if (!columns) {
        return failure(columns.error());
    }
    for (const exchange::RaggedRow& row : file->ragged) {
        if (row.cells > file->header.size()) {
            return failure(ErrorCode::RowInvalid, path, QString::number(row.row),
                           QString::number(row.cells), QString::number(file->header.size()));
        }
    }
    const QSet<QString> missing(settings.missing.begin(), settings.missing.end());
    Names coders(settings.coders);
    Names recordings({});
    QSet<QString> seen;
    TraceFile traces;
    for (std::size_t i = 0; i < file->rows.size(); ++i) {
        const QStringList& row = file->rows[i];
        const auto invalid = [&](qsizetype column, const QString& expected) {
            return failure(ErrorCode::ValueInvalid, path,
                           QStringLiteral("%1, %2").arg(QString::number(file->rowNumbers[i]),
                                                        file->header[column]),
                           row[column], expected);
        };
        const QString coder = row[columns->coder].trimmed();
        if (coder.isEmpty()) {
            return invalid(columns->coder, QStringLiteral("the name of a coder"));
        }
        const std::optional<double> seconds = exchange::csvNumber(*file, row[columns->time]);
        if (!seconds || !std::isfinite(*seconds) || std::fabs(*seconds) > kLongestSeconds) {
            return invalid(columns->time, QStringLiteral("a time in seconds"));
        }
        seen.insert(coder);
        const qsizetype place = coders.placeOf(coder);
        if (place < 0) {
            continue;
        }
        agreement::TracePoint point{std::llround(*seconds * 1e6), 0, 0};
        bool isMissing = false;
        for (const auto& [column, value] :
             {std::pair(columns->x, &point.x), {columns->y, &point.y}}) {
            const QString cell = row[column].trimmed();
            if (cell.isEmpty() || missing.contains(cell)) {
                isMissing = true;
                continue;
            }
            const std::optional<double> number = exchange::csvNumber(*file, cell);
            if (!number || !std::isfinite(*number)) {
                return invalid(column, QStringLiteral("a number"));
            }
            *value = *number;
        }
        ++traces.samples;
        if (isMissing) {
            ++traces.missingSamples;
            continue;
        }
        const QString recording =
            columns->recording < 0 ? QString() : row[columns->recording].trimmed();
        const auto which = std::size_t(recordings.placeOf(recording));
        traces.traces.resize(std::max(traces.traces.size(), which + 1));
        auto& ofCoders = traces.traces[which].coders;
        ofCoders.resize(std::max(ofCoders.size(), std::size_t(place) + 1));
        ofCoders[std::size_t(place)].push_back(point);
    }
    for (const QString& asked : settings.coders) {
        if (!seen.contains(asked)) {
            const QStringList there(seen.begin(), seen.end());
            return failure(ErrorCode::EntityMissing, asked, QString(), QString(),
                           there.join(QStringLiteral(", ")));
        }
    }
    traces.coders = coders.names();
    traces.recordings = recordings.names();
    for (agreement::TraceRecording& recording : traces.traces) {
        recording.coders.resize(std::size_t(traces.coders.size()));
    }
    return traces;
}

} // namespace rozet::workflow
