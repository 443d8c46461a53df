// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/video/transport_icons.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

namespace rozet::widgets {

namespace {

/// Shapes in a square of 24 x 24.
QPainterPath filled(TransportIcon which)
{
    QPainterPath path;
    const auto triangle = [&path](qreal fromX, qreal toX) {
        path.addPolygon(QPolygonF{{fromX, 5}, {toX, 12}, {fromX, 19}, {fromX, 5}});
    };
    switch (which) {
    case TransportIcon::Play:
        path.addPolygon(QPolygonF{{7, 4}, {20, 12}, {7, 20}, {7, 4}});
        break;
    case TransportIcon::Pause:
        path.addRoundedRect(6, 4, 4.5, 16, 1, 1);
        path.addRoundedRect(13.5, 4, 4.5, 16, 1, 1);
        break;
    case TransportIcon::FrameBack:
        triangle(14, 5);
        path.addRoundedRect(16, 5, 3, 14, 1, 1);
        break;
    case TransportIcon::FrameForward:
        triangle(10, 19);
        path.addRoundedRect(5, 5, 3, 14, 1, 1);
        break;
    case TransportIcon::Sound:
    case TransportIcon::Muted:
        path.addPolygon(QPolygonF{{3, 9}, {7, 9}, {12, 4}, {12, 20}, {7, 15}, {3, 15}, {3, 9}});
        break;
    }
    return path;
}

QPainterPath drawn(TransportIcon which)
{
    QPainterPath path;
    if (which == TransportIcon::Sound) {
        path.arcMoveTo(10, 8, 6, 8, -50);
        path.arcTo(10, 8, 6, 8, -50, 100);
        path.arcMoveTo(8, 4, 12, 16, -50);
        path.arcTo(8, 4, 12, 16, -50, 100);
    } else if (which == TransportIcon::Muted) {
        path.moveTo(15, 9);
        path.lineTo(21, 15);
        path.moveTo(21, 9);
        path.lineTo(15, 15);
    }
    return path;
}

class TransportIconEngine final : public QIconEngine
{
public:
    TransportIconEngine(TransportIcon which, const QPalette& palette)
        : m_which(which), m_palette(palette)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const QColor colour = m_palette.color(group, QPalette::ButtonText);
        const qreal scale = qMin(rect.width(), rect.height()) / 24.0;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(rect.center() + QPointF(0.5, 0.5));
        painter->scale(scale, scale);
        painter->translate(-12, -12);
        painter->fillPath(filled(m_which), colour);
        painter->strokePath(drawn(m_which), QPen(colour, 1.8, Qt::SolidLine, Qt::RoundCap));
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new TransportIconEngine(*this); }

private:
    TransportIcon m_which;
    QPalette m_palette;
};

} // namespace

QIcon transportIcon(TransportIcon which, const QPalette& palette)
{
    return QIcon(new TransportIconEngine(which, palette));
}

} // namespace rozet::widgets
