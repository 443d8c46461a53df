// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/codebook/place_table.h"

#include "core/base/number_text.h"

#include <QHeaderView>

namespace rozet::widgets {

PlaceModel::PlaceModel(QObject* parent) : QAbstractTableModel(parent) {}

void PlaceModel::setRows(std::vector<PlaceRow> rows, QStringList headings, CellText text)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_headings = std::move(headings);
    m_text = std::move(text);
    endResetModel();
}

int PlaceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PlaceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headings.size());
}

QVariant PlaceModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) ||
        (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    return m_text(index.row(), index.column());
}

QVariant PlaceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? m_headings.value(section)
                                                                    : QVariant();
}

PlaceTable::PlaceTable(const Workbench& bench, const QString& name, QWidget* parent)
    : QTableView(parent), m_bench(bench), m_model(new PlaceModel(this))
{
    setModel(m_model);
    setAccessibleName(name);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(26);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QTableView::activated, this,
            [this](const QModelIndex& index) { goTo(index.row()); });
}

void PlaceTable::setWidths(const std::vector<int>& widths)
{
    for (std::size_t i = 0; i < widths.size(); ++i) {
        setColumnWidth(static_cast<int>(i), widths[i]);
    }
}

void PlaceTable::goTo(int row, bool play)
{
    const PlaceRow& place = m_model->rows()[static_cast<std::size_t>(row)];
    const study::Coding* coding = m_bench.study().codings.find(place.coding);
    if (coding == nullptr) {
        return;
    }
    session::Destination destination;
    destination.recording = coding->header.recording;
    if (const study::Fragment* fragment = fragmentOf(m_bench.study(), place)) {
        destination.span = fragment->span;
        destination.fragment = fragment->id;
    }
    destination.play = play;
    m_bench.navigator.goTo(destination);
}

std::vector<int> PlaceTable::chosenRows() const
{
    std::vector<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedRows()) {
        rows.push_back(index.row());
    }
    std::ranges::sort(rows);
    return rows;
}

const study::Fragment* fragmentOf(const study::Study& study, const PlaceRow& place)
{
    const study::Coding* coding = study.codings.find(place.coding);
    return coding == nullptr || !place.fragment ? nullptr : coding->fragments.find(*place.fragment);
}

QString recordingNameOf(const study::Study& study, const PlaceRow& place)
{
    const study::Coding* coding = study.codings.find(place.coding);
    const study::Recording* recording =
        coding == nullptr ? nullptr : study.recordings.find(coding->header.recording);
    return recording == nullptr ? QString() : recording->name;
}

QString coderNameOf(const study::Study& study, const PlaceRow& place)
{
    const study::Coding* coding = study.codings.find(place.coding);
    const study::Coder* coder =
        coding == nullptr ? nullptr : study.coders.find(coding->header.coder);
    return coder == nullptr ? QString() : coder->name;
}

QString timeOf(const study::Study& study, const PlaceRow& place)
{
    if (!place.fragment) {
        return PlaceTable::tr("whole recording");
    }
    const study::Fragment* fragment = fragmentOf(study, place);
    const auto seconds = [](MediaTime time) { return clockText(time).section(u'.', 0, 0); };
    return fragment == nullptr ? QString()
                               : QStringLiteral("%1 – %2").arg(seconds(fragment->span.start),
                                                               seconds(fragment->span.end));
}

} // namespace rozet::widgets
