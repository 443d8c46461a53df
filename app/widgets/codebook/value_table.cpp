// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/codebook/value_table.h"

#include "app/widgets/codebook/localized_field.h"
#include "app/widgets/common/icons.h"
#include "codebook/arrange.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableWidget>
#include <QToolButton>

namespace rozet::widgets {

ValueTable::ValueTable(QWidget* parent) : QWidget(parent), m_table(new QTableWidget(this))
{
    m_table->setAccessibleName(tr("Answers"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(26);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setFixedHeight(154);
    m_table->horizontalHeader()->setHighlightSections(false);
    auto* buttons = new QVBoxLayout;
    buttons->setSpacing(2);
    auto* add = makeButton(QStringLiteral("add"), tr("Add an answer"));
    auto* remove = makeButton(QStringLiteral("remove"), tr("Remove this answer"));
    auto* up = makeButton(QStringLiteral("up"), tr("This answer higher"));
    auto* down = makeButton(QStringLiteral("down"), tr("This answer lower"));
    for (QToolButton* button : {add, remove, up, down}) {
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_table, 1);
    row->addLayout(buttons);
    connect(add, &QToolButton::clicked, this, &ValueTable::addValue);
    connect(remove, &QToolButton::clicked, this, &ValueTable::removeChosen);
    connect(up, &QToolButton::clicked, this, [this] { moveBy(-1); });
    connect(down, &QToolButton::clicked, this, [this] { moveBy(1); });
    connect(m_table, &QTableWidget::cellChanged, this, &ValueTable::takeCell);
}

QToolButton* ValueTable::makeButton(const QString& iconName, const QString& name)
{
    auto* button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

void ValueTable::show(const std::vector<codebook::CodeValue>& values, const QStringList& languages,
                      bool isOrdinal)
{
    m_ordinal = isOrdinal;
    if (values == m_values && languages == m_languages && m_table->columnCount() > 0) {
        return;
    }
    m_values = values;
    m_languages = languages;
    fill();
}

void ValueTable::fill()
{
    m_filling = true;
    const int current = m_table->currentRow();
    m_table->setColumnCount(1 + static_cast<int>(m_languages.size()));
    QStringList headings{tr("Id")};
    for (const QString& language : m_languages) {
        headings << languageName(language);
    }
    m_table->setHorizontalHeaderLabels(headings);
    m_table->setRowCount(static_cast<int>(m_values.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const codebook::CodeValue& value = m_values[static_cast<std::size_t>(row)];
        m_table->setItem(row, 0, new QTableWidgetItem(value.id));
        for (int i = 0; i < m_languages.size(); ++i) {
            m_table->setItem(row, i + 1, new QTableWidgetItem(value.label.exactly(m_languages[i])));
        }
    }
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Interactive);
    m_table->setColumnWidth(0, 70);
    if (current >= 0 && current < m_table->rowCount()) {
        m_table->setCurrentCell(current, std::max(0, m_table->currentColumn()));
    }
    m_filling = false;
}

void ValueTable::takeCell(int row, int column)
{
    if (m_filling || row < 0 || row >= static_cast<int>(m_values.size())) {
        return;
    }
    codebook::CodeValue& value = m_values[static_cast<std::size_t>(row)];
    const QString text = m_table->item(row, column)->text().trimmed();
    if (column == 0) {
        value.id = text;
    } else {
        value.label.set(m_languages[column - 1], text);
    }
    Q_EMIT edited(m_values);
}

void ValueTable::addValue()
{
    std::set<QString> taken;
    for (const codebook::CodeValue& value : m_values) {
        taken.insert(value.id);
    }
    codebook::CodeValue value;
    int number = static_cast<int>(m_values.size()) + 1;
    while (taken.contains(QString::number(number))) {
        ++number;
    }
    value.id =
        m_ordinal ? QString::number(number) : codebook::freeId(QStringLiteral("answer"), taken);
    m_values.push_back(value);
    fill();
    m_table->setCurrentCell(m_table->rowCount() - 1, std::min(1, m_table->columnCount() - 1));
    m_table->setFocus();
    Q_EMIT edited(m_values);
}

void ValueTable::removeChosen()
{
    const int row = m_table->currentRow();
    if (row >= 0) {
        m_values.erase(m_values.begin() + row);
        fill();
        Q_EMIT edited(m_values);
    }
}

void ValueTable::moveBy(int step)
{
    const int row = m_table->currentRow();
    const int to = row + step;
    if (row < 0 || to < 0 || to >= static_cast<int>(m_values.size())) {
        return;
    }
    std::swap(m_values[static_cast<std::size_t>(row)], m_values[static_cast<std::size_t>(to)]);
    fill();
    m_table->setCurrentCell(to, m_table->currentColumn());
    Q_EMIT edited(m_values);
}

} // namespace rozet::widgets
