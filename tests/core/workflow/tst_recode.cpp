// SPDX-License-Identifier: GPL-3.0-or-later
// Finding fragments all through a study, and giving them another code.
#include "core/workflow/find_fragments.h"
#include "core/workflow/recode_fragments.h"
#include "tests/core/workflow/small_study.h"

using namespace rozet;
using test::codeId;
using workflow::FragmentQuery;
using workflow::RecodeKind;
using workflow::RecodeObstacle;

namespace {

struct Coded : test::SmallStudy
{
    study::CodingId mine, theirs;
    study::Fragment hobby, job, talents, both;

    Coded()
    {
        const auto first = recording("Gesprek 2", 300);
        const auto second = recording("Gesprek 10", 300);
        mine = coding(second, other);
        theirs = coding(first, coder);
        hobby = fragment(theirs, 10, 20, {"hobby"});
        job = fragment(theirs, 20, 80, {"job"});
        talents = fragment(mine, 5, 15, {"talents"});
        both = fragment(mine, 10, 40, {"talents", "hobby"});
        study::Fragment told = both;
        told.description = QStringLiteral("Vertelt over de Café-ploeg");
        told.mentor = codebook::LearyPosition{QStringLiteral("s2"), std::nullopt};
        apply(study::ReplaceIn<study::Fragment>{mine, told});
        both = told;
    }

    [[nodiscard]] std::vector<study::FragmentId> found(const FragmentQuery& query) const
    {
        std::vector<study::FragmentId> ids;
        for (const auto& one : workflow::findFragments(study, query)) {
            ids.push_back(one.fragment);
        }
        return ids;
    }
};

using Ids = std::vector<study::FragmentId>;

} // namespace

class TestRecode : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void findsByEachWish()
    {
        const Coded coded;
        QCOMPARE(coded.found({}),
                 (Ids{coded.hobby.id, coded.job.id, coded.talents.id, coded.both.id}));
        FragmentQuery group;
        group.codes = {codeId("experience")};
        QCOMPARE(coded.found(group), (Ids{coded.hobby.id, coded.job.id, coded.both.id}));
        FragmentQuery text;
        text.text = QStringLiteral(" CAFE");
        QCOMPARE(coded.found(text), Ids{coded.both.id});
        FragmentQuery who;
        who.coders = {coded.coder};
        QCOMPARE(coded.found(who), (Ids{coded.hobby.id, coded.job.id}));
        FragmentQuery length;
        length.atLeast = MediaDuration::fromSeconds(30);
        length.atMost = MediaDuration::fromSeconds(59);
        QCOMPARE(coded.found(length), Ids{coded.both.id});
        FragmentQuery sector;
        sector.mentorSector = QStringLiteral("s2");
        QCOMPARE(coded.found(sector), Ids{coded.both.id});
        sector.studentSector = QStringLiteral("s2");
        QCOMPARE(coded.found(sector), Ids());
        FragmentQuery bare;
        bare.withoutCode = true;
        QCOMPARE(coded.found(bare), Ids());
    }

    void overlapIsWithinACodingAndNotAtABorder()
    {
        const Coded coded;
        FragmentQuery query;
        query.overlapping = codeId("hobby");
        // The job begins where the hobby ends; "both" overlaps only itself with that code.
        QCOMPARE(coded.found(query), Ids{coded.talents.id});
    }

    void replacesWithOneUndo()
    {
        Coded coded;
        FragmentQuery query;
        query.codes = {codeId("hobby")};
        const auto plan =
            workflow::planRecode(coded.study, workflow::findFragments(coded.study, query),
                                 {RecodeKind::Replace, codeId("hobby"), codeId("talents")}, 77);
        QVERIFY(plan.has_value());
        QCOMPARE(plan->recoded.size(), std::size_t(2));
        const study::Study before = coded.study;
        const auto inverse = study::applyChange(coded.study, *plan->change);
        QVERIFY(inverse.has_value());
        const auto& after = *coded.study.codings.find(coded.theirs)->fragments.find(coded.hobby.id);
        QCOMPARE(after.codes, std::vector{codeId("talents")});
        QCOMPARE(after.modifiedMs, qint64(77));
        // It had the new code already: the old one only goes.
        QCOMPARE(coded.study.codings.find(coded.mine)->fragments.find(coded.both.id)->codes,
                 std::vector{codeId("talents")});
        QVERIFY(study::applyChange(coded.study, *inverse).has_value());
        QCOMPARE(coded.study, before);
    }

    void whatStaysIsSaidWithTheReason()
    {
        codebook::Codebook book = test::smallCodebook();
        book.codes[3].exclusiveGroup = book.codes[4].exclusiveGroup = QStringLiteral("g");
        test::SmallStudy small(book);
        const auto recording = small.recording("R", 100);
        const auto open = small.coding(recording, small.coder);
        const auto one = small.fragment(open, 1, 2, {"talents"});
        const auto two = small.fragment(open, 2, 3, {"hobby", "talents"});
        const auto closed = small.coding(recording, small.other);
        const auto three = small.fragment(closed, 1, 2, {"talents"});
        study::CodingHeader header = small.study.codings.find(closed)->header;
        header.state = study::CodingState::Closed;
        small.apply(study::Replace<study::CodingHeader>{header});
        const auto all = workflow::findFragments(small.study, {});
        QCOMPARE(all.size(), std::size_t(3));
        const auto added =
            workflow::planRecode(small.study, all, {RecodeKind::Add, {}, codeId("summary")}, 1);
        QVERIFY(added.has_value() && !added->change);
        std::map<study::FragmentId, RecodeObstacle> why;
        for (const auto& left : added->left) {
            why.emplace(left.place.fragment, left.why);
        }
        QCOMPARE(why.at(one.id), RecodeObstacle::Exclusive);
        QCOMPARE(why.at(two.id), RecodeObstacle::Exclusive);
        QCOMPARE(why.at(three.id), RecodeObstacle::Closed);
        const auto removed =
            workflow::planRecode(small.study, all, {RecodeKind::Remove, codeId("hobby"), {}}, 1);
        QCOMPARE(removed->recoded.size(), std::size_t(1));
        QCOMPARE(removed->left.size(), std::size_t(2));
        QCOMPARE(removed->left[0].why, RecodeObstacle::NotThere);
    }

    void aCodeThatCannotBeGivenIsRefused()
    {
        const Coded coded;
        for (const char* id : {"nothing", "setting", "experience"}) {
            QVERIFY(!workflow::planRecode(coded.study, workflow::findFragments(coded.study, {}),
                                          {RecodeKind::Add, {}, codeId(id)}, 1)
                         .has_value());
        }
    }
};

QTEST_GUILESS_MAIN(TestRecode)
#include "tst_recode.moc"
