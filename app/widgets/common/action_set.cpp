// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/common/action_set.h"

#include "app/session/key_map.h"

#include <QWidget>

namespace rozet::widgets {

namespace {

/// Menus read a single & as the sign before the letter to press.
QString menuText(const QString& text)
{
    QString escaped = text;
    return escaped.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

ActionSet::ActionSet(session::KeyMap& keys, QWidget* window) : QObject(window), m_keys(keys)
{
    for (const session::ActionSpec& spec : session::allActions()) {
        auto* action = new QAction(menuText(session::actionText(spec)), window);
        action->setObjectName(QString::fromLatin1(spec.id));
        action->setShortcutContext(Qt::WindowShortcut);
        window->addAction(action);
        m_entries[QString::fromLatin1(spec.id)] = {&spec, action, true};
    }
    takeKeys();
    connect(&keys, &session::KeyMap::changed, this, &ActionSet::takeKeys);
    setPlace(session::Place::Everywhere);
}

QAction* ActionSet::action(const QString& id) const
{
    const auto entry = m_entries.find(id);
    Q_ASSERT_X(entry != m_entries.end(), "ActionSet::action", qPrintable(id));
    return entry->second.action;
}

void ActionSet::takeKeys()
{
    for (const auto& [id, entry] : m_entries) {
        entry.action->setShortcuts(m_keys.keysOf(id));
        const QString keys = m_keys.keysText(id);
        const QString text = session::actionText(*entry.spec);
        entry.action->setToolTip(keys.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, keys));
    }
}

void ActionSet::setPlace(session::Place place)
{
    m_place = place;
    for (const auto& entry : m_entries) {
        update(entry.second);
    }
}

void ActionSet::setPossible(const char* id, bool possible)
{
    Entry& entry = m_entries.at(QString::fromLatin1(id));
    entry.possible = possible;
    update(entry);
}

void ActionSet::update(const Entry& entry) const
{
    const bool here =
        entry.spec->place == session::Place::Everywhere || entry.spec->place == m_place;
    entry.action->setEnabled(here && entry.possible);
}

} // namespace rozet::widgets
