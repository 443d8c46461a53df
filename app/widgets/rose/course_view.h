// SPDX-License-Identifier: GPL-3.0-or-later
// The courses of mentor and student over time, as a control. A click asks for that moment; with the
// keys left and right move a cursor, Enter asks for its moment.
#pragma once

#include "app/widgets/rose/course_plot.h"

#include <QWidget>

namespace rozet::rose {

class CourseView : public QWidget
{
    Q_OBJECT

public:
    explicit CourseView(QWidget* parent = nullptr);

    void setCourses(CourseData shown, const QString& language);
    void setPlayhead(MediaTime time);

    [[nodiscard]] const CourseData& courses() const { return m_data; }

    [[nodiscard]] std::optional<MediaTime> cursor() const { return m_cursor; }

    /// "0:12: mentor together 0.40, above 0.10; student ..."
    [[nodiscard]] QString describe(MediaTime time) const;

    [[nodiscard]] double xOf(MediaTime time) const;

    [[nodiscard]] QSize sizeHint() const override { return {520, 220}; }

    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 130}; }

Q_SIGNALS:
    void momentChosen(rozet::MediaTime time);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] CourseLayout layoutNow() const;
    void setCursorTime(std::optional<MediaTime> time);

    CourseData m_data;
    QString m_language = QStringLiteral("nl");
    std::optional<MediaTime> m_playhead;
    std::optional<MediaTime> m_cursor;
};

/// Correlation at every lag, to be looked at.
class LagView : public QWidget
{
    Q_OBJECT

public:
    explicit LagView(QWidget* parent = nullptr);

    void setCurves(std::vector<LagCurve> curves);
    /// Who follows at lags below and above zero, in words; mentor and student without it.
    void setFollowers(const QString& earlier, const QString& later);

    [[nodiscard]] const std::vector<LagCurve>& curves() const { return m_curves; }

    [[nodiscard]] QSize sizeHint() const override { return {300, 220}; }

    [[nodiscard]] QSize minimumSizeHint() const override { return {180, 130}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<LagCurve> m_curves;
    QString m_earlier;
    QString m_later;
};

} // namespace rozet::rose
