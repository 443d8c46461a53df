// SPDX-License-Identifier: GPL-3.0-or-later
// One coding round: what is coded in it and by whom, what was said about codes, and what was
// decided.
#pragma once

#include "app/widgets/common/choices.h"
#include "app/widgets/common/text_field.h"
#include "app/widgets/common/workbench.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace rozet::widgets {

class Segments;

class RoundForm : public QWidget
{
    Q_OBJECT

public:
    explicit RoundForm(const Workbench& bench, QWidget* parent = nullptr);

    void setRound(const study::RoundId& id);
    /// Puts the cursor in the name.
    void rename();
    /// Makes the codings that are still missing.
    void begin();
    /// A note about the code that is chosen; nothing happens with an empty text.
    void addNote();

    [[nodiscard]] QListWidget& recordings() { return *m_recordings; }

    [[nodiscard]] QListWidget& coders() { return *m_coders; }

    [[nodiscard]] QTreeWidget& notes() { return *m_notes; }

    [[nodiscard]] QLineEdit& noteText() { return *m_noteText; }

private:
    void build();
    QFormLayout* makeFacts();
    void connectParts();
    void show();
    void showLists(const study::Round& round);
    void showNotes(const study::Round& round);
    void showProgress(const study::Round& round);
    void takeLists();
    void removeNote();
    void editNote(QTreeWidgetItem* item);
    void changeDate();
    [[nodiscard]] const study::Round* round() const;
    void change(const QString& label, const std::function<void(study::Round&)>& edit,
                const QString& mergeKey = {});

    Workbench m_bench;
    study::RoundId m_id;
    bool m_showing = false;
    QLineEdit* m_name;
    Segments* m_kind;
    QLineEdit* m_date;
    QLabel* m_dateProblem;
    Choices* m_tried;
    QListWidget* m_recordings;
    QListWidget* m_coders;
    TextField* m_note;
    QLabel* m_progress;
    QPushButton* m_begin;
    QTreeWidget* m_notes;
    QLabel* m_hidden;
    Choices* m_noteCode;
    QLineEdit* m_noteText;
    QPushButton* m_addNote;
    QPushButton* m_removeNote;
    TextField* m_decisions;
    Choices* m_ledTo;
};

} // namespace rozet::widgets
