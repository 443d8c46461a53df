// SPDX-License-Identifier: GPL-3.0-or-later
// A walk of a few steps over the real controls of the window, for somebody who sees Rozet for the
// first time. Everything stays usable while it is shown; it can be skipped at any moment.
#pragma once

#include <QFrame>
#include <QPointer>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;

namespace rozet::desktop {

struct GuideStep
{
    QString title;
    QString text;
    /// Brings the control in sight and gives it; null = nothing to point at.
    std::function<QWidget*()> target;
};

class Guide : public QFrame
{
    Q_OBJECT

public:
    /// Deletes itself when it is done or skipped.
    Guide(std::vector<GuideStep> steps, QWidget* window);
    ~Guide() override;

    [[nodiscard]] int step() const { return m_step; }

    [[nodiscard]] int steps() const { return static_cast<int>(m_steps.size()); }

    /// What it points at now.
    [[nodiscard]] QWidget* target() const { return m_target; }

    void next();
    void back();
    void skip();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void show(int step);
    void place();
    void dress();
    bool takeKey(int key);

    std::vector<GuideStep> m_steps;
    int m_step = -1;
    QPointer<QWidget> m_target;
    QPointer<QWidget> m_ring; ///< the line around the target
    QLabel* m_count;
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_skip;
    QPushButton* m_back;
    QPushButton* m_next;
};

} // namespace rozet::desktop
