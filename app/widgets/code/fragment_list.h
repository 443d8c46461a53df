// SPDX-License-Identifier: GPL-3.0-or-later
// The list of fragments with a search field.
#pragma once

#include "app/session/coding_controller.h"
#include "app/widgets/common/workbench.h"

#include <QWidget>

class QLineEdit;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace rozet::widgets {

class FragmentModel;

class FragmentList : public QWidget
{
    Q_OBJECT

public:
    FragmentList(const Workbench& bench, session::CodingController& controller,
                 QWidget* parent = nullptr);

    void setPosition(MediaTime position);
    void search();

    [[nodiscard]] QTableView* table() const { return m_table; }

    [[nodiscard]] FragmentModel* model() const { return m_model; }

Q_SIGNALS:
    /// The user chose a fragment here, by mouse or keyboard: the recording should go there.
    void chosen(const rozet::study::FragmentId& fragment);
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void takeSelection();
    void showSelection();
    void showPages();

    Workbench m_bench;
    session::CodingController& m_controller;
    FragmentModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QLineEdit* m_search;
    QTableView* m_table;
    QStackedWidget* m_pages;
    bool m_showing = false;
};

} // namespace rozet::widgets
