// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cells.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

#include <bit>

namespace rozet::store {

namespace {

constexpr std::size_t kSampleBytes = 24;

} // namespace

QString listCell(const QStringList& texts)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

std::optional<QStringList> readListCell(std::string_view utf8)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(
        QByteArray(utf8.data(), static_cast<qsizetype>(utf8.size())), &error);
    if (error.error != QJsonParseError::NoError || !document.isArray()) {
        return std::nullopt;
    }
    QStringList texts;
    const QJsonArray array = document.array();
    texts.reserve(array.size());
    for (const QJsonValue& value : array) {
        if (!value.isString()) {
            return std::nullopt;
        }
        texts.push_back(value.toString());
    }
    return texts;
}

Result<QString> codesCell(const std::vector<codebook::CodeId>& codes)
{
    QString cell;
    for (const codebook::CodeId& code : codes) {
        if (code.isEmpty() || code.text().contains(u'|')) {
            return failure(ErrorCode::CodeUnknown, code.text());
        }
        if (!cell.isEmpty()) {
            cell += u'|';
        }
        cell += code.text();
    }
    return cell;
}

QByteArray samplesCell(const std::vector<study::TraceSample>& samples)
{
    QByteArray cell(static_cast<qsizetype>(samples.size() * kSampleBytes), Qt::Uninitialized);
    char* out = cell.data();
    for (const study::TraceSample& sample : samples) {
        qToLittleEndian<qint64>(sample.time.microseconds(), out);
        qToLittleEndian(std::bit_cast<quint64>(sample.point.together), out + 8);
        qToLittleEndian(std::bit_cast<quint64>(sample.point.above), out + 16);
        out += kSampleBytes;
    }
    return cell;
}

std::optional<std::vector<study::TraceSample>> readSamplesCell(std::string_view bytes)
{
    if (bytes.size() % kSampleBytes != 0) {
        return std::nullopt;
    }
    std::vector<study::TraceSample> samples;
    samples.reserve(bytes.size() / kSampleBytes);
    for (std::size_t at = 0; at < bytes.size(); at += kSampleBytes) {
        const char* in = bytes.data() + at;
        samples.push_back({MediaTime::fromMicroseconds(qFromLittleEndian<qint64>(in)),
                           {std::bit_cast<double>(qFromLittleEndian<quint64>(in + 8)),
                            std::bit_cast<double>(qFromLittleEndian<quint64>(in + 16))}});
    }
    return samples;
}

} // namespace rozet::store
