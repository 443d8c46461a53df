// SPDX-License-Identifier: GPL-3.0-or-later
// The re-coding list: what was coded with an older revision, what happened to its codes since, and
// what becomes of it. One or many at once, with one undo.
#pragma once

#include "app/widgets/common/choices.h"
#include "app/widgets/common/segments.h"
#include "app/widgets/common/workbench.h"
#include "core/workflow/recoding_list.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace rozet::widgets {

class EmptyState;
class PlaceTable;

class RecodingPage : public QWidget
{
    Q_OBJECT

public:
    explicit RecodingPage(const Workbench& bench, QWidget* parent = nullptr);

    /// At once, instead of a moment after the last change.
    void refresh();

    [[nodiscard]] PlaceTable& table() { return *m_table; }

    [[nodiscard]] const std::vector<workflow::RecodingItem>& shown() const { return m_shown; }

    /// "judge", "same" or "closed".
    void showPart(const QString& part);
    void settleAsProposed();
    void keep();
    void becomes(const codebook::CodeId& code);
    void takeAway();

Q_SIGNALS:
    /// How many there are to judge.
    void counted(int toJudge);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeButtons();
    void refreshSoon();
    void fillTable();
    void fillChoices();
    void followNewest();
    void settle(const workflow::RecodingDecision& decision,
                const std::vector<workflow::RecodingItem>& items);
    [[nodiscard]] std::vector<workflow::RecodingItem> chosen() const;
    [[nodiscard]] workflow::RecodingDecision
    decisionFor(const std::vector<workflow::RecodingItem>& items,
                const std::vector<codebook::CodeId>& becomes) const;
    [[nodiscard]] QString codeNames(const workflow::RecodingItem& item) const;
    [[nodiscard]] QString reasonText(const workflow::RecodingReason& reason, bool named) const;
    [[nodiscard]] QString reasonsText(const workflow::RecodingItem& item) const;
    [[nodiscard]] QString proposalText(const workflow::RecodingItem& item) const;
    [[nodiscard]] QString nameOf(const codebook::CodeId& code, int revision) const;

    Workbench m_bench;
    workflow::RecodingList m_list;
    std::vector<workflow::RecodingItem> m_shown;
    Segments* m_part;
    QLabel* m_summary;
    QWidget* m_behind;
    QLabel* m_behindText;
    EmptyState* m_empty;
    PlaceTable* m_table;
    QStackedWidget* m_pages;
    QWidget* m_buttons = nullptr;
    QPushButton* m_proposed = nullptr;
    QPushButton* m_keep = nullptr;
    QPushButton* m_show = nullptr;
    Choices* m_becomes = nullptr;
    QPushButton* m_give = nullptr;
    QPushButton* m_takeAway = nullptr;
    QTimer m_later;
    bool m_stale = true;
};

} // namespace rozet::widgets
