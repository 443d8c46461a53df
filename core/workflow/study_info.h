// SPDX-License-Identifier: GPL-3.0-or-later
// A study in figures.
#pragma once

#include "core/study/study.h"

namespace rozet::workflow {

struct StudyFigures
{
    qsizetype schools = 0, mentors = 0, students = 0, recordings = 0, coders = 0, rounds = 0;
    qsizetype codings = 0;
    qsizetype closedCodings = 0;
    qsizetype fragments = 0;
    qsizetype datasets = 0;
    MediaDuration recorded; ///< of the recordings whose length is known
    qsizetype unknownLengths = 0;
};

[[nodiscard]] StudyFigures studyFigures(const study::Study& study);

} // namespace rozet::workflow
