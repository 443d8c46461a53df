// SPDX-License-Identifier: GPL-3.0-or-later
// Small helpers for the XML of a Word document. Private to this folder.
#pragma once

#include "core/report/cell_text.h"
#include "core/report/document.h"

#include <pugixml.hpp>

namespace rozet::report::docx {

/// Word counts in twentieths of a point.
[[nodiscard]] inline int twips(double millimetres)
{
    return static_cast<int>(millimetres / 25.4 * 1440 + 0.5);
}

inline pugi::xml_node child(pugi::xml_node parent, const char* name)
{
    return parent.append_child(name);
}

inline pugi::xml_node child(pugi::xml_node parent, const char* name, const char* value)
{
    pugi::xml_node node = parent.append_child(name);
    node.append_attribute("w:val") = value;
    return node;
}

enum RunStyle : unsigned { Plain = 0, Bold = 1, Italic = 2 };

/// A run of text; line feeds become line breaks, tabs tabs.
void addRun(pugi::xml_node paragraph, const QString& text, unsigned style = Plain);
/// A paragraph in a named style; give "" for the normal one.
pugi::xml_node addParagraph(pugi::xml_node parent, const char* style);
/// A table with its caption and notes, in parts when it is wider than the paper.
void addTable(pugi::xml_node body, const Table& table, int number, double paperMillimetres,
              const Origin& origin);

} // namespace rozet::report::docx
