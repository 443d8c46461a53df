// SPDX-License-Identifier: GPL-3.0-or-later
// A researcher writes the summary of a conversation in the real window.
#include "app/widgets/summary/draft_dialog.h"
#include "app/widgets/summary/summary_editor.h"
#include "app/widgets/summary/summary_panel.h"
#include "tests/app/desktop/window_bench.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QMimeData>
#include <QTabWidget>
#include <QTest>
#include <QTextBlock>
#include <QTreeWidget>

using namespace rozet;
using test::WindowBench;
using widgets::SummaryEditor;

namespace {

codebook::CategoryId first(WindowBench& bench)
{
    return bench.session().study().codebooks.back().codebook.categories.front().id;
}

struct Writing
{
    WindowBench bench;
    SummaryEditor* editor = nullptr;

    explicit Writing(const QString& language = QStringLiteral("en")) : bench(language) {}

    bool open()
    {
        if (!bench.open()) {
            return false;
        }
        bench.startCoding();
        key(Qt::Key_F4);
        editor = bench.code().summary().editorOf(first(bench));
        return editor != nullptr && editor->hasFocus();
    }

    void key(int which, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* target = QApplication::focusWidget();
        QTest::keyClick(target == nullptr ? &bench.window() : target, Qt::Key(which), modifiers);
        QApplication::processEvents();
    }

    void type(const char* text)
    {
        QTest::keyClicks(editor, QString::fromUtf8(text));
        QApplication::processEvents();
    }

    [[nodiscard]] QString kept()
    {
        const auto& summary = bench.coding().summary;
        const auto found = summary.find(first(bench));
        return found == summary.end() ? QString() : found->second;
    }

    bool draft()
    {
        widgets::DraftDialog* dialog = bench.code().summary().draft();
        if (dialog == nullptr) {
            return false;
        }
        dialog->accept();
        QApplication::processEvents();
        return true;
    }
};

} // namespace

class TestSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void typingIsKeptFormattedAndUndone()
    {
        Writing w;
        QVERIFY(w.open());
        w.type("Een ");
        w.key(Qt::Key_B, Qt::ControlModifier);
        w.type("vet");
        w.key(Qt::Key_B, Qt::ControlModifier);
        w.type(" woord");
        QCOMPARE(w.kept(), QStringLiteral("<p>Een <b>vet</b> woord</p>"));
        w.key(Qt::Key_Return);
        w.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        w.type("punt");
        QCOMPARE(w.kept(), QStringLiteral("<p>Een <b>vet</b> woord</p><ul><li>punt</li></ul>"));
        w.key(Qt::Key_Return);
        w.key(Qt::Key_Return); // an empty item ends the list
        w.type("slot");
        QCOMPARE(w.kept(),
                 QStringLiteral("<p>Een <b>vet</b> woord</p><ul><li>punt</li></ul><p>slot</p>"));
        const QString whole = w.kept();
        // Undo is that of the study, from within the text.
        int steps = 0;
        while (!w.kept().isEmpty() && ++steps < 100) {
            w.key(Qt::Key_Z, Qt::ControlModifier);
        }
        QVERIFY(w.kept().isEmpty());
        QVERIFY(w.editor->toPlainText().isEmpty());
        for (; steps > 0; --steps) {
            w.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        }
        QCOMPARE(w.kept(), whole);
        QCOMPARE(w.editor->stored(), whole);
        // And after closing and opening it reads the same.
        QVERIFY(w.bench.close());
        QVERIFY(w.bench.open());
        w.bench.startCoding();
        QCOMPARE(w.bench.code().summary().editorOf(first(w.bench))->stored(), whole);
    }

    void aDraftNeverOverwritesWhatWasWritten()
    {
        Writing w;
        QVERIFY(w.open());
        w.type("Mijn eigen zin.");
        const QString before = w.kept();
        QVERIFY(w.draft());
        QVERIFY(w.kept().contains(QStringLiteral("Mijn eigen zin.")));
        QVERIFY(w.kept().contains(QStringLiteral("data-draft=\"counts")));
        const QString once = w.kept();
        QVERIFY(w.draft());
        QCOMPARE(w.kept(), once);
        // One undo takes the whole draft back, in every category.
        w.bench.session().history()->undo();
        QCOMPARE(w.kept(), before);
        QCOMPARE(w.bench.coding().summary.size(), std::size_t(1));
        w.bench.session().history()->redo();
        QCOMPARE(w.kept(), once);

        // A word is typed in the drafted sentence, and the coding changes.
        QTextCursor cursor(w.editor->document());
        bool found = false;
        for (QTextBlock block = w.editor->document()->begin(); block.isValid();
             block = block.next()) {
            if (block.text().startsWith(QStringLiteral("In dit gesprek"))) {
                cursor.setPosition(block.position());
                found = true;
            }
        }
        QVERIFY(found);
        w.editor->setTextCursor(cursor);
        w.type("Let op: ");
        QVERIFY(w.kept().contains(QStringLiteral("Let op: In dit gesprek")));
        w.bench.session().edit(
            study::RemoveFrom<study::Fragment>{w.bench.made.coding, w.bench.made.fragments[0]},
            QStringLiteral("remove"));
        QVERIFY(w.draft());
        QVERIFY(w.kept().contains(QStringLiteral("Let op: In dit gesprek")));
        QVERIFY(w.kept().contains(QStringLiteral("Mijn eigen zin.")));
        QCOMPARE(w.kept().count(QStringLiteral("In dit gesprek")), 1);
    }

    void theResearcherChoosesInThePreview()
    {
        Writing w;
        QVERIFY(w.open());
        widgets::DraftDialog* dialog = w.bench.code().summary().draft();
        QVERIFY(dialog != nullptr);
        QTreeWidgetItem* part = dialog->tree().topLevelItem(0);
        QVERIFY(part->childCount() > 1);
        QVERIFY(dialog->preview().contains(part->child(0)->text(0)));
        const QString refused = part->child(0)->text(0);
        for (int i = 0; i < dialog->tree().topLevelItemCount(); ++i) {
            QTreeWidgetItem* one = dialog->tree().topLevelItem(i);
            for (int k = 0; k < one->childCount(); ++k) {
                one->child(k)->setCheckState(0, i == 0 && k == 1 ? Qt::Checked : Qt::Unchecked);
            }
        }
        QVERIFY(!dialog->preview().contains(refused));
        dialog->accept();
        QCOMPARE(workflow::readSummary(w.kept()).blocks.size(), std::size_t(1));
        QVERIFY(!w.kept().contains(refused));
    }

    void linksJumpByMouseAndKey()
    {
        Writing w;
        QVERIFY(w.open());
        w.bench.player().seek(MediaTime::fromSeconds(83.5));
        w.key(Qt::Key_T, Qt::ControlModifier);
        w.type("hier");
        QCOMPARE(w.kept(), QStringLiteral("<p><a href=\"time:83.5\">1:23</a> hier</p>"));
        w.bench.player().seek(MediaTime());
        w.key(Qt::Key_Home);
        w.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(w.bench.player().position(), MediaTime::fromSeconds(83.5));
        QCOMPARE(w.kept(), QStringLiteral("<p><a href=\"time:83.5\">1:23</a> hier</p>"));
        w.bench.player().seek(MediaTime());
        QTextCursor inside(w.editor->document());
        inside.setPosition(2);
        QTest::mouseClick(w.editor->viewport(), Qt::LeftButton, {},
                          w.editor->cursorRect(inside).center());
        QCOMPARE(w.bench.player().position(), MediaTime::fromSeconds(83.5));
        // What is typed behind a link is no part of it.
        QTextCursor behind(w.editor->document());
        behind.setPosition(4);
        w.editor->setTextCursor(behind);
        w.type("!");
        QCOMPARE(w.kept(), QStringLiteral("<p><a href=\"time:83.5\">1:23</a>! hier</p>"));
    }

    void whatIsPastedIsCleaned()
    {
        Writing w;
        QVERIFY(w.open());
        auto* data = new QMimeData;
        data->setHtml(QStringLiteral(
            "<style>p{color:red}</style><p style='font-size:40pt'>Uit <b>Word</b><img "
            "src='http://example.org/a.png'><script>x()</script></p><ul><li>punt</li></ul>"));
        QApplication::clipboard()->setMimeData(data);
        w.editor->paste();
        QCOMPARE(w.kept(), QStringLiteral("<p>Uit <b>Word</b></p><ul><li>punt</li></ul>"));
        QVERIFY(!w.editor->toHtml().contains(QStringLiteral("example.org")));
    }

    void hostileTextInTheFileIsHarmless()
    {
        Writing w;
        QVERIFY(w.open());
        w.bench.session().edit(
            study::SetSummary{w.bench.made.coding, first(w.bench),
                              QStringLiteral("<p>a<img src=\"file:///etc/passwd\"><a "
                                             "href=\"file:///etc/passwd\">b</a></p>")},
            QStringLiteral("from elsewhere"));
        QCOMPARE(w.editor->toPlainText(), QStringLiteral("ab"));
        QCOMPARE(w.editor->stored(), QStringLiteral("<p>ab</p>"));
    }

    void aClosedCodingIsReadOnly()
    {
        Writing w;
        QVERIFY(w.open());
        w.type("af");
        w.bench.code().controller().closeCoding();
        QVERIFY(w.editor->isReadOnly());
        w.type("x");
        QCOMPARE(w.kept(), QStringLiteral("<p>af</p>"));
        QVERIFY(w.bench.code().summary().draft() == nullptr);
    }

    void exportsOneDocument()
    {
        Writing w;
        QVERIFY(w.open());
        w.type("Mijn tekst");
        const QString page = w.bench.folder.filePath(QStringLiteral("s.html"));
        QVERIFY(w.bench.code().summary().exportTo(page, true).has_value());
        QFile file(page);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("<p>Mijn tekst</p>"));
        QVERIFY(w.bench.code()
                    .summary()
                    .exportTo(w.bench.folder.filePath(QStringLiteral("s.docx")), false)
                    .has_value());
    }
};

QTEST_MAIN(TestSummary)
#include "tst_summary.moc"
