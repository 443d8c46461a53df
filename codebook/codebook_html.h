// SPDX-License-Identifier: GPL-3.0-or-later
// The codebook as a document: one page without anything from outside, to read on screen, to print,
// or to put in the appendix of a paper.
#pragma once

#include "codebook/codebook.h"

#include <QStringList>

#include <map>
#include <vector>

namespace rozet::codebook {

/// Every code stands in it once, with all its texts, values and sub-codes; retired codes come after
/// the others. The rose is drawn. history is the list of all revisions (this one may be among them,
/// in any order); what changed from each to the next, up to this one, is the change log at the end.
/// The words are Dutch for "nl" and else English; texts of the codebook fall back as in
/// LocalizedText::in(). Clips are lines that name the places in recordings that show a code.
[[nodiscard]] QString codebookHtml(const CodebookRevision& revision,
                                   const std::vector<CodebookRevision>& history,
                                   const QString& language,
                                   const std::map<CodeId, QStringList>& clips = {});

/// The rose as an SVG element, 0 degrees (together) at the right, angles counter-clockwise.
[[nodiscard]] QString roseSvg(const LearyRose& rose, const QString& language);

} // namespace rozet::codebook
