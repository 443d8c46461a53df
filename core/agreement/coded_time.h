// SPDX-License-Identifier: GPL-3.0-or-later
// The fragments of a study made ready for comparing in time: cut off at the window, per coder and
// code the moments that carry it, and the pieces of time that are resampled for intervals.
#pragma once

#include "core/agreement/fragments.h"
#include "core/agreement/spans.h"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace rozet::agreement {

enum class Window : std::uint8_t {
    Declared, ///< the whole window of the recording
    Union,    ///< from the first start to the last end of anyone who is compared
};

/// One row per resampled piece; a recording is one piece, or several blocks of time.
class Blocks
{
public:
    Blocks() = default;
    /// Blocks of equal length; count >= 1.
    Blocks(Span window, std::size_t firstRow, std::size_t count);

    [[nodiscard]] std::size_t count() const { return m_count; }

    [[nodiscard]] std::size_t rowAt(std::int64_t time) const;

    /// Calls use(row, Span) for each piece of the stretch.
    template <class Use>
    void split(Span span, Use&& use) const
    {
        for (std::size_t block = rowAt(span.start) - m_firstRow; span.start < span.end; ++block) {
            const std::int64_t until =
                block + 1 < m_count ? std::min(span.end, startOf(block + 1)) : span.end;
            if (until > span.start) {
                use(m_firstRow + block, Span{span.start, until});
                span.start = until;
            }
        }
    }

private:
    [[nodiscard]] std::int64_t startOf(std::size_t block) const;

    Span m_window;
    std::size_t m_firstRow = 0;
    std::size_t m_count = 1;
};

/// What a coder did in one recording, within the window.
struct CodedTime
{
    bool coded = false;
    std::vector<TimedFragment> fragments; ///< by start, end, code; without those outside
    std::vector<std::size_t> places;      ///< of each: its place in the track it came from
    std::vector<Spans> perCode;
    Spans anyCode;
};

struct TimedRecording
{
    std::size_t recording = 0; ///< place in the data
    Span window;
    Blocks blocks;
    std::vector<CodedTime> coders;
    std::size_t present = 0; ///< coders who coded it
};

struct TimedData
{
    std::size_t coders = 0;
    std::size_t codes = 0;
    std::size_t rows = 0;
    bool exclusive = true;                  ///< no coder ever has two codes at one moment
    std::vector<TimedRecording> recordings; ///< those coded by two coders or more
    std::vector<std::pair<std::size_t, std::size_t>> pairs; ///< of coders, first < second
};

struct TimedDataSettings
{
    Window window = Window::Declared;
    /// Blocks for resampling when there is only one recording; their shortest length.
    std::size_t mostBlocks = 30;
    std::int64_t shortestBlock = 10'000'000;
    /// More rows than these and all recordings share one, which leaves nothing to resample.
    std::size_t mostRows = 1'000'000;
};

/// Tracks must number `coders`, codes lie below `codes` and fragments not end before they start
/// (see checkTimeline). Fragments are cut off at the window. Sorting apart, linear in fragments and
/// in recordings x coders x codes.
[[nodiscard]] TimedData timedData(const CodedRecordings& data,
                                  const TimedDataSettings& settings = {});

enum class TimelineFault : std::uint8_t {
    None,
    WindowBackward,   ///< a window that ends before it starts
    CoderCount,       ///< a recording with another number of tracks than there are coders
    FragmentBackward, ///< ends before it starts
    UnknownCode,      ///< not 0 ... number of codes - 1
    TooLarge,         ///< times beyond 2^52, where sums would no longer be exact
};

struct TimelineProblem
{
    TimelineFault fault = TimelineFault::None;
    std::size_t recording = 0;
    std::size_t coder = 0;
    std::size_t fragment = 0;
};

/// The first thing that stands in the way, and where.
[[nodiscard]] TimelineProblem checkTimeline(const CodedRecordings& data);

} // namespace rozet::agreement
