// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/consensus/consensus_panel.h"

#include "app/widgets/common/empty_state.h"
#include "app/widgets/common/icons.h"
#include "app/widgets/common/segments.h"
#include "app/widgets/common/text_field.h"
#include "app/widgets/consensus/decision_words.h"
#include "app/widgets/consensus/new_decision_dialog.h"
#include "core/workflow/error_text.h"

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace rozet::widgets {

using study::SettlementChoice;
using study::SettlementReason;
using workflow::Decision;
using workflow::Difference;
using workflow::DifferenceState;

namespace {

constexpr std::array kReasons{SettlementReason::Missed, SettlementReason::Border,
                              SettlementReason::NeighbouringCode,
                              SettlementReason::DefinitionUnclear, SettlementReason::Other};

constexpr std::array<const char*, kTakeKeys> kTakeActions{"settle.takeFirst", "settle.takeSecond",
                                                          "settle.takeThird", "settle.takeFourth"};

QString reasonId(SettlementReason reason)
{
    return QString::number(static_cast<int>(reason));
}

} // namespace

ConsensusPanel::ConsensusPanel(const Workbench& bench, QWidget* parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_progressText(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_same(new QPushButton(this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(QStringLiteral("check"), QString(), QString(), this))
    , m_subject(new QLabel(this))
    , m_state(new QLabel(this))
    , m_borders(new Segments(tr("Borders of what is merged"), this))
    , m_reason(new Segments(tr("Reason"), this))
    , m_note(new TextField(tr("Note about this decision"), tr("A note, if one is needed"), 2, this))
    , m_back(new QPushButton(icon(QStringLiteral("undo")), tr("Take back"), this))
{
    setAccessibleName(tr("Settling"));
    arrange();
    connectActions();
    connect(&m_bench.session, &session::StudySession::studyChanged, this, &ConsensusPanel::refresh);
    connect(&m_bench.session, &session::StudySession::coderChanged, this, &ConsensusPanel::refresh);
    connect(&m_bench.keys, &session::KeyMap::changed, this, &ConsensusPanel::refresh);
    refresh();
}

void ConsensusPanel::arrange()
{
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(8);
    m_progress->setAccessibleName(tr("How much of this recording is settled"));
    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_progressText);
    head->addWidget(m_progress, 1);
    m_same->setFocusPolicy(Qt::TabFocus);
    head->addWidget(m_same);
    connect(m_same, &QPushButton::clicked, this, &ConsensusPanel::settleSame);

    m_pages->addWidget(m_empty);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(makeDecisions());
    m_pages->addWidget(scroll);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_pages, 1);
    setMinimumHeight(180);
}

QWidget* ConsensusPanel::makeDecisions()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* title = new QHBoxLayout;
    m_subject->setProperty("heading", true);
    m_subject->setTextFormat(Qt::PlainText);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setProperty("muted", true);
    title->addWidget(m_subject);
    title->addStretch();
    m_back->setFocusPolicy(Qt::TabFocus);
    m_back->setAccessibleName(tr("Take this settlement back"));
    connect(m_back, &QPushButton::clicked, this, &ConsensusPanel::takeBack);
    title->addWidget(m_back);
    column->addLayout(title);
    column->addWidget(m_state);

    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(1, 1);
    const auto addRow = [&](auto&& slot) {
        Row row;
        row.button = new QPushButton(page);
        row.button->setStyleSheet(QStringLiteral("text-align: left;"));
        row.button->setAccessibleName(tr("Settle"));
        // Not by a click: the space bar plays, and must not settle the next one instead.
        row.button->setFocusPolicy(Qt::TabFocus);
        row.button->setAutoDefault(false);
        row.text = new QLabel(page);
        row.text->setTextFormat(Qt::PlainText);
        row.text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        const int line = m_grid->rowCount();
        m_grid->addWidget(row.button, line, 0);
        m_grid->addWidget(row.text, line, 1);
        connect(row.button, &QPushButton::clicked, this, slot);
        return row;
    };
    for (std::size_t coder = 0; coder < kTakeKeys; ++coder) {
        m_takes.push_back(addRow([this, coder] { take(coder); }));
    }
    m_merge = addRow([this] { merge(); });
    m_new = addRow([this] { makeNew(); });
    m_neither = addRow([this] { neither(); });
    column->addLayout(m_grid);

    m_borders->addChoice(QStringLiteral("mean"), tr("Middle"),
                         tr("Half way between the coders' borders"));
    m_borders->addChoice(QStringLiteral("outer"), tr("Outer"),
                         tr("From the first start to the last end"));
    m_borders->addChoice(QStringLiteral("inner"), tr("Inner"), tr("What all of them marked"));
    const QString kept = m_bench.settings.text("settle/borders");
    m_borders->setCurrent(kept.isEmpty() ? QStringLiteral("mean") : kept);
    connect(m_borders, &Segments::chosen, this, [this](const QString& id) {
        m_bench.settings.set("settle/borders", id);
        showDifference();
    });
    auto* settings = new QHBoxLayout;
    settings->setSpacing(8);
    auto* bordersLabel = new QLabel(tr("Merged borders"), page);
    bordersLabel->setProperty("muted", true);
    settings->addWidget(bordersLabel);
    settings->addWidget(m_borders);
    settings->addStretch();
    column->addLayout(settings);

    auto* reasons = new QHBoxLayout;
    reasons->setSpacing(8);
    auto* reasonLabel = new QLabel(tr("Reason"), page);
    reasonLabel->setProperty("muted", true);
    for (std::size_t i = 0; i < kReasons.size(); ++i) {
        m_reason->addChoice(reasonId(kReasons[i]), reasonWord(kReasons[i]));
    }
    connect(m_reason, &Segments::chosen, this, [this] { m_reasonChosen = true; });
    reasons->addWidget(reasonLabel);
    reasons->addWidget(m_reason);
    reasons->addStretch();
    column->addLayout(reasons);
    column->addWidget(m_note);
    column->addStretch();
    connect(m_note, &TextField::left, this, [this] {
        m_note->clearFocus();
        Q_EMIT left();
    });
    return page;
}

void ConsensusPanel::connectActions()
{
    for (std::size_t coder = 0; coder < kTakeKeys; ++coder) {
        m_bench.actions.on(kTakeActions[coder], this, [this, coder] { take(coder); });
    }
    m_bench.actions.on("settle.merge", this, [this] { merge(); });
    m_bench.actions.on("settle.new", this, [this] { makeNew(); });
    m_bench.actions.on("settle.neither", this, [this] { neither(); });
    m_bench.actions.on("settle.same", this, [this] { settleSame(); });
    m_bench.actions.on("settle.back", this, [this] { takeBack(); });
    m_bench.actions.on("settle.note", this, [this] { writeNote(); });
    m_bench.actions.on("settle.next", this, [this] { goToNext(); });
    for (std::size_t i = 0; i < kReasons.size(); ++i) {
        const QByteArray id = "settle.reason" + QByteArray::number(int(i) + 1);
        m_bench.actions.on(id.constData(), this,
                           [this, reason = kReasons[i]] { chooseReason(reason); });
    }
}

void ConsensusPanel::setSettings(const workflow::DifferenceSettings& settings)
{
    m_settings = settings;
    refresh();
}

void ConsensusPanel::setCoders(const std::vector<study::CoderId>& coders)
{
    m_settings.coders = coders;
    refresh();
}

void ConsensusPanel::setRecording(const study::RecordingId& recording)
{
    if (!(m_recording == recording)) {
        m_recording = recording;
        refresh();
    }
}

void ConsensusPanel::setDifference(const workflow::DifferenceId& id)
{
    if (m_id == id) {
        return;
    }
    m_id = id;
    m_reasonChosen = false;
    m_note->showText(QString());
    showDifference();
}

void ConsensusPanel::refresh()
{
    const auto found =
        m_recording.isNull()
            ? Result<workflow::RecordingDifferences>(failure(ErrorCode::EntityMissing))
            : workflow::recordingDifferences(m_bench.study(), m_recording, m_settings);
    m_known = found.has_value();
    m_found = m_known ? *found : workflow::RecordingDifferences();
    showProgress();
    showDifference();
}

const Difference* ConsensusPanel::current() const
{
    return m_found.find(m_id);
}

QString ConsensusPanel::coderName(std::size_t coder) const
{
    const study::Coder* found = coder < m_settings.coders.size()
                                    ? m_bench.study().coders.find(m_settings.coders[coder])
                                    : nullptr;
    return found == nullptr ? QString() : found->name;
}

void ConsensusPanel::showProgress()
{
    const workflow::SettleProgress progress = workflow::progressOf(m_found);
    m_progress->setRange(0, std::max(1, progress.total));
    m_progress->setValue(progress.settled);
    m_progressText->setText(progressText());
    const QString key = m_bench.keys.keysText(QStringLiteral("settle.same"));
    m_same->setText(tr("Settle the same (%1)").arg(progress.openSame) +
                    (key.isEmpty() ? QString() : QStringLiteral("   ") + key));
    m_same->setAccessibleName(m_same->text());
    m_same->setToolTip(tr("Everything in this recording that is open, and about which the coders "
                          "say the same"));
    m_same->setEnabled(progress.openSame > 0);
}

QString ConsensusPanel::progressText() const
{
    const workflow::SettleProgress progress = workflow::progressOf(m_found);
    QString text = tr("%1 of %2 settled").arg(progress.settled).arg(progress.total);
    if (progress.outdated > 0) {
        text += QStringLiteral(" · ") + tr("%1 outdated").arg(progress.outdated);
    }
    return text;
}

void ConsensusPanel::showDifference()
{
    const Difference* item = current();
    if (item == nullptr) {
        const workflow::SettleProgress progress = workflow::progressOf(m_found);
        if (!m_known || progress.total == 0) {
            m_empty->setTexts(tr("Nothing to settle here"),
                              tr("Choose two coders who both coded this recording."));
        } else if (progress.open() == 0) {
            m_empty->setTexts(tr("Everything is settled"),
                              tr("The consensus of this recording can be closed."));
        } else {
            m_empty->setTexts(tr("Choose a difference"),
                              tr("Choose one in the list or on the timeline; then settle it with "
                                 "one key."));
        }
        m_pages->setCurrentIndex(0);
        return;
    }
    m_pages->setCurrentIndex(1);
    m_subject->setText(subjectText(m_bench.study(), *item, m_bench.language));
    QString state = outcomeText(*item);
    if (item->settlement) {
        state += QStringLiteral("\n") + settlementText(m_bench.study(), *item->settlement);
        if (!item->settlement->note.isEmpty()) {
            state += QStringLiteral("\n“%1”").arg(item->settlement->note);
        }
    }
    if (item->state == DifferenceState::Outdated) {
        state += QStringLiteral("\n") + tr("A coder changed something since: settle it again.");
    }
    if (!m_found.closed) {
        state += QStringLiteral("\n") +
                 tr("It can be settled once every coder has closed this recording.");
    } else if (m_found.consensusClosed) {
        state += QStringLiteral("\n") + tr("The consensus of this recording is closed.");
    }
    m_state->setText(state);
    m_back->setVisible(item->settlement.has_value());
    if (!m_reasonChosen) {
        const auto usual = item->settlement && item->settlement->reason
                               ? item->settlement->reason
                               : workflow::usualReason(*item, SettlementChoice::TookOne);
        m_reason->setCurrent(usual ? reasonId(*usual) : QString());
    }
    showWhatKeysDo();
}

void ConsensusPanel::showWhatKeysDo()
{
    const Difference& item = *current();
    const bool possible = m_found.closed && !m_found.consensusClosed;
    const auto show = [&](const Row& row, const char* action, const QString& name,
                          const QString& text, bool enabled) {
        const QString key = m_bench.keys.keysText(QString::fromLatin1(action));
        row.button->setText(key.isEmpty() ? name : key + QStringLiteral("   ") + name);
        row.button->setAccessibleName(name + QStringLiteral(": ") + text);
        row.button->setEnabled(enabled);
        row.text->setText(text);
        row.text->setToolTip(text);
    };
    for (std::size_t coder = 0; coder < m_takes.size(); ++coder) {
        const Row& row = m_takes[coder];
        const bool there = coder < m_settings.coders.size();
        row.button->setVisible(there);
        row.text->setVisible(there);
        if (there) {
            show(row, kTakeActions[coder], coderName(coder),
                 m_found.codings[coder] ? sideText(m_bench.study(), item, coder, m_bench.language)
                                        : tr("did not code this recording"),
                 possible && m_found.codings[coder]);
        }
    }
    QString merged = tr("not possible for an answer");
    const bool mayMerge = item.kind != workflow::DifferenceKind::Answer;
    if (item.kind == workflow::DifferenceKind::Position) {
        merged = tr("half way between the places");
    } else if (mayMerge) {
        Decision decision;
        decision.choice = SettlementChoice::Merged;
        decision.borders = borders();
        const auto made =
            workflow::settledFragment(m_bench.study(), item, m_settings.coders, decision);
        merged = made ? fragmentText(m_bench.study(), *made, m_bench.language) : QString();
    }
    show(m_merge, "settle.merge", tr("Merge"), merged, possible && mayMerge);
    show(m_new, "settle.new", tr("New…"), tr("something none of them has"), possible);
    show(m_neither, "settle.neither", tr("Neither"), tr("nothing of it in the consensus"),
         possible);
    m_borders->setEnabled(item.kind == workflow::DifferenceKind::Fragment);
}

workflow::MergedBorders ConsensusPanel::borders() const
{
    return m_borders->current() == QLatin1String("outer")   ? workflow::MergedBorders::Outer
           : m_borders->current() == QLatin1String("inner") ? workflow::MergedBorders::Inner
                                                            : workflow::MergedBorders::Mean;
}

workflow::Settler ConsensusPanel::settler() const
{
    return {m_bench.session.coder(), m_bench.session.clock().now().toMSecsSinceEpoch()};
}

bool ConsensusPanel::maySettle()
{
    if (!isVisible()) {
        return false; // another page of the workspace is shown
    }
    if (m_bench.session.coder().isNull()) {
        m_bench.say(tr("Say first who you are: a settlement is kept with the name of who made it."),
                    Saying::Problem);
        return false;
    }
    return true;
}

Decision ConsensusPanel::begun(SettlementChoice choice) const
{
    Decision decision;
    decision.choice = choice;
    decision.borders = borders();
    decision.note = m_note->toPlainText();
    const Difference* item = current();
    if (m_reasonChosen) {
        decision.reason = static_cast<SettlementReason>(m_reason->current().toInt());
    } else if (item != nullptr) {
        decision.reason = workflow::usualReason(*item, choice);
    }
    return decision;
}

void ConsensusPanel::take(std::size_t coder)
{
    const Difference* item = current();
    if (item == nullptr || !maySettle() || coder >= m_settings.coders.size() ||
        !m_found.codings[coder]) {
        return;
    }
    Decision decision = begun(SettlementChoice::TookOne);
    decision.taken = m_settings.coders[coder];
    decide(decision);
}

void ConsensusPanel::merge()
{
    const Difference* item = current();
    if (item == nullptr || !maySettle()) {
        return;
    }
    // What both have the same is agreed on, not a compromise.
    decide(begun(item->isSame() && !m_reasonChosen ? SettlementChoice::Agreed
                                                   : SettlementChoice::Merged));
}

void ConsensusPanel::makeNew()
{
    const Difference* item = current();
    if (item == nullptr || !maySettle() || !m_found.closed || m_found.consensusClosed) {
        return;
    }
    auto* dialog =
        new NewDecisionDialog(m_bench.study(), *item, m_settings.coders, m_bench.language, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // The study can change under the dialog only by undo, which its modality keeps away.
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        Decision decision = begun(SettlementChoice::New);
        dialog->fill(decision);
        decide(decision);
    });
    dialog->open();
}

void ConsensusPanel::neither()
{
    if (current() != nullptr && maySettle()) {
        decide(begun(SettlementChoice::Neither));
    }
}

void ConsensusPanel::decide(const Decision& decision)
{
    const auto change =
        workflow::settle(m_bench.study(), m_settings, m_found, m_id, decision, settler());
    if (!change) {
        m_bench.say(workflow::errorText(change.error()), Saying::Problem);
        return;
    }
    const workflow::DifferenceId id = m_id;
    if (m_bench.session.edit(*change, tr("Settle a difference"))) {
        decided(id);
    }
}

void ConsensusPanel::decided(const workflow::DifferenceId& id)
{
    m_reasonChosen = false;
    m_note->showText(QString());
    Q_EMIT settled();
    if (m_id == id) {
        goToNext();
    }
}

void ConsensusPanel::settleSame()
{
    if (!maySettle()) {
        return;
    }
    const workflow::SettledSame same =
        workflow::settleSame(m_bench.study(), m_settings, {m_found}, borders(), settler());
    if (!same.change) {
        m_bench.say(same.skipped.empty()
                        ? tr("Nothing is open about which the coders say the same.")
                        : tr("It can be settled once every coder has closed this recording."),
                    Saying::Problem);
        return;
    }
    if (m_bench.session.edit(*same.change, tr("Settle what is the same"))) {
        m_bench.say(tr("Settled %n that are the same.", nullptr, same.settled), Saying::Note);
        Q_EMIT settled();
        const Difference* item = current();
        if (item == nullptr || item->state == DifferenceState::Settled) {
            goToNext();
        }
    }
}

void ConsensusPanel::takeBack()
{
    const Difference* item = current();
    if (item == nullptr || !isVisible() || !item->settlement) {
        return;
    }
    const auto change = workflow::takeBackSettlement(m_bench.study(), m_found, m_id);
    if (!change) {
        m_bench.say(workflow::errorText(change.error()), Saying::Problem);
        return;
    }
    if (m_bench.session.edit(*change, tr("Take a settlement back"))) {
        Q_EMIT settled();
    }
}

void ConsensusPanel::chooseReason(SettlementReason reason)
{
    if (isVisible() && current() != nullptr) {
        m_reason->setCurrent(reasonId(reason));
        m_reasonChosen = true;
    }
}

void ConsensusPanel::writeNote()
{
    if (isVisible() && current() != nullptr) {
        m_note->setFocus();
    }
}

workflow::DifferenceId ConsensusPanel::nextOpen() const
{
    const std::vector<Difference>& items = m_found.items;
    const auto here = std::ranges::find(items, m_id, &Difference::id);
    const std::size_t from =
        here == items.end() ? 0 : static_cast<std::size_t>(here - items.begin()) + 1;
    for (std::size_t step = 0; step < items.size(); ++step) {
        const Difference& item = items[(from + step) % items.size()];
        if (item.state != DifferenceState::Settled && !(item.id == m_id)) {
            return item.id;
        }
    }
    return {};
}

void ConsensusPanel::goToNext()
{
    if (!isVisible()) {
        return;
    }
    const workflow::DifferenceId next = nextOpen();
    if (next.isEmpty()) {
        m_bench.say(workflow::progressOf(m_found).open() == 0
                        ? tr("Everything in this recording is settled.")
                        : tr("This is the last one that is open."),
                    Saying::Note);
        return;
    }
    setDifference(next);
    Q_EMIT wantsNext(m_recording, next);
}

} // namespace rozet::widgets
