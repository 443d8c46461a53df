// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/packages/collect_dialog.h"

#include "app/widgets/packages/passphrase_field.h"
#include "app/widgets/tables/table_model.h"
#include "core/workflow/error_text.h"
#include "core/workflow/package_table.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace rozet::widgets {

namespace {

enum Tab { PlanTab, ConflictTab, RefusedTab };

bool isAboutPassphrase(const Error& error)
{
    return error.code == ErrorCode::PackagePassphraseNeeded ||
           error.code == ErrorCode::PackagePassphraseWrong;
}

} // namespace

CollectDialog::CollectDialog(const Workbench& bench, const QStringList& files, QWidget* parent)
    : QDialog(parent)
    , m_bench(bench)
    , m_files(files)
    , m_packages(new QTableWidget(this))
    , m_passphrase(new PassphraseField(tr("of the sealed packages"), this))
    , m_sealed(new QWidget(this))
    , m_tabs(new QTabWidget(this))
    , m_summary(new QLabel(this))
    , m_collect(nullptr)
{
    setObjectName(QStringLiteral("collectDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Collect packages"));
    resize(860, 600);
    auto* what = new QLabel(tr("This is what collecting does. Only the coders' own work comes in; "
                               "recordings, codebook and everything else stay as they are here."),
                            this);
    what->setWordWrap(true);
    what->setProperty("muted", true);
    const QStringList headings{tr("Package"),  tr("Coder"),           tr("Made"),   tr("New"),
                               tr("The same"), tr("Changed in both"), tr("Unknown")};
    m_packages->setAccessibleName(tr("Packages"));
    m_packages->setColumnCount(static_cast<int>(headings.size()));
    m_packages->setHorizontalHeaderLabels(headings);
    m_packages->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_packages->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_packages->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_packages->verticalHeader()->hide();
    m_packages->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_packages->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_packages->setSelectionMode(QAbstractItemView::SingleSelection);
    m_packages->setTabKeyNavigation(false);
    m_packages->setShowGrid(false);
    m_packages->setMaximumHeight(170);

    auto* again = new QPushButton(tr("Read again"), this);
    again->setAccessibleName(again->text());
    again->setAutoDefault(false);
    auto* sealed = new QHBoxLayout(m_sealed);
    sealed->setContentsMargins(0, 0, 0, 0);
    auto* label = new QLabel(tr("Passphrase"), this);
    label->setBuddy(m_passphrase->field());
    sealed->addWidget(label);
    sealed->addWidget(m_passphrase, 1);
    sealed->addWidget(again);
    m_sealed->hide();
    m_summary->setWordWrap(true);

    auto* buttons = new QDialogButtonBox(this);
    m_collect = buttons->addButton(tr("Collect"), QDialogButtonBox::AcceptRole);
    m_collect->setProperty("primary", true);
    m_collect->setEnabled(false);
    QPushButton* cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    for (QPushButton* button : {m_collect, cancel}) {
        button->setAccessibleName(button->text());
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(10);
    column->addWidget(what);
    column->addWidget(m_packages);
    column->addWidget(m_sealed);
    column->addWidget(makeTables(), 1);
    column->addWidget(m_summary);
    column->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::accepted, this, &CollectDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &CollectDialog::reject);
    connect(again, &QPushButton::clicked, this, &CollectDialog::plan);
    connect(m_passphrase, &PassphraseField::entered, this, &CollectDialog::plan);
    connect(m_packages, &QTableWidget::currentCellChanged, this,
            [this](int row) { showPackage(row); });
    // What was planned is about the study as it was then; working time alone changes nothing.
    connect(&m_bench.session, &session::StudySession::studyChanged, this,
            [this](const study::Change& change) {
                m_isStale = m_isStale || !std::holds_alternative<study::SetActiveTime>(change.what);
            });
    plan();
}

CollectDialog::~CollectDialog() = default;

QWidget* CollectDialog::makeTables()
{
    const QString names[] = {tr("Per recording"), tr("Changed in both places"), tr("Left out")};
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        m_models[i] = new TableModel(this);
        m_views[i] = new QTableView(this);
        m_views[i]->setModel(m_models[i]);
        m_views[i]->setAccessibleName(names[i]);
        m_views[i]->verticalHeader()->hide();
        m_views[i]->setShowGrid(false);
        m_views[i]->setTabKeyNavigation(false);
        m_views[i]->setWordWrap(true);
        m_views[i]->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        m_tabs->addTab(m_views[i], names[i]);
    }
    m_tabs->setAccessibleName(tr("The chosen package"));
    return m_tabs;
}

QString CollectDialog::summary() const
{
    return m_summary->text();
}

void CollectDialog::plan()
{
    m_collect->setEnabled(false);
    m_isStale = false;
    auto snapshot = StudySnapshot::take(m_bench.session);
    if (!snapshot) {
        m_summary->setText(workflow::errorText(snapshot.error()));
        return;
    }
    m_summary->setText(tr("Reading the packages…"));
    const auto kept = *snapshot;
    const QStringList files = m_files;
    const QString passphrase = m_passphrase->text();
    const QPointer<CollectDialog> self(this);
    m_bench.jobs.start(tr("Reading packages"), [=](Progress& progress) -> std::function<void()> {
        const SystemClock clock;
        auto all = std::make_shared<Result<CollectedFiles>>(
            planAll(*kept, files, passphrase, clock, progress));
        return [=] {
            if (self != nullptr) {
                self->showPlans(all);
            }
        };
    });
}

void CollectDialog::showPlans(std::shared_ptr<Result<CollectedFiles>> all)
{
    m_all = std::move(all);
    if (!*m_all) {
        m_summary->setText(workflow::errorText(m_all->error()));
    } else {
        showPackages();
        sum();
    }
    Q_EMIT planned();
}

void CollectDialog::showPackages()
{
    const auto& files = (*m_all)->files;
    const QLocale locale(m_bench.language);
    m_packages->clearSpans();
    m_packages->setRowCount(static_cast<int>(files.size()));
    bool isSealed = false;
    for (int row = 0; row < m_packages->rowCount(); ++row) {
        const CollectedFile& file = files[static_cast<std::size_t>(row)];
        const auto set = [&](int column, const QString& text) {
            auto* item = new QTableWidgetItem(text);
            item->setToolTip(text);
            m_packages->setItem(row, column, item);
        };
        set(0, QFileInfo(file.path).fileName());
        if (!file.plan) {
            // The sentence needs the room of all other columns.
            m_packages->setSpan(row, 1, 1, m_packages->columnCount() - 1);
            Error error = file.plan.error();
            error.subject.clear();
            set(1, workflow::errorText(error));
            isSealed = isSealed || isAboutPassphrase(error);
            continue;
        }
        const study::FateCounts& counts = file.plan->plan.counts;
        set(1, file.plan->contents.coderName);
        set(2, locale.toString(file.plan->contents.made.toLocalTime(), QLocale::ShortFormat));
        set(3, locale.toString(counts.fresh()));
        set(4, locale.toString(counts.same + counts.older));
        set(5, locale.toString(counts.conflicting));
        set(6, locale.toString(counts.unknown));
    }
    m_sealed->setVisible(isSealed);
    m_packages->setCurrentCell(0, 0);
    showPackage(0);
}

void CollectDialog::showPackage(int row)
{
    const auto& files = (*m_all)->files;
    const auto index = static_cast<std::size_t>(std::max(row, 0));
    const bool isPlanned = row >= 0 && index < files.size() && files[index].plan;
    m_tabs->setEnabled(isPlanned);
    std::array<report::Table, 3> tables;
    if (isPlanned) {
        const study::MergePlan& plan = files[index].plan->plan;
        const study::Study& study = m_bench.study();
        tables = {workflow::planTable(plan),
                  workflow::conflictTable(study, plan, study.info.language),
                  workflow::refusedTable(study, plan, study.info.language)};
    }
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const bool isEmpty = tables[i].rows.empty();
        m_tabs->setTabVisible(static_cast<int>(i), i == PlanTab || !isEmpty);
        m_models[i]->setTable(std::move(tables[i]));
        m_views[i]->resizeColumnsToContents();
        m_views[i]->horizontalHeader()->setStretchLastSection(true);
    }
}

void CollectDialog::sum()
{
    study::FateCounts total;
    qsizetype refusedFiles = 0;
    for (const CollectedFile& file : (*m_all)->files) {
        if (file.plan) {
            total.add(file.plan->plan.counts);
        } else {
            ++refusedFiles;
        }
    }
    const bool isNew = !std::get<study::Composite>((*m_all)->change.what).changes.empty();
    QStringList sentences;
    if (!isNew) {
        sentences += tr("There is nothing new in it.");
    } else {
        sentences += tr("%1 new, %2 changed in both places. Collecting is one step of undo.")
                         .arg(total.fresh())
                         .arg(total.conflicting);
    }
    if (total.conflicting > 0) {
        sentences += tr("Where both changed, the newest stands and the other is kept aside.");
    }
    if (total.unknown > 0) {
        sentences += tr("%1 left out, because this study does not have what it is about.")
                         .arg(total.unknown);
    }
    if (refusedFiles > 0) {
        sentences += tr("%n packages cannot be read; nothing of them is used.", nullptr,
                        static_cast<int>(refusedFiles));
    }
    m_summary->setText(sentences.join(u' '));
    m_collect->setEnabled(isNew);
}

void CollectDialog::accept()
{
    if (m_all == nullptr || !*m_all || !m_collect->isEnabled()) {
        return;
    }
    if (m_isStale) {
        plan(); // it was edited meanwhile: look again before anything is done
        return;
    }
    QStringList coders;
    for (const CollectedFile& file : (*m_all)->files) {
        if (file.plan) {
            coders += file.plan->contents.coderName;
        }
    }
    coders.removeDuplicates();
    const study::Change change = (*m_all)->change;
    if (m_bench.session.edit(change, tr("Collect packages"))) {
        m_bench.say(tr("Collected the work of %1; Ctrl+Z takes it back.")
                        .arg(coders.join(QStringLiteral(", "))),
                    Saying::Note);
        QDialog::accept();
    }
}

} // namespace rozet::widgets
