// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/check_codebook.h"

#include <array>

namespace rozet::codebook {

namespace {

/// {code}, {other}, {category} and {detail} stand for what the finding names.
struct Sentence
{
    FindingKind kind;
    const char* name;
    const char* nl;
    const char* en;
};

constexpr std::array<Sentence, kFindingKindCount> kSentences{{
    {FindingKind::IdentityMissing, "identity-missing",
     "Het codeboek heeft geen eigen kenmerk; zet bij id een UUID.",
     "The codebook has no identity of its own; give it a UUID under id."},
    {FindingKind::LanguageMissing, "language-missing",
     "Het codeboek noemt geen taal; zet bij languages ten minste de taal waarin het geschreven is.",
     "The codebook names no language; list under languages at least the one it was written in."},
    {FindingKind::LanguageTwice, "language-twice",
     "De taal ‘{detail}’ staat twee keer in languages; laat er één staan.",
     "The language ‘{detail}’ is listed twice under languages; keep one."},
    {FindingKind::TitleMissing, "title-missing", "Het codeboek heeft geen titel; geef het er een.",
     "The codebook has no title; give it one."},
    {FindingKind::TextInUnlistedLanguage, "text-in-unlisted-language",
     "Er zijn teksten in de taal ‘{detail}’, die niet in languages staat; voeg haar toe of haal de "
     "teksten weg.",
     "There are texts in the language ‘{detail}’, which is not under languages; add it or remove "
     "the texts."},
    {FindingKind::CategoryIdIllegal, "category-id-illegal",
     "Het id ‘{detail}’ van een categorie mag niet; gebruik kleine letters, cijfers en _, met een "
     "letter vooraan.",
     "The category id ‘{detail}’ is not allowed; use lower-case letters, digits and _, a letter "
     "first."},
    {FindingKind::CategoryIdTwice, "category-id-twice",
     "Er zijn twee categorieën met het id ‘{category}’; geef er een een ander id.",
     "Two categories have the id ‘{category}’; give one of them another id."},
    {FindingKind::CategoryLabelMissing, "category-label-missing",
     "De categorie ‘{category}’ heeft geen naam in de taal ‘{detail}’; vul die in.",
     "The category ‘{category}’ has no label in the language ‘{detail}’; fill it in."},
    {FindingKind::CategoryColourBad, "category-colour-bad",
     "De kleur ‘{detail}’ van categorie ‘{category}’ is niet te lezen; schrijf haar als #rrggbb.",
     "The colour ‘{detail}’ of category ‘{category}’ cannot be read; write it as #rrggbb."},
    {FindingKind::IdIllegal, "id-illegal",
     "Het code-id ‘{detail}’ mag niet; gebruik kleine letters, cijfers en _, met een letter "
     "vooraan.",
     "The code id ‘{detail}’ is not allowed; use lower-case letters, digits and _, a letter "
     "first."},
    {FindingKind::IdTwice, "id-twice",
     "Er zijn twee codes met het id ‘{code}’; geef er een een ander id.",
     "Two codes have the id ‘{code}’; give one of them another id."},
    {FindingKind::CategoryUnknown, "category-unknown",
     "Code ‘{code}’ hoort bij categorie ‘{detail}’, die er niet is; kies een bestaande of voeg "
     "haar toe.",
     "Code ‘{code}’ belongs to category ‘{detail}’, which does not exist; choose an existing one "
     "or add it."},
    {FindingKind::LabelMissing, "label-missing",
     "Code ‘{code}’ heeft geen naam in de taal ‘{detail}’; vul die in.",
     "Code ‘{code}’ has no label in the language ‘{detail}’; fill it in."},
    {FindingKind::DefinitionMissing, "definition-missing",
     "Code ‘{code}’ heeft geen definitie in de taal ‘{detail}’; schrijf op wanneer de code geldt.",
     "Code ‘{code}’ has no definition in the language ‘{detail}’; write down when the code holds."},
    {FindingKind::ColourBad, "colour-bad",
     "De kleur ‘{detail}’ van code ‘{code}’ is niet te lezen; schrijf haar als #rrggbb.",
     "The colour ‘{detail}’ of code ‘{code}’ cannot be read; write it as #rrggbb."},
    {FindingKind::ShortTextLength, "short-text-length",
     "De korte tekst ‘{detail}’ van code ‘{code}’ past niet op een knop; gebruik twee tot vijf "
     "tekens.",
     "The short text ‘{detail}’ of code ‘{code}’ does not fit a button; use two to five "
     "characters."},
    {FindingKind::KeyNotALetter, "key-not-a-letter",
     "Code ‘{code}’ kan de toets ‘{detail}’ niet krijgen; kies één kleine letter a-z.",
     "Code ‘{code}’ cannot have the key ‘{detail}’; choose one lower-case letter a-z."},
    {FindingKind::KeyIsDigit, "key-is-digit",
     "Code ‘{code}’ kan de toets ‘{detail}’ niet krijgen: cijfers kiezen de codes van de groep op "
     "het scherm; kies een letter.",
     "Code ‘{code}’ cannot have the key ‘{detail}’: digits pick the codes of the group on screen; "
     "choose a letter."},
    {FindingKind::KeyReserved, "key-reserved",
     "Code ‘{code}’ kan de toets ‘{detail}’ niet krijgen, want die bedient de speler; kies een "
     "letter die geen i, j, k, l, n, o, p of r is.",
     "Code ‘{code}’ cannot have the key ‘{detail}’ because it works the player; choose a letter "
     "other than i, j, k, l, n, o, p and r."},
    {FindingKind::KeyOnGroup, "key-on-group",
     "Code ‘{code}’ groepeert alleen en kan niet gegeven worden; haal de toets ‘{detail}’ weg of "
     "geef hem aan een code eronder.",
     "Code ‘{code}’ only groups and cannot be given; remove the key ‘{detail}’ or give it to a "
     "code below."},
    {FindingKind::FragmentCodeWithValues, "fragment-code-with-values",
     "Code ‘{code}’ wordt aan fragmenten gegeven en kan daarom geen waarden hebben; maak er "
     "subcodes van of zet het niveau op recording.",
     "Code ‘{code}’ is given to fragments and so cannot have values; turn them into sub-codes or "
     "set its level to recording."},
    {FindingKind::ValuesMissing, "values-missing",
     "Code ‘{code}’ vraagt een keuze maar heeft {detail} waarden; geef er ten minste twee.",
     "Code ‘{code}’ asks for a choice but has {detail} values; give at least two."},
    {FindingKind::ValuesUnused, "values-unused",
     "Code ‘{code}’ heeft waarden die niemand kan kiezen; zet valueKind op nominal of ordinal, of "
     "haal ze weg.",
     "Code ‘{code}’ has values nobody can choose; set valueKind to nominal or ordinal, or remove "
     "them."},
    {FindingKind::ValueIdIllegal, "value-id-illegal",
     "De waarde ‘{detail}’ van code ‘{code}’ mag zo niet heten; gebruik kleine letters, cijfers en "
     "_.",
     "The value id ‘{detail}’ of code ‘{code}’ is not allowed; use lower-case letters, digits and "
     "_."},
    {FindingKind::ValueIdTwice, "value-id-twice",
     "Code ‘{code}’ heeft twee waarden met het id ‘{detail}’; geef er een een ander id.",
     "Code ‘{code}’ has two values with the id ‘{detail}’; give one of them another id."},
    {FindingKind::ValueLabelMissing, "value-label-missing",
     "Een waarde van code ‘{code}’ heeft geen naam: {detail}; vul die in.",
     "A value of code ‘{code}’ has no label: {detail}; fill it in."},
    {FindingKind::ParentUnknown, "parent-unknown",
     "Code ‘{code}’ hangt onder ‘{other}’, maar die code is er niet; kies een bestaande of haal "
     "parent weg.",
     "Code ‘{code}’ hangs under ‘{other}’, but there is no such code; choose an existing one or "
     "remove parent."},
    {FindingKind::ParentCycle, "parent-cycle",
     "Code ‘{code}’ hangt via ‘{other}’ onder zichzelf; verbreek de kring door bij een van de twee "
     "parent weg te halen.",
     "Code ‘{code}’ hangs under itself by way of ‘{other}’; break the circle by removing parent "
     "from one of them."},
    {FindingKind::ParentInOtherCategory, "parent-in-other-category",
     "Code ‘{code}’ staat in ‘{category}’ en hangt onder ‘{other}’ uit ‘{detail}’; zet beide in "
     "dezelfde categorie.",
     "Code ‘{code}’ is in ‘{category}’ and hangs under ‘{other}’ from ‘{detail}’; put both in the "
     "same category."},
    {FindingKind::ParentOnOtherLevel, "parent-on-other-level",
     "Code ‘{code}’ en de code erboven, ‘{other}’, hebben een verschillend niveau; geef beide "
     "fragment of beide recording.",
     "Code ‘{code}’ and the code above it, ‘{other}’, have different levels; make both fragment or "
     "both recording."},
    {FindingKind::ParentAfterChild, "parent-after-child",
     "Code ‘{code}’ staat vóór ‘{other}’, waar hij onder hangt; zet ‘{other}’ eerst.",
     "Code ‘{code}’ stands before ‘{other}’, which it hangs under; put ‘{other}’ first."},
    {FindingKind::ParentRetired, "parent-retired",
     "Code ‘{code}’ is in gebruik maar hangt onder ‘{other}’, die vervallen is; hang hem ergens "
     "anders onder.",
     "Code ‘{code}’ is in use but hangs under ‘{other}’, which is retired; put it under another "
     "code."},
    {FindingKind::GroupWithoutSubcodes, "group-without-subcodes",
     "Code ‘{code}’ kan niet gegeven worden en heeft geen codes onder zich; haal selectable weg of "
     "voeg subcodes toe.",
     "Code ‘{code}’ cannot be given and has no codes below it; remove selectable or add "
     "sub-codes."},
    {FindingKind::KeyTwice, "key-twice",
     "De codes ‘{code}’ en ‘{other}’ hebben allebei de toets ‘{detail}’; geef een van de twee een "
     "andere.",
     "The codes ‘{code}’ and ‘{other}’ both have the key ‘{detail}’; give one of them another."},
    {FindingKind::ShortTextTwice, "short-text-twice",
     "De codes ‘{code}’ en ‘{other}’ hebben allebei de korte tekst ‘{detail}’; geef een van de "
     "twee een andere.",
     "The codes ‘{code}’ and ‘{other}’ both have the short text ‘{detail}’; give one of them "
     "another."},
    {FindingKind::LabelTwice, "label-twice",
     "De codes ‘{code}’ en ‘{other}’ heten allebei ‘{detail}’; maak ze uit elkaar te houden.",
     "The codes ‘{code}’ and ‘{other}’ are both called ‘{detail}’; make them distinguishable."},
    {FindingKind::ExclusiveGroupAcrossLevels, "exclusive-group-across-levels",
     "De groep ‘{detail}’ sluit ‘{code}’ en ‘{other}’ uit, maar die hebben een verschillend "
     "niveau; houd een groep binnen één niveau.",
     "The group ‘{detail}’ makes ‘{code}’ and ‘{other}’ exclude each other, but their levels "
     "differ; keep a group within one level."},
    {FindingKind::ExclusiveGroupOfOne, "exclusive-group-of-one",
     "Code ‘{code}’ staat alleen in de groep ‘{detail}’ en sluit dus niets uit; voeg een tweede "
     "code toe of haal de groep weg.",
     "Code ‘{code}’ is alone in the group ‘{detail}’ and so excludes nothing; add a second code or "
     "remove the group."},
    {FindingKind::RetiredBeforeIntroduced, "retired-before-introduced",
     "Code ‘{code}’ vervalt in revisie {detail}, niet later dan die waarin hij kwam; verbeter "
     "introducedIn of retiredIn.",
     "Code ‘{code}’ is retired in revision {detail}, no later than the one that brought it; mend "
     "introducedIn or retiredIn."},
    {FindingKind::RetiredWithoutMapping, "retired-without-mapping",
     "Code ‘{code}’ is vervallen zonder opvolger; noem in mappedTo waar voortaan naar gekeken moet "
     "worden, als dat er is.",
     "Code ‘{code}’ is retired without a successor; name in mappedTo what to look at instead, if "
     "there is anything."},
    {FindingKind::MappingWithoutRetirement, "mapping-without-retirement",
     "Code ‘{code}’ verwijst naar ‘{other}’ maar is nog in gebruik; haal mappedTo weg of laat de "
     "code vervallen met retiredIn.",
     "Code ‘{code}’ points to ‘{other}’ but is still in use; remove mappedTo or retire the code "
     "with retiredIn."},
    {FindingKind::MappingUnknown, "mapping-unknown",
     "Code ‘{code}’ verwijst naar ‘{other}’, maar die code is er niet; verbeter mappedTo.",
     "Code ‘{code}’ points to ‘{other}’, but there is no such code; mend mappedTo."},
    {FindingKind::MappingCycle, "mapping-cycle",
     "Code ‘{code}’ verwijst via ‘{other}’ naar zichzelf; laat een van beide naar een code in "
     "gebruik verwijzen.",
     "Code ‘{code}’ points to itself by way of ‘{other}’; let one of them point to a code in use."},
    {FindingKind::MappingEndsInRetired, "mapping-ends-in-retired",
     "Code ‘{code}’ verwijst naar ‘{other}’, die zelf vervallen is; laat hem naar een code in "
     "gebruik verwijzen.",
     "Code ‘{code}’ points to ‘{other}’, which is retired itself; let it point to a code in use."},
    {FindingKind::RoseTooFewSectors, "rose-too-few-sectors",
     "De roos heeft {detail} sectoren; geef er ten minste vier, of geen.",
     "The rose has {detail} sectors; give at least four, or none."},
    {FindingKind::RoseAxisLabelMissing, "rose-axis-label-missing",
     "Een as van de roos heeft geen woord in de taal ‘{detail}’; vul above, below, together en "
     "opposed in.",
     "An axis of the rose has no word in the language ‘{detail}’; fill in above, below, together "
     "and opposed."},
    {FindingKind::SectorIdIllegal, "sector-id-illegal",
     "Het id ‘{detail}’ van een sector mag niet; gebruik kleine letters, cijfers en _, met een "
     "letter vooraan.",
     "The sector id ‘{detail}’ is not allowed; use lower-case letters, digits and _, a letter "
     "first."},
    {FindingKind::SectorIdTwice, "sector-id-twice",
     "De roos heeft twee sectoren met het id ‘{detail}’; geef er een een ander id.",
     "The rose has two sectors with the id ‘{detail}’; give one of them another id."},
    {FindingKind::SectorLabelMissing, "sector-label-missing",
     "Een sector van de roos heeft geen naam: {detail}; vul die in.",
     "A sector of the rose has no label: {detail}; fill it in."},
    {FindingKind::SectorCentreOutside, "sector-centre-outside",
     "Het midden van sector ‘{detail}’ is geen hoek van 0 tot 360 graden; verbeter centreDegrees.",
     "The centre of sector ‘{detail}’ is not an angle from 0 up to 360 degrees; mend "
     "centreDegrees."},
    {FindingKind::SectorSpacing, "sector-spacing",
     "De sectoren {detail} liggen niet even ver uit elkaar als de andere; zet alle middens op "
     "gelijke afstand.",
     "The sectors {detail} are not spaced like the others; put all centres at equal distances."},
}};

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < kSentences.size(); ++i) {
        if (static_cast<std::size_t>(kSentences[i].kind) != i) {
            return false;
        }
    }
    return true;
}

static_assert(inOrder(), "one sentence for each kind, in the order of the kinds");

const Sentence& sentenceOf(FindingKind kind)
{
    return kSentences[static_cast<std::size_t>(kind)];
}

/// Replaces all marks in one pass, so that a mark inside what is put in stays as it is.
QString filled(const QString& pattern, const std::vector<std::pair<QString, QString>>& marks)
{
    QString text;
    for (qsizetype i = 0; i < pattern.size();) {
        bool replaced = false;
        for (const auto& [mark, value] : marks) {
            if (QStringView(pattern).sliced(i).startsWith(mark)) {
                text += value;
                i += mark.size();
                replaced = true;
                break;
            }
        }
        if (!replaced) {
            text += pattern[i++];
        }
    }
    return text;
}

} // namespace

QString findingText(const CodebookFinding& finding, const QString& language)
{
    const Sentence& sentence = sentenceOf(finding.kind);
    const bool dutch = language.startsWith(QLatin1String("nl"));
    return filled(QString::fromUtf8(dutch ? sentence.nl : sentence.en),
                  {{QStringLiteral("{code}"), finding.code.text()},
                   {QStringLiteral("{other}"), finding.other.text()},
                   {QStringLiteral("{category}"), finding.category.text()},
                   {QStringLiteral("{detail}"), finding.detail}});
}

QString findingName(FindingKind kind)
{
    return QString::fromLatin1(sentenceOf(kind).name);
}

} // namespace rozet::codebook
