// SPDX-License-Identifier: GPL-3.0-or-later
// The selected fragment: its rose, description and memo.
#pragma once

#include "app/session/coding_controller.h"
#include "app/widgets/common/text_field.h"
#include "app/widgets/common/workbench.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace rozet::widgets {

class RosePane;

class FragmentDetails : public QWidget
{
    Q_OBJECT

public:
    FragmentDetails(const Workbench& bench, session::CodingController& controller,
                    QWidget* parent = nullptr);

    void describe();

    [[nodiscard]] TextField* description() const { return m_description; }

    [[nodiscard]] RosePane* rose() const { return m_rose; }

Q_SIGNALS:
    void left();

private:
    void refresh();
    void refreshTitle();

    Workbench m_bench;
    session::CodingController& m_controller;
    QStackedWidget* m_pages;
    QLabel* m_title;
    RosePane* m_rose;
    TextField* m_description;
    TextField* m_memo;
};

} // namespace rozet::widgets
