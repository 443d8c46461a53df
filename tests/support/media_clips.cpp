// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/media_clips.h"

#include "tests/support/clip_strip.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <vector>

namespace rozet::test {

namespace {

QStringList words(const char* text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

ClipRecipe recipe(const char* name, int frames, double soundSeconds, const char* options,
                  const char* source = "", const char* before = "")
{
    ClipRecipe made;
    made.name = QString::fromLatin1(name);
    made.frames = frames;
    made.soundSeconds = soundSeconds;
    made.options = words(options);
    made.source = QString::fromLatin1(source);
    made.before = words(before);
    return made;
}

// Pictures carry their number from 0; sound is the sweep from 0.
std::vector<ClipRecipe> standardRecipes()
{
    std::vector<ClipRecipe> all{
        recipe("constant.mp4", 300, 12,
               "-c:v libx264 -preset veryfast -g 12 -bf 2 -c:a aac -movflags +faststart"),
        recipe("long_gop.mp4", 750, 30,
               "-c:v libx264 -preset veryfast -g 250 -keyint_min 250 -sc_threshold 0 -bf 3 "
               "-b_strategy 0 -c:a aac"),
        recipe("open_gop.mp4", 300, 0,
               "-c:v libx264 -preset veryfast -g 40 -bf 3 -x264-params open-gop=1"),
        recipe("variable.mp4", 300, 14,
               "-vf settb=1/90000,setpts=(N+0.35*sin(N)+6*floor(N/50))/25/TB -fps_mode passthrough "
               "-enc_time_base 1/90000 -video_track_timescale 90000 "
               "-c:v libx264 -preset veryfast -g 48 -bf 3 -c:a aac"),
        recipe("late.mp4", 300, 13.5, "-c:v libx264 -preset veryfast -g 24 -bf 2 -c:a aac", "",
               "-itsoffset 1.5"),
        recipe("late.mkv", 300, 13.5, "-c:v libx264 -preset veryfast -g 24 -bf 2 -c:a aac", "",
               "-itsoffset 1.5"),
        recipe("late_sound.mkv", 300, 12,
               "-af asetpts=PTS+1.25/TB -c:v libx264 -preset veryfast -g 24 -c:a libopus"),
        recipe("offset.mp4", 300, 12,
               "-c:v libx264 -preset veryfast -g 24 -bf 2 -c:a aac -output_ts_offset 5 "
               "-avoid_negative_ts disabled"),
        recipe("offset.mkv", 300, 12,
               "-c:v libx264 -preset veryfast -g 24 -bf 2 -c:a aac -output_ts_offset 5"),
        recipe("edit_list.mp4", 0, 0, "-ss 2.3 -c copy", "constant.mp4"),
        recipe("fragmented.mp4", 300, 12,
               "-c:v libx264 -preset veryfast -g 50 -bf 2 -c:a aac -movflags "
               "frag_keyframe+empty_moov"),
        recipe("plain.mkv", 300, 12, "-c:v libx264 -preset veryfast -g 60 -bf 3 -c:a libvorbis"),
        recipe("plain.mov", 300, 12, "-c:v libx264 -preset veryfast -g 60 -bf 3 -c:a pcm_s16le"),
        recipe("vp8.webm", 300, 12,
               "-c:v libvpx -deadline realtime -cpu-used 8 -b:v 600k -g 64 -auto-alt-ref 1 "
               "-lag-in-frames 12 -c:a libopus"),
        recipe("vp9.webm", 300, 12,
               "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -b:v 600k -g 64 -c:a libopus"),
        recipe("mpeg4.avi", 300, 12, "-c:v mpeg4 -b:v 1M -g 48 -bf 2 -c:a libmp3lame"),
        recipe("h264.avi", 300, 12, "-c:v libx264 -preset veryfast -g 60 -bf 3 -c:a libmp3lame"),
        recipe("long_gop.mts", 750, 30,
               "-c:v libx264 -preset veryfast -g 250 -keyint_min 250 -sc_threshold 0 -bf 3 -c:a "
               "ac3 -f mpegts"),
        recipe("camera.m2ts", 300, 12,
               "-c:v libx264 -preset veryfast -g 13 -bf 2 -c:a ac3 -f mpegts -mpegts_m2ts_mode 1"),
        recipe("interlaced.mts", 300, 12,
               "-c:v libx264 -preset veryfast -g 25 -bf 2 -flags +ildct+ilme -x264-params tff=1 "
               "-c:a ac3 -f mpegts"),
        recipe("mpeg2.mpg", 300, 12, "-c:v mpeg2video -b:v 1500k -g 15 -bf 2 -c:a mp2 -f vob"),
        recipe("mpeg2_interlaced.mpg", 300, 12,
               "-c:v mpeg2video -b:v 2M -g 15 -bf 2 -flags +ildct+ilme -c:a mp2 -f vob"),
        recipe("mpeg1.mpg", 300, 12, "-c:v mpeg1video -b:v 1500k -g 15 -bf 2 -c:a mp2 -f mpeg"),
        recipe("plain.wmv", 300, 12, "-c:v wmv2 -b:v 1M -g 50 -c:a wmav2"),
        recipe("rotated.mp4", 0, 0, "-c copy -metadata:s:v rotate=90", "constant.mp4"),
        recipe("silent.mp4", 300, 0, "-c:v libx264 -preset veryfast -g 25 -bf 2"),
        recipe("cover.m4a", 1, 6, "-c:v mjpeg -c:a aac -disposition:v attached_pic"),
        recipe("sweep.wav", 0, 30, "-c:a pcm_s16le"),
        recipe("sweep.mp3", 0, 30, "-c:a libmp3lame -b:a 128k"),
        recipe("sweep_variable.mp3", 0, 30, "-c:a libmp3lame -q:a 4"),
        recipe("sweep.m4a", 0, 30, "-c:a aac"),
        recipe("sweep.flac", 0, 30, "-c:a flac"),
        recipe("sweep.ogg", 0, 30, "-c:a libvorbis"),
        recipe("sweep.opus", 0, 30, "-c:a libopus -f ogg"),
        recipe("sweep_44100.mp4", 300, 30,
               "-c:v libx264 -preset veryfast -g 250 -c:a aac -ar 44100 -ac 2"),
    };
    ClipRecipe ntsc =
        recipe("ntsc.mp4", 300, 10, "-c:v libx264 -preset veryfast -g 250 -bf 3 -c:a aac");
    ntsc.rate = QStringLiteral("30000/1001");
    all.push_back(ntsc);
    ClipRecipe hevc = recipe("hevc10.mp4", 150, 0,
                             "-c:v libx265 -preset ultrafast -x265-params "
                             "log-level=none:keyint=30:bframes=3 -pix_fmt yuv420p10le");
    all.push_back(hevc);
    ClipRecipe full =
        recipe("yuv444.mkv", 100, 0, "-c:v libx264 -preset ultrafast -g 30 -pix_fmt yuv444p");
    all.push_back(full);
    ClipRecipe wide =
        recipe("wide_pixels.mkv", 50, 0, "-c:v libx264 -preset ultrafast -g 30 -vf setsar=4/3");
    all.push_back(wide);
    return all;
}

QString hashOf(const ClipRecipe& clip)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    // Raised when what the generator draws or plays changes.
    const int generatorRevision = 3;
    const QString text =
        QStringLiteral("%1|%2|%3|%4|%5|%6|%7|%8")
            .arg(generatorRevision)
            .arg(clip.frames)
            .arg(clip.soundSeconds)
            .arg(clip.before.join(QLatin1Char(' ')), clip.options.join(QLatin1Char(' ')),
                 clip.source, clip.size, clip.rate);
    hash.addData(text.toUtf8());
    if (!clip.source.isEmpty()) {
        hash.addData(hashOf(standardRecipe(clip.source)).toUtf8());
    }
    return QString::fromLatin1(hash.result().toHex().left(10));
}

bool waitFor(QProcess& process)
{
    return process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit &&
           process.exitCode() == 0;
}

bool writeRaw(const QStringList& arguments, const QString& path)
{
    QProcess generator;
    generator.setStandardOutputFile(path);
    generator.start(QStringLiteral(ROZET_CLIP_FRAMES), arguments);
    return waitFor(generator);
}

bool runFfmpeg(const ClipRecipe& clip, const QString& target, QString* reason)
{
    QTemporaryDir work;
    const QString pictures = work.filePath(QStringLiteral("pictures.yuv"));
    const QString sound = work.filePath(QStringLiteral("sound.raw"));
    QStringList arguments =
        words("-hide_banner -nostdin -loglevel error -y -threads 2 -fflags +bitexact");
    if (clip.frames > 0) {
        const QStringList size = clip.size.split(QLatin1Char('x'));
        if (!writeRaw({QStringLiteral("picture"), QString::number(clip.frames), size[0], size[1]},
                      pictures)) {
            *reason = QStringLiteral("clip_frames failed");
            return false;
        }
        arguments += clip.before;
        arguments += QStringList{QStringLiteral("-f"),         QStringLiteral("rawvideo"),
                                 QStringLiteral("-pix_fmt"),   QStringLiteral("yuv420p"),
                                 QStringLiteral("-s"),         clip.size,
                                 QStringLiteral("-framerate"), clip.rate,
                                 QStringLiteral("-i"),         pictures};
    }
    if (clip.soundSeconds > 0) {
        if (!writeRaw({QStringLiteral("sound"), QString::number(clip.soundSeconds)}, sound)) {
            *reason = QStringLiteral("clip_frames failed");
            return false;
        }
        arguments += words("-f s16le -ar 48000 -ac 1 -i");
        arguments.append(sound);
    }
    QStringList options = clip.options;
    if (!clip.source.isEmpty()) {
        if (options.value(0) == QLatin1String("-ss")) {
            arguments += options.mid(0, 2);
            options = options.mid(2);
        }
        arguments += QStringList{QStringLiteral("-i"), standardClip(clip.source, reason)};
    }
    arguments += options;
    arguments.append(target);
    QProcess ffmpeg;
    ffmpeg.start(QStringLiteral("ffmpeg"), arguments);
    if (!waitFor(ffmpeg)) {
        *reason = clip.name + QStringLiteral(": ffmpeg: ") + ffmpeg.errorString() +
                  QLatin1Char(' ') + QString::fromUtf8(ffmpeg.readAllStandardError());
        return false;
    }
    return true;
}

} // namespace

QString makeClip(const ClipRecipe& clip, QString* reason)
{
    QString ignored;
    QString* const why = reason ? reason : &ignored;
    const QDir folder(QStringLiteral(ROZET_BINARY_DIR "/test-media"));
    const QFileInfo name(clip.name);
    const QString path = folder.filePath(name.completeBaseName() + QLatin1Char('-') + hashOf(clip) +
                                         QLatin1Char('.') + name.suffix());
    if (QFileInfo::exists(path)) {
        return path;
    }
    folder.mkpath(QStringLiteral("."));
    // Several tests may want it at the same time: each makes its own, the last one stays.
    QTemporaryDir work(folder.filePath(QStringLiteral("making-XXXXXX")));
    const QString made = work.filePath(clip.name);
    if (!runFfmpeg(clip, made, why)) {
        return {};
    }
    if (!QFile::rename(made, path) && !QFileInfo::exists(path)) {
        *why = QStringLiteral("cannot write ") + path;
        return {};
    }
    return path;
}

const ClipRecipe& standardRecipe(const QString& name)
{
    static const std::vector<ClipRecipe> all = standardRecipes();
    for (const ClipRecipe& clip : all) {
        if (clip.name == name) {
            return clip;
        }
    }
    qFatal("no standard clip %s", qPrintable(name));
}

QString standardClip(const QString& name, QString* reason)
{
    return makeClip(standardRecipe(name), reason);
}

int stripNumber(const media::Picture& picture)
{
    if (picture.isNull() || picture.widthPixels < kStripCells) {
        return -1;
    }
    int bits = 0;
    const int y = picture.heightPixels / kStripPart / 2;
    for (int cell = 0; cell < kStripCells; ++cell) {
        const int x = (2 * cell + 1) * picture.widthPixels / (2 * kStripCells);
        const std::uint8_t* pixel =
            picture.bytes->data() + std::ptrdiff_t(y) * picture.strideBytes + std::ptrdiff_t(x) * 4;
        const int level = (pixel[0] + pixel[1] + pixel[2]) / 3;
        if (level > 90 && level < 165) {
            return -1;
        }
        bits = (bits << 1) | (level >= 128 ? 1 : 0);
    }
    const int number = bits >> (kStripCells - kNumberBits);
    return (bits & 15) == stripCheck(number) ? number : -1;
}

} // namespace rozet::test
