// SPDX-License-Identifier: GPL-3.0-or-later
// Places in recordings as a table: a row leads to its fragment, or to its recording. The cells are
// asked for when they are shown.
#pragma once

#include "app/widgets/common/workbench.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace rozet::widgets {

struct PlaceRow
{
    study::CodingId coding;
    std::optional<study::FragmentId> fragment; ///< else the recording as a whole
};

class PlaceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using CellText = std::function<QString(int row, int column)>;

    explicit PlaceModel(QObject* parent = nullptr);

    void setRows(std::vector<PlaceRow> rows, QStringList headings, CellText text);

    [[nodiscard]] const std::vector<PlaceRow>& rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    std::vector<PlaceRow> m_rows;
    QStringList m_headings;
    CellText m_text;
};

class PlaceTable : public QTableView
{
    Q_OBJECT

public:
    PlaceTable(const Workbench& bench, const QString& name, QWidget* parent = nullptr);

    [[nodiscard]] PlaceModel& places() { return *m_model; }

    void setWidths(const std::vector<int>& widths);
    /// Shows the place in the code workspace.
    void goTo(int row, bool play = false);
    /// The rows that are chosen, from top to bottom.
    [[nodiscard]] std::vector<int> chosenRows() const;

private:
    Workbench m_bench;
    PlaceModel* m_model;
};

/// Recording, coder and time of a place, for the first columns.
[[nodiscard]] QString recordingNameOf(const study::Study& study, const PlaceRow& place);
[[nodiscard]] QString coderNameOf(const study::Study& study, const PlaceRow& place);
/// "0:12:03 – 0:12:20", or a word for the recording as a whole.
[[nodiscard]] QString timeOf(const study::Study& study, const PlaceRow& place);
/// Null when it is about the recording as a whole, or gone.
[[nodiscard]] const study::Fragment* fragmentOf(const study::Study& study, const PlaceRow& place);

} // namespace rozet::widgets
