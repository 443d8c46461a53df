// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/study/round_form.h"

#include "app/widgets/common/icons.h"
#include "app/widgets/common/segments.h"
#include "app/widgets/study/date_text.h"
#include "core/workflow/coders.h"
#include "core/workflow/rounds.h"

#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace rozet::widgets {

namespace {

constexpr int kNoteText = 1;

template <class IdType>
std::vector<IdType> checkedIds(const QListWidget& list)
{
    std::vector<IdType> ids;
    for (int i = 0; i < list.count(); ++i) {
        if (list.item(i)->checkState() == Qt::Checked) {
            ids.push_back(IdType::fromText(list.item(i)->data(Qt::UserRole).toString()));
        }
    }
    return ids;
}

void addCheckable(QListWidget& list, const QString& id, const QString& text, bool checked)
{
    auto* item = new QListWidgetItem(text, &list);
    item->setData(Qt::UserRole, id);
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
    item->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
}

QString revisionText(const std::optional<int>& revision)
{
    return revision ? QString::number(*revision) : QString();
}

std::optional<int> revisionOf(const QString& text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text.toInt());
}

} // namespace

RoundForm::RoundForm(const Workbench& bench, QWidget* parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_name(new QLineEdit(this))
    , m_kind(new Segments(tr("Kind of round"), this))
    , m_date(new QLineEdit(this))
    , m_dateProblem(new QLabel(this))
    , m_tried(new Choices(tr("Tries revision"), this))
    , m_recordings(new QListWidget(this))
    , m_coders(new QListWidget(this))
    , m_note(new TextField(tr("About the round"), tr("What you want to find out"), 2, this))
    , m_progress(new QLabel(this))
    , m_begin(new QPushButton(tr("Hand out to these coders"), this))
    , m_notes(new QTreeWidget(this))
    , m_hidden(new QLabel(this))
    , m_noteCode(new Choices(tr("Code"), this))
    , m_noteText(new QLineEdit(this))
    , m_addNote(new QPushButton(icon(QStringLiteral("add")), tr("Add the note"), this))
    , m_removeNote(new QPushButton(icon(QStringLiteral("remove")), tr("Remove the note"), this))
    , m_decisions(
          new TextField(tr("Decisions"), tr("What changes in the codebook, and why"), 3, this))
    , m_ledTo(new Choices(tr("Led to revision"), this))
{
    build();
    connectParts();
    connect(&m_bench.session, &session::StudySession::studyChanged, this, &RoundForm::show);
    connect(&m_bench.session, &session::StudySession::coderChanged, this, &RoundForm::show);
    show();
}

QFormLayout* RoundForm::makeFacts()
{
    m_name->setAccessibleName(tr("Name of the round"));
    m_kind->addChoice(QStringLiteral("trial"), tr("trial"), tr("To try the codebook out"));
    m_kind->addChoice(QStringLiteral("main"), tr("the coding proper"),
                      tr("What is counted goes before a trial"));
    m_date->setAccessibleName(tr("Date of the round"));
    m_date->setPlaceholderText(QStringLiteral("d-m-jjjj"));
    if (m_bench.language != QLatin1String("nl")) {
        m_date->setPlaceholderText(QStringLiteral("d-m-yyyy"));
    }
    m_dateProblem->setProperty("error", true);
    m_dateProblem->hide();
    m_recordings->setAccessibleName(tr("Conversations of the round"));
    m_coders->setAccessibleName(tr("Coders of the round"));
    m_recordings->setFixedHeight(132);
    m_coders->setFixedHeight(132);
    auto* lists = new QHBoxLayout;
    lists->setSpacing(14);
    for (const auto& [list, text] :
         {std::pair(m_recordings, tr("Conversations")), std::pair(m_coders, tr("Coders"))}) {
        auto* part = new QVBoxLayout;
        part->setSpacing(3);
        auto* label = new QLabel(text, this);
        label->setProperty("muted", true);
        part->addWidget(label);
        part->addWidget(list);
        lists->addLayout(part, 1);
    }
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft);
    form->setVerticalSpacing(7);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Kind"), m_kind);
    form->addRow(tr("Date"), m_date);
    form->addRow(QString(), m_dateProblem);
    form->addRow(tr("Tries revision"), m_tried);
    form->addRow(lists);
    form->addRow(tr("About"), m_note);
    return form;
}

void RoundForm::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 14);
    column->setSpacing(8);
    const auto heading = [&](const QString& text) {
        auto* label = new QLabel(text, this);
        label->setProperty("heading", true);
        column->addSpacing(6);
        column->addWidget(label);
    };
    column->addLayout(makeFacts());
    auto* start = new QHBoxLayout;
    m_progress->setProperty("muted", true);
    m_progress->setWordWrap(true);
    m_begin->setAccessibleName(m_begin->text());
    start->addWidget(m_progress, 1);
    start->addWidget(m_begin);
    column->addLayout(start);

    heading(tr("Notes about codes"));
    m_notes->setAccessibleName(tr("Notes about codes"));
    m_notes->setHeaderLabels({tr("Code"), tr("Note"), tr("By"), tr("Date")});
    m_notes->setRootIsDecorated(false);
    m_notes->setFixedHeight(130);
    m_notes->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_notes->header()->setSectionResizeMode(kNoteText, QHeaderView::Stretch);
    m_notes->header()->setStretchLastSection(false);
    m_notes->setColumnWidth(0, 170);
    column->addWidget(m_notes);
    m_hidden->setProperty("muted", true);
    m_hidden->setWordWrap(true);
    m_hidden->setText(tr("Notes of others are shown when everybody has closed this round."));
    column->addWidget(m_hidden);
    auto* row = new QHBoxLayout;
    m_noteCode->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_noteCode->setMinimumContentsLength(18);
    m_noteText->setAccessibleName(tr("Text of the note"));
    m_noteText->setPlaceholderText(tr("What is unclear, or how you decided"));
    m_addNote->setAccessibleName(m_addNote->text());
    m_removeNote->setAccessibleName(m_removeNote->text());
    m_removeNote->setToolTip(m_removeNote->text());
    m_removeNote->setText(QString());
    row->addWidget(m_noteCode);
    row->addWidget(m_noteText, 1);
    row->addWidget(m_addNote);
    row->addWidget(m_removeNote);
    column->addLayout(row);

    heading(tr("Decisions"));
    column->addWidget(m_decisions);
    auto* led = new QHBoxLayout;
    led->addWidget(new QLabel(tr("Led to revision"), this));
    m_ledTo->setMinimumWidth(220);
    led->addWidget(m_ledTo);
    led->addStretch();
    column->addLayout(led);
    column->addStretch();
}

void RoundForm::connectParts()
{
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        const QString name = m_name->text().trimmed();
        if (!name.isEmpty()) {
            change(tr("Rename the round"), [&](study::Round& r) { r.name = name; });
        }
        show();
    });
    connect(m_kind, &Segments::chosen, this, [this](const QString& id) {
        change(tr("Change the kind of round"), [&](study::Round& r) {
            r.kind =
                id == QLatin1String("trial") ? study::RoundKind::Trial : study::RoundKind::Main;
        });
    });
    connect(m_date, &QLineEdit::editingFinished, this, &RoundForm::changeDate);
    connect(m_tried, &Choices::chosen, this, [this](const QString& id) {
        change(tr("Change the revision of the round"),
               [&](study::Round& r) { r.triedRevision = revisionOf(id); });
    });
    connect(m_ledTo, &Choices::chosen, this, [this](const QString& id) {
        change(tr("Change what the round led to"),
               [&](study::Round& r) { r.ledToRevision = revisionOf(id); });
    });
    connect(m_note, &TextField::edited, this, [this](const QString& text) {
        change(
            tr("Describe the round"), [&](study::Round& r) { r.note = text; },
            QStringLiteral("roundnote:") + m_id.toText());
    });
    connect(m_decisions, &TextField::edited, this, [this](const QString& text) {
        change(
            tr("Write the decisions"), [&](study::Round& r) { r.decisions = text; },
            QStringLiteral("decisions:") + m_id.toText());
    });
    connect(m_recordings, &QListWidget::itemChanged, this, &RoundForm::takeLists);
    connect(m_coders, &QListWidget::itemChanged, this, &RoundForm::takeLists);
    connect(m_begin, &QPushButton::clicked, this, &RoundForm::begin);
    connect(m_addNote, &QPushButton::clicked, this, &RoundForm::addNote);
    connect(m_noteText, &QLineEdit::returnPressed, this, &RoundForm::addNote);
    connect(m_removeNote, &QPushButton::clicked, this, &RoundForm::removeNote);
    connect(m_notes, &QTreeWidget::itemChanged, this, &RoundForm::editNote);
    connect(m_notes, &QTreeWidget::currentItemChanged, this,
            [this] { m_removeNote->setEnabled(m_notes->currentItem() != nullptr); });
}

const study::Round* RoundForm::round() const
{
    return m_id.isNull() ? nullptr : m_bench.study().rounds.find(m_id);
}

void RoundForm::setRound(const study::RoundId& id)
{
    m_id = id;
    m_noteText->clear();
    show();
}

void RoundForm::rename()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void RoundForm::change(const QString& label, const std::function<void(study::Round&)>& edit,
                       const QString& mergeKey)
{
    const study::Round* before = round();
    if (before == nullptr || m_showing) {
        return;
    }
    study::Round after = *before;
    edit(after);
    if (after != *before &&
        !m_bench.session.edit(study::Replace<study::Round>{after}, label, mergeKey)) {
        show();
    }
}

void RoundForm::changeDate()
{
    const QString text = m_date->text().trimmed();
    const QDate date = readDate(text);
    const bool wrong = !text.isEmpty() && !date.isValid();
    m_dateProblem->setText(tr("This is not a date. Write it as 31-12-2026."));
    m_dateProblem->setVisible(wrong);
    if (!wrong) {
        change(tr("Change the date of the round"), [&](study::Round& r) { r.date = date; });
    }
}

void RoundForm::takeLists()
{
    if (m_showing) {
        return;
    }
    change(tr("Change who and what is in the round"), [this](study::Round& r) {
        r.recordings = checkedIds<study::RecordingId>(*m_recordings);
        r.coders = checkedIds<study::CoderId>(*m_coders);
    });
}

void RoundForm::show()
{
    const study::Round* now = round();
    setEnabled(now != nullptr);
    if (now == nullptr) {
        return;
    }
    m_showing = true;
    if (!m_name->hasFocus() || m_name->text().trimmed() != now->name) {
        m_name->setText(now->name);
    }
    m_kind->setCurrent(now->kind == study::RoundKind::Trial ? QStringLiteral("trial")
                                                            : QStringLiteral("main"));
    if (!m_date->hasFocus() || readDate(m_date->text()) != now->date) {
        m_date->setText(dateText(now->date));
        m_dateProblem->hide();
    }
    std::vector<Choice> revisions{{QString(), tr("not written down"), {}}};
    for (const codebook::CodebookRevision& one : m_bench.study().codebooks) {
        revisions.push_back({QString::number(one.number),
                             QStringLiteral("%1 · %2").arg(QString::number(one.number),
                                                           dateText(one.date.toUTC().date())),
                             one.reason});
    }
    m_tried->setChoices(revisions);
    m_tried->setCurrentId(revisionText(now->triedRevision));
    revisions.front().text = tr("no revision yet");
    m_ledTo->setChoices(revisions);
    m_ledTo->setCurrentId(revisionText(now->ledToRevision));
    m_note->showText(now->note);
    m_decisions->showText(now->decisions);
    showLists(*now);
    showProgress(*now);
    showNotes(*now);
    m_showing = false;
}

void RoundForm::showLists(const study::Round& now)
{
    const auto has = [](const auto& list, const auto& id) {
        return std::ranges::find(list, id) != list.end();
    };
    const int recordingRow = m_recordings->currentRow();
    const int coderRow = m_coders->currentRow();
    m_recordings->clear();
    for (const study::Recording* one : study::recordingsByName(m_bench.study())) {
        addCheckable(*m_recordings, one->id.toText(), one->name, has(now.recordings, one->id));
    }
    m_coders->clear();
    for (const study::Coder& one : workflow::codersByName(m_bench.study())) {
        addCheckable(*m_coders, one.id.toText(), one.name, has(now.coders, one.id));
    }
    m_recordings->setCurrentRow(recordingRow);
    m_coders->setCurrentRow(coderRow);
}

void RoundForm::showProgress(const study::Round& now)
{
    const workflow::RoundProgress progress = workflow::roundProgress(m_bench.wholeStudy(), now);
    const int missing = progress.expected - progress.made;
    QString text;
    if (progress.expected == 0) {
        text = tr("Tick conversations and coders to begin.");
    } else if (missing > 0) {
        text = tr("%n coding(s) still to hand out", nullptr, missing);
    } else {
        text = tr("%1 of %2 codings closed").arg(progress.closed).arg(progress.expected);
    }
    m_progress->setText(text);
    m_begin->setEnabled(missing > 0 && m_bench.session.mayLead());
}

void RoundForm::showNotes(const study::Round& now)
{
    const study::Study& study = m_bench.study();
    const auto written = [&](const study::Study& in) {
        return std::ranges::count(in.codeNotes, now.id, &study::CodeNote::round);
    };
    const QString chosen = m_notes->currentItem() == nullptr
                               ? QString()
                               : m_notes->currentItem()->data(0, Qt::UserRole).toString();
    m_notes->clear();
    const codebook::CodebookRevision* newest = study.currentCodebook();
    for (const study::CodeNote& note : study.codeNotes) {
        if (note.round != now.id) {
            continue;
        }
        const codebook::Code* code = newest == nullptr ? nullptr : newest->codebook.code(note.code);
        const study::Coder* coder = note.coder ? study.coders.find(*note.coder) : nullptr;
        const QDate date = QDateTime::fromMSecsSinceEpoch(note.writtenMs).date();
        auto* item = new QTreeWidgetItem(
            m_notes, {code == nullptr ? note.code.text() : code->label.in(m_bench.language),
                      note.text, coder == nullptr ? QString() : coder->name,
                      note.writtenMs > 0 ? dateText(date) : QString()});
        item->setData(0, Qt::UserRole, note.id.toText());
        item->setToolTip(kNoteText, note.text);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        if (note.id.toText() == chosen) {
            m_notes->setCurrentItem(item);
        }
    }
    m_notes->sortItems(0, Qt::AscendingOrder);
    m_hidden->setVisible(written(study) < written(m_bench.wholeStudy()));
    m_removeNote->setEnabled(m_notes->currentItem() != nullptr);
    std::vector<Choice> codes;
    if (newest != nullptr) {
        for (const codebook::Category& category : newest->codebook.categories) {
            for (const codebook::Code& code : newest->codebook.codes) {
                if (code.category == category.id && !code.isRetired()) {
                    codes.push_back({code.id.text(), code.label.in(m_bench.language),
                                     category.label.in(m_bench.language)});
                }
            }
        }
    }
    m_noteCode->setChoices(codes);
}

void RoundForm::begin()
{
    const study::Round* now = round();
    const auto plan =
        now == nullptr ? std::nullopt : workflow::planRoundCodings(m_bench.wholeStudy(), *now);
    if (plan && m_bench.session.edit(*plan, tr("Hand out the round"))) {
        m_bench.say(tr("The conversations of this round stand ready for its coders."),
                    Saying::Note);
    }
}

void RoundForm::addNote()
{
    const study::Round* now = round();
    const QString text = m_noteText->text().trimmed();
    if (now == nullptr || text.isEmpty() || m_noteCode->currentId().isEmpty()) {
        m_noteText->setFocus();
        return;
    }
    study::CodeNote note;
    note.id = study::CodeNoteId::create();
    note.code = codebook::CodeId(m_noteCode->currentId());
    note.round = now->id;
    if (!m_bench.session.coder().isNull()) {
        note.coder = m_bench.session.coder();
    }
    note.text = text;
    const int newest = static_cast<int>(m_bench.study().codebooks.size());
    note.codebookRevision = std::clamp(now->triedRevision.value_or(newest), 1, newest);
    note.writtenMs = m_bench.session.clock().now().toMSecsSinceEpoch();
    if (m_bench.session.edit(study::Add<study::CodeNote>{note}, tr("Note about a code"))) {
        m_noteText->clear();
    }
}

void RoundForm::removeNote()
{
    if (const QTreeWidgetItem* item = m_notes->currentItem()) {
        m_bench.session.edit(study::Remove<study::CodeNote>{study::CodeNoteId::fromText(
                                 item->data(0, Qt::UserRole).toString())},
                             tr("Remove a note"));
    }
}

void RoundForm::editNote(QTreeWidgetItem* item)
{
    if (m_showing) {
        return;
    }
    const study::CodeNote* before = m_bench.study().codeNotes.find(
        study::CodeNoteId::fromText(item->data(0, Qt::UserRole).toString()));
    if (before == nullptr) {
        return;
    }
    study::CodeNote after = *before;
    after.text = item->text(kNoteText).trimmed();
    // Queued: the list is filled again, and the item being edited goes away.
    QMetaObject::invokeMethod(
        this,
        [this, after, was = before->text] {
            if (after.text.isEmpty() || after.text == was) {
                show();
            } else {
                m_bench.session.edit(study::Replace<study::CodeNote>{after}, tr("Change a note"));
            }
        },
        Qt::QueuedConnection);
}

} // namespace rozet::widgets
