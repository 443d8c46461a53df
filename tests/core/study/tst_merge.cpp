// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold when the work of coders comes together, with studies and edits by chance.
#include "tests/core/study/replica.h"

using namespace rozet;
using namespace rozet::study;
using rozet::test::Replica;

namespace {

constexpr int kPlacesOfWork = 3;
constexpr int kPackagesEach = 3;

Replica supervisorWith(quint32 seed)
{
    Replica supervisor;
    // What happened before the start counts too.
    test::RandomChanges changes(seed);
    supervisor.study = test::richStudy(seed);
    // Withdrawals are tested apart.
    for (const Consent& consent : Study(supervisor.study).consents) {
        if (consent.state == ConsentState::Withdrawn) {
            static_cast<void>(supervisor.study.consents.take(consent.id));
        }
    }
    for (int i = 0; i < 80; ++i) {
        const Change change = changes.next(supervisor.study);
        const bool isLeftOut = std::holds_alternative<Composite>(change.what) ||
                               std::holds_alternative<Add<Consent>>(change.what) ||
                               std::holds_alternative<Replace<Consent>>(change.what);
        if (!isLeftOut) {
            static_cast<void>(supervisor.apply(change));
        }
    }
    return supervisor;
}

/// Packages of one coder, made on three computers that began with the same one, several at each.
std::vector<Replica> packagesOf(const Replica& supervisor, const CoderId& coder, quint32 seed)
{
    std::vector<Replica> packages;
    for (quint32 place = 0; place < kPlacesOfWork; ++place) {
        Replica there = supervisor.packageOf(coder);
        // Their clocks disagree, by up to a day.
        there.nowMs += (static_cast<qint64>(place) - 1) * 40'000'000;
        test::RandomChanges changes(seed * 100 + place);
        for (int i = 0; i < kPackagesEach; ++i) {
            test::work(there, changes, 25);
            packages.push_back(there.packageOf(coder));
        }
    }
    return packages;
}

QByteArray valueOf(const Study& study, const ItemKey& key)
{
    const Coding* coding = study.codings.find(key.coding);
    if (coding == nullptr) {
        return {};
    }
    const auto items = itemsOf(*coding);
    const auto found = items.find(key);
    return found == items.end() ? QByteArray() : itemBytes(found->second);
}

Change fragmentAt(const CodingId& coding, const FragmentId& id, int second, const char* memo,
                  bool replace = false)
{
    Fragment fragment;
    fragment.id = id;
    fragment.span = {MediaTime::fromMicroseconds(second * 1'000'000LL),
                     MediaTime::fromMicroseconds(second * 1'000'000LL + 500'000)};
    fragment.memo = QString::fromLatin1(memo);
    return replace ? Change(ReplaceIn<Fragment>{coding, fragment})
                   : Change(AddTo<Fragment>{coding, fragment});
}

} // namespace

class TestMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void orderDoesNotMatter_data() { seeds(12); }

    void orderDoesNotMatter()
    {
        QFETCH(quint32, seed);
        const Replica start = supervisorWith(seed);
        const CoderId coder = test::busiestCoder(start.study);
        if (coder.isNull()) {
            QSKIP("nobody coded");
        }
        std::vector<Replica> packages = packagesOf(start, coder, seed);
        std::optional<Replica> first;
        test::RandomValues values(seed);
        for (int order = 0; order < 6; ++order) {
            Replica supervisor = start;
            for (const Replica& package : packages) {
                supervisor.collect(package, coder);
                const auto findings = checkStudy(supervisor.study);
                QVERIFY2(findings.empty(),
                         findings.empty() ? "" : qPrintable(findings.front().subject));
            }
            if (!first) {
                first = supervisor;
            }
            QVERIFY2(supervisor.study == first->study, qPrintable(QString::number(order)));
            QVERIFY2(supervisor.versions == first->versions, qPrintable(QString::number(order)));
            std::ranges::shuffle(packages, values.engine());
        }
        QVERIFY(!(first->study == start.study));
    }

    void twiceIsOnce_data() { seeds(8); }

    void twiceIsOnce()
    {
        QFETCH(quint32, seed);
        Replica supervisor = supervisorWith(seed);
        const CoderId coder = test::busiestCoder(supervisor.study);
        if (coder.isNull()) {
            QSKIP("nobody coded");
        }
        const std::vector<Replica> packages = packagesOf(supervisor, coder, seed);
        for (const Replica& package : packages) {
            supervisor.collect(package, coder);
            const MergePlan again = supervisor.plan(package, coder);
            QVERIFY(again.changesNothing());
            QCOMPARE(again.counts.fresh(), 0);
            QCOMPARE(again.counts.conflicting, 0);
        }
        // Also when others were collected in between.
        for (const Replica& package : packages) {
            QVERIFY(supervisor.plan(package, coder).changesNothing());
        }
    }

    // What stands at the end of the work anywhere stands here too, or is set aside, or was the
    // start of what stands here.
    void nothingIsLost_data() { seeds(8); }

    void nothingIsLost()
    {
        QFETCH(quint32, seed);
        const Replica start = supervisorWith(seed);
        const CoderId coder = test::busiestCoder(start.study);
        if (coder.isNull()) {
            QSKIP("nobody coded");
        }
        const std::vector<Replica> packages = packagesOf(start, coder, seed);
        Replica supervisor = start;
        for (const Replica& package : packages) {
            supervisor.collect(package, coder);
        }
        int asides = 0;
        for (std::size_t i = kPackagesEach - 1; i < packages.size(); i += kPackagesEach) {
            for (const Coding& coding : packages[i].study.codings) {
                for (const auto& [key, value] : itemsOf(coding)) {
                    const QByteArray bytes = itemBytes(value);
                    if (valueOf(supervisor.study, key) == bytes ||
                        valueOf(start.study, key) == bytes) {
                        continue;
                    }
                    const auto known = supervisor.versions.find(key);
                    QVERIFY2(known != supervisor.versions.end(), bytes.constData());
                    QVERIFY2(std::ranges::any_of(
                                 known->second.aside,
                                 [&](const SetAside& one) { return one.value == bytes; }),
                             bytes.constData());
                    ++asides;
                }
            }
        }
        QVERIFY(asides > 0); // or the test would say nothing
    }

    // Three coders, each on one computer, each with several packages, collected in any order:
    // everybody's last work stands, without one conflict.
    void severalCoders_data() { seeds(8); }

    void severalCoders()
    {
        QFETCH(quint32, seed);
        const Replica start = supervisorWith(seed);

        struct Handed
        {
            CoderId coder;
            Replica package;
        };

        std::vector<Handed> handed;
        std::map<CoderId, Replica> last;
        quint32 number = 0;
        for (const Coder& coder : start.study.coders) {
            if (coder.role == CoderRole::Consensus) {
                continue;
            }
            Replica there = start.packageOf(coder.id);
            test::RandomChanges changes(seed * 50 + ++number);
            for (int i = 0; i < kPackagesEach; ++i) {
                test::work(there, changes, 20);
                handed.push_back({coder.id, there.packageOf(coder.id)});
            }
            last.emplace(coder.id, there);
        }
        test::RandomValues values(seed);
        std::ranges::shuffle(handed, values.engine());
        Replica supervisor = start;
        for (const Handed& one : handed) {
            const MergePlan plan = supervisor.collect(one.package, one.coder);
            QCOMPARE(plan.counts.conflicting, 0);
            QCOMPARE(plan.counts.unknown, 0);
        }
        for (const auto& [coder, there] : last) {
            for (const Coding& coding : there.study.codings) {
                const Coding* here = supervisor.study.codings.find(coding.id);
                QVERIFY(here != nullptr);
                // Working time alone only grows.
                Coding expected = coding;
                expected.activeTime = here->activeTime;
                QVERIFY(*here == expected);
            }
        }
        // Nothing else moved.
        for (const Coding& coding : start.study.codings) {
            if (!last.contains(coding.header.coder)) {
                QVERIFY(*supervisor.study.codings.find(coding.id) == coding);
            }
        }
        QVERIFY(supervisor.study.recordings == start.study.recordings);
        QVERIFY(supervisor.study.codebooks == start.study.codebooks);
    }

    void undoBringsEverythingBack_data() { seeds(4); }

    void undoBringsEverythingBack()
    {
        QFETCH(quint32, seed);
        Replica supervisor = supervisorWith(seed);
        const CoderId coder = test::busiestCoder(supervisor.study);
        if (coder.isNull()) {
            QSKIP("nobody coded");
        }
        for (const Replica& package : packagesOf(supervisor, coder, seed)) {
            const Replica before = supervisor;
            const MergePlan plan = supervisor.plan(package, coder);
            const Result<Change> inverse = applyChange(supervisor.study, plan.change);
            QVERIFY(inverse);
            stamp(supervisor.versions, before.study, {&plan.change, 1}, 0);
            const Replica after = supervisor;
            QVERIFY(applyChange(supervisor.study, *inverse));
            stamp(supervisor.versions, after.study, {&*inverse, 1}, 0);
            QVERIFY(supervisor.study == before.study);
            QVERIFY(supervisor.versions == before.versions);
            // And it can be collected again.
            supervisor.collect(package, coder);
            QVERIFY(supervisor.study == after.study);
            QVERIFY(supervisor.versions == after.versions);
        }
    }

    void deletionDoesNotComeBack()
    {
        auto [supervisor, coder, coding] = small();
        const auto id = FragmentId::create();
        Replica there = supervisor.packageOf(coder);
        QVERIFY(there.apply(fragmentAt(coding, id, 5, "first")));
        const Replica older = there.packageOf(coder);
        QVERIFY(there.apply(RemoveFrom<Fragment>{coding, id}));
        const Replica newer = there.packageOf(coder);

        Replica newerFirst = supervisor;
        newerFirst.collect(newer, coder);
        QCOMPARE(newerFirst.study.codings.find(coding)->fragments.size(), 0U);
        const MergePlan late = newerFirst.collect(older, coder);
        QCOMPARE(newerFirst.study.codings.find(coding)->fragments.size(), 0U);
        QCOMPARE(late.counts.older, 1);
        QVERIFY(late.changesNothing());

        Replica olderFirst = supervisor;
        olderFirst.collect(older, coder);
        QCOMPARE(olderFirst.study.codings.find(coding)->fragments.size(), 1U);
        const MergePlan plan = olderFirst.collect(newer, coder);
        QCOMPARE(plan.counts.removed, 1);
        QCOMPARE(olderFirst.study.codings.find(coding)->fragments.size(), 0U);
        // Undo of the deletion at the coder's is newer still.
        QVERIFY(there.apply(fragmentAt(coding, id, 5, "first")));
        olderFirst.collect(there.packageOf(coder), coder);
        QCOMPARE(olderFirst.study.codings.find(coding)->fragments.size(), 1U);
    }

    void deletedCodingDoesNotComeBack()
    {
        auto [supervisor, coder, coding] = small();
        Replica there = supervisor.packageOf(coder);
        QVERIFY(there.apply(fragmentAt(coding, FragmentId::create(), 5, "x")));
        const Replica older = there.packageOf(coder);
        QVERIFY(there.apply(removalOfCoding(there.study, coding)));
        const Replica newer = there.packageOf(coder);
        Replica here = supervisor;
        here.collect(newer, coder);
        QVERIFY(here.study.codings.find(coding) == nullptr);
        const MergePlan late = here.collect(older, coder);
        QVERIFY(late.changesNothing());
        QVERIFY(here.study.codings.find(coding) == nullptr);
        // Collected the other way round it goes as well.
        Replica other = supervisor;
        other.collect(older, coder);
        QVERIFY(other.study.codings.find(coding) != nullptr);
        other.collect(newer, coder);
        QVERIFY(other.study.codings.find(coding) == nullptr);
        QVERIFY(other.study == here.study);
    }

    void newWorkInACodingThatWasTakenAwayStays()
    {
        auto [supervisor, coder, coding] = small();
        Replica there = supervisor.packageOf(coder);
        QVERIFY(supervisor.apply(removalOfCoding(supervisor.study, coding)));
        QVERIFY(there.apply(fragmentAt(coding, FragmentId::create(), 5, "late")));
        supervisor.collect(there.packageOf(coder), coder);
        QVERIFY(supervisor.study.codings.find(coding) != nullptr);
        QCOMPARE(supervisor.study.codings.find(coding)->fragments.size(), 1U);
        QVERIFY(supervisor.plan(there.packageOf(coder), coder).changesNothing());
    }

    void changedInBothPlaces()
    {
        auto [supervisor, coder, coding] = small();
        const auto id = FragmentId::create();
        QVERIFY(supervisor.apply(fragmentAt(coding, id, 5, "start")));
        Replica home = supervisor.packageOf(coder);
        Replica work = supervisor.packageOf(coder);
        QVERIFY(home.apply(fragmentAt(coding, id, 6, "at home", true)));
        work.nowMs += 60'000;
        QVERIFY(work.apply(fragmentAt(coding, id, 7, "at work", true)));

        supervisor.collect(home.packageOf(coder), coder);
        const MergePlan plan = supervisor.collect(work.packageOf(coder), coder);
        QCOMPARE(plan.counts.conflicting, 1);
        QCOMPARE(plan.conflicts.size(), 1U);
        QCOMPARE(std::get<Fragment>(*plan.conflicts[0].kept).memo, QStringLiteral("at work"));
        QCOMPARE(std::get<Fragment>(*plan.conflicts[0].lost).memo, QStringLiteral("at home"));
        QVERIFY(!plan.conflicts[0].keptOurs);
        const ItemKey key{coding, ItemKind::Fragment, id.toText()};
        QCOMPARE(supervisor.versions.at(key).aside.size(), 1U);
        QVERIFY(supervisor.versions.at(key).aside[0].value.contains("at home"));
        // The next edit builds on what stands; what was set aside stays to be found.
        QVERIFY(supervisor.apply(fragmentAt(coding, id, 8, "later", true)));
        QCOMPARE(supervisor.versions.at(key).aside.size(), 1U);
        QVERIFY(supervisor.plan(work.packageOf(coder), coder).changesNothing());
        QVERIFY(supervisor.plan(home.packageOf(coder), coder).changesNothing());
    }

    void theCodersOwnClockMayBeWrong()
    {
        auto [supervisor, coder, coding] = small();
        const auto id = FragmentId::create();
        QVERIFY(supervisor.apply(fragmentAt(coding, id, 5, "start")));
        QVERIFY(supervisor.apply(fragmentAt(coding, id, 5, "second", true)));
        Replica there = supervisor.packageOf(coder);
        there.nowMs = 0; // 1970
        QVERIFY(there.apply(fragmentAt(coding, id, 6, "third", true)));
        const MergePlan plan = supervisor.collect(there.packageOf(coder), coder);
        QCOMPARE(plan.counts.changed, 1);
        QCOMPARE(plan.counts.conflicting, 0);
        QCOMPARE(supervisor.study.codings.find(coding)->fragments[0].memo, QStringLiteral("third"));
    }

    void begunInTwoPlaces()
    {
        auto [supervisor, coder, existing] = small();
        const RecordingId recording = RecordingId::create();
        Recording second;
        second.id = recording;
        second.name = QStringLiteral("second");
        QVERIFY(supervisor.apply(Add<Recording>{second}));
        std::vector<Replica> packages;
        for (const int at : {3, 9}) {
            Replica there = supervisor.packageOf(coder);
            CodingHeader header;
            header.id = CodingId::create();
            header.recording = recording;
            header.coder = coder;
            header.state = CodingState::Busy;
            QVERIFY(there.apply(Add<CodingHeader>{header}));
            QVERIFY(there.apply(fragmentAt(header.id, FragmentId::create(), at, "x")));
            QVERIFY(there.apply(SetSummary{header.id, codebook::CategoryId(QStringLiteral("c")),
                                           QStringLiteral("text %1").arg(at)}));
            packages.push_back(there.packageOf(coder));
        }
        Replica forth = supervisor;
        Replica back = supervisor;
        forth.collect(packages[0], coder);
        forth.collect(packages[1], coder);
        back.collect(packages[1], coder);
        back.collect(packages[0], coder);
        QVERIFY(forth.study == back.study);
        QVERIFY(forth.versions == back.versions);
        QCOMPARE(forth.study.codings.size(), supervisor.study.codings.size() + 1);
        const Coding* joined = forth.study.codingOf(recording, coder);
        QVERIFY(joined != nullptr);
        QCOMPARE(joined->fragments.size(), 2U);
        QVERIFY(forth.plan(packages[0], coder).changesNothing());
        QVERIFY(forth.plan(packages[1], coder).changesNothing());
        QVERIFY(checkStudy(forth.study).empty());
    }

    void closedAndUnlocked()
    {
        auto [supervisor, coder, coding] = small();
        Replica there = supervisor.packageOf(coder);
        QVERIFY(there.apply(fragmentAt(coding, FragmentId::create(), 5, "x")));
        const Replica busy = there.packageOf(coder);
        CodingHeader header = there.study.codings.find(coding)->header;
        header.state = CodingState::Closed;
        QVERIFY(there.apply(Replace<CodingHeader>{header}));
        CodingEvent closing{CodingEventId::create(), coding, CodingEventKind::Closed, coder, {}, 9};
        QVERIFY(there.apply(Add<CodingEvent>{closing}));
        const Replica closed = there.packageOf(coder);

        supervisor.collect(closed, coder);
        QCOMPARE(supervisor.study.codings.find(coding)->header.state, CodingState::Closed);
        QCOMPARE(supervisor.study.events.size(), 1U);
        QVERIFY(supervisor.collect(busy, coder).changesNothing());
        // The supervisor unlocks it: the closed package is older now.
        header.state = CodingState::Busy;
        supervisor.nowMs += 3'600'000;
        QVERIFY(supervisor.apply(Replace<CodingHeader>{header}));
        QVERIFY(supervisor.collect(closed, coder).changesNothing());
        QCOMPARE(supervisor.study.codings.find(coding)->header.state, CodingState::Busy);
        // The coder goes on in a package made after that, and closes again.
        Replica again = supervisor.packageOf(coder);
        QVERIFY(again.apply(fragmentAt(coding, FragmentId::create(), 8, "y")));
        header.state = CodingState::Closed;
        QVERIFY(again.apply(Replace<CodingHeader>{header}));
        supervisor.collect(again.packageOf(coder), coder);
        QCOMPARE(supervisor.study.codings.find(coding)->header.state, CodingState::Closed);
        QCOMPARE(supervisor.study.codings.find(coding)->fragments.size(), 2U);
        // Work of another computer still comes into the closed coding.
        Replica late = busy;
        QVERIFY(late.apply(fragmentAt(coding, FragmentId::create(), 20, "z")));
        supervisor.collect(late.packageOf(coder), coder);
        QCOMPARE(supervisor.study.codings.find(coding)->header.state, CodingState::Closed);
        QCOMPARE(supervisor.study.codings.find(coding)->fragments.size(), 3U);
    }

    void whatWeDoNotHaveIsLeftOut()
    {
        auto [supervisor, coder, coding] = small();
        const RecordingId gone = supervisor.study.codings.find(coding)->header.recording;
        Replica there = supervisor.packageOf(coder);
        QVERIFY(there.apply(fragmentAt(coding, FragmentId::create(), 5, "x")));
        const Replica package = there.packageOf(coder);

        Replica withoutRecording = supervisor;
        QVERIFY(withoutRecording.apply(removalOfRecording(withoutRecording.study, gone)));
        const Study before = withoutRecording.study;
        MergePlan plan = withoutRecording.collect(package, coder);
        QVERIFY(plan.changesNothing());
        QVERIFY(withoutRecording.study == before);
        QCOMPARE(plan.codings.size(), 1U);
        QVERIFY(plan.codings[0].refusal == Refusal::RecordingUnknown);
        QCOMPARE(plan.codings[0].recordingName, QStringLiteral("first"));
        plan = planMerge({withoutRecording.study, withoutRecording.versions},
                         {package.study, package.versions}, coder, {}, {gone});
        QVERIFY(plan.codings[0].refusal == Refusal::RecordingRemoved);

        Replica withdrawn = supervisor;
        Consent consent;
        consent.id = ConsentId::create();
        consent.recording = gone;
        consent.state = ConsentState::Withdrawn;
        QVERIFY(withdrawn.apply(Add<Consent>{consent}));
        plan = withdrawn.collect(package, coder);
        QVERIFY(plan.changesNothing());
        QVERIFY(plan.codings[0].refusal == Refusal::ConsentWithdrawn);

        Replica otherCodebook = supervisor;
        otherCodebook.study.codebooks[0].reason = QStringLiteral("another");
        plan = otherCodebook.collect(package, coder);
        QVERIFY(plan.changesNothing());
        QVERIFY(plan.codings[0].refusal == Refusal::RevisionDiffers);

        // Only what does not fit is left out.
        Replica shorter = supervisor;
        Recording recording = *shorter.study.recordings.find(gone);
        recording.duration = MediaDuration::fromMilliseconds(4000);
        QVERIFY(shorter.apply(Replace<Recording>{recording}));
        Replica two = there;
        QVERIFY(two.apply(fragmentAt(coding, FragmentId::create(), 1, "fits")));
        plan = shorter.collect(two.packageOf(coder), coder);
        QCOMPARE(plan.counts.unknown, 1);
        QVERIFY(plan.refused[0].refusal == Refusal::NotAllowed);
        QVERIFY(plan.refused[0].error->code == ErrorCode::SpanOutsideRecording);
        QCOMPARE(shorter.study.codings.find(coding)->fragments.size(), 1U);
    }

    void notesOfTheCoderComeAlong()
    {
        auto [supervisor, coder, coding] = small();
        Replica there = supervisor.packageOf(coder);
        CodeNote note;
        note.id = CodeNoteId::create();
        note.code = there.study.codebooks[0].codebook.codes.front().id;
        note.coder = coder;
        note.text = QStringLiteral("what about this");
        QVERIFY(there.apply(Add<CodeNote>{note}));
        const Replica older = there.packageOf(coder);
        supervisor.collect(older, coder);
        QCOMPARE(supervisor.study.codeNotes.find(note.id)->text, note.text);
        note.text = QStringLiteral("never mind");
        QVERIFY(there.apply(Replace<CodeNote>{note}));
        supervisor.collect(there.packageOf(coder), coder);
        QCOMPARE(supervisor.study.codeNotes.find(note.id)->text, note.text);
        QVERIFY(there.apply(Remove<CodeNote>{note.id}));
        supervisor.collect(there.packageOf(coder), coder);
        QVERIFY(supervisor.study.codeNotes.find(note.id) == nullptr);
        QVERIFY(supervisor.collect(older, coder).changesNothing());
    }

private:
    static void seeds(quint32 count)
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= count; ++seed) {
            QTest::addRow("seed %u", seed) << seed;
        }
    }

    struct Small
    {
        Replica supervisor;
        CoderId coder;
        CodingId coding;
    };

    /// One recording, one coder with a coding of it, and somebody else with one too.
    static Small small()
    {
        Small all;
        all.supervisor.study =
            newStudy(QStringLiteral("Small"), test::richStudy(1).codebooks[0].codebook,
                     QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC));
        Recording recording;
        recording.id = RecordingId::create();
        recording.name = QStringLiteral("first");
        all.supervisor.apply(Add<Recording>{recording});
        for (const char* name : {"Anna", "Bram"}) {
            const Coder coder{CoderId::create(), QString::fromLatin1(name)};
            all.supervisor.apply(Add<Coder>{coder});
            CodingHeader header;
            header.id = CodingId::create();
            header.recording = recording.id;
            header.coder = coder.id;
            header.state = CodingState::Busy;
            all.supervisor.apply(Add<CodingHeader>{header});
            all.coder = coder.id;
            all.coding = header.id;
        }
        return all;
    }
};

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
