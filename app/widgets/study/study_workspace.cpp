// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/study/study_workspace.h"

#include "app/widgets/common/empty_state.h"
#include "app/widgets/common/focus_start.h"
#include "app/widgets/common/icons.h"
#include "app/widgets/study/assign_dialog.h"
#include "app/widgets/study/density_delegate.h"
#include "app/widgets/study/media_jobs.h"
#include "app/widgets/study/people_panel.h"
#include "app/widgets/study/progress_panel.h"
#include "app/widgets/study/recording_form.h"
#include "app/widgets/study/recordings_model.h"
#include "app/widgets/study/rounds_panel.h"
#include "app/widgets/study/unlock_dialog.h"
#include "core/study/cascade.h"
#include "core/workflow/coders.h"

#include <QCollator>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

namespace rozet::widgets {

namespace {

constexpr int kRoundsTab = 5;
constexpr int kProgressTab = 6;

/// Numbers in names count as numbers.
class NaturalOrder final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override
    {
        QCollator collator(QLocale(QLocale::Dutch));
        collator.setNumericMode(true);
        return collator.compare(left.data().toString(), right.data().toString()) < 0;
    }
};

} // namespace

StudyWorkspace::StudyWorkspace(const Workbench& bench, QWidget* parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_model(new RecordingsModel(bench.session, this))
    , m_sorted(new NaturalOrder(this))
    , m_tabs(new QTabBar(this))
    , m_pages(new QStackedWidget(this))
    , m_recordingPages(new QStackedWidget(this))
    , m_table(new QTableView(this))
    , m_form(new RecordingForm(bench, this))
    , m_rounds(new RoundsPanel(bench, this))
    , m_progress(new ProgressPanel(bench, this))
    , m_title(new QLineEdit(this))
    , m_coder(new Choices(tr("I am coding as"), this))
    , m_hidden(new QLabel(this))
{
    setFocusPolicy(Qt::NoFocus);
    m_sorted->setSourceModel(m_model);
    m_pages->addWidget(makeRecordings());
    constexpr std::array kinds{PersonKind::Mentor, PersonKind::Student, PersonKind::School,
                               PersonKind::Coder};
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        m_people[i] = new PeoplePanel(kinds[i], bench, this);
        m_pages->addWidget(m_people[i]);
    }
    m_pages->addWidget(m_rounds);
    m_pages->addWidget(m_progress);
    for (const QString& name : {tr("Conversations"), tr("Mentors"), tr("Students"), tr("Schools"),
                                tr("Coders"), tr("Rounds"), tr("Progress")}) {
        m_tabs->addTab(name);
    }
    m_tabs->setAccessibleName(tr("Parts of the study"));
    m_tabs->setExpanding(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &StudyWorkspace::showTab);
    connect(&m_bench.session, &session::StudySession::studyChanged, this, &StudyWorkspace::refresh);
    connect(&m_bench.session, &session::StudySession::coderChanged, this, &StudyWorkspace::refresh);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        if (m_toChoose.isNull()) {
            m_toChoose = chosen();
        }
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &StudyWorkspace::refresh);
    connectActions();
    refresh();
    startFocusAt(this, m_table);
}

QWidget* StudyWorkspace::makeHeader()
{
    auto* header = new QWidget(this);
    header->setObjectName(QStringLiteral("bar"));
    header->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(header);
    column->setContentsMargins(14, 10, 14, 0);
    column->setSpacing(6);
    auto* top = new QHBoxLayout;
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    m_title->setAccessibleName(tr("Title of the study"));
    m_title->setToolTip(tr("Title of the study"));
    m_title->setStyleSheet(QStringLiteral(
        "QLineEdit { border-color: transparent; background: transparent; padding-left: 2px; }"));
    top->addWidget(m_title, 1);
    auto* label = new QLabel(tr("I am coding as"), header);
    label->setProperty("muted", true);
    top->addWidget(label);
    m_coder->setMinimumWidth(150);
    top->addWidget(m_coder);
    column->addLayout(top);
    auto* row = new QHBoxLayout;
    row->addWidget(m_tabs);
    row->addStretch();
    auto* addButton = new QPushButton(icon(QStringLiteral("add")), tr("Add"), header);
    connect(m_tabs, &QTabBar::currentChanged, addButton,
            [addButton](int tab) { addButton->setEnabled(tab != kProgressTab); });
    addButton->setAccessibleName(addButton->text());
    addButton->setToolTip(tr("Add to this list"));
    connect(addButton, &QPushButton::clicked, this, &StudyWorkspace::add);
    row->addWidget(addButton, 0, Qt::AlignVCenter);
    column->addLayout(row);
    connect(m_title, &QLineEdit::editingFinished, this, [this] {
        study::StudyInfo info = m_bench.study().info;
        if (m_title->text().trimmed() != info.title && !m_title->text().trimmed().isEmpty()) {
            info.title = m_title->text().trimmed();
            m_bench.session.edit(study::SetInfo{info}, tr("Change the title"));
        }
    });
    connect(m_coder, &Choices::chosen, this,
            [this](const QString& id) { m_bench.session.setCoder(study::CoderId::fromText(id)); });
    return header;
}

QWidget* StudyWorkspace::makeRecordings()
{
    auto* empty = new EmptyState(
        QStringLiteral("recording"), tr("No conversations yet"),
        tr("Add the recordings of the conversations you want to code, or drop them on this window. "
           "The files stay where they are; nothing is copied or sent anywhere."),
        this);
    auto* first =
        new QPushButton(iconOnAccent(QStringLiteral("add")), tr("Add recordings…"), empty);
    first->setProperty("primary", true);
    first->setAccessibleName(first->text());
    connect(first, &QPushButton::clicked, this, &StudyWorkspace::chooseFiles);
    empty->addWidgetBelow(first);

    m_table->setModel(m_sorted);
    m_table->setAccessibleName(tr("Conversations"));
    m_table->setItemDelegate(new DensityDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::SelectedClicked);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(RecordingsModel::Name, Qt::AscendingOrder);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(30);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->horizontalHeader()->setDefaultSectionSize(118);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setTabKeyNavigation(false);

    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    m_hidden->setProperty("muted", true);
    m_hidden->setContentsMargins(14, 6, 14, 6);
    m_hidden->setWordWrap(true);
    column->addWidget(m_hidden);

    auto* side = new QWidget(this);
    auto* sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(side);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_form);
    scroll->setFocusPolicy(Qt::NoFocus);
    sideColumn->addWidget(scroll, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(14, 0, 14, 12);
    for (const auto& [id, iconName] :
         {std::pair("study.codeThis", "code"), std::pair("study.remove", "remove")}) {
        QAction* action = m_bench.actions.action(id);
        auto* button = new QPushButton(action->text(), side);
        button->setAccessibleName(action->text());
        button->setToolTip(action->toolTip());
        const bool firstButton = buttons->count() == 0;
        const QString drawing = QString::fromLatin1(iconName);
        button->setIcon(firstButton ? iconOnAccent(drawing) : icon(drawing));
        button->setProperty("primary", firstButton);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        buttons->addWidget(button, buttons->count() == 0 ? 1 : 0);
    }
    sideColumn->addLayout(buttons);
    side->setMinimumWidth(310);

    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(left);
    splitter->addWidget(side);
    splitter->setStretchFactor(0, 1);
    splitter->setCollapsible(0, false);
    splitter->setSizes({800, 340});
    splitter->restoreState(m_bench.settings.bytes("study/splitter"));
    connect(splitter, &QSplitter::splitterMoved, this,
            [this, splitter] { m_bench.settings.set("study/splitter", splitter->saveState()); });

    m_recordingPages->addWidget(empty);
    m_recordingPages->addWidget(splitter);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_form->setRecording(chosen());
        showPossible();
    });
    connect(m_table, &QTableView::doubleClicked, this,
            [this](const QModelIndex&) { codeChosen(); });
    return m_recordingPages;
}

void StudyWorkspace::connectActions()
{
    m_bench.actions.on("study.addRecordings", this, [this] { chooseFiles(); });
    m_bench.actions.on("study.codeThis", this, [this] { codeChosen(); });
    m_bench.actions.on("study.assign", this, [this] { divideWork(); });
    m_bench.actions.on("study.unlock", this,
                       [this] { (new UnlockDialog(m_bench, chosen(), this))->open(); });
    m_bench.actions.on("study.remove", this, [this] { remove(); });
    const std::pair<const char*, int> people[] = {{"study.addMentor", 1},
                                                  {"study.addStudent", 2},
                                                  {"study.addSchool", 3},
                                                  {"study.addCoder", 4},
                                                  {"study.addRound", kRoundsTab}};
    for (const auto& [id, tab] : people) {
        m_bench.actions.on(id, this, [this, tab = tab] {
            m_tabs->setCurrentIndex(tab);
            add();
        });
    }
}

void StudyWorkspace::refresh()
{
    const study::Study& study = m_bench.study();
    if (!m_title->hasFocus()) {
        m_title->setText(study.info.title);
    }
    std::vector<Choice> coders{{QString(), tr("nobody"), tr("To look and count, without coding")}};
    for (const study::Coder& coder : workflow::codersByName(study)) {
        coders.push_back({coder.id.toText(), coder.name, QString()});
    }
    m_coder->setChoices(coders);
    m_coder->setCurrentId(m_bench.session.coder().isNull() ? QString()
                                                           : m_bench.session.coder().toText());
    m_hidden->setVisible(m_bench.session.hiddenCount() > 0);
    m_hidden->setText(tr("%n coding(s) of others stay hidden until everybody who codes those "
                         "recordings has closed.",
                         nullptr, m_bench.session.hiddenCount()));
    m_recordingPages->setCurrentIndex(study.recordings.isEmpty() ? 0 : 1);
    if (const int row = m_model->rowOf(m_toChoose); row >= 0) {
        const QModelIndex place = m_sorted->mapFromSource(m_model->index(row, 0));
        m_table->setCurrentIndex(place);
        m_table->scrollTo(place);
        m_toChoose = {};
    }
    if (!m_table->currentIndex().isValid() && m_sorted->rowCount() > 0) {
        m_table->setCurrentIndex(m_sorted->index(0, 0));
    }
    showPossible();
    if (m_form->recordingId() != chosen()) {
        m_form->setRecording(chosen());
    }
    static constexpr std::array kWidths{150, 90, 90, 100, 95, 65, 95, 112};
    if (m_table->property("sized").isNull() && m_sorted->rowCount() > 0) {
        m_table->setProperty("sized", true);
        for (int i = 0; i < static_cast<int>(kWidths.size()); ++i) {
            m_table->setColumnWidth(i, kWidths[static_cast<std::size_t>(i)]);
        }
    }
}

void StudyWorkspace::showTab(int index)
{
    m_pages->setCurrentIndex(index);
}

void StudyWorkspace::showPart(int index)
{
    m_tabs->setCurrentIndex(index);
}

void StudyWorkspace::add()
{
    if (m_tabs->currentIndex() == 0) {
        chooseFiles();
    } else if (m_tabs->currentIndex() == kRoundsTab) {
        m_rounds->addOne();
    } else if (m_tabs->currentIndex() < kRoundsTab) {
        m_people[static_cast<std::size_t>(m_tabs->currentIndex() - 1)]->addOne();
    }
}

void StudyWorkspace::chooseFiles()
{
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("Add recordings"),
                                                            mediaFolder(m_bench), mediaFilter());
    if (!files.isEmpty()) {
        m_bench.settings.set("folders/media", QFileInfo(files.front()).path());
        addRecordings(files);
    }
}

void StudyWorkspace::addRecordings(const QStringList& files)
{
    m_tabs->setCurrentIndex(0);
    widgets::addRecordings(m_bench, files, [here = QPointer(this)](const auto& recording) {
        if (here != nullptr) {
            here->m_toChoose = recording;
        }
    });
}

study::RecordingId StudyWorkspace::chosen() const
{
    const QModelIndex current = m_sorted->mapToSource(m_table->currentIndex());
    return m_model->recordingAt(current.isValid() ? current.row() : -1);
}

void StudyWorkspace::codeChosen()
{
    if (!chosen().isNull()) {
        m_bench.navigator.goTo({chosen(), std::nullopt, std::nullopt, false});
    }
}

void StudyWorkspace::showPossible()
{
    const bool leads = m_bench.session.mayLead();
    m_bench.actions.setPossible("study.assign", leads);
    m_bench.actions.setPossible(
        "study.unlock",
        leads && !UnlockDialog::closedCodings(m_bench.wholeStudy(), chosen()).empty());
}

void StudyWorkspace::divideWork()
{
    std::vector<study::RecordingId> recordings;
    for (const QModelIndex& row : m_table->selectionModel()->selectedRows()) {
        recordings.push_back(m_model->recordingAt(m_sorted->mapToSource(row).row()));
    }
    (new AssignDialog(m_bench, std::move(recordings), this))->open();
}

void StudyWorkspace::remove()
{
    if (m_tabs->currentIndex() >= kRoundsTab) {
        if (m_tabs->currentIndex() == kRoundsTab) {
            m_rounds->removeChosen();
        }
        return;
    }
    if (m_tabs->currentIndex() > 0) {
        m_people[static_cast<std::size_t>(m_tabs->currentIndex() - 1)]->removeChosen();
        return;
    }
    study::Composite steps;
    int count = 0;
    for (const QModelIndex& row : m_table->selectionModel()->selectedRows()) {
        const study::RecordingId id = m_model->recordingAt(m_sorted->mapToSource(row).row());
        steps.changes.push_back(study::removalOfRecording(m_bench.wholeStudy(), id));
        ++count;
    }
    if (count > 0 && m_bench.session.edit(steps, tr("Remove %n recording(s)", nullptr, count))) {
        m_bench.say(tr("%n recording(s) removed with what was coded. Ctrl+Z brings back "
                       "everything; the video files were not touched.",
                       nullptr, count),
                    Saying::Note);
    }
}

} // namespace rozet::widgets
