// SPDX-License-Identifier: GPL-3.0-or-later
// A player on a clock moved by hand, with a loudspeaker that consumes by that clock, and a note of
// everything shown. A busy machine makes such a test slower, not wrong.
#pragma once

#include "app/player/media_player.h"
#include "tests/app/player/test_outputs.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace rozet::test {

struct Shown
{
    int number = -1;
    int strip = -1; ///< what the picture itself says
    MediaTime time;
    std::int64_t atUs = 0;
};

class PlayerRig
{
public:
    using Strip = std::function<int(const media::Picture&)>;

    explicit PlayerRig(std::unique_ptr<player::MediaOpener> opener, Strip strip = {});

    /// Opens and waits for the first picture; false when that fails.
    bool open(const QString& path);
    /// Lets this much time pass.
    void run(int milliseconds);
    /// Lets time pass until the condition holds; false when it does not within this time.
    bool runUntil(const std::function<bool()>& condition, int milliseconds);
    /// Waits until the frame of the player's position is shown, without time passing.
    bool settles();

    [[nodiscard]] int wantedFrame() const;

    std::shared_ptr<player::HandClock> clock = std::make_shared<player::HandClock>();
    std::shared_ptr<Loudspeaker> speaker = std::make_shared<Loudspeaker>();
    std::vector<Shown> shown;
    std::vector<Error> failures;
    std::vector<player::PlayerState> states;
    int ends = 0;
    player::MediaPlayer player;
};

} // namespace rozet::test
