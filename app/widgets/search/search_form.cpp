// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/search/search_form.h"
#include "app/widgets/common/focus_start.h"

#include "core/workflow/coders.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace rozet::widgets {

namespace {

const QString kNoCode = QStringLiteral("-");

QDoubleSpinBox* secondsBox(const QString& name, const QString& none, QWidget* parent)
{
    auto* box = new QDoubleSpinBox(parent);
    box->setAccessibleName(name);
    box->setRange(0, 36'000);
    box->setDecimals(1);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setSuffix(QStringLiteral(" s"));
    box->setSpecialValueText(none);
    return box;
}

} // namespace

std::vector<Choice> codeChoices(const study::Study& study, const QString& language, bool withGroups)
{
    std::vector<Choice> choices;
    const codebook::CodebookRevision* revision = study.currentCodebook();
    if (revision == nullptr) {
        return choices;
    }
    const codebook::Codebook& book = revision->codebook;
    for (const codebook::Category& category : book.categories) {
        for (const codebook::Code& code : book.codes) {
            if (!(code.category == category.id) || code.isRetired() ||
                code.level != codebook::CodeLevel::Fragment || (!code.selectable && !withGroups)) {
                continue;
            }
            choices.push_back({code.id.text(),
                               QStringLiteral("%1 › %2").arg(category.label.in(language),
                                                             code.label.in(language)),
                               code.definition.in(language)});
        }
    }
    return choices;
}

SearchForm::SearchForm(const Workbench& bench, QWidget* parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_code(new Choices(tr("Code"), this))
    , m_text(new QLineEdit(this))
    , m_coder(new Choices(tr("Coder"), this))
    , m_atLeast(secondsBox(tr("Lasts at least"), tr("any"), this))
    , m_atMost(secondsBox(tr("Lasts at most"), tr("any"), this))
    , m_mentor(new Choices(tr("Mentor in sector"), this))
    , m_student(new Choices(tr("Student in sector"), this))
    , m_overlapping(new Choices(tr("Overlaps with"), this))
{
    m_text->setAccessibleName(tr("Words in description or memo"));
    m_text->setPlaceholderText(tr("Words in description or memo"));
    m_text->setClearButtonEnabled(true);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    int place = 0;
    const auto add = [&](const QString& name, QWidget* control) {
        auto* label = new QLabel(name, this);
        label->setProperty("muted", true);
        label->setBuddy(control);
        const int row = place / 4 * 2;
        grid->addWidget(label, row, place % 4);
        grid->addWidget(control, row + 1, place % 4);
        ++place;
    };
    add(tr("Code"), m_code);
    add(tr("Words"), m_text);
    add(tr("Coder"), m_coder);
    add(tr("Overlaps with"), m_overlapping);
    add(tr("Lasts at least"), m_atLeast);
    add(tr("Lasts at most"), m_atMost);
    add(tr("Mentor in sector"), m_mentor);
    add(tr("Student in sector"), m_student);
    for (int column = 0; column < 4; ++column) {
        grid->setColumnStretch(column, 1);
    }
    for (Choices* choices : {m_code, m_coder, m_mentor, m_student, m_overlapping}) {
        choices->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choices->setMinimumContentsLength(12);
        connect(choices, &Choices::chosen, this, &SearchForm::changed);
    }
    connect(m_text, &QLineEdit::textChanged, this, &SearchForm::changed);
    for (QDoubleSpinBox* box : {m_atLeast, m_atMost}) {
        connect(box, &QDoubleSpinBox::valueChanged, this, &SearchForm::changed);
    }
    startFocusAt(this, m_text);
    refresh();
}

void SearchForm::refresh()
{
    const study::Study& study = m_bench.study();
    std::vector<Choice> codes = codeChoices(study, m_bench.language, true);
    std::vector<Choice> others = codes;
    codes.insert(codes.begin(), {{QString(), tr("any code"), {}}, {kNoCode, tr("no code"), {}}});
    others.insert(others.begin(), {QString(), tr("does not matter"), {}});
    m_code->setChoices(codes);
    m_overlapping->setChoices(others);
    std::vector<Choice> coders{{QString(), tr("everyone"), {}}};
    for (const study::Coder& coder : workflow::codersByName(study)) {
        coders.push_back({coder.id.toText(), coder.name, {}});
    }
    m_coder->setChoices(coders);
    std::vector<Choice> sectors{{QString(), tr("does not matter"), {}}};
    if (const codebook::CodebookRevision* revision = study.currentCodebook()) {
        for (const codebook::LearySector& sector : revision->codebook.rose.sectors) {
            sectors.push_back({sector.id, sector.label.in(m_bench.language), {}});
        }
    }
    m_mentor->setChoices(sectors);
    m_student->setChoices(sectors);
}

workflow::FragmentQuery SearchForm::query() const
{
    workflow::FragmentQuery query;
    const QString code = m_code->currentId();
    query.withoutCode = code == kNoCode;
    if (!code.isEmpty() && !query.withoutCode) {
        query.codes.insert(codebook::CodeId(code));
    }
    query.text = m_text->text();
    if (!m_coder->currentId().isEmpty()) {
        query.coders.insert(study::CoderId::fromText(m_coder->currentId()));
    }
    if (m_atLeast->value() > 0) {
        query.atLeast = MediaDuration::fromSeconds(m_atLeast->value());
    }
    if (m_atMost->value() > 0) {
        query.atMost = MediaDuration::fromSeconds(m_atMost->value());
    }
    query.mentorSector = m_mentor->currentId();
    query.studentSector = m_student->currentId();
    if (!m_overlapping->currentId().isEmpty()) {
        query.overlapping = codebook::CodeId(m_overlapping->currentId());
    }
    return query;
}

void SearchForm::searchFor(const QString& text)
{
    m_text->setText(text);
}

} // namespace rozet::widgets
