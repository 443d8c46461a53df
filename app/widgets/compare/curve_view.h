// SPDX-License-Identifier: GPL-3.0-or-later
// The curve as a control: a click, or the arrow keys, ask for another setting.
#pragma once

#include "app/widgets/compare/curve_plot.h"

#include <QWidget>

namespace rozet::widgets {

class CurveView : public QWidget
{
    Q_OBJECT

public:
    explicit CurveView(QWidget* parent = nullptr);

    void setFigure(CurveFigure figure);
    /// The setting in use.
    void setNow(double setting);

    [[nodiscard]] const CurveFigure& figure() const { return m_figure; }

    /// How far one press of an arrow goes.
    void setStep(double step) { m_step = step; }

    /// "At 0.60: kappa about fragments 0.42; ..."
    [[nodiscard]] QString describe(double setting) const;

    [[nodiscard]] QSize sizeHint() const override { return {420, 300}; }

    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 180}; }

Q_SIGNALS:
    void settingChosen(double setting);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] double settingAt(double x) const;
    void choose(double setting);
    void tell();

    CurveFigure m_figure;
    double m_step = 0.01;
};

} // namespace rozet::widgets
