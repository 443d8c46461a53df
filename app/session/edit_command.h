// SPDX-License-Identifier: GPL-3.0-or-later
// One step of undo: a change that was made, and the change that takes it back.
#pragma once

#include "app/session/study_session.h"

#include <QUndoCommand>

namespace rozet::session {

class EditCommand final : public QUndoCommand
{
public:
    /// The change has been applied already.
    EditCommand(StudySession& session, study::Change change, study::Change inverse,
                const QString& label, QString mergeKey, Merging merging);

    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override;
    bool mergeWith(const QUndoCommand* next) override;

private:
    StudySession& m_session;
    study::Change m_change;
    study::Change m_inverse;
    QString m_label;
    QString m_mergeKey;
    Merging m_merging;
    QDateTime m_at;
    bool m_applied = true;
};

} // namespace rozet::session
