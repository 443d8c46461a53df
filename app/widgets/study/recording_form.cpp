// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/study/recording_form.h"

#include "app/widgets/common/icons.h"
#include "app/widgets/study/date_text.h"
#include "app/widgets/study/media_jobs.h"
#include "app/widgets/study/recordings_model.h"
#include "core/base/number_text.h"

#include <QCompleter>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStringListModel>
#include <QVBoxLayout>

namespace rozet::widgets {

namespace {

constexpr std::array kGivers{study::ConsentGiver::Mentor, study::ConsentGiver::Student,
                             study::ConsentGiver::Representative};
constexpr std::array kStates{study::ConsentState::Unknown, study::ConsentState::Given,
                             study::ConsentState::Refused, study::ConsentState::Withdrawn};

const study::Consent* consentOf(const study::Study& study, const study::RecordingId& recording,
                                study::ConsentGiver giver)
{
    for (const study::Consent& consent : study.consents) {
        if (consent.recording == recording && consent.giver == giver) {
            return &consent;
        }
    }
    return nullptr;
}

template <class T>
std::optional<decltype(T::id)> idOfName(const study::EntityTable<T>& table, QString T::*name,
                                        const QString& wanted)
{
    for (const T& one : table) {
        if ((one.*name).compare(wanted, Qt::CaseInsensitive) == 0) {
            return one.id;
        }
    }
    return std::nullopt;
}

} // namespace

RecordingForm::RecordingForm(const Workbench& bench, QWidget* parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_name(new QLineEdit(this))
    , m_school(new Choices(tr("School"), this))
    , m_mentor(new QLineEdit(this))
    , m_students(new QLineEdit(this))
    , m_date(new QLineEdit(this))
    , m_dateProblem(new QLabel(this))
    , m_file(new QLabel(this))
    , m_find(new QPushButton(icon(QStringLiteral("link")), tr("Find the file…"), this))
    , m_note(new TextField(tr("Note"), tr("Anything the team should know about this recording"), 3,
                           this))
{
    build();
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        change(tr("Rename the recording"),
               [this](study::Recording& r) { r.name = m_name->text().trimmed(); });
    });
    connect(m_school, &Choices::chosen, this, [this](const QString& id) {
        change(tr("Change the school"), [&](study::Recording& r) {
            r.school = id.isEmpty() ? std::nullopt : std::optional(study::SchoolId::fromText(id));
        });
    });
    connect(m_mentor, &QLineEdit::editingFinished, this, &RecordingForm::changeMentor);
    connect(m_students, &QLineEdit::editingFinished, this, &RecordingForm::changeStudents);
    connect(m_date, &QLineEdit::editingFinished, this, &RecordingForm::changeDate);
    connect(m_note, &TextField::edited, this, [this](const QString& text) {
        change(tr("Change the note"), [&](study::Recording& r) { r.note = text; });
    });
    connect(m_find, &QPushButton::clicked, this, [this] { chooseMediaFor(m_bench, m_id, this); });
    connect(&m_bench.session, &session::StudySession::studyChanged, this, &RecordingForm::show);
    show();
}

void RecordingForm::build()
{
    m_name->setAccessibleName(tr("Name of the conversation"));
    m_mentor->setAccessibleName(tr("Mentor"));
    m_mentor->setPlaceholderText(tr("pseudonym"));
    m_students->setAccessibleName(tr("Students"));
    m_students->setPlaceholderText(tr("pseudonyms, with commas between them"));
    m_date->setAccessibleName(tr("Date"));
    m_date->setPlaceholderText(QLocale().dateFormat(QLocale::ShortFormat).toLower());
    m_dateProblem->setProperty("error", true);
    m_dateProblem->setWordWrap(true);
    m_file->setWordWrap(true);
    m_file->setProperty("muted", true);
    m_find->setAccessibleName(m_find->text());

    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft);
    form->setVerticalSpacing(7);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Mentor"), m_mentor);
    form->addRow(tr("Student"), m_students);
    form->addRow(tr("School"), m_school);
    form->addRow(tr("Date"), m_date);
    form->addRow(QString(), m_dateProblem);

    const std::array names{tr("Mentor"), tr("Student"), tr("Parent or guardian")};
    std::vector<Choice> states;
    for (const study::ConsentState state : kStates) {
        states.push_back({QString::number(static_cast<int>(state)), consentText(state), QString()});
    }
    auto* consentTitle = new QLabel(tr("Consent"), this);
    consentTitle->setProperty("heading", true);
    form->addRow(consentTitle);
    for (std::size_t i = 0; i < kGivers.size(); ++i) {
        m_consents[i] = new Choices(tr("Consent: %1").arg(names[i]), this);
        m_consents[i]->setChoices(states);
        form->addRow(names[i], m_consents[i]);
        connect(m_consents[i], &Choices::chosen, this,
                [this, i](const QString& state) { changeConsent(kGivers[i], state); });
    }
    auto* fileTitle = new QLabel(tr("File"), this);
    fileTitle->setProperty("heading", true);
    form->addRow(fileTitle);
    form->addRow(m_file);
    form->addRow(m_find);
    auto* noteTitle = new QLabel(tr("Note"), this);
    noteTitle->setProperty("heading", true);
    form->addRow(noteTitle);
    form->addRow(m_note);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->addLayout(form);
    column->addStretch();
}

void RecordingForm::setRecording(const study::RecordingId& id)
{
    m_id = id;
    show();
}

void RecordingForm::show()
{
    const study::Study& study = m_bench.study();
    const study::Recording* recording = study.recordings.find(m_id);
    setEnabled(recording != nullptr);
    if (recording == nullptr) {
        return;
    }
    const auto put = [](QLineEdit* field, const QString& text) {
        if (!field->hasFocus() || !field->isModified()) {
            field->setText(text);
        }
    };
    put(m_name, recording->name);
    const study::Mentor* mentor =
        recording->mentor ? study.mentors.find(*recording->mentor) : nullptr;
    put(m_mentor, mentor == nullptr ? QString() : mentor->pseudonym);
    QStringList students;
    for (const study::StudentId& id : recording->students) {
        if (const study::Student* student = study.students.find(id)) {
            students.append(student->pseudonym);
        }
    }
    put(m_students, students.join(QStringLiteral(", ")));
    put(m_date, recording->date.isValid()
                    ? QLocale().toString(recording->date, QLocale::ShortFormat)
                    : QString());
    m_dateProblem->hide();

    const study::School* mentorSchool =
        mentor != nullptr && mentor->school ? study.schools.find(*mentor->school) : nullptr;
    std::vector<Choice> schools{{QString(),
                                 mentorSchool == nullptr
                                     ? tr("not known")
                                     : tr("%1 (of the mentor)").arg(mentorSchool->name),
                                 QString()}};
    for (const study::School& school : study.schools) {
        schools.push_back({school.id.toText(), school.name, school.note});
    }
    m_school->setChoices(schools);
    m_school->setCurrentId(recording->school ? recording->school->toText() : QString());

    QStringList mentors;
    for (const study::Mentor& one : study.mentors) {
        mentors.append(one.pseudonym);
    }
    auto* completer = new QCompleter(mentors, m_mentor);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    delete m_mentor->completer();
    m_mentor->setCompleter(completer);

    showConsents();
    const workflow::MediaState state = workflow::mediaState(m_bench.session.path(), *recording);
    const QString length = recording->duration.isZero()
                               ? tr("length not known")
                               : shortClockText(MediaTime() + recording->duration);
    const QString file = recording->media.empty() ? tr("No file") : recording->media.front().path;
    m_file->setText(QStringLiteral("%1\n%2 · %3").arg(file, mediaText(state), length));
    m_note->showText(recording->note);
}

void RecordingForm::showConsents()
{
    for (std::size_t i = 0; i < kGivers.size(); ++i) {
        const study::Consent* consent = consentOf(m_bench.study(), m_id, kGivers[i]);
        const auto state = consent == nullptr ? study::ConsentState::Unknown : consent->state;
        m_consents[i]->setCurrentId(QString::number(static_cast<int>(state)));
    }
}

void RecordingForm::change(const QString& label, const std::function<void(study::Recording&)>& edit)
{
    const study::Recording* present = m_bench.study().recordings.find(m_id);
    if (present == nullptr) {
        return;
    }
    study::Recording changed = *present;
    edit(changed);
    if (!(changed == *present) &&
        !m_bench.session.edit(study::Replace<study::Recording>{changed}, label,
                              QStringLiteral("form:%1:%2").arg(m_id.toText(), label))) {
        m_name->setModified(false);
        show();
    }
}

void RecordingForm::changeMentor()
{
    const study::Recording* present = m_bench.study().recordings.find(m_id);
    if (present == nullptr) {
        return;
    }
    study::Recording changed = *present;
    const QString name = m_mentor->text().trimmed();
    study::Composite steps;
    changed.mentor = name.isEmpty()
                         ? std::nullopt
                         : idOfName(m_bench.study().mentors, &study::Mentor::pseudonym, name);
    if (!name.isEmpty() && !changed.mentor) {
        study::Mentor added{study::MentorId::create(), name,
                            study::schoolOf(m_bench.study(), *present), QString()};
        changed.mentor = added.id;
        steps.changes.emplace_back(study::Add<study::Mentor>{added});
    }
    if (!(changed == *present)) {
        steps.changes.emplace_back(study::Replace<study::Recording>{changed});
        m_bench.session.edit(steps, tr("Change the mentor"));
    }
}

void RecordingForm::changeStudents()
{
    const study::Recording* present = m_bench.study().recordings.find(m_id);
    if (present == nullptr) {
        return;
    }
    study::Recording changed = *present;
    changed.students.clear();
    study::Composite steps;
    for (const QString& part : m_students->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QString name = part.trimmed();
        auto id = idOfName(m_bench.study().students, &study::Student::pseudonym, name);
        if (!id && !name.isEmpty()) {
            study::Student added;
            added.id = study::StudentId::create();
            added.pseudonym = name;
            added.school = study::schoolOf(m_bench.study(), *present);
            id = added.id;
            steps.changes.emplace_back(study::Add<study::Student>{added});
        }
        if (id && std::ranges::find(changed.students, *id) == changed.students.end()) {
            changed.students.push_back(*id);
        }
    }
    if (!(changed == *present)) {
        steps.changes.emplace_back(study::Replace<study::Recording>{changed});
        m_bench.session.edit(steps, tr("Change the students"));
    }
}

void RecordingForm::changeDate()
{
    const QString text = m_date->text().trimmed();
    const QDate date = readDate(text);
    if (!text.isEmpty() && !date.isValid()) {
        m_dateProblem->setText(
            tr("This is not a date. Write it like %1.")
                .arg(QLocale().toString(QDate(2026, 3, 24), QLocale::ShortFormat)));
        m_dateProblem->show();
        return;
    }
    m_date->setModified(false);
    change(tr("Change the date"), [&](study::Recording& r) { r.date = date; });
}

void RecordingForm::changeConsent(study::ConsentGiver giver, const QString& state)
{
    const study::Consent* present = consentOf(m_bench.study(), m_id, giver);
    study::Consent changed;
    if (present != nullptr) {
        changed = *present;
    } else {
        changed.id = study::ConsentId::create();
        changed.recording = m_id;
        changed.giver = giver;
    }
    changed.state = static_cast<study::ConsentState>(state.toInt());
    changed.date = m_bench.session.clock().now().date();
    if (present != nullptr) {
        m_bench.session.edit(study::Replace<study::Consent>{changed}, tr("Change the consent"));
    } else {
        m_bench.session.edit(study::Add<study::Consent>{changed}, tr("Change the consent"));
    }
}

} // namespace rozet::widgets
