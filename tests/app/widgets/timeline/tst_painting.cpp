// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline_fixture.h"

#include <QPaintEvent>

using namespace rozet;
using namespace rozet::timeline;

namespace {

/// Adds up what a widget is asked to paint.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget* widget) { widget->installEventFilter(this); }

    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) {
            for (const QRect& rect : static_cast<QPaintEvent*>(event)->region()) {
                pixels += rect.width() * rect.height();
            }
            ++events;
        }
        return false;
    }

    qint64 pixels = 0;
    int events = 0;
};

int pixelsUnlike(const QImage& image, const QColor& colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            count += image.pixelColor(x, y).rgb() != colour.rgb();
        }
    }
    return count;
}

} // namespace

class PaintingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aMovingPlayheadPaintsTwoStrips()
    {
        Fixture f;
        for (int i = 0; i < 30; ++i) {
            f.add(qPrintable(QStringLiteral("i%1").arg(i)), i * 3, i * 3 + 2, i % 3);
        }
        QTest::qWait(50);
        const int before = f.view.fullPaintCount();
        PaintWatch watch(f.view.viewport());
        for (int i = 0; i < 40; ++i) {
            f.view.setPosition(sec(10 + i * 0.5));
            QCoreApplication::processEvents();
        }
        QCOMPARE(f.view.fullPaintCount(), before);
        QVERIFY(watch.events > 10);
        const qint64 whole = qint64(f.view.viewport()->width()) * f.view.viewport()->height();
        QVERIFY2(watch.pixels / watch.events < whole / 20,
                 qPrintable(QString::number(watch.pixels / watch.events)));
    }

    void aPlayheadThatDoesNotMovePaintsNothing()
    {
        Fixture f;
        f.view.setPosition(sec(10));
        QTest::qWait(50);
        PaintWatch watch(f.view.viewport());
        f.view.setPosition(sec(10));
        QTest::qWait(20);
        QCOMPARE(watch.events, 0);
    }

    void aDragPaintsTheRestOnce()
    {
        Fixture f;
        f.add("a", 10, 20);
        f.add("b", 40, 50);
        QTest::qWait(50);
        const QPoint from = f.centre("a");
        f.press(from);
        f.move(from + QPoint(10, 0));
        QTest::qWait(30);
        const int before = f.view.fullPaintCount();
        for (int i = 10; i < 60; ++i) {
            f.move(from + QPoint(i, 0));
            QCoreApplication::processEvents();
        }
        QCOMPARE(f.view.fullPaintCount(), before);
        f.release(from + QPoint(60, 0));
    }

    void itemsAreWhereTheyAreSaidToBe()
    {
        Fixture f;
        f.view.setEmptyText({});
        f.add("a", 10, 20);
        f.add("p", 60, 60, 1);
        const QImage image = f.view.viewport()->grab().toImage();
        const QColor lane = f.view.palette().color(QPalette::Base);
        QVERIFY(pixelsUnlike(image.copy(f.rectOf("a")), lane) > 1000);
        QVERIFY(pixelsUnlike(image.copy(f.rectOf("p")), lane) > 50);
        // Beside it there is nothing but the line of a labelled time.
        const QRect beside = f.rectOf("a").translated(115, 0);
        QCOMPARE_LE(pixelsUnlike(image.copy(beside), lane), beside.height());
    }

    void aSelectedItemStandsOut()
    {
        Fixture f;
        const auto a = f.add("a", 10, 20);
        const QImage before = f.view.viewport()->grab().toImage().copy(f.rectOf("a"));
        f.view.setSelection({a});
        const QImage after = f.view.viewport()->grab().toImage().copy(f.rectOf("a"));
        QVERIFY(before != after);
        // The text colour along the upper side.
        QCOMPARE(after.pixelColor(after.width() / 2, 0).rgb(),
                 f.view.palette().color(QPalette::Text).rgb());
    }

    void patternsTellCodesOfOneColourApart()
    {
        Fixture f;
        f.add("a", 10, 40);
        f.items[0].label.clear();
        f.items[0].shortText.clear();
        f.view.setItems(f.items);
        const QRect rect(qRound(f.view.xOf(sec(12))), 0, 200, 120);
        const QImage solid = f.view.viewport()->grab().toImage().copy(rect);
        f.items[0].pattern = Qt::BDiagPattern;
        f.view.setItems(f.items);
        const QImage striped = f.view.viewport()->grab().toImage().copy(rect);
        QVERIFY(solid != striped);
    }

    void lightAndDark()
    {
        Fixture f;
        f.add("a", 10, 20);
        QTest::qWait(30);
        const int before = f.view.fullPaintCount();
        QPalette dark = f.view.palette();
        dark.setColor(QPalette::Base, QColor(0x1e, 0x20, 0x23));
        dark.setColor(QPalette::Window, QColor(0x2a, 0x2c, 0x30));
        dark.setColor(QPalette::Text, QColor(0xe6, 0xe6, 0xe6));
        f.view.setPalette(dark);
        const QImage image = f.view.viewport()->grab().toImage();
        QVERIFY(f.view.fullPaintCount() > before);
        QCOMPARE(image.pixelColor(f.empty(73, 250)).rgb(), QColor(0x1e, 0x20, 0x23).rgb());
        QVERIFY(image.pixelColor(f.centre("a")).lightness() < 140);
    }

    void manyItemsInAColumnAreStillSeen()
    {
        Fixture f;
        std::vector<Item> items;
        for (int i = 0; i < 50'000; ++i) {
            Item item;
            item.fragment = study::FragmentId::create();
            item.span = {MediaTime::fromMicroseconds(i * 2000),
                         MediaTime::fromMicroseconds(i * 2000 + 1500)};
            item.colour = QColor(0xd5, 0x5e, 0x00);
            items.push_back(item);
        }
        f.view.setItems(items);
        const QImage image = f.view.viewport()->grab().toImage();
        const QColor lane = f.view.palette().color(QPalette::Base);
        const int y =
            f.list()->child(0)->rect().center().y() - f.view.viewport()->mapToGlobal(QPoint()).y();
        const int left = qRound(f.view.xOf(sec(0)));
        const int right = qRound(f.view.xOf(sec(100)));
        int blank = 0;
        for (int x = left + 12; x < right - 2; ++x) {
            blank += image.pixelColor(x, y).rgb() == lane.rgb();
        }
        QCOMPARE(blank, 0);
    }

    void aRunningItemGrowsWithThePlayhead()
    {
        Fixture f;
        f.add("a", 10, 10);
        f.items[0].running = true;
        f.view.setItems(f.items);
        f.view.setPosition(sec(20));
        const QImage before = f.view.viewport()->grab().toImage();
        const QPoint inside(qRound(f.view.xOf(sec(25))), f.centre("a").y());
        const QColor lane = f.view.palette().color(QPalette::Base);
        QCOMPARE(before.pixelColor(inside).rgb(), lane.rgb());
        f.view.setPosition(sec(30));
        QVERIFY(f.view.viewport()->grab().toImage().pixelColor(inside).rgb() != lane.rgb());
    }
};

QTEST_MAIN(PaintingTest)
#include "tst_painting.moc"
