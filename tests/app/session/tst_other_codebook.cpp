// SPDX-License-Identifier: GPL-3.0-or-later
// A codebook that has nothing to do with the shipped ones goes the whole way: a study is made with
// it, it is edited, published, coded with, counted and written to every kind of file.
#include "app/session/codebook_draft.h"
#include "app/session/coding_controller.h"
#include "app/session/key_map.h"
#include "app/session/settings.h"
#include "codebook/check_codebook.h"
#include "core/study/check_study.h"
#include "core/workflow/codebooks.h"
#include "core/workflow/create_study.h"
#include "core/workflow/recoding_list.h"
#include "core/workflow/tally.h"
#include "core/workflow/tally_workbook.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rozet;
using codebook::CategoryId;
using codebook::Code;
using codebook::CodeId;
using codebook::CodeLevel;
using codebook::LocalizedText;

namespace {

const QString kFrench = QStringLiteral("fr");

LocalizedText french(const char* text)
{
    return {{kFrench, QString::fromUtf8(text)}};
}

CodeId id(const char* text)
{
    return CodeId(QString::fromLatin1(text));
}

Code made(const char* codeId, const char* category, const char* label, const char* parent = nullptr)
{
    Code code;
    code.id = id(codeId);
    code.category = CategoryId(QString::fromLatin1(category));
    code.label = french(label);
    code.definition = french("Ce que l'on voit dans la classe.");
    if (parent != nullptr) {
        code.parent = id(parent);
    }
    return code;
}

/// Behaviour in a classroom, in one language that the program is not translated into: three levels
/// of codes, an exclusive group, an ordinal code and free text about the lesson, and no rose.
codebook::Codebook classroom()
{
    codebook::Codebook book;
    book.id = codebook::CodebookId::create();
    book.title = french("Comportement en classe");
    book.languages = {kFrench};
    book.categories = {
        {CategoryId(QStringLiteral("eleve")), french("Élève"), {}, QStringLiteral("#336699")},
        {CategoryId(QStringLiteral("lecon")), french("Leçon"), {}, QStringLiteral("#996633")}};
    Code task = made("tache", "eleve", "Tâche");
    task.selectable = false;
    Code active = made("actif", "eleve", "Actif", "tache");
    active.selectable = false;
    Code writes = made("ecrit", "eleve", "Écrit", "actif");
    writes.key = QStringLiteral("e");
    writes.exclusiveGroup = QStringLiteral("mains");
    Code draws = made("dessine", "eleve", "Dessine", "actif");
    draws.key = QStringLiteral("d");
    draws.exclusiveGroup = QStringLiteral("mains");
    Code calls = made("appelle", "eleve", "Appelle");
    Code noise = made("bruit", "lecon", "Bruit");
    noise.level = CodeLevel::Recording;
    noise.valueKind = codebook::ValueKind::Ordinal;
    for (int i = 0; i <= 4; ++i) {
        noise.values.push_back({QString::number(i), french("degré")});
        noise.values.back().label.set(kFrench, QStringLiteral("degré %1").arg(i));
    }
    Code theme = made("theme", "lecon", "Thème");
    theme.level = CodeLevel::Recording;
    theme.valueKind = codebook::ValueKind::Text;
    book.codes = {task, active, writes, draws, calls, noise, theme};
    return book;
}

} // namespace

class TestOtherCodebook : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void goesTheWholeWay()
    {
        QVERIFY(codebook::checkCodebook(classroom()).empty());
        const QTemporaryDir folder;
        const auto clock = std::make_shared<SystemClock>();
        NoProgress progress;
        auto created =
            workflow::createStudy({folder.filePath(QStringLiteral("classe.rozet")),
                                   QStringLiteral("Classe 4b"), QStringLiteral("en"), classroom()},
                                  *clock, progress);
        QVERIFY(created.has_value());
        store::OpenedStudy opened;
        opened.study = std::move(created->study);
        opened.store = std::move(created->store);
        session::StudySession session(std::move(opened), clock);
        const study::Study& study = session.study();

        study::Recording recording;
        recording.id = study::RecordingId::create();
        recording.name = QStringLiteral("Leçon 1");
        recording.duration = MediaDuration::fromSeconds(600);
        const study::CoderId coder = study::CoderId::create();
        QVERIFY(session.edit(study::Add<study::Recording>{recording}, QStringLiteral("r")));
        QVERIFY(session.edit(
            study::Add<study::Coder>{{coder, QStringLiteral("Zoé"), study::CoderRole::Coder}},
            QStringLiteral("c")));
        session.setCoder(coder);

        // Coding with its own keys.
        session::Settings settings(folder.filePath(QStringLiteral("settings.ini")));
        session::KeyMap keys(settings);
        keys.setCodebook(&study.codebooks.back().codebook);
        QCOMPARE(keys.codeFor(QStringLiteral("e")), id("ecrit"));
        session::CodingController controller(session);
        session::Playhead head;
        controller.setPlayhead([&] { return head; });
        controller.setRecording(recording.id);
        for (const auto& [start, end, key] :
             {std::tuple(10.0, 40.0, "e"), std::tuple(50.0, 70.0, "d"),
              std::tuple(80.0, 90.0, "e")}) {
            const CodeId code = keys.codeFor(QString::fromLatin1(key));
            head = {MediaTime::fromSeconds(start), false, 1};
            controller.toggleCode(code);
            head = {MediaTime::fromSeconds(end), false, 1};
            controller.toggleCode(code);
        }
        QVERIFY(controller.setRecordingCode(id("bruit"), QStringLiteral("3")));
        QVERIFY(!controller.setRecordingCode(id("bruit"), QStringLiteral("9")));
        QVERIFY(controller.setRecordingCode(id("theme"), QStringLiteral("fractions")));

        // Editing and publishing it.
        session::CodebookDraft& draft = session::CodebookDraft::of(session, folder.path());
        draft.setLabel(id("appelle"), kFrench, QStringLiteral("Demande de l'aide"));
        const CodeId reads = draft.addCode(QStringLiteral("Lit à voix haute"),
                                           {CategoryId(QStringLiteral("eleve")), id("actif"), 99});
        QCOMPARE(reads, id("lit_a_voix_haute"));
        draft.editCode(reads, QString(), QString(), [](Code& code) {
            code.definition = french("L'élève lit pour les autres.");
        });
        draft.remove(id("dessine"));
        draft.editCode(id("dessine"), QString(), QString(),
                       [](Code& code) { code.mappedTo = {id("ecrit")}; });
        QCOMPARE(draft.errorCount(), 0);
        QCOMPARE(draft.publish(QStringLiteral("Après l'essai"), true).value(), 2);
        QVERIFY(study::checkStudy(study).empty());

        // What was coded before.
        const workflow::RecodingList list = workflow::recodingList(study, coder);
        QCOMPARE(list.items.size(), std::size_t(5));
        const auto plan =
            workflow::planRecoding(study, list.items, {workflow::Recoding::Map, {}}, 1);
        QCOMPARE(plan.settled, 5);
        QVERIFY(session.edit(*plan.change, QStringLiteral("settle")));
        QVERIFY(workflow::recodingList(study, coder).items.empty());

        // Counting: sub-codes count for the codes above them, two levels up.
        workflow::TallySettings wanted;
        wanted.coder = coder;
        wanted.measure = workflow::TallyMeasure::Count;
        const auto tally = workflow::tally(study, wanted);
        QVERIFY(tally.has_value());
        const report::Table table = workflow::tallyTable(study, *tally, kFrench);
        QVERIFY(!table.rows.empty());
        const auto total = [&](const CodeId& code) {
            const auto at = std::ranges::find(tally->codes, code);
            return at == tally->codes.end()
                       ? -1.0
                       : tally->rows.front()
                             .values[static_cast<std::size_t>(at - tally->codes.begin())]
                             .value_or(-1);
        };
        QCOMPARE(total(id("ecrit")), 3.0);
        QCOMPARE(total(id("actif")), 3.0);
        QCOMPARE(total(id("tache")), 3.0);
        QCOMPARE(total(reads), 0.0);

        // Every kind of file, and back where there is a way back.
        for (const char* ending : {"json", "csv", "qdc", "html", "docx"}) {
            const QString path = folder.filePath(QStringLiteral("livre.") + QLatin1String(ending));
            const auto loss =
                workflow::exportCodebook(study, study.codebooks.back(), path, kFrench, *clock);
            QVERIFY2(loss.has_value(), ending);
            QVERIFY2(QFile(path).size() > 300, ending);
        }
        for (const char* ending : {"json", "csv", "qdc"}) {
            const auto back = workflow::loadCodebook(
                folder.filePath(QStringLiteral("livre.") + QLatin1String(ending)),
                &study.codebooks.back().codebook);
            QVERIFY2(back.has_value(), ending);
            QCOMPARE(back->codebook.code(id("ecrit"))->parent, std::optional(id("actif")));
            QCOMPARE(back->codebook.code(reads)->label.exactly(kFrench),
                     QStringLiteral("Lit à voix haute"));
        }
        QVERIFY(session.flush());

        // All of it can be taken back.
        while (session.history()->canUndo()) {
            session.history()->undo();
        }
        QVERIFY(study.recordings.isEmpty());
        QCOMPARE(study.codebooks.size(), std::size_t(1));
        QVERIFY(!draft.isChanged());
    }
};

QTEST_GUILESS_MAIN(TestOtherCodebook)
#include "tst_other_codebook.moc"
