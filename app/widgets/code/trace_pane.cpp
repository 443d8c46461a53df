// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/code/trace_pane.h"

#include "app/widgets/common/empty_state.h"
#include "app/widgets/common/icons.h"
#include "app/widgets/common/key_guard.h"
#include "app/widgets/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace rozet::widgets {

using codebook::LearyPoint;
using study::Party;

namespace {

constexpr int kTickEveryMs = 20;

QString idOf(Party party)
{
    return party == Party::Student ? QStringLiteral("student") : QStringLiteral("mentor");
}

} // namespace

TracePane::TracePane(const Workbench& bench, session::CodingController& controller, QWidget* parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_controller(controller)
    , m_recorder(controller)
    , m_pages(new QStackedWidget(this))
    , m_view(new rose::RoseView(this))
    , m_hand(new rose::TraceHand(m_view))
    , m_party(new Segments(tr("Whose trace"), this))
    , m_record(new QPushButton(tr("Record the trace"), this))
    , m_clear(new QToolButton(this))
    , m_state(new QLabel(this))
    , m_how(new QLabel(this))
    , m_padText(new QLabel(this))
{
    arrange();
    m_ticking.setInterval(kTickEveryMs);
    m_ticking.setTimerType(Qt::PreciseTimer);
    connect(&m_ticking, &QTimer::timeout, this, &TracePane::follow);
    const auto take = [this](const LearyPoint& point) {
        m_recorder.setHand(point);
        m_recorder.tick();
        m_hand->setPoint(m_recorder.hand());
        showPoints();
    };
    connect(m_hand, &rose::TraceHand::moved, this, take);
    connect(&m_pad, &gamepad::Gamepad::moved, this, take);
    connect(&m_pad, &gamepad::Gamepad::connectedChanged, this, &TracePane::showState);
    connect(m_record, &QPushButton::clicked, m_bench.actions.action("code.trace"),
            &QAction::trigger);
    connect(m_clear, &QToolButton::clicked, this, &TracePane::removeTrace);
    connect(m_party, &Segments::chosen, this, [this](const QString& id) {
        m_view->setActiveParty(id == idOf(Party::Student) ? Party::Student : Party::Mentor);
    });
    connect(m_view, &rose::RoseView::activePartyChanged, this, [this](Party party) {
        m_party->setCurrent(idOf(party));
        m_recorder.setParty(party);
        showState();
        showPoints();
    });
    connect(&m_recorder, &session::TraceRecorder::stateChanged, this, [this] {
        readPadWhenNeeded();
        showState();
        showPoints();
    });
    connect(&controller, &session::CodingController::codingChanged, this, &TracePane::refresh);
    connect(&controller, &session::CodingController::tracesChanged, this, [this] {
        if (!m_recorder.isRecording()) {
            showState();
            showPoints();
        }
    });
    refresh();
}

void TracePane::arrange()
{
    m_view->setAccessibleName(tr("Trace on the Leary rose"));
    m_view->setProperty(kOwnKeysProperty, QStringLiteral("MS"));
    m_view->setMinimumSize(140, 140);
    m_view->setReadOnly(true); // the hand moves the points
    m_party->addChoice(QStringLiteral("mentor"), tr("Mentor"),
                       tr("The trace of the mentor (M on the rose)"));
    m_party->addChoice(QStringLiteral("student"), tr("Student"),
                       tr("The trace of the student (S on the rose)"));
    m_party->setCurrent(QStringLiteral("mentor"));
    m_record->setCheckable(true);
    m_record->setFocusPolicy(Qt::TabFocus);
    m_clear->setIcon(icon(QStringLiteral("clear")));
    m_clear->setToolTip(tr("Take this trace away"));
    m_clear->setAccessibleName(tr("Take this trace away"));
    m_clear->setFocusPolicy(Qt::TabFocus);
    m_state->setWordWrap(true);
    m_state->setProperty("heading", true);
    for (QLabel* label : {m_how, m_padText}) {
        label->setProperty("muted", true);
        label->setWordWrap(true);
    }
    auto* more =
        new QPushButton(icon(QStringLiteral("rose")), tr("Rose of this conversation…"), this);
    more->setToolTip(m_bench.actions.action("code.roseNumbers")->toolTip());
    more->setAccessibleName(more->text());
    more->setFocusPolicy(Qt::TabFocus);
    connect(more, &QPushButton::clicked, this, &TracePane::roseRequested);

    auto* who = new QHBoxLayout;
    who->setSpacing(6);
    who->addWidget(m_party);
    who->addWidget(m_record);
    who->addWidget(m_clear);
    who->addStretch();
    auto* texts = new QVBoxLayout;
    texts->setSpacing(6);
    texts->addWidget(m_state);
    texts->addWidget(m_how);
    texts->addWidget(m_padText);
    texts->addStretch();
    texts->addWidget(more, 0, Qt::AlignLeft);
    auto* form = new QWidget(this);
    auto* rows = new QVBoxLayout(form);
    rows->setContentsMargins(10, 8, 10, 8);
    rows->setSpacing(4);
    rows->addLayout(who);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(10);
    columns->addWidget(m_view, 5);
    columns->addLayout(texts, 4);
    rows->addLayout(columns, 1);
    m_pages->addWidget(new EmptyState(QStringLiteral("rose"), tr("No rose"),
                                      tr("This codebook has no Leary rose, so there is nothing to "
                                         "record a trace on."),
                                      this));
    m_pages->addWidget(form);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_pages);
}

void TracePane::refresh()
{
    const codebook::Codebook* book = m_controller.book();
    const bool possible = book != nullptr && !book->rose.isEmpty();
    m_pages->setCurrentIndex(possible ? 1 : 0);
    if (!possible) {
        return;
    }
    if (!(book->rose == m_view->rose())) {
        m_view->setRose(book->rose, m_bench.language);
    }
    showState();
    showPoints();
}

void TracePane::toggle()
{
    m_recorder.setArmed(!m_recorder.isArmed());
    if (m_recorder.isArmed()) {
        m_view->setFocus(Qt::ShortcutFocusReason);
    }
    showState(); // also when it was refused: the button must not stay down
}

void TracePane::follow()
{
    const bool watched = isVisible();
    if (!m_recorder.isArmed() && !watched) {
        return;
    }
    m_recorder.tick();
    m_hand->setPoint(m_recorder.hand());
    readPadWhenNeeded();
    if (watched) {
        showPoints();
    }
}

void TracePane::readPadWhenNeeded()
{
    const bool armed = m_recorder.isArmed();
    if (armed) {
        m_pad.start();
    } else {
        m_pad.stop();
    }
    const bool playing = m_controller.playhead().playing;
    if (armed && playing) {
        if (!m_ticking.isActive()) {
            m_ticking.start();
        }
    } else {
        m_ticking.stop();
    }
    m_hand->setOn(armed);
    m_hand->setPoint(m_recorder.hand());
}

void TracePane::showPoints()
{
    const codebook::LearyRose& rose = m_view->rose();
    const MediaTime now = m_controller.playhead().position;
    for (const Party party : {Party::Mentor, Party::Student}) {
        auto point = m_recorder.pointAt(party, now);
        if (!point && m_recorder.isArmed() && party == m_recorder.party()) {
            point = m_recorder.hand();
        }
        m_view->setPosition(party, point ? rose.positionAt(*point) : std::nullopt);
        m_view->setTrail(party, m_recorder.trail(party, now));
    }
}

QString TracePane::stateText() const
{
    const bool student = m_recorder.party() == Party::Student;
    if (m_recorder.isRecording()) {
        return student ? tr("Recording the trace of the student")
                       : tr("Recording the trace of the mentor");
    }
    if (m_recorder.isArmed()) {
        return student ? tr("Ready: play, and the trace of the student is recorded")
                       : tr("Ready: play, and the trace of the mentor is recorded");
    }
    if (m_recorder.hasTrace(m_recorder.party())) {
        return student ? tr("There is a trace of the student")
                       : tr("There is a trace of the mentor");
    }
    return student ? tr("No trace of the student yet") : tr("No trace of the mentor yet");
}

void TracePane::showState()
{
    const bool armed = m_recorder.isArmed();
    const bool recording = m_recorder.isRecording();
    const Colours& c = coloursFor(palette());
    const QString mark =
        recording ? QStringLiteral("<span style='color:%1'>●</span> ").arg(c.danger.name())
        : armed   ? QStringLiteral("<span style='color:%1'>○</span> ").arg(c.danger.name())
                  : QString();
    m_state->setText(mark + stateText().toHtmlEscaped());
    m_record->setChecked(armed);
    const QString keys = m_bench.keys.keysText(QStringLiteral("code.trace"));
    m_record->setText(armed ? tr("Stop recording the trace") : tr("Record the trace"));
    m_record->setToolTip(keys.isEmpty() ? m_record->text()
                                        : QStringLiteral("%1 (%2)").arg(m_record->text(), keys));
    m_record->setAccessibleName(m_record->text());
    m_record->setEnabled(armed || m_controller.canEdit());
    m_clear->setEnabled(!armed && m_controller.canEdit() &&
                        m_recorder.hasTrace(m_recorder.party()));
    m_how->setText(armed ? tr("Mouse over the rose, arrows, numeric pad or gamepad. Space plays.")
                         : tr("One person at a time: record, play, and follow with your hand."));
    m_how->setToolTip(
        tr("Move the mouse over the rose, hold arrows or the numeric pad (Shift slowly, 5 to the "
           "centre), or use a gamepad. What is played is recorded over what was there; the rest "
           "stays. M and S on the rose choose the person."));
    m_padText->setText(m_pad.isConnected() ? tr("Gamepad: %1").arg(m_pad.name()) : QString());
    m_padText->setVisible(m_pad.isConnected());
}

void TracePane::removeTrace()
{
    const bool student = m_recorder.party() == Party::Student;
    m_recorder.clear(m_recorder.party());
    m_bench.say(student ? tr("The trace of the student is gone; undo brings it back.")
                        : tr("The trace of the mentor is gone; undo brings it back."),
                Saying::Note);
}

void TracePane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void TracePane::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    // Nobody records what cannot be seen.
    m_recorder.setArmed(false);
}

void TracePane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_state != nullptr) {
        showState();
    }
}

} // namespace rozet::widgets
