// SPDX-License-Identifier: GPL-3.0-or-later
// A field for running text that tells every change at once, so that nothing typed is ever unsaved,
// and does not disturb the typist when the same text comes back from the study.
#pragma once

#include <QPlainTextEdit>

namespace rozet::widgets {

class TextField : public QPlainTextEdit
{
    Q_OBJECT

public:
    TextField(const QString& name, const QString& placeholder, int lines,
              QWidget* parent = nullptr);

    /// Silent; the cursor stays when nothing changed.
    void showText(const QString& text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// With every change the user makes.
    void edited(const QString& text);
    /// Escape: the user wants back to the recording.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    int m_lines;
    bool m_showing = false;
};

} // namespace rozet::widgets
