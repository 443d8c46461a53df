// SPDX-License-Identifier: GPL-3.0-or-later
// How rows of the fragment list look and are edited.
#pragma once

#include "app/session/coding_controller.h"

#include <QStyledItemDelegate>

namespace rozet::widgets {

/// A bar at the left edge of rows that are playing; chips for codes; completion while typing codes.
class FragmentDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    FragmentDelegate(const session::CodingController& controller, QString language,
                     QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;

private:
    void paintCodes(QPainter* painter, const QStyleOptionViewItem& option,
                    const QStringList& ids) const;

    const session::CodingController& m_controller;
    QString m_language;
};

} // namespace rozet::widgets
