// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/study/assign_dialog.h"

#include "core/report/cell_text.h"
#include "core/workflow/coders.h"
#include "core/workflow/error_text.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

namespace rozet::widgets {

AssignDialog::AssignDialog(const Workbench& bench, std::vector<study::RecordingId> recordings,
                           QWidget* parent)
    : QDialog(parent)
    , m_bench(bench)
    , m_recordings(recordings.size() > 1 ? std::move(recordings)
                                         : std::vector<study::RecordingId>())
    , m_coders(new QListWidget(this))
    , m_share(new QSpinBox(this))
    , m_bySchool(new QCheckBox(tr("The same share of every school"), this))
    , m_seed(new QSpinBox(this))
    , m_round(new Choices(tr("Round"), this))
    , m_loads(new QTableWidget(this))
    , m_summary(new QLabel(this))
    , m_assign(nullptr)
{
    setObjectName(QStringLiteral("assignDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Divide the work"));
    resize(520, 600);
    auto* what = new QLabel(
        m_recordings.empty()
            ? tr("All recordings are handed out, each to whoever has the least minutes. What was "
                 "handed out before stays as it is.")
            : tr("The %n recordings you chose are handed out, each to whoever has the least "
                 "minutes. What was handed out before stays as it is.",
                 nullptr, static_cast<int>(m_recordings.size())),
        this);
    what->setWordWrap(true);
    what->setProperty("muted", true);
    m_coders->setAccessibleName(tr("Coders"));
    m_coders->setMaximumHeight(120);
    m_share->setRange(0, 100);
    m_share->setSingleStep(5);
    m_share->setValue(20);
    m_share->setSuffix(QStringLiteral(" %"));
    m_share->setAccessibleName(tr("Coded by two"));
    m_bySchool->setChecked(true);
    m_bySchool->setAccessibleName(m_bySchool->text());
    m_seed->setRange(1, 999'999);
    m_seed->setValue(1);
    m_seed->setAccessibleName(tr("Draw number"));
    m_seed->setToolTip(tr("The same number draws the same recordings again; another number draws "
                          "others. It is kept in the log of the study."));
    m_loads->setAccessibleName(tr("What everybody gets"));
    m_loads->setColumnCount(3);
    m_loads->setHorizontalHeaderLabels({tr("Coder"), tr("Recordings"), tr("Time")});
    m_loads->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_loads->verticalHeader()->hide();
    m_loads->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_loads->setSelectionMode(QAbstractItemView::NoSelection);
    m_loads->setShowGrid(false);
    m_loads->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (QSpinBox* box : {m_share, m_seed}) {
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    }
    m_summary->setWordWrap(true);

    auto* form = new QFormLayout;
    form->addRow(tr("Coders"), m_coders);
    form->addRow(tr("Coded by two"), m_share);
    form->addRow(QString(), m_bySchool);
    form->addRow(tr("Draw number"), m_seed);
    form->addRow(tr("Round"), m_round);
    auto* buttons = new QDialogButtonBox(this);
    m_assign = buttons->addButton(tr("Hand out"), QDialogButtonBox::AcceptRole);
    QPushButton* cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    for (QPushButton* button : {m_assign, cancel}) {
        button->setAccessibleName(button->text());
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    column->addWidget(what);
    column->addLayout(form);
    column->addWidget(m_loads, 1);
    column->addWidget(m_summary);
    column->addWidget(buttons);

    fillCoders();
    fillRounds();
    connect(buttons, &QDialogButtonBox::accepted, this, &AssignDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &AssignDialog::reject);
    connect(m_coders, &QListWidget::itemChanged, this, &AssignDialog::showPlan);
    connect(m_share, &QSpinBox::valueChanged, this, &AssignDialog::showPlan);
    connect(m_bySchool, &QCheckBox::toggled, this, &AssignDialog::showPlan);
    connect(m_seed, &QSpinBox::valueChanged, this, &AssignDialog::showPlan);
    connect(m_round, &Choices::chosen, this, &AssignDialog::showPlan);
    connect(&m_bench.session, &session::StudySession::studyChanged, this, &AssignDialog::showPlan);
    showPlan();
}

void AssignDialog::fillCoders()
{
    for (const study::Coder& coder : workflow::codersByName(m_bench.wholeStudy())) {
        if (coder.role != study::CoderRole::Coder) {
            continue;
        }
        auto* item = new QListWidgetItem(coder.name, m_coders);
        item->setData(Qt::UserRole, coder.id.toText());
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
}

void AssignDialog::fillRounds()
{
    std::vector<Choice> rounds{{QString(), tr("outside rounds"), {}}};
    for (const study::Round& round : m_bench.wholeStudy().rounds) {
        rounds.push_back({round.id.toText(), round.name, round.note});
    }
    m_round->setChoices(rounds);
}

workflow::AssignmentSettings AssignDialog::settings() const
{
    workflow::AssignmentSettings settings;
    for (int row = 0; row < m_coders->count(); ++row) {
        const QListWidgetItem* item = m_coders->item(row);
        if (item->checkState() == Qt::Checked) {
            settings.coders.push_back(
                study::CoderId::fromText(item->data(Qt::UserRole).toString()));
        }
    }
    settings.recordings = m_recordings;
    settings.doubleShare = m_share->value() / 100.0;
    settings.bySchool = m_bySchool->isChecked();
    settings.seed = static_cast<std::uint64_t>(m_seed->value());
    if (!m_round->currentId().isEmpty()) {
        settings.round = study::RoundId::fromText(m_round->currentId());
    }
    return settings;
}

QString AssignDialog::summary() const
{
    return m_summary->text();
}

void AssignDialog::showPlan()
{
    const workflow::AssignmentSettings wanted = settings();
    const auto plan = workflow::planAssignment(m_bench.wholeStudy(), wanted);
    m_assign->setEnabled(plan && plan->change);
    if (!plan) {
        m_loads->setRowCount(0);
        m_summary->setText(wanted.coders.size() < 2
                               ? tr("Choose at least two coders, or set the share to 0 %.")
                               : workflow::errorText(plan.error()));
        return;
    }
    m_loads->setRowCount(static_cast<int>(plan->loads.size()));
    for (int row = 0; row < m_loads->rowCount(); ++row) {
        const workflow::CoderLoad& load = plan->loads[static_cast<std::size_t>(row)];
        const study::Coder* coder = m_bench.wholeStudy().coders.find(load.coder);
        const QString texts[] = {coder == nullptr ? QString() : coder->name,
                                 QString::number(load.recordings),
                                 report::durationText(load.length.seconds())};
        for (int column = 0; column < 3; ++column) {
            m_loads->setItem(row, column, new QTableWidgetItem(texts[column]));
        }
    }
    m_summary->setText(plan->change
                           ? tr("%1 of %2 recordings are coded by two.")
                                 .arg(plan->doubled)
                                 .arg(plan->assignments.size())
                           : tr("Everything was handed out already: %1 of %2 recordings are coded "
                                "by two.")
                                 .arg(plan->doubled)
                                 .arg(plan->assignments.size()));
}

void AssignDialog::accept()
{
    const workflow::AssignmentSettings wanted = settings();
    const auto plan = workflow::planAssignment(m_bench.wholeStudy(), wanted);
    if (!plan || !plan->change) {
        return;
    }
    const QString how = tr("Work divided: %1 % coded by two, %2, draw number %3")
                            .arg(m_share->value())
                            .arg(wanted.bySchool ? tr("the same share of every school")
                                                 : tr("drawn from all schools together"))
                            .arg(m_seed->value());
    if (m_bench.session.edit(*plan->change, how)) {
        m_bench.say(how + u'.', Saying::Note);
        QDialog::accept();
    }
}

} // namespace rozet::widgets
