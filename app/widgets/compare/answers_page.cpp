// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/compare/answers_page.h"

#include "app/widgets/common/empty_state.h"
#include "app/widgets/common/focus_start.h"
#include "app/widgets/tables/frozen_table.h"
#include "app/widgets/tables/table_model.h"
#include "core/workflow/compare_tables.h"

#include <QHBoxLayout>
#include <QStackedWidget>

#include <algorithm>

namespace rozet::widgets {

AnswersPage::AnswersPage(CompareState& state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_model(new TableModel(this))
    , m_what(new Segments(tr("Answers"), this))
    , m_table(new FrozenTable(this))
    , m_empty(new EmptyState(
          QStringLiteral("list"), tr("No answers to compare"),
          tr("Here stand the answers about whole recordings. Give them in the Code workspace, "
             "under “Whole conversation”."),
          this))
    , m_pages(new QStackedWidget(this))
{
    m_what->addChoice(QStringLiteral("beside"), tr("Beside each other"));
    m_what->addChoice(QStringLiteral("agreement"), tr("Agreement per question"));
    m_what->setCurrent(QStringLiteral("beside"));
    m_model->setShaded(false);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Answers about whole recordings"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(10, 8, 10, 6);
    bar->addWidget(m_what);
    bar->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_pages, 1);
    startFocusAt(this, m_table);
    connect(m_what, &Segments::chosen, this, &AnswersPage::refresh);
    connect(&m_state, &CompareState::changed, this, &AnswersPage::refreshSoon);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        const QString name = m_model->index(index.row(), 0).data().toString();
        for (const study::Recording& recording : m_state.bench().study().recordings) {
            if (recording.name == name && m_what->current() == QLatin1String("beside")) {
                Q_EMIT recordingChosen(recording.id);
                return;
            }
        }
    });
}

void AnswersPage::refreshSoon()
{
    m_stale = true;
    if (isVisible()) {
        refresh();
    }
}

void AnswersPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        refresh();
    }
}

void AnswersPage::refresh()
{
    m_stale = false;
    const study::Study& study = m_state.bench().study();
    const QString& language = m_state.bench().language;
    report::Table table;
    if (m_state.comparison() != nullptr) {
        const workflow::StudyAgreementSettings settings = m_state.agreementSettings();
        if (const auto timeline = workflow::studyTimeline(study, settings)) {
            table = m_what->current() == QLatin1String("beside")
                        ? workflow::answersBeside(study, *timeline, language)
                        : workflow::answersTable(
                              workflow::compareAnswers(study, *timeline, settings), language);
        }
    }
    m_pages->setCurrentWidget(table.rows.empty() ? static_cast<QWidget*>(m_empty) : m_table);
    m_model->setTable(std::move(table));
    for (int column = 0; column < m_model->columnCount(); ++column) {
        int width = 50;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            width = std::max(width, fontMetrics().horizontalAdvance(
                                        m_model->index(row, column).data().toString()) +
                                        26);
        }
        const QString heading =
            m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        if (m_what->current() == QLatin1String("beside") || column < 2) {
            width = std::max(width, fontMetrics().horizontalAdvance(heading) + 26);
        }
        m_table->setColumnWidth(column, std::min(width, 340));
    }
    m_table->setFrozenColumns(m_what->current() == QLatin1String("beside") ? 2 : 1);
}

} // namespace rozet::widgets
