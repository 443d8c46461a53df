// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/search/search_dialog.h"

#include "app/widgets/search/found_model.h"
#include "app/widgets/search/recode_bar.h"
#include "app/widgets/search/search_form.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace rozet::widgets {

namespace {

constexpr int kSearchAfterMs = 150;

} // namespace

SearchDialog::SearchDialog(const Workbench& bench, QWidget* parent)
    : QDialog(parent)
    , m_bench(bench)
    , m_model(new FoundModel(bench.session, bench.language, this))
    , m_form(new SearchForm(bench, this))
    , m_table(new QTableView(this))
    , m_count(new QLabel(this))
    , m_recode(new RecodeBar(bench, this))
{
    setObjectName(QStringLiteral("searchDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Search in all conversations"));
    resize(940, 620);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Fragments found"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(26);
    static constexpr std::array kWidths{130, 90, 80, 80, 220};
    for (int i = 0; i < static_cast<int>(kWidths.size()); ++i) {
        m_table->setColumnWidth(i, kWidths[static_cast<std::size_t>(i)]);
    }
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_count->setProperty("muted", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 14);
    column->setSpacing(10);
    column->addWidget(m_form);
    column->addWidget(m_count);
    column->addWidget(m_table, 1);
    column->addWidget(m_recode);

    m_later.setSingleShot(true);
    m_later.setInterval(kSearchAfterMs);
    connect(&m_later, &QTimer::timeout, this, &SearchDialog::search);
    connect(m_form, &SearchForm::changed, &m_later, qOverload<>(&QTimer::start));
    const auto studyChanged = [this] {
        m_form->refresh();
        m_recode->refresh();
        m_later.start();
    };
    connect(&m_bench.session, &session::StudySession::studyChanged, this, studyChanged);
    connect(&m_bench.session, &session::StudySession::coderChanged, this, studyChanged);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex& index) { goTo(index.row()); });
    search();
    m_form->setFocus();
}

void SearchDialog::search()
{
    m_later.stop();
    m_model->setFound(workflow::findFragments(m_bench.study(), m_form->query()));
    m_count->setText(tr("%n fragment(s) found", nullptr, m_model->rowCount()) +
                     (m_model->rowCount() > 0
                          ? QStringLiteral(" · ") + tr("Enter or a double click goes there")
                          : QString()));
    m_recode->setFound(m_model->found(), m_form->code());
}

void SearchDialog::goTo(int row)
{
    const workflow::FoundFragment& place = m_model->found()[static_cast<std::size_t>(row)];
    const study::Coding* coding = m_bench.study().codings.find(place.coding);
    const study::Fragment* fragment =
        coding == nullptr ? nullptr : coding->fragments.find(place.fragment);
    if (fragment == nullptr) {
        return;
    }
    m_bench.navigator.goTo({coding->header.recording, fragment->span, fragment->id, false});
}

} // namespace rozet::widgets
