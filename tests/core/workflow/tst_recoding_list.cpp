// SPDX-License-Identifier: GPL-3.0-or-later
// What was coded before a revision, and what becomes of it.
#include "core/workflow/recoding_list.h"
#include "tests/core/workflow/small_study.h"

using namespace rozet;
using test::codeId;
using workflow::CodeEvent;
using workflow::planRecoding;
using workflow::Recoding;
using workflow::RecodingDecision;
using workflow::RecodingItem;
using workflow::RecodingList;
using workflow::recodingList;
using workflow::RecodingObstacle;

namespace {

/// Coded with revision 1: hobby, job, talents, repeat, and two answers; revision 2 sharpens
/// talents, retires job for hobby, retires repeat for nothing, and moves hobby out of its group.
struct Revised : test::SmallStudy
{
    study::CodingId mine, theirs, done;
    study::Fragment hobby, job, talents, repeat, both, closed;

    Revised()
    {
        const auto first = recording("Gesprek 2", 300);
        const auto second = recording("Gesprek 10", 300);
        mine = coding(first, other);
        theirs = coding(second, coder);
        hobby = fragment(mine, 10, 20, {"hobby"});
        job = fragment(mine, 20, 80, {"job"});
        talents = fragment(mine, 90, 99, {"talents"});
        repeat = fragment(mine, 100, 110, {"repeat"});
        both = fragment(mine, 120, 130, {"job", "hobby"});
        fragment(mine, 140, 150, {});
        answer(mine, "setting", "yes");
        answer(mine, "eye_contact", "3");
        closed = fragment(theirs, 5, 15, {"job"});
        study::CodingHeader header = study.codings.find(theirs)->header;
        header.state = study::CodingState::Closed;
        apply(study::Replace<study::CodingHeader>{header});
        revise([](codebook::Codebook& book) {
            for (codebook::Code& code : book.codes) {
                if (code.id == codeId("talents")) {
                    code.definition = test::words("Scherper", "Sharper");
                } else if (code.id == codeId("job")) {
                    code.retiredIn = 2;
                    code.mappedTo = {codeId("hobby")};
                } else if (code.id == codeId("repeat")) {
                    code.retiredIn = 2;
                } else if (code.id == codeId("hobby")) {
                    code.parent.reset();
                    code.key = QStringLiteral("h");
                } else if (code.id == codeId("eye_contact")) {
                    code.values.pop_back();
                }
            }
        });
    }

    [[nodiscard]] RecodingItem item(const study::Fragment& fragment) const
    {
        for (const RecodingItem& one : recodingList(study, {}).items) {
            if (one.fragment == fragment.id) {
                return one;
            }
        }
        return {};
    }

    [[nodiscard]] RecodingItem answerTo(const char* code) const
    {
        for (const RecodingItem& one : recodingList(study, {}).items) {
            if (!one.fragment && one.codes == std::vector{codeId(code)}) {
                return one;
            }
        }
        return {};
    }

    [[nodiscard]] const study::Fragment& now(const study::Fragment& fragment) const
    {
        return *study.codings.find(mine)->fragments.find(fragment.id);
    }
};

} // namespace

class TestRecodingList : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void eachFragmentIsListedWithWhatHappenedToItsCodes()
    {
        const Revised made;
        const RecodingList list = recodingList(made.study, {});
        QCOMPARE(list.newest, 2);
        // Six fragments with codes and two answers; the one without codes means nothing yet.
        QCOMPARE(list.items.size(), std::size_t(8));
        const RecodingItem hobby = made.item(made.hobby);
        QCOMPARE(hobby.proposal, Recoding::Keep);
        QCOMPARE(hobby.reasons.size(), std::size_t(1));
        QCOMPARE(hobby.reasons[0].what, CodeEvent::Moved);
        const RecodingItem job = made.item(made.job);
        QCOMPARE(job.proposal, Recoding::Map);
        QCOMPARE(job.reasons[0].successors, std::vector{codeId("hobby")});
        const RecodingItem talents = made.item(made.talents);
        QCOMPARE(talents.proposal, Recoding::LookAgain);
        QCOMPARE(talents.reasons[0].what, CodeEvent::Redefined);
        const RecodingItem repeat = made.item(made.repeat);
        QCOMPARE(repeat.proposal, Recoding::LookAgain);
        QCOMPARE(repeat.reasons[0].what, CodeEvent::Retired);
        QVERIFY(made.item(made.closed).closed);
        QCOMPARE(made.answerTo("setting").proposal, Recoding::Keep);
        QVERIFY(made.answerTo("setting").reasons.empty());
        QCOMPARE(made.answerTo("eye_contact").proposal, Recoding::LookAgain);
    }

    void aCoderSeesOnlyTheirOwn()
    {
        const Revised made;
        const RecodingList list = recodingList(made.study, made.other);
        QCOMPARE(list.items.size(), std::size_t(7));
        for (const RecodingItem& one : list.items) {
            QCOMPARE(one.coding, made.mine);
        }
        // The consensus sees everybody's.
        QCOMPARE(recodingList(made.study, made.coder).items.size(), std::size_t(8));
    }

    void whatIsKeptLeavesTheListWithOneUndo()
    {
        Revised made;
        const auto plan = planRecoding(made.study, {made.item(made.hobby), made.item(made.talents)},
                                       {Recoding::Keep, {}}, 77);
        QCOMPARE(plan.settled, 2);
        QVERIFY(plan.left.empty());
        const study::Study before = made.study;
        const auto inverse = study::applyChange(made.study, *plan.change);
        QVERIFY(inverse.has_value());
        QCOMPARE(made.now(made.talents).codebookRevision, 2);
        QCOMPARE(made.now(made.talents).codes, std::vector{codeId("talents")});
        // Nothing about the fragment itself changed.
        QCOMPARE(made.now(made.talents).modifiedMs, made.talents.modifiedMs);
        QCOMPARE(made.item(made.talents), RecodingItem());
        QCOMPARE(recodingList(made.study, {}).items.size(), std::size_t(6));
        QVERIFY(study::applyChange(made.study, *inverse).has_value());
        QCOMPARE(made.study, before);
    }

    void codesThatWentBecomeTheirSuccessor()
    {
        Revised made;
        const auto plan = planRecoding(
            made.study, {made.item(made.job), made.item(made.both), made.item(made.closed)},
            {Recoding::Map, {}}, 77);
        QCOMPARE(plan.settled, 2);
        QCOMPARE(plan.left.size(), std::size_t(1));
        QCOMPARE(plan.left[0].why, RecodingObstacle::Closed);
        QVERIFY(study::applyChange(made.study, *plan.change).has_value());
        QCOMPARE(made.now(made.job).codes, std::vector{codeId("hobby")});
        QCOMPARE(made.now(made.job).codebookRevision, 2);
        QCOMPARE(made.now(made.job).modifiedMs, qint64(77));
        // It had both: one is left.
        QCOMPARE(made.now(made.both).codes, std::vector{codeId("hobby")});
        QCOMPARE(made.study.codings.find(made.theirs)->fragments[0].codebookRevision, 1);
    }

    void aCodeThatIsGoneNeedsAPerson()
    {
        Revised made;
        const std::vector items{made.item(made.repeat)};
        const auto kept = planRecoding(made.study, items, {Recoding::Keep, {}}, 1);
        QVERIFY(!kept.change);
        QCOMPARE(kept.left[0].why, RecodingObstacle::OutOfUse);
        const auto mapped = planRecoding(made.study, items, {Recoding::Map, {}}, 1);
        QVERIFY(!mapped.change);
        const auto looked = planRecoding(made.study, items, {Recoding::LookAgain, {}}, 1);
        QVERIFY(!looked.change);
        QVERIFY(looked.left.empty());
        const auto told = planRecoding(
            made.study, items, {Recoding::Map, {{codeId("repeat"), {codeId("summary")}}}}, 1);
        QVERIFY(study::applyChange(made.study, *told.change).has_value());
        QCOMPARE(made.now(made.repeat).codes, std::vector{codeId("summary")});
    }

    void aCodeCanBeTakenAway()
    {
        Revised made;
        const auto plan = planRecoding(made.study, {made.item(made.repeat)},
                                       {Recoding::Map, {{codeId("repeat"), {}}}}, 1);
        QVERIFY(study::applyChange(made.study, *plan.change).has_value());
        QVERIFY(made.now(made.repeat).codes.empty());
        QCOMPARE(made.now(made.repeat).codebookRevision, 2);
    }

    void answersAreKeptOnlyWhenTheyAreStillPossible()
    {
        Revised made;
        const auto plan =
            planRecoding(made.study, {made.answerTo("setting"), made.answerTo("eye_contact")},
                         {Recoding::Keep, {}}, 1);
        QCOMPARE(plan.settled, 1);
        QCOMPARE(plan.left[0].why, RecodingObstacle::Answer);
        QVERIFY(study::applyChange(made.study, *plan.change).has_value());
        const auto& answers = made.study.codings.find(made.mine)->recordingCodes;
        QCOMPARE(answers.at(codeId("setting")).codebookRevision, 2);
        QCOMPARE(answers.at(codeId("setting")).value, QStringLiteral("yes"));
        QCOMPARE(answers.at(codeId("eye_contact")).codebookRevision, 1);
    }

    void twoAnswersCannotBecomeOne()
    {
        test::SmallStudy made;
        const auto mine = made.coding(made.recording("R", 10), made.other);
        made.answer(mine, "setting", "yes");
        made.revise([](codebook::Codebook& book) {
            codebook::Code fresh = *book.code(codeId("setting"));
            fresh.id = codeId("room");
            codebook::Code second = fresh;
            second.id = codeId("desk");
            book.codes.push_back(fresh);
            book.codes.push_back(second);
        });
        made.answer(mine, "desk", "no");
        made.revise([](codebook::Codebook& book) {
            for (codebook::Code& code : book.codes) {
                if (code.id == codeId("setting") || code.id == codeId("desk")) {
                    code.retiredIn = 3;
                    code.mappedTo = {codeId("room")};
                }
            }
        });
        const RecodingList list = recodingList(made.study, {});
        QCOMPARE(list.items.size(), std::size_t(2));
        const auto plan = planRecoding(made.study, list.items, {Recoding::Map, {}}, 1);
        QCOMPARE(plan.settled, 1);
        QCOMPARE(plan.left[0].why, RecodingObstacle::Answer);
        QVERIFY(study::applyChange(made.study, *plan.change).has_value());
        QCOMPARE(made.study.codings.find(mine)->recordingCodes.size(), std::size_t(2));
    }

    void aCodeOnTheOtherLevelIsLookedAtAgain()
    {
        Revised made;
        made.revise([](codebook::Codebook& book) {
            for (codebook::Code& code : book.codes) {
                if (code.id == codeId("talents")) {
                    code.level = codebook::CodeLevel::Recording;
                }
            }
        });
        const RecodingItem talents = made.item(made.talents);
        QCOMPARE(talents.reasons[0].what, CodeEvent::LevelChanged);
        const auto plan = planRecoding(made.study, {talents}, {Recoding::Keep, {}}, 1);
        QCOMPARE(plan.left[0].why, RecodingObstacle::Level);
    }

    void aPositionOnAnotherRoseIsLookedAtAgain()
    {
        test::SmallStudy made;
        const auto mine = made.coding(made.recording("R", 10), made.other);
        study::Fragment placed = made.fragment(mine, 1, 2, {});
        placed.mentor = codebook::LearyPosition{QStringLiteral("s8"), std::nullopt};
        made.apply(study::ReplaceIn<study::Fragment>{mine, placed});
        made.revise([](codebook::Codebook& book) {
            book.rose.sectors.clear();
            for (int i = 0; i < 4; ++i) {
                book.rose.sectors.push_back({QStringLiteral("s%1").arg(i + 1),
                                             test::words("Sector", "Sector"), 45.0 + 90 * i});
            }
        });
        const RecodingList list = recodingList(made.study, {});
        QCOMPARE(list.items[0].reasons[0].what, CodeEvent::RoseChanged);
        const auto plan = planRecoding(made.study, list.items, {Recoding::Keep, {}}, 1);
        QCOMPARE(plan.left[0].why, RecodingObstacle::Rose);
    }

    void openCodingsGoOnWithTheNewest()
    {
        Revised made;
        const std::vector<study::Change> changes = workflow::codingsToNewest(made.study);
        QCOMPARE(changes.size(), std::size_t(1));
        for (const study::Change& change : changes) {
            made.apply(change);
        }
        QCOMPARE(made.study.codings.find(made.mine)->header.codebookRevision, 2);
        QCOMPARE(made.study.codings.find(made.theirs)->header.codebookRevision, 1);
        QCOMPARE(made.now(made.talents).codebookRevision, 1);
        QVERIFY(workflow::codingsToNewest(made.study).empty());
    }
};

QTEST_GUILESS_MAIN(TestRecodingList)
#include "tst_recoding_list.moc"
