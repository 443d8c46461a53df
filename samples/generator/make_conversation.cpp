// SPDX-License-Identifier: GPL-3.0-or-later
// rozet-make-conversation SCRIPT.txt VIDEO.mp4 TURNS.tsv SEED
// Makes a playable recording of an invented conversation, and a list of who said what when.
#include "samples/generator/scene.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

using namespace rozet;

namespace {

int fail(const QString& sentence)
{
    QTextStream(stderr) << sentence << Qt::endl;
    return 1;
}

QStringList encoderArguments(const QString& wavePath, const QString& videoPath)
{
    const QString arguments = QStringLiteral(
        "-y -loglevel error -f rawvideo -pix_fmt bgra -s 640x360 -r 25 -i - -i WAVE -c:v libx264 "
        "-preset slow -crf 27 -tune animation -g 125 -bf 2 -pix_fmt yuv420p -threads 1 -c:a aac "
        "-b:a "
        "64k -ac 2 -movflags +faststart -map_metadata -1 -fflags +bitexact -flags:v +bitexact "
        "-flags:a +bitexact VIDEO");
    QStringList parts = arguments.split(u' ');
    parts.replaceInStrings(QStringLiteral("WAVE"), wavePath);
    parts.replaceInStrings(QStringLiteral("VIDEO"), videoPath);
    return parts;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() != 5) {
        return fail(
            QStringLiteral("Use: rozet-make-conversation SCRIPT.txt VIDEO.mp4 TURNS.tsv SEED"));
    }
    const auto turns = samples::readScript(arguments[1]);
    if (!turns) {
        return fail(QStringLiteral("%1, line %2: %3")
                        .arg(turns.error().subject, turns.error().where, turns.error().found));
    }
    const auto conversation = samples::speak(*turns, arguments[4].toUInt());
    if (!conversation) {
        return fail(QStringLiteral("%1 failed").arg(conversation.error().subject));
    }
    const QTemporaryDir folder;
    const QString wavePath = folder.filePath(QStringLiteral("sound.wav"));
    if (!samples::writeWave(wavePath, *conversation) ||
        !samples::writeSpokenTurns(arguments[3], conversation->turns)) {
        return fail(QStringLiteral("cannot write beside %1").arg(arguments[3]));
    }
    QProcess encoder;
    encoder.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    encoder.start(QStringLiteral("ffmpeg"), encoderArguments(wavePath, arguments[2]));
    const samples::Scene scene(*conversation, QFileInfo(arguments[2]).completeBaseName());
    const int frames = qRound(conversation->seconds() * samples::kFramesPerSecond);
    for (int number = 0; number < frames; ++number) {
        const QImage image = scene.frame(number);
        encoder.write(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes());
        if (!encoder.waitForBytesWritten(60000)) {
            return fail(QStringLiteral("ffmpeg stopped at frame %1").arg(number));
        }
    }
    encoder.closeWriteChannel();
    if (!encoder.waitForFinished(-1) || encoder.exitCode() != 0) {
        return fail(QStringLiteral("ffmpeg failed"));
    }
    QTextStream(stdout) << arguments[2] << ": " << frames << " frames, " << conversation->seconds()
                        << " s\n";
    return 0;
}
