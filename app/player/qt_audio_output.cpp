// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/qt_audio_output.h"

#include "app/player/qt_audio_worker.h"

#include <QMediaDevices>

#include <utility>

namespace rozet::player {

QtAudioOutput::QtAudioOutput() : m_worker(new QtAudioWorker)
{
    m_thread.setObjectName(QStringLiteral("sound"));
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start(QThread::TimeCriticalPriority);
}

QtAudioOutput::~QtAudioOutput()
{
    m_thread.quit();
    m_thread.wait();
}

void QtAudioOutput::start(std::shared_ptr<SampleSource> source)
{
    m_worker->order(std::move(source), QMediaDevices::defaultAudioOutput());
}

void QtAudioOutput::stop()
{
    m_worker->order(nullptr, {});
}

void QtAudioOutput::setVolume(double volume)
{
    m_worker->orderVolume(volume);
}

} // namespace rozet::player
