// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/codebook_html.h"
#include "codebook/shipped_codebooks.h"
#include "core/base/text_file.h"
#include "tests/codebook/small_codebook.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace rozet;
using namespace rozet::codebook;

namespace {

CodebookRevision revision(int number, const Codebook& book, const char* reason = "")
{
    return {number, QDateTime({2024, 3, number}, {12, 0}, Qt::UTC), QString::fromUtf8(reason),
            book};
}

QString page(const Codebook& book, const char* language = "en")
{
    return codebookHtml(revision(1, book), {}, QString::fromLatin1(language));
}

} // namespace

class TestCodebookHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyCodeStandsInItOnceWithAllItsTexts()
    {
        const Result<Codebook> book = shippedCodebook(QStringLiteral("inhoud-vorm-relatie"));
        for (const QString& language : {QStringLiteral("nl"), QStringLiteral("en")}) {
            const QString html = codebookHtml(revision(1, *book), {}, language);
            for (const Code& code : book->codes) {
                const QString anchor =
                    QStringLiteral("<article id=\"code-%1\"").arg(code.id.text());
                QCOMPARE_EQ(html.count(anchor), 1);
                for (const LocalizedText* text :
                     {&code.definition, &code.useWhen, &code.doNotUseWhen, &code.example}) {
                    QCOMPARE_EQ(html.count(text->exactly(language).toHtmlEscaped()), 1);
                }
                QVERIFY(html.contains(QStringLiteral("<code>%1</code>").arg(code.id.text())));
                for (const CodeValue& value : code.values) {
                    QVERIFY(html.contains(value.label.exactly(language).toHtmlEscaped()));
                }
            }
            for (const LearySector& sector : book->rose.sectors) {
                QVERIFY(html.contains(u'>' + sector.label.exactly(language) + u'<'));
            }
        }
        // For looking at it: ROZET_KEEP_HTML names a folder.
        if (const QString folder = qEnvironmentVariable("ROZET_KEEP_HTML"); !folder.isEmpty()) {
            Codebook edited = *book;
            codeOf(edited, "techniek").retiredIn = 2;
            codeOf(edited, "techniek").mappedTo = {CodeId(QStringLiteral("zicht_studie_beroep"))};
            codeOf(edited, "bevestigen")
                .label.set(QStringLiteral("nl"), QStringLiteral("Bekrachtigen"));
            const QString html =
                codebookHtml(revision(2, edited, "Na de eerste proefcodering."),
                             {revision(1, *book, "Begin van de studie.")}, QStringLiteral("nl"));
            QVERIFY(writeWholeFile(folder + QStringLiteral("/codebook.html"), html.toUtf8())
                        .has_value());
        }
    }

    void nothingInTheTextsBecomesMarkup()
    {
        Codebook book = smallCodebook();
        const QString evil = QStringLiteral("<script>alert('x')</script>\"&</style>");
        book.title = both(evil);
        book.description = both(evil);
        for (Category& category : book.categories) {
            category.label = category.definition = both(evil);
            category.colour = QStringLiteral("red;\"><b>");
        }
        for (Code& code : book.codes) {
            code.label = code.definition = code.useWhen = code.doNotUseWhen = code.example =
                both(evil);
            code.shortText = code.key = code.colour = code.exclusiveGroup = evil;
            code.id = CodeId(code.id.text() + evil);
            for (CodeValue& value : code.values) {
                value.label = both(evil);
                value.id = evil;
            }
        }
        for (LearySector& sector : book.rose.sectors) {
            sector.id = evil;
            sector.label = both(evil);
        }
        book.rose.above = both(evil);
        const QString html = codebookHtml(revision(2, book, "<i>why</i>"),
                                          {revision(1, smallCodebook())}, QStringLiteral("en"));
        QVERIFY(!html.contains(QStringLiteral("<script")));
        QVERIFY(!html.contains(QStringLiteral("<b>")));
        QVERIFY(!html.contains(QStringLiteral("<i>")));
        QCOMPARE_EQ(html.count(QStringLiteral("</style>")), 1);
    }

    void itNeedsNothingFromOutside()
    {
        const QString html = page(*shippedCodebook(QStringLiteral("inhoud-vorm-relatie")));
        for (const char* forbidden :
             {"src=", "@import", "url(", "<link", "<script", "<img", "<iframe"}) {
            QVERIFY2(!html.contains(QLatin1String(forbidden)), forbidden);
        }
        QCOMPARE_EQ(html.count(QStringLiteral("http")),
                    2); // http-equiv and the name of the SVG namespace
    }

    void tagsAreBalanced()
    {
        QString html = codebookHtml(revision(2, smallCodebook()), {revision(1, Codebook{})},
                                    QStringLiteral("nl"));
        html.remove(QStringLiteral("<!DOCTYPE html>\n"));
        html.replace(QStringLiteral("&nbsp;"), QStringLiteral(" "));
        for (const char* alone : {"<meta charset=\"utf-8\">", "<br>"}) {
            html.remove(QLatin1String(alone));
        }
        html.replace(QStringLiteral("initial-scale=1\">"), QStringLiteral("initial-scale=1\"/>"));
        html.replace(QStringLiteral("'unsafe-inline'\">"), QStringLiteral("'unsafe-inline'\"/>"));
        html.replace(QStringLiteral("dl > div"), QStringLiteral("dl div"));
        QXmlStreamReader xml(html);
        while (!xml.atEnd()) {
            xml.readNext();
        }
        QVERIFY2(!xml.hasError(),
                 qPrintable(xml.errorString() + QString::number(xml.lineNumber())));
    }

    void retiredCodesComeLastWithTheirSuccessor()
    {
        const QString html = page(smallCodebook(), "nl");
        const qsizetype section = html.indexOf(QStringLiteral("Vervallen codes"));
        QVERIFY(section > 0);
        QVERIFY(html.indexOf(QStringLiteral("<article id=\"code-gone\"")) > section);
        QVERIFY(html.indexOf(QStringLiteral("<article id=\"code-mood\"")) < section);
        QVERIFY(html.indexOf(QStringLiteral("<a href=\"#code-alone\">"), section) > section);
        QVERIFY(html.contains(QStringLiteral("vervallen in revisie 2")));
    }

    void theChangeLogRunsBackFromThisRevision()
    {
        Codebook second = smallCodebook();
        codeOf(second, "alone").label.set(QStringLiteral("en"), QStringLiteral("by itself"));
        Codebook third = second;
        codeOf(third, "alone").key = QStringLiteral("x");
        const std::vector<CodebookRevision> history{revision(3, third, "third"),
                                                    revision(1, smallCodebook(), "first"),
                                                    revision(2, second, "second")};
        const QString newest = codebookHtml(history[0], history, QStringLiteral("en"));
        QVERIFY(newest.contains(QStringLiteral("Code ‘alone’, key: ‘c’ → ‘x’")));
        QVERIFY(newest.contains(
            QStringLiteral("Code ‘alone’, label (en): ‘alone (en)’ → ‘by itself’")));
        QVERIFY(newest.indexOf(QStringLiteral("<p>third")) <
                newest.indexOf(QStringLiteral("<p>second")));
        QVERIFY(newest.contains(QStringLiteral("Revision 3 · 2024-03-03")));
        // A document of revision 2 knows nothing of revision 3.
        const QString older = codebookHtml(history[2], history, QStringLiteral("en"));
        QVERIFY(!older.contains(QStringLiteral("third")));
        QVERIFY(older.contains(QStringLiteral("<p>first")));
    }

    void theRoseIsDrawnTheRightWayUp()
    {
        LearyRose rose = smallCodebook().rose;
        // Centre at 45 degrees: right of and above the middle (280, 235).
        const QString svg = roseSvg(rose, QStringLiteral("nl"));
        QVERIFY(svg.contains(QStringLiteral("<text x=\"385.45\" y=\"120.55\" font-size=\"13\"")));
        QVERIFY(svg.indexOf(QStringLiteral(">above<")) > 0);
        QCOMPARE_EQ(svg.count(QStringLiteral("font-size=\"13\"")), 4);
        rose.sectors.clear();
        QVERIFY(roseSvg(rose, QStringLiteral("nl")).isEmpty());
    }

    void codesInACircleDoNotHang()
    {
        Codebook book = smallCodebook();
        codeOf(book, "group").parent = CodeId(QStringLiteral("inner"));
        QVERIFY(page(book).endsWith(QStringLiteral("</html>\n")));
    }
};

QTEST_GUILESS_MAIN(TestCodebookHtml)

#include "tst_codebook_html.moc"
