// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/differences.h"

#include "core/workflow/difference_groups.h"
#include "core/workflow/tally_counts.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace rozet::workflow {

namespace {

using agreement::Verdict;
using codebook::CodeLevel;
using codebook::LearyPosition;
using study::Coding;
using study::Fragment;
using study::Settlement;

const std::optional<LearyPosition>& positionOf(const Fragment& fragment, study::Party party)
{
    return party == study::Party::Mentor ? fragment.mentor : fragment.student;
}

const std::optional<LearyPosition>& positionOf(const Coding& coding, study::Party party)
{
    return party == study::Party::Mentor ? coding.mentor : coding.student;
}

QString partyWord(study::Party party)
{
    return party == study::Party::Mentor ? QStringLiteral("mentor") : QStringLiteral("student");
}

/// Whether all of them say the same; of answers the value, of positions the sector.
template <class T, class Key>
bool allAlike(const std::vector<const T*>& values, Key&& key)
{
    return std::ranges::all_of(values,
                               [&](const T* value) { return key(*value) == key(*values.front()); });
}

/// What is settled in a recording already.
class Settled
{
public:
    explicit Settled(const Coding* consensus)
    {
        if (consensus == nullptr) {
            return;
        }
        for (const Settlement& one : consensus->settlements) {
            m_all.push_back(&one);
        }
        std::ranges::sort(
            m_all, {}, [](const Settlement* one) { return std::tuple(one->settledMs, one->id); });
        for (const Settlement* one : m_all) {
            for (const study::FragmentId& source : one->sources) {
                m_bySource[source] = one;
            }
            m_results.insert(one->results.begin(), one->results.end());
        }
    }

    /// By when they were made.
    [[nodiscard]] const std::vector<const Settlement*>& all() const { return m_all; }

    [[nodiscard]] const Settlement* of(const study::FragmentId& source) const
    {
        const auto found = m_bySource.find(source);
        return found == m_bySource.end() ? nullptr : found->second;
    }

    [[nodiscard]] bool made(const study::FragmentId& result) const
    {
        return m_results.contains(result);
    }

private:
    std::vector<const Settlement*> m_all;
    std::map<study::FragmentId, const Settlement*> m_bySource;
    std::set<study::FragmentId> m_results;
};

class Differ
{
public:
    Differ(const study::Study& study, const DifferenceSettings& settings)
        : m_study(study), m_settings(settings), m_columns(study)
    {
        for (const TallyColumns::Column& column : m_columns.columns()) {
            m_categories.emplace(column.code->category, static_cast<int>(m_categories.size()));
        }
        TallyRemarks remarks;
        for (const study::CoderId& coder : settings.coders) {
            m_codings.push_back(codingsOf(study, coder, settings.round, remarks));
        }
        for (const Coding& coding : study.codings) {
            const study::Coder* coder = study.coders.find(coding.header.coder);
            if (coder != nullptr && coder->role == study::CoderRole::Consensus) {
                m_consensus.emplace(coding.header.recording, &coding);
            } else {
                m_others.emplace(coding.header.recording, &coding);
            }
        }
    }

    [[nodiscard]] RecordingDifferences of(const study::Recording& recording) const
    {
        RecordingDifferences result;
        result.recording = recording.id;
        std::vector<const Coding*> codings;
        for (const CodingByRecording& byRecording : m_codings) {
            const auto found = byRecording.find(recording.id);
            codings.push_back(found == byRecording.end() ? nullptr : found->second);
            result.codings.push_back(codings.back() == nullptr ? std::optional<study::CodingId>()
                                                               : codings.back()->id);
        }
        if (codings.size() - static_cast<std::size_t>(std::ranges::count(codings, nullptr)) < 2) {
            return result;
        }
        result.closed = std::ranges::all_of(codings, [](const Coding* coding) {
            return coding == nullptr || coding->header.state == study::CodingState::Closed;
        });
        const Coding* consensus = consensusOf(recording.id, codings);
        const Settled settled(consensus);
        if (consensus != nullptr) {
            result.consensus = consensus->id;
            result.consensusClosed = consensus->header.state == study::CodingState::Closed;
            result.consensusOther = static_cast<int>(
                std::ranges::count_if(consensus->fragments, [&](const Fragment& fragment) {
                    return !settled.made(fragment.id);
                }));
        }
        addFragments(codings, settled, result);
        addOrphans(codings, settled, consensus, result);
        std::ranges::stable_sort(result.items, {}, [](const Difference& item) {
            return std::tuple(item.span.start, item.span.end);
        });
        addAnswers(recording, codings, settled, consensus, result);
        addPositions(recording, codings, settled, consensus, result);
        return result;
    }

private:
    /// That of the round all of these codings belong to, or the one outside rounds.
    [[nodiscard]] const Coding* consensusOf(const study::RecordingId& recording,
                                            const std::vector<const Coding*>& codings) const
    {
        const std::optional<study::RoundId> round = commonRound(codings);
        const Coding* outside = nullptr;
        const auto [from, to] = m_consensus.equal_range(recording);
        for (auto place = from; place != to; ++place) {
            if (place->second->header.round == round) {
                return place->second;
            }
            outside = place->second->header.round ? outside : place->second;
        }
        return outside;
    }

    static std::optional<study::RoundId> commonRound(const std::vector<const Coding*>& codings)
    {
        std::optional<study::RoundId> round;
        bool first = true;
        for (const Coding* coding : codings) {
            if (coding == nullptr) {
                continue;
            }
            if (!first && coding->header.round != round) {
                return std::nullopt;
            }
            round = coding->header.round;
            first = false;
        }
        return round;
    }

    [[nodiscard]] std::vector<int> codesOf(const Fragment& fragment) const
    {
        std::vector<int> codes;
        for (const codebook::CodeId& id : fragment.codes) {
            const TallyColumns::Target* target = m_columns.target(id);
            codes.push_back(target != nullptr ? static_cast<int>(target->columns.front())
                                              : -1 - unknown(id));
        }
        std::ranges::sort(codes);
        codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
        return codes;
    }

    [[nodiscard]] GroupedFragment grouped(const Fragment& fragment) const
    {
        GroupedFragment one{&fragment, codesOf(fragment), {}};
        for (const int code : one.codes) {
            if (code >= 0) {
                const auto column = static_cast<std::size_t>(code);
                one.categories.push_back(
                    m_categories.at(m_columns.columns()[column].code->category));
            }
        }
        std::ranges::sort(one.categories);
        return one;
    }

    /// Codes no revision of the codebook knows are only like themselves.
    [[nodiscard]] int unknown(const codebook::CodeId& id) const
    {
        return m_unknown.emplace(id, static_cast<int>(m_unknown.size())).first->second;
    }

    void addFragments(const std::vector<const Coding*>& codings, const Settled& settled,
                      RecordingDifferences& result) const
    {
        // What was settled together, by the settlement; nothing for what is not, or was settled
        // with the fragments of somebody who is not looked at now.
        std::map<const Settlement*, FragmentGroup> together;
        std::map<const Settlement*, bool> whole;
        std::vector<std::vector<GroupedFragment>> all(codings.size());
        for (std::size_t coder = 0; coder < codings.size(); ++coder) {
            if (codings[coder] == nullptr) {
                continue;
            }
            for (const Fragment& fragment : codings[coder]->fragments) {
                if (const Settlement* settlement = settled.of(fragment.id)) {
                    FragmentGroup& group = together[settlement];
                    group.resize(codings.size());
                    const bool free = !group[coder];
                    const auto place = whole.emplace(settlement, true).first;
                    place->second = place->second && free;
                    group[coder] = all[coder].size();
                }
                all[coder].push_back(grouped(fragment));
            }
        }
        for (auto& [settlement, isWhole] : whole) {
            isWhole = isWhole && !hasForeignSource(*settlement, codings, result.recording);
        }
        std::vector<std::vector<GroupedFragment>> free(codings.size());
        for (std::size_t coder = 0; coder < codings.size(); ++coder) {
            for (const GroupedFragment& one : all[coder]) {
                const Settlement* settlement = settled.of(one.fragment->id);
                if (settlement == nullptr || !whole.at(settlement)) {
                    free[coder].push_back(one);
                }
            }
        }
        const GroupSettings settings{m_settings.overlap, m_settings.tolerance};
        for (const FragmentGroup& group : groupFragments(free, settings)) {
            result.items.push_back(itemOf(group, free, codings, settled, result.recording));
        }
        for (const auto& [settlement, group] : together) {
            if (whole.at(settlement)) {
                result.items.push_back(itemOf(group, all, codings, settled, result.recording));
            }
        }
    }

    /// Whether it was about a fragment of a coder who is not compared now.
    [[nodiscard]] bool hasForeignSource(const Settlement& settlement,
                                        const std::vector<const Coding*>& codings,
                                        const study::RecordingId& recording) const
    {
        return std::ranges::any_of(settlement.sources, [&](const study::FragmentId& source) {
            const bool ours = std::ranges::any_of(codings, [&](const Coding* coding) {
                return coding != nullptr && coding->fragments.find(source) != nullptr;
            });
            return !ours && existsInRecording(source, recording);
        });
    }

    [[nodiscard]] Difference itemOf(const FragmentGroup& group,
                                    const std::vector<std::vector<GroupedFragment>>& fragments,
                                    const std::vector<const Coding*>& codings,
                                    const Settled& settled,
                                    const study::RecordingId& recording) const
    {
        Difference item;
        item.recording = recording;
        item.fragments.resize(codings.size());
        std::vector<const GroupedFragment*> members;
        std::size_t present = 0;
        for (std::size_t coder = 0; coder < codings.size(); ++coder) {
            present += codings[coder] != nullptr ? 1U : 0U;
            if (group[coder]) {
                members.push_back(&fragments[coder][*group[coder]]);
                item.fragments[coder] = *members.back()->fragment;
            }
        }
        item.id = idOf(recording, members);
        measure(members, item);
        for (const study::Party party : {study::Party::Mentor, study::Party::Student}) {
            item.positionsDiffer = item.positionsDiffer || placedApart(members, party);
        }
        item.verdict = members.size() < present            ? Verdict::Unmatched
                       : item.overlap < m_settings.overlap ? Verdict::Boundary
                       : item.codesDiffer                  ? Verdict::DifferentCode
                                                           : Verdict::Same;
        findSettlement(members, settled, item);
        return item;
    }

    static DifferenceId idOf(const study::RecordingId& recording,
                             const std::vector<const GroupedFragment*>& members)
    {
        QStringList ids;
        for (const GroupedFragment* member : members) {
            ids += member->fragment->id.toText();
        }
        ids.sort();
        return DifferenceId(recording.toText() + u'/' + ids.join(u'+'));
    }

    void measure(const std::vector<const GroupedFragment*>& members, Difference& item) const
    {
        MediaTime firstStart = members.front()->fragment->span.start;
        MediaTime lastStart = firstStart;
        MediaTime firstEnd = members.front()->fragment->span.end;
        MediaTime lastEnd = firstEnd;
        item.overlap = members.size() > 1 ? 1 : 0;
        for (std::size_t i = 0; i < members.size(); ++i) {
            const TimeSpan& span = members[i]->fragment->span;
            firstStart = std::min(firstStart, span.start);
            lastStart = std::max(lastStart, span.start);
            firstEnd = std::min(firstEnd, span.end);
            lastEnd = std::max(lastEnd, span.end);
            item.codesDiffer = item.codesDiffer || members[i]->codes != members.front()->codes;
            for (std::size_t j = i + 1; j < members.size(); ++j) {
                item.overlap =
                    std::min(item.overlap, overlapOfLonger(span, members[j]->fragment->span,
                                                           m_settings.tolerance));
            }
        }
        item.span = {firstStart, lastEnd};
        item.startDifference = lastStart - firstStart;
        item.endDifference = lastEnd - firstEnd;
        item.startsDiffer = item.startDifference > m_settings.tolerance;
        item.endsDiffer = item.endDifference > m_settings.tolerance;
    }

    static bool placedApart(const std::vector<const GroupedFragment*>& members, study::Party party)
    {
        const auto& first = positionOf(*members.front()->fragment, party);
        return std::ranges::any_of(members, [&](const GroupedFragment* member) {
            const auto& other = positionOf(*member->fragment, party);
            return other.has_value() != first.has_value() ||
                   (other && other->sector != first->sector);
        });
    }

    void findSettlement(const std::vector<const GroupedFragment*>& members, const Settled& settled,
                        Difference& item) const
    {
        const Settlement* newest = nullptr;
        for (const GroupedFragment* member : members) {
            const Settlement* settlement = settled.of(member->fragment->id);
            if (settlement == nullptr) {
                return; // settled in part is not settled
            }
            if (newest == nullptr || settlement->settledMs > newest->settledMs) {
                newest = settlement;
            }
        }
        const bool changed = std::ranges::any_of(members, [&](const GroupedFragment* member) {
            return member->fragment->modifiedMs > newest->settledMs;
        });
        const bool gone =
            std::ranges::any_of(newest->sources, [&](const study::FragmentId& source) {
                return std::ranges::none_of(members,
                                            [&](const GroupedFragment* member) {
                                                return member->fragment->id == source;
                                            }) &&
                       !existsInRecording(source, item.recording);
            });
        item.settlement = *newest;
        item.state = changed || gone ? DifferenceState::Outdated : DifferenceState::Settled;
    }

    [[nodiscard]] bool existsInRecording(const study::FragmentId& source,
                                         const study::RecordingId& recording) const
    {
        const auto [from, to] = m_others.equal_range(recording);
        return std::any_of(from, to,
                           [&](const auto& other) { return other.second->fragments.find(source); });
    }

    /// Settlements of which every source has gone: nothing to see any more but what came of them.
    void addOrphans(const std::vector<const Coding*>& codings, const Settled& settled,
                    const Coding* consensus, RecordingDifferences& result) const
    {
        for (const Settlement* settlement : settled.all()) {
            if (settlement->sources.empty() ||
                std::ranges::any_of(settlement->sources, [&](const study::FragmentId& source) {
                    return existsInRecording(source, result.recording);
                })) {
                continue;
            }
            Difference item;
            item.id = DifferenceId(result.recording.toText() + QStringLiteral("/gone+") +
                                   settlement->id.toText());
            item.recording = result.recording;
            item.fragments.resize(codings.size());
            item.verdict = Verdict::Unmatched;
            item.state = DifferenceState::Outdated;
            item.settlement = *settlement;
            for (const study::FragmentId& id : settlement->results) {
                if (const Fragment* made = consensus->fragments.find(id)) {
                    item.span = made->span;
                    break;
                }
            }
            result.items.push_back(std::move(item));
        }
    }

    /// The answer of a coding to the question of this column, also when it was given to a code that
    /// has been retired since.
    [[nodiscard]] const study::RecordingCodeValue* answerIn(const Coding& coding,
                                                            std::size_t column) const
    {
        const study::RecordingCodeValue* found = nullptr;
        for (const auto& [id, value] : coding.recordingCodes) {
            const TallyColumns::Target* target = m_columns.target(id);
            if (target != nullptr && target->columns.front() == column &&
                (found == nullptr || id == m_columns.columns()[column].id)) {
                found = &value;
            }
        }
        return found;
    }

    void addAnswers(const study::Recording& recording, const std::vector<const Coding*>& codings,
                    const Settled& settled, const Coding* consensus,
                    RecordingDifferences& result) const
    {
        for (std::size_t column = 0; column < m_columns.columns().size(); ++column) {
            const TallyColumns::Column& from = m_columns.columns()[column];
            if (from.code->level != CodeLevel::Recording) {
                continue;
            }
            Difference item;
            item.kind = DifferenceKind::Answer;
            item.code = from.id;
            std::vector<const study::RecordingCodeValue*> given;
            for (const Coding* coding : codings) {
                const study::RecordingCodeValue* answer =
                    coding == nullptr ? nullptr : answerIn(*coding, column);
                item.answers.push_back(
                    answer == nullptr ? std::optional<study::RecordingCodeValue>() : *answer);
                if (answer != nullptr) {
                    given.push_back(answer);
                }
            }
            if (given.empty()) {
                continue;
            }
            const auto value = [](const study::RecordingCodeValue& answer) {
                return answer.value.trimmed();
            };
            item.codesDiffer = !allAlike(given, value);
            const Settlement* settlement =
                newest(settled, [&](const Settlement& one) { return one.answer == from.id; });
            const study::RecordingCodeValue* agreed =
                consensus == nullptr ? nullptr : answerIn(*consensus, column);
            finish(recording, codings, given.size(), item);
            settle(settlement, item.answers, agreed, value, item);
            item.id =
                DifferenceId(recording.id.toText() + QStringLiteral("/answer:") + from.id.text());
            result.items.push_back(std::move(item));
        }
    }

    void addPositions(const study::Recording& recording, const std::vector<const Coding*>& codings,
                      const Settled& settled, const Coding* consensus,
                      RecordingDifferences& result) const
    {
        for (const study::Party party : {study::Party::Mentor, study::Party::Student}) {
            Difference item;
            item.kind = DifferenceKind::Position;
            item.party = party;
            std::vector<const LearyPosition*> given;
            for (const Coding* coding : codings) {
                item.positions.push_back(coding == nullptr ? std::optional<LearyPosition>()
                                                           : positionOf(*coding, party));
                if (item.positions.back()) {
                    given.push_back(&*positionOf(*coding, party));
                }
            }
            if (given.empty()) {
                continue;
            }
            const auto sector = [](const LearyPosition& position) { return position.sector; };
            item.codesDiffer = !allAlike(given, sector);
            const Settlement* settlement =
                newest(settled, [&](const Settlement& one) { return one.position == party; });
            const LearyPosition* agreed = consensus == nullptr || !positionOf(*consensus, party)
                                              ? nullptr
                                              : &*positionOf(*consensus, party);
            finish(recording, codings, given.size(), item);
            settle(settlement, item.positions, agreed, sector, item);
            item.id = DifferenceId(recording.id.toText() + QStringLiteral("/position:") +
                                   partyWord(party));
            result.items.push_back(std::move(item));
        }
    }

    template <class Which>
    static const Settlement* newest(const Settled& settled, Which&& which)
    {
        const Settlement* found = nullptr;
        for (const Settlement* one : settled.all()) {
            found = which(*one) ? one : found;
        }
        return found;
    }

    static void finish(const study::Recording& recording, const std::vector<const Coding*>& codings,
                       std::size_t given, Difference& item)
    {
        const auto present =
            codings.size() - static_cast<std::size_t>(std::ranges::count(codings, nullptr));
        item.recording = recording.id;
        item.span = {MediaTime(), MediaTime() + recording.duration};
        item.verdict = given < present    ? Verdict::Unmatched
                       : item.codesDiffer ? Verdict::DifferentCode
                                          : Verdict::Same;
    }

    /// It still holds while what was agreed on, or taken, is what the coders say now.
    template <class T, class Key>
    void settle(const Settlement* settlement, const std::vector<std::optional<T>>& values,
                const T* agreed, Key&& key, Difference& item) const
    {
        if (settlement == nullptr) {
            return;
        }
        item.settlement = *settlement;
        item.state = DifferenceState::Settled;
        const auto holds = [&](const std::optional<T>& value) {
            return agreed != nullptr && value && key(*value) == key(*agreed);
        };
        bool still = true;
        if (settlement->choice == study::SettlementChoice::Agreed) {
            still = std::ranges::all_of(
                values, [&](const std::optional<T>& value) { return !value || holds(value); });
        } else if (settlement->taken) {
            for (std::size_t coder = 0; coder < values.size(); ++coder) {
                if (m_settings.coders[coder] == *settlement->taken) {
                    still = holds(values[coder]);
                }
            }
        }
        item.state = still ? DifferenceState::Settled : DifferenceState::Outdated;
    }

    const study::Study& m_study;
    const DifferenceSettings& m_settings;
    TallyColumns m_columns;
    std::vector<CodingByRecording> m_codings;
    std::multimap<study::RecordingId, const Coding*> m_consensus;
    std::multimap<study::RecordingId, const Coding*> m_others; ///< of everybody but the consensus
    std::map<codebook::CategoryId, int> m_categories;
    mutable std::map<codebook::CodeId, int> m_unknown;
};

Done checkSettings(const study::Study& study, const DifferenceSettings& settings)
{
    const std::set<study::CoderId> different(settings.coders.begin(), settings.coders.end());
    if (settings.coders.size() < 2 || different.size() != settings.coders.size()) {
        QStringList names;
        for (const study::Coder& coder : study.coders) {
            names += coder.name;
        }
        return failure(ErrorCode::CoderNotNamed, QString(), QString(), QString(),
                       names.join(QStringLiteral(", ")));
    }
    for (const study::CoderId& coder : settings.coders) {
        if (study.coders.find(coder) == nullptr) {
            return failure(ErrorCode::EntityMissing, coder.toText());
        }
    }
    if (settings.round && study.rounds.find(*settings.round) == nullptr) {
        return failure(ErrorCode::EntityMissing, settings.round->toText());
    }
    if (study.codebooks.empty()) {
        return failure(ErrorCode::EntityMissing, study.info.title);
    }
    return {};
}

} // namespace

bool Difference::has(std::size_t coder) const
{
    switch (kind) {
    case DifferenceKind::Fragment:
        return fragments[coder].has_value();
    case DifferenceKind::Answer:
        return answers[coder].has_value();
    case DifferenceKind::Position:
        return positions[coder].has_value();
    }
    return false;
}

const Difference* RecordingDifferences::find(const DifferenceId& id) const
{
    const auto found = std::ranges::find(items, id, &Difference::id);
    return found == items.end() ? nullptr : &*found;
}

SettleProgress& SettleProgress::operator+=(const SettleProgress& other)
{
    total += other.total;
    settled += other.settled;
    outdated += other.outdated;
    openSame += other.openSame;
    return *this;
}

SettleProgress progressOf(const RecordingDifferences& recording)
{
    SettleProgress progress;
    for (const Difference& item : recording.items) {
        ++progress.total;
        progress.settled += item.state == DifferenceState::Settled ? 1 : 0;
        progress.outdated += item.state == DifferenceState::Outdated ? 1 : 0;
        progress.openSame += item.state == DifferenceState::Open && item.isSame() ? 1 : 0;
    }
    return progress;
}

Result<std::vector<RecordingDifferences>> studyDifferences(const study::Study& study,
                                                           const DifferenceSettings& settings)
{
    if (const Done allowed = checkSettings(study, settings); !allowed) {
        return failure(allowed.error());
    }
    const Differ differ(study, settings);
    std::vector<RecordingDifferences> all;
    for (const study::Recording* recording : study::recordingsByName(study)) {
        RecordingDifferences one = differ.of(*recording);
        const auto begun = std::ranges::count_if(
            one.codings, [](const auto& coding) { return coding.has_value(); });
        if (begun >= 2) {
            all.push_back(std::move(one));
        }
    }
    return all;
}

Result<RecordingDifferences> recordingDifferences(const study::Study& study,
                                                  const study::RecordingId& recording,
                                                  const DifferenceSettings& settings)
{
    if (const Done allowed = checkSettings(study, settings); !allowed) {
        return failure(allowed.error());
    }
    const study::Recording* found = study.recordings.find(recording);
    if (found == nullptr) {
        return failure(ErrorCode::EntityMissing, recording.toText());
    }
    return Differ(study, settings).of(*found);
}

} // namespace rozet::workflow
