// SPDX-License-Identifier: GPL-3.0-or-later
// The options "agreement timeline" and "agreement study" share.
#pragma once

#include "app/cli/commands.h"
#include "core/workflow/agreement_timeline.h"

#include <optional>

namespace rozet::cli {

struct AgreementTimelineOptions
{
    std::string unit = "1", tolerance = "0.5", overlap = "0.6", tick = "0.001";
    std::string window = "declared", setDistance = "masi", interval = "percentile";
    std::string confidence = "0.95";
    std::string gammaAlpha = "1", gammaBeta = "1", gammaDelta = "1", gammaSampler = "rotation";
    std::string gammaPrecision;
    int bootstrap = 0, seed = 1, threads = 0, gammaSamples = 30;
    bool compatibility = false;
};

void addTimelineOptions(CLI::App* command, AgreementTimelineOptions& options);

/// Fails with CommandLine, naming the option.
[[nodiscard]] Result<workflow::TimelineRequest>
timelineRequest(const AgreementTimelineOptions& options);

/// Nothing for an empty text; fails with CommandLine when it is no length of time.
[[nodiscard]] Result<std::optional<double>> secondsOption(const std::string& text,
                                                          const char* option);

/// Fails with Cancelled when Ctrl-C was pressed meanwhile.
[[nodiscard]] Result<workflow::TimelineResult>
compareWatched(const agreement::CodedRecordings& data, workflow::TimelineRequest request,
               Context& context);

} // namespace rozet::cli
