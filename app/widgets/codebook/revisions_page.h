// SPDX-License-Identifier: GPL-3.0-or-later
// The revisions of the codebook, and the difference between any two of them (or the draft).
#pragma once

#include "app/session/codebook_draft.h"
#include "app/widgets/common/choices.h"
#include "app/widgets/common/workbench.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QTextBrowser;

namespace rozet::widgets {

class RevisionsPage : public QWidget
{
    Q_OBJECT

public:
    RevisionsPage(const Workbench& bench, session::CodebookDraft& draft, QWidget* parent = nullptr);

    void refresh();
    /// Revision numbers; 0 for the draft.
    void compare(int from, int to);

    [[nodiscard]] QString shownDifference() const;

    [[nodiscard]] QListWidget& list() { return *m_list; }

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fillLists();
    void showDifference();
    [[nodiscard]] const codebook::Codebook* bookOf(int number) const;

    Workbench m_bench;
    session::CodebookDraft& m_draft;
    QListWidget* m_list;
    Choices* m_from;
    Choices* m_to;
    QTextBrowser* m_text;
    bool m_stale = true;
    bool m_followDraft = false;
    std::size_t m_known = 0;
};

} // namespace rozet::widgets
