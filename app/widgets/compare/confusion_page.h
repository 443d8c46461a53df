// SPDX-License-Identifier: GPL-3.0-or-later
// Codes by codes: what one coder gave where the other gave something else. A cell leads to its
// fragments.
#pragma once

#include "app/widgets/common/segments.h"
#include "app/widgets/compare/compare_state.h"
#include "app/widgets/compare/difference_model.h"
#include "core/workflow/compare_tables.h"

#include <QWidget>

class QCheckBox;
class QLabel;

namespace rozet::widgets {

class FrozenTable;
class TableModel;

class ConfusionPage : public QWidget
{
    Q_OBJECT

public:
    explicit ConfusionPage(CompareState& state, QWidget* parent = nullptr);

    [[nodiscard]] TableModel& model() const { return *m_model; }

    [[nodiscard]] FrozenTable& table() const { return *m_table; }

    [[nodiscard]] Segments& unit() const { return *m_unit; }

    /// As if the user opened the cell.
    void openCell(int row, int column);

Q_SIGNALS:
    /// what: the cell in words.
    void cellChosen(const rozet::widgets::DifferenceFilter::Cell& cell, const QString& what);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refreshSoon();
    void refresh();
    [[nodiscard]] bool inTime() const;

    CompareState& m_state;
    TableModel* m_model;
    Segments* m_unit;
    QCheckBox* m_within;
    FrozenTable* m_table;
    QLabel* m_notes;
    std::vector<std::size_t> m_codes; ///< of rows and columns
    std::vector<workflow::CodeMatch> m_matches;
    bool m_stale = true;
};

} // namespace rozet::widgets
