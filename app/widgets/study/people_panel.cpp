// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/study/people_panel.h"

#include "app/widgets/common/icons.h"
#include "core/workflow/coders.h"

#include <QCollator>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rozet::widgets {

namespace {

template <class T>
study::Change addOrReplace(T value, bool isNew)
{
    if (isNew) {
        return study::Add<T>{std::move(value)};
    }
    return study::Replace<T>{std::move(value)};
}

std::optional<study::SchoolId> schoolId(const QString& text)
{
    return text.isEmpty() ? std::nullopt : std::optional(study::SchoolId::fromText(text));
}

} // namespace

PeoplePanel::PeoplePanel(PersonKind kind, const Workbench& bench, QWidget* parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_bench(bench)
    , m_pages(new QStackedWidget(this))
    , m_list(new QListWidget(this))
    , m_form(new QWidget(this))
    , m_name(new QLineEdit(m_form))
    , m_school(new Choices(tr("School"), m_form))
    , m_grade(new QLineEdit(m_form))
    , m_role(new Choices(tr("Role"), m_form))
    , m_note(new TextField(tr("Note"), QString(), 3, m_form))
    , m_usage(new QLabel(m_form))
    , m_remove(new QPushButton(icon(QStringLiteral("remove")), tr("Remove"), m_form))
    , m_codeAs(new QPushButton(tr("I am coding as this person"), m_form))
{
    build();
    connect(&m_bench.session, &session::StudySession::studyChanged, this, &PeoplePanel::refresh);
    connect(&m_bench.session, &session::StudySession::coderChanged, this, &PeoplePanel::refresh);
    refresh();
}

void PeoplePanel::build()
{
    const char* icons[] = {"school", "person", "person", "people"};
    const std::array titles{tr("No schools yet"), tr("No mentors yet"), tr("No students yet"),
                            tr("No coders yet")};
    const std::array texts{tr("Schools group the mentors and make tallies by school possible. Give "
                              "them a letter or a name."),
                           tr("Mentors appear here when recordings are added, or add them "
                              "yourself. Use pseudonyms: the list that "
                              "ties them to names stays outside Rozet."),
                           tr("Students appear here when you fill them in at a recording, or add "
                              "them yourself. Use pseudonyms only."),
                           tr("Everybody who codes has a layer of their own. Add the people of the "
                              "team, then choose who you are.")};
    const auto kind = static_cast<std::size_t>(m_kind);
    auto* empty = new EmptyState(QString::fromLatin1(icons[kind]), titles[kind], texts[kind], this);
    auto* first = new QPushButton(iconOnAccent(QStringLiteral("add")), tr("Add"), empty);
    first->setProperty("primary", true);
    first->setAccessibleName(first->text());
    connect(first, &QPushButton::clicked, this, &PeoplePanel::addOne);
    empty->addWidgetBelow(first);

    auto* row = new QWidget(this);
    auto* columns = new QHBoxLayout(row);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    m_list->setAccessibleName(tr("List"));
    columns->addWidget(m_list, 3);
    m_form->setObjectName(QStringLiteral("side"));
    m_form->setMinimumWidth(330);
    columns->addWidget(m_form, 2);

    m_name->setAccessibleName(tr("Name"));
    m_grade->setAccessibleName(tr("Year and level"));
    m_grade->setPlaceholderText(tr("4 havo"));
    m_role->setChoices({{QStringLiteral("0"), tr("coder"), QString()},
                        {QStringLiteral("1"), tr("consensus"), QString()},
                        {QStringLiteral("2"), tr("supervisor"), QString()}});
    m_remove->setAccessibleName(m_remove->text());
    m_codeAs->setAccessibleName(m_codeAs->text());
    m_usage->setProperty("muted", true);
    m_usage->setWordWrap(true);
    auto* form = new QFormLayout;
    form->setVerticalSpacing(7);
    form->addRow(m_kind == PersonKind::School || m_kind == PersonKind::Coder ? tr("Name")
                                                                             : tr("Pseudonym"),
                 m_name);
    const bool person = m_kind == PersonKind::Mentor || m_kind == PersonKind::Student;
    if (person) {
        form->addRow(tr("School"), m_school);
    }
    if (m_kind == PersonKind::Student) {
        form->addRow(tr("Year and level"), m_grade);
    }
    if (m_kind == PersonKind::Coder) {
        form->addRow(tr("Role"), m_role);
    } else {
        form->addRow(tr("Note"), m_note);
    }
    m_school->setVisible(person);
    m_grade->setVisible(m_kind == PersonKind::Student);
    m_role->setVisible(m_kind == PersonKind::Coder);
    m_note->setVisible(m_kind != PersonKind::Coder);
    m_codeAs->setVisible(m_kind == PersonKind::Coder);
    auto* column = new QVBoxLayout(m_form);
    column->setContentsMargins(14, 12, 14, 12);
    column->addLayout(form);
    column->addWidget(m_usage);
    column->addWidget(m_codeAs);
    column->addWidget(m_remove);
    column->addStretch();

    m_pages->addWidget(empty);
    m_pages->addWidget(row);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_pages);

    connect(m_list, &QListWidget::currentRowChanged, this, &PeoplePanel::showChosen);
    connect(m_name, &QLineEdit::editingFinished, this,
            [this] { change([this](Person& p) { p.name = m_name->text().trimmed(); }); });
    connect(m_grade, &QLineEdit::editingFinished, this,
            [this] { change([this](Person& p) { p.grade = m_grade->text().trimmed(); }); });
    connect(m_school, &Choices::chosen, this,
            [this](const QString& id) { change([&](Person& p) { p.school = id; }); });
    connect(m_role, &Choices::chosen, this, [this](const QString& id) {
        change([&](Person& p) { p.role = static_cast<study::CoderRole>(id.toInt()); });
    });
    connect(m_note, &TextField::edited, this,
            [this](const QString& text) { change([&](Person& p) { p.note = text; }); });
    connect(m_remove, &QPushButton::clicked, this, &PeoplePanel::removeChosen);
    connect(m_codeAs, &QPushButton::clicked, this, [this] {
        if (const Person* one = chosen()) {
            m_bench.session.setCoder(study::CoderId::fromText(one->id));
        }
    });
}

std::vector<PeoplePanel::Person> PeoplePanel::people() const
{
    const study::Study& study = m_bench.study();
    std::vector<Person> found;
    const auto text = [](const std::optional<study::SchoolId>& id) {
        return id ? id->toText() : QString();
    };
    if (m_kind == PersonKind::School) {
        for (const study::School& one : study.schools) {
            const auto uses = [&](const study::Recording& r) {
                return study::schoolOf(study, r) == one.id;
            };
            found.push_back({one.id.toText(),
                             one.name,
                             {},
                             {},
                             one.note,
                             {},
                             static_cast<int>(std::ranges::count_if(study.recordings, uses))});
        }
    } else if (m_kind == PersonKind::Mentor) {
        for (const study::Mentor& one : study.mentors) {
            const auto uses = [&](const study::Recording& r) { return r.mentor == one.id; };
            found.push_back({one.id.toText(),
                             one.pseudonym,
                             text(one.school),
                             {},
                             one.note,
                             {},
                             static_cast<int>(std::ranges::count_if(study.recordings, uses))});
        }
    } else if (m_kind == PersonKind::Student) {
        for (const study::Student& one : study.students) {
            const auto uses = [&](const study::Recording& r) {
                return std::ranges::find(r.students, one.id) != r.students.end();
            };
            found.push_back({one.id.toText(),
                             one.pseudonym,
                             text(one.school),
                             one.grade,
                             one.note,
                             {},
                             static_cast<int>(std::ranges::count_if(study.recordings, uses))});
        }
    } else {
        for (const study::Coder& one : workflow::codersByName(study)) {
            const auto uses = [&](const study::Coding& c) { return c.header.coder == one.id; };
            found.push_back({one.id.toText(),
                             one.name,
                             {},
                             {},
                             {},
                             one.role,
                             static_cast<int>(std::ranges::count_if(study.codings, uses))});
        }
        return found;
    }
    QCollator collator(QLocale(QLocale::Dutch));
    collator.setNumericMode(true);
    std::ranges::sort(found, [&](const Person& a, const Person& b) {
        return collator.compare(a.name, b.name) < 0;
    });
    return found;
}

void PeoplePanel::refresh()
{
    const QString before = chosen() == nullptr ? QString() : chosen()->id;
    m_people = people();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const Person& one : m_people) {
        QString line = one.name;
        const study::School* school =
            one.school.isEmpty()
                ? nullptr
                : m_bench.study().schools.find(study::SchoolId::fromText(one.school));
        if (school != nullptr) {
            line += QStringLiteral("  ·  ") + school->name;
        }
        if (m_kind == PersonKind::Coder && one.id == m_bench.session.coder().toText()) {
            line += QStringLiteral("  ·  ") + tr("that is you");
        }
        m_list->addItem(line);
        if (one.id == before) {
            m_list->setCurrentRow(m_list->count() - 1);
        }
    }
    if (m_list->currentRow() < 0 && !m_people.empty()) {
        m_list->setCurrentRow(0);
    }
    m_pages->setCurrentIndex(m_people.empty() ? 0 : 1);
    showChosen();
}

const PeoplePanel::Person* PeoplePanel::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < static_cast<int>(m_people.size())
               ? &m_people[static_cast<std::size_t>(row)]
               : nullptr;
}

void PeoplePanel::showChosen()
{
    const Person* one = chosen();
    m_form->setEnabled(one != nullptr);
    if (one == nullptr) {
        return;
    }
    if (!m_name->hasFocus() || !m_name->isModified()) {
        m_name->setText(one->name);
    }
    std::vector<Choice> schools{{QString(), tr("not known"), QString()}};
    for (const study::School& school : m_bench.study().schools) {
        schools.push_back({school.id.toText(), school.name, school.note});
    }
    m_school->setChoices(schools);
    m_school->setCurrentId(one->school);
    if (!m_grade->hasFocus()) {
        m_grade->setText(one->grade);
    }
    m_role->setCurrentId(QString::number(static_cast<int>(one->role)));
    m_note->showText(one->note);
    m_usage->setText(m_kind == PersonKind::Coder
                         ? tr("%n coding(s)", nullptr, one->recordings)
                         : tr("In %n recording(s)", nullptr, one->recordings));
    m_codeAs->setEnabled(one->id != m_bench.session.coder().toText());
}

study::Change PeoplePanel::changeTo(const Person& person, bool isNew) const
{
    switch (m_kind) {
    case PersonKind::School:
        return addOrReplace(
            study::School{study::SchoolId::fromText(person.id), person.name, person.note}, isNew);
    case PersonKind::Mentor:
        return addOrReplace(study::Mentor{study::MentorId::fromText(person.id), person.name,
                                          schoolId(person.school), person.note},
                            isNew);
    case PersonKind::Student:
        return addOrReplace(study::Student{study::StudentId::fromText(person.id), person.name,
                                           schoolId(person.school), person.grade, person.note},
                            isNew);
    case PersonKind::Coder:
        break;
    }
    return addOrReplace(study::Coder{study::CoderId::fromText(person.id), person.name, person.role},
                        isNew);
}

void PeoplePanel::change(const std::function<void(Person&)>& edit)
{
    const Person* present = chosen();
    if (present == nullptr) {
        return;
    }
    Person changed = *present;
    edit(changed);
    const bool same = changed.name == present->name && changed.school == present->school &&
                      changed.grade == present->grade && changed.note == present->note &&
                      changed.role == present->role;
    m_name->setModified(false);
    if (!same && !m_bench.session.edit(changeTo(changed, false), tr("Change %1").arg(present->name),
                                       QStringLiteral("person:") + present->id)) {
        showChosen();
    }
}

QString PeoplePanel::freeName() const
{
    const std::array stems{tr("School %1"), tr("M%1"), tr("L%1"), tr("Coder %1")};
    for (int number = 1;; ++number) {
        const QString name = stems[static_cast<std::size_t>(m_kind)].arg(number);
        if (std::ranges::none_of(m_people, [&](const Person& p) {
                return p.name.compare(name, Qt::CaseInsensitive) == 0;
            })) {
            return name;
        }
    }
}

void PeoplePanel::addOne()
{
    Person added;
    added.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    added.name = freeName();
    if (!m_bench.session.edit(changeTo(added, true), tr("Add %1").arg(added.name))) {
        return;
    }
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        if (m_people[i].id == added.id) {
            m_list->setCurrentRow(static_cast<int>(i));
        }
    }
    m_name->setFocus();
    m_name->selectAll();
}

void PeoplePanel::removeChosen()
{
    const Person* one = chosen();
    if (one == nullptr) {
        return;
    }
    const QString label = tr("Remove %1").arg(one->name);
    switch (m_kind) {
    case PersonKind::School:
        m_bench.session.edit(study::Remove<study::School>{study::SchoolId::fromText(one->id)},
                             label);
        break;
    case PersonKind::Mentor:
        m_bench.session.edit(study::Remove<study::Mentor>{study::MentorId::fromText(one->id)},
                             label);
        break;
    case PersonKind::Student:
        m_bench.session.edit(study::Remove<study::Student>{study::StudentId::fromText(one->id)},
                             label);
        break;
    case PersonKind::Coder:
        m_bench.session.edit(study::Remove<study::Coder>{study::CoderId::fromText(one->id)}, label);
        break;
    }
}

} // namespace rozet::widgets
