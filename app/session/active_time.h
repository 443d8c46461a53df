// SPDX-License-Identifier: GPL-3.0-or-later
// How long somebody really works on a coding: the time between signs of life - keys, mouse, a
// recording that plays - that are no more than a minute apart, while the coding bench is in front.
// Kept with the coding, by day; no step of undo.
#pragma once

#include "app/session/coding_controller.h"

#include <QObject>

#include <functional>

namespace rozet::session {

class ActiveTime : public QObject
{
    Q_OBJECT

public:
    /// Longer without a sign of life is a pause, and does not count.
    static constexpr qint64 idleMs = 60'000;
    /// So much is gathered before it is written.
    static constexpr qint64 writeEveryMs = 30'000;

    /// elapsedMs counts up evenly, whatever happens to the time of day; the day comes from the
    /// session's clock.
    ActiveTime(StudySession& session, CodingController& controller,
               std::function<qint64()> elapsedMs, QObject* parent = nullptr);
    ~ActiveTime() override;

    /// Whether the coding bench is in front, in a window that is active.
    void setInFront(bool inFront);
    /// A key, the mouse, or a recording that plays.
    void noteLife();
    /// Writes what was gathered.
    void flush();

private:
    void onCodingChanged();
    [[nodiscard]] bool counts() const;
    void gather();

    StudySession& m_session;
    CodingController& m_controller;
    std::function<qint64()> m_elapsed;
    bool m_inFront = false;
    std::optional<qint64> m_last; ///< the last sign of life; nothing after a pause
    qint64 m_gathered = 0;
    bool m_writing = false;
    // Whose time it is, from before a change of coding.
    study::CodingId m_coding;
    study::RecordingId m_recording;
    study::CoderId m_coder;
};

} // namespace rozet::session
