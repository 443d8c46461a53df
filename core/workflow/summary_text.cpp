// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/summary_text.h"

#include "core/base/number_text.h"

#include <QCryptographicHash>

#include <algorithm>

namespace rozet::workflow {

namespace {

constexpr int kPrintLength = 16;
constexpr QLatin1String kTimeScheme("time:");

/// Line ends of any kind become line feeds; control characters, halves of surrogate pairs and the
/// mark of a picture in a text are dropped.
QString cleanCharacters(const QString& text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == QChar::LineSeparator || c == QChar::ParagraphSeparator) {
            clean += u'\n';
        } else if (c == u'\r') {
            if (i + 1 == text.size() || text[i + 1] != u'\n') {
                clean += u'\n';
            }
        } else if (c == u'\t') {
            clean += u' ';
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            clean += c;
            clean += text[++i];
        } else if (!c.isSurrogate() && (c >= u' ' || c == u'\n') && c != u'\x7f' &&
                   c != QChar::ObjectReplacementCharacter && c < QChar(0xfffe)) {
            clean += c;
        }
    }
    return clean;
}

bool sameForm(const SummaryRun& a, const SummaryRun& b)
{
    return a.bold == b.bold && a.italic == b.italic && a.time == b.time;
}

QString inlineHtml(const SummaryBlock& block)
{
    QString html;
    for (const SummaryRun& run : block.runs) {
        QString text = run.text.toHtmlEscaped().replace(u'\n', QLatin1String("<br>"));
        if (run.italic) {
            text = QStringLiteral("<i>%1</i>").arg(text);
        }
        if (run.bold) {
            text = QStringLiteral("<b>%1</b>").arg(text);
        }
        if (run.time) {
            text = QStringLiteral("<a href=\"%1\">%2</a>").arg(timeLink(*run.time), text);
        }
        html += text;
    }
    return html;
}

const char* listTag(SummaryBlockKind kind)
{
    return kind == SummaryBlockKind::Bullet     ? "ul"
           : kind == SummaryBlockKind::Numbered ? "ol"
                                                : nullptr;
}

} // namespace

bool SummaryBlock::isUntouchedDraft() const
{
    return !draftKey.isEmpty() && workflow::draftPrint(*this) == draftPrint;
}

bool SummaryText::isEmpty() const
{
    return std::ranges::all_of(blocks, [](const SummaryBlock& block) {
        return std::ranges::all_of(
            block.runs, [](const SummaryRun& run) { return run.text.trimmed().isEmpty(); });
    });
}

SummaryText normalised(SummaryText text)
{
    for (SummaryBlock& block : text.blocks) {
        std::vector<SummaryRun> runs;
        for (SummaryRun& run : block.runs) {
            run.text = cleanCharacters(run.text);
            if (run.text.isEmpty()) {
                continue;
            }
            if (!runs.empty() && sameForm(runs.back(), run)) {
                runs.back().text += run.text;
            } else {
                runs.push_back(std::move(run));
            }
        }
        block.runs = std::move(runs);
    }
    return text;
}

QString draftPrint(const SummaryBlock& block)
{
    SummaryText one;
    one.blocks.push_back(block);
    one = normalised(std::move(one));
    const QString form = QStringLiteral("%1 %2")
                             .arg(static_cast<int>(block.kind))
                             .arg(inlineHtml(one.blocks.front()));
    return QString::fromLatin1(
               QCryptographicHash::hash(form.toUtf8(), QCryptographicHash::Sha1).toHex())
        .left(kPrintLength);
}

QString summaryHtml(const SummaryText& text)
{
    if (text.isEmpty()) {
        return {};
    }
    const SummaryText clean = normalised(text);
    QString html;
    const char* list = nullptr;
    for (const SummaryBlock& block : clean.blocks) {
        const char* wanted = listTag(block.kind);
        if (wanted != list) {
            if (list != nullptr) {
                html += QStringLiteral("</%1>").arg(QLatin1String(list));
            }
            if (wanted != nullptr) {
                html += QStringLiteral("<%1>").arg(QLatin1String(wanted));
            }
            list = wanted;
        }
        const QLatin1String tag(wanted == nullptr ? "p" : "li");
        const QString mark = block.draftKey.isEmpty() ? QString()
                                                      : QStringLiteral(" data-draft=\"%1 %2\"")
                                                            .arg(block.draftKey.toHtmlEscaped(),
                                                                 block.draftPrint.toHtmlEscaped());
        html += QStringLiteral("<%1%2>").arg(tag, mark);
        html += inlineHtml(block);
        html += QStringLiteral("</%1>").arg(tag);
    }
    if (list != nullptr) {
        html += QStringLiteral("</%1>").arg(QLatin1String(list));
    }
    if (!clean.offered.empty()) {
        QString keys;
        for (const QString& key : clean.offered) {
            keys += (keys.isEmpty() ? QString() : QStringLiteral(" ")) + key.toHtmlEscaped();
        }
        html =
            QStringLiteral("<div data-drafted=\"%1\">").arg(keys) + html + QStringLiteral("</div>");
    }
    return html;
}

QString plainText(const SummaryText& text)
{
    QString plain;
    int number = 0;
    for (const SummaryBlock& block : text.blocks) {
        number = block.kind == SummaryBlockKind::Numbered ? number + 1 : 0;
        if (!plain.isEmpty()) {
            plain += u'\n';
        }
        if (block.kind == SummaryBlockKind::Bullet) {
            plain += QStringLiteral("- ");
        } else if (number > 0) {
            plain += QStringLiteral("%1. ").arg(number);
        }
        for (const SummaryRun& run : block.runs) {
            plain += run.text;
        }
    }
    return plain;
}

int wordCount(const SummaryText& text)
{
    int words = 0;
    for (const SummaryBlock& block : text.blocks) {
        bool inside = false;
        for (const SummaryRun& run : block.runs) {
            for (const QChar c : run.text) {
                const bool part = c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
                words += part && !inside ? 1 : 0;
                // 1:23, 0,5 and it's are one word each.
                inside = part || (inside && !c.isSpace());
            }
        }
    }
    return words;
}

QString timeLink(MediaTime time)
{
    return kTimeScheme + secondsText(time);
}

std::optional<MediaTime> timeOfLink(const QString& link)
{
    // Longer than any real time, and below what a time can hold.
    constexpr double kLatestSeconds = 1e9;
    if (!link.startsWith(kTimeScheme)) {
        return std::nullopt;
    }
    const std::optional<double> value = readNumber(QStringView(link).mid(kTimeScheme.size()));
    if (!value || *value < 0 || *value > kLatestSeconds) {
        return std::nullopt;
    }
    return MediaTime::fromSeconds(*value);
}

} // namespace rozet::workflow
