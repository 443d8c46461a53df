// SPDX-License-Identifier: GPL-3.0-or-later
// Every action a person can take, once. Menus, tooltips, the key sheet, the command palette and the
// test that no two active actions share a key are all made from this list.
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include <span>

namespace rozet::session {

/// Where an action can be taken. Actions of different workspaces are never active together.
enum class Place { Everywhere, Study, Code, Compare, Tallies, Codebook };

struct ActionSpec
{
    const char* id;          ///< stable: "play.toggle"
    const char* text;        ///< English; translated by actionText()
    const char* defaultKeys; ///< portable key texts with a blank between; may be empty
    Place place;
    const char* group; ///< heading in the key sheet and the name of its menu; English
    /// Only where the shipped action sits in a menu; the others live on buttons and keys.
    bool inMenu = true;
};

[[nodiscard]] std::span<const ActionSpec> allActions();
[[nodiscard]] const ActionSpec* findAction(const QString& id);

[[nodiscard]] QString actionText(const ActionSpec& action);
[[nodiscard]] QString actionGroup(const ActionSpec& action);
[[nodiscard]] QList<QKeySequence> defaultKeys(const ActionSpec& action);

/// Whether both can be active at the same moment.
[[nodiscard]] bool activeTogether(Place a, Place b);

/// A key on its own, or with Shift: it belongs to a text field when one has the focus.
[[nodiscard]] bool isSingleKey(const QKeySequence& keys);

} // namespace rozet::session
