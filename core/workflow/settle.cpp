// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/settle.h"

#include "core/study/rules.h"
#include "core/workflow/tally_counts.h"

#include <algorithm>

namespace rozet::workflow {

namespace {

using codebook::LearyPosition;
using codebook::LearyRose;
using study::Coding;
using study::Fragment;
using study::Settlement;
using study::SettlementChoice;
using study::SettlementReason;

std::vector<const Fragment*> membersOf(const Difference& difference)
{
    std::vector<const Fragment*> members;
    for (const std::optional<Fragment>& fragment : difference.fragments) {
        if (fragment) {
            members.push_back(&*fragment);
        }
    }
    return members;
}

/// The mean, rounded down to a whole microsecond.
MediaTime meanOf(const std::vector<MediaTime>& times)
{
    std::int64_t sum = 0;
    for (const MediaTime time : times) {
        sum += time.microseconds();
    }
    return MediaTime::fromMicroseconds(sum / static_cast<std::int64_t>(times.size()));
}

TimeSpan joinedSpan(const std::vector<const Fragment*>& members, MergedBorders borders)
{
    std::vector<MediaTime> starts;
    std::vector<MediaTime> ends;
    for (const Fragment* member : members) {
        starts.push_back(member->span.start);
        ends.push_back(member->span.end);
    }
    if (borders == MergedBorders::Outer) {
        return {*std::ranges::min_element(starts), *std::ranges::max_element(ends)};
    }
    const TimeSpan inner{*std::ranges::max_element(starts), *std::ranges::min_element(ends)};
    if (borders == MergedBorders::Inner && inner.start < inner.end) {
        return inner;
    }
    return {meanOf(starts), meanOf(ends)};
}

/// Where all of them were placed, as one position: the sector as a whole when nobody said more,
/// else the mean of the points.
std::optional<LearyPosition> joinedPosition(const LearyRose& rose,
                                            const std::vector<const LearyPosition*>& positions)
{
    if (positions.empty()) {
        return std::nullopt;
    }
    const bool alike = std::ranges::all_of(positions, [&](const LearyPosition* position) {
        return !position->point && position->sector == positions.front()->sector;
    });
    if (alike) {
        return *positions.front();
    }
    codebook::LearyPoint sum;
    double count = 0;
    for (const LearyPosition* position : positions) {
        if (const auto point = rose.pointOf(*position)) {
            sum.together += point->together;
            sum.above += point->above;
            count += 1;
        }
    }
    return count > 0 ? rose.positionAt({sum.together / count, sum.above / count}) : std::nullopt;
}

std::optional<LearyPosition> joinedPosition(const LearyRose& rose,
                                            const std::vector<const Fragment*>& members,
                                            std::optional<LearyPosition> Fragment::*party)
{
    std::vector<const LearyPosition*> positions;
    for (const Fragment* member : members) {
        if (member->*party) {
            positions.push_back(&*(member->*party));
        }
    }
    return joinedPosition(rose, positions);
}

QString joinedText(const std::vector<QString>& texts)
{
    QStringList different;
    for (const QString& text : texts) {
        if (!text.trimmed().isEmpty() && !different.contains(text)) {
            different += text;
        }
    }
    return different.join(QStringLiteral(" / "));
}

/// The codes of all of them, in the words of the newest revision any of them was coded with.
Fragment joined(const study::Study& study, const std::vector<const Fragment*>& members,
                MergedBorders borders)
{
    const Fragment& newest = **std::ranges::max_element(
        members, {}, [](const Fragment* member) { return member->codebookRevision; });
    Fragment made = newest;
    // Only codes of different revisions can be another's successor.
    std::optional<TallyColumns> columns;
    if (std::ranges::any_of(members, [&newest](const Fragment* member) {
            return member->codebookRevision != newest.codebookRevision;
        })) {
        columns.emplace(study);
    }
    const auto columnOf = [&columns](const codebook::CodeId& id) {
        const TallyColumns::Target* target = columns ? columns->target(id) : nullptr;
        return target == nullptr ? std::optional<std::size_t>() : target->columns.front();
    };
    std::vector<QString> descriptions;
    for (const Fragment* member : members) {
        descriptions.push_back(member->description);
        for (const codebook::CodeId& id : member->codes) {
            const auto column = columnOf(id);
            const bool there = std::ranges::any_of(made.codes, [&](const codebook::CodeId& other) {
                return other == id || (column && columnOf(other) == column);
            });
            if (!there) {
                const bool older = member->codebookRevision < newest.codebookRevision;
                made.codes.push_back(older && column ? columns->columns()[*column].id : id);
            }
        }
    }
    made.span = joinedSpan(members, borders);
    made.description = joinedText(descriptions);
    if (const codebook::CodebookRevision* revision =
            study.codebookRevision(made.codebookRevision)) {
        const LearyRose& rose = revision->codebook.rose;
        made.mentor = joinedPosition(rose, members, &Fragment::mentor);
        made.student = joinedPosition(rose, members, &Fragment::student);
    }
    return made;
}

std::size_t placeOf(const std::vector<study::CoderId>& coders, const study::CoderId& coder)
{
    return static_cast<std::size_t>(std::ranges::find(coders, coder) - coders.begin());
}

bool isAgreed(const Difference& difference)
{
    return difference.verdict == agreement::Verdict::Same;
}

/// Puts the steps of settling together.
class SettleSteps
{
public:
    SettleSteps(const study::Study& study, const DifferenceSettings& settings,
                const Settler& settler)
        : m_study(study), m_settings(settings), m_settler(settler)
    {
    }

    /// Whether this recording can be settled at all.
    [[nodiscard]] Done allowed(const RecordingDifferences& recording) const
    {
        const study::Recording* found = m_study.recordings.find(recording.recording);
        const QString name = found == nullptr ? recording.recording.toText() : found->name;
        if (!recording.closed) {
            QStringList open;
            for (std::size_t i = 0; i < recording.codings.size(); ++i) {
                const Coding* coding =
                    recording.codings[i] ? m_study.codings.find(*recording.codings[i]) : nullptr;
                const study::Coder* coder = m_study.coders.find(m_settings.coders[i]);
                if (coding != nullptr && coder != nullptr &&
                    coding->header.state != study::CodingState::Closed) {
                    open += coder->name;
                }
            }
            return failure(ErrorCode::CodingsNotClosed, name, QString(),
                           open.join(QStringLiteral(", ")));
        }
        if (recording.consensusClosed) {
            return failure(ErrorCode::CodingClosed, name);
        }
        if (m_study.coders.find(m_settler.coder) == nullptr) {
            return failure(ErrorCode::EntityMissing, m_settler.coder.toText());
        }
        return {};
    }

    /// Where the recording is settled: the coding of the consensus, made when it is not there.
    void openConsensus(const RecordingDifferences& recording)
    {
        if (recording.consensus) {
            m_coding = *recording.consensus;
            m_revision = m_study.codings.find(m_coding)->header.codebookRevision;
            return;
        }
        study::CodingHeader header;
        header.id = study::CodingId::create();
        header.recording = recording.recording;
        header.coder = consensusCoder();
        header.state = study::CodingState::Busy;
        header.round = roundOf(recording);
        for (const auto& id : recording.codings) {
            if (id) {
                header.codebookRevision = std::max(
                    header.codebookRevision, m_study.codings.find(*id)->header.codebookRevision);
            }
        }
        m_coding = header.id;
        m_revision = header.codebookRevision;
        m_steps.changes.emplace_back(study::Add<study::CodingHeader>{header});
    }

    Done settle(const RecordingDifferences& recording, const Difference& difference,
                const Decision& decision)
    {
        if (const Done fits = check(difference, decision); !fits) {
            return fits;
        }
        takeBack(recording, difference);
        Settlement settlement;
        settlement.id = study::SettlementId::create();
        settlement.choice = decision.choice;
        settlement.taken = decision.choice == SettlementChoice::TookOne
                               ? decision.taken
                               : std::optional<study::CoderId>();
        settlement.reason = decision.choice == SettlementChoice::Agreed
                                ? std::optional<SettlementReason>()
                                : decision.reason;
        settlement.note = decision.note.trimmed();
        settlement.settledBy = m_settler.coder;
        settlement.settledMs = m_settler.nowMs;
        switch (difference.kind) {
        case DifferenceKind::Fragment:
            if (const Done done = makeFragment(difference, decision, settlement); !done) {
                return done;
            }
            break;
        case DifferenceKind::Answer:
            settlement.answer = difference.code;
            m_steps.changes.emplace_back(
                study::SetRecordingCode{m_coding, difference.code, answerOf(difference, decision)});
            break;
        case DifferenceKind::Position:
            settlement.position = difference.party;
            m_steps.changes.emplace_back(study::SetRecordingPosition{
                m_coding, difference.party, positionOf(difference, decision)});
            break;
        }
        m_steps.changes.emplace_back(study::AddTo<Settlement>{m_coding, std::move(settlement)});
        return {};
    }

    /// The settlements that are about any of its fragments, or about its question.
    int takeBack(const RecordingDifferences& recording, const Difference& difference)
    {
        const Coding* consensus =
            recording.consensus ? m_study.codings.find(*recording.consensus) : nullptr;
        int taken = 0;
        if (consensus == nullptr) {
            return taken;
        }
        for (const Settlement& settlement : consensus->settlements) {
            if (!isAbout(settlement, difference)) {
                continue;
            }
            ++taken;
            for (const study::FragmentId& result : settlement.results) {
                if (consensus->fragments.find(result) != nullptr) {
                    m_steps.changes.emplace_back(
                        study::RemoveFrom<Fragment>{consensus->id, result});
                }
            }
            m_steps.changes.emplace_back(
                study::RemoveFrom<Settlement>{consensus->id, settlement.id});
        }
        return taken;
    }

    /// An answer or position that was settled goes as well, when nothing else takes its place.
    void clear(const RecordingDifferences& recording, const Difference& difference)
    {
        if (difference.kind == DifferenceKind::Answer) {
            m_steps.changes.emplace_back(
                study::SetRecordingCode{*recording.consensus, difference.code, std::nullopt});
        } else if (difference.kind == DifferenceKind::Position) {
            m_steps.changes.emplace_back(
                study::SetRecordingPosition{*recording.consensus, difference.party, std::nullopt});
        }
    }

    [[nodiscard]] bool isEmpty() const { return m_steps.changes.empty(); }

    [[nodiscard]] study::Change take() { return study::Change(std::move(m_steps)); }

private:
    [[nodiscard]] Done check(const Difference& difference, const Decision& decision) const
    {
        const auto refused = [](const char* what) {
            return failure(ErrorCode::ValueNotAllowed, QString(), QString(),
                           QString::fromLatin1(what));
        };
        const bool gone =
            difference.kind == DifferenceKind::Fragment && membersOf(difference).empty();
        if (gone) {
            return failure(ErrorCode::EntityMissing, difference.id.text());
        }
        switch (decision.choice) {
        case SettlementChoice::Agreed:
            return isAgreed(difference) ? Done() : refused("agreed");
        case SettlementChoice::TookOne:
            return decision.taken &&
                           placeOf(m_settings.coders, *decision.taken) < m_settings.coders.size()
                       ? Done()
                       : refused("took_one");
        case SettlementChoice::Merged:
            return difference.kind != DifferenceKind::Answer ? Done() : refused("merged");
        case SettlementChoice::New: {
            const bool given =
                difference.kind == DifferenceKind::Fragment ? decision.fragment.has_value()
                : difference.kind == DifferenceKind::Answer ? decision.answer.has_value()
                                                            : decision.position.has_value();
            return given ? Done() : refused("new");
        }
        case SettlementChoice::Neither:
            break;
        }
        return {};
    }

    Done makeFragment(const Difference& difference, const Decision& decision,
                      Settlement& settlement)
    {
        for (const Fragment* member : membersOf(difference)) {
            settlement.sources.push_back(member->id);
        }
        std::optional<Fragment> made =
            settledFragment(m_study, difference, m_settings.coders, decision);
        if (!made) {
            return {};
        }
        made->id = study::FragmentId::create();
        made->createdMs = m_settler.nowMs;
        made->modifiedMs = m_settler.nowMs;
        if (decision.choice == SettlementChoice::New) {
            made->codebookRevision = m_revision;
        }
        Coding place;
        place.header.recording = difference.recording;
        if (const Done fits = study::checkFragment(m_study, place, *made); !fits) {
            return fits;
        }
        settlement.results.push_back(made->id);
        m_steps.changes.emplace_back(study::AddTo<Fragment>{m_coding, std::move(*made)});
        return {};
    }

    [[nodiscard]] std::optional<study::RecordingCodeValue> answerOf(const Difference& difference,
                                                                    const Decision& decision) const
    {
        switch (decision.choice) {
        case SettlementChoice::Agreed: {
            std::optional<study::RecordingCodeValue> agreed;
            std::vector<QString> notes;
            for (const auto& answer : difference.answers) {
                if (answer) {
                    agreed = answer;
                    notes.push_back(answer->note);
                }
            }
            agreed->note = joinedText(notes);
            return agreed;
        }
        case SettlementChoice::TookOne:
            return difference.answers[placeOf(m_settings.coders, *decision.taken)];
        case SettlementChoice::New: {
            std::optional<study::RecordingCodeValue> made = decision.answer;
            made->codebookRevision = static_cast<int>(m_study.codebooks.size());
            return made;
        }
        case SettlementChoice::Merged:
        case SettlementChoice::Neither:
            break;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<LearyPosition> positionOf(const Difference& difference,
                                                          const Decision& decision) const
    {
        switch (decision.choice) {
        case SettlementChoice::Agreed:
        case SettlementChoice::Merged: {
            std::vector<const LearyPosition*> positions;
            for (const auto& position : difference.positions) {
                if (position) {
                    positions.push_back(&*position);
                }
            }
            return joinedPosition(m_study.codebookRevision(m_revision)->codebook.rose, positions);
        }
        case SettlementChoice::TookOne:
            return difference.positions[placeOf(m_settings.coders, *decision.taken)];
        case SettlementChoice::New:
            return decision.position;
        case SettlementChoice::Neither:
            break;
        }
        return std::nullopt;
    }

    static bool isAbout(const Settlement& settlement, const Difference& difference)
    {
        switch (difference.kind) {
        case DifferenceKind::Answer:
            return settlement.answer == difference.code;
        case DifferenceKind::Position:
            return settlement.position == difference.party;
        case DifferenceKind::Fragment:
            break;
        }
        return (difference.settlement && difference.settlement->id == settlement.id) ||
               std::ranges::any_of(settlement.sources, [&](const study::FragmentId& source) {
                   return std::ranges::any_of(difference.fragments, [&](const auto& fragment) {
                       return fragment && fragment->id == source;
                   });
               });
    }

    [[nodiscard]] std::optional<study::RoundId> roundOf(const RecordingDifferences& recording) const
    {
        std::vector<std::optional<study::RoundId>> rounds;
        for (const auto& id : recording.codings) {
            if (id) {
                rounds.push_back(m_study.codings.find(*id)->header.round);
            }
        }
        const bool same =
            std::ranges::all_of(rounds, [&](const auto& round) { return round == rounds.front(); });
        return same ? rounds.front() : std::nullopt;
    }

    study::CoderId consensusCoder()
    {
        if (m_consensusCoder) {
            return *m_consensusCoder;
        }
        const auto found =
            std::ranges::find(m_study.coders, study::CoderRole::Consensus, &study::Coder::role);
        if (found != m_study.coders.end()) {
            m_consensusCoder = found->id;
        } else {
            study::Coder made{study::CoderId::create(), freeName(), study::CoderRole::Consensus};
            m_consensusCoder = made.id;
            m_steps.changes.emplace_back(study::Add<study::Coder>{made});
        }
        return *m_consensusCoder;
    }

    [[nodiscard]] QString freeName() const
    {
        QString name = QStringLiteral("consensus");
        const auto taken = [&](const study::Coder& coder) {
            return coder.name.compare(name, Qt::CaseInsensitive) == 0;
        };
        for (int number = 2; std::ranges::any_of(m_study.coders, taken); ++number) {
            name = QStringLiteral("consensus %1").arg(number);
        }
        return name;
    }

    const study::Study& m_study;
    const DifferenceSettings& m_settings;
    const Settler& m_settler;
    study::Composite m_steps;
    study::CodingId m_coding;
    int m_revision = 1;
    std::optional<study::CoderId> m_consensusCoder;
};

} // namespace

std::optional<study::Fragment> settledFragment(const study::Study& study,
                                               const Difference& difference,
                                               const std::vector<study::CoderId>& coders,
                                               const Decision& decision)
{
    const std::vector<const Fragment*> members = membersOf(difference);
    std::optional<Fragment> made;
    switch (decision.choice) {
    case SettlementChoice::Agreed:
    case SettlementChoice::Merged:
        if (!members.empty()) {
            made = joined(study, members, decision.borders);
        }
        break;
    case SettlementChoice::TookOne:
        if (decision.taken) {
            const std::size_t coder = placeOf(coders, *decision.taken);
            made = coder < difference.fragments.size() ? difference.fragments[coder] : std::nullopt;
        }
        break;
    case SettlementChoice::New:
        made = decision.fragment;
        break;
    case SettlementChoice::Neither:
        break;
    }
    if (made) {
        // A coder's own thoughts, and how a key began it, stay with the coder.
        made->memo = decision.choice == SettlementChoice::New ? made->memo : QString();
        made->keyed.reset();
    }
    return made;
}

Result<study::Change> settle(const study::Study& study, const DifferenceSettings& settings,
                             const RecordingDifferences& recording, const DifferenceId& difference,
                             const Decision& decision, const Settler& settler)
{
    const Difference* item = recording.find(difference);
    if (item == nullptr) {
        return failure(ErrorCode::EntityMissing, difference.text());
    }
    SettleSteps steps(study, settings, settler);
    if (const Done allowed = steps.allowed(recording); !allowed) {
        return failure(allowed.error());
    }
    steps.openConsensus(recording);
    if (const Done done = steps.settle(recording, *item, decision); !done) {
        return failure(done.error());
    }
    return steps.take();
}

SettledSame settleSame(const study::Study& study, const DifferenceSettings& settings,
                       const std::vector<RecordingDifferences>& recordings, MergedBorders borders,
                       const Settler& settler)
{
    SettledSame result;
    SettleSteps steps(study, settings, settler);
    for (const RecordingDifferences& recording : recordings) {
        std::vector<const Difference*> same;
        for (const Difference& item : recording.items) {
            if (item.state == DifferenceState::Open && item.isSame()) {
                same.push_back(&item);
            }
        }
        if (same.empty()) {
            continue;
        }
        if (!steps.allowed(recording)) {
            result.skipped.push_back(recording.recording);
            continue;
        }
        steps.openConsensus(recording);
        int settled = 0;
        for (const Difference* item : same) {
            Decision decision;
            decision.borders = borders;
            // What cannot be joined (codes retired since) stays open, for somebody to look at.
            settled += steps.settle(recording, *item, decision) ? 1 : 0;
        }
        result.settled += settled;
        result.recordings += settled > 0 ? 1 : 0;
    }
    if (result.settled > 0) {
        result.change = steps.take();
    }
    return result;
}

Result<study::Change> takeBackSettlement(const study::Study& study,
                                         const RecordingDifferences& recording,
                                         const DifferenceId& difference)
{
    const Difference* item = recording.find(difference);
    if (item == nullptr || !recording.consensus) {
        return failure(ErrorCode::EntityMissing, difference.text());
    }
    if (recording.consensusClosed) {
        const study::Recording* found = study.recordings.find(recording.recording);
        return failure(ErrorCode::CodingClosed, found == nullptr ? QString() : found->name);
    }
    const DifferenceSettings settings;
    const Settler settler;
    SettleSteps steps(study, settings, settler);
    if (steps.takeBack(recording, *item) == 0) {
        return failure(ErrorCode::EntityMissing, difference.text());
    }
    steps.clear(recording, *item);
    return steps.take();
}

std::optional<study::SettlementReason> usualReason(const Difference& difference,
                                                   study::SettlementChoice choice)
{
    if (choice == SettlementChoice::Agreed) {
        return std::nullopt;
    }
    switch (difference.verdict) {
    case agreement::Verdict::Unmatched:
        return choice == SettlementChoice::Neither ? SettlementReason::Other
                                                   : SettlementReason::Missed;
    case agreement::Verdict::DifferentCode:
        return SettlementReason::NeighbouringCode;
    case agreement::Verdict::Boundary:
        return difference.codesDiffer ? SettlementReason::NeighbouringCode
                                      : SettlementReason::Border;
    case agreement::Verdict::Same:
        break;
    }
    return difference.startsDiffer || difference.endsDiffer ? SettlementReason::Border
                                                            : SettlementReason::Other;
}

} // namespace rozet::workflow
