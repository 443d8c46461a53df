// SPDX-License-Identifier: GPL-3.0-or-later
// Working on the codebook in the real window: the tree, the form, a revision, and what was coded
// before it.
#include "app/widgets/codebook/code_page.h"
#include "app/widgets/codebook/codebook_workspace.h"
#include "app/widgets/codebook/import_dialog.h"
#include "app/widgets/codebook/notes_page.h"
#include "app/widgets/codebook/place_table.h"
#include "app/widgets/codebook/publish_dialog.h"
#include "app/widgets/codebook/recoding_page.h"
#include "app/widgets/codebook/revisions_page.h"
#include "app/widgets/codebook/uses_page.h"
#include "app/widgets/codebook/value_table.h"
#include "app/widgets/common/text_field.h"
#include "codebook/codebook_json.h"
#include "tests/app/desktop/window_bench.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <QTreeView>

using namespace rozet;
using codebook::CategoryId;
using codebook::CodeId;
using test::code;
using test::WindowBench;

namespace {

const CategoryId kContent(QStringLiteral("inhoud"));
const CategoryId kForm(QStringLiteral("vorm"));

struct Bench : WindowBench
{
    bool start()
    {
        if (!open()) {
            return false;
        }
        window().showWorkspace(QStringLiteral("codebook"));
        QApplication::processEvents();
        return true;
    }

    widgets::CodebookWorkspace& book()
    {
        return *static_cast<widgets::CodebookWorkspace*>(
            window().workspaceWidget(QStringLiteral("codebook")));
    }

    const codebook::Codebook& draft() { return book().draft().book(); }

    void choose(const char* id)
    {
        book().choose({draft().code(test::code(id))->category, test::code(id)});
    }

    template <class Field>
    Field& field(const char* name)
    {
        for (Field* one : book().findChildren<Field*>()) {
            if (one->accessibleName() == QString::fromUtf8(name) && one->isVisible()) {
                return *one;
            }
        }
        qFatal("there is no field %s", name);
    }

    void key(Qt::Key which, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QWidget* target = QApplication::focusWidget();
        QTest::keyClick(target == nullptr ? &window() : target, which, with);
        QApplication::processEvents();
    }

    /// As the dialog does.
    bool publish(const QString& why)
    {
        window().actionSet().action("codebook.publish")->trigger();
        auto* dialog = window().findChild<widgets::PublishDialog*>();
        if (dialog == nullptr || dialog->publishButton().isEnabled()) {
            return false;
        }
        QTest::keyClicks(&dialog->reason(), why);
        dialog->publishButton().click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QApplication::processEvents();
        // Where there is no window manager, nobody gives the window the keys back.
        QApplication::setActiveWindow(&window());
        book().tree().setFocus();
        return session().study().codebooks.back().reason == why;
    }
};

} // namespace

class TestCodebookWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theTreeHoldsTheWholeCodebook()
    {
        Bench bench;
        QVERIFY(bench.start());
        QAbstractItemModel& model = *bench.book().tree().model();
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), static_cast<int>(bench.draft().categories.size()));
        int rows = 0;
        const std::function<void(const QModelIndex&)> count = [&](const QModelIndex& parent) {
            for (int row = 0; row < model.rowCount(parent); ++row) {
                ++rows;
                count(model.index(row, 0, parent));
            }
        };
        count({});
        QCOMPARE(rows,
                 static_cast<int>(bench.draft().codes.size() + bench.draft().categories.size()));
        // And stays right while things move.
        bench.choose("open_vraag");
        bench.book().tree().setFocus();
        bench.key(Qt::Key_Up, Qt::AltModifier);
        bench.window().actionSet().action("edit.undo")->trigger();
    }

    void ctrl7ShowsItAndTypingIsUndoneWithCtrlZ()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.window().showWorkspace(QStringLiteral("study"));
        bench.key(Qt::Key_7, Qt::ControlModifier);
        QCOMPARE(bench.window().workspace(), QStringLiteral("codebook"));
        bench.choose("open_vraag");
        auto& field = bench.field<widgets::TextField>("Definition (Nederlands)");
        const QString before =
            bench.draft().code(code("open_vraag"))->definition.exactly(QStringLiteral("nl"));
        QCOMPARE(field.toPlainText(), before);
        field.setFocus();
        field.moveCursor(QTextCursor::End);
        QTest::keyClicks(&field, QStringLiteral(" Nader bepaald."));
        QCOMPARE(bench.draft().code(code("open_vraag"))->definition.exactly(QStringLiteral("nl")),
                 before + QStringLiteral(" Nader bepaald."));
        QVERIFY(bench.book().draft().isChanged());
        // In the middle of the field, with the focus in it.
        bench.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(field.toPlainText(), before);
        QVERIFY(!bench.book().draft().isChanged());
        bench.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(field.toPlainText(), before + QStringLiteral(" Nader bepaald."));
    }

    void aCodeIsMadeByKeyboardAlone()
    {
        Bench bench;
        QVERIFY(bench.start());
        bench.choose("open_vraag");
        bench.book().tree().setFocus();
        bench.key(Qt::Key_N, Qt::ControlModifier);
        // The name is chosen, so that typing replaces it.
        auto* name = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(name != nullptr);
        QTest::keyClicks(name, QStringLiteral("Doorvragen op gevoel"));
        const CodeId made = bench.book().chosen().code;
        QCOMPARE(made, code("doorvragen_op_gevoel"));
        QCOMPARE(bench.draft().code(made)->category, kForm);
        QCOMPARE(bench.book().draft().errorCount(), 1); // no definition yet
        QVERIFY(!bench.window().actionSet().action("codebook.publish")->isEnabled());
        QTest::keyClicks(&bench.field<widgets::TextField>("Definition (Nederlands)"),
                         QStringLiteral("Vraagt wat iemand voelde."));
        QCOMPARE(bench.book().draft().errorCount(), 0);
        QVERIFY(bench.window().actionSet().action("codebook.publish")->isEnabled());
        // A letter of the player is refused in words, at the field.
        QTest::keyClicks(&bench.field<QLineEdit>("Key"), QStringLiteral("j"));
        QCOMPARE(bench.book().draft().errorCount(), 1);
        bool said = false;
        for (const auto* label : bench.book().findChildren<widgets::FindingLabel*>()) {
            said = said || (label->isVisible() && label->text().contains(QStringLiteral("player")));
        }
        QVERIFY(said);
        bench.key(Qt::Key_F8);
        QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Key"));
    }

    void codesMoveByKeysAndByDragging()
    {
        Bench bench;
        QVERIFY(bench.start());
        const codebook::Codebook before = bench.draft();
        bench.choose("open_vraag");
        bench.book().tree().setFocus();
        const codebook::CodePlace place = codebook::placeOf(before, code("open_vraag"));
        QVERIFY(place.index > 0);
        bench.key(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(codebook::placeOf(bench.draft(), code("open_vraag")).index, place.index - 1);
        QCOMPARE(bench.book().chosen().code, code("open_vraag"));
        bench.key(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(bench.draft(), before);
        bench.key(Qt::Key_Right, Qt::AltModifier);
        QVERIFY(bench.draft().code(code("open_vraag"))->parent != place.parent);
        bench.key(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(bench.draft().code(code("open_vraag"))->parent, place.parent);

        QAbstractItemModel& model = *bench.book().tree().model();
        auto& tree = static_cast<widgets::CodebookTree&>(model);
        const std::unique_ptr<QMimeData> carried(
            model.mimeData({tree.indexOf({kForm, code("open_vraag")})}));
        const QModelIndex content = tree.indexOf({kContent, CodeId()});
        QVERIFY(model.canDropMimeData(carried.get(), Qt::MoveAction, 0, 0, content));
        QVERIFY(model.dropMimeData(carried.get(), Qt::MoveAction, 0, 0, content));
        QCOMPARE(bench.draft().code(code("open_vraag"))->category, kContent);
        QCOMPARE(codebook::placeOf(bench.draft(), code("open_vraag")).index, 0);
        // Not below itself.
        const std::unique_ptr<QMimeData> parent(model.mimeData(
            {tree.indexOf({kContent, *bench.draft().code(code("ervaring_hobby"))->parent})}));
        QVERIFY(!model.canDropMimeData(parent.get(), Qt::MoveAction, 0, 0,
                                       tree.indexOf({kContent, code("ervaring_hobby")})));
    }

    void aRevisionIsPublishedAndTakenBack()
    {
        Bench bench;
        QVERIFY(bench.start());
        const study::Study before = bench.session().study();
        bench.choose("ervaring_hobby");
        bench.book().tree().setFocus();
        bench.key(Qt::Key_Delete);
        QVERIFY(bench.draft().code(code("ervaring_hobby"))->isRetired());
        QVERIFY(bench.publish(QStringLiteral("Niemand gaf deze code")));
        const study::Study& study = bench.session().study();
        QCOMPARE(study.codebooks.size(), std::size_t(2));
        QCOMPARE(study.codings.find(bench.made.coding)->header.codebookRevision, 2);
        QVERIFY(!bench.book().draft().isChanged());
        bench.book().showSide(QStringLiteral("revisions"));
        QTRY_VERIFY(bench.book().revisions().shownDifference().contains(QStringLiteral("Hobby"),
                                                                        Qt::CaseInsensitive));
        QCOMPARE(bench.book().revisions().list().count(), 2);
        bench.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(study, before);
        QVERIFY(bench.book().draft().isChanged());
        bench.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!bench.book().draft().isChanged());
    }

    void differencesAreNotByColourAlone()
    {
        Bench bench;
        QVERIFY(bench.start());
        bench.book().draft().editCode(code("open_vraag"), QString(), QString(), [](auto& one) {
            one.definition.set(QStringLiteral("nl"), QStringLiteral("Iets geheel anders"));
        });
        bench.book().showSide(QStringLiteral("revisions"));
        const QString html = bench.book().revisions().shownDifference();
        QVERIFY(html.contains(QStringLiteral("underline")));
        QVERIFY(html.contains(QStringLiteral("line-through")));
    }

    void whatWasCodedBeforeIsSettledInTheList()
    {
        Bench bench;
        QVERIFY(bench.start());
        bench.book().draft().editCode(code("open_vraag"), QString(), QString(), [](auto& one) {
            one.definition.set(QStringLiteral("nl"), QStringLiteral("Scherper"));
        });
        bench.book().draft().remove(code("ervaring_hobby"));
        bench.book().draft().editCode(code("ervaring_hobby"), QString(), QString(), [](auto& one) {
            one.mappedTo = {code("talenten_kwaliteiten")};
        });
        QVERIFY(bench.publish(QStringLiteral("Na de proef")));
        bench.session().setCoder(bench.made.anna);
        bench.book().showSide(QStringLiteral("recoding"));
        widgets::RecodingPage& page = bench.book().recoding();
        page.refresh();
        QCOMPARE(page.shown().size(), std::size_t(2));
        const study::Study published = bench.session().study();
        page.table().selectAll();
        page.settleAsProposed();
        const auto fragment = [&](std::size_t i) {
            return *bench.session()
                        .study()
                        .codings.find(bench.made.coding)
                        ->fragments.find(bench.made.fragments[i]);
        };
        QCOMPARE(fragment(0).codes, std::vector{code("talenten_kwaliteiten")});
        QCOMPARE(fragment(0).codebookRevision, 2);
        // The sharpened one waits for a person.
        QCOMPARE(fragment(1).codebookRevision, 1);
        QCOMPARE(page.shown().size(), std::size_t(1));
        page.table().goTo(0);
        QCOMPARE(bench.window().workspace(), QStringLiteral("code"));
        QCOMPARE(bench.code().controller().selection().current(), bench.made.fragments[1]);
        bench.window().showWorkspace(QStringLiteral("codebook"));
        page.table().selectAll();
        page.keep();
        QVERIFY(page.shown().empty());
        QCOMPARE(fragment(1).codebookRevision, 2);
        page.showPart(QStringLiteral("same"));
        QCOMPARE(page.shown().size(), std::size_t(1));
        bench.key(Qt::Key_Z, Qt::ControlModifier);
        bench.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(bench.session().study(), published);
        // Bram sees nothing of Anna's work.
        bench.session().setCoder(bench.made.bram);
        page.refresh();
        QVERIFY(page.shown().empty());
    }

    void usesAreCountedBlind()
    {
        Bench bench;
        QVERIFY(bench.start());
        bench.choose("open_vraag");
        widgets::UsesPage& page = bench.book().uses();
        page.refresh();
        QCOMPARE(page.table().places().rowCount(), 1);
        QVERIFY2(page.summary().startsWith(QStringLiteral("1 fragment")),
                 qPrintable(page.summary()));
        bench.session().setCoder(bench.made.bram);
        page.refresh();
        QCOMPARE(page.table().places().rowCount(), 0);
        bench.session().setCoder(bench.made.anna);
        page.refresh();
        QCOMPARE(page.table().places().rowCount(), 1);
        page.table().goTo(0);
        QCOMPARE(bench.code().controller().selection().current(), bench.made.fragments[1]);
    }

    void clipsAndNotesStandWithTheirCode()
    {
        Bench bench;
        QVERIFY(bench.start());
        bench.session().setCoder(bench.made.anna);
        bench.choose("open_vraag");
        bench.book().uses().refresh();
        bench.book().uses().table().selectAll();
        bench.book().uses().makeClips();
        QCOMPARE(bench.session().study().anchors.size(), std::size_t(1));
        bench.book().showSide(QStringLiteral("notes"));
        widgets::NotesPage& page = bench.book().notes();
        QCOMPARE(page.clips().count(), 1);
        QCOMPARE(page.clipNote().toPlainText(), QStringLiteral("Wat vond je daarvan?"));
        page.clipNote().selectAll();
        QTest::keyClicks(&page.clipNote(), QStringLiteral("Open gesteld"));
        QCOMPARE(bench.session().study().anchors.begin()->note, QStringLiteral("Open gesteld"));
        page.addNote();
        QTest::keyClicks(&page.noteText(), QStringLiteral("Lijkt op doorvragen"));
        const study::CodeNote& note = *bench.session().study().codeNotes.begin();
        QCOMPARE(note.text, QStringLiteral("Lijkt op doorvragen"));
        QCOMPARE(note.coder, std::optional(bench.made.anna));
        QCOMPARE(note.codebookRevision, 1);
        page.playClip();
        QCOMPARE(bench.window().workspace(), QStringLiteral("code"));
        QCOMPARE(bench.code().controller().selection().current(), bench.made.fragments[1]);
        // Made while coding, of the fragment that is chosen.
        bench.code().controller().selection().selectOnly(bench.made.fragments[0]);
        bench.window().actionSet().action("code.anchor")->trigger();
        QCOMPARE(bench.session().study().anchors.size(), std::size_t(2));
        // Bram may not see what Anna is still working on.
        bench.session().setCoder(bench.made.bram);
        bench.window().showWorkspace(QStringLiteral("codebook"));
        page.refresh();
        QCOMPARE(page.clips().count(), 0);
        // What Anna did before is not Bram's to undo.
        QVERIFY(!bench.session().history()->canUndo());
        bench.session().setCoder(bench.made.anna);
        page.refresh();
        QCOMPARE(page.clips().count(), 1);
        const study::Study withThem = bench.session().study();
        page.removeClip();
        page.removeNote();
        QCOMPARE(page.clips().count(), 0);
        QCOMPARE(page.notes().count(), 0);
        while (bench.session().history()->canUndo()) {
            bench.session().history()->undo();
        }
        QCOMPARE(bench.session().study(), withThem);
    }

    void anImportIsShownBeforeItIsTaken()
    {
        Bench bench;
        QVERIFY(bench.start());
        codebook::Codebook other = bench.draft();
        std::ranges::find(other.codes, code("open_vraag"), &codebook::Code::id)
            ->label.set(QStringLiteral("en"), QStringLiteral("Wide question"));
        const QString path = bench.folder.filePath(QStringLiteral("other.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(codebook::writeCodebook(other));
        file.close();
        QVERIFY(bench.book().importFrom(path));
        auto* dialog = bench.window().findChild<widgets::ImportDialog*>();
        QVERIFY(dialog != nullptr);
        QVERIFY2(dialog->preview().contains(QStringLiteral("Wide")), qPrintable(dialog->preview()));
        QVERIFY(!bench.book().draft().isChanged());
        dialog->takeButton().click();
        QCOMPARE(bench.draft().code(code("open_vraag"))->label.in(QStringLiteral("en")),
                 QStringLiteral("Wide question"));
        QVERIFY(!bench.book().importFrom(bench.folder.filePath(QStringLiteral("absent.json"))));
    }

    void everyKindOfFileIsWrittenAndReadAgain()
    {
        Bench bench;
        QVERIFY(bench.start());
        for (const char* ending : {"json", "csv", "qdc", "html", "docx"}) {
            const QString path =
                bench.folder.filePath(QStringLiteral("book.") + QLatin1String(ending));
            QVERIFY2(bench.book().exportTo(path).has_value(), ending);
            QVERIFY2(QFileInfo(path).size() > 1000, ending);
        }
        QVERIFY(bench.book().importFrom(bench.folder.filePath(QStringLiteral("book.json"))));
        auto* dialog = bench.window().findChild<widgets::ImportDialog*>();
        QVERIFY(!dialog->takeButton().isEnabled()); // the same codebook
        QVERIFY(!bench.book().exportTo(bench.folder.filePath(QStringLiteral("book.txt"))));
    }

    void aDraftIsThereAfterClosing()
    {
        Bench bench;
        QVERIFY(bench.start());
        bench.book().draft().editCode(code("open_vraag"), QString(), QString(), [](auto& one) {
            one.definition.set(QStringLiteral("nl"), QStringLiteral("Half af"));
        });
        QVERIFY(bench.close());
        QVERIFY(bench.start());
        QVERIFY(bench.book().draft().isChanged());
        QCOMPARE(bench.draft().code(code("open_vraag"))->definition.exactly(QStringLiteral("nl")),
                 QStringLiteral("Half af"));
        QCOMPARE(bench.session().study().codebooks.size(), std::size_t(1));
    }

    void answersToACodeAreEdited()
    {
        Bench bench;
        QVERIFY(bench.start());
        const auto ordinal = std::ranges::find(bench.draft().codes, codebook::ValueKind::Ordinal,
                                               &codebook::Code::valueKind);
        QVERIFY(ordinal != bench.draft().codes.end());
        const CodeId id = ordinal->id;
        const std::size_t before = ordinal->values.size();
        bench.book().choose({ordinal->category, id});
        widgets::ValueTable& table = bench.book().codePage().values();
        QVERIFY(table.isVisible());
        table.addValue();
        QCOMPARE(bench.draft().code(id)->values.size(), before + 1);
        QCOMPARE(bench.draft().code(id)->values.back().id, QString::number(before + 1));
        QVERIFY(bench.book().draft().errorCount() > 0); // it has no name yet
        table.table().item(static_cast<int>(before), 1)->setText(QStringLiteral("Heel veel"));
        QCOMPARE(bench.book().draft().errorCount(), 0);
        bench.window().actionSet().action("edit.undo")->trigger();
        bench.window().actionSet().action("edit.undo")->trigger();
        QCOMPARE(table.table().rowCount(), static_cast<int>(bench.draft().code(id)->values.size()));
    }

    void everyControlHasAName()
    {
        Bench bench;
        QVERIFY(bench.start());
        for (const char* id : {"open_vraag", "ervaring_hobby", "oogcontact"}) {
            if (bench.draft().code(code(id)) == nullptr) {
                continue;
            }
            bench.choose(id);
            for (const QWidget* widget : bench.book().findChildren<QWidget*>()) {
                const bool takesFocus = widget->isVisible() &&
                                        (widget->focusPolicy() & Qt::TabFocus) != 0 &&
                                        widget->focusProxy() == nullptr;
                QVERIFY2(!takesFocus || !widget->accessibleName().isEmpty(),
                         widget->metaObject()->className());
            }
        }
    }
};

QTEST_MAIN(TestCodebookWorkspace)
#include "tst_codebook_workspace.moc"
