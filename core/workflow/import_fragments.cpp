// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/import_fragments.h"

#include "core/study/rules.h"
#include "core/workflow/coding_state.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace rozet::workflow {

namespace {

using codebook::LearyPoint;
using codebook::LearyPosition;
using exchange::FragmentRow;
using study::Coding;
using study::Fragment;

/// By id, or by name whatever its case. Names are unique in a study, but it costs little to be
/// sure.
template <class T>
Result<decltype(T::id)> findNamed(const study::EntityTable<T>& table, const QString& text,
                                  QString T::*name)
{
    using IdType = decltype(T::id);
    if (const IdType id = IdType::fromText(text); !id.isNull() && table.find(id) != nullptr) {
        return id;
    }
    std::optional<IdType> found;
    for (const T& item : table) {
        if ((item.*name).compare(text, Qt::CaseInsensitive) == 0) {
            if (found) {
                return failure(ErrorCode::NameAmbiguous, text);
            }
            found = item.id;
        }
    }
    if (!found) {
        return failure(ErrorCode::EntityMissing, text);
    }
    return *found;
}

/// What makes two fragments of one coding the same for an import.
using FragmentKey = std::tuple<TimeSpan, std::vector<codebook::CodeId>>;

FragmentKey keyOf(const Fragment& fragment)
{
    std::vector<codebook::CodeId> codes = fragment.codes;
    std::ranges::sort(codes);
    return {fragment.span, std::move(codes)};
}

struct Target
{
    Coding coding; ///< without fragments; a new one when the study has none
    bool isNew = false;
    std::set<FragmentKey> known;
    std::vector<Fragment> added;
};

class Planner
{
public:
    Planner(const study::Study& study, const ImportFragmentsSettings& settings)
        : m_study(study), m_settings(settings)
    {
    }

    Result<FragmentImportPlan> plan(const exchange::FragmentRows& rows)
    {
        m_plan.ragged = rows.ragged;
        m_plan.unknownColumns = rows.unknownColumns;
        if (m_study.codebooks.empty()) {
            return failure(ErrorCode::EntityMissing, m_study.info.title);
        }
        for (const FragmentRow& row : rows.rows) {
            if (Done done = take(row); !done) {
                Error error = done.error();
                error.where = error.where.isEmpty()
                                  ? QString::number(row.row)
                                  : QStringLiteral("%1 (%2)").arg(row.row).arg(error.where);
                return failure(error);
            }
        }
        gather();
        return std::move(m_plan);
    }

private:
    using CodingKey = std::tuple<study::RecordingId, study::CoderId, std::optional<study::RoundId>>;

    /// Looks a name up once; files repeat them on every row.
    template <class T>
    Result<decltype(T::id)> named(const study::EntityTable<T>& table, const QString& text,
                                  QString T::*name, const std::optional<decltype(T::id)>& fallback,
                                  std::map<QString, decltype(T::id)>& known)
    {
        if (text.isEmpty()) {
            if (fallback && table.find(*fallback) != nullptr) {
                return *fallback;
            }
            return failure(ErrorCode::EntityMissing, fallback ? fallback->toText() : QString());
        }
        if (const auto found = known.find(text); found != known.end()) {
            return found->second;
        }
        Result<decltype(T::id)> id = findNamed(table, text, name);
        if (id) {
            known.emplace(text, *id);
        }
        return id;
    }

    Done take(const FragmentRow& row)
    {
        const auto recording = named(m_study.recordings, row.recording, &study::Recording::name,
                                     m_settings.recording, m_recordings);
        if (!recording) {
            return failure(recording.error());
        }
        const auto coder =
            named(m_study.coders, row.coder, &study::Coder::name, m_settings.coder, m_coders);
        if (!coder) {
            return failure(coder.error());
        }
        std::optional<study::RoundId> round = m_settings.round;
        if (!row.round.isEmpty()) {
            const auto found =
                named(m_study.rounds, row.round, &study::Round::name, m_settings.round, m_rounds);
            if (!found) {
                return failure(found.error());
            }
            round = *found;
        }
        Result<Target*> target = targetFor({*recording, *coder, round});
        if (!target) {
            return failure(target.error());
        }
        return takeInto(**target, row);
    }

    Result<Target*> targetFor(const CodingKey& key)
    {
        if (const auto found = m_targets.find(key); found != m_targets.end()) {
            return &found->second;
        }
        const auto& [recording, coder, round] = key;
        const Coding* existing = nullptr;
        int candidates = 0;
        for (const Coding& coding : m_study.codings) {
            if (!(coding.header.recording == recording) || !(coding.header.coder == coder)) {
                continue;
            }
            if (coding.header.round == round) {
                existing = &coding;
                candidates = 1;
                break;
            }
            if (!round) {
                existing = &coding;
                ++candidates;
            }
        }
        if (candidates > 1) {
            const study::Coder* who = m_study.coders.find(coder);
            return failure(ErrorCode::NameAmbiguous, who == nullptr ? coder.toText() : who->name);
        }
        Target target;
        if (existing != nullptr) {
            target.coding.id = existing->id;
            target.coding.header = existing->header;
            for (const Fragment& fragment : existing->fragments) {
                target.known.insert(keyOf(fragment));
            }
        } else {
            target.isNew = true;
            target.coding.id = study::CodingId::create();
            target.coding.header = {target.coding.id,
                                    recording,
                                    coder,
                                    round,
                                    study::CodingState::Busy, // until it is closed at the end
                                    m_study.codebooks.back().number};
        }
        return &m_targets.emplace(key, std::move(target)).first->second;
    }

    Done takeInto(Target& target, const FragmentRow& row)
    {
        Fragment fragment;
        fragment.span = row.span;
        fragment.description = row.description;
        fragment.memo = row.memo;
        fragment.codebookRevision = target.coding.header.codebookRevision;
        fragment.createdMs = m_settings.now.toMSecsSinceEpoch();
        fragment.modifiedMs = fragment.createdMs;
        for (const QString& code : row.codes) {
            fragment.codes.emplace_back(code);
        }
        const bool clamped = clamp(target, fragment);
        if (target.known.contains(keyOf(fragment))) {
            ++m_plan.already;
            return {};
        }
        if (target.coding.header.state == study::CodingState::Closed &&
            !isClosedByImport(m_study, target.coding.id)) {
            const study::Recording* recording =
                m_study.recordings.find(target.coding.header.recording);
            return failure(ErrorCode::CodingClosed,
                           recording == nullptr ? QString() : recording->name);
        }
        const codebook::LearyRose& rose =
            m_study.codebookRevision(fragment.codebookRevision)->codebook.rose;
        Done done =
            place(rose, row.mentor, row.mentorSector, fragment.mentor)
                .and_then(
                    [&] { return place(rose, row.student, row.studentSector, fragment.student); })
                .and_then([&] { return study::checkFragment(m_study, target.coding, fragment); });
        if (!done) {
            return done;
        }
        fragment.id = study::FragmentId::create();
        target.known.insert(keyOf(fragment));
        target.added.push_back(std::move(fragment));
        if (clamped) {
            m_plan.clamped.push_back(row.row);
        }
        return {};
    }

    /// A fragment that begins inside the recording ends no later than it.
    bool clamp(const Target& target, Fragment& fragment) const
    {
        const study::Recording* recording = m_study.recordings.find(target.coding.header.recording);
        if (recording == nullptr || recording->duration.isZero()) {
            return false;
        }
        const MediaTime last = MediaTime() + recording->duration;
        if (fragment.span.start >= last || fragment.span.end <= last) {
            return false;
        }
        fragment.span.end = last;
        return true;
    }

    static Done place(const codebook::LearyRose& rose, const std::optional<LearyPoint>& point,
                      const QString& sector, std::optional<LearyPosition>& position)
    {
        if (!point && sector.isEmpty()) {
            return {};
        }
        position = point ? rose.positionAt(*point) : rose.positionIn(sector);
        if (!position || (point && !sector.isEmpty() && position->sector != sector)) {
            return failure(ErrorCode::PositionInvalid, sector, QString(), sector,
                           position ? position->sector : QString());
        }
        return {};
    }

    void gather()
    {
        study::Composite all;
        std::vector<study::CodingHeader> closing;
        for (auto& [key, target] : m_targets) {
            if (target.added.empty()) {
                continue;
            }
            study::CodingHeader header = target.coding.header;
            if (target.isNew) {
                all.changes.emplace_back(study::Add<study::CodingHeader>{header});
                ++m_plan.codingsCreated;
                closing.push_back(header);
            } else if (header.state == study::CodingState::Closed) {
                header.state = study::CodingState::Busy;
                all.changes.emplace_back(study::Replace<study::CodingHeader>{header});
                closing.push_back(header);
            }
            // In order, so that each lands at the end.
            std::ranges::stable_sort(target.added, {}, &Fragment::span);
            for (Fragment& fragment : target.added) {
                all.changes.emplace_back(
                    study::AddTo<Fragment>{target.coding.id, std::move(fragment)});
                ++m_plan.added;
            }
        }
        if (!closing.empty()) {
            all.changes.push_back(
                closeCodings(m_study, closing, {}, m_settings.now, importReason()).change);
        }
        if (!all.changes.empty()) {
            m_plan.change = study::Change(std::move(all));
        }
    }

    const study::Study& m_study;
    const ImportFragmentsSettings& m_settings;
    FragmentImportPlan m_plan;
    std::map<QString, study::RecordingId> m_recordings;
    std::map<QString, study::CoderId> m_coders;
    std::map<QString, study::RoundId> m_rounds;
    std::map<CodingKey, Target> m_targets;
};

FragmentRow rowOf(const study::Study& study, const Coding& coding, const Fragment& fragment)
{
    FragmentRow row;
    if (const study::Recording* recording = study.recordings.find(coding.header.recording)) {
        row.recording = recording->name;
    }
    if (const study::Coder* coder = study.coders.find(coding.header.coder)) {
        row.coder = coder->name;
    }
    if (coding.header.round) {
        if (const study::Round* round = study.rounds.find(*coding.header.round)) {
            row.round = round->name;
        }
    }
    row.span = fragment.span;
    for (const codebook::CodeId& code : fragment.codes) {
        row.codes << code.text();
    }
    row.description = fragment.description;
    row.memo = fragment.memo;
    if (fragment.mentor) {
        row.mentor = fragment.mentor->point;
        row.mentorSector = fragment.mentor->sector;
    }
    if (fragment.student) {
        row.student = fragment.student->point;
        row.studentSector = fragment.student->sector;
    }
    return row;
}

} // namespace

Result<FragmentImportPlan> planFragmentImport(const study::Study& study,
                                              const exchange::FragmentRows& rows,
                                              const ImportFragmentsSettings& settings)
{
    return Planner(study, settings).plan(rows);
}

std::vector<exchange::FragmentRow> fragmentRows(const study::Study& study,
                                                const std::optional<study::RecordingId>& recording,
                                                const std::optional<study::CoderId>& coder)
{
    std::map<study::RecordingId, std::vector<const Coding*>> codings;
    for (const Coding& coding : study.codings) {
        if ((!recording || coding.header.recording == *recording) &&
            (!coder || coding.header.coder == *coder)) {
            codings[coding.header.recording].push_back(&coding);
        }
    }
    const auto label = [&study](const Coding* coding) {
        const study::Coder* who = study.coders.find(coding->header.coder);
        const study::Round* round =
            coding->header.round ? study.rounds.find(*coding->header.round) : nullptr;
        return std::pair(who == nullptr ? QString() : who->name,
                         round == nullptr ? QString() : round->name);
    };
    std::vector<FragmentRow> rows;
    for (const study::Recording* each : study::recordingsByName(study)) {
        std::vector<const Coding*>& list = codings[each->id];
        std::ranges::sort(list, {}, label);
        for (const Coding* coding : list) {
            for (const Fragment& fragment : coding->fragments) {
                rows.push_back(rowOf(study, *coding, fragment));
            }
        }
    }
    return rows;
}

} // namespace rozet::workflow
