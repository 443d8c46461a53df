// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/compare/confusion_page.h"

#include "app/widgets/common/focus_start.h"
#include "app/widgets/tables/frozen_table.h"
#include "app/widgets/tables/table_model.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace rozet::widgets {

ConfusionPage::ConfusionPage(CompareState& state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_model(new TableModel(this))
    , m_unit(new Segments(tr("Counted in"), this))
    , m_within(new QCheckBox(tr("Within categories"), this))
    , m_table(new FrozenTable(this))
    , m_notes(new QLabel(this))
{
    m_unit->addChoice(QStringLiteral("events"), tr("Fragments"),
                      tr("Fragments that were matched, and those that stand alone"));
    m_unit->addChoice(QStringLiteral("time"), tr("Seconds"),
                      tr("Time in which one coder gave one code and the other another"));
    m_unit->setCurrent(QStringLiteral("events"));
    m_within->setAccessibleName(m_within->text());
    m_within->setFocusPolicy(Qt::TabFocus);
    m_within->setToolTip(tr("What a fragment is about is no other opinion than what is done in "
                            "it: compare codes of the same category only"));
    m_model->setZerosMuted(true);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Codes by codes"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_notes->setWordWrap(true);
    m_notes->setProperty("muted", true);
    m_notes->setContentsMargins(12, 4, 12, 8);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(10, 8, 10, 6);
    bar->setSpacing(10);
    bar->addWidget(m_unit);
    bar->addWidget(m_within);
    bar->addStretch();
    auto* hint = new QLabel(tr("Click a cell, or press Enter, to see its fragments."), this);
    hint->setProperty("muted", true);
    bar->addWidget(hint);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_table, 1);
    column->addWidget(m_notes);
    startFocusAt(this, m_table);

    connect(m_unit, &Segments::chosen, this, &ConfusionPage::refresh);
    connect(m_within, &QCheckBox::toggled, this, [this](bool within) {
        CompareChoices choices = m_state.choices();
        choices.withinCategories = within;
        m_state.choose(choices);
    });
    connect(m_table, &QTableView::clicked, this,
            [this](const QModelIndex& index) { openCell(index.row(), index.column()); });
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex& index) { openCell(index.row(), index.column()); });
    connect(&m_state, &CompareState::changed, this, &ConfusionPage::refreshSoon);
    connect(&m_state, &CompareState::settingsChanged, this, &ConfusionPage::refreshSoon);
}

bool ConfusionPage::inTime() const
{
    return m_unit->current() == QLatin1String("time");
}

void ConfusionPage::refreshSoon()
{
    m_stale = true;
    if (isVisible()) {
        refresh();
    }
}

void ConfusionPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        refresh();
    }
}

void ConfusionPage::refresh()
{
    m_stale = false;
    m_codes.clear();
    m_matches.clear();
    const auto comparison = m_state.comparison();
    if (comparison == nullptr) {
        m_model->setTable({});
        m_notes->clear();
        return;
    }
    const QSignalBlocker blocker(m_within);
    m_within->setChecked(m_state.choices().withinCategories);
    m_within->setVisible(!comparison->categories.empty());
    const workflow::MatchSettings settings = m_state.matchSettings();
    workflow::Confusion confusion(comparison->input.data.codes);
    if (inTime()) {
        confusion = workflow::confusionOfTime(*comparison, settings);
    } else if (auto matches = workflow::listMatches(*comparison, settings)) {
        m_matches = std::move(*matches);
        confusion = workflow::confusionOfEvents(m_matches, comparison->input.data.codes);
    }
    workflow::ConfusionTable made = workflow::confusionTable(*comparison, confusion, settings,
                                                             inTime(), m_state.bench().language);
    m_codes = std::move(made.codes);
    m_notes->setText(made.table.title + QStringLiteral(". ") +
                     made.table.notes.join(QLatin1Char(' ')));
    m_model->setTable(std::move(made.table));
    int first = 120;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        first = std::max(
            first, fontMetrics().horizontalAdvance(m_model->index(row, 0).data().toString()) + 28);
    }
    m_table->setColumnWidth(0, std::min(first, 260));
    for (int column = 1; column < m_model->columnCount(); ++column) {
        int width = 44;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            width = std::max(width, fontMetrics().horizontalAdvance(
                                        m_model->index(row, column).data().toString()) +
                                        20);
        }
        m_table->setColumnWidth(column, width);
    }
    m_table->setFrozenColumns(1);
}

void ConfusionPage::openCell(int row, int column)
{
    const auto comparison = m_state.comparison();
    if (comparison == nullptr || column < 1 || row < 0 || row >= static_cast<int>(m_codes.size()) ||
        column > static_cast<int>(m_codes.size())) {
        return;
    }
    const std::size_t a = m_codes[static_cast<std::size_t>(row)];
    const std::size_t b = m_codes[static_cast<std::size_t>(column - 1)];
    const std::size_t none = comparison->input.data.codes;
    if (a == none && b == none) {
        return;
    }
    const auto codeOf = [&](std::size_t code) {
        return code == none ? std::nullopt
                            : std::optional(codebook::CodeId(
                                  comparison->input.codes[static_cast<qsizetype>(code)]));
    };
    DifferenceFilter::Cell cell;
    cell.first = m_state.choices().first;
    cell.second = m_state.choices().second;
    cell.firstCode = codeOf(a);
    cell.secondCode = codeOf(b);
    if (inTime()) {
        cell.stretches.emplace();
        for (const workflow::ConfusedStretch& stretch :
             workflow::stretchesOf(*comparison, m_state.matchSettings(), a, b)) {
            cell.stretches->emplace_back(comparison->recordings[stretch.recording], stretch.span);
        }
    } else {
        using agreement::Verdict;
        for (const workflow::CodeMatch& match : m_matches) {
            const bool matched =
                match.verdict == Verdict::Same || match.verdict == Verdict::DifferentCode;
            const auto is = [](const auto& side, std::size_t code) {
                return side && side->code == code;
            };
            const auto& [first, second] = match.sides;
            if (matched ? is(first, a) && is(second, b)
                        : (b == none && is(first, a)) || (a == none && is(second, b))) {
                for (const auto& side : match.sides) {
                    if (side) {
                        cell.fragments.insert(side->fragment);
                    }
                }
            }
        }
    }
    const auto label = [&](std::size_t code) {
        return code == none ? tr("no code")
                            : comparison->input.codeLabels[static_cast<qsizetype>(code)];
    };
    Q_EMIT cellChosen(cell, tr("%1: %2 – %3: %4")
                                .arg(m_state.coderName(cell.first), label(a),
                                     m_state.coderName(cell.second), label(b)));
}

} // namespace rozet::widgets
