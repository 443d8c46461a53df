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
    if (const auto* a = std::get_if<study::ReplaceIn<study::Trace>>(&first.what)) {
        if (const auto* gone = std::get_if<study::RemoveFrom<study::Trace>>(&second.what)) {
            return a->coding == gone->coding && a->value.id == gone->id;
        }
        const auto* b = std::get_if<study::ReplaceIn<study::Trace>>(&second.what);
        return b != nullptr && a->coding == b->coding && a->value.id == b->value.id;
    }
    return false;
}

/// Adds what must happen next, one step at a time. A step that leaves nothing of the one before it
/// takes its place, so that a trace that is saved every second for an hour stays a short list.
void append(std::vector<study::Change>& steps, study::Change next)
{
    if (auto* all = std::get_if<study::Composite>(&next.what)) {
        for (study::Change& one : all->changes) {
            append(steps, std::move(one));
        }
        return;
    }
    if (!steps.empty()) {
        auto* added = std::get_if<study::AddTo<study::Trace>>(&steps.back().what);
        auto* later = std::get_if<study::ReplaceIn<study::Trace>>(&next.what);
        if (added != nullptr && later != nullptr && added->coding == later->coding &&
            added->value.id == later->value.id) {
            added->value = std::move(later->value);
            return;
        }
        if (replacesWholly(steps.back(), next)) {
            steps.back() = std::move(next);
            return;
        }
    }
    steps.push_back(std::move(next));
}

study::Change inOrder(study::Change first, study::Change second)
{
    study::Composite both;
    append(both.changes, std::move(first));
    append(both.changes, std::move(second));
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
