// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/codebook/codebook_workspace.h"

#include "app/widgets/codebook/book_page.h"
#include "app/widgets/codebook/code_page.h"
#include "app/widgets/codebook/diff_html.h"
#include "app/widgets/codebook/notes_page.h"
#include "app/widgets/codebook/recoding_page.h"
#include "app/widgets/codebook/revisions_page.h"
#include "app/widgets/codebook/tree_delegate.h"
#include "app/widgets/codebook/uses_page.h"
#include "app/widgets/common/focus_start.h"
#include "app/widgets/common/icons.h"
#include "app/widgets/common/notice_bar.h"
#include "app/widgets/common/theme.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace rozet::widgets {

using codebook::CategoryId;
using codebook::CodeId;

CodebookWorkspace::CodebookWorkspace(const Workbench& bench, QWidget* parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_draft(session::CodebookDraft::of(bench.session, bench.settings.folder()))
    , m_model(new CodebookTree(m_draft, bench.language, this))
    , m_title(new QLabel(this))
    , m_state(new QLabel(this))
    , m_findings(new QPushButton(this))
    , m_publish(new QPushButton(this))
    , m_discard(new QPushButton(this))
    , m_notice(new NoticeBar(QStringLiteral("warning"), this))
    , m_whole(new QPushButton(this))
    , m_view(new QTreeView(this))
    , m_second(new Choices(tr("Second language"), this))
    , m_languageRow(new QWidget(this))
    , m_firstLanguage(new QLabel(m_languageRow))
    , m_secondLanguage(new QLabel(m_languageRow))
    , m_forms(new QStackedWidget(this))
    , m_bookPage(new BookPage(bench, m_draft, m_undo, this))
    , m_categoryPage(new CategoryPage(bench, m_draft, m_undo, this))
    , m_codePage(new CodePage(bench, m_draft, m_undo, this))
    , m_side(new QTabWidget(this))
    , m_uses(new UsesPage(bench, this))
    , m_notes(new NotesPage(bench, this))
    , m_revisions(new RevisionsPage(bench, m_draft, this))
    , m_recoding(new RecodingPage(bench, this))
{
    setFocusPolicy(Qt::NoFocus);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(makeLeft());
    splitter->addWidget(makeMiddle());
    splitter->addWidget(makeSide());
    splitter->setStretchFactor(1, 3);
    splitter->setStretchFactor(2, 2);
    for (int i = 0; i < 3; ++i) {
        splitter->setCollapsible(i, false);
    }
    splitter->setSizes({270, 480, 530});
    splitter->restoreState(m_bench.settings.bytes("codebook/splitter"));
    connect(splitter, &QSplitter::splitterMoved, this,
            [this, splitter] { m_bench.settings.set("codebook/splitter", splitter->saveState()); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_notice);
    column->addWidget(splitter, 1);
    startFocusAt(this, m_view);
    connectDraft();
    connectActions();
    refresh();
    m_view->expandAll();
    m_view->setCurrentIndex(m_model->index(0, 0));
    if (!m_draft.problem().isEmpty()) {
        m_bench.say(m_draft.problem(), Saying::Problem);
    }
}

CodebookWorkspace::~CodebookWorkspace()
{
    m_draft.keep();
}

QWidget* CodebookWorkspace::makeBar()
{
    auto* bar = new QWidget(this);
    bar->setObjectName(QStringLiteral("bar"));
    bar->setAttribute(Qt::WA_StyledBackground);
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    m_state->setProperty("muted", true);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(m_title);
    texts->addWidget(m_state);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(14, 8, 14, 8);
    row->setSpacing(8);
    row->addLayout(texts, 1);
    m_findings->setFlat(true);
    connect(m_findings, &QPushButton::clicked, m_bench.actions.action("codebook.nextFinding"),
            &QAction::trigger);
    row->addWidget(m_findings);
    const auto follow = [this](QPushButton* button, const char* id, const QString& text) {
        QAction* action = m_bench.actions.action(id);
        button->setText(text);
        button->setAccessibleName(action->text());
        button->setToolTip(action->toolTip());
        button->setEnabled(action->isEnabled());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button,
                [button, action] { button->setEnabled(action->isEnabled()); });
    };
    follow(m_discard, "codebook.discard", tr("Throw the draft away"));
    follow(m_publish, "codebook.publish", tr("Publish…"));
    m_publish->setProperty("primary", true);
    row->addWidget(m_discard);
    row->addWidget(m_publish);
    for (const auto& [id, iconName] :
         {std::pair("codebook.import", "import"), std::pair("codebook.export", "export"),
          std::pair("codebook.print", "print")}) {
        auto* button = new QPushButton(icon(QString::fromLatin1(iconName)), QString(), bar);
        follow(button, id, QString());
        row->addWidget(button);
    }
    return bar;
}

QWidget* CodebookWorkspace::makeLeft()
{
    auto* left = new QWidget(this);
    left->setMinimumWidth(230);
    m_whole->setObjectName(QStringLiteral("groupHead"));
    m_whole->setCheckable(true);
    m_whole->setText(tr("The codebook as a whole"));
    m_whole->setAccessibleName(m_whole->text());
    connect(m_whole, &QPushButton::clicked, this, [this] { choose({}); });
    m_view->setModel(m_model);
    m_view->setItemDelegate(new TreeDelegate(m_bench.language, m_view));
    m_view->setAccessibleName(tr("Codebook"));
    m_view->setHeaderHidden(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setIndentation(16);
    m_view->setUniformRowHeights(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setDragEnabled(true);
    m_view->setAcceptDrops(true);
    m_view->setDropIndicatorShown(true);
    m_view->setDragDropMode(QAbstractItemView::InternalMove);
    m_view->setDefaultDropAction(Qt::MoveAction);
    m_view->setTabKeyNavigation(false);
    auto* tools = new QWidget(left);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(8, 4, 8, 6);
    row->setSpacing(2);
    auto* addMenuButton = new QPushButton(icon(QStringLiteral("add")), tr("Code"), tools);
    QAction* addCodeAction = m_bench.actions.action("codebook.addCode");
    addMenuButton->setAccessibleName(addCodeAction->text());
    addMenuButton->setToolTip(addCodeAction->toolTip());
    connect(addMenuButton, &QPushButton::clicked, addCodeAction, &QAction::trigger);
    row->addWidget(addMenuButton);
    row->addStretch();
    for (const auto& [id, iconName] :
         {std::pair("codebook.up", "up"), std::pair("codebook.down", "down"),
          std::pair("codebook.out", "outdent"), std::pair("codebook.in", "indent"),
          std::pair("codebook.remove", "remove")}) {
        auto* button = new QToolButton(tools);
        QAction* action = m_bench.actions.action(id);
        action->setIcon(icon(QString::fromLatin1(iconName)));
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setAccessibleName(action->text());
        row->addWidget(button);
    }
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_whole);
    column->addWidget(m_view, 1);
    column->addWidget(tools);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (!m_restoring && current.isValid()) {
                    m_chosen = m_model->itemAt(current);
                    showChosen();
                }
            });
    connect(m_view, &QTreeView::collapsed, this, [this](const QModelIndex& index) {
        const DraftItem item = m_model->itemAt(index);
        m_closed.insert(item.category.text() + u'/' + item.code.text());
    });
    connect(m_view, &QTreeView::expanded, this, [this](const QModelIndex& index) {
        const DraftItem item = m_model->itemAt(index);
        m_closed.erase(item.category.text() + u'/' + item.code.text());
    });
    connect(m_view, &QTreeView::activated, this, [this] {
        if (m_chosen.isCode()) {
            m_codePage->focusName();
        } else if (m_chosen.isCategory()) {
            m_categoryPage->focusName();
        }
    });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_restoring = true; });
    connect(m_model, &QAbstractItemModel::modelReset, this, &CodebookWorkspace::restoreTree);
    return left;
}

QWidget* CodebookWorkspace::makeMiddle()
{
    auto* middle = new QWidget(this);
    middle->setObjectName(QStringLiteral("side"));
    middle->setMinimumWidth(380);
    auto* row = new QHBoxLayout(m_languageRow);
    row->setContentsMargins(14, 8, 28, 0);
    m_firstLanguage->setProperty("muted", true);
    row->addWidget(m_firstLanguage, 1);
    m_secondLanguage->setProperty("muted", true);
    row->addWidget(m_secondLanguage, 1);
    row->addWidget(m_second, 1, Qt::AlignLeft);
    connect(m_second, &Choices::chosen, this, [this] { refresh(); });
    for (QWidget* page : {static_cast<QWidget*>(m_bookPage), static_cast<QWidget*>(m_categoryPage),
                          static_cast<QWidget*>(m_codePage)}) {
        auto* scroll = new QScrollArea(middle);
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->setWidget(page);
        m_forms->addWidget(scroll);
    }
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_languageRow);
    column->addWidget(m_forms, 1);
    return middle;
}

QWidget* CodebookWorkspace::makeSide()
{
    m_side->setDocumentMode(true);
    m_side->setMinimumWidth(360);
    m_side->tabBar()->setAccessibleName(tr("About the codebook"));
    m_side->tabBar()->setExpanding(false);
    m_side->addTab(m_uses, tr("Uses"));
    m_side->addTab(m_notes, tr("Clips and notes"));
    m_side->addTab(m_revisions, tr("Revisions"));
    m_side->addTab(m_recoding, tr("Re-coding list"));
    connect(m_recoding, &RecodingPage::counted, this, [this](int count) {
        m_side->setTabText(m_side->indexOf(m_recoding), count == 0
                                                            ? tr("Re-coding list")
                                                            : tr("Re-coding list (%1)").arg(count));
    });
    return m_side;
}

void CodebookWorkspace::connectDraft()
{
    connect(&m_draft, &session::CodebookDraft::changed, this, [this] {
        refresh();
        if (!isVisible()) {
            m_bench.say(tr("The draft of the codebook changed."), Saying::Note);
        }
    });
    connect(&m_draft, &session::CodebookDraft::renamed, this,
            [this](const CodeId& from, const CodeId& to) {
                if (m_chosen.code == from) {
                    m_chosen.code = to;
                }
            });
    connect(&m_draft, &session::CodebookDraft::categoryRenamed, this,
            [this](const CategoryId& from, const CategoryId& to) {
                if (m_chosen.category == from) {
                    m_chosen.category = to;
                }
            });
    connect(&m_draft, &session::CodebookDraft::keepFailed, this, [this](const Error&) {
        m_bench.say(tr("The draft of the codebook could not be kept on this computer. Publish it, "
                       "or export it, before you close Rozet."),
                    Saying::Problem);
    });
    QPushButton* start = m_notice->addButton(tr("Start again from the newest"));
    connect(start, &QPushButton::clicked, this, [this] { m_draft.discard(); });
    connect(&m_bench.session, &session::StudySession::studyChanged, this,
            [this](const study::Change& change) {
                const bool revision = std::holds_alternative<study::AddRevision>(change.what) ||
                                      std::holds_alternative<study::RemoveRevision>(change.what) ||
                                      std::holds_alternative<study::Composite>(change.what);
                if (revision) {
                    m_bench.keys.setCodebook(&session::newestRevision(m_bench.study()).codebook);
                    m_revisions->refresh();
                    showState();
                }
            });
}

void CodebookWorkspace::restoreTree()
{
    m_restoring = true;
    const std::set<QString> closed = m_closed;
    m_view->expandAll();
    m_closed = closed;
    const std::function<void(const QModelIndex&)> close = [&](const QModelIndex& parent) {
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            const QModelIndex index = m_model->index(row, 0, parent);
            const DraftItem item = m_model->itemAt(index);
            if (closed.contains(item.category.text() + u'/' + item.code.text())) {
                m_view->collapse(index);
            }
            close(index);
        }
    };
    close({});
    if (m_chosen.isCode() && m_draft.book().code(m_chosen.code) != nullptr) {
        m_chosen.category = m_draft.book().code(m_chosen.code)->category;
    }
    QModelIndex index = m_model->indexOf(m_chosen);
    if (!index.isValid() && (m_chosen.isCode() || m_chosen.isCategory())) {
        // What was chosen is gone: its category, or the first.
        index = m_model->indexOf({m_chosen.category, CodeId()});
        index = index.isValid() ? index : m_model->index(0, 0);
        m_chosen = m_model->itemAt(index);
    }
    m_view->setCurrentIndex(index);
    if (index.isValid()) {
        m_view->scrollTo(index);
    }
    m_restoring = false;
    showChosen();
}

void CodebookWorkspace::choose(const DraftItem& item)
{
    m_chosen = item;
    m_restoring = true;
    const QModelIndex index = m_model->indexOf(item);
    m_view->setCurrentIndex(index);
    if (!index.isValid()) {
        m_view->clearSelection();
    } else {
        m_view->scrollTo(index);
    }
    m_restoring = false;
    showChosen();
}

void CodebookWorkspace::refresh()
{
    const std::vector<QString>& all = m_draft.book().languages;
    std::vector<Choice> others;
    for (std::size_t i = 1; i < all.size(); ++i) {
        others.push_back({all[i], languageName(all[i]), {}});
    }
    m_second->setChoices(others);
    m_second->setVisible(others.size() > 1);
    m_secondLanguage->setVisible(others.size() == 1);
    m_secondLanguage->setText(others.empty() ? QString() : others.front().text);
    QStringList languages;
    if (!all.empty()) {
        languages << all.front();
    }
    if (!others.empty()) {
        languages << m_second->currentId();
    }
    m_languageRow->setVisible(languages.size() > 1);
    m_firstLanguage->setText(languageName(languages.value(0)));
    if (languages != m_languages) {
        m_languages = languages;
        m_bookPage->setLanguages(languages);
        m_categoryPage->setLanguages(languages);
        m_codePage->setLanguages(languages);
    }
    m_revisions->refresh();
    showState();
    showChosen();
}

void CodebookWorkspace::showState()
{
    const QString title = m_draft.book().title.in(m_bench.language);
    m_title->setText(title.isEmpty() ? tr("Codebook") : title);
    const codebook::CodebookRevision& newest = session::newestRevision(m_bench.study());
    QString state =
        tr("Revision %1 of %2")
            .arg(newest.number)
            .arg(QLocale(m_bench.language)
                     .toString(newest.date.toLocalTime().date(), QStringLiteral("d MMMM yyyy")));
    if (m_draft.isChanged()) {
        state += QStringLiteral(" · ") +
                 tr("draft with %n change(s)", nullptr, changeCount(m_draft.diff())) +
                 QStringLiteral(", ") + tr("not yet what coders see");
    }
    m_state->setText(state);
    const int errors = m_draft.errorCount();
    const int warnings = static_cast<int>(m_draft.findings().size()) - errors;
    QStringList parts;
    if (errors > 0) {
        parts << tr("%n error(s)", nullptr, errors);
    }
    if (warnings > 0) {
        parts << tr("%n warning(s)", nullptr, warnings);
    }
    m_findings->setVisible(!parts.isEmpty());
    m_findings->setText(parts.join(QStringLiteral(", ")));
    m_findings->setAccessibleName(parts.isEmpty() ? tr("Nothing is wrong") : m_findings->text());
    m_findings->setToolTip(m_bench.actions.action("codebook.nextFinding")->toolTip());
    const Colours& now = coloursFor(palette());
    m_findings->setIcon(QIcon(
        iconPixmap(errors > 0 ? QStringLiteral("warning") : QStringLiteral("info"), QSize(16, 16),
                   errors > 0 ? now.danger : now.warning, devicePixelRatioF())));
    m_discard->setVisible(m_draft.isChanged());
    m_notice->setVisible(m_draft.isBehind());
    if (m_draft.isBehind()) {
        m_notice->setText(tr("The study got revision %1 after this draft was begun. Publishing the "
                             "draft would take back what that revision changed.")
                              .arg(newest.number));
    }
    updateActions();
}

void CodebookWorkspace::showChosen()
{
    m_whole->setChecked(!m_chosen.isCode() && !m_chosen.isCategory());
    if (m_chosen.isCode()) {
        m_codePage->setCode(m_chosen.code);
        m_forms->setCurrentIndex(2);
    } else if (m_chosen.isCategory()) {
        m_categoryPage->setCategory(m_chosen.category);
        m_forms->setCurrentIndex(1);
    } else {
        m_bookPage->refresh();
        m_forms->setCurrentIndex(0);
    }
    m_uses->setCode(m_chosen.code);
    m_notes->setCode(m_chosen.code);
    updateActions();
}

void CodebookWorkspace::showSide(const QString& name)
{
    m_side->setCurrentWidget(name == QLatin1String("recoding") ? static_cast<QWidget*>(m_recoding)
                             : name == QLatin1String("revisions")
                                 ? static_cast<QWidget*>(m_revisions)
                             : name == QLatin1String("notes") ? static_cast<QWidget*>(m_notes)
                                                              : static_cast<QWidget*>(m_uses));
}

} // namespace rozet::widgets
