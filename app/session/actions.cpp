// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/actions.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace rozet::session {

namespace {

#define ACTION_TEXT(text) QT_TRANSLATE_NOOP("Actions", text)

constexpr std::array kActions{
    ActionSpec{"file.new", ACTION_TEXT("New study…"), "Ctrl+Shift+N", Place::Everywhere, ACTION_TEXT("File")},
    ActionSpec{"file.open", ACTION_TEXT("Open a study…"), "Ctrl+O", Place::Everywhere, ACTION_TEXT("File")},
    ActionSpec{"file.sample", ACTION_TEXT("Open the sample study"), "", Place::Everywhere, ACTION_TEXT("File")},
    ActionSpec{"file.saveCopy", ACTION_TEXT("Save a copy…"), "Ctrl+Shift+S", Place::Everywhere, ACTION_TEXT("File")},
    ActionSpec{"file.close", ACTION_TEXT("Close the study"), "Ctrl+W", Place::Everywhere, ACTION_TEXT("File")},
    ActionSpec{"file.quit", ACTION_TEXT("Quit"), "Ctrl+Q", Place::Everywhere, ACTION_TEXT("File")},

    ActionSpec{"edit.undo", ACTION_TEXT("Undo"), "Ctrl+Z", Place::Everywhere, ACTION_TEXT("Edit")},
    ActionSpec{"edit.redo", ACTION_TEXT("Redo"), "Ctrl+Shift+Z Ctrl+Y", Place::Everywhere, ACTION_TEXT("Edit")},

    ActionSpec{"view.study", ACTION_TEXT("Study"), "Ctrl+1", Place::Everywhere, ACTION_TEXT("View")},
    ActionSpec{"view.code", ACTION_TEXT("Code"), "Ctrl+2", Place::Everywhere, ACTION_TEXT("View")},
    ActionSpec{"view.tallies", ACTION_TEXT("Tallies"), "Ctrl+3", Place::Everywhere, ACTION_TEXT("View")},
    ActionSpec{"view.commands", ACTION_TEXT("Find a command…"), "Ctrl+K", Place::Everywhere, ACTION_TEXT("View")},
    ActionSpec{"view.fullScreen", ACTION_TEXT("Full screen"), "F11", Place::Everywhere, ACTION_TEXT("View")},
    ActionSpec{"view.system", ACTION_TEXT("Colours of the system"), "", Place::Everywhere, ACTION_TEXT("View")},
    ActionSpec{"view.light", ACTION_TEXT("Light"), "", Place::Everywhere, ACTION_TEXT("View")},
    ActionSpec{"view.dark", ACTION_TEXT("Dark"), "", Place::Everywhere, ACTION_TEXT("View")},
    ActionSpec{"view.dutch", "Nederlands", "", Place::Everywhere, ACTION_TEXT("View")},
    ActionSpec{"view.english", "English", "", Place::Everywhere, ACTION_TEXT("View")},
    ActionSpec{"help.keys", ACTION_TEXT("Keys"), "F1", Place::Everywhere, ACTION_TEXT("Help")},
    ActionSpec{"help.about", ACTION_TEXT("About Rozet"), "", Place::Everywhere, ACTION_TEXT("Help")},

    ActionSpec{"study.addRecordings", ACTION_TEXT("Add recordings…"), "Ctrl+Shift+R", Place::Study, ACTION_TEXT("Study")},
    ActionSpec{"study.addSchool", ACTION_TEXT("Add a school"), "", Place::Study, ACTION_TEXT("Study")},
    ActionSpec{"study.addMentor", ACTION_TEXT("Add a mentor"), "", Place::Study, ACTION_TEXT("Study")},
    ActionSpec{"study.addStudent", ACTION_TEXT("Add a student"), "", Place::Study, ACTION_TEXT("Study")},
    ActionSpec{"study.addCoder", ACTION_TEXT("Add a coder"), "", Place::Study, ACTION_TEXT("Study")},
    ActionSpec{"study.codeThis", ACTION_TEXT("Code this recording"), "Ctrl+Return", Place::Study, ACTION_TEXT("Study")},
    ActionSpec{"study.remove", ACTION_TEXT("Remove"), "Del", Place::Study, ACTION_TEXT("Study")},

    ActionSpec{"play.toggle", ACTION_TEXT("Play or pause"), "Space Ctrl+Space", Place::Code, ACTION_TEXT("Play")},
    ActionSpec{"play.back", ACTION_TEXT("Play backwards, again = faster"), "J", Place::Code, ACTION_TEXT("Play")},
    ActionSpec{"play.stop", ACTION_TEXT("Stop"), "K", Place::Code, ACTION_TEXT("Play")},
    ActionSpec{"play.forward", ACTION_TEXT("Play, again = faster"), "L", Place::Code, ACTION_TEXT("Play")},
    ActionSpec{"play.frameBack", ACTION_TEXT("One frame back"), "Left", Place::Code, ACTION_TEXT("Play")},
    ActionSpec{"play.frameForward", ACTION_TEXT("One frame forward"), "Right", Place::Code, ACTION_TEXT("Play")},
    ActionSpec{"play.secondBack", ACTION_TEXT("One second back"), "Shift+Left", Place::Code, ACTION_TEXT("Play")},
    ActionSpec{"play.secondForward", ACTION_TEXT("One second forward"), "Shift+Right", Place::Code, ACTION_TEXT("Play")},
    ActionSpec{"play.fiveBack", ACTION_TEXT("Five seconds back"), "Ctrl+Left", Place::Code, ACTION_TEXT("Play")},
    ActionSpec{"play.fiveForward", ACTION_TEXT("Five seconds forward"), "Ctrl+Right", Place::Code, ACTION_TEXT("Play")},
    ActionSpec{"play.previousBorder", ACTION_TEXT("To the previous border of a fragment"), "PgUp", Place::Code, ACTION_TEXT("Play")},
    ActionSpec{"play.nextBorder", ACTION_TEXT("To the next border of a fragment"), "PgDown", Place::Code, ACTION_TEXT("Play")},
    ActionSpec{"play.begin", ACTION_TEXT("To the beginning"), "Home", Place::Code, ACTION_TEXT("Play")},
    ActionSpec{"play.end", ACTION_TEXT("To the end"), "End", Place::Code, ACTION_TEXT("Play")},
    ActionSpec{"play.nextFragment", ACTION_TEXT("Next fragment"), "N", Place::Code, ACTION_TEXT("Play")},
    ActionSpec{"play.previousFragment", ACTION_TEXT("Previous fragment"), "Shift+N", Place::Code, ACTION_TEXT("Play")},
    ActionSpec{"play.fragment", ACTION_TEXT("Play this fragment"), "P", Place::Code, ACTION_TEXT("Play")},
    ActionSpec{"play.loop", ACTION_TEXT("Repeat this fragment"), "Ctrl+L", Place::Code, ACTION_TEXT("Play")},

    ActionSpec{"code.in", ACTION_TEXT("Start of a fragment"), "I", Place::Code, ACTION_TEXT("Fragment")},
    ActionSpec{"code.out", ACTION_TEXT("End of the fragment"), "O", Place::Code, ACTION_TEXT("Fragment")},
    ActionSpec{"code.finish", ACTION_TEXT("End the fragment and choose its codes"), "Return Enter", Place::Code, ACTION_TEXT("Fragment")},
    ActionSpec{"code.startHere", ACTION_TEXT("Selected fragment starts here"), "Shift+I", Place::Code, ACTION_TEXT("Fragment")},
    ActionSpec{"code.endHere", ACTION_TEXT("Selected fragment ends here"), "Shift+O", Place::Code, ACTION_TEXT("Fragment")},
    ActionSpec{"code.find", ACTION_TEXT("Find a code"), "/", Place::Code, ACTION_TEXT("Fragment")},
    ActionSpec{"code.nextGroup", ACTION_TEXT("Numbers to the next group of codes"), "Ctrl+PgDown", Place::Code, ACTION_TEXT("Fragment")},
    ActionSpec{"code.previousGroup", ACTION_TEXT("Numbers to the previous group of codes"), "Ctrl+PgUp", Place::Code, ACTION_TEXT("Fragment")},
    ActionSpec{"code.split", ACTION_TEXT("Split here"), "Ctrl+D", Place::Code, ACTION_TEXT("Fragment")},
    ActionSpec{"code.join", ACTION_TEXT("Join"), "Ctrl+J", Place::Code, ACTION_TEXT("Fragment")},
    ActionSpec{"code.delete", ACTION_TEXT("Delete the fragment"), "Del", Place::Code, ACTION_TEXT("Fragment")},
    ActionSpec{"code.describe", ACTION_TEXT("Describe the fragment"), "F2", Place::Code, ACTION_TEXT("Fragment")},
    ActionSpec{"code.rose", ACTION_TEXT("Place on the rose"), "R", Place::Code, ACTION_TEXT("Fragment")},
    ActionSpec{"code.search", ACTION_TEXT("Search the descriptions"), "Ctrl+F", Place::Code, ACTION_TEXT("Fragment")},
    ActionSpec{"code.close", ACTION_TEXT("Close this coding"), "", Place::Code, ACTION_TEXT("Fragment")},
    ActionSpec{"timeline.zoomIn", ACTION_TEXT("Timeline: closer"), "+ =", Place::Code, ACTION_TEXT("Fragment")},
    ActionSpec{"timeline.zoomOut", ACTION_TEXT("Timeline: wider"), "-", Place::Code, ACTION_TEXT("Fragment")},
    ActionSpec{"timeline.zoomAll", ACTION_TEXT("Timeline: everything"), "0", Place::Code, ACTION_TEXT("Fragment")},
    ActionSpec{"recording.previous", ACTION_TEXT("Previous recording"), "Alt+PgUp", Place::Code, ACTION_TEXT("Fragment")},
    ActionSpec{"recording.next", ACTION_TEXT("Next recording"), "Alt+PgDown", Place::Code, ACTION_TEXT("Fragment")},

    ActionSpec{"tally.export", ACTION_TEXT("Export…"), "Ctrl+E", Place::Tallies, ACTION_TEXT("Tallies")},
    ActionSpec{"tally.copy", ACTION_TEXT("Copy the table"), "Ctrl+Shift+C", Place::Tallies, ACTION_TEXT("Tallies")},
    ActionSpec{"tally.explain", ACTION_TEXT("How is this computed?"), "", Place::Tallies, ACTION_TEXT("Tallies")},
};

#undef ACTION_TEXT

} // namespace

std::span<const ActionSpec> allActions()
{
    return kActions;
}

const ActionSpec* findAction(const QString& id)
{
    const auto found = std::ranges::find_if(
        kActions, [&](const ActionSpec& action) { return id == QLatin1String(action.id); });
    return found == kActions.end() ? nullptr : &*found;
}

QString actionText(const ActionSpec& action)
{
    return QCoreApplication::translate("Actions", action.text);
}

QString actionGroup(const ActionSpec& action)
{
    return QCoreApplication::translate("Actions", action.group);
}

QList<QKeySequence> defaultKeys(const ActionSpec& action)
{
    QList<QKeySequence> keys;
    const QStringList texts =
        QString::fromLatin1(action.defaultKeys).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& text : texts) {
        keys.append(QKeySequence::fromString(text, QKeySequence::PortableText));
    }
    return keys;
}

bool activeTogether(Place a, Place b)
{
    return a == b || a == Place::Everywhere || b == Place::Everywhere;
}

bool isSingleKey(const QKeySequence& keys)
{
    if (keys.count() != 1) {
        return false;
    }
    const QKeyCombination first = keys[0];
    const int key = first.key();
    const bool functionKey = key >= Qt::Key_F1 && key <= Qt::Key_F35;
    return !functionKey && (first.keyboardModifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
}

} // namespace rozet::session
