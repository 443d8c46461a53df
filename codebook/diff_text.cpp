// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/codebook_diff.h"

#include <array>

namespace rozet::codebook {

namespace {

struct FieldWords
{
    CodeField field;
    const char* name;
    const char* nl;
    const char* en;
};

constexpr std::array kFieldWords{
    FieldWords{CodeField::Category, "category", "categorie", "category"},
    FieldWords{CodeField::Parent, "parent", "bovenliggende code", "parent code"},
    FieldWords{CodeField::Level, "level", "niveau", "level"},
    FieldWords{CodeField::Label, "label", "naam", "label"},
    FieldWords{CodeField::Definition, "definition", "definitie", "definition"},
    FieldWords{CodeField::UseWhen, "useWhen", "wel gebruiken", "use when"},
    FieldWords{CodeField::DoNotUseWhen, "doNotUseWhen", "niet gebruiken", "do not use when"},
    FieldWords{CodeField::Example, "example", "voorbeeld", "example"},
    FieldWords{CodeField::Selectable, "selectable", "te kiezen", "selectable"},
    FieldWords{CodeField::ExclusiveGroup, "exclusiveGroup", "uitsluitende groep",
               "exclusive group"},
    FieldWords{CodeField::Key, "key", "toets", "key"},
    FieldWords{CodeField::ShortText, "shortText", "korte tekst", "short text"},
    FieldWords{CodeField::Colour, "colour", "kleur", "colour"},
    FieldWords{CodeField::ValueKind, "valueKind", "soort waarde", "kind of value"},
    FieldWords{CodeField::Values, "values", "waarden", "values"},
    FieldWords{CodeField::MappedTo, "mappedTo", "opvolgers", "successors"},
    FieldWords{CodeField::Title, "title", "titel", "title"},
    FieldWords{CodeField::Description, "description", "beschrijving", "description"},
    FieldWords{CodeField::Languages, "languages", "talen", "languages"},
    FieldWords{CodeField::AxisAbove, "above", "woord bij de bovenkant", "word at the top"},
    FieldWords{CodeField::AxisBelow, "below", "woord bij de onderkant", "word at the bottom"},
    FieldWords{CodeField::AxisTogether, "together", "woord bij de samenkant",
               "word on the together side"},
    FieldWords{CodeField::AxisOpposed, "opposed", "woord bij de tegenkant",
               "word on the opposed side"},
    FieldWords{CodeField::Centre, "centreDegrees", "midden in graden", "centre in degrees"},
};

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < kFieldWords.size(); ++i) {
        if (static_cast<std::size_t>(kFieldWords[i].field) != i) {
            return false;
        }
    }
    return kFieldWords.size() == static_cast<std::size_t>(CodeField::Centre) + 1;
}

static_assert(inOrder(), "one row for each field, in the order of the fields");

const FieldWords& wordsOf(CodeField field)
{
    return kFieldWords[static_cast<std::size_t>(field)];
}

class Lines
{
public:
    explicit Lines(const QString& language) : m_dutch(language.startsWith(QLatin1String("nl"))) {}

    void line(const char* nl, const char* en, const QString& id = {})
    {
        QString text = QString::fromUtf8(m_dutch ? nl : en);
        text.replace(QLatin1Char('*'), QStringLiteral("‘") + id + QStringLiteral("’"));
        m_lines.push_back(text);
    }

    void fields(const char* nl, const char* en, const QString& id,
                const std::vector<FieldChange>& all)
    {
        for (const FieldChange& change : all) {
            const FieldWords& words = wordsOf(change.field);
            QString text = QString::fromUtf8(m_dutch ? nl : en);
            text.replace(QLatin1Char('*'), QStringLiteral("‘") + id + QStringLiteral("’"));
            text += QStringLiteral(", ") + QString::fromUtf8(m_dutch ? words.nl : words.en);
            if (!change.language.isEmpty()) {
                text += QStringLiteral(" (") + change.language + u')';
            }
            text += QStringLiteral(": ") + side(change.before) + QStringLiteral(" → ") +
                    side(change.after);
            m_lines.push_back(text);
        }
    }

    [[nodiscard]] std::vector<QString> take() { return std::move(m_lines); }

private:
    [[nodiscard]] QString side(const QString& text) const
    {
        if (text.isEmpty()) {
            return m_dutch ? QStringLiteral("(leeg)") : QStringLiteral("(empty)");
        }
        return QStringLiteral("‘") + text + QStringLiteral("’");
    }

    bool m_dutch;
    std::vector<QString> m_lines;
};

} // namespace

QString fieldName(CodeField field)
{
    return QString::fromLatin1(wordsOf(field).name);
}

std::vector<QString> diffText(const CodebookDiff& diff, const QString& language)
{
    Lines lines(language);
    lines.fields("Codeboek", "Codebook", QString(), diff.general);
    for (const CategoryId& id : diff.categoriesAdded) {
        lines.line("Categorie * is nieuw.", "Category * is new.", id.text());
    }
    for (const CategoryId& id : diff.categoriesRemoved) {
        lines.line("Categorie * is weg.", "Category * is gone.", id.text());
    }
    for (const CategoryId& id : diff.categoriesReordered) {
        lines.line("Categorie * staat op een andere plaats.", "Category * stands in another place.",
                   id.text());
    }
    for (const CategoryChange& change : diff.categoriesChanged) {
        lines.fields("Categorie *", "Category *", change.category.text(), change.fields);
    }
    for (const CodeId& id : diff.added) {
        lines.line("Code * is nieuw.", "Code * is new.", id.text());
    }
    for (const CodeId& id : diff.retired) {
        lines.line("Code * is vervallen.", "Code * is retired.", id.text());
    }
    for (const CodeId& id : diff.broughtBack) {
        lines.line("Code * is weer in gebruik.", "Code * is in use again.", id.text());
    }
    for (const CodeId& id : diff.removed) {
        lines.line("Code * is weg.", "Code * is gone.", id.text());
    }
    for (const CodeChange& change : diff.changed) {
        lines.fields("Code *", "Code *", change.code.text(), change.fields);
    }
    for (const CodeId& id : diff.reordered) {
        lines.line("Code * staat op een andere plaats.", "Code * stands in another place.",
                   id.text());
    }
    lines.fields("Roos", "Rose", QString(), diff.rose);
    for (const QString& id : diff.sectorsAdded) {
        lines.line("Sector * is nieuw.", "Sector * is new.", id);
    }
    for (const QString& id : diff.sectorsRemoved) {
        lines.line("Sector * is weg.", "Sector * is gone.", id);
    }
    for (const SectorChange& change : diff.sectorsChanged) {
        lines.fields("Sector *", "Sector *", change.sector, change.fields);
    }
    return lines.take();
}

} // namespace rozet::codebook
