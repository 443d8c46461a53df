// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/study/density_delegate.h"

#include "app/widgets/common/theme.h"
#include "app/widgets/study/recordings_model.h"

#include <QPainter>

#include <algorithm>
#include <vector>

namespace rozet::widgets {

namespace {

constexpr int kStrip = 5; // pixels
constexpr int kMargin = 6;
constexpr double kFull = 3; // this many fragments at once are as dark as it gets

} // namespace

void DensityDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const auto density = index.data(RecordingsModel::DensityRole).value<std::vector<double>>();
    QStyleOptionViewItem above = option;
    if (density.empty()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyledItemDelegate::paint(painter, above, index);
    const QRectF strip(option.rect.left() + kMargin, option.rect.bottom() - kStrip,
                       option.rect.width() - 2 * kMargin, kStrip - 1);
    const Colours& now = coloursFor(option.palette);
    const double width = strip.width() / static_cast<double>(density.size());
    painter->save();
    painter->setPen(Qt::NoPen);
    painter->setBrush(now.border);
    painter->drawRect(QRectF(strip.left(), strip.bottom() - 1, strip.width(), 1));
    for (std::size_t part = 0; part < density.size(); ++part) {
        if (density[part] <= 0) {
            continue;
        }
        // Higher and darker with more of them, so that it can be read without the colour.
        const double share = std::min(1.0, density[part] / kFull);
        QColor colour = now.accent;
        colour.setAlphaF(static_cast<float>(0.45 + 0.55 * share));
        const double height = std::max(1.5, strip.height() * (0.4 + 0.6 * share));
        painter->setBrush(colour);
        painter->drawRect(QRectF(strip.left() + static_cast<double>(part) * width,
                                 strip.bottom() - height, width, height));
    }
    painter->restore();
}

} // namespace rozet::widgets
