// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/coefficient_words.h"

#include <array>

namespace rozet::workflow {

namespace {

using C = agreement::TimelineCoefficient;
using G = CoefficientGroup;

struct Words
{
    G group = G::Time;
    const char* page = "";
    const char* dutch = "";
    const char* english = "";
    const char* dutchHelp = "";
    const char* englishHelp = "";
};

/// By TimelineCoefficient.
constexpr std::array<Words, agreement::kTimelineCoefficients> kWords{{
    {G::Time, "percent-agreement", "Overeenstemming over de tijd", "Agreement over time",
     "Deel van de tijd waarin de codeurs dezelfde codes gaven; niet gecorrigeerd voor toeval.",
     "Share of the time in which the coders gave the same codes; not corrected for chance."},
    {G::Time, "time-agreement", "Kappa over de tijd", "Kappa over time",
     "Cohens kappa, met elk moment gewogen naar zijn duur; geen code is een eigen categorie.",
     "Cohen's kappa, every moment weighted by its length; no code is a category of its own."},
    {G::Time, "time-agreement", "Kappa over tijdseenheden", "Kappa over time units",
     "Dezelfde kappa, op vaste momenten bemonsterd, zoals andere programma's doen.",
     "The same kappa, sampled at fixed moments, as other programs do."},
    {G::Tolerance, "time-agreement", "Kappa met tolerantie (bemonsterd)",
     "Kappa with tolerance (sampled)",
     "Een moment klopt als de ander binnen de tolerantie dezelfde code gaf; gemiddelde van beide "
     "richtingen.",
     "A moment agrees when the other gave the same code within the tolerance; mean of both "
     "directions."},
    {G::Tolerance, "time-agreement", "… eerste codeur voorop", "… first coder first",
     "Alleen de momenten van de eerste codeur, opgezocht bij de tweede.",
     "Only the first coder's moments, looked up with the second."},
    {G::Tolerance, "time-agreement", "… tweede codeur voorop", "… second coder first",
     "Alleen de momenten van de tweede codeur, opgezocht bij de eerste.",
     "Only the second coder's moments, looked up with the first."},
    {G::Tolerance, "time-agreement", "Kappa met tolerantie", "Kappa with tolerance",
     "Hetzelfde zonder te bemonsteren; gemiddelde van beide richtingen.",
     "The same without sampling; mean of both directions."},
    {G::Tolerance, "time-agreement", "… eerste codeur voorop", "… first coder first",
     "Alleen de tijd van de eerste codeur, opgezocht bij de tweede.",
     "Only the first coder's time, looked up with the second."},
    {G::Tolerance, "time-agreement", "… tweede codeur voorop", "… second coder first",
     "Alleen de tijd van de tweede codeur, opgezocht bij de eerste.",
     "Only the second coder's time, looked up with the first."},
    {G::Time, "kappa", "Scotts pi over de tijd", "Scott's pi over time",
     "Als kappa, maar met één verdeling voor beide codeurs samen.",
     "As kappa, but with one distribution for both coders together."},
    {G::Time, "gwet", "AC1 over de tijd", "AC1 over time",
     "Gwets AC1: blijft bruikbaar als een code heel vaak of heel zelden voorkomt.",
     "Gwet's AC1: stays usable when a code is very common or very rare."},
    {G::Time, "time-alpha", "Alfa over de tijd", "Alpha over time",
     "Krippendorffs alfa over de verzameling codes op elk moment; ook met overlappende codes.",
     "Krippendorff's alpha about the set of codes at every moment; also when codes overlap."},
    {G::Events, "event-agreement", "Overeenstemming over fragmenten", "Agreement about fragments",
     "Deel van alle fragmenten dat gekoppeld is en dezelfde code heeft.",
     "Share of all fragments that were matched and have the same code."},
    {G::Events, "event-agreement", "Kappa over fragmenten", "Kappa about fragments",
     "Elk fragment telt één keer, hoe lang ook; een gemist fragment telt als verschil.",
     "Every fragment counts once, however long; a missed fragment is a difference."},
    {G::Events, "event-agreement", "… alleen gekoppelde", "… matched ones only",
     "Alleen de codes van fragmenten die beide codeurs vonden.",
     "Only the codes of fragments that both coders found."},
    {G::Easydiag, "easydiag", "EasyDIAg-kappa", "EasyDIAg kappa", "Zoals EasyDIAg en ELAN rekenen.",
     "As EasyDIAg and ELAN reckon."},
    {G::Easydiag, "easydiag", "… alleen gekoppelde", "… matched ones only",
     "Zonder de fragmenten van één codeur alleen.", "Without fragments of one coder alone."},
    {G::Easydiag, "easydiag", "… hoogst mogelijke", "… highest possible",
     "De hoogste kappa die bij deze aantallen mogelijk is.",
     "The highest kappa that these counts allow."},
    {G::Easydiag, "easydiag", "Gekoppeld deel", "Share linked",
     "Deel van de fragmenten dat een tegenhanger heeft.",
     "Share of the fragments that have a counterpart."},
    {G::Events, "event-agreement", "F1 van fragmenten", "F1 of fragments",
     "Hoeveel fragmenten met dezelfde code bij elkaar horen, als deel van alle fragmenten.",
     "How many fragments of the same code belong together, as a share of all fragments."},
    {G::Events, "event-agreement", "… met welke code ook", "… of any code",
     "Vonden de codeurs dezelfde fragmenten, los van de code?",
     "Did the coders find the same fragments, whatever the code?"},
    {G::Unitizing, "unitizing-alpha", "u-alfa", "u-alpha",
     "Krippendorffs alfa voor het afbakenen en coderen van fragmenten.",
     "Krippendorff's alpha for unitizing and coding fragments."},
    {G::Unitizing, "unitizing-alpha", "u-alfa, wel of niet", "u-alpha, yes or no",
     "Alleen het afbakenen: ergens een fragment, of niet.",
     "Only the unitizing: a fragment somewhere, or not."},
    {G::Unitizing, "unitizing-alpha", "cu-alfa", "cu-alpha",
     "Alleen het coderen, waar beide codeurs een fragment hebben.",
     "Only the coding, where both coders have a fragment."},
    {G::Unitizing, "unitizing-alpha", "… gedekt deel", "… share covered",
     "Deel van de tijd waarop cu-alfa berust.", "Share of the time that cu-alpha rests on."},
    {G::OfCode, "unitizing-alpha", "(k)u-alfa", "(k)u-alpha",
     "Het coderen van deze code, waar een codeur hem gaf.",
     "The coding of this code, where a coder gave it."},
    {G::OfCode, "unitizing-alpha", "… gedekt deel", "… share covered",
     "Deel van de tijd waarop (k)u-alfa berust.", "Share of the time that (k)u-alpha rests on."},
    {G::OfCode, "percent-agreement", "Specifieke overeenstemming", "Specific agreement",
     "Tijd waarin beiden de code gaven, als deel van wat zij gemiddeld gaven.",
     "Time in which both gave the code, as a share of what they gave on average."},
    {G::OfCode, "percent-agreement", "Jaccard", "Jaccard",
     "Tijd waarin beiden de code gaven, als deel van de tijd waarin iemand hem gaf.",
     "Time in which both gave the code, as a share of the time in which anybody gave it."},
    {G::OfCode, "kappa", "PABAK", "PABAK", "Tweemaal de overeenstemming, min één.",
     "Twice the agreement, minus one."},
    {G::OfCode, "kappa", "Voorkomen", "Prevalence",
     "Deel van de tijd waarin de code gegeven is, gemiddeld over de codeurs.",
     "Share of the time in which the code was given, mean of the coders."},
    {G::OfCode, "kappa", "Scheefheid", "Prevalence index",
     "Beide wel min beide niet, als deel van de tijd.",
     "Both minus neither, as a share of the time."},
    {G::OfCode, "kappa", "Verschil tussen codeurs", "Bias index",
     "Alleen de eerste min alleen de tweede, als deel van de tijd.",
     "Only the first minus only the second, as a share of the time."},
}};

const Words& wordsOf(C coefficient)
{
    return kWords[static_cast<std::size_t>(coefficient)];
}

QString chosen(const char* dutch, const char* english, const QString& language)
{
    return QString::fromUtf8(language == QLatin1String("nl") ? dutch : english);
}

} // namespace

CoefficientGroup coefficientGroup(C coefficient)
{
    return wordsOf(coefficient).group;
}

QString coefficientGroupName(CoefficientGroup group, const QString& language)
{
    switch (group) {
    case G::Time:
        return chosen("Over de tijd", "Over time", language);
    case G::Tolerance:
        return chosen("Met tolerantie", "With tolerance", language);
    case G::Events:
        return chosen("Over fragmenten", "About fragments", language);
    case G::Easydiag:
        return chosen("Als EasyDIAg en ELAN", "As EasyDIAg and ELAN", language);
    case G::Unitizing:
        return chosen("Afbakenen en coderen", "Unitizing and coding", language);
    case G::OfCode:
        return chosen("Van een code", "Of a code", language);
    }
    return {};
}

QString coefficientName(C coefficient, const QString& language)
{
    return chosen(wordsOf(coefficient).dutch, wordsOf(coefficient).english, language);
}

QString coefficientHelp(C coefficient, const QString& language)
{
    return chosen(wordsOf(coefficient).dutchHelp, wordsOf(coefficient).englishHelp, language);
}

QString coefficientPage(C coefficient)
{
    return QString::fromLatin1(wordsOf(coefficient).page);
}

} // namespace rozet::workflow
