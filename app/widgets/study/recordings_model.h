// SPDX-License-Identifier: GPL-3.0-or-later
// The recordings of the study with their people, media, consent, and how far each coder is.
#pragma once

#include "app/session/study_session.h"
#include "core/workflow/list_recordings.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace rozet::widgets {

class RecordingsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Of a coder's column: std::vector<double>, where the fragments lie (codedDensity).
    static constexpr int DensityRole = Qt::UserRole + 1;

    enum FixedColumn { Name, Mentor, School, Students, Date, Length, Media, Consent, FixedColumns };

    explicit RecordingsModel(session::StudySession& session, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    [[nodiscard]] study::RecordingId recordingAt(int row) const;
    [[nodiscard]] int rowOf(const study::RecordingId& id) const;
    /// Looks at the study and the file system again.
    void refresh();

private:
    [[nodiscard]] QString text(const workflow::ListedRecording& row, int column) const;
    [[nodiscard]] study::CodingState stateOf(const workflow::ListedRecording& row,
                                             int column) const;
    [[nodiscard]] std::vector<study::Coder> shownCoders() const;

    session::StudySession& m_session;
    std::vector<workflow::ListedRecording> m_rows;
    std::vector<study::Coder> m_coders;
    QTimer m_later;
};

/// In the language of the window.
[[nodiscard]] QString stateText(study::CodingState state);
[[nodiscard]] QString consentText(study::ConsentState state);
[[nodiscard]] QString mediaText(workflow::MediaState state);

} // namespace rozet::widgets
