// SPDX-License-Identifier: GPL-3.0-or-later
// How the figures of an agreement report were made, as paragraphs for a methods section: what was
// coded by whom, how units were made, which settings, versions and seeds. In Dutch for "nl", else
// in English. Every number in them is that of the report.
#pragma once

#include "core/workflow/agreement_drift.h"
#include "core/workflow/difference_typology.h"

namespace rozet::workflow {

struct MethodsFacts
{
    StudyAgreementSettings settings;
    TimelineRequest request;
    std::size_t recordings = 0;                    ///< coded by two of the coders or more
    double seconds = 0;                            ///< their length together
    std::vector<double> fragments;                 ///< per coder
    bool exclusive = true;                         ///< no coder ever has two codes at one moment
    std::size_t resampled = 0;                     ///< behind the intervals
    bool gamma = false;                            ///< it was computed
    std::optional<DifferenceSettings> differences; ///< when differences are reported
    SettleProgress progress;                       ///< of them
    std::optional<DriftSettings> drift;            ///< when drift is reported
    TypologySettings typology;
};

[[nodiscard]] QStringList agreementMethodsText(const study::Study& study,
                                               const MethodsFacts& facts);

/// Only how differences were settled, and with which program.
[[nodiscard]] QStringList consensusMethodsText(const study::Study& study,
                                               const MethodsFacts& facts);

} // namespace rozet::workflow
