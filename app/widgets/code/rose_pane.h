// SPDX-License-Identifier: GPL-3.0-or-later
// A Leary rose with what belongs to it: who is placed, where they stand in words, and clearing.
#pragma once

#include "app/widgets/common/segments.h"
#include "app/widgets/common/workbench.h"
#include "app/widgets/rose/rose_view.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace rozet::widgets {

class RosePane : public QWidget
{
    Q_OBJECT

public:
    RosePane(const Workbench& bench, const QString& name, QWidget* parent = nullptr);

    void setRose(const codebook::LearyRose& rose);
    void setPositions(const std::optional<codebook::LearyPosition>& mentor,
                      const std::optional<codebook::LearyPosition>& student);
    void setReadOnly(bool readOnly);

    [[nodiscard]] rose::RoseView* view() const { return m_view; }

    /// Where both stand, in words; to be placed where there is room.
    [[nodiscard]] QLabel* words() const { return m_words; }

Q_SIGNALS:
    void chosen(rozet::study::Party party,
                const std::optional<rozet::codebook::LearyPosition>& position);

private:
    void showWords();

    Workbench m_bench;
    rose::RoseView* m_view;
    Segments* m_party;
    QToolButton* m_clear;
    QLabel* m_words;
};

} // namespace rozet::widgets
