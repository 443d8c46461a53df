// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/codebook_history.h"

#include "codebook/codebook_diff.h"
#include "core/workflow/agreement_study.h"
#include "core/workflow/program_version.h"
#include "core/workflow/rounds.h"
#include "core/workflow/tally_words.h"
#include "core/workflow/undefined_text.h"

#include <algorithm>

namespace rozet::workflow {

namespace {

using codebook::Code;
using codebook::Codebook;
using codebook::CodebookRevision;
using codebook::CodeField;
using codebook::CodeId;

QString labelOf(const Codebook& book, const CodeId& id, const QString& language)
{
    const Code* code = book.code(id);
    return code == nullptr || code->label.isEmpty() ? id.text() : code->label.in(language);
}

QString fieldLabel(CodeField field, const TallyWords& words)
{
    switch (field) {
    case CodeField::Category:
        return words.pick("hoofdcategorie", "category");
    case CodeField::Parent:
        return words.pick("valt onder", "is under");
    case CodeField::Level:
        return words.pick("niveau", "level");
    case CodeField::Label:
        return words.pick("naam", "name");
    case CodeField::Definition:
        return words.pick("definitie", "definition");
    case CodeField::UseWhen:
        return words.pick("gebruiken wanneer", "use when");
    case CodeField::DoNotUseWhen:
        return words.pick("niet gebruiken wanneer", "do not use when");
    case CodeField::Example:
        return words.pick("voorbeeld", "example");
    case CodeField::Key:
        return words.pick("toets", "key");
    case CodeField::ShortText:
        return words.pick("afkorting", "short text");
    case CodeField::Colour:
        return words.pick("kleur", "colour");
    case CodeField::Values:
        return words.pick("antwoorden", "answers");
    case CodeField::ExclusiveGroup:
        return words.pick("sluit uit binnen", "exclusive within");
    default:
        return codebook::fieldName(field);
    }
}

class Writer
{
public:
    Writer(const study::Study& study, const QString& language)
        : m_study(study), m_language(language), m_words(language)
    {
    }

    CodebookHistory write(const QDateTime& now)
    {
        report::Document& document = m_history.document;
        document.title = m_words.pick("Geschiedenis van het codeboek", "History of the codebook");
        document.subtitle = m_study.info.title;
        std::vector<const study::Round*> rounds = roundsInOrder(m_study);
        std::erase_if(rounds, [](const study::Round* round) {
            return round->kind != study::RoundKind::Trial && !round->ledToRevision;
        });
        const CodebookRevision* before = nullptr;
        for (const CodebookRevision& revision : m_study.codebooks) {
            // A round stands before the revision it led to, else after the one it tried.
            for (const study::Round* round : rounds) {
                if (round->ledToRevision == revision.number) {
                    writeRound(*round);
                }
            }
            writeRevision(revision, before);
            for (const study::Round* round : rounds) {
                if (!round->ledToRevision && triedBy(*round) == revision.number) {
                    writeRound(*round);
                }
            }
            before = &revision;
        }
        writeLooseNotes();
        writeEnd(now);
        return std::move(m_history);
    }

private:
    /// The revision the round tried; the first when nobody wrote it down.
    [[nodiscard]] int triedBy(const study::Round& round) const
    {
        const int tried = round.triedRevision.value_or(1);
        return std::clamp(tried, 1, std::max(1, static_cast<int>(m_study.codebooks.size())));
    }

    void writeRevision(const CodebookRevision& revision, const CodebookRevision* before)
    {
        ++m_history.revisions;
        add(report::Heading{1, m_words.pick("Versie %1 · %2", "Revision %1 · %2")
                                   .arg(revision.number)
                                   .arg(revision.date.toUTC().date().toString(Qt::ISODate))});
        if (!revision.reason.isEmpty()) {
            add(report::Paragraph{revision.reason, report::ParagraphKind::Lead});
        }
        if (before == nullptr) {
            int codes = 0;
            for (const Code& code : revision.codebook.codes) {
                codes += code.isRetired() ? 0 : 1;
            }
            add(report::Paragraph{
                m_words
                    .pick("Het eerste codeboek van deze studie: %1 codes in %2 hoofdcategorieën.",
                          "The first codebook of this study: %1 codes in %2 categories.")
                    .arg(codes)
                    .arg(revision.codebook.categories.size()),
                report::ParagraphKind::Normal});
            return;
        }
        const QStringList changes =
            revisionChanges(before->codebook, revision.codebook, m_language);
        add(report::Heading{2, m_words.pick("Wat er veranderde", "What changed")});
        if (changes.isEmpty()) {
            add(report::Paragraph{m_words.pick("Niets in de codes.", "Nothing in the codes."),
                                  report::ParagraphKind::Normal});
        } else {
            add(report::BulletList{changes});
        }
    }

    void writeRound(const study::Round& round)
    {
        ++m_history.rounds;
        const QString kind = round.kind == study::RoundKind::Trial
                                 ? m_words.pick("Proefcodering", "Trial round")
                                 : m_words.pick("Codeerronde", "Coding round");
        QString heading = QStringLiteral("%1: %2").arg(kind, round.name);
        if (round.date.isValid()) {
            heading += QStringLiteral(" · ") + round.date.toString(Qt::ISODate);
        }
        add(report::Heading{1, heading});
        report::Definition facts;
        const auto fact = [&](const char* dutch, const char* english, const QString& value) {
            if (!value.isEmpty()) {
                facts.entries.emplace_back(m_words.pick(dutch, english), value);
            }
        };
        QStringList recordings;
        for (const study::RecordingId& id : round.recordings) {
            if (const study::Recording* recording = m_study.recordings.find(id)) {
                recordings.append(recording->name);
            }
        }
        QStringList coders;
        for (const study::CoderId& id : round.coders) {
            if (const study::Coder* coder = m_study.coders.find(id)) {
                coders.append(coder->name);
            }
        }
        fact("Geprobeerd", "Tried",
             round.triedRevision
                 ? m_words.pick("versie %1", "revision %1").arg(*round.triedRevision)
                 : QString());
        fact("Gesprekken", "Conversations", recordings.join(QStringLiteral(", ")));
        fact("Codeurs", "Coders", coders.join(QStringLiteral(", ")));
        fact("Over de ronde", "About the round", round.note);
        fact("Leidde tot", "Led to",
             round.ledToRevision
                 ? m_words.pick("versie %1", "revision %1").arg(*round.ledToRevision)
                 : QString());
        if (!facts.entries.empty()) {
            add(std::move(facts));
        }
        const bool open =
            !round.coders.empty() && !round.recordings.empty() && !isRoundClosed(m_study, round);
        if (open) {
            add(report::Paragraph{
                m_words.pick("Nog niet iedereen heeft alle gesprekken van deze ronde afgesloten; "
                             "overeenstemming en opmerkingen staan hier daarna.",
                             "Not everybody has closed all conversations of this round yet; "
                             "agreement and notes are told here after that."),
                report::ParagraphKind::Note});
        } else {
            writeAgreement(round);
            writeNotes(m_words.pick("Opmerkingen bij codes", "Notes about codes"), round.id);
        }
        if (!round.decisions.isEmpty()) {
            add(report::Heading{2, m_words.pick("Besluiten", "Decisions")});
            add(report::Paragraph{round.decisions, report::ParagraphKind::Normal});
        }
    }

    void writeAgreement(const study::Round& round)
    {
        if (round.coders.size() < 2 || round.recordings.empty()) {
            return;
        }
        StudyAgreementSettings settings;
        settings.coders = round.coders;
        settings.round = round.id;
        settings.language = m_language;
        const auto timeline = studyTimeline(m_study, settings);
        if (!timeline) {
            return;
        }
        report::Table table;
        table.id = QStringLiteral("round-agreement");
        table.title = m_words.pick("Overeenstemming in %1", "Agreement in %1").arg(round.name);
        const auto column = [&](const char* key, const char* dutch, const char* english,
                                report::ColumnKind kind, int decimals) {
            report::Column made;
            made.key = QString::fromLatin1(key);
            made.heading = m_words.pick(dutch, english);
            made.kind = kind;
            made.decimals = decimals;
            table.columns.push_back(made);
        };
        column("category", "Hoofdcategorie", "Category", report::ColumnKind::Text, 0);
        column("event_percent", "Zelfde code (% fragmenten)", "Same code (% of fragments)",
               report::ColumnKind::Percent, 0);
        column("event_kappa", "Kappa fragmenten", "Kappa of fragments", report::ColumnKind::Number,
               2);
        column("cu_alpha", "Alpha codes (cu)", "Alpha of codes (cu)", report::ColumnKind::Number,
               2);
        agreement::TimelineSettings how;
        how.intervals = agreement::TimelineIntervals::None;
        how.details = false;
        for (const StudyTimelinePart& part : timeline->categories) {
            const agreement::TimelineAgreement result =
                agreement::timelineAgreement(part.input.data, how);
            std::vector<report::Cell> row{part.label};
            using agreement::TimelineCoefficient;
            for (const auto& [which, scale] : {std::pair(TimelineCoefficient::EventPercent, 100.0),
                                               std::pair(TimelineCoefficient::EventKappa, 1.0),
                                               std::pair(TimelineCoefficient::CuAlpha, 1.0)}) {
                const statistics::Estimate figure =
                    result.problem.fault == agreement::TimelineFault::None
                        ? result.of(which)
                        : statistics::Estimate::undefined(statistics::Undefined::NotUsable);
                row.push_back(figure.value ? report::Cell(*figure.value * scale)
                                           : report::Cell(report::Undefined{
                                                 undefinedText(figure.reason, m_language)}));
            }
            table.rows.push_back(std::move(row));
        }
        table.notes.append(
            m_words
                .pick("Fragmenten horen bij elkaar als ze elkaar voor minstens %1% overlappen. Zie "
                      "docs/methods voor elk cijfer.",
                      "Fragments belong together when they overlap by at least %1%. See "
                      "docs/methods for each figure.")
                .arg(how.overlap * 100));
        if (!table.rows.empty()) {
            add(std::move(table));
        }
    }

    void writeNotes(const QString& heading, const std::optional<study::RoundId>& round)
    {
        std::vector<const study::CodeNote*> notes;
        for (const study::CodeNote& note : m_study.codeNotes) {
            if (note.round == round && !note.text.isEmpty()) {
                notes.push_back(&note);
            }
        }
        if (notes.empty() || m_study.codebooks.empty()) {
            return;
        }
        std::ranges::sort(notes, [](const study::CodeNote* a, const study::CodeNote* b) {
            return std::tie(a->code, a->writtenMs, a->id) < std::tie(b->code, b->writtenMs, b->id);
        });
        add(report::Heading{2, heading});
        report::Definition list;
        for (const study::CodeNote* note : notes) {
            const CodebookRevision* about = m_study.codebookRevision(note->codebookRevision);
            const study::Coder* coder = note->coder ? m_study.coders.find(*note->coder) : nullptr;
            QString text = note->text;
            QStringList by;
            if (coder != nullptr) {
                by.append(coder->name);
            }
            if (note->writtenMs > 0) {
                by.append(QDateTime::fromMSecsSinceEpoch(note->writtenMs, Qt::UTC)
                              .date()
                              .toString(Qt::ISODate));
            }
            if (!by.isEmpty()) {
                text += QStringLiteral(" (%1)").arg(by.join(QStringLiteral(", ")));
            }
            list.entries.emplace_back(
                labelOf(about == nullptr ? m_study.codebooks.back().codebook : about->codebook,
                        note->code, m_language),
                text);
        }
        add(std::move(list));
    }

    void writeLooseNotes()
    {
        const bool any = std::ranges::any_of(m_study.codeNotes, [](const study::CodeNote& note) {
            return !note.round && !note.text.isEmpty();
        });
        if (any) {
            add(report::Heading{1, m_words.pick("Buiten de rondes", "Outside the rounds")});
            writeNotes(m_words.pick("Opmerkingen bij codes", "Notes about codes"), std::nullopt);
        }
    }

    void writeEnd(const QDateTime& now)
    {
        add(report::Heading{1, m_words.pick("Herkomst", "Where this comes from")});
        report::Definition facts;
        facts.entries = {
            {m_words.pick("Studie", "Study"), m_study.info.title},
            {m_words.pick("Studie-id", "Study id"), m_study.info.id.toText()},
            {m_words.pick("Programma", "Program"),
             QStringLiteral("Rozet %1").arg(programVersion())},
            {m_words.pick("Gemaakt op", "Made on"),
             now.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm")) + QStringLiteral(" UTC")}};
        add(std::move(facts));
    }

    template <class T>
    void add(T block)
    {
        m_history.document.blocks.emplace_back(std::move(block));
    }

    const study::Study& m_study;
    QString m_language;
    TallyWords m_words;
    CodebookHistory m_history;
};

} // namespace

QStringList revisionChanges(const Codebook& from, const Codebook& to, const QString& language)
{
    const TallyWords words(language);
    codebook::CodebookDiff diff = codebook::compareCodebooks(from, to);
    QStringList lines;
    const auto label = [&](const CodeId& id) {
        return labelOf(to.code(id) == nullptr ? from : to, id, language);
    };
    for (const CodeId& id : diff.added) {
        const Code* code = to.code(id);
        const QString definition = code == nullptr ? QString() : code->definition.in(language);
        lines += words.pick("Nieuw: %1", "New: %1").arg(label(id)) +
                 (definition.isEmpty() ? QString() : QStringLiteral(" – ") + definition);
    }
    for (const CodeId& id : diff.retired) {
        QStringList instead;
        if (const Code* code = to.code(id)) {
            for (const CodeId& successor : code->mappedTo) {
                instead.append(label(successor));
            }
        }
        lines +=
            words.pick("Buiten gebruik: %1", "Out of use: %1").arg(label(id)) +
            (instead.isEmpty()
                 ? QString()
                 : words.pick(" (zie %1)", " (see %1)").arg(instead.join(QStringLiteral(", "))));
    }
    for (const CodeId& id : diff.broughtBack) {
        lines += words.pick("Weer in gebruik: %1", "Back in use: %1").arg(label(id));
    }
    for (const CodeId& id : diff.removed) {
        lines += words.pick("Weggehaald: %1", "Removed: %1").arg(label(id));
    }
    for (const codebook::CodeChange& change : diff.changed) {
        for (const codebook::FieldChange& field : change.fields) {
            if (!field.language.isEmpty() && field.language != language &&
                to.languages.size() > 1 &&
                std::ranges::any_of(change.fields, [&](const codebook::FieldChange& other) {
                    return other.field == field.field && other.language == language;
                })) {
                continue; // the same change in the reader's own language is told
            }
            const auto shown = [&](const QString& text) {
                return text.isEmpty() ? words.pick("leeg", "empty")
                                      : QStringLiteral("‘%1’").arg(text);
            };
            lines += words.pick("%1, %2: van %3 naar %4", "%1, %2: from %3 to %4")
                         .arg(label(change.code), fieldLabel(field.field, words),
                              shown(field.before), shown(field.after));
        }
    }
    if (!diff.reordered.empty()) {
        QStringList moved;
        for (const CodeId& id : diff.reordered) {
            moved.append(label(id));
        }
        lines += words.pick("Andere plaats in de lijst: %1", "Another place in the list: %1")
                     .arg(moved.join(QStringLiteral(", ")));
    }
    // What is left is about the codebook, its categories and the rose.
    diff.added.clear();
    diff.retired.clear();
    diff.broughtBack.clear();
    diff.removed.clear();
    diff.changed.clear();
    diff.reordered.clear();
    for (const QString& sentence : codebook::diffText(diff, language)) {
        lines += sentence;
    }
    return lines;
}

CodebookHistory codebookHistory(const study::Study& study, const QString& language,
                                const QDateTime& now)
{
    return Writer(study, language).write(now);
}

} // namespace rozet::workflow
