// SPDX-License-Identifier: GPL-3.0-or-later
// How long work tells that it is under way, and learns that it should stop. The work calls these
// from whatever thread it runs in.
#pragma once

#include <cstdint>

namespace rozet {

class Progress
{
public:
    Progress() = default;
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    virtual ~Progress();

    /// total is 0 when it is not known.
    virtual void report(std::int64_t done, std::int64_t total) = 0;
    [[nodiscard]] virtual bool cancelled() const = 0;
};

/// Nobody watches and nobody cancels.
class NoProgress final : public Progress
{
public:
    void report(std::int64_t, std::int64_t) override {}
    [[nodiscard]] bool cancelled() const override { return false; }
};

} // namespace rozet
