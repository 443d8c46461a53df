// SPDX-License-Identifier: GPL-3.0-or-later
// Before a draft becomes a revision: what changes, why, and whether open codings go on with it.
#pragma once

#include "app/session/codebook_draft.h"
#include "app/widgets/common/workbench.h"

#include <QDialog>

class QCheckBox;
class QPushButton;

namespace rozet::widgets {

class TextField;

class PublishDialog : public QDialog
{
    Q_OBJECT

public:
    PublishDialog(const Workbench& bench, session::CodebookDraft& draft, QWidget* parent = nullptr);

    [[nodiscard]] TextField& reason() { return *m_reason; }

    [[nodiscard]] QPushButton& publishButton() { return *m_publish; }

private:
    void publish();

    Workbench m_bench;
    session::CodebookDraft& m_draft;
    TextField* m_reason;
    QCheckBox* m_follow;
    QPushButton* m_publish;
};

} // namespace rozet::widgets
