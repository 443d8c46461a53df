// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/player/player_rig.h"

#include <QTest>

namespace rozet::test {

namespace {

constexpr int kStepMs = 10;
constexpr int kPatienceMs = 60'000;

} // namespace

PlayerRig::PlayerRig(std::unique_ptr<player::MediaOpener> opener, Strip strip)
    : player(std::move(opener), std::make_unique<HandOutput>(speaker, clock), clock)
{
    using player::Player;
    QObject::connect(&player, &Player::pictureChanged, &player,
                     [this, strip](const media::Picture& picture) {
                         shown.push_back({picture.number, strip ? strip(picture) : picture.number,
                                          picture.time, clock->microseconds()});
                     });
    QObject::connect(&player, &Player::failed, &player,
                     [this](const Error& error) { failures.push_back(error); });
    QObject::connect(&player, &Player::stateChanged, &player,
                     [this](player::PlayerState state) { states.push_back(state); });
    QObject::connect(&player, &Player::endReached, &player, [this] { ++ends; });
}

bool PlayerRig::open(const QString& path)
{
    player.open(path);
    return QTest::qWaitFor([this] { return player.state() != player::PlayerState::Opening; },
                           kPatienceMs) &&
           player.state() == player::PlayerState::Paused && (!player.hasPicture() || settles());
}

void PlayerRig::run(int milliseconds)
{
    runUntil([] { return false; }, milliseconds);
}

bool PlayerRig::runUntil(const std::function<bool()>& condition, int milliseconds)
{
    for (int passed = 0; passed < milliseconds; passed += kStepMs) {
        if (condition()) {
            return true;
        }
        clock->advance(kStepMs * 1000);
        HandOutput::advance(*speaker, *clock);
        QTest::qWait(6); // the player looks at the clock every 5 ms
    }
    return condition();
}

bool PlayerRig::settles()
{
    return QTest::qWaitFor(
        [this] { return !shown.empty() && shown.back().number == wantedFrame(); }, kPatienceMs);
}

int PlayerRig::wantedFrame() const
{
    return player.frameIndex()->frameAt(player.position());
}

} // namespace rozet::test
