// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/compare/newest_work.h"

#include <QCoreApplication>

namespace rozet::widgets {

NewestWork::NewestWork(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

NewestWork::~NewestWork()
{
    m_stop.request_stop();
    m_pool.clear();
    m_pool.waitForDone();
}

void NewestWork::start(Work work)
{
    m_stop.request_stop();
    m_pool.clear();
    m_stop = std::stop_source();
    const int number = ++m_number;
    m_pool.start([this, number, work = std::move(work), stop = m_stop.get_token()] {
        if (stop.stop_requested()) {
            return;
        }
        std::function<void()> after = work(stop);
        QMetaObject::invokeMethod(
            this, [this, number, after = std::move(after)] { deliver(number, after); },
            Qt::QueuedConnection);
    });
    setRunning(true);
}

void NewestWork::cancel()
{
    m_stop.request_stop();
    m_pool.clear();
    ++m_number;
    setRunning(false);
}

void NewestWork::finish()
{
    m_pool.waitForDone();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

void NewestWork::deliver(int number, const std::function<void()>& after)
{
    if (number != m_number) {
        return;
    }
    setRunning(false);
    if (after) {
        after();
    }
}

void NewestWork::setRunning(bool running)
{
    if (m_running != running) {
        m_running = running;
        Q_EMIT busyChanged(running);
    }
}

} // namespace rozet::widgets
