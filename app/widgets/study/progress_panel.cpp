// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/study/progress_panel.h"

#include "app/widgets/common/icons.h"
#include "app/widgets/common/method_page.h"
#include "core/report/cell_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace rozet::widgets {

namespace {

void prepare(QTableWidget& table, const QString& name)
{
    table.setAccessibleName(name);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setShowGrid(false);
    table.setAlternatingRowColors(true);
    table.setTabKeyNavigation(false);
    table.setWordWrap(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(28);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setStretchLastSection(true);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void fill(QTableWidget& table, const report::Table& from, QChar decimalSign)
{
    table.clear();
    table.setColumnCount(static_cast<int>(from.columns.size()));
    table.setRowCount(static_cast<int>(from.rows.size()));
    for (int column = 0; column < table.columnCount(); ++column) {
        const report::Column& what = from.columns[static_cast<std::size_t>(column)];
        table.setHorizontalHeaderItem(column, new QTableWidgetItem(what.heading));
        for (int row = 0; row < table.rowCount(); ++row) {
            const report::Cell& cell =
                from.rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
            const QString text = report::cellText(cell, what, report::RowKind::Data, decimalSign);
            auto* item = new QTableWidgetItem(text);
            if (const auto* none = std::get_if<report::Undefined>(&cell)) {
                item->setToolTip(none->reason);
                item->setData(Qt::AccessibleTextRole, none->reason);
            }
            table.setItem(row, column, item);
        }
    }
    table.resizeColumnsToContents();
    for (int column = 0; column < table.columnCount(); ++column) {
        table.setColumnWidth(column, table.columnWidth(column) + 18);
    }
}

} // namespace

ProgressPanel::ProgressPanel(const Workbench& bench, QWidget* parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_coders(new QTableWidget(this))
    , m_codings(new QTableWidget(this))
    , m_heading(new QLabel(this))
{
    prepare(*m_coders, tr("Progress per coder"));
    prepare(*m_codings, tr("Progress per conversation"));
    auto* top = new QHBoxLayout;
    auto* title = new QLabel(tr("Progress per coder"), this);
    title->setProperty("heading", true);
    top->addWidget(title);
    top->addStretch();
    auto* copyButton = new QPushButton(icon(QStringLiteral("copy")), tr("Copy"), this);
    copyButton->setToolTip(tr("Copy both tables, to paste in Excel or Word"));
    auto* how =
        new QPushButton(icon(QStringLiteral("question")), tr("How is this computed?"), this);
    for (QPushButton* button : {copyButton, how}) {
        button->setAccessibleName(button->text());
        top->addWidget(button);
    }
    connect(copyButton, &QPushButton::clicked, this, &ProgressPanel::copy);
    connect(how, &QPushButton::clicked, this,
            [this] { showMethodPage({QStringLiteral("progress")}, this); });
    m_heading->setProperty("heading", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_coders, 2);
    column->addWidget(m_heading);
    column->addWidget(m_codings, 3);
    const auto changed = [this] {
        m_stale = true;
        if (isVisible()) {
            refresh();
        }
    };
    connect(&m_bench.session, &session::StudySession::studyChanged, this, changed);
    connect(&m_bench.session, &session::StudySession::coderChanged, this, changed);
    connect(m_coders, &QTableWidget::currentCellChanged, this, &ProgressPanel::showCodings);
}

void ProgressPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        refresh();
    }
}

void ProgressPanel::refresh()
{
    m_stale = false;
    const study::CoderId me = m_bench.session.coder();
    m_progress = workflow::codingProgress(m_bench.wholeStudy(),
                                          me.isNull() ? std::nullopt : std::optional(me));
    const int row = std::max(0, m_coders->currentRow());
    {
        const QSignalBlocker quiet(m_coders);
        fill(*m_coders, workflow::progressTable(m_progress, m_bench.language),
             m_bench.language == QLatin1String("nl") ? u',' : u'.');
        m_coders->setCurrentCell(std::min(row, m_coders->rowCount() - 1), 0);
    }
    showCodings();
}

void ProgressPanel::showCodings()
{
    const int row = m_coders->currentRow();
    if (row < 0 || row >= static_cast<int>(m_progress.size())) {
        m_codings->setRowCount(0);
        m_heading->clear();
        return;
    }
    const workflow::CoderProgress& coder = m_progress[static_cast<std::size_t>(row)];
    m_heading->setText(coder.codings.empty() ? tr("%1 has no conversations yet").arg(coder.name)
                                             : coder.name);
    fill(*m_codings, workflow::codingsTable(coder, m_bench.language),
         m_bench.language == QLatin1String("nl") ? u',' : u'.');
}

void ProgressPanel::copy()
{
    QString text;
    for (const QTableWidget* table : {m_coders, m_codings}) {
        QStringList cells;
        for (int column = 0; column < table->columnCount(); ++column) {
            cells.append(table->horizontalHeaderItem(column)->text());
        }
        text += cells.join(u'\t') + u'\n';
        for (int row = 0; row < table->rowCount(); ++row) {
            cells.clear();
            for (int column = 0; column < table->columnCount(); ++column) {
                cells.append(table->item(row, column)->text());
            }
            text += cells.join(u'\t') + u'\n';
        }
        text += u'\n';
    }
    QGuiApplication::clipboard()->setText(text);
    m_bench.say(tr("The tables are on the clipboard; paste them in Excel or Word."), Saying::Note);
}

} // namespace rozet::widgets
