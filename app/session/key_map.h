// SPDX-License-Identifier: GPL-3.0-or-later
// Which key does what: the defaults of the actions, what the user changed, and the keys of the
// codebook's codes, so that no key ever means two things.
#pragma once

#include "app/session/actions.h"
#include "codebook/codebook.h"

#include <QObject>

#include <map>

namespace rozet::session {

class Settings;

class KeyMap : public QObject
{
    Q_OBJECT

public:
    /// Changes are kept in the settings, which must outlive this.
    explicit KeyMap(Settings& settings, QObject* parent = nullptr);

    [[nodiscard]] QList<QKeySequence> keysOf(const QString& actionId) const;
    [[nodiscard]] bool isChanged(const QString& actionId) const;
    /// The keys for people: "Space, Ctrl+Space". Empty when there are none.
    [[nodiscard]] QString keysText(const QString& actionId) const;

    /// Empty when this key may be given to the action; otherwise why not, in one sentence.
    [[nodiscard]] QString objection(const QString& actionId, const QKeySequence& keys) const;
    /// Replaces the action's keys. False, and nothing changes, when there is an objection.
    bool setKeys(const QString& actionId, const QKeySequence& keys);
    void restoreDefault(const QString& actionId);

    /// The codes whose own keys are in use now.
    void setCodebook(const codebook::Codebook* book);
    /// The code that this key starts and ends: its own letter or digit in the codebook. Empty when
    /// an action has the key, or no code.
    [[nodiscard]] codebook::CodeId codeFor(const QString& key) const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QString ownerOf(const QKeySequence& keys, const ActionSpec& except) const;

    Settings& m_settings;
    std::map<QString, QList<QKeySequence>> m_changed;
    std::map<QString, codebook::CodeId> m_codes;
    std::map<QString, QString> m_codeLabels;
};

} // namespace rozet::session
