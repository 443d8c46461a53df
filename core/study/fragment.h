// SPDX-License-Identifier: GPL-3.0-or-later
// A stretch of a recording that a coder marked, with what was given to it.
#pragma once

#include "codebook/ids.h"
#include "codebook/leary.h"
#include "core/base/span.h"
#include "core/study/ids.h"

#include <QString>

#include <optional>
#include <vector>

namespace rozet::study {

/// How a key began a fragment while the recording played. Says, beside where the fragment starts
/// now, how late the coder's hand was.
struct KeyedStart
{
    MediaTime pressed;   ///< where the recording was
    MediaDuration taken; ///< taken off for the reaction time, in time of the recording
    double rate = 1;     ///< speed of playing, above 0

    friend bool operator==(const KeyedStart&, const KeyedStart&) = default;
};

struct Fragment
{
    FragmentId id;
    TimeSpan span;                        ///< a point event has start == end
    std::vector<codebook::CodeId> codes;  ///< no code twice; may be empty while coding
    std::optional<codebook::LearyPosition> mentor;
    std::optional<codebook::LearyPosition> student;
    QString description; ///< what happens here, in a few words
    QString memo;        ///< the coder's own thoughts
    int codebookRevision = 1; ///< the revision its codes were given with
    qint64 createdMs = 0;     ///< UTC, milliseconds since 1970
    qint64 modifiedMs = 0;
    std::optional<KeyedStart> keyed; ///< nothing when it was not begun so

    [[nodiscard]] bool has(const codebook::CodeId& code) const;

    friend bool operator==(const Fragment&, const Fragment&) = default;
};

} // namespace rozet::study
