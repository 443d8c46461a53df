// SPDX-License-Identifier: GPL-3.0-or-later
// What one coder made of one recording in one round: the unit that is compared, merged and closed.
#pragma once

#include "codebook/ids.h"
#include "core/study/entity_table.h"
#include "core/study/fragment_set.h"
#include "core/study/ids.h"
#include "core/study/settlement.h"
#include "core/study/trace.h"

#include <QDate>

#include <map>

namespace rozet::study {

enum class CodingState { NotStarted, Busy, Closed };

/// Who coded what, and how far it is. Its contents change apart from it.
struct CodingHeader
{
    CodingId id;
    RecordingId recording;
    CoderId coder;
    std::optional<RoundId> round;
    CodingState state = CodingState::NotStarted;
    int codebookRevision = 1; ///< revision that new fragments are coded with

    friend bool operator==(const CodingHeader&, const CodingHeader&) = default;
};

/// The answer to a recording-level code. Not answered is the absence of a value, and is not "no".
struct RecordingCodeValue
{
    QString value; ///< "yes" or "no", the id of a value, or free text
    QString note;
    int codebookRevision = 1;

    friend bool operator==(const RecordingCodeValue&, const RecordingCodeValue&) = default;
};

struct Coding
{
    CodingId id; ///< equal to header.id
    CodingHeader header;
    FragmentSet fragments;
    std::map<codebook::CodeId, RecordingCodeValue> recordingCodes;
    std::optional<codebook::LearyPosition> mentor; ///< over the whole recording
    std::optional<codebook::LearyPosition> student;
    EntityTable<Trace> traces;
    EntityTable<Settlement> settlements;             ///< of a consensus only
    std::map<codebook::CategoryId, QString> summary; ///< rich text per main category
    /// Milliseconds that the coder worked on it, by day. Not part of what was coded: a coding with
    /// nothing else is empty.
    std::map<QDate, qint64> activeTime;

    [[nodiscard]] bool isEmpty() const;

    friend bool operator==(const Coding&, const Coding&) = default;
};

enum class RoundKind { Trial, Main };

/// A trial round (proefcodering), or the coding proper.
struct Round
{
    RoundId id;
    QString name;
    RoundKind kind = RoundKind::Main;
    std::vector<RecordingId> recordings;
    std::vector<CoderId> coders;
    QString note;
    QString decisions; ///< what the discussion led to
    QDate date;        ///< when it was held; may be invalid: not known
    std::optional<int> triedRevision = std::nullopt; ///< of the codebook
    std::optional<int> ledToRevision = std::nullopt; ///< the revision that came of the decisions

    friend bool operator==(const Round&, const Round&) = default;
};

} // namespace rozet::study
