// SPDX-License-Identifier: GPL-3.0-or-later
// Answers about whole recordings: beside each other, and how well coders agree on each question.
#pragma once

#include "app/widgets/common/segments.h"
#include "app/widgets/compare/compare_state.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace rozet::widgets {

class EmptyState;
class FrozenTable;
class TableModel;

class AnswersPage : public QWidget
{
    Q_OBJECT

public:
    explicit AnswersPage(CompareState& state, QWidget* parent = nullptr);

    [[nodiscard]] TableModel& model() const { return *m_model; }

    [[nodiscard]] FrozenTable& table() const { return *m_table; }

    [[nodiscard]] Segments& what() const { return *m_what; }

Q_SIGNALS:
    void recordingChosen(const rozet::study::RecordingId& recording);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refreshSoon();
    void refresh();

    CompareState& m_state;
    TableModel* m_model;
    Segments* m_what;
    FrozenTable* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_pages;
    bool m_stale = true;
};

} // namespace rozet::widgets
