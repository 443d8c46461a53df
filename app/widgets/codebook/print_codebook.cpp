// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/codebook/print_codebook.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QTextDocument>

namespace rozet::widgets {

namespace {

QString escaped(const QString& text)
{
    QString html = text.toHtmlEscaped();
    return html.replace(u'\n', QStringLiteral("<br>"));
}

struct Writer
{
    QString html;

    void operator()(const report::Heading& heading)
    {
        const int level = std::clamp(heading.level + 1, 2, 4);
        html += QStringLiteral("<h%1>%2</h%1>").arg(level).arg(escaped(heading.text));
    }

    void operator()(const report::Paragraph& paragraph)
    {
        html += QStringLiteral("<p>%1</p>").arg(escaped(paragraph.text));
    }

    void operator()(const report::BulletList& list)
    {
        html += QStringLiteral("<ul>");
        for (const QString& item : list.items) {
            html += QStringLiteral("<li>%1</li>").arg(escaped(item));
        }
        html += QStringLiteral("</ul>");
    }

    void operator()(const report::Definition& definition)
    {
        const int indent = definition.depth * 18;
        const QString mark = definition.colour.isEmpty()
                                 ? QString()
                                 : QStringLiteral("<span style='color:%1'>■</span> ")
                                       .arg(escaped(definition.colour));
        html += QStringLiteral("<p style='margin:12px 0 0 %1px'>%2<b>%3</b></p>"
                               "<p style='margin:0 0 2px %1px; color:#555'><small>%4</small></p>")
                    .arg(indent)
                    .arg(mark, escaped(definition.term), escaped(definition.facts));
        for (const auto& [name, text] : definition.entries) {
            html += QStringLiteral("<p style='margin:2px 0 2px %1px'><i>%2:</i> %3</p>")
                        .arg(indent + 10)
                        .arg(escaped(name), escaped(text));
        }
    }

    // A codebook has no tables, and its texts are plain.
    void operator()(const report::Table&) {}

    void operator()(const report::RichText&) {}
};

} // namespace

QString printableHtml(const report::Document& document)
{
    Writer writer;
    writer.html = QStringLiteral("<h1>%1</h1><p style='color:#555'>%2</p>")
                      .arg(escaped(document.title), escaped(document.subtitle));
    for (const report::Block& block : document.blocks) {
        std::visit(writer, block);
    }
    return writer.html;
}

void printDocument(const report::Document& document, QPrinter& printer)
{
    QTextDocument text;
    QFont font(QStringLiteral("Sans Serif"));
    font.setPointSizeF(10);
    text.setDefaultFont(font);
    text.documentLayout()->setPaintDevice(&printer);
    text.setHtml(printableHtml(document));
    QPainter painter(&printer);
    if (!painter.isActive()) {
        return;
    }
    const QRectF page = printer.pageRect(QPrinter::DevicePixel);
    const double footer = QFontMetricsF(font, &printer).height() * 2;
    const QSizeF body(page.width(), page.height() - footer);
    text.setPageSize(body);
    const int pages = text.pageCount();
    for (int i = 0; i < pages; ++i) {
        if (i > 0) {
            printer.newPage();
        }
        painter.save();
        painter.translate(0, -i * body.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(0, i * body.height(), body.width(), body.height());
        context.palette.setColor(QPalette::Text, Qt::black);
        painter.setClipRect(context.clip);
        text.documentLayout()->draw(&painter, context);
        painter.restore();
        painter.setFont(font);
        painter.drawText(QRectF(0, body.height(), body.width(), footer),
                         Qt::AlignRight | Qt::AlignBottom,
                         QStringLiteral("%1 / %2").arg(i + 1).arg(pages));
    }
}

void showPrintPreview(const report::Document& document, QWidget* parent)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(document.title);
    printer.setPageMargins(QMarginsF(18, 18, 18, 14), QPageLayout::Millimeter);
    QPrintPreviewDialog preview(&printer, parent);
    preview.resize(900, 760);
    QObject::connect(&preview, &QPrintPreviewDialog::paintRequested, &preview,
                     [&document](QPrinter* paper) { printDocument(document, *paper); });
    preview.exec();
}

} // namespace rozet::widgets
