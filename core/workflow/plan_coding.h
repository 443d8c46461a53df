// SPDX-License-Identifier: GPL-3.0-or-later
// Who codes what: hands out recordings to coders, some of them to two, so that agreement rests on a
// random share of every school.
#pragma once

#include "core/base/result.h"
#include "core/study/change.h"

#include <vector>

namespace rozet::workflow {

struct AssignmentSettings
{
    std::vector<study::CoderId> coders;         ///< in this order, which matters to chance only
    std::vector<study::RecordingId> recordings; ///< empty = all
    double doubleShare = 0.2;                   ///< 0 to 1: coded by two
    bool bySchool = true; ///< the same share of every school's recordings, as near as whole
                          ///< numbers allow
    std::uint64_t seed = 1;
    study::RoundId round; ///< null = outside rounds
};

struct Assignment
{
    study::RecordingId recording;
    std::vector<study::CoderId> coders; ///< who has it now: handed out before, and by this plan
    std::vector<study::CoderId> added;  ///< by this plan
};

struct CoderLoad
{
    study::CoderId coder;
    int recordings = 0;
    MediaDuration length; ///< of those whose length is known
};

struct AssignmentPlan
{
    std::optional<study::Change> change; ///< nothing when all was handed out already
    std::vector<Assignment> assignments; ///< by recording, as people sort names
    std::vector<CoderLoad> loads;        ///< in the order of the coders asked for
    int doubled = 0;                     ///< recordings with two coders or more
};

/// What was handed out or coded before stays and counts, so that the same call again adds nothing.
/// Which recordings are coded twice is drawn with the seed from the recordings in order of name;
/// every recording goes to whoever has the least minutes so far, pairs to those who were paired
/// least. The same study, settings and seed give the same plan on every computer.
/// Fails with ValueNotAllowed (a share outside 0 to 1, no coder, or two wanted of one coder) and
/// EntityMissing.
[[nodiscard]] Result<AssignmentPlan> planAssignment(const study::Study& study,
                                                    const AssignmentSettings& settings);

} // namespace rozet::workflow
