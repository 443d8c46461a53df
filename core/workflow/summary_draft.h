// SPDX-License-Identifier: GPL-3.0-or-later
// A first text for a summary, made of what was coded: how many fragments of which codes, how long,
// in which order, what the coder wrote at them, answers about the recording as a whole, and the
// mean place on the Leary rose. The counts are those of the tally (see tally_counts.h), the mean
// point that of its sheet of positions.
//
// A draft never overwrites what a researcher wrote. Every drafted block remembers which part of the
// draft it is and how it read; one that reads differently now is the researcher's, and one that is
// gone was taken away by the researcher.
#pragma once

#include "core/study/study.h"
#include "core/workflow/summary_text.h"

#include <functional>

namespace rozet::workflow {

struct DraftSettings
{
    QString language; ///< "nl", else English
    /// What is said in a fragment, for a quote behind its description; may be empty, as long as a
    /// recording has no transcript.
    std::function<QString(const study::Fragment&)> quoteOf;
};

/// The draft of one part of the summary. The same coding gives the same draft. The Leary rose is of
/// no category: its places over the recording as a whole stand in the last one. A null coding gives
/// a draft that says that nothing was coded.
[[nodiscard]] std::vector<SummaryBlock> draftSummary(const study::Study& study,
                                                     const study::Coding* coding,
                                                     const codebook::CategoryId& category,
                                                     const DraftSettings& settings);

enum class DraftStep {
    Add,       ///< not in the text yet
    Renew,     ///< in the text as drafted before, and reads differently now
    Same,      ///< in the text just so
    Drop,      ///< in the text as drafted before, and no part of the draft any more
    Edited,    ///< the researcher changed it: stays; carried out, the new one comes below it
    TakenAway, ///< the researcher took it away: stays away; carried out, it comes back
};

struct DraftLine
{
    DraftStep step = DraftStep::Add;
    SummaryBlock block; ///< as it would be; for Drop as it is
    bool wanted = true; ///< what happens unless the researcher says otherwise
};

/// What the draft would do to the text, in the order of the draft; what is dropped comes last.
[[nodiscard]] std::vector<DraftLine> compareDraft(const SummaryText& text,
                                                  const std::vector<SummaryBlock>& draft);

/// Carries out the lines that are wanted. Blocks that the researcher wrote or changed are all in
/// the result, as they are and in their order.
[[nodiscard]] SummaryText applyDraft(const SummaryText& text, const std::vector<DraftLine>& lines);

} // namespace rozet::workflow
