// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/plan_coding.h"
#include "tests/core/workflow/small_study.h"

#include <map>
#include <set>

using namespace rozet;
using workflow::AssignmentPlan;
using workflow::AssignmentSettings;

namespace {

/// Three schools with 10, 6 and 4 recordings, of lengths that differ.
struct ManyRecordings : test::SmallStudy
{
    study::CoderId third = study::CoderId::create();

    ManyRecordings()
    {
        apply(study::Add<study::Coder>{{third, QStringLiteral("Bram"), study::CoderRole::Coder}});
        int number = 1;
        for (const auto& [name, count] :
             {std::pair("A", 10), std::pair("B", 6), std::pair("C", 4)}) {
            const auto where = school(name);
            for (int i = 0; i < count; ++i, ++number) {
                recording(qPrintable(QStringLiteral("Gesprek %1").arg(number)),
                          600 + 45 * (number % 7), {}, where);
            }
        }
    }

    [[nodiscard]] AssignmentSettings settings(double share) const
    {
        return {{coder, other, third}, {}, share, true, 11, {}};
    }
};

/// What does not depend on ids that are made anew.
std::map<QString, std::set<QString>> readable(const study::Study& study, const AssignmentPlan& plan)
{
    std::map<QString, std::set<QString>> result;
    for (const auto& one : plan.assignments) {
        std::set<QString>& names = result[study.recordings.find(one.recording)->name];
        for (const study::CoderId& coder : one.coders) {
            names.insert(study.coders.find(coder)->name);
        }
    }
    return result;
}

} // namespace

class TestPlanCoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everySchoolGivesItsShare()
    {
        const ManyRecordings many;
        const auto plan = workflow::planAssignment(many.study, many.settings(0.25));
        QVERIFY(plan.has_value());
        QCOMPARE(plan->assignments.size(), std::size_t(20));
        QCOMPARE(plan->doubled, 5); // 2.5, 1.5 and 1: five in all
        std::map<QString, int> doubled;
        for (const auto& one : plan->assignments) {
            QVERIFY(!one.coders.empty() && one.coders.size() <= 2);
            const study::Recording& recording = *many.study.recordings.find(one.recording);
            doubled[many.study.schools.find(*recording.school)->name] += one.coders.size() == 2;
        }
        QVERIFY(doubled[QStringLiteral("A")] == 2 || doubled[QStringLiteral("A")] == 3);
        QVERIFY(doubled[QStringLiteral("B")] == 1 || doubled[QStringLiteral("B")] == 2);
        QCOMPARE(doubled[QStringLiteral("C")], 1);
    }

    void theWorkIsEven()
    {
        const ManyRecordings many;
        const auto plan = workflow::planAssignment(many.study, many.settings(0.3));
        QVERIFY(plan.has_value());
        MediaDuration least = plan->loads[0].length;
        MediaDuration most = least;
        for (const auto& load : plan->loads) {
            least = std::min(least, load.length);
            most = std::max(most, load.length);
        }
        // Nobody has more than one recording more than another.
        QVERIFY2((most - least).seconds() <= 900,
                 qPrintable(QString::number((most - least).seconds())));
    }

    void theSeedDecidesAndNothingElse()
    {
        ManyRecordings one;
        ManyRecordings same; // other ids
        const auto first = workflow::planAssignment(one.study, one.settings(0.25));
        const auto again = workflow::planAssignment(same.study, same.settings(0.25));
        QCOMPARE(readable(one.study, *first), readable(same.study, *again));
        AssignmentSettings other = one.settings(0.25);
        other.seed = 12;
        QVERIFY(readable(one.study, *workflow::planAssignment(one.study, other)) !=
                readable(one.study, *first));
    }

    void twiceAddsNothing()
    {
        ManyRecordings many;
        const auto plan = workflow::planAssignment(many.study, many.settings(0.25));
        many.apply(*plan->change);
        QCOMPARE(many.study.codings.size(), std::size_t(25));
        const auto again = workflow::planAssignment(many.study, many.settings(0.25));
        QVERIFY(!again->change);
        QCOMPARE(readable(many.study, *again), readable(many.study, *plan));
    }

    void aRoundListsItsMembers()
    {
        ManyRecordings many;
        study::Round round;
        round.id = study::RoundId::create();
        round.name = QStringLiteral("Proefronde 1");
        round.kind = study::RoundKind::Trial;
        many.apply(study::Add<study::Round>{round});
        AssignmentSettings settings = many.settings(1.0);
        settings.coders = {many.coder, many.other};
        settings.recordings = {many.study.recordings.begin()->id};
        settings.round = round.id;
        many.apply(*workflow::planAssignment(many.study, settings)->change);
        const study::Round& filled = *many.study.rounds.find(round.id);
        QCOMPARE(filled.recordings, settings.recordings);
        QCOMPARE(filled.coders.size(), std::size_t(2));
        for (const study::Coding& coding : many.study.codings) {
            QCOMPARE(coding.header.round, std::optional(round.id));
            QCOMPARE(coding.header.state, study::CodingState::NotStarted);
        }
    }

    void impossibleWishes()
    {
        const ManyRecordings many;
        AssignmentSettings alone = many.settings(0.5);
        alone.coders = {many.coder};
        AssignmentSettings twin = many.settings(0);
        twin.coders = {many.coder, many.coder};
        AssignmentSettings nobody = many.settings(0);
        nobody.coders.clear();
        AssignmentSettings stranger = many.settings(0);
        stranger.coders = {study::CoderId::create()};
        for (const auto& settings : {many.settings(-0.1), many.settings(1.1),
                                     many.settings(std::nan("")), alone, twin, nobody, stranger}) {
            QVERIFY(!workflow::planAssignment(many.study, settings).has_value());
        }
        alone.doubleShare = 0;
        QCOMPARE(workflow::planAssignment(many.study, alone)->doubled, 0);
    }
};

QTEST_GUILESS_MAIN(TestPlanCoding)
#include "tst_plan_coding.moc"
