// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/version_table.h"

#include "core/store/names.h"
#include "core/store/row_reader.h"

#include <QtEndian>

#include <algorithm>

namespace rozet::store {

namespace {

using study::ItemHistory;
using study::ItemKey;
using study::ItemKind;

constexpr qsizetype kStampBytes = 8;

QByteArray stampsCell(const std::vector<qint64>& stamps)
{
    QByteArray bytes(static_cast<qsizetype>(stamps.size()) * kStampBytes, Qt::Uninitialized);
    char* place = bytes.data();
    for (const qint64 stamp : stamps) {
        qToLittleEndian(stamp, place);
        place += kStampBytes;
    }
    return bytes;
}

std::optional<std::vector<qint64>> readStampsCell(std::string_view bytes)
{
    std::vector<qint64> stamps;
    for (std::size_t at = 0; at + kStampBytes <= bytes.size(); at += kStampBytes) {
        stamps.push_back(qFromLittleEndian<qint64>(bytes.data() + at));
    }
    const bool whole = bytes.size() % kStampBytes == 0 &&
                       std::ranges::is_sorted(stamps, std::ranges::less_equal{});
    return whole ? std::optional(std::move(stamps)) : std::nullopt;
}

QByteArray copy(std::string_view bytes)
{
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

// The key of the next row, and the mark behind it.
struct KeyedMark
{
    ItemKey key;
    study::VersionMark mark;
};

KeyedMark readKeyedMark(RowReader& rows)
{
    KeyedMark read;
    // A note belongs to no coding: all bytes are 0, which is no id elsewhere.
    const std::string_view coding = rows.blob();
    if (coding.size() == 16) {
        read.key.coding = study::CodingId::fromUuid(QUuid::fromRfc4122(copy(coding)));
    } else {
        rows.reject(QStringLiteral("coding"));
    }
    const auto kind = valueNamed<ItemKind>(rows.utf8());
    if (!kind) {
        rows.reject(QStringLiteral("kind"));
    }
    read.key.kind = kind.value_or(ItemKind::Coding);
    read.key.item = rows.text();
    read.mark.stamp = rows.integer();
    read.mark.removed = rows.integer() != 0;
    auto ancestors = readStampsCell(rows.blob());
    if (!ancestors) {
        rows.reject(QStringLiteral("ancestors"));
    } else {
        read.mark.ancestors = std::move(*ancestors);
    }
    return read;
}

void addKey(RowWriter& row, const ItemKey& key)
{
    row.id(key.coding).text(nameOf(key.kind)).text(key.item);
}

void addMark(RowWriter& row, const study::VersionMark& mark)
{
    row.integer(mark.stamp).integer(mark.removed ? 1 : 0).blob(stampsCell(mark.ancestors));
}

QByteArray selectByKey(const Table& table)
{
    QByteArray columns;
    for (std::size_t i = 3; i < table.columns.size(); ++i) {
        columns += (i == 3 ? "" : ", ") + table.columns[i];
    }
    return "SELECT " + columns + " FROM " + table.name +
           " WHERE coding = ?1 AND kind = ?2 AND item = ?3";
}

study::VersionMark markIn(const Statement& row)
{
    study::VersionMark mark;
    mark.stamp = row.integer(0);
    mark.removed = row.integer(1) != 0;
    mark.ancestors = readStampsCell(row.bytes(2)).value_or(std::vector<qint64>());
    return mark;
}

} // namespace

Result<study::Versions> readVersions(Connection& connection)
{
    study::Versions versions;
    {
        Result<RowReader> rows = RowReader::start(connection, tables::itemVersion);
        if (!rows) {
            return failure(rows.error());
        }
        while (rows->next()) {
            KeyedMark read = readKeyedMark(*rows);
            ItemHistory& history = versions[read.key];
            history.current = std::move(read.mark);
            history.owner = rows->idOrNull<study::CoderId>();
        }
        if (const Done& done = rows->finish(); !done) {
            return failure(done.error());
        }
    }
    Result<RowReader> rows = RowReader::start(connection, tables::setAside);
    if (!rows) {
        return failure(rows.error());
    }
    while (rows->next()) {
        KeyedMark read = readKeyedMark(*rows);
        versions[read.key].aside.push_back({std::move(read.mark), copy(rows->utf8())});
    }
    if (const Done& done = rows->finish(); !done) {
        return failure(done.error());
    }
    return versions;
}

Result<std::set<study::RecordingId>> readRemovedRecordings(Connection& connection)
{
    Result<Statement> statement = Statement::prepare(
        connection, "SELECT actions FROM audit WHERE instr(actions, 'recording.remove ') > 0");
    if (!statement) {
        return failure(statement.error());
    }
    std::set<study::RecordingId> removed;
    while (true) {
        const Result<bool> row = statement->step();
        if (!row) {
            return failure(row.error());
        }
        if (!*row) {
            return removed;
        }
        const QList<QByteArray> lines = copy(statement->bytes(0)).split('\n');
        for (const QByteArray& line : lines) {
            QList<QByteArray> words = line.split(' ');
            if (words.takeFirst() != "recording.remove") {
                continue;
            }
            for (const QByteArray& word : words) {
                removed.insert(study::RecordingId::fromText(QString::fromLatin1(word)));
            }
        }
    }
}

VersionTable::VersionTable(Connection& connection)
    : m_connection(connection)
    , m_version(connection, tables::itemVersion)
    , m_aside(connection, tables::setAside)
{
}

Done VersionTable::writeAll(const study::Versions& versions)
{
    for (const auto& [key, history] : versions) {
        if (Done ok = write(key, history); !ok) {
            return ok;
        }
    }
    return {};
}

Done VersionTable::record(std::span<const study::Change> changes, qint64 nowMs)
{
    const study::Touched touched = study::touchedBy(changes);
    for (const study::TouchedItem& item : touched.items) {
        if (Done ok = recordEdit(item, nowMs); !ok) {
            return ok;
        }
    }
    for (const study::VersionStep& step : touched.steps) {
        Done ok = remove(step.key).and_then([&] { return write(step.key, step.after); });
        if (!ok) {
            return ok;
        }
    }
    return {};
}

Done VersionTable::recordEdit(const study::TouchedItem& item, qint64 nowMs)
{
    const bool whole = item.key.kind == ItemKind::Coding || item.key.kind == ItemKind::CodeNote;
    std::optional<study::CoderId> owner;
    if (item.removed && whole) {
        const auto found = ownerOf(item.key);
        if (!found) {
            return failure(found.error());
        }
        owner = *found;
        // Texts of what is erased must not stay behind.
        m_aside.id(item.key.coding);
        if (item.key.kind == ItemKind::CodeNote) {
            m_aside.text(nameOf(item.key.kind)).text(item.key.item);
        }
        if (const Result<int> gone = m_aside.remove(); !gone) {
            return failure(gone.error());
        }
    }
    Result<ItemHistory> before = read(item.key);
    if (!before) {
        return failure(before.error());
    }
    if (before->isEmpty() && item.onlyIfKnown) {
        return {};
    }
    ItemHistory after = study::edited(*before, item.removed, nowMs);
    after.owner = owner;
    return remove(item.key).and_then([&] { return write(item.key, after); });
}

Result<ItemHistory> VersionTable::read(const ItemKey& key)
{
    const auto prepared = [&](std::optional<Statement>& statement,
                              const Table& table) -> Result<Statement*> {
        if (!statement) {
            Result<Statement> made = Statement::prepare(m_connection, selectByKey(table));
            if (!made) {
                return failure(made.error());
            }
            statement.emplace(std::move(*made));
        }
        statement->reset();
        return &*statement;
    };
    const QByteArray coding = key.coding.uuid().toRfc4122();
    const QByteArray kind = nameOf(key.kind).toUtf8();
    const QByteArray item = key.item.toUtf8();
    ItemHistory history;
    for (const bool aside : {false, true}) {
        const auto statement = prepared(aside ? m_readAside : m_readVersion,
                                        aside ? tables::setAside : tables::itemVersion);
        if (!statement) {
            return failure(statement.error());
        }
        Statement& rows = **statement;
        rows.bindBlob(0, coding);
        rows.bindText(1, kind);
        rows.bindText(2, item);
        while (true) {
            const Result<bool> row = rows.step();
            if (!row) {
                return failure(row.error());
            }
            if (!*row) {
                break;
            }
            if (aside) {
                history.aside.push_back({markIn(rows), copy(rows.bytes(3))});
            } else {
                history.current = markIn(rows);
                if (rows.columnType(3) == ColumnType::Blob) {
                    history.owner =
                        study::CoderId::fromUuid(QUuid::fromRfc4122(copy(rows.bytes(3))));
                }
            }
        }
        rows.reset();
    }
    std::ranges::sort(history.aside, {}, [](const study::SetAside& one) { return one.mark.stamp; });
    return history;
}

Result<std::optional<study::CoderId>> VersionTable::ownerOf(const ItemKey& key)
{
    const bool isNote = key.kind == ItemKind::CodeNote;
    Result<Statement> statement =
        Statement::prepare(m_connection, isNote ? "SELECT coder_id FROM code_note WHERE id = ?1"
                                                : "SELECT coder_id FROM coding WHERE id = ?1");
    if (!statement) {
        return failure(statement.error());
    }
    const QByteArray id =
        isNote ? QUuid::fromString(key.item).toRfc4122() : key.coding.uuid().toRfc4122();
    statement->bindBlob(0, id);
    const Result<bool> row = statement->step();
    if (!row) {
        return failure(row.error());
    }
    if (!*row || statement->columnType(0) != ColumnType::Blob) {
        return std::optional<study::CoderId>();
    }
    return std::optional(study::CoderId::fromUuid(QUuid::fromRfc4122(copy(statement->bytes(0)))));
}

Done VersionTable::write(const ItemKey& key, const ItemHistory& history)
{
    if (history.current) {
        addKey(m_version, key);
        addMark(m_version, *history.current);
        m_version.id(history.owner);
        if (Done ok = m_version.insert(); !ok) {
            return ok;
        }
    }
    for (const study::SetAside& one : history.aside) {
        addKey(m_aside, key);
        addMark(m_aside, one.mark);
        m_aside.text(QString::fromUtf8(one.value));
        if (Done ok = m_aside.insert(); !ok) {
            return ok;
        }
    }
    return {};
}

Done VersionTable::remove(const ItemKey& key)
{
    for (RowWriter* rows : {&m_version, &m_aside}) {
        addKey(*rows, key);
        if (const Result<int> removed = rows->remove(); !removed) {
            return failure(removed.error());
        }
    }
    return {};
}

} // namespace rozet::store
