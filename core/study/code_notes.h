// SPDX-License-Identifier: GPL-3.0-or-later
// What the team keeps with a code beside its definition: stretches of recordings that show it, and
// what was said about it. Both belong to the study, not to the codebook: a codebook travels to
// others, and they do not.
#pragma once

#include "codebook/ids.h"
#include "core/base/span.h"
#include "core/study/ids.h"

#include <QString>

#include <optional>

namespace rozet::study {

/// A stretch of a recording that shows what a code means (an anchor clip).
struct Anchor
{
    AnchorId id;
    codebook::CodeId code; ///< of the newest revision
    RecordingId recording;
    TimeSpan span;
    /// Where it was taken from. The anchor keeps its own span, so the fragment may change or go.
    std::optional<FragmentId> fragment;
    QString note;

    friend bool operator==(const Anchor&, const Anchor&) = default;
};

/// A remark about a code, made while coding or in a trial round.
struct CodeNote
{
    CodeNoteId id;
    codebook::CodeId code;
    std::optional<RoundId> round;
    std::optional<CoderId> coder; ///< who wrote it
    QString text;
    int codebookRevision = 1; ///< the revision it is about
    qint64 writtenMs = 0;     ///< UTC, milliseconds since 1970

    friend bool operator==(const CodeNote&, const CodeNote&) = default;
};

} // namespace rozet::study
