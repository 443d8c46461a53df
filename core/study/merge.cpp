// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/merge.h"

#include "core/study/cascade.h"
#include "core/study/coding_difference.h"
#include "core/study/item_state.h"
#include "core/study/merge_items.h"
#include "core/study/merge_rules.h"
#include "core/study/rules.h"

#include <algorithm>

namespace rozet::study {

namespace {

std::optional<ItemValue> copied(const ItemValue* value)
{
    return value == nullptr ? std::nullopt : std::optional(*value);
}

class Merger
{
public:
    Merger(const MergeSide& ours, const MergeSide& theirs, const CoderId& coder,
           const QUuid& package, const std::set<RecordingId>& removed)
        : m_ours(ours), m_theirs(theirs), m_coder(coder), m_rules(ours.study, theirs.study, removed)
    {
        m_marks.package = package;
        for (const Coding& coding : ours.study.codings) {
            if (coding.header.coder == coder) {
                m_oursByPlace.emplace(placeOf(coding.header), &coding);
            }
        }
    }

    MergePlan plan()
    {
        for (const Coding& coding : m_theirs.study.codings) {
            if (coding.header.coder == m_coder) {
                mergeCoding(coding);
            }
        }
        mergeRemovedCodings();
        mergeNotes();
        comparePassports();
        if (!m_steps.changes.empty() || !m_marks.steps.empty()) {
            m_steps.changes.emplace_back(std::move(m_marks));
        }
        m_plan.change = std::move(m_steps);
        std::ranges::stable_sort(m_plan.codings, {}, &CodingPlan::recordingName);
        return std::move(m_plan);
    }

private:
    using Place = std::pair<RecordingId, std::optional<RoundId>>;

    static Place placeOf(const CodingHeader& header) { return {header.recording, header.round}; }

    void refuseCoding(const Coding& theirs, Refusal refusal, const QString& fact)
    {
        const Recording* named = m_ours.study.recordings.find(theirs.header.recording);
        if (named == nullptr) {
            named = m_theirs.study.recordings.find(theirs.header.recording);
        }
        CodingPlan row;
        row.coding = theirs.id;
        row.recording = theirs.header.recording;
        row.recordingName = named == nullptr ? QString() : named->name;
        row.refusal = refusal;
        for (const auto& [key, value] : study::itemsOf(theirs)) {
            count(row, key.kind, ItemFate::Unknown);
        }
        m_plan.refused.push_back({{theirs.id, ItemKind::Coding, {}},
                                  theirs.header.recording,
                                  row.recordingName,
                                  refusal,
                                  std::nullopt,
                                  std::nullopt,
                                  fact});
        m_plan.codings.push_back(std::move(row));
    }

    void count(CodingPlan& row, ItemKind kind, ItemFate fate)
    {
        row.counts.count(fate);
        m_plan.counts.count(fate);
        m_plan.byKind[kind].count(fate);
    }

    [[nodiscard]] const Coding* ourCodingFor(const Coding& theirs) const
    {
        if (const Coding* same = m_ours.study.codings.find(theirs.id)) {
            return same;
        }
        // Begun in two places: the same recording, coder and round.
        const Coding* there = ourCodingAt(theirs.header);
        return there != nullptr && m_theirs.study.codings.find(there->id) == nullptr ? there
                                                                                     : nullptr;
    }

    [[nodiscard]] const Coding* ourCodingAt(const CodingHeader& header) const
    {
        const auto place = m_oursByPlace.find(placeOf(header));
        return place == m_oursByPlace.end() ? nullptr : place->second;
    }

    void mergeCoding(const Coding& theirs)
    {
        if (const auto judged = m_rules.judge(theirs.header)) {
            refuseCoding(theirs, judged->refusal, judged->fact);
            return;
        }
        const Coding* ours = ourCodingFor(theirs);
        if (ours != nullptr && !(ours->header.coder == m_coder)) {
            refuseCoding(theirs, Refusal::NotAllowed, {}); // the id is somebody else's here
            return;
        }
        const Coding* atPlace = ourCodingAt(theirs.header);
        if (atPlace != nullptr && atPlace != ours) {
            refuseCoding(theirs, Refusal::NotAllowed, {}); // one of ours has moved to this round
            return;
        }
        join(ours, &theirs, ours == nullptr ? theirs.id : std::min(ours->id, theirs.id));
    }

    void mergeRemovedCodings()
    {
        for (const auto& [key, kept] : m_theirs.versions) {
            if (key.kind != ItemKind::Coding || kept.owner != m_coder || !kept.current ||
                !kept.current->removed || m_theirs.study.codings.find(key.coding) != nullptr) {
                continue;
            }
            const Coding* ours = m_ours.study.codings.find(key.coding);
            if (ours == nullptr || ours->header.coder == m_coder) {
                join(ours, nullptr, key.coding);
            }
        }
    }

    struct Sides
    {
        Items ours, theirs;
        Histories oursKnown, theirsKnown;
    };

    /// How one thing comes out. The states live as long as the step they lead to.
    void joinItem(const Sides& sides, const ItemKey& key, const Coding* theirs, Coding& result,
                  CodingPlan& row)
    {
        const ItemValue* ourValue = find(sides.ours, key);
        const ItemValue* theirValue = find(sides.theirs, key);
        const ItemHistory* ourHistory = find(sides.oursKnown, key);
        const ItemHistory* theirHistory = find(sides.theirsKnown, key);
        if (theirValue == nullptr && theirHistory == nullptr) {
            return;
        }
        if (theirValue != nullptr) {
            if (const auto judged = m_rules.judge(theirs, key, *theirValue)) {
                count(row, key.kind, ItemFate::Unknown);
                m_plan.refused.push_back({key, row.recording, row.recordingName, judged->refusal,
                                          *theirValue, judged->error, judged->fact});
                return;
            }
        }
        // The most, and nothing to weigh.
        if (ourHistory == nullptr && theirHistory == nullptr) {
            if (ourValue != nullptr && *ourValue == *theirValue) {
                count(row, key.kind, ItemFate::Same);
                return;
            }
            if (ourValue == nullptr) {
                count(row, key.kind, ItemFate::Added);
                put(result, key, theirValue);
                return;
            }
        }
        ItemState state(ourValue, ourHistory);
        const ItemState arriving(theirValue, theirHistory);
        if (state.knows(arriving)) {
            if (ourValue != nullptr || theirValue != nullptr) {
                const bool same =
                    state.stamp() == arriving.stamp() ||
                    (ourValue != nullptr && theirValue != nullptr && *ourValue == *theirValue);
                count(row, key.kind, same ? ItemFate::Same : ItemFate::Older);
            }
            return;
        }
        const bool disagree = state.disagreesWith(arriving);
        state.join(arriving);
        const ItemValue* standing = state.isRemoved() ? nullptr : state.value();
        if (key.kind == ItemKind::Coding) {
            // Whether the coding itself stays is decided when its contents are known.
            if (standing != nullptr) {
                put(result, key, standing);
            }
        } else {
            put(result, key, standing);
        }
        const bool unchanged =
            (ourValue == nullptr && standing == nullptr) ||
            (ourValue != nullptr && standing != nullptr && *ourValue == *standing);
        if (disagree) {
            count(row, key.kind, ItemFate::Conflicting);
            const bool keptOurs = unchanged;
            m_plan.conflicts.push_back({key, row.recording, copied(standing),
                                        copied(keptOurs ? theirValue : ourValue), keptOurs});
        } else if (unchanged) {
            if (standing != nullptr) {
                count(row, key.kind, ItemFate::Same);
            }
        } else if (standing == nullptr) {
            count(row, key.kind, ItemFate::Removed);
        } else {
            count(row, key.kind, ourValue == nullptr ? ItemFate::Added : ItemFate::Changed);
        }
        m_joined.emplace_back(key, std::move(state));
    }

    void join(const Coding* ours, const Coding* theirs, const CodingId& id)
    {
        const CodingId ourId = ours == nullptr ? id : ours->id;
        const CodingId theirId = theirs == nullptr ? id : theirs->id;
        Sides sides{itemsOf(ours, id), itemsOf(theirs, id), {}, {}};
        addHistories(m_ours.versions, ourId, id, sides.oursKnown);
        addHistories(m_theirs.versions, theirId, id, sides.theirsKnown);

        const auto sameHistory = [](const auto& a, const auto& b) {
            return a.first == b.first && *a.second == *b.second;
        };
        if (ours != nullptr && theirs != nullptr && *ours == *theirs &&
            std::ranges::equal(sides.oursKnown, sides.theirsKnown, sameHistory)) {
            CodingPlan row = rowFor(ours, theirs, id);
            for (const auto& [key, value] : sides.ours) {
                count(row, key.kind, ItemFate::Same);
            }
            row.stateAfter = row.stateBefore;
            m_plan.codings.push_back(std::move(row));
            joinEvents(*theirs, *ours);
            return;
        }

        Coding result;
        if (ours != nullptr) {
            result = *ours;
        } else if (theirs != nullptr) {
            result.header = theirs->header;
        }
        result.id = id;
        result.header.id = id;

        CodingPlan row = rowFor(ours, theirs, id);
        std::set<ItemKey> keys;
        for (const auto& [key, value] : sides.theirs) {
            keys.insert(key);
        }
        for (const auto& [key, known] : sides.theirsKnown) {
            keys.insert(key);
        }
        m_joined.clear();
        for (const ItemKey& key : keys) {
            joinItem(sides, key, theirs, result, row);
        }
        keepPositionsOnTheirRose(ours, result);
        joinTimes(theirs, result);
        const bool stays = codingStays(id, ours, result);
        emitCoding(ours, result, stays);
        if (stays && theirs != nullptr) {
            joinEvents(*theirs, result);
        }
        emitVersions(sides, ourId, id, stays ? &result : nullptr);
        row.stateAfter = stays ? std::optional(result.header.state) : std::nullopt;
        if (ours != nullptr || theirs != nullptr) {
            m_plan.codings.push_back(std::move(row));
        }
    }

    [[nodiscard]] CodingPlan rowFor(const Coding* ours, const Coding* theirs,
                                    const CodingId& id) const
    {
        CodingPlan row;
        row.coding = id;
        const Coding* any = ours != nullptr ? ours : theirs;
        if (any == nullptr) {
            return row;
        }
        row.recording = any->header.recording;
        if (const Recording* recording = m_ours.study.recordings.find(row.recording)) {
            row.recordingName = recording->name;
        }
        if (any->header.round) {
            const Round* round = m_ours.study.rounds.find(*any->header.round);
            row.roundName = round == nullptr ? QString() : round->name;
        }
        if (ours != nullptr) {
            row.stateBefore = ours->header.state;
        }
        return row;
    }

    // The rose of the header's revision judges positions over the whole recording; header and
    // positions may come from different sides.
    void keepPositionsOnTheirRose(const Coding* ours, Coding& result) const
    {
        if (checkRecordingPositions(m_ours.study, result.header, result)) {
            return;
        }
        result.mentor = ours == nullptr ? std::nullopt : ours->mentor;
        result.student = ours == nullptr ? std::nullopt : ours->student;
        if (ours != nullptr && !checkRecordingPositions(m_ours.study, result.header, result)) {
            result.header.codebookRevision = ours->header.codebookRevision;
        }
    }

    // Two computers on one day: the longest stands, as adding up would count twice what both know.
    static void joinTimes(const Coding* theirs, Coding& result)
    {
        if (theirs == nullptr) {
            return;
        }
        for (const auto& [day, milliseconds] : theirs->activeTime) {
            qint64& known = result.activeTime[day];
            known = std::max(known, milliseconds);
        }
    }

    // A coding goes when taking it away is the newest that is known of it and nothing in it is
    // newer than that.
    [[nodiscard]] bool codingStays(const CodingId& id, const Coding* ours,
                                   const Coding& result) const
    {
        if (!result.isEmpty()) {
            return true;
        }
        const ItemKey header{id, ItemKind::Coding, {}};
        for (const auto& [key, state] : m_joined) {
            if (key == header) {
                return !state.isRemoved();
            }
        }
        if (ours != nullptr) {
            return true;
        }
        // Nothing was joined: either it is new, or it was taken away here later than there.
        const auto known = m_ours.versions.find(header);
        return known == m_ours.versions.end() || !known->second.current ||
               !known->second.current->removed;
    }

    void emitCoding(const Coding* ours, const Coding& result, bool stays)
    {
        const bool otherId = ours != nullptr && !(ours->id == result.id);
        if (ours != nullptr && (!stays || otherId)) {
            const Change removal = removalOfCoding(m_ours.study, ours->id);
            const auto& steps = std::get<Composite>(removal.what).changes;
            m_steps.changes.insert(m_steps.changes.end(), steps.begin(), steps.end());
        }
        if (!stays) {
            return;
        }
        appendDifference(otherId ? nullptr : ours, result, m_steps);
        if (otherId) {
            for (CodingEvent event : m_ours.study.events) {
                if (event.coding == ours->id) {
                    event.coding = result.id;
                    m_steps.changes.emplace_back(Add<CodingEvent>{std::move(event)});
                }
            }
        }
    }

    void joinEvents(const Coding& theirs, const Coding& result)
    {
        for (CodingEvent event : m_theirs.study.events) {
            if (!(event.coding == theirs.id) || m_ours.study.events.find(event.id) != nullptr) {
                continue;
            }
            event.coding = result.id;
            if (event.by && m_ours.study.coders.find(*event.by) == nullptr) {
                event.by.reset();
            }
            m_steps.changes.emplace_back(Add<CodingEvent>{std::move(event)});
        }
    }

    void emitVersions(const Sides& sides, const CodingId& ourId, const CodingId& id,
                      const Coding* result)
    {
        const Items standing =
            result == nullptr || m_joined.empty() ? Items() : itemsOf(result, id);
        const bool moved = !(ourId == id);
        std::set<ItemKey> done;
        for (auto& [key, state] : m_joined) {
            ItemHistory after = state.history(find(standing, key));
            if (key.kind == ItemKind::Coding && after.current && after.current->removed) {
                after.owner = m_coder;
            }
            const ItemHistory* before = moved ? nullptr : find(sides.oursKnown, key);
            addStep(key, before, std::move(after));
            done.insert(key);
        }
        if (!moved) {
            return;
        }
        for (const auto& [key, known] : sides.oursKnown) {
            if (!done.contains(key)) {
                addStep(key, nullptr, *known);
            }
            addStep(inCoding(ourId, key), known, {});
        }
    }

    void addStep(const ItemKey& key, const ItemHistory* before, ItemHistory after)
    {
        const ItemHistory was = before == nullptr ? ItemHistory() : *before;
        if (!(was == after)) {
            m_marks.steps.push_back({key, was, std::move(after)});
        }
    }

    void mergeNotes()
    {
        Sides sides;
        const CodingId none;
        addHistories(m_ours.versions, none, none, sides.oursKnown);
        addHistories(m_theirs.versions, none, none, sides.theirsKnown);
        for (const CodeNote& note : m_ours.study.codeNotes) {
            if (note.coder == m_coder) {
                sides.ours.emplace(ItemKey{none, ItemKind::CodeNote, note.id.toText()}, note);
            }
        }
        for (const CodeNote& note : m_theirs.study.codeNotes) {
            if (note.coder == m_coder) {
                sides.theirs.emplace(ItemKey{none, ItemKind::CodeNote, note.id.toText()}, note);
            }
        }
        std::set<ItemKey> keys;
        for (const auto& [key, value] : sides.theirs) {
            keys.insert(key);
        }
        for (const auto& [key, known] : sides.theirsKnown) {
            if (known->owner == m_coder || sides.ours.contains(key)) {
                keys.insert(key);
            }
        }
        m_joined.clear();
        CodingPlan row;
        for (const ItemKey& key : keys) {
            mergeNote(sides, key, row);
        }
    }

    void mergeNote(const Sides& sides, const ItemKey& key, CodingPlan& row)
    {
        const auto id = CodeNoteId::fromText(key.item);
        const CodeNote* present = m_ours.study.codeNotes.find(id);
        if (present != nullptr && present->coder != m_coder) {
            return;
        }
        if (const ItemValue* theirs = find(sides.theirs, key)) {
            if (const auto judged = m_rules.judge(std::get<CodeNote>(*theirs))) {
                count(row, key.kind, ItemFate::Unknown);
                m_plan.refused.push_back(
                    {key, {}, {}, judged->refusal, *theirs, std::nullopt, judged->fact});
                return;
            }
        }
        Coding unused;
        m_joined.clear();
        const Coding* const noCoding = nullptr;
        joinItem(sides, key, noCoding, unused, row);
        const ItemValue* ours = find(sides.ours, key);
        const ItemValue* standing = find(sides.theirs, key);
        const bool known = !m_joined.empty();
        if (known) {
            const ItemState& state = m_joined.front().second;
            standing = state.isRemoved() ? nullptr : state.value();
        } else if (ours != nullptr || !isFresh(sides, key)) {
            return; // as it is here
        }
        if (standing != nullptr) {
            const auto& note = std::get<CodeNote>(*standing);
            if (ours == nullptr) {
                m_steps.changes.emplace_back(Add<CodeNote>{note});
            } else if (!(*ours == *standing)) {
                m_steps.changes.emplace_back(Replace<CodeNote>{note});
            }
        } else if (ours != nullptr) {
            m_steps.changes.emplace_back(Remove<CodeNote>{id});
        }
        if (known) {
            ItemHistory after = m_joined.front().second.history(standing);
            if (after.current && after.current->removed) {
                after.owner = m_coder;
            }
            addStep(key, find(sides.oursKnown, key), std::move(after));
        }
    }

    // Nothing is known of it on either side but that it is in the package.
    static bool isFresh(const Sides& sides, const ItemKey& key)
    {
        return find(sides.oursKnown, key) == nullptr && find(sides.theirsKnown, key) == nullptr;
    }

    void comparePassports()
    {
        for (const Recording& theirs : m_theirs.study.recordings) {
            const Recording* ours = m_ours.study.recordings.find(theirs.id);
            if (ours == nullptr) {
                continue;
            }
            if (!ours->duration.isZero() && !theirs.duration.isZero() &&
                !(ours->duration == theirs.duration)) {
                m_plan.differences.push_back(
                    {ours->id, ours->name, PassportDifference::What::Duration});
            }
            const std::size_t files = std::min(ours->media.size(), theirs.media.size());
            for (std::size_t i = 0; i < files; ++i) {
                const QString& mine = ours->media[i].fingerprint;
                const QString& other = theirs.media[i].fingerprint;
                if (!mine.isEmpty() && !other.isEmpty() && mine != other) {
                    m_plan.differences.push_back(
                        {ours->id, ours->name, PassportDifference::What::Media});
                    break;
                }
            }
        }
    }

    const MergeSide& m_ours;
    const MergeSide& m_theirs;
    const CoderId& m_coder;
    const MergeRules m_rules;
    std::map<Place, const Coding*> m_oursByPlace;
    std::vector<std::pair<ItemKey, ItemState>> m_joined; ///< of the coding at hand
    MarkVersions m_marks;
    Composite m_steps;
    MergePlan m_plan;
};

} // namespace

MergePlan planMerge(const MergeSide& ours, const MergeSide& theirs, const CoderId& coder,
                    const QUuid& package, const std::set<RecordingId>& removedRecordings)
{
    return Merger(ours, theirs, coder, package, removedRecordings).plan();
}

} // namespace rozet::study
