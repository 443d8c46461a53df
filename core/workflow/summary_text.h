// SPDX-License-Identifier: GPL-3.0-or-later
// The rich text of a summary as a value, and its stored form: a small part of HTML (see
// docs/formats/rozet-file.md). Paragraphs, list items, bold, italic, and links to a moment of the
// recording; nothing else gets in, whatever it is read from.
#pragma once

#include "core/base/time.h"

#include <QString>

#include <optional>
#include <set>
#include <vector>

namespace rozet::workflow {

struct SummaryRun
{
    QString text; ///< a line feed is a line break within the block
    bool bold = false;
    bool italic = false;
    std::optional<MediaTime> time; ///< a link to this moment

    friend bool operator==(const SummaryRun&, const SummaryRun&) = default;
};

enum class SummaryBlockKind { Paragraph, Bullet, Numbered };

struct SummaryBlock
{
    SummaryBlockKind kind = SummaryBlockKind::Paragraph;
    std::vector<SummaryRun> runs;
    /// What a draft put here: which of its parts, and the fingerprint of the text as drafted. Both
    /// empty for what a researcher wrote.
    QString draftKey;
    QString draftPrint;

    /// Whether it was drafted and nobody changed a letter since.
    [[nodiscard]] bool isUntouchedDraft() const;

    friend bool operator==(const SummaryBlock&, const SummaryBlock&) = default;
};

struct SummaryText
{
    std::vector<SummaryBlock> blocks;
    std::set<QString> offered; ///< keys of all that a draft ever put in; those that are gone were
                               ///< taken away by the researcher

    [[nodiscard]] bool isEmpty() const; ///< nothing but blank blocks

    friend bool operator==(const SummaryText&, const SummaryText&) = default;
};

/// Runs without text are gone, equal neighbours are one, and characters that no text can hold are
/// out. Two texts that look the same are then equal.
[[nodiscard]] SummaryText normalised(SummaryText text);

/// What isUntouchedDraft compares with.
[[nodiscard]] QString draftPrint(const SummaryBlock& block);

/// The stored form; empty for a text without contents. The same text gives the same characters.
[[nodiscard]] QString summaryHtml(const SummaryText& text);

/// Reads the stored form, and plain text, which becomes a paragraph a line. Never fails: what is
/// not of the stored form is dropped and its words stay.
[[nodiscard]] SummaryText readSummary(const QString& stored);

/// What remains of a page or a piece of one that was pasted: words, paragraphs, lists, bold and
/// italic. No pictures, scripts, styles, addresses or hidden parts; no marks of a draft.
[[nodiscard]] SummaryText cleanedHtml(const QString& html);

/// Without any form; list items begin with a dash.
[[nodiscard]] QString plainText(const SummaryText& text);

[[nodiscard]] int wordCount(const SummaryText& text);

// The one place that knows what a link to a moment looks like.
[[nodiscard]] QString timeLink(MediaTime time); ///< "time:83.5", seconds
/// Nothing for any other address.
[[nodiscard]] std::optional<MediaTime> timeOfLink(const QString& link);

} // namespace rozet::workflow
