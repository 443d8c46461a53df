// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/codebook_html.h"

#include "codebook/codebook_diff.h"
#include "codebook/codebook_html_style.h"

#include <algorithm>
#include <functional>
#include <set>

namespace rozet::codebook {

namespace {

QString escaped(const QString& text)
{
    QString html = text.toHtmlEscaped();
    return html.replace(u'\n', QStringLiteral("<br>"));
}

/// Colours come from files; only a real one goes into a style.
QString safeColour(const QString& colour)
{
    const bool hex = colour.size() == 7 && colour.front() == u'#' &&
                     std::all_of(colour.cbegin() + 1, colour.cend(), [](QChar c) {
                         return QStringView(u"0123456789abcdefABCDEF").contains(c);
                     });
    return hex ? colour : QStringLiteral("#5b6570");
}

/// Black or white, whichever can be read on it.
QString inkOn(const QString& colour)
{
    const int red = QStringView(colour).mid(1, 2).toInt(nullptr, 16);
    const int green = QStringView(colour).mid(3, 2).toInt(nullptr, 16);
    const int blue = QStringView(colour).mid(5, 2).toInt(nullptr, 16);
    return red * 299 + green * 587 + blue * 114 > 140 * 1000 ? QStringLiteral("#111")
                                                             : QStringLiteral("#fff");
}

class Page
{
public:
    Page(const CodebookRevision& revision, const QString& language,
         const std::map<CodeId, QStringList>& clips)
        : m_clips(clips)
        , m_revision(revision)
        , m_book(revision.codebook)
        , m_language(language)
        , m_dutch(language.startsWith(QLatin1String("nl")))
    {
    }

    QString write(const std::vector<CodebookRevision>& history)
    {
        head();
        contents();
        for (const Category& category : m_book.categories) {
            section(category);
        }
        rose();
        retired();
        changeLog(history);
        m_html += QStringLiteral("</main>\n</body>\n</html>\n");
        return m_html;
    }

private:
    [[nodiscard]] QString say(const char* nl, const char* en) const
    {
        return QString::fromUtf8(m_dutch ? nl : en);
    }

    [[nodiscard]] QString text(const LocalizedText& text) const
    {
        return escaped(text.in(m_language));
    }

    void head()
    {
        const QString title = text(m_book.title);
        m_html +=
            QStringLiteral(
                "<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                "<meta http-equiv=\"Content-Security-Policy\" "
                "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                "<title>")
                .arg(m_dutch ? QStringLiteral("nl") : QStringLiteral("en")) +
            title + QStringLiteral("</title>\n<style>\n") + QString::fromLatin1(kCodebookStyle) +
            QStringLiteral("</style>\n</head>\n<body>\n<main>\n<header>\n<p class=\"kind\">") +
            say("Codeboek", "Codebook") + QStringLiteral("</p>\n<h1>") + title +
            QStringLiteral("</h1>\n");
        if (!m_book.description.isEmpty()) {
            m_html += QStringLiteral("<p class=\"lead\">") + text(m_book.description) +
                      QStringLiteral("</p>\n");
        }
        const auto live =
            std::ranges::count_if(m_book.codes, [](const Code& code) { return !code.isRetired(); });
        m_html += QStringLiteral("<p class=\"facts\">") + say("Revisie ", "Revision ") +
                  QString::number(m_revision.number);
        if (m_revision.date.isValid()) {
            m_html += QStringLiteral(" · ") + m_revision.date.date().toString(Qt::ISODate);
        }
        m_html += QStringLiteral(" · ") + QString::number(live) +
                  say(" codes in gebruik", " codes in use") + QStringLiteral("</p>\n</header>\n");
    }

    void contents()
    {
        if (m_book.categories.empty()) {
            return;
        }
        m_html += QStringLiteral("<nav>\n<h2>") + say("Overzicht", "Overview") +
                  QStringLiteral("</h2>\n<div class=\"columns\">\n");
        for (const Category& category : m_book.categories) {
            m_html += QStringLiteral("<div>\n<h3 style=\"border-color:") +
                      safeColour(category.colour) + QStringLiteral("\">") + text(category.label) +
                      QStringLiteral("</h3>\n<ul>\n");
            walk(category.id, [&](const Code& code, int depth) {
                m_html += QStringLiteral("<li class=\"depth%1\">").arg(std::min(depth, 3)) +
                          chip(code) + QStringLiteral("<a href=\"#code-") +
                          escaped(code.id.text()) + QStringLiteral("\">") + text(code.label) +
                          QStringLiteral("</a>");
                if (!code.key.isEmpty()) {
                    m_html += QStringLiteral(" <kbd>") + escaped(code.key.toUpper()) +
                              QStringLiteral("</kbd>");
                }
                m_html += QStringLiteral("</li>\n");
            });
            m_html += QStringLiteral("</ul>\n</div>\n");
        }
        m_html += QStringLiteral("</div>\n</nav>\n");
    }

    /// The codes in use of a category, each after the code above it.
    void walk(const CategoryId& category, const std::function<void(const Code&, int)>& visit) const
    {
        std::set<CodeId> seen;
        const std::function<void(const Code&, int)> down = [&](const Code& code, int depth) {
            if (code.isRetired() || !seen.insert(code.id).second) {
                return;
            }
            visit(code, depth);
            for (const Code* child : m_book.childrenOf(code.id)) {
                down(*child, depth + 1);
            }
        };
        for (const Code& code : m_book.codes) {
            const Code* parent = code.parent ? m_book.code(*code.parent) : nullptr;
            if (code.category == category && (parent == nullptr || parent->isRetired())) {
                down(code, 0);
            }
        }
    }

    [[nodiscard]] QString chip(const Code& code) const
    {
        const QString colour = safeColour(m_book.colourOf(code));
        return QStringLiteral("<span class=\"chip\" style=\"background:") + colour +
               QStringLiteral(";color:") + inkOn(colour) + QStringLiteral("\">") +
               (code.shortText.isEmpty() ? QStringLiteral("&nbsp;") : escaped(code.shortText)) +
               QStringLiteral("</span>");
    }

    void section(const Category& category)
    {
        m_html += QStringLiteral("<section>\n<h2 class=\"category\" style=\"border-color:") +
                  safeColour(category.colour) + QStringLiteral("\">") + text(category.label) +
                  QStringLiteral("</h2>\n");
        if (!category.definition.isEmpty()) {
            m_html += QStringLiteral("<p class=\"lead\">") + text(category.definition) +
                      QStringLiteral("</p>\n");
        }
        walk(category.id, [&](const Code& code, int depth) { article(code, depth); });
        m_html += QStringLiteral("</section>\n");
    }

    void article(const Code& code, int depth)
    {
        m_html += QStringLiteral("<article id=\"code-") + escaped(code.id.text()) +
                  QStringLiteral("\" class=\"depth%1\" style=\"border-left-color:")
                      .arg(std::min(depth, 3)) +
                  safeColour(m_book.colourOf(code)) + QStringLiteral("\">\n<h3>") + chip(code) +
                  text(code.label) + QStringLiteral("</h3>\n<p class=\"meta\">") + meta(code) +
                  QStringLiteral("</p>\n<p class=\"definition\">") + text(code.definition) +
                  QStringLiteral("</p>\n<dl>\n");
        row("yes", say("Wel", "Use when"), text(code.useWhen));
        row("no", say("Niet", "Not when"), text(code.doNotUseWhen));
        row("example", say("Voorbeeld", "Example"), text(code.example));
        row("values", say("Waarden", "Values"), values(code));
        row("below", say("Subcodes", "Sub-codes"), children(code));
        if (const auto clips = m_clips.find(code.id); clips != m_clips.end()) {
            QString list;
            for (const QString& clip : clips->second) {
                list += QStringLiteral("<li>") + escaped(clip) + QStringLiteral("</li>\n");
            }
            row("values", say("Ankerfragmenten", "Anchor clips"),
                QStringLiteral("<ul class=\"values\">\n") + list + QStringLiteral("</ul>"));
        }
        row("then", say("In plaats daarvan", "Look at instead"), links(code.mappedTo));
        m_html += QStringLiteral("</dl>\n</article>\n");
    }

    void row(const char* cssClass, const QString& name, const QString& html)
    {
        if (!html.isEmpty()) {
            m_html += QStringLiteral("<div class=\"") + QLatin1String(cssClass) +
                      QStringLiteral("\"><dt>") + name + QStringLiteral("</dt><dd>") + html +
                      QStringLiteral("</dd></div>\n");
        }
    }

    [[nodiscard]] QString meta(const Code& code) const
    {
        QStringList parts;
        parts.append(QStringLiteral("<code>") + escaped(code.id.text()) +
                     QStringLiteral("</code>"));
        parts.append(code.level == CodeLevel::Fragment
                         ? say("per fragment", "per fragment")
                         : say("één keer per opname", "once per recording"));
        if (!code.selectable) {
            parts.append(say("groepeert alleen", "groups only"));
        }
        if (!code.key.isEmpty() && !code.isRetired()) {
            parts.append(say("toets ", "key ") + QStringLiteral("<kbd>") +
                         escaped(code.key.toUpper()) + QStringLiteral("</kbd>"));
        }
        if (!code.exclusiveGroup.isEmpty()) {
            parts.append(say("sluit uit: ", "excludes: ") + escaped(excluded(code)));
        }
        if (code.introducedIn > 1) {
            parts.append(say("sinds revisie ", "since revision ") +
                         QString::number(code.introducedIn));
        }
        if (code.retiredIn) {
            parts.append(say("vervallen in revisie ", "retired in revision ") +
                         QString::number(*code.retiredIn));
        }
        return parts.join(QStringLiteral(" · "));
    }

    [[nodiscard]] QString excluded(const Code& code) const
    {
        QStringList others;
        for (const Code& other : m_book.codes) {
            if (other.exclusiveGroup == code.exclusiveGroup && other.id != code.id &&
                !other.isRetired()) {
                others.append(other.label.in(m_language));
            }
        }
        return others.isEmpty() ? code.exclusiveGroup : others.join(u", ");
    }

    [[nodiscard]] QString values(const Code& code) const
    {
        if (code.valueKind == ValueKind::Text) {
            return say("vrije tekst", "free text");
        }
        QString html;
        for (const CodeValue& value : code.values) {
            html += QStringLiteral("<li><code>") + escaped(value.id) + QStringLiteral("</code> ") +
                    text(value.label) + QStringLiteral("</li>\n");
        }
        return html.isEmpty()
                   ? html
                   : QStringLiteral("<ul class=\"values\">\n") + html + QStringLiteral("</ul>");
    }

    [[nodiscard]] QString children(const Code& code) const
    {
        std::vector<CodeId> ids;
        for (const Code* child : m_book.childrenOf(code.id)) {
            if (!child->isRetired()) {
                ids.push_back(child->id);
            }
        }
        return links(ids);
    }

    [[nodiscard]] QString links(const std::vector<CodeId>& ids) const
    {
        QStringList parts;
        for (const CodeId& id : ids) {
            const Code* code = m_book.code(id);
            parts.append(QStringLiteral("<a href=\"#code-") + escaped(id.text()) +
                         QStringLiteral("\">") +
                         (code == nullptr ? escaped(id.text()) : text(code->label)) +
                         QStringLiteral("</a>"));
        }
        return parts.join(QStringLiteral(", "));
    }

    void rose()
    {
        if (m_book.rose.isEmpty()) {
            return;
        }
        m_html +=
            QStringLiteral("<section class=\"rose-section\">\n<h2>") +
            say("Roos van Leary", "Leary rose") + QStringLiteral("</h2>\n<p class=\"lead\">") +
            say("Een positie is een sector of een punt in de cirkel; mentor en leerling krijgen "
                "elk "
                "een eigen positie.",
                "A position is a sector or a point in the disc; mentor and student each have a "
                "position of their own.") +
            QStringLiteral("</p>\n") + roseSvg(m_book.rose, m_language) +
            QStringLiteral("<table>\n<thead><tr><th>") + say("Sector", "Sector") +
            QStringLiteral("</th><th>id</th><th>") + say("Midden (graden)", "Centre (degrees)") +
            QStringLiteral("</th></tr></thead>\n<tbody>\n");
        for (const LearySector& sector : m_book.rose.sectors) {
            m_html += QStringLiteral("<tr><td>") + text(sector.label) +
                      QStringLiteral("</td><td><code>") + escaped(sector.id) +
                      QStringLiteral("</code></td><td>") + QString::number(sector.centreDegrees) +
                      QStringLiteral("</td></tr>\n");
        }
        m_html += QStringLiteral("</tbody>\n</table>\n</section>\n");
    }

    void retired()
    {
        const bool any = std::ranges::any_of(m_book.codes, &Code::isRetired);
        if (!any) {
            return;
        }
        m_html += QStringLiteral("<section class=\"retired\">\n<h2>") +
                  say("Vervallen codes", "Retired codes") +
                  QStringLiteral("</h2>\n<p class=\"lead\">") +
                  say("Niet meer te geven; oudere fragmenten kunnen ze nog dragen.",
                      "No longer given; older fragments may still carry them.") +
                  QStringLiteral("</p>\n");
        for (const Code& code : m_book.codes) {
            if (code.isRetired()) {
                article(code, 0);
            }
        }
        m_html += QStringLiteral("</section>\n");
    }

    void changeLog(const std::vector<CodebookRevision>& history)
    {
        std::vector<const CodebookRevision*> all;
        for (const CodebookRevision& revision : history) {
            if (revision.number < m_revision.number) {
                all.push_back(&revision);
            }
        }
        std::ranges::sort(all, {}, &CodebookRevision::number);
        all.push_back(&m_revision);
        m_html += QStringLiteral("<section class=\"log\">\n<h2>") +
                  say("Wijzigingen", "Change log") + QStringLiteral("</h2>\n");
        for (std::size_t i = all.size(); i-- > 0;) {
            const CodebookRevision& revision = *all[i];
            m_html += QStringLiteral("<h3>") + say("Revisie ", "Revision ") +
                      QString::number(revision.number);
            if (revision.date.isValid()) {
                m_html += QStringLiteral(" · ") + revision.date.date().toString(Qt::ISODate);
            }
            m_html += QStringLiteral("</h3>\n");
            if (!revision.reason.isEmpty()) {
                m_html +=
                    QStringLiteral("<p>") + escaped(revision.reason) + QStringLiteral("</p>\n");
            }
            if (i > 0) {
                m_html += QStringLiteral("<ul>\n");
                const CodebookDiff diff = compareCodebooks(all[i - 1]->codebook, revision.codebook);
                for (const QString& line : diffText(diff, m_language)) {
                    m_html += QStringLiteral("<li>") + escaped(line) + QStringLiteral("</li>\n");
                }
                m_html += QStringLiteral("</ul>\n");
            }
        }
        m_html += QStringLiteral("</section>\n");
    }

    const std::map<CodeId, QStringList>& m_clips;
    const CodebookRevision& m_revision;
    const Codebook& m_book;
    QString m_language;
    bool m_dutch;
    QString m_html;
};

} // namespace

QString codebookHtml(const CodebookRevision& revision, const std::vector<CodebookRevision>& history,
                     const QString& language, const std::map<CodeId, QStringList>& clips)
{
    return Page(revision, language, clips).write(history);
}

} // namespace rozet::codebook
