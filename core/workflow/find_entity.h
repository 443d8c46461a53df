// SPDX-License-Identifier: GPL-3.0-or-later
// Things of a study by what a person types: the id, or the name (case does not matter). Fails with
// EntityMissing, which names what there is, or NameAmbiguous, which lists the candidates.
#pragma once

#include "core/base/result.h"
#include "core/study/study.h"

#include <optional>

namespace rozet::workflow {

[[nodiscard]] Result<study::Recording> findRecording(const study::Study& study,
                                                     const QString& text);
[[nodiscard]] Result<study::Coder> findCoder(const study::Study& study, const QString& text);
[[nodiscard]] Result<study::School> findSchool(const study::Study& study, const QString& text);
[[nodiscard]] Result<study::Mentor> findMentor(const study::Study& study, const QString& text);
[[nodiscard]] Result<study::Student> findStudent(const study::Study& study, const QString& text);
[[nodiscard]] Result<study::Round> findRound(const study::Study& study, const QString& text);
/// The round somebody may have named: nothing for an empty text.
[[nodiscard]] Result<std::optional<study::RoundId>> roundNamed(const study::Study& study,
                                                               const QString& text);

/// Whose codings to take when nobody was named: the consensus when it has coded anything, else the
/// only coder who has, else (nobody has) the consensus. Fails with CoderNotNamed, which lists those
/// to choose from.
[[nodiscard]] Result<study::Coder> defaultCoder(const study::Study& study);

} // namespace rozet::workflow
