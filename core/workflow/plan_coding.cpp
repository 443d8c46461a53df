// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/plan_coding.h"

#include "core/statistics/random.h"

#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace rozet::workflow {

namespace {

/// How many of each stratum are coded twice: whole numbers that add up to the share of all, the
/// strata with the largest remainders rounded up first (of equal ones the earlier).
std::vector<int> quotas(const std::vector<std::size_t>& sizes, double share)
{
    const auto all = std::accumulate(sizes.begin(), sizes.end(), std::size_t(0));
    int open = static_cast<int>(std::lround(share * static_cast<double>(all)));
    std::vector<int> result;
    std::vector<std::pair<double, std::size_t>> remainders;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const double exact = share * static_cast<double>(sizes[i]);
        result.push_back(static_cast<int>(std::floor(exact)));
        open -= result.back();
        remainders.emplace_back(-(exact - std::floor(exact)), i);
    }
    std::ranges::stable_sort(remainders);
    for (std::size_t i = 0; open > 0 && i < remainders.size(); ++i) {
        const std::size_t stratum = remainders[i].second;
        if (static_cast<std::size_t>(result[stratum]) < sizes[stratum]) {
            ++result[stratum];
            --open;
        }
    }
    return result;
}

class Planner
{
public:
    Planner(const study::Study& study, const AssignmentSettings& settings)
        : m_study(study), m_settings(settings), m_random(settings.seed, 0)
    {
        for (std::size_t i = 0; i < settings.coders.size(); ++i) {
            m_place.emplace(settings.coders[i], i);
            m_plan.loads.push_back({settings.coders[i], 0, MediaDuration()});
        }
        m_paired.assign(settings.coders.size(), std::vector<int>(settings.coders.size(), 0));
    }

    AssignmentPlan make()
    {
        readRecordings();
        drawDoubles();
        for (Assignment& one : m_plan.assignments) {
            const int wanted = m_double.contains(one.recording) ? 2 : 1;
            while (static_cast<int>(one.coders.size()) < wanted && giveToOneMore(one)) {
            }
            m_plan.doubled += one.coders.size() > 1 ? 1 : 0;
        }
        addToRound();
        if (!m_steps.changes.empty()) {
            m_plan.change = study::Change(std::move(m_steps));
        }
        return std::move(m_plan);
    }

private:
    void readRecordings()
    {
        const std::set<study::RecordingId> asked(m_settings.recordings.begin(),
                                                 m_settings.recordings.end());
        std::map<study::RecordingId, std::size_t> placeOf;
        for (const study::Recording* recording : study::recordingsByName(m_study)) {
            if (asked.empty() || asked.contains(recording->id)) {
                placeOf.emplace(recording->id, m_plan.assignments.size());
                m_plan.assignments.push_back({recording->id, {}, {}});
            }
        }
        for (const study::Coding& coding : m_study.codings) {
            const auto recording = placeOf.find(coding.header.recording);
            const auto coder = m_place.find(coding.header.coder);
            const std::optional<study::RoundId> round =
                m_settings.round.isNull() ? std::nullopt : std::optional(m_settings.round);
            if (recording != placeOf.end() && coder != m_place.end() &&
                coding.header.round == round) {
                give(m_plan.assignments[recording->second], coder->second);
            }
        }
    }

    void drawDoubles()
    {
        std::vector<std::vector<const Assignment*>> strata;
        std::map<std::optional<study::SchoolId>, std::size_t> stratumOf;
        for (const Assignment& one : m_plan.assignments) {
            std::optional<study::SchoolId> school;
            if (m_settings.bySchool) {
                school = study::schoolOf(m_study, *m_study.recordings.find(one.recording));
            }
            const auto [place, isNew] = stratumOf.try_emplace(school, strata.size());
            if (isNew) {
                strata.emplace_back();
            }
            strata[place->second].push_back(&one);
        }
        std::vector<std::size_t> sizes;
        for (const auto& stratum : strata) {
            sizes.push_back(stratum.size());
        }
        const std::vector<int> wanted = quotas(sizes, m_settings.doubleShare);
        for (std::size_t s = 0; s < strata.size(); ++s) {
            auto& stratum = strata[s];
            for (std::size_t i = stratum.size(); i > 1; --i) {
                std::swap(stratum[i - 1], stratum[m_random.below(i)]);
            }
            // Those that two people have already count first, so that nothing is added twice.
            std::ranges::stable_partition(
                stratum, [](const Assignment* one) { return one->coders.size() > 1; });
            for (int i = 0; i < wanted[s]; ++i) {
                m_double.insert(stratum[static_cast<std::size_t>(i)]->recording);
            }
        }
    }

    [[nodiscard]] bool has(const Assignment& one, std::size_t coder) const
    {
        return std::ranges::find(one.coders, m_settings.coders[coder]) != one.coders.end();
    }

    bool giveToOneMore(Assignment& one)
    {
        const auto pairings = [&](std::size_t coder) {
            int sum = 0;
            for (const study::CoderId& other : one.coders) {
                sum += m_paired[coder][m_place.at(other)];
            }
            return sum;
        };
        std::optional<std::size_t> best;
        for (std::size_t i = 0; i < m_settings.coders.size(); ++i) {
            const auto worth = [&](std::size_t coder) {
                const CoderLoad& load = m_plan.loads[coder];
                return std::tuple(pairings(coder), load.length, load.recordings, coder);
            };
            if (!has(one, i) && (!best || worth(i) < worth(*best))) {
                best = i;
            }
        }
        if (!best) {
            return false;
        }
        study::CodingHeader header;
        header.id = study::CodingId::create();
        header.recording = one.recording;
        header.coder = m_settings.coders[*best];
        if (!m_settings.round.isNull()) {
            header.round = m_settings.round;
        }
        header.codebookRevision = m_study.currentCodebook()->number;
        m_steps.changes.emplace_back(study::Add<study::CodingHeader>{header});
        one.added.push_back(header.coder);
        give(one, *best);
        return true;
    }

    void give(Assignment& one, std::size_t coder)
    {
        for (const study::CoderId& other : one.coders) {
            ++m_paired[coder][m_place.at(other)];
            ++m_paired[m_place.at(other)][coder];
        }
        one.coders.push_back(m_settings.coders[coder]);
        CoderLoad& load = m_plan.loads[coder];
        ++load.recordings;
        load.length = load.length + m_study.recordings.find(one.recording)->duration;
    }

    /// The round lists who takes part and with what.
    void addToRound()
    {
        const study::Round* round =
            m_settings.round.isNull() ? nullptr : m_study.rounds.find(m_settings.round);
        if (round == nullptr || m_steps.changes.empty()) {
            return;
        }
        study::Round changed = *round;
        const auto addTo = [](auto& list, const auto& id) {
            if (std::ranges::find(list, id) == list.end()) {
                list.push_back(id);
            }
        };
        for (const Assignment& one : m_plan.assignments) {
            for (const study::CoderId& coder : one.added) {
                addTo(changed.recordings, one.recording);
                addTo(changed.coders, coder);
            }
        }
        if (!(changed == *round)) {
            m_steps.changes.emplace_back(study::Replace<study::Round>{std::move(changed)});
        }
    }

    const study::Study& m_study;
    const AssignmentSettings& m_settings;
    statistics::Random m_random;
    std::map<study::CoderId, std::size_t> m_place;
    std::vector<std::vector<int>> m_paired; ///< how often two coders share a recording
    std::set<study::RecordingId> m_double;
    study::Composite m_steps;
    AssignmentPlan m_plan;
};

} // namespace

Result<AssignmentPlan> planAssignment(const study::Study& study, const AssignmentSettings& settings)
{
    const double share = settings.doubleShare;
    if (!(share >= 0 && share <= 1)) {
        return failure(ErrorCode::ValueNotAllowed, QString::number(share));
    }
    const std::set<study::CoderId> different(settings.coders.begin(), settings.coders.end());
    const std::size_t needed = share > 0 ? 2 : 1;
    if (different.size() != settings.coders.size() || different.size() < needed) {
        return failure(ErrorCode::ValueNotAllowed, QString::number(settings.coders.size()));
    }
    for (const study::CoderId& coder : settings.coders) {
        if (study.coders.find(coder) == nullptr) {
            return failure(ErrorCode::EntityMissing, coder.toText());
        }
    }
    for (const study::RecordingId& recording : settings.recordings) {
        if (study.recordings.find(recording) == nullptr) {
            return failure(ErrorCode::EntityMissing, recording.toText());
        }
    }
    if (study.currentCodebook() == nullptr ||
        (!settings.round.isNull() && study.rounds.find(settings.round) == nullptr)) {
        return failure(ErrorCode::EntityMissing, settings.round.toText());
    }
    return Planner(study, settings).make();
}

} // namespace rozet::workflow
