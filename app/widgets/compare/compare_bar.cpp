// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/compare/compare_bar.h"

#include "app/widgets/common/icons.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QMenu>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace rozet::widgets {

namespace {

constexpr int kToleranceSteps = 50; ///< of a tenth of a second on the slider
constexpr double kMostTolerance = 60;

QString pairId(const study::CoderId& first, const study::CoderId& second)
{
    return first.toText() + u'|' + second.toText();
}

} // namespace

CompareBar::CompareBar(CompareState& state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_coders(new QToolButton(this))
    , m_coderMenu(new QMenu(this))
    , m_round(new Choices(tr("Round"), this))
    , m_recording(new Choices(tr("Recording"), this))
    , m_pairLabel(new QLabel(tr("Pair"), this))
    , m_pair(new Choices(tr("Pair"), this))
    , m_pages(new Segments(tr("What to look at"), this))
    , m_overlap(new QSlider(Qt::Horizontal, this))
    , m_overlapExact(new QDoubleSpinBox(this))
    , m_tolerance(new QSlider(Qt::Horizontal, this))
    , m_toleranceExact(new QDoubleSpinBox(this))
{
    arrange();
    connectParts();
    refresh();
}

void CompareBar::arrange()
{
    setObjectName(QStringLiteral("bar"));
    setAttribute(Qt::WA_StyledBackground);
    m_coders->setMenu(m_coderMenu);
    m_coders->setPopupMode(QToolButton::InstantPopup);
    m_coders->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_coders->setIcon(icon(QStringLiteral("people")));
    m_coders->setFocusPolicy(Qt::TabFocus);
    m_coders->setToolTip(tr("Whose codings are compared; two or more"));
    m_coderMenu->setAccessibleName(tr("Coders"));
    m_recording->setMinimumWidth(170);
    m_round->setMinimumWidth(110);
    m_pair->setToolTip(tr("Which two coders, where only two can be compared"));
    m_overlap->setRange(0, 100);
    m_overlap->setPageStep(10);
    m_overlap->setAccessibleName(tr("Overlap"));
    m_overlapExact->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_toleranceExact->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_overlapExact->setRange(0, 1);
    m_overlapExact->setSingleStep(0.01);
    m_overlapExact->setDecimals(2);
    m_overlapExact->setAccessibleName(tr("Overlap, exactly"));
    m_tolerance->setRange(0, kToleranceSteps);
    m_tolerance->setPageStep(5);
    m_tolerance->setAccessibleName(tr("Tolerance"));
    m_toleranceExact->setRange(0, kMostTolerance);
    m_toleranceExact->setSingleStep(0.1);
    m_toleranceExact->setDecimals(2);
    m_toleranceExact->setSuffix(tr(" s"));
    m_toleranceExact->setAccessibleName(tr("Tolerance, exactly"));
    for (QWidget* one : {static_cast<QWidget*>(m_overlap), static_cast<QWidget*>(m_tolerance)}) {
        one->setFocusPolicy(Qt::TabFocus);
        one->setFixedWidth(110);
    }
    const QString overlap = tr("How much of the longer fragment two fragments must share to be "
                               "about the same event");
    m_overlap->setToolTip(overlap);
    m_overlapExact->setToolTip(overlap);
    const QString tolerance =
        tr("How far borders may lie apart: for the kappa with tolerance, and for what counts as "
           "other borders");
    m_tolerance->setToolTip(tolerance);
    m_toleranceExact->setToolTip(tolerance);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 6, 10, 6);
    column->setSpacing(6);
    column->addLayout(makeFirstRow());
    column->addLayout(makeSecondRow());
}

QHBoxLayout* CompareBar::makeFirstRow()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    const auto step = [&](const char* id, const char* iconName) {
        auto* button = new QToolButton(this);
        QAction* action = m_state.bench().actions.action(id);
        action->setIcon(icon(QString::fromLatin1(iconName)));
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setAccessibleName(action->text());
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    };
    row->addWidget(m_coders);
    row->addSpacing(8);
    row->addWidget(m_round);
    row->addSpacing(8);
    step("compare.previousRecording", "previous");
    row->addWidget(m_recording);
    step("compare.nextRecording", "next");
    row->addSpacing(8);
    m_pairLabel->setProperty("muted", true);
    row->addWidget(m_pairLabel);
    row->addWidget(m_pair);
    row->addStretch();
    step("compare.explain", "question");
    step("compare.copy", "copy");
    step("compare.export", "export");
    return row;
}

QHBoxLayout* CompareBar::makeSecondRow()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_pages);
    row->addStretch();
    const auto setting = [&](const QString& name, QSlider* slider, QDoubleSpinBox* exact) {
        auto* label = new QLabel(name, this);
        label->setProperty("muted", true);
        label->setBuddy(slider);
        row->addWidget(label);
        row->addWidget(slider);
        row->addWidget(exact);
    };
    setting(tr("Overlap"), m_overlap, m_overlapExact);
    row->addSpacing(8);
    setting(tr("Tolerance"), m_tolerance, m_toleranceExact);
    return row;
}

void CompareBar::connectParts()
{
    connect(m_coderMenu, &QMenu::triggered, this, &CompareBar::chooseCoders);
    connect(m_round, &Choices::chosen, this, [this](const QString& id) {
        CompareChoices choices = m_state.choices();
        choices.round = id.isEmpty() ? std::nullopt : std::optional(study::RoundId::fromText(id));
        m_state.choose(choices);
    });
    connect(m_recording, &Choices::chosen, this, [this](const QString& id) {
        CompareChoices choices = m_state.choices();
        choices.recording =
            id.isEmpty() ? std::nullopt : std::optional(study::RecordingId::fromText(id));
        m_state.choose(choices);
    });
    connect(m_pair, &Choices::chosen, this, [this](const QString& id) {
        CompareChoices choices = m_state.choices();
        choices.first = study::CoderId::fromText(id.section(u'|', 0, 0));
        choices.second = study::CoderId::fromText(id.section(u'|', 1, 1));
        m_state.choose(choices);
    });
    connect(m_pages, &Segments::chosen, this, &CompareBar::pageChosen);
    const auto setOverlap = [this](double overlap) {
        if (!m_showing) {
            CompareChoices choices = m_state.choices();
            choices.overlap = overlap;
            m_state.choose(choices);
            showSettings();
        }
    };
    const auto setTolerance = [this](double seconds) {
        if (!m_showing) {
            CompareChoices choices = m_state.choices();
            choices.tolerance = MediaDuration::fromSeconds(seconds);
            m_state.choose(choices);
            showSettings();
        }
    };
    connect(m_overlap, &QSlider::valueChanged, this,
            [setOverlap](int percent) { setOverlap(percent / 100.0); });
    connect(m_overlapExact, &QDoubleSpinBox::valueChanged, this, setOverlap);
    connect(m_tolerance, &QSlider::valueChanged, this,
            [setTolerance](int tenths) { setTolerance(tenths / 10.0); });
    connect(m_toleranceExact, &QDoubleSpinBox::valueChanged, this, setTolerance);
    connect(&m_state, &CompareState::changed, this, &CompareBar::refresh);
    const auto& actions = m_state.bench().actions;
    connect(actions.action("compare.previousRecording"), &QAction::triggered, this,
            [this] { stepRecording(-1); });
    connect(actions.action("compare.nextRecording"), &QAction::triggered, this,
            [this] { stepRecording(1); });
}

void CompareBar::addPage(const QString& id, const QString& text, const QString& toolTip)
{
    m_pages->addChoice(id, text, toolTip);
    if (m_pages->current().isEmpty()) {
        m_pages->setCurrent(id);
    }
}

void CompareBar::setPage(const QString& id)
{
    m_pages->setCurrent(id);
}

void CompareBar::stepRecording(int direction)
{
    const auto& recordings = m_state.recordings();
    CompareChoices choices = m_state.choices();
    const auto found = choices.recording
                           ? std::find(recordings.begin(), recordings.end(), *choices.recording)
                           : recordings.end();
    const qsizetype count = static_cast<qsizetype>(recordings.size());
    const qsizetype at = found == recordings.end() ? -1 : found - recordings.begin();
    const qsizetype next = at + direction;
    if (next < -1 || next >= count) {
        return;
    }
    choices.recording =
        next < 0 ? std::nullopt : std::optional(recordings[static_cast<std::size_t>(next)]);
    m_state.choose(choices);
}

void CompareBar::chooseCoders()
{
    CompareChoices choices = m_state.choices();
    choices.coders.clear();
    for (const QAction* action : m_coderMenu->actions()) {
        if (action->isChecked()) {
            choices.coders.push_back(study::CoderId::fromText(action->data().toString()));
        }
    }
    if (choices.coders.size() < 2) {
        refreshCoders(); // takes the mark back
        m_state.bench().say(tr("Choose at least two coders."), Saying::Note);
        return;
    }
    m_state.choose(choices);
}

void CompareBar::refreshCoders()
{
    const CompareChoices& choices = m_state.choices();
    QStringList names;
    m_coderMenu->clear();
    for (const study::Coder& coder : m_state.coders()) {
        QAction* action = m_coderMenu->addAction(coder.name);
        action->setCheckable(true);
        action->setData(coder.id.toText());
        const bool chosen = std::find(choices.coders.begin(), choices.coders.end(), coder.id) !=
                            choices.coders.end();
        action->setChecked(chosen);
        if (chosen) {
            names << coder.name;
        }
    }
    m_coders->setText(names.isEmpty() ? tr("Coders") : names.join(QStringLiteral(", ")));
    m_coders->setAccessibleName(tr("Coders: %1").arg(names.join(QStringLiteral(", "))));
    std::vector<Choice> pairs;
    for (std::size_t a = 0; a < choices.coders.size(); ++a) {
        for (std::size_t b = a + 1; b < choices.coders.size(); ++b) {
            pairs.push_back({pairId(choices.coders[a], choices.coders[b]),
                             QStringLiteral("%1 – %2").arg(m_state.coderName(choices.coders[a]),
                                                           m_state.coderName(choices.coders[b])),
                             QString()});
        }
    }
    m_pair->setChoices(pairs);
    m_pair->setCurrentId(pairId(choices.first, choices.second));
    m_pair->setVisible(pairs.size() > 1);
    m_pairLabel->setVisible(pairs.size() > 1);
}

void CompareBar::refresh()
{
    refreshCoders();
    const study::Study& study = m_state.bench().study();
    std::vector<Choice> rounds{
        {QString(), tr("The coding proper"),
         tr("What was coded outside of trial rounds, where there is such a coding")}};
    for (const study::Round& round : study.rounds) {
        rounds.push_back({round.id.toText(), round.name, QString()});
    }
    m_round->setChoices(rounds);
    m_round->setCurrentId(m_state.choices().round ? m_state.choices().round->toText() : QString());
    m_round->setVisible(rounds.size() > 1);
    std::vector<Choice> recordings{{QString(), tr("All recordings"), QString()}};
    for (const study::RecordingId& id : m_state.recordings()) {
        recordings.push_back({id.toText(), study.recordings.find(id)->name, QString()});
    }
    m_recording->setChoices(recordings);
    m_recording->setCurrentId(m_state.choices().recording ? m_state.choices().recording->toText()
                                                          : QString());
    showSettings();
}

void CompareBar::showSettings()
{
    m_showing = true;
    const double overlap = m_state.choices().overlap;
    const double seconds = m_state.choices().tolerance.seconds();
    m_overlap->setValue(static_cast<int>(std::lround(overlap * 100)));
    m_tolerance->setValue(static_cast<int>(std::lround(seconds * 10)));
    if (std::fabs(m_overlapExact->value() - overlap) > 0.004) {
        m_overlapExact->setValue(overlap);
    }
    if (std::fabs(m_toleranceExact->value() - seconds) > 0.004) {
        m_toleranceExact->setValue(seconds);
    }
    m_showing = false;
}

} // namespace rozet::widgets
