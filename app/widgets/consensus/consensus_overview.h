// SPDX-License-Identifier: GPL-3.0-or-later
// How far the duo is, what kind of differences each code has, who departs from the consensus, and
// how agreement moves over rounds, weeks and revisions; and the report of it all.
#pragma once

#include "app/widgets/common/workbench.h"
#include "core/workflow/consensus_json.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QDoubleSpinBox;
class QLabel;
class QSpinBox;
class QStackedWidget;

namespace rozet::widgets {

class EmptyState;
class FrozenTable;
class Segments;
class TableModel;

class ConsensusOverview : public QWidget
{
    Q_OBJECT

public:
    explicit ConsensusOverview(const Workbench& bench, QWidget* parent = nullptr);

    void setSettings(const workflow::DifferenceSettings& settings);

    /// "progress", "codes", "reasons", "coders", "consensusCodes", "round", "week", "revision".
    void showPage(const QString& page);

    /// At once, instead of a moment after a change. For tests.
    void refreshNow();

    [[nodiscard]] TableModel& model() const { return *m_model; }

    /// The whole agreement report; xlsx, html or docx by the ending of the name. In the background.
    void writeReport(const QString& path);

Q_SIGNALS:
    /// Somebody wants to see this code in the codebook.
    void codeWanted(const rozet::codebook::CodeId& code);
    /// Somebody wants to settle in this recording.
    void recordingWanted(const rozet::study::RecordingId& recording);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void arrange();
    void soon();
    void refresh();
    void refreshDrift();
    void showTable();
    void goTo(int row);
    void chooseReport();
    [[nodiscard]] bool isDrift() const;
    [[nodiscard]] workflow::DriftSettings driftSettings() const;

    Workbench m_bench;
    workflow::DifferenceSettings m_settings;
    std::optional<workflow::ConsensusOverview> m_overview;
    std::optional<workflow::AgreementDrift> m_drift;
    TableModel* m_model;
    Segments* m_which;
    FrozenTable* m_table;
    QStackedWidget* m_pages;
    EmptyState* m_empty;
    QLabel* m_notes;
    QWidget* m_driftBar;
    QDoubleSpinBox* m_threshold;
    QSpinBox* m_least;
    QTimer m_later;
    int m_order = 0; ///< of the drift that is being computed
    bool m_stale = true;
};

} // namespace rozet::widgets
