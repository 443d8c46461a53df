// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/tally_words.h"

namespace rozet::workflow {

TallyWords::TallyWords(const QString& language) : m_dutch(language == QLatin1String("nl")) {}

QString TallyWords::pick(const char* dutch, const char* english) const
{
    return QString::fromUtf8(m_dutch ? dutch : english);
}

QString TallyWords::measure(TallyMeasure measure) const
{
    switch (measure) {
    case TallyMeasure::Presence:
        return pick("Aanwezigheid", "Presence");
    case TallyMeasure::Count:
        return pick("Aantal fragmenten", "Number of fragments");
    case TallyMeasure::Duration:
        return pick("Duur", "Duration");
    case TallyMeasure::Rate:
        break;
    }
    return pick("Aantal per 10 min", "Number per 10 min");
}

QString TallyWords::definition(TallyMeasure measure, TallyBy by) const
{
    const bool single = by == TallyBy::Recording;
    switch (measure) {
    case TallyMeasure::Presence:
        return single
                   ? pick("1 = minstens één fragment van de opname heeft de code of een subcode "
                          "daarvan; 0 = geen enkel fragment.",
                          "1 = at least one fragment of the recording has the code or one of its "
                          "sub-codes; 0 = no fragment has.")
                   : pick("Het aantal opnamen van deze rij waarin de code of een subcode daarvan "
                          "minstens één keer voorkomt.",
                          "The number of recordings of this row in which the code or one of its "
                          "sub-codes occurs at least once.");
    case TallyMeasure::Count:
        return pick(
            "Het aantal fragmenten met de code of een subcode daarvan; een fragment telt per "
            "code één keer.",
            "The number of fragments with the code or one of its sub-codes; a fragment counts "
            "once per code.");
    case TallyMeasure::Duration:
        return pick("De tijd die de fragmenten met de code of een subcode daarvan samen beslaan; "
                    "overlap telt één keer.",
                    "The time covered by the fragments with the code or one of its sub-codes; "
                    "overlap counts once.");
    case TallyMeasure::Rate:
        break;
    }
    return single ? pick("Het aantal fragmenten per 10 minuten opname.",
                         "The number of fragments per 10 minutes of recording.")
                  : pick("Alle fragmenten van deze rij, gedeeld door de totale lengte van de "
                         "gecodeerde "
                         "opnamen, per 10 minuten.",
                         "All fragments of this row divided by the total length of its coded "
                         "recordings, per 10 minutes.");
}

QString TallyWords::by(TallyBy by) const
{
    switch (by) {
    case TallyBy::Recording:
        return pick("per opname", "by recording");
    case TallyBy::Mentor:
        return pick("per mentor", "by mentor");
    case TallyBy::School:
        break;
    }
    return pick("per school", "by school");
}

QString TallyWords::title(TallyMeasure wanted, TallyBy grouping) const
{
    return measure(wanted) + u' ' + by(grouping);
}

QString TallyWords::tableId(TallyMeasure measure)
{
    switch (measure) {
    case TallyMeasure::Presence:
        return QStringLiteral("tally-presence");
    case TallyMeasure::Count:
        return QStringLiteral("tally-count");
    case TallyMeasure::Duration:
        return QStringLiteral("tally-duration");
    case TallyMeasure::Rate:
        break;
    }
    return QStringLiteral("tally-rate");
}

} // namespace rozet::workflow
