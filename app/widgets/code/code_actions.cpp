// SPDX-License-Identifier: GPL-3.0-or-later
// The keys and actions of the code workspace.
#include "app/widgets/code/code_palette.h"
#include "app/widgets/code/code_workspace.h"
#include "app/widgets/code/copy_menu.h"
#include "app/widgets/code/fragment_details.h"
#include "app/widgets/code/fragment_list.h"
#include "app/widgets/code/make_anchor.h"
#include "app/widgets/code/player_panel.h"
#include "app/widgets/code/reaction_dialog.h"
#include "app/widgets/code/recording_sheet.h"
#include "app/widgets/code/rose_dialog.h"
#include "app/widgets/code/rose_pane.h"
#include "app/widgets/code/trace_pane.h"
#include "app/widgets/common/key_guard.h"
#include "app/widgets/common/notice_bar.h"
#include "app/widgets/summary/summary_panel.h"
#include "app/widgets/timeline/timeline_view.h"
#include "core/workflow/reaction_time.h"

#include <QApplication>
#include <QInputDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <set>

namespace rozet::widgets {

namespace {

MediaDuration ms(qint64 milliseconds)
{
    return MediaDuration::fromMilliseconds(milliseconds);
}

/// 1 to 9 by the place of the key, so that it works where digits need Shift (AZERTY); 0 for others.
int digitOf(const QKeyEvent& event)
{
    if (event.key() >= Qt::Key_1 && event.key() <= Qt::Key_9) {
        return event.key() - Qt::Key_0;
    }
    if ((event.modifiers() & Qt::KeypadModifier) != 0) {
        return 0;
    }
    const QString platform = QGuiApplication::platformName();
    const quint32 scan = event.nativeScanCode();
    const quint32 first =
        platform == QLatin1String("windows")                                                ? 2
        : platform == QLatin1String("xcb") || platform.startsWith(QLatin1String("wayland")) ? 10
                                                                                            : 0;
    return first != 0 && scan >= first && scan < first + 9 ? static_cast<int>(scan - first) + 1 : 0;
}

} // namespace

void CodeWorkspace::connectPlaying()
{
    ActionSet& actions = m_bench.actions;
    PlayerPanel* player = m_player;
    actions.on("play.toggle", this, [player] { player->togglePlay(); });
    actions.on("play.back", this, [player] { player->backward(); });
    actions.on("play.stop", this, [player] { player->stop(); });
    actions.on("play.forward", this, [player] { player->forward(); });
    actions.on("play.frameBack", this, [player] { player->step(-1); });
    actions.on("play.frameForward", this, [player] { player->step(1); });
    actions.on("play.secondBack", this, [player] { player->jump(ms(-1000)); });
    actions.on("play.secondForward", this, [player] { player->jump(ms(1000)); });
    actions.on("play.fiveBack", this, [player] { player->jump(ms(-5000)); });
    actions.on("play.fiveForward", this, [player] { player->jump(ms(5000)); });
    actions.on("play.previousBorder", this, [this] { toBorder(-1); });
    actions.on("play.nextBorder", this, [this] { toBorder(1); });
    actions.on("play.begin", this, [player] { player->seek(MediaTime()); });
    actions.on("play.end", this, [this] { m_player->seek(MediaTime() + m_timeline->duration()); });
    actions.on("play.nextFragment", this, [this] { toFragment(1); });
    actions.on("play.previousFragment", this, [this] { toFragment(-1); });
    actions.on("play.fragment", this, [this] {
        if (const study::Fragment* one = currentFragment()) {
            m_player->playSpan(one->span);
        } else {
            m_bench.say(tr("Select a fragment first."), Saying::Problem);
        }
    });
    actions.on("play.loop", this, [this] {
        const study::Fragment* one = currentFragment();
        m_player->toggleLoop(one == nullptr ? TimeSpan() : one->span);
    });
    actions.on("recording.previous", this, [this] { toRecording(-1); });
    actions.on("recording.next", this, [this] { toRecording(1); });
    actions.on("timeline.zoomIn", this, [this] { m_timeline->zoomIn(); });
    actions.on("timeline.zoomOut", this, [this] { m_timeline->zoomOut(); });
    actions.on("timeline.zoomAll", this, [this] { m_timeline->zoomAll(); });
    actions.on("timeline.laneUp", this, [this] { m_timeline->moveLaneUp(); });
    actions.on("timeline.laneDown", this, [this] { m_timeline->moveLaneDown(); });
}

void CodeWorkspace::connectCoding()
{
    ActionSet& actions = m_bench.actions;
    actions.on("code.in", this, [this] { m_controller.setIn(); });
    actions.on("code.out", this, [this] { m_controller.setOut(); });
    actions.on("code.finish", this, [this] {
        const bool running = !m_controller.running().empty();
        if (running) {
            m_controller.setOut();
        }
        m_palette->find(m_controller.selection().isEmpty() ? PaletteUse::Mark : PaletteUse::Tag);
    });
    actions.on("code.startHere", this, [this] { m_controller.startSelectedHere(); });
    actions.on("code.endHere", this, [this] { m_controller.endSelectedHere(); });
    actions.on("code.find", this, [this] { m_palette->find(PaletteUse::Mark); });
    actions.on("code.nextGroup", this, [this] { m_palette->stepGroup(1); });
    actions.on("code.previousGroup", this, [this] { m_palette->stepGroup(-1); });
    actions.on("code.anchor", this, [this] {
        const study::Fragment* one = currentFragment();
        if (one == nullptr || m_controller.coding() == nullptr) {
            m_bench.say(tr("Select a fragment first."), Saying::Problem);
            return;
        }
        makeAnchor(m_bench, *m_controller.coding(), *one, this);
    });
    actions.on("code.split", this, [this] { m_controller.splitHere(); });
    actions.on("code.join", this, [this] { m_controller.joinSelected(); });
    actions.on("code.delete", this, [this] { m_controller.removeSelected(); });
    actions.on("code.copyToLane", this, [this] {
        offerCopy(std::nullopt,
                  m_timeline->mapToGlobal(QPoint(m_timeline->headerWidth() + 40, 30)));
    });
    actions.on("code.reaction", this, [this] {
        ReactionDialog dialog(m_bench, this);
        dialog.exec();
    });
    actions.on("code.describe", this, [this] {
        m_tabs->setCurrentWidget(m_details);
        m_details->describe();
    });
    actions.on("code.rose", this, [this] {
        if (m_tabs->currentWidget() == m_details) {
            m_details->rose()->view()->setFocus(Qt::ShortcutFocusReason);
        } else if (RosePane* pane = m_sheet->findChild<RosePane*>()) {
            m_sheet->ensureWidgetVisible(pane);
            pane->view()->setFocus(Qt::ShortcutFocusReason);
        }
    });
    actions.on("summary.write", this, [this] {
        m_tabs->setCurrentWidget(m_summary);
        m_summary->write();
    });
    actions.on("code.search", this, [this] { m_list->search(); });
    actions.on("code.close", this,
               [this] { m_controller.state() == study::CodingState::Closed ? reopen() : close(); });
}

void CodeWorkspace::close()
{
    m_controller.closeCoding();
    if (m_controller.needsUnlocking()) {
        m_bench.say(tr("Everybody who codes this recording has closed: from now on you see each "
                       "other's work."),
                    Saying::Note);
    }
}

void CodeWorkspace::reopen()
{
    QString reason;
    if (m_controller.needsUnlocking()) {
        bool given = false;
        reason = QInputDialog::getText(
            this, tr("Unlock this coding"),
            tr("The coders have seen each other's work. Why is it unlocked? The reason is kept in "
               "the study."),
            QLineEdit::Normal, {}, &given);
        if (!given) {
            return;
        }
    }
    m_controller.reopenCoding(reason);
}

void CodeWorkspace::connectTrace()
{
    m_bench.actions.on("code.trace", this, [this] {
        m_tabs->setCurrentWidget(m_trace);
        m_trace->toggle();
    });
    connect(&m_trace->recorder(), &session::TraceRecorder::stateChanged, this,
            &CodeWorkspace::makeRoomForTrace);
    m_bench.actions.on("code.roseNumbers", this, [this] { showRoseNumbers(); });
    connect(m_trace, &TracePane::roseRequested, this, &CodeWorkspace::showRoseNumbers);
    connect(m_player, &PlayerPanel::aboutToJump, m_trace, &TracePane::beforeJump);
    connect(m_player, &PlayerPanel::positionChanged, m_trace, &TracePane::follow);
    connect(m_player, &PlayerPanel::playingChanged, m_trace, &TracePane::follow);
}

/// A hand is steadier on a large rose: while a trace is recorded the list of fragments is small.
void CodeWorkspace::makeRoomForTrace()
{
    const bool armed = m_trace->recorder().isArmed();
    if (armed && m_beforeTrace.isEmpty()) {
        m_beforeTrace = m_right->sizes();
        const int all = m_beforeTrace[0] + m_beforeTrace[1];
        const int list = std::min(m_beforeTrace[0], m_list->minimumHeight());
        m_right->setSizes({list, all - list});
    } else if (!armed && !m_beforeTrace.isEmpty()) {
        m_right->setSizes(m_beforeTrace);
        m_beforeTrace.clear();
    }
}

void CodeWorkspace::showRoseNumbers()
{
    if (m_roseDialog == nullptr) {
        m_roseDialog = new RoseDialog(m_bench, m_controller, this);
        connect(m_roseDialog, &RoseDialog::momentChosen, m_player, &PlayerPanel::seek);
        connect(m_player, &PlayerPanel::positionChanged, m_roseDialog, &RoseDialog::setPlayhead);
    }
    m_roseDialog->show();
    m_roseDialog->raise();
    m_roseDialog->activateWindow();
}

void CodeWorkspace::offerCopy(const std::optional<codebook::CategoryId>& lane,
                              const QPoint& globalPosition)
{
    const codebook::Codebook* book = m_controller.book();
    if (book == nullptr) {
        return;
    }
    if (m_controller.selection().isEmpty()) {
        m_bench.say(tr("Select a fragment first."), Saying::Problem);
        return;
    }
    QMenu menu(this);
    fillCopyMenu(menu, *book, lane, m_bench.language,
                 [this](const codebook::CodeId& code) { m_controller.copySelectedAs(code); });
    if (menu.isEmpty()) {
        m_bench.say(tr("There are no codes for this lane."), Saying::Note);
        return;
    }
    menu.exec(globalPosition);
}

void CodeWorkspace::offerReaction()
{
    const study::CoderId coder = m_bench.session.coder();
    if (coder.isNull() || m_player->isPlaying() ||
        std::ranges::find(m_reactionOffered, coder) != m_reactionOffered.end()) {
        return;
    }
    const workflow::ReactionEstimate estimate = workflow::estimateReaction(m_bench.study(), coder);
    if (!workflow::isWorthOffering(estimate, workflow::reactionTimeOf(m_bench.study(), coder))) {
        return;
    }
    m_reactionOffered.push_back(coder);
    if (m_reaction == nullptr) {
        m_reaction = new NoticeBar(QStringLiteral("info"), this);
        m_reaction->setCalm();
        auto* column = static_cast<QVBoxLayout*>(layout());
        column->insertWidget(1, m_reaction);
        connect(m_reaction->addButton(tr("Look at it…")), &QPushButton::clicked, this, [this] {
            m_reaction->hide();
            m_bench.actions.action("code.reaction")->trigger();
        });
        connect(m_reaction->addButton(tr("Leave it")), &QPushButton::clicked, m_reaction,
                &QWidget::hide);
    }
    m_reaction->setText(ReactionDialog::estimateText(m_bench));
    m_reaction->show();
}

void CodeWorkspace::toBorder(int direction)
{
    std::set<MediaTime> borders{MediaTime(), MediaTime() + m_timeline->duration()};
    if (const study::Coding* coding = m_controller.coding()) {
        for (const study::Fragment& one : coding->fragments) {
            borders.insert(one.span.start);
            borders.insert(one.span.end);
        }
    }
    const MediaTime now = m_player->position();
    if (direction > 0) {
        const auto next = borders.upper_bound(now);
        if (next != borders.end()) {
            m_player->seek(*next);
        }
    } else {
        const auto at = borders.lower_bound(now);
        if (at != borders.begin()) {
            m_player->seek(*std::prev(at));
        }
    }
}

void CodeWorkspace::toFragment(int direction)
{
    const study::Coding* coding = m_controller.coding();
    if (coding == nullptr || coding->fragments.isEmpty()) {
        m_bench.say(tr("There are no fragments yet."), Saying::Note);
        return;
    }
    const auto all = coding->fragments.all();
    const auto count = static_cast<std::ptrdiff_t>(all.size());
    std::ptrdiff_t at =
        std::ranges::find(all, m_controller.selection().current(), &study::Fragment::id) -
        all.begin();
    if (at == count) {
        // Nothing selected: the first that starts after the playhead, or the last before it.
        const MediaTime now = m_player->position();
        at = std::ranges::find_if(
                 all, [&](const study::Fragment& one) { return one.span.start >= now; }) -
             all.begin();
        at = std::clamp<std::ptrdiff_t>(direction > 0 ? at : at - 1, 0, count - 1);
    } else {
        at = std::clamp<std::ptrdiff_t>(at + direction, 0, count - 1);
    }
    const study::FragmentId id = all[static_cast<std::size_t>(at)].id;
    m_controller.selection().selectOnly(id);
    onChosen(id);
}

void CodeWorkspace::toRecording(int direction)
{
    const auto recordings = study::recordingsByName(m_bench.study());
    const auto here = std::ranges::find(recordings, m_controller.recordingId(),
                                        [](const study::Recording* one) { return one->id; });
    const auto at = (here - recordings.begin()) + direction;
    if (at >= 0 && at < static_cast<std::ptrdiff_t>(recordings.size())) {
        showRecording(recordings[static_cast<std::size_t>(at)]->id);
    }
}

bool CodeWorkspace::takeCodeKey(const QKeyEvent& event)
{
    if ((event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0) {
        return false;
    }
    codebook::CodeId code;
    if (const int digit = digitOf(event); digit > 0) {
        code = m_palette->codeOfNumber(digit);
    } else if (event.key() >= Qt::Key_A && event.key() <= Qt::Key_Z) {
        code = m_bench.keys.codeFor(QString(QChar(u'a' + (event.key() - Qt::Key_A))));
    }
    if (code.isEmpty()) {
        return false;
    }
    if (event.isAutoRepeat()) {
        return true; // a key that is held down is one press
    }
    if ((event.modifiers() & Qt::ShiftModifier) != 0) {
        m_controller.tagSelected(code);
    } else {
        m_controller.toggleCode(code);
    }
    return true;
}

bool CodeWorkspace::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && isVisible() && watched->isWidgetType()) {
        const auto* widget = static_cast<QWidget*>(watched);
        const auto& press = *static_cast<QKeyEvent*>(event);
        const bool here = widget == QApplication::focusWidget() && widget->window() == window() &&
                          QApplication::activePopupWidget() == nullptr;
        if (here && press.key() == Qt::Key_Escape && !KeyGuard::isTextField(widget) &&
            widget != m_timeline) {
            backToRecording();
            return true;
        }
        if (here && !KeyGuard::wants(widget, press) && takeCodeKey(press)) {
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace rozet::widgets
