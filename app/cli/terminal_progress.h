// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <QIODevice>

namespace rozet::cli {

/// Whether the device is a file or stream that is shown on a terminal.
[[nodiscard]] bool isTerminal(const QIODevice& device);
/// Columns of the terminal, 0 when it is none.
[[nodiscard]] int terminalWidth(const QIODevice& device);

/// Tells how far the work is, in per cent, and stops it after Ctrl-C.
class TerminalProgress final : public Progress
{
public:
    enum class Show {
        Nothing,
        Line,  ///< one line that is written over: for a terminal
        Lines, ///< one line every ten per cent: for a file
    };

    TerminalProgress(QIODevice& err, Show show);
    ~TerminalProgress() override;

    void report(std::int64_t done, std::int64_t total) override;
    [[nodiscard]] bool cancelled() const override;
    /// Takes the line away, before anything else is written.
    void clear();

private:
    QIODevice& m_err;
    Show m_show;
    int m_shownPercent = -1;
};

} // namespace rozet::cli
