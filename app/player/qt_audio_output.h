// SPDX-License-Identifier: GPL-3.0-or-later
// Sound through the system's default device, by Qt's QAudioSink on a thread of its own: a busy
// window must not make the sound stutter, and a sound server that does not answer must not stop the
// window.
#pragma once

#include "app/player/audio_output.h"

#include <QThread>

#include <memory>

namespace rozet::player {

class QtAudioWorker;

class QtAudioOutput final : public AudioOutput
{
public:
    /// To be made, used and destroyed on the main thread.
    QtAudioOutput();
    ~QtAudioOutput() override;

    void start(std::shared_ptr<SampleSource> source) override;
    void stop() override;
    void setVolume(double volume) override;

private:
    QThread m_thread;
    QtAudioWorker* m_worker = nullptr; ///< lives and dies on m_thread
};

} // namespace rozet::player
