// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/apply_change.h"
#include "core/study/cascade.h"
#include "core/study/check_study.h"
#include "tests/support/study/random_changes.h"

#include <QTest>

using namespace rozet;
using namespace rozet::study;

class TestCascade : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void removesEveryRecordingWithAllThatHangsOnIt()
    {
        Study study = test::richStudy(11);
        QVERIFY(study.recordings.size() >= 3);
        QVERIFY(study.codings.size() >= 3);
        const Study whole = study;
        std::vector<Change> inverses;
        while (!study.recordings.isEmpty()) {
            const RecordingId id = study.recordings.begin()->id;
            const Study before = study;
            Result<Change> inverse = applyChange(study, removalOfRecording(study, id));
            QVERIFY(inverse);
            QVERIFY(study.recordings.find(id) == nullptr);
            QCOMPARE(study.recordings.size(), before.recordings.size() - 1);
            for (const Coding& coding : study.codings) {
                QVERIFY(!(coding.header.recording == id));
            }
            for (const Consent& consent : study.consents) {
                QVERIFY(!(consent.recording == id));
            }
            for (const Anchor& anchor : study.anchors) {
                QVERIFY(!(anchor.recording == id));
            }
            for (const Round& round : study.rounds) {
                QCOMPARE(std::ranges::count(round.recordings, id), std::ptrdiff_t(0));
            }
            // Nobody is forgotten because a recording is.
            QCOMPARE(study.coders.size(), before.coders.size());
            QCOMPARE(study.schools.size(), before.schools.size());
            QVERIFY(checkStudy(study).empty());
            inverses.push_back(std::move(*inverse));
        }
        QVERIFY(study.codings.isEmpty());
        for (auto inverse = inverses.rbegin(); inverse != inverses.rend(); ++inverse) {
            QVERIFY(applyChange(study, *inverse));
        }
        QVERIFY(study == whole);
    }

    void removesClosedCoding()
    {
        Study study = test::richStudy(12);
        const Coding* full = nullptr;
        for (const Coding& coding : study.codings) {
            if (full == nullptr || coding.fragments.size() > full->fragments.size()) {
                full = &coding;
            }
        }
        QVERIFY(full != nullptr && !full->fragments.isEmpty());
        CodingHeader closed = full->header;
        closed.state = CodingState::Closed;
        QVERIFY(applyChange(study, Replace<CodingHeader>{closed}));
        const Study before = study;
        const Result<Change> inverse = applyChange(study, removalOfCoding(study, closed.id));
        QVERIFY(inverse);
        QVERIFY(study.codings.find(closed.id) == nullptr);
        QCOMPARE(study.codings.size(), before.codings.size() - 1);
        QVERIFY(applyChange(study, *inverse));
        QVERIFY(study == before);
    }

    void removesRoundWithItsNotes()
    {
        Study study = test::richStudy(14);
        Round round;
        round.id = RoundId::create();
        round.name = QStringLiteral("one more");
        CodeNote note;
        note.id = CodeNoteId::create();
        note.code = codebook::CodeId(QStringLiteral("talents"));
        note.round = round.id;
        QVERIFY(applyChange(study, Add<Round>{round}));
        QVERIFY(applyChange(study, Add<CodeNote>{note}));
        const Study before = study;
        const Result<Change> alone = applyChange(study, Remove<Round>{round.id});
        QVERIFY(!alone);
        QCOMPARE(alone.error().code, ErrorCode::EntityInUse);
        const Result<Change> inverse = applyChange(study, removalOfRound(study, round.id));
        QVERIFY(inverse);
        QVERIFY(study.codeNotes.find(note.id) == nullptr);
        QVERIFY(applyChange(study, *inverse));
        QVERIFY(study == before);
    }

    void refusesWhatIsNotThere()
    {
        Study study = test::richStudy(13);
        const Study before = study;
        const Result<Change> coding =
            applyChange(study, removalOfCoding(study, CodingId::create()));
        QVERIFY(!coding);
        QCOMPARE(coding.error().code, ErrorCode::EntityMissing);
        const Result<Change> recording =
            applyChange(study, removalOfRecording(study, RecordingId::create()));
        QVERIFY(!recording);
        QCOMPARE(recording.error().code, ErrorCode::EntityMissing);
        QVERIFY(study == before);
    }
};

QTEST_GUILESS_MAIN(TestCascade)
#include "tst_cascade.moc"
