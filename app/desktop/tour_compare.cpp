// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/tour_compare.h"

#include "app/desktop/desk.h"
#include "app/desktop/main_window.h"
#include "app/widgets/compare/compare_bar.h"
#include "app/widgets/compare/compare_workspace.h"
#include "app/widgets/compare/difference_list.h"
#include "app/widgets/compare/figures_page.h"

#include <algorithm>

namespace rozet::desktop {

bool tourCompare(MainWindow& window, Desk& desk, const TourHands& hands)
{
    const study::Study& study = desk.session()->study();
    for (const study::Coder& coder : study.coders) {
        if (coder.role == study::CoderRole::Supervisor) {
            desk.session()->setCoder(coder.id);
        }
    }
    window.showWorkspace(QStringLiteral("compare"));
    auto& compare =
        *static_cast<widgets::CompareWorkspace*>(window.workspaceWidget(QStringLiteral("compare")));
    hands.passTime(300);
    if (compare.state().comparison() == nullptr) {
        return false;
    }
    hands.shoot("4-compare-all");
    // A conversation that can be played, and in it a moment with other codes.
    widgets::CompareChoices choices = compare.state().choices();
    for (const study::Recording* recording : study::recordingsByName(study)) {
        if (recording->name.endsWith(QLatin1String("03"))) {
            choices.recording = recording->id;
        }
    }
    compare.state().choose(choices);
    const widgets::DifferenceModel& list = compare.list().model();
    for (int row = 0; row < list.rowCount(); ++row) {
        if (list.at(row).verdict == agreement::Verdict::DifferentCode) {
            compare.list().choose(list.at(row).recording, list.at(row).id);
            break;
        }
    }
    hands.passTime(900);
    hands.shoot("4-compare");
    choices.recording.reset();
    compare.state().choose(choices);
    compare.showPage(QStringLiteral("numbers"));
    hands.passTime(300);
    compare.figures().finish();
    desk.jobs().waitForAll();
    hands.shoot("4-compare-numbers");
    for (const char* page : {"codes", "rose", "answers"}) {
        compare.showPage(QString::fromLatin1(page));
        hands.passTime(300);
        hands.shoot(qPrintable(QStringLiteral("4-compare-") + QString::fromLatin1(page)));
    }
    compare.showPage(QStringLiteral("differences"));
    return true;
}

} // namespace rozet::desktop
