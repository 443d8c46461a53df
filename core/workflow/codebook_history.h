// SPDX-License-Identifier: GPL-3.0-or-later
// How the codebook came to be: every revision with its reason and what changed, and the rounds it
// was tried in, with what was said about codes, how well coders agreed, and what was decided.
#pragma once

#include "core/base/result.h"
#include "core/report/document.h"
#include "core/study/study.h"

namespace rozet::workflow {

struct CodebookHistory
{
    report::Document document;
    int revisions = 0;
    int rounds = 0;
};

/// From the first draft to now, in the language ("nl", else English). The agreement of a round is
/// told only when everybody has closed every recording of it, and so are the notes of that round:
/// until then they would tell a coder what another one saw.
[[nodiscard]] CodebookHistory codebookHistory(const study::Study& study, const QString& language,
                                              const QDateTime& now);

/// What changed, one line for each difference, with the labels of codes.
[[nodiscard]] QStringList revisionChanges(const codebook::Codebook& from,
                                          const codebook::Codebook& to, const QString& language);

} // namespace rozet::workflow
