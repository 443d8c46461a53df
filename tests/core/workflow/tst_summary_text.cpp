// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/summary_text.h"

#include <QTest>

#include <random>

using namespace rozet;
using namespace rozet::workflow;

namespace {

SummaryRun run(const char* text, bool bold = false, bool italic = false,
               std::optional<MediaTime> time = {})
{
    return {QString::fromUtf8(text), bold, italic, time};
}

SummaryBlock block(std::vector<SummaryRun> runs,
                   SummaryBlockKind kind = SummaryBlockKind::Paragraph)
{
    SummaryBlock made;
    made.kind = kind;
    made.runs = std::move(runs);
    return made;
}

QString cleaned(const char* html)
{
    return summaryHtml(cleanedHtml(QString::fromUtf8(html)));
}

} // namespace

class TestSummaryText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storesAndReadsBackTheSame();
    void readsThePlainTextOfOlderFiles();
    void foreignPagesLoseAllButTheWords_data();
    void foreignPagesLoseAllButTheWords();
    void keepsBoldAndItalicOfWordProcessors();
    void linksGoToMomentsOnly_data();
    void linksGoToMomentsOnly();
    void anyTextSurvivesTheRoundTrip();
    void hostileTextIsReadInOnePass();
    void aDraftIsUntouchedUntilALetterChanges();
    void countsWords();
};

void TestSummaryText::storesAndReadsBackTheSame()
{
    SummaryText text;
    text.blocks = {block({run("Eerst <b>niet vet</b> & "), run("wel vet", true), run(" om "),
                          run("1:23", false, false, MediaTime::fromSeconds(83.5))}),
                   block({}), block({run("een\ntwee")}, SummaryBlockKind::Bullet),
                   block({run("beide", true, true)}, SummaryBlockKind::Bullet),
                   block({run("genummerd")}, SummaryBlockKind::Numbered)};
    text.blocks[2].draftKey = QStringLiteral("f:1");
    text.blocks[2].draftPrint = QStringLiteral("abc");
    text.offered = {QStringLiteral("counts"), QStringLiteral("f:1")};
    const QString html = summaryHtml(text);
    QCOMPARE(html,
             QStringLiteral(
                 "<div data-drafted=\"counts f:1\"><p>Eerst &lt;b&gt;niet vet&lt;/b&gt; &amp; "
                 "<b>wel vet</b> om <a href=\"time:83.5\">1:23</a></p><p></p><ul><li "
                 "data-draft=\"f:1 abc\">een<br>twee</li><li><b><i>beide</i></b></li></ul>"
                 "<ol><li>genummerd</li></ol></div>"));
    QVERIFY(readSummary(html) == text);
    QVERIFY(summaryHtml(SummaryText()).isEmpty());
    SummaryText blank;
    blank.blocks = {block({run("  ")}), block({})};
    QVERIFY(summaryHtml(blank).isEmpty());
}

void TestSummaryText::readsThePlainTextOfOlderFiles()
{
    const SummaryText text = readSummary(QStringLiteral("Rustig gesprek.\n3 < 4 & zo"));
    QCOMPARE(text.blocks.size(), std::size_t(2));
    QCOMPARE(plainText(text), QStringLiteral("Rustig gesprek.\n3 < 4 & zo"));
    QCOMPARE(summaryHtml(text), QStringLiteral("<p>Rustig gesprek.</p><p>3 &lt; 4 &amp; zo</p>"));
    QVERIFY(readSummary(QString()).blocks.empty());
}

void TestSummaryText::foreignPagesLoseAllButTheWords_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("left");
    const auto row = [](const char* name, const char* html, const char* left) {
        QTest::newRow(name) << QByteArray(html) << QString::fromUtf8(left);
    };
    row("script", "<p>voor<script>alert('x')</script>na</p>", "<p>voorna</p>");
    row("script without end", "<p>voor<script>alert(1)", "<p>voor</p>");
    row("style and head",
        "<html><head><style>p{color:red}</style><title>T</title></head><body><p>a", "<p>a</p>");
    row("picture", "<p>a<img src=\"http://example.org/x.png\" onerror=\"x()\">b</p>", "<p>ab</p>");
    row("event", "<p onclick=\"steal()\" style=\"position:fixed\">a</p>", "<p>a</p>");
    row("address", "<a href=\"https://example.org\">hier</a>", "<p>hier</p>");
    row("javascript", "<a href=\"javascript:alert(1)\">hier</a>", "<p>hier</p>");
    row("comment", "<!-- <p>weg</p> --><p>a</p><!-- open", "<p>a</p>");
    row("conditional", "<![if !supportLists]>a<![endif]>b", "<p>ab</p>");
    row("draft mark", "<div data-drafted=\"counts\"><p data-draft=\"counts 1\">a</p></div>",
        "<p>a</p>");
    row("white space", "<p>\n  een \n <b>twee</b>\t drie </p>\n\n<p> </p>",
        "<p>een <b>twee</b> drie</p>");
    row("entities", "<p>caf&eacute; &#235;&#xEB; &lt;b&gt; &foo; &amp;lt; 3 < 4</p>",
        "<p>café ëë &lt;b&gt; &amp;foo; &amp;lt; 3 &lt; 4</p>");
    row("heading", "<h1>Kop</h1>tekst", "<p><b>Kop</b></p><p>tekst</p>");
    row("lists", "<ul><li>a</li><li><p>b</p></li></ul><ol><li>c</ol>d",
        "<ul><li>a</li><li>b</li></ul><ol><li>c</li></ol><p>d</p>");
    row("table", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
        "<p>a b</p><p>c</p>");
    row("line break", "een<br>twee<br><br/>", "<p>een<br>twee</p>");
    row("moment", "<a href=\"time:12.5\"><b>0:12</b></a>",
        "<p><a href=\"time:12.5\"><b>0:12</b></a></p>");
    row("frame", "a<iframe src=\"x\">weg</iframe>b<svg onload=\"x\"><text>weg</text></svg>c",
        "<p>abc</p>");
    row("unfinished tag", "a<b onclick=\"", "<p>a</p>");
    row("nothing", "<>< ></>", "<p>&lt;&gt;&lt; &gt;&lt;/&gt;</p>");
}

void TestSummaryText::foreignPagesLoseAllButTheWords()
{
    QFETCH(QByteArray, html);
    QFETCH(QString, left);
    QCOMPARE(cleaned(html.constData()), left);
    // What was cleaned is of the stored form, and stays as it is.
    QCOMPARE(summaryHtml(readSummary(left)), left);
}

void TestSummaryText::keepsBoldAndItalicOfWordProcessors()
{
    QCOMPARE(cleaned("<p><span style=\"font-weight:700\">a</span> "
                     "<span style='FONT-STYLE: italic; color:red'>b</span> <em>c</em></p>"),
             QStringLiteral("<p><b>a</b> <i>b</i> <i>c</i></p>"));
    // As Google's editor wraps everything.
    QCOMPARE(cleaned("<b style=\"font-weight:normal\"><p>gewoon <strong>vet</strong></p></b>"),
             QStringLiteral("<p>gewoon <b>vet</b></p>"));
}

void TestSummaryText::linksGoToMomentsOnly_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<double>("seconds");
    QTest::newRow("whole") << QStringLiteral("time:83") << 83.0;
    QTest::newRow("part") << QStringLiteral("time:83.123456") << 83.123456;
    QTest::newRow("negative") << QStringLiteral("time:-1") << -1.0;
    QTest::newRow("too large") << QStringLiteral("time:1e300") << -1.0;
    QTest::newRow("no number") << QStringLiteral("time:nan") << -1.0;
    QTest::newRow("empty") << QStringLiteral("time:") << -1.0;
    QTest::newRow("other") << QStringLiteral("https://time:3") << -1.0;
    QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << -1.0;
}

void TestSummaryText::linksGoToMomentsOnly()
{
    QFETCH(QString, link);
    QFETCH(double, seconds);
    const auto time = timeOfLink(link);
    QCOMPARE(time.has_value(), seconds >= 0);
    if (time) {
        QCOMPARE(*time, MediaTime::fromSeconds(seconds));
        QCOMPARE(timeOfLink(timeLink(*time)), time);
    }
}

void TestSummaryText::anyTextSurvivesTheRoundTrip()
{
    std::mt19937 engine(20260302);
    const char16_t kSigns[] = {u'a',
                               u' ',
                               u'<',
                               u'>',
                               u'&',
                               u'"',
                               u'\'',
                               u'\n',
                               u'é',
                               u';',
                               u'/',
                               u'p',
                               u'=',
                               u'#',
                               u'\u00a0',
                               u'\u2028',
                               u'\0',
                               char16_t(0xd83d),
                               char16_t(0xde00),
                               u'\ufffc',
                               u'!',
                               u'-'};
    const auto pick = [&](int most) { return int(engine() % std::uint32_t(most)); };
    for (int round = 0; round < 3000; ++round) {
        SummaryText text;
        for (int b = pick(4); b >= 0; --b) {
            SummaryBlock one;
            one.kind = SummaryBlockKind(pick(3));
            for (int r = pick(4); r > 0; --r) {
                SummaryRun part;
                for (int c = pick(12); c > 0; --c) {
                    part.text += QChar(kSigns[pick(int(std::size(kSigns)))]);
                }
                part.bold = pick(2) == 1;
                part.italic = pick(3) == 1;
                if (pick(4) == 0) {
                    part.time = MediaTime::fromMicroseconds(pick(1'000'000'000));
                }
                one.runs.push_back(part);
            }
            text.blocks.push_back(std::move(one));
        }
        text = normalised(std::move(text));
        const QString html = summaryHtml(text);
        if (text.isEmpty()) {
            QVERIFY(html.isEmpty());
            continue;
        }
        QVERIFY2(readSummary(html) == text, qPrintable(html));
        // A page made of the same signs never breaks out of the form.
        const QString once = summaryHtml(cleanedHtml(html));
        QCOMPARE(summaryHtml(readSummary(once)), once);
    }
}

void TestSummaryText::hostileTextIsReadInOnePass()
{
    // Quadratic reading would take minutes, and a tree as deep as this would overflow the stack.
    constexpr int kMany = 60'000;
    for (const char* part : {"<b>", "</i>", "<ul>", "<li>", "&", "<!--", "<p style=\"",
                             "<a href=x ", "<", "<div><p>", "&#x", "\n"}) {
        const QString html = QString::fromLatin1(part).repeated(kMany);
        const SummaryText text = cleanedHtml(html);
        QVERIFY(text.blocks.size() <= std::size_t(kMany));
        QVERIFY(readSummary(QStringLiteral("<p>") + html).blocks.size() <= std::size_t(2 * kMany));
    }
}

void TestSummaryText::aDraftIsUntouchedUntilALetterChanges()
{
    SummaryBlock drafted = block({run("Drie "), run("keer", true)});
    QVERIFY(!drafted.isUntouchedDraft());
    drafted.draftKey = QStringLiteral("counts");
    drafted.draftPrint = draftPrint(drafted);
    QVERIFY(drafted.isUntouchedDraft());
    SummaryText text;
    text.blocks = {drafted};
    QVERIFY(readSummary(summaryHtml(text)).blocks.front().isUntouchedDraft());
    SummaryBlock changed = drafted;
    changed.runs[0].text = QStringLiteral("Vier ");
    QVERIFY(!changed.isUntouchedDraft());
    changed = drafted;
    changed.runs[1].bold = false;
    QVERIFY(!changed.isUntouchedDraft());
    changed = drafted;
    changed.kind = SummaryBlockKind::Bullet;
    QVERIFY(!changed.isUntouchedDraft());
}

void TestSummaryText::countsWords()
{
    QCOMPARE(
        wordCount(readSummary(QStringLiteral("Op 1:23 zegt hij: 't is 0,5 – klaar.\n\nTwee zó."))),
        10);
    QCOMPARE(wordCount(readSummary(QStringLiteral("<p>een<b>woord</b></p>"))), 1);
    QCOMPARE(wordCount(SummaryText()), 0);
}

QTEST_GUILESS_MAIN(TestSummaryText)
#include "tst_summary_text.moc"
