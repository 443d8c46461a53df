// SPDX-License-Identifier: GPL-3.0-or-later
// Writes raw material for test clips to standard output.
//
//   clip_frames picture FRAMES WIDTH HEIGHT   yuv420p frames, each with its number in a strip of
//                                             black and white cells along the top
//   clip_frames sound SECONDS                 48 kHz mono 16 bit: the sweep of clip_strip.h
#include "tests/support/clip_strip.h"

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

namespace {

using namespace rozet::test;

int writePictures(int frames, int width, int height)
{
    const auto lumaSize = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    std::vector<std::uint8_t> frame(lumaSize * 3 / 2, 128);
    for (int n = 0; n < frames; ++n) {
        for (int y = 0; y < height; ++y) {
            std::uint8_t* row = frame.data() + static_cast<std::ptrdiff_t>(y) * width;
            for (int x = 0; x < width; ++x) {
                // A slanting pattern that moves, so that frames really differ and refer to each
                // other.
                row[x] = static_cast<std::uint8_t>(60 + ((x + 2 * y + 3 * n) / 8 % 16) * 8);
            }
        }
        const int cell = width / kStripCells;
        for (int i = 0; i < kStripCells; ++i) {
            const std::uint8_t level = stripCell(n, i) ? 235 : 16;
            for (int y = 0; y < height / kStripPart; ++y) {
                std::memset(frame.data() + static_cast<std::ptrdiff_t>(y) * width + i * cell, level,
                            static_cast<std::size_t>(cell));
            }
        }
        if (std::fwrite(frame.data(), 1, frame.size(), stdout) != frame.size()) {
            return 1;
        }
    }
    return 0;
}

int writeSound(double seconds)
{
    const auto samples = static_cast<long>(seconds * kSweepRateHz);
    for (long i = 0; i < samples; ++i) {
        const auto value =
            static_cast<std::int16_t>(std::lround(16000 * sweep(double(i) / kSweepRateHz)));
        if (std::fwrite(&value, sizeof value, 1, stdout) != 1) {
            return 1;
        }
    }
    return 0;
}

} // namespace

int main(int count, char** arguments)
{
    if (count == 5 && std::strcmp(arguments[1], "picture") == 0) {
        return writePictures(std::atoi(arguments[2]), std::atoi(arguments[3]),
                             std::atoi(arguments[4]));
    }
    if (count == 3 && std::strcmp(arguments[1], "sound") == 0) {
        return writeSound(std::atof(arguments[2]));
    }
    std::fputs("clip_frames picture FRAMES WIDTH HEIGHT | sound SECONDS\n", stderr);
    return 2;
}
