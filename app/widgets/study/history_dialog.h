// SPDX-License-Identifier: GPL-3.0-or-later
// The history of the codebook to read, and to keep as a page or a Word document.
#pragma once

#include "app/widgets/common/workbench.h"

#include <QDialog>

class QTextBrowser;

namespace rozet::widgets {

class HistoryDialog : public QDialog
{
    Q_OBJECT

public:
    explicit HistoryDialog(const Workbench& bench, QWidget* parent = nullptr);

    /// By the ending of the name: docx or html.
    [[nodiscard]] Done saveTo(const QString& path);

    [[nodiscard]] QString text() const;

private:
    void refresh();
    void chooseFile();

    Workbench m_bench;
    QTextBrowser* m_page;
};

} // namespace rozet::widgets
