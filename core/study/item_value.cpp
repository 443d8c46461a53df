// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/item_value.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QtEndian>

#include <algorithm>

namespace rozet::study {

namespace {

// Of a stamp; the time stands to the left of them.
constexpr int kChanceBits = 20;

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

template <class Time>
QJsonValue microseconds(const Time& time)
{
    return static_cast<qint64>(time.microseconds());
}

template <class AnyId>
QJsonValue idOrNull(const std::optional<AnyId>& id)
{
    return id ? QJsonValue(id->toText()) : QJsonValue();
}

QJsonValue positionJson(const std::optional<codebook::LearyPosition>& position)
{
    if (!position) {
        return {};
    }
    QJsonObject json{{key("sector"), position->sector}};
    if (position->point) {
        json.insert(key("together"), position->point->together);
        json.insert(key("above"), position->point->above);
    }
    return json;
}

struct ToJson
{
    QJsonObject operator()(const CodingHeader& header) const
    {
        return {{key("recording"), header.recording.toText()},
                {key("coder"), header.coder.toText()},
                {key("round"), idOrNull(header.round)},
                {key("state"), static_cast<int>(header.state)},
                {key("codebook_revision"), header.codebookRevision}};
    }

    QJsonObject operator()(const Fragment& fragment) const
    {
        QJsonArray codes;
        for (const codebook::CodeId& code : fragment.codes) {
            codes.append(code.text());
        }
        QJsonObject json{{key("start_us"), microseconds(fragment.span.start)},
                         {key("end_us"), microseconds(fragment.span.end)},
                         {key("codes"), codes},
                         {key("mentor"), positionJson(fragment.mentor)},
                         {key("student"), positionJson(fragment.student)},
                         {key("description"), fragment.description},
                         {key("memo"), fragment.memo},
                         {key("codebook_revision"), fragment.codebookRevision},
                         {key("created_ms"), fragment.createdMs},
                         {key("modified_ms"), fragment.modifiedMs}};
        if (fragment.keyed) {
            json.insert(key("keyed_us"), microseconds(fragment.keyed->pressed));
            json.insert(key("keyed_taken_us"), microseconds(fragment.keyed->taken));
            json.insert(key("keyed_rate"), fragment.keyed->rate);
        }
        return json;
    }

    QJsonObject operator()(const RecordingCodeValue& answer) const
    {
        return {{key("value"), answer.value},
                {key("note"), answer.note},
                {key("codebook_revision"), answer.codebookRevision}};
    }

    QJsonObject operator()(const codebook::LearyPosition& position) const
    {
        return positionJson(position).toObject();
    }

    QJsonObject operator()(const QString& text) const { return {{key("text"), text}}; }

    QJsonObject operator()(const Trace& trace) const
    {
        QJsonArray samples;
        for (const TraceSample& sample : trace.samples) {
            samples.append(
                QJsonArray{microseconds(sample.time), sample.point.together, sample.point.above});
        }
        return {{key("party"), partyKey(trace.party)}, {key("samples"), samples}};
    }

    QJsonObject operator()(const CodeNote& note) const
    {
        return {{key("code"), note.code.text()},
                {key("round"), idOrNull(note.round)},
                {key("coder"), idOrNull(note.coder)},
                {key("text"), note.text},
                {key("codebook_revision"), note.codebookRevision},
                {key("written_ms"), note.writtenMs}};
    }
};

} // namespace

QString partyKey(Party party)
{
    return party == Party::Mentor ? QStringLiteral("mentor") : QStringLiteral("student");
}

QJsonObject itemJson(const ItemValue& value)
{
    return std::visit(ToJson(), value);
}

QByteArray itemBytes(const ItemValue& value)
{
    return QJsonDocument(itemJson(value)).toJson(QJsonDocument::Compact);
}

qint64 stampOfUnchanged(const ItemValue& value)
{
    const QByteArray hash = QCryptographicHash::hash(itemBytes(value), QCryptographicHash::Sha256);
    const auto number = qFromBigEndian<quint64>(hash.constData());
    return 1 + static_cast<qint64>(number % static_cast<quint64>(kFirstStamp - 1));
}

qint64 stampTimeMs(qint64 stamp)
{
    return stamp < kFirstStamp ? 0 : stamp >> kChanceBits;
}

std::map<ItemKey, ItemValue> itemsOf(const Coding& coding)
{
    const CodingId& id = coding.id;
    std::map<ItemKey, ItemValue> items;
    items.emplace(ItemKey{id, ItemKind::Coding, {}}, coding.header);
    for (const Fragment& fragment : coding.fragments) {
        items.emplace(ItemKey{id, ItemKind::Fragment, fragment.id.toText()}, fragment);
    }
    for (const auto& [code, value] : coding.recordingCodes) {
        items.emplace(ItemKey{id, ItemKind::Answer, code.text()}, value);
    }
    if (coding.mentor) {
        items.emplace(ItemKey{id, ItemKind::Position, partyKey(Party::Mentor)}, *coding.mentor);
    }
    if (coding.student) {
        items.emplace(ItemKey{id, ItemKind::Position, partyKey(Party::Student)}, *coding.student);
    }
    for (const auto& [category, text] : coding.summary) {
        items.emplace(ItemKey{id, ItemKind::Summary, category.text()}, text);
    }
    for (const Trace& trace : coding.traces) {
        items.emplace(ItemKey{id, ItemKind::Trace, trace.id.toText()}, trace);
    }
    return items;
}

qint64 nextStamp(qint64 nowMs, qint64 latest)
{
    constexpr qint64 kLatestMs = (qint64(1) << 42) - 1; // the year 2109; a clock beyond it is wrong
    const qint64 time = std::clamp<qint64>(nowMs, 0, kLatestMs);
    const auto chance =
        static_cast<qint64>(QRandomGenerator::global()->bounded(quint32(1) << kChanceBits));
    return std::max({(time << kChanceBits), kFirstStamp, latest + 1}) + chance;
}

} // namespace rozet::study
