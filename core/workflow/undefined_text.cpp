// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/undefined_text.h"

namespace rozet::workflow {

using statistics::IntervalMethod;
using statistics::Undefined;

namespace {

struct ReasonText
{
    const char* name = "";
    const char* dutch = "";
    const char* english = "";
};

ReasonText textOf(Undefined reason)
{
    switch (reason) {
    case Undefined::NotUndefined:
        return {};
    case Undefined::NoUnits:
        return {"no_units", "er is niets om te vergelijken", "there is nothing to compare"};
    case Undefined::OneCoder:
        return {"one_coder", "er zijn minder dan twee codeurs", "there are fewer than two coders"};
    case Undefined::NoPairs:
        return {"no_pairs", "geen enkele eenheid is door twee codeurs beoordeeld",
                "no unit was judged by two coders"};
    case Undefined::NoVariation:
        return {"no_variation",
                "geen variatie: iedereen gebruikte één en dezelfde code (overeenstemming 100 %), "
                "zodat er geen toevalsovereenstemming is om voor te corrigeren",
                "no variation: everyone used one and the same code (agreement 100 %), so there is "
                "no chance agreement to correct for"};
    case Undefined::NoVariance:
        return {"no_variance", "de waarden van een codeur, of alle waarden, zijn gelijk",
                "the values of a coder, or all values, are the same"};
    case Undefined::TooFewUnits:
        return {"too_few_units", "er zijn te weinig eenheden voor deze formule",
                "there are too few units for this formula"};
    case Undefined::NeedsTwoCoders:
        return {"needs_two_coders", "alleen gedefinieerd voor precies twee codeurs",
                "defined for exactly two coders only"};
    case Undefined::NeedsCompleteRows:
        return {"needs_complete_rows",
                "alleen gedefinieerd waar elke codeur elke eenheid beoordeelde",
                "defined only where every coder judged every unit"};
    case Undefined::NeedsNumbers:
        return {"needs_numbers", "de waarden zijn geen getallen waarmee gerekend mag worden",
                "the values are not numbers to reckon with"};
    case Undefined::NeedsOrder:
        return {"needs_order", "de codes hebben geen volgorde", "the codes have no order"};
    case Undefined::NotForMetric:
        return {"not_for_metric", "past niet bij dit meetniveau; een andere maat hoort daarbij",
                "does not fit this level of measurement; another coefficient does"};
    case Undefined::OverlappingCodes:
        return {"overlapping_codes",
                "een codeur gaf op één moment meer dan één code; zie de maten per code",
                "a coder gave more than one code at one moment; see the figures per code"};
    case Undefined::NoGaps:
        return {"no_gaps", "elk moment draagt een code", "every moment carries a code"};
    case Undefined::NoOverlap:
        return {"no_overlap", "de fragmenten van de codeurs raken elkaar nergens",
                "the coders' fragments meet nowhere"};
    case Undefined::NoFragments:
        return {"no_fragments", "niemand maakte hiervan een fragment",
                "nobody made such a fragment"};
    case Undefined::EmptyWindow:
        return {"empty_window", "niets is door beide codeurs bekeken",
                "nothing was watched by both coders"};
    case Undefined::CategoryUnused:
        return {"category_unused", "niemand gebruikte deze code", "nobody used this code"};
    case Undefined::NeedsTwoCategories:
        return {"needs_two_categories",
                "alleen gedefinieerd voor precies twee codes; zie de maten per code",
                "defined for exactly two codes only; see the figures per code"};
    case Undefined::TooManyCategories:
        return {"too_many_categories",
                "er zijn zoveel verschillende waarden dat het geen codes meer zijn",
                "there are so many different values that they are no codes any more"};
    case Undefined::NotAsked:
        return {"not_asked", "hier is niet om gevraagd", "this was not asked for"};
    case Undefined::NotReached:
        return {"not_reached", "gestopt voor het einde: afgebroken, of te groot om precies te zijn",
                "stopped before the end: cancelled, or too large to be exact"};
    case Undefined::NoDirection:
        return {"no_direction",
                "er is geen richting: alles ligt in het midden, of de richtingen heffen elkaar op",
                "there is no direction: everything lies at the centre, or the directions cancel "
                "each other"};
    case Undefined::OneGroup:
        return {"one_group", "er zijn minder dan twee groepen met antwoorden",
                "there are fewer than two groups with answers"};
    case Undefined::GroupTooSmall:
        return {"group_too_small",
                "een groep is hiervoor te klein: één antwoord, of alle antwoorden gelijk",
                "a group is too small for this: one answer, or all answers the same"};
    case Undefined::NeedsTwoGroups:
        return {"needs_two_groups", "alleen gedefinieerd voor precies twee groepen",
                "defined for exactly two groups only"};
    case Undefined::NeedsThreeItems:
        return {"needs_three_items",
                "met minder dan drie items blijft er te weinig over om te vergelijken",
                "with fewer than three items too little is left to compare"};
    case Undefined::Collinear:
        return {"collinear", "een variabele volgt precies uit de andere",
                "a variable follows exactly from the others"};
    case Undefined::NotIdentified:
        return {"not_identified",
                "de gegevens kunnen de onderdelen van dit model niet uit elkaar houden",
                "the data cannot tell the parts of this model apart"};
    case Undefined::NotConverged:
        return {"not_converged", "het zoeken naar de beste waarden liep niet af",
                "the search for the best values did not end"};
    case Undefined::OnBoundary:
        return {"on_boundary", "de variantie is geschat als 0; daar geldt deze toets niet",
                "the variance is estimated as 0; this test does not hold there"};
    case Undefined::ImproperSolution:
        return {"improper_solution", "een variantie zou negatief moeten zijn; het model past niet",
                "a variance would have to be negative; the model does not fit"};
    case Undefined::OutOfRange:
        return {"out_of_range", "de getallen zijn te groot of te klein om mee te rekenen",
                "the numbers are too large or too small to reckon with"};
    case Undefined::CrossedGroups:
        return {"crossed_groups",
                "een groep van de ene indeling ligt in meer dan een groep van de andere",
                "a group of one grouping lies in several groups of the other"};
    case Undefined::NotUsable:
        return {"not_usable",
                "de fragmenten of de instellingen zijn hiervoor niet bruikbaar; zie de melding",
                "the fragments or the settings cannot be used for this; see the message"};
    }
    return {"unknown", "niet gedefinieerd", "not defined"};
}

} // namespace

QString undefinedText(Undefined reason, const QString& language)
{
    const ReasonText text = textOf(reason);
    return QString::fromUtf8(language == QLatin1String("nl") ? text.dutch : text.english);
}

QString undefinedName(Undefined reason)
{
    return QString::fromUtf8(textOf(reason).name);
}

QString intervalMethodName(IntervalMethod method)
{
    switch (method) {
    case IntervalMethod::Analytic:
        return QStringLiteral("analytic");
    case IntervalMethod::Jackknife:
        return QStringLiteral("jackknife");
    case IntervalMethod::BootstrapPercentile:
        return QStringLiteral("bootstrap_percentile");
    case IntervalMethod::BootstrapBca:
        break;
    }
    return QStringLiteral("bootstrap_bca");
}

} // namespace rozet::workflow
