// SPDX-License-Identifier: GPL-3.0-or-later
// Everything there is to say about the agreement of a study's coders, as one report: for the
// command line and the window, so that both give the same tables. In this order: all recordings
// together, per code, per category, per recording; which code instead of which; borders; answers
// and positions over whole recordings; what there is to settle and what kind of differences each
// code has; agreement of each coder with the consensus; drift; and how it was all made.
#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/report/document.h"
#include "core/workflow/agreement_methods_text.h"

namespace rozet::workflow {

struct AgreementReportSettings
{
    StudyAgreementSettings settings; ///< coders, round, recording, language
    TimelineRequest request;
    double driftThreshold = kDriftThreshold;
    int driftLeastUnits = kDriftLeastUnits;
};

struct AgreementReport
{
    std::vector<report::Table> tables; ///< in order; those without rows are left out
    QStringList methods;               ///< paragraphs
    QString title;
    QString subtitle;
    QString language;
    /// When the newest thing in it was coded, closed or settled: what a file says as its date, so
    /// that the same study gives the same bytes.
    QDateTime newest;
    TimelineResult pooled;
    SettleProgress progress;
};

/// Fails as studyTimeline does, and with Cancelled.
[[nodiscard]] Result<AgreementReport> agreementReport(const study::Study& study,
                                                      const AgreementReportSettings& settings,
                                                      Progress& progress);

/// When the newest thing of these coders and the consensus was coded, closed or settled.
[[nodiscard]] QDateTime newestCoding(const study::Study& study,
                                     const std::vector<study::CoderId>& coders);

/// With headings, the methods at the end.
[[nodiscard]] report::Document agreementDocument(const AgreementReport& report);

/// By the ending of the name: xlsx, html or docx. Fails with ExportUnknownFormat, and as the
/// writers do.
[[nodiscard]] Done writeAgreementReport(const AgreementReport& report, const QString& path);

/// How each coder agrees with the consensus: one row a coder. Also a row a code and coder.
struct ConsensusAgreement
{
    study::CoderId coder;
    StudyTimeline timeline; ///< the coder first, the consensus second
    agreement::TimelineAgreement figures;
};

/// Of the coders who have recordings in common with the consensus; empty when there is none.
[[nodiscard]] Result<std::vector<ConsensusAgreement>>
agreementWithConsensus(const study::Study& study, const StudyAgreementSettings& settings,
                       const agreement::TimelineSettings& timeline);

[[nodiscard]] report::Table consensusAgreementTable(const study::Study& study,
                                                    const std::vector<ConsensusAgreement>& all,
                                                    const QString& language);
/// Of codes that were given.
[[nodiscard]] report::Table consensusCodesTable(const study::Study& study,
                                                const std::vector<ConsensusAgreement>& all,
                                                const QString& language);

/// A row a recording: how many to settle, settled, open, and how many of those are the same.
[[nodiscard]] report::Table settleProgressTable(const study::Study& study,
                                                const std::vector<RecordingDifferences>& recordings,
                                                const QString& language);

} // namespace rozet::workflow
