// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of the versions of the things coders make (core/study/versions.h), in the tables
// item_version and set_aside.
#pragma once

#include "core/store/row_writer.h"
#include "core/study/stamping.h"

#include <set>

namespace rozet::store {

[[nodiscard]] Result<study::Versions> readVersions(Connection& connection);

/// The recordings that the audit log says were taken away.
[[nodiscard]] Result<std::set<study::RecordingId>> readRemovedRecordings(Connection& connection);

/// Opens no transaction.
class VersionTable
{
public:
    /// The connection outlives the table and stays where it is.
    explicit VersionTable(Connection& connection);

    /// Into empty tables.
    [[nodiscard]] Done writeAll(const study::Versions& versions);
    /// Of changes that are about to be written: before that, as a coding that goes tells whose it
    /// was. A coding that goes takes along what was set aside in it.
    [[nodiscard]] Done record(std::span<const study::Change> changes, qint64 nowMs);

private:
    [[nodiscard]] Result<study::ItemHistory> read(const study::ItemKey& key);
    [[nodiscard]] Result<std::optional<study::CoderId>> ownerOf(const study::ItemKey& key);
    [[nodiscard]] Done write(const study::ItemKey& key, const study::ItemHistory& history);
    [[nodiscard]] Done remove(const study::ItemKey& key);
    [[nodiscard]] Done recordEdit(const study::TouchedItem& item, qint64 nowMs);

    Connection& m_connection;
    RowWriter m_version;
    RowWriter m_aside;
    std::optional<Statement> m_readVersion;
    std::optional<Statement> m_readAside;
};

} // namespace rozet::store
