// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/visibility.h"

#include <algorithm>
#include <map>
#include <utility>

namespace rozet::study {

namespace {

bool isWork(const Study& study, const Coding& coding)
{
    const Coder* coder = study.coders.find(coding.header.coder);
    return coder == nullptr || coder->role != CoderRole::Consensus;
}

bool isOpen(const Coding& coding)
{
    return coding.header.state != CodingState::Closed;
}

/// Who is at work on what.
struct Work
{
    struct Group
    {
        int coders = 0;
        bool open = false;
    };

    using Key = std::pair<RecordingId, std::optional<RoundId>>;

    std::map<Key, Group> groups;
    std::set<RecordingId> mine; ///< recordings with an open coding of the viewer
};

Work workOf(const Study& study, const Viewer& viewer)
{
    Work work;
    for (const Coding& coding : study.codings) {
        if (!isWork(study, coding)) {
            continue;
        }
        Work::Group& group = work.groups[{coding.header.recording, coding.header.round}];
        ++group.coders;
        group.open = group.open || isOpen(coding);
        if (isOpen(coding) && viewer.coder == coding.header.coder) {
            work.mine.insert(coding.header.recording);
        }
    }
    return work;
}

/// Notes carry no coding, but whoever wrote them while at work in secret is as blind a source.
struct Secret
{
    CoderId coder;
    std::optional<RoundId> round;

    friend auto operator<=>(const Secret& a, const Secret& b)
    {
        return std::pair(a.coder, a.round) <=> std::pair(b.coder, b.round);
    }
};

class Filter
{
public:
    Filter(const Study& study, const std::set<CodingId>& hidden) : m_hidden(hidden)
    {
        for (const CodingId& id : hidden) {
            if (const Coding* coding = study.codings.find(id)) {
                m_secrets.insert({coding->header.coder, coding->header.round});
                m_recordings[coding->header.recording].push_back(coding);
            }
        }
    }

    [[nodiscard]] bool keeps(const Coding& coding) const { return !m_hidden.contains(coding.id); }

    [[nodiscard]] bool keeps(const CodingEvent& event) const
    {
        return !m_hidden.contains(event.coding);
    }

    [[nodiscard]] bool keeps(const Anchor& anchor) const
    {
        const auto found = m_recordings.find(anchor.recording);
        return !anchor.fragment || found == m_recordings.end() ||
               std::ranges::none_of(found->second, [&](const Coding* coding) {
                   return coding->fragments.find(*anchor.fragment) != nullptr;
               });
    }

    [[nodiscard]] bool keeps(const CodeNote& note) const
    {
        if (!note.coder) {
            return true;
        }
        if (note.round) {
            return !m_secrets.contains({*note.coder, note.round});
        }
        return std::ranges::none_of(
            m_secrets, [&](const Secret& secret) { return secret.coder == *note.coder; });
    }

    template <class T>
    [[nodiscard]] EntityTable<T> kept(const EntityTable<T>& table) const
    {
        EntityTable<T> left;
        for (const T& item : table) {
            if (keeps(item)) {
                left.insert(item);
            }
        }
        return left;
    }

private:
    const std::set<CodingId>& m_hidden;
    std::set<Secret> m_secrets;
    std::map<RecordingId, std::vector<const Coding*>> m_recordings;
};

} // namespace

std::set<CodingId> hiddenCodings(const Study& study, const Viewer& viewer)
{
    const Coder* me = viewer.coder ? study.coders.find(*viewer.coder) : nullptr;
    if (me != nullptr && me->role == CoderRole::Supervisor) {
        return {};
    }
    const Work work = workOf(study, viewer);
    std::set<Work::Key> secret;
    std::set<RecordingId> secretRecordings;
    std::set<CodingId> hidden;
    for (const Coding& coding : study.codings) {
        if (!isWork(study, coding) || (me != nullptr && coding.header.coder == me->id)) {
            continue;
        }
        const Work::Key key(coding.header.recording, coding.header.round);
        const Work::Group& group = work.groups.at(key);
        const bool inSecret = group.open && (me != nullptr || group.coders > 1);
        if (inSecret || work.mine.contains(coding.header.recording)) {
            hidden.insert(coding.id);
            secret.insert(key);
            secretRecordings.insert(coding.header.recording);
        }
    }
    for (const Coding& coding : study.codings) {
        if (isWork(study, coding)) {
            continue;
        }
        const Work::Key key(coding.header.recording, coding.header.round);
        // A consensus outside the rounds of the coders may be of any of them.
        const bool ofSecret = work.groups.contains(key)
                                  ? secret.contains(key)
                                  : secretRecordings.contains(coding.header.recording);
        if (ofSecret || work.mine.contains(coding.header.recording)) {
            hidden.insert(coding.id);
        }
    }
    return hidden;
}

bool maySee(const Study& study, const Viewer& viewer, const Coding& coding)
{
    return !hiddenCodings(study, viewer).contains(coding.id);
}

void takeOut(Study& study, const std::set<CodingId>& hidden)
{
    if (hidden.empty()) {
        return;
    }
    const Filter filter(study, hidden);
    EntityTable<Anchor> anchors = filter.kept(study.anchors);
    EntityTable<CodeNote> notes = filter.kept(study.codeNotes);
    EntityTable<CodingEvent> events = filter.kept(study.events);
    study.anchors = std::move(anchors);
    study.codeNotes = std::move(notes);
    study.events = std::move(events);
    for (const CodingId& id : hidden) {
        static_cast<void>(study.codings.take(id));
    }
}

Study without(const Study& study, const std::set<CodingId>& hidden)
{
    const Filter filter(study, hidden);
    Study left;
    left.info = study.info;
    left.codebooks = study.codebooks;
    left.schools = study.schools;
    left.mentors = study.mentors;
    left.students = study.students;
    left.recordings = study.recordings;
    left.consents = study.consents;
    left.coders = study.coders;
    left.rounds = study.rounds;
    left.codings = filter.kept(study.codings);
    left.datasets = study.datasets;
    left.anchors = filter.kept(study.anchors);
    left.codeNotes = filter.kept(study.codeNotes);
    left.events = filter.kept(study.events);
    return left;
}

Study visibleStudy(const Study& study, const Viewer& viewer)
{
    return without(study, hiddenCodings(study, viewer));
}

bool mayLead(const Study& study, const Viewer& viewer)
{
    const bool led = std::ranges::any_of(
        study.coders, [](const Coder& coder) { return coder.role == CoderRole::Supervisor; });
    const Coder* me = viewer.coder ? study.coders.find(*viewer.coder) : nullptr;
    return !led || (me != nullptr && me->role == CoderRole::Supervisor);
}

bool isOpened(const Study& study, const RecordingId& recording, const std::optional<RoundId>& round)
{
    bool any = false;
    for (const Coding& coding : study.codings) {
        if (coding.header.recording == recording && coding.header.round == round &&
            isWork(study, coding)) {
            if (isOpen(coding)) {
                return false;
            }
            any = true;
        }
    }
    return any;
}

} // namespace rozet::study
