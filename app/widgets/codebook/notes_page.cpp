// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/codebook/notes_page.h"

#include "app/session/codebook_draft.h"
#include "app/widgets/common/empty_state.h"
#include "app/widgets/common/icons.h"
#include "app/widgets/common/text_field.h"
#include "core/workflow/anchors.h"

#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rozet::widgets {

namespace {

QPushButton* makeButton(const QString& iconName, const QString& text, QWidget* parent)
{
    auto* button = new QPushButton(icon(iconName), text, parent);
    button->setAccessibleName(text);
    return button;
}

QLabel* makeHeading(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setProperty("heading", true);
    return label;
}

} // namespace

NotesPage::NotesPage(const Workbench& bench, QWidget* parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(QStringLiteral("tag"), QString(), QString(), this))
    , m_noClips(new QLabel(this))
    , m_clips(new QListWidget(this))
    , m_clipNote(new TextField(tr("What the clip shows"), tr("What the clip shows"), 2, this))
    , m_play(makeButton(QStringLiteral("play"), tr("Play"), this))
    , m_removeClip(makeButton(QStringLiteral("remove"), tr("Remove the clip"), this))
    , m_noNotes(new QLabel(this))
    , m_notes(new QListWidget(this))
    , m_noteText(
          new TextField(tr("Note about the code"), tr("What you noticed about this code"), 4, this))
    , m_addNote(makeButton(QStringLiteral("add"), tr("New note"), this))
    , m_removeNote(makeButton(QStringLiteral("remove"), tr("Remove the note"), this))
{
    auto* both = new QWidget(this);
    auto* column = new QVBoxLayout(both);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(8);
    column->addWidget(makeClips(), 1);
    column->addWidget(makeNotes(), 1);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(both);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_pages);
    connect(&m_bench.session, &session::StudySession::studyChanged, this,
            &NotesPage::refreshWhenSeen);
    connect(&m_bench.session, &session::StudySession::coderChanged, this,
            &NotesPage::refreshWhenSeen);
}

QWidget* NotesPage::makeClips()
{
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(makeHeading(tr("Anchor clips"), part));
    m_noClips->setText(tr("Clips show what the code means. Choose fragments under “Uses” and make "
                          "them anchor clips, or use Fragment › “Make it an anchor clip” while "
                          "coding."));
    m_noClips->setWordWrap(true);
    m_noClips->setProperty("muted", true);
    column->addWidget(m_noClips);
    m_clips->setAccessibleName(tr("Anchor clips"));
    m_clips->setWordWrap(true);
    column->addWidget(m_clips, 1);
    column->addWidget(m_clipNote);
    auto* row = new QHBoxLayout;
    row->addWidget(m_play);
    row->addWidget(m_removeClip);
    row->addStretch();
    column->addLayout(row);
    connect(m_clips, &QListWidget::currentRowChanged, this, &NotesPage::showClip);
    connect(m_clips, &QListWidget::itemActivated, this, &NotesPage::playClip);
    connect(m_play, &QPushButton::clicked, this, &NotesPage::playClip);
    connect(m_removeClip, &QPushButton::clicked, this, &NotesPage::removeClip);
    connect(m_clipNote, &TextField::edited, this, [this](const QString& text) {
        if (const study::Anchor* clip = chosenClip(); clip != nullptr && !m_filling) {
            study::Anchor changed = *clip;
            changed.note = text;
            m_bench.session.edit(study::Replace<study::Anchor>{changed},
                                 tr("Say what a clip shows"),
                                 QStringLiteral("anchor:") + changed.id.toText());
        }
    });
    return part;
}

QWidget* NotesPage::makeNotes()
{
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(makeHeading(tr("Notes"), part));
    m_noNotes->setText(tr("Write down what you notice about this code while coding: what was "
                          "doubtful, where two codes were mixed up. Everybody in the team reads "
                          "it."));
    m_noNotes->setWordWrap(true);
    m_noNotes->setProperty("muted", true);
    column->addWidget(m_noNotes);
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setWordWrap(true);
    column->addWidget(m_notes, 1);
    column->addWidget(m_noteText);
    auto* row = new QHBoxLayout;
    row->addWidget(m_addNote);
    row->addWidget(m_removeNote);
    row->addStretch();
    column->addLayout(row);
    connect(m_notes, &QListWidget::currentRowChanged, this, &NotesPage::showNote);
    connect(m_addNote, &QPushButton::clicked, this, &NotesPage::addNote);
    connect(m_removeNote, &QPushButton::clicked, this, &NotesPage::removeNote);
    connect(m_noteText, &TextField::edited, this, [this](const QString& text) {
        if (const study::CodeNote* note = chosenNote(); note != nullptr && !m_filling) {
            study::CodeNote changed = *note;
            changed.text = text;
            m_bench.session.edit(study::Replace<study::CodeNote>{changed},
                                 tr("Write a note about a code"),
                                 QStringLiteral("codenote:") + changed.id.toText());
        }
    });
    return part;
}

void NotesPage::setCode(const codebook::CodeId& code)
{
    if (!(code == m_code)) {
        m_code = code;
        m_filling = true;
        m_clips->clear();
        m_notes->clear();
        m_filling = false;
    }
    refreshWhenSeen();
}

void NotesPage::refreshWhenSeen()
{
    m_stale = true;
    if (isVisible()) {
        refresh();
    }
}

void NotesPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        refresh();
    }
}

void NotesPage::refresh()
{
    m_stale = false;
    const bool published =
        session::newestRevision(m_bench.study()).codebook.code(m_code) != nullptr;
    m_pages->setCurrentIndex(published ? 1 : 0);
    if (!published) {
        m_empty->setTexts(m_code.isEmpty() ? tr("No code is chosen") : tr("Not published yet"),
                          m_code.isEmpty()
                              ? tr("Choose a code in the tree to see its anchor clips and notes.")
                              : tr("A new code gets its clips and notes when it is published."));
        return;
    }
    fillClips();
    fillNotes();
}

void NotesPage::fillClips()
{
    const study::Anchor* before = chosenClip();
    const study::AnchorId kept = before == nullptr ? study::AnchorId() : before->id;
    m_filling = true;
    m_clips->clear();
    for (const study::Anchor* clip :
         workflow::anchorsOf(m_bench.study(), m_code, m_bench.session.coder())) {
        auto* item = new QListWidgetItem(workflow::anchorText(m_bench.study(), *clip), m_clips);
        item->setData(Qt::UserRole, clip->id.toText());
        if (clip->id == kept) {
            m_clips->setCurrentItem(item);
        }
    }
    if (m_clips->currentRow() < 0 && m_clips->count() > 0) {
        m_clips->setCurrentRow(0);
    }
    m_filling = false;
    const bool any = m_clips->count() > 0;
    m_noClips->setVisible(!any);
    for (QWidget* widget : {static_cast<QWidget*>(m_clips), static_cast<QWidget*>(m_clipNote),
                            static_cast<QWidget*>(m_play), static_cast<QWidget*>(m_removeClip)}) {
        widget->setVisible(any);
    }
    showClip();
}

QString NotesPage::noteHeading(const study::CodeNote& note) const
{
    const study::Study& study = m_bench.study();
    QStringList parts;
    const study::Coder* coder = note.coder ? study.coders.find(*note.coder) : nullptr;
    if (coder != nullptr) {
        parts << coder->name;
    }
    if (note.writtenMs > 0) {
        parts << QLocale(m_bench.language)
                     .toString(QDateTime::fromMSecsSinceEpoch(note.writtenMs).date(),
                               QStringLiteral("d MMMM yyyy"));
    }
    parts << tr("revision %1").arg(note.codebookRevision);
    if (const study::Round* round = note.round ? study.rounds.find(*note.round) : nullptr) {
        parts << round->name;
    }
    return parts.join(QStringLiteral(" · "));
}

void NotesPage::fillNotes()
{
    const study::CodeNote* before = chosenNote();
    const study::CodeNoteId kept = before == nullptr ? study::CodeNoteId() : before->id;
    std::vector<const study::CodeNote*> found;
    for (const study::CodeNote& note : m_bench.study().codeNotes) {
        if (note.code == m_code) {
            found.push_back(&note);
        }
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &study::CodeNote::writtenMs);
    m_filling = true;
    m_notes->clear();
    for (const study::CodeNote* note : found) {
        const QString text = note->text.trimmed();
        auto* item = new QListWidgetItem(
            noteHeading(*note) + u'\n' + (text.isEmpty() ? tr("(empty)") : text), m_notes);
        item->setData(Qt::UserRole, note->id.toText());
        if (note->id == kept) {
            m_notes->setCurrentItem(item);
        }
    }
    if (m_notes->currentRow() < 0 && m_notes->count() > 0) {
        m_notes->setCurrentRow(0);
    }
    m_filling = false;
    const bool any = m_notes->count() > 0;
    m_noNotes->setVisible(!any);
    for (QWidget* widget : {static_cast<QWidget*>(m_notes), static_cast<QWidget*>(m_noteText),
                            static_cast<QWidget*>(m_removeNote)}) {
        widget->setVisible(any);
    }
    showNote();
}

const study::Anchor* NotesPage::chosenClip() const
{
    const QListWidgetItem* item = m_clips->currentItem();
    return item == nullptr ? nullptr
                           : m_bench.study().anchors.find(
                                 study::AnchorId::fromText(item->data(Qt::UserRole).toString()));
}

const study::CodeNote* NotesPage::chosenNote() const
{
    const QListWidgetItem* item = m_notes->currentItem();
    return item == nullptr ? nullptr
                           : m_bench.study().codeNotes.find(
                                 study::CodeNoteId::fromText(item->data(Qt::UserRole).toString()));
}

void NotesPage::showClip()
{
    if (m_filling) {
        return; // the list is being filled again; emptying the field would move its cursor
    }
    const study::Anchor* clip = chosenClip();
    m_clipNote->showText(clip == nullptr ? QString() : clip->note);
}

void NotesPage::showNote()
{
    if (m_filling) {
        return;
    }
    const study::CodeNote* note = chosenNote();
    m_noteText->showText(note == nullptr ? QString() : note->text);
}

void NotesPage::playClip()
{
    if (const study::Anchor* clip = chosenClip()) {
        m_bench.navigator.goTo({clip->recording, clip->span, clip->fragment, true});
    }
}

void NotesPage::removeClip()
{
    if (const study::Anchor* clip = chosenClip()) {
        m_bench.session.edit(study::Remove<study::Anchor>{clip->id}, tr("Remove an anchor clip"));
    }
}

void NotesPage::addNote()
{
    study::CodeNote note;
    note.id = study::CodeNoteId::create();
    note.code = m_code;
    if (!m_bench.session.coder().isNull()) {
        note.coder = m_bench.session.coder();
    }
    note.codebookRevision = session::newestRevision(m_bench.study()).number;
    note.writtenMs = m_bench.session.clock().now().toMSecsSinceEpoch();
    if (!m_bench.session.edit(study::Add<study::CodeNote>{note}, tr("Add a note about a code"))) {
        return;
    }
    for (int row = 0; row < m_notes->count(); ++row) {
        if (m_notes->item(row)->data(Qt::UserRole).toString() == note.id.toText()) {
            m_notes->setCurrentRow(row);
        }
    }
    m_noteText->setFocus();
}

void NotesPage::removeNote()
{
    if (const study::CodeNote* note = chosenNote()) {
        m_bench.session.edit(study::Remove<study::CodeNote>{note->id},
                             tr("Remove a note about a code"));
    }
}

} // namespace rozet::widgets
