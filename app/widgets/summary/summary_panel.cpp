// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/summary/summary_panel.h"

#include "app/widgets/common/icons.h"
#include "app/widgets/summary/draft_dialog.h"
#include "app/widgets/summary/summary_editor.h"
#include "core/workflow/error_text.h"
#include "core/workflow/summary_document.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace rozet::widgets {

SummaryPanel::SummaryPanel(const Workbench& bench, session::CodingController& controller,
                           QWidget* parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_controller(controller)
    , m_scroll(new QScrollArea(this))
    , m_words(new QLabel(this))
    , m_draft(new QPushButton(tr("Draft…"), this))
{
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_scroll, 1);
    connect(&controller, &session::CodingController::codingChanged, this, &SummaryPanel::refresh);
    m_bench.actions.on("summary.time", this, [this] { insertMoment(); });
    m_bench.actions.on("summary.draft", this, [this] { draft(); });
    m_bench.actions.on("summary.export", this, [this] { chooseExport(true); });
    refresh();
}

QWidget* SummaryPanel::makeBar()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(10, 6, 10, 4);
    row->setSpacing(2);
    const auto tool = [&](const QString& sign, const QString& iconName, const QString& name,
                          const QString& keys, auto run) {
        auto* button = new QToolButton(bar);
        button->setText(sign);
        if (!iconName.isEmpty()) {
            button->setIcon(icon(iconName));
        }
        button->setAutoRaise(true);
        button->setToolTip(keys.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, keys));
        button->setAccessibleName(name);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, [this, run] {
            if (SummaryEditor* editor = current()) {
                run(editor);
                editor->setFocus();
            }
        });
        row->addWidget(button);
        m_tools.push_back(button);
        return button;
    };
    const auto keysOf = [](QKeySequence keys) { return keys.toString(QKeySequence::NativeText); };
    QToolButton* bold = tool(tr("B", "bold"), {}, tr("Bold"), keysOf(QKeySequence::Bold),
                             [](SummaryEditor* editor) { editor->toggleBold(); });
    QFont heavy = bold->font();
    heavy.setBold(true);
    bold->setFont(heavy);
    QToolButton* italic = tool(tr("I", "italic"), {}, tr("Italic"), keysOf(QKeySequence::Italic),
                               [](SummaryEditor* editor) { editor->toggleItalic(); });
    QFont slanted = italic->font();
    slanted.setItalic(true);
    italic->setFont(slanted);
    tool({}, QStringLiteral("list"), tr("List"), QStringLiteral("Ctrl+Shift+L"),
         [](SummaryEditor* editor) { editor->toggleItems(); });
    tool({}, QStringLiteral("time"), tr("Link to this moment"),
         m_bench.keys.keysText(QStringLiteral("summary.time")),
         [this](SummaryEditor*) { insertMoment(); });
    row->addSpacing(8);
    m_words->setProperty("muted", true);
    row->addWidget(m_words);
    row->addStretch();
    m_draft->setToolTip(tr("Propose a text made of what was coded"));
    m_draft->setAccessibleName(m_draft->text());
    connect(m_draft, &QPushButton::clicked, m_bench.actions.action("summary.draft"),
            &QAction::trigger);
    row->addWidget(m_draft);
    auto* output = new QPushButton(icon(QStringLiteral("export")), QString(), bar);
    output->setToolTip(tr("Summaries as a Word document or a page"));
    output->setAccessibleName(tr("Export summaries"));
    auto* menu = new QMenu(output);
    menu->addAction(tr("All conversations…"), this, [this] { chooseExport(true); });
    menu->addAction(tr("Only this conversation…"), this, [this] { chooseExport(false); });
    output->setMenu(menu);
    row->addWidget(output);
    return bar;
}

void SummaryPanel::build()
{
    m_editors.clear();
    m_last = nullptr;
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(10, 4, 10, 10);
    column->setSpacing(4);
    for (const codebook::Category& category : m_categories) {
        const QString label = category.label.in(m_bench.language);
        auto* title = new QLabel(label, content);
        title->setProperty("heading", true);
        column->addWidget(title);
        auto* editor = new SummaryEditor(tr("Summary: %1").arg(label),
                                         tr("What stands out about this"), content);
        title->setBuddy(editor);
        column->addWidget(editor);
        column->addSpacing(6);
        connect(editor, &SummaryEditor::edited, this,
                [this, id = category.id, editor](const QString& text) {
                    m_last = editor;
                    if (!m_controller.setSummary(id, text)) {
                        refresh();
                    }
                });
        connect(editor, &SummaryEditor::cursorPositionChanged, this, [this, editor] {
            if (editor->hasFocus()) {
                m_last = editor;
                keepInSight(*editor);
            }
        });
        connect(editor, &SummaryEditor::momentChosen, this, &SummaryPanel::momentChosen);
        connect(editor, &SummaryEditor::left, this, &SummaryPanel::left);
        m_editors[category.id] = editor;
    }
    column->addStretch();
    m_scroll->setWidget(content);
}

void SummaryPanel::refresh()
{
    const codebook::Codebook* book = m_controller.book();
    const std::vector<codebook::Category> categories =
        book == nullptr ? std::vector<codebook::Category>() : book->categories;
    if (categories != m_categories || m_scroll->widget() == nullptr) {
        m_categories = categories;
        build();
    }
    const study::Coding* coding = m_controller.coding();
    const bool editable = m_controller.canEdit();
    for (const auto& [category, editor] : m_editors) {
        const bool written = coding != nullptr && coding->summary.contains(category);
        editor->showStored(written ? coding->summary.at(category) : QString());
        editor->setReadOnly(!editable);
        // A link can be followed by keyboard in a text that cannot be changed, too.
        editor->setTextInteractionFlags(editable ? Qt::TextEditorInteraction
                                                 : Qt::TextSelectableByMouse |
                                                       Qt::TextSelectableByKeyboard);
    }
    for (QToolButton* tool : m_tools) {
        tool->setEnabled(editable);
    }
    m_draft->setEnabled(editable);
    showWords();
}

void SummaryPanel::showWords()
{
    int words = 0;
    for (const auto& [category, editor] : m_editors) {
        words += editor->words();
    }
    m_words->setText(tr("%n word(s)", nullptr, words));
}

SummaryEditor* SummaryPanel::current() const
{
    if (m_last != nullptr) {
        return m_last;
    }
    return m_categories.empty() ? nullptr : editorOf(m_categories.front().id);
}

SummaryEditor* SummaryPanel::editorOf(const codebook::CategoryId& category) const
{
    const auto found = m_editors.find(category);
    return found == m_editors.end() ? nullptr : found->second;
}

void SummaryPanel::write()
{
    if (SummaryEditor* editor = current()) {
        editor->setFocus(Qt::ShortcutFocusReason);
        keepInSight(*editor);
    }
}

void SummaryPanel::keepInSight(const SummaryEditor& editor)
{
    constexpr int kMargin = 24;
    const QPoint at = editor.viewport()->mapTo(m_scroll->widget(), editor.cursorRect().center());
    m_scroll->ensureVisible(at.x(), at.y(), 0, kMargin);
}

void SummaryPanel::insertMoment()
{
    SummaryEditor* editor = current();
    if (editor == nullptr || !m_controller.canEdit()) {
        m_bench.say(tr("The summary cannot be changed now."), Saying::Problem);
        return;
    }
    editor->insertMoment(m_controller.playhead().position);
}

DraftDialog* SummaryPanel::draft()
{
    const study::Coding* coding = m_controller.coding();
    if (!m_controller.canEdit() || coding == nullptr || coding->isEmpty()) {
        m_bench.say(tr("Code something first: a draft is made of fragments and answers."),
                    Saying::Problem);
        return nullptr;
    }
    workflow::DraftSettings settings;
    settings.language = m_bench.study().info.language;
    std::vector<DraftPart> parts;
    for (const codebook::Category& category : m_categories) {
        DraftPart part;
        part.category = category.id;
        part.label = category.label.in(m_bench.language);
        if (const auto kept = coding->summary.find(category.id); kept != coding->summary.end()) {
            part.text = workflow::readSummary(kept->second);
        }
        part.lines = workflow::compareDraft(
            part.text, workflow::draftSummary(m_bench.study(), coding, category.id, settings));
        parts.push_back(std::move(part));
    }
    auto* dialog = new DraftDialog(std::move(parts), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // The draft belongs to this coding as it is now.
    connect(&m_controller, &session::CodingController::codingChanged, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        disconnect(&m_controller, nullptr, dialog, nullptr);
        m_controller.setSummaries(dialog->changed(), tr("Draft the summary"));
    });
    dialog->open();
    return dialog;
}

Done SummaryPanel::exportTo(const QString& path, bool everything)
{
    workflow::SummaryDocumentSettings settings;
    settings.language = m_bench.study().info.language;
    if (!everything) {
        settings.recording = m_controller.recordingId();
    }
    const study::Coder* me = m_bench.study().coders.find(m_bench.session.coder());
    if (me != nullptr) {
        settings.viewer = me->id;
        if (me->role == study::CoderRole::Coder) {
            settings.coder = me->id;
        }
    }
    const auto made =
        workflow::summaryDocument(m_bench.study(), settings, m_bench.session.clock().now());
    if (!made) {
        return failure(made.error());
    }
    return workflow::writeDocument(made->document, path, settings.language,
                                   m_bench.session.clock());
}

void SummaryPanel::chooseExport(bool everything)
{
    const QString word = tr("Word document (*.docx)");
    const QString page = tr("Page (*.html)");
    QString chosen = word;
    QString path =
        QFileDialog::getSaveFileName(this, tr("Export summaries"),
                                     QDir(m_bench.settings.text("folders/export"))
                                         .filePath(tr("summaries") + QStringLiteral(".docx")),
                                     word + QStringLiteral(";;") + page, &chosen);
    if (path.isEmpty()) {
        return;
    }
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix != QLatin1String("docx") && suffix != QLatin1String("html")) {
        path += chosen == page ? QStringLiteral(".html") : QStringLiteral(".docx");
    }
    m_bench.settings.set("folders/export", QFileInfo(path).path());
    const Done done = exportTo(path, everything);
    m_bench.say(done ? tr("The summaries are in %1.").arg(QDir::toNativeSeparators(path))
                     : workflow::errorText(done.error()),
                done ? Saying::Note : Saying::Problem);
}

} // namespace rozet::widgets
