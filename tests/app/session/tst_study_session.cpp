// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/study_session.h"
#include "core/study/check_study.h"
#include "tests/app/support/memory_sink.h"
#include "tests/app/support/test_study.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rozet;
using session::Merging;
using session::StudySession;

namespace {

struct Bench
{
    test::TestStudy made = test::makeTestStudy();
    std::shared_ptr<test::Kept> kept = std::make_shared<test::Kept>();
    std::shared_ptr<FixedClock> clock =
        std::make_shared<FixedClock>(QDateTime(QDate(2026, 3, 2), QTime(12, 3, 5), Qt::UTC));
    StudySession session{made.study, std::make_unique<test::MemorySink>(kept), clock};

    study::Fragment fragment(std::size_t i) const
    {
        return *session.study().codings.find(made.coding)->fragments.find(made.fragments[i]);
    }

    bool describe(std::size_t i, const QString& text, const QString& key = {},
                  Merging merging = Merging::WithinASecond)
    {
        study::Fragment changed = fragment(i);
        changed.description = text;
        return session.edit(study::ReplaceIn<study::Fragment>{made.coding, changed},
                            QStringLiteral("describe"), key, merging);
    }

    void wait(qint64 ms) { clock->set(clock->now().addMSecs(ms)); }
};

} // namespace

class TestStudySession : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void editsAreAppliedToldAndKept()
    {
        Bench bench;
        const QSignalSpy changed(&bench.session, &StudySession::studyChanged);
        QVERIFY(bench.describe(0, QStringLiteral("anders")));
        QCOMPARE(bench.fragment(0).description, QStringLiteral("anders"));
        QCOMPARE(changed.count(), 1);
        QVERIFY(bench.session.flush());
        QCOMPARE(bench.kept->count(), std::size_t(1));
        QCOMPARE(bench.kept->actions.front().label, QStringLiteral("describe"));
        QCOMPARE(bench.session.savedAt(), bench.clock->now());
    }

    void undoAndRedoGoToTheDiskAsWell()
    {
        Bench bench;
        const study::Study before = bench.session.study();
        QVERIFY(bench.describe(0, QStringLiteral("anders")));
        const study::Study after = bench.session.study();
        bench.session.history()->undo();
        QVERIFY(bench.session.study() == before);
        bench.session.history()->redo();
        QVERIFY(bench.session.study() == after);
        QVERIFY(bench.session.flush());
        QCOMPARE(bench.kept->count(), std::size_t(3));
    }

    void refusedEditsLeaveEverythingAsItWas()
    {
        Bench bench;
        const study::Study before = bench.session.study();
        const QSignalSpy refused(&bench.session, &StudySession::editRefused);
        study::Fragment wrong = bench.fragment(0);
        wrong.span = {MediaTime::fromSeconds(20), MediaTime::fromSeconds(10)};
        QVERIFY(!bench.session.edit(study::ReplaceIn<study::Fragment>{bench.made.coding, wrong},
                                    QStringLiteral("wrong")));
        QCOMPARE(refused.count(), 1);
        QVERIFY(bench.session.study() == before);
        QVERIFY(!bench.session.history()->canUndo());
        QVERIFY(!bench.session.hasUnsaved());
    }

    void quickEditsWithOneKeyAreOneStep()
    {
        Bench bench;
        const study::Study before = bench.session.study();
        const QString key = QStringLiteral("k");
        QVERIFY(bench.describe(0, QStringLiteral("a"), key));
        bench.wait(400);
        QVERIFY(bench.describe(0, QStringLiteral("ab"), key));
        bench.wait(400);
        QVERIFY(bench.describe(0, QStringLiteral("abc"), key));
        QCOMPARE(bench.session.history()->count(), 1);
        bench.wait(1500);
        QVERIFY(bench.describe(0, QStringLiteral("abcd"), key));
        QCOMPARE(bench.session.history()->count(), 2);
        QVERIFY(bench.describe(0, QStringLiteral("x"), QStringLiteral("other")));
        QCOMPARE(bench.session.history()->count(), 3);
        bench.session.history()->undo();
        bench.session.history()->undo();
        QCOMPARE(bench.fragment(0).description, QStringLiteral("abc"));
        bench.session.history()->undo();
        QVERIFY(bench.session.study() == before);
        bench.session.history()->redo();
        QCOMPARE(bench.fragment(0).description, QStringLiteral("abc"));
    }

    void stepsThatAlwaysBelongTogetherMergeAfterAnyTime()
    {
        Bench bench;
        const study::Study before = bench.session.study();
        study::Fragment added = bench.fragment(0);
        added.id = study::FragmentId::create();
        const QString key = QStringLiteral("run");
        QVERIFY(bench.session.edit(study::AddTo<study::Fragment>{bench.made.coding, added},
                                   QStringLiteral("code"), key, Merging::Always));
        bench.wait(60000);
        added.span = test::seconds(10, 90);
        QVERIFY(bench.session.edit(study::ReplaceIn<study::Fragment>{bench.made.coding, added},
                                   QStringLiteral("code"), key, Merging::Always));
        const study::Study after = bench.session.study();
        QCOMPARE(bench.session.history()->count(), 1);
        bench.session.history()->undo();
        QVERIFY(bench.session.study() == before);
        bench.session.history()->redo();
        QVERIFY(bench.session.study() == after);
    }

    void undoHasNoLimit()
    {
        Bench bench;
        const study::Study before = bench.session.study();
        std::vector<study::Study> states;
        for (int i = 0; i < 200; ++i) {
            states.push_back(bench.session.study());
            QVERIFY(bench.describe(static_cast<std::size_t>(i % 3), QString::number(i)));
        }
        const study::Study after = bench.session.study();
        for (int i = 199; i >= 0; --i) {
            bench.session.history()->undo();
            QVERIFY(bench.session.study() == states[static_cast<std::size_t>(i)]);
        }
        QVERIFY(bench.session.study() == before);
        bench.session.history()->setIndex(200);
        QVERIFY(bench.session.study() == after);
        QVERIFY(study::checkStudy(bench.session.study()).empty());
    }

    void choosingACoderIsNoEditAndRemovingOneUnchooses()
    {
        Bench bench;
        const QSignalSpy chosen(&bench.session, &StudySession::coderChanged);
        bench.session.setCoder(bench.made.bram);
        bench.session.setCoder(study::CoderId::create());
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(bench.session.actor(), QStringLiteral("Bram"));
        QVERIFY(!bench.session.history()->canUndo());
        QVERIFY(bench.session.edit(study::Remove<study::Coder>{bench.made.bram},
                                   QStringLiteral("remove")));
        QVERIFY(bench.session.coder().isNull());
        QCOMPARE(bench.session.actor(), QStringLiteral("system"));
    }

    void failedWritesKeepTheEditsAndCanBeTriedAgain()
    {
        Bench bench;
        bench.kept->fail(true);
        const QSignalSpy failed(&bench.session, &StudySession::saveFailed);
        const QSignalSpy saved(&bench.session, &StudySession::saved);
        QVERIFY(bench.describe(0, QStringLiteral("een")));
        QVERIFY(!bench.session.flush());
        QVERIFY(bench.describe(1, QStringLiteral("twee")));
        QVERIFY(!bench.session.flush());
        QTRY_VERIFY(failed.count() >= 1);
        QCOMPARE(bench.session.unsavedCount(), 2);
        QVERIFY(!bench.session.savedAt().isValid());
        bench.kept->fail(false);
        bench.session.retrySaving();
        QTRY_COMPARE(saved.count(), 1);
        QVERIFY(!bench.session.hasUnsaved());
        QCOMPARE(bench.kept->count(), std::size_t(2));
    }

    void aCopyHoldsWhatCouldNotBeWritten()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("copy.rozet"));
        Bench bench;
        bench.kept->fail(true);
        QVERIFY(bench.describe(0, QStringLiteral("niet opgeslagen")));
        QVERIFY(bench.session.saveCopy(path));
        NoProgress progress;
        const auto copy =
            store::StudyStore::open(path, store::OpenMode::ReadOnly, *bench.clock, progress);
        QVERIFY(copy);
        QVERIFY(copy->study == bench.session.study());
        QVERIFY(bench.session.saveCopy(path)); // again, over the first
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestStudySession)
#include "tst_study_session.moc"
