// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/rounds.h"
#include "tests/core/workflow/small_study.h"

#include <QTest>

using namespace rozet;
using namespace rozet::workflow;
using rozet::test::SmallStudy;
using study::CodingState;

namespace {

study::Round round(SmallStudy& small, const char* name, study::RoundKind kind)
{
    study::Round made;
    made.id = study::RoundId::create();
    made.name = QString::fromUtf8(name);
    made.kind = kind;
    small.apply(study::Add<study::Round>{made});
    return made;
}

} // namespace

class TestRounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theCodingToGoOnWith()
    {
        SmallStudy small;
        const auto recording = small.recording("R", 60);
        QVERIFY(workingCoding(small.study, recording, small.other) == nullptr);
        const auto trial10 = round(small, "Proef 10", study::RoundKind::Trial);
        const auto trial2 = round(small, "Proef 2", study::RoundKind::Trial);
        const auto ten = small.coding(recording, small.other, CodingState::Closed, trial10.id);
        const auto two = small.coding(recording, small.other, CodingState::NotStarted, trial2.id);
        const auto proper = small.coding(recording, small.other, CodingState::Closed);
        small.coding(recording, small.coder, CodingState::Busy);
        const auto all = codingsOfCoder(small.study, recording, small.other);
        QCOMPARE(all.size(), std::size_t(3));
        QVERIFY(all[0]->id == proper && all[1]->id == two && all[2]->id == ten);
        QVERIFY(workingCoding(small.study, recording, small.other)->id == two);
        study::CodingHeader header = small.study.codings.find(ten)->header;
        header.state = CodingState::Busy;
        small.apply(study::Replace<study::CodingHeader>{header});
        QVERIFY(workingCoding(small.study, recording, small.other)->id == ten);
        for (const auto& id : {ten, two}) {
            header = small.study.codings.find(id)->header;
            header.state = CodingState::Closed;
            small.apply(study::Replace<study::CodingHeader>{header});
        }
        QVERIFY(workingCoding(small.study, recording, small.other)->id == proper);
    }

    void makesTheCodingsOfARoundOnce()
    {
        SmallStudy small;
        study::Round trial = round(small, "Proef 1", study::RoundKind::Trial);
        trial.recordings = {small.recording("A", 60), small.recording("B", 60)};
        trial.coders = {small.coder, small.other};
        small.revise([](codebook::Codebook& book) {
            book.codes[3].definition = test::words("Anders", "Different");
        });
        trial.triedRevision = 1;
        small.apply(study::Replace<study::Round>{trial});
        // What somebody coded outside the round is not of the round.
        small.coding(trial.recordings[0], small.other);
        const auto plan = planRoundCodings(small.study, trial);
        QVERIFY(plan.has_value());
        small.apply(*plan);
        QCOMPARE(small.study.codings.size(), std::size_t(5));
        int inRound = 0;
        for (const study::Coding& coding : small.study.codings) {
            if (coding.header.round == trial.id) {
                ++inRound;
                QCOMPARE(coding.header.codebookRevision, 1);
                QCOMPARE(coding.header.state, CodingState::NotStarted);
            }
        }
        QCOMPARE(inRound, 4);
        QVERIFY(!planRoundCodings(small.study, trial).has_value());
        const RoundProgress progress = roundProgress(small.study, trial);
        QCOMPARE(progress.expected, 4);
        QCOMPARE(progress.made, 4);
        QCOMPARE(progress.closed, 0);
        QVERIFY(!isRoundClosed(small.study, trial));
    }

    void isClosedWhenEverybodyIsReady()
    {
        SmallStudy small;
        study::Round trial = round(small, "Proef 1", study::RoundKind::Trial);
        QVERIFY(!isRoundClosed(small.study, trial)); // nothing to close
        trial.recordings = {small.recording("A", 60)};
        trial.coders = {small.coder, small.other};
        small.coding(trial.recordings[0], small.coder, CodingState::Closed, trial.id);
        QVERIFY(!isRoundClosed(small.study, trial)); // the other has none yet
        const auto last =
            small.coding(trial.recordings[0], small.other, CodingState::Busy, trial.id);
        QVERIFY(!isRoundClosed(small.study, trial));
        study::CodingHeader header = small.study.codings.find(last)->header;
        header.state = CodingState::Closed;
        small.apply(study::Replace<study::CodingHeader>{header});
        QVERIFY(isRoundClosed(small.study, trial));
    }

    void standInOrderOfTheirDates()
    {
        SmallStudy small;
        auto late = round(small, "A", study::RoundKind::Trial);
        auto none = round(small, "Proef 2", study::RoundKind::Trial);
        auto early = round(small, "Proef 10", study::RoundKind::Trial);
        round(small, "Proef 1", study::RoundKind::Trial);
        late.date = QDate(2026, 3, 1);
        early.date = QDate(2026, 2, 1);
        small.apply(study::Replace<study::Round>{late});
        small.apply(study::Replace<study::Round>{early});
        QStringList names;
        for (const study::Round* one : roundsInOrder(small.study)) {
            names.append(one->name);
        }
        QCOMPARE(names, QStringList({QStringLiteral("Proef 10"), QStringLiteral("A"),
                                     QStringLiteral("Proef 1"), QStringLiteral("Proef 2")}));
    }
};

QTEST_GUILESS_MAIN(TestRounds)
#include "tst_rounds.moc"
