// SPDX-License-Identifier: GPL-3.0-or-later
// How late the coder's hand is: what is taken off now, what their own corrections say, and what
// will be taken off from now on.
#pragma once

#include "app/widgets/common/workbench.h"

#include <QDialog>

class QDoubleSpinBox;
class QLabel;
class QPushButton;

namespace rozet::widgets {

class ReactionDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ReactionDialog(const Workbench& bench, QWidget* parent = nullptr);

    /// What the corrections say, in one sentence or two.
    [[nodiscard]] static QString estimateText(const Workbench& bench);
    /// Takes this off for the coder from now on; nothing = that of the study.
    static void use(const Workbench& bench, const std::optional<MediaDuration>& reaction);

private:
    Workbench m_bench;
    QDoubleSpinBox* m_seconds;
};

} // namespace rozet::widgets
