// SPDX-License-Identifier: GPL-3.0-or-later
// A table whose first columns stay in sight while the others scroll.
#pragma once

#include <QTableView>

namespace rozet::widgets {

class FrozenTable : public QTableView
{
    Q_OBJECT

public:
    explicit FrozenTable(QWidget* parent = nullptr);

    /// The model must be set already; to be called again after it was reset.
    void setFrozenColumns(int count);

    /// Lets the first cell of the row run on over so many columns.
    void spanLabel(int row, int columns);
    void clearLabelSpans();

    [[nodiscard]] QTableView* frozen() const { return m_frozen; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void place();

    QTableView* m_frozen;
    int m_count = 0;
};

} // namespace rozet::widgets
