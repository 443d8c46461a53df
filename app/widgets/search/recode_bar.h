// SPDX-License-Identifier: GPL-3.0-or-later
// Gives what was found another code: says first what will change and what will stay, and why.
#pragma once

#include "app/widgets/common/choices.h"
#include "app/widgets/common/workbench.h"
#include "core/workflow/recode_fragments.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace rozet::widgets {

class RecodeBar : public QWidget
{
    Q_OBJECT

public:
    explicit RecodeBar(const Workbench& bench, QWidget* parent = nullptr);

    void refresh();
    /// What is recoded, and the code that was sought (empty for any).
    void setFound(const std::vector<workflow::FoundFragment>& found, const QString& sought);

    [[nodiscard]] QString preview() const;

private:
    void showPreview();
    void apply();
    [[nodiscard]] workflow::RecodeSettings settings() const;
    [[nodiscard]] QString obstacles(const workflow::RecodePlan& plan) const;

    Workbench m_bench;
    Choices* m_kind;
    Choices* m_from;
    Choices* m_to;
    QLabel* m_by;
    QLabel* m_preview;
    QPushButton* m_apply;
    std::vector<workflow::FoundFragment> m_found;
};

} // namespace rozet::widgets
