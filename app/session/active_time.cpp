// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/active_time.h"

namespace rozet::session {

ActiveTime::ActiveTime(StudySession& session, CodingController& controller,
                       std::function<qint64()> elapsedMs, QObject* parent)
    : QObject(parent), m_session(session), m_controller(controller), m_elapsed(std::move(elapsedMs))
{
    connect(&controller, &CodingController::codingChanged, this, &ActiveTime::onCodingChanged);
    onCodingChanged();
}

ActiveTime::~ActiveTime() = default;

bool ActiveTime::counts() const
{
    return m_inFront && m_controller.canEdit();
}

void ActiveTime::setInFront(bool inFront)
{
    if (inFront == m_inFront) {
        return;
    }
    if (!inFront) {
        gather();
        m_last.reset();
        m_inFront = false;
        flush();
        return;
    }
    m_inFront = true;
    m_last = m_elapsed();
}

/// Adds the time since the last sign of life, when that was not too long ago.
void ActiveTime::gather()
{
    const qint64 now = m_elapsed();
    if (m_last && counts() && now >= *m_last && now - *m_last <= idleMs) {
        m_gathered += now - *m_last;
    }
    m_last = now;
}

void ActiveTime::noteLife()
{
    if (!m_inFront) {
        return;
    }
    gather();
    if (m_gathered >= writeEveryMs) {
        flush();
    }
}

void ActiveTime::onCodingChanged()
{
    const study::Coding* coding = m_controller.coding();
    const study::CodingId id = coding == nullptr ? study::CodingId() : coding->id;
    const bool same = m_controller.recordingId() == m_recording && m_session.coder() == m_coder;
    if (same && (m_coding.isNull() || id == m_coding)) {
        m_coding = id; // the first edit made it: what was gathered belongs to it
        return;
    }
    flush();
    m_gathered = 0;
    m_coding = id;
    m_recording = m_controller.recordingId();
    m_coder = m_session.coder();
}

void ActiveTime::flush()
{
    const study::Coding* coding = m_session.wholeStudy().codings.find(m_coding);
    if (m_writing || m_gathered <= 0 || coding == nullptr) {
        return;
    }
    constexpr qint64 kDayMs = 24 * 3'600'000;
    const QDate day = m_session.clock().now().toLocalTime().date();
    const auto before = coding->activeTime.find(day);
    const qint64 sum = (before == coding->activeTime.end() ? 0 : before->second) + m_gathered;
    m_gathered = 0;
    m_writing = true; // the change comes back here as a change of the coding
    m_session.record(study::SetActiveTime{m_coding, day, std::min(sum, kDayMs)},
                     QStringLiteral("active time"));
    m_writing = false;
}

} // namespace rozet::session
