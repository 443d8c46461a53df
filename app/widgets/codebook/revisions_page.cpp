// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/codebook/revisions_page.h"

#include "app/widgets/codebook/diff_html.h"

#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace rozet::widgets {

RevisionsPage::RevisionsPage(const Workbench& bench, session::CodebookDraft& draft, QWidget* parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_draft(draft)
    , m_list(new QListWidget(this))
    , m_from(new Choices(tr("From"), this))
    , m_to(new Choices(tr("To"), this))
    , m_text(new QTextBrowser(this))
{
    m_list->setAccessibleName(tr("Revisions"));
    m_list->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_text->setAccessibleName(tr("What changed"));
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabChangesFocus(true);
    m_text->document()->setDocumentMargin(12);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(8);
    auto* from = new QLabel(tr("From"), this);
    auto* to = new QLabel(tr("to"), this);
    for (QLabel* label : {from, to}) {
        label->setProperty("muted", true);
    }
    row->addWidget(from);
    row->addWidget(m_from);
    row->addWidget(to);
    row->addWidget(m_to);
    row->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_list);
    column->addLayout(row);
    column->addWidget(m_text, 1);
    connect(m_from, &Choices::chosen, this, &RevisionsPage::showDifference);
    connect(m_to, &Choices::chosen, this, &RevisionsPage::showDifference);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int place) {
        if (place < 0) {
            return;
        }
        const int number = m_list->item(place)->data(Qt::UserRole).toInt();
        if (number == 0) {
            compare(m_draft.base(), 0);
        } else {
            compare(std::max(1, number - 1), number);
        }
    });
}

void RevisionsPage::refresh()
{
    m_stale = true;
    if (isVisible()) {
        fillLists();
    }
}

void RevisionsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        fillLists();
    }
}

void RevisionsPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showDifference();
    }
}

void RevisionsPage::fillLists()
{
    m_stale = false;
    const auto& revisions = m_bench.study().codebooks;
    std::vector<Choice> choices;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const auto add = [&](int number, const QString& name, const QString& facts) {
        choices.push_back({QString::number(number), name, facts});
        auto* item = new QListWidgetItem(
            facts.isEmpty() ? name : name + QStringLiteral(" · ") + facts, m_list);
        item->setData(Qt::UserRole, number);
    };
    if (m_draft.isChanged()) {
        add(0, tr("Draft"), tr("not published yet"));
    }
    const QLocale locale(m_bench.language);
    for (auto one = revisions.rbegin(); one != revisions.rend(); ++one) {
        const QString date =
            locale.toString(one->date.toLocalTime().date(), QStringLiteral("d MMMM yyyy"));
        const QString reason = one->reason.isEmpty() ? tr("the first") : one->reason;
        add(one->number, tr("Revision %1").arg(one->number), date + QStringLiteral(" · ") + reason);
    }
    constexpr int kMostRows = 6;
    m_list->setFixedHeight(m_list->sizeHintForRow(0) * std::min(m_list->count(), kMostRows) + 6);
    m_from->setChoices(choices);
    m_to->setChoices(choices);
    // What is newest is what somebody wants to see first.
    if (revisions.size() != m_known || m_followDraft != m_draft.isChanged()) {
        m_known = revisions.size();
        m_followDraft = m_draft.isChanged();
        const int newest = static_cast<int>(revisions.size());
        compare(m_followDraft ? m_draft.base() : std::max(1, newest - 1),
                m_followDraft ? 0 : newest);
        return;
    }
    showDifference();
}

void RevisionsPage::compare(int from, int to)
{
    m_from->setCurrentId(QString::number(from));
    m_to->setCurrentId(QString::number(to));
    showDifference();
}

const codebook::Codebook* RevisionsPage::bookOf(int number) const
{
    if (number == 0) {
        return &m_draft.book();
    }
    const codebook::CodebookRevision* revision = m_bench.study().codebookRevision(number);
    return revision == nullptr ? nullptr : &revision->codebook;
}

void RevisionsPage::showDifference()
{
    const codebook::Codebook* from = bookOf(m_from->currentId().toInt());
    const codebook::Codebook* to = bookOf(m_to->currentId().toInt());
    if (from == nullptr || to == nullptr || m_from->count() == 0) {
        m_text->clear();
        return;
    }
    const QString html = diffHtml(*from, *to, m_bench.language, palette());
    const QString none = m_from->currentId() == m_to->currentId()
                             ? tr("These are the same revision. Choose two to see what changed; a "
                                  "change you make in the codebook shows here at once.")
                             : tr("Nothing differs between these two.");
    m_text->setHtml(html.isEmpty() ? QStringLiteral("<p>%1</p>").arg(none.toHtmlEscaped())
                                   : QStringLiteral("<p style='margin-bottom:0'>%1</p>")
                                             .arg(tr("<s>Struck through</s>: no longer there. "
                                                     "<u>Underlined</u>: new.")) +
                                         html);
}

QString RevisionsPage::shownDifference() const
{
    return m_text->toHtml();
}

} // namespace rozet::widgets
