// SPDX-License-Identifier: GPL-3.0-or-later
// A strip across the window that says what is wrong and offers what can be done. It stays until the
// cause is gone. A calm one offers something while nothing is wrong.
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace rozet::widgets {

class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(const QString& iconName, QWidget* parent = nullptr);

    /// Before the text is set.
    void setCalm();

    void setText(const QString& text);
    [[nodiscard]] QString text() const;
    QPushButton* addButton(const QString& text);

private:
    QLabel* m_icon;
    QLabel* m_text;
    QHBoxLayout* m_row;
    QString m_iconName;
    bool m_calm = false;
};

} // namespace rozet::widgets
