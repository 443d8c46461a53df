// SPDX-License-Identifier: GPL-3.0-or-later
// How agreement moves: per coding round, per week of the calendar, and per revision of the
// codebook. A code that falls under a set value, with enough fragments to tell, gives a warning.
// See docs/methods/drift.md.
//
// Every recording that two or more of the coders coded in one round counts once, in the period it
// belongs to:
//   round     the round it was coded in, or none; in the order of their dates, then of the first
//             coding in them
//   week      the ISO week (UTC) of the day the last of the coders was done with it: closed the
//             coding, or where no closing was noted, made the last fragment
//   revision  the revision of the codebook its coders coded with; recordings whose coders used
//             different ones stand apart
#pragma once

#include "core/workflow/agreement_study.h"

#include <QDate>
#include <QJsonObject>

namespace rozet::workflow {

enum class DriftBy { Round, Week, Revision };

inline constexpr double kDriftThreshold = 0.60; ///< the usual lower border of "substantial"
inline constexpr int kDriftLeastUnits = 10;

struct DriftSettings
{
    std::vector<study::CoderId> coders;
    agreement::TimelineSettings timeline; ///< overlap, tolerance, intervals, seed
    /// Of the coefficients that are defined per code: time_kappa when nothing else is chosen.
    agreement::TimelineCoefficient coefficient = agreement::TimelineCoefficient::TimeKappa;
    double threshold = kDriftThreshold;
    int leastUnits = kDriftLeastUnits;
    QString language; ///< of labels
};

struct DriftCode
{
    std::size_t code = 0; ///< place in AgreementDrift::codes
    int units = 0;        ///< fragments of the coder who gave it most
    statistics::Estimate estimate;
    bool low = false; ///< below the threshold, with enough units
};

struct DriftPeriod
{
    QString key;   ///< stable: a round's id, "2016-W07", "1"
    QString label; ///< for people
    QDate from;    ///< days the coders were done with the first and the last recording; may be
    QDate until;   ///< invalid when nothing was dated
    int recordings = 0;
    int units = 0; ///< fragments of the coder with most
    agreement::TimelineAgreement figures;
    std::vector<DriftCode> codes; ///< those somebody gave in this period, in the codebook's order
};

struct AgreementDrift
{
    DriftSettings settings;
    QStringList coders;
    QStringList codes; ///< ids
    QStringList codeLabels;
    std::vector<DriftPeriod> rounds;
    std::vector<DriftPeriod> weeks;
    std::vector<DriftPeriod> revisions;
    int byClosing = 0;  ///< recordings dated by a closing
    int byFragment = 0; ///< by their last fragment
    int undated = 0;    ///< in no week

    [[nodiscard]] const std::vector<DriftPeriod>& periods(DriftBy by) const;
};

/// Fails as studyTimeline does; ValueNotAllowed for a coefficient that is not defined per code.
[[nodiscard]] Result<AgreementDrift> agreementDrift(const study::Study& study,
                                                    const DriftSettings& settings);

/// A row a period: all codes together.
[[nodiscard]] report::Table driftTable(const AgreementDrift& drift, DriftBy by);
/// A row a code and period, of codes with enough units in it.
[[nodiscard]] report::Table driftCodesTable(const AgreementDrift& drift, DriftBy by);
/// What fell under the set value, in sentences.
[[nodiscard]] QStringList driftWarnings(const AgreementDrift& drift, DriftBy by);

/// {"threshold", "least_units", "coefficient", "rounds": [...], "weeks": [...], "revisions": [...],
/// "warnings": [...]}
[[nodiscard]] QJsonObject driftJson(const AgreementDrift& drift);

} // namespace rozet::workflow
