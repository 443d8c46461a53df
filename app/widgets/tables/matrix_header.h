// SPDX-License-Identifier: GPL-3.0-or-later
// The head of a matrix with many narrow columns: names stand upright, the names of groups lie over
// them.
#pragma once

#include <QHeaderView>

namespace rozet::widgets {

class MatrixHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit MatrixHeader(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    [[nodiscard]] QString groupOf(int section) const;
    [[nodiscard]] bool isText(int section) const;
    [[nodiscard]] QRect groupRect(int section) const;
};

} // namespace rozet::widgets
