// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/guide_steps.h"

#include "app/desktop/desk.h"
#include "app/desktop/main_window.h"
#include "app/widgets/code/code_palette.h"
#include "app/widgets/code/code_workspace.h"
#include "app/widgets/code/player_panel.h"
#include "app/widgets/study/study_workspace.h"
#include "app/widgets/timeline/timeline_view.h"
#include "core/workflow/media_place.h"

#include <QCoreApplication>
#include <QTableView>

namespace rozet::desktop {

namespace {

struct GuideText
{
    Q_DECLARE_TR_FUNCTIONS(Guide)
};

widgets::CodeWorkspace& bench(MainWindow& window)
{
    window.showWorkspace(QStringLiteral("code"));
    return *static_cast<widgets::CodeWorkspace*>(window.workspaceWidget(QStringLiteral("code")));
}

/// A conversation that can be played, when the one that is shown cannot.
void showSomethingToPlay(widgets::CodeWorkspace& code, const session::StudySession& session)
{
    const auto isThere = [&](const study::Recording* recording) {
        return recording != nullptr &&
               workflow::mediaState(session.path(), *recording) == workflow::MediaState::Found;
    };
    if (isThere(code.controller().recording())) {
        return;
    }
    for (const study::Recording* recording : study::recordingsByName(session.study())) {
        if (isThere(recording)) {
            code.showRecording(recording->id);
            return;
        }
    }
}

} // namespace

std::vector<GuideStep> guideSteps(MainWindow& window, Desk& desk)
{
    MainWindow* const w = &window;
    Desk* const d = &desk;
    return {
        {GuideText::tr("The conversations"),
         GuideText::tr("Everything starts here: the recordings, how far every coder is, and who "
                       "agreed to what. At the top right you say who you are. A double click on a "
                       "conversation opens it for coding."),
         [w]() -> QWidget* {
             w->showWorkspace(QStringLiteral("study"));
             auto* study =
                 static_cast<widgets::StudyWorkspace*>(w->workspaceWidget(QStringLiteral("study")));
             study->showPart(0);
             return study->table();
         }},
        {GuideText::tr("Look and listen"),
         GuideText::tr("The space bar plays and pauses, the arrow keys go frame by frame. Of the "
                       "sample, gesprek-03 and gesprek-10 can be played."),
         [w, d]() -> QWidget* {
             widgets::CodeWorkspace& code = bench(*w);
             showSomethingToPlay(code, *d->session());
             return &code.playerPanel();
         }},
        {GuideText::tr("Code with one key"),
         GuideText::tr("Press the letter of a code when it begins and again when it ends. Point at "
                       "a code to read when to use it; / finds one by its name."),
         [w]() -> QWidget* { return &bench(*w).palettePanel(); }},
        {GuideText::tr("Correct on the timeline"),
         GuideText::tr("Every fragment is a bar. Drag its borders, or drag over an empty part to "
                       "make a new one. Ctrl+Z takes back whatever you did; there is no save "
                       "button, everything is kept at once."),
         [w]() -> QWidget* { return &bench(*w).timeline(); }},
        {GuideText::tr("Count"),
         GuideText::tr("Tallies shows in which conversations each code occurs, how often and how "
                       "long, ready for Excel. F1 lists all keys, Ctrl+K finds every command. This "
                       "guide is in the menu Help."),
         [w]() -> QWidget* {
             w->showWorkspace(QStringLiteral("tallies"));
             return w->workspaceWidget(QStringLiteral("tallies"));
         }},
    };
}

} // namespace rozet::desktop
