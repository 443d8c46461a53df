// SPDX-License-Identifier: GPL-3.0-or-later
// What was settled, what is open, and what kind of differences there are, as rozet-cli consensus
// tells it.
#pragma once

#include "core/workflow/agreement_report.h"

#include <QJsonObject>

namespace rozet::workflow {

struct ConsensusOverview
{
    DifferenceSettings settings;
    std::vector<RecordingDifferences> recordings;
    SettleProgress progress;
    std::vector<CodeTypology> typology;
    TypologySettings typologySettings;
    std::vector<ConsensusAgreement> agreement; ///< of each coder with the consensus
};

/// Fails as studyDifferences does.
[[nodiscard]] Result<ConsensusOverview> consensusOverview(const study::Study& study,
                                                          const DifferenceSettings& settings,
                                                          const TypologySettings& typology);

/// Progress, differences per code, reasons, agreement with the consensus; those without rows are
/// left out.
[[nodiscard]] std::vector<report::Table> consensusTables(const study::Study& study,
                                                         const ConsensusOverview& overview);

/// The same tables as a report to be written.
[[nodiscard]] AgreementReport consensusReport(const study::Study& study,
                                              const ConsensusOverview& overview);

/// Times in seconds.
[[nodiscard]] QJsonObject consensusJson(const study::Study& study,
                                        const ConsensusOverview& overview);

/// For programs: "same", "different_code", "boundary", "unmatched".
[[nodiscard]] QString verdictName(agreement::Verdict verdict);

} // namespace rozet::workflow
