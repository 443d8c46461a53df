// SPDX-License-Identifier: GPL-3.0-or-later
// A small study to work on: two schools, three mentors, four recordings, two coders and a
// consensus, with the shipped codebook. Coder "Anna" has coded "Gesprek 1".
#pragma once

#include "core/study/study.h"

#include <QString>

namespace rozet::test {

struct TestStudy
{
    study::Study study;
    study::CoderId anna;
    study::CoderId bram;
    study::CoderId consensus;
    std::vector<study::RecordingId> recordings; ///< Gesprek 1 to 4; 120, 90, 60 s and not known
    study::CodingId coding;                     ///< Anna's of Gesprek 1
    std::vector<study::FragmentId> fragments;   ///< in it, in order of time
};

[[nodiscard]] TestStudy makeTestStudy();

/// A word that stands wherever Bram wrote something.
inline const QString kSecret = QStringLiteral("Zwijgplicht");

/// Bram is at work on Gesprek 1 too, in everything that a coding can hold; all his texts have the
/// secret word. Anna and Bram are a duo from then on. The study is closed for neither.
study::CodingId addSecretWork(TestStudy& made);

[[nodiscard]] inline codebook::CodeId code(const char* id)
{
    return codebook::CodeId(QString::fromLatin1(id));
}

[[nodiscard]] inline TimeSpan seconds(double start, double end)
{
    return {MediaTime::fromSeconds(start), MediaTime::fromSeconds(end)};
}

} // namespace rozet::test
