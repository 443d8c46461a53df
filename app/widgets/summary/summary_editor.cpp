// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/summary/summary_editor.h"

#include "app/widgets/summary/summary_bridge.h"
#include "core/base/number_text.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QTextDocument>

namespace rozet::widgets {

namespace {

constexpr int kLeastLines = 3;
constexpr int kAround = 12;

bool isUndoOrRedo(const QKeyEvent& event)
{
    return event.matches(QKeySequence::Undo) || event.matches(QKeySequence::Redo);
}

bool isFollowKey(const QKeyEvent& event)
{
    return (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) &&
           (event.modifiers() & Qt::ControlModifier) != 0;
}

bool isListKey(const QKeyEvent& event)
{
    return event.key() == Qt::Key_L &&
           event.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
}

} // namespace

SummaryEditor::SummaryEditor(const QString& name, const QString& placeholder, QWidget* parent)
    : QTextEdit(parent)
{
    setAccessibleName(name);
    setPlaceholderText(placeholder);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    // The study has the one history of edits.
    document()->setUndoRedoEnabled(false);
    viewport()->setMouseTracking(true);
    connect(this, &QTextEdit::textChanged, this, [this] {
        if (!m_showing) {
            m_shown = stored();
            Q_EMIT edited(m_shown);
        }
    });
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            [this] { updateGeometry(); });
}

void SummaryEditor::fill(const workflow::SummaryText& text)
{
    m_showing = true;
    const int position = textCursor().position();
    fillDocument(*document(), text, palette());
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::min(position, std::max(0, document()->characterCount() - 1)));
    setTextCursor(cursor);
    m_showing = false;
}

void SummaryEditor::showStored(const QString& kept)
{
    if (kept == m_shown) {
        return;
    }
    m_shown = kept;
    const workflow::SummaryText text = workflow::readSummary(kept);
    m_offered = text.offered;
    fill(text);
}

QString SummaryEditor::stored() const
{
    workflow::SummaryText text = readDocument(*document());
    text.offered = m_offered;
    return workflow::summaryHtml(text);
}

int SummaryEditor::words() const
{
    return workflow::wordCount(readDocument(*document()));
}

void SummaryEditor::toggleBold()
{
    QTextCharFormat format;
    format.setFontWeight(fontWeight() >= QFont::DemiBold ? QFont::Normal : QFont::Bold);
    mergeCurrentCharFormat(format);
}

void SummaryEditor::toggleItalic()
{
    QTextCharFormat format;
    format.setFontItalic(!fontItalic());
    mergeCurrentCharFormat(format);
}

void SummaryEditor::toggleItems()
{
    toggleList(textCursor());
}

void SummaryEditor::insertMoment(MediaTime time)
{
    workflow::SummaryText text;
    workflow::SummaryBlock block;
    block.runs.push_back({shortClockText(time), false, false, time});
    block.runs.push_back({QStringLiteral(" "), false, false, std::nullopt});
    text.blocks.push_back(std::move(block));
    QTextCursor cursor = textCursor();
    insertText(cursor, text, palette());
    setTextCursor(cursor);
}

std::optional<MediaTime> SummaryEditor::momentAtCursor() const
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(cursor.position());
    // The format is that of the sign before the cursor; at the start of a link look behind it.
    for (int step = 0; step < 2; ++step) {
        const QTextCharFormat format = cursor.charFormat();
        if (format.isAnchor()) {
            return workflow::timeOfLink(format.anchorHref());
        }
        if (cursor.atBlockEnd() || !cursor.movePosition(QTextCursor::NextCharacter)) {
            break;
        }
    }
    return std::nullopt;
}

QSize SummaryEditor::sizeHint() const
{
    const int least = fontMetrics().lineSpacing() * kLeastLines;
    const int text = static_cast<int>(document()->size().height());
    return {240, std::max(least, text) + kAround};
}

QSize SummaryEditor::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

bool SummaryEditor::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (isUndoOrRedo(key)) {
            event->ignore(); // the window undoes
            return false;
        }
        const bool forms =
            key.matches(QKeySequence::Bold) || key.matches(QKeySequence::Italic) || isListKey(key);
        if (isFollowKey(key) || (forms && !isReadOnly())) {
            event->accept();
            return true;
        }
    }
    return QTextEdit::event(event);
}

void SummaryEditor::leaveLink()
{
    QTextCharFormat format = currentCharFormat();
    if (format.isAnchor()) {
        format.setAnchor(false);
        format.clearProperty(QTextFormat::AnchorHref);
        format.clearForeground();
        format.setFontUnderline(false);
        setCurrentCharFormat(format);
    }
}

void SummaryEditor::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT left();
        return;
    }
    if (isUndoOrRedo(*event)) {
        event->ignore();
        return;
    }
    if (isFollowKey(*event)) {
        if (const auto time = momentAtCursor()) {
            Q_EMIT momentChosen(*time);
        }
        return;
    }
    if (!isReadOnly()) {
        if (event->matches(QKeySequence::Bold)) {
            toggleBold();
            return;
        }
        if (event->matches(QKeySequence::Italic)) {
            toggleItalic();
            return;
        }
        if (isListKey(*event)) {
            toggleItems();
            return;
        }
        const bool newLine = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (newLine && textCursor().currentList() != nullptr &&
            textCursor().block().text().isEmpty()) {
            toggleItems(); // an empty item ends the list
            return;
        }
        if (!event->text().isEmpty()) {
            leaveLink();
        }
    }
    QTextEdit::keyPressEvent(event);
}

void SummaryEditor::mouseMoveEvent(QMouseEvent* event)
{
    const bool link = !anchorAt(event->position().toPoint()).isEmpty();
    viewport()->setCursor(link ? Qt::PointingHandCursor : Qt::IBeamCursor);
    QTextEdit::mouseMoveEvent(event);
}

void SummaryEditor::mouseReleaseEvent(QMouseEvent* event)
{
    QTextEdit::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || textCursor().hasSelection()) {
        return;
    }
    if (const auto time = workflow::timeOfLink(anchorAt(event->position().toPoint()))) {
        Q_EMIT momentChosen(*time);
    }
}

void SummaryEditor::changeEvent(QEvent* event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !document()->isEmpty()) {
        fill(readDocument(*document())); // links have the colour of the palette
    }
}

void SummaryEditor::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the panel around it scrolls
}

bool SummaryEditor::canInsertFromMimeData(const QMimeData* source) const
{
    return source->hasHtml() || source->hasText();
}

void SummaryEditor::insertFromMimeData(const QMimeData* source)
{
    workflow::SummaryText text;
    if (source->hasHtml()) {
        text = workflow::cleanedHtml(source->html());
    }
    if (text.isEmpty() && source->hasText()) {
        const QStringList lines = source->text().split(u'\n');
        for (const QString& line : lines) {
            workflow::SummaryBlock block;
            block.runs.push_back({line, false, false, std::nullopt});
            text.blocks.push_back(std::move(block));
        }
        text = workflow::normalised(std::move(text));
    }
    QTextCursor cursor = textCursor();
    insertText(cursor, text, palette());
    setTextCursor(cursor);
    ensureCursorVisible();
}

} // namespace rozet::widgets
