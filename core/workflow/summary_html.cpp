// SPDX-License-Identifier: GPL-3.0-or-later
// Reading HTML into a summary: one pass over the characters, no tree, linear in the length whatever
// stands in it.
#include "core/workflow/summary_text.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace rozet::workflow {

namespace {

/// Deeper than this, tags are ignored.
constexpr std::size_t kDeepest = 100;

/// How white space is read: as it stands, in what Rozet wrote; run together, as in a page.
enum class Source { Stored, Foreign };

struct Tag
{
    QString name; ///< lower case
    bool closing = false;
    QHash<QString, QString> attributes; ///< the few that are looked at
};

bool isOneOf(const QString& name, std::initializer_list<const char*> names)
{
    return std::ranges::any_of(names, [&](const char* one) { return name == QLatin1String(one); });
}

/// What stands between these tags is not text.
bool hidesItsContents(const QString& name)
{
    return isOneOf(name, {"script", "style", "title", "svg", "math", "object", "iframe", "noframes",
                          "textarea", "select", "template", "audio", "video", "canvas", "xml"});
}

bool isBlock(const QString& name)
{
    return isOneOf(name, {"p",       "div",     "h1",         "h2",      "h3",   "h4",
                          "h5",      "h6",      "blockquote", "pre",     "tr",   "table",
                          "section", "article", "header",     "footer",  "main", "nav",
                          "aside",   "figure",  "figcaption", "address", "form", "dl",
                          "dt",      "dd",      "body",       "caption", "hr"});
}

bool isHeading(const QString& name)
{
    return name.size() == 2 && name[0] == u'h' && name[1] >= u'1' && name[1] <= u'6';
}

QString decoded(const QString& text)
{
    static const QHash<QString, char16_t> kNamed{
        {QStringLiteral("amp"), u'&'},    {QStringLiteral("lt"), u'<'},
        {QStringLiteral("gt"), u'>'},     {QStringLiteral("quot"), u'"'},
        {QStringLiteral("apos"), u'\''},  {QStringLiteral("nbsp"), u'\u00a0'},
        {QStringLiteral("eacute"), u'é'}, {QStringLiteral("egrave"), u'è'},
        {QStringLiteral("ecirc"), u'ê'},  {QStringLiteral("euml"), u'ë'},
        {QStringLiteral("iuml"), u'ï'},   {QStringLiteral("ouml"), u'ö'},
        {QStringLiteral("uuml"), u'ü'},   {QStringLiteral("auml"), u'ä'},
        {QStringLiteral("aacute"), u'á'}, {QStringLiteral("agrave"), u'à'},
        {QStringLiteral("oacute"), u'ó'}, {QStringLiteral("uacute"), u'ú'},
        {QStringLiteral("iacute"), u'í'}, {QStringLiteral("ocirc"), u'ô'},
        {QStringLiteral("ccedil"), u'ç'}, {QStringLiteral("ntilde"), u'ñ'},
        {QStringLiteral("hellip"), u'…'}, {QStringLiteral("ndash"), u'–'},
        {QStringLiteral("mdash"), u'—'},  {QStringLiteral("lsquo"), u'‘'},
        {QStringLiteral("rsquo"), u'’'},  {QStringLiteral("ldquo"), u'“'},
        {QStringLiteral("rdquo"), u'”'},  {QStringLiteral("euro"), u'€'},
        {QStringLiteral("bull"), u'•'},   {QStringLiteral("middot"), u'·'},
        {QStringLiteral("times"), u'×'},  {QStringLiteral("deg"), u'°'},
    };
    constexpr qsizetype kLongestName = 10;
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'&') {
            plain += text[i];
            continue;
        }
        const qsizetype length = QStringView(text).mid(i, kLongestName + 1).indexOf(u';');
        if (length < 0) {
            plain += u'&';
            continue;
        }
        const qsizetype end = i + length;
        const QString name = text.mid(i + 1, end - i - 1);
        if (const auto known = kNamed.constFind(name); known != kNamed.constEnd()) {
            plain += QChar(*known);
        } else if (name.startsWith(u'#')) {
            const bool hex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
            bool number = false;
            const uint value = hex ? name.mid(2).toUInt(&number, 16) : name.mid(1).toUInt(&number);
            if (number && value > 0 && value <= QChar::LastValidCodePoint &&
                !QChar::isSurrogate(value)) {
                plain += QString::fromUcs4(reinterpret_cast<const char32_t*>(&value), 1);
            }
        } else {
            plain += u'&';
            continue;
        }
        i = end;
    }
    return plain;
}

class HtmlReader
{
public:
    HtmlReader(const QString& html, Source source) : m_html(html), m_source(source) {}

    SummaryText read()
    {
        while (m_at < m_html.size()) {
            if (m_html[m_at] == u'<' && readMarkup()) {
                continue;
            }
            qsizetype end = m_html.indexOf(u'<', m_at + 1);
            end = end < 0 ? m_html.size() : end;
            addText(decoded(m_html.mid(m_at, end - m_at)));
            m_at = end;
        }
        endBlock();
        return normalised(std::move(m_text));
    }

private:
    struct Inline
    {
        QString name;
        bool bold = false;
        bool italic = false;
        std::optional<MediaTime> time;
    };

    /// False when the sign at this place is nothing but a sign.
    bool readMarkup()
    {
        const QStringView rest = QStringView(m_html).mid(m_at);
        if (rest.startsWith(QLatin1String("<!--"))) {
            skipPast(QLatin1String("-->"), m_at + 4);
            return true;
        }
        if (rest.startsWith(QLatin1String("<!")) || rest.startsWith(QLatin1String("<?"))) {
            skipPast(QLatin1String(">"), m_at + 2);
            return true;
        }
        const bool closing = rest.startsWith(QLatin1String("</"));
        const qsizetype nameAt = closing ? 2 : 1;
        if (rest.size() <= nameAt || !isLetter(rest[nameAt])) {
            return false;
        }
        const Tag tag = readTag(m_at + nameAt, closing);
        if (!tag.closing && hidesItsContents(tag.name)) {
            skipPast(QLatin1String("</") + tag.name, m_at);
            skipPast(QLatin1String(">"), m_at);
            return true;
        }
        tag.closing ? close(tag) : open(tag);
        return true;
    }

    static bool isLetter(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

    void skipPast(const QString& what, qsizetype from)
    {
        const qsizetype found = m_html.indexOf(what, from, Qt::CaseInsensitive);
        m_at = found < 0 ? m_html.size() : found + what.size();
    }

    Tag readTag(qsizetype at, bool closing)
    {
        const qsizetype size = m_html.size();
        Tag tag;
        tag.closing = closing;
        const auto isEnd = [](QChar c) { return c.isSpace() || c == u'>' || c == u'/'; };
        while (at < size && !isEnd(m_html[at])) {
            tag.name += m_html[at++].toLower();
        }
        while (at < size && m_html[at] != u'>') {
            if (m_html[at].isSpace() || m_html[at] == u'/' || m_html[at] == u'=') {
                ++at;
                continue;
            }
            const qsizetype nameAt = at;
            while (at < size && !isEnd(m_html[at]) && m_html[at] != u'=') {
                ++at;
            }
            const QString name = m_html.mid(nameAt, at - nameAt).toLower();
            while (at < size && m_html[at].isSpace()) {
                ++at;
            }
            if (at >= size || m_html[at] != u'=') {
                continue;
            }
            ++at;
            while (at < size && m_html[at].isSpace()) {
                ++at;
            }
            QString value;
            if (at < size && (m_html[at] == u'"' || m_html[at] == u'\'')) {
                const qsizetype end = m_html.indexOf(m_html[at], at + 1);
                value = m_html.mid(at + 1, (end < 0 ? size : end) - at - 1);
                at = end < 0 ? size : end + 1;
            } else {
                const qsizetype valueAt = at;
                while (at < size && !m_html[at].isSpace() && m_html[at] != u'>') {
                    ++at;
                }
                value = m_html.mid(valueAt, at - valueAt);
            }
            if (isOneOf(name, {"href", "style", "data-draft", "data-drafted"}) &&
                !tag.attributes.contains(name)) {
                tag.attributes.insert(name, decoded(value));
            }
        }
        m_at = std::min(at + 1, size);
        return tag;
    }

    void open(const Tag& tag)
    {
        if (tag.name == QLatin1String("br")) {
            startBlock();
            const Inline form = m_inlines.empty() ? Inline() : m_inlines.back();
            m_block.runs.push_back({QStringLiteral("\n"), form.bold, form.italic, form.time});
            m_blank = true;
            return;
        }
        if (isOneOf(tag.name, {"ul", "ol"})) {
            endBlock();
            if (m_lists.size() < kDeepest) {
                m_lists.push_back(tag.name == QLatin1String("ol") ? SummaryBlockKind::Numbered
                                                                  : SummaryBlockKind::Bullet);
            }
            return;
        }
        if (tag.name == QLatin1String("li")) {
            endBlock();
            m_inItem = true;
            startBlock();
            takeMark(tag);
            return;
        }
        if (isBlock(tag.name)) {
            openBlock(tag);
            return;
        }
        if (isOneOf(tag.name, {"td", "th"})) {
            addText(QStringLiteral(" "));
        }
        openInline(tag);
    }

    void openBlock(const Tag& tag)
    {
        if (m_source == Source::Stored && tag.name == QLatin1String("div")) {
            for (const QString& key :
                 tag.attributes.value(QStringLiteral("data-drafted")).split(u' ')) {
                if (!key.isEmpty()) {
                    m_text.offered.insert(key);
                }
            }
            endBlock();
            return;
        }
        if (!(m_inItem && m_open && m_block.runs.empty())) {
            endBlock();
        }
        if (!m_inlines.empty() && m_inlines.back().name == tag.name) {
            m_inlines.pop_back(); // a paragraph ends where the next one begins
        }
        if (m_source == Source::Stored && tag.name == QLatin1String("p")) {
            startBlock();
            takeMark(tag);
        }
        openInline(tag);
    }

    void close(const Tag& tag)
    {
        if (isOneOf(tag.name, {"ul", "ol"})) {
            endBlock();
            if (!m_lists.empty()) {
                m_lists.pop_back();
            }
            m_inItem = false;
            return;
        }
        if (tag.name == QLatin1String("li")) {
            endBlock();
            m_inItem = false;
            return;
        }
        if (isBlock(tag.name)) {
            endBlock();
        }
        for (std::size_t i = m_inlines.size(); i > 0; --i) {
            if (m_inlines[i - 1].name == tag.name) {
                m_inlines.resize(i - 1);
                break;
            }
        }
    }

    void openInline(const Tag& tag)
    {
        Inline opened = m_inlines.empty() ? Inline() : m_inlines.back();
        const Inline before = opened;
        opened.name = tag.name;
        if (isOneOf(tag.name, {"b", "strong"}) || isHeading(tag.name)) {
            opened.bold = true;
        } else if (isOneOf(tag.name, {"i", "em", "cite"})) {
            opened.italic = true;
        } else if (tag.name == QLatin1String("a")) {
            opened.time = timeOfLink(tag.attributes.value(QStringLiteral("href")).trimmed());
        }
        if (m_source == Source::Foreign) {
            applyStyle(tag.attributes.value(QStringLiteral("style")), opened);
        }
        const bool tells = opened.bold != before.bold || opened.italic != before.italic ||
                           opened.time != before.time;
        const bool closes =
            isOneOf(tag.name, {"b", "strong", "i", "em", "cite", "a", "span", "font"}) ||
            isBlock(tag.name);
        if ((tells || closes) && m_inlines.size() < kDeepest) {
            m_inlines.push_back(std::move(opened));
        }
    }

    /// Programs for writing put bold and italic in styles, and sometimes take them back there.
    static void applyStyle(const QString& style, Inline& opened)
    {
        for (const QString& part : style.split(u';', Qt::SkipEmptyParts)) {
            const qsizetype colon = part.indexOf(u':');
            const QString name = part.left(colon).trimmed().toLower();
            const QString value = part.mid(colon + 1).trimmed().toLower();
            if (name == QLatin1String("font-weight")) {
                bool number = false;
                const int weight = value.toInt(&number);
                opened.bold = number ? weight >= 600 : value.startsWith(QLatin1String("bold"));
            } else if (name == QLatin1String("font-style")) {
                opened.italic =
                    value == QLatin1String("italic") || value == QLatin1String("oblique");
            }
        }
    }

    void takeMark(const Tag& tag)
    {
        if (m_source != Source::Stored) {
            return;
        }
        const QStringList mark =
            tag.attributes.value(QStringLiteral("data-draft")).split(u' ', Qt::SkipEmptyParts);
        if (mark.size() == 2) {
            m_block.draftKey = mark[0];
            m_block.draftPrint = mark[1];
        }
    }

    void startBlock()
    {
        if (!m_open) {
            m_open = true;
            m_blank = true;
            m_block = SummaryBlock();
            if (m_inItem) {
                m_block.kind = m_lists.empty() ? SummaryBlockKind::Bullet : m_lists.back();
            }
        }
    }

    void addText(const QString& text)
    {
        QString added = text;
        if (m_source == Source::Foreign) {
            added.clear();
            for (const QChar c : text) {
                const bool space = c.isSpace();
                if (!space) {
                    added += c;
                } else if (!m_blank) {
                    added += u' ';
                }
                m_blank = space;
            }
        } else if (!m_open && text.trimmed().isEmpty()) {
            return; // between blocks
        }
        if (added.isEmpty()) {
            return;
        }
        startBlock();
        m_blank = m_source == Source::Foreign && added.back().isSpace();
        const Inline form = m_inlines.empty() ? Inline() : m_inlines.back();
        m_block.runs.push_back({added, form.bold, form.italic, form.time});
    }

    void endBlock()
    {
        if (m_open) {
            if (m_source == Source::Foreign) {
                trimEnd();
            }
            if (m_source == Source::Stored || !m_block.runs.empty()) {
                m_text.blocks.push_back(std::move(m_block));
            }
        }
        m_open = false;
        m_blank = true;
        m_block = SummaryBlock();
    }

    void trimEnd()
    {
        while (!m_block.runs.empty()) {
            QString& last = m_block.runs.back().text;
            while (!last.isEmpty() && last.back().isSpace()) {
                last.chop(1);
            }
            if (!last.isEmpty()) {
                return;
            }
            m_block.runs.pop_back();
        }
    }

    const QString& m_html;
    Source m_source;
    qsizetype m_at = 0;
    SummaryText m_text;
    SummaryBlock m_block;
    bool m_open = false;
    bool m_inItem = false;
    bool m_blank = true; ///< the text so far ends in white space
    std::vector<SummaryBlockKind> m_lists;
    std::vector<Inline> m_inlines;
};

bool isStoredForm(const QString& stored)
{
    for (const char* start : {"<p>", "<p ", "<ul>", "<ol>", "<div data-drafted="}) {
        if (stored.startsWith(QLatin1String(start))) {
            return true;
        }
    }
    return false;
}

} // namespace

SummaryText readSummary(const QString& stored)
{
    if (isStoredForm(stored)) {
        return HtmlReader(stored, Source::Stored).read();
    }
    SummaryText text;
    if (stored.isEmpty()) {
        return text;
    }
    for (const QString& line : stored.split(u'\n')) {
        SummaryBlock block;
        block.runs.push_back({line, false, false, std::nullopt});
        text.blocks.push_back(std::move(block));
    }
    return normalised(std::move(text));
}

SummaryText cleanedHtml(const QString& html)
{
    return HtmlReader(html, Source::Foreign).read();
}

} // namespace rozet::workflow
