// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/agreement_methods_text.h"

#include "core/workflow/agreement_cells.h"
#include "core/workflow/coefficient_words.h"
#include "core/workflow/program_version.h"

#include <set>

namespace rozet::workflow {

namespace {

using agreement::TimelineIntervals;

class MethodsText
{
public:
    MethodsText(const study::Study& study, const MethodsFacts& facts)
        : m_study(study), m_facts(facts), m_words(facts.settings.language)
    {
    }

    QStringList writeConsensus() const { return {differences(), program()}; }

    QStringList write() const
    {
        QStringList text{material(), units(), coefficients(), intervals()};
        if (m_facts.differences) {
            text += differences();
        }
        if (m_facts.drift) {
            text += drift();
        }
        text += program();
        return text;
    }

private:
    [[nodiscard]] QString coders() const
    {
        QStringList names;
        for (std::size_t i = 0; i < m_facts.settings.coders.size(); ++i) {
            const study::Coder* coder = m_study.coders.find(m_facts.settings.coders[i]);
            QString name = coder == nullptr ? QString() : coder->name;
            if (i < m_facts.fragments.size()) {
                name = m_words("%1 (%2 fragmenten)", "%1 (%2 fragments)")
                           .arg(name, m_words.number(m_facts.fragments[i], 0));
            }
            names += name;
        }
        const QString last = names.takeLast();
        return m_words("%1 en %2", "%1 and %2").arg(names.join(QStringLiteral(", ")), last);
    }

    [[nodiscard]] QString material() const
    {
        const codebook::CodebookRevision& revision = m_study.codebooks.back();
        QString text = m_words("%1 codeerden %2 opname(n) van samen %3 uur met het codeboek "
                               "‘%4’ (versie %5).",
                               "%1 coded %2 recording(s), together %3 hours, with the codebook "
                               "‘%4’ (revision %5).")
                           .arg(coders())
                           .arg(m_facts.recordings)
                           .arg(m_words.number(m_facts.seconds / 3600, 2),
                                revision.codebook.title.in(m_words.language()))
                           .arg(revision.number);
        if (m_facts.settings.round) {
            if (const study::Round* round = m_study.rounds.find(*m_facts.settings.round)) {
                text += m_words(" Vergeleken is ronde ‘%1’.", " Compared is the round ‘%1’.")
                            .arg(round->name);
            }
        }
        text +=
            m_words(" Elke codeur koos zelf waar een fragment begint en eindigt; codes mochten "
                    "elkaar overlappen.",
                    " Every coder chose where a fragment begins and ends; codes could overlap.");
        if (m_facts.exclusive) {
            text += m_words(" In deze codering gaf geen codeur twee codes op één moment.",
                            " In these codings no coder gave two codes at one moment.");
        }
        return text;
    }

    [[nodiscard]] QString units() const
    {
        const agreement::TimelineSettings& settings = m_facts.request.timeline;
        return m_words(
                   "Over de tijd is exact gerekend: elk stuk tussen twee grenzen weegt naar zijn "
                   "duur, zonder steekproef, en tijd zonder code telt als een eigen categorie "
                   "(%1). "
                   "Waar wel bemonsterd wordt, is dat om de %2 s, met een tolerantie van %3 s. "
                   "Fragmenten van twee codeurs zijn één op één gekoppeld volgens de beste "
                   "koppeling op overlap; zij horen bij elkaar als zij ten minste %4 van het "
                   "langste overlappen, en een fragment van één codeur telt mee als gemist door "
                   "de ander. Voor sets van codes is de afstand %5.",
                   "Time was reckoned exactly: each piece between two borders weighs by its "
                   "duration, without sampling, and time without a code is a category of its own "
                   "(%1). Where sampling is used, it is every %2 s with a tolerance of %3 s. "
                   "Fragments of two coders were matched one to one by the best matching on "
                   "overlap; they belong together from an overlap of %4 of the longer, and a "
                   "fragment of one coder counts as missed by the other. The distance between "
                   "sets of codes is %5.")
            .arg(settings.window == agreement::Window::Declared
                     ? m_words("de hele opname", "the whole recording")
                     : m_words("van het eerste begin tot het laatste einde",
                               "from the first start to the last end"),
                 m_words.number(double(settings.unit) / 1e6, 1),
                 m_words.number(double(settings.tolerance) / 1e6, 1),
                 m_words.number(settings.overlap, 2),
                 setDistanceName(settings.setDistance).toUpper());
    }

    [[nodiscard]] QString coefficients() const
    {
        QString text =
            m_words("Gerapporteerd worden per code en als geheel onder meer Cohens kappa op tijd, "
                    "Gwets AC1, Krippendorffs alfa over sets van codes, kappa en F1 op "
                    "gekoppelde fragmenten en de unitizing alfa.",
                    "Reported per code and as a whole are among others Cohen's kappa over time, "
                    "Gwet's AC1, Krippendorff's alpha over sets of codes, kappa and F1 of matched "
                    "fragments, and the unitizing alpha.");
        if (m_facts.settings.coders.size() > 2) {
            text += m_words(" Maten voor twee codeurs zijn samengevoegd over alle paren.",
                            " Coefficients of two coders are pooled over all pairs.");
        }
        if (m_facts.gamma) {
            const agreement::GammaSettings& gamma = m_facts.request.gamma;
            text += m_words(" Gamma rust op %1 toevallige continua (toevalsgetal %2).",
                            " Gamma rests on %1 random continua (seed %2).")
                        .arg(gamma.samples)
                        .arg(m_facts.request.timeline.seed);
        }
        return text + m_words(" Een maat die niet gedefinieerd is, staat er met de reden.",
                              " A coefficient that is not defined is given with the reason.");
    }

    [[nodiscard]] QString intervals() const
    {
        const agreement::TimelineSettings& settings = m_facts.request.timeline;
        if (settings.intervals == TimelineIntervals::None || m_facts.resampled < 2) {
            return m_words("Er zijn geen betrouwbaarheidsintervallen gemaakt.",
                           "No confidence intervals were made.");
        }
        const QString what = m_facts.recordings > 1 ? m_words("opnamen", "recordings")
                                                    : m_words("tijdblokken", "blocks of time");
        if (settings.intervals == TimelineIntervals::Jackknife) {
            return m_words("Intervallen zijn %1 %-intervallen uit een jackknife over %2 %3.",
                           "Intervals are %1% intervals from a jackknife over %2 %3.")
                .arg(m_words.number(settings.confidence * 100, 0))
                .arg(m_facts.resampled)
                .arg(what);
        }
        return m_words("Intervallen zijn %1 %-intervallen uit een bootstrap over %2 %3 (%4 "
                       "herhalingen, toevalsgetal %5).",
                       "Intervals are %1% intervals from a bootstrap over %2 %3 (%4 replicates, "
                       "seed %5).")
            .arg(m_words.number(settings.confidence * 100, 0))
            .arg(m_facts.resampled)
            .arg(what)
            .arg(settings.replicates)
            .arg(settings.seed);
    }

    [[nodiscard]] QString differences() const
    {
        const DifferenceSettings& settings = *m_facts.differences;
        return m_words(
                   "Om verschillen te beslissen zijn fragmenten als geheel gekoppeld, binnen een "
                   "categorie van het codeboek (overlap %1 van het langste; grenzen verschillen "
                   "vanaf %2 s). Van de %3 dingen om te beslissen zijn er %4 beslist. Wat bij "
                   "beide gelijk is, kreeg het gemiddelde van de grenzen, tenzij anders "
                   "gekozen; de coderingen van de codeurs zelf zijn niet veranderd.",
                   "To settle differences fragments were matched as a whole, within a category "
                   "of the codebook (overlap %1 of the longer; borders differ from %2 s). Of %3 "
                   "things to settle %4 are settled. What the coders have the same got the mean "
                   "of the borders unless chosen otherwise; the coders' own codings were not "
                   "changed.")
            .arg(m_words.number(settings.overlap, 2),
                 m_words.number(settings.tolerance.seconds(), 1))
            .arg(m_facts.progress.total)
            .arg(m_facts.progress.settled);
    }

    [[nodiscard]] QString drift() const
    {
        const DriftSettings& settings = *m_facts.drift;
        return m_words(
                   "Het verloop is gemeten per ronde, per week (ISO, UTC, naar de dag waarop de "
                   "laatste codeur klaar was) en per codeboekversie; een code valt op als ‘%1’ "
                   "onder %2 ligt met %3 fragmenten of meer.",
                   "Drift was measured per round, per week (ISO, UTC, by the day the last coder "
                   "was done) and per revision of the codebook; a code is flagged when ‘%1’ "
                   "falls below %2 with %3 fragments or more.")
            .arg(coefficientName(settings.coefficient, m_words.language()),
                 m_words.number(settings.threshold, 2))
            .arg(settings.leastUnits);
    }

    [[nodiscard]] QString program() const
    {
        return m_words("Berekend met Rozet %1; de formules en hun bronnen staan in de "
                       "methodepagina's van die versie. Studie %2.",
                       "Computed with Rozet %1; the formulas and their sources are in the method "
                       "pages of that version. Study %2.")
            .arg(programVersion(), m_study.info.id.toText());
    }

    const study::Study& m_study;
    const MethodsFacts& m_facts;
    ReportWords m_words;
};

} // namespace

QStringList agreementMethodsText(const study::Study& study, const MethodsFacts& facts)
{
    return MethodsText(study, facts).write();
}

QStringList consensusMethodsText(const study::Study& study, const MethodsFacts& facts)
{
    return MethodsText(study, facts).writeConsensus();
}

} // namespace rozet::workflow
