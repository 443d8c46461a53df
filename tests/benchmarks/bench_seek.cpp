// SPDX-License-Identifier: GPL-3.0-or-later
// Exact seeks at random places in a 1080p recording with a key frame every 10 s, beside the ffmpeg
// program (a new process a seek) and, where it is installed, mpv. One run, same machine, same
// targets.
#include "core/media/frame_index.h"
#include "core/media/video_reader.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTextStream>

#include <algorithm>
#include <random>

using namespace rozet;

namespace {

constexpr int kSeeks = 20;

bool run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments);
    return process.waitForFinished(-1) && process.exitCode() == 0;
}

QString clip()
{
    const QString path = QDir::temp().filePath(QStringLiteral("rozet-bench-1080p.mp4"));
    if (!QFile::exists(path)) {
        const QString arguments =
            QStringLiteral("-y -f lavfi -i testsrc2=s=1920x1080:r=25:d=120 -f lavfi -i sine=d=120 "
                           "-c:v libx264 -preset "
                           "veryfast -g 250 -bf 3 -pix_fmt yuv420p -c:a aac -shortest");
        run(QStringLiteral("ffmpeg"), arguments.split(u' ') + QStringList{path});
    }
    return path;
}

struct Figures
{
    double median = 0;
    double slowest = 0;
};

template <class Work>
Figures timed(const std::vector<int>& targets, const Work& work)
{
    std::vector<double> times;
    for (const int target : targets) {
        QElapsedTimer timer;
        timer.start();
        work(target);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    return {times[times.size() / 2], times.back()};
}

void print(QTextStream& out, const QString& name, const Figures& figures, const Figures& reference)
{
    out << name.leftJustified(34) << QString::number(figures.median, 'f', 1).rightJustified(9)
        << QString::number(figures.slowest, 'f', 1).rightJustified(9)
        << QString::number(figures.median / reference.median, 'f', 2).rightJustified(9) << '\n';
}

} // namespace

int main()
{
    QTextStream out(stdout);
    const QString path = clip();
    NoProgress progress;
    QElapsedTimer timer;
    timer.start();
    const auto index = media::readFrameIndex(path, progress);
    if (!index) {
        out << "the clip could not be made; is ffmpeg installed?\n";
        return 1;
    }
    out << "frame index of " << index->count() << " frames: " << timer.elapsed() << " ms\n";
    const auto shared = std::make_shared<const media::FrameIndex>(*index);
    auto reader = media::VideoReader::open(path, shared).value();

    std::mt19937 random(7);
    std::vector<int> targets;
    for (int i = 0; i < kSeeks; ++i) {
        targets.push_back(static_cast<int>(random() % static_cast<unsigned>(index->count())));
    }
    const Figures exact = timed(targets, [&](int n) { (void)reader->frame(n).value(); });
    const Figures preview = timed(targets, [&](int n) { (void)reader->keyFrame(n).value(); });
    const int middle = index->count() / 2;
    (void)reader->frame(middle).value();
    int here = middle;
    const Figures forward = timed(targets, [&](int) { (void)reader->frame(++here).value(); });
    const Figures back = timed(targets, [&](int) { (void)reader->frame(--here).value(); });
    const Figures program = timed(targets, [&](int n) {
        run(QStringLiteral("ffmpeg"),
            {QStringLiteral("-ss"), QString::number((*shared)[n].time.seconds(), 'f', 6),
             QStringLiteral("-i"), path, QStringLiteral("-frames:v"), QStringLiteral("1"),
             QStringLiteral("-f"), QStringLiteral("null"), QStringLiteral("-")});
    });

    out << QStringLiteral("milliseconds").leftJustified(34) << "   median  slowest  / exact\n";
    print(out, QStringLiteral("exact frame, random"), exact, exact);
    print(out, QStringLiteral("key frame while scrubbing"), preview, exact);
    print(out, QStringLiteral("one frame forward"), forward, exact);
    print(out, QStringLiteral("one frame back"), back, exact);
    print(out, QStringLiteral("ffmpeg -ss, one process a seek"), program, exact);
    return 0;
}
