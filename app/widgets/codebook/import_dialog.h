// SPDX-License-Identifier: GPL-3.0-or-later
// A codebook from a file, before it becomes the draft: what would change, what the file could not
// say, and what is wrong with it.
#pragma once

#include "app/session/codebook_draft.h"
#include "app/widgets/common/workbench.h"
#include "core/workflow/codebooks.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTextBrowser;

namespace rozet::widgets {

class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(const Workbench& bench, session::CodebookDraft& draft, const QString& path,
                 workflow::LoadedCodebook loaded, QWidget* parent = nullptr);

    [[nodiscard]] QPushButton& takeButton() { return *m_take; }

    [[nodiscard]] QString preview() const;

private:
    void take();
    [[nodiscard]] QString notes() const;

    Workbench m_bench;
    session::CodebookDraft& m_draft;
    workflow::LoadedCodebook m_loaded;
    QTextBrowser* m_page;
    QLabel* m_problem;
    QPushButton* m_take;
};

} // namespace rozet::widgets
