// SPDX-License-Identifier: GPL-3.0-or-later
// A package from a study, opened elsewhere, coded in, handed in and collected: with real files.
#include "core/package/package_reader.h"
#include "core/study/cascade.h"
#include "core/study/check_study.h"
#include "core/workflow/edit.h"
#include "core/workflow/package_collect.h"
#include "core/workflow/package_create.h"
#include "core/workflow/package_open.h"
#include "core/workflow/package_table.h"
#include "tests/core/workflow/small_study.h"
#include "tests/support/study/random_changes.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

using namespace rozet;
using namespace rozet::study;
using namespace rozet::workflow;

namespace {

NoProgress noProgress;

const SystemClock& theClock()
{
    static const SystemClock clock;
    return clock;
}

QByteArray why(const Error& error)
{
    return QStringLiteral("code %1 | %2 | %3 | %4")
        .arg(static_cast<int>(error.code))
        .arg(error.subject, error.where, error.found)
        .toUtf8();
}

template <class T>
QByteArray why(const Result<T>& result)
{
    return result ? QByteArray() : why(result.error());
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void putBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

Change fragment(const CodingId& coding, int second, const QString& memo)
{
    Fragment made;
    made.id = FragmentId::create();
    made.span = {MediaTime::fromMicroseconds(second * 1'000'000LL),
                 MediaTime::fromMicroseconds((second + 1) * 1'000'000LL)};
    made.codes = {test::codeId("talents")};
    made.memo = memo;
    return AddTo<Fragment>{coding, made};
}

} // namespace

class TestPackages : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("lab/films")));
        putBytes(file("lab/films/one.mp4"), QByteArray("film one ").repeated(50'000));
        putBytes(file("lab/films/two.mp4"), "film two");
        make();
    }

    void roundTrip()
    {
        // Out ...
        const QString package = file("for anna.rozetpackage");
        const auto made = create(m_path, m_anna, package);
        QVERIFY2(made, why(made));
        QCOMPARE(made->recordings, 2);
        QCOMPARE(made->codings, 1);
        QCOMPARE(made->fragments, 1);
        // ... opened at the coder's ...
        const QString there = file("anna/work.rozet");
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("anna")));
        const auto opened = openPackage(package, {}, there, theClock(), noProgress);
        QVERIFY2(opened, why(opened));
        QCOMPARE(opened->coderName, QStringLiteral("Anna"));
        QVERIFY(opened->mediaFolder.isEmpty());
        // ... coded in, by the same store as everything else ...
        edit(there, fragment(m_annas, 20, QStringLiteral("second")));
        edit(there, SetSummary{m_annas, codebook::CategoryId(QStringLiteral("form")),
                               QStringLiteral("<p>well</p>")});
        const QString back = file("from anna.rozetpackage");
        QVERIFY(create(there, m_anna, back));
        // ... and collected.
        const Study before = read(m_path);
        auto plan = plannedFor(back);
        QVERIFY2(plan, why(plan));
        QCOMPARE(plan->plan.counts.added, 2);
        QCOMPARE(plan->plan.counts.fresh(), 2);
        QCOMPARE(plan->plan.counts.same, 2);
        QCOMPARE(plan->plan.counts.conflicting, 0);
        QCOMPARE(plan->plan.counts.unknown, 0);
        QVERIFY(read(m_path) == before);
        collect(back);
        const Study after = read(m_path);
        QCOMPARE(after.codings.find(m_annas)->fragments.size(), 2U);
        QVERIFY(*after.codings.find(m_brams) == *before.codings.find(m_brams));
        QVERIFY(after.recordings == before.recordings);
        // Twice is nothing new.
        plan = plannedFor(back);
        QVERIFY(plan->plan.changesNothing());
        QCOMPARE(plan->plan.counts.fresh(), 0);
        // And the way back, for the next round of work.
        const QString again = file("again.rozetpackage");
        QVERIFY(create(m_path, m_anna, again));
        auto atAnnas =
            store::StudyStore::open(there, store::OpenMode::ReadOnly, theClock(), noProgress);
        QVERIFY2(atAnnas, why(atAnnas));
        const auto nothing =
            planCollect(atAnnas->study, *atAnnas->store, again, {}, theClock(), noProgress);
        QVERIFY2(nothing, why(nothing));
        QVERIFY(nothing->plan.changesNothing());
    }

    void nothingOfOthersTravels()
    {
        // Marked words in every text that is not the coder's own.
        Study study = read(m_path);
        int mark = 0;
        const auto marked = [&] { return QStringLiteral("ZZMARK%1ZZ").arg(++mark); };
        const auto apply = [&](const Change& change) { edit(m_path, change); };
        Coder bram = *study.coders.find(m_bram);
        bram.name = marked();
        apply(Replace<Coder>{bram});
        apply(Add<Coder>{Coder{CoderId::create(), marked(), CoderRole::Supervisor}});
        apply(fragment(m_brams, 40, marked()));
        Fragment described;
        described.id = FragmentId::create();
        described.span.end = MediaTime::fromMicroseconds(5);
        described.description = marked();
        apply(AddTo<Fragment>{m_brams, described});
        apply(SetRecordingCode{m_brams, test::codeId("setting"),
                               RecordingCodeValue{QStringLiteral("yes"), marked(), 1}});
        apply(SetSummary{m_brams, codebook::CategoryId(QStringLiteral("form")), marked()});
        CodeNote note;
        note.id = CodeNoteId::create();
        note.code = test::codeId("talents");
        note.coder = m_bram;
        note.text = marked();
        apply(Add<CodeNote>{note});
        note.id = CodeNoteId::create();
        note.coder.reset();
        note.text = marked();
        apply(Add<CodeNote>{note});
        Anchor anchor;
        anchor.id = AnchorId::create();
        anchor.code = test::codeId("talents");
        anchor.recording = m_first;
        anchor.fragment = described.id;
        anchor.note = marked();
        apply(Add<Anchor>{anchor});
        CodingEvent event;
        event.id = CodingEventId::create();
        event.coding = m_brams;
        event.kind = CodingEventKind::Unlocked;
        event.by = m_bram;
        event.reason = marked();
        apply(Add<CodingEvent>{event});
        event.id = CodingEventId::create();
        event.coding = m_annas;
        event.reason = marked();
        apply(Add<CodingEvent>{event});
        Round round;
        round.id = RoundId::create();
        round.name = QStringLiteral("Trial 1");
        round.coders = {m_anna, m_bram};
        round.note = marked();
        round.decisions = marked();
        apply(Add<Round>{round});
        apply(Add<School>{School{SchoolId::create(), QStringLiteral("A"), marked()}});
        apply(Add<Mentor>{Mentor{MentorId::create(), QStringLiteral("M1"), {}, marked()}});
        apply(Add<Student>{Student{StudentId::create(), QStringLiteral("L1"), {}, {}, marked()}});
        Consent consent;
        consent.id = ConsentId::create();
        consent.recording = m_first;
        consent.note = marked();
        apply(Add<Consent>{consent});
        Dataset dataset;
        dataset.id = DatasetId::create();
        dataset.name = marked();
        dataset.columns = {marked()};
        dataset.rows = {{marked()}};
        apply(Add<Dataset>{dataset});
        {
            // An actor and a label in the log, and something set aside in the coding of another.
            auto opened =
                store::StudyStore::open(m_path, store::OpenMode::ReadWrite, theClock(), noProgress);
            QVERIFY(opened);
            MarkVersions marks;
            ItemHistory aside;
            aside.aside.push_back({{5, false, {}}, marked().toUtf8()});
            marks.steps.push_back(
                {{m_brams, ItemKind::Fragment, described.id.toText()}, {}, aside});
            QVERIFY(applyAndSave(opened->study, *opened->store, Composite{{Change(marks)}},
                                 {marked(), marked()}));
        }
        const QByteArray whole = bytesOf(m_path);
        for (int i = 1; i <= mark; ++i) {
            // They are there to be found.
            QVERIFY2(whole.contains("ZZMARK" + QByteArray::number(i) + "ZZ"),
                     QByteArray::number(i));
        }
        const QString package = file("p.rozetpackage");
        const auto made = create(m_path, m_anna, package, {}, true);
        QVERIFY2(made, why(made));
        const QByteArray bytes = bytesOf(package);
        QVERIFY(bytes.contains("Anna"));
        QVERIFY(bytes.contains("Trial 1"));
        QVERIFY(!bytes.contains("ZZMARK"));
        for (const QByteArray& hidden :
             {QByteArray(m_folder->path().toUtf8()), QByteArray("lab/films"),
              m_bram.uuid().toRfc4122(), m_brams.uuid().toRfc4122(),
              described.id.uuid().toRfc4122(), described.id.toText().toUtf8()}) {
            QVERIFY2(!bytes.contains(hidden), hidden);
        }
        // No action but that the file was made.
        const auto packed = readPackage(package, {}, theClock(), noProgress);
        QVERIFY2(packed, why(packed));
        QCOMPARE(packed->study.coders.size(), 1U);
        QCOMPARE(packed->study.codings.size(), 1U);
        QVERIFY(checkStudy(packed->study).empty());
        // What comes back does not blank what stayed here.
        collect(package);
        QCOMPARE(read(m_path).events.find(event.id)->reason, event.reason);
        QCOMPARE(read(m_path).rounds.find(round.id)->decisions, round.decisions);
    }

    void mediaTravelWhenWanted()
    {
        const QString package = file("film.rozetpackage");
        const auto made = create(m_path, m_anna, package, QStringLiteral("secret"), true);
        QVERIFY2(made, why(made));
        // Anna has a coding of the first recording only.
        QCOMPARE(made->mediaFiles, 1);
        QVERIFY(made->withoutMedia.isEmpty());
        QVERIFY(!bytesOf(package).contains("film one"));
        const QString there = file("work.rozet");
        const auto wrong =
            openPackage(package, QStringLiteral("Secret"), there, theClock(), noProgress);
        QVERIFY(!wrong && wrong.error().code == ErrorCode::PackagePassphraseWrong);
        const auto opened =
            openPackage(package, QStringLiteral("secret"), there, theClock(), noProgress);
        QVERIFY2(opened, why(opened));
        QCOMPARE(opened->mediaFolder, file("work media"));
        QCOMPARE(bytesOf(file("work media/one.mp4")), bytesOf(file("lab/films/one.mp4")));
        const Study study = read(there);
        QCOMPARE(study.recordings.find(m_first)->media.front().path,
                 QStringLiteral("work media/one.mp4"));
        QCOMPARE(study.recordings.find(m_second)->media.front().path, QStringLiteral("two.mp4"));
        // The place of the media is the coder's own affair.
        const QString back = file("back.rozetpackage");
        QVERIFY(create(there, m_anna, back));
        collect(back);
        QCOMPARE(read(m_path).recordings.find(m_first)->media.front().path,
                 QStringLiteral("films/one.mp4"));
        // Missing media are named.
        QVERIFY(QFile::remove(file("lab/films/one.mp4")));
        const auto without = create(m_path, m_anna, package, {}, true);
        QVERIFY(without);
        QCOMPARE(without->withoutMedia, QStringList{QStringLiteral("one")});
    }

    void damagedAndForeignPackagesChangeNothing()
    {
        const QString package = file("p.rozetpackage");
        QVERIFY(create(m_path, m_anna, package));
        const QByteArray whole = bytesOf(package);
        const QByteArray studyBytes = bytesOf(m_path);
        for (int i = 0; i < 40; ++i) {
            QByteArray bytes = whole;
            const qsizetype at = bytes.size() * i / 40;
            bytes[at] = static_cast<char>(bytes[at] ^ 0x20);
            putBytes(package, bytes);
            const auto plan = plannedFor(package);
            if (!plan) {
                QVERIFY2(plan.error().code == ErrorCode::PackageDamaged ||
                             plan.error().code == ErrorCode::PackageNotAPackage ||
                             plan.error().code == ErrorCode::PackageNewer,
                         why(plan));
            }
            QVERIFY(!openPackage(package, {}, file("never.rozet"), theClock(), noProgress) ||
                    QFile::remove(file("never.rozet")));
        }
        putBytes(package, whole.left(whole.size() / 2));
        QVERIFY(!plannedFor(package));
        putBytes(package, "no package");
        QCOMPARE(plannedFor(package).error().code, ErrorCode::PackageNotAPackage);
        QCOMPARE(bytesOf(m_path), studyBytes);
        QVERIFY(!QFile::exists(file("never.rozet")));
        QVERIFY(!QFile::exists(file("never media")));

        // Of another study, and of a coder who is not here.
        test::SmallStudy other;
        other.study.info.id = StudyId::create();
        const QString elsewhere = file("elsewhere.rozet");
        QVERIFY(store::StudyStore::create(elsewhere, other.study, theClock(), noProgress));
        QVERIFY(create(elsewhere, other.other, package));
        QCOMPARE(plannedFor(package).error().code, ErrorCode::PackageOtherStudy);
        const CoderId cees = CoderId::create();
        QVERIFY(QFile::copy(m_path, file("copy.rozet")));
        edit(file("copy.rozet"), Add<Coder>{Coder{cees, QStringLiteral("Cees")}});
        QVERIFY(create(file("copy.rozet"), cees, package));
        QCOMPARE(plannedFor(package).error().code, ErrorCode::PackageCoderUnknown);
        QCOMPARE(bytesOf(m_path), studyBytes);
        // A study file under the name of a package.
        QVERIFY(QFile::remove(package) && QFile::copy(m_path, package));
        QCOMPARE(plannedFor(package).error().code, ErrorCode::PackageNotAPackage);
    }

    void refusals()
    {
        const auto consensus = create(m_path, m_consensus, file("c.rozetpackage"));
        QVERIFY(!consensus && consensus.error().code == ErrorCode::PackageOfConsensus);
        const auto nobody = create(m_path, CoderId::create(), file("c.rozetpackage"));
        QVERIFY(!nobody && nobody.error().code == ErrorCode::EntityMissing);
        const auto nowhere = create(m_path, m_anna, file("no such folder/c.rozetpackage"));
        QVERIFY(!nowhere && nowhere.error().code == ErrorCode::FileNotWritable);
        QVERIFY(!QFile::exists(file("c.rozetpackage")));
        const QString package = file("p.rozetpackage");
        QVERIFY(create(m_path, m_anna, package));
        const auto there = openPackage(package, {}, m_path, theClock(), noProgress);
        QVERIFY(!there && there.error().code == ErrorCode::FileExists);
    }

    void withdrawnRecordingsStayGone()
    {
        const QString package = file("p.rozetpackage");
        QVERIFY(create(m_path, m_anna, package));
        edit(m_path, removalOfRecording(read(m_path), m_first));
        const auto plan = plannedFor(package);
        QVERIFY2(plan, why(plan));
        QVERIFY(plan->plan.changesNothing());
        QCOMPARE(plan->plan.refused.size(), 1U);
        QVERIFY(plan->plan.refused[0].refusal == Refusal::RecordingRemoved);
        QCOMPARE(plan->plan.refused[0].recordingName, QStringLiteral("one"));
        const auto table = refusedTable(read(m_path), plan->plan, QStringLiteral("nl"));
        QCOMPARE(table.rows.size(), 1U);
        QVERIFY(std::get<QString>(table.rows[0][2]).contains(QStringLiteral("withdrawn")));
    }

    // What a coder took away, and what lost, is written in the file and read from it again.
    void versionsAreKeptInTheFile()
    {
        const QString package = file("p.rozetpackage");
        QVERIFY(create(m_path, m_anna, package));
        const QString home = file("home.rozet");
        const QString work = file("work.rozet");
        QVERIFY(openPackage(package, {}, home, theClock(), noProgress));
        QVERIFY(openPackage(package, {}, work, theClock(), noProgress));
        Fragment shared = read(m_path).codings.find(m_annas)->fragments[0];
        shared.memo = QStringLiteral("at home");
        edit(home, ReplaceIn<Fragment>{m_annas, shared});
        shared.memo = QStringLiteral("at work");
        edit(work, ReplaceIn<Fragment>{m_annas, shared});
        QVERIFY(create(home, m_anna, file("home.rozetpackage")));
        QVERIFY(create(work, m_anna, file("work.rozetpackage")));
        collect(file("home.rozetpackage"));
        const auto plan = plannedFor(file("work.rozetpackage"));
        QVERIFY2(plan, why(plan));
        QCOMPARE(plan->plan.counts.conflicting, 1);
        const auto table = conflictTable(read(m_path), plan->plan, QStringLiteral("nl"));
        QCOMPARE(table.rows.size(), 1U);
        collect(file("work.rozetpackage"));
        auto opened =
            store::StudyStore::open(m_path, store::OpenMode::ReadWrite, theClock(), noProgress);
        QVERIFY2(opened, why(opened));
        const auto versions = opened->store->versions();
        QVERIFY2(versions, why(versions));
        const ItemKey key{m_annas, ItemKind::Fragment, shared.id.toText()};
        QCOMPARE(versions->at(key).aside.size(), 1U);
        QVERIFY(versions->at(key).aside[0].value.contains("at home"));
        const auto report = opened->store->check(noProgress);
        QVERIFY(report && report->problems.empty());
        // Erasing the recording erases what was set aside in it.
        QVERIFY(applyAndSave(opened->study, *opened->store,
                             removalOfRecording(opened->study, m_first),
                             {QStringLiteral("x"), QStringLiteral("y")}));
        const auto left = opened->store->versions();
        QVERIFY(left);
        for (const auto& [known, history] : *left) {
            QVERIFY(history.aside.empty());
        }
    }

private:
    [[nodiscard]] QString file(const char* name) const
    {
        return m_folder->filePath(QString::fromLatin1(name));
    }

    void make()
    {
        test::SmallStudy small;
        m_consensus = small.coder;
        m_anna = small.other;
        m_bram = CoderId::create();
        small.apply(Add<Coder>{Coder{m_bram, QStringLiteral("Bram")}});
        for (const char* name : {"one", "two"}) {
            Recording recording;
            recording.id = RecordingId::create();
            recording.name = QString::fromLatin1(name);
            recording.duration = MediaDuration::fromSeconds(600);
            recording.media = {{QStringLiteral("films/%1.mp4").arg(recording.name), {}, 0, {}, {}}};
            small.apply(Add<Recording>{recording});
            (recording.name == QStringLiteral("one") ? m_first : m_second) = recording.id;
        }
        for (const CoderId& coder : {m_anna, m_bram}) {
            CodingHeader header;
            header.id = CodingId::create();
            header.recording = m_first;
            header.coder = coder;
            header.state = CodingState::Busy;
            small.apply(Add<CodingHeader>{header});
            small.apply(fragment(header.id, 3, QStringLiteral("first")));
            (coder == m_anna ? m_annas : m_brams) = header.id;
        }
        m_path = file("lab/study.rozet");
        const auto made = store::StudyStore::create(m_path, small.study, theClock(), noProgress);
        QVERIFY2(made, made ? QByteArray() : why(made.error()));
    }

    static Study read(const QString& path)
    {
        const auto opened =
            store::StudyStore::open(path, store::OpenMode::ReadOnly, theClock(), noProgress);
        if (!opened) {
            qFatal("%s", why(opened.error()).constData());
        }
        return opened->study;
    }

    static void edit(const QString& path, const Change& change)
    {
        auto opened =
            store::StudyStore::open(path, store::OpenMode::ReadWrite, theClock(), noProgress);
        if (!opened) {
            qFatal("%s", why(opened.error()).constData());
        }
        const Done done = applyAndSave(opened->study, *opened->store, change,
                                       {QStringLiteral("test"), QStringLiteral("edit")});
        if (!done) {
            qFatal("%s", why(done.error()).constData());
        }
    }

    static Result<MadePackage> create(const QString& studyPath, const CoderId& coder,
                                      const QString& output, const QString& passphrase = {},
                                      bool withMedia = false)
    {
        auto opened =
            store::StudyStore::open(studyPath, store::OpenMode::ReadOnly, theClock(), noProgress);
        if (!opened) {
            return failure(opened.error());
        }
        const auto versions = opened->store->versions();
        if (!versions) {
            return failure(versions.error());
        }
        return createPackage(opened->study, *versions, studyPath,
                             {coder, output, passphrase, withMedia}, theClock(), noProgress);
    }

    [[nodiscard]] Result<CollectPlan> plannedFor(const QString& package) const
    {
        auto opened =
            store::StudyStore::open(m_path, store::OpenMode::ReadOnly, theClock(), noProgress);
        if (!opened) {
            return failure(opened.error());
        }
        return planCollect(opened->study, *opened->store, package, {}, theClock(), noProgress);
    }

    void collect(const QString& package) const
    {
        auto opened =
            store::StudyStore::open(m_path, store::OpenMode::ReadWrite, theClock(), noProgress);
        QVERIFY2(opened, why(opened));
        const auto plan =
            planCollect(opened->study, *opened->store, package, {}, theClock(), noProgress);
        QVERIFY2(plan, why(plan));
        const Done done = applyAndSave(opened->study, *opened->store, plan->plan.change,
                                       {QStringLiteral("test"), QStringLiteral("collect")});
        QVERIFY2(done, done ? QByteArray() : why(done.error()));
        const auto report = opened->store->check(noProgress);
        QVERIFY(report && report->problems.empty());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    CoderId m_anna, m_bram, m_consensus;
    RecordingId m_first, m_second;
    CodingId m_annas, m_brams;
};

QTEST_GUILESS_MAIN(TestPackages)
#include "tst_packages.moc"
