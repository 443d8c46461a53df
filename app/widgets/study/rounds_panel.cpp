// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/study/rounds_panel.h"

#include "app/widgets/common/empty_state.h"
#include "app/widgets/common/icons.h"
#include "app/widgets/study/date_text.h"
#include "app/widgets/study/history_dialog.h"
#include "app/widgets/study/round_form.h"
#include "core/study/cascade.h"
#include "core/workflow/rounds.h"

#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rozet::widgets {

RoundsPanel::RoundsPanel(const Workbench& bench, QWidget* parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_pages(new QStackedWidget(this))
    , m_list(new QListWidget(this))
    , m_form(new RoundForm(bench, this))
    , m_remove(new QPushButton(icon(QStringLiteral("remove")), tr("Remove"), this))
{
    build();
    connect(m_list, &QListWidget::currentRowChanged, this, [this] { m_form->setRound(chosen()); });
    connect(m_remove, &QPushButton::clicked, this, &RoundsPanel::removeChosen);
    connect(&m_bench.session, &session::StudySession::studyChanged, this, &RoundsPanel::refresh);
    m_bench.actions.on("study.history", this, [this] { showHistory(); });
    refresh();
}

void RoundsPanel::build()
{
    auto* empty = new EmptyState(
        QStringLiteral("people"), tr("No rounds yet"),
        tr("In a trial round several coders code the same conversations to try the codebook out. "
           "Keep here what was unclear and what you decided; it becomes the history of the "
           "codebook."),
        this);
    auto* first = new QPushButton(iconOnAccent(QStringLiteral("add")), tr("Add a round"), empty);
    first->setProperty("primary", true);
    first->setAccessibleName(first->text());
    connect(first, &QPushButton::clicked, this, &RoundsPanel::addOne);
    empty->addWidgetBelow(first);

    m_list->setAccessibleName(tr("Rounds"));
    auto* history = new QPushButton(tr("History of the codebook…"), this);
    history->setAccessibleName(history->text());
    connect(history, &QPushButton::clicked, m_bench.actions.action("study.history"),
            &QAction::trigger);
    m_remove->setAccessibleName(tr("Remove the round"));
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 10);
    column->addWidget(m_list, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(10, 0, 10, 0);
    buttons->addWidget(history, 1);
    buttons->addWidget(m_remove);
    column->addLayout(buttons);

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_form);
    auto* row = new QWidget(this);
    auto* columns = new QHBoxLayout(row);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(left, 2);
    columns->addWidget(scroll, 5);
    m_pages->addWidget(empty);
    m_pages->addWidget(row);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_pages);
}

study::RoundId RoundsPanel::chosen() const
{
    const QListWidgetItem* item = m_list->currentItem();
    return item == nullptr ? study::RoundId()
                           : study::RoundId::fromText(item->data(Qt::UserRole).toString());
}

void RoundsPanel::refresh()
{
    const study::RoundId before = m_toChoose.isNull() ? chosen() : m_toChoose;
    m_toChoose = {};
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const study::Round* round : workflow::roundsInOrder(m_bench.wholeStudy())) {
            QString line =
                round->name + QStringLiteral("  ·  ") +
                (round->kind == study::RoundKind::Trial ? tr("trial") : tr("the coding proper"));
            if (round->date.isValid()) {
                line += QStringLiteral("  ·  ") + dateText(round->date);
            }
            auto* item = new QListWidgetItem(line, m_list);
            item->setData(Qt::UserRole, round->id.toText());
            if (round->id == before) {
                m_list->setCurrentItem(item);
            }
        }
        if (m_list->currentRow() < 0 && m_list->count() > 0) {
            m_list->setCurrentRow(0);
        }
    }
    m_pages->setCurrentIndex(m_list->count() == 0 ? 0 : 1);
    if (!(chosen() == before) || m_list->count() == 0) {
        m_form->setRound(chosen());
    }
}

void RoundsPanel::addOne()
{
    const study::Study& study = m_bench.wholeStudy();
    study::Round added;
    added.id = study::RoundId::create();
    added.kind = study::RoundKind::Trial;
    int number = 0;
    do {
        added.name = tr("Trial round %1").arg(++number);
    } while (std::ranges::any_of(study.rounds, [&](const study::Round& round) {
        return round.name.compare(added.name, Qt::CaseInsensitive) == 0;
    }));
    if (!study.codebooks.empty()) {
        added.triedRevision = study.codebooks.back().number;
    }
    added.date = m_bench.session.clock().now().toLocalTime().date();
    m_toChoose = added.id;
    if (m_bench.session.edit(study::Add<study::Round>{added}, tr("Add a round"))) {
        m_form->setRound(added.id);
        m_form->rename();
    }
}

void RoundsPanel::removeChosen()
{
    const study::Round* round = m_bench.wholeStudy().rounds.find(chosen());
    if (round == nullptr) {
        return;
    }
    const study::RoundId id = round->id;
    const bool coded =
        std::ranges::any_of(m_bench.wholeStudy().codings, [&](const study::Coding& one) {
            return one.header.round == id && !one.isEmpty();
        });
    if (coded) {
        m_bench.say(tr("Something was coded in this round, so it stays."), Saying::Problem);
        return;
    }
    study::Composite steps;
    for (const study::Coding& coding : m_bench.wholeStudy().codings) {
        if (coding.header.round == id) {
            steps.changes.push_back(study::removalOfCoding(m_bench.wholeStudy(), coding.id));
        }
    }
    steps.changes.push_back(study::removalOfRound(m_bench.wholeStudy(), id));
    m_bench.session.edit(steps, tr("Remove a round"));
}

HistoryDialog* RoundsPanel::showHistory()
{
    auto* dialog = new HistoryDialog(m_bench, this);
    dialog->show();
    return dialog;
}

} // namespace rozet::widgets
