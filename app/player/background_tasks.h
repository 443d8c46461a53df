// SPDX-License-Identifier: GPL-3.0-or-later
// Work that may take long (opening a file, waiting for a decoder to stop) done where nobody waits
// for it. Whatever is still under way is waited for at the end.
#pragma once

#include <algorithm>
#include <chrono>
#include <future>
#include <utility>
#include <vector>

namespace rozet::player {

class BackgroundTasks
{
public:
    template <class Function>
    void start(Function function)
    {
        const auto isDone = [](const std::future<void>& task) {
            return task.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
        };
        m_tasks.erase(std::remove_if(m_tasks.begin(), m_tasks.end(), isDone), m_tasks.end());
        m_tasks.push_back(std::async(std::launch::async, std::move(function)));
    }

    void waitForAll() { m_tasks.clear(); }

private:
    std::vector<std::future<void>> m_tasks; ///< the destructor of each one waits for it
};

} // namespace rozet::player
