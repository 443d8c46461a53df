// SPDX-License-Identifier: GPL-3.0-or-later
// The summary of one recording: a text per main category of the codebook, drafted from what was
// coded and written by the researcher.
#pragma once

#include "app/session/coding_controller.h"
#include "app/widgets/common/workbench.h"

#include <QWidget>

#include <map>

class QLabel;
class QScrollArea;
class QToolButton;
class QPushButton;

namespace rozet::widgets {

class DraftDialog;
class SummaryEditor;

class SummaryPanel : public QWidget
{
    Q_OBJECT

public:
    SummaryPanel(const Workbench& bench, session::CodingController& controller,
                 QWidget* parent = nullptr);

    /// Gives the keys to the part that was written in last, or to the first.
    void write();
    /// A link to where the recording is, in the part that was written in last.
    void insertMoment();
    /// Asks what of a new draft goes in. Null, with a sentence in the status line, when there is
    /// nothing to draft from. The dialog deletes itself.
    DraftDialog* draft();
    /// Of all recordings or of this one; docx or html by the ending of the name.
    [[nodiscard]] Done exportTo(const QString& path, bool everything);

    [[nodiscard]] SummaryEditor* editorOf(const codebook::CategoryId& category) const;

Q_SIGNALS:
    void momentChosen(rozet::MediaTime time);
    void left();

private:
    QWidget* makeBar();
    void build();
    void refresh();
    void showWords();
    void chooseExport(bool everything);
    void keepInSight(const SummaryEditor& editor);
    [[nodiscard]] SummaryEditor* current() const;

    Workbench m_bench;
    session::CodingController& m_controller;
    std::vector<codebook::Category> m_categories; ///< what the editors were made for
    std::map<codebook::CategoryId, SummaryEditor*> m_editors;
    SummaryEditor* m_last = nullptr;
    QScrollArea* m_scroll;
    QLabel* m_words;
    QPushButton* m_draft;
    std::vector<QToolButton*> m_tools;
};

} // namespace rozet::widgets
