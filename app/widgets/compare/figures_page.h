// SPDX-License-Identifier: GPL-3.0-or-later
// The agreement in numbers: a table of coefficients with their intervals, and beside it the curve
// of a coefficient against overlap or tolerance. Computed beside the window, and kept for settings
// that come back.
#pragma once

#include "app/widgets/common/choices.h"
#include "app/widgets/common/segments.h"
#include "app/widgets/compare/compare_state.h"
#include "app/widgets/compare/curve_plot.h"
#include "app/widgets/compare/newest_work.h"
#include "core/workflow/compare_tables.h"

#include <QWidget>

#include <map>
#include <optional>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace rozet::widgets {

class CurveView;
class FrozenTable;
class TableModel;

class FiguresPage : public QWidget
{
    Q_OBJECT

public:
    explicit FiguresPage(CompareState& state, QWidget* parent = nullptr);
    ~FiguresPage() override;

    [[nodiscard]] TableModel& model() const { return *m_model; }

    [[nodiscard]] FrozenTable& table() const { return *m_table; }

    [[nodiscard]] CurveView& curve() const { return *m_curve; }

    /// Every table of this page, for export; empty while it is being computed.
    [[nodiscard]] std::vector<report::Table> tables() const;
    [[nodiscard]] Done saveFigure(const QString& path) const;
    /// Pages of docs/methods that explain what is shown.
    [[nodiscard]] QStringList methodPages() const;

    /// Waits for what is being computed, gamma apart. For tests.
    void finish();

    [[nodiscard]] int curvesDrawn() const { return m_curvesDrawn; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    using Figures = std::shared_ptr<const workflow::ComparisonFigures>;
    using Gamma = std::pair<std::optional<agreement::GammaResult>, bool>; ///< or too large

    /// What a curve is of.
    struct CurveScope
    {
        std::optional<std::size_t> category;
        std::size_t block = 0; ///< 0 = all codes together, else the code + 1
    };

    QWidget* makeTable();
    QWidget* makeCurve();
    void onChanged();
    void onSettings();
    void refresh();
    void computeFigures();
    void computeGamma();
    void computeCurve();
    void showTable();
    void showCurve(CurveFigure figure);
    void refreshScopes();
    void chooseSetting(double setting);
    [[nodiscard]] workflow::TimelineRequest request() const;
    [[nodiscard]] std::optional<workflow::ComparisonFigures> figuresNow() const;
    [[nodiscard]] CurveScope scope() const;
    [[nodiscard]] bool againstTolerance() const;

    CompareState& m_state;
    TableModel* m_model;
    Segments* m_rows;
    QCheckBox* m_all;
    FrozenTable* m_table;
    QLabel* m_notes;
    QProgressBar* m_busy;
    QPushButton* m_cancel;
    Segments* m_axis;
    Choices* m_scope;
    CurveView* m_curve;
    NewestWork m_figuresWork;
    NewestWork m_curveWork;
    std::shared_ptr<const workflow::CoderComparison> m_of;      ///< what the caches are about
    std::map<std::pair<double, std::int64_t>, Figures> m_cache; ///< by overlap and tolerance
    std::optional<Gamma> m_gamma;
    std::shared_ptr<std::stop_source> m_gammaStop;
    bool m_stale = true;
    int m_curvesDrawn = 0;
};

} // namespace rozet::widgets
