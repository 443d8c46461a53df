// SPDX-License-Identifier: GPL-3.0-or-later
// A report::Table on the screen: the same cells as in every export, shaded by how large they are.
#pragma once

#include "core/report/table.h"

#include <QAbstractTableModel>

namespace rozet::widgets {

class TableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        GroupRole = Qt::UserRole, ///< of a column: the heading over its neighbours
        IsTextRole,               ///< of a column: words, such as those that name the row
        ShadeRole,                ///< of a cell: 0 to 1
        IsTotalRole
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setTable(report::Table table);

    /// Cells of grouped columns are shaded by how large they are; on by default.
    void setShaded(bool shaded) { m_shaded = shaded; }

    /// Zeros step back, so that a table with many of them can be read; off by default.
    void setZerosMuted(bool muted) { m_zerosMuted = muted; }

    [[nodiscard]] const report::Table& table() const { return m_table; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    /// How many columns at the front name the row.
    [[nodiscard]] int leadingColumns() const;
    /// Whether no row has anything but nothing or zero there.
    [[nodiscard]] bool isEmptyColumn(int column) const;
    /// Headings and cells with tabs between them; hidden columns are left out.
    [[nodiscard]] QString asText(const std::vector<bool>& hidden) const;

private:
    [[nodiscard]] const report::Cell& cell(int row, int column) const;

    [[nodiscard]] bool isTotal(int row) const
    {
        return row >= static_cast<int>(m_table.rows.size());
    }

    [[nodiscard]] QString text(int row, int column) const;

    report::Table m_table;
    bool m_shaded = true;
    bool m_zerosMuted = false;
    double m_largest = 0; ///< of all number cells that are not totals
};

} // namespace rozet::widgets
