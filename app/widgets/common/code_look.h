// SPDX-License-Identifier: GPL-3.0-or-later
// How a code looks everywhere: a colour, a pattern and a short text, so that colour is never the
// only difference.
#pragma once

#include "codebook/codebook.h"

#include <QColor>
#include <QPainter>
#include <QString>

namespace rozet::widgets {

struct CodeLook
{
    QColor colour;
    Qt::BrushStyle pattern = Qt::SolidPattern;
    QString shortText;
    QString label;
};

/// Codes of one category and colour get different patterns, by their place in the category.
[[nodiscard]] CodeLook codeLook(const codebook::Codebook& book, const codebook::Code& code,
                                const QString& language);
/// For an id; one that the codebook does not know is grey and shown as it is.
[[nodiscard]] CodeLook codeLook(const codebook::Codebook& book, const codebook::CodeId& id,
                                const QString& language);

/// A small box with the short text, as wide as it needs to be; gives that width.
int paintCodeChip(QPainter& painter, const QRect& area, const CodeLook& look,
                  const QPalette& palette);
[[nodiscard]] int codeChipWidth(const QFont& font, const CodeLook& look);

/// Label, definition, when to use it, when not, and an example, as rich text.
[[nodiscard]] QString codeHelp(const codebook::Codebook& book, const codebook::Code& code,
                               const QString& language);

} // namespace rozet::widgets
