// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/fake_player.h"
#include "app/widgets/video/video_view.h"

#include <QSignalSpy>
#include <QTest>

using namespace rozet;
using namespace rozet::player;
using namespace rozet::widgets;

namespace {

/// Left half red, right half blue.
media::Picture twoColours(int width, int height)
{
    media::Picture picture;
    picture.widthPixels = width;
    picture.heightPixels = height;
    picture.strideBytes = 4 * width + 12; // rows may be padded
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(picture.strideBytes * height), 0);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const auto at = static_cast<std::size_t>(y * picture.strideBytes + 4 * x);
            bytes[at + (x < width / 2 ? 2 : 0)] = 255;
        }
    }
    picture.bytes = std::make_shared<const std::vector<std::uint8_t>>(std::move(bytes));
    picture.number = 7;
    return picture;
}

QColor pixel(VideoView& view, double x, double y)
{
    const QImage image = view.grab().toImage();
    return image.pixelColor(static_cast<int>(x * (image.width() - 1)),
                            static_cast<int>(y * (image.height() - 1)));
}

/// Remembers the size it was told.
class SizedPlayer : public Player
{
public:
    QSize told;

    void setPictureSize(int width, int height) override { told = {width, height}; }

    void open(const QString&) override {}

    void close() override {}

    [[nodiscard]] PlayerState state() const override { return PlayerState::Empty; }

    [[nodiscard]] MediaDuration duration() const override { return {}; }

    [[nodiscard]] MediaTime position() const override { return {}; }

    [[nodiscard]] bool hasPicture() const override { return false; }

    [[nodiscard]] bool hasSound() const override { return false; }

    [[nodiscard]] std::shared_ptr<const media::FrameIndex> frameIndex() const override
    {
        return {};
    }

    void play() override {}

    void pause() override {}

    void seek(MediaTime) override {}

    void scrub(MediaTime) override {}

    void step(int) override {}

    void playSpan(const TimeSpan&) override {}

    void setLoop(const TimeSpan&) override {}

    void setRate(double) override {}

    [[nodiscard]] double rate() const override { return 1; }

    void setVolume(double) override {}

    [[nodiscard]] double volume() const override { return 1; }
};

} // namespace

class TestVideoView : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void paintsThePictureWithItsProportions()
    {
        VideoView view;
        view.resize(400, 400);
        view.setPicture(twoColours(320, 160)); // twice as wide as high: bars above and below
        QCOMPARE(view.pictureRect(), QRect(0, 100, 400, 200));
        QCOMPARE(pixel(view, 0.2, 0.5), QColor(255, 0, 0));
        QCOMPARE(pixel(view, 0.8, 0.5), QColor(0, 0, 255));
        const QColor bar = pixel(view, 0.5, 0.1);
        QVERIFY(bar.lightness() < 40 && bar.saturation() < 60);
        view.resize(800, 200); // bars left and right
        QCOMPARE(view.pictureRect(), QRect(200, 0, 400, 200));
        QCOMPARE(pixel(view, 0.1, 0.5), bar);
        QCOMPARE(pixel(view, 0.3, 0.5), QColor(255, 0, 0));
        QCOMPARE(view.frameNumber(), 7);
        QVERIFY(view.message().isEmpty());
    }

    void keepsThePictureAfterItsOwnerLetGo()
    {
        VideoView view;
        view.resize(100, 100);
        {
            const auto picture = twoColours(64, 64);
            view.setPicture(picture);
        }
        QCOMPARE(pixel(view, 0.25, 0.5), QColor(255, 0, 0));
    }

    void aBrokenPictureIsNone()
    {
        VideoView view;
        view.setPicture(twoColours(16, 16));
        view.setPicture({});
        QVERIFY(!view.hasPicture());
        QCOMPARE(view.frameNumber(), -1);
        view.grab();
    }

    void saysWhyThereIsNoPicture()
    {
        VideoView view;
        view.resize(300, 200);
        FakePlayer player;
        QVERIFY(!view.message().isEmpty());
        QCOMPARE(view.accessibleDescription(), view.message());
        QVERIFY(!view.accessibleName().isEmpty());
        view.setPlayer(&player);
        const QString empty = view.message();
        QSignalSpy changes(&view, &VideoView::messageChanged);

        player.open(QStringLiteral("talk.mp4"));
        QVERIFY(view.hasPicture());
        QCOMPARE(view.message(), QString());
        QVERIFY(changes.count() > 0);

        FakePlayer::Recording sound;
        sound.picture = false;
        player.setRecording(sound);
        player.open(QStringLiteral("talk.mp3"));
        QVERIFY(!view.hasPicture());
        const QString soundOnly = view.message();
        QVERIFY(!soundOnly.isEmpty() && soundOnly != empty);

        player.failNext(makeError(ErrorCode::FileNotFound));
        player.open(QStringLiteral("gone.mp4"));
        const QString failed = view.message();
        QVERIFY(!failed.isEmpty() && failed != empty && failed != soundOnly);
        view.setMessage(QStringLiteral("gone.mp4 is not there."));
        QCOMPARE(view.message(), QStringLiteral("gone.mp4 is not there."));
        QCOMPARE(view.accessibleDescription(), view.message());

        player.setRecording({});
        player.open(QStringLiteral("talk.mp4"));
        QVERIFY(view.message().isEmpty()); // the old words are gone
        player.close();
        QCOMPARE(view.message(), empty);
        QVERIFY(!view.hasPicture());
    }

    void outlivesItsPlayer()
    {
        VideoView view;
        auto player = std::make_unique<FakePlayer>();
        view.setPlayer(player.get());
        player->open(QStringLiteral("talk.mp4"));
        player.reset();
        QVERIFY(!view.hasPicture());
        view.grab();
        view.setPlayer(nullptr);
    }

    void tellsThePlayerHowLargePicturesNeedBe()
    {
        VideoView view;
        SizedPlayer player;
        view.resize(320, 240);
        view.setPlayer(&player);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTRY_COMPARE(player.told, (QSizeF(view.size()) * view.devicePixelRatioF()).toSize());
        view.resize(500, 300);
        QTRY_COMPARE(player.told, (QSizeF(500, 300) * view.devicePixelRatioF()).toSize());
    }

    void aClickIsAClick()
    {
        VideoView view;
        view.resize(300, 200);
        QSignalSpy clicks(&view, &VideoView::clicked);
        QTest::mouseClick(&view, Qt::LeftButton);
        QTest::mouseClick(&view, Qt::RightButton);
        QCOMPARE(clicks.count(), 1);
    }
};

QTEST_MAIN(TestVideoView)
#include "tst_video_view.moc"
