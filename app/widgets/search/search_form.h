// SPDX-License-Identifier: GPL-3.0-or-later
// The wishes of a search: code, words, coder, length, sectors and overlap.
#pragma once

#include "app/widgets/common/choices.h"
#include "app/widgets/common/workbench.h"
#include "core/workflow/find_fragments.h"

#include <QWidget>

class QDoubleSpinBox;
class QLineEdit;

namespace rozet::widgets {

/// The codes of the newest revision that can be given to a fragment, in the codebook's order, by
/// their label; groups too when asked for.
[[nodiscard]] std::vector<Choice> codeChoices(const study::Study& study, const QString& language,
                                              bool withGroups);

class SearchForm : public QWidget
{
    Q_OBJECT

public:
    explicit SearchForm(const Workbench& bench, QWidget* parent = nullptr);

    /// Fills the lists again from the study, keeping what is chosen. Somebody who codes finds only
    /// their own fragments.
    void refresh();

    [[nodiscard]] workflow::FragmentQuery query() const;

    /// The code sought; empty for any.
    [[nodiscard]] QString code() const { return m_code->currentId(); }

    void searchFor(const QString& text);

Q_SIGNALS:
    void changed();

private:
    Workbench m_bench;
    Choices* m_code;
    QLineEdit* m_text;
    Choices* m_coder;
    QDoubleSpinBox* m_atLeast;
    QDoubleSpinBox* m_atMost;
    Choices* m_mentor;
    Choices* m_student;
    Choices* m_overlapping;
};

} // namespace rozet::widgets
