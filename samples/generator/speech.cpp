// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/generator/speech.h"

#include "core/base/text_file.h"

#include <QDataStream>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <random>

namespace rozet::samples {

namespace {

constexpr double kLeadInSeconds = 1.2;
constexpr double kLeadOutSeconds = 2.0;
constexpr double kOverlapSeconds = 0.6;

std::size_t voiceOf(study::Party party)
{
    return party == study::Party::Mentor ? 0 : 1;
}

std::size_t sampleAt(double seconds)
{
    return static_cast<std::size_t>(std::lround(std::max(0.0, seconds) * kSampleRateHz));
}

Result<std::vector<float>> sayAloud(const Turn& turn, const QString& wavePath)
{
    const bool mentor = turn.speaker == study::Party::Mentor;
    QProcess program;
    program.start(QStringLiteral("espeak-ng"),
                  {QStringLiteral("-v"), mentor ? QStringLiteral("nl+m3") : QStringLiteral("nl+f4"),
                   QStringLiteral("-p"), mentor ? QStringLiteral("32") : QStringLiteral("68"),
                   QStringLiteral("-s"), mentor ? QStringLiteral("150") : QStringLiteral("162"),
                   QStringLiteral("-w"), wavePath, turn.text});
    if (!program.waitForFinished(60000) || program.exitCode() != 0) {
        return failure(ErrorCode::Internal, QStringLiteral("espeak-ng"), QString(), turn.text);
    }
    QFile file(wavePath);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::FileNotReadable, wavePath);
    }
    const QByteArray wave = file.readAll();
    constexpr qsizetype kHeaderBytes = 44;
    std::vector<float> samples;
    for (qsizetype i = kHeaderBytes; i + 1 < wave.size(); i += 2) {
        const auto low = static_cast<quint8>(wave[i]);
        const auto high = static_cast<quint8>(wave[i + 1]);
        samples.push_back(static_cast<float>(static_cast<qint16>(low | (high << 8))) / 32768.0F);
    }
    // The program leaves a silence at the end of each sentence.
    while (!samples.empty() && std::abs(samples.back()) < 0.004F) {
        samples.pop_back();
    }
    return samples;
}

} // namespace

double SpokenConversation::seconds() const
{
    return static_cast<double>(voices[0].size()) / kSampleRateHz;
}

double SpokenConversation::loudness(study::Party party, double atSeconds) const
{
    const std::vector<float>& voice = voices[voiceOf(party)];
    const std::size_t from = std::min(sampleAt(atSeconds - 0.03), voice.size());
    const std::size_t to = std::min(sampleAt(atSeconds + 0.03), voice.size());
    double energy = 0;
    for (std::size_t i = from; i < to; ++i) {
        energy += static_cast<double>(voice[i]) * static_cast<double>(voice[i]);
    }
    return to > from ? std::min(1.0, 5 * std::sqrt(energy / static_cast<double>(to - from))) : 0;
}

Result<SpokenConversation> speak(const std::vector<Turn>& turns, unsigned seed)
{
    const QTemporaryDir folder;
    std::mt19937 random(seed);
    SpokenConversation conversation;
    double now = kLeadInSeconds;
    for (const Turn& turn : turns) {
        const auto samples = sayAloud(turn, folder.filePath(QStringLiteral("turn.wav")));
        if (!samples) {
            return failure(samples.error());
        }
        const double pause = 0.3 + 0.1 * static_cast<double>(random() % 8);
        const double start = turn.overlaps ? now - kOverlapSeconds : now + pause;
        const double end = start + static_cast<double>(samples->size()) / kSampleRateHz;
        std::vector<float>& voice = conversation.voices[voiceOf(turn.speaker)];
        const std::size_t first = sampleAt(start);
        voice.resize(std::max(voice.size(), first + samples->size()), 0.0F);
        for (std::size_t i = 0; i < samples->size(); ++i) {
            voice[first + i] += (*samples)[i];
        }
        conversation.turns.push_back({turn.speaker, std::llround(start * 1000),
                                      std::llround(end * 1000), turn.codes, turn.text});
        now = std::max(now, end);
    }
    // A whole number of video frames, 25 a second.
    const double length = std::ceil((now + kLeadOutSeconds) * 25) / 25;
    for (std::vector<float>& voice : conversation.voices) {
        voice.resize(sampleAt(length), 0.0F);
    }
    return conversation;
}

Done writeWave(const QString& path, const SpokenConversation& conversation)
{
    const std::size_t count = conversation.voices[0].size();
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    const auto dataBytes = static_cast<quint32>(count * 4);
    out.writeRawData("RIFF", 4);
    out << quint32(36 + dataBytes);
    out.writeRawData("WAVEfmt ", 8);
    out << quint32(16) << quint16(1) << quint16(2) << quint32(kSampleRateHz)
        << quint32(kSampleRateHz * 4) << quint16(4) << quint16(16);
    out.writeRawData("data", 4);
    out << dataBytes;
    const auto toSample = [](float value) {
        return static_cast<qint16>(std::lround(std::clamp(value, -1.0F, 1.0F) * 32000));
    };
    for (std::size_t i = 0; i < count; ++i) {
        const float mentor = conversation.voices[0][i];
        const float student = conversation.voices[1][i];
        out << toSample(0.9F * mentor + 0.45F * student)
            << toSample(0.45F * mentor + 0.9F * student);
    }
    return writeWholeFile(path, bytes);
}

} // namespace rozet::samples
