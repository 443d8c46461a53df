// SPDX-License-Identifier: GPL-3.0-or-later
// How the outcome of comparing looks everywhere: a name, a sign, a colour and a pattern, so that
// colour is never the only difference.
#pragma once

#include "core/agreement/event_matching.h"

#include <QColor>
#include <QString>
#include <QWidget>

#include <array>

namespace rozet::widgets {

inline constexpr std::array kVerdicts{agreement::Verdict::Same, agreement::Verdict::DifferentCode,
                                      agreement::Verdict::Boundary, agreement::Verdict::Unmatched};

struct VerdictLook
{
    QString name; ///< "another code"
    QString help; ///< one sentence
    QString sign; ///< one character
    QColor colour;
    Qt::BrushStyle pattern = Qt::SolidPattern;
};

[[nodiscard]] VerdictLook verdictLook(agreement::Verdict verdict);
/// Stable, for settings: "same", "different_code", "boundary", "unmatched".
[[nodiscard]] QString verdictId(agreement::Verdict verdict);

/// What the colours, signs and patterns of the timeline mean, in one line.
class VerdictLegend : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictLegend(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int widthOf(const VerdictLook& look) const;
};

} // namespace rozet::widgets
