// SPDX-License-Identifier: GPL-3.0-or-later
// Editing a codebook before anybody codes with it: undo, keeping it, and publishing it.
#include "app/session/codebook_draft.h"
#include "codebook/shipped_codebooks.h"
#include "core/study/check_study.h"
#include "tests/app/support/memory_sink.h"
#include "tests/app/support/test_study.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rozet;
using codebook::CategoryId;
using codebook::CodeId;
using codebook::CodePlace;
using session::CodebookDraft;
using session::StudySession;
using test::code;

namespace {

const QString kNl = QStringLiteral("nl");
const CategoryId kContent(QStringLiteral("inhoud"));

struct Bench
{
    explicit Bench(const test::TestStudy& study = test::makeTestStudy()) : made(study)
    {
        openAgain();
    }

    void openAgain()
    {
        const study::Study kept = session == nullptr ? made.study : session->study();
        session.reset();
        session = std::make_unique<StudySession>(
            kept, std::make_unique<test::MemorySink>(std::make_shared<test::Kept>()), clock);
    }

    CodebookDraft& draft() { return CodebookDraft::of(*session, folder.path()); }

    [[nodiscard]] QString file() const
    {
        return folder.filePath(QStringLiteral("drafts/%1.json").arg(made.study.info.id.toText()));
    }

    void define(const char* id, const QString& text)
    {
        draft().editCode(code(id), QStringLiteral("define"), QStringLiteral("definition"),
                         [&](codebook::Code& one) { one.definition.set(kNl, text); });
    }

    [[nodiscard]] QString definition(const char* id)
    {
        return draft().book().code(code(id))->definition.exactly(kNl);
    }

    void undo() { session->history()->undo(); }

    void redo() { session->history()->redo(); }

    test::TestStudy made;
    std::shared_ptr<FixedClock> clock =
        std::make_shared<FixedClock>(QDateTime(QDate(2026, 3, 2), QTime(12, 3, 5), Qt::UTC));
    QTemporaryDir folder;
    std::unique_ptr<StudySession> session;
};

} // namespace

class TestCodebookDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void editsStandInTheHistoryOfTheStudy()
    {
        Bench bench;
        QVERIFY(!bench.draft().isChanged());
        const QString before = bench.definition("open_vraag");
        bench.define("open_vraag", QStringLiteral("A"));
        study::StudyInfo info = bench.session->study().info;
        info.title = QStringLiteral("Anders");
        QVERIFY(bench.session->edit(study::SetInfo{info}, QStringLiteral("title")));
        bench.define("open_vraag", QStringLiteral("B"));
        QCOMPARE(bench.session->history()->count(), 3);
        bench.undo();
        QCOMPARE(bench.definition("open_vraag"), QStringLiteral("A"));
        bench.undo();
        QCOMPARE(bench.session->study().info.title, bench.made.study.info.title);
        QCOMPARE(bench.definition("open_vraag"), QStringLiteral("A"));
        bench.undo();
        QCOMPARE(bench.definition("open_vraag"), before);
        QVERIFY(!bench.draft().isChanged());
        bench.redo();
        QCOMPARE(bench.definition("open_vraag"), QStringLiteral("A"));
        // The study itself did not change.
        QCOMPARE(bench.session->study().codebooks, bench.made.study.codebooks);
    }

    void typingIsOneStep()
    {
        Bench bench;
        for (const char* text : {"E", "En", "Ene"}) {
            bench.define("open_vraag", QString::fromLatin1(text));
        }
        QCOMPARE(bench.session->history()->count(), 1);
        bench.clock->set(bench.clock->now().addSecs(2));
        bench.define("open_vraag", QStringLiteral("Ener"));
        QCOMPARE(bench.session->history()->count(), 2);
        bench.define("gesloten_vraag", QStringLiteral("x"));
        QCOMPARE(bench.session->history()->count(), 3);
        bench.undo();
        bench.undo();
        QCOMPARE(bench.definition("open_vraag"), QStringLiteral("Ene"));
    }

    void aNewCodeTakesItsIdFromItsName()
    {
        Bench bench;
        CodebookDraft& draft = bench.draft();
        CodeId now = draft.addCode(QStringLiteral("Nieuwe code"), {kContent, std::nullopt, 0});
        QCOMPARE(now, code("nieuwe_code"));
        connect(&draft, &CodebookDraft::renamed, &draft,
                [&](const CodeId&, const CodeId& to) { now = to; });
        draft.setLabel(now, kNl, QStringLiteral("Vrije tijd"));
        QCOMPARE(now, code("vrije_tijd"));
        QVERIFY(draft.isNew(now));
        QVERIFY(draft.setId(now, QStringLiteral("hobbys")));
        QCOMPARE(now, code("hobbys"));
        // Chosen by hand: it stays.
        draft.setLabel(now, kNl, QStringLiteral("Vrije uren"));
        QCOMPARE(now, code("hobbys"));
        QVERIFY(!draft.setId(now, QStringLiteral("open_vraag")));
        QVERIFY(!draft.setId(now, QStringLiteral("Met Hoofdletters")));
        // A published code never gets another id.
        draft.setLabel(code("open_vraag"), kNl, QStringLiteral("Iets anders"));
        QVERIFY(draft.book().code(code("open_vraag")) != nullptr);
        QVERIFY(!draft.setId(code("open_vraag"), QStringLiteral("iets_anders")));
        // Ids are not used twice.
        QCOMPARE(draft.addCode(QStringLiteral("Open vraag"), {kContent, std::nullopt, 0}),
                 code("open_vraag_2"));
    }

    void removingRetiresWhatWasPublished()
    {
        Bench bench;
        CodebookDraft& draft = bench.draft();
        const CodeId parent = *draft.book().code(code("ervaring_hobby"))->parent;
        const CodeId fresh = draft.addCode(QStringLiteral("Vers"), {kContent, parent, 0});
        const int steps = bench.session->history()->count();
        draft.remove(parent);
        QVERIFY(draft.book().code(parent)->isRetired());
        QCOMPARE(draft.book().code(code("ervaring_hobby"))->retiredIn, std::optional(2));
        QVERIFY(draft.book().code(fresh) == nullptr);
        QCOMPARE(bench.session->history()->count(), steps + 1);
        draft.bringBack(code("ervaring_hobby"));
        QVERIFY(!draft.book().code(code("ervaring_hobby"))->isRetired());
        QVERIFY(!draft.remove(kContent));
        const CategoryId empty = draft.addCategory(QStringLiteral("Leeg"));
        QVERIFY(draft.remove(empty));
        QVERIFY(draft.book().category(empty) == nullptr);
    }

    void whatIsWrongIsKnownAtOnce()
    {
        Bench bench;
        CodebookDraft& draft = bench.draft();
        QCOMPARE(draft.errorCount(), 0);
        draft.editCode(code("open_vraag"), QStringLiteral("key"), QStringLiteral("key"),
                       [](codebook::Code& one) { one.key = QStringLiteral("j"); });
        QCOMPARE(draft.errorCount(), 1);
        QCOMPARE(draft.findings().front().kind, codebook::FindingKind::KeyReserved);
        const auto refused = draft.publish(QStringLiteral("toets"), true);
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, ErrorCode::CodebookInvalid);
        QCOMPARE(bench.session->study().codebooks.size(), std::size_t(1));
        bench.undo();
        QCOMPARE(draft.errorCount(), 0);
    }

    void publishingMakesARevisionThatCanBeTakenBack()
    {
        Bench bench;
        CodebookDraft& draft = bench.draft();
        bench.define("open_vraag", QStringLiteral("Scherper"));
        QCOMPARE(draft.diff().changed.size(), std::size_t(1));
        QVERIFY(!draft.publish(QStringLiteral("  "), true).has_value());
        const auto number = draft.publish(QStringLiteral("Na de proefcodering"), true);
        QCOMPARE(number.value(), 2);
        QVERIFY(!draft.isChanged());
        QVERIFY(!draft.isBehind());
        QCOMPARE(draft.base(), 2);
        const study::Study& study = bench.session->study();
        QCOMPARE(study.codebooks.back().reason, QStringLiteral("Na de proefcodering"));
        QCOMPARE(study.codebooks.back().date, bench.clock->now());
        QCOMPARE(study.codings.find(bench.made.coding)->header.codebookRevision, 2);
        QVERIFY(study::checkStudy(study).empty());
        bench.undo();
        QCOMPARE(study, bench.made.study);
        QVERIFY(draft.isChanged());
        QVERIFY(!draft.isBehind());
        QCOMPARE(bench.definition("open_vraag"), QStringLiteral("Scherper"));
        bench.redo();
        QCOMPARE(study.codebooks.size(), std::size_t(2));
        QVERIFY(!draft.isChanged());
        QCOMPARE(draft.base(), 2);
        bench.undo();
        bench.undo();
        QVERIFY(!draft.isChanged());
    }

    void openCodingsMayStayBehind()
    {
        Bench bench;
        bench.define("open_vraag", QStringLiteral("Scherper"));
        QVERIFY(bench.draft().publish(QStringLiteral("r"), false).has_value());
        QCOMPARE(bench.session->study().codings.find(bench.made.coding)->header.codebookRevision,
                 1);
    }

    void aDraftOutlivesTheProgram()
    {
        Bench bench;
        bench.define("open_vraag", QStringLiteral("Half"));
        const CodeId nameless = bench.draft().addCode(QString(), {kContent, std::nullopt, 0});
        QTRY_VERIFY(QFile::exists(bench.file()));
        const codebook::Codebook before = bench.draft().book();
        bench.openAgain();
        QVERIFY(bench.draft().isChanged());
        QCOMPARE(bench.draft().book(), before);
        QVERIFY(bench.draft().book().code(nameless) != nullptr);
        QVERIFY(bench.draft().problem().isEmpty());
        bench.draft().discard();
        QTRY_VERIFY(!QFile::exists(bench.file()));
        bench.undo();
        QCOMPARE(bench.draft().book(), before);
        QTRY_VERIFY(QFile::exists(bench.file()));
    }

    void aDraftThatCannotBeReadIsPutAside()
    {
        Bench bench;
        QDir(bench.folder.path()).mkpath(QStringLiteral("drafts"));
        QFile file(bench.file());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{ half");
        file.close();
        QVERIFY(!bench.draft().isChanged());
        QVERIFY(!bench.draft().problem().isEmpty());
        QVERIFY(QFile::exists(bench.file() + QStringLiteral(".unreadable")));
        QVERIFY(!QFile::exists(bench.file()));
    }

    void aRevisionFromElsewhereIsNoticed()
    {
        Bench bench;
        CodebookDraft& draft = bench.draft();
        codebook::CodebookRevision next = bench.session->study().codebooks.back();
        next.number = 2;
        next.codebook.title.set(kNl, QStringLiteral("Elders"));
        QVERIFY(bench.session->edit(study::AddRevision{next}, QStringLiteral("elsewhere")));
        // Nothing was edited: it follows.
        QCOMPARE(draft.base(), 2);
        QVERIFY(!draft.isBehind());
        bench.define("open_vraag", QStringLiteral("Mijn werk"));
        next.number = 3;
        next.codebook.title.set(kNl, QStringLiteral("Nog eens"));
        QVERIFY(bench.session->edit(study::AddRevision{next}, QStringLiteral("elsewhere")));
        QVERIFY(draft.isBehind());
        QCOMPARE(bench.definition("open_vraag"), QStringLiteral("Mijn werk"));
        draft.discard();
        QVERIFY(!draft.isBehind());
        QCOMPARE(draft.base(), 3);
        bench.undo();
        QVERIFY(draft.isBehind());
        bench.undo();
        QVERIFY(!draft.isBehind());
    }

    void aFileWithoutACodebookOpensTheSame()
    {
        test::TestStudy made = test::makeTestStudy();
        made.study.codings = {};
        made.study.codebooks.clear();
        Bench bench(made);
        QVERIFY(bench.draft().book().codes.empty());
        QVERIFY(!bench.draft().isChanged());
        const codebook::Codebook rose =
            codebook::shippedCodebook(QStringLiteral("leary-rose")).value();
        QVERIFY(bench.draft().take(rose).has_value());
        QCOMPARE(bench.draft().publish(QStringLiteral("Het eerste"), true).value(), 1);
        QCOMPARE(bench.session->study().codebooks.front().codebook, rose);
        bench.undo();
        QVERIFY(bench.session->study().codebooks.empty());
        QCOMPARE(bench.draft().book(), rose);
    }

    void anImportBecomesTheDraft()
    {
        Bench bench;
        CodebookDraft& draft = bench.draft();
        codebook::Codebook imported = draft.book();
        std::erase_if(imported.codes, [](const auto& one) { return one.id == code("open_vraag"); });
        QVERIFY(draft.take(imported).has_value());
        QCOMPARE(draft.book().code(code("open_vraag"))->retiredIn, std::optional(2));
        bench.undo();
        QVERIFY(!draft.isChanged());
        imported.id = codebook::CodebookId::create();
        const Done refused = draft.take(imported);
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, ErrorCode::CodebookOther);
        QVERIFY(!draft.isChanged());
    }

    void anotherCodebookReplacesOneThatNobodyUsed()
    {
        test::TestStudy made = test::makeTestStudy();
        made.study.codings = {};
        Bench bench(made);
        CodebookDraft& draft = bench.draft();
        const codebook::Codebook rose =
            codebook::shippedCodebook(QStringLiteral("leary-rose")).value();
        QVERIFY(draft.take(rose).has_value());
        QVERIFY(draft.isChanged());
        QCOMPARE(draft.publish(QStringLiteral("Alleen de roos"), true).value(), 1);
        QCOMPARE(bench.session->study().codebooks.size(), std::size_t(1));
        QCOMPARE(bench.session->study().codebooks.front().codebook, rose);
        QVERIFY(!draft.isChanged());
        bench.undo();
        QCOMPARE(bench.session->study(), made.study);
        QCOMPARE(draft.book(), rose);
        QVERIFY(draft.isChanged());
        bench.undo();
        QVERIFY(!draft.isChanged());
    }
};

QTEST_GUILESS_MAIN(TestCodebookDraft)
#include "tst_codebook_draft.moc"
