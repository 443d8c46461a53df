// SPDX-License-Identifier: GPL-3.0-or-later
// Hands out recordings to coders: who takes part, which share is coded twice, and what comes of it.
#pragma once

#include "app/widgets/common/choices.h"
#include "app/widgets/common/workbench.h"
#include "core/workflow/plan_coding.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QListWidget;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace rozet::widgets {

class AssignDialog : public QDialog
{
    Q_OBJECT

public:
    /// recordings: those chosen in the list; when there are fewer than two, all of the study.
    AssignDialog(const Workbench& bench, std::vector<study::RecordingId> recordings,
                 QWidget* parent = nullptr);

    [[nodiscard]] workflow::AssignmentSettings settings() const;
    /// What the plan comes to, in one sentence, or why there is none.
    [[nodiscard]] QString summary() const;

    void accept() override;

private:
    void fillCoders();
    void fillRounds();
    void showPlan();

    Workbench m_bench;
    std::vector<study::RecordingId> m_recordings;
    QListWidget* m_coders;
    QSpinBox* m_share;
    QCheckBox* m_bySchool;
    QSpinBox* m_seed;
    Choices* m_round;
    QTableWidget* m_loads;
    QLabel* m_summary;
    QPushButton* m_assign;
};

} // namespace rozet::widgets
