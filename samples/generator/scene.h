// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of an invented conversation: two drawn people at a table. Nobody real is in it.
#pragma once

#include "samples/generator/speech.h"

#include <QImage>

namespace rozet::samples {

constexpr int kFramesPerSecond = 25;

/// Draws one frame, 640 x 360, with its number and time written in the corner. A row of 16 black
/// and white blocks along the lower edge holds the number once more, lowest bit at the left, so
/// that a program can read it.
class Scene
{
public:
    Scene(const SpokenConversation& conversation, QString title);

    [[nodiscard]] QImage frame(int number) const;

private:
    const SpokenConversation& m_conversation;
    QString m_title;
};

} // namespace rozet::samples
