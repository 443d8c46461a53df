// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of provenance that all tables of a tally share.
#pragma once

#include "core/workflow/tally_words.h"

namespace rozet::workflow {

struct TallySource
{
    const study::Study& study;
    const TallySettings& settings;
    QString language;
    int codebookRevision = 0;
    int recordingsTotal = 0;
};

[[nodiscard]] QString coderName(const study::Study& study, const study::CoderId& coder);

/// Study, coder, round.
[[nodiscard]] report::Provenance whoseTally(const TallySource& source);
/// Codebook, numbers of recordings, program.
[[nodiscard]] report::Provenance basisOfTally(const TallySource& source);

} // namespace rozet::workflow
