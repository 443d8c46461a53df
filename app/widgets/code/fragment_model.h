// SPDX-License-Identifier: GPL-3.0-or-later
// The fragments of the coding at hand as a table that can be edited in place.
#pragma once

#include "app/session/coding_controller.h"
#include "core/study/fragment_diff.h"

#include <QAbstractTableModel>

namespace rozet::widgets {

class FragmentModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { In, Out, Codes, Description, Mentor, Student, Columns };

    enum Role {
        FragmentRole = Qt::UserRole, ///< the id as text
        CodesRole,                   ///< the ids of the codes as texts
        SortRole,                    ///< what to sort by
        PlayingRole                  ///< whether the playhead is in it
    };

    FragmentModel(session::CodingController& controller, QString language,
                  QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    [[nodiscard]] study::FragmentId fragmentAt(int row) const;
    [[nodiscard]] int rowOf(const study::FragmentId& id) const;
    /// Marks the rows in which this moment lies.
    void setPosition(MediaTime position);

Q_SIGNALS:
    /// Why something typed cannot be used, in one sentence.
    void refused(const QString& sentence);
    /// Around rows that go and come: what is selected is selected again after it.
    void rowsChanging();
    void rowsChanged();

private:
    void refresh();
    void replaceRows(std::span<const study::Fragment> now, const study::FragmentDiff& diff);
    [[nodiscard]] QString shortText(const study::Fragment& fragment, int column) const;
    [[nodiscard]] QString text(const study::Fragment& fragment, int column) const;
    [[nodiscard]] QString sectorName(const std::optional<codebook::LearyPosition>& position) const;
    bool setTime(const study::Fragment& fragment, int column, const QString& text);
    bool setCodes(const study::Fragment& fragment, const QString& text);

    session::CodingController& m_controller;
    QString m_language;
    std::vector<study::Fragment> m_rows;
    std::vector<bool> m_playing;
};

/// A moment for people: 3:12.040, or 1:03:12.040 from an hour on.
[[nodiscard]] QString momentText(MediaTime time);
/// The code that is meant by a short text, a label or an id; null when none or several are.
[[nodiscard]] const codebook::Code* codeMeant(const codebook::Codebook& book, const QString& text,
                                              const QString& language);

} // namespace rozet::widgets
