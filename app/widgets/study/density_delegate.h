// SPDX-License-Identifier: GPL-3.0-or-later
// Under the state of a coding, a strip that shows where in the recording its fragments lie.
#pragma once

#include <QStyledItemDelegate>

namespace rozet::widgets {

class DensityDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace rozet::widgets
