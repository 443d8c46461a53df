// SPDX-License-Identifier: GPL-3.0-or-later
// What the team keeps with a code: clips that show what it means, and notes about it. Both are of
// the study and take effect at once; they are not part of the draft.
#pragma once

#include "app/widgets/common/workbench.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace rozet::widgets {

class EmptyState;
class TextField;

class NotesPage : public QWidget
{
    Q_OBJECT

public:
    explicit NotesPage(const Workbench& bench, QWidget* parent = nullptr);

    /// An empty id for none.
    void setCode(const codebook::CodeId& code);
    void refresh();

    [[nodiscard]] QListWidget& clips() { return *m_clips; }

    [[nodiscard]] QListWidget& notes() { return *m_notes; }

    [[nodiscard]] TextField& clipNote() { return *m_clipNote; }

    [[nodiscard]] TextField& noteText() { return *m_noteText; }

    void playClip();
    void removeClip();
    void addNote();
    void removeNote();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refreshWhenSeen();
    QWidget* makeClips();
    QWidget* makeNotes();
    void fillClips();
    void fillNotes();
    void showClip();
    void showNote();
    [[nodiscard]] const study::Anchor* chosenClip() const;
    [[nodiscard]] const study::CodeNote* chosenNote() const;
    [[nodiscard]] QString noteHeading(const study::CodeNote& note) const;

    Workbench m_bench;
    codebook::CodeId m_code;
    QStackedWidget* m_pages;
    EmptyState* m_empty;
    QLabel* m_noClips;
    QListWidget* m_clips;
    TextField* m_clipNote;
    QPushButton* m_play;
    QPushButton* m_removeClip;
    QLabel* m_noNotes;
    QListWidget* m_notes;
    TextField* m_noteText;
    QPushButton* m_addNote;
    QPushButton* m_removeNote;
    bool m_filling = false;
    bool m_stale = true;
};

} // namespace rozet::widgets
