// SPDX-License-Identifier: GPL-3.0-or-later
// Where a code was given: how often, in how many recordings, and each place.
#pragma once

#include "app/widgets/common/workbench.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace rozet::widgets {

class EmptyState;
class PlaceTable;

class UsesPage : public QWidget
{
    Q_OBJECT

public:
    explicit UsesPage(const Workbench& bench, QWidget* parent = nullptr);

    /// An empty id for none.
    void setCode(const codebook::CodeId& code);
    /// At once, instead of a moment after the last change.
    void refresh();

    [[nodiscard]] PlaceTable& table() { return *m_table; }

    [[nodiscard]] QString summary() const;
    /// The chosen places become anchor clips of the code.
    void makeClips();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refreshSoon();

    Workbench m_bench;
    codebook::CodeId m_code;
    QLabel* m_summary;
    QPushButton* m_clip;
    EmptyState* m_empty;
    PlaceTable* m_table;
    QStackedWidget* m_pages;
    QTimer m_later;
    bool m_stale = true;
};

/// Somebody who codes sees only what they coded themselves; empty for whoever may see all.
[[nodiscard]] std::optional<study::CoderId> onlyCoder(const session::StudySession& session);

} // namespace rozet::widgets
