// SPDX-License-Identifier: GPL-3.0-or-later
// The differences as rows, by recording and time, of which a filter leaves some.
#pragma once

#include "app/widgets/compare/compare_state.h"
#include "core/report/table.h"

#include <QAbstractTableModel>

#include <set>

namespace rozet::widgets {

/// What of the list is shown. Empty means everything.
struct DifferenceFilter
{
    std::set<agreement::Verdict> verdicts;
    std::optional<codebook::CategoryId> category; ///< some coder gave a code of it
    std::optional<codebook::CodeId> code;         ///< some coder gave it
    std::optional<study::CoderId> coder;          ///< has a part in it
    std::optional<bool> settled;

    /// One cell of the table of codes by codes: fragments in these stretches with one of its codes.
    struct Cell
    {
        study::CoderId first, second;
        std::optional<codebook::CodeId> firstCode, secondCode; ///< nothing = no code
        /// In time. Nothing = by matched fragments.
        std::optional<std::vector<std::pair<study::RecordingId, TimeSpan>>> stretches;
        /// By matched fragments.
        std::set<study::FragmentId> fragments;
    };

    std::optional<Cell> cell;

    [[nodiscard]] bool isEmpty() const;
};

class DifferenceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { VerdictColumn, RecordingColumn, TimeColumn, SettledColumn, FirstCoder };

    explicit DifferenceModel(const CompareState& state, QObject* parent = nullptr);

    void setFilter(const DifferenceFilter& filter);

    [[nodiscard]] const DifferenceFilter& filter() const { return m_filter; }

    /// Reads the differences of the state anew. Keeps the rows that are still there.
    void reload();

    [[nodiscard]] const workflow::Difference& at(int row) const;
    [[nodiscard]] const workflow::RecordingDifferences& recordingAt(int row) const;
    /// -1 when it is filtered out or gone.
    [[nodiscard]] int rowOf(const study::RecordingId& recording,
                            const workflow::DifferenceId& id) const;
    /// The row with this fragment; -1 for none.
    [[nodiscard]] int rowOf(const study::FragmentId& fragment) const;

    /// Of all differences, before filtering.
    [[nodiscard]] int total() const { return m_total; }

    /// What is shown, to be copied and exported.
    [[nodiscard]] report::Table asTable() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Row
    {
        std::size_t recording = 0;
        std::size_t item = 0;
    };

    [[nodiscard]] bool passes(const workflow::Difference& difference) const;
    [[nodiscard]] bool passesCell(const workflow::Difference& difference) const;
    [[nodiscard]] std::vector<codebook::CodeId> codesOf(const workflow::Difference& difference,
                                                        std::size_t coder) const;
    [[nodiscard]] QString coderText(const workflow::Difference& difference,
                                    std::size_t coder) const;

    const CompareState& m_state;
    DifferenceFilter m_filter;
    std::vector<Row> m_rows;
    int m_total = 0;
};

/// "0:12 – 0:20", or what stands for the whole recording.
[[nodiscard]] QString timeText(const workflow::Difference& difference);
[[nodiscard]] QString settledText(const workflow::Difference& difference);

} // namespace rozet::widgets
