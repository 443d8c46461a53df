// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/summary_document.h"

#include "core/report/docx_writer.h"
#include "core/report/html_writer.h"
#include "core/workflow/coders.h"
#include "core/workflow/program_version.h"
#include "core/workflow/summary_text.h"
#include "core/workflow/tally_words.h"

#include <QFileInfo>

#include <algorithm>

namespace rozet::workflow {

namespace {

using codebook::CategoryId;

report::RichText richText(const SummaryText& text)
{
    report::RichText rich;
    for (const SummaryBlock& block : text.blocks) {
        report::RichLine line;
        line.kind = block.kind == SummaryBlockKind::Bullet     ? report::RichKind::Bullet
                    : block.kind == SummaryBlockKind::Numbered ? report::RichKind::Numbered
                                                               : report::RichKind::Paragraph;
        for (const SummaryRun& run : block.runs) {
            line.runs.push_back({run.text, run.bold, run.italic});
        }
        if (!line.runs.empty()) {
            rich.lines.push_back(std::move(line));
        }
    }
    return rich;
}

class Writer
{
public:
    Writer(const study::Study& study, const SummaryDocumentSettings& settings)
        : m_study(study), m_settings(settings), m_words(settings.language)
    {
    }

    SummaryDocument write(const QDateTime& now)
    {
        m_result.document.title = m_words.pick("Samenvattingen", "Summaries");
        m_result.document.subtitle = m_study.info.title;
        QStringList without;
        for (const study::Recording* recording : study::recordingsByName(m_study)) {
            if (m_settings.recording && !(recording->id == *m_settings.recording)) {
                continue;
            }
            if (!writeRecording(*recording)) {
                without.append(recording->name);
            }
        }
        writeEnd(without, now);
        return std::move(m_result);
    }

private:
    [[nodiscard]] bool isVisible(const study::Coding& coding) const
    {
        if (m_settings.coder && !(coding.header.coder == *m_settings.coder)) {
            return false;
        }
        return !m_settings.viewer || coding.header.coder == *m_settings.viewer ||
               coding.header.state == study::CodingState::Closed;
    }

    /// Those with a summary, by coder and then by round.
    [[nodiscard]] std::vector<const study::Coding*>
    codingsOf(const study::RecordingId& recording) const
    {
        std::vector<const study::Coding*> codings;
        for (const study::Coder& coder : codersByName(m_study)) {
            std::vector<const study::Coding*> theirs;
            for (const study::Coding& coding : m_study.codings) {
                if (coding.header.recording == recording && coding.header.coder == coder.id &&
                    isVisible(coding) && std::ranges::any_of(coding.summary, [](const auto& part) {
                        return !readSummary(part.second).isEmpty();
                    })) {
                    theirs.push_back(&coding);
                }
            }
            std::ranges::sort(theirs, {},
                              [this](const study::Coding* coding) { return roundName(*coding); });
            codings.insert(codings.end(), theirs.begin(), theirs.end());
        }
        return codings;
    }

    [[nodiscard]] QString roundName(const study::Coding& coding) const
    {
        const study::Round* round =
            coding.header.round ? m_study.rounds.find(*coding.header.round) : nullptr;
        return round == nullptr ? QString() : round->name;
    }

    bool writeRecording(const study::Recording& recording)
    {
        const std::vector<const study::Coding*> codings = codingsOf(recording.id);
        if (codings.empty()) {
            return false;
        }
        add(report::Heading{1, recording.name});
        if (const QString facts = factsOf(recording); !facts.isEmpty()) {
            add(report::Paragraph{facts, report::ParagraphKind::Note});
        }
        for (const study::Coding* coding : codings) {
            writeCoding(*coding);
        }
        return true;
    }

    [[nodiscard]] QString factsOf(const study::Recording& recording) const
    {
        QStringList facts;
        if (const auto school = study::schoolOf(m_study, recording)) {
            if (const study::School* found = m_study.schools.find(*school)) {
                facts.append(found->name);
            }
        }
        if (const study::Mentor* mentor =
                recording.mentor ? m_study.mentors.find(*recording.mentor) : nullptr) {
            facts.append(mentor->pseudonym);
        }
        if (recording.date.isValid()) {
            facts.append(recording.date.toString(Qt::ISODate));
        }
        return facts.join(QStringLiteral(" · "));
    }

    void writeCoding(const study::Coding& coding)
    {
        ++m_result.summaries;
        const study::Coder* coder = m_study.coders.find(coding.header.coder);
        QStringList facts{coder == nullptr ? QString() : coder->name};
        if (const QString round = roundName(coding); !round.isEmpty()) {
            facts.append(round);
        }
        facts.append(coding.header.state == study::CodingState::Closed
                         ? m_words.pick("codering afgesloten", "coding closed")
                         : m_words.pick("codering nog open", "coding still open"));
        add(report::Paragraph{facts.join(QStringLiteral(" · ")), report::ParagraphKind::Note});
        std::vector<CategoryId> order;
        const codebook::CodebookRevision* revision =
            m_study.codebookRevision(coding.header.codebookRevision);
        if (revision != nullptr) {
            for (const codebook::Category& category : revision->codebook.categories) {
                order.push_back(category.id);
            }
        }
        // Parts of a category that the codebook does not have any more are not lost.
        for (const auto& [category, text] : coding.summary) {
            if (std::ranges::find(order, category) == order.end()) {
                order.push_back(category);
            }
        }
        for (const CategoryId& category : order) {
            add(report::Heading{2, labelOf(revision, category)});
            const auto part = coding.summary.find(category);
            const SummaryText text =
                part == coding.summary.end() ? SummaryText() : readSummary(part->second);
            if (text.isEmpty()) {
                add(report::Paragraph{m_words.pick("Geen samenvatting.", "No summary."),
                                      report::ParagraphKind::Note});
            } else {
                ++m_result.parts;
                add(richText(text));
            }
        }
    }

    [[nodiscard]] QString labelOf(const codebook::CodebookRevision* revision,
                                  const CategoryId& category) const
    {
        const codebook::Category* found =
            revision == nullptr ? nullptr : revision->codebook.category(category);
        return found == nullptr || found->label.isEmpty() ? category.text()
                                                          : found->label.in(m_settings.language);
    }

    void writeEnd(const QStringList& without, const QDateTime& now)
    {
        if (m_result.summaries == 0) {
            add(report::Paragraph{m_words.pick("Er is nog geen samenvatting geschreven.",
                                               "No summary was written yet."),
                                  report::ParagraphKind::Lead});
        }
        add(report::Heading{1, m_words.pick("Herkomst", "Where this comes from")});
        report::Definition facts;
        const auto fact = [&](const char* dutch, const char* english, const QString& value) {
            facts.entries.emplace_back(m_words.pick(dutch, english), value);
        };
        const study::Coder* coder =
            m_settings.coder ? m_study.coders.find(*m_settings.coder) : nullptr;
        fact("Studie", "Study", m_study.info.title);
        fact("Studie-id", "Study id", m_study.info.id.toText());
        fact("Codeur", "Coder",
             coder == nullptr ? m_words.pick("iedere codeur", "every coder") : coder->name);
        fact("Samenvattingen", "Summaries", QString::number(m_result.summaries));
        if (!without.isEmpty()) {
            fact("Zonder samenvatting", "Without a summary", without.join(QStringLiteral(", ")));
        }
        if (m_settings.viewer) {
            fact("Niet getoond", "Not shown",
                 m_words.pick("coderingen van anderen die nog open zijn",
                              "codings of others that are still open"));
        }
        fact("Programma", "Program", QStringLiteral("Rozet %1").arg(programVersion()));
        fact("Gemaakt op", "Made on",
             now.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm")) + QStringLiteral(" UTC"));
        add(std::move(facts));
    }

    template <class T>
    void add(T block)
    {
        m_result.document.blocks.emplace_back(std::move(block));
    }

    const study::Study& m_study;
    const SummaryDocumentSettings& m_settings;
    TallyWords m_words;
    SummaryDocument m_result;
};

} // namespace

Result<SummaryDocument> summaryDocument(const study::Study& study,
                                        const SummaryDocumentSettings& settings,
                                        const QDateTime& now)
{
    if (settings.coder && study.coders.find(*settings.coder) == nullptr) {
        return failure(ErrorCode::EntityMissing, settings.coder->toText());
    }
    if (settings.recording && study.recordings.find(*settings.recording) == nullptr) {
        return failure(ErrorCode::EntityMissing, settings.recording->toText());
    }
    return Writer(study, settings).write(now);
}

Done writeDocument(const report::Document& document, const QString& path, const QString& language,
                   const Clock& clock)
{
    report::Origin origin;
    origin.title = document.title;
    origin.program = QStringLiteral("Rozet ") + programVersion();
    origin.written = clock.now();
    origin.language = language;
    origin.decimalSign = language == QLatin1String("nl") ? u',' : u'.';
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("docx")) {
        return report::writeDocx(document, origin, path);
    }
    if (ending == QLatin1String("html") || ending == QLatin1String("htm")) {
        return report::writeHtml(document, origin, path);
    }
    return failure(ErrorCode::ExportUnknownFormat, path, QString(), ending,
                   QStringLiteral("docx, html"));
}

} // namespace rozet::workflow
