// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/compare/compare_workspace.h"

#include "app/widgets/code/player_panel.h"
#include "app/widgets/common/empty_state.h"
#include "app/widgets/common/focus_start.h"
#include "app/widgets/common/method_page.h"
#include "app/widgets/compare/answers_page.h"
#include "app/widgets/compare/compare_bar.h"
#include "app/widgets/compare/compare_feed.h"
#include "app/widgets/compare/confusion_page.h"
#include "app/widgets/compare/difference_list.h"
#include "app/widgets/compare/figures_page.h"
#include "app/widgets/compare/label_strip.h"
#include "app/widgets/compare/rose_page.h"
#include "app/widgets/compare/traces_page.h"
#include "app/widgets/compare/verdict_look.h"
#include "app/widgets/tables/frozen_table.h"
#include "app/widgets/tables/table_model.h"
#include "app/widgets/timeline/timeline_view.h"
#include "core/report/csv_writer.h"
#include "core/report/xlsx_writer.h"
#include "core/workflow/error_text.h"
#include "core/workflow/tally_workbook.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

static void initialiseMethods()
{
    Q_INIT_RESOURCE(compare_methods);
}

namespace rozet::widgets {

CompareWorkspace::CompareWorkspace(const Workbench& bench, QWidget* parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_state(new CompareState(bench, this))
    , m_bar(new CompareBar(*m_state, this))
    , m_all(new QStackedWidget(this))
    , m_empty(
          new EmptyState(QStringLiteral("compare"), tr("Nothing to compare yet"), QString(), this))
    , m_pages(new QStackedWidget(this))
    , m_player(new PlayerPanel(bench, this))
    , m_labels(new LabelStrip(*m_state, this))
    , m_list(new DifferenceList(*m_state, this))
    , m_timeline(new timeline::TimelineView(this))
    , m_figures(new FiguresPage(*m_state, this))
    , m_confusion(new ConfusionPage(*m_state, this))
    , m_rose(new RosePage(*m_state, this))
    , m_traces(new TracesPage(*m_state, this))
    , m_answers(new AnswersPage(*m_state, this))
{
    initialiseMethods();
    const auto add = [this](const char* id, const QString& text, const QString& toolTip,
                            QWidget* page) {
        addPage(QString::fromLatin1(id), text, toolTip, page);
    };
    add("differences", tr("Differences"), tr("Where the coders differ"), makeDifferencesPage());
    add("numbers", tr("Numbers"), tr("How well they agree"), m_figures);
    add("codes", tr("Codes"), tr("Which code was given instead of which"), m_confusion);
    add("rose", tr("Rose"), tr("Where both placed the same person"), m_rose);
    add("traces", tr("Traces"), tr("Both traces of the same person"), m_traces);
    add("answers", tr("Answers"), tr("About whole recordings"), m_answers);
    m_all->addWidget(m_pages);
    m_all->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_all, 1);
    connectParts();
    connectActions();
    startFocusAt(this, m_list);
    refresh();
}

CompareWorkspace::~CompareWorkspace() = default;

void CompareWorkspace::addPage(const QString& name, const QString& text, const QString& toolTip,
                               QWidget* page)
{
    m_bar->addPage(name, text, toolTip);
    m_pages->addWidget(page);
    m_byName[name] = page;
}

QWidget* CompareWorkspace::makeDifferencesPage()
{
    m_timeline->setAccessibleName(tr("Timeline of all coders"));
    m_timeline->setFrameShape(QFrame::NoFrame);
    m_timeline->setReadOnly(true);
    m_timeline->setFollowPlayhead(true);
    m_timeline->setMinimumHeight(120);
    m_timeline->setHeaderWidth(190);
    auto* left = new QWidget(this);
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(0);
    leftColumn->addWidget(m_player, 1);
    leftColumn->addWidget(m_labels);
    left->setMinimumWidth(320);
    m_right = new QSplitter(Qt::Vertical, this);
    m_right->addWidget(m_list);
    m_right->setChildrenCollapsible(false);
    m_right->setMinimumWidth(420);
    m_list->setMinimumHeight(140);
    auto* top = new QSplitter(Qt::Horizontal, this);
    top->addWidget(left);
    top->addWidget(m_right);
    top->setSizes({460, 700});
    top->setStretchFactor(0, 2);
    top->setStretchFactor(1, 3);
    top->setChildrenCollapsible(false);
    auto* bottom = new QWidget(this);
    auto* bottomColumn = new QVBoxLayout(bottom);
    bottomColumn->setContentsMargins(0, 0, 0, 0);
    bottomColumn->setSpacing(0);
    auto* legend = new QHBoxLayout;
    legend->setContentsMargins(10, 2, 10, 2);
    legend->addWidget(new VerdictLegend(this));
    legend->addStretch();
    bottomColumn->addLayout(legend);
    bottomColumn->addWidget(m_timeline, 1);
    auto* page = new QSplitter(Qt::Vertical, this);
    page->addWidget(top);
    page->addWidget(bottom);
    page->setSizes({350, 310});
    page->setStretchFactor(0, 3);
    page->setStretchFactor(1, 2);
    page->setChildrenCollapsible(false);
    const std::pair<QSplitter*, const char*> kept[] = {{page, "compare/splitter"},
                                                       {top, "compare/splitterTop"}};
    for (const auto& [splitter, key] : kept) {
        splitter->restoreState(m_bench.settings.bytes(key));
        connect(splitter, &QSplitter::splitterMoved, this, [this, which = splitter, name = key] {
            m_bench.settings.set(name, which->saveState());
        });
    }
    return page;
}

void CompareWorkspace::setSettlingPanel(QWidget* panel)
{
    delete m_settling;
    m_settling = panel;
    if (panel != nullptr) {
        m_right->addWidget(panel);
        m_right->setSizes({300, 220});
        m_right->setStretchFactor(0, 1);
        m_right->restoreState(m_bench.settings.bytes("compare/splitterList"));
        connect(m_right, &QSplitter::splitterMoved, panel,
                [this] { m_bench.settings.set("compare/splitterList", m_right->saveState()); });
    }
}

void CompareWorkspace::connectParts()
{
    using timeline::TimelineView;
    connect(m_bar, &CompareBar::pageChosen, this, &CompareWorkspace::showPage);
    connect(m_state, &CompareState::changed, this, &CompareWorkspace::refresh);
    connect(m_state, &CompareState::settingsChanged, this, &CompareWorkspace::refreshTimeline);
    connect(m_list, &DifferenceList::currentChanged, this, &CompareWorkspace::onDifference);
    connect(m_list, &DifferenceList::playRequested, this, &CompareWorkspace::playCurrent);
    connect(m_timeline, &TimelineView::seekRequested, this, [this](MediaTime time, bool dragging) {
        dragging ? m_player->scrub(time) : m_player->seek(time);
    });
    connect(m_timeline, &TimelineView::selectionChanged, this,
            [this](const std::vector<study::FragmentId>& ids) {
                if (!ids.empty() && !m_following) {
                    m_list->chooseFragment(ids.front());
                }
            });
    connect(m_timeline, &TimelineView::fragmentActivated, this,
            [this](const study::FragmentId& id) {
                m_list->chooseFragment(id);
                playCurrent();
            });
    connect(m_timeline, &TimelineView::laneCollapsedChanged, this,
            [this](const codebook::CategoryId& lane, bool collapsed) {
                m_folded.removeAll(lane.text());
                if (collapsed) {
                    m_folded.append(lane.text());
                }
            });
    connect(m_player, &PlayerPanel::positionChanged, this, [this](MediaTime position) {
        m_timeline->setPosition(position);
        m_labels->setPosition(position);
    });
    connect(m_confusion, &ConfusionPage::cellChosen, this,
            [this](const DifferenceFilter::Cell& cell, const QString& what) {
                showPage(QStringLiteral("differences"));
                m_list->showCell(cell, what);
                m_list->setFocus();
            });
    connect(m_rose, &RosePage::momentChosen, this,
            [this](const study::RecordingId& recording, TimeSpan span) {
                goToMoment(recording, span, true);
            });
    connect(m_traces, &TracesPage::momentChosen, this,
            [this](const study::RecordingId& recording, MediaTime time) {
                goToMoment(recording, {time, time}, false);
            });
    connect(m_answers, &AnswersPage::recordingChosen, this,
            [this](const study::RecordingId& recording) { goToMoment(recording, {}, false); });
    connect(&m_bench.navigator, &session::Navigator::wentTo, this, &CompareWorkspace::goTo);
}

void CompareWorkspace::connectActions()
{
    ActionSet& actions = m_bench.actions;
    actions.on("compare.next", this, [this] { stepDifference(1); });
    actions.on("compare.previous", this, [this] { stepDifference(-1); });
    actions.on("compare.again", this, [this] { playCurrent(); });
    actions.on("compare.toggle", this, [this] { m_player->togglePlay(); });
    actions.on("compare.back", this, [this] { m_player->backward(); });
    actions.on("compare.stop", this, [this] { m_player->stop(); });
    actions.on("compare.forward", this, [this] { m_player->forward(); });
    actions.on("compare.frameBack", this, [this] { m_player->step(-1); });
    actions.on("compare.frameForward", this, [this] { m_player->step(1); });
    actions.on("compare.secondBack", this,
               [this] { m_player->jump(MediaDuration::fromMilliseconds(-1000)); });
    actions.on("compare.secondForward", this,
               [this] { m_player->jump(MediaDuration::fromMilliseconds(1000)); });
    actions.on("compare.zoomIn", m_timeline, [this] { m_timeline->zoomIn(); });
    actions.on("compare.zoomOut", m_timeline, [this] { m_timeline->zoomOut(); });
    actions.on("compare.zoomAll", m_timeline, [this] { m_timeline->zoomAll(); });
    actions.on("compare.copy", this, [this] { copy(); });
    actions.on("compare.export", this, [this] { chooseExport(); });
    actions.on("compare.saveFigure", this, [this] { chooseFigure(); });
    actions.on("compare.explain", this, [this] { explain(); });
}

void CompareWorkspace::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_state->setWatched(true);
}

void CompareWorkspace::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_state->setWatched(false);
    m_player->stop();
}

void CompareWorkspace::showPage(const QString& name)
{
    const auto page = m_byName.find(name);
    if (page != m_byName.end()) {
        m_bar->setPage(name);
        m_pages->setCurrentWidget(page->second);
        const bool figure = name == QLatin1String("numbers") || name == QLatin1String("rose") ||
                            name == QLatin1String("traces");
        m_bench.actions.setPossible("compare.saveFigure", figure);
    }
}

void CompareWorkspace::refresh()
{
    const bool nothing = m_state->comparison() == nullptr;
    m_empty->setTexts(tr("Nothing to compare yet"), m_state->why());
    m_all->setCurrentWidget(nothing ? static_cast<QWidget*>(m_empty) : m_pages);
    for (const char* id : {"compare.next", "compare.previous", "compare.again", "compare.toggle",
                           "compare.copy", "compare.export"}) {
        m_bench.actions.setPossible(id, !nothing);
    }
    if (nothing) {
        m_shown = {};
        m_timeline->setItems({});
        m_timeline->setLanes({});
        return;
    }
    refreshTimeline();
}

void CompareWorkspace::refreshTimeline()
{
    const auto& recordings = m_state->differences();
    const workflow::RecordingDifferences* shown = nullptr;
    study::RecordingId wanted = m_shown;
    if (m_state->choices().recording) {
        wanted = *m_state->choices().recording;
    } else if (const workflow::Difference* current = m_list->current()) {
        wanted = current->recording;
    }
    for (const workflow::RecordingDifferences& one : recordings) {
        if (one.recording == wanted) {
            shown = &one;
        }
    }
    if (shown == nullptr && !recordings.empty()) {
        shown = &recordings.front();
    }
    if (shown == nullptr) {
        m_timeline->setItems({});
        m_timeline->setLanes({});
        return;
    }
    const bool another = shown->recording != m_shown;
    m_shown = shown->recording;
    if (isVisible() || another) {
        m_player->setRecording(m_shown);
    }
    const study::Recording* recording = m_bench.study().recordings.find(m_shown);
    CompareLanes made = compareLanes(*m_state, *shown, m_folded);
    const QScopedValueRollback guard(m_following, true);
    m_timeline->setEmptyText(tr("None of these coders made a fragment in this recording."));
    if (another) {
        m_timeline->setItems({});
    }
    m_timeline->setLanes(std::move(made.lanes));
    m_timeline->setItems(std::move(made.items));
    if (recording != nullptr) {
        m_timeline->setDuration(recording->duration);
        if (another) {
            m_timeline->zoomAll();
        }
    }
    onDifference();
}

const workflow::Difference* CompareWorkspace::currentDifference() const
{
    return m_list->current();
}

const workflow::RecordingDifferences* CompareWorkspace::currentRecording() const
{
    const workflow::Difference* current = m_list->current();
    for (const workflow::RecordingDifferences& one : m_state->differences()) {
        if (one.recording == (current == nullptr ? m_shown : current->recording)) {
            return &one;
        }
    }
    return nullptr;
}

void CompareWorkspace::onDifference()
{
    const workflow::Difference* current = m_list->current();
    if (current != nullptr && current->recording != m_shown) {
        refreshTimeline();
        return;
    }
    m_labels->showDifference(current, currentRecording());
    m_labels->setPosition(m_player->position());
    std::vector<study::FragmentId> fragments;
    if (current != nullptr) {
        for (const auto& fragment : current->fragments) {
            if (fragment) {
                fragments.push_back(fragment->id);
            }
        }
    }
    {
        const QScopedValueRollback guard(m_following, true);
        m_timeline->setSelection(fragments);
    }
    if (!fragments.empty()) {
        m_timeline->ensureVisible(current->span);
    }
    Q_EMIT differenceChosen();
}

void CompareWorkspace::playCurrent()
{
    const workflow::Difference* current = m_list->current();
    if (current != nullptr) {
        const bool fragment = current->kind == workflow::DifferenceKind::Fragment;
        goToMoment(current->recording, fragment ? current->span : TimeSpan(), fragment);
    }
}

void CompareWorkspace::goToMoment(const study::RecordingId& recording, TimeSpan span, bool play)
{
    session::Destination destination;
    destination.recording = recording;
    destination.span = span;
    destination.play = play;
    destination.comparing = true;
    m_bench.navigator.goTo(destination);
}

void CompareWorkspace::goTo(const session::Destination& destination)
{
    if (!destination.comparing) {
        return;
    }
    m_state->refreshNow();
    if (destination.recording != m_shown) {
        CompareChoices choices = m_state->choices();
        if (choices.recording && *choices.recording != destination.recording) {
            choices.recording = destination.recording;
            m_state->choose(choices);
        } else {
            m_shown = destination.recording;
            m_list->choose(destination.recording, {});
            refreshTimeline();
        }
    }
    if (destination.fragment) {
        m_list->chooseFragment(*destination.fragment);
    }
    if (!destination.span) {
        return;
    }
    if (m_pages->currentWidget() != m_byName.at(QStringLiteral("differences"))) {
        showPage(QStringLiteral("differences"));
    }
    const MediaTime begin =
        std::max(MediaTime(), destination.span->start - session::Navigator::leadIn);
    if (destination.play) {
        m_player->playSpan({begin, std::max(destination.span->end,
                                            destination.span->start + session::Navigator::leadIn)});
    } else {
        m_player->seek(destination.span->start);
    }
}

void CompareWorkspace::stepDifference(int direction)
{
    if (m_list->step(direction)) {
        playCurrent();
    } else {
        m_bench.say(direction > 0 ? tr("That was the last of the list.")
                                  : tr("This is the first of the list."),
                    Saying::Note);
    }
}

TableModel* CompareWorkspace::shownTable() const
{
    const QWidget* page = m_pages->currentWidget();
    return page == m_figures     ? &m_figures->model()
           : page == m_confusion ? &m_confusion->model()
           : page == m_rose      ? &m_rose->model()
           : page == m_answers   ? &m_answers->model()
                                 : nullptr;
}

void CompareWorkspace::copy()
{
    QString text;
    if (const TableModel* table = shownTable()) {
        text = table->asText(std::vector<bool>(static_cast<std::size_t>(table->columnCount())));
    } else {
        const DifferenceModel& list = m_list->model();
        for (int row = -1; row < list.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < list.columnCount(); ++column) {
                cells << (row < 0 ? list.headerData(column, Qt::Horizontal, Qt::DisplayRole)
                                  : list.index(row, column).data())
                             .toString();
            }
            text += cells.join(u'\t') + u'\n';
        }
    }
    QGuiApplication::clipboard()->setText(text);
    m_bench.say(tr("The table is on the clipboard; paste it in Excel or Word."), Saying::Note);
}

Done CompareWorkspace::exportTo(const QString& path, bool forExcel)
{
    if (path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)) {
        const TableModel* shown = shownTable();
        const report::Table table = shown == nullptr ? m_list->model().asTable() : shown->table();
        return report::writeCsv(table, forExcel ? report::csvExcelDutch() : report::csvPlain(),
                                path);
    }
    std::vector<report::Table> tables = m_figures->tables();
    for (const TableModel* model : {&m_confusion->model(), &m_rose->model(), &m_answers->model()}) {
        if (!model->table().columns.empty() && !model->table().rows.empty()) {
            tables.push_back(model->table());
        }
    }
    tables.push_back(m_list->model().asTable());
    return report::writeXlsx(
        tables, workflow::reportOrigin(m_bench.study(), m_bench.language, m_bench.session.clock()),
        path);
}

void CompareWorkspace::chooseExport()
{
    const QString excel = tr("Excel workbook with all tables (*.xlsx)");
    const QString dutch = tr("CSV for Excel (*.csv)");
    const QString plain = tr("CSV for R and SPSS (*.csv)");
    QString chosen = excel;
    QString path = QFileDialog::getSaveFileName(
        this, tr("Export the comparison"),
        QDir(m_bench.settings.text("folders/export")).filePath(QStringLiteral("agreement.xlsx")),
        QStringList{excel, dutch, plain}.join(QStringLiteral(";;")), &chosen);
    if (path.isEmpty()) {
        return;
    }
    const QString ending = chosen == excel ? QStringLiteral(".xlsx") : QStringLiteral(".csv");
    if (!path.endsWith(ending, Qt::CaseInsensitive)) {
        path = QFileInfo(path).dir().filePath(QFileInfo(path).completeBaseName() + ending);
    }
    m_bench.settings.set("folders/export", QFileInfo(path).path());
    const Done done = exportTo(path, chosen == dutch);
    m_bench.say(done ? tr("The comparison is in %1.").arg(QDir::toNativeSeparators(path))
                     : workflow::errorText(done.error()),
                done ? Saying::Note : Saying::Problem);
}

Done CompareWorkspace::saveFigureTo(const QString& path)
{
    const QWidget* page = m_pages->currentWidget();
    return page == m_rose     ? m_rose->saveFigure(path)
           : page == m_traces ? m_traces->saveFigure(path)
                              : m_figures->saveFigure(path);
}

void CompareWorkspace::chooseFigure()
{
    QString path = QFileDialog::getSaveFileName(
        this, tr("Save the figure"),
        QDir(m_bench.settings.text("folders/export")).filePath(QStringLiteral("figure.svg")),
        tr("Figure (*.svg *.pdf *.png)"));
    if (path.isEmpty()) {
        return;
    }
    if (QFileInfo(path).suffix().isEmpty()) {
        path += QStringLiteral(".svg");
    }
    m_bench.settings.set("folders/export", QFileInfo(path).path());
    const Done done = saveFigureTo(path);
    m_bench.say(done ? tr("The figure is in %1.").arg(QDir::toNativeSeparators(path))
                     : workflow::errorText(done.error()),
                done ? Saying::Note : Saying::Problem);
}

void CompareWorkspace::explain()
{
    const QWidget* page = m_pages->currentWidget();
    QStringList pages{QStringLiteral("comparing")};
    if (page == m_figures) {
        pages = m_figures->methodPages();
    } else if (page == m_rose) {
        pages << QStringLiteral("circular") << QStringLiteral("icc");
    } else if (page == m_traces) {
        pages << QStringLiteral("traces");
    } else if (page == m_answers) {
        pages << QStringLiteral("kappa") << QStringLiteral("krippendorff-alpha");
    }
    showMethodPage(pages, this);
}

} // namespace rozet::widgets
