// SPDX-License-Identifier: GPL-3.0-or-later
// The two geometries: the Dutch rose with its borders on the axes, the circumplex with its centres
// there.
#pragma once

#include "codebook/leary.h"

#include <array>

namespace rozet::rose {

inline codebook::LocalizedText dutch(const char* text)
{
    return {{QStringLiteral("nl"), QString::fromLatin1(text)}};
}

inline codebook::LearyRose roseWith(const std::array<const char*, 8>& names, double first)
{
    codebook::LearyRose rose;
    rose.above = dutch("boven");
    rose.below = dutch("onder");
    rose.together = dutch("samen");
    rose.opposed = dutch("tegen");
    double centre = first;
    for (const char* name : names) {
        rose.sectors.push_back({QString::fromLatin1(name), dutch(name), centre});
        centre += 45;
    }
    return rose;
}

inline codebook::LearyRose dutchRose()
{
    return roseWith({"sb", "bs", "bt", "tb", "to", "ot", "os", "so"}, 22.5);
}

inline codebook::LearyRose circumplex()
{
    return roseWith({"lm", "no", "pa", "bc", "de", "fg", "hi", "jk"}, 0);
}

} // namespace rozet::rose
