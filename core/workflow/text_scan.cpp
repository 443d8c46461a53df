// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/text_scan.h"

#include <QFile>
#include <QStringEncoder>

#include <algorithm>
#include <cstring>

namespace rozet::workflow {

namespace {

constexpr qsizetype kPieceLength = 48;
constexpr qsizetype kBlockBytes = qsizetype(4) << 20;
constexpr std::size_t kSlots = std::size_t(1) << 20;

std::uint32_t firstFour(const char* bytes)
{
    std::uint32_t value = 0;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

std::size_t slotOf(std::uint32_t value)
{
    return (value * 2654435761U) >> 12U;
}

} // namespace

TextScan::TextScan(const QStringList& texts) : m_begins(kSlots, false)
{
    QStringEncoder wide(QStringEncoder::Utf16LE, QStringEncoder::Flag::Stateless);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QByteArray narrow = texts[i].toUtf8();
        if (narrow.size() < kShortestBytes) {
            continue;
        }
        m_patterns.push_back({narrow, i});
        m_patterns.push_back({wide(texts[i]), i});
    }
    std::ranges::sort(m_patterns, {},
                      [](const Pattern& p) { return firstFour(p.bytes.constData()); });
    for (const Pattern& pattern : m_patterns) {
        m_begins[slotOf(firstFour(pattern.bytes.constData()))] = true;
        m_longest = std::max(m_longest, pattern.bytes.size());
    }
}

std::set<qsizetype> TextScan::find(const QByteArray& bytes) const
{
    std::set<qsizetype> found;
    const auto beginning = [](const Pattern& p) { return firstFour(p.bytes.constData()); };
    for (qsizetype at = 0; at + kShortestBytes <= bytes.size(); ++at) {
        const std::uint32_t four = firstFour(bytes.constData() + at);
        if (!m_begins[slotOf(four)]) {
            continue;
        }
        for (const Pattern& pattern : std::ranges::equal_range(m_patterns, four, {}, beginning)) {
            const qsizetype size = pattern.bytes.size();
            if (at + size <= bytes.size() &&
                std::memcmp(bytes.constData() + at, pattern.bytes.constData(),
                            static_cast<std::size_t>(size)) == 0) {
                found.insert(pattern.text);
            }
        }
    }
    return found;
}

Result<std::set<qsizetype>> TextScan::findInFile(const QString& path, Progress& progress) const
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::FileNotReadable, path, QString(), file.errorString());
    }
    std::set<qsizetype> found;
    QByteArray window;
    while (!file.atEnd()) {
        if (progress.cancelled()) {
            return failure(ErrorCode::Cancelled, path);
        }
        progress.report(file.pos(), file.size());
        // The end of the block before stays in view, for a text that lies across the border.
        window = window.right(m_longest);
        const QByteArray block = file.read(kBlockBytes);
        if (block.isEmpty()) {
            return failure(ErrorCode::FileNotReadable, path, QString(), file.errorString());
        }
        window += block;
        found.merge(find(window));
    }
    return found;
}

QStringList TextScan::pieces(const QString& text)
{
    QStringList parts;
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QString trimmed = line.trimmed();
        for (qsizetype at = 0; at < trimmed.size(); at += kPieceLength) {
            parts += trimmed.mid(at, kPieceLength);
        }
    }
    return parts;
}

} // namespace rozet::workflow
