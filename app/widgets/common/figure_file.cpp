// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/common/figure_file.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>

namespace rozet::widgets {

namespace {

using Paint = std::function<void(QPainter&)>;

void drawSvg(const QString& title, QSize size, const Paint& paint, QIODevice& device)
{
    QSvgGenerator generator;
    generator.setOutputDevice(&device);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setTitle(title);
    QPainter painter(&generator);
    paint(painter);
}

void drawPdf(const QString& title, QSize size, const Paint& paint, QIODevice& device)
{
    QPdfWriter writer(&device);
    writer.setTitle(title);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageOrientation(QPageLayout::Landscape);
    writer.setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter);
    QPainter painter(&writer);
    const double scale =
        std::min(writer.width() / double(size.width()), writer.height() / double(size.height()));
    painter.scale(scale, scale);
    paint(painter);
}

bool drawPng(QSize size, const Paint& paint, QIODevice& device)
{
    constexpr int kScale = 3; // some 300 dots an inch over 28 cm
    constexpr int kDotsPerMetre = 11811;
    QImage image(size * kScale, QImage::Format_RGB32);
    if (image.isNull()) {
        return false;
    }
    image.fill(Qt::white);
    {
        QPainter painter(&image);
        painter.scale(kScale, kScale);
        paint(painter);
    }
    image.setDotsPerMeterX(kDotsPerMetre);
    image.setDotsPerMeterY(kDotsPerMetre);
    return image.save(&device, "PNG");
}

} // namespace

Done saveFigure(const QString& title, QSize size, const Paint& paint, const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    bool drawn = true;
    if (ending == QLatin1String("svg")) {
        drawSvg(title, size, paint, buffer);
    } else if (ending == QLatin1String("pdf")) {
        drawPdf(title, size, paint, buffer);
    } else if (ending == QLatin1String("png")) {
        drawn = drawPng(size, paint, buffer);
    } else {
        return failure(ErrorCode::ExportUnknownFormat, path, QString(), QFileInfo(path).suffix(),
                       QStringLiteral("svg, pdf, png"));
    }
    buffer.close();
    QSaveFile file(path);
    if (!drawn || bytes.isEmpty() || !file.open(QIODevice::WriteOnly) ||
        file.write(bytes) != bytes.size() || !file.commit()) {
        return failure(ErrorCode::FileNotWritable, path);
    }
    return {};
}

} // namespace rozet::widgets
