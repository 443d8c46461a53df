// SPDX-License-Identifier: GPL-3.0-or-later
// All summaries of a study as one document: a chapter per recording, in it the parts.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/report/document.h"
#include "core/study/study.h"

#include <optional>

namespace rozet::workflow {

struct SummaryDocumentSettings
{
    std::optional<study::CoderId> coder;         ///< nothing = every coder
    std::optional<study::RecordingId> recording; ///< nothing = all
    /// Whoever asks does not see what others have not closed yet; nothing = everything is shown.
    std::optional<study::CoderId> viewer;
    QString language; ///< of headings: "nl", else English
};

struct SummaryDocument
{
    report::Document document;
    int summaries = 0; ///< codings that have one
    int parts = 0;     ///< parts that have text
};

/// Codings without any summary are left out, and named at the end. Fails with EntityMissing.
[[nodiscard]] Result<SummaryDocument> summaryDocument(const study::Study& study,
                                                      const SummaryDocumentSettings& settings,
                                                      const QDateTime& now);

/// By the ending of the name: docx or html. Fails with ExportUnknownFormat, and as the writers
/// do.
[[nodiscard]] Done writeDocument(const report::Document& document, const QString& path,
                                 const QString& language, const Clock& clock);

} // namespace rozet::workflow
