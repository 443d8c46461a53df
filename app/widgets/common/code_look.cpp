// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/common/code_look.h"

#include "app/colour/contrast.h"
#include "app/widgets/common/theme.h"

#include <QCoreApplication>
#include <QFontMetrics>

#include <array>

namespace rozet::widgets {

namespace {

constexpr std::array kPatterns{Qt::SolidPattern,     Qt::BDiagPattern, Qt::Dense5Pattern,
                               Qt::HorPattern,       Qt::FDiagPattern, Qt::VerPattern,
                               Qt::DiagCrossPattern, Qt::CrossPattern};

QFont chipFont(const QFont& font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.82);
    small.setWeight(QFont::DemiBold);
    return small;
}

void addParagraph(QString& html, const QString& heading, const QString& text)
{
    if (text.isEmpty()) {
        return;
    }
    html += QStringLiteral("<p style='margin-top:5px; margin-bottom:0'>");
    if (!heading.isEmpty()) {
        html += QStringLiteral("<b>%1</b> ").arg(heading.toHtmlEscaped());
    }
    html += text.toHtmlEscaped() + QStringLiteral("</p>");
}

QString words(const char* text)
{
    return QCoreApplication::translate("CodeHelp", text);
}

} // namespace

CodeLook codeLook(const codebook::Codebook& book, const codebook::Code& code,
                  const QString& language)
{
    CodeLook look;
    look.colour = QColor(book.colourOf(code));
    if (!look.colour.isValid()) {
        look.colour = QColor(0x80, 0x80, 0x80);
    }
    std::size_t place = 0;
    for (const codebook::Code& other : book.codes) {
        if (other.id == code.id) {
            break;
        }
        if (other.category == code.category && other.selectable && other.level == code.level) {
            ++place;
        }
    }
    look.pattern = kPatterns[place % kPatterns.size()];
    look.shortText = code.shortText.isEmpty() ? code.id.text().left(4).toUpper() : code.shortText;
    look.label = code.label.in(language);
    return look;
}

CodeLook codeLook(const codebook::Codebook& book, const codebook::CodeId& id,
                  const QString& language)
{
    if (const codebook::Code* code = book.code(id)) {
        return codeLook(book, *code, language);
    }
    return {QColor(0x80, 0x80, 0x80), Qt::SolidPattern, id.text().left(4).toUpper(), id.text()};
}

int codeChipWidth(const QFont& font, const CodeLook& look)
{
    return QFontMetrics(chipFont(font)).horizontalAdvance(look.shortText) + 16;
}

int paintCodeChip(QPainter& painter, const QRect& area, const CodeLook& look,
                  const QPalette& palette)
{
    const Colours& now = coloursFor(palette);
    const int width = codeChipWidth(painter.font(), look);
    const int height = std::min(area.height(), QFontMetrics(painter.font()).height() + 1);
    const QRect box(area.left(), area.center().y() - height / 2, std::min(width, area.width()),
                    height);
    const QColor fill = mixed(now.surface, look.colour, now.dark ? 0.30 : 0.16);
    const QColor strong = colour::withContrast(look.colour, now.surface, 3);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(box, 3, 3);
    painter.setClipRect(box.adjusted(0, 0, -box.width() + 6, 0));
    painter.setBrush(mixed(fill, strong, 0.35));
    painter.drawRoundedRect(box, 3, 3);
    painter.setBrush(QBrush(strong, look.pattern));
    painter.drawRoundedRect(box, 3, 3);
    painter.setClipping(false);
    painter.setFont(chipFont(painter.font()));
    painter.setPen(colour::withContrast(now.text, fill, 4.5));
    painter.drawText(
        box.adjusted(9, 0, -3, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        QFontMetrics(painter.font()).elidedText(look.shortText, Qt::ElideRight, box.width() - 11));
    painter.restore();
    return box.width();
}

QString codeHelp(const codebook::Codebook& book, const codebook::Code& code,
                 const QString& language)
{
    QString html = QStringLiteral("<b>%1</b>").arg(code.label.in(language).toHtmlEscaped());
    if (const codebook::Category* category = book.category(code.category)) {
        html +=
            QStringLiteral(" &nbsp;·&nbsp; %1").arg(category->label.in(language).toHtmlEscaped());
    }
    addParagraph(html, QString(), code.definition.in(language));
    addParagraph(html, words(QT_TRANSLATE_NOOP("CodeHelp", "Use it when:")),
                 code.useWhen.in(language));
    addParagraph(html, words(QT_TRANSLATE_NOOP("CodeHelp", "Not when:")),
                 code.doNotUseWhen.in(language));
    addParagraph(html, words(QT_TRANSLATE_NOOP("CodeHelp", "Example:")), code.example.in(language));
    return html;
}

} // namespace rozet::widgets
