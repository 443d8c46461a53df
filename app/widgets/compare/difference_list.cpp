// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/compare/difference_list.h"

#include "app/widgets/common/focus_start.h"
#include "app/widgets/compare/verdict_look.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

namespace rozet::widgets {

namespace {

/// A table that asks for playing with Enter.
class PlayTable : public QTableView
{
public:
    using QTableView::QTableView;

    std::function<void()> onEnter;

protected:
    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::ShortcutOverride) {
            const int key = static_cast<QKeyEvent*>(event)->key();
            if (key == Qt::Key_Return || key == Qt::Key_Enter) {
                event->accept();
                return true;
            }
        }
        return QTableView::event(event);
    }

    void keyPressEvent(QKeyEvent* event) override
    {
        if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && onEnter) {
            onEnter();
            return;
        }
        QTableView::keyPressEvent(event);
    }
};

} // namespace

DifferenceList::DifferenceList(const CompareState& state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_model(new DifferenceModel(state, this))
    , m_table(nullptr)
    , m_category(new Choices(tr("Category"), this))
    , m_code(new Choices(tr("Code"), this))
    , m_coder(new Choices(tr("Coder"), this))
    , m_settled(new Choices(tr("Settled or not"), this))
    , m_everything(new QPushButton(tr("Show everything"), this))
    , m_cellNote(new QLabel(this))
    , m_count(new QLabel(this))
{
    arrange();
    connect(&m_state, &CompareState::changed, this, &DifferenceList::refresh);
    connect(&m_state, &CompareState::settingsChanged, this, &DifferenceList::refresh);
    for (Choices* one : {m_category, m_code, m_coder, m_settled}) {
        connect(one, &Choices::chosen, this, &DifferenceList::takeFilter);
    }
    connect(m_category, &Choices::chosen, this, &DifferenceList::refreshFilters);
    connect(m_everything, &QPushButton::clicked, this, &DifferenceList::showEverything);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!m_reloading) {
            const workflow::Difference* now = current();
            m_currentId = now == nullptr ? workflow::DifferenceId() : now->id;
            m_currentRecording = now == nullptr ? study::RecordingId() : now->recording;
            Q_EMIT currentChanged();
        }
    });
    connect(m_table, &QTableView::clicked, this, &DifferenceList::playRequested);
    static_cast<PlayTable*>(m_table)->onEnter = [this] { Q_EMIT playRequested(); };
    refresh();
}

QHBoxLayout* DifferenceList::makeFilters()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    for (const agreement::Verdict verdict : kVerdicts) {
        const VerdictLook look = verdictLook(verdict);
        auto* button = new QToolButton(this);
        button->setText(look.sign);
        button->setCheckable(true);
        button->setToolTip(QStringLiteral("%1. %2").arg(look.name, look.help));
        button->setAccessibleName(tr("Only: %1").arg(look.name));
        button->setFocusPolicy(Qt::TabFocus);
        button->setFixedWidth(28);
        connect(button, &QToolButton::toggled, this, &DifferenceList::takeFilter);
        row->addWidget(button);
        m_verdicts.emplace_back(verdict, button);
    }
    row->addSpacing(4);
    for (Choices* one : {m_category, m_code, m_coder, m_settled}) {
        one->setMinimumWidth(60);
        one->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        one->setMinimumContentsLength(7);
        one->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        row->addWidget(one, 1);
    }
    return row;
}

void DifferenceList::arrange()
{
    m_table = new PlayTable(this);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Differences"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setAlternatingRowColors(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setFrameShape(QFrame::NoFrame);
    m_cellNote->setProperty("muted", true);
    m_cellNote->setWordWrap(true);
    m_count->setProperty("muted", true);
    m_everything->setAccessibleName(m_everything->text());
    m_everything->setFocusPolicy(Qt::TabFocus);
    auto* bottom = new QHBoxLayout;
    bottom->setContentsMargins(8, 2, 8, 4);
    bottom->addWidget(m_count);
    bottom->addWidget(m_cellNote, 1);
    bottom->addWidget(m_everything);
    auto* filters = makeFilters();
    filters->setContentsMargins(8, 6, 8, 4);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(filters);
    column->addWidget(m_table, 1);
    column->addLayout(bottom);
    startFocusAt(this, m_table);
}

void DifferenceList::refreshFilters()
{
    const codebook::Codebook* book = m_state.book();
    const QString& language = m_state.bench().language;
    std::vector<Choice> categories{{QString(), tr("all categories"), QString()}};
    std::vector<Choice> codes{{QString(), tr("all codes"), QString()}};
    if (book != nullptr) {
        for (const codebook::Category& category : book->categories) {
            categories.push_back({category.id.text(), category.label.in(language), QString()});
        }
        for (const codebook::Code& code : book->codes) {
            const bool inCategory = m_category->currentId().isEmpty() ||
                                    code.category.text() == m_category->currentId();
            if (code.selectable && inCategory) {
                codes.push_back({code.id.text(), code.label.in(language), QString()});
            }
        }
    }
    std::vector<Choice> coders{{QString(), tr("all coders"), QString()}};
    for (const study::CoderId& id : m_state.choices().coders) {
        coders.push_back({id.toText(), m_state.coderName(id), QString()});
    }
    m_category->setChoices(categories);
    m_code->setChoices(codes);
    m_coder->setChoices(coders);
    m_settled->setChoices({{QString(), tr("settled or not"), QString()},
                           {QStringLiteral("open"), tr("not settled"), QString()},
                           {QStringLiteral("settled"), tr("settled"), QString()}});
}

void DifferenceList::takeFilter()
{
    DifferenceFilter filter = m_model->filter();
    filter.verdicts.clear();
    for (const auto& [verdict, button] : m_verdicts) {
        if (button->isChecked()) {
            filter.verdicts.insert(verdict);
        }
    }
    const auto chosen = [](const Choices* choices) {
        const QString id = choices->currentId();
        return id.isEmpty() ? std::nullopt : std::optional(id);
    };
    filter.category.reset();
    filter.code.reset();
    filter.coder.reset();
    filter.settled.reset();
    if (const auto id = chosen(m_category)) {
        filter.category = codebook::CategoryId(*id);
    }
    if (const auto id = chosen(m_code)) {
        filter.code = codebook::CodeId(*id);
    }
    if (const auto id = chosen(m_coder)) {
        filter.coder = study::CoderId::fromText(*id);
    }
    if (const auto id = chosen(m_settled)) {
        filter.settled = *id == QLatin1String("settled");
    }
    {
        const QScopedValueRollback guard(m_reloading, true);
        m_model->setFilter(filter);
        chooseRow(m_model->rowOf(m_currentRecording, m_currentId));
    }
    showCount();
    Q_EMIT currentChanged();
}

void DifferenceList::refresh()
{
    const QScopedValueRollback guard(m_reloading, true);
    refreshFilters();
    m_model->reload();
    chooseRow(m_model->rowOf(m_currentRecording, m_currentId));
    // Time, outcome and whether it is settled are short; the codes share what is left.
    auto* header = m_table->horizontalHeader();
    const auto width = [&](const QString& text) {
        return fontMetrics().horizontalAdvance(text) + 18;
    };
    m_table->setColumnWidth(
        DifferenceModel::VerdictColumn,
        width(QStringLiteral("≠  ") + verdictLook(agreement::Verdict::Unmatched).name));
    m_table->setColumnWidth(DifferenceModel::RecordingColumn, 92);
    m_table->setColumnWidth(DifferenceModel::TimeColumn, width(QStringLiteral("00:00 – 00:00")));
    m_table->setColumnWidth(DifferenceModel::SettledColumn, width(tr("Settled")) + 8);
    m_table->setColumnHidden(DifferenceModel::RecordingColumn,
                             m_state.choices().recording.has_value());
    for (int column = 0; column < m_model->columnCount(); ++column) {
        header->setSectionResizeMode(column, column >= DifferenceModel::FirstCoder
                                                 ? QHeaderView::Stretch
                                                 : QHeaderView::Interactive);
    }
    showCount();
    Q_EMIT currentChanged();
}

void DifferenceList::showCount()
{
    const int shown = m_model->rowCount();
    m_count->setText(shown == m_model->total() ? tr("%1 in the list").arg(shown)
                                               : tr("%1 of %2").arg(shown).arg(m_model->total()));
    m_everything->setVisible(!m_model->filter().isEmpty());
    m_cellNote->setVisible(m_model->filter().cell.has_value());
}

void DifferenceList::chooseRow(int row)
{
    if (row >= 0) {
        const QModelIndex index = m_model->index(row, 0);
        m_table->setCurrentIndex(index);
        m_table->scrollTo(index);
    }
}

const workflow::Difference* DifferenceList::current() const
{
    const int row = m_table->currentIndex().row();
    return row < 0 || row >= m_model->rowCount() ? nullptr : &m_model->at(row);
}

void DifferenceList::choose(const study::RecordingId& recording, const workflow::DifferenceId& id)
{
    int row = m_model->rowOf(recording, id);
    if (row < 0 && !m_model->filter().isEmpty()) {
        showEverything();
        row = m_model->rowOf(recording, id);
    }
    chooseRow(row);
}

void DifferenceList::chooseFragment(const study::FragmentId& fragment)
{
    int row = m_model->rowOf(fragment);
    if (row < 0 && !m_model->filter().isEmpty()) {
        showEverything();
        row = m_model->rowOf(fragment);
    }
    chooseRow(row);
}

bool DifferenceList::step(int direction)
{
    const int row = m_table->currentIndex().isValid() ? m_table->currentIndex().row() + direction
                    : direction > 0                   ? 0
                                                      : m_model->rowCount() - 1;
    if (row < 0 || row >= m_model->rowCount()) {
        return false;
    }
    chooseRow(row);
    return true;
}

void DifferenceList::showCell(const DifferenceFilter::Cell& cell, const QString& what)
{
    showEverything();
    m_cellNote->setText(what);
    DifferenceFilter filter;
    filter.cell = cell;
    {
        const QScopedValueRollback guard(m_reloading, true);
        m_model->setFilter(filter);
        chooseRow(m_model->rowCount() > 0 ? 0 : -1);
    }
    const workflow::Difference* now = current();
    m_currentId = now == nullptr ? workflow::DifferenceId() : now->id;
    m_currentRecording = now == nullptr ? study::RecordingId() : now->recording;
    showCount();
    Q_EMIT currentChanged();
}

void DifferenceList::showEverything()
{
    for (const auto& [verdict, button] : m_verdicts) {
        const QSignalBlocker blocker(button);
        button->setChecked(false);
    }
    for (Choices* one : {m_category, m_code, m_coder, m_settled}) {
        one->setCurrentId(QString());
    }
    DifferenceFilter none;
    {
        const QScopedValueRollback guard(m_reloading, true);
        m_model->setFilter(none);
    }
    takeFilter();
}

} // namespace rozet::widgets
