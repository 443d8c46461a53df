// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/tables/table_model.h"

#include "app/widgets/common/theme.h"
#include "core/report/cell_text.h"

#include <QApplication>
#include <QFont>
#include <QLocale>

namespace rozet::widgets {

namespace {

std::optional<double> numberOf(const report::Cell& cell)
{
    if (const auto* whole = std::get_if<qint64>(&cell)) {
        return static_cast<double>(*whole);
    }
    if (const auto* real = std::get_if<double>(&cell)) {
        return *real;
    }
    return std::nullopt;
}

} // namespace

void TableModel::setTable(report::Table table)
{
    beginResetModel();
    m_table = std::move(table);
    m_largest = 0;
    for (const auto& row : m_table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (!m_table.columns[i].group.isEmpty()) {
                m_largest = std::max(m_largest, numberOf(row[i]).value_or(0));
            }
        }
    }
    endResetModel();
}

int TableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size() + m_table.totals.size());
}

int TableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

const report::Cell& TableModel::cell(int row, int column) const
{
    const auto at = static_cast<std::size_t>(row);
    const auto& cells = isTotal(row) ? m_table.totals[at - m_table.rows.size()] : m_table.rows[at];
    return cells[static_cast<std::size_t>(column)];
}

QString TableModel::text(int row, int column) const
{
    return report::cellText(cell(row, column), m_table.columns[static_cast<std::size_t>(column)],
                            isTotal(row) ? report::RowKind::Total : report::RowKind::Data,
                            QLocale().decimalPoint().front());
}

QVariant TableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const report::Column& column = m_table.columns[static_cast<std::size_t>(index.column())];
    const report::Cell& value = cell(index.row(), index.column());
    const Colours& now = coloursFor(QApplication::palette());
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        if (const auto* undefined = std::get_if<report::Undefined>(&value)) {
            return undefined->reason;
        }
        return report::isNumeric(column.kind) || column.kind == report::ColumnKind::YesNo
                   ? QStringLiteral("%1: %2").arg(column.heading, text(index.row(), index.column()))
                   : text(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return QVariant(
            (column.kind == report::ColumnKind::Text ? Qt::AlignLeft : Qt::AlignHCenter) |
            Qt::AlignVCenter);
    case ShadeRole: {
        const double number = numberOf(value).value_or(0);
        return !m_shaded || isTotal(index.row()) || column.group.isEmpty() || m_largest <= 0
                   ? 0.0
                   : number / m_largest;
    }
    case Qt::BackgroundRole: {
        const double shade = data(index, ShadeRole).toDouble();
        if (isTotal(index.row())) {
            return now.window;
        }
        return shade > 0
                   ? QVariant(mixed(now.surface, now.accent,
                                    column.kind == report::ColumnKind::YesNo ? 0.28
                                                                             : 0.10 + 0.45 * shade))
                   : QVariant();
    }
    case Qt::ForegroundRole:
        return std::holds_alternative<report::Undefined>(value) ||
                       (m_zerosMuted && numberOf(value) == 0.0)
                   ? QVariant(now.muted)
                   : QVariant(now.text);
    case Qt::FontRole:
        if (isTotal(index.row())) {
            QFont bold = QApplication::font();
            bold.setWeight(QFont::DemiBold);
            return bold;
        }
        return {};
    case IsTotalRole:
        return isTotal(index.row());
    default:
        return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const report::Column& column = m_table.columns[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
        return column.heading;
    case Qt::ToolTipRole:
        return column.note.isEmpty()
                   ? column.heading
                   : QStringLiteral("<div style='width:320px'><b>%1</b><br>%2</div>")
                         .arg(column.heading.toHtmlEscaped(), column.note.toHtmlEscaped());
    case GroupRole:
        return column.group;
    case IsTextRole:
        return column.kind == report::ColumnKind::Text && column.group.isEmpty();
    default:
        return {};
    }
}

int TableModel::leadingColumns() const
{
    int count = 0;
    while (count < columnCount() &&
           m_table.columns[static_cast<std::size_t>(count)].kind == report::ColumnKind::Text &&
           m_table.columns[static_cast<std::size_t>(count)].group.isEmpty()) {
        ++count;
    }
    return count;
}

bool TableModel::isEmptyColumn(int column) const
{
    return std::ranges::all_of(m_table.rows, [&](const auto& row) {
        const report::Cell& one = row[static_cast<std::size_t>(column)];
        return !std::holds_alternative<QString>(one) && numberOf(one).value_or(0) == 0;
    });
}

QString TableModel::asText(const std::vector<bool>& hidden) const
{
    QString all;
    const auto addLine = [&](const auto& textOf) {
        QStringList parts;
        for (int column = 0; column < columnCount(); ++column) {
            if (!hidden[static_cast<std::size_t>(column)]) {
                QString part = textOf(column);
                parts.append(part.replace(QLatin1Char('\t'), QLatin1Char(' '))
                                 .replace(QLatin1Char('\n'), QLatin1Char(' ')));
            }
        }
        all += parts.join(QLatin1Char('\t')) + QLatin1Char('\n');
    };
    addLine(
        [this](int column) { return m_table.columns[static_cast<std::size_t>(column)].heading; });
    for (int row = 0; row < rowCount(); ++row) {
        addLine([this, row](int column) {
            // A number, not the mark that stands for it.
            const std::optional<double> number = numberOf(cell(row, column));
            const bool mark =
                m_table.columns[static_cast<std::size_t>(column)].kind == report::ColumnKind::YesNo;
            return mark && number && !isTotal(row) ? QString::number(*number) : text(row, column);
        });
    }
    return all;
}

} // namespace rozet::widgets
