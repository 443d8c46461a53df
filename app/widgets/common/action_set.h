// SPDX-License-Identifier: GPL-3.0-or-later
// The actions of the list in app/session/actions.h, as QActions with their texts, tooltips and
// keys. Workspaces connect what they can do; the window puts them in menus.
#pragma once

#include "app/session/actions.h"

#include <QAction>
#include <QObject>

#include <map>

namespace rozet::session {
class KeyMap;
}

namespace rozet::widgets {

class ActionSet : public QObject
{
    Q_OBJECT

public:
    /// The actions live in the window: their keys work wherever in it the focus is. The key map
    /// must outlive this.
    ActionSet(session::KeyMap& keys, QWidget* window);

    /// The id must be in the list.
    [[nodiscard]] QAction* action(const QString& id) const;

    [[nodiscard]] QAction* action(const char* id) const { return action(QString::fromLatin1(id)); }

    template <class Functor>
    void on(const char* id, QObject* context, Functor functor)
    {
        connect(action(id), &QAction::triggered, context, functor);
    }

    /// Actions of other places are switched off, keys included. Everywhere = none of the places.
    void setPlace(session::Place place);
    /// What the workspace itself can do now, apart from whether it is shown.
    void setPossible(const char* id, bool possible);

private:
    struct Entry
    {
        const session::ActionSpec* spec = nullptr;
        QAction* action = nullptr;
        bool possible = true;
    };

    void takeKeys();
    void update(const Entry& entry) const;

    session::KeyMap& m_keys;
    session::Place m_place = session::Place::Everywhere;
    std::map<QString, Entry> m_entries;
};

} // namespace rozet::widgets
