// SPDX-License-Identifier: GPL-3.0-or-later
// Codebooks in and out of a study, and from one revision to the next.
#pragma once

#include "codebook/codebook_diff.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/exchange/loss.h"
#include "core/report/document.h"
#include "core/study/change.h"

namespace rozet::workflow {

struct LoadedCodebook
{
    codebook::Codebook codebook;
    std::vector<exchange::LossEntry> loss; ///< what the file's format could not say
};

/// From a file (.json, .csv, .qdc), or by the name of a codebook that comes with Rozet. What a
/// format does not hold (identity, rose, categories of a .csv) is taken from the base, if given.
/// Fails as the readers do, with ImportFailed for another kind of file, and with CodebookInvalid.
[[nodiscard]] Result<LoadedCodebook> loadCodebook(const QString& path,
                                                  const codebook::Codebook* base = nullptr);
/// The same without asking whether the codes make sense together, for a check that says all.
[[nodiscard]] Result<LoadedCodebook> readCodebookFile(const QString& path,
                                                      const codebook::Codebook* base = nullptr);

struct RevisionPlan
{
    std::optional<study::Change> change; ///< nothing when the codebook would stay as it is
    int number = 1;                      ///< of the revision that results
    bool replacesUnused = false;         ///< revision 1, with which nothing was coded, is replaced
    codebook::CodebookDiff diff;
};

/// The codebook of a file becomes the study's: in place of revision 1 while nobody has coded, else
/// as the next revision. Fails with CodebookOther when something was coded with another codebook,
/// and as reviseCodebook does.
[[nodiscard]] Result<RevisionPlan> planCodebookImport(const study::Study& study,
                                                      const codebook::Codebook& imported,
                                                      const QString& reason, const QDateTime& now);

/// An edited copy of the study's codebook becomes the next revision. Fails with CodebookOther, with
/// NameEmpty when no reason is given, and as reviseCodebook does.
[[nodiscard]] Result<RevisionPlan> planCodebookRevision(const study::Study& study,
                                                        const codebook::Codebook& edited,
                                                        const QString& reason,
                                                        const QDateTime& now);

/// Fails with CodebookUnknownRevision.
[[nodiscard]] Result<codebook::CodebookDiff> compareRevisions(const study::Study& study, int from,
                                                              int to);

/// The codebook as a document to read and print, with the log of its revisions. Anchor clips are
/// named by recording and time, those that the viewer may see (see anchors.h).
[[nodiscard]] report::Document codebookDocument(const study::Study& study,
                                                const codebook::CodebookRevision& revision,
                                                const QString& language,
                                                const study::CoderId& viewer = {});

/// By the ending of the name: json, csv, qdc, html, docx. Gives what the format could not hold.
/// Fails with ExportUnknownFormat, or as the writers do.
[[nodiscard]] Result<std::vector<exchange::LossEntry>>
exportCodebook(const study::Study& study, const codebook::CodebookRevision& revision,
               const QString& path, const QString& language, const Clock& clock,
               const study::CoderId& viewer = {});

} // namespace rozet::workflow
