// SPDX-License-Identifier: GPL-3.0-or-later
// Sound lies where the recording says, to the sample where the codec allows; other rates of play
// keep the pitch and the place.
#include "core/media/audio_reader.h"
#include "tests/support/clip_strip.h"
#include "tests/support/media_clips.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <random>

using namespace rozet;
using namespace rozet::media;
using namespace rozet::test;

namespace {

constexpr int kRate = 48000;

std::unique_ptr<AudioReader> openReader(const QString& path, int channels = 1)
{
    auto reader = AudioReader::open(path, kRate, channels);
    if (!reader) {
        qWarning("cannot open %s: error %d", qPrintable(path), int(reader.error().code));
        return nullptr;
    }
    return std::move(*reader);
}

std::vector<float> take(AudioReader& reader, std::size_t samples)
{
    std::vector<float> taken;
    while (taken.size() < samples) {
        const Result<AudioBlock> block = reader.read();
        if (!block) {
            break;
        }
        taken.insert(taken.end(), block->samples.begin(), block->samples.end());
        if (block->end) {
            break;
        }
    }
    return taken;
}

/// How much later than expected the sweep lies in these samples, in milliseconds; NaN when it is
/// not there. The best match is the place.
double lateness(const std::vector<float>& samples, double expectedSeconds, double searchSeconds)
{
    const int reach = static_cast<int>(searchSeconds * kRate);
    const std::size_t length = std::min<std::size_t>(samples.size(), 9600);
    std::vector<float> reference;
    for (int i = -reach; i <= reach + static_cast<int>(length); ++i) {
        reference.push_back(static_cast<float>(sweep(expectedSeconds + double(i) / kRate)));
    }
    const auto match = [&](int offset) {
        double product = 0;
        for (std::size_t i = 0; i < length; i += 6) {
            product += double(samples[i]) * double(reference[i + std::size_t(offset + reach)]);
        }
        return product;
    };
    int best = 0;
    for (int offset = -reach; offset <= reach; offset += 2) {
        best = match(offset) > match(best) ? offset : best;
    }
    for (int offset = std::max(-reach, best - 2), end = std::min(reach, best + 2); offset <= end;
         ++offset) {
        best = match(offset) > match(best) ? offset : best;
    }
    // A match explains most of the energy.
    double energy = 1e-9;
    for (std::size_t i = 0; i < length; i += 6) {
        energy += double(samples[i]) * double(samples[i]);
    }
    const bool found = match(best) > 0.5 * std::sqrt(energy * double(length) / 12);
    return found ? -best * 1000.0 / kRate : std::nan("");
}

int risingCrossings(const std::vector<float>& samples)
{
    int count = 0;
    for (std::size_t i = 1; i < samples.size(); ++i) {
        count += samples[i - 1] < 0 && samples[i] >= 0;
    }
    return count;
}

double peak(const std::vector<float>& samples)
{
    float highest = 0;
    for (const float each : samples) {
        highest = std::max(highest, std::abs(each));
    }
    return double(highest);
}

/// A 16 bit wave file.
void writeWave(const QString& path, const std::vector<float>& samples, int rate)
{
    QByteArray bytes("RIFF");
    const auto number = [&](quint32 value, int size) {
        for (int i = 0; i < size; ++i) {
            bytes.append(char((value >> (8 * i)) & 0xff));
        }
    };
    const auto data = quint32(samples.size() * 2);
    number(36 + data, 4);
    bytes.append("WAVEfmt ");
    number(16, 4);
    number(1, 2);
    number(1, 2);
    number(quint32(rate), 4);
    number(quint32(rate) * 2, 4);
    number(2, 2);
    number(16, 2);
    bytes.append("data");
    number(data, 4);
    for (const float each : samples) {
        number(quint32(quint16(qint16(std::lround(each * 32767)))), 2);
    }
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write %s", qPrintable(path));
    }
}

} // namespace

class TestAudio : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seeksExactly_data();
    void seeksExactly();
    void seeksToTheSample();
    void coversTheRecordingWithoutHoles_data();
    void coversTheRecordingWithoutHoles();
    void isSilentBeforeLateSound();
    void fillsGaps();
    void keepsPitch_data();
    void keepsPitch();
    void keepsPlaceAtOtherRates_data();
    void keepsPlaceAtOtherRates();
    void changesRateWithoutJump();
    void endsOnce();
    void stopsWhenInterrupted();

private:
    QTemporaryDir m_folder;
};

void TestAudio::seeksExactly_data()
{
    QTest::addColumn<QString>("clip");
    QTest::addColumn<double>("shift");     // seconds added to the sweep on the recording's clock
    QTest::addColumn<double>("tolerance"); // milliseconds
    const auto row = [](const char* clip, double shift, double tolerance) {
        QTest::newRow(clip) << QString::fromLatin1(clip) << shift << tolerance;
    };
    row("sweep.wav", 0, 0.05);
    row("sweep.flac", 0, 0.05);
    row("sweep.m4a", 0, 0.1);
    row("sweep.mp3", 0, 0.1);
    row("sweep_variable.mp3", 0, 0.1);
    row("sweep.ogg", 0, 0.1);
    row("sweep.opus", 0, 1);
    row("sweep_44100.mp4", 0, 0.1);
    row("long_gop.mp4", 0, 0.1);
    row("plain.mkv", 0, 5);
    row("plain.mov", 0, 0.1);
    row("vp9.webm", 0, 10);
    row("mpeg4.avi", 0, 60);
    row("long_gop.mts", 0, 60);
    row("mpeg2.mpg", 0, 60);
    row("plain.wmv", 0, 60);
    row("late_sound.mkv", 1.25, 15);
}

void TestAudio::seeksExactly()
{
    QFETCH(QString, clip);
    QFETCH(double, shift);
    QFETCH(double, tolerance);
    const auto reader = openReader(standardClip(clip));
    QVERIFY(reader);
    double first = std::nan("");
    for (const double target : {3.0, 7.7001, 9.25, 2.123456}) {
        QVERIFY(reader->seek(MediaTime::fromSeconds(target)));
        QCOMPARE_EQ(reader->position(), MediaTime::fromSeconds(target));
        const double late = lateness(take(*reader, 9600), target - shift, 0.07);
        QVERIFY2(std::abs(late) <= tolerance,
                 qPrintable(QStringLiteral("at %1: %2 ms").arg(target).arg(late)));
        if (std::isnan(first)) {
            first = late;
        }
        // Whatever a container shifts, it shifts all alike.
        QVERIFY2(
            std::abs(late - first) <= 1.1,
            qPrintable(
                QStringLiteral("at %1: %2 ms, earlier %3 ms").arg(target).arg(late).arg(first)));
    }
}

void TestAudio::seeksToTheSample()
{
    const auto reader = openReader(standardClip(QStringLiteral("sweep.wav")));
    QVERIFY(reader);
    for (const int sample : {0, 1, 4799, 48000, 1'000'003}) {
        QVERIFY(reader->seek(MediaTime::fromMicroseconds(std::llround(sample * 1e6 / kRate))));
        const std::vector<float> samples = take(*reader, 100);
        QVERIFY(samples.size() >= 100);
        for (int i = 0; i < 100; ++i) {
            const double expected =
                std::lround(16000 * sweep(double(sample + i) / kRate)) / 32768.0;
            QVERIFY(std::abs(double(samples[std::size_t(i)]) - expected) < 1e-6);
        }
    }
}

void TestAudio::coversTheRecordingWithoutHoles_data()
{
    QTest::addColumn<QString>("clip");
    QTest::addColumn<double>("rate");
    for (const char* const clip :
         {"sweep.wav", "sweep.mp3", "sweep_44100.mp4", "plain.mkv", "long_gop.mts"}) {
        for (const double rate : {1.0, 0.5, 2.0, 1.37}) {
            QTest::addRow("%s %g", clip, rate) << QString::fromLatin1(clip) << rate;
        }
    }
}

void TestAudio::coversTheRecordingWithoutHoles()
{
    QFETCH(QString, clip);
    QFETCH(double, rate);
    const auto reader = openReader(standardClip(clip));
    QVERIFY(reader);
    reader->setRate(rate);
    MediaTime next;
    std::int64_t samples = 0;
    for (;;) {
        const Result<AudioBlock> block = reader->read();
        QVERIFY(block);
        QCOMPARE_EQ(block->start, next);
        next = block->start + block->duration;
        samples += std::int64_t(block->samples.size());
        // No error gathers: the place always follows from the number of samples.
        QVERIFY(std::abs(next.seconds() - double(samples) * rate / kRate) < 2e-6);
        if (block->end) {
            break;
        }
    }
    const double length = clip == QLatin1String("plain.mkv") ? 12 : 30;
    QVERIFY2(std::abs(next.seconds() - length) < 0.12, qPrintable(QString::number(next.seconds())));
}

void TestAudio::isSilentBeforeLateSound()
{
    const auto reader = openReader(standardClip(QStringLiteral("late_sound.mkv")));
    QVERIFY(reader);
    QVERIFY(reader->seek(MediaTime()));
    const std::vector<float> before = take(*reader, 48000);
    QVERIFY(before.size() >= 48000);
    QVERIFY(peak(std::vector<float>(before.begin(), before.begin() + 48000)) < 1e-4);
    QVERIFY(reader->seek(MediaTime::fromSeconds(1.4)));
    QVERIFY(peak(take(*reader, 4800)) > 0.3);
}

void TestAudio::fillsGaps()
{
    // Two seconds taken out of the middle, the stamps left as they were.
    ClipRecipe recipe = standardRecipe(QStringLiteral("sweep.m4a"));
    recipe.name = QStringLiteral("gap.mkv");
    recipe.soundSeconds = 12;
    recipe.options =
        QStringList{QStringLiteral("-af"), QStringLiteral("aselect='not(between(t,4,6))'"),
                    QStringLiteral("-c:a"), QStringLiteral("pcm_s16le")};
    QString reason;
    const QString path = makeClip(recipe, &reason);
    QVERIFY2(!path.isEmpty(), qPrintable(reason));
    const auto reader = openReader(path);
    QVERIFY(reader);
    // Played through, so that the place is found by counting on from before the gap.
    QVERIFY(reader->seek(MediaTime::fromSeconds(3)));
    const std::vector<float> samples = take(*reader, 5 * kRate);
    QVERIFY(samples.size() >= std::size_t(5 * kRate));
    const auto part = [&](double from, double to) {
        return std::vector<float>(samples.begin() + std::lround((from - 3) * kRate),
                                  samples.begin() + std::lround((to - 3) * kRate));
    };
    QVERIFY(std::abs(lateness(part(3.2, 3.4), 3.2, 0.05)) < 1);
    QVERIFY(peak(part(4.1, 5.9)) < 1e-4);
    QVERIFY(std::abs(lateness(part(6.5, 6.7), 6.5, 0.05)) < 1);
}

void TestAudio::keepsPitch_data()
{
    QTest::addColumn<double>("rate");
    for (const double rate : {0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 4.0}) {
        QTest::addRow("%g", rate) << rate;
    }
}

void TestAudio::keepsPitch()
{
    QFETCH(double, rate);
    std::vector<float> tone;
    for (int i = 0; i < 10 * 44100; ++i) {
        tone.push_back(static_cast<float>(0.5 * std::sin(2 * 3.14159265358979 * 440 * i / 44100)));
    }
    const QString path = m_folder.filePath(QStringLiteral("tone.wav"));
    writeWave(path, tone, 44100);
    const auto reader = openReader(path);
    QVERIFY(reader);
    reader->setRate(rate);
    const std::vector<float> samples = take(*reader, std::size_t(kRate));
    const double hertz = double(risingCrossings(samples)) * kRate / double(samples.size());
    QVERIFY2(std::abs(hertz - 440) < 4, qPrintable(QString::number(hertz)));
    QVERIFY2(peak(samples) > 0.4, qPrintable(QString::number(peak(samples))));
}

void TestAudio::keepsPlaceAtOtherRates_data()
{
    QTest::addColumn<double>("rate");
    for (const double rate : {0.25, 0.5, 0.8, 1.0, 1.25, 2.0, 3.0, 4.0}) {
        QTest::addRow("%g", rate) << rate;
    }
}

void TestAudio::keepsPlaceAtOtherRates()
{
    QFETCH(double, rate);
    // One short beep every two seconds: where each comes out tells how far the places are off.
    // A recorded room is never quite silent.
    std::mt19937 random(5);
    std::uniform_real_distribution<float> hiss(-0.002F, 0.002F);
    std::vector<float> beeps(std::size_t(60 * kRate));
    for (float& each : beeps) {
        each = hiss(random);
    }
    for (int second = 2; second < 60; second += 2) {
        for (int i = 0; i < kRate / 20; ++i) {
            beeps[std::size_t(second * kRate + i)] = static_cast<float>(0.6 * std::sin(i * 0.13));
        }
    }
    const QString path = m_folder.filePath(QStringLiteral("beeps.wav"));
    writeWave(path, beeps, kRate);
    const auto reader = openReader(path);
    QVERIFY(reader);
    reader->setRate(rate);
    // The middle of each beep's energy; stretching smears its edges both ways.
    std::vector<double> energy(30, 0.0);
    std::vector<double> weighted(30, 0.0);
    for (;;) {
        const Result<AudioBlock> block = reader->read();
        QVERIFY(block);
        for (std::size_t i = 0; i < block->samples.size(); ++i) {
            const double at = block->start.seconds() + double(i) * rate / kRate;
            const auto beep = static_cast<std::size_t>(std::lround(at / 2));
            if (beep < energy.size()) {
                const double level = std::abs(block->samples[i]) > 0.02F ? 1 : 0;
                const double power = level * double(block->samples[i]) * double(block->samples[i]);
                energy[beep] += power;
                weighted[beep] += power * at;
            }
        }
        if (block->end) {
            break;
        }
    }
    double worst = 0;
    int heard = 0;
    for (std::size_t beep = 1; beep < energy.size(); ++beep) {
        if (energy[beep] > 1) {
            ++heard;
            const double off = weighted[beep] / energy[beep] - (2.0 * double(beep) + 0.025);
            worst = std::abs(off) > std::abs(worst) ? off : worst;
        }
    }
    QCOMPARE_EQ(heard, 29);
    // As heard against the picture, in seconds of the listener.
    QVERIFY2(std::abs(worst / rate) < 0.025, qPrintable(QStringLiteral("%1 s").arg(worst / rate)));
}

void TestAudio::changesRateWithoutJump()
{
    const auto reader = openReader(standardClip(QStringLiteral("sweep.wav")));
    QVERIFY(reader);
    MediaTime next;
    for (const double rate : {1.0, 2.0, 0.5, 1.0, 1.0}) {
        reader->setRate(rate);
        QCOMPARE_EQ(reader->position(), next);
        for (int i = 0; i < 40; ++i) {
            const Result<AudioBlock> block = reader->read();
            QVERIFY(block);
            QCOMPARE_EQ(block->start, next);
            next = block->start + block->duration;
        }
    }
    const double late = lateness(take(*reader, 9600), next.seconds(), 0.03);
    QVERIFY2(std::abs(late) < 0.1, qPrintable(QString::number(late)));
}

void TestAudio::endsOnce()
{
    const auto reader = openReader(standardClip(QStringLiteral("sweep.wav")), 2);
    QVERIFY(reader);
    QVERIFY(reader->seek(MediaTime::fromSeconds(29.9)));
    QCOMPARE_EQ(take(*reader, 1'000'000).size(), std::size_t(2 * kRate / 10));
    const Result<AudioBlock> after = reader->read();
    QVERIFY(after);
    QVERIFY(after->end);
    QVERIFY(after->samples.empty());
    QVERIFY(reader->seek(MediaTime::fromSeconds(100)));
    const Result<AudioBlock> beyond = reader->read();
    QVERIFY(beyond);
    QVERIFY(beyond->end);
    QVERIFY(reader->seek(MediaTime::fromSeconds(1)));
    QVERIFY(!take(*reader, 100).empty());
}

void TestAudio::stopsWhenInterrupted()
{
    const auto reader = openReader(standardClip(QStringLiteral("sweep.m4a")));
    QVERIFY(reader);
    reader->interrupt();
    const Result<AudioBlock> block = reader->read();
    QVERIFY(!block);
    QCOMPARE_EQ(int(block.error().code), int(ErrorCode::Cancelled));
    QVERIFY(!reader->seek(MediaTime::fromSeconds(2)));
    reader->clearInterrupt();
    QVERIFY(reader->seek(MediaTime::fromSeconds(2)));
    QVERIFY(std::abs(lateness(take(*reader, 9600), 2, 0.03)) < 0.1);
}

QTEST_GUILESS_MAIN(TestAudio)
#include "tst_audio.moc"
