// SPDX-License-Identifier: GPL-3.0-or-later
// A row of the tree: the sign of the code, its name, its key, and a sign when something is wrong.
#pragma once

#include <QStyledItemDelegate>

namespace rozet::widgets {

class TreeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    TreeDelegate(QString language, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

private:
    QString m_language;
};

} // namespace rozet::widgets
