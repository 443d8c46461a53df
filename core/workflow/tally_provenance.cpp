// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/tally_provenance.h"

#include "rozet_version.h"

namespace rozet::workflow {

QString coderName(const study::Study& study, const study::CoderId& coder)
{
    const study::Coder* found = study.coders.find(coder);
    return found == nullptr ? QString() : found->name;
}

report::Provenance whoseTally(const TallySource& source)
{
    const TallyWords words(source.language);
    report::Provenance lines;
    lines.emplace_back(words.pick("Studie", "Study"), source.study.info.title);
    lines.emplace_back(words.pick("Studie-id", "Study id"), source.study.info.id.toText());
    lines.emplace_back(words.pick("Codeur", "Coder"),
                       coderName(source.study, source.settings.coder));
    if (source.settings.round) {
        const study::Round* round = source.study.rounds.find(*source.settings.round);
        lines.emplace_back(words.pick("Ronde", "Round"),
                           round == nullptr ? QString() : round->name);
    }
    return lines;
}

report::Provenance basisOfTally(const TallySource& source)
{
    const TallyWords words(source.language);
    report::Provenance lines;
    if (const codebook::CodebookRevision* revision =
            source.study.codebookRevision(source.codebookRevision)) {
        lines.emplace_back(words.pick("Codeboek", "Codebook"),
                           revision->codebook.title.in(source.language));
        lines.emplace_back(words.pick("Versie van het codeboek", "Codebook revision"),
                           QString::number(revision->number));
    }
    lines.emplace_back(words.pick("Gecodeerde opnamen (N)", "Coded recordings (N)"),
                       QString::number(source.recordingsTotal));
    lines.emplace_back(words.pick("Opnamen in de studie", "Recordings in the study"),
                       QString::number(source.study.recordings.size()));
    lines.emplace_back(words.pick("Programma", "Program"),
                       QStringLiteral("Rozet %1").arg(QLatin1String(kVersion)));
    return lines;
}

} // namespace rozet::workflow
