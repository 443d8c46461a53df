// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/anchors.h"
#include "core/workflow/codebooks.h"

#include <QLocale>

namespace rozet::workflow {

namespace {

/// The words follow the language of the document, not that of the screen.
class Words
{
public:
    explicit Words(const QString& language)
        : m_language(language), m_dutch(language == QStringLiteral("nl"))
    {
    }

    [[nodiscard]] QString pick(const char* dutch, const char* english) const
    {
        return QString::fromUtf8(m_dutch ? dutch : english);
    }

    [[nodiscard]] QString text(const codebook::LocalizedText& localized) const
    {
        return localized.in(m_language);
    }

private:
    QString m_language;
    bool m_dutch;
};

QString factsOf(const codebook::Code& code, const Words& words)
{
    QStringList facts{code.id.text()};
    facts += code.level == codebook::CodeLevel::Fragment
                 ? words.pick("per fragment", "per fragment")
                 : words.pick("voor de opname als geheel", "for the recording as a whole");
    if (!code.key.isEmpty()) {
        facts += words.pick("toets %1", "key %1").arg(code.key);
    }
    if (!code.selectable) {
        facts += words.pick("groepeert alleen", "only groups");
    }
    if (!code.exclusiveGroup.isEmpty()) {
        facts += words.pick("sluit uit binnen %1", "exclusive within %1").arg(code.exclusiveGroup);
    }
    if (code.introducedIn > 1) {
        facts += words.pick("sinds revisie %1", "since revision %1").arg(code.introducedIn);
    }
    if (code.isRetired()) {
        facts += words.pick("buiten gebruik sinds revisie %1", "out of use since revision %1")
                     .arg(*code.retiredIn);
    }
    return facts.join(QStringLiteral(" · "));
}

report::Definition definitionOf(const codebook::Codebook& book, const codebook::Code& code,
                                const Words& words)
{
    report::Definition definition;
    definition.term = words.text(code.label);
    definition.facts = factsOf(code, words);
    definition.colour = book.colourOf(code);
    definition.depth = static_cast<int>(book.withAncestors(code.id).size()) - 1;
    const auto add = [&](const QString& name, const QString& text) {
        if (!text.isEmpty()) {
            definition.entries.emplace_back(name, text);
        }
    };
    add(words.pick("Definitie", "Definition"), words.text(code.definition));
    add(words.pick("Gebruiken wanneer", "Use when"), words.text(code.useWhen));
    add(words.pick("Niet gebruiken wanneer", "Do not use when"), words.text(code.doNotUseWhen));
    add(words.pick("Voorbeeld", "Example"), words.text(code.example));
    QStringList values;
    for (const codebook::CodeValue& value : code.values) {
        values += QStringLiteral("%1 = %2").arg(value.id, words.text(value.label));
    }
    add(words.pick("Waarden", "Values"), values.join(QStringLiteral("; ")));
    QStringList successors;
    for (const codebook::CodeId& successor : code.mappedTo) {
        successors += successor.text();
    }
    add(words.pick("Zie in plaats daarvan", "See instead"), successors.join(QStringLiteral(", ")));
    return definition;
}

void addRose(const codebook::LearyRose& rose, const Words& words, report::Document& document)
{
    if (rose.isEmpty()) {
        return;
    }
    document.blocks.emplace_back(
        report::Heading{1, words.pick("Roos van Leary", "The Leary rose")});
    document.blocks.emplace_back(
        report::Paragraph{words
                              .pick("Verticaal van %1 tot %2, horizontaal van %3 tot %4.",
                                    "Vertically from %1 to %2, horizontally from %3 to %4.")
                              .arg(words.text(rose.below), words.text(rose.above),
                                   words.text(rose.opposed), words.text(rose.together))});
    report::BulletList sectors;
    for (const codebook::LearySector& sector : rose.sectors) {
        sectors.items += QStringLiteral("%1 (%2): %3°")
                             .arg(words.text(sector.label), sector.id)
                             .arg(sector.centreDegrees);
    }
    document.blocks.emplace_back(std::move(sectors));
}

void addLog(const study::Study& study, const QString& language, const Words& words,
            report::Document& document)
{
    document.blocks.emplace_back(report::Heading{1, words.pick("Revisies", "Revisions")});
    const codebook::CodebookRevision* before = nullptr;
    for (const codebook::CodebookRevision& revision : study.codebooks) {
        document.blocks.emplace_back(report::Heading{
            2, words.pick("Revisie %1, %2", "Revision %1, %2")
                   .arg(revision.number)
                   .arg(revision.date.toUTC().toString(QStringLiteral("yyyy-MM-dd")))});
        if (!revision.reason.isEmpty()) {
            document.blocks.emplace_back(report::Paragraph{revision.reason});
        }
        if (before != nullptr) {
            report::BulletList changes;
            for (const QString& line : codebook::diffText(
                     codebook::compareCodebooks(before->codebook, revision.codebook), language)) {
                changes.items += line;
            }
            document.blocks.emplace_back(std::move(changes));
        }
        before = &revision;
    }
}

} // namespace

report::Document codebookDocument(const study::Study& study,
                                  const codebook::CodebookRevision& revision,
                                  const QString& language, const study::CoderId& viewer)
{
    const Words words(language);
    const codebook::Codebook& book = revision.codebook;
    report::Document document;
    document.title = words.text(book.title);
    document.subtitle = words.pick("Codeboek, revisie %1, %2", "Codebook, revision %1, %2")
                            .arg(revision.number)
                            .arg(revision.date.toUTC().toString(QStringLiteral("yyyy-MM-dd")));
    if (!book.description.isEmpty()) {
        document.blocks.emplace_back(
            report::Paragraph{words.text(book.description), report::ParagraphKind::Lead});
    }
    for (const codebook::Category& category : book.categories) {
        document.blocks.emplace_back(report::Heading{1, words.text(category.label)});
        if (!category.definition.isEmpty()) {
            document.blocks.emplace_back(report::Paragraph{words.text(category.definition)});
        }
        for (const codebook::Code& code : book.codes) {
            if (code.category == category.id) {
                report::Definition definition = definitionOf(book, code, words);
                QStringList clips;
                for (const study::Anchor* anchor : anchorsOf(study, code.id, viewer)) {
                    clips << anchorText(study, *anchor);
                }
                if (!clips.isEmpty()) {
                    definition.entries.emplace_back(words.pick("Ankerfragmenten", "Anchor clips"),
                                                    clips.join(u'\n'));
                }
                document.blocks.emplace_back(std::move(definition));
            }
        }
    }
    addRose(book.rose, words, document);
    addLog(study, language, words, document);
    return document;
}

} // namespace rozet::workflow
