// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/compare/figures_page.h"

#include "app/widgets/common/focus_start.h"
#include "app/widgets/common/icons.h"
#include "app/widgets/compare/curve_view.h"
#include "app/widgets/tables/frozen_table.h"
#include "app/widgets/tables/table_model.h"
#include "core/agreement/timeline_curve.h"
#include "core/workflow/coefficient_words.h"
#include "core/workflow/undefined_text.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QThread>
#include <QToolButton>

#include <algorithm>
#include <chrono>
#include <thread>

namespace rozet::widgets {

using C = agreement::TimelineCoefficient;
using workflow::FigureChoice;
using workflow::FigureRows;

namespace {

constexpr int kCurveSettings = 50;
constexpr double kSecond = 1e6;
constexpr std::size_t kMostKept = 24;

unsigned threads()
{
    return static_cast<unsigned>(std::max(QThread::idealThreadCount(), 1));
}

/// Tells the work of a job that somebody gave it up.
class StopProgress final : public Progress
{
public:
    explicit StopProgress(std::stop_token stop) : m_stop(std::move(stop)) {}

    void report(std::int64_t, std::int64_t) override {}

    [[nodiscard]] bool cancelled() const override { return m_stop.stop_requested(); }

private:
    std::stop_token m_stop;
};

std::vector<C> linesOf(bool tolerance)
{
    return tolerance ? std::vector{C::TimeKappaToleranceExact, C::TimeKappaTolerance}
                     : std::vector{C::EventKappa, C::EventF1, C::EventPercent};
}

struct CurveOrder
{
    std::shared_ptr<const workflow::CoderComparison> comparison;
    std::optional<std::size_t> category;
    std::size_t block = 0;
    bool tolerance = false;
    agreement::TimelineSettings settings;
    QString language;
};

CurveFigure curveOf(const CurveOrder& order, const std::stop_token& stop)
{
    const workflow::TimelineInput& input = order.category
                                               ? order.comparison->categories[*order.category].input
                                               : order.comparison->input;
    const agreement::TimelineCurve curve(input.data, order.settings);
    std::vector<double> settings;
    std::vector<agreement::CurvePoint> points;
    if (order.tolerance) {
        std::vector<std::int64_t> tolerances;
        for (int index = 0; index < kCurveSettings; ++index) {
            tolerances.push_back(100'000 * index);
            settings.push_back(0.1 * index);
        }
        points = curve.againstTolerance(tolerances, order.block, stop);
    } else {
        for (int index = 1; index <= kCurveSettings; ++index) {
            settings.push_back(static_cast<double>(index) / kCurveSettings);
        }
        points = curve.againstOverlap(settings, order.block, stop);
    }
    CurveFigure figure;
    statistics::Undefined reason = statistics::Undefined::NotUndefined;
    for (const C coefficient : linesOf(order.tolerance)) {
        CurveLine line;
        line.name = workflow::coefficientName(coefficient, order.language);
        for (std::size_t index = 0; index < points.size(); ++index) {
            const auto place = static_cast<std::size_t>(coefficient);
            if (place < points[index].size()) {
                line.points.emplace_back(settings[index], points[index][place].value);
                reason = points[index][place].reason;
            }
        }
        figure.lines.push_back(std::move(line));
    }
    figure.empty = workflow::undefinedText(reason, order.language);
    return figure;
}

} // namespace

FiguresPage::FiguresPage(CompareState& state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_model(new TableModel(this))
    , m_rows(new Segments(tr("Rows"), this))
    , m_all(new QCheckBox(tr("All coefficients"), this))
    , m_table(new FrozenTable(this))
    , m_notes(new QLabel(this))
    , m_busy(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_axis(new Segments(tr("Curve against"), this))
    , m_scope(new Choices(tr("Codes of the curve"), this))
    , m_curve(new CurveView(this))
{
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(makeTable());
    splitter->addWidget(makeCurve());
    splitter->setSizes({700, 500});
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(splitter);
    startFocusAt(this, m_table);

    connect(m_rows, &Segments::chosen, this, &FiguresPage::showTable);
    connect(m_all, &QCheckBox::toggled, this, &FiguresPage::showTable);
    connect(m_axis, &Segments::chosen, this, &FiguresPage::computeCurve);
    connect(m_scope, &Choices::chosen, this, &FiguresPage::computeCurve);
    connect(m_curve, &CurveView::settingChosen, this, &FiguresPage::chooseSetting);
    connect(m_cancel, &QPushButton::clicked, &m_figuresWork, &NewestWork::cancel);
    connect(&m_figuresWork, &NewestWork::busyChanged, this, [this](bool busy) {
        m_busy->setVisible(busy);
        m_cancel->setVisible(busy);
    });
    connect(&m_state, &CompareState::changed, this, &FiguresPage::onChanged);
    connect(&m_state, &CompareState::settingsChanged, this, &FiguresPage::onSettings);
}

FiguresPage::~FiguresPage()
{
    if (m_gammaStop != nullptr) {
        m_gammaStop->request_stop();
    }
}

QWidget* FiguresPage::makeTable()
{
    m_rows->addChoice(QStringLiteral("pooled"), tr("Together"),
                      tr("All codes and recordings together"));
    m_rows->addChoice(QStringLiteral("codes"), tr("Per code"));
    m_rows->addChoice(QStringLiteral("categories"), tr("Per category"));
    m_rows->addChoice(QStringLiteral("recordings"), tr("Per recording"));
    m_rows->setCurrent(QStringLiteral("pooled"));
    m_all->setAccessibleName(m_all->text());
    m_all->setFocusPolicy(Qt::TabFocus);
    m_all->setToolTip(tr("Also those that other programs give, and those of single codes"));
    m_model->setShaded(false);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Agreement"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_notes->setWordWrap(true);
    m_notes->setProperty("muted", true);
    m_notes->setContentsMargins(12, 4, 12, 8);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedWidth(90);
    m_busy->setMaximumHeight(10);
    m_busy->setAccessibleName(tr("Computing the agreement"));
    m_busy->hide();
    m_cancel->setAccessibleName(m_cancel->text());
    m_cancel->hide();
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(10, 8, 10, 6);
    bar->setSpacing(8);
    bar->addWidget(m_rows);
    bar->addWidget(m_all);
    bar->addStretch();
    bar->addWidget(m_busy);
    bar->addWidget(m_cancel);
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_table, 1);
    column->addWidget(m_notes);
    side->setMinimumWidth(420);
    return side;
}

QWidget* FiguresPage::makeCurve()
{
    m_axis->addChoice(QStringLiteral("overlap"), tr("Overlap"),
                      tr("Coefficients of fragments against the overlap that is asked"));
    m_axis->addChoice(QStringLiteral("tolerance"), tr("Tolerance"),
                      tr("The kappa over time against the tolerance"));
    m_axis->setCurrent(QStringLiteral("overlap"));
    m_scope->setMinimumContentsLength(14);
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* save = new QToolButton(this);
    QAction* action = m_state.bench().actions.action("compare.saveFigure");
    action->setIcon(icon(QStringLiteral("save")));
    save->setDefaultAction(action);
    save->setToolButtonStyle(Qt::ToolButtonIconOnly);
    save->setAccessibleName(action->text());
    save->setFocusPolicy(Qt::TabFocus);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(10, 8, 10, 0);
    bar->setSpacing(8);
    auto* against = new QLabel(tr("Curve against"), this);
    against->setProperty("muted", true);
    bar->addWidget(against);
    bar->addWidget(m_axis);
    bar->addWidget(m_scope, 1);
    bar->addWidget(save);
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(4);
    column->addLayout(bar);
    column->addWidget(m_curve, 1);
    side->setMinimumWidth(330);
    return side;
}

bool FiguresPage::againstTolerance() const
{
    return m_axis->current() == QLatin1String("tolerance");
}

workflow::TimelineRequest FiguresPage::request() const
{
    workflow::TimelineRequest request;
    request.timeline.overlap = m_state.choices().overlap;
    request.timeline.tolerance = m_state.choices().tolerance.microseconds();
    request.timeline.threads = threads();
    request.timeline.details = false;
    request.withGamma = false;
    return request;
}

void FiguresPage::onChanged()
{
    m_stale = true;
    if (m_state.comparison() != m_of) {
        m_of = m_state.comparison();
        m_cache.clear();
        m_gamma.reset();
        if (m_gammaStop != nullptr) {
            m_gammaStop->request_stop();
            m_gammaStop.reset();
        }
    }
    if (isVisible()) {
        refresh();
    }
}

void FiguresPage::onSettings()
{
    if (!isVisible()) {
        m_stale = true;
        return;
    }
    computeFigures();
    // The curve itself stays when only its own setting moved.
    const CompareChoices& choices = m_state.choices();
    m_curve->setNow(againstTolerance() ? choices.tolerance.seconds() : choices.overlap);
    computeCurve();
}

void FiguresPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        onChanged();
    }
}

void FiguresPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_curveWork.cancel();
}

void FiguresPage::refresh()
{
    m_stale = false;
    refreshScopes();
    computeFigures();
    computeCurve();
    computeGamma();
}

void FiguresPage::refreshScopes()
{
    std::vector<Choice> scopes{{QStringLiteral("all"), tr("all codes"), QString()}};
    if (const auto comparison = m_state.comparison()) {
        for (std::size_t place = 0; place < comparison->categories.size(); ++place) {
            scopes.push_back({QStringLiteral("category:%1").arg(comparison->categories[place].id),
                              comparison->categories[place].label, QString()});
        }
        for (qsizetype code = 0; code < comparison->input.codes.size(); ++code) {
            scopes.push_back({QStringLiteral("code:%1").arg(comparison->input.codes[code]),
                              comparison->input.codeLabels[code], QString()});
        }
    }
    m_scope->setChoices(scopes);
}

FiguresPage::CurveScope FiguresPage::scope() const
{
    CurveScope scope;
    const auto comparison = m_state.comparison();
    const QString id = m_scope->currentId();
    if (comparison == nullptr) {
        return scope;
    }
    const QString name = id.section(u':', 1);
    if (id.startsWith(QLatin1String("category:"))) {
        for (std::size_t place = 0; place < comparison->categories.size(); ++place) {
            if (comparison->categories[place].id == name) {
                scope.category = place;
            }
        }
    } else if (id.startsWith(QLatin1String("code:"))) {
        scope.block = static_cast<std::size_t>(comparison->input.codes.indexOf(name) + 1);
    }
    return scope;
}

void FiguresPage::computeFigures()
{
    const auto comparison = m_state.comparison();
    if (comparison == nullptr) {
        m_figuresWork.cancel();
        m_model->setTable({});
        m_notes->clear();
        return;
    }
    const std::pair key(m_state.choices().overlap, m_state.choices().tolerance.microseconds());
    if (m_cache.contains(key)) {
        m_figuresWork.cancel();
        showTable();
        return;
    }
    m_figuresWork.start([this, comparison, key, request = request()](
                            const std::stop_token& stop) -> std::function<void()> {
        workflow::TimelineRequest mine = request;
        mine.timeline.stop = stop;
        StopProgress progress(stop);
        auto made = workflow::comparisonFigures(*comparison, mine, progress);
        if (!made) {
            return {};
        }
        made->request = request; // without the token of this run
        auto figures = std::make_shared<const workflow::ComparisonFigures>(std::move(*made));
        return [this, comparison, key, figures] {
            if (comparison == m_state.comparison()) {
                if (m_cache.size() >= kMostKept) {
                    m_cache.clear();
                }
                m_cache[key] = figures;
                showTable();
            }
        };
    });
}

/// Gamma depends on neither slider: once for what is compared. It may take minutes, so it is a job
/// that the window shows and that can be cancelled there.
void FiguresPage::computeGamma()
{
    const auto comparison = m_state.comparison();
    if (comparison == nullptr || m_gamma || m_gammaStop != nullptr) {
        return;
    }
    m_gammaStop = std::make_shared<std::stop_source>();
    workflow::TimelineRequest request = this->request();
    request.withGamma = true;
    const QPointer<FiguresPage> page(this);
    m_state.bench().jobs.start(
        tr("Computing gamma"),
        [page, comparison, request,
         source = m_gammaStop](Progress& progress) mutable -> std::function<void()> {
            std::jthread watch([&progress, source](const std::stop_token& done) {
                while (!done.stop_requested() && !source->stop_requested()) {
                    if (progress.cancelled()) {
                        source->request_stop();
                    }
                    std::this_thread::sleep_for(std::chrono::milliseconds(20));
                }
            });
            request.timeline.stop = source->get_token();
            request.gamma.stop = source->get_token();
            auto result = std::make_shared<workflow::TimelineResult>(
                source->stop_requested()
                    ? workflow::TimelineResult()
                    : workflow::compareTimelines(comparison->input.data, request));
            watch.request_stop();
            return [page, comparison, source, result] {
                if (page != nullptr && comparison == page->m_of && !source->stop_requested()) {
                    page->m_gamma = Gamma(std::move(result->gamma), result->gammaTooLarge);
                    page->showTable();
                }
            };
        });
}

std::optional<workflow::ComparisonFigures> FiguresPage::figuresNow() const
{
    const std::pair key(m_state.choices().overlap, m_state.choices().tolerance.microseconds());
    const auto found = m_cache.find(key);
    if (found == m_cache.end() || m_state.comparison() == nullptr) {
        return std::nullopt;
    }
    workflow::ComparisonFigures figures = *found->second;
    if (m_gamma) {
        figures.pooled.gamma = m_gamma->first;
        figures.pooled.gammaTooLarge = m_gamma->second;
    }
    return figures;
}

void FiguresPage::showTable()
{
    const auto figures = figuresNow();
    if (!figures) {
        return;
    }
    const auto& comparison = *m_state.comparison();
    const QString& language = m_state.bench().language;
    const FigureChoice choice = m_all->isChecked() ? FigureChoice::All : FigureChoice::Main;
    const QString rows = m_rows->current();
    report::Table table =
        rows == QLatin1String("pooled")
            ? workflow::pooledTable(comparison, *figures, choice, language)
            : workflow::figuresTable(comparison, *figures,
                                     rows == QLatin1String("codes")        ? FigureRows::Codes
                                     : rows == QLatin1String("categories") ? FigureRows::Categories
                                                                           : FigureRows::Recordings,
                                     choice, language);
    m_notes->setText(table.notes.join(QLatin1Char(' ')));
    const bool pooled = rows == QLatin1String("pooled");
    m_model->setTable(std::move(table));
    for (int column = 0; column < m_model->columnCount(); ++column) {
        int width = column == 0 ? 90 : 48;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            width = std::max(width, fontMetrics().horizontalAdvance(
                                        m_model->index(row, column).data().toString()) +
                                        22);
        }
        m_table->setColumnWidth(column, std::min(width, pooled && column == 5 ? 900 : 240));
    }
    m_table->setFrozenColumns(pooled ? 2 : 1);
}

void FiguresPage::computeCurve()
{
    const auto comparison = m_state.comparison();
    if (comparison == nullptr || !isVisible()) {
        m_curveWork.cancel();
        m_curve->setFigure({});
        return;
    }
    const CurveScope what = scope();
    CurveOrder order;
    order.comparison = comparison;
    order.category = what.category;
    order.block = what.block;
    order.tolerance = againstTolerance();
    order.settings = request().timeline;
    order.language = m_state.bench().language;
    m_curveWork.start([this, order](const std::stop_token& stop) -> std::function<void()> {
        auto figure = std::make_shared<CurveFigure>(curveOf(order, stop));
        return [this, figure] { showCurve(std::move(*figure)); };
    });
}

void FiguresPage::showCurve(CurveFigure figure)
{
    const bool tolerance = againstTolerance();
    const CompareChoices& choices = m_state.choices();
    figure.settingName = tolerance ? tr("tolerance (s)") : tr("overlap");
    figure.low = 0;
    figure.high = tolerance ? 0.1 * (kCurveSettings - 1) : 1;
    figure.now = tolerance ? choices.tolerance.seconds() : choices.overlap;
    figure.title = QStringLiteral("%1 – %2").arg(
        m_state.comparison() == nullptr
            ? QString()
            : m_state.comparison()->input.coders.join(QStringLiteral(", ")),
        m_scope->currentText());
    m_curve->setStep(tolerance ? 0.1 : 0.01);
    m_curve->setFigure(std::move(figure));
    ++m_curvesDrawn;
}

void FiguresPage::chooseSetting(double setting)
{
    CompareChoices choices = m_state.choices();
    if (againstTolerance()) {
        choices.tolerance = MediaDuration::fromSeconds(setting);
    } else {
        choices.overlap = setting;
    }
    m_state.choose(choices);
}

std::vector<report::Table> FiguresPage::tables() const
{
    const auto figures = figuresNow();
    if (!figures) {
        return {};
    }
    const auto& comparison = *m_state.comparison();
    const QString& language = m_state.bench().language;
    std::vector<report::Table> all{
        workflow::pooledTable(comparison, *figures, FigureChoice::All, language)};
    for (const FigureRows rows :
         {FigureRows::Codes, FigureRows::Categories, FigureRows::Recordings}) {
        all.push_back(
            workflow::figuresTable(comparison, *figures, rows, FigureChoice::All, language));
    }
    return all;
}

Done FiguresPage::saveFigure(const QString& path) const
{
    return saveCurve(m_curve->figure(), path);
}

QStringList FiguresPage::methodPages() const
{
    return {QStringLiteral("comparing"), QStringLiteral("time-agreement"),
            QStringLiteral("event-agreement"), QStringLiteral("intervals")};
}

void FiguresPage::finish()
{
    m_figuresWork.finish();
    m_curveWork.finish();
}

} // namespace rozet::widgets
