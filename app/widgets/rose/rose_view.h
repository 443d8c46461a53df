// SPDX-License-Identifier: GPL-3.0-or-later
// The Leary rose as a control: two people are placed on a disc, samen at the right and boven at the
// top. Values go in, signals come out; the view keeps what the user chose, so that it can stand
// alone.
//
// Mouse: a click or drag places the active person; a click on the other person's mark or name makes
// that one active. In sector mode, and on the name of a sector, the whole sector is chosen. Escape
// takes a drag back.
// Keys: the numeric pad (and the digit row) chooses the sector that lies in the direction of the
// key as seen from the 5; 5 is the centre in point mode. A key between two sectors chooses the one
// on its clockwise side, and pressed again the other. Arrows move the point by a twentieth of the
// radius (with Shift a hundredth), or go from sector to sector in sector mode. M and S make the
// mentor or the student active, Delete clears.
#pragma once

#include "codebook/leary.h"
#include "core/study/people.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace rozet::rose {

class RoseView : public QWidget
{
    Q_OBJECT

public:
    explicit RoseView(QWidget* parent = nullptr);
    ~RoseView() override;

    // What is shown. Setters are silent, but for activePartyChanged().
    /// Language of the names ("nl", "en"). Positions the new rose cannot hold are dropped.
    void setRose(const codebook::LearyRose& rose, const QString& language);
    [[nodiscard]] const codebook::LearyRose& rose() const;
    void setPosition(study::Party party, std::optional<codebook::LearyPosition> position);
    [[nodiscard]] std::optional<codebook::LearyPosition> position(study::Party party) const;
    /// Where somebody was in the last while, oldest first; fades towards the oldest.
    void setTrail(study::Party party, std::vector<codebook::LearyPoint> trail);
    void setReadOnly(bool readOnly);
    [[nodiscard]] bool isReadOnly() const;
    /// true: whole sectors are chosen; false: points. Off by default.
    void setSnapToSectors(bool snap);
    [[nodiscard]] bool snapsToSectors() const;
    void setActiveParty(study::Party party);
    [[nodiscard]] study::Party activeParty() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override { return width; }

    /// Where a point of the disc is in the widget, and the other way round (nothing outside the
    /// disc).
    [[nodiscard]] QPointF pixelOf(codebook::LearyPoint point) const;
    [[nodiscard]] std::optional<codebook::LearyPoint> pointAt(const QPointF& pixel) const;
    /// In words: "Mentor: helpend (samen 0.40, boven 0.10)".
    [[nodiscard]] QString describe(study::Party party) const;
    /// "Mentor: tegen - samen", or the axis from onder to boven.
    [[nodiscard]] QString axisName(study::Party party, bool aboveAxis) const;
    /// Places the active person as if the user had pointed there: kept within the disc, or as its
    /// sector in sector mode, with the signals. Does nothing when read-only.
    void chooseByUser(codebook::LearyPoint point);

Q_SIGNALS:
    /// Only when the user did it. During a drag with every move.
    void positionChosen(rozet::study::Party party, const rozet::codebook::LearyPosition& position);
    /// A drag or click has ended: positionChosen() was final.
    void choiceFinished(rozet::study::Party party);
    void positionCleared(rozet::study::Party party);
    void activePartyChanged(rozet::study::Party party);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct State;

    void choose(const std::optional<codebook::LearyPosition>& position, bool finished);
    void followPointer(const QPointF& place);
    void moveByArrow(int together, int above, bool fine);
    [[nodiscard]] bool usesKey(const QKeyEvent& event) const;
    [[nodiscard]] QString sectorUnder(const QPointF& place) const;
    void setHovered(const QString& sector);

    std::unique_ptr<State> m_state;
};

} // namespace rozet::rose
