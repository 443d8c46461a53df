// SPDX-License-Identifier: GPL-3.0-or-later
// The codebook on paper, with a preview.
#pragma once

#include "core/report/document.h"

#include <QString>

class QPrinter;
class QWidget;

namespace rozet::widgets {

/// What a text document understands: headings, paragraphs and lists, black on white.
[[nodiscard]] QString printableHtml(const report::Document& document);
/// On the printer's paper, with the number of each page.
void printDocument(const report::Document& document, QPrinter& printer);
void showPrintPreview(const report::Document& document, QWidget* parent);

} // namespace rozet::widgets
