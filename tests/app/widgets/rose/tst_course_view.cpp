// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/rose/course_view.h"
#include "app/widgets/rose/paint_rose.h"
#include "tests/app/widgets/rose/rose_fixture.h"

#include <QImage>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace rozet;
using namespace rozet::rose;
using codebook::LearyPoint;
using study::Party;

namespace {

CourseData waves(int samples = 1200)
{
    CourseData data;
    data.rose = dutchRose();
    data.joined = true;
    data.length = MediaDuration::fromMilliseconds(50LL * samples);
    for (const Party party : {Party::Mentor, Party::Student}) {
        PersonCourse course;
        course.party = party;
        for (int k = 0; k < samples; ++k) {
            const MediaTime at = MediaTime::fromMilliseconds(50LL * k);
            const double side = party == Party::Mentor ? 1 : -1;
            course.parts.push_back({{at, at}, {.5 * std::sin(k / 60.0), side * .4}});
        }
        data.people.push_back(std::move(course));
    }
    return data;
}

CourseData bars()
{
    CourseData data;
    data.rose = dutchRose();
    data.length = MediaDuration::fromSeconds(60);
    PersonCourse mentor;
    mentor.parts = {{{MediaTime::fromSeconds(10), MediaTime::fromSeconds(20)}, {.5, .5}}};
    data.people = {mentor};
    return data;
}

/// How many pixels of the picture are (about) the colour of this person.
int pixelsOf(const QImage& image, Party party, const QPalette& palette)
{
    const QColor wanted = partyColour(party, palette);
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor seen = image.pixelColor(x, y);
            count += std::abs(seen.red() - wanted.red()) + std::abs(seen.green() - wanted.green()) +
                                 std::abs(seen.blue() - wanted.blue()) <
                             30
                         ? 1
                         : 0;
        }
    }
    return count;
}

} // namespace

class TestCourseView : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aClickAsksForTheMoment()
    {
        CourseView view;
        view.resize(600, 240);
        view.setCourses(waves(), QStringLiteral("nl"));
        view.show();
        const QSignalSpy chosen(&view, &CourseView::momentChosen);
        const MediaTime wanted = MediaTime::fromSeconds(30);
        QTest::mouseClick(&view, Qt::LeftButton, Qt::NoModifier,
                          QPoint(static_cast<int>(view.xOf(wanted)), 60));
        QCOMPARE(chosen.count(), 1);
        const auto got = chosen[0][0].value<MediaTime>();
        QVERIFY(std::fabs((got - wanted).seconds()) < .2);
    }

    void theKeysMoveACursorAndEnterAsks()
    {
        CourseView view;
        view.resize(600, 240);
        view.setCourses(waves(), QStringLiteral("nl"));
        view.setPlayhead(MediaTime::fromSeconds(10));
        const QSignalSpy chosen(&view, &CourseView::momentChosen);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(chosen.count(), 0);
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(&view, Qt::Key_Left);
        QCOMPARE(*view.cursor(), MediaTime::fromSeconds(20));
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(chosen[0][0].value<MediaTime>(), MediaTime::fromSeconds(20));
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
        }
        QCOMPARE(*view.cursor(), MediaTime::fromSeconds(60)); // no further than the end
    }

    void aMomentIsToldInWords()
    {
        CourseView view;
        view.setCourses(waves(), QStringLiteral("nl"));
        const QString text = view.describe(MediaTime());
        QVERIFY2(text.startsWith(QStringLiteral("0:00")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("y 0.40")) || text.contains(QStringLiteral("y 0,40")),
                 qPrintable(text));
        view.setCourses(bars(), QStringLiteral("nl"));
        QVERIFY(view.describe(MediaTime::fromSeconds(15)).contains(QStringLiteral("x")));
        QVERIFY(view.describe(MediaTime::fromSeconds(25)).contains(QStringLiteral("no position")));
    }

    void bothPeopleAreDrawnInLightAndDark()
    {
        for (const bool dark : {false, true}) {
            PlotLook look;
            look.palette = dark ? QPalette(QColor(40, 42, 46)) : paperPalette();
            for (const CourseData& data : {waves(), waves(72000), bars()}) {
                QImage image(700, 300, QImage::Format_RGB32);
                image.fill(look.palette.color(QPalette::Window));
                QPainter painter(&image);
                paintCourses(painter, QRectF(image.rect()), data, look);
                painter.end();
                QVERIFY(pixelsOf(image, Party::Mentor, look.palette) > 60);
                QVERIFY(!data.joined || pixelsOf(image, Party::Student, look.palette) > 60);
            }
        }
    }

    void lagsAreDrawnAndTold()
    {
        LagView view;
        view.resize(300, 220);
        QVERIFY(view.grab().toImage().height() == 220); // empty: says what goes here
        LagCurve curve;
        curve.name = QStringLiteral("together");
        for (int k = -100; k <= 100; ++k) {
            const double lag = k * .05;
            curve.points.emplace_back(lag, std::exp(-(lag - 1) * (lag - 1)));
        }
        curve.points[3].second.reset();
        curve.best = {1.0, 1.0};
        view.setCurves({curve});
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("together")));
        QImage image = view.grab().toImage();
        QVERIFY(!image.isNull());
    }
};

QTEST_MAIN(TestCourseView)
#include "tst_course_view.moc"
