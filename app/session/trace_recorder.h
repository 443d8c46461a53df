// SPDX-License-Identifier: GPL-3.0-or-later
// Records where somebody stands on the rose while the recording plays: twenty samples to a second
// of the recording, at 0, 50, 100 ms ... of its own clock, whatever the speed it is played at. The
// hand is read as often as tick() is called; samples between two readings lie on the line between
// them.
//
// A pass runs from the start of playing to the next pause, and is one step of undo. A jump within
// it ends a stretch and begins another. Only what was played is replaced: samples before, between
// and after stay. What is recorded is kept within a second.
#pragma once

#include "app/session/coding_controller.h"

#include <QObject>
#include <QTimer>

namespace rozet::session {

class TraceRecorder : public QObject
{
    Q_OBJECT

public:
    static constexpr MediaDuration interval = MediaDuration::fromMilliseconds(50);
    /// How far back a trail reaches.
    static constexpr MediaDuration trailLength = MediaDuration::fromMilliseconds(60'000);

    /// The playhead is that of the controller, which must outlive this.
    explicit TraceRecorder(CodingController& controller, QObject* parent = nullptr);
    /// Keeps what was not kept yet.
    ~TraceRecorder() override;

    /// Armed: as soon as the recording plays, it is recorded. Refused with a hint of the controller
    /// when the coding cannot be edited. Disarmed by itself when the coding is left or closed.
    void setArmed(bool armed);

    [[nodiscard]] bool isArmed() const { return m_armed; }

    /// Armed and playing.
    [[nodiscard]] bool isRecording() const { return m_open; }

    /// Whose trace is recorded. A change while recording begins another pass.
    void setParty(study::Party party);

    [[nodiscard]] study::Party party() const { return m_party; }

    /// Where the hand is; kept within the disc.
    void setHand(codebook::LearyPoint point);

    [[nodiscard]] codebook::LearyPoint hand() const { return m_hand; }

    /// To be called often while playing, and after every change of the position or of the player's
    /// state.
    void tick();
    /// To be called before the position jumps.
    void interrupt();
    /// Takes somebody's whole trace away.
    void clear(study::Party party);

    /// Where the trace is at this moment: the last sample of the second before it. For the one who
    /// is recorded this is the hand.
    [[nodiscard]] std::optional<codebook::LearyPoint> pointAt(study::Party party,
                                                              MediaTime time) const;
    /// The samples of the minute before, oldest first, those not kept yet included.
    [[nodiscard]] std::vector<codebook::LearyPoint> trail(study::Party party, MediaTime time) const;
    [[nodiscard]] bool hasTrace(study::Party party) const;

Q_SIGNALS:
    /// Armed, recording, or whose trace.
    void stateChanged();

private:
    void open(const Playhead& head);
    void sampleUpTo(MediaTime position);
    void keep();
    void close();

    CodingController& m_controller;
    QTimer m_later;
    study::Party m_party = study::Party::Mentor;
    codebook::LearyPoint m_hand;
    bool m_armed = false;
    bool m_open = false;
    bool m_keeping = false;
    QString m_pass;                  ///< key of the pass that runs
    MediaTime m_last;                ///< position of the last reading
    codebook::LearyPoint m_lastHand; ///< hand at that reading
    std::int64_t m_next = 0;         ///< number of the sample that comes next
    std::vector<study::TraceSample> m_pending;
};

} // namespace rozet::session
