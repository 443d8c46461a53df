// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the newest schema revision as the reader and the writer see them: their columns in
// the order of the schema, the key first, the checksum left out.
#pragma once

#include <QByteArray>

#include <vector>

namespace rozet::store {

struct Table
{
    QByteArray name;
    int keys; ///< how many of the columns identify a row
    std::vector<QByteArray> columns;

    [[nodiscard]] QByteArray
    selectSql() const; ///< all rows, by key; the checksum is the last column
    [[nodiscard]] QByteArray insertSql() const;
    [[nodiscard]] QByteArray updateSql() const; ///< same parameters as insertSql
    [[nodiscard]] QByteArray deleteSql(int keyColumns) const;
};

namespace tables {

extern const Table study;
extern const Table codebookRevision;
extern const Table school;
extern const Table mentor;
extern const Table student;
extern const Table recording;
extern const Table recordingStudent;
extern const Table mediaFile;
extern const Table consent;
extern const Table coder;
extern const Table round;
extern const Table roundRecording;
extern const Table roundCoder;
extern const Table dataset;
extern const Table datasetRow;
extern const Table coding;
extern const Table fragment;
extern const Table recordingCode;
extern const Table recordingPosition;
extern const Table summary;
extern const Table trace;
extern const Table anchor;
extern const Table codeNote;
extern const Table activeTime;
extern const Table settlement;
extern const Table codingEvent;
extern const Table itemVersion;
extern const Table setAside;

} // namespace tables

} // namespace rozet::store
