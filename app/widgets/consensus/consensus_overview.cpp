// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/consensus/consensus_overview.h"

#include "app/widgets/common/empty_state.h"
#include "app/widgets/common/focus_start.h"
#include "app/widgets/common/method_page.h"
#include "app/widgets/common/segments.h"
#include "app/widgets/tables/frozen_table.h"
#include "app/widgets/tables/table_model.h"
#include "core/workflow/error_text.h"

#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

static void initialiseMethods()
{
    Q_INIT_RESOURCE(consensus_methods);
}

namespace rozet::widgets {

namespace {

constexpr int kRefreshAfterMs = 200;
constexpr qsizetype kMostNotes = 5; ///< the rest stands in the report

workflow::DriftBy driftBy(const QString& page)
{
    return page == QLatin1String("week")       ? workflow::DriftBy::Week
           : page == QLatin1String("revision") ? workflow::DriftBy::Revision
                                               : workflow::DriftBy::Round;
}

} // namespace

ConsensusOverview::ConsensusOverview(const Workbench& bench, QWidget* parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_model(new TableModel(this))
    , m_which(new Segments(tr("Overview"), this))
    , m_table(new FrozenTable(this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(QStringLiteral("check"), tr("Nothing to settle yet"), QString(), this))
    , m_notes(new QLabel(this))
    , m_driftBar(new QWidget(this))
    , m_threshold(new QDoubleSpinBox(this))
    , m_least(new QSpinBox(this))
{
    initialiseMethods();
    arrange();
    m_later.setSingleShot(true);
    m_later.setInterval(kRefreshAfterMs);
    connect(&m_later, &QTimer::timeout, this, &ConsensusOverview::refresh);
    connect(&m_bench.session, &session::StudySession::studyChanged, this, &ConsensusOverview::soon);
    connect(&m_bench.session, &session::StudySession::coderChanged, this, &ConsensusOverview::soon);
    connect(m_which, &Segments::chosen, this, [this] { showPage(m_which->current()); });
    connect(m_threshold, &QDoubleSpinBox::valueChanged, this, &ConsensusOverview::soon);
    connect(m_least, &QSpinBox::valueChanged, this, &ConsensusOverview::soon);
    connect(m_table, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { goTo(index.row()); });
}

void ConsensusOverview::arrange()
{
    const auto add = [this](const char* id, const QString& text, const QString& help) {
        m_which->addChoice(QString::fromLatin1(id), text, help);
    };
    add("progress", tr("Progress"), tr("How much of every recording is settled"));
    add("codes", tr("Differences per code"), tr("Which definitions to sharpen"));
    add("reasons", tr("Reasons"), tr("Why the coders differed, and which way borders differ"));
    add("coders", tr("With the consensus"), tr("How each coder agrees with the consensus"));
    add("consensusCodes", tr("Its codes"), tr("The same, code by code"));
    add("round", tr("Rounds"), tr("Agreement per round"));
    add("week", tr("Weeks"), tr("Agreement per week"));
    add("revision", tr("Codebooks"), tr("Agreement per revision of the codebook"));
    m_which->setCurrent(QStringLiteral("progress"));

    auto* drift = new QHBoxLayout(m_driftBar);
    drift->setContentsMargins(12, 4, 12, 4);
    drift->setSpacing(8);
    m_threshold->setRange(-1, 1);
    m_threshold->setSingleStep(0.05);
    m_threshold->setDecimals(2);
    m_threshold->setValue(workflow::kDriftThreshold);
    m_threshold->setAccessibleName(tr("Warn below"));
    m_least->setRange(1, 100000);
    m_least->setValue(workflow::kDriftLeastUnits);
    m_least->setAccessibleName(tr("From so many fragments"));
    drift->addWidget(new QLabel(tr("Warn below"), this));
    drift->addWidget(m_threshold);
    drift->addWidget(new QLabel(tr("from so many fragments"), this));
    drift->addWidget(m_least);
    drift->addStretch();

    auto* bar = new QWidget(this);
    bar->setObjectName(QStringLiteral("bar"));
    bar->setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(8);
    row->addWidget(m_which);
    row->addStretch();
    auto* report = new QPushButton(tr("Report…"), this);
    report->setToolTip(tr("Everything about the agreement of these coders as one file"));
    connect(report, &QPushButton::clicked, this, &ConsensusOverview::chooseReport);
    row->addWidget(report);
    auto* explain = new QPushButton(tr("How is this computed?"), this);
    connect(explain, &QPushButton::clicked, this, [this] {
        showMethodPage({isDrift() ? QStringLiteral("drift") : QStringLiteral("consensus")}, this);
    });
    row->addWidget(explain);

    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Overview"));
    m_table->setFrozenColumns(1);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_table);
    m_notes->setWordWrap(true);
    m_notes->setProperty("muted", true);
    m_notes->setContentsMargins(14, 6, 14, 8);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_driftBar);
    column->addWidget(m_pages, 1);
    column->addWidget(m_notes);
    m_driftBar->hide();
    startFocusAt(this, m_which);
}

void ConsensusOverview::setSettings(const workflow::DifferenceSettings& settings)
{
    m_settings = settings;
    soon();
}

void ConsensusOverview::showPage(const QString& page)
{
    m_which->setCurrent(page);
    m_driftBar->setVisible(isDrift());
    if (isDrift() && !m_drift) {
        refreshDrift();
    }
    showTable();
}

bool ConsensusOverview::isDrift() const
{
    const QString page = m_which->current();
    return page == QLatin1String("round") || page == QLatin1String("week") ||
           page == QLatin1String("revision");
}

void ConsensusOverview::soon()
{
    m_stale = true;
    if (isVisible()) {
        m_later.start();
    }
}

void ConsensusOverview::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        refresh();
    }
}

void ConsensusOverview::refreshNow()
{
    refresh();
    m_bench.jobs.waitForAll();
}

void ConsensusOverview::refresh()
{
    m_stale = false;
    m_later.stop();
    workflow::TypologySettings typology;
    typology.language = m_bench.language;
    auto made = workflow::consensusOverview(m_bench.study(), m_settings, typology);
    m_overview = made ? std::optional(*std::move(made)) : std::nullopt;
    m_drift.reset();
    if (isDrift()) {
        refreshDrift();
    }
    showTable();
}

workflow::DriftSettings ConsensusOverview::driftSettings() const
{
    workflow::DriftSettings settings;
    settings.coders = m_settings.coders;
    settings.timeline.overlap = m_settings.overlap;
    settings.timeline.tolerance = m_settings.tolerance.microseconds();
    settings.threshold = m_threshold->value();
    settings.leastUnits = m_least->value();
    settings.language = m_bench.language;
    return settings;
}

void ConsensusOverview::refreshDrift()
{
    const int order = ++m_order;
    const QPointer<ConsensusOverview> view(this);
    m_bench.jobs.start(tr("Following agreement over time"),
                       [view, order, study = std::make_shared<study::Study>(m_bench.study()),
                        settings = driftSettings()](Progress&) -> std::function<void()> {
                           auto drift = std::make_shared<Result<workflow::AgreementDrift>>(
                               workflow::agreementDrift(*study, settings));
                           return [view, order, drift] {
                               if (view != nullptr && order == view->m_order && *drift) {
                                   view->m_drift = **drift;
                                   view->showTable();
                               }
                           };
                       });
}

void ConsensusOverview::showTable()
{
    const QString page = m_which->current();
    report::Table table;
    if (isDrift()) {
        if (m_drift) {
            table = workflow::driftTable(*m_drift, driftBy(page));
        }
    } else if (m_overview) {
        const study::Study& study = m_bench.study();
        const workflow::ConsensusOverview& all = *m_overview;
        const QString& language = m_bench.language;
        table =
            page == QLatin1String("codes")
                ? workflow::typologyTable(study, all.settings, all.typology, all.typologySettings)
            : page == QLatin1String("reasons")
                ? workflow::typologyReasonsTable(study, all.settings, all.typology,
                                                 all.typologySettings)
            : page == QLatin1String("coders")
                ? workflow::consensusAgreementTable(study, all.agreement, language)
            : page == QLatin1String("consensusCodes")
                ? workflow::consensusCodesTable(study, all.agreement, language)
                : workflow::settleProgressTable(study, all.recordings, language);
    }
    const bool any = !table.rows.empty();
    QStringList notes = table.notes.mid(0, kMostNotes);
    if (table.notes.size() > kMostNotes) {
        notes += tr("And %n more, in the report.", nullptr, int(table.notes.size() - kMostNotes));
    }
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(any && !table.notes.isEmpty());
    m_model->setTable(std::move(table));
    m_table->setFrozenColumns(1);
    m_table->resizeColumnsToContents();
    if (isDrift() && !m_drift) {
        m_empty->setTexts(tr("One moment"), tr("Agreement is being followed over time."));
    } else {
        m_empty->setTexts(tr("Nothing to settle yet"),
                          tr("Choose two coders who coded the same recordings and closed them."));
    }
    m_pages->setCurrentIndex(any ? 1 : 0);
}

void ConsensusOverview::goTo(int row)
{
    const QString page = m_which->current();
    if (!m_overview || row < 0) {
        return;
    }
    const auto place = static_cast<std::size_t>(row);
    if (page == QLatin1String("progress") && place < m_overview->recordings.size()) {
        Q_EMIT recordingWanted(m_overview->recordings[place].recording);
    } else if ((page == QLatin1String("codes") || page == QLatin1String("reasons")) &&
               place < m_overview->typology.size()) {
        Q_EMIT codeWanted(m_overview->typology[place].code);
    }
}

void ConsensusOverview::chooseReport()
{
    QString folder = m_bench.settings.text("folders/export");
    if (folder.isEmpty()) {
        folder = QDir::homePath();
    }
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Report of the agreement"), folder + QLatin1Char('/') + tr("agreement.docx"),
        tr("Word (*.docx);;Excel (*.xlsx);;Web page (*.html)"));
    if (!path.isEmpty()) {
        m_bench.settings.set("folders/export", QFileInfo(path).absolutePath());
        writeReport(path);
    }
}

void ConsensusOverview::writeReport(const QString& path)
{
    workflow::AgreementReportSettings settings;
    settings.settings.coders = m_settings.coders;
    settings.settings.round = m_settings.round;
    settings.settings.language = m_bench.language;
    settings.request.timeline.overlap = m_settings.overlap;
    settings.request.timeline.tolerance = m_settings.tolerance.microseconds();
    settings.driftThreshold = m_threshold->value();
    settings.driftLeastUnits = m_least->value();
    const QPointer<ConsensusOverview> view(this);
    m_bench.jobs.start(
        tr("Making the report"),
        [view, path, settings, study = std::make_shared<study::Study>(m_bench.study())](
            Progress& progress) -> std::function<void()> {
            const auto report = workflow::agreementReport(*study, settings, progress);
            const Done done = report ? workflow::writeAgreementReport(*report, path)
                                     : Done(failure(report.error()));
            return [view, path, done] {
                if (view == nullptr) {
                    return;
                }
                if (done) {
                    view->m_bench.say(tr("Wrote the report to %1.").arg(QFileInfo(path).fileName()),
                                      Saying::Note);
                } else {
                    view->m_bench.say(workflow::errorText(done.error()), Saying::Problem);
                }
            };
        });
}

} // namespace rozet::widgets
