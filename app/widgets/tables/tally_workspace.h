// SPDX-License-Identifier: GPL-3.0-or-later
// The analyst's matrix: conversations (or mentors, or schools) by codes.
#pragma once

#include "app/widgets/common/choices.h"
#include "app/widgets/common/segments.h"
#include "app/widgets/common/workbench.h"
#include "core/workflow/tally.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QStackedWidget;

namespace rozet::widgets {

class EmptyState;
class FrozenTable;
class TableModel;

class TallyWorkspace : public QWidget
{
    Q_OBJECT

public:
    explicit TallyWorkspace(const Workbench& bench, QWidget* parent = nullptr);

    [[nodiscard]] TableModel* model() const { return m_model; }

    [[nodiscard]] FrozenTable* table() const { return m_table; }

    /// Writes what is shown: .xlsx gives all measures and where they come from, .csv this table.
    [[nodiscard]] Done exportTo(const QString& path, bool forExcel);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeBar();
    void refresh();
    void refreshCoders();
    void arrangeColumns();
    void copy();
    void chooseExport();
    void explain();
    [[nodiscard]] workflow::TallySettings tallySettings() const;

    Workbench m_bench;
    TableModel* m_model;
    Segments* m_measure;
    Segments* m_by;
    Choices* m_coder;
    QCheckBox* m_hideEmpty;
    FrozenTable* m_table;
    QStackedWidget* m_pages;
    EmptyState* m_empty;
    QLabel* m_notes;
    QTimer m_later;
    bool m_stale = true;
};

} // namespace rozet::widgets
