// SPDX-License-Identifier: GPL-3.0-or-later
// What a coding looks like on the timeline: a lane for each category, and one for what has no code
// yet.
#pragma once

#include "app/session/coding_controller.h"
#include "app/widgets/common/code_look.h"
#include "app/widgets/timeline/timeline_item.h"

#include <map>
#include <set>

namespace rozet::timeline {
class TimelineView;
} // namespace rozet::timeline

namespace rozet::widgets {

/// How somebody likes the lanes, on this computer.
struct LaneArrangement
{
    QStringList order;  ///< ids; lanes that are not in it come after, as in the codebook
    QStringList folded; ///< ids

    friend bool operator==(const LaneArrangement&, const LaneArrangement&) = default;
};

/// Keeps a timeline as a coding is. It remembers what it showed, so that an edit of one fragment
/// among thousands costs no more than comparing them.
class TimelineFeed
{
public:
    TimelineFeed(const session::CodingController& controller, QString language);

    void show(const LaneArrangement& arrangement, timeline::TimelineView& view);

    /// Everything looks different from now on, such as after a change of the codebook.
    void forget() { m_known = false; }

private:
    void showAll(timeline::TimelineView& view);
    void putLanes(timeline::TimelineView& view) const;
    [[nodiscard]] std::vector<study::FragmentId>
    touched(std::span<const study::Fragment> now) const;
    void remember(std::span<const study::Fragment> now);
    void addItems(const study::Fragment& fragment, std::vector<timeline::Item>& items);
    [[nodiscard]] int laneOf(const codebook::Code* code) const;
    [[nodiscard]] bool hasUncoded(std::span<const study::Fragment> fragments) const;

    const session::CodingController& m_controller;
    QString m_language;
    bool m_known = false; ///< whether the rest tells what is shown
    const codebook::Codebook* m_book = nullptr;
    study::CodingId m_coding;
    LaneArrangement m_arrangement;
    std::vector<timeline::Lane> m_lanes;
    std::map<codebook::CategoryId, int> m_laneOf;
    bool m_uncodedLane = false;
    std::map<codebook::CodeId, CodeLook> m_looks; ///< thousands of fragments share a few dozen
    std::vector<study::Fragment> m_shown;
    std::set<study::FragmentId> m_running;
};

} // namespace rozet::widgets
