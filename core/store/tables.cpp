// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/tables.h"

namespace rozet::store {

namespace {

QByteArray condition(const std::vector<QByteArray>& columns, int count)
{
    QByteArray sql;
    for (int i = 0; i < count; ++i) {
        sql += (i == 0 ? "" : " AND ") + columns[static_cast<std::size_t>(i)] + " = ?" +
               QByteArray::number(i + 1);
    }
    return sql;
}

QByteArray joined(const std::vector<QByteArray>& columns)
{
    QByteArray sql;
    for (const QByteArray& column : columns) {
        sql += column + ", ";
    }
    return sql;
}

} // namespace

QByteArray Table::selectSql() const
{
    QByteArray order;
    for (int i = 0; i < keys; ++i) {
        order += (i == 0 ? "" : ", ") + columns[static_cast<std::size_t>(i)];
    }
    return "SELECT " + joined(columns) + "checksum FROM " + name + " ORDER BY " + order;
}

QByteArray Table::insertSql() const
{
    QByteArray values = "?1";
    for (std::size_t i = 1; i <= columns.size(); ++i) {
        values += ", ?" + QByteArray::number(i + 1);
    }
    return "INSERT INTO " + name + " (" + joined(columns) + "checksum) VALUES (" + values + ")";
}

QByteArray Table::updateSql() const
{
    QByteArray assignments;
    for (std::size_t i = static_cast<std::size_t>(keys); i < columns.size(); ++i) {
        assignments += columns[i] + " = ?" + QByteArray::number(i + 1) + ", ";
    }
    assignments += "checksum = ?" + QByteArray::number(columns.size() + 1);
    return "UPDATE " + name + " SET " + assignments + " WHERE " + condition(columns, keys);
}

QByteArray Table::deleteSql(int keyColumns) const
{
    return "DELETE FROM " + name + " WHERE " + condition(columns, keyColumns);
}

namespace tables {

const Table study{
    "study", 1, {"id", "title", "language", "created_ms", "reaction_time_us", "min_reader"}};
const Table codebookRevision{"codebook_revision", 1, {"number", "date_ms", "reason", "codebook"}};
const Table school{"school", 1, {"id", "name", "note"}};
const Table mentor{"mentor", 1, {"id", "pseudonym", "school_id", "note"}};
const Table student{"student", 1, {"id", "pseudonym", "school_id", "grade", "note"}};
const Table recording{
    "recording", 1, {"id", "name", "school_id", "mentor_id", "date", "duration_us", "note"}};
const Table recordingStudent{"recording_student", 2, {"recording_id", "position", "student_id"}};
const Table mediaFile{
    "media_file",
    2,
    {"recording_id", "position", "path", "fingerprint", "size_bytes", "offset_us", "label"}};
const Table consent{"consent",
                    1,
                    {"id", "recording_id", "giver", "state", "date", "keep_until", "form_version",
                     "purposes", "note"}};
const Table coder{"coder", 1, {"id", "name", "role", "reaction_time_us"}};
const Table round{
    "round",
    1,
    {"id", "name", "kind", "note", "decisions", "date", "tried_revision", "led_to_revision"}};
const Table roundRecording{"round_recording", 2, {"round_id", "position", "recording_id"}};
const Table roundCoder{"round_coder", 2, {"round_id", "position", "coder_id"}};
const Table dataset{"dataset", 1, {"id", "name", "instrument", "columns"}};
const Table datasetRow{"dataset_row", 2, {"dataset_id", "position", "cells"}};
const Table coding{
    "coding", 1, {"id", "recording_id", "coder_id", "round_id", "state", "codebook_revision"}};
const Table fragment{"fragment",
                     2,
                     {"coding_id", "id", "start_us", "end_us", "codes", "mentor_sector",
                      "mentor_together", "mentor_above", "student_sector", "student_together",
                      "student_above", "description", "memo", "codebook_revision", "created_ms",
                      "modified_ms", "keyed_us", "keyed_taken_us", "keyed_rate"}};
const Table recordingCode{
    "recording_code", 2, {"coding_id", "code", "value", "note", "codebook_revision"}};
const Table recordingPosition{
    "recording_position", 2, {"coding_id", "party", "sector", "together", "above"}};
const Table summary{"summary", 2, {"coding_id", "category", "text"}};
const Table trace{"trace", 2, {"coding_id", "id", "party", "samples"}};
const Table anchor{
    "anchor", 1, {"id", "code", "recording_id", "start_us", "end_us", "fragment_id", "note"}};
const Table codeNote{
    "code_note",
    1,
    {"id", "code", "round_id", "coder_id", "text", "codebook_revision", "written_ms"}};
const Table activeTime{"active_time", 2, {"coding_id", "day", "milliseconds"}};
const Table settlement{"settlement",
                       2,
                       {"coding_id", "id", "sources", "answer", "position", "choice", "taken_id",
                        "results", "reason", "note", "settled_by", "settled_ms"}};
const Table itemVersion{
    "item_version",
    3,
    {"coding", "kind", "item", "stamp", "removed", "ancestors", "coder"}};
const Table setAside{
    "set_aside", 4, {"coding", "kind", "item", "stamp", "removed", "ancestors", "value"}};
const Table codingEvent{
    "coding_event", 1, {"id", "coding_id", "kind", "coder_id", "reason", "at_ms"}};

} // namespace tables

} // namespace rozet::store
