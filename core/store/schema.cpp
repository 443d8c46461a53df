// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

#include "core/store/sqlite/statement.h"

#include <map>

namespace rozet::store {

namespace {

// By type and name, the text it was made with.
using Structure = std::map<QByteArray, QByteArray>;

QByteArray copy(std::string_view bytes)
{
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

Result<Structure> structureOf(Connection& connection)
{
    Result<Statement> statement =
        Statement::prepare(connection, "SELECT type, name, tbl_name, sql FROM sqlite_schema");
    if (!statement) {
        return failure(statement.error());
    }
    Structure structure;
    while (true) {
        const Result<bool> row = statement->step();
        if (!row) {
            return failure(row.error());
        }
        if (!*row) {
            return structure;
        }
        const QByteArray name = copy(statement->bytes(0)) + ' ' + copy(statement->bytes(1)) + ' ' +
                                copy(statement->bytes(2));
        structure.emplace(name, copy(statement->bytes(3)));
    }
}

Result<Structure> expectedStructure(const Schema& schema, int revision)
{
    Result<Connection> scratch = Connection::openInMemory();
    if (!scratch) {
        return failure(scratch.error());
    }
    for (int i = 0; i < revision; ++i) {
        if (Done ok = scratch->exec(schema.at(static_cast<std::size_t>(i))); !ok) {
            return failure(ok.error());
        }
    }
    return structureOf(*scratch);
}

QString firstWords(const QByteArray& text)
{
    return QString::fromUtf8(text.left(120)).simplified();
}

} // namespace

Done applyRevisions(Connection& connection, const Schema& schema, int fromRevision)
{
    for (std::size_t i = static_cast<std::size_t>(fromRevision); i < schema.size(); ++i) {
        if (Done ok = connection.exec(schema[i]); !ok) {
            return ok;
        }
    }
    return connection.exec("PRAGMA application_id = " + QByteArray::number(kApplicationId))
        .and_then([&] { return connection.setUserVersion(static_cast<int>(schema.size())); });
}

Done checkStructure(Connection& connection, const Schema& schema, int revision)
{
    const Result<Structure> present = structureOf(connection);
    if (!present) {
        return failure(present.error());
    }
    const Result<Structure> expected = expectedStructure(schema, revision);
    if (!expected) {
        return failure(expected.error());
    }
    for (const auto& [name, sql] : *present) {
        const auto known = expected->find(name);
        if (known == expected->end() || known->second != sql) {
            return failure(ErrorCode::StudyForeignSchema, connection.path(), firstWords(name),
                           firstWords(sql),
                           known == expected->end() ? QString() : firstWords(known->second));
        }
    }
    for (const auto& [name, sql] : *expected) {
        if (!present->contains(name)) {
            return failure(ErrorCode::StudyForeignSchema, connection.path(), firstWords(name),
                           QString(), firstWords(sql));
        }
    }
    return {};
}

} // namespace rozet::store
