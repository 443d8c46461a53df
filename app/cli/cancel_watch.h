// SPDX-License-Identifier: GPL-3.0-or-later
// Lets work that knows only a stop token end when Ctrl-C was pressed.
#pragma once

#include "core/base/progress.h"

#include <chrono>
#include <stop_token>
#include <thread>

namespace rozet::cli {

/// Looks at the progress until the scope ends.
class CancelWatch
{
public:
    explicit CancelWatch(const Progress& progress)
        : m_thread([this, &progress](const std::stop_token& end) {
            while (!end.stop_requested()) {
                if (progress.cancelled()) {
                    m_source.request_stop();
                    return;
                }
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
            }
        })
    {
    }

    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    std::jthread m_thread; // last, so that it has ended when the source goes
};

} // namespace rozet::cli
