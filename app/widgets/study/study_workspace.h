// SPDX-License-Identifier: GPL-3.0-or-later
// The team's workspace: the recordings and how far everybody is, and the people of the study.
#pragma once

#include "app/widgets/common/choices.h"
#include "app/widgets/common/workbench.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace rozet::widgets {

class PeoplePanel;
class ProgressPanel;
class RecordingForm;
class RecordingsModel;
class RoundsPanel;

class StudyWorkspace : public QWidget
{
    Q_OBJECT

public:
    explicit StudyWorkspace(const Workbench& bench, QWidget* parent = nullptr);

    void addRecordings(const QStringList& files);

    [[nodiscard]] QTableView* table() const { return m_table; }

    [[nodiscard]] RoundsPanel& rounds() { return *m_rounds; }

    [[nodiscard]] ProgressPanel& progress() { return *m_progress; }

    /// The part with this place among the tabs; rounds and progress come last.
    void showPart(int index);

private:
    QWidget* makeHeader();
    QWidget* makeRecordings();
    void connectActions();
    void refresh();
    void showTab(int index);
    void add();
    void showPossible();
    void divideWork();
    void remove();
    void codeChosen();
    void chooseFiles();
    [[nodiscard]] study::RecordingId chosen() const;

    Workbench m_bench;
    RecordingsModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    QStackedWidget* m_recordingPages;
    QTableView* m_table;
    RecordingForm* m_form;
    std::array<PeoplePanel*, 4> m_people{};
    RoundsPanel* m_rounds;
    ProgressPanel* m_progress;
    QLineEdit* m_title;
    Choices* m_coder;
    QLabel* m_hidden;
    study::RecordingId m_toChoose; ///< to be chosen as soon as it is in the table
};

} // namespace rozet::widgets
