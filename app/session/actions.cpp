// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/actions.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace rozet::session {

namespace {

constexpr std::array kActions{
    ActionSpec{"file.new", QT_TRANSLATE_NOOP("Actions", "New study…"), "Ctrl+Shift+N",
               Place::Everywhere, QT_TRANSLATE_NOOP("Actions", "File")},
    ActionSpec{"file.open", QT_TRANSLATE_NOOP("Actions", "Open a study…"), "Ctrl+O",
               Place::Everywhere, QT_TRANSLATE_NOOP("Actions", "File")},
    ActionSpec{"file.sample", QT_TRANSLATE_NOOP("Actions", "Open the sample study"), "",
               Place::Everywhere, QT_TRANSLATE_NOOP("Actions", "File")},
    ActionSpec{"file.saveCopy", QT_TRANSLATE_NOOP("Actions", "Save a copy…"), "Ctrl+Shift+S",
               Place::Everywhere, QT_TRANSLATE_NOOP("Actions", "File")},
    ActionSpec{"file.openPackage", QT_TRANSLATE_NOOP("Actions", "Open a package…"), "",
               Place::Everywhere, QT_TRANSLATE_NOOP("Actions", "File")},
    ActionSpec{"file.makePackages", QT_TRANSLATE_NOOP("Actions", "Make packages…"), "",
               Place::Everywhere, QT_TRANSLATE_NOOP("Actions", "File")},
    ActionSpec{"file.collectPackages", QT_TRANSLATE_NOOP("Actions", "Collect packages…"), "",
               Place::Everywhere, QT_TRANSLATE_NOOP("Actions", "File")},
    ActionSpec{"file.close", QT_TRANSLATE_NOOP("Actions", "Close the study"), "Ctrl+W",
               Place::Everywhere, QT_TRANSLATE_NOOP("Actions", "File")},
    ActionSpec{"file.quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "Ctrl+Q", Place::Everywhere,
               QT_TRANSLATE_NOOP("Actions", "File")},

    ActionSpec{"edit.undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "Ctrl+Z", Place::Everywhere,
               QT_TRANSLATE_NOOP("Actions", "Edit")},
    ActionSpec{"edit.redo", QT_TRANSLATE_NOOP("Actions", "Redo"), "Ctrl+Shift+Z Ctrl+Y",
               Place::Everywhere, QT_TRANSLATE_NOOP("Actions", "Edit")},
    ActionSpec{"edit.searchAll", QT_TRANSLATE_NOOP("Actions", "Search in all conversations…"),
               "Ctrl+Shift+F", Place::Everywhere, QT_TRANSLATE_NOOP("Actions", "Edit")},

    ActionSpec{"view.study", QT_TRANSLATE_NOOP("Actions", "Study"), "Ctrl+1", Place::Everywhere,
               QT_TRANSLATE_NOOP("Actions", "View")},
    ActionSpec{"view.code", QT_TRANSLATE_NOOP("Actions", "Code"), "Ctrl+2", Place::Everywhere,
               QT_TRANSLATE_NOOP("Actions", "View")},
    ActionSpec{"view.compare", QT_TRANSLATE_NOOP("Actions", "Compare"), "Ctrl+3", Place::Everywhere,
               QT_TRANSLATE_NOOP("Actions", "View")},
    ActionSpec{"view.tallies", QT_TRANSLATE_NOOP("Actions", "Tallies"), "Ctrl+4", Place::Everywhere,
               QT_TRANSLATE_NOOP("Actions", "View")},
    ActionSpec{"view.codebook", QT_TRANSLATE_NOOP("Actions", "Codebook"), "Ctrl+7",
               Place::Everywhere, QT_TRANSLATE_NOOP("Actions", "View")},
    ActionSpec{"view.commands", QT_TRANSLATE_NOOP("Actions", "Find a command…"), "Ctrl+K",
               Place::Everywhere, QT_TRANSLATE_NOOP("Actions", "View")},
    ActionSpec{"view.fullScreen", QT_TRANSLATE_NOOP("Actions", "Full screen"), "F11",
               Place::Everywhere, QT_TRANSLATE_NOOP("Actions", "View")},
    ActionSpec{"view.system", QT_TRANSLATE_NOOP("Actions", "Colours of the system"), "",
               Place::Everywhere, QT_TRANSLATE_NOOP("Actions", "View")},
    ActionSpec{"view.light", QT_TRANSLATE_NOOP("Actions", "Light"), "", Place::Everywhere,
               QT_TRANSLATE_NOOP("Actions", "View")},
    ActionSpec{"view.dark", QT_TRANSLATE_NOOP("Actions", "Dark"), "", Place::Everywhere,
               QT_TRANSLATE_NOOP("Actions", "View")},
    ActionSpec{"view.dutch", "Nederlands", "", Place::Everywhere,
               QT_TRANSLATE_NOOP("Actions", "View")},
    ActionSpec{"view.english", "English", "", Place::Everywhere,
               QT_TRANSLATE_NOOP("Actions", "View")},

    ActionSpec{"study.addRecordings", QT_TRANSLATE_NOOP("Actions", "Add recordings…"),
               "Ctrl+Shift+R", Place::Study, QT_TRANSLATE_NOOP("Actions", "Study")},
    ActionSpec{"study.addSchool", QT_TRANSLATE_NOOP("Actions", "Add a school"), "", Place::Study,
               QT_TRANSLATE_NOOP("Actions", "Study")},
    ActionSpec{"study.addMentor", QT_TRANSLATE_NOOP("Actions", "Add a mentor"), "", Place::Study,
               QT_TRANSLATE_NOOP("Actions", "Study")},
    ActionSpec{"study.addStudent", QT_TRANSLATE_NOOP("Actions", "Add a student"), "", Place::Study,
               QT_TRANSLATE_NOOP("Actions", "Study")},
    ActionSpec{"study.addCoder", QT_TRANSLATE_NOOP("Actions", "Add a coder"), "", Place::Study,
               QT_TRANSLATE_NOOP("Actions", "Study")},
    ActionSpec{"study.codeThis", QT_TRANSLATE_NOOP("Actions", "Code this recording"), "Ctrl+Return",
               Place::Study, QT_TRANSLATE_NOOP("Actions", "Study")},
    ActionSpec{"study.assign", QT_TRANSLATE_NOOP("Actions", "Divide the work…"), "", Place::Study,
               QT_TRANSLATE_NOOP("Actions", "Study")},
    ActionSpec{"study.unlock", QT_TRANSLATE_NOOP("Actions", "Unlock a coding…"), "", Place::Study,
               QT_TRANSLATE_NOOP("Actions", "Study")},
    ActionSpec{"study.addRound", QT_TRANSLATE_NOOP("Actions", "Add a round"), "", Place::Study,
               QT_TRANSLATE_NOOP("Actions", "Study")},
    ActionSpec{"study.history", QT_TRANSLATE_NOOP("Actions", "History of the codebook…"), "",
               Place::Study, QT_TRANSLATE_NOOP("Actions", "Study")},
    ActionSpec{"study.remove", QT_TRANSLATE_NOOP("Actions", "Remove"), "Del", Place::Study,
               QT_TRANSLATE_NOOP("Actions", "Study")},

    ActionSpec{"play.toggle", QT_TRANSLATE_NOOP("Actions", "Play or pause"), "Space Ctrl+Space",
               Place::Code, QT_TRANSLATE_NOOP("Actions", "Play")},
    ActionSpec{"play.back", QT_TRANSLATE_NOOP("Actions", "Play backwards, again = faster"), "J",
               Place::Code, QT_TRANSLATE_NOOP("Actions", "Play")},
    ActionSpec{"play.stop", QT_TRANSLATE_NOOP("Actions", "Stop"), "K", Place::Code,
               QT_TRANSLATE_NOOP("Actions", "Play")},
    ActionSpec{"play.forward", QT_TRANSLATE_NOOP("Actions", "Play, again = faster"), "L",
               Place::Code, QT_TRANSLATE_NOOP("Actions", "Play")},
    ActionSpec{"play.frameBack", QT_TRANSLATE_NOOP("Actions", "One frame back"), "Left",
               Place::Code, QT_TRANSLATE_NOOP("Actions", "Play")},
    ActionSpec{"play.frameForward", QT_TRANSLATE_NOOP("Actions", "One frame forward"), "Right",
               Place::Code, QT_TRANSLATE_NOOP("Actions", "Play")},
    ActionSpec{"play.secondBack", QT_TRANSLATE_NOOP("Actions", "One second back"), "Shift+Left",
               Place::Code, QT_TRANSLATE_NOOP("Actions", "Play")},
    ActionSpec{"play.secondForward", QT_TRANSLATE_NOOP("Actions", "One second forward"),
               "Shift+Right", Place::Code, QT_TRANSLATE_NOOP("Actions", "Play")},
    ActionSpec{"play.fiveBack", QT_TRANSLATE_NOOP("Actions", "Five seconds back"), "Ctrl+Left",
               Place::Code, QT_TRANSLATE_NOOP("Actions", "Play")},
    ActionSpec{"play.fiveForward", QT_TRANSLATE_NOOP("Actions", "Five seconds forward"),
               "Ctrl+Right", Place::Code, QT_TRANSLATE_NOOP("Actions", "Play")},
    ActionSpec{"play.previousBorder",
               QT_TRANSLATE_NOOP("Actions", "To the previous border of a fragment"), "PgUp",
               Place::Code, QT_TRANSLATE_NOOP("Actions", "Play")},
    ActionSpec{"play.nextBorder", QT_TRANSLATE_NOOP("Actions", "To the next border of a fragment"),
               "PgDown", Place::Code, QT_TRANSLATE_NOOP("Actions", "Play")},
    ActionSpec{"play.begin", QT_TRANSLATE_NOOP("Actions", "To the beginning"), "Home", Place::Code,
               QT_TRANSLATE_NOOP("Actions", "Play")},
    ActionSpec{"play.end", QT_TRANSLATE_NOOP("Actions", "To the end"), "End", Place::Code,
               QT_TRANSLATE_NOOP("Actions", "Play")},
    ActionSpec{"play.nextFragment", QT_TRANSLATE_NOOP("Actions", "Next fragment"), "N", Place::Code,
               QT_TRANSLATE_NOOP("Actions", "Play")},
    ActionSpec{"play.previousFragment", QT_TRANSLATE_NOOP("Actions", "Previous fragment"),
               "Shift+N", Place::Code, QT_TRANSLATE_NOOP("Actions", "Play")},
    ActionSpec{"play.fragment", QT_TRANSLATE_NOOP("Actions", "Play this fragment"), "P",
               Place::Code, QT_TRANSLATE_NOOP("Actions", "Play")},
    ActionSpec{"play.loop", QT_TRANSLATE_NOOP("Actions", "Repeat this fragment"), "Ctrl+L",
               Place::Code, QT_TRANSLATE_NOOP("Actions", "Play")},

    ActionSpec{"code.in", QT_TRANSLATE_NOOP("Actions", "Start of a fragment"), "I", Place::Code,
               QT_TRANSLATE_NOOP("Actions", "Fragment")},
    ActionSpec{"code.out", QT_TRANSLATE_NOOP("Actions", "End of the fragment"), "O", Place::Code,
               QT_TRANSLATE_NOOP("Actions", "Fragment")},
    ActionSpec{"code.finish", QT_TRANSLATE_NOOP("Actions", "End the fragment and choose its codes"),
               "Return Enter", Place::Code, QT_TRANSLATE_NOOP("Actions", "Fragment")},
    ActionSpec{"code.startHere", QT_TRANSLATE_NOOP("Actions", "Selected fragment starts here"),
               "Shift+I", Place::Code, QT_TRANSLATE_NOOP("Actions", "Fragment")},
    ActionSpec{"code.endHere", QT_TRANSLATE_NOOP("Actions", "Selected fragment ends here"),
               "Shift+O", Place::Code, QT_TRANSLATE_NOOP("Actions", "Fragment")},
    ActionSpec{"code.find", QT_TRANSLATE_NOOP("Actions", "Find a code"), "/", Place::Code,
               QT_TRANSLATE_NOOP("Actions", "Fragment")},
    ActionSpec{"code.nextGroup", QT_TRANSLATE_NOOP("Actions", "Numbers to the next group of codes"),
               "Ctrl+PgDown", Place::Code, QT_TRANSLATE_NOOP("Actions", "Fragment")},
    ActionSpec{"code.previousGroup",
               QT_TRANSLATE_NOOP("Actions", "Numbers to the previous group of codes"), "Ctrl+PgUp",
               Place::Code, QT_TRANSLATE_NOOP("Actions", "Fragment")},
    ActionSpec{"code.split", QT_TRANSLATE_NOOP("Actions", "Split here"), "Ctrl+D", Place::Code,
               QT_TRANSLATE_NOOP("Actions", "Fragment")},
    ActionSpec{"code.join", QT_TRANSLATE_NOOP("Actions", "Join"), "Ctrl+J", Place::Code,
               QT_TRANSLATE_NOOP("Actions", "Fragment")},
    ActionSpec{"code.copyToLane", QT_TRANSLATE_NOOP("Actions", "Copy to another lane…"),
               "Ctrl+Shift+D", Place::Code, QT_TRANSLATE_NOOP("Actions", "Fragment")},
    ActionSpec{"code.delete", QT_TRANSLATE_NOOP("Actions", "Delete the fragment"), "Del",
               Place::Code, QT_TRANSLATE_NOOP("Actions", "Fragment")},
    ActionSpec{"code.describe", QT_TRANSLATE_NOOP("Actions", "Describe the fragment"), "F2",
               Place::Code, QT_TRANSLATE_NOOP("Actions", "Fragment")},
    ActionSpec{"code.anchor", QT_TRANSLATE_NOOP("Actions", "Make it an anchor clip"), "",
               Place::Code, QT_TRANSLATE_NOOP("Actions", "Fragment")},
    ActionSpec{"code.rose", QT_TRANSLATE_NOOP("Actions", "Place on the rose"), "R", Place::Code,
               QT_TRANSLATE_NOOP("Actions", "Fragment")},
    ActionSpec{"code.trace", QT_TRANSLATE_NOOP("Actions", "Record a trace on the rose"), "Shift+R",
               Place::Code, QT_TRANSLATE_NOOP("Actions", "Fragment")},
    ActionSpec{"code.roseNumbers", QT_TRANSLATE_NOOP("Actions", "Rose of this conversation…"),
               "Ctrl+R", Place::Code, QT_TRANSLATE_NOOP("Actions", "Fragment")},
    ActionSpec{"code.search", QT_TRANSLATE_NOOP("Actions", "Search the descriptions"), "Ctrl+F",
               Place::Code, QT_TRANSLATE_NOOP("Actions", "Fragment")},
    ActionSpec{"code.close", QT_TRANSLATE_NOOP("Actions", "Close this coding"), "", Place::Code,
               QT_TRANSLATE_NOOP("Actions", "Fragment")},
    ActionSpec{"timeline.zoomIn", QT_TRANSLATE_NOOP("Actions", "Timeline: closer"),
               "+ =", Place::Code, QT_TRANSLATE_NOOP("Actions", "Fragment")},
    ActionSpec{"timeline.zoomOut", QT_TRANSLATE_NOOP("Actions", "Timeline: wider"), "-",
               Place::Code, QT_TRANSLATE_NOOP("Actions", "Fragment")},
    ActionSpec{"timeline.zoomAll", QT_TRANSLATE_NOOP("Actions", "Timeline: everything"), "0",
               Place::Code, QT_TRANSLATE_NOOP("Actions", "Fragment")},
    ActionSpec{"timeline.laneUp", QT_TRANSLATE_NOOP("Actions", "Timeline: lane one place up"),
               "Alt+Up", Place::Code, QT_TRANSLATE_NOOP("Actions", "Fragment")},
    ActionSpec{"timeline.laneDown", QT_TRANSLATE_NOOP("Actions", "Timeline: lane one place down"),
               "Alt+Down", Place::Code, QT_TRANSLATE_NOOP("Actions", "Fragment")},
    ActionSpec{"code.reaction", QT_TRANSLATE_NOOP("Actions", "Reaction time…"), "", Place::Code,
               QT_TRANSLATE_NOOP("Actions", "Fragment")},
    ActionSpec{"recording.previous", QT_TRANSLATE_NOOP("Actions", "Previous recording"), "Alt+PgUp",
               Place::Code, QT_TRANSLATE_NOOP("Actions", "Fragment")},
    ActionSpec{"recording.next", QT_TRANSLATE_NOOP("Actions", "Next recording"), "Alt+PgDown",
               Place::Code, QT_TRANSLATE_NOOP("Actions", "Fragment")},

    ActionSpec{"summary.write", QT_TRANSLATE_NOOP("Actions", "Write the summary"), "F4",
               Place::Code, QT_TRANSLATE_NOOP("Actions", "Summary")},
    ActionSpec{"summary.time", QT_TRANSLATE_NOOP("Actions", "Link to this moment"), "Ctrl+T",
               Place::Code, QT_TRANSLATE_NOOP("Actions", "Summary")},
    ActionSpec{"summary.draft", QT_TRANSLATE_NOOP("Actions", "Draft from the coding…"), "",
               Place::Code, QT_TRANSLATE_NOOP("Actions", "Summary")},
    ActionSpec{"summary.export", QT_TRANSLATE_NOOP("Actions", "Export all summaries…"), "",
               Place::Code, QT_TRANSLATE_NOOP("Actions", "Summary")},

    ActionSpec{"compare.next", QT_TRANSLATE_NOOP("Actions", "Next difference"), "N", Place::Compare,
               QT_TRANSLATE_NOOP("Actions", "Compare")},
    ActionSpec{"compare.previous", QT_TRANSLATE_NOOP("Actions", "Previous difference"), "P",
               Place::Compare, QT_TRANSLATE_NOOP("Actions", "Compare")},
    ActionSpec{"compare.again", QT_TRANSLATE_NOOP("Actions", "Play this difference"), "Shift+P",
               Place::Compare, QT_TRANSLATE_NOOP("Actions", "Compare")},
    ActionSpec{"compare.toggle", QT_TRANSLATE_NOOP("Actions", "Play or pause"), "Space Ctrl+Space",
               Place::Compare, QT_TRANSLATE_NOOP("Actions", "Compare")},
    ActionSpec{"compare.back", QT_TRANSLATE_NOOP("Actions", "Play backwards, again = faster"), "J",
               Place::Compare, QT_TRANSLATE_NOOP("Actions", "Compare")},
    ActionSpec{"compare.stop", QT_TRANSLATE_NOOP("Actions", "Stop"), "K", Place::Compare,
               QT_TRANSLATE_NOOP("Actions", "Compare")},
    ActionSpec{"compare.forward", QT_TRANSLATE_NOOP("Actions", "Play, again = faster"), "L",
               Place::Compare, QT_TRANSLATE_NOOP("Actions", "Compare")},
    ActionSpec{"compare.frameBack", QT_TRANSLATE_NOOP("Actions", "One frame back"), "Left",
               Place::Compare, QT_TRANSLATE_NOOP("Actions", "Compare")},
    ActionSpec{"compare.frameForward", QT_TRANSLATE_NOOP("Actions", "One frame forward"), "Right",
               Place::Compare, QT_TRANSLATE_NOOP("Actions", "Compare")},
    ActionSpec{"compare.secondBack", QT_TRANSLATE_NOOP("Actions", "One second back"), "Shift+Left",
               Place::Compare, QT_TRANSLATE_NOOP("Actions", "Compare")},
    ActionSpec{"compare.secondForward", QT_TRANSLATE_NOOP("Actions", "One second forward"),
               "Shift+Right", Place::Compare, QT_TRANSLATE_NOOP("Actions", "Compare")},
    ActionSpec{"compare.zoomIn", QT_TRANSLATE_NOOP("Actions", "Timeline: closer"),
               "+ =", Place::Compare, QT_TRANSLATE_NOOP("Actions", "Compare")},
    ActionSpec{"compare.zoomOut", QT_TRANSLATE_NOOP("Actions", "Timeline: wider"), "-",
               Place::Compare, QT_TRANSLATE_NOOP("Actions", "Compare")},
    ActionSpec{"compare.zoomAll", QT_TRANSLATE_NOOP("Actions", "Timeline: everything"), "0",
               Place::Compare, QT_TRANSLATE_NOOP("Actions", "Compare")},
    ActionSpec{"compare.previousRecording", QT_TRANSLATE_NOOP("Actions", "Previous recording"),
               "Alt+PgUp", Place::Compare, QT_TRANSLATE_NOOP("Actions", "Compare")},
    ActionSpec{"compare.nextRecording", QT_TRANSLATE_NOOP("Actions", "Next recording"),
               "Alt+PgDown", Place::Compare, QT_TRANSLATE_NOOP("Actions", "Compare")},
    ActionSpec{"compare.copy", QT_TRANSLATE_NOOP("Actions", "Copy the table"), "Ctrl+Shift+C",
               Place::Compare, QT_TRANSLATE_NOOP("Actions", "Compare")},
    ActionSpec{"compare.export", QT_TRANSLATE_NOOP("Actions", "Export…"), "Ctrl+E", Place::Compare,
               QT_TRANSLATE_NOOP("Actions", "Compare")},
    ActionSpec{"compare.saveFigure", QT_TRANSLATE_NOOP("Actions", "Save the figure…"),
               "Ctrl+Shift+E", Place::Compare, QT_TRANSLATE_NOOP("Actions", "Compare")},
    ActionSpec{"compare.explain", QT_TRANSLATE_NOOP("Actions", "How is this computed?"), "",
               Place::Compare, QT_TRANSLATE_NOOP("Actions", "Compare")},

    ActionSpec{"settle.takeFirst", QT_TRANSLATE_NOOP("Actions", "Take the first coder"), "A",
               Place::Compare, QT_TRANSLATE_NOOP("Actions", "Settle")},
    ActionSpec{"settle.takeSecond", QT_TRANSLATE_NOOP("Actions", "Take the second coder"), "B",
               Place::Compare, QT_TRANSLATE_NOOP("Actions", "Settle")},
    ActionSpec{"settle.takeThird", QT_TRANSLATE_NOOP("Actions", "Take the third coder"), "C",
               Place::Compare, QT_TRANSLATE_NOOP("Actions", "Settle")},
    ActionSpec{"settle.takeFourth", QT_TRANSLATE_NOOP("Actions", "Take the fourth coder"), "D",
               Place::Compare, QT_TRANSLATE_NOOP("Actions", "Settle")},
    ActionSpec{"settle.merge", QT_TRANSLATE_NOOP("Actions", "Merge what they have"), "M",
               Place::Compare, QT_TRANSLATE_NOOP("Actions", "Settle")},
    ActionSpec{"settle.new", QT_TRANSLATE_NOOP("Actions", "Something new…"), "W", Place::Compare,
               QT_TRANSLATE_NOOP("Actions", "Settle")},
    ActionSpec{"settle.neither", QT_TRANSLATE_NOOP("Actions", "Neither"), "X", Place::Compare,
               QT_TRANSLATE_NOOP("Actions", "Settle")},
    ActionSpec{"settle.same", QT_TRANSLATE_NOOP("Actions", "Settle all that are the same"), "S",
               Place::Compare, QT_TRANSLATE_NOOP("Actions", "Settle")},
    ActionSpec{"settle.back", QT_TRANSLATE_NOOP("Actions", "Take the settlement back"), "Backspace",
               Place::Compare, QT_TRANSLATE_NOOP("Actions", "Settle")},
    ActionSpec{"settle.next", QT_TRANSLATE_NOOP("Actions", "To the next that is open"), "U",
               Place::Compare, QT_TRANSLATE_NOOP("Actions", "Settle")},
    ActionSpec{"settle.note", QT_TRANSLATE_NOOP("Actions", "Note about the settlement"), "F2",
               Place::Compare, QT_TRANSLATE_NOOP("Actions", "Settle")},
    ActionSpec{"settle.reason1", QT_TRANSLATE_NOOP("Actions", "Reason: missed"), "1",
               Place::Compare, QT_TRANSLATE_NOOP("Actions", "Settle"), false},
    ActionSpec{"settle.reason2", QT_TRANSLATE_NOOP("Actions", "Reason: border"), "2",
               Place::Compare, QT_TRANSLATE_NOOP("Actions", "Settle"), false},
    ActionSpec{"settle.reason3", QT_TRANSLATE_NOOP("Actions", "Reason: neighbouring code"), "3",
               Place::Compare, QT_TRANSLATE_NOOP("Actions", "Settle"), false},
    ActionSpec{"settle.reason4", QT_TRANSLATE_NOOP("Actions", "Reason: definition unclear"), "4",
               Place::Compare, QT_TRANSLATE_NOOP("Actions", "Settle"), false},
    ActionSpec{"settle.reason5", QT_TRANSLATE_NOOP("Actions", "Reason: other"), "5", Place::Compare,
               QT_TRANSLATE_NOOP("Actions", "Settle"), false},

    ActionSpec{"tally.export", QT_TRANSLATE_NOOP("Actions", "Export…"), "Ctrl+E", Place::Tallies,
               QT_TRANSLATE_NOOP("Actions", "Tallies")},
    ActionSpec{"tally.copy", QT_TRANSLATE_NOOP("Actions", "Copy the table"), "Ctrl+Shift+C",
               Place::Tallies, QT_TRANSLATE_NOOP("Actions", "Tallies")},
    ActionSpec{"tally.explain", QT_TRANSLATE_NOOP("Actions", "How is this computed?"), "",
               Place::Tallies, QT_TRANSLATE_NOOP("Actions", "Tallies")},
    ActionSpec{"codebook.addCategory", QT_TRANSLATE_NOOP("Actions", "Add a category"), "",
               Place::Codebook, QT_TRANSLATE_NOOP("Actions", "Codebook")},
    ActionSpec{"codebook.addCode", QT_TRANSLATE_NOOP("Actions", "Add a code"), "Ctrl+N",
               Place::Codebook, QT_TRANSLATE_NOOP("Actions", "Codebook")},
    ActionSpec{"codebook.addSubcode", QT_TRANSLATE_NOOP("Actions", "Add a sub-code"), "",
               Place::Codebook, QT_TRANSLATE_NOOP("Actions", "Codebook")},
    ActionSpec{"codebook.up", QT_TRANSLATE_NOOP("Actions", "Move up"), "Alt+Up", Place::Codebook,
               QT_TRANSLATE_NOOP("Actions", "Codebook")},
    ActionSpec{"codebook.down", QT_TRANSLATE_NOOP("Actions", "Move down"), "Alt+Down",
               Place::Codebook, QT_TRANSLATE_NOOP("Actions", "Codebook")},
    ActionSpec{"codebook.in", QT_TRANSLATE_NOOP("Actions", "Under the code above"), "Alt+Right",
               Place::Codebook, QT_TRANSLATE_NOOP("Actions", "Codebook")},
    ActionSpec{"codebook.out", QT_TRANSLATE_NOOP("Actions", "Out of the code above it"), "Alt+Left",
               Place::Codebook, QT_TRANSLATE_NOOP("Actions", "Codebook")},
    ActionSpec{"codebook.remove", QT_TRANSLATE_NOOP("Actions", "Retire or remove"), "Del",
               Place::Codebook, QT_TRANSLATE_NOOP("Actions", "Codebook")},
    ActionSpec{"codebook.bringBack", QT_TRANSLATE_NOOP("Actions", "Bring back into use"), "",
               Place::Codebook, QT_TRANSLATE_NOOP("Actions", "Codebook")},
    ActionSpec{"codebook.publish", QT_TRANSLATE_NOOP("Actions", "Publish a revision…"),
               "Ctrl+Return", Place::Codebook, QT_TRANSLATE_NOOP("Actions", "Codebook")},
    ActionSpec{"codebook.discard", QT_TRANSLATE_NOOP("Actions", "Throw the draft away"), "",
               Place::Codebook, QT_TRANSLATE_NOOP("Actions", "Codebook")},
    ActionSpec{"codebook.nextFinding",
               QT_TRANSLATE_NOOP("Actions", "To the next thing that is wrong"), "F8",
               Place::Codebook, QT_TRANSLATE_NOOP("Actions", "Codebook")},
    ActionSpec{"codebook.import", QT_TRANSLATE_NOOP("Actions", "Import a codebook…"), "",
               Place::Codebook, QT_TRANSLATE_NOOP("Actions", "Codebook")},
    ActionSpec{"codebook.export", QT_TRANSLATE_NOOP("Actions", "Export the codebook…"), "Ctrl+E",
               Place::Codebook, QT_TRANSLATE_NOOP("Actions", "Codebook")},
    ActionSpec{"codebook.print", QT_TRANSLATE_NOOP("Actions", "Print the codebook…"), "Ctrl+P",
               Place::Codebook, QT_TRANSLATE_NOOP("Actions", "Codebook")},
    ActionSpec{"help.keys", QT_TRANSLATE_NOOP("Actions", "Keys"), "F1", Place::Everywhere,
               QT_TRANSLATE_NOOP("Actions", "Help")},
    ActionSpec{"help.guide", QT_TRANSLATE_NOOP("Actions", "Show me around"), "", Place::Everywhere,
               QT_TRANSLATE_NOOP("Actions", "Help")},
    ActionSpec{"help.about", QT_TRANSLATE_NOOP("Actions", "About Rozet"), "", Place::Everywhere,
               QT_TRANSLATE_NOOP("Actions", "Help")},
};

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
    return !functionKey &&
           (first.keyboardModifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
}

} // namespace rozet::session
