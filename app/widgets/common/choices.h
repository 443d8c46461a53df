// SPDX-License-Identifier: GPL-3.0-or-later
// A list of choices by id, filled again whenever the study changes without losing what is chosen.
#pragma once

#include <QComboBox>

#include <vector>

namespace rozet::widgets {

struct Choice
{
    QString id;
    QString text;
    QString toolTip;

    friend bool operator==(const Choice&, const Choice&) = default;
};

class Choices : public QComboBox
{
    Q_OBJECT

public:
    explicit Choices(const QString& name, QWidget* parent = nullptr);

    /// Silent. Keeps the current choice when it is still there; else the first becomes current.
    void setChoices(const std::vector<Choice>& choices);
    /// Silent. Unknown ids are ignored.
    void setCurrentId(const QString& id);
    [[nodiscard]] QString currentId() const;

Q_SIGNALS:
    /// Only when the user did it.
    void chosen(const QString& id);

protected:
    void wheelEvent(QWheelEvent* event) override;

private:
    std::vector<Choice> m_choices;
};

} // namespace rozet::widgets
