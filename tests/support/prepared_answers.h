// SPDX-License-Identifier: GPL-3.0-or-later
// What a duo decides about each of their differences, so that the consensus becomes one that is
// known beforehand: that of the sample study.
#pragma once

#include "core/workflow/settle.h"

#include <algorithm>

namespace rozet::test {

/// What the consensus of the sample says about one recording: the prepared answers.
class PreparedAnswers
{
public:
    explicit PreparedAnswers(const study::Coding& consensus) : m_consensus(consensus) {}

    [[nodiscard]] workflow::Decision of(const workflow::Difference& item,
                                        const workflow::DifferenceSettings& settings)
    {
        workflow::Decision decision;
        switch (item.kind) {
        case workflow::DifferenceKind::Fragment:
            ofFragments(item, settings, decision);
            break;
        case workflow::DifferenceKind::Answer: {
            const auto answer = m_consensus.recordingCodes.find(item.code);
            decision.choice = answer == m_consensus.recordingCodes.end()
                                  ? study::SettlementChoice::Neither
                                  : study::SettlementChoice::New;
            if (answer != m_consensus.recordingCodes.end()) {
                decision.answer = answer->second;
                take(item.answers, settings, decision,
                     [&](const auto& value) { return value.value == answer->second.value; });
            }
            break;
        }
        case workflow::DifferenceKind::Position: {
            const auto& position =
                item.party == study::Party::Mentor ? m_consensus.mentor : m_consensus.student;
            decision.choice =
                position ? study::SettlementChoice::New : study::SettlementChoice::Neither;
            decision.position = position;
            take(item.positions, settings, decision,
                 [&](const auto& value) { return position && value.sector == position->sector; });
            break;
        }
        }
        if (decision.choice != study::SettlementChoice::Agreed) {
            decision.reason = workflow::usualReason(item, decision.choice);
        }
        return decision;
    }

    /// What is open; and where both made the same mistake, what was taken for the same.
    [[nodiscard]] static bool isToSettle(const workflow::Difference& item,
                                         const workflow::Decision& decision)
    {
        return item.state == workflow::DifferenceState::Open ||
               (item.kind == workflow::DifferenceKind::Fragment &&
                decision.choice == study::SettlementChoice::Neither);
    }

    /// Fragments that neither coder had: the duo adds them by hand.
    [[nodiscard]] std::vector<study::Fragment> forgotten() const
    {
        std::vector<study::Fragment> left;
        for (const study::Fragment& fragment : m_consensus.fragments) {
            if (std::ranges::find(m_used, fragment.id) == m_used.end()) {
                left.push_back(fragment);
            }
        }
        return left;
    }

private:
    template <class T, class Fits>
    static void take(const std::vector<std::optional<T>>& values,
                     const workflow::DifferenceSettings& settings, workflow::Decision& decision,
                     Fits&& fits)
    {
        for (std::size_t coder = 0; coder < values.size(); ++coder) {
            if (values[coder] && fits(*values[coder])) {
                decision.choice = study::SettlementChoice::TookOne;
                decision.taken = settings.coders[coder];
                return;
            }
        }
    }

    void ofFragments(const workflow::Difference& item, const workflow::DifferenceSettings& settings,
                     workflow::Decision& decision)
    {
        std::vector<const study::Fragment*> truth;
        for (std::size_t coder = 0; coder < item.fragments.size(); ++coder) {
            const study::Fragment* found =
                item.fragments[coder] ? agreed(*item.fragments[coder]) : nullptr;
            if (found != nullptr) {
                decision.taken = settings.coders[coder];
                truth.push_back(found);
            }
        }
        const bool both = truth.size() == 2 && truth[0]->id == truth[1]->id;
        if (both && item.isSame()) {
            decision.choice = study::SettlementChoice::Agreed;
        } else if (both) {
            decision.choice = study::SettlementChoice::Merged;
        } else if (!truth.empty()) {
            decision.choice = study::SettlementChoice::TookOne;
        } else {
            decision.choice = study::SettlementChoice::Neither;
        }
        for (const study::Fragment* one : truth) {
            m_used.push_back(one->id);
        }
    }

    /// The one of the consensus with the same code that it overlaps most.
    [[nodiscard]] const study::Fragment* agreed(const study::Fragment& fragment) const
    {
        const study::Fragment* best = nullptr;
        for (const study::Fragment& one : m_consensus.fragments) {
            if (one.codes == fragment.codes && one.span.overlaps(fragment.span) &&
                (best == nullptr ||
                 one.span.overlapWith(fragment.span) > best->span.overlapWith(fragment.span))) {
                best = &one;
            }
        }
        return best;
    }

    const study::Coding& m_consensus;
    std::vector<study::FragmentId> m_used;
};

} // namespace rozet::test
