// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/compare_desk.h"

#include "app/widgets/compare/compare_workspace.h"
#include "app/widgets/compare/difference_list.h"
#include "app/widgets/consensus/consensus_overview.h"
#include "app/widgets/consensus/consensus_panel.h"

#include <QCoreApplication>

namespace rozet::desktop {

namespace {

struct CompareDesk
{
    Q_DECLARE_TR_FUNCTIONS(CompareDesk)
};

} // namespace

widgets::CompareWorkspace*
makeCompareWorkspace(const widgets::Workbench& bench,
                     const std::function<void(const codebook::CodeId&)>& showCode, QWidget* parent)
{
    using widgets::CompareState;
    using widgets::CompareWorkspace;
    using widgets::ConsensusOverview;
    using widgets::ConsensusPanel;
    auto* workspace = new CompareWorkspace(bench, parent);
    auto* panel = new ConsensusPanel(bench, workspace);
    auto* overview = new ConsensusOverview(bench, workspace);
    workspace->setSettlingPanel(panel);
    workspace->addPage(
        QStringLiteral("consensus"), CompareDesk::tr("Consensus"),
        CompareDesk::tr("How far the consensus is, which definitions to sharpen, and "
                        "how agreement moves"),
        overview);
    const auto takeSettings = [workspace, panel, overview] {
        panel->setSettings(workspace->state().differenceSettings());
        overview->setSettings(workspace->state().differenceSettings());
    };
    const auto takeDifference = [workspace, panel] {
        const workflow::RecordingDifferences* recording = workspace->currentRecording();
        const workflow::Difference* current = workspace->currentDifference();
        panel->setRecording(recording == nullptr ? study::RecordingId() : recording->recording);
        panel->setDifference(current == nullptr ? workflow::DifferenceId() : current->id);
    };
    QObject::connect(&workspace->state(), &CompareState::changed, panel, takeSettings);
    QObject::connect(&workspace->state(), &CompareState::settingsChanged, panel, takeSettings);
    QObject::connect(workspace, &CompareWorkspace::differenceChosen, panel, takeDifference);
    QObject::connect(
        panel, &ConsensusPanel::wantsNext, workspace,
        [workspace](const study::RecordingId& recording, const workflow::DifferenceId& id) {
            workspace->state().refreshNow();
            workspace->list().choose(recording, id);
        });
    QObject::connect(panel, &ConsensusPanel::left, workspace,
                     [workspace] { workspace->list().setFocus(); });
    QObject::connect(overview, &ConsensusOverview::recordingWanted, workspace,
                     [navigator = &bench.navigator](const study::RecordingId& recording) {
                         session::Destination destination;
                         destination.recording = recording;
                         destination.span = TimeSpan();
                         destination.comparing = true;
                         navigator->goTo(destination);
                     });
    QObject::connect(overview, &ConsensusOverview::codeWanted, workspace,
                     [showCode](const codebook::CodeId& code) { showCode(code); });
    takeSettings();
    takeDifference();
    return workspace;
}

} // namespace rozet::desktop
