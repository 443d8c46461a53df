// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "core/base/number_text.h"
#include "core/base/span.h"
#include "core/base/text_file.h"

#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

#include <type_traits>

using namespace rozet;

namespace {

using MentorLike = Id<struct MentorLikeTag>;
using CoderLike = Id<struct CoderLikeTag>;

template <class A, class B>
concept Addable = requires(A a, B b) { a + b; };

static_assert(std::is_trivially_copyable_v<MediaTime> && std::is_trivially_copyable_v<TimeSpan>);
static_assert(std::regular<MediaTime> && std::regular<MediaDuration> && std::regular<TimeSpan>);
static_assert(!std::is_convertible_v<double, MediaTime>);
static_assert(!Addable<MediaTime, MediaTime> && Addable<MediaTime, MediaDuration>);
static_assert(!std::is_convertible_v<MentorLike, CoderLike>);
static_assert(!std::is_constructible_v<MentorLike, CoderLike>);

TimeSpan span(double start, double end)
{
    return {MediaTime::fromSeconds(start), MediaTime::fromSeconds(end)};
}

} // namespace

class TestValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spansAreHalfOpen()
    {
        QVERIFY(span(1, 2).contains(MediaTime::fromSeconds(1)));
        QVERIFY(!span(1, 2).contains(MediaTime::fromSeconds(2)));
        QVERIFY(!span(1, 2).overlaps(span(2, 3)));
        QVERIFY(span(1, 2).overlaps(span(1.5, 3)));
        QCOMPARE(span(1, 2).overlapWith(span(1.5, 3)), MediaDuration::fromMilliseconds(500));
        QVERIFY(span(1, 2).overlapWith(span(2, 3)).isZero());
    }

    void pointsOverlapWhatContainsThem()
    {
        QVERIFY(span(1, 1).overlaps(span(1, 2)));
        QVERIFY(!span(2, 2).overlaps(span(1, 2)));
        QVERIFY(span(1, 2).overlaps(span(1, 1)));
        QVERIFY(span(1, 1).overlaps(span(1, 1)));
        QVERIFY(!span(1, 1).contains(MediaTime::fromSeconds(1)));
    }

    void idsAreTextWithoutBraces()
    {
        const MentorLike id = MentorLike::create();
        QCOMPARE(id.toText().size(), 36);
        QCOMPARE(MentorLike::fromText(id.toText()), id);
        QVERIFY(MentorLike::fromText(QStringLiteral("nonsense")).isNull());
    }

    void numbersIgnoreTheLanguageOfTheSystem()
    {
        QLocale::setDefault(QLocale(QLocale::Dutch));
        QCOMPARE(numberText(0.1), QStringLiteral("0.1"));
        QCOMPARE(readNumber(numberText(1.0 / 3)).value(), 1.0 / 3);
        QCOMPARE(readNumber(u" 2.5 ").value(), 2.5);
        QCOMPARE(readNumber(u"2,5", u',').value(), 2.5);
        QVERIFY(!readNumber(u"2,5"));
        QVERIFY(!readNumber(u"1.234,5", u','));
        QVERIFY(!readNumber(u"nan") && !readNumber(u"inf") && !readNumber(u"") && !readNumber(u"1e999"));
        QLocale::setDefault(QLocale::c());
    }

    void timesAsText_data()
    {
        QTest::addColumn<qint64>("us");
        QTest::addColumn<QString>("seconds");
        QTest::addColumn<QString>("clock");
        QTest::addColumn<QString>("brief");
        QTest::newRow("zero") << qint64(0) << "0" << "0:00:00.000" << "0:00";
        QTest::newRow("frame") << qint64(192040000) << "192.04" << "0:03:12.040" << "3:12";
        QTest::newRow("hours") << qint64(7384000001) << "7384.000001" << "2:03:04.000" << "2:03:04";
        QTest::newRow("negative") << qint64(-500000) << "-0.5" << "-0:00:00.500" << "-0:00";
    }

    void timesAsText()
    {
        QFETCH(qint64, us);
        const MediaTime time = MediaTime::fromMicroseconds(us);
        QTEST(secondsText(time), "seconds");
        QTEST(clockText(time), "clock");
        QTEST(shortClockText(time), "brief");
        QCOMPARE(readTime(secondsText(time)).value(), time);
    }

    void timesFromText()
    {
        QCOMPARE(readTime(u"1:02:03.5").value(), MediaTime::fromSeconds(3723.5));
        QCOMPARE(readTime(u"62:03,5").value(), MediaTime::fromSeconds(3723.5));
        QVERIFY(!readTime(u"1:75") && !readTime(u"") && !readTime(u"a") && !readTime(u"1::2"));
        QVERIFY(!readTime(u"1:2:3:4") && !readTime(u"1e300"));
    }

    void filesAreWholeOrAbsent()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.txt"));
        QCOMPARE(readWholeFile(path).error().code, ErrorCode::FileNotFound);
        QVERIFY(writeWholeFile(path, "hello"));
        QCOMPARE(readWholeFile(path).value(), QByteArray("hello"));
        QCOMPARE(readWholeFile(path, 3).error().code, ErrorCode::FileTooLarge);
        QCOMPARE(readWholeFile(folder.path()).error().code, ErrorCode::NotAFile);
        QCOMPARE(writeWholeFile(folder.filePath(QStringLiteral("no/such/b.txt")), "x").error().code,
                 ErrorCode::FileNotWritable);
    }
};

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"
