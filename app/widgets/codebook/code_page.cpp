// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/codebook/code_page.h"

#include "app/widgets/codebook/undo_keys.h"
#include "app/widgets/codebook/value_table.h"
#include "app/widgets/common/icons.h"
#include "app/widgets/common/theme.h"

#include <QCheckBox>
#include <QColorDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace rozet::widgets {

namespace {

using codebook::Code;
using codebook::CodeId;
using codebook::CodeLevel;
using codebook::FindingKind;
using codebook::ValueKind;

QString kindId(ValueKind kind)
{
    return QString::number(static_cast<int>(kind));
}

QIcon swatch(const QColor& colour, const QColor& border)
{
    QPixmap pixmap(28, 16);
    pixmap.fill(colour);
    QPainter painter(&pixmap);
    painter.setPen(border);
    painter.drawRect(0, 0, pixmap.width() - 1, pixmap.height() - 1);
    return pixmap;
}

} // namespace

FormField fieldOf(FindingKind kind)
{
    switch (kind) {
    case FindingKind::CategoryLabelMissing:
    case FindingKind::LabelMissing:
    case FindingKind::LabelTwice:
        return FormField::Label;
    case FindingKind::DefinitionMissing:
        return FormField::Definition;
    case FindingKind::CategoryIdIllegal:
    case FindingKind::CategoryIdTwice:
    case FindingKind::IdIllegal:
    case FindingKind::IdTwice:
        return FormField::Id;
    case FindingKind::CategoryUnknown:
    case FindingKind::ParentUnknown:
    case FindingKind::ParentCycle:
    case FindingKind::ParentInOtherCategory:
    case FindingKind::ParentOnOtherLevel:
    case FindingKind::ParentAfterChild:
    case FindingKind::ParentRetired:
    case FindingKind::GroupWithoutSubcodes:
        return FormField::Place;
    case FindingKind::FragmentCodeWithValues:
    case FindingKind::ValuesMissing:
    case FindingKind::ValuesUnused:
    case FindingKind::ValueIdIllegal:
    case FindingKind::ValueIdTwice:
    case FindingKind::ValueLabelMissing:
        return FormField::Answers;
    case FindingKind::KeyNotALetter:
    case FindingKind::KeyIsDigit:
    case FindingKind::KeyReserved:
    case FindingKind::KeyOnGroup:
    case FindingKind::KeyTwice:
        return FormField::Key;
    case FindingKind::ShortTextLength:
    case FindingKind::ShortTextTwice:
        return FormField::ShortText;
    case FindingKind::CategoryColourBad:
    case FindingKind::ColourBad:
        return FormField::Colour;
    case FindingKind::ExclusiveGroupAcrossLevels:
    case FindingKind::ExclusiveGroupOfOne:
        return FormField::Group;
    case FindingKind::RetiredBeforeIntroduced:
    case FindingKind::RetiredWithoutMapping:
    case FindingKind::MappingWithoutRetirement:
    case FindingKind::MappingUnknown:
    case FindingKind::MappingCycle:
    case FindingKind::MappingEndsInRetired:
        return FormField::Successors;
    default:
        return FormField::Elsewhere;
    }
}

CodePage::CodePage(const Workbench& bench, session::CodebookDraft& draft, UndoKeys& undo,
                   QWidget* parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_draft(draft)
    , m_undo(undo)
    , m_label(new LocalizedField(tr("Name"), 1, undo, this))
    , m_definition(new LocalizedField(tr("Definition"), 3, undo, this))
    , m_useWhen(new LocalizedField(tr("Use it when"), 2, undo, this))
    , m_doNotUseWhen(new LocalizedField(tr("Do not use it when"), 2, undo, this))
    , m_example(new LocalizedField(tr("Example (invented)"), 2, undo, this))
    , m_details(new QFormLayout)
    , m_state(new QLabel(this))
    , m_id(new QLineEdit(this))
    , m_place(new QLabel(this))
    , m_level(new Segments(tr("Given to"), this))
    , m_selectable(new QCheckBox(tr("Coders can give it; otherwise it only groups"), this))
    , m_kind(new Choices(tr("Answered with"), this))
    , m_values(new ValueTable(this))
    , m_key(new QLineEdit(this))
    , m_shortText(new QLineEdit(this))
    , m_colour(new QPushButton(this))
    , m_plainColour(new QPushButton(tr("As its category"), this))
    , m_group(new QComboBox(this))
    , m_successors(new QListWidget(this))
{
    build();
    connectTexts();
    connectDetails();
}

void CodePage::addRow(const QString& name, QWidget* control, FormField field)
{
    auto* label = new QLabel(name, this);
    label->setProperty("muted", true);
    label->setBuddy(control);
    control->setAccessibleName(name);
    auto* cell = new QWidget(this);
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(control, 0,
                      control->sizePolicy().horizontalPolicy() == QSizePolicy::Fixed
                          ? Qt::AlignLeft
                          : Qt::Alignment());
    auto* finding = new FindingLabel(cell);
    column->addWidget(finding);
    m_findings[field] = finding;
    m_details->addRow(label, cell);
}

void CodePage::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 14);
    column->setSpacing(10);
    m_state->setWordWrap(true);
    m_state->setObjectName(QStringLiteral("notice"));
    m_state->setContentsMargins(8, 5, 8, 5);
    column->addWidget(m_state);
    for (LocalizedField* field : {m_label, m_definition, m_useWhen, m_doNotUseWhen, m_example}) {
        column->addWidget(field);
    }
    m_findings[FormField::Label] = &m_label->findings();
    m_findings[FormField::Definition] = &m_definition->findings();
    buildDetails();
    column->addLayout(m_details);
    column->addStretch();
}

void CodePage::buildDetails()
{
    m_details->setVerticalSpacing(7);
    m_details->setHorizontalSpacing(12);
    m_details->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_place->setWordWrap(true);
    m_level->addChoice(QStringLiteral("fragment"), tr("Fragments"));
    m_level->addChoice(QStringLiteral("recording"), tr("The recording as a whole"));
    m_kind->setChoices({{kindId(ValueKind::YesNo), tr("yes or no"), {}},
                        {kindId(ValueKind::Nominal), tr("one of these"), {}},
                        {kindId(ValueKind::Ordinal), tr("one of these, from low to high"), {}},
                        {kindId(ValueKind::Text), tr("free text"), {}}});
    m_key->setMaxLength(1);
    m_key->setFixedWidth(52);
    m_shortText->setMaxLength(5);
    m_shortText->setFixedWidth(90);
    m_group->setEditable(true);
    m_group->setInsertPolicy(QComboBox::NoInsert);
    m_group->lineEdit()->setPlaceholderText(tr("no group"));
    m_group->setToolTip(
        tr("Of the codes with the same word here only one can hold at a time: giving one takes the "
           "other away."));
    m_id->setToolTip(tr("Appears in exports and scripts. It is fixed once the code is published."));
    m_successors->setFixedHeight(132);
    m_successors->setToolTip(tr("What fragments with this code are shown as from now on"));

    addRow(tr("Stands in"), m_place, FormField::Place);
    addRow(tr("Given to"), m_level, FormField::Elsewhere);
    auto* answers = new QWidget(this);
    auto* answersColumn = new QVBoxLayout(answers);
    answersColumn->setContentsMargins(0, 0, 0, 0);
    answersColumn->addWidget(m_kind);
    answersColumn->addWidget(m_values);
    m_kind->setAccessibleName(tr("Answered with"));
    addRow(tr("Answered with"), answers, FormField::Answers);
    m_selectable->setAccessibleName(m_selectable->text());
    m_details->addRow(QString(), m_selectable);
    addRow(tr("Key"), m_key, FormField::Key);
    addRow(tr("Short text"), m_shortText, FormField::ShortText);
    auto* colours = new QWidget(this);
    auto* colourRow = new QHBoxLayout(colours);
    colourRow->setContentsMargins(0, 0, 0, 0);
    colourRow->addWidget(m_colour);
    colourRow->addWidget(m_plainColour);
    colourRow->addStretch();
    m_plainColour->setAccessibleName(m_plainColour->text());
    m_colour->setAccessibleName(tr("Colour"));
    addRow(tr("Colour"), colours, FormField::Colour);
    addRow(tr("Excludes within"), m_group, FormField::Group);
    m_group->lineEdit()->setAccessibleName(tr("Excludes within"));
    addRow(tr("Id"), m_id, FormField::Id);
    addRow(tr("Look instead at"), m_successors, FormField::Successors);
    for (QWidget* field :
         {static_cast<QWidget*>(m_key), static_cast<QWidget*>(m_shortText),
          static_cast<QWidget*>(m_id), static_cast<QWidget*>(m_group->lineEdit())}) {
        m_undo.giveUp(field);
    }
}

void CodePage::edit(const QString& label, const QString& field,
                    const std::function<void(Code&)>& change)
{
    if (!m_filling) {
        m_draft.editCode(m_code, label, field, change);
    }
}

void CodePage::connectTexts()
{
    connect(m_label, &LocalizedField::edited, this,
            [this](const QString& language, const QString& text) {
                m_draft.setLabel(m_code, language, text);
            });

    struct Text
    {
        LocalizedField* field;
        codebook::LocalizedText Code::*member;
        QString label;
        const char* key;
    };

    const Text texts[] = {
        {m_definition, &Code::definition, tr("Change a definition"), "definition"},
        {m_useWhen, &Code::useWhen, tr("Change when to use a code"), "useWhen"},
        {m_doNotUseWhen, &Code::doNotUseWhen, tr("Change when not to use a code"), "not"},
        {m_example, &Code::example, tr("Change an example"), "example"}};
    for (const Text& text : texts) {
        connect(text.field, &LocalizedField::edited, this,
                [this, text](const QString& language, const QString& now) {
                    edit(text.label, QLatin1String(text.key) + language,
                         [&](Code& code) { (code.*text.member).set(language, now); });
                });
    }
}

void CodePage::connectDetails()
{
    connect(m_level, &Segments::chosen, this, [this](const QString& id) {
        setLevel(id == QLatin1String("recording") ? CodeLevel::Recording : CodeLevel::Fragment);
    });
    connect(m_kind, &Choices::chosen, this, [this](const QString& id) {
        edit(tr("Change the kind of answer"), QString(), [&](Code& code) {
            code.valueKind = static_cast<ValueKind>(id.toInt());
            if (code.valueKind == ValueKind::YesNo || code.valueKind == ValueKind::Text) {
                code.values.clear();
            }
        });
    });
    connect(m_values, &ValueTable::edited, this, [this](const auto& values) {
        edit(tr("Change the answers"), QStringLiteral("values"),
             [&](Code& code) { code.values = values; });
    });
    connect(m_selectable, &QCheckBox::toggled, this, [this](bool can) {
        edit(tr("Change whether a code can be given"), QString(),
             [&](Code& code) { code.selectable = can; });
    });
    connect(m_key, &QLineEdit::textEdited, this, [this](const QString& text) {
        edit(tr("Change a key"), QStringLiteral("key"),
             [&](Code& code) { code.key = text.trimmed().toLower(); });
    });
    connect(m_shortText, &QLineEdit::textEdited, this, [this](const QString& text) {
        edit(tr("Change a short text"), QStringLiteral("short"),
             [&](Code& code) { code.shortText = text.trimmed(); });
    });
    connect(m_colour, &QPushButton::clicked, this, &CodePage::chooseColour);
    connect(m_plainColour, &QPushButton::clicked, this, [this] {
        edit(tr("Change a colour"), QString(), [](Code& code) { code.colour.clear(); });
    });
    connect(m_group, &QComboBox::editTextChanged, this, [this](const QString& text) {
        edit(tr("Change an exclusive group"), QStringLiteral("group"),
             [&](Code& code) { code.exclusiveGroup = text.trimmed(); });
    });
    connect(m_id, &QLineEdit::editingFinished, this, [this] {
        if (m_id->isReadOnly() || m_id->text() == m_code.text()) {
            return;
        }
        if (!m_draft.setId(m_code, m_id->text())) {
            m_bench.say(tr("The id “%1” cannot be used: it is taken, or holds other signs than "
                           "a-z, 0-9 and _.")
                            .arg(m_id->text()),
                        Saying::Problem);
            m_id->setText(m_code.text());
        }
    });
    connect(m_successors, &QListWidget::itemChanged, this, [this] {
        edit(tr("Change what came instead of a code"), QString(), [this](Code& code) {
            code.mappedTo.clear();
            for (int row = 0; row < m_successors->count(); ++row) {
                const QListWidgetItem* item = m_successors->item(row);
                if (item->checkState() == Qt::Checked) {
                    code.mappedTo.emplace_back(item->data(Qt::UserRole).toString());
                }
            }
        });
    });
}

void CodePage::setLevel(CodeLevel level)
{
    const std::vector<CodeId> branch = codebook::branchOf(m_draft.book(), m_code);
    m_draft.edit(tr("Change the level of a code"), QString(), [&](codebook::Codebook& book) {
        for (Code& code : book.codes) {
            if (std::ranges::find(branch, code.id) != branch.end()) {
                code.level = level;
                if (level == CodeLevel::Fragment) {
                    code.valueKind = ValueKind::YesNo;
                    code.values.clear();
                } else {
                    code.key.clear();
                }
            }
        }
    });
}

void CodePage::chooseColour()
{
    const Code* code = m_draft.book().code(m_code);
    if (code == nullptr) {
        return;
    }
    const QColor chosen = QColorDialog::getColor(QColor(m_draft.book().colourOf(*code)), this,
                                                 tr("Colour of the code"));
    if (chosen.isValid()) {
        edit(tr("Change a colour"), QString(), [&](Code& one) { one.colour = chosen.name(); });
    }
}

void CodePage::setLanguages(const QStringList& languages)
{
    m_languages = languages;
    for (LocalizedField* field : {m_label, m_definition, m_useWhen, m_doNotUseWhen, m_example}) {
        field->setLanguages(languages);
    }
}

void CodePage::setCode(const CodeId& code)
{
    m_code = code;
    refresh();
}

void CodePage::refresh()
{
    const Code* code = m_draft.book().code(m_code);
    if (code == nullptr) {
        return;
    }
    m_filling = true;
    m_label->show(code->label);
    m_definition->show(code->definition);
    m_useWhen->show(code->useWhen);
    m_doNotUseWhen->show(code->doNotUseWhen);
    m_example->show(code->example);
    refreshDetails(*code);
    refreshSuccessors(*code);
    refreshFindings();
    m_filling = false;
}

void CodePage::refreshDetails(const Code& code)
{
    const codebook::Codebook& book = m_draft.book();
    const QString& language = m_bench.language;
    m_state->setVisible(code.isRetired());
    if (code.isRetired()) {
        m_state->setText(
            *code.retiredIn > m_draft.base()
                ? tr("Out of use as soon as this draft is published. Fragments that have it keep "
                     "it until somebody goes through the re-coding list.")
                : tr("Out of use since revision %1. It stays readable, because older fragments "
                     "can have it.")
                      .arg(*code.retiredIn));
    }
    QStringList path;
    const codebook::Category* category = book.category(code.category);
    path << (category == nullptr ? code.category.text() : category->label.in(language));
    std::vector<CodeId> above = book.withAncestors(code.id);
    for (std::size_t i = above.size(); i-- > 1;) {
        const Code* one = book.code(above[i]);
        path << (one == nullptr ? above[i].text() : one->label.in(language));
    }
    m_place->setText(path.join(QStringLiteral(" › ")));
    m_level->setCurrent(code.level == CodeLevel::Recording ? QStringLiteral("recording")
                                                           : QStringLiteral("fragment"));
    const bool asked = code.level == CodeLevel::Recording && code.selectable;
    const bool listed =
        asked && (code.valueKind == ValueKind::Nominal || code.valueKind == ValueKind::Ordinal);
    m_details->setRowVisible(m_findings.at(FormField::Answers)->parentWidget(),
                             asked || !code.values.empty());
    m_values->setVisible(listed || !code.values.empty());
    m_kind->setCurrentId(kindId(code.valueKind));
    m_values->show(code.values, m_languages, code.valueKind == ValueKind::Ordinal);
    m_selectable->setChecked(code.selectable);
    m_details->setRowVisible(m_findings.at(FormField::Key)->parentWidget(),
                             code.level == CodeLevel::Fragment || !code.key.isEmpty());
    if (m_key->text() != code.key) {
        m_key->setText(code.key);
    }
    if (m_shortText->text() != code.shortText) {
        m_shortText->setText(code.shortText);
    }
    const QString colour = book.colourOf(code);
    m_colour->setIcon(swatch(QColor(colour), coloursFor(palette()).border));
    m_colour->setText(code.colour.isEmpty() ? tr("%1, of its category").arg(colour) : colour);
    m_colour->setAccessibleName(tr("Colour: %1").arg(m_colour->text()));
    m_plainColour->setEnabled(!code.colour.isEmpty());
    if (m_group->currentText() != code.exclusiveGroup || !m_group->hasFocus()) {
        QStringList groups;
        for (const Code& other : book.codes) {
            if (!other.exclusiveGroup.isEmpty() && !groups.contains(other.exclusiveGroup)) {
                groups << other.exclusiveGroup;
            }
        }
        const bool typing = m_group->lineEdit()->hasFocus();
        if (!typing) {
            m_group->clear();
            m_group->addItem(QString());
            m_group->addItems(groups);
        }
        if (m_group->currentText() != code.exclusiveGroup) {
            m_group->setEditText(code.exclusiveGroup);
        }
    }
    m_id->setReadOnly(!m_draft.isNew(code.id));
    if (!m_id->hasFocus() || m_id->isReadOnly()) {
        m_id->setText(code.id.text());
    }
}

void CodePage::refreshSuccessors(const Code& code)
{
    m_details->setRowVisible(m_findings.at(FormField::Successors)->parentWidget(),
                             code.isRetired() || !code.mappedTo.empty());
    if (!code.isRetired() && code.mappedTo.empty()) {
        return;
    }
    const codebook::Codebook& book = m_draft.book();
    std::vector<const Code*> possible;
    for (const Code& other : book.codes) {
        const bool chosen = std::ranges::find(code.mappedTo, other.id) != code.mappedTo.end();
        if (!(other.id == code.id) &&
            (chosen || (!other.isRetired() && other.selectable && other.level == code.level))) {
            possible.push_back(&other);
        }
    }
    // The codes nearby first: a code is mostly followed by one of its own category.
    std::ranges::stable_partition(
        possible, [&](const Code* other) { return other->category == code.category; });
    bool same = m_successors->count() == static_cast<int>(possible.size());
    for (int row = 0; same && row < m_successors->count(); ++row) {
        same = m_successors->item(row)->data(Qt::UserRole).toString() ==
               possible[static_cast<std::size_t>(row)]->id.text();
    }
    if (same) {
        for (int row = 0; row < m_successors->count(); ++row) {
            const CodeId& id = possible[static_cast<std::size_t>(row)]->id;
            const bool chosen = std::ranges::find(code.mappedTo, id) != code.mappedTo.end();
            m_successors->item(row)->setCheckState(chosen ? Qt::Checked : Qt::Unchecked);
        }
        return;
    }
    m_successors->clear();
    for (const Code* other : possible) {
        const codebook::Category* category = book.category(other->category);
        auto* item = new QListWidgetItem(
            QStringLiteral("%1 › %2").arg(
                category == nullptr ? other->category.text() : category->label.in(m_bench.language),
                other->label.in(m_bench.language)),
            m_successors);
        item->setData(Qt::UserRole, other->id.text());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        const bool chosen = std::ranges::find(code.mappedTo, other->id) != code.mappedTo.end();
        item->setCheckState(chosen ? Qt::Checked : Qt::Unchecked);
    }
}

void CodePage::refreshFindings()
{
    std::map<FormField, std::vector<codebook::CodebookFinding>> found;
    for (const codebook::CodebookFinding& finding : m_draft.findings()) {
        if (finding.code == m_code) {
            found[fieldOf(finding.kind)].push_back(finding);
        }
    }
    for (const auto& [field, label] : m_findings) {
        label->showFindings(found[field], m_bench.language);
    }
}

void CodePage::focusName()
{
    m_label->focusField();
}

void CodePage::focusField(FindingKind kind)
{
    const std::map<FormField, QWidget*> fields{{FormField::Id, m_id},
                                               {FormField::Answers, m_kind},
                                               {FormField::Key, m_key},
                                               {FormField::ShortText, m_shortText},
                                               {FormField::Colour, m_colour},
                                               {FormField::Group, m_group},
                                               {FormField::Successors, m_successors}};
    const FormField field = fieldOf(kind);
    if (field == FormField::Definition) {
        m_definition->focusField();
    } else if (const auto found = fields.find(field); found != fields.end()) {
        found->second->setFocus();
    } else {
        m_label->focusField();
    }
}

} // namespace rozet::widgets
