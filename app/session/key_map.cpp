// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/key_map.h"

#include "app/session/settings.h"

#include <QStringList>

namespace rozet::session {

namespace {

/// The letter or digit of a key that stands alone, lower case; empty for every other key.
QString plainKey(const QKeySequence& keys)
{
    if (keys.count() != 1 || keys[0].keyboardModifiers() != Qt::NoModifier) {
        return {};
    }
    const QString text = keys.toString(QKeySequence::PortableText).toLower();
    return text.size() == 1 ? text : QString();
}

} // namespace

KeyMap::KeyMap(Settings& settings, QObject* parent) : QObject(parent), m_settings(settings)
{
    for (const auto& [actionId, keys] : settings.changedKeys()) {
        if (findAction(actionId) != nullptr) {
            m_changed[actionId] = keys.isEmpty() ? QList<QKeySequence>()
                                                 : QList<QKeySequence>{QKeySequence::fromString(
                                                       keys, QKeySequence::PortableText)};
        }
    }
}

QList<QKeySequence> KeyMap::keysOf(const QString& actionId) const
{
    if (const auto changed = m_changed.find(actionId); changed != m_changed.end()) {
        return changed->second;
    }
    const ActionSpec* action = findAction(actionId);
    return action == nullptr ? QList<QKeySequence>() : defaultKeys(*action);
}

bool KeyMap::isChanged(const QString& actionId) const
{
    return m_changed.contains(actionId);
}

QString KeyMap::keysText(const QString& actionId) const
{
    QStringList texts;
    for (const QKeySequence& keys : keysOf(actionId)) {
        texts.append(keys.toString(QKeySequence::NativeText));
    }
    return texts.join(QStringLiteral(", "));
}

QString KeyMap::ownerOf(const QKeySequence& keys, const ActionSpec& except) const
{
    for (const ActionSpec& other : allActions()) {
        if (other.id != except.id && activeTogether(other.place, except.place) &&
            keysOf(QLatin1String(other.id)).contains(keys)) {
            return actionText(other);
        }
    }
    return {};
}

QString KeyMap::objection(const QString& actionId, const QKeySequence& keys) const
{
    const ActionSpec* action = findAction(actionId);
    if (action == nullptr || keys.isEmpty()) {
        return {};
    }
    const QString shown = keys.toString(QKeySequence::NativeText);
    if (const QString owner = ownerOf(keys, *action); !owner.isEmpty()) {
        return tr("%1 is already the key of “%2”.").arg(shown, owner);
    }
    if (!activeTogether(action->place, Place::Code)) {
        return {};
    }
    const QString plain = plainKey(keys);
    if (const auto code = m_codeLabels.find(plain);
        !plain.isEmpty() && code != m_codeLabels.end()) {
        return tr("%1 is already the key of the code “%2”.").arg(shown, code->second);
    }
    if (plain.size() == 1 && plain[0] >= u'1' && plain[0] <= u'9') {
        return tr("The digits 1 to 9 belong to the codes of the current group.");
    }
    return {};
}

bool KeyMap::setKeys(const QString& actionId, const QKeySequence& keys)
{
    if (findAction(actionId) == nullptr || !objection(actionId, keys).isEmpty()) {
        return false;
    }
    m_changed[actionId] = keys.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{keys};
    m_settings.setChangedKeys(actionId, keys.isEmpty() ? QStringLiteral("")
                                                       : keys.toString(QKeySequence::PortableText));
    Q_EMIT changed();
    return true;
}

void KeyMap::restoreDefault(const QString& actionId)
{
    m_changed.erase(actionId);
    m_settings.setChangedKeys(actionId, QString());
    Q_EMIT changed();
}

void KeyMap::setCodebook(const codebook::Codebook* book)
{
    m_codes.clear();
    m_codeLabels.clear();
    if (book != nullptr) {
        for (const codebook::Code& code : book->codes) {
            if (!code.key.isEmpty() && !code.isRetired() && code.selectable &&
                code.level == codebook::CodeLevel::Fragment) {
                m_codes.emplace(code.key.toLower(), code.id);
                m_codeLabels.emplace(code.key.toLower(), code.label.in(QStringLiteral("nl")));
            }
        }
    }
    Q_EMIT changed();
}

codebook::CodeId KeyMap::codeFor(const QString& key) const
{
    const QString plain = key.toLower();
    const auto code = m_codes.find(plain);
    if (code == m_codes.end()) {
        return {};
    }
    const QKeySequence keys = QKeySequence::fromString(plain.toUpper(), QKeySequence::PortableText);
    for (const ActionSpec& action : allActions()) {
        if (activeTogether(action.place, Place::Code) &&
            keysOf(QLatin1String(action.id)).contains(keys)) {
            return {};
        }
    }
    return code->second;
}

} // namespace rozet::session
