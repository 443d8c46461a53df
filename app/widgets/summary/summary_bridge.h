// SPDX-License-Identifier: GPL-3.0-or-later
// A summary in a text document of the screen, and back. What goes in comes out the same.
#pragma once

#include "core/workflow/summary_text.h"

class QPalette;
class QTextCursor;
class QTextDocument;

namespace rozet::widgets {

/// Replaces everything. Links get the palette's colour.
void fillDocument(QTextDocument& document, const workflow::SummaryText& text,
                  const QPalette& palette);

/// At the cursor; the first paragraph goes on in the line where the cursor is.
void insertText(QTextCursor& cursor, const workflow::SummaryText& text, const QPalette& palette);

/// The blocks; what was once offered is not in a document.
[[nodiscard]] workflow::SummaryText readDocument(const QTextDocument& document);

/// Makes the cursor's paragraphs items of a list, or plain paragraphs when they are items.
void toggleList(QTextCursor cursor);

} // namespace rozet::widgets
