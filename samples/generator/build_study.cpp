// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/generator/build_study.h"

#include "core/study/apply_change.h"
#include "samples/generator/conversation_plan.h"

#include <algorithm>

namespace rozet::samples {

namespace {

using namespace study;
using codebook::CodeId;

constexpr int kRecordings = 18;
const QDateTime kMade(QDate(2016, 3, 1), QTime(9, 0), Qt::UTC);

// Ids that depend on nothing but the name.
template <class IdType>
IdType namedId(const QString& name)
{
    static const QUuid space(QStringLiteral("8a1f9c52-6e57-4d6a-9d0e-52c1f3b3a5d1"));
    return IdType::fromUuid(QUuid::createUuidV5(space, name));
}

struct Place
{
    const char* school;
    const char* mentor;
    const char* grade;
    double mentorDegrees; ///< the manner of this mentor
};

// Six schools with 8, 2, 3, 2, 2 and 1 recordings of 4, 1, 2, 2, 2 and 1 mentors.
constexpr Place kPlaces[kRecordings] = {
    {"A", "A1", "4 havo", 60},  {"A", "A1", "4 havo", 60}, {"A", "A2", "3 vwo", 35},
    {"A", "A2", "3 havo", 35},  {"A", "A3", "3 vmbo", 20}, {"A", "A3", "3 vmbo", 20},
    {"A", "A4", "5 havo", 50},  {"A", "A4", "5 havo", 50}, {"B", "B1", "3 vwo", 40},
    {"B", "B1", "5 havo", 40},  {"C", "C1", "4 vwo", 65},  {"C", "C1", "3 havo", 65},
    {"C", "C2", "3 vmbo", 100}, {"D", "D1", "4 havo", 30}, {"D", "D2", "5 vwo", 55},
    {"E", "E1", "4 vwo", 110},  {"E", "E2", "3 havo", 25}, {"F", "F1", "5 havo", 70},
};

QString two(int number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

class Builder
{
public:
    Builder(const codebook::Codebook& book, const std::vector<CodeRecipe>& recipes,
            const std::map<int, FilmedConversation>& filmed)
        : m_recipes(recipes), m_filmed(filmed)
    {
        m_study = newStudy(QStringLiteral("Loopbaangesprekken (voorbeeld)"), book, kMade);
        m_study.info.id = namedId<StudyId>(QStringLiteral("study"));
        m_study.coders = {};
    }

    Result<Study> build()
    {
        addCoders();
        addRounds();
        for (int number = 1; number <= kRecordings; ++number) {
            addRecording(number);
        }
        completeRounds();
        if (m_error) {
            return failure(*m_error);
        }
        return std::move(m_study);
    }

private:
    void apply(const Change& change)
    {
        if (m_error) {
            return;
        }
        if (const auto inverse = applyChange(m_study, change); !inverse) {
            m_error = inverse.error();
        }
    }

    void addCoders()
    {
        const std::pair<const char*, CoderRole> coders[] = {
            {"codeur A", CoderRole::Coder},
            {"codeur B", CoderRole::Coder},
            {"consensus", CoderRole::Consensus},
            {"onderzoeksleider", CoderRole::Supervisor}};
        for (const auto& [name, role] : coders) {
            const QString text = QString::fromLatin1(name);
            apply(Add<Coder>{{namedId<CoderId>(text), text, role}});
        }
    }

    void addRounds()
    {
        Round first;
        first.id = namedId<RoundId>(QStringLiteral("round 1"));
        first.name = QStringLiteral("Proefcodering 1");
        first.kind = RoundKind::Trial;
        first.note = QStringLiteral("Een duo codeert hetzelfde gesprek.");
        first.decisions = QStringLiteral("De betekenisvolle ervaring krijgt vier eigen codes.");
        Round second = first;
        second.id = namedId<RoundId>(QStringLiteral("round 2"));
        second.name = QStringLiteral("Proefcodering 2");
        second.decisions =
            QStringLiteral("Oogcontact en luisterhouding gelden voor het gesprek als geheel.");
        Round main;
        main.id = m_mainRound;
        main.name = QStringLiteral("Hoofdcodering");
        apply(Add<Round>{first});
        apply(Add<Round>{second});
        apply(Add<Round>{main});
    }

    void completeRounds()
    {
        for (Round round : std::vector<Round>(m_study.rounds.begin(), m_study.rounds.end())) {
            const bool main = round.kind == RoundKind::Main;
            for (const Recording* recording : recordingsByName(m_study)) {
                const bool first = recording->name == QStringLiteral("gesprek-03");
                const bool second = recording->name == QStringLiteral("gesprek-10");
                if (main || (first && round.name.endsWith(u'1')) ||
                    (second && round.name.endsWith(u'2'))) {
                    round.recordings.push_back(recording->id);
                }
            }
            round.coders = {namedId<CoderId>(QStringLiteral("codeur A")),
                            namedId<CoderId>(QStringLiteral("codeur B"))};
            apply(Replace<Round>{round});
        }
    }

    void addPeople(const Place& place, int number)
    {
        const QString schoolName = QStringLiteral("School ") + QLatin1String(place.school);
        const auto schoolId = namedId<SchoolId>(schoolName);
        if (m_study.schools.find(schoolId) == nullptr) {
            apply(Add<School>{{schoolId, schoolName, QString()}});
        }
        const QString mentorName = QStringLiteral("Mentor ") + QLatin1String(place.mentor);
        const auto mentorId = namedId<MentorId>(mentorName);
        if (m_study.mentors.find(mentorId) == nullptr) {
            apply(Add<Mentor>{{mentorId, mentorName, schoolId, QString()}});
        }
        const QString studentName = QStringLiteral("Leerling ") + two(number);
        apply(Add<Student>{{namedId<StudentId>(studentName), studentName, schoolId,
                            QString::fromLatin1(place.grade), QString()}});
    }

    void addRecording(int number)
    {
        const Place& place = kPlaces[number - 1];
        addPeople(place, number);
        Dice dice(1000U + static_cast<unsigned>(number));
        const auto filmed = m_filmed.find(number);
        Recording recording;
        recording.name = QStringLiteral("gesprek-") + two(number);
        recording.id = namedId<RecordingId>(recording.name);
        recording.school =
            namedId<SchoolId>(QStringLiteral("School ") + QLatin1String(place.school));
        recording.mentor =
            namedId<MentorId>(QStringLiteral("Mentor ") + QLatin1String(place.mentor));
        recording.students = {namedId<StudentId>(QStringLiteral("Leerling ") + two(number))};
        recording.date = QDate(2015, 11, 2).addDays(5 * number);
        if (filmed != m_filmed.end()) {
            recording.duration = filmed->second.duration;
            recording.media = {filmed->second.media};
        } else {
            recording.duration = MediaDuration::fromMilliseconds(dice.whole(15000, 37500) * 40LL);
            recording.media = {
                {QStringLiteral("media/%1.mp4").arg(recording.name), QString(), 0, {}, QString()}};
        }
        apply(Add<Recording>{recording});
        for (const ConsentGiver giver :
             {ConsentGiver::Mentor, ConsentGiver::Student, ConsentGiver::Representative}) {
            Consent consent;
            consent.id =
                namedId<ConsentId>(recording.name + QString::number(static_cast<int>(giver)));
            consent.recording = recording.id;
            consent.giver = giver;
            consent.state = ConsentState::Given;
            consent.date = recording.date.addDays(-7);
            consent.keepUntil = QDate(2026, 1, 1).addYears(5);
            consent.formVersion = QStringLiteral("1");
            consent.purposes = {QStringLiteral("research")};
            apply(Add<Consent>{consent});
        }
        addCodings(recording, number, place, dice);
    }

    void addCodings(const Recording& recording, int number, const Place& place, Dice& dice)
    {
        const codebook::LearyRose& rose = m_study.currentCodebook()->codebook.rose;
        const auto filmed = m_filmed.find(number);
        std::vector<Fragment> agreed =
            filmed != m_filmed.end() ? fragmentsOfTurns(filmed->second.turns)
                                     : inventFragments(m_recipes, number, recording.duration, dice);
        const Manner manner{place.mentorDegrees, 360 - place.mentorDegrees * 0.8, number % 2 == 0};
        addPositions(agreed, rose, manner, dice);
        addCoding(recording, number, QStringLiteral("consensus"), agreed, manner);
        const Habits careful{0.05, 0.7, 0.2, 0.05, 0.02};
        const Habits hasty{0.11, 1.4, 0.6, 0.1, 0.04};
        addCoding(recording, number, QStringLiteral("codeur A"),
                  secondLook(agreed, rose, recording.duration, careful, dice), manner);
        addCoding(recording, number, QStringLiteral("codeur B"),
                  secondLook(agreed, rose, recording.duration, hasty, dice), manner);
    }

    void addCoding(const Recording& recording, int number, const QString& coder,
                   const std::vector<Fragment>& fragments, const Manner& manner)
    {
        const QString name = recording.name + u'/' + coder;
        CodingHeader header{namedId<CodingId>(name), recording.id,
                            namedId<CoderId>(coder), m_mainRound,
                            CodingState::Busy,       1};
        apply(Add<CodingHeader>{header});
        qint64 when =
            recording.date.addDays(30).startOfDay(Qt::UTC).toMSecsSinceEpoch() + 9 * 3600000LL;
        int count = 0;
        for (Fragment fragment : fragments) {
            fragment.id = namedId<FragmentId>(name + u'/' + QString::number(++count));
            when += 45000;
            fragment.createdMs = when;
            fragment.modifiedMs = when;
            apply(AddTo<Fragment>{header.id, fragment});
        }
        addRecordingLevel(header, number, coder, manner);
        header.state = CodingState::Closed;
        apply(Replace<CodingHeader>{header});
    }

    void answer(const CodingHeader& header, const char* code, const QString& value)
    {
        apply(SetRecordingCode{header.id, CodeId(QString::fromLatin1(code)),
                               RecordingCodeValue{value, QString(), 1}});
    }

    void addRecordingLevel(const CodingHeader& header, int number, const QString& coder,
                           const Manner& manner)
    {
        // The consensus and codeur A agree; codeur B is a step lower now and then.
        Dice dice(5000U + static_cast<unsigned>(number));
        const int step = coder == QStringLiteral("codeur B") && number % 4 == 0 ? 1 : 0;
        answer(header, "aanleiding", occasionOf(number));
        answer(header, "oogcontact", QString::number(dice.whole(3, 5) - step));
        answer(header, "luisterhouding", QString::number(dice.whole(3, 5)));
        if (number % 5 != 0) { // not every recording shows the table
            answer(header, "hulpmiddel", QString::number(dice.whole(1, 4)));
        }
        answer(header, "stijl_mentor",
               manner.mentorDegrees > 90   ? QStringLiteral("anders")
               : manner.mentorDegrees > 45 ? QStringLiteral("leiden")
                                           : QStringLiteral("begeleiden"));
        const codebook::LearyRose& rose = m_study.currentCodebook()->codebook.rose;
        apply(SetRecordingPosition{header.id, Party::Mentor,
                                   rose.positionIn(rose.sectorAt(manner.mentorDegrees)->id)});
        apply(SetRecordingPosition{header.id, Party::Student,
                                   rose.positionIn(rose.sectorAt(manner.studentDegrees)->id)});
    }

    [[nodiscard]] QString occasionOf(int number) const
    {
        const auto has = [&](const char* code) {
            const CodeId wanted(QString::fromLatin1(code));
            const auto recipe = std::ranges::find(m_recipes, wanted, &CodeRecipe::code);
            return recipe != m_recipes.end() && recipe->occursIn(number);
        };
        if (has("ervaring_school")) {
            return number == 6 ? QStringLiteral("terugkoppeling_vergadering")
                               : QStringLiteral("project");
        }
        if (has("ervaring_lob")) {
            return QStringLiteral("lob_activiteit");
        }
        return number % 2 == 0 ? QStringLiteral("vervolgstudie") : QStringLiteral("profielkeuze");
    }

    const std::vector<CodeRecipe>& m_recipes;
    const std::map<int, FilmedConversation>& m_filmed;
    const RoundId m_mainRound = namedId<RoundId>(QStringLiteral("round main"));
    Study m_study;
    std::optional<Error> m_error;
};

} // namespace

Result<Study> buildStudy(const codebook::Codebook& book, const std::vector<CodeRecipe>& recipes,
                         const std::map<int, FilmedConversation>& filmed)
{
    return Builder(book, recipes, filmed).build();
}

} // namespace rozet::samples
