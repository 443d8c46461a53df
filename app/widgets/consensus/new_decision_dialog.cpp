// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/consensus/new_decision_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace rozet::widgets {

using workflow::DifferenceKind;

NewDecisionDialog::NewDecisionDialog(const study::Study& study,
                                     const workflow::Difference& difference,
                                     const std::vector<study::CoderId>& coders,
                                     const QString& language, QWidget* parent)
    : QDialog(parent)
    , m_study(study)
    , m_difference(difference)
    , m_language(language)
    , m_problem(new QLabel(this))
    , m_ok(nullptr)
{
    setWindowTitle(tr("Something new"));
    auto* column = new QVBoxLayout(this);
    switch (difference.kind) {
    case DifferenceKind::Fragment:
        makeFragment(coders);
        break;
    case DifferenceKind::Answer:
        makeAnswer();
        break;
    case DifferenceKind::Position:
        makePosition();
        break;
    }
    m_problem->setWordWrap(true);
    m_problem->setProperty("problem", true);
    column->addWidget(m_problem);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("Settle on this"));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

void NewDecisionDialog::makeFragment(const std::vector<study::CoderId>& coders)
{
    workflow::Decision together;
    together.choice = study::SettlementChoice::Merged;
    m_fragment = workflow::settledFragment(m_study, m_difference, coders, together)
                     .value_or(study::Fragment());
    auto* form = new QFormLayout;
    const study::Recording* recording = m_study.recordings.find(m_difference.recording);
    const double longest =
        recording == nullptr || recording->duration.isZero() ? 1e6 : recording->duration.seconds();
    const auto seconds = [&](const QString& name, MediaTime value) {
        auto* field = new QDoubleSpinBox(this);
        field->setRange(0, longest);
        field->setDecimals(2);
        field->setSingleStep(0.1);
        field->setSuffix(tr(" s"));
        field->setValue(value.seconds());
        field->setAccessibleName(name);
        form->addRow(name, field);
        connect(field, &QDoubleSpinBox::valueChanged, this, &NewDecisionDialog::check);
        return field;
    };
    m_start = seconds(tr("Start"), m_fragment.span.start);
    m_end = seconds(tr("End"), m_fragment.span.end);
    m_codes = new QListWidget(this);
    m_codes->setAccessibleName(tr("Codes"));
    m_codes->setMinimumSize(320, 220);
    if (const codebook::CodebookRevision* book = m_study.currentCodebook()) {
        for (const codebook::Code& code : book->codebook.codes) {
            if (code.level != codebook::CodeLevel::Fragment || code.isRetired() ||
                !code.selectable) {
                continue;
            }
            auto* item = new QListWidgetItem(code.label.in(m_language), m_codes);
            item->setData(Qt::UserRole, code.id.text());
            item->setToolTip(code.definition.in(m_language));
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(m_fragment.has(code.id) ? Qt::Checked : Qt::Unchecked);
            if (m_fragment.has(code.id) && m_codes->currentRow() < 0) {
                m_codes->setCurrentItem(item);
            }
        }
    }
    form->addRow(tr("Codes"), m_codes);
    connect(m_codes, &QListWidget::itemChanged, this, &NewDecisionDialog::check);
    static_cast<QVBoxLayout*>(layout())->addLayout(form);
}

void NewDecisionDialog::makeAnswer()
{
    auto* form = new QFormLayout;
    const codebook::CodebookRevision* book = m_study.currentCodebook();
    const codebook::Code* code = book == nullptr ? nullptr : book->codebook.code(m_difference.code);
    const QString name = code == nullptr ? m_difference.code.text() : code->label.in(m_language);
    if (code != nullptr && code->valueKind != codebook::ValueKind::Text) {
        m_choice = new QComboBox(this);
        m_choice->setAccessibleName(name);
        if (code->valueKind == codebook::ValueKind::YesNo) {
            m_choice->addItem(tr("yes"), QStringLiteral("yes"));
            m_choice->addItem(tr("no"), QStringLiteral("no"));
        }
        for (const codebook::CodeValue& value : code->values) {
            m_choice->addItem(value.label.in(m_language), value.id);
        }
        form->addRow(name, m_choice);
    } else {
        m_text = new QLineEdit(this);
        m_text->setAccessibleName(name);
        form->addRow(name, m_text);
        connect(m_text, &QLineEdit::textChanged, this, &NewDecisionDialog::check);
    }
    static_cast<QVBoxLayout*>(layout())->addLayout(form);
}

void NewDecisionDialog::makePosition()
{
    auto* form = new QFormLayout;
    m_choice = new QComboBox(this);
    m_choice->setAccessibleName(tr("Sector of the rose"));
    if (const codebook::CodebookRevision* book = m_study.currentCodebook()) {
        for (const codebook::LearySector& sector : book->codebook.rose.sectors) {
            m_choice->addItem(sector.label.in(m_language), sector.id);
        }
    }
    form->addRow(tr("Sector of the rose"), m_choice);
    static_cast<QVBoxLayout*>(layout())->addLayout(form);
}

void NewDecisionDialog::check()
{
    QString problem;
    if (m_start != nullptr && m_start->value() > m_end->value()) {
        problem = tr("The end lies before the start.");
    } else if (m_codes != nullptr) {
        bool any = false;
        for (int row = 0; row < m_codes->count(); ++row) {
            any = any || m_codes->item(row)->checkState() == Qt::Checked;
        }
        problem = any ? QString() : tr("Choose at least one code.");
    } else if (m_text != nullptr && m_text->text().trimmed().isEmpty()) {
        problem = tr("Type an answer.");
    }
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (m_ok != nullptr) {
        m_ok->setEnabled(problem.isEmpty());
    }
}

void NewDecisionDialog::fill(workflow::Decision& decision) const
{
    decision.choice = study::SettlementChoice::New;
    switch (m_difference.kind) {
    case DifferenceKind::Fragment: {
        study::Fragment made = m_fragment;
        made.span = {MediaTime::fromSeconds(m_start->value()),
                     MediaTime::fromSeconds(m_end->value())};
        made.codes.clear();
        made.memo.clear();
        for (int row = 0; row < m_codes->count(); ++row) {
            if (m_codes->item(row)->checkState() == Qt::Checked) {
                made.codes.emplace_back(m_codes->item(row)->data(Qt::UserRole).toString());
            }
        }
        decision.fragment = std::move(made);
        break;
    }
    case DifferenceKind::Answer: {
        study::RecordingCodeValue answer;
        answer.value =
            m_choice != nullptr ? m_choice->currentData().toString() : m_text->text().trimmed();
        decision.answer = answer;
        break;
    }
    case DifferenceKind::Position:
        decision.position =
            m_study.currentCodebook()->codebook.rose.positionIn(m_choice->currentData().toString());
        break;
    }
}

} // namespace rozet::widgets
