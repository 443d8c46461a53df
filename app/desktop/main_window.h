// SPDX-License-Identifier: GPL-3.0-or-later
// The window: it arranges the rail, the workspaces, the menus and the status line, and nothing
// else.
#pragma once

#include "app/desktop/desk.h"
#include "app/widgets/common/workbench.h"

#include <QMainWindow>
#include <QPointer>

#include <memory>

class QStackedWidget;

namespace rozet::widgets {
class KeyGuard;
class SearchDialog;
} // namespace rozet::widgets

namespace rozet::desktop {

class Rail;
class SaveBanner;
class Guide;
class PackageFiles;
class StartPage;
class StatusLine;
class StudyFiles;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// The desk must outlive the window. The language ("nl" or "en") must be loaded already.
    MainWindow(Desk& desk, const QString& language, QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] widgets::ActionSet& actionSet() { return *m_actions; }

    /// "study", "code", "compare", "tallies" or "codebook"; unknown names are ignored.
    void showWorkspace(const QString& name);
    [[nodiscard]] QString workspace() const;
    [[nodiscard]] QWidget* workspaceWidget(const QString& name) const;
    [[nodiscard]] QString statusSentence() const;
    void openPath(const QString& path);
    void keepGeometry();
    /// Ends what runs in the workspaces, before the window or the study goes.
    void finishEditing();

Q_SIGNALS:
    /// Another language was chosen: the window is to be made anew.
    void languageChosen(const QString& language);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void connectActions();
    void connectDesk();
    void connectSession();
    void makeWorkspaces();
    void dropWorkspaces();
    void searchAll();
    void showCodeInBook(const codebook::CodeId& code);
    void showGuide();
    void showStart();
    void showTitle();
    void say(const QString& sentence, bool problem);
    void chooseTone(const QString& name);
    [[nodiscard]] widgets::Workbench workbench();

    Desk& m_desk;
    QString m_language;
    widgets::ActionSet* m_actions;
    std::unique_ptr<widgets::KeyGuard> m_keyGuard;
    Rail* m_rail;
    QStackedWidget* m_stack;
    StartPage* m_start;
    SaveBanner* m_banner;
    StatusLine* m_status;
    StudyFiles* m_files;
    PackageFiles* m_packages;
    std::map<QString, QWidget*> m_workspaces;
    QPointer<widgets::SearchDialog> m_search;
    QPointer<Guide> m_guide;
    bool m_openingSample = false;
};

} // namespace rozet::desktop
