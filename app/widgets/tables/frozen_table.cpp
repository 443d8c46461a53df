// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/tables/frozen_table.h"

#include "app/widgets/common/theme.h"
#include "app/widgets/tables/matrix_header.h"

#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace rozet::widgets {

namespace {

/// The style sheet leaves out the model's own background; here it comes first.
class ShadingDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const QVariant shade = index.data(Qt::BackgroundRole);
        if (shade.isValid()) {
            painter->fillRect(option.rect, shade.value<QColor>());
        }
        QStyledItemDelegate::paint(painter, option, index);
    }
};

} // namespace

FrozenTable::FrozenTable(QWidget* parent) : QTableView(parent), m_frozen(new QTableView(this))
{
    setHorizontalHeader(new MatrixHeader(this));
    m_frozen->setHorizontalHeader(new MatrixHeader(m_frozen));
    for (QTableView* table : {static_cast<QTableView*>(this), m_frozen}) {
        table->verticalHeader()->hide();
        table->verticalHeader()->setDefaultSectionSize(25);
        table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
        table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        table->setItemDelegate(new ShadingDelegate(table));
        table->setEditTriggers(QAbstractItemView::NoEditTriggers);
        table->setFrameShape(QFrame::NoFrame);
        table->setWordWrap(false);
        table->setTabKeyNavigation(false);
    }
    m_frozen->setFocusPolicy(Qt::NoFocus);
    m_frozen->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frozen->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frozen->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(m_frozen->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(),
            &QScrollBar::setValue);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_frozen->verticalScrollBar(),
            &QScrollBar::setValue);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this,
            [this](int section, int, int size) {
                if (section < m_count) {
                    m_frozen->setColumnWidth(section, size);
                    place();
                }
            });
}

void FrozenTable::setFrozenColumns(int count)
{
    m_count = count;
    if (m_frozen->model() != model()) {
        m_frozen->setModel(model());
        m_frozen->setSelectionModel(selectionModel());
    }
    m_frozen->setAccessibleName(accessibleName());
    const int columns = model()->columnCount();
    for (int i = 0; i < columns; ++i) {
        m_frozen->setColumnHidden(i, i >= count);
        if (i < count) {
            m_frozen->setColumnWidth(i, columnWidth(i));
        }
    }
    m_frozen->setStyleSheet(QStringLiteral("QTableView { border-right: 1px solid %1; }")
                                .arg(coloursFor(palette()).border.name()));
    m_frozen->setVisible(count > 0);
    m_frozen->raise();
    place();
}

void FrozenTable::spanLabel(int row, int columns)
{
    for (QTableView* table : {static_cast<QTableView*>(this), m_frozen}) {
        if (columns > 1) {
            table->setSpan(row, 0, 1, columns);
        }
    }
}

void FrozenTable::clearLabelSpans()
{
    clearSpans();
    m_frozen->clearSpans();
}

void FrozenTable::place()
{
    int width = 0;
    for (int i = 0; i < m_count; ++i) {
        width += isColumnHidden(i) ? 0 : columnWidth(i);
    }
    const int height = horizontalHeader()->sizeHint().height();
    horizontalHeader()->setFixedHeight(height);
    m_frozen->horizontalHeader()->setFixedHeight(height);
    m_frozen->setGeometry(frameWidth(), frameWidth(), width + 1, viewport()->height() + height);
}

void FrozenTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    place();
}

QModelIndex FrozenTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex next = QTableView::moveCursor(action, modifiers);
    int width = 0;
    for (int i = 0; i < m_count; ++i) {
        width += columnWidth(i);
    }
    // Not under the columns that stay.
    if (action == MoveLeft && next.column() >= m_count && visualRect(next).left() < width) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + visualRect(next).left() -
                                        width);
    }
    return next;
}

} // namespace rozet::widgets
