// SPDX-License-Identifier: GPL-3.0-or-later
// How far every coder is and how long they worked, and of the chosen coder each recording.
#pragma once

#include "app/widgets/common/workbench.h"
#include "core/workflow/coding_progress.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace rozet::widgets {

class ProgressPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressPanel(const Workbench& bench, QWidget* parent = nullptr);

    [[nodiscard]] QTableWidget& coders() { return *m_coders; }

    [[nodiscard]] QTableWidget& codings() { return *m_codings; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void showCodings();
    void copy();

    Workbench m_bench;
    std::vector<workflow::CoderProgress> m_progress;
    QTableWidget* m_coders;
    QTableWidget* m_codings;
    QLabel* m_heading;
    bool m_stale = true;
};

} // namespace rozet::widgets
