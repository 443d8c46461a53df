// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/qt_audio_worker.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rozet::player {

namespace {

constexpr int kFeedMs = 10;
constexpr int kBufferMs = 160;

} // namespace

QtAudioWorker::~QtAudioWorker()
{
    closeDevice();
}

void QtAudioWorker::order(std::shared_ptr<SampleSource> source, const QAudioDevice& device)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_order = Order{std::move(source), device};
    }
    QMetaObject::invokeMethod(
        this, [this] { carryOut(); }, Qt::QueuedConnection);
}

void QtAudioWorker::orderVolume(double volume)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_volume = volume;
    }
    QMetaObject::invokeMethod(
        this,
        [this] {
            const std::scoped_lock lock(m_mutex);
            if (m_sink) {
                m_sink->setVolume(m_volume);
            }
        },
        Qt::QueuedConnection);
}

void QtAudioWorker::timerEvent(QTimerEvent*)
{
    feed();
}

void QtAudioWorker::carryOut()
{
    std::optional<Order> order;
    {
        const std::scoped_lock lock(m_mutex);
        order = std::exchange(m_order, {});
    }
    if (!order) {
        return; // a later one has been carried out already
    }
    closeDevice();
    m_source = std::move(order->source);
    if (!m_source) {
        return;
    }
    openDevice(order->device);
    if (!m_device) {
        loseDevice();
        return;
    }
    m_timer.start(kFeedMs, Qt::PreciseTimer, this);
    feed();
}

void QtAudioWorker::openDevice(const QAudioDevice& device)
{
    if (device.isNull()) {
        return;
    }
    m_format = {};
    m_format.setSampleRate(kOutputRateHz);
    m_format.setChannelCount(kOutputChannels);
    m_format.setSampleFormat(QAudioFormat::Float);
    if (!device.isFormatSupported(m_format)) {
        m_format.setSampleFormat(QAudioFormat::Int16);
    }
    m_sink = std::make_unique<QAudioSink>(device, m_format);
    m_sink->setBufferSize(m_format.bytesForDuration(kBufferMs * 1000));
    {
        const std::scoped_lock lock(m_mutex);
        m_sink->setVolume(m_volume);
    }
    m_writtenFrames = 0;
    m_device = m_sink->start();
    if (m_sink->error() == QAudio::OpenError || m_sink->error() == QAudio::FatalError) {
        m_device = nullptr;
    }
}

void QtAudioWorker::closeDevice()
{
    m_timer.stop();
    m_device = nullptr;
    if (m_sink) {
        m_sink->reset();
        m_sink.reset();
    }
    m_source.reset();
}

void QtAudioWorker::loseDevice()
{
    const auto source = m_source;
    closeDevice();
    if (source) {
        source->deviceLost();
    }
}

void QtAudioWorker::feed()
{
    if (!m_device) {
        return;
    }
    const qsizetype freeBytes = m_sink->bytesFree();
    // A server that has gone answers with a size no buffer has.
    const bool gone = m_sink->state() == QAudio::StoppedState || freeBytes < 0 ||
                      freeBytes > 100 * m_sink->bufferSize();
    if (gone) {
        loseDevice();
        return;
    }
    m_source->played(playedFrames(freeBytes));
    const int frames = static_cast<int>(freeBytes / m_format.bytesPerFrame());
    if (frames <= 0) {
        return;
    }
    const int bytes = pullBytes(frames);
    if (bytes <= 0) {
        return;
    }
    const char* const data = m_shorts.empty() ? reinterpret_cast<const char*>(m_samples.data())
                                              : reinterpret_cast<const char*>(m_shorts.data());
    const qint64 written = m_device->write(data, bytes);
    if (written != bytes) {
        // Samples the device refuses are lost, and with them the count the clock rests on.
        loseDevice();
        return;
    }
    m_writtenFrames += written / m_format.bytesPerFrame();
}

int QtAudioWorker::pullBytes(int frames)
{
    m_samples.resize(static_cast<std::size_t>(frames) * kOutputChannels);
    int given = m_source->pull(m_samples.data(), frames);
    if (given < frames && m_source->isFinished()) {
        // A device may wait for a full buffer before it starts: the end must not hang in it.
        std::fill(m_samples.begin() + static_cast<std::ptrdiff_t>(given) * kOutputChannels,
                  m_samples.end(), 0.0F);
        given = frames;
    }
    m_shorts.clear();
    if (m_format.sampleFormat() == QAudioFormat::Int16) {
        m_shorts.resize(static_cast<std::size_t>(given) * kOutputChannels);
        std::transform(m_samples.begin(),
                       m_samples.begin() + static_cast<std::ptrdiff_t>(m_shorts.size()),
                       m_shorts.begin(), [](float sample) {
                           const float whole = std::clamp(sample, -1.0F, 1.0F) * 32767.0F;
                           return static_cast<std::int16_t>(std::lround(whole));
                       });
    }
    return given * m_format.bytesPerFrame();
}

std::int64_t QtAudioWorker::playedFrames(qsizetype freeBytes) const
{
    // Backends differ in whether their processed time includes what waits in the buffer; the
    // smaller of both ways to count is what can have been heard.
    const std::int64_t waiting =
        std::max<qsizetype>(0, m_sink->bufferSize() - freeBytes) / m_format.bytesPerFrame();
    const std::int64_t processed = m_sink->processedUSecs() * kOutputRateHz / 1'000'000;
    return std::max<std::int64_t>(0, std::min(processed, m_writtenFrames - waiting));
}

} // namespace rozet::player
