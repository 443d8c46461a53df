// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/code/rose_pane.h"

#include "app/widgets/common/icons.h"
#include "app/widgets/common/key_guard.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace rozet::widgets {

RosePane::RosePane(const Workbench& bench, const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_view(new rose::RoseView(this))
    , m_party(new Segments(tr("Who is placed"), this))
    , m_clear(new QToolButton(this))
    , m_words(new QLabel(this))
{
    m_view->setAccessibleName(name);
    m_view->setProperty(kOwnKeysProperty, QStringLiteral("MS"));
    m_view->setMinimumSize(140, 140);
    m_party->addChoice(QStringLiteral("mentor"), tr("Mentor"),
                       tr("Place the mentor (M on the rose)"));
    m_party->addChoice(QStringLiteral("student"), tr("Student"),
                       tr("Place the student (S on the rose)"));
    m_party->setCurrent(QStringLiteral("mentor"));
    m_clear->setIcon(icon(QStringLiteral("clear")));
    m_clear->setToolTip(tr("Take this position away (Delete on the rose)"));
    m_clear->setAccessibleName(tr("Take this position away"));
    m_clear->setFocusPolicy(Qt::TabFocus);
    m_words->setProperty("muted", true);
    m_words->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(2);
    row->addStretch();
    row->addWidget(m_party);
    row->addWidget(m_clear);
    row->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addLayout(row);
    column->addWidget(m_view, 1);

    const auto party = [this] {
        return m_party->current() == QLatin1String("student") ? study::Party::Student
                                                              : study::Party::Mentor;
    };
    connect(m_party, &Segments::chosen, this, [this, party] { m_view->setActiveParty(party()); });
    connect(m_view, &rose::RoseView::activePartyChanged, this, [this](study::Party active) {
        m_party->setCurrent(active == study::Party::Student ? QStringLiteral("student")
                                                            : QStringLiteral("mentor"));
    });
    connect(m_clear, &QToolButton::clicked, this,
            [this, party] { Q_EMIT chosen(party(), std::nullopt); });
    connect(m_view, &rose::RoseView::positionChosen, this,
            [this](study::Party who, const codebook::LearyPosition& position) {
                Q_EMIT chosen(who, position);
                showWords();
            });
    connect(m_view, &rose::RoseView::positionCleared, this,
            [this](study::Party who) { Q_EMIT chosen(who, std::nullopt); });
}

void RosePane::setRose(const codebook::LearyRose& rose)
{
    if (!(rose == m_view->rose())) {
        m_view->setRose(rose, m_bench.language);
    }
    showWords();
}

void RosePane::setPositions(const std::optional<codebook::LearyPosition>& mentor,
                            const std::optional<codebook::LearyPosition>& student)
{
    m_view->setPosition(study::Party::Mentor, mentor);
    m_view->setPosition(study::Party::Student, student);
    showWords();
}

void RosePane::setReadOnly(bool readOnly)
{
    m_view->setReadOnly(readOnly);
    m_clear->setEnabled(!readOnly);
}

void RosePane::showWords()
{
    const auto sector = [this](study::Party party) {
        const auto position = m_view->position(party);
        if (!position) {
            return tr("not placed");
        }
        const codebook::LearySector* named = m_view->rose().sector(position->sector);
        return named == nullptr ? tr("in the middle") : named->label.in(m_bench.language);
    };
    m_words->setText(tr("Mentor: %1 · student: %2")
                         .arg(sector(study::Party::Mentor), sector(study::Party::Student)));
}

} // namespace rozet::widgets
