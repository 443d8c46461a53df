// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/compare/traces_page.h"

#include "app/widgets/common/empty_state.h"
#include "app/widgets/common/figure_file.h"
#include "app/widgets/common/focus_start.h"
#include "app/widgets/rose/course_view.h"
#include "app/widgets/rose/paint_rose.h"
#include "core/workflow/undefined_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <memory>

namespace rozet::widgets {

using study::Party;

namespace {

constexpr QSize kFigure(1100, 640);
constexpr double kSecond = 1e6;

QString cellsRow(const QStringList& cells)
{
    QString html = QStringLiteral("<tr>");
    for (const QString& cell : cells) {
        html += QStringLiteral("<td style='padding:1px 16px 1px 0'>%1</td>").arg(cell);
    }
    return html + QStringLiteral("</tr>");
}

} // namespace

TracesPage::TracesPage(CompareState& state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_party(new Segments(tr("Whose trace"), this))
    , m_recording(new Choices(tr("Traced recording"), this))
    , m_courses(new rose::CourseView(this))
    , m_lags(new rose::LagView(this))
    , m_numbers(new QLabel(this))
    , m_empty(new EmptyState(QStringLiteral("rose"), tr("No traces to compare"),
                             tr("Here lie the traces of two coders over each other. Both record "
                                "one of the same person "
                                "in the Code workspace, under “Trace”."),
                             this))
    , m_pages(new QStackedWidget(this))
{
    m_party->addChoice(QStringLiteral("mentor"), rose::partyName(Party::Mentor));
    m_party->addChoice(QStringLiteral("student"), rose::partyName(Party::Student));
    m_party->setCurrent(QStringLiteral("mentor"));
    m_recording->setMinimumWidth(170);
    m_courses->setAccessibleName(tr("Traces of both coders over time"));
    auto* save = new QToolButton(this);
    save->setDefaultAction(m_state.bench().actions.action("compare.saveFigure"));
    save->setToolButtonStyle(Qt::ToolButtonIconOnly);
    save->setAccessibleName(save->defaultAction()->text());
    save->setFocusPolicy(Qt::TabFocus);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(10, 8, 10, 6);
    bar->setSpacing(10);
    bar->addWidget(m_party);
    bar->addWidget(m_recording);
    bar->addStretch();
    bar->addWidget(save);
    m_numbers->setTextFormat(Qt::RichText);
    m_numbers->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_numbers->setContentsMargins(12, 6, 12, 10);
    m_numbers->setWordWrap(true);
    auto* bottom = new QSplitter(Qt::Horizontal, this);
    bottom->addWidget(m_lags);
    bottom->addWidget(m_numbers);
    bottom->setSizes({500, 500});
    auto* centre = new QSplitter(Qt::Vertical, this);
    centre->addWidget(m_courses);
    centre->addWidget(bottom);
    centre->setSizes({320, 240});
    centre->setChildrenCollapsible(false);
    m_pages->addWidget(centre);
    m_pages->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_pages, 1);
    startFocusAt(this, m_courses);
    connect(m_party, &Segments::chosen, this, &TracesPage::refresh);
    connect(m_recording, &Choices::chosen, this, &TracesPage::showCourses);
    connect(&m_state, &CompareState::changed, this, &TracesPage::refreshSoon);
    connect(&m_state, &CompareState::settingsChanged, this, &TracesPage::refreshSoon);
    connect(m_courses, &rose::CourseView::momentChosen, this, [this](MediaTime time) {
        Q_EMIT momentChosen(study::RecordingId::fromText(m_recording->currentId()), time);
    });
}

void TracesPage::refreshSoon()
{
    m_stale = true;
    if (isVisible()) {
        refresh();
    }
}

void TracesPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        refresh();
    }
}

bool TracesPage::isEmpty() const
{
    return m_traced.empty();
}

void TracesPage::refresh()
{
    m_stale = false;
    m_traces.clear();
    m_traced.clear();
    m_work.cancel();
    const study::Study& study = m_state.bench().study();
    if (m_state.comparison() != nullptr) {
        workflow::StudyAgreementSettings settings = m_state.agreementSettings();
        settings.coders = {m_state.choices().first, m_state.choices().second};
        const Party party =
            m_party->current() == QLatin1String("mentor") ? Party::Mentor : Party::Student;
        if (const auto timeline = workflow::studyTimeline(study, settings)) {
            auto traces = workflow::studyTraces(*timeline, party);
            for (std::size_t index = 0; index < traces.size(); ++index) {
                if (!traces[index].coders[0].empty()) {
                    m_traces.push_back(std::move(traces[index]));
                    m_traced.push_back(timeline->recordings[index]);
                }
            }
        }
    }
    std::vector<Choice> choices;
    for (const study::RecordingId& id : m_traced) {
        choices.push_back({id.toText(), study.recordings.find(id)->name, QString()});
    }
    m_recording->setChoices(choices);
    m_recording->setVisible(!choices.empty());
    m_pages->setCurrentIndex(m_traced.empty() ? 1 : 0);
    m_numbers->clear();
    m_lags->setCurves({});
    if (m_traced.empty()) {
        return;
    }
    showCourses();
    m_work.start([this, traces = m_traces](const std::stop_token& stop) -> std::function<void()> {
        agreement::TraceSettings settings;
        settings.stop = stop;
        auto made =
            std::make_shared<agreement::TraceAgreement>(agreement::compareTraces(traces, settings));
        return [this, made] { showNumbers(*made); };
    });
}

void TracesPage::showCourses()
{
    const study::RecordingId id = study::RecordingId::fromText(m_recording->currentId());
    const auto place = std::ranges::find(m_traced, id);
    const study::Recording* recording = m_state.bench().study().recordings.find(id);
    if (place == m_traced.end() || recording == nullptr || m_state.book() == nullptr) {
        return;
    }
    const agreement::TraceRecording& traces =
        m_traces[static_cast<std::size_t>(place - m_traced.begin())];
    rose::CourseData shown;
    shown.rose = m_state.book()->rose;
    shown.joined = true;
    shown.length = recording->duration;
    const std::array names{m_state.coderName(m_state.choices().first),
                           m_state.coderName(m_state.choices().second)};
    for (std::size_t coder = 0; coder < 2; ++coder) {
        rose::PersonCourse course;
        course.party = coder == 0 ? Party::Mentor : Party::Student;
        course.name = names[coder];
        for (const agreement::TracePoint& point : traces.coders[coder]) {
            const MediaTime at = MediaTime::fromMicroseconds(point.time);
            course.parts.push_back({{at, at}, {point.x, point.y}});
            shown.length = std::max(shown.length, at - MediaTime());
        }
        shown.people.push_back(std::move(course));
    }
    m_courses->setCourses(std::move(shown), m_state.bench().language);
}

void TracesPage::showNumbers(const agreement::TraceAgreement& agreement)
{
    const QString first = m_state.coderName(m_state.choices().first);
    const QString second = m_state.coderName(m_state.choices().second);
    const QString& language = m_state.bench().language;
    if (agreement.pairs.empty() || m_state.book() == nullptr) {
        return;
    }
    const agreement::TracePair& pair = agreement.pairs.front();
    const codebook::LearyRose& rose = m_state.book()->rose;
    const double bin = static_cast<double>(agreement::TraceSettings().bin) / kSecond;
    std::vector<rose::LagCurve> curves;
    for (const auto& [axis, name] : {std::pair(&pair.x, rose.together.in(language)),
                                     std::pair(&pair.y, rose.above.in(language))}) {
        rose::LagCurve curve;
        curve.name = name;
        for (const agreement::LagPoint& point : axis->lags) {
            curve.points.emplace_back(static_cast<double>(point.lag) * bin, point.correlation);
        }
        if (axis->bestLag.value && axis->bestCorrelation.value) {
            curve.best = {*axis->bestLag.value / kSecond, *axis->bestCorrelation.value};
        }
        curves.push_back(std::move(curve));
    }
    m_lags->setFollowers(tr("%1 follows").arg(first), tr("%1 follows").arg(second));
    m_lags->setCurves(std::move(curves));
    const QLocale locale;
    const auto text = [&](const statistics::Estimate& estimate, int decimals = 2,
                          double scale = 1) {
        return estimate.value ? locale.toString(*estimate.value / scale, 'f', decimals)
                              : QStringLiteral("– (%1)").arg(
                                    workflow::undefinedText(estimate.reason, language));
    };
    const auto icc = [](const agreement::AxisAgreement& axis) {
        return axis.icc[static_cast<std::size_t>(agreement::IccForm::AgreementSingle)];
    };
    QString html = QStringLiteral("<table cellspacing='0'>");
    html += cellsRow({QString(), QStringLiteral("<b>%1</b>").arg(rose.together.in(language)),
                      QStringLiteral("<b>%1</b>").arg(rose.above.in(language))});
    html += cellsRow({QStringLiteral("ICC(A,1)"), text(icc(pair.x)), text(icc(pair.y))});
    html += cellsRow({tr("… after the lag"), text(pair.x.iccAfterLag), text(pair.y.iccAfterLag)});
    html += cellsRow({tr("Lag (s), second after first"), text(pair.x.bestLag, 2, kSecond),
                      text(pair.y.bestLag, 2, kSecond)});
    html += cellsRow({tr("Second minus first"), text(pair.x.bias), text(pair.y.bias)});
    html += cellsRow({tr("Root mean square difference"), text(pair.x.rmse), text(pair.y.rmse)});
    html +=
        cellsRow({tr("Independent bins"), text(pair.x.effectiveN, 0), text(pair.y.effectiveN, 0)});
    html += QStringLiteral("</table>");
    html += tr("Mean distance %1; mean angle %2°; %n bin(s) of %3 s in all recordings together.",
               nullptr, static_cast<int>(pair.bins))
                .arg(text(pair.rose.meanDistance), text(pair.rose.angles.meanDifference, 0),
                     locale.toString(bin, 'g', 3));
    m_numbers->setText(html);
}

QString TracesPage::numbers() const
{
    return m_numbers->text();
}

Done TracesPage::saveFigure(const QString& path) const
{
    const QString title =
        QStringLiteral("%1 – %2, %3")
            .arg(m_state.coderName(m_state.choices().first),
                 m_state.coderName(m_state.choices().second), m_recording->currentText());
    return widgets::saveFigure(
        title, kFigure,
        [&](QPainter& painter) {
            QFont font = painter.font();
            font.setPixelSize(13);
            painter.setFont(font);
            rose::PlotLook look;
            look.language = m_state.bench().language;
            look.palette = rose::paperPalette();
            painter.fillRect(QRect(QPoint(), kFigure), Qt::white);
            painter.setPen(Qt::black);
            painter.drawText(QRectF(16, 10, kFigure.width() - 32, 22),
                             Qt::AlignLeft | Qt::AlignVCenter, title);
            rose::paintCourses(painter, QRectF(16, 40, kFigure.width() - 32, kFigure.height() - 56),
                               m_courses->courses(), look);
        },
        path);
}

} // namespace rozet::widgets
