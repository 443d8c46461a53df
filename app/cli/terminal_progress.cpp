// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal_progress.h"

#include "app/cli/interrupt.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <sys/ioctl.h>
#include <unistd.h>
#endif

#include <algorithm>

namespace rozet::cli {

namespace {

int handleOf(const QIODevice& device)
{
    const auto* file = dynamic_cast<const QFileDevice*>(&device);
    return file == nullptr ? -1 : file->handle();
}

} // namespace

bool isTerminal(const QIODevice& device)
{
#ifdef Q_OS_UNIX
    const int handle = handleOf(device);
    return handle >= 0 && isatty(handle) == 1;
#else
    return handleOf(device) < -1; // nothing is known about consoles there
#endif
}

int terminalWidth(const QIODevice& device)
{
#ifdef Q_OS_UNIX
    winsize size{};
    if (isTerminal(device) && ioctl(handleOf(device), TIOCGWINSZ, &size) == 0) {
        return size.ws_col;
    }
#else
    Q_UNUSED(device)
#endif
    return 0;
}

TerminalProgress::TerminalProgress(QIODevice& err, Show show) : m_err(err), m_show(show) {}

TerminalProgress::~TerminalProgress()
{
    clear();
}

void TerminalProgress::report(std::int64_t done, std::int64_t total)
{
    if (m_show == Show::Nothing || total <= 0) {
        return;
    }
    const auto percent = static_cast<int>(std::clamp<std::int64_t>(done * 100 / total, 0, 100));
    const int shown = m_show == Show::Lines ? percent / 10 * 10 : percent;
    if (shown == m_shownPercent) {
        return;
    }
    m_shownPercent = shown;
    m_err.write(m_show == Show::Line ? QByteArray("\r") + QByteArray::number(shown) + " % "
                                     : QByteArray::number(shown) + " %\n");
    if (auto* file = dynamic_cast<QFileDevice*>(&m_err)) {
        file->flush();
    }
}

bool TerminalProgress::cancelled() const
{
    return isInterrupted();
}

void TerminalProgress::clear()
{
    if (m_show == Show::Line && m_shownPercent >= 0) {
        m_err.write("\r      \r");
    }
    m_shownPercent = -1;
}

} // namespace rozet::cli
