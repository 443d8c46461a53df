// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/apply_change.h"
#include "core/workflow/reaction_time.h"
#include "tests/support/study/sample_codebook.h"

#include <QTest>

using namespace rozet;
using namespace rozet::study;
using namespace rozet::workflow;

class TestReactionTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_study = newStudy(QStringLiteral("S"), test::sampleCodebook(), QDateTime());
        Recording recording;
        recording.id = RecordingId::create();
        recording.name = QStringLiteral("R");
        m_study.recordings.insert(recording);
        m_coder = m_study.coders.begin()->id;
        CodingHeader header;
        header.id = CodingId::create();
        header.recording = recording.id;
        header.coder = m_coder;
        header.state = CodingState::Busy;
        m_coding = header.id;
        QVERIFY(applyChange(m_study, Add<CodingHeader>{header}));
    }

    void coderGoesBeforeStudy()
    {
        QCOMPARE(reactionTimeOf(m_study, m_coder), m_study.info.reactionTime);
        Coder coder = *m_study.coders.find(m_coder);
        coder.reactionTime = MediaDuration::fromMilliseconds(0);
        QVERIFY(applyChange(m_study, Replace<Coder>{coder}));
        QCOMPARE(reactionTimeOf(m_study, m_coder), MediaDuration());
        QCOMPARE(reactionTimeOf(m_study, CoderId()), m_study.info.reactionTime);
        coder.reactionTime = MediaDuration::fromMilliseconds(60'000);
        QVERIFY(!applyChange(m_study, Replace<Coder>{coder}));
    }

    void nothingIsKnownAtFirst()
    {
        const ReactionEstimate none = estimateReaction(m_study, m_coder);
        QCOMPARE(none.keyed, 0);
        QVERIFY(!none.median && !none.offered);
        // Nor from starts that nobody moved, or that no key began.
        for (int i = 1; i <= 20; ++i) {
            add(10.0 * i, 0.5, 1, 0.5);
        }
        Fragment byHand;
        byHand.id = FragmentId::create();
        byHand.span = {MediaTime::fromSeconds(3), MediaTime::fromSeconds(4)};
        QVERIFY(applyChange(m_study, AddTo<Fragment>{m_coding, byHand}));
        const ReactionEstimate estimate = estimateReaction(m_study, m_coder);
        QCOMPARE(estimate.keyed, 20);
        QCOMPARE(estimate.corrected, 0);
        QVERIFY(!estimate.median && !estimate.offered);
    }

    // The worked example of docs/methods/reaction-time.md.
    void medianOfCorrections()
    {
        for (int i = 0; i < 10; ++i) {
            if (i == 9) {
                QVERIFY(!estimateReaction(m_study, m_coder).offered);
            }
            add(10.0 * (i + 1), 0.5, 1, 0.62 + 0.05 * i);
        }
        // Moved elsewhere, which is another matter.
        add(200, 0.5, 1, 30);
        const ReactionEstimate estimate = estimateReaction(m_study, m_coder);
        QCOMPARE(estimate.keyed, 11);
        QCOMPARE(estimate.corrected, 10);
        QVERIFY(std::abs(*estimate.median - 0.845) < 1e-9);
        QVERIFY(std::abs(*estimate.lower - 0.7325) < 1e-9);
        QVERIFY(std::abs(*estimate.upper - 0.9575) < 1e-9);
        QCOMPARE(*estimate.offered, MediaDuration::fromMilliseconds(850));
        QVERIFY(isWorthOffering(estimate, MediaDuration::fromMilliseconds(500)));
        QVERIFY(!isWorthOffering(estimate, MediaDuration::fromMilliseconds(800)));
        QCOMPARE(estimateReaction(m_study, CoderId::create()).keyed, 0);
    }

    // At double speed the same hand is late by twice as much of the recording.
    void speedIsReckonedWith()
    {
        for (int i = 0; i < 10; ++i) {
            add(10.0 * (i + 1), 1.0, 2, 1.4);
        }
        const ReactionEstimate estimate = estimateReaction(m_study, m_coder);
        QVERIFY(std::abs(*estimate.median - 0.7) < 1e-9);
        QCOMPARE(*estimate.offered, MediaDuration::fromMilliseconds(700));
    }

    // Before the key there was nothing: the start is that of the recording, and nobody moved it.
    void beginningOfTheRecordingIsNoCorrection()
    {
        add(0.2, 0.5, 1, 0.2);
        QCOMPARE(estimateReaction(m_study, m_coder).corrected, 0);
    }

private:
    // Begun by a key at so many seconds, and starting now so long before it.
    void add(double pressed, double taken, double rate, double before)
    {
        Fragment fragment;
        fragment.id = FragmentId::create();
        fragment.keyed =
            KeyedStart{MediaTime::fromSeconds(pressed), MediaDuration::fromSeconds(taken), rate};
        fragment.span = {MediaTime::fromSeconds(pressed - before),
                         MediaTime::fromSeconds(pressed + 1)};
        QVERIFY(applyChange(m_study, AddTo<Fragment>{m_coding, fragment}));
    }

    Study m_study;
    CoderId m_coder;
    CodingId m_coding;
};

QTEST_GUILESS_MAIN(TestReactionTime)
#include "tst_reaction_time.moc"
