// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/error_facts.h"

#include <QCoreApplication>

namespace rozet::workflow {

std::span<const char* const> errorFacts()
{
    static constexpr const char* kFacts[] = {
        QT_TRANSLATE_NOOP("ErrorFacts", "A codebook has no such column."),
        QT_TRANSLATE_NOOP("ErrorFacts", "A codebook in this format has no such element."),
        QT_TRANSLATE_NOOP("ErrorFacts", "Its category or the code above it is missing."),
        QT_TRANSLATE_NOOP("ErrorFacts", "Only codes in use are written."),
        QT_TRANSLATE_NOOP("ErrorFacts", "Sets of codes are not kept."),
        QT_TRANSLATE_NOOP("ErrorFacts", "The format has no place for keys on the keyboard."),
        QT_TRANSLATE_NOOP("ErrorFacts", "The format has no place for short texts."),
        QT_TRANSLATE_NOOP("ErrorFacts", "The format has no place for the Leary rose."),
        QT_TRANSLATE_NOOP("ErrorFacts", "The format has no place for them."),
        QT_TRANSLATE_NOOP("ErrorFacts", "The format holds one language."),
        QT_TRANSLATE_NOOP("ErrorFacts", "The format knows codes that are there or not, no values."),
        QT_TRANSLATE_NOOP("ErrorFacts", "key"),
        QT_TRANSLATE_NOOP("ErrorFacts", "retired code"),
        QT_TRANSLATE_NOOP("ErrorFacts", "sector of the rose"),
        QT_TRANSLATE_NOOP("ErrorFacts", "short text"),
        QT_TRANSLATE_NOOP("ErrorFacts", "text in another language"),
        QT_TRANSLATE_NOOP("ErrorFacts", "title or description of the codebook"),
        QT_TRANSLATE_NOOP("ErrorFacts", "values"),
        QT_TRANSLATE_NOOP("ErrorFacts", "picture"),
        QT_TRANSLATE_NOOP("ErrorFacts", "time limit"),
        QT_TRANSLATE_NOOP("ErrorFacts", "unknown word"),
        QT_TRANSLATE_NOOP("ErrorFacts", "guid once"),
        QT_TRANSLATE_NOOP("ErrorFacts", "a column for each coder"),
        QT_TRANSLATE_NOOP("ErrorFacts", "a number"),
        QT_TRANSLATE_NOOP("ErrorFacts", "a number of at least 0"),
        QT_TRANSLATE_NOOP("ErrorFacts", "a time in seconds"),
        QT_TRANSLATE_NOOP("ErrorFacts", "the name of a coder"),
        QT_TRANSLATE_NOOP("ErrorFacts", "words without an order"),
        QT_TRANSLATE_NOOP("ErrorFacts", "numbers on a ring of unknown length"),
    };
    return kFacts;
}

} // namespace rozet::workflow
