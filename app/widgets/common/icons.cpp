// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/common/icons.h"

#include "app/widgets/common/theme.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

// Resources of a static library are linked in only when they are asked for, outside any namespace.
static void initialiseResources()
{
    Q_INIT_RESOURCE(rozet_icons);
    Q_INIT_RESOURCE(style);
}

namespace rozet::widgets {

namespace {

class DrawingEngine final : public QIconEngine
{
public:
    explicit DrawingEngine(QString name, bool onAccent = false)
        : m_name(std::move(name)), m_onAccent(onAccent)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio =
            painter->device() == nullptr ? 1 : painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, iconPixmap(m_name, rect.size(), colourOf(mode, state), ratio));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return iconPixmap(m_name, size, colourOf(mode, state), 1);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override
    {
        QPixmap drawn = iconPixmap(m_name, size / scale, colourOf(mode, state), scale);
        return drawn;
    }

    QIconEngine* clone() const override { return new DrawingEngine(m_name, m_onAccent); }

    QString key() const override { return QStringLiteral("rozet-drawing"); }

private:
    [[nodiscard]] QColor colourOf(QIcon::Mode mode, QIcon::State state) const
    {
        const Colours& now = coloursFor(QApplication::palette());
        if (m_onAccent && mode != QIcon::Disabled) {
            return now.accentText;
        }
        if (mode == QIcon::Disabled) {
            return mixed(now.window, now.text, 0.35);
        }
        return state == QIcon::On ? now.accent : now.text;
    }

    QString m_name;
    bool m_onAccent;
};

} // namespace

QIcon icon(const QString& name)
{
    initialiseResources();
    return QIcon(new DrawingEngine(name));
}

QIcon iconOnAccent(const QString& name)
{
    initialiseResources();
    return QIcon(new DrawingEngine(name, true));
}

QPixmap iconPixmap(const QString& name, const QSize& size, const QColor& colour, qreal ratio)
{
    initialiseResources();
    const QString key = QStringLiteral("rozet/%1/%2x%3/%4/%5")
                            .arg(name)
                            .arg(size.width())
                            .arg(size.height())
                            .arg(colour.name())
                            .arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QByteArray drawing = file.readAll();
    drawing.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(drawing);
    pixmap = QPixmap(size * ratio);
    pixmap.fill(Qt::transparent);
    {
        QPainter painter(&pixmap);
        renderer.render(&painter);
    }
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon applicationIcon()
{
    initialiseResources();
    return QIcon(QStringLiteral(":/icons/app/rozet.svg"));
}

} // namespace rozet::widgets
