// SPDX-License-Identifier: GPL-3.0-or-later
// Under the picture: what each coder made of the difference that is looked at, and what each has at
// the moment that is shown.
#pragma once

#include "app/widgets/compare/compare_state.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace rozet::widgets {

class LabelStrip : public QWidget
{
    Q_OBJECT

public:
    explicit LabelStrip(const CompareState& state, QWidget* parent = nullptr);

    /// Null: nothing is looked at.
    void showDifference(const workflow::Difference* difference,
                        const workflow::RecordingDifferences* recording);
    /// Rings what is there at this moment.
    void setPosition(MediaTime position);

    /// Per coder, as shown.
    [[nodiscard]] QStringList texts() const;

private:
    struct Part
    {
        QLabel* name = nullptr;
        QLabel* codes = nullptr;
        std::optional<TimeSpan> span;
        QString text;
    };

    void setParts(std::size_t count);
    void showPart(Part& part) const;

    const CompareState& m_state;
    QGridLayout* m_grid;
    std::vector<Part> m_parts;
    MediaTime m_position;
};

} // namespace rozet::widgets
