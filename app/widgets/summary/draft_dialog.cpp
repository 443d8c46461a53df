// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/summary/draft_dialog.h"

#include "app/widgets/common/method_page.h"
#include "app/widgets/summary/summary_bridge.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace rozet::widgets {

namespace {

constexpr int kPart = Qt::UserRole + 1;
constexpr int kLine = Qt::UserRole + 2;

QString stepText(workflow::DraftStep step)
{
    using workflow::DraftStep;
    switch (step) {
    case DraftStep::Add:
        return DraftDialog::tr("new");
    case DraftStep::Renew:
        return DraftDialog::tr("renewed");
    case DraftStep::Same:
        return DraftDialog::tr("unchanged");
    case DraftStep::Drop:
        return DraftDialog::tr("goes: no longer coded");
    case DraftStep::Edited:
        return DraftDialog::tr("you changed it: stays");
    case DraftStep::TakenAway:
        return DraftDialog::tr("you took it away");
    }
    return {};
}

QString textOf(const workflow::SummaryBlock& block)
{
    workflow::SummaryText text;
    text.blocks.push_back(block);
    text.blocks.back().kind = workflow::SummaryBlockKind::Paragraph;
    return workflow::plainText(text);
}

} // namespace

DraftDialog::DraftDialog(std::vector<DraftPart> parts, QWidget* parent)
    : QDialog(parent)
    , m_parts(std::move(parts))
    , m_tree(new QTreeWidget(this))
    , m_preview(new QTextBrowser(this))
{
    setWindowTitle(tr("Draft from the coding"));
    resize(940, 600);
    auto* about = new QLabel(
        tr("A draft made of what you coded. Tick what goes into the summary. What you wrote or "
           "changed yourself always stays."),
        this);
    about->setWordWrap(true);
    m_tree->setAccessibleName(tr("Lines of the draft"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderLabels({tr("Line"), tr("What happens")});
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);
    m_tree->setUniformRowHeights(true);
    m_preview->setAccessibleName(tr("How it would read"));
    m_preview->setOpenLinks(false);
    auto* below = new QWidget(this);
    auto* readings = new QVBoxLayout(below);
    readings->setContentsMargins(0, 0, 0, 0);
    auto* heading = new QLabel(tr("How it would read"), below);
    heading->setProperty("heading", true);
    readings->addWidget(heading);
    readings->addWidget(m_preview, 1);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_tree);
    splitter->addWidget(below);
    splitter->setSizes({300, 220});
    splitter->setChildrenCollapsible(false);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto* take = buttons->addButton(tr("Put in the summary"), QDialogButtonBox::AcceptRole);
    take->setDefault(true);
    auto* how = buttons->addButton(tr("How is this computed?"), QDialogButtonBox::HelpRole);
    for (QAbstractButton* button : buttons->buttons()) {
        button->setAccessibleName(button->text());
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(how, &QPushButton::clicked, this,
            [this] { showMethodPage({QStringLiteral("summary")}, this); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 12);
    column->setSpacing(10);
    column->addWidget(about);
    column->addWidget(splitter, 1);
    column->addWidget(buttons);
    fill();
    connect(m_tree, &QTreeWidget::itemChanged, this, &DraftDialog::onChecked);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &DraftDialog::showPreview);
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
    showPreview();
}

void DraftDialog::fill()
{
    m_filling = true;
    for (std::size_t part = 0; part < m_parts.size(); ++part) {
        auto* top = new QTreeWidgetItem(m_tree, {m_parts[part].label});
        QFont bold = top->font(0);
        bold.setBold(true);
        top->setFont(0, bold);
        top->setData(0, kPart, QVariant::fromValue(part));
        top->setFirstColumnSpanned(true);
        for (std::size_t i = 0; i < m_parts[part].lines.size(); ++i) {
            const workflow::DraftLine& line = m_parts[part].lines[i];
            const QString text = textOf(line.block);
            auto* item = new QTreeWidgetItem(top, {text, stepText(line.step)});
            item->setToolTip(
                0, QStringLiteral("<div style='width:360px'>%1</div>").arg(text.toHtmlEscaped()));
            item->setData(0, kPart, QVariant::fromValue(part));
            item->setData(0, kLine, QVariant::fromValue(i));
            if (line.step == workflow::DraftStep::Same) {
                item->setFlags(item->flags() & ~Qt::ItemIsUserCheckable);
            } else {
                item->setCheckState(0, line.wanted ? Qt::Checked : Qt::Unchecked);
            }
        }
        top->setExpanded(true);
    }
    m_filling = false;
}

void DraftDialog::onChecked(QTreeWidgetItem* item)
{
    if (m_filling || !item->data(0, kLine).isValid()) {
        return;
    }
    DraftPart& part = m_parts[item->data(0, kPart).value<std::size_t>()];
    part.lines[item->data(0, kLine).value<std::size_t>()].wanted =
        item->checkState(0) == Qt::Checked;
    showPreview();
}

void DraftDialog::showPreview()
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    if (item == nullptr) {
        m_preview->clear();
        return;
    }
    const DraftPart& part = m_parts[item->data(0, kPart).value<std::size_t>()];
    fillDocument(*m_preview->document(), workflow::applyDraft(part.text, part.lines), palette());
    m_preview->verticalScrollBar()->setValue(0);
}

QString DraftDialog::preview() const
{
    return m_preview->toPlainText();
}

std::map<codebook::CategoryId, QString> DraftDialog::changed() const
{
    std::map<codebook::CategoryId, QString> texts;
    for (const DraftPart& part : m_parts) {
        const QString before = workflow::summaryHtml(part.text);
        const QString after = workflow::summaryHtml(workflow::applyDraft(part.text, part.lines));
        if (before != after) {
            texts.emplace(part.category, after);
        }
    }
    return texts;
}

} // namespace rozet::widgets
