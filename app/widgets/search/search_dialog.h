// SPDX-License-Identifier: GPL-3.0-or-later
// Search and replace over all fragments of the study. Stays open beside the window, so that a
// double click shows the place and the list remains.
#pragma once

#include "app/widgets/common/workbench.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QTableView;

namespace rozet::widgets {

class FoundModel;
class RecodeBar;
class SearchForm;

class SearchDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SearchDialog(const Workbench& bench, QWidget* parent = nullptr);

    [[nodiscard]] SearchForm& form() { return *m_form; }

    [[nodiscard]] RecodeBar& recoding() { return *m_recode; }

    [[nodiscard]] QTableView& table() { return *m_table; }

    /// At once, instead of a moment after the last key.
    void search();

private:
    void goTo(int row);

    Workbench m_bench;
    FoundModel* m_model;
    SearchForm* m_form;
    QTableView* m_table;
    QLabel* m_count;
    RecodeBar* m_recode;
    QTimer m_later;
};

} // namespace rozet::widgets
