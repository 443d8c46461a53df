// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/trace_recorder.h"

#include "core/study/trace_pieces.h"

#include <QUuid>

#include <cmath>

namespace rozet::session {

using codebook::LearyPoint;
using study::Party;
using study::TraceSample;

namespace {

constexpr int kKeepAfterMs = 1000;
constexpr std::size_t kKeepAfterSamples = 20;
/// Longer without a reading (real time), and nobody knows where the hand was.
constexpr double kLongestSilence = 1.0;
constexpr MediaDuration kHolds = MediaDuration::fromMilliseconds(1000);

LearyPoint keptInside(LearyPoint point)
{
    const double radius = point.radius();
    if (!std::isfinite(radius)) {
        return {};
    }
    return radius <= 1 ? point : LearyPoint{point.together / radius, point.above / radius};
}

/// Thousandths are far finer than a hand, and read well in an export.
LearyPoint tidy(LearyPoint point)
{
    const auto thousandths = [](double value) { return std::round(value * 1000) / 1000 + 0.0; };
    return keptInside({thousandths(point.together), thousandths(point.above)});
}

} // namespace

TraceRecorder::TraceRecorder(CodingController& controller, QObject* parent)
    : QObject(parent), m_controller(controller)
{
    m_later.setSingleShot(true);
    m_later.setInterval(kKeepAfterMs);
    connect(&m_later, &QTimer::timeout, this, &TraceRecorder::keep);
    connect(&controller, &QObject::destroyed, this, [this] { m_pending.clear(); });
    connect(&controller, &CodingController::ending, this, [this] { setArmed(false); });
    connect(&controller, &CodingController::tracesChanged, this, [this] {
        if (!m_keeping && m_open) {
            // Somebody took a step back while recording: what follows is a pass of its own.
            m_pending.clear();
            m_open = false;
            m_pass.clear();
        }
    });
    connect(&controller, &CodingController::codingChanged, this, [this] {
        if (m_armed && !m_controller.canEdit()) {
            m_pending.clear();
            setArmed(false);
        }
    });
}

TraceRecorder::~TraceRecorder()
{
    keep();
}

void TraceRecorder::setArmed(bool armed)
{
    if (armed == m_armed) {
        return;
    }
    if (armed && !m_controller.requireEditable()) {
        return;
    }
    if (!armed) {
        close();
    }
    m_armed = armed;
    if (armed) {
        const Playhead head = m_controller.playhead();
        m_hand = pointAt(m_party, head.position).value_or(LearyPoint());
        tick();
    }
    Q_EMIT stateChanged();
}

void TraceRecorder::setParty(Party party)
{
    if (party == m_party) {
        return;
    }
    close();
    m_party = party;
    m_hand = pointAt(party, m_controller.playhead().position).value_or(LearyPoint());
    tick();
    Q_EMIT stateChanged();
}

void TraceRecorder::setHand(LearyPoint point)
{
    m_hand = tidy(keptInside(point));
}

void TraceRecorder::tick()
{
    const Playhead head = m_controller.playhead();
    const auto farthest = MediaDuration::fromSeconds(kLongestSilence * std::max(1.0, head.rate));
    if (m_open && (head.position < m_last || head.position - m_last > farthest)) {
        interrupt();
    }
    if (m_open) {
        sampleUpTo(head.position);
    }
    if (!head.playing || !m_armed) {
        if (m_open || !m_pending.empty()) {
            close();
            Q_EMIT stateChanged();
        } else if (head.position != m_last) {
            // Standing elsewhere: a trace that is there already is where the hand goes on from.
            m_last = head.position;
            m_hand = pointAt(m_party, head.position).value_or(m_hand);
        }
        return;
    }
    if (!m_open) {
        open(head);
    }
}

void TraceRecorder::open(const Playhead& head)
{
    if (m_pass.isEmpty()) {
        m_pass = QStringLiteral("trace:") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    }
    m_open = true;
    m_last = head.position;
    m_lastHand = m_hand;
    const std::int64_t step = interval.microseconds();
    m_next = (head.position.microseconds() + step - 1) / step;
    Q_EMIT stateChanged();
}

void TraceRecorder::sampleUpTo(MediaTime position)
{
    const std::int64_t step = interval.microseconds();
    const double length = (position - m_last).seconds();
    for (; m_next * step <= position.microseconds(); ++m_next) {
        const MediaTime time = MediaTime::fromMicroseconds(m_next * step);
        const double share = length > 0 ? (time - m_last).seconds() / length : 1;
        m_pending.push_back(
            {time, tidy({m_lastHand.together + share * (m_hand.together - m_lastHand.together),
                         m_lastHand.above + share * (m_hand.above - m_lastHand.above)})});
    }
    m_last = position;
    m_lastHand = m_hand;
    if (m_pending.size() >= kKeepAfterSamples) {
        keep();
    } else if (!m_pending.empty() && !m_later.isActive()) {
        m_later.start();
    }
}

void TraceRecorder::keep()
{
    m_later.stop();
    if (m_pending.empty()) {
        return;
    }
    const std::vector<TraceSample> samples = std::move(m_pending);
    m_pending.clear();
    m_keeping = true;
    m_controller.replaceTrace(m_party, {samples.front().time, samples.back().time}, samples,
                              m_party == Party::Mentor ? tr("Record the trace of the mentor")
                                                       : tr("Record the trace of the student"),
                              m_pass);
    m_keeping = false;
}

void TraceRecorder::interrupt()
{
    keep();
    m_open = false;
}

void TraceRecorder::close()
{
    keep();
    m_open = false;
    m_pass.clear();
}

void TraceRecorder::clear(Party party)
{
    close();
    const study::Coding* coding = m_controller.coding();
    if (coding == nullptr || !study::hasTrace(*coding, party)) {
        return;
    }
    const std::vector<TraceSample> all = study::traceOf(*coding, party);
    m_controller.replaceTrace(party, {all.front().time, all.back().time}, {},
                              party == Party::Mentor ? tr("Take the trace of the mentor away")
                                                     : tr("Take the trace of the student away"),
                              QString());
}

std::optional<LearyPoint> TraceRecorder::pointAt(Party party, MediaTime time) const
{
    if (m_open && party == m_party) {
        return m_hand;
    }
    const study::Coding* coding = m_controller.coding();
    if (coding == nullptr) {
        return std::nullopt;
    }
    const auto near = study::traceBetween(*coding, party, {time - kHolds, time});
    return near.empty() ? std::nullopt : std::optional(near.back().point);
}

std::vector<LearyPoint> TraceRecorder::trail(Party party, MediaTime time) const
{
    std::vector<LearyPoint> points;
    const bool pending = party == m_party && !m_pending.empty();
    if (const study::Coding* coding = m_controller.coding()) {
        MediaTime end = time;
        if (pending) {
            end = std::min(end, m_pending.front().time - MediaDuration::fromMicroseconds(1));
        }
        for (const TraceSample& sample :
             study::traceBetween(*coding, party, {time - trailLength, end})) {
            points.push_back(sample.point);
        }
    }
    if (pending) {
        for (const TraceSample& sample : m_pending) {
            points.push_back(sample.point);
        }
    }
    return points;
}

bool TraceRecorder::hasTrace(Party party) const
{
    const study::Coding* coding = m_controller.coding();
    return coding != nullptr && study::hasTrace(*coding, party);
}

} // namespace rozet::session
