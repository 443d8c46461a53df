// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/tables/tally_workspace.h"

#include "app/widgets/common/empty_state.h"
#include "app/widgets/common/focus_start.h"
#include "app/widgets/common/icons.h"
#include "app/widgets/common/method_page.h"
#include "app/widgets/tables/frozen_table.h"
#include "app/widgets/tables/table_model.h"
#include "core/report/csv_writer.h"
#include "core/report/xlsx_writer.h"
#include "core/workflow/coders.h"
#include "core/workflow/error_text.h"
#include "core/workflow/tally_workbook.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

static void initialiseMethods()
{
    Q_INIT_RESOURCE(methods);
}

namespace rozet::widgets {

namespace {

constexpr int kRefreshAfterMs = 120;

workflow::TallyMeasure measureOf(const QString& id)
{
    return id == QLatin1String("count")      ? workflow::TallyMeasure::Count
           : id == QLatin1String("duration") ? workflow::TallyMeasure::Duration
           : id == QLatin1String("rate")     ? workflow::TallyMeasure::Rate
                                             : workflow::TallyMeasure::Presence;
}

workflow::TallyBy byOf(const QString& id)
{
    return id == QLatin1String("mentor")   ? workflow::TallyBy::Mentor
           : id == QLatin1String("school") ? workflow::TallyBy::School
                                           : workflow::TallyBy::Recording;
}

} // namespace

TallyWorkspace::TallyWorkspace(const Workbench& bench, QWidget* parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_model(new TableModel(this))
    , m_measure(new Segments(tr("Measure"), this))
    , m_by(new Segments(tr("Rows"), this))
    , m_coder(new Choices(tr("Whose coding"), this))
    , m_hideEmpty(new QCheckBox(tr("Hide empty codes"), this))
    , m_table(new FrozenTable(this))
    , m_pages(new QStackedWidget(this))
    , m_empty(
          new EmptyState(QStringLiteral("tallies"), tr("Nothing to count yet"), QString(), this))
    , m_notes(new QLabel(this))
{
    initialiseMethods();
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Tally"));
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_table);
    m_notes->setWordWrap(true);
    m_notes->setProperty("muted", true);
    m_notes->setContentsMargins(14, 6, 14, 8);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_pages, 1);
    column->addWidget(m_notes);
    startFocusAt(this, m_table);

    m_later.setSingleShot(true);
    m_later.setInterval(kRefreshAfterMs);
    connect(&m_later, &QTimer::timeout, this, &TallyWorkspace::refresh);
    const auto soon = [this] {
        m_stale = true;
        if (isVisible()) {
            m_later.start();
        }
    };
    connect(&m_bench.session, &session::StudySession::studyChanged, this, soon);
    connect(&m_bench.session, &session::StudySession::coderChanged, this, soon);
    connect(m_measure, &Segments::chosen, this, [this](const QString& id) {
        m_bench.settings.set("tally/measure", id);
        refresh();
    });
    connect(m_by, &Segments::chosen, this, [this](const QString& id) {
        m_bench.settings.set("tally/by", id);
        refresh();
    });
    connect(m_coder, &Choices::chosen, this, &TallyWorkspace::refresh);
    connect(m_hideEmpty, &QCheckBox::toggled, this, [this](bool hide) {
        m_bench.settings.set("tally/hideEmpty", hide);
        arrangeColumns();
    });
    m_bench.actions.on("tally.copy", this, [this] { copy(); });
    m_bench.actions.on("tally.export", this, [this] { chooseExport(); });
    m_bench.actions.on("tally.explain", this, [this] { explain(); });
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        const QString name = m_model->index(index.row(), 0).data().toString();
        for (const study::Recording& recording : m_bench.study().recordings) {
            if (recording.name == name && m_by->current() == QLatin1String("recording")) {
                m_bench.navigator.goTo({recording.id, std::nullopt, std::nullopt, false});
            }
        }
    });
}

QWidget* TallyWorkspace::makeBar()
{
    auto* bar = new QWidget(this);
    bar->setObjectName(QStringLiteral("bar"));
    bar->setAttribute(Qt::WA_StyledBackground);
    m_measure->addChoice(QStringLiteral("presence"), tr("Occurs"),
                         tr("In which conversations the code occurs"));
    m_measure->addChoice(QStringLiteral("count"), tr("How often"), tr("Number of fragments"));
    m_measure->addChoice(QStringLiteral("duration"), tr("How long"),
                         tr("Time covered by the fragments"));
    m_measure->addChoice(QStringLiteral("rate"), tr("Per 10 min"), tr("Fragments per 10 minutes"));
    m_measure->setCurrent(m_bench.settings.text("tally/measure"));
    m_by->addChoice(QStringLiteral("recording"), tr("Conversations"));
    m_by->addChoice(QStringLiteral("mentor"), tr("Mentors"));
    m_by->addChoice(QStringLiteral("school"), tr("Schools"));
    m_by->setCurrent(m_bench.settings.text("tally/by"));
    m_hideEmpty->setChecked(m_bench.settings.flag("tally/hideEmpty"));
    m_hideEmpty->setAccessibleName(m_hideEmpty->text());
    m_hideEmpty->setFocusPolicy(Qt::TabFocus);
    auto* first = new QHBoxLayout;
    first->setSpacing(10);
    first->addWidget(m_measure);
    first->addWidget(m_by);
    auto* whose = new QLabel(tr("Coding of"), bar);
    whose->setProperty("muted", true);
    auto* second = new QHBoxLayout;
    second->setSpacing(10);
    second->addWidget(whose);
    m_coder->setMinimumWidth(120);
    second->addWidget(m_coder);
    second->addWidget(m_hideEmpty);
    second->addStretch();
    first->addStretch();
    for (const auto& [id, iconName] :
         {std::pair("tally.explain", "question"), std::pair("tally.copy", "copy"),
          std::pair("tally.export", "export")}) {
        QAction* action = m_bench.actions.action(id);
        auto* button = new QPushButton(
            icon(QString::fromLatin1(iconName)),
            id == std::string_view("tally.export") ? action->text() : QString(), bar);
        button->setToolTip(action->toolTip());
        button->setAccessibleName(action->text());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        first->addWidget(button);
    }
    auto* column = new QVBoxLayout(bar);
    column->setContentsMargins(14, 8, 14, 8);
    column->setSpacing(6);
    column->addLayout(first);
    column->addLayout(second);
    return bar;
}

void TallyWorkspace::refreshCoders()
{
    const study::Coder* me = m_bench.study().coders.find(m_bench.session.coder());
    std::vector<Choice> coders;
    QString preferred;
    for (const study::Coder& one : workflow::codersByName(m_bench.study())) {
        coders.push_back({one.id.toText(), one.name, QString()});
        if (one.role == study::CoderRole::Consensus) {
            preferred = one.id.toText();
        }
    }
    const bool first = m_coder->count() == 0;
    m_coder->setChoices(coders);
    if (first) {
        m_coder->setCurrentId(me != nullptr ? me->id.toText() : preferred);
    }
    const int hidden = m_bench.session.hiddenCount();
    m_coder->setToolTip(hidden == 0 ? tr("Whose coding")
                                    : tr("Whose coding. %n coding(s) of others are not counted "
                                         "until everybody who codes those recordings has closed.",
                                         nullptr, hidden));
}

workflow::TallySettings TallyWorkspace::tallySettings() const
{
    workflow::TallySettings settings;
    settings.measure = measureOf(m_measure->current());
    settings.by = byOf(m_by->current());
    settings.coder = study::CoderId::fromText(m_coder->currentId());
    return settings;
}

void TallyWorkspace::refresh()
{
    m_later.stop();
    m_stale = false;
    refreshCoders();
    const study::Study& study = m_bench.study();
    if (study.recordings.isEmpty()) {
        m_empty->setTexts(tr("Nothing to count yet"),
                          tr("Here you see which codes occur in which conversations. Add "
                             "recordings in the Study workspace and code them."));
        m_pages->setCurrentIndex(0);
        m_notes->clear();
        return;
    }
    const Result<workflow::Tally> counted = workflow::tally(study, tallySettings());
    if (!counted) {
        m_empty->setTexts(tr("Nothing to count yet"), workflow::errorText(counted.error()));
        m_pages->setCurrentIndex(0);
        return;
    }
    report::Table table = workflow::tallyTable(study, *counted, m_bench.language);
    m_notes->setText(table.notes.join(QLatin1Char(' ')));
    m_model->setTable(std::move(table));
    m_pages->setCurrentIndex(1);
    arrangeColumns();
}

void TallyWorkspace::arrangeColumns()
{
    const int leading = m_model->leadingColumns();
    const bool hide = m_hideEmpty->isChecked();
    const int rows = static_cast<int>(m_model->table().rows.size());
    const bool narrow = m_measure->current() != QLatin1String("duration");
    for (int i = 0; i < m_model->columnCount(); ++i) {
        m_table->setColumnHidden(i, i >= leading && hide && m_model->isEmptyColumn(i));
        int width = narrow ? 44 : 66;
        if (i < leading) {
            width = 70;
            // The long labels of the totals may run on over the columns beside them.
            const int measured = i == 0 && leading > 1 ? rows : m_model->rowCount();
            for (int row = 0; row < measured; ++row) {
                width = std::max(
                    width,
                    fontMetrics().horizontalAdvance(m_model->index(row, i).data().toString()) + 28);
            }
            width = std::min(width, 240);
        } else {
            for (int row = 0; row < m_model->rowCount(); ++row) {
                width = std::max(
                    width,
                    fontMetrics().horizontalAdvance(m_model->index(row, i).data().toString()) + 22);
            }
        }
        m_table->setColumnWidth(i, width);
    }
    m_table->setFrozenColumns(leading);
    m_table->clearLabelSpans();
    for (int row = rows; row < m_model->rowCount(); ++row) {
        m_table->spanLabel(row, leading);
    }
}

void TallyWorkspace::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        refresh();
    }
}

void TallyWorkspace::copy()
{
    std::vector<bool> hidden;
    for (int i = 0; i < m_model->columnCount(); ++i) {
        hidden.push_back(m_table->isColumnHidden(i));
    }
    QGuiApplication::clipboard()->setText(m_model->asText(hidden));
    m_bench.say(tr("The table is on the clipboard; paste it in Excel or Word."), Saying::Note);
}

Done TallyWorkspace::exportTo(const QString& path, bool forExcel)
{
    if (path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)) {
        return report::writeCsv(m_model->table(),
                                forExcel ? report::csvExcelDutch() : report::csvPlain(), path);
    }
    const auto tables = workflow::tallyWorkbook(m_bench.study(), tallySettings(), m_bench.language);
    if (!tables) {
        return failure(tables.error());
    }
    return report::writeXlsx(
        *tables, workflow::reportOrigin(m_bench.study(), m_bench.language, m_bench.session.clock()),
        path);
}

void TallyWorkspace::chooseExport()
{
    const QString excel = tr("Excel workbook with all measures (*.xlsx)");
    const QString dutch = tr("CSV for Excel (*.csv)");
    const QString plain = tr("CSV for R and SPSS (*.csv)");
    QString chosen = excel;
    QString path = QFileDialog::getSaveFileName(
        this, tr("Export the tally"),
        QDir(m_bench.settings.text("folders/export"))
            .filePath(m_model->table().id + QStringLiteral(".xlsx")),
        QStringList{excel, dutch, plain}.join(QStringLiteral(";;")), &chosen);
    if (path.isEmpty()) {
        return;
    }
    const QString ending = chosen == excel ? QStringLiteral(".xlsx") : QStringLiteral(".csv");
    if (QFileInfo(path).suffix().isEmpty()) {
        path += ending;
    } else if (!path.endsWith(ending, Qt::CaseInsensitive)) {
        path = QFileInfo(path).dir().filePath(QFileInfo(path).completeBaseName() + ending);
    }
    m_bench.settings.set("folders/export", QFileInfo(path).path());
    const Done done = exportTo(path, chosen == dutch);
    m_bench.say(done ? tr("The tally is in %1.").arg(QDir::toNativeSeparators(path))
                     : workflow::errorText(done.error()),
                done ? Saying::Note : Saying::Problem);
}

void TallyWorkspace::explain()
{
    showMethodPage({QStringLiteral("tally")}, this);
}

} // namespace rozet::widgets
