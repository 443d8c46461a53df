// SPDX-License-Identifier: GPL-3.0-or-later
// Where two coders placed the same person: on one rose, in a list, and as numbers.
#pragma once

#include "app/widgets/common/segments.h"
#include "app/widgets/compare/compare_state.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace rozet::widgets {

class EmptyState;
class FrozenTable;
class PairRose;
class TableModel;

class RosePage : public QWidget
{
    Q_OBJECT

public:
    explicit RosePage(CompareState& state, QWidget* parent = nullptr);

    [[nodiscard]] TableModel& model() const { return *m_model; }

    [[nodiscard]] FrozenTable& table() const { return *m_table; }

    [[nodiscard]] PairRose& rose() const { return *m_rose; }

    [[nodiscard]] QString numbers() const;
    [[nodiscard]] Done saveFigure(const QString& path) const;

Q_SIGNALS:
    /// A pair is to be played.
    void momentChosen(const rozet::study::RecordingId& recording, rozet::TimeSpan span);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refreshSoon();
    void refresh();
    void openPair(int pair);

    CompareState& m_state;
    Segments* m_party;
    Segments* m_of;
    PairRose* m_rose;
    TableModel* m_model;
    FrozenTable* m_table;
    QLabel* m_numbers;
    EmptyState* m_empty;
    QStackedWidget* m_pages;
    bool m_stale = true;
};

} // namespace rozet::widgets
