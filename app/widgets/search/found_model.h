// SPDX-License-Identifier: GPL-3.0-or-later
// Fragments from all over the study, as a table. Holds places, and reads the study when it is
// shown.
#pragma once

#include "app/session/study_session.h"
#include "core/workflow/find_fragments.h"

#include <QAbstractTableModel>

namespace rozet::widgets {

class FoundModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Recording, Coder, Start, End, Codes, Description, Columns };

    FoundModel(session::StudySession& session, QString language, QObject* parent = nullptr);

    void setFound(std::vector<workflow::FoundFragment> found);

    [[nodiscard]] const std::vector<workflow::FoundFragment>& found() const { return m_found; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString text(const workflow::FoundFragment& place, int column) const;
    [[nodiscard]] QString codesText(const study::Fragment& fragment) const;

    session::StudySession& m_session;
    QString m_language;
    std::vector<workflow::FoundFragment> m_found;
};

} // namespace rozet::widgets
