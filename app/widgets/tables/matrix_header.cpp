// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/tables/matrix_header.h"

#include "app/widgets/common/theme.h"
#include "app/widgets/tables/table_model.h"

#include <QPainter>

namespace rozet::widgets {

namespace {

constexpr int kBandHeight = 24;
constexpr int kLongestName = 175;

} // namespace

MatrixHeader::MatrixHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(false);
    setHighlightSections(false);
    setMinimumSectionSize(24);
}

QString MatrixHeader::groupOf(int section) const
{
    return model()->headerData(section, Qt::Horizontal, TableModel::GroupRole).toString();
}

bool MatrixHeader::isText(int section) const
{
    return model()->headerData(section, Qt::Horizontal, TableModel::IsTextRole).toBool();
}

QSize MatrixHeader::sizeHint() const
{
    int longest = 40;
    for (int i = 0; i < count(); ++i) {
        if (!isText(i) && !isSectionHidden(i)) {
            longest = std::max(longest, fontMetrics().horizontalAdvance(
                                            model()->headerData(i, Qt::Horizontal).toString()));
        }
    }
    return {QHeaderView::sizeHint().width(), kBandHeight + std::min(longest, kLongestName) + 16};
}

QRect MatrixHeader::groupRect(int section) const
{
    const QString group = groupOf(section);
    int left = sectionViewportPosition(section);
    int right = left + sectionSize(section);
    for (int i = section - 1; i >= 0 && groupOf(i) == group; --i) {
        left -= sectionSize(i);
    }
    for (int i = section + 1; i < count() && groupOf(i) == group; ++i) {
        right += sectionSize(i);
    }
    return {left, 0, right - left, kBandHeight};
}

void MatrixHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const Colours& now = coloursFor(palette());
    painter->save();
    painter->setClipRect(rect);
    painter->fillRect(rect, now.window);
    const QString name = model()->headerData(section, Qt::Horizontal).toString();
    if (isText(section)) {
        painter->setPen(now.muted);
        painter->drawText(rect.adjusted(8, 0, -4, -6), Qt::AlignLeft | Qt::AlignBottom,
                          fontMetrics().elidedText(name, Qt::ElideRight, rect.width() - 12));
    } else {
        const QRect band = groupRect(section);
        painter->fillRect(QRect(rect.left(), 0, rect.width(), kBandHeight),
                          mixed(now.window, now.text, 0.06));
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        painter->setFont(bold);
        painter->setPen(now.text);
        // Kept in sight while the table scrolls sideways.
        const QRect seen = band.intersected(QRect(0, 0, viewport()->width(), kBandHeight));
        painter->drawText(seen.adjusted(6, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter,
                          groupOf(section));
        painter->setFont(font());
        painter->setPen(now.muted);
        painter->translate(rect.left(), rect.bottom() - 6);
        painter->rotate(-90);
        const int length = rect.height() - kBandHeight - 10;
        painter->drawText(QRect(0, 0, length, rect.width()), Qt::AlignLeft | Qt::AlignVCenter,
                          fontMetrics().elidedText(name, Qt::ElideRight, length));
        painter->resetTransform();
        painter->setPen(now.border);
        const bool starts = section == 0 || groupOf(section - 1) != groupOf(section);
        if (starts) {
            painter->drawLine(rect.topLeft(), rect.bottomLeft());
        }
    }
    painter->setPen(now.border);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->restore();
}

} // namespace rozet::widgets
