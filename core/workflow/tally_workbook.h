// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the tally knows, as the tables of one workbook.
#pragma once

#include "core/base/clock.h"
#include "core/report/origin.h"
#include "core/workflow/tally.h"

namespace rozet::workflow {

/// In this order: the measure asked for and the other three; the answers to recording-level codes;
/// the Leary positions (when the codebook has a rose); and a bare table with one row per recording
/// and code, for R and SPSS. Fails as tally does.
[[nodiscard]] Result<std::vector<report::Table>>
tallyWorkbook(const study::Study& study, const TallySettings& settings, const QString& language);

/// One row per recording and code: presence, count, seconds and rate side by side. Bare.
[[nodiscard]] Result<report::Table>
tallyLongTable(const study::Study& study, const TallySettings& settings, const QString& language);

/// The answers themselves, one row per recording and one column per recording-level code.
[[nodiscard]] Result<report::Table> recordingAnswersTable(const study::Study& study,
                                                          const TallySettings& settings,
                                                          const QString& language);

/// Where mentor and student stand on the rose: the mean over the fragments, weighted by their
/// length, and the position given to the recording as a whole.
[[nodiscard]] Result<report::Table> learyPositionsTable(const study::Study& study,
                                                        const TallySettings& settings,
                                                        const QString& language);

/// What a file written now says about itself.
[[nodiscard]] report::Origin reportOrigin(const study::Study& study, const QString& language,
                                          const Clock& clock);

} // namespace rozet::workflow
