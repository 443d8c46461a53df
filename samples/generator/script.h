// SPDX-License-Identifier: GPL-3.0-or-later
// The text of an invented conversation, a line a turn, with the codes it was written to deserve.
#pragma once

#include "core/base/result.h"
#include "core/study/people.h"

#include <QStringList>

#include <vector>

namespace rozet::samples {

struct Turn
{
    study::Party speaker = study::Party::Mentor;
    bool overlaps = false; ///< begins before the other has finished
    QStringList codes;
    QString text;
};

/// Lines of the form "M | code code | text"; S for the student, ~ for an interruption, # a remark.
[[nodiscard]] Result<std::vector<Turn>> readScript(const QString& path);

/// When a turn was spoken, as found in the recording.
struct SpokenTurn
{
    study::Party speaker = study::Party::Mentor;
    qint64 startMs = 0;
    qint64 endMs = 0;
    QStringList codes;
    QString text;
};

/// Tab-separated with a heading: speaker, start_ms, end_ms, codes, text.
[[nodiscard]] Done writeSpokenTurns(const QString& path, const std::vector<SpokenTurn>& turns);
[[nodiscard]] Result<std::vector<SpokenTurn>> readSpokenTurns(const QString& path);

} // namespace rozet::samples
