// SPDX-License-Identifier: GPL-3.0-or-later
// Schools, mentors, students or coders: a list, and beside it what is known of the chosen one.
#pragma once

#include "app/widgets/common/choices.h"
#include "app/widgets/common/empty_state.h"
#include "app/widgets/common/text_field.h"
#include "app/widgets/common/workbench.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace rozet::widgets {

enum class PersonKind { School, Mentor, Student, Coder };

class PeoplePanel : public QWidget
{
    Q_OBJECT

public:
    PeoplePanel(PersonKind kind, const Workbench& bench, QWidget* parent = nullptr);

    /// Adds one with a name that is free, and puts the cursor in the name.
    void addOne();
    void removeChosen();

private:
    /// What the panel shows of any of the four.
    struct Person
    {
        QString id;
        QString name;
        QString school;
        QString grade;
        QString note;
        study::CoderRole role = study::CoderRole::Coder;
        int recordings = 0; ///< how many recordings (for a coder: codings) refer to it
    };

    void build();
    void refresh();
    void showChosen();
    [[nodiscard]] std::vector<Person> people() const;
    [[nodiscard]] const Person* chosen() const;
    void change(const std::function<void(Person&)>& edit);
    [[nodiscard]] study::Change changeTo(const Person& person, bool isNew) const;
    [[nodiscard]] QString freeName() const;

    PersonKind m_kind;
    Workbench m_bench;
    std::vector<Person> m_people;
    QStackedWidget* m_pages;
    QListWidget* m_list;
    QWidget* m_form;
    QLineEdit* m_name;
    Choices* m_school;
    QLineEdit* m_grade;
    Choices* m_role;
    TextField* m_note;
    QLabel* m_usage;
    QPushButton* m_remove;
    QPushButton* m_codeAs;
};

} // namespace rozet::widgets
