// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/main_window.h"

#include "app/desktop/command_palette.h"
#include "app/desktop/compare_desk.h"
#include "app/desktop/guide_steps.h"
#include "app/desktop/key_sheet.h"
#include "app/desktop/menus.h"
#include "app/desktop/package_files.h"
#include "app/desktop/rail.h"
#include "app/desktop/save_banner.h"
#include "app/desktop/start_page.h"
#include "app/desktop/status_line.h"
#include "app/desktop/study_files.h"
#include "app/widgets/code/code_workspace.h"
#include "app/widgets/codebook/codebook_workspace.h"
#include "app/widgets/common/icons.h"
#include "app/widgets/common/key_guard.h"
#include "app/widgets/common/theme.h"
#include "app/widgets/compare/compare_workspace.h"
#include "app/widgets/search/search_dialog.h"
#include "app/widgets/study/study_workspace.h"
#include "app/widgets/tables/tally_workspace.h"
#include "core/workflow/error_text.h"
#include "core/workflow/program_version.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rozet::desktop {

namespace {

struct WorkspaceEntry
{
    const char* name;
    const char* action;
    const char* icon;
    session::Place place;
};

constexpr WorkspaceEntry kWorkspaces[] = {
    {"study", "view.study", "study", session::Place::Study},
    {"code", "view.code", "code", session::Place::Code},
    {"compare", "view.compare", "compare", session::Place::Compare},
    {"tallies", "view.tallies", "tallies", session::Place::Tallies},
    {"codebook", "view.codebook", "codebook", session::Place::Codebook},
};

} // namespace

MainWindow::MainWindow(Desk& desk, const QString& language, QWidget* parent)
    : QMainWindow(parent)
    , m_desk(desk)
    , m_language(language)
    , m_actions(new widgets::ActionSet(desk.keys(), this))
    , m_keyGuard(std::make_unique<widgets::KeyGuard>())
    , m_rail(new Rail(this))
    , m_stack(new QStackedWidget(this))
    , m_start(new StartPage(desk.settings(), *m_actions, this))
    , m_banner(new SaveBanner(this))
    , m_status(new StatusLine(desk.jobs(), this))
    , m_files(new StudyFiles(
          desk, [this](const QString& sentence, bool problem) { say(sentence, problem); }, this))
    , m_packages(new PackageFiles(
          desk, [this](const QString& sentence, bool problem) { say(sentence, problem); },
          [this] { return workbench(); }, this))
{
    setWindowIcon(widgets::applicationIcon());
    setAcceptDrops(true);
    setMinimumSize(1040, 620);
    setStatusBar(m_status);
    for (const WorkspaceEntry& entry : kWorkspaces) {
        m_rail->addWorkspace(m_actions->action(entry.action), QString::fromLatin1(entry.icon));
    }
    m_actions->action("view.commands")->setIconText(tr("Find"));
    m_rail->addTool(m_actions->action("view.commands"), QStringLiteral("search"));
    m_rail->addTool(m_actions->action("help.keys"), QStringLiteral("keyboard"));

    auto* centre = new QWidget(this);
    auto* row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);
    row->addLayout(column, 1);
    setCentralWidget(centre);
    m_stack->addWidget(m_start);

    buildMenus(*menuBar(), *m_actions);
    m_actions->action("view.dutch")->setChecked(m_language == QLatin1String("nl"));
    m_actions->action("view.english")->setChecked(m_language != QLatin1String("nl"));
    m_actions->setPossible("file.sample", Desk::hasSample());
    chooseTone(m_desk.settings().text("theme"));
    connectActions();
    connectDesk();
    if (!restoreGeometry(m_desk.settings().bytes("window/geometry"))) {
        // The frame around the window and the panels of the desktop need some room too.
        const QRect room = screen()->availableGeometry().adjusted(0, 0, -8, -40);
        resize(QSize(1440, 900).boundedTo(room.size()));
    }
    if (m_desk.session() != nullptr) {
        makeWorkspaces();
    } else {
        showStart();
    }
}

MainWindow::~MainWindow()
{
    // Before the actions they are connected to.
    dropWorkspaces();
}

void MainWindow::connectActions()
{
    m_actions->on("file.new", this, [this] { m_files->askForNew(); });
    m_actions->on("file.open", this, [this] { m_files->askForExisting(); });
    m_actions->on("file.sample", this, [this] {
        m_openingSample = true;
        m_desk.openSample();
    });
    m_actions->on("help.guide", this, [this] { showGuide(); });
    m_actions->on("file.saveCopy", this, [this] { m_files->askForCopy(); });
    m_actions->on("file.openPackage", this, [this] { m_packages->askForPackageToOpen(); });
    m_actions->on("file.makePackages", this, [this] { m_packages->make(); });
    m_actions->on("file.collectPackages", this, [this] { m_packages->askForPackagesToCollect(); });
    m_actions->on("file.close", this, [this] { m_desk.closeStudy(); });
    m_actions->on("file.quit", this, [this] { close(); });
    m_actions->on("edit.undo", this, [this] { m_desk.session()->history()->undo(); });
    m_actions->on("edit.redo", this, [this] { m_desk.session()->history()->redo(); });
    m_actions->on("edit.searchAll", this, [this] { searchAll(); });
    for (const WorkspaceEntry& entry : kWorkspaces) {
        m_actions->on(entry.action, this,
                      [this, &entry] { showWorkspace(QString::fromLatin1(entry.name)); });
    }
    m_actions->on("view.commands", this, [this] {
        auto* palette = new CommandPalette(*m_actions, this);
        palette->move(mapToGlobal(QPoint((width() - palette->width()) / 2, 70)));
        palette->open();
    });
    m_actions->on("help.keys", this, [this] { (new KeySheet(m_desk.keys(), this))->show(); });
    m_actions->on("help.about", this, [this] {
        say(tr("Rozet %1. Free software under the GNU GPL, version 3 or later.")
                .arg(workflow::programVersion()),
            false);
    });
    m_actions->on("view.fullScreen", this,
                  [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    for (const char* tone : {"system", "light", "dark"}) {
        const QString name = QString::fromLatin1(tone);
        connect(m_actions->action(QStringLiteral("view.") + name), &QAction::triggered, this,
                [this, name] { chooseTone(name); });
    }
    // Queued: the window that holds the menu goes away.
    m_actions->on("view.dutch", this, [this] {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT languageChosen(QStringLiteral("nl")); }, Qt::QueuedConnection);
    });
    m_actions->on("view.english", this, [this] {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT languageChosen(QStringLiteral("en")); }, Qt::QueuedConnection);
    });
    connect(m_start, &StartPage::openRequested, this, &MainWindow::openPath);
    connect(m_banner, &SaveBanner::changed, this, &MainWindow::showTitle);
    connect(m_banner, &SaveBanner::copyRequested, m_files, &StudyFiles::askForCopy);
    connect(m_banner, &SaveBanner::loseRequested, this, [this] {
        m_desk.closeStudyAnyway();
        close();
    });
}

void MainWindow::connectDesk()
{
    connect(&m_desk, &Desk::opened, this, [this](const QStringList& warnings) {
        m_start->setProblem(QString());
        makeWorkspaces();
        if (std::exchange(m_openingSample, false) && !m_desk.settings().flag("guide/shown")) {
            showGuide();
        }
        say(warnings.join(QLatin1Char(' ')), !warnings.isEmpty());
    });
    connect(&m_desk, &Desk::openFailed, this, [this](const Error& error) {
        m_openingSample = false;
        const QString sentence = workflow::errorText(error);
        m_start->setProblem(sentence);
        say(sentence, true);
    });
    connect(&m_desk, &Desk::closing, this, &MainWindow::finishEditing);
    connect(&m_desk, &Desk::closed, this, [this] {
        dropWorkspaces();
        showStart();
    });
    connect(&m_desk.navigator(), &session::Navigator::wentTo, this,
            [this](const session::Destination& destination) {
                showWorkspace(destination.comparing ? QStringLiteral("compare")
                                                    : QStringLiteral("code"));
            });
}

void MainWindow::connectSession()
{
    session::StudySession* session = m_desk.session();
    m_banner->watch(session);
    connect(session, &session::StudySession::saved, this, &MainWindow::showTitle);
    connect(session, &session::StudySession::studyChanged, this, &MainWindow::showTitle);
    connect(session, &session::StudySession::editRefused, this,
            [this](const Error& error) { say(workflow::errorText(error), true); });
    QUndoStack* history = session->history();
    const auto showHistory = [this, history] {
        const QString undo = session::actionText(*session::findAction(QStringLiteral("edit.undo")));
        const QString redo = session::actionText(*session::findAction(QStringLiteral("edit.redo")));
        m_actions->setPossible("edit.undo", history->canUndo());
        m_actions->setPossible("edit.redo", history->canRedo());
        m_actions->action("edit.undo")
            ->setText(history->canUndo() ? QStringLiteral("%1: %2").arg(undo, history->undoText())
                                         : undo);
        m_actions->action("edit.redo")
            ->setText(history->canRedo() ? QStringLiteral("%1: %2").arg(redo, history->redoText())
                                         : redo);
    };
    connect(history, &QUndoStack::indexChanged, this, showHistory);
    showHistory();
}

widgets::Workbench MainWindow::workbench()
{
    return {*m_desk.session(),
            m_desk.navigator(),
            m_desk.jobs(),
            m_desk.settings(),
            m_desk.keys(),
            *m_actions,
            m_language,
            m_desk.playerMaker(),
            [this](const QString& sentence, widgets::Saying how) {
                say(sentence, how == widgets::Saying::Problem);
            }};
}

void MainWindow::searchAll()
{
    if (m_search == nullptr) {
        m_search = new widgets::SearchDialog(workbench(), this);
    }
    m_search->show();
    m_search->raise();
    m_search->activateWindow();
}

void MainWindow::showCodeInBook(const codebook::CodeId& code)
{
    const codebook::CodebookRevision* newest = m_desk.session()->study().currentCodebook();
    const codebook::Code* found = newest == nullptr ? nullptr : newest->codebook.code(code);
    showWorkspace(QStringLiteral("codebook"));
    if (found != nullptr) {
        static_cast<widgets::CodebookWorkspace*>(workspaceWidget(QStringLiteral("codebook")))
            ->choose({found->category, found->id});
    }
}

void MainWindow::showGuide()
{
    if (m_workspaces.empty()) {
        return;
    }
    delete m_guide;
    m_desk.settings().set("guide/shown", true);
    m_guide = new Guide(guideSteps(*this, m_desk), this);
}

void MainWindow::makeWorkspaces()
{
    dropWorkspaces();
    const widgets::Workbench bench = workbench();
    m_workspaces[QStringLiteral("study")] = new widgets::StudyWorkspace(bench, this);
    m_workspaces[QStringLiteral("code")] = new widgets::CodeWorkspace(bench, this);
    m_workspaces[QStringLiteral("compare")] = makeCompareWorkspace(
        bench, [this](const codebook::CodeId& code) { showCodeInBook(code); }, this);
    m_workspaces[QStringLiteral("tallies")] = new widgets::TallyWorkspace(bench, this);
    m_workspaces[QStringLiteral("codebook")] = new widgets::CodebookWorkspace(bench, this);
    for (const auto& [name, widget] : m_workspaces) {
        m_stack->addWidget(widget);
    }
    connectSession();
    showWorkspace(m_desk.settings().text("window/workspace"));
    showTitle();
}

void MainWindow::dropWorkspaces()
{
    delete m_guide; // points at what goes away
    for (const auto& [name, widget] : m_workspaces) {
        m_stack->removeWidget(widget);
        delete widget;
    }
    m_workspaces.clear();
    delete m_search;
    m_banner->watch(nullptr);
}

void MainWindow::showStart()
{
    m_stack->setCurrentWidget(m_start);
    m_start->showRecent();
    m_rail->hide();
    m_actions->setPlace(session::Place::Everywhere);
    for (const char* id :
         {"edit.undo", "edit.redo", "edit.searchAll", "help.guide", "file.saveCopy", "file.close",
          "file.makePackages", "file.collectPackages", "view.study", "view.code", "view.compare",
          "view.tallies", "view.codebook"}) {
        m_actions->setPossible(id, false);
    }
    showTitle();
}

void MainWindow::showWorkspace(const QString& name)
{
    const auto entry = std::ranges::find_if(
        kWorkspaces, [&](const WorkspaceEntry& e) { return name == QLatin1String(e.name); });
    if (entry == std::end(kWorkspaces) || m_workspaces.empty()) {
        return;
    }
    m_rail->show();
    for (const char* id : {"edit.searchAll", "help.guide", "file.saveCopy", "file.close",
                           "file.makePackages", "file.collectPackages", "view.study", "view.code",
                           "view.compare", "view.tallies", "view.codebook"}) {
        m_actions->setPossible(id, true);
    }
    m_actions->setPlace(entry->place);
    for (const WorkspaceEntry& other : kWorkspaces) {
        m_actions->action(other.action)->setChecked(other.name == entry->name);
    }
    m_stack->setCurrentWidget(m_workspaces.at(name));
    m_stack->currentWidget()->setFocus();
    m_desk.settings().set("window/workspace", name);
}

QString MainWindow::workspace() const
{
    for (const auto& [name, widget] : m_workspaces) {
        if (widget == m_stack->currentWidget()) {
            return name;
        }
    }
    return {};
}

QWidget* MainWindow::workspaceWidget(const QString& name) const
{
    const auto found = m_workspaces.find(name);
    return found == m_workspaces.end() ? nullptr : found->second;
}

QString MainWindow::statusSentence() const
{
    return m_status->sentence();
}

void MainWindow::showTitle()
{
    const session::StudySession* session = m_desk.session();
    if (session == nullptr) {
        setWindowTitle(QStringLiteral("Rozet"));
        m_status->setSaved(QString());
        return;
    }
    QString state = tr("all saved");
    if (m_banner->isFailing()) {
        state = tr("not saved");
    } else if (session->hasUnsaved()) {
        state = tr("saving…");
    } else if (session->savedAt().isValid()) {
        state =
            tr("saved %1")
                .arg(session->savedAt().toLocalTime().time().toString(QStringLiteral("HH:mm:ss")));
    }
    setWindowTitle(QStringLiteral("%1 — %2").arg(session->study().info.title, state));
    m_status->setSaved(state);
}

void MainWindow::say(const QString& sentence, bool problem)
{
    m_status->say(sentence, problem);
}

void MainWindow::openPath(const QString& path)
{
    m_desk.openStudy(path);
}

void MainWindow::chooseTone(const QString& name)
{
    const widgets::Tone tone = widgets::readTone(name);
    m_desk.settings().set("theme", widgets::toneName(tone));
    for (const widgets::Tone other :
         {widgets::Tone::System, widgets::Tone::Light, widgets::Tone::Dark}) {
        m_actions->action(QStringLiteral("view.") + widgets::toneName(other))
            ->setChecked(other == tone);
    }
    widgets::applyTone(*qApp, tone);
}

void MainWindow::finishEditing()
{
    if (QWidget* code = workspaceWidget(QStringLiteral("code"))) {
        static_cast<widgets::CodeWorkspace*>(code)->finishEditing();
    }
}

void MainWindow::keepGeometry()
{
    m_desk.settings().set("window/geometry", saveGeometry());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    keepGeometry();
    if (!m_desk.closeStudy()) {
        m_banner->offerToLose();
        event->ignore();
        return;
    }
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QStringList files = StudyFiles::filesIn(*event->mimeData());
    const bool study = files.size() == 1 && (StudyFiles::isStudyFile(files.front()) ||
                                             PackageFiles::isPackage(files.front()));
    if (study || (!files.isEmpty() && !m_workspaces.empty())) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QStringList files = StudyFiles::filesIn(*event->mimeData());
    if (files.size() == 1 && StudyFiles::isStudyFile(files.front())) {
        openPath(files.front());
    } else if (!files.isEmpty() && std::ranges::all_of(files, PackageFiles::isPackage)) {
        m_packages->take(files);
    } else if (!files.isEmpty() && !m_workspaces.empty()) {
        showWorkspace(QStringLiteral("study"));
        static_cast<widgets::StudyWorkspace*>(m_workspaces.at(QStringLiteral("study")))
            ->addRecordings(files);
    }
    event->acceptProposedAction();
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::ThemeChange &&
        m_desk.settings().text("theme") == QLatin1String("system")) {
        widgets::forgetSystemTone();
        widgets::applyTone(*qApp, widgets::Tone::System);
    }
    QMainWindow::changeEvent(event);
}

} // namespace rozet::desktop
