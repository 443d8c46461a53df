// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/codebook/diff_html.h"

#include "app/widgets/codebook/localized_field.h"
#include "app/widgets/common/theme.h"
#include "codebook/word_diff.h"

#include <QCoreApplication>

#include <set>

namespace rozet::widgets {

namespace {

using codebook::Code;
using codebook::CodeField;
using codebook::CodeId;
using codebook::FieldChange;

QString words(const char* text)
{
    return QCoreApplication::translate("CodebookDiff", text);
}

constexpr std::array kTitles{
    QT_TRANSLATE_NOOP("CodebookDiff", "Category"),
    QT_TRANSLATE_NOOP("CodebookDiff", "Stands under"),
    QT_TRANSLATE_NOOP("CodebookDiff", "Given to"),
    QT_TRANSLATE_NOOP("CodebookDiff", "Name"),
    QT_TRANSLATE_NOOP("CodebookDiff", "Definition"),
    QT_TRANSLATE_NOOP("CodebookDiff", "Use it when"),
    QT_TRANSLATE_NOOP("CodebookDiff", "Do not use it when"),
    QT_TRANSLATE_NOOP("CodebookDiff", "Example"),
    QT_TRANSLATE_NOOP("CodebookDiff", "Can be given"),
    QT_TRANSLATE_NOOP("CodebookDiff", "Excludes within"),
    QT_TRANSLATE_NOOP("CodebookDiff", "Key"),
    QT_TRANSLATE_NOOP("CodebookDiff", "Short text"),
    QT_TRANSLATE_NOOP("CodebookDiff", "Colour"),
    QT_TRANSLATE_NOOP("CodebookDiff", "Answered with"),
    QT_TRANSLATE_NOOP("CodebookDiff", "Answers"),
    QT_TRANSLATE_NOOP("CodebookDiff", "Look instead at"),
    QT_TRANSLATE_NOOP("CodebookDiff", "Title"),
    QT_TRANSLATE_NOOP("CodebookDiff", "What it is for"),
    QT_TRANSLATE_NOOP("CodebookDiff", "Languages"),
    QT_TRANSLATE_NOOP("CodebookDiff", "Rose: top"),
    QT_TRANSLATE_NOOP("CodebookDiff", "Rose: bottom"),
    QT_TRANSLATE_NOOP("CodebookDiff", "Rose: together"),
    QT_TRANSLATE_NOOP("CodebookDiff", "Rose: opposed"),
    QT_TRANSLATE_NOOP("CodebookDiff", "Centre in degrees"),
};
static_assert(kTitles.size() == static_cast<std::size_t>(CodeField::Centre) + 1);

class Page
{
public:
    Page(const codebook::Codebook& from, const codebook::Codebook& to, QString language,
         const Colours& colours)
        : m_from(from), m_to(to), m_language(std::move(language)), m_colours(colours)
    {
    }

    QString write()
    {
        const codebook::CodebookDiff diff = codebook::compareCodebooks(m_from, m_to);
        changes(words(QT_TRANSLATE_NOOP("CodebookDiff", "The codebook")), diff.general);
        categories(diff);
        for (const CodeId& id : diff.added) {
            whole(*m_to.code(id), words(QT_TRANSLATE_NOOP("CodebookDiff", "new code")), true);
        }
        for (const CodeId& id : diff.retired) {
            retired(*m_to.code(id));
        }
        for (const CodeId& id : diff.removed) {
            whole(*m_from.code(id), words(QT_TRANSLATE_NOOP("CodebookDiff", "removed")), false);
        }
        for (const CodeId& id : diff.broughtBack) {
            heading(nameOf(id), words(QT_TRANSLATE_NOOP("CodebookDiff", "back in use")));
        }
        const std::set<CodeId> gone(diff.retired.begin(), diff.retired.end());
        for (const codebook::CodeChange& change : diff.changed) {
            std::vector<FieldChange> fields = change.fields;
            if (gone.contains(change.code)) {
                // Said already with the code that went.
                std::erase_if(fields, [](const FieldChange& one) {
                    return one.field == CodeField::MappedTo;
                });
            }
            changes(nameOf(change.code), fields);
        }
        order(diff);
        changes(words(QT_TRANSLATE_NOOP("CodebookDiff", "The rose")), diff.rose);
        sectors(diff);
        return m_html;
    }

private:
    [[nodiscard]] QString nameOf(const CodeId& id) const
    {
        const Code* code = m_to.code(id) == nullptr ? m_from.code(id) : m_to.code(id);
        const QString name = code == nullptr ? QString() : code->label.in(m_language);
        return name.isEmpty() ? id.text() : name;
    }

    [[nodiscard]] QString categoryName(const codebook::CategoryId& id) const
    {
        const codebook::Category* category = m_to.category(id);
        category = category == nullptr ? m_from.category(id) : category;
        const QString name = category == nullptr ? QString() : category->label.in(m_language);
        return name.isEmpty() ? id.text() : name;
    }

    [[nodiscard]] QString added(const QString& text) const
    {
        return QStringLiteral("<u style='color:%1'>%2</u>")
            .arg(m_colours.good.name(), text.toHtmlEscaped());
    }

    [[nodiscard]] QString removed(const QString& text) const
    {
        return QStringLiteral("<s style='color:%1'>%2</s>")
            .arg(m_colours.danger.name(), text.toHtmlEscaped());
    }

    void heading(const QString& name, const QString& what)
    {
        m_html +=
            QStringLiteral("<p style='margin:12px 0 2px 0'><b>%1</b>").arg(name.toHtmlEscaped());
        if (!what.isEmpty()) {
            m_html += QStringLiteral(" <span style='color:%1'>· %2</span>")
                          .arg(m_colours.muted.name(), what.toHtmlEscaped());
        }
        m_html += QStringLiteral("</p>");
    }

    void line(const QString& title, const QString& html)
    {
        m_html += QStringLiteral("<p style='margin:1px 0 3px 12px'>"
                                 "<span style='color:%1'>%2:</span> %3</p>")
                      .arg(m_colours.muted.name(), title.toHtmlEscaped(), html);
    }

    /// Ids in a value become the names people know.
    [[nodiscard]] QString readable(CodeField field, const QString& value) const
    {
        if (value.isEmpty()) {
            return {};
        }
        switch (field) {
        case CodeField::Category:
            return categoryName(codebook::CategoryId(value));
        case CodeField::Parent:
            return nameOf(CodeId(value));
        case CodeField::MappedTo: {
            QStringList names;
            for (const QString& id : value.split(QStringLiteral(", "))) {
                names << nameOf(CodeId(id));
            }
            return names.join(QStringLiteral(", "));
        }
        case CodeField::Level:
            return value == QLatin1String("recording")
                       ? words(QT_TRANSLATE_NOOP("CodebookDiff", "the recording as a whole"))
                       : words(QT_TRANSLATE_NOOP("CodebookDiff", "fragments"));
        case CodeField::Selectable:
            return value == QLatin1String("true") || value == QLatin1String("yes")
                       ? words(QT_TRANSLATE_NOOP("CodebookDiff", "yes"))
                       : words(QT_TRANSLATE_NOOP("CodebookDiff", "no, it only groups"));
        default:
            return value;
        }
    }

    void changes(const QString& name, const std::vector<FieldChange>& fields)
    {
        if (fields.empty()) {
            return;
        }
        heading(name, QString());
        for (const FieldChange& field : fields) {
            QString title = fieldTitle(field.field);
            if (!field.language.isEmpty()) {
                title += QStringLiteral(" (%1)").arg(languageName(field.language));
            }
            QString html;
            for (const codebook::WordRun& run : codebook::compareWords(
                     readable(field.field, field.before), readable(field.field, field.after))) {
                html += run.kind == codebook::WordKind::Same      ? run.text.toHtmlEscaped()
                        : run.kind == codebook::WordKind::Removed ? removed(run.text) + u' '
                                                                  : added(run.text) + u' ';
            }
            line(title, html.trimmed());
        }
    }

    void whole(const Code& code, const QString& what, bool isNew)
    {
        const QString path =
            categoryName(code.category) +
            (code.parent ? QStringLiteral(" › ") + nameOf(*code.parent) : QString());
        const QString name = nameOf(code.id);
        heading(name, what + QStringLiteral(" · ") + path);
        const std::pair<CodeField, const codebook::LocalizedText*> texts[] = {
            {CodeField::Definition, &code.definition},
            {CodeField::UseWhen, &code.useWhen},
            {CodeField::DoNotUseWhen, &code.doNotUseWhen},
            {CodeField::Example, &code.example}};
        for (const auto& [field, text] : texts) {
            const QString shown = text->in(m_language);
            if (!shown.isEmpty()) {
                line(fieldTitle(field), isNew ? added(shown) : removed(shown));
            }
        }
    }

    void retired(const Code& code)
    {
        m_html += QStringLiteral("<p style='margin:12px 0 2px 0'><b>%1</b> "
                                 "<span style='color:%2'>· %3</span></p>")
                      .arg(removed(nameOf(code.id)), m_colours.muted.name(),
                           words(QT_TRANSLATE_NOOP("CodebookDiff", "out of use")).toHtmlEscaped());
        QStringList successors;
        for (const CodeId& id : code.mappedTo) {
            successors << nameOf(id);
        }
        if (!successors.isEmpty()) {
            line(fieldTitle(CodeField::MappedTo), added(successors.join(QStringLiteral(", "))));
        }
    }

    void categories(const codebook::CodebookDiff& diff)
    {
        for (const codebook::CategoryId& id : diff.categoriesAdded) {
            heading(categoryName(id), words(QT_TRANSLATE_NOOP("CodebookDiff", "new category")));
        }
        for (const codebook::CategoryId& id : diff.categoriesRemoved) {
            heading(categoryName(id), words(QT_TRANSLATE_NOOP("CodebookDiff", "removed category")));
        }
        for (const codebook::CategoryChange& change : diff.categoriesChanged) {
            changes(categoryName(change.category), change.fields);
        }
    }

    void order(const codebook::CodebookDiff& diff)
    {
        QStringList names;
        for (const codebook::CategoryId& id : diff.categoriesReordered) {
            names << categoryName(id);
        }
        for (const CodeId& id : diff.reordered) {
            names << nameOf(id);
        }
        if (!names.isEmpty()) {
            heading(words(QT_TRANSLATE_NOOP("CodebookDiff", "Another place in the list")),
                    names.join(QStringLiteral(", ")));
        }
    }

    void sectors(const codebook::CodebookDiff& diff)
    {
        for (const QString& id : diff.sectorsAdded) {
            heading(id, words(QT_TRANSLATE_NOOP("CodebookDiff", "new sector of the rose")));
        }
        for (const QString& id : diff.sectorsRemoved) {
            heading(id, words(QT_TRANSLATE_NOOP("CodebookDiff", "removed sector of the rose")));
        }
        for (const codebook::SectorChange& change : diff.sectorsChanged) {
            changes(words(QT_TRANSLATE_NOOP("CodebookDiff", "Sector %1")).arg(change.sector),
                    change.fields);
        }
    }

    const codebook::Codebook& m_from;
    const codebook::Codebook& m_to;
    QString m_language;
    const Colours& m_colours;
    QString m_html;
};

} // namespace

QString fieldTitle(CodeField field)
{
    return words(kTitles[static_cast<std::size_t>(field)]);
}

QString diffHtml(const codebook::Codebook& from, const codebook::Codebook& to,
                 const QString& language, const QPalette& palette)
{
    return Page(from, to, language, coloursFor(palette)).write();
}

int changeCount(const codebook::CodebookDiff& diff)
{
    std::set<CodeId> codes(diff.added.begin(), diff.added.end());
    codes.insert(diff.retired.begin(), diff.retired.end());
    codes.insert(diff.removed.begin(), diff.removed.end());
    codes.insert(diff.broughtBack.begin(), diff.broughtBack.end());
    codes.insert(diff.reordered.begin(), diff.reordered.end());
    for (const codebook::CodeChange& change : diff.changed) {
        codes.insert(change.code);
    }
    std::set<codebook::CategoryId> categories(diff.categoriesAdded.begin(),
                                              diff.categoriesAdded.end());
    categories.insert(diff.categoriesRemoved.begin(), diff.categoriesRemoved.end());
    categories.insert(diff.categoriesReordered.begin(), diff.categoriesReordered.end());
    for (const codebook::CategoryChange& change : diff.categoriesChanged) {
        categories.insert(change.category);
    }
    const bool rose = !diff.rose.empty() || !diff.sectorsAdded.empty() ||
                      !diff.sectorsRemoved.empty() || !diff.sectorsChanged.empty();
    return static_cast<int>(codes.size() + categories.size()) + (diff.general.empty() ? 0 : 1) +
           (rose ? 1 : 0);
}

} // namespace rozet::widgets
