// SPDX-License-Identifier: GPL-3.0-or-later
// The turning points of a coding: when it was closed, when it was opened to the other coders, and
// when a closed one was unlocked, with the reason.
#pragma once

#include "core/study/ids.h"

#include <QString>

#include <optional>

namespace rozet::study {

enum class CodingEventKind {
    Closed,   ///< by its coder
    Opened,   ///< everybody had closed: from here on they see each other's work
    Unlocked, ///< made open to changes again
};

struct CodingEvent
{
    CodingEventId id;
    CodingId coding;
    CodingEventKind kind = CodingEventKind::Closed;
    std::optional<CoderId> by; ///< nothing when nobody had said who it was
    QString reason;            ///< needed for Unlocked
    qint64 atMs = 0;           ///< UTC, milliseconds since 1970

    friend bool operator==(const CodingEvent&, const CodingEvent&) = default;
};

} // namespace rozet::study
