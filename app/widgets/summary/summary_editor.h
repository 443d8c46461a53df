// SPDX-License-Identifier: GPL-3.0-or-later
// One part of a summary to write in: bold, italic, lists and links to moments of the recording. As
// tall as its text. Every change is told at once; undo is that of the study.
#pragma once

#include "core/workflow/summary_text.h"

#include <QTextEdit>

namespace rozet::widgets {

class SummaryEditor : public QTextEdit
{
    Q_OBJECT

public:
    SummaryEditor(const QString& name, const QString& placeholder, QWidget* parent = nullptr);

    /// Silent. The cursor stays where it was as far as the text allows.
    void showStored(const QString& stored);
    /// What stands there now, in the form that is kept.
    [[nodiscard]] QString stored() const;
    [[nodiscard]] int words() const;

    void toggleBold();
    void toggleItalic();
    void toggleItems();
    /// A link to this moment at the cursor.
    void insertMoment(MediaTime time);

    /// The moment of the link that the cursor stands at.
    [[nodiscard]] std::optional<MediaTime> momentAtCursor() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void edited(const QString& stored);
    void momentChosen(rozet::MediaTime time);
    /// Escape: the user wants back to the recording.
    void left();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    void leaveLink();
    void fill(const workflow::SummaryText& text);

    std::set<QString> m_offered;
    QString m_shown; ///< what was shown or told last
    bool m_showing = false;
};

} // namespace rozet::widgets
