// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/code/code_workspace.h"

#include "app/widgets/code/code_palette.h"
#include "app/widgets/code/fragment_details.h"
#include "app/widgets/code/fragment_list.h"
#include "app/widgets/code/player_panel.h"
#include "app/widgets/code/recording_sheet.h"
#include "app/widgets/code/timeline_feed.h"
#include "app/widgets/code/trace_pane.h"
#include "app/widgets/code/work_clock.h"
#include "app/widgets/common/focus_start.h"
#include "app/widgets/common/icons.h"
#include "app/widgets/study/recordings_model.h"
#include "app/widgets/summary/summary_panel.h"
#include "app/widgets/timeline/timeline_view.h"
#include "core/base/number_text.h"
#include "core/study/change_scope.h"
#include "core/workflow/coders.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace rozet::widgets {

namespace {

QStringList savedLines(const session::Settings& settings, const char* key)
{
    return settings.text(key).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

} // namespace

CodeWorkspace::CodeWorkspace(const Workbench& bench, QWidget* parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_controller(bench.session)
    , m_feed(m_controller, bench.language)
    , m_work(new WorkClock(bench.session, m_controller, *this))
    , m_recording(new Choices(tr("Recording"), this))
    , m_coder(new Choices(tr("I am coding as"), this))
    , m_round(new Choices(tr("Round"), this))
    , m_state(new QLabel(this))
    , m_close(new QPushButton(this))
    , m_palette(new CodePalette(bench, m_controller, this))
    , m_player(new PlayerPanel(bench, this))
    , m_timeline(new timeline::TimelineView(this))
    , m_list(new FragmentList(bench, m_controller, this))
    , m_tabs(new QTabWidget(this))
    , m_details(new FragmentDetails(bench, m_controller, this))
    , m_sheet(new RecordingSheet(bench, m_controller, this))
    , m_summary(new SummaryPanel(bench, m_controller, this))
    , m_trace(new TracePane(bench, m_controller, this))
{
    arrange();
    connectParts();
    connectTimeline();
    connectPlaying();
    connectCoding();
    connectTrace();
    m_controller.setPlayhead([this] { return m_player->playhead(); });
    qApp->installEventFilter(this);
    refresh();
    const auto recordings = study::recordingsByName(m_bench.study());
    if (!recordings.empty()) {
        showRecording(recordings.front()->id);
    }
    startFocusAt(this, m_timeline);
}

CodeWorkspace::~CodeWorkspace()
{
    delete m_work;                       // before the controller it asks
    m_trace->recorder().setArmed(false); // while there is a controller to keep it
    m_controller.setPlayhead(nullptr);
}

QWidget* CodeWorkspace::makeBar()
{
    auto* bar = new QWidget(this);
    bar->setObjectName(QStringLiteral("bar"));
    bar->setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(10, 6, 10, 6);
    row->setSpacing(4);
    const auto step = [&](const char* action, const char* iconName) {
        auto* button = new QToolButton(bar);
        QAction* which = m_bench.actions.action(action);
        which->setIcon(icon(QString::fromLatin1(iconName)));
        button->setDefaultAction(which);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setAccessibleName(which->text());
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    };
    m_recording->setMinimumWidth(190);
    m_recording->setSizeAdjustPolicy(QComboBox::AdjustToContentsOnFirstShow);
    step("recording.previous", "previous");
    row->addWidget(m_recording);
    step("recording.next", "next");
    row->addSpacing(14);
    auto* as = new QLabel(tr("I am coding as"), bar);
    as->setProperty("muted", true);
    row->addWidget(as);
    m_coder->setMinimumWidth(120);
    row->addWidget(m_coder);
    m_round->setMinimumWidth(110);
    row->addWidget(m_round);
    row->addSpacing(10);
    m_state->setProperty("muted", true);
    row->addWidget(m_state);
    row->addStretch();
    row->addWidget(m_close);
    return bar;
}

void CodeWorkspace::arrange()
{
    m_timeline->setAccessibleName(tr("Timeline"));
    m_timeline->setFollowPlayhead(m_bench.settings.flag("code/followPlayhead"));
    m_timeline->setFrameShape(QFrame::NoFrame);
    m_timeline->setMinimumHeight(110);
    m_tabs->addTab(m_details, tr("Fragment"));
    m_tabs->addTab(m_sheet, tr("Whole conversation"));
    m_tabs->addTab(m_summary, tr("Summary"));
    m_tabs->addTab(m_trace, tr("Trace"));
    m_tabs->tabBar()->setAccessibleName(tr("Details"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setFocusPolicy(Qt::TabFocus);

    auto* right = new QSplitter(Qt::Vertical, this);
    m_right = right;
    right->addWidget(m_list);
    right->addWidget(m_tabs);
    right->setSizes({230, 330});
    right->setChildrenCollapsible(false);
    m_list->setMinimumHeight(90);
    m_tabs->setMinimumHeight(150);
    auto* top = new QSplitter(Qt::Horizontal, this);
    top->addWidget(m_player);
    top->addWidget(right);
    top->setSizes({540, 540});
    top->setStretchFactor(0, 1);
    top->setStretchFactor(1, 1);
    top->setChildrenCollapsible(false);
    m_player->setMinimumWidth(320);
    right->setMinimumWidth(380);
    auto* centre = new QSplitter(Qt::Vertical, this);
    centre->addWidget(top);
    centre->addWidget(m_timeline);
    centre->setSizes({520, 240});
    centre->setStretchFactor(0, 1);
    centre->setChildrenCollapsible(false);
    auto* all = new QSplitter(Qt::Horizontal, this);
    all->addWidget(m_palette);
    all->addWidget(centre);
    all->setSizes({280, 1000});
    all->setStretchFactor(1, 1);
    all->setCollapsible(1, false);
    const std::pair<QSplitter*, const char*> kept[] = {{all, "code/splitterColumns"},
                                                       {centre, "code/splitterLeft"},
                                                       {right, "code/splitterRight"}};
    for (const auto& [splitter, key] : kept) {
        splitter->restoreState(m_bench.settings.bytes(key));
        connect(splitter, &QSplitter::splitterMoved, this, [this, which = splitter, name = key] {
            m_bench.settings.set(name, which->saveState());
        });
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(all, 1);
}

void CodeWorkspace::connectParts()
{
    connect(m_recording, &Choices::chosen, this,
            [this](const QString& id) { showRecording(study::RecordingId::fromText(id)); });
    connect(m_coder, &Choices::chosen, this,
            [this](const QString& id) { m_bench.session.setCoder(study::CoderId::fromText(id)); });
    connect(m_round, &Choices::chosen, this, [this](const QString& id) {
        m_controller.chooseCoding(study::CodingId::fromText(id));
    });
    connect(m_close, &QPushButton::clicked, m_bench.actions.action("code.close"),
            &QAction::trigger);
    connect(&m_bench.session, &session::StudySession::studyChanged, this,
            [this](const study::Change& change) {
                if (!study::isAboutContents(change)) {
                    m_choicesStale = true;
                    refresh();
                }
            });
    connect(&m_controller, &session::CodingController::codingChanged, this,
            &CodeWorkspace::refresh);
    connect(&m_controller, &session::CodingController::runningChanged, this,
            &CodeWorkspace::refreshTimeline);
    connect(&m_controller, &session::CodingController::hint, this,
            [this](const QString& sentence) { m_bench.say(sentence, Saying::Problem); });
    connect(m_player, &PlayerPanel::positionChanged, this, &CodeWorkspace::onPosition);
    connect(m_player, &PlayerPanel::frameTimesChanged, this, [this] {
        std::vector<MediaTime> times;
        if (const auto index = m_player->player().frameIndex()) {
            times.reserve(static_cast<std::size_t>(index->count()));
            for (int i = 0; i < index->count(); ++i) {
                times.push_back((*index)[i].time);
            }
        }
        m_timeline->setFrameTimes(std::move(times));
        refreshTimeline();
    });
    connect(m_list, &FragmentList::chosen, this, &CodeWorkspace::onChosen);
    connect(m_list, &FragmentList::left, this, &CodeWorkspace::backToRecording);
    connect(m_details, &FragmentDetails::left, this, &CodeWorkspace::backToRecording);
    connect(m_summary, &SummaryPanel::left, this, &CodeWorkspace::backToRecording);
    connect(m_summary, &SummaryPanel::momentChosen, this,
            [this](MediaTime time) { m_player->seek(time); });
    connect(m_palette, &CodePalette::left, this, &CodeWorkspace::backToRecording);
    connect(&m_bench.navigator, &session::Navigator::wentTo, this, &CodeWorkspace::goTo);
}

void CodeWorkspace::connectTimeline()
{
    using timeline::TimelineView;
    connect(m_timeline, &TimelineView::seekRequested, this, [this](MediaTime time, bool dragging) {
        dragging ? m_player->scrub(time) : m_player->seek(time);
    });
    connect(m_timeline, &TimelineView::selectionChanged, this,
            [this](const auto& ids) { m_controller.selection().set(ids); });
    connect(&m_controller.selection(), &session::FragmentSelection::changed, this, [this] {
        m_timeline->setSelection(m_controller.selection().fragments());
        if (!m_controller.selection().isEmpty() && !m_trace->recorder().isArmed()) {
            m_tabs->setCurrentWidget(m_details);
        }
    });
    connect(m_timeline, &TimelineView::spanEdited, this,
            [this](const study::FragmentId& id, TimeSpan span) {
                if (!m_controller.setSpan(id, span)) {
                    refreshTimeline();
                }
                offerReaction();
            });
    connect(m_timeline, &TimelineView::spansMoved, this, [this](const auto& ids, MediaDuration by) {
        if (!m_controller.moveFragments(ids, by)) {
            refreshTimeline();
        }
    });
    connect(m_timeline, &TimelineView::spanMarked, this, [this](TimeSpan span) {
        if (m_controller.addFragment(span)) {
            m_palette->find(PaletteUse::Tag);
        }
    });
    connect(m_timeline, &TimelineView::fragmentActivated, this,
            [this](const study::FragmentId& id) {
                if (const study::Fragment* one = m_controller.fragment(id)) {
                    m_player->playSpan(one->span);
                }
            });
    connect(m_timeline, &TimelineView::lanesReordered, this,
            [this](const std::vector<codebook::CategoryId>& order) {
                QStringList ids;
                for (const codebook::CategoryId& id : order) {
                    ids.append(id.text());
                }
                m_bench.settings.set("code/laneOrder", ids.join(QLatin1Char('\n')));
                refreshTimeline();
            });
    connect(m_timeline, &TimelineView::laneCollapsedChanged, this,
            [this](const codebook::CategoryId& lane, bool collapsed) {
                QStringList ids = savedLines(m_bench.settings, "code/foldedLanes");
                ids.removeAll(lane.text());
                if (collapsed) {
                    ids.append(lane.text());
                }
                m_bench.settings.set("code/foldedLanes", ids.join(QLatin1Char('\n')));
            });
    connect(m_timeline, &TimelineView::copyToLaneRequested, this, &CodeWorkspace::offerCopy);
    connect(m_timeline, &TimelineView::contextMenuRequested, this,
            [this](const study::FragmentId& id, MediaTime, const QPoint& at) {
                if (id.isNull()) {
                    return;
                }
                if (!m_controller.selection().contains(id)) {
                    m_controller.selection().selectOnly(id);
                }
                QMenu menu(this);
                for (const char* action :
                     {"play.fragment", "play.loop", "code.describe", "code.rose", "code.split",
                      "code.join", "code.copyToLane", "code.delete"}) {
                    menu.addAction(m_bench.actions.action(action));
                }
                menu.exec(at);
            });
}

/// Who and what there is to choose from. Not for every fragment: a study may have a thousand
/// recordings.
bool CodeWorkspace::refreshChoices()
{
    if (!m_choicesStale) {
        return true;
    }
    const study::Study& study = m_bench.study();
    std::vector<Choice> recordings;
    for (const study::Recording* one : study::recordingsByName(study)) {
        recordings.push_back({one->id.toText(), one->name, QString()});
    }
    m_recording->setChoices(recordings);
    if (m_controller.recording() == nullptr && !recordings.empty()) {
        showRecording(study::RecordingId::fromText(recordings.front().id));
        return false;
    }
    m_choicesStale = false;
    std::vector<Choice> coders{{QString(), tr("nobody"), QString()}};
    for (const study::Coder& one : workflow::codersByName(study)) {
        coders.push_back({one.id.toText(), one.name, QString()});
    }
    m_coder->setChoices(coders);
    return true;
}

void CodeWorkspace::refresh()
{
    if (!refreshChoices()) {
        return;
    }
    const study::Study& study = m_bench.study();
    m_recording->setCurrentId(m_controller.recordingId().toText());
    m_coder->setCurrentId(m_bench.session.coder().isNull() ? QString()
                                                           : m_bench.session.coder().toText());

    const std::vector<const study::Coding*> codings = m_controller.codings();
    std::vector<Choice> rounds;
    for (const study::Coding* one : codings) {
        const study::Round* round =
            one->header.round ? study.rounds.find(*one->header.round) : nullptr;
        rounds.push_back({one->id.toText(), round == nullptr ? tr("outside rounds") : round->name,
                          stateText(one->header.state)});
    }
    m_round->setChoices(rounds);
    m_round->setCurrentId(m_controller.coding() == nullptr ? QString()
                                                           : m_controller.coding()->id.toText());
    m_round->setVisible(codings.size() > 1);

    const bool closed = m_controller.state() == study::CodingState::Closed;
    const bool coder = !m_bench.session.coder().isNull();
    QString state = coder ? stateText(m_controller.state()) : tr("choose who is coding to begin");
    if (const study::Recording* recording = m_controller.recording();
        recording != nullptr && coder && !recording->duration.isZero()) {
        state += QStringLiteral(" · ") + shortClockText(MediaTime() + recording->duration);
    }
    m_state->setText(state);
    m_close->setText(closed ? tr("Open this coding again") : tr("Close this coding"));
    m_close->setIcon(icon(closed ? QStringLiteral("unlocked") : QStringLiteral("locked")));
    const bool locked = m_controller.needsUnlocking() && !m_bench.session.mayLead();
    m_close->setToolTip(
        locked   ? tr("The coders have seen each other's work, so only a supervisor of the study "
                        "can unlock this coding")
        : closed ? tr("Make changes possible again")
                 : tr("Say that this coding is finished. When everybody who codes this recording "
                      "has closed, you see each other's work"));
    m_close->setAccessibleName(m_close->text());
    m_close->setEnabled(m_controller.recording() != nullptr && coder && !locked);
    m_timeline->setReadOnly(!m_controller.canEdit());
    refreshTimeline();
}

void CodeWorkspace::refreshTimeline()
{
    const study::Recording* recording = m_controller.recording();
    MediaDuration length = recording == nullptr ? MediaDuration() : recording->duration;
    if (length.isZero() && m_player->hasMedia()) {
        length = m_player->player().duration();
    }
    if (const study::Coding* coding = m_controller.coding()) {
        for (const study::Fragment& fragment : coding->fragments) {
            length = std::max(length, fragment.span.end - MediaTime());
        }
    }
    m_timeline->setDuration(length);
    m_feed.show({savedLines(m_bench.settings, "code/laneOrder"),
                 savedLines(m_bench.settings, "code/foldedLanes")},
                *m_timeline);
    m_timeline->setSelection(m_controller.selection().fragments());
    const auto& running = m_controller.running();
    m_timeline->setRunningStart(running.empty() ? std::nullopt
                                                : std::optional(running.back().start));
}

void CodeWorkspace::showRecording(const study::RecordingId& id)
{
    if (id == m_controller.recordingId() && m_controller.recording() != nullptr) {
        return;
    }
    m_controller.setRecording(id);
    m_player->setRecording(id);
    m_timeline->setFrameTimes({});
    m_timeline->setDuration(MediaDuration());
    refresh();
    m_timeline->zoomAll();
    onPosition(m_player->position());
}

void CodeWorkspace::finishEditing()
{
    m_controller.endAll();
    m_player->stop();
    m_work->stop();
}

void CodeWorkspace::onPosition(MediaTime position)
{
    m_timeline->setPosition(position);
    m_list->setPosition(position);
}

void CodeWorkspace::onChosen(const study::FragmentId& id)
{
    const study::Fragment* one = m_controller.fragment(id);
    if (one != nullptr && !m_controller.isRunning(id)) {
        m_timeline->ensureVisible(one->span);
        if (!m_player->isPlaying()) {
            m_player->seek(one->span.start);
        }
    }
}

void CodeWorkspace::backToRecording()
{
    m_timeline->setFocus(Qt::OtherFocusReason);
}

void CodeWorkspace::goTo(const session::Destination& destination)
{
    if (destination.comparing) {
        return;
    }
    showRecording(destination.recording);
    if (destination.fragment) {
        for (const study::Coding* one : m_controller.codings()) {
            if (one->fragments.find(*destination.fragment) != nullptr) {
                m_controller.chooseCoding(one->id);
                break;
            }
        }
        m_controller.selection().selectOnly(*destination.fragment);
    }
    if (!destination.span) {
        return;
    }
    m_timeline->ensureVisible(*destination.span);
    if (destination.play) {
        const MediaTime from =
            std::max(MediaTime(), destination.span->start - session::Navigator::leadIn);
        m_player->playSpan({from, destination.span->end});
    } else {
        m_player->seek(destination.span->start);
    }
}

const study::Fragment* CodeWorkspace::currentFragment() const
{
    return m_controller.fragment(
        const_cast<session::CodingController&>(m_controller).selection().current());
}

} // namespace rozet::widgets
