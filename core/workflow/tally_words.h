// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the tally in Dutch and English. They follow the study's language or the one asked
// for on the command line, not that of the screen, so they are not part of the translation file.
#pragma once

#include "core/workflow/tally.h"

#include <QString>

namespace rozet::workflow {

/// Picks by language: Dutch for "nl", English for everything else.
class TallyWords
{
public:
    explicit TallyWords(const QString& language);

    [[nodiscard]] bool isDutch() const { return m_dutch; }

    [[nodiscard]] QString pick(const char* dutch, const char* english) const;

    [[nodiscard]] QString measure(TallyMeasure measure) const;
    /// What the numbers mean, in one sentence.
    [[nodiscard]] QString definition(TallyMeasure measure, TallyBy by) const;
    [[nodiscard]] QString by(TallyBy by) const;
    [[nodiscard]] QString title(TallyMeasure measure, TallyBy by) const;
    /// Stable and the same in every language: "tally-presence".
    [[nodiscard]] static QString tableId(TallyMeasure measure);

private:
    bool m_dutch;
};

} // namespace rozet::workflow
