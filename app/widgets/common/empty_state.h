// SPDX-License-Identifier: GPL-3.0-or-later
// What an empty place shows: what goes there, and how to begin.
#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace rozet::widgets {

class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString& iconName, const QString& title, const QString& text,
               QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& text);
    /// A button under the text.
    void addWidgetBelow(QWidget* widget);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void drawIcon();

    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_text;
    QVBoxLayout* m_column;
};

} // namespace rozet::widgets
