// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include <csignal>

namespace rozet::cli {

namespace {

volatile std::sig_atomic_t interrupted = 0;

extern "C" void onInterrupt(int signal)
{
    interrupted = 1;
    std::signal(signal, SIG_DFL);
}

} // namespace

void catchInterrupts()
{
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
}

void requestInterrupt()
{
    interrupted = 1;
}

void clearInterrupt()
{
    interrupted = 0;
}

bool isInterrupted()
{
    return interrupted != 0;
}

} // namespace rozet::cli
