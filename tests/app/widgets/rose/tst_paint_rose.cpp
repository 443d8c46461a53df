// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/colour/contrast.h"
#include "app/widgets/rose/paint_rose.h"
#include "rose_fixture.h"

#include <QBuffer>
#include <QImage>
#include <QSvgGenerator>
#include <QTest>

#include <cmath>

using namespace rozet;
using namespace rozet::rose;
using study::Party;

namespace {

RoseMark mark(Party party, const std::optional<codebook::LearyPosition>& position)
{
    return {party, position, {}, false};
}

QImage painted(int size, const std::vector<RoseMark>& marks, const RoseLook& look = {})
{
    QImage image(size, size, QImage::Format_RGB32);
    image.fill(look.palette.color(QPalette::Window));
    QPainter painter(&image);
    paintRose(painter, QRectF(0, 0, size, size), dutchRose(), marks, look);
    return image;
}

} // namespace

class PaintRoseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void marksAreDrawnWhereThePositionsAre()
    {
        const auto rose = dutchRose();
        for (const int size : {180, 300, 500}) {
            const RoseDisc disc = roseDisc(QRectF(0, 0, size, size), QFont());
            QVERIFY(disc.radius > size * 0.28);
            QVERIFY(disc.bandOuter < size / 2.0);
            const QImage image =
                painted(size, {mark(Party::Mentor, rose.positionAt({0.5, 0.4})),
                               mark(Party::Student, rose.positionAt({-0.5, -0.4}))});
            QCOMPARE(image.pixelColor(disc.pixelOf({0.5, 0.4}).toPoint()).rgb(),
                     partyColour(Party::Mentor, paperPalette()).rgb());
            QCOMPARE(image.pixelColor(disc.pixelOf({-0.5, -0.4}).toPoint()).rgb(),
                     partyColour(Party::Student, paperPalette()).rgb());
        }
    }

    void aSectorAsAWholeIsTintedAndItsMarkHollow()
    {
        const auto rose = dutchRose();
        const RoseDisc disc = roseDisc(QRectF(0, 0, 400, 400), QFont());
        const QImage image =
            painted(400, {mark(Party::Mentor, rose.positionIn(QStringLiteral("bs")))});
        const auto centre = codebook::learyPointAt(67.5, 2.0 / 3.0);
        QCOMPARE(image.pixelColor(disc.pixelOf(centre).toPoint()).rgb(), QColor(Qt::white).rgb());
        const auto inside = codebook::learyPointAt(75, 0.35);
        QVERIFY(image.pixelColor(disc.pixelOf(inside).toPoint()).rgb() != QColor(Qt::white).rgb());
        const auto beside = codebook::learyPointAt(15, 0.35);
        QCOMPARE(image.pixelColor(disc.pixelOf(beside).toPoint()).rgb(), QColor(Qt::white).rgb());
    }

    void twoInOneSectorStandSideBySide()
    {
        const auto rose = dutchRose();
        const auto sector = rose.positionIn(QStringLiteral("bs"));
        const std::vector<RoseMark> marks = {mark(Party::Mentor, sector),
                                             mark(Party::Student, sector)};
        const auto a = markPoint(rose, marks, Party::Mentor);
        const auto b = markPoint(rose, marks, Party::Student);
        QVERIFY(a && b);
        QVERIFY(std::hypot(a->together - b->together, a->above - b->above) > 0.15);
        QCOMPARE(rose.sectorAt(*a->angleDegrees())->id, QStringLiteral("bs"));
        QCOMPARE(rose.sectorAt(*b->angleDegrees())->id, QStringLiteral("bs"));
        // Measured points are never moved.
        const auto point = rose.positionAt({0.3, 0.6});
        const std::vector<RoseMark> points = {mark(Party::Mentor, point),
                                              mark(Party::Student, point)};
        QVERIFY(markPoint(rose, points, Party::Mentor) == point->point);
        QVERIFY(markPoint(rose, points, Party::Student) == point->point);
    }

    void theTwoCanBeToldApartAndFromTheBackground()
    {
        for (const QColor& base : {QColor(Qt::white), QColor(0x1e, 0x20, 0x23)}) {
            QPalette palette = paperPalette();
            palette.setColor(QPalette::Base, base);
            const QColor mentor = partyColour(Party::Mentor, palette);
            const QColor student = partyColour(Party::Student, palette);
            QVERIFY(mentor.rgb() != student.rgb());
            QCOMPARE_GE(colour::contrast(mentor, base), 3.0);
            QCOMPARE_GE(colour::contrast(student, base), 3.0);
        }
    }

    void aTrailIsDrawn()
    {
        RoseMark mentor = mark(Party::Mentor, std::nullopt);
        const QImage without = painted(300, {mentor});
        mentor.trail = {{-0.5, 0.1}, {0.0, 0.3}, {0.5, 0.5}};
        const QImage with = painted(300, {mentor});
        const RoseDisc disc = roseDisc(QRectF(0, 0, 300, 300), QFont());
        const QPoint young = disc.pixelOf({0.4, 0.46}).toPoint();
        QVERIFY(with.pixelColor(young) != without.pixelColor(young));
    }

    void vectorFiguresHoldNoPictures()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setSize({400, 400});
        svg.setViewBox(QRect(0, 0, 400, 400));
        QPainter painter(&svg);
        paintRose(painter, QRectF(0, 0, 400, 400), dutchRose(),
                  {mark(Party::Mentor, dutchRose().positionAt({0.5, 0.4}))}, RoseLook());
        painter.end();
        const QByteArray text = buffer.data();
        QVERIFY(!text.contains("<image"));
        QVERIFY(text.contains(">boven<"));
        QVERIFY(text.contains("<path") || text.contains("<circle"));
    }

    void emptyRoseAndTinyAreasAreHarmless()
    {
        QImage image(10, 10, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintRose(painter, QRectF(0, 0, 10, 10), dutchRose(), {}, RoseLook());
        paintRose(painter, QRectF(0, 0, 10, 10), codebook::LearyRose(), {}, RoseLook());
        QVERIFY(!image.isNull());
    }
};

QTEST_MAIN(PaintRoseTest)
#include "tst_paint_rose.moc"
