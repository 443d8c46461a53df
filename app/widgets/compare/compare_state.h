// SPDX-License-Identifier: GPL-3.0-or-later
// What is compared now: which coders, round and recording, with which settings; and what came of
// it. Follows the study, and remembers the choices of each study on this computer.
#pragma once

#include "app/widgets/common/workbench.h"
#include "core/workflow/compare_coders.h"
#include "core/workflow/differences.h"

#include <QTimer>

#include <memory>

namespace rozet::widgets {

/// What the user chose. Numbers depend on nothing else but the study.
struct CompareChoices
{
    std::vector<study::CoderId> coders;
    std::optional<study::RoundId> round;
    std::optional<study::RecordingId> recording; ///< nothing = all of them together
    double overlap = 0.6;
    MediaDuration tolerance = MediaDuration::fromMilliseconds(500);
    bool withinCategories = true;
    study::CoderId first; ///< the pair where only two can be compared
    study::CoderId second;

    friend bool operator==(const CompareChoices&, const CompareChoices&) = default;
};

class CompareState : public QObject
{
    Q_OBJECT

public:
    explicit CompareState(const Workbench& bench, QObject* parent = nullptr);

    [[nodiscard]] const Workbench& bench() const { return m_bench; }

    [[nodiscard]] const CompareChoices& choices() const { return m_choices; }

    /// By the user; kept for the study.
    void choose(const CompareChoices& choices);

    /// Nothing is computed while nobody looks.
    void setWatched(bool watched);
    /// At once, instead of a moment after a change. For tests.
    void refreshNow();

    /// Coders who coded anything that can be seen here, by name, the consensus last.
    [[nodiscard]] const std::vector<study::Coder>& coders() const { return m_coders; }

    /// Recordings that two or more of the chosen coders coded, by name.
    [[nodiscard]] const std::vector<study::RecordingId>& recordings() const { return m_recordings; }

    /// Null when there is nothing to compare; why() then says it.
    [[nodiscard]] std::shared_ptr<const workflow::CoderComparison> comparison() const
    {
        return m_comparison;
    }

    [[nodiscard]] QString why() const { return m_why; }

    /// Of the recordings that are chosen, by name.
    [[nodiscard]] const std::vector<workflow::RecordingDifferences>& differences() const
    {
        return m_differences;
    }

    [[nodiscard]] workflow::DifferenceSettings differenceSettings() const;
    [[nodiscard]] workflow::MatchSettings matchSettings() const;
    [[nodiscard]] workflow::StudyAgreementSettings agreementSettings() const;
    [[nodiscard]] QString coderName(const study::CoderId& id) const;
    /// Of the newest revision; null without one.
    [[nodiscard]] const codebook::Codebook* book() const;

Q_SIGNALS:
    /// Coders, round, recording or the study: everything is another.
    void changed();
    /// Only overlap, tolerance or the way of matching: what is compared stays.
    void settingsChanged();

private:
    void readChoices();
    void keepChoices() const;
    void refresh();
    void refreshCoders();
    void refreshDifferences();
    void repairChoices();

    Workbench m_bench;
    CompareChoices m_choices;
    std::vector<study::Coder> m_coders;
    std::vector<study::RecordingId> m_recordings;
    std::shared_ptr<const workflow::CoderComparison> m_comparison;
    std::vector<workflow::RecordingDifferences> m_differences;
    QString m_why;
    QTimer m_later;
    bool m_watched = false;
    bool m_stale = true;
};

} // namespace rozet::widgets
