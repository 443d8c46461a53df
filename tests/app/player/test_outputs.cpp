// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/player/test_outputs.h"

#include <algorithm>
#include <chrono>

namespace rozet::test {

using player::kOutputChannels;
using player::kOutputRateHz;

namespace {

std::int64_t framesIn(std::int64_t us)
{
    return std::max<std::int64_t>(0, us) * kOutputRateHz / 1'000'000;
}

} // namespace

void HandOutput::start(std::shared_ptr<player::SampleSource> source)
{
    m_speaker->source = std::move(source);
    ++m_speaker->starts;
    m_speaker->pulledFrames = 0;
    m_speaker->samples.clear();
    m_speaker->startedUs = m_clock->microseconds();
}

void HandOutput::stop()
{
    ++m_speaker->stops;
    m_speaker->source.reset();
}

void HandOutput::advance(Loudspeaker& speaker, const player::SteadyClock& clock)
{
    const auto source = speaker.source;
    if (!source) {
        return;
    }
    const std::int64_t runningUs = clock.microseconds() - speaker.startedUs - kStartDelayUs;
    const std::int64_t wanted = framesIn(runningUs + kBufferUs) - speaker.pulledFrames;
    if (wanted > 0) {
        std::vector<float> samples(static_cast<std::size_t>(wanted * kOutputChannels));
        const int given = source->pull(samples.data(), static_cast<int>(wanted));
        for (int i = 0; i < given; ++i) {
            speaker.samples.push_back(samples[static_cast<std::size_t>(i * kOutputChannels)]);
        }
        speaker.pulledFrames += given;
    }
    source->played(std::min(framesIn(runningUs), speaker.pulledFrames));
}

std::int64_t HandOutput::heardAtUs(const Loudspeaker& speaker, std::int64_t frame)
{
    return speaker.startedUs + kStartDelayUs + frame * 1'000'000 / kOutputRateHz;
}

ThreadOutput::ThreadOutput(Manner manner, std::shared_ptr<Counts> counts)
    : m_manner(manner)
    , m_counts(counts ? std::move(counts) : std::make_shared<Counts>())
    , m_thread([this] { work(); })
{
}

ThreadOutput::~ThreadOutput()
{
    m_leave = true;
    m_thread.join();
}

void ThreadOutput::start(std::shared_ptr<player::SampleSource> source)
{
    const std::scoped_lock lock(m_mutex);
    m_source = std::move(source);
    m_startedUs = m_clock.microseconds();
    ++m_counts->starts;
}

void ThreadOutput::stop()
{
    const std::scoped_lock lock(m_mutex);
    m_source.reset();
}

void ThreadOutput::work()
{
    std::vector<float> samples;
    std::shared_ptr<player::SampleSource> playing;
    std::int64_t pulled = 0;
    while (!m_leave) {
        std::this_thread::sleep_for(std::chrono::milliseconds(8));
        std::shared_ptr<player::SampleSource> source;
        std::int64_t startedUs = 0;
        {
            const std::scoped_lock lock(m_mutex);
            source = m_source;
            startedUs = m_startedUs;
        }
        if (source != playing) {
            playing = source;
            pulled = 0;
        }
        if (!source || m_manner == Manner::NeverStarts) {
            continue;
        }
        const std::int64_t runningUs = m_clock.microseconds() - startedUs - 20'000;
        if (m_manner == Manner::VanishesSoon && runningUs > 300'000) {
            source->deviceLost();
            const std::scoped_lock lock(m_mutex);
            m_source.reset();
            continue;
        }
        if (m_manner == Manner::StallsSoon && runningUs > 300'000) {
            continue;
        }
        const std::int64_t wanted = framesIn(runningUs + 100'000) - pulled;
        if (wanted > 0) {
            samples.resize(static_cast<std::size_t>(wanted * kOutputChannels));
            const int given = source->pull(samples.data(), static_cast<int>(wanted));
            pulled += given;
            m_counts->frames += given;
        }
        source->played(std::min(framesIn(runningUs), pulled));
    }
}

} // namespace rozet::test
