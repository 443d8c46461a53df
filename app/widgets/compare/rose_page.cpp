// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/compare/rose_page.h"

#include "app/widgets/common/empty_state.h"
#include "app/widgets/common/focus_start.h"
#include "app/widgets/common/icons.h"
#include "app/widgets/compare/pair_rose.h"
#include "app/widgets/tables/frozen_table.h"
#include "app/widgets/tables/table_model.h"
#include "core/base/number_text.h"
#include "core/workflow/rose_numbers.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace rozet::widgets {

using study::Party;

namespace {

QString numberRow(const QString& name, const QString& value)
{
    return QStringLiteral("<tr><td style='padding:1px 14px 1px 0'>%1</td><td>%2</td></tr>")
        .arg(name.toHtmlEscaped(), value.toHtmlEscaped());
}

QString valueText(const statistics::Estimate& estimate, int decimals, const QString& unit,
                  const QString& language)
{
    if (!estimate.value) {
        return QStringLiteral("– (%1)").arg(workflow::roseReason(estimate.reason, language));
    }
    const QLocale locale;
    QString text = locale.toString(*estimate.value, 'f', decimals) + unit;
    if (estimate.interval) {
        text += QStringLiteral("  [%1; %2]")
                    .arg(locale.toString(estimate.interval->low, 'f', decimals),
                         locale.toString(estimate.interval->high, 'f', decimals));
    }
    return text;
}

report::Column column(const QString& key, const QString& heading, report::ColumnKind kind,
                      int decimals = 2)
{
    report::Column made;
    made.key = key;
    made.heading = heading;
    made.kind = kind;
    made.decimals = decimals;
    return made;
}

} // namespace

RosePage::RosePage(CompareState& state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_party(new Segments(tr("Whose position"), this))
    , m_of(new Segments(tr("Positions of"), this))
    , m_rose(new PairRose(this))
    , m_model(new TableModel(this))
    , m_table(new FrozenTable(this))
    , m_numbers(new QLabel(this))
    , m_empty(new EmptyState(
          QStringLiteral("rose"), tr("No positions to compare"),
          tr("Here stand the positions that both coders gave to the same fragments, or to the same "
             "recording. Place mentor and student on the rose in the Code workspace."),
          this))
    , m_pages(new QStackedWidget(this))
{
    m_party->addChoice(QStringLiteral("mentor"), rose::partyName(Party::Mentor));
    m_party->addChoice(QStringLiteral("student"), rose::partyName(Party::Student));
    m_party->setCurrent(QStringLiteral("mentor"));
    m_of->addChoice(QStringLiteral("fragments"), tr("Fragments"));
    m_of->addChoice(QStringLiteral("recordings"), tr("Whole recordings"));
    m_of->setCurrent(QStringLiteral("fragments"));
    auto* save = new QToolButton(this);
    save->setDefaultAction(m_state.bench().actions.action("compare.saveFigure"));
    save->setToolButtonStyle(Qt::ToolButtonIconOnly);
    save->setAccessibleName(save->defaultAction()->text());
    save->setFocusPolicy(Qt::TabFocus);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(10, 8, 10, 6);
    bar->setSpacing(10);
    bar->addWidget(m_party);
    bar->addWidget(m_of);
    bar->addStretch();
    bar->addWidget(save);

    m_model->setShaded(false);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Positions beside each other"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_numbers->setTextFormat(Qt::RichText);
    m_numbers->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_numbers->setContentsMargins(12, 6, 12, 10);
    m_numbers->setWordWrap(true);
    auto* right = new QWidget(this);
    auto* rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->setSpacing(0);
    rightColumn->addWidget(m_table, 1);
    rightColumn->addWidget(m_numbers);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_rose);
    splitter->addWidget(right);
    splitter->setSizes({480, 640});
    splitter->setChildrenCollapsible(false);
    m_pages->addWidget(splitter);
    m_pages->addWidget(m_empty);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addLayout(bar);
    page->addWidget(m_pages, 1);
    startFocusAt(this, m_table);

    connect(m_party, &Segments::chosen, this, &RosePage::refresh);
    connect(m_of, &Segments::chosen, this, &RosePage::refresh);
    connect(&m_state, &CompareState::changed, this, &RosePage::refreshSoon);
    connect(&m_state, &CompareState::settingsChanged, this, &RosePage::refreshSoon);
    connect(m_rose, &PairRose::chosen, this, [this](int pair) {
        m_table->selectRow(pair);
        openPair(pair);
    });
    connect(m_table, &QTableView::clicked, this,
            [this](const QModelIndex& index) { openPair(index.row()); });
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex& index) { openPair(index.row()); });
}

void RosePage::refreshSoon()
{
    m_stale = true;
    if (isVisible()) {
        refresh();
    }
}

void RosePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        refresh();
    }
}

void RosePage::openPair(int pair)
{
    const auto& pairs = m_rose->figure().pairs;
    const auto comparison = m_state.comparison();
    if (pair < 0 || pair >= static_cast<int>(pairs.size()) || comparison == nullptr) {
        return;
    }
    m_rose->setCurrent(pair);
    const workflow::PositionPair& one = pairs[static_cast<std::size_t>(pair)];
    Q_EMIT momentChosen(comparison->recordings[one.recording], one.span);
}

void RosePage::refresh()
{
    m_stale = false;
    const study::Study& study = m_state.bench().study();
    const QString& language = m_state.bench().language;
    const Party party =
        m_party->current() == QLatin1String("mentor") ? Party::Mentor : Party::Student;
    const bool whole = m_of->current() == QLatin1String("recordings");
    PairFigure figure;
    report::Table table;
    QString html;
    if (m_state.comparison() != nullptr) {
        workflow::StudyAgreementSettings settings = m_state.agreementSettings();
        settings.coders = {m_state.choices().first, m_state.choices().second};
        const auto timeline = workflow::studyTimeline(study, settings);
        if (timeline && m_state.book() != nullptr) {
            figure.rose = m_state.book()->rose;
            figure.pairs = workflow::positionPairs(study, *timeline, 0, 1, party, whole,
                                                   m_state.choices().overlap);
            const auto everything =
                workflow::comparePositions(study, *timeline, m_state.choices().overlap);
            for (const workflow::PositionComparison& one : everything) {
                if (one.party != party || one.ofRecordings != whole) {
                    continue;
                }
                const agreement::RoseAgreement& rose = one.agreement.rose;
                const auto icc = [](const agreement::IccResult& of) {
                    return of.forms[static_cast<std::size_t>(agreement::IccForm::AgreementSingle)]
                        .estimate;
                };
                const QString degrees = QStringLiteral("°");
                html =
                    QStringLiteral("<table cellspacing='0'>") +
                    numberRow(tr("Positions by both"), QLocale().toString(rose.places, 'f', 0)) +
                    numberRow(tr("Mean angle between them"),
                              valueText(rose.angles.meanDifference, 0, degrees, language)) +
                    numberRow(tr("Mean turn, second after first"),
                              valueText(rose.angles.meanTurn, 0, degrees, language)) +
                    numberRow(tr("Mean distance"), valueText(rose.meanDistance, 2, {}, language)) +
                    numberRow(tr("Same sector"), valueText(rose.sectorPercent, 2, {}, language)) +
                    numberRow(tr("At most one sector apart"),
                              valueText(rose.ring.withinOne, 2, {}, language)) +
                    numberRow(tr("Kappa of sectors"),
                              valueText(rose.sectorKappa.kappa, 2, {}, language)) +
                    numberRow(tr("Alpha of sectors, circular"),
                              valueText(rose.sectorAlpha, 2, {}, language)) +
                    numberRow(tr("ICC(A,1) %1").arg(figure.rose.together.in(language)),
                              valueText(icc(one.agreement.x), 2, {}, language)) +
                    numberRow(tr("ICC(A,1) %1").arg(figure.rose.above.in(language)),
                              valueText(icc(one.agreement.y), 2, {}, language)) +
                    QStringLiteral("</table>");
            }
            // Another set of recordings than the comparison of all coders; by id.
            const auto comparison = m_state.comparison();
            for (workflow::PositionPair& pair : figure.pairs) {
                const study::RecordingId id = timeline->recordings[pair.recording];
                const auto place = std::ranges::find(comparison->recordings, id);
                pair.recording = static_cast<std::size_t>(place - comparison->recordings.begin());
            }
        }
    }
    figure.firstName = m_state.coderName(m_state.choices().first);
    figure.secondName = m_state.coderName(m_state.choices().second);
    figure.language = language;
    figure.title = QStringLiteral("%1 – %2: %3")
                       .arg(figure.firstName, figure.secondName, rose::partyName(party));
    table.id = QStringLiteral("rose-pairs");
    table.title = figure.title;
    table.columns = {
        column(QStringLiteral("recording"), tr("Recording"), report::ColumnKind::Text),
        column(QStringLiteral("time"), tr("Time"), report::ColumnKind::Text),
        column(QStringLiteral("first"), figure.firstName, report::ColumnKind::Text),
        column(QStringLiteral("second"), figure.secondName, report::ColumnKind::Text),
        column(QStringLiteral("turn"), tr("Angle (°)"), report::ColumnKind::Number, 0),
        column(QStringLiteral("distance"), tr("Distance"), report::ColumnKind::Number, 2)};
    for (const workflow::PositionPair& pair : figure.pairs) {
        table.rows.push_back(
            {m_state.comparison()->input.recordings[static_cast<qsizetype>(pair.recording)],
             whole ? tr("whole") : shortClockText(pair.span.start),
             sectorName(figure.rose, pair.firstPlace, language),
             sectorName(figure.rose, pair.secondPlace, language),
             pair.turn ? report::Cell(*pair.turn) : report::Cell(), pair.distance});
    }
    m_pages->setCurrentIndex(figure.pairs.empty() ? 1 : 0);
    m_numbers->setText(html);
    m_model->setTable(std::move(table));
    m_rose->setFigure(std::move(figure));
    for (int place = 0; place < m_model->columnCount(); ++place) {
        int width = fontMetrics().horizontalAdvance(
                        m_model->headerData(place, Qt::Horizontal, Qt::DisplayRole).toString()) +
                    24;
        for (int line = 0; line < m_model->rowCount(); ++line) {
            width = std::max(width, fontMetrics().horizontalAdvance(
                                        m_model->index(line, place).data().toString()) +
                                        24);
        }
        m_table->setColumnWidth(place, std::min(width, 220));
    }
    m_table->setFrozenColumns(1);
}

QString RosePage::numbers() const
{
    return m_numbers->text();
}

Done RosePage::saveFigure(const QString& path) const
{
    return savePairs(m_rose->figure(), path);
}

} // namespace rozet::widgets
