// SPDX-License-Identifier: GPL-3.0-or-later
// The agreement of coders in tables: all recordings together, and apart by code, category and
// recording; which code was given instead of which; the answers about whole recordings beside each
// other. Every number has its interval, or the reason why it is not there.
#pragma once

#include "core/base/progress.h"
#include "core/workflow/agreement_timeline.h"
#include "core/workflow/compare_coders.h"

namespace rozet::workflow {

struct ComparisonFigures
{
    TimelineRequest request;
    TimelineResult pooled;                                ///< gamma only where the request has it
    std::vector<agreement::TimelineAgreement> categories; ///< as in the comparison
    std::vector<agreement::TimelineAgreement> recordings; ///< as in the comparison
};

/// Nothing when it was cancelled. One step of progress a recording and one for all together.
[[nodiscard]] std::optional<ComparisonFigures> comparisonFigures(const CoderComparison& comparison,
                                                                 const TimelineRequest& request,
                                                                 Progress& progress);

enum class FigureRows { Codes, Categories, Recordings };

/// Which of the coefficients.
enum class FigureChoice { Main, All };

/// A row per coefficient. Gamma is named, also where it was not computed.
[[nodiscard]] report::Table pooledTable(const CoderComparison& comparison,
                                        const ComparisonFigures& figures, FigureChoice choice,
                                        const QString& language);
/// A row per code, category or recording; three columns per coefficient: value, from, to.
[[nodiscard]] report::Table figuresTable(const CoderComparison& comparison,
                                         const ComparisonFigures& figures, FigureRows rows,
                                         FigureChoice choice, const QString& language);

/// What the numbers rest on, in sentences.
[[nodiscard]] QStringList comparisonBasis(const CoderComparison& comparison,
                                          const ComparisonFigures& figures,
                                          const QString& language);

/// Rows the first coder; codes that neither gave are left out. inTime: microseconds come in,
/// seconds are shown.
struct ConfusionTable
{
    report::Table table;
    std::vector<std::size_t> codes; ///< of the rows, and of the columns after the first; the number
                                    ///< of codes stands for "no code"
};

[[nodiscard]] ConfusionTable confusionTable(const CoderComparison& comparison,
                                            const Confusion& confusion,
                                            const MatchSettings& settings, bool inTime,
                                            const QString& language);

/// A row per recording and question, with each coder's answer, of questions somebody answered.
[[nodiscard]] report::Table answersBeside(const study::Study& study, const StudyTimeline& timeline,
                                          const QString& language);
/// A row per question.
[[nodiscard]] report::Table answersTable(const std::vector<AnswerAgreement>& answers,
                                         const QString& language);

} // namespace rozet::workflow
