// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/timeline_input.h"

#include "core/base/number_text.h"
#include "core/exchange/csv_reader.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace rozet::workflow {

namespace {

using exchange::CsvFile;

// More than these is a column taken for another, and would need very much memory.
constexpr qsizetype kMostCoders = 100;
constexpr qsizetype kMostCodes = 2000;
constexpr double kMostSeconds = 1e9;

struct Row
{
    qint64 number = 0;
    QString recording;
    QString coder;
    QStringList codes; ///< none: nothing was found
    double start = 0;
    double end = 0;
};

/// One file with the places of its columns.
class Sheet
{
public:
    static Result<Sheet> open(const QString& path, const TimelineCsvSettings& settings,
                              const QStringList& needed)
    {
        exchange::CsvReadSettings reading;
        reading.delimiter = settings.delimiter;
        reading.decimalSign = settings.decimalSign;
        Result<CsvFile> file = exchange::readCsv(path, reading);
        if (!file) {
            return failure(file.error());
        }
        for (const QString& column : needed) {
            if (file->columnOf(column) < 0) {
                return failure(ErrorCode::ColumnMissing, path, QStringLiteral("1"),
                               file->header.join(QStringLiteral(", ")), column);
            }
        }
        return Sheet(path, *std::move(file), settings.missing);
    }

    [[nodiscard]] const CsvFile& file() const { return m_file; }

    [[nodiscard]] const QString& path() const { return m_path; }

    [[nodiscard]] std::size_t size() const { return m_file.rows.size(); }

    [[nodiscard]] qint64 number(std::size_t row) const { return m_file.rowNumbers[row]; }

    /// Trimmed; empty when missing or when there is no such column.
    [[nodiscard]] QString cell(std::size_t row, qsizetype column) const
    {
        if (column < 0) {
            return {};
        }
        const QString text = m_file.rows[row][column].trimmed();
        return m_missing.contains(text) ? QString() : text;
    }

    [[nodiscard]] tl::unexpected<Error> invalid(std::size_t row, const QString& column,
                                                const QString& found, const QString& expected,
                                                ErrorCode code = ErrorCode::ValueInvalid) const
    {
        return failure(code, m_path, QStringLiteral("%1, %2").arg(number(row)).arg(column), found,
                       expected);
    }

    [[nodiscard]] std::optional<double> seconds(const QString& text) const
    {
        if (const std::optional<double> number = exchange::csvNumber(m_file, text)) {
            return std::fabs(*number) <= kMostSeconds ? number : std::nullopt;
        }
        const std::optional<MediaTime> time = readTime(text);
        return time ? std::optional(time->seconds()) : std::nullopt;
    }

private:
    Sheet(QString path, CsvFile file, QStringList missing)
        : m_path(std::move(path)), m_file(std::move(file)), m_missing(std::move(missing))
    {
    }

    QString m_path;
    CsvFile m_file;
    QStringList m_missing;
};

const QString kStart = QStringLiteral("start");
const QString kEnd = QStringLiteral("end");
const QString kTimeForms = QStringLiteral("12.5, 0:12.5, 0:00:12.5");

/// Microseconds; times in a file are rounded to the nearest.
std::int64_t microseconds(double seconds)
{
    return std::llround(seconds * 1e6);
}

class Reader
{
public:
    explicit Reader(const TimelineCsvSettings& settings) : m_settings(settings) {}

    Result<TimelineInput> read()
    {
        return readRows()
            .and_then([this] { return readDurations(); })
            .and_then([this] { return chooseCoders(); })
            .and_then([this] { return chooseCodes(); })
            .and_then([this] { return fill(); })
            .map([this] { return std::move(m_input); });
    }

private:
    Done readRows()
    {
        Result<Sheet> sheet =
            Sheet::open(m_settings.file, m_settings, {QStringLiteral("coder"), kStart, kEnd});
        if (!sheet) {
            return failure(sheet.error());
        }
        m_sheet.emplace(*std::move(sheet));
        const CsvFile& file = m_sheet->file();
        m_codeName = file.columnOf(QStringLiteral("code")) >= 0 ? QStringLiteral("code")
                                                                : QStringLiteral("codes");
        const qsizetype coder = file.columnOf(QStringLiteral("coder"));
        const qsizetype start = file.columnOf(kStart);
        const qsizetype end = file.columnOf(kEnd);
        const qsizetype code = file.columnOf(m_codeName);
        const qsizetype recording = file.columnOf(QStringLiteral("recording"));
        if (code < 0) {
            return failure(ErrorCode::ColumnMissing, m_settings.file, QStringLiteral("1"),
                           file.header.join(QStringLiteral(", ")), QStringLiteral("code"));
        }
        m_several = recording >= 0;
        m_rows.reserve(m_sheet->size());
        for (std::size_t index = 0; index < m_sheet->size(); ++index) {
            Row row;
            row.number = m_sheet->number(index);
            row.coder = m_sheet->cell(index, coder);
            row.recording = m_sheet->cell(index, recording);
            const QString startText = m_sheet->cell(index, start);
            const QString endText = m_sheet->cell(index, end);
            for (const QString& part : m_sheet->cell(index, code).split(u'|', Qt::SkipEmptyParts)) {
                if (const QString name = part.trimmed();
                    !name.isEmpty() && !row.codes.contains(name)) {
                    row.codes += name;
                }
            }
            if (row.coder.isEmpty()) {
                return m_sheet->invalid(index, QStringLiteral("coder"), row.coder,
                                        QStringLiteral("A, B, ..."));
            }
            if (m_several && row.recording.isEmpty()) {
                return m_sheet->invalid(index, QStringLiteral("recording"), row.recording,
                                        QStringLiteral("..."));
            }
            if (!(startText.isEmpty() && endText.isEmpty() && row.codes.isEmpty())) {
                const std::optional<double> from = m_sheet->seconds(startText);
                const std::optional<double> to = m_sheet->seconds(endText);
                if (!from || *from < 0) {
                    return m_sheet->invalid(index, kStart, startText, kTimeForms);
                }
                if (!to) {
                    return m_sheet->invalid(index, kEnd, endText, kTimeForms);
                }
                if (*to < *from) {
                    return m_sheet->invalid(index, kEnd, endText, startText,
                                            ErrorCode::SpanNotOrdered);
                }
                if (row.codes.isEmpty()) {
                    return m_sheet->invalid(index, m_codeName, QString(), QStringLiteral("..."));
                }
                row.start = *from;
                row.end = *to;
            }
            m_rows.push_back(std::move(row));
        }
        return {};
    }

    Done readDurations()
    {
        if (m_settings.durationsFile.isEmpty()) {
            return {};
        }
        const QString name = QStringLiteral("recording");
        const QString length = QStringLiteral("duration");
        const Result<Sheet> sheet =
            Sheet::open(m_settings.durationsFile, m_settings, {name, length});
        if (!sheet) {
            return failure(sheet.error());
        }
        for (std::size_t row = 0; row < sheet->size(); ++row) {
            const QString text = sheet->cell(row, sheet->file().columnOf(length));
            const std::optional<double> seconds = sheet->seconds(text);
            if (!seconds || *seconds < 0) {
                return sheet->invalid(row, length, text, kTimeForms);
            }
            const QString recording = sheet->cell(row, sheet->file().columnOf(name));
            if (m_durations.contains(recording)) {
                return sheet->invalid(row, name, recording, QStringLiteral("1 x"));
            }
            m_durations.insert(recording, *seconds);
        }
        return {};
    }

    Done chooseCoders()
    {
        QSet<QString> found;
        for (const Row& row : m_rows) {
            found += row.coder;
        }
        QStringList inFile(found.begin(), found.end());
        inFile.sort();
        m_input.coders = m_settings.coders.isEmpty() ? inFile : m_settings.coders;
        m_input.coders.removeDuplicates();
        for (const QString& coder : m_settings.coders) {
            if (!m_rows.empty() && !found.contains(coder)) {
                return failure(ErrorCode::ValueInvalid, m_settings.file, QStringLiteral("coder"),
                               coder, inFile.mid(0, 20).join(QStringLiteral(", ")));
            }
        }
        if (m_input.coders.size() > kMostCoders) {
            return failure(ErrorCode::ValueInvalid, m_settings.file, QStringLiteral("1, coder"),
                           QString::number(m_input.coders.size()),
                           QStringLiteral("\u2264 %1").arg(kMostCoders));
        }
        for (qsizetype place = 0; place < m_input.coders.size(); ++place) {
            m_coderPlaces.insert(m_input.coders[place], static_cast<std::size_t>(place));
        }
        return {};
    }

    Done chooseCodes()
    {
        QSet<QString> found;
        for (std::size_t index = 0; index < m_rows.size(); ++index) {
            for (const QString& code : m_rows[index].codes) {
                if (!m_settings.codes.isEmpty() && !m_settings.codes.contains(code)) {
                    return m_sheet->invalid(index, m_codeName, code,
                                            m_settings.codes.mid(0, 40).join(QStringLiteral(", ")));
                }
                found += code;
            }
        }
        m_input.codes = m_settings.codes;
        m_input.codes.removeDuplicates();
        if (m_input.codes.isEmpty()) {
            m_input.codes = QStringList(found.begin(), found.end());
            m_input.codes.sort();
        }
        if (m_input.codes.size() > kMostCodes) {
            return failure(
                ErrorCode::ValueInvalid, m_settings.file, QStringLiteral("1, ") + m_codeName,
                QString::number(m_input.codes.size()), QStringLiteral("\u2264 %1").arg(kMostCodes));
        }
        for (qsizetype place = 0; place < m_input.codes.size(); ++place) {
            m_codePlaces.insert(m_input.codes[place], static_cast<std::int32_t>(place));
        }
        m_input.codeLabels = m_input.codes;
        return {};
    }

    /// The place of the recording, made when it is new.
    Result<std::size_t> recordingOf(std::size_t index)
    {
        const QString& name = m_rows[index].recording;
        if (const auto known = m_recordingPlaces.constFind(name);
            known != m_recordingPlaces.constEnd()) {
            return *known;
        }
        agreement::CodedRecording recording;
        const std::optional<double> seconds = m_durations.contains(name)
                                                  ? std::optional(m_durations.value(name))
                                                  : m_settings.duration;
        if (!seconds && m_settings.durationNeeded) {
            if (m_several && !m_settings.durationsFile.isEmpty()) {
                return m_sheet->invalid(index, QStringLiteral("recording"), name,
                                        m_settings.durationsFile);
            }
            return noDuration();
        }
        recording.to = seconds ? microseconds(*seconds) : 0;
        const std::size_t place = m_input.data.recordings.size();
        addRecording(std::move(recording), name, false);
        return place;
    }

    [[nodiscard]] tl::unexpected<Error> noDuration() const
    {
        return failure(ErrorCode::CommandLine,
                       m_several ? QStringLiteral("--durations") : QStringLiteral("--duration"),
                       QString(), QString(), QStringLiteral("--window union"));
    }

    void addRecording(agreement::CodedRecording recording, const QString& name, bool coded)
    {
        recording.coders.resize(static_cast<std::size_t>(m_input.coders.size()));
        for (agreement::CoderTrack& track : recording.coders) {
            track.coded = coded;
        }
        m_recordingPlaces.insert(name, m_input.data.recordings.size());
        m_input.data.recordings.push_back(std::move(recording));
        m_input.recordings += name;
    }

    Done fill()
    {
        m_input.data.coders = static_cast<std::size_t>(m_input.coders.size());
        m_input.data.codes = static_cast<std::size_t>(m_input.codes.size());
        for (std::size_t index = 0; index < m_rows.size(); ++index) {
            const Row& row = m_rows[index];
            const Result<std::size_t> place = recordingOf(index);
            if (!place) {
                return failure(place.error());
            }
            agreement::CodedRecording& recording = m_input.data.recordings[*place];
            const std::int64_t start = microseconds(row.start);
            const std::int64_t end = microseconds(row.end);
            const bool bounded = m_durations.contains(row.recording) || m_settings.duration;
            if (bounded && end > recording.to) {
                return m_sheet->invalid(index, start > recording.to ? kStart : kEnd,
                                        numberText(start > recording.to ? row.start : row.end),
                                        numberText(double(recording.to) / 1e6),
                                        ErrorCode::SpanOutsideRecording);
            }
            if (!bounded) {
                recording.to = std::max(recording.to, end);
            }
            const auto coder = m_coderPlaces.constFind(row.coder);
            if (coder == m_coderPlaces.constEnd()) {
                continue; // not asked for
            }
            agreement::CoderTrack& track = recording.coders[*coder];
            track.coded = true;
            for (const QString& code : row.codes) {
                track.fragments.push_back({start, end, m_codePlaces.value(code)});
            }
        }
        if (m_rows.empty() && !m_settings.coders.isEmpty()) {
            if (!m_settings.duration) {
                return noDuration();
            }
            agreement::CodedRecording recording;
            recording.to = microseconds(*m_settings.duration);
            addRecording(std::move(recording), QString(), true);
        }
        return {};
    }

    const TimelineCsvSettings& m_settings;
    std::optional<Sheet> m_sheet;
    std::vector<Row> m_rows;
    QHash<QString, double> m_durations;
    QHash<QString, std::size_t> m_recordingPlaces;
    QHash<QString, std::size_t> m_coderPlaces;
    QHash<QString, std::int32_t> m_codePlaces;
    QString m_codeName;
    bool m_several = false;
    TimelineInput m_input;
};

} // namespace

Result<TimelineInput> readTimelineCsv(const TimelineCsvSettings& settings)
{
    return Reader(settings).read();
}

} // namespace rozet::workflow
