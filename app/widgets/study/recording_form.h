// SPDX-License-Identifier: GPL-3.0-or-later
// Everything about one recording beside the list: name, people, date, consent, file, note.
#pragma once

#include "app/widgets/common/choices.h"
#include "app/widgets/common/text_field.h"
#include "app/widgets/common/workbench.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace rozet::widgets {

class RecordingForm : public QWidget
{
    Q_OBJECT

public:
    explicit RecordingForm(const Workbench& bench, QWidget* parent = nullptr);

    void setRecording(const study::RecordingId& id);

    [[nodiscard]] study::RecordingId recordingId() const { return m_id; }

private:
    void build();
    void show();
    void change(const QString& label, const std::function<void(study::Recording&)>& edit);
    void changeMentor();
    void changeStudents();
    void changeDate();
    void changeConsent(study::ConsentGiver giver, const QString& state);
    void showConsents();

    Workbench m_bench;
    study::RecordingId m_id;
    QLineEdit* m_name;
    Choices* m_school;
    QLineEdit* m_mentor;
    QLineEdit* m_students;
    QLineEdit* m_date;
    QLabel* m_dateProblem;
    std::array<Choices*, 3> m_consents{};
    QLabel* m_file;
    QPushButton* m_find;
    TextField* m_note;
};

} // namespace rozet::widgets
