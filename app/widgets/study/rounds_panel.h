// SPDX-License-Identifier: GPL-3.0-or-later
// Trial rounds and the coding proper: a list, beside it the chosen round, and the history of the
// codebook that came of them.
#pragma once

#include "app/widgets/common/workbench.h"

#include <QWidget>

class QListWidget;
class QPushButton;
class QStackedWidget;

namespace rozet::widgets {

class HistoryDialog;
class RoundForm;

class RoundsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RoundsPanel(const Workbench& bench, QWidget* parent = nullptr);

    /// Adds one with a name that is free, and puts the cursor in the name.
    void addOne();
    void removeChosen();
    /// Deletes itself when it is closed.
    HistoryDialog* showHistory();

    [[nodiscard]] RoundForm& form() { return *m_form; }

    [[nodiscard]] QListWidget& list() { return *m_list; }

private:
    void build();
    void refresh();
    [[nodiscard]] study::RoundId chosen() const;

    Workbench m_bench;
    QStackedWidget* m_pages;
    QListWidget* m_list;
    RoundForm* m_form;
    QPushButton* m_remove;
    study::RoundId m_toChoose;
};

} // namespace rozet::widgets
