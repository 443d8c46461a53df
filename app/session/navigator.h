// SPDX-License-Identifier: GPL-3.0-or-later
// The only way to jump to a place in a recording. Lists, tallies and comparisons say where to go;
// the window shows the workspace, which goes there.
#pragma once

#include "core/base/span.h"
#include "core/study/ids.h"

#include <QObject>

#include <optional>

namespace rozet::session {

struct Destination
{
    study::RecordingId recording;
    std::optional<TimeSpan> span;
    std::optional<study::FragmentId> fragment; ///< selected on arrival
    bool play = false;                         ///< plays the span, with a second of lead-in
    bool comparing = false; ///< in the compare workspace, with all coders; else where one codes
};

class Navigator : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    static constexpr MediaDuration leadIn = MediaDuration::fromMilliseconds(1000);

    void goTo(const Destination& destination);

    [[nodiscard]] const std::optional<Destination>& last() const { return m_last; }

Q_SIGNALS:
    void wentTo(const rozet::session::Destination& destination);

private:
    std::optional<Destination> m_last;
};

} // namespace rozet::session
