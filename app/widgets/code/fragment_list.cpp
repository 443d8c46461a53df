// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/code/fragment_list.h"

#include "app/widgets/code/fragment_delegates.h"
#include "app/widgets/code/fragment_model.h"
#include "app/widgets/common/empty_state.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace rozet::widgets {

FragmentList::FragmentList(const Workbench& bench, session::CodingController& controller,
                           QWidget* parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_controller(controller)
    , m_model(new FragmentModel(controller, bench.language, this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit(this))
    , m_table(new QTableView(this))
    , m_pages(new QStackedWidget(this))
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(FragmentModel::SortRole);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setFilterKeyColumn(-1);
    m_search->setPlaceholderText(tr("Search descriptions and codes"));
    m_search->setAccessibleName(tr("Search descriptions and codes"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_search->hide();
    m_table->setModel(m_sorted);
    m_table->setItemDelegate(new FragmentDelegate(controller, bench.language, m_table));
    m_table->setAccessibleName(tr("Fragments"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(FragmentModel::In, Qt::AscendingOrder);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(26);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(false);
    // Times are read in full; what else is too long can be read in the tooltip and the details.
    const int time = fontMetrics().horizontalAdvance(QStringLiteral("00:00.000")) + 14;
    const std::array widths{time, time, 104, 150, 64, 66};
    for (int i = 0; i < FragmentModel::Columns; ++i) {
        m_table->setColumnWidth(i, widths[static_cast<std::size_t>(i)]);
    }
    m_table->horizontalHeader()->restoreState(bench.settings.bytes("code/listColumns"));
    m_table->horizontalHeader()->setSectionResizeMode(FragmentModel::Description,
                                                      QHeaderView::Stretch);
    m_table->horizontalHeader()->setMinimumSectionSize(48);

    auto* empty = new EmptyState(QStringLiteral("tag"), tr("No fragments yet"),
                                 tr("Play the recording and press the key of a code where it "
                                    "starts, and again where it ends. Or drag over the timeline."),
                                 this);
    m_pages->addWidget(empty);
    m_pages->addWidget(m_table);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_search);
    column->addWidget(m_pages, 1);

    connect(m_search, &QLineEdit::textChanged, m_sorted,
            &QSortFilterProxyModel::setFilterFixedString);
    connect(m_model, &FragmentModel::refused, this,
            [this](const QString& sentence) { m_bench.say(sentence, Saying::Problem); });
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        m_bench.settings.set("code/listColumns", m_table->horizontalHeader()->saveState());
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &FragmentList::takeSelection);
    connect(&controller.selection(), &session::FragmentSelection::changed, this,
            &FragmentList::showSelection);
    connect(m_model, &FragmentModel::rowsChanging, this, [this] { m_showing = true; });
    connect(m_model, &FragmentModel::rowsChanged, this, [this] {
        m_showing = false;
        showPages();
        showSelection();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        showPages();
        showSelection();
    });
    showPages();
}

void FragmentList::showPages()
{
    m_pages->setCurrentIndex(m_model->rowCount() == 0 ? 0 : 1);
}

void FragmentList::takeSelection()
{
    if (m_showing) {
        return;
    }
    std::vector<study::FragmentId> ids;
    const QModelIndex current = m_table->currentIndex();
    for (const QModelIndex& row : m_table->selectionModel()->selectedRows()) {
        const study::FragmentId id = m_model->fragmentAt(m_sorted->mapToSource(row).row());
        ids.insert(row.row() == current.row() ? ids.begin() : ids.end(), id);
    }
    m_showing = true;
    m_controller.selection().set(ids);
    m_showing = false;
    if (!ids.empty()) {
        Q_EMIT chosen(ids.front());
    }
}

void FragmentList::showSelection()
{
    if (m_showing) {
        return;
    }
    m_showing = true;
    QItemSelection rows;
    QModelIndex first;
    for (const study::FragmentId& id : m_controller.selection().fragments()) {
        const int row = m_model->rowOf(id);
        const QModelIndex shown = m_sorted->mapFromSource(m_model->index(row, 0));
        if (row >= 0 && shown.isValid()) {
            rows.select(shown, shown.siblingAtColumn(FragmentModel::Columns - 1));
            first = first.isValid() ? first : shown;
        }
    }
    m_table->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    if (first.isValid()) {
        m_table->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        m_table->scrollTo(first);
    }
    m_showing = false;
}

void FragmentList::setPosition(MediaTime position)
{
    m_model->setPosition(position);
}

void FragmentList::search()
{
    m_search->show();
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool FragmentList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape) {
            m_search->clear();
            m_search->hide();
            Q_EMIT left();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return) {
            m_table->setFocus();
            if (!m_table->currentIndex().isValid()) {
                m_table->selectRow(0);
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace rozet::widgets
