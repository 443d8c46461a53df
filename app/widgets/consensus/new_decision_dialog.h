// SPDX-License-Identifier: GPL-3.0-or-later
// What none of the coders had: a fragment with its borders and codes, an answer, or a place on the
// rose.
#pragma once

#include "core/workflow/settle.h"

#include <QDialog>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace rozet::widgets {

class NewDecisionDialog : public QDialog
{
    Q_OBJECT

public:
    /// Begins with what the coders' work would give together.
    NewDecisionDialog(const study::Study& study, const workflow::Difference& difference,
                      const std::vector<study::CoderId>& coders, const QString& language,
                      QWidget* parent = nullptr);

    /// Puts what was filled in into a decision of the kind New.
    void fill(workflow::Decision& decision) const;

private:
    void makeFragment(const std::vector<study::CoderId>& coders);
    void makeAnswer();
    void makePosition();
    void check();

    const study::Study& m_study;
    const workflow::Difference& m_difference;
    QString m_language;
    study::Fragment m_fragment;
    QDoubleSpinBox* m_start = nullptr;
    QDoubleSpinBox* m_end = nullptr;
    QListWidget* m_codes = nullptr;
    QComboBox* m_choice = nullptr;
    QLineEdit* m_text = nullptr;
    QLabel* m_problem;
    QPushButton* m_ok;
};

} // namespace rozet::widgets
