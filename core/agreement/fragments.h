// SPDX-License-Identifier: GPL-3.0-or-later
// What the methods on a timeline compare: the coded fragments of each coder in each recording.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rozet::agreement {

/// Half-open [start, end). Times are whole numbers of one unit throughout a call: microseconds in
/// Rozet; the methods ask no more of it than that. Codes are 0 ... number of codes - 1, in the
/// order of the codebook.
struct TimedFragment
{
    std::int64_t start = 0;
    std::int64_t end = 0;
    std::int32_t code = 0;

    friend bool operator==(const TimedFragment&, const TimedFragment&) = default;
};

/// What one coder did with one recording. Nothing found is not the same as not looked at.
struct CoderTrack
{
    bool coded = true;
    std::vector<TimedFragment> fragments; ///< in any order; they may overlap
};

struct CodedRecording
{
    std::int64_t from = 0; ///< the window that was coded
    std::int64_t to = 0;
    std::vector<CoderTrack> coders; ///< the same coders in the same order in every recording
};

/// Several recordings are pooled by their units, never by averaging their results.
struct CodedRecordings
{
    std::size_t coders = 0;
    std::size_t codes = 0;
    std::vector<CodedRecording> recordings;
};

} // namespace rozet::agreement
