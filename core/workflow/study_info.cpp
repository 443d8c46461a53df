// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/study_info.h"

namespace rozet::workflow {

namespace {

template <class T>
qsizetype sizeOf(const study::EntityTable<T>& table)
{
    return static_cast<qsizetype>(table.size());
}

} // namespace

StudyFigures studyFigures(const study::Study& study)
{
    StudyFigures figures;
    figures.schools = sizeOf(study.schools);
    figures.mentors = sizeOf(study.mentors);
    figures.students = sizeOf(study.students);
    figures.recordings = sizeOf(study.recordings);
    figures.coders = sizeOf(study.coders);
    figures.rounds = sizeOf(study.rounds);
    figures.datasets = sizeOf(study.datasets);
    figures.codings = sizeOf(study.codings);
    for (const study::Coding& coding : study.codings) {
        figures.fragments += static_cast<qsizetype>(coding.fragments.size());
        figures.closedCodings += coding.header.state == study::CodingState::Closed ? 1 : 0;
    }
    for (const study::Recording& recording : study.recordings) {
        figures.recorded += recording.duration;
        figures.unknownLengths += recording.duration.isZero() ? 1 : 0;
    }
    return figures;
}

} // namespace rozet::workflow
