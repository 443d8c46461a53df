// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/code/rose_dialog.h"

#include "app/widgets/code/rose_figure.h"
#include "app/widgets/common/empty_state.h"
#include "app/widgets/common/icons.h"
#include "app/widgets/common/method_page.h"
#include "app/widgets/common/theme.h"
#include "app/widgets/rose/course_view.h"
#include "app/widgets/rose/rose_view.h"
#include "core/report/csv_writer.h"
#include "core/report/docx_writer.h"
#include "core/report/html_writer.h"
#include "core/report/xlsx_writer.h"
#include "core/workflow/error_text.h"
#include "core/workflow/tally_workbook.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QTextDocument>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

static void initialiseRoseMethods()
{
    Q_INIT_RESOURCE(rose_methods);
}

namespace rozet::widgets {

using study::Party;

namespace {

constexpr int kRefreshAfterMs = 400;

/// The last table is the lags, which only a program reads; csvTable is what a .csv holds.
Done writeTables(const std::vector<report::Table>& tables, std::size_t csvTable,
                 const report::Origin& origin, const QString& path)
{
    const auto forPeople = std::span(tables).first(tables.size() - 1);
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("csv")) {
        return report::writeCsv(tables[csvTable], report::csvPlain(), path);
    }
    if (ending == QLatin1String("html")) {
        return report::writeHtml(forPeople, origin, path);
    }
    if (ending == QLatin1String("docx")) {
        return report::writeDocx(forPeople, origin, path);
    }
    return report::writeXlsx(tables, origin, path);
}

} // namespace

RoseDialog::RoseDialog(const Workbench& bench, session::CodingController& controller,
                       QWidget* parent)
    : QDialog(parent)
    , m_bench(bench)
    , m_controller(controller)
    , m_source(new Segments(tr("From what"), this))
    , m_title(new QLabel(this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(QStringLiteral("rose"), QString(), QString(), this))
    , m_rose(new rose::RoseView(this))
    , m_numbers(new QLabel(this))
    , m_courses(new rose::CourseView(this))
    , m_lags(new rose::LagView(this))
{
    initialiseRoseMethods();
    setWindowTitle(tr("Rose of this conversation"));
    resize(1080, 660);
    arrange();
    m_later.setSingleShot(true);
    m_later.setInterval(kRefreshAfterMs);
    connect(&m_later, &QTimer::timeout, this, &RoseDialog::refresh);
    const auto soon = [this] {
        if (isVisible()) {
            m_later.start();
        }
    };
    connect(&controller, &session::CodingController::codingChanged, this, soon);
    connect(&controller, &session::CodingController::tracesChanged, this, soon);
    connect(m_source, &Segments::chosen, this, [this] {
        showNumbers();
        showCourses();
    });
    connect(m_courses, &rose::CourseView::momentChosen, this, &RoseDialog::momentChosen);
}

QWidget* RoseDialog::makeBar()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_title->setProperty("heading", true);
    row->addWidget(m_title);
    row->addStretch();
    m_source->addChoice(QStringLiteral("traces"), tr("Traces"),
                        tr("What was recorded while the recording played"));
    m_source->addChoice(QStringLiteral("fragments"), tr("Fragments"),
                        tr("The positions given to fragments"));
    m_source->setCurrent(QStringLiteral("traces"));
    row->addWidget(m_source);
    const auto button = [&](const char* iconName, const QString& text, bool shown, auto action) {
        auto* made =
            new QPushButton(icon(QString::fromLatin1(iconName)), shown ? text : QString(), bar);
        made->setToolTip(text);
        made->setAccessibleName(text);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, action);
        row->addWidget(made);
    };
    button("question", tr("How is this computed?"), false, [this] { explain(); });
    button("save", tr("Save the figure…"), true, [this] { chooseFigure(); });
    auto* save = new QPushButton(icon(QStringLiteral("export")), tr("Export the numbers"), bar);
    save->setAccessibleName(save->text());
    save->setAutoDefault(false);
    auto* menu = new QMenu(save);
    menu->addAction(tr("This conversation…"), this, [this] { chooseTables(false); });
    menu->addAction(tr("All my conversations, and per code…"), this,
                    [this] { chooseTables(true); });
    save->setMenu(menu);
    row->addWidget(save);
    return bar;
}

void RoseDialog::arrange()
{
    m_rose->setReadOnly(true);
    m_rose->setFocusPolicy(Qt::NoFocus);
    m_rose->setAccessibleName(tr("Mean positions"));
    m_rose->setMinimumSize(200, 200);
    m_numbers->setTextFormat(Qt::RichText);
    m_numbers->setWordWrap(true);
    m_numbers->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_numbers->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_numbers->setAccessibleName(tr("Numbers"));
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_numbers);
    scroll->setMinimumWidth(420);
    auto* top = new QWidget(this);
    auto* upper = new QHBoxLayout(top);
    upper->setContentsMargins(0, 0, 0, 0);
    upper->setSpacing(16);
    upper->addWidget(m_rose, 2);
    upper->addWidget(scroll, 5);
    auto* bottom = new QWidget(this);
    auto* lower = new QHBoxLayout(bottom);
    lower->setContentsMargins(0, 0, 0, 0);
    lower->setSpacing(16);
    lower->addWidget(m_courses, 5);
    lower->addWidget(m_lags, 3);
    auto* both = new QSplitter(Qt::Vertical, this);
    both->addWidget(top);
    both->addWidget(bottom);
    both->setSizes({330, 270});
    both->setChildrenCollapsible(false);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(both);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(10);
    column->addWidget(makeBar());
    column->addWidget(m_pages, 1);
}

workflow::RoseSettings RoseDialog::roseSettings() const
{
    workflow::RoseSettings settings;
    settings.coder = m_bench.session.coder();
    return settings;
}

void RoseDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    refresh();
}

void RoseDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_figures) {
        showNumbers();
    }
}

void RoseDialog::refresh()
{
    m_later.stop();
    const study::Recording* recording = m_controller.recording();
    m_title->setText(recording == nullptr ? QString() : recording->name);
    const study::Coding* coding = m_controller.coding();
    const QString of = m_controller.recordingId().toText() + m_bench.session.coder().toText();
    if (of != m_of) {
        m_figures.reset(); // nobody sees the figures of another coding, not for a moment
        m_of = of;
    }
    m_input =
        coding == nullptr ? workflow::RoseInput() : workflow::roseInput(m_bench.study(), *coding);
    const auto placed = [this](std::size_t party) {
        return std::ranges::any_of(m_input.places[party], [](const agreement::Place& place) {
            return !std::isnan(place.x) && !std::isnan(place.y);
        });
    };
    const bool traces = !m_input.points[0].empty() || !m_input.points[1].empty();
    const bool fragments = placed(0) || placed(1);
    m_source->button(QStringLiteral("traces"))->setEnabled(traces);
    m_source->button(QStringLiteral("fragments"))->setEnabled(fragments);
    if (showsTraces() ? !traces && fragments : !fragments && traces) {
        m_source->setCurrent(traces ? QStringLiteral("traces") : QStringLiteral("fragments"));
    }
    if (!traces && !fragments) {
        m_figures.reset();
        ++m_wanted;
        m_empty->setTexts(tr("Nobody is on the rose yet"),
                          tr("Place mentor and student on the rose of a fragment, or record a "
                             "trace while the recording plays."));
        m_pages->setCurrentIndex(0);
        return;
    }
    if (!m_figures) {
        m_empty->setTexts(tr("One moment…"), tr("The figures of this conversation are computed."));
        m_pages->setCurrentIndex(0);
    }
    const quint64 number = ++m_wanted;
    m_bench.jobs.start(tr("Computing the rose of this conversation"),
                       [input = m_input, settings = roseSettings().complementarity, number,
                        dialog = QPointer<RoseDialog>(this)](Progress&) -> std::function<void()> {
                           auto figures = std::make_shared<workflow::RoseOfCoding>(
                               workflow::roseFigures(input, settings));
                           return [dialog, figures, number] {
                               if (dialog && dialog->m_wanted == number) {
                                   dialog->take(*figures);
                               }
                           };
                       });
}

void RoseDialog::take(const workflow::RoseOfCoding& figures)
{
    m_figures = figures;
    showNumbers();
    showCourses();
    m_pages->setCurrentIndex(1);
}

bool RoseDialog::showsTraces() const
{
    return m_source->current() == QLatin1String("traces");
}

void RoseDialog::showSource(bool traces)
{
    m_source->setCurrent(traces ? QStringLiteral("traces") : QStringLiteral("fragments"));
    showNumbers();
    showCourses();
}

const workflow::RosePositions& RoseDialog::positions() const
{
    return showsTraces() ? m_figures->traces : m_figures->fragments;
}

const rose::Complementarity& RoseDialog::complementarity() const
{
    return showsTraces() ? m_figures->ofTraces : m_figures->ofFragments;
}

void RoseDialog::showNumbers()
{
    if (!m_figures || m_controller.book() == nullptr) {
        return;
    }
    m_numbers->setText(roseNumbersHtml({m_controller.book()->rose, m_bench.language, showsTraces(),
                                        roseSettings().complementarity, coloursFor(palette())},
                                       positions(), complementarity()));
}

QString RoseDialog::numbersText() const
{
    QTextDocument document;
    document.setHtml(m_numbers->text());
    return document.toPlainText();
}

void RoseDialog::showCourses()
{
    if (!m_figures || m_controller.book() == nullptr) {
        return;
    }
    const codebook::LearyRose& rose = m_controller.book()->rose;
    if (!(rose == m_rose->rose())) {
        m_rose->setRose(rose, m_bench.language);
    }
    for (std::size_t i = 0; i < 2; ++i) {
        const Party party = i == 0 ? Party::Mentor : Party::Student;
        const rose::PositionFigures& figures = positions()[i];
        m_rose->setPosition(party, figures.meanX.value ? rose.positionAt({*figures.meanX.value,
                                                                          *figures.meanY.value})
                                                       : std::nullopt);
        m_rose->setTrail(party, showsTraces() ? thinnedTrail(m_input.points[i])
                                              : std::vector<codebook::LearyPoint>());
    }
    MediaDuration length;
    if (const study::Recording* recording = m_controller.recording()) {
        length = recording->duration;
    }
    m_courses->setCourses(courseData(m_input, rose, length, showsTraces()), m_bench.language);
    m_courses->setPlayhead(m_controller.playhead().position);
    m_lags->setCurves(showsTraces()
                          ? lagCurves(complementarity(), roseSettings().complementarity.bin, rose,
                                      m_bench.language)
                          : std::vector<rose::LagCurve>());
}

void RoseDialog::setPlayhead(MediaTime time)
{
    if (isVisible()) {
        m_courses->setPlayhead(time);
    }
}

Done RoseDialog::saveFigure(const QString& path)
{
    RoseFigure figure;
    figure.title = m_title->text();
    figure.language = m_bench.language;
    figure.rose = m_rose->rose();
    for (const Party party : {Party::Mentor, Party::Student}) {
        rose::RoseMark mark;
        mark.party = party;
        mark.position = m_rose->position(party);
        if (showsTraces()) {
            mark.trail = thinnedTrail(m_input.points[party == Party::Mentor ? 0 : 1]);
        }
        figure.marks.push_back(std::move(mark));
    }
    figure.courses = m_courses->courses();
    figure.lags = m_lags->curves();
    return saveRoseFigure(figure, path);
}

Done RoseDialog::saveTables(const QString& path)
{
    const study::Coding* coding = m_controller.coding();
    if (coding == nullptr || !m_figures) {
        return failure(ErrorCode::EntityMissing, m_title->text());
    }
    const std::vector<report::Table> tables = workflow::roseTablesOf(
        m_bench.study(), *coding, *m_figures, roseSettings(), m_bench.language);
    return writeTables(
        tables, 1,
        workflow::reportOrigin(m_bench.study(), m_bench.language, m_bench.session.clock()), path);
}

void RoseDialog::saveAllTables(const QString& path)
{
    // The study goes on changing beside the work, which therefore gets one of its own.
    auto study = std::make_shared<const study::Study>(m_bench.study());
    const report::Origin origin =
        workflow::reportOrigin(*study, m_bench.language, m_bench.session.clock());
    m_bench.jobs.start(
        tr("Computing the rose of all conversations"),
        [study, origin, path, settings = roseSettings(), language = m_bench.language,
         dialog = QPointer<RoseDialog>(this)](Progress& progress) -> std::function<void()> {
            Done done;
            const auto numbers = workflow::roseNumbers(*study, settings, progress);
            if (numbers) {
                done =
                    writeTables(workflow::roseTables(*study, *numbers, language), 1, origin, path);
            } else {
                done = failure(numbers.error());
            }
            return [done, path, dialog] {
                if (dialog) {
                    dialog->m_bench.say(
                        done ? tr("The numbers are in %1.").arg(QDir::toNativeSeparators(path))
                             : workflow::errorText(done.error()),
                        done ? Saying::Note : Saying::Problem);
                }
            };
        });
}

namespace {

/// Asks for a name; empty when the user thought better of it. The ending follows the kind chosen.
QString chooseName(QWidget* parent, session::Settings& settings, const QString& title,
                   const QString& name, const QStringList& kinds, const QStringList& endings)
{
    QString chosen = kinds.front();
    QString path = QFileDialog::getSaveFileName(
        parent, title,
        QDir(settings.text("folders/export")).filePath(name + u'.' + endings.front()),
        kinds.join(QStringLiteral(";;")), &chosen);
    if (path.isEmpty()) {
        return path;
    }
    if (!endings.contains(QFileInfo(path).suffix().toLower())) {
        path += u'.' + endings.value(std::max<qsizetype>(0, kinds.indexOf(chosen)));
    }
    settings.set("folders/export", QFileInfo(path).path());
    return path;
}

} // namespace

void RoseDialog::chooseFigure()
{
    if (!m_figures) {
        return;
    }
    const QString path =
        chooseName(this, m_bench.settings, tr("Save the figure"), tr("rose"),
                   {tr("Vector drawing (*.svg)"), tr("PDF page (*.pdf)"), tr("Picture (*.png)")},
                   {QStringLiteral("svg"), QStringLiteral("pdf"), QStringLiteral("png")});
    if (!path.isEmpty()) {
        const Done done = saveFigure(path);
        m_bench.say(done ? tr("The figure is in %1.").arg(QDir::toNativeSeparators(path))
                         : workflow::errorText(done.error()),
                    done ? Saying::Note : Saying::Problem);
    }
}

void RoseDialog::chooseTables(bool all)
{
    if (!m_figures) {
        return;
    }
    const QString csv =
        all ? tr("CSV, positions per code only (*.csv)") : tr("CSV, complementarity only (*.csv)");
    const QString path = chooseName(
        this, m_bench.settings, tr("Export the numbers"), tr("rose"),
        {tr("Excel workbook (*.xlsx)"), csv, tr("Web page (*.html)"), tr("Word document (*.docx)")},
        {QStringLiteral("xlsx"), QStringLiteral("csv"), QStringLiteral("html"),
         QStringLiteral("docx")});
    if (path.isEmpty()) {
        return;
    }
    if (all) {
        saveAllTables(path);
        return;
    }
    const Done done = saveTables(path);
    m_bench.say(done ? tr("The numbers are in %1.").arg(QDir::toNativeSeparators(path))
                     : workflow::errorText(done.error()),
                done ? Saying::Note : Saying::Problem);
}

void RoseDialog::explain()
{
    showMethodPage({QStringLiteral("complementarity"), QStringLiteral("positions")}, this);
}

} // namespace rozet::widgets
