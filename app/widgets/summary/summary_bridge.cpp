// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/summary/summary_bridge.h"

#include <QPalette>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>

namespace rozet::widgets {

namespace {

using workflow::SummaryBlock;
using workflow::SummaryBlockKind;
using workflow::SummaryRun;
using workflow::SummaryText;

constexpr int kDraftKey = QTextFormat::UserProperty + 1;
constexpr int kDraftPrint = QTextFormat::UserProperty + 2;
constexpr qreal kIndent = 20;
constexpr qreal kBelow = 6;
constexpr qreal kBelowItem = 2;

QTextBlockFormat blockFormat(const SummaryBlock& block)
{
    QTextBlockFormat format;
    format.setBottomMargin(block.kind == SummaryBlockKind::Paragraph ? kBelow : kBelowItem);
    if (!block.draftKey.isEmpty()) {
        format.setProperty(kDraftKey, block.draftKey);
        format.setProperty(kDraftPrint, block.draftPrint);
    }
    return format;
}

QTextListFormat listFormat(SummaryBlockKind kind)
{
    QTextListFormat format;
    format.setStyle(kind == SummaryBlockKind::Numbered ? QTextListFormat::ListDecimal
                                                       : QTextListFormat::ListDisc);
    format.setIndent(1);
    return format;
}

SummaryBlockKind kindOf(const QTextBlock& block)
{
    const QTextList* list = block.textList();
    if (list == nullptr) {
        return SummaryBlockKind::Paragraph;
    }
    const bool numbered = list->format().style() <= QTextListFormat::ListDecimal;
    return numbered ? SummaryBlockKind::Numbered : SummaryBlockKind::Bullet;
}

QTextCharFormat charFormat(const SummaryRun& run, const QPalette& palette)
{
    QTextCharFormat format;
    if (run.bold) {
        format.setFontWeight(QFont::Bold);
    }
    if (run.italic) {
        format.setFontItalic(true);
    }
    if (run.time) {
        format.setAnchor(true);
        format.setAnchorHref(workflow::timeLink(*run.time));
        format.setForeground(palette.link());
        format.setFontUnderline(true);
    }
    return format;
}

void insertRuns(QTextCursor& cursor, const SummaryBlock& block, const QPalette& palette)
{
    for (const SummaryRun& run : block.runs) {
        QString text = run.text;
        text.replace(u'\n', QChar::LineSeparator);
        cursor.insertText(text, charFormat(run, palette));
    }
}

void makeItem(QTextCursor& cursor, SummaryBlockKind kind)
{
    // A list goes on when the paragraph before is one of the same kind.
    const QTextBlock before = cursor.block().previous();
    if (before.isValid() && before.textList() != nullptr && kindOf(before) == kind) {
        before.textList()->add(cursor.block());
    } else {
        cursor.createList(listFormat(kind));
    }
}

} // namespace

void fillDocument(QTextDocument& document, const SummaryText& text, const QPalette& palette)
{
    document.clear();
    document.setIndentWidth(kIndent);
    QTextCursor cursor(&document);
    bool first = true;
    for (const SummaryBlock& block : text.blocks) {
        if (first) {
            cursor.setBlockFormat(blockFormat(block));
            cursor.setBlockCharFormat({});
        } else {
            cursor.insertBlock(blockFormat(block), {});
        }
        first = false;
        if (block.kind != SummaryBlockKind::Paragraph) {
            makeItem(cursor, block.kind);
        }
        insertRuns(cursor, block, palette);
    }
}

void insertText(QTextCursor& cursor, const SummaryText& text, const QPalette& palette)
{
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    bool first = true;
    for (const SummaryBlock& block : text.blocks) {
        if (!first) {
            SummaryBlock unmarked;
            unmarked.kind = block.kind;
            cursor.insertBlock(blockFormat(unmarked), {});
        }
        const bool alone = !first || cursor.block().text().isEmpty();
        if (alone && block.kind != SummaryBlockKind::Paragraph) {
            makeItem(cursor, block.kind);
        }
        insertRuns(cursor, block, palette);
        first = false;
    }
    cursor.endEditBlock();
}

SummaryText readDocument(const QTextDocument& document)
{
    SummaryText text;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        SummaryBlock read;
        read.kind = kindOf(block);
        read.draftKey = block.blockFormat().stringProperty(kDraftKey);
        read.draftPrint = block.blockFormat().stringProperty(kDraftPrint);
        for (auto piece = block.begin(); !piece.atEnd(); ++piece) {
            const QTextFragment fragment = piece.fragment();
            const QTextCharFormat format = fragment.charFormat();
            SummaryRun run;
            run.text = fragment.text();
            run.bold = format.fontWeight() >= QFont::DemiBold;
            run.italic = format.fontItalic();
            if (format.isAnchor()) {
                run.time = workflow::timeOfLink(format.anchorHref());
            }
            read.runs.push_back(std::move(run));
        }
        text.blocks.push_back(std::move(read));
    }
    return workflow::normalised(std::move(text));
}

void toggleList(QTextCursor cursor)
{
    cursor.beginEditBlock();
    const QTextDocument* document = cursor.document();
    const QTextBlock last = document->findBlock(cursor.selectionEnd());
    const bool away = document->findBlock(cursor.selectionStart()).textList() != nullptr;
    for (QTextBlock block = document->findBlock(cursor.selectionStart()); block.isValid();
         block = block.next()) {
        QTextCursor here(block);
        if (away && block.textList() != nullptr) {
            block.textList()->remove(block);
            QTextBlockFormat format = block.blockFormat();
            format.setIndent(0);
            format.setObjectIndex(-1);
            format.setBottomMargin(kBelow);
            here.setBlockFormat(format);
        } else if (!away && block.textList() == nullptr) {
            QTextBlockFormat format = block.blockFormat();
            format.setBottomMargin(kBelowItem);
            here.setBlockFormat(format);
            makeItem(here, SummaryBlockKind::Bullet);
        }
        if (block == last) {
            break;
        }
    }
    cursor.endEditBlock();
}

} // namespace rozet::widgets
