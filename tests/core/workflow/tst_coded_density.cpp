// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/apply_change.h"
#include "core/workflow/coded_density.h"
#include "tests/support/study/sample_codebook.h"

#include <QTest>

using namespace rozet;
using namespace rozet::study;
using namespace rozet::workflow;

namespace {

Fragment fragment(double start, double end)
{
    Fragment made;
    made.id = FragmentId::create();
    made.span = {MediaTime::fromSeconds(start), MediaTime::fromSeconds(end)};
    return made;
}

} // namespace

class TestCodedDensity : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void countsByPart()
    {
        FragmentSet set;
        const MediaDuration length = MediaDuration::fromMilliseconds(40'000);
        QVERIFY(codedDensity(set, length, 4).empty());
        set.insert(fragment(0, 10));
        set.insert(fragment(5, 25));
        set.insert(fragment(40, 40)); // a point at the very end
        QVERIFY(codedDensity(set, MediaDuration(), 4).empty());
        QCOMPARE(codedDensity(set, length, 4), (std::vector<double>{1.5, 1, 0.5, 1}));
        double sum = 0;
        for (const double part : codedDensity(set, length, 7)) {
            sum += part * length.seconds() / 7;
        }
        QVERIFY(std::abs(sum - (10 + 20 + 40.0 / 7)) < 1e-9);
    }

    void othersStayHiddenWhileAnyoneIsBusy()
    {
        Study study = newStudy(QStringLiteral("S"), test::sampleCodebook(), QDateTime());
        Recording recording;
        recording.id = RecordingId::create();
        recording.name = QStringLiteral("R");
        study.recordings.insert(recording);
        std::vector<CodingHeader> headers;
        for (const char* name : {"Anna", "Bram"}) {
            Coder coder{CoderId::create(), QString::fromLatin1(name), CoderRole::Coder};
            study.coders.insert(coder);
            CodingHeader header;
            header.id = CodingId::create();
            header.recording = recording.id;
            header.coder = coder.id;
            header.state = CodingState::Busy;
            QVERIFY(applyChange(study, Add<CodingHeader>{header}));
            headers.push_back(header);
        }
        const auto shown = [&](int whose, int viewer) {
            const CoderId who = viewer < 0 ? CoderId() : headers[std::size_t(viewer)].coder;
            return codingToShow(study, recording.id, headers[std::size_t(whose)].coder, who) !=
                   nullptr;
        };
        QVERIFY(shown(0, 0));
        QVERIFY(!shown(0, 1));
        QVERIFY(!shown(0, -1));
        headers[0].state = CodingState::Closed;
        QVERIFY(applyChange(study, Replace<CodingHeader>{headers[0]}));
        QVERIFY(!shown(0, 1));
        headers[1].state = CodingState::Closed;
        QVERIFY(applyChange(study, Replace<CodingHeader>{headers[1]}));
        QVERIFY(shown(0, 1) && shown(1, 0) && shown(0, -1));
    }
};

QTEST_GUILESS_MAIN(TestCodedDensity)
#include "tst_coded_density.moc"
