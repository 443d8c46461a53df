// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/edit_command.h"

namespace rozet::session {

namespace {

constexpr int kMergeableId = 1;
constexpr qint64 kMergeWindowMs = 1000;

/// Whether the second change leaves nothing of the first, so that only the second need be kept.
bool replacesWholly(const study::Change& first, const study::Change& second)
{
    if (const auto* a = std::get_if<study::ReplaceIn<study::Fragment>>(&first.what)) {
        const auto* b = std::get_if<study::ReplaceIn<study::Fragment>>(&second.what);
        return b != nullptr && a->coding == b->coding && a->value.id == b->value.id;
    }
    if (const auto* a = std::get_if<study::SetSummary>(&first.what)) {
        const auto* b = std::get_if<study::SetSummary>(&second.what);
        return b != nullptr && a->coding == b->coding && a->category == b->category;
    }
    if (const auto* a = std::get_if<study::SetRecordingPosition>(&first.what)) {
        const auto* b = std::get_if<study::SetRecordingPosition>(&second.what);
        return b != nullptr && a->coding == b->coding && a->party == b->party;
    }
    if (const auto* a = std::get_if<study::SetRecordingCode>(&first.what)) {
        const auto* b = std::get_if<study::SetRecordingCode>(&second.what);
        return b != nullptr && a->coding == b->coding && a->code == b->code;
    }
    return false;
}

study::Change inOrder(study::Change first, study::Change second)
{
    study::Composite both;
    both.changes.push_back(std::move(first));
    both.changes.push_back(std::move(second));
    return both;
}

} // namespace

EditCommand::EditCommand(StudySession& session, study::Change change, study::Change inverse,
                         const QString& label, QString mergeKey, Merging merging)
    : QUndoCommand(label)
    , m_session(session)
    , m_change(std::move(change))
    , m_inverse(std::move(inverse))
    , m_label(label)
    , m_mergeKey(std::move(mergeKey))
    , m_merging(merging)
    , m_at(session.clock().now())
{
}

void EditCommand::undo()
{
    m_applied = false;
    if (!m_session.applyNow(m_inverse, QStringLiteral("undo: ") + m_label)) {
        setObsolete(true);
    }
}

void EditCommand::redo()
{
    if (m_applied) {
        return; // pushing on the stack calls this; the edit is made by then
    }
    m_applied = true;
    if (!m_session.applyNow(m_change, QStringLiteral("redo: ") + m_label)) {
        setObsolete(true);
    }
}

int EditCommand::id() const
{
    return m_mergeKey.isEmpty() ? -1 : kMergeableId;
}

bool EditCommand::mergeWith(const QUndoCommand* next)
{
    const auto* later = dynamic_cast<const EditCommand*>(next);
    if (later == nullptr || later->m_mergeKey != m_mergeKey) {
        return false;
    }
    if (later->m_merging == Merging::WithinASecond && m_at.msecsTo(later->m_at) > kMergeWindowMs) {
        return false;
    }
    if (replacesWholly(m_change, later->m_change)) {
        m_change = later->m_change;
    } else {
        m_change = inOrder(std::move(m_change), later->m_change);
    }
    if (!replacesWholly(later->m_inverse, m_inverse)) {
        m_inverse = inOrder(later->m_inverse, std::move(m_inverse));
    }
    m_at = later->m_at;
    return true;
}

} // namespace rozet::session
