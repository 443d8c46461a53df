// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/codebook/tree_delegate.h"

#include "app/widgets/codebook/codebook_tree.h"
#include "app/widgets/common/code_look.h"
#include "app/widgets/common/icons.h"
#include "app/widgets/common/theme.h"

#include <QApplication>
#include <QPainter>

namespace rozet::widgets {

namespace {

constexpr int kSignSize = 15;

} // namespace

TreeDelegate::TreeDelegate(QString language, QObject* parent)
    : QStyledItemDelegate(parent), m_language(std::move(language))
{
}

QSize TreeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {120, option.fontMetrics.height() + 10};
}

void TreeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QString text = row.text;
    row.text.clear();
    const QStyle* style = row.widget == nullptr ? QApplication::style() : row.widget->style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

    const auto& model = *static_cast<const CodebookTree*>(index.model());
    const codebook::Codebook& book = model.draft().book();
    const DraftItem item = model.itemAt(index);
    const Colours& now = coloursFor(row.palette);
    const bool retired = index.data(CodebookTree::ItemIsRetired).toBool();
    QRect area = row.rect.adjusted(3, 0, -6, 0);
    painter->save();
    const int worst = index.data(CodebookTree::WorstFinding).toInt();
    if (worst > 0) {
        const QPixmap sign =
            iconPixmap(worst == 2 ? QStringLiteral("warning") : QStringLiteral("info"),
                       QSize(kSignSize, kSignSize), worst == 2 ? now.danger : now.warning,
                       painter->device()->devicePixelRatioF());
        painter->drawPixmap(area.right() - kSignSize + 1, area.center().y() - kSignSize / 2, sign);
        area.adjust(0, 0, -kSignSize - 4, 0);
    }
    QFont font = row.font;
    painter->setFont(font);
    if (const codebook::Code* code = item.isCode() ? book.code(item.code) : nullptr) {
        if (!code->key.isEmpty() && !retired) {
            const int width = row.fontMetrics.horizontalAdvance(QStringLiteral("W")) + 6;
            painter->setPen(now.muted);
            painter->drawText(area.adjusted(area.width() - width, 0, 0, 0), Qt::AlignCenter,
                              code->key.toUpper());
            area.adjust(0, 0, -width - 2, 0);
        }
        if (code->selectable) {
            const int used =
                paintCodeChip(*painter, area, codeLook(book, *code, m_language), row.palette);
            area.adjust(used + 6, 0, 0, 0);
        }
    } else if (const codebook::Category* category = book.category(item.category)) {
        QColor colour(category->colour);
        if (!colour.isValid()) {
            colour = now.border;
        }
        painter->fillRect(QRect(area.left(), area.top() + 5, 4, area.height() - 10), colour);
        area.adjust(11, 0, 0, 0);
        font.setWeight(QFont::DemiBold);
    }
    font.setStrikeOut(retired);
    font.setItalic(index.data(CodebookTree::IsNewRole).toBool());
    painter->setFont(font);
    painter->setPen(retired ? now.muted : now.text);
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, area.width()));
    painter->restore();
}

} // namespace rozet::widgets
