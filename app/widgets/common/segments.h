// SPDX-License-Identifier: GPL-3.0-or-later
// A row of buttons of which one is down: for a few choices that should all be seen.
#pragma once

#include <QWidget>

#include <vector>

class QToolButton;

namespace rozet::widgets {

class Segments : public QWidget
{
    Q_OBJECT

public:
    /// The name is read by screen readers before that of the chosen button.
    explicit Segments(const QString& name, QWidget* parent = nullptr);

    void addChoice(const QString& id, const QString& text, const QString& toolTip = {});
    /// No button is down when the id is empty or unknown. Silent.
    void setCurrent(const QString& id);

    [[nodiscard]] QString current() const { return m_current; }

    /// A click on the button that is down lets it go: current() is then empty.
    void setClearable(bool clearable) { m_clearable = clearable; }

    [[nodiscard]] QToolButton* button(const QString& id) const;

Q_SIGNALS:
    /// Only when the user did it.
    void chosen(const QString& id);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void onClicked(const QString& id);
    void show();

    struct Choice
    {
        QString id;
        QToolButton* button = nullptr;
    };

    std::vector<Choice> m_choices;
    QString m_current;
    bool m_clearable = false;
};

} // namespace rozet::widgets
