// SPDX-License-Identifier: GPL-3.0-or-later
// The positions of two coders on one rose, each pair joined by a line: a disc for the first coder,
// a triangle for the second. A click, or the arrow keys, choose a pair.
#pragma once

#include "app/widgets/rose/paint_rose.h"
#include "core/base/result.h"
#include "core/workflow/agreement_study.h"

#include <QWidget>

namespace rozet::widgets {

struct PairFigure
{
    codebook::LearyRose rose;
    std::vector<workflow::PositionPair> pairs;
    QString firstName, secondName;
    QString language;
    QString title; ///< on paper only
    int current = -1;
};

void paintPairs(QPainter& painter, const QRectF& area, const PairFigure& figure,
                const QPalette& palette, bool focused = false);
[[nodiscard]] Done savePairs(const PairFigure& figure, const QString& path);

/// "helpend"; the words for the centre when there is no direction.
[[nodiscard]] QString sectorName(const codebook::LearyRose& rose, const agreement::Place& place,
                                 const QString& language);

class PairRose : public QWidget
{
    Q_OBJECT

public:
    explicit PairRose(QWidget* parent = nullptr);

    void setFigure(PairFigure figure);

    [[nodiscard]] const PairFigure& figure() const { return m_figure; }

    /// -1 for none. Silent.
    void setCurrent(int pair);
    /// "A: helpend; B: leidend; 40° apart"
    [[nodiscard]] QString describe(int pair) const;

    [[nodiscard]] QSize sizeHint() const override { return {380, 400}; }

    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 240}; }

Q_SIGNALS:
    /// By the user.
    void chosen(int pair);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] int pairAt(const QPointF& place) const;

    PairFigure m_figure;
};

} // namespace rozet::widgets
