// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/apply_change.h"
#include "core/study/check_study.h"
#include "core/study/trace_pieces.h"
#include "tests/support/study/random_changes.h"

#include <QTest>

using namespace rozet;
using namespace rozet::study;

namespace {

MediaTime at(double seconds)
{
    return MediaTime::fromSeconds(seconds);
}

TimeSpan between(double start, double end)
{
    return {at(start), at(end)};
}

/// Every half second; the point tells who recorded it.
std::vector<TraceSample> samples(double start, double end, double mark)
{
    std::vector<TraceSample> list;
    for (double t = start; t <= end; t += .5) {
        list.push_back({at(t), {mark, 0}});
    }
    return list;
}

struct Bench
{
    Study study = test::richStudy(3);
    CodingId id;

    Bench()
    {
        for (const Coding& coding : study.codings) {
            if (coding.header.state != CodingState::Closed) {
                id = coding.id;
            }
        }
        Composite without;
        for (const Trace& trace : coding().traces) {
            without.changes.emplace_back(RemoveFrom<Trace>{id, trace.id});
        }
        if (!applyChange(study, without)) {
            qFatal("the traces of the study could not be removed");
        }
    }

    const Coding& coding() const { return *study.codings.find(id); }

    Change replace(const TimeSpan& span, const std::vector<TraceSample>& with)
    {
        Composite steps;
        replaceTrace(&coding(), id, Party::Mentor, span, with, steps);
        Result<Change> inverse = applyChange(study, steps);
        if (!inverse || !checkStudy(study).empty()) {
            qFatal("the study does not allow it");
        }
        return *inverse;
    }

    std::vector<TraceSample> all() const { return traceOf(coding(), Party::Mentor); }
};

} // namespace

class TestTracePieces : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aLongTraceIsKeptInMinutes()
    {
        Bench bench;
        QVERIFY(!hasTrace(bench.coding(), Party::Mentor));
        bench.replace(between(10, 190), samples(10, 190, .1));
        QVERIFY(hasTrace(bench.coding(), Party::Mentor));
        QVERIFY(!hasTrace(bench.coding(), Party::Student));
        QCOMPARE(bench.coding().traces.size(), std::size_t(4));
        QVERIFY(bench.all() == samples(10, 190, .1));
        for (const Trace& piece : bench.coding().traces) {
            QVERIFY(piece.samples.back().time - piece.samples.front().time < kTracePiece);
        }
    }

    void onlyTheSpanIsReplacedAndItCanBeTakenBack()
    {
        Bench bench;
        bench.replace(between(0, 100), samples(0, 100, .1));
        const Study before = bench.study;
        const Change inverse = bench.replace(between(50, 70), samples(50, 70, .7));
        const std::vector<TraceSample> all = bench.all();
        QCOMPARE(all.size(), std::size_t(201));
        for (const TraceSample& sample : all) {
            const bool within = sample.time >= at(50) && sample.time <= at(70);
            QCOMPARE(sample.point.together, within ? .7 : .1);
        }
        QCOMPARE(bench.coding().traces.size(), std::size_t(2));
        QVERIFY(applyChange(bench.study, inverse));
        QVERIFY(bench.study == before);
    }

    void aSpanWithoutSamplesIsTakenAway()
    {
        Bench bench;
        bench.replace(between(0, 130), samples(0, 130, .1));
        bench.replace(between(60, 119.9), {});
        QCOMPARE(bench.all().size(), std::size_t(120 + 21));
        QCOMPARE(bench.coding().traces.size(), std::size_t(2));
        bench.replace(between(0, 130), {});
        QVERIFY(bench.coding().traces.isEmpty());
    }

    void anUncutTraceIsCutWhereItIsOverwritten()
    {
        Bench bench;
        Trace whole;
        whole.id = TraceId::create();
        whole.samples = samples(0, 300, .2);
        QVERIFY(applyChange(bench.study, AddTo<Trace>{bench.id, whole}));
        bench.replace(between(100, 101), samples(100, 101, .9));
        QVERIFY(bench.coding().traces.find(whole.id) == nullptr);
        QCOMPARE(bench.coding().traces.size(), std::size_t(6));
        const std::vector<TraceSample> all = bench.all();
        QCOMPARE(all.size(), whole.samples.size());
        QCOMPARE(std::ranges::count(all, .9, [](const auto& s) { return s.point.together; }),
                 std::ptrdiff_t(3));
    }

    void aStretchIsFoundWithBothEnds()
    {
        Bench bench;
        bench.replace(between(0, 130), samples(0, 130, .1));
        const auto found = traceBetween(bench.coding(), Party::Mentor, between(59, 61));
        QCOMPARE(found.size(), std::size_t(5));
        QCOMPARE(found.front().time, at(59));
        QCOMPARE(found.back().time, at(61));
        QVERIFY(traceBetween(bench.coding(), Party::Student, between(0, 130)).empty());
    }

    void theOtherPersonStaysUntouched()
    {
        Bench bench;
        Trace student;
        student.id = TraceId::create();
        student.party = Party::Student;
        student.samples = samples(0, 200, -.4);
        QVERIFY(applyChange(bench.study, AddTo<Trace>{bench.id, student}));
        bench.replace(between(0, 100), samples(0, 100, .5));
        QVERIFY(*bench.coding().traces.find(student.id) == student);
    }

    void changesOfTracesAreKnownAsSuch()
    {
        const Bench bench;
        const RemoveFrom<Trace> one{bench.id, TraceId::create()};
        QVERIFY(isAboutTraces(Change(one)));
        QVERIFY(isAboutTraces(Change(Composite{{one, one}})));
        QVERIFY(!isAboutTraces(Change(Composite{{one, Remove<CodingHeader>{bench.id}}})));
        QVERIFY(!isAboutTraces(Change(Composite())));
    }
};

QTEST_GUILESS_MAIN(TestTracePieces)
#include "tst_trace_pieces.moc"
