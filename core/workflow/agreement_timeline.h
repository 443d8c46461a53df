// SPDX-License-Identifier: GPL-3.0-or-later
// Everything said about fragments on a timeline, made in one call: for the command line, the
// reports and the screens, so that all of them show the same numbers.
#pragma once

#include "core/agreement/gamma.h"
#include "core/agreement/timeline.h"
#include "core/agreement/unitizing_alpha_2004.h"
#include "core/report/table.h"
#include "core/workflow/timeline_input.h"

#include <QJsonObject>

namespace rozet::workflow {

struct TimelineRequest
{
    agreement::TimelineSettings timeline;
    agreement::GammaSettings gamma;
    bool withGamma = true;
    /// Above so many fragments gamma is left out (NotReached) rather than have someone wait.
    std::size_t mostGammaFragments = 100'000;
    /// Also the figures of other programs, for comparison: BORIS's time units, the alignment of
    /// sequences, the unitizing alpha of 2004.
    bool compatibility = false;
};

struct CompatibilityFigures
{
    statistics::Estimate borisKappa;
    statistics::Estimate borisIdentity; ///< Needleman and Wunsch over time units, a percentage
    statistics::Estimate sequenceKappa;
    statistics::Estimate sequenceSimilarity;
    agreement::UnitizingAlpha2004 unitizing2004;
};

struct TimelineResult
{
    agreement::TimelineAgreement timeline;
    std::optional<agreement::GammaResult> gamma; ///< nothing when it was not asked for
    bool gammaTooLarge = false;
    std::optional<CompatibilityFigures> compatibility;
};

/// Seeds, confidence, threads and the kind of interval of gamma are taken from the timeline's
/// settings. The data must be as checkTimeline wants them: TimelineInput always is.
[[nodiscard]] TimelineResult compareTimelines(const agreement::CodedRecordings& data,
                                              const TimelineRequest& request);

/// The answer of rozet-cli agreement timeline. Times in seconds. brief: without the list of
/// fragments and without codes that nobody used.
[[nodiscard]] QJsonObject timelineJson(const TimelineInput& input, const TimelineRequest& request,
                                       const TimelineResult& result, const QString& language,
                                       bool brief = false);

/// The key of a coefficient in that answer: "time_kappa".
[[nodiscard]] QString timelineKey(agreement::TimelineCoefficient coefficient);

/// The distances between sets by the names they have on the command line: "masi", "jaccard".
[[nodiscard]] const QStringList& setDistanceNames();
[[nodiscard]] QString setDistanceName(agreement::SetDistance distance);
[[nodiscard]] agreement::SetDistance setDistanceOf(const QString& name);

/// For people: all codes together, per code, and the table of the coders' codes. Texts in Dutch for
/// "nl", otherwise in English.
[[nodiscard]] std::vector<report::Table> timelineTables(const TimelineInput& input,
                                                        const TimelineRequest& request,
                                                        const TimelineResult& result,
                                                        const QString& language);

} // namespace rozet::workflow
