// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a drafted summary in Dutch and English. They follow the language of the study, not
// that of the screen.
#pragma once

#include "codebook/leary.h"
#include "core/study/people.h"
#include "core/workflow/tally_words.h"

namespace rozet::workflow {

class DraftWords
{
public:
    explicit DraftWords(const QString& language) : m_words(language), m_language(language) {}

    [[nodiscard]] QString pick(const char* dutch, const char* english) const
    {
        return m_words.pick(dutch, english);
    }

    /// "45 s", "4 min 32 s", "1 u 03 min"; to the nearest second.
    [[nodiscard]] QString length(double seconds) const;
    [[nodiscard]] QString times(qint64 count) const; ///< "5 keer"
    [[nodiscard]] QString quoted(const QString& text) const;
    /// With two decimals.
    [[nodiscard]] QString number(double value) const;

    [[nodiscard]] static QString partyKey(study::Party party);
    [[nodiscard]] QString party(study::Party party) const; ///< at the start of a sentence
    [[nodiscard]] QString partyInside(study::Party party) const;
    /// "in boven-samen"; "in the middle" for no sector.
    [[nodiscard]] QString sector(const codebook::LearyRose& rose, const QString& id) const;
    /// "samen 0,42, boven 0,31"
    [[nodiscard]] QString point(const codebook::LearyRose& rose,
                                const codebook::LearyPoint& at) const;

private:
    TallyWords m_words;
    QString m_language;
};

} // namespace rozet::workflow
