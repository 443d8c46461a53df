// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sav_writer.h"

#include "core/base/text_file.h"
#include "core/exchange/sav_names.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>

extern "C" {
#include <readstat.h>
}

namespace rozet::exchange {

namespace {

constexpr qsizetype kMostTextBytes = 32767;
constexpr qsizetype kMostLabelBytes = 255;
constexpr qsizetype kMostValueLabelBytes =
    120; // ReadStat cuts there itself, through a letter if need be
constexpr qsizetype kMostFileLabelBytes = 64;

struct WriterCloser
{
    void operator()(readstat_writer_t* writer) const { readstat_writer_free(writer); }
};

ssize_t appendBytes(const void* data, size_t length, void* context)
{
    static_cast<QByteArray*>(context)->append(static_cast<const char*>(data),
                                              static_cast<qsizetype>(length));
    return static_cast<ssize_t>(length);
}

/// A null character would end the text for ReadStat.
QString withoutNull(QString text)
{
    return text.remove(QChar(u'\0'));
}

class SavMaker
{
public:
    explicit SavMaker(const SavFile& file) : m_file(file), m_writer(readstat_writer_init()) {}

    Result<SavWritten> make()
    {
        readstat_set_data_writer(m_writer.get(), appendBytes);
        check(readstat_writer_set_file_label(
            m_writer.get(), cutUtf8(withoutNull(m_file.label), kMostFileLabelBytes).constData()));
        check(readstat_writer_set_compression(m_writer.get(), READSTAT_COMPRESS_ROWS));
        check(readstat_writer_set_file_timestamp(
            m_writer.get(), static_cast<time_t>(m_file.written.toSecsSinceEpoch())));
        for (std::size_t i = 0; i < m_file.variables.size(); ++i) {
            addVariable(i);
        }
        check(readstat_begin_writing_sav(m_writer.get(), &m_written.bytes,
                                         static_cast<long>(m_file.rows.size())));
        for (const std::vector<SavValue>& row : m_file.rows) {
            if (m_error != READSTAT_OK) {
                break;
            }
            writeRow(row);
        }
        check(m_error == READSTAT_OK ? readstat_end_writing(m_writer.get()) : m_error);
        if (m_error != READSTAT_OK) {
            const char* text = readstat_error_message(m_error);
            return failure(ErrorCode::ExportFailed, QStringLiteral("SPSS"), QString(),
                           text == nullptr ? QString::number(m_error) : QString::fromUtf8(text));
        }
        return std::move(m_written);
    }

private:
    void check(readstat_error_t error)
    {
        if (m_error == READSTAT_OK) {
            m_error = error;
        }
    }

    QByteArray cutLabel(const QString& text, qsizetype most, const QString& variable)
    {
        const QString clean = withoutNull(text);
        QByteArray bytes = cutUtf8(clean, most);
        if (bytes.size() < clean.toUtf8().size() && !m_written.cutLabels.contains(variable)) {
            m_written.cutLabels << variable;
        }
        return bytes;
    }

    void addVariable(std::size_t i)
    {
        const SavVariable& variable = m_file.variables[i];
        const QString name = savName(variable.name, m_names);
        m_names << name;
        if (name != variable.name) {
            m_written.renamed.emplace_back(variable.name, name);
        }
        const QByteArray nameBytes = name.toUtf8();
        readstat_variable_t* made =
            readstat_add_variable(m_writer.get(), nameBytes.constData(),
                                  variable.text ? READSTAT_TYPE_STRING : READSTAT_TYPE_DOUBLE,
                                  variable.text ? static_cast<size_t>(widestText(i)) : 0);
        if (!variable.label.isEmpty()) {
            readstat_variable_set_label(
                made, cutLabel(variable.label, kMostLabelBytes, name).constData());
        }
        if (!variable.text) {
            const int decimals = std::clamp(variable.decimals, 0, 16);
            const std::string format =
                "F" + std::to_string(std::max(8, decimals + 6)) + "." + std::to_string(decimals);
            readstat_variable_set_format(made, format.c_str());
        }
        readstat_variable_set_measure(made, measureOf(variable));
        if (!variable.valueLabels.empty() && !variable.text) {
            const QByteArray setName = "labels" + QByteArray::number(static_cast<qulonglong>(i));
            readstat_label_set_t* set =
                readstat_add_label_set(m_writer.get(), READSTAT_TYPE_DOUBLE, setName.constData());
            for (const auto& [value, label] : variable.valueLabels) {
                readstat_label_double_value(
                    set, value, cutLabel(label, kMostValueLabelBytes, name).constData());
            }
            readstat_variable_set_label_set(made, set);
        }
        m_variables.push_back(made);
    }

    static readstat_measure_t measureOf(const SavVariable& variable)
    {
        if (variable.text || variable.measure == SavMeasure::Nominal) {
            return READSTAT_MEASURE_NOMINAL;
        }
        return variable.measure == SavMeasure::Ordinal ? READSTAT_MEASURE_ORDINAL
                                                       : READSTAT_MEASURE_SCALE;
    }

    [[nodiscard]] qsizetype widestText(std::size_t i) const
    {
        qsizetype widest = 1;
        for (const std::vector<SavValue>& row : m_file.rows) {
            if (i < row.size()) {
                if (const auto* text = std::get_if<QString>(&row[i])) {
                    widest = std::max(widest, withoutNull(*text).toUtf8().size());
                }
            }
        }
        return std::min(widest, kMostTextBytes);
    }

    void writeRow(const std::vector<SavValue>& row)
    {
        check(readstat_begin_row(m_writer.get()));
        for (std::size_t i = 0; i < m_variables.size() && m_error == READSTAT_OK; ++i) {
            writeValue(i < row.size() ? row[i] : SavValue(), i);
        }
        if (m_error == READSTAT_OK) {
            check(readstat_end_row(m_writer.get()));
        }
    }

    void writeValue(const SavValue& value, std::size_t i)
    {
        const readstat_variable_t* variable = m_variables[i];
        if (m_file.variables[i].text) {
            const auto* text = std::get_if<QString>(&value);
            const QByteArray bytes = text == nullptr ? QByteArray()
                                                     : cutLabel(*text, kMostTextBytes,
                                                                m_names[static_cast<qsizetype>(i)]);
            check(readstat_insert_string_value(m_writer.get(), variable, bytes.constData()));
            return;
        }
        const auto* number = std::get_if<double>(&value);
        if (number == nullptr || !std::isfinite(*number)) {
            check(readstat_insert_missing_value(m_writer.get(), variable));
        } else {
            check(readstat_insert_double_value(m_writer.get(), variable, *number));
        }
    }

    const SavFile& m_file;
    std::unique_ptr<readstat_writer_t, WriterCloser> m_writer;
    std::vector<readstat_variable_t*> m_variables;
    QStringList m_names;
    SavWritten m_written;
    readstat_error_t m_error = READSTAT_OK;
};

} // namespace

Result<SavWritten> savBytes(const SavFile& file)
{
    if (file.variables.empty() || file.rows.empty()) {
        return failure(ErrorCode::ExportFailed, QStringLiteral("SPSS"), QString(),
                       QStringLiteral("0"));
    }
    return SavMaker(file).make();
}

Result<SavWritten> writeSav(const SavFile& file, const QString& path)
{
    Result<SavWritten> written = savBytes(file);
    if (written) {
        if (Done done = writeWholeFile(path, written->bytes); !done) {
            return failure(done.error());
        }
    }
    return written;
}

} // namespace rozet::exchange
