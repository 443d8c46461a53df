// SPDX-License-Identifier: GPL-3.0-or-later
// The answers to a code about the recording: an id and a name in every language, from low to high
// for codes with an order.
#pragma once

#include "codebook/code.h"

#include <QWidget>

class QTableWidget;
class QToolButton;

namespace rozet::widgets {

class ValueTable : public QWidget
{
    Q_OBJECT

public:
    explicit ValueTable(QWidget* parent = nullptr);

    void show(const std::vector<codebook::CodeValue>& values, const QStringList& languages,
              bool isOrdinal);

    [[nodiscard]] QTableWidget& table() { return *m_table; }

    void addValue();

Q_SIGNALS:
    void edited(const std::vector<rozet::codebook::CodeValue>& values);

private:
    void moveBy(int step);
    void removeChosen();
    void fill();
    void takeCell(int row, int column);
    [[nodiscard]] QToolButton* makeButton(const QString& icon, const QString& name);

    QTableWidget* m_table;
    std::vector<codebook::CodeValue> m_values;
    QStringList m_languages;
    bool m_ordinal = false;
    bool m_filling = false;
};

} // namespace rozet::widgets
