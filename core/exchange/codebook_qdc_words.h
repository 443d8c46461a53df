// SPDX-License-Identifier: GPL-3.0-or-later
// The words by which the writer and the reader of .qdc files know each other.
#pragma once

#include "codebook/code.h"

namespace rozet::exchange {

inline constexpr const char* kQdcNamespace = "urn:QDA-XML:codebook:1.0";
inline constexpr const char* kRecordingLevelSet = "Rozet: recording level";
inline constexpr const char* kExclusiveSetPrefix = "Rozet: exclusive group ";

struct QdcParagraph
{
    codebook::LocalizedText codebook::Code::*field;
    const char* nl;
    const char* en;
};

inline constexpr QdcParagraph kQdcParagraphs[] = {
    {&codebook::Code::useWhen, "Gebruiken: ", "Use when: "},
    {&codebook::Code::doNotUseWhen, "Niet gebruiken: ", "Do not use when: "},
    {&codebook::Code::example, "Voorbeeld: ", "Example: "}};

} // namespace rozet::exchange
