// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/coding_controller.h"

#include "core/study/trace_pieces.h"
#include "core/workflow/coding_state.h"
#include "core/workflow/reaction_time.h"
#include "core/workflow/rounds.h"

#include <algorithm>

namespace rozet::session {

using study::CodingState;
using study::Fragment;

CodingController::CodingController(StudySession& session, QObject* parent)
    : QObject(parent), m_session(session), m_coder(session.coder())
{
    connect(&session, &StudySession::studyChanged, this, &CodingController::onStudyChanged);
    connect(&session, &StudySession::coderChanged, this, [this] {
        // What runs belongs to the coder who started it.
        endAll();
        m_coder = m_session.coder();
        m_coding = {};
        holdCoding();
        m_selection.clear();
        Q_EMIT codingChanged();
    });
}

void CodingController::setPlayhead(std::function<Playhead()> playhead)
{
    m_playhead = std::move(playhead);
}

Playhead CodingController::playhead() const
{
    return m_playhead ? m_playhead() : Playhead();
}

void CodingController::setRecording(const study::RecordingId& recording)
{
    if (recording == m_recording) {
        return;
    }
    endAll();
    m_recording = recording;
    m_coding = {};
    holdCoding();
    m_selection.clear();
    Q_EMIT codingChanged();
}

void CodingController::holdCoding()
{
    const study::Coding* mine = coding();
    m_coding = mine == nullptr ? study::CodingId() : mine->id;
}

std::vector<const study::Coding*> CodingController::codings() const
{
    return m_coder.isNull() ? std::vector<const study::Coding*>()
                            : workflow::codingsOfCoder(m_session.study(), m_recording, m_coder);
}

void CodingController::chooseCoding(const study::CodingId& chosen)
{
    const study::Coding* wanted = m_session.study().codings.find(chosen);
    if (chosen == m_coding || wanted == nullptr || !(wanted->header.recording == m_recording) ||
        !(wanted->header.coder == m_coder)) {
        return;
    }
    endAll();
    m_coding = chosen;
    m_selection.clear();
    Q_EMIT codingChanged();
}

const study::Recording* CodingController::recording() const
{
    return m_session.study().recordings.find(m_recording);
}

const study::Coding* CodingController::coding() const
{
    return m_coder.isNull() ? nullptr : codingOf(m_session.study(), target());
}

const Fragment* CodingController::fragment(const study::FragmentId& id) const
{
    const study::Coding* mine = coding();
    return mine == nullptr || id.isNull() ? nullptr : mine->fragments.find(id);
}

const codebook::Codebook* CodingController::book() const
{
    const codebook::CodebookRevision* revision = revisionFor(m_session.study(), target());
    return revision == nullptr ? nullptr : &revision->codebook;
}

CodingState CodingController::state() const
{
    const study::Coding* mine = coding();
    return mine == nullptr ? CodingState::NotStarted : mine->header.state;
}

bool CodingController::canEdit() const
{
    return recording() != nullptr && !m_coder.isNull() && state() != CodingState::Closed;
}

bool CodingController::mayEdit()
{
    if (canEdit()) {
        return true;
    }
    if (recording() == nullptr) {
        Q_EMIT hint(tr("Choose a recording first."));
    } else if (m_coder.isNull()) {
        Q_EMIT hint(tr("Choose who is coding first."));
    } else {
        Q_EMIT hint(tr("This coding is closed. Open it again to change it."));
    }
    return false;
}

void CodingController::onStudyChanged(const study::Change& change)
{
    holdCoding();
    if (study::isAboutTraces(change)) {
        Q_EMIT tracesChanged();
        return;
    }
    const std::size_t before = m_running.size();
    std::erase_if(m_running, [&](const Running& one) { return fragment(one.fragment) == nullptr; });
    std::vector<study::FragmentId> kept = m_selection.fragments();
    std::erase_if(kept, [&](const study::FragmentId& id) { return fragment(id) == nullptr; });
    m_selection.set(std::move(kept));
    Q_EMIT codingChanged();
    if (m_running.size() != before) {
        Q_EMIT runningChanged();
    }
}

CodingController::Edited CodingController::begin() const
{
    Edited edited;
    edited.coding = prepareCoding(m_session.study(), target(), edited.steps);
    return edited;
}

bool CodingController::commit(Edited edited, study::Change step, const QString& label,
                              const QString& mergeKey, Merging merging)
{
    if (edited.steps.changes.empty()) {
        return m_session.edit(step, label, mergeKey, merging);
    }
    edited.steps.changes.push_back(std::move(step));
    return m_session.edit(edited.steps, label, mergeKey, merging);
}

qint64 CodingController::nowMs() const
{
    return m_session.clock().now().toMSecsSinceEpoch();
}

MediaDuration CodingController::recordingLength() const
{
    const study::Recording* chosen = recording();
    return chosen == nullptr ? MediaDuration() : chosen->duration;
}

CodingController::Start CodingController::startHere() const
{
    const Playhead now = playhead();
    Start start{now.position, std::nullopt};
    if (now.playing && now.rate > 0) {
        // The hand is late by so much of real time, which is more of the recording at higher speed.
        const MediaDuration reaction = workflow::reactionTimeOf(m_session.study(), m_coder);
        start.keyed = study::KeyedStart{
            now.position, MediaDuration::fromSeconds(reaction.seconds() * now.rate), now.rate};
        start.at = workflow::startOf(*start.keyed);
    }
    start.at = clampedSpan({start.at, start.at}, recordingLength()).start;
    return start;
}

std::optional<study::FragmentId>
CodingController::insertFragment(const TimeSpan& span, std::vector<codebook::CodeId> codes,
                                 const QString& label, bool running,
                                 const std::optional<study::KeyedStart>& keyed)
{
    const codebook::CodebookRevision* revision = revisionFor(m_session.study(), target());
    Fragment added;
    added.id = study::FragmentId::create();
    added.span = clampedSpan(span, recordingLength());
    added.codes = std::move(codes);
    added.keyed = keyed;
    added.codebookRevision = revision == nullptr ? 1 : revision->number;
    added.createdMs = nowMs();
    added.modifiedMs = added.createdMs;
    if (running) {
        // Before the edit, so that whoever redraws because of it draws it as running.
        m_running.push_back(
            {added.id, added.codes.empty() ? std::nullopt : std::optional(added.codes.front()),
             added.span.start});
    }
    Edited edited = begin();
    const QString mergeKey = running ? QStringLiteral("run:") + added.id.toText() : QString();
    const study::FragmentId id = added.id;
    const study::CodingId codingId = edited.coding;
    // onStudyChanged() would drop a running fragment that is not in the study yet; it runs after.
    if (!commit(std::move(edited), study::AddTo<Fragment>{codingId, std::move(added)}, label,
                mergeKey, Merging::Always)) {
        std::erase_if(m_running, [&](const Running& one) { return one.fragment == id; });
        return std::nullopt;
    }
    return id;
}

bool CodingController::isRunning(const codebook::CodeId& code) const
{
    return std::ranges::any_of(m_running, [&](const Running& one) { return one.code == code; });
}

void CodingController::startRunning(const std::optional<codebook::CodeId>& code)
{
    const Start begun = startHere();
    const MediaTime start = begun.at;
    if (code) {
        const codebook::Code* starting = book()->code(*code);
        for (std::size_t i = m_running.size(); i > 0; --i) {
            const Running& other = m_running[i - 1];
            const codebook::Code* theirs = other.code ? book()->code(*other.code) : nullptr;
            if (theirs != nullptr && starting != nullptr && !starting->exclusiveGroup.isEmpty() &&
                theirs->exclusiveGroup == starting->exclusiveGroup) {
                endRunning(i - 1, std::max(start, other.start));
            }
        }
    }
    std::vector<codebook::CodeId> codes;
    if (code) {
        codes.push_back(*code);
    }
    if (const auto id = insertFragment({start, start}, std::move(codes), tr("Code a fragment"),
                                       true, begun.keyed)) {
        m_selection.selectOnly(*id);
        Q_EMIT runningChanged();
    }
}

void CodingController::endRunning(std::size_t index, MediaTime at)
{
    const Running ended = m_running[index];
    m_running.erase(m_running.begin() + static_cast<std::ptrdiff_t>(index));
    if (const Fragment* present = fragment(ended.fragment)) {
        Fragment closed = *present;
        closed.span = clampedSpan({ended.start, at}, recordingLength());
        closed.modifiedMs = nowMs();
        if (replaceFragment(std::move(closed), tr("Code a fragment"),
                            QStringLiteral("run:") + ended.fragment.toText(), Merging::Always)) {
            m_selection.selectOnly(ended.fragment);
        }
    }
    Q_EMIT runningChanged();
}

void CodingController::toggleCode(const codebook::CodeId& code)
{
    if (!mayEdit()) {
        return;
    }
    for (std::size_t i = 0; i < m_running.size(); ++i) {
        if (m_running[i].code == code) {
            endRunning(i, playhead().position);
            return;
        }
    }
    const codebook::Code* known = book() == nullptr ? nullptr : book()->code(code);
    if (known == nullptr || !known->selectable || known->isRetired() ||
        known->level != codebook::CodeLevel::Fragment) {
        Q_EMIT hint(tr("This code cannot be given to a fragment."));
        return;
    }
    startRunning(code);
}

void CodingController::setIn()
{
    if (!mayEdit()) {
        return;
    }
    for (Running& one : m_running) {
        if (!one.code) {
            const Fragment* present = fragment(one.fragment);
            if (present != nullptr) {
                Fragment moved = *present;
                const Start begun = startHere();
                one.start = begun.at;
                moved.span = {one.start, one.start};
                moved.keyed = begun.keyed;
                replaceFragment(std::move(moved), tr("Mark a fragment"),
                                QStringLiteral("run:") + one.fragment.toText(), Merging::Always);
                Q_EMIT runningChanged();
            }
            return;
        }
    }
    startRunning(std::nullopt);
}

void CodingController::setOut()
{
    if (!mayEdit()) {
        return;
    }
    if (m_running.empty()) {
        Q_EMIT hint(tr("No fragment is running. Press I where it starts."));
        return;
    }
    endRunning(m_running.size() - 1, playhead().position);
}

void CodingController::endAll()
{
    Q_EMIT ending();
    const MediaTime at = playhead().position;
    while (!m_running.empty()) {
        endRunning(m_running.size() - 1, at);
    }
}

std::optional<study::FragmentId> CodingController::addFragment(const TimeSpan& span)
{
    if (!mayEdit()) {
        return std::nullopt;
    }
    const auto id = insertFragment(span, {}, tr("Mark a fragment"), false, std::nullopt);
    if (id) {
        m_selection.selectOnly(*id);
    }
    return id;
}

void CodingController::closeCoding()
{
    if (!mayEdit()) {
        return;
    }
    endAll();
    Edited edited = begin();
    study::CodingHeader header;
    if (const study::Coding* mine = coding()) {
        header = mine->header;
    } else {
        header = std::get<study::Add<study::CodingHeader>>(edited.steps.changes.front().what).value;
    }
    const workflow::Closing closing = workflow::closeCoding(
        m_session.wholeStudy(), header, m_session.viewer(), m_session.clock().now());
    commit(std::move(edited), closing.change,
           closing.opens ? tr("Close the coding, which opens it to the other coders")
                         : tr("Close the coding"));
}

bool CodingController::needsUnlocking() const
{
    const study::Coding* mine = coding();
    return mine != nullptr && workflow::needsUnlocking(m_session.wholeStudy(), *mine);
}

bool CodingController::reopenCoding(const QString& reason)
{
    const study::Coding* mine = coding();
    if (mine == nullptr || mine->header.state != CodingState::Closed) {
        return false;
    }
    const auto change = workflow::reopenCoding(m_session.wholeStudy(), mine->id, m_session.viewer(),
                                               reason, m_session.clock().now());
    if (!change) {
        Q_EMIT m_session.editRefused(change.error());
        return false;
    }
    return m_session.edit(*change, tr("Open the coding again"));
}

} // namespace rozet::session
