// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/code/recording_sheet.h"

#include "app/widgets/code/rose_pane.h"
#include "app/widgets/common/choices.h"
#include "app/widgets/common/code_look.h"
#include "app/widgets/common/segments.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace rozet::widgets {

namespace {

/// More answers than this are a list instead of buttons.
constexpr std::size_t kMostButtons = 5;
/// Labels longer than this make buttons too wide.
constexpr int kLongestButton = 4;

} // namespace

RecordingSheet::RecordingSheet(const Workbench& bench, session::CodingController& controller,
                               QWidget* parent)
    : QScrollArea(parent), m_bench(bench), m_controller(controller)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&controller, &session::CodingController::codingChanged, this, &RecordingSheet::refresh);
    refresh();
}

void RecordingSheet::build()
{
    m_answers.clear();
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(10, 8, 10, 10);
    column->setSpacing(8);
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(7);
    for (const codebook::Code& code : m_book->codes) {
        if (code.level == codebook::CodeLevel::Recording && code.selectable && !code.isRetired()) {
            addCode(code, form);
        }
    }
    column->addLayout(form);
    const auto heading = [&](const QString& text) {
        auto* label = new QLabel(text, content);
        label->setProperty("heading", true);
        column->addWidget(label);
    };
    if (!m_book->rose.isEmpty()) {
        heading(tr("Rose of the whole conversation"));
        m_rose = new RosePane(m_bench, tr("Leary rose of the whole conversation"), content);
        m_rose->setMinimumHeight(250);
        m_rose->setRose(m_book->rose);
        column->addWidget(m_rose);
        column->addWidget(m_rose->words());
        connect(m_rose, &RosePane::chosen, this, [this](study::Party party, const auto& position) {
            m_controller.setRecordingPosition(party, position);
        });
    } else {
        m_rose = nullptr;
    }
    column->addStretch();
    setWidget(content);
}

void RecordingSheet::addCode(const codebook::Code& code, QFormLayout* form)
{
    const QString name = code.label.in(m_bench.language);
    auto* label = new QLabel(name, widget());
    label->setToolTip(QStringLiteral("<div style='width:320px'>%1</div>")
                          .arg(codeHelp(*m_book, code, m_bench.language)));
    label->setWordWrap(true);
    Answer answer;
    const auto take = [this, id = code.id](const QString& value) {
        m_controller.setRecordingCode(id, value.isEmpty() ? std::nullopt : std::optional(value));
    };
    std::vector<Choice> values;
    if (code.valueKind == codebook::ValueKind::YesNo) {
        values = {{QStringLiteral("yes"), tr("yes"), QString()},
                  {QStringLiteral("no"), tr("no"), QString()}};
    }
    for (const codebook::CodeValue& value : code.values) {
        values.push_back(
            {value.id, value.label.in(m_bench.language), value.label.in(m_bench.language)});
    }
    const bool brief =
        values.size() <= kMostButtons && std::ranges::all_of(values, [](const Choice& choice) {
            return choice.id.size() <= kLongestButton;
        });
    if (code.valueKind == codebook::ValueKind::Text) {
        answer.text = new QLineEdit(widget());
        answer.text->setAccessibleName(name);
        connect(answer.text, &QLineEdit::textEdited, this, take);
        form->addRow(label, answer.text);
    } else if (brief) {
        answer.segments = new Segments(name, widget());
        answer.segments->setClearable(true);
        for (const Choice& value : values) {
            const bool ordinal = code.valueKind == codebook::ValueKind::Ordinal;
            answer.segments->addChoice(value.id, ordinal ? value.id : value.text,
                                       ordinal ? value.text
                                               : tr("Click again to clear the answer"));
        }
        connect(answer.segments, &Segments::chosen, this, take);
        form->addRow(label, answer.segments);
    } else {
        answer.choices = new Choices(name, widget());
        values.insert(values.begin(), {QString(), tr("not answered"), QString()});
        answer.choices->setChoices(values);
        answer.choices->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        answer.choices->setMinimumContentsLength(14);
        connect(answer.choices, &Choices::chosen, this, take);
        form->addRow(label, answer.choices);
    }
    m_answers[code.id] = answer;
}

void RecordingSheet::refresh()
{
    if (m_controller.book() != m_book) {
        m_book = m_controller.book();
        if (m_book != nullptr) {
            build();
        }
    }
    if (m_book == nullptr) {
        return;
    }
    const study::Coding* coding = m_controller.coding();
    for (const auto& [code, answer] : m_answers) {
        QString value;
        if (coding != nullptr) {
            const auto present = coding->recordingCodes.find(code);
            value = present == coding->recordingCodes.end() ? QString() : present->second.value;
        }
        if (answer.segments != nullptr) {
            answer.segments->setCurrent(value);
        } else if (answer.choices != nullptr) {
            answer.choices->setCurrentId(value);
        } else if (answer.text->text() != value) {
            answer.text->setText(value);
        }
    }
    if (m_rose != nullptr) {
        m_rose->setPositions(coding == nullptr ? std::nullopt : coding->mentor,
                             coding == nullptr ? std::nullopt : coding->student);
        m_rose->setReadOnly(!m_controller.canEdit());
    }
    widget()->setEnabled(m_controller.canEdit());
}

QWidget* RecordingSheet::answerOf(const codebook::CodeId& code) const
{
    const auto found = m_answers.find(code);
    if (found == m_answers.end()) {
        return nullptr;
    }
    const Answer& answer = found->second;
    return answer.segments != nullptr  ? static_cast<QWidget*>(answer.segments)
           : answer.choices != nullptr ? static_cast<QWidget*>(answer.choices)
                                       : static_cast<QWidget*>(answer.text);
}

} // namespace rozet::widgets
