// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds a QAudioSink from a SampleSource and reports what has been heard. Internal to
// QtAudioOutput.
#pragma once

#include "app/player/audio_output.h"

#include <QAudioDevice>
#include <QAudioFormat>
#include <QAudioSink>
#include <QBasicTimer>
#include <QObject>

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace rozet::player {

class QtAudioWorker final : public QObject
{
    Q_OBJECT

public:
    QtAudioWorker() = default;
    ~QtAudioWorker() override;

    /// From any thread. Only the newest order is carried out. A null source means silence.
    void order(std::shared_ptr<SampleSource> source, const QAudioDevice& device);
    void orderVolume(double volume);

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    struct Order
    {
        std::shared_ptr<SampleSource> source;
        QAudioDevice device;
    };

    void carryOut();
    void openDevice(const QAudioDevice& device);
    void closeDevice();
    void loseDevice();
    void feed();
    [[nodiscard]] int pullBytes(int frames);
    [[nodiscard]] std::int64_t playedFrames(qsizetype freeBytes) const;

    std::mutex m_mutex;
    std::optional<Order> m_order;
    double m_volume = 1.0;

    std::shared_ptr<SampleSource> m_source;
    std::unique_ptr<QAudioSink> m_sink;
    QIODevice* m_device = nullptr; ///< of m_sink
    QAudioFormat m_format;
    QBasicTimer m_timer;
    std::vector<float> m_samples;
    std::vector<std::int16_t> m_shorts; ///< for devices without floating point samples
    std::int64_t m_writtenFrames = 0;
};

} // namespace rozet::player
