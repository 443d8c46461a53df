// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/summary_document.h"
#include "tests/core/workflow/small_study.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <zip.h>

using namespace rozet;
using namespace rozet::workflow;
using rozet::test::SmallStudy;

namespace {

struct Summarised
{
    SmallStudy small;
    FixedClock clock{QDateTime(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC)};

    void write(const study::CodingId& coding, const char* category, const char* html)
    {
        small.apply(study::SetSummary{coding, codebook::CategoryId(QString::fromLatin1(category)),
                                      QString::fromUtf8(html)});
    }

    [[nodiscard]] QString html(const SummaryDocumentSettings& settings) const
    {
        const auto made = summaryDocument(small.study, settings, clock.now());
        if (!made) {
            qFatal("no document");
        }
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("s.html"));
        if (!writeDocument(made->document, path, settings.language, clock)) {
            qFatal("not written");
        }
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
};

QByteArray partOf(const QString& path, const char* name)
{
    int problem = 0;
    zip_t* archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &problem);
    if (archive == nullptr) {
        return {};
    }
    QByteArray bytes;
    if (zip_file_t* file = zip_fopen(archive, name, 0)) {
        char buffer[4096];
        for (zip_int64_t n = 0; (n = zip_fread(file, buffer, sizeof buffer)) > 0;) {
            bytes.append(buffer, qsizetype(n));
        }
        zip_fclose(file);
    }
    zip_discard(archive);
    return bytes;
}

} // namespace

class TestSummaryDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chaptersAreRecordingsAndParts();
    void theViewerDoesNotSeeWhatOthersLeftOpen();
    void writesWordWithRunsAndLists();
    void saysWhenThereIsNothing();
    void refuses();
};

void TestSummaryDocument::chaptersAreRecordingsAndParts()
{
    Summarised s;
    const auto two = s.small.recording("Gesprek 2", 60);
    const auto one = s.small.recording("Gesprek 1", 60);
    s.small.recording("Gesprek 10", 60);
    const auto first = s.small.coding(one, s.small.other, study::CodingState::Busy);
    const auto second = s.small.coding(two, s.small.coder);
    s.write(first, "content",
            "<p>Over <b>talent</b> &amp; <i>werk</i> op <a href=\"time:3\">0:03</a></p>");
    s.write(first, "gone", "<ul><li>uit een oude categorie</li></ul>");
    s.write(second, "form", "gewone tekst <script>");
    const QString html = s.html({{}, {}, {}, QStringLiteral("nl")});
    const auto place = [&](const char* text) { return html.indexOf(QString::fromUtf8(text)); };
    QVERIFY(place("<h2>Gesprek 1</h2>") > 0);
    QVERIFY(place("<h2>Gesprek 2</h2>") > place("<h2>Gesprek 1</h2>"));
    QVERIFY(place("<h2>Gesprek 10</h2>") < 0);
    QVERIFY(place("Gesprek 10") > 0); // named among those without
    QVERIFY(place("<p>Over <b>talent</b> &amp; <i>werk</i> op 0:03</p>") >
            place("<h3>Inhoud</h3>"));
    QVERIFY(place("<li>uit een oude categorie</li>") > place("<h3>gone</h3>"));
    QVERIFY(place("<p>gewone tekst &lt;script&gt;</p>") > 0);
    QVERIFY(place("Geen samenvatting.") > 0);
    QVERIFY(place("codering nog open") > 0);
    const auto made =
        summaryDocument(s.small.study, {{}, {}, {}, QStringLiteral("nl")}, s.clock.now());
    QCOMPARE(made->summaries, 2);
    QCOMPARE(made->parts, 3);
    SummaryDocumentSettings onlyOne{s.small.coder, two, {}, QStringLiteral("en")};
    const QString less = s.html(onlyOne);
    QVERIFY(!less.contains(QStringLiteral("Gesprek 1")));
    QVERIFY(less.contains(QStringLiteral("<h3>Form</h3>")));
}

void TestSummaryDocument::theViewerDoesNotSeeWhatOthersLeftOpen()
{
    Summarised s;
    const auto one = s.small.recording("Gesprek 1", 60);
    const auto mine = s.small.coding(one, s.small.coder);
    const auto theirs = s.small.coding(one, s.small.other);
    s.write(mine, "content", "<p>van mij</p>");
    s.write(theirs, "content", "<p>geheim</p>");
    const SummaryDocumentSettings settings{{}, {}, s.small.coder, QStringLiteral("nl")};
    QVERIFY(s.html(settings).contains(QStringLiteral("van mij")));
    QVERIFY(!s.html(settings).contains(QStringLiteral("geheim")));
    QVERIFY(!s.html(settings).contains(QStringLiteral("Anna")));
    study::CodingHeader closed = s.small.study.codings.find(theirs)->header;
    closed.state = study::CodingState::Closed;
    s.small.apply(study::Replace<study::CodingHeader>{closed});
    QVERIFY(s.html(settings).contains(QStringLiteral("geheim")));
}

void TestSummaryDocument::writesWordWithRunsAndLists()
{
    Summarised s;
    const auto coding = s.small.coding(s.small.recording("Gesprek 1", 60), s.small.coder);
    s.write(coding, "content",
            "<p>Gewoon <b>vet</b></p><ul><li>punt</li></ul><ol><li>een</li><li>twee</li></ol>");
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("s.docx"));
    const auto made =
        summaryDocument(s.small.study, {{}, {}, {}, QStringLiteral("nl")}, s.clock.now());
    QVERIFY(writeDocument(made->document, path, QStringLiteral("nl"), s.clock).has_value());
    const QByteArray xml = partOf(path, "word/document.xml");
    QVERIFY(xml.contains("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">vet</w:t></w:r>"));
    QVERIFY(xml.contains("<w:pStyle w:val=\"ListBullet\"/></w:pPr><w:r><w:t "
                         "xml:space=\"preserve\">punt</w:t>"));
    QVERIFY(xml.contains(">2.</w:t><w:tab/></w:r><w:r><w:t xml:space=\"preserve\">twee</w:t>"));
}

void TestSummaryDocument::saysWhenThereIsNothing()
{
    Summarised s;
    s.small.recording("Gesprek 1", 60);
    QVERIFY(s.html({{}, {}, {}, QStringLiteral("en")})
                .contains(QStringLiteral("No summary was written yet.")));
}

void TestSummaryDocument::refuses()
{
    Summarised s;
    const auto unknown =
        summaryDocument(s.small.study, {study::CoderId::create(), {}, {}, {}}, s.clock.now());
    QCOMPARE(unknown.error().code, ErrorCode::EntityMissing);
    QTemporaryDir folder;
    const Done written = writeDocument({}, folder.filePath(QStringLiteral("s.odt")), {}, s.clock);
    QCOMPARE(written.error().code, ErrorCode::ExportUnknownFormat);
}

QTEST_GUILESS_MAIN(TestSummaryDocument)
#include "tst_summary_document.moc"
