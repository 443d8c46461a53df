// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text_file.h"
#include "core/report/csv_writer.h"
#include "core/report/docx_writer.h"
#include "core/report/html_writer.h"
#include "core/report/text_writer.h"
#include "core/report/xlsx_writer.h"
#include "tests/support/golden.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <zip.h>

using namespace rozet;
using namespace rozet::report;
using rozet::test::matchesGolden;

namespace {

Column column(const char* key, const char* heading, ColumnKind kind, const char* group = "")
{
    Column made;
    made.key = QString::fromUtf8(key);
    made.heading = QString::fromUtf8(heading);
    made.group = QString::fromUtf8(group);
    made.kind = kind;
    return made;
}

/// Every kind of column and cell, and texts that wish harm.
Table exampleTable()
{
    Table table;
    table.id = QStringLiteral("example");
    table.title = QStringLiteral("Voorbeeld: <alles> & meer");
    table.columns = {column("recording", "Opname", ColumnKind::Text),
                     column("seen", "Gezien", ColumnKind::YesNo, "Inhoud"),
                     column("count", "Aantal", ColumnKind::Count, "Inhoud"),
                     column("length", "Duur", ColumnKind::Duration, "Vorm"),
                     column("rate", "Per 10 min", ColumnKind::Number, "Vorm"),
                     column("share", "Aandeel", ColumnKind::Percent)};
    table.columns[1].note = QStringLiteral("komt \"het\" voor");
    const Undefined none{QStringLiteral("lengte <onbekend>")};
    table.rows = {
        {QStringLiteral("Gesprek 1"), qint64(1), qint64(12), 192.04, 1.0 / 3, 61.111},
        {QStringLiteral("=cmd|' /C calc'!A0"), qint64(0), qint64(0), 3600.0, -0.001, 0.0},
        {QStringLiteral("a;b,\"c\"\nd"), none, none, none, none, none},
        {QStringLiteral("@x \u202Eomgekeerd \U0001F600 \x1b[31m\x01"), Cell(), qint64(-5), 90061.5,
         1e6, 100.0},
        {QStringLiteral("-0.35"), qint64(1), qint64(7), 0.0, std::nan(""), 50.0},
    };
    table.totals = {
        {QStringLiteral("In aantal van 5"), qint64(2), qint64(3), qint64(2), Cell(), Cell()},
        {QStringLiteral("Som"), Cell(), qint64(14), 93853.54, Cell(), Cell()}};
    table.notes = QStringList{QStringLiteral("Een <noot> & nog wat.")};
    table.provenance = {{QStringLiteral("Studie"), QStringLiteral("Proef")},
                        {QStringLiteral("Programma"), QStringLiteral("Rozet 1.2.3")}};
    return table;
}

Origin origin()
{
    Origin made;
    made.title = QStringLiteral("Proef <1>");
    made.program = QStringLiteral("Rozet 1.2.3");
    made.written = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
    return made;
}

QByteArray partOf(const QByteArray& package, const char* name)
{
    zip_error_t error;
    zip_source_t* source = zip_source_buffer_create(
        package.constData(), static_cast<zip_uint64_t>(package.size()), 0, &error);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive == nullptr) {
        return {};
    }
    QByteArray bytes;
    zip_stat_t stat;
    if (zip_stat(archive, name, 0, &stat) == 0) {
        bytes.resize(static_cast<qsizetype>(stat.size));
        zip_file_t* file = zip_fopen(archive, name, 0);
        zip_fread(file, bytes.data(), stat.size);
        zip_fclose(file);
    }
    zip_close(archive);
    return bytes;
}

/// Runs a Python program; nothing when Python or the module is not there.
std::optional<QByteArray> python(const char* module, const QString& program, const QString& path)
{
    // The system's own Python has the modules; another one may stand before it in PATH.
    const QString system = QStringLiteral("/usr/bin/python3");
    const QString interpreter = QFile::exists(system) ? system : QStringLiteral("python3");
    QProcess probe;
    probe.start(interpreter,
                {QStringLiteral("-c"), QStringLiteral("import %1").arg(QLatin1String(module))});
    if (!probe.waitForFinished(60000) || probe.exitCode() != 0) {
        return std::nullopt;
    }
    QProcess process;
    process.start(interpreter, {QStringLiteral("-c"), program, path});
    process.waitForFinished(60000);
    return process.readAllStandardOutput() + process.readAllStandardError();
}

} // namespace

class TestWriters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csv();
    void html();
    void text();
    void aTerminalIsNotSteered();
    void xlsx();
    void xlsxInAnotherProgram();
    void veryLongTexts();
    void manySheetsWithTheSameName();
    void docx();
    void docxInAnotherProgram();
    void wideTablesAreCut();
    void sameInputSameBytes();
    void nothingIsLeftBehindOnAFailure();
};

void TestWriters::csv()
{
    QVERIFY(matchesGolden(QStringLiteral("report/plain.csv"), csvBytes(exampleTable())));
    QVERIFY(matchesGolden(QStringLiteral("report/excel-nl.csv"),
                          csvBytes(exampleTable(), csvExcelDutch())));
    const QByteArray plain = csvBytes(exampleTable());
    QVERIFY(plain.contains("\n'=cmd|' /C calc'!A0,0,0,3600,-0.001,0\n"));
    QVERIFY(plain.contains("\n'-0.35,1,7,0,,50\n")); // a text; the number before it stays a number
    QVERIFY(plain.contains("192.04,0.3333333333333333,61.111"));
    QVERIFY(!plain.contains("Som"));
    const QByteArray dutch = csvBytes(exampleTable(), csvExcelDutch());
    QVERIFY(dutch.startsWith("\xEF\xBB\xBFOpname;Inhoud: Gezien;"));
    QVERIFY(dutch.contains(";0:03:12,040;0,3333333333333333;61,111\r\n"));
}

void TestWriters::html()
{
    const std::vector<Table> tables{exampleTable()};
    const QByteArray page = htmlBytes(tables, origin());
    QVERIFY(matchesGolden(QStringLiteral("report/page.html"), page));
    QVERIFY(!page.contains("<alles>") && !page.contains("<noot>") && !page.contains("<onbekend>"));
    QVERIFY(!page.contains("http:") && !page.contains("https:") && !page.contains("<script"));
    QVERIFY(!page.contains('\x01') && !page.contains('\x1b'));
}

void TestWriters::text()
{
    TextForm form;
    form.language = QStringLiteral("nl");
    QVERIFY(matchesGolden(QStringLiteral("report/table.txt"),
                          textTable(exampleTable(), form).toUtf8()));
    form.width = 40;
    QVERIFY(matchesGolden(QStringLiteral("report/table-40.txt"),
                          textTable(exampleTable(), form).toUtf8()));
    for (const QString& line : textTable(exampleTable(), form).split(u'\n')) {
        QVERIFY2(displayWidth(line) <= 40 || !line.contains(u'\u2500'), qPrintable(line));
    }
    QCOMPARE(displayWidth(QStringLiteral("é\u0301\U0001F600漢")), 5);
}

void TestWriters::aTerminalIsNotSteered()
{
    const QString shown = textTable(exampleTable());
    QVERIFY(!shown.contains(u'\x1b') && !shown.contains(u'\x01') && !shown.contains(QChar(0x202E)));
}

void TestWriters::xlsx()
{
    const std::vector<Table> tables{exampleTable()};
    const auto bytes = xlsxBytes(tables, origin());
    QVERIFY(bytes.has_value());
    QVERIFY(matchesGolden(QStringLiteral("report/sheet1.xml"),
                          partOf(*bytes, "xl/worksheets/sheet1.xml")));
    QVERIFY(matchesGolden(QStringLiteral("report/sharedStrings.xml"),
                          partOf(*bytes, "xl/sharedStrings.xml")));
    const QByteArray core = partOf(*bytes, "docProps/core.xml");
    QVERIFY2(core.contains("<dc:creator></dc:creator>"), core.constData());
    QVERIFY2(core.contains("2026-01-02T03:04:05Z"), core.constData());
}

void TestWriters::xlsxInAnotherProgram()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("t.xlsx"));
    const std::vector<Table> tables{exampleTable()};
    QVERIFY(writeXlsx(tables, origin(), path).has_value());
    const auto answer = python("openpyxl", QStringLiteral(R"(
import sys, openpyxl
b = openpyxl.load_workbook(sys.argv[1])
print(b.sheetnames)
s = b.worksheets[0]
print(s.freeze_panes, s.auto_filter.ref, [str(r) for r in s.merged_cells.ranges])
for row in s.iter_rows(min_row=4, max_row=10):
    print([(c.data_type, str(c.value), c.number_format) for c in row][:5])
)"),
                               path);
    if (!answer) {
        QSKIP("python3-openpyxl is not installed: nobody else has read the Excel file");
    }
    const QString read = QString::fromUtf8(*answer);
    const auto has = [&read](const char* wanted) {
        return read.contains(QString::fromUtf8(wanted));
    };
    QVERIFY2(has("['Voorbeeld <alles> & meer', 'Herkomst']"), answer->constData());
    QVERIFY2(has("B4 A3:F8 ['B2:C2', 'D2:E2']"), answer->constData());
    QVERIFY2(has("('s', \"=cmd|' /C calc'!A0\", 'General')"), answer->constData());
    QVERIFY2(has("('s', '-0.35', 'General')"), answer->constData());
    QVERIFY2(has("('n', '12', '0')"), answer->constData());
    QVERIFY2(has("'[h]:mm:ss'"), answer->constData());
    QVERIFY2(has("('n', 'None',"), answer->constData()); // undefined is empty
}

void TestWriters::veryLongTexts()
{
    Table table = exampleTable();
    table.rows[0][0] = QString(40000, u'x');
    table.rows[1][0] = QString(32765, u'y') + QStringLiteral("\U0001F600\U0001F600\U0001F600");
    const std::vector<Table> tables{table};
    const auto bytes = xlsxBytes(tables, origin());
    QVERIFY(bytes.has_value());
    const QByteArray strings = partOf(*bytes, "xl/sharedStrings.xml");
    QVERIFY(strings.contains(QByteArray(32766, 'x') + "\xE2\x80\xA6"));
    QVERIFY(strings.contains(QByteArray(32765, 'y') + "\xE2\x80\xA6"));
    QVERIFY(strings.contains("Afgekapt"));
    QVERIFY(docxBytes(tables, origin()).has_value());
    QVERIFY(htmlBytes(tables, origin()).contains(QByteArray(40000, 'x')));
}

void TestWriters::manySheetsWithTheSameName()
{
    Table table = exampleTable();
    table.title = QStringLiteral("Herkomst");
    const std::vector<Table> tables(12, table);
    const auto bytes = xlsxBytes(tables, origin());
    QVERIFY(bytes.has_value());
    const QByteArray book = partOf(*bytes, "xl/workbook.xml");
    QVERIFY(book.contains("name=\"Herkomst\"") && book.contains("name=\"Herkomst (13)\""));
}

void TestWriters::docx()
{
    const std::vector<Table> tables{exampleTable()};
    const auto bytes = docxBytes(tables, origin());
    QVERIFY(bytes.has_value());
    const QByteArray xml = partOf(*bytes, "word/document.xml");
    QVERIFY(matchesGolden(QStringLiteral("report/document.xml"), xml));
    QVERIFY(xml.contains("<w:tblHeader") && xml.contains("<w:cantSplit"));
    QVERIFY(xml.contains(" SEQ Tabel \\* ARABIC "));
    QVERIFY(!xml.contains('\x01') && !xml.contains('\x1b'));
    QVERIFY(partOf(*bytes, "word/styles.xml").contains("nl-NL"));
    QVERIFY(partOf(*bytes, "docProps/core.xml").contains("<dc:creator></dc:creator>"));
}

void TestWriters::docxInAnotherProgram()
{
    Document document;
    document.title = QStringLiteral("Codeboek");
    document.blocks.emplace_back(Heading{1, QStringLiteral("Inhoud")});
    document.blocks.emplace_back(
        Definition{QStringLiteral("Talenten"),
                   QStringLiteral("talenten"),
                   QStringLiteral("#1b6ca8"),
                   1,
                   {{QStringLiteral("Omschrijving"), QStringLiteral("Wat\nen hoe")}}});
    document.blocks.emplace_back(BulletList{{QStringLiteral("een"), QStringLiteral("twee")}});
    document.blocks.emplace_back(exampleTable());
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("t.docx"));
    QVERIFY(writeDocx(document, origin(), path).has_value());
    const auto answer = python("docx", QStringLiteral(R"(
import sys, docx
d = docx.Document(sys.argv[1])
print([(p.style.name, p.text) for p in d.paragraphs])
t = d.tables[0]
print(len(t.rows), len(t.columns), t.style.name, [c.text for c in t.rows[2].cells])
print(repr(d.core_properties.author), d.core_properties.created)
)"),
                               path);
    if (!answer) {
        QSKIP("python3-docx is not installed: nobody else has read the Word file");
    }
    const QString read = QString::fromUtf8(*answer);
    const auto has = [&read](const char* wanted) {
        return read.contains(QString::fromUtf8(wanted));
    };
    QVERIFY2(has("('Heading 1', 'Inhoud')"), answer->constData());
    QVERIFY2(has("('Definition', 'Omschrijving: Wat\\nen hoe')"), answer->constData());
    QVERIFY2(has("('List Bullet', 'een')"), answer->constData());
    QVERIFY2(has("9 6 Rozet Table ['Gesprek 1', '●', '12', '0:03:12', '0.33', '61.11%']"),
             answer->constData());
    QVERIFY2(has("'' 2026-01-02 03:04:05"), answer->constData());
}

void TestWriters::wideTablesAreCut()
{
    Table table;
    table.title = QStringLiteral("Breed");
    table.columns.push_back(column("r", "Opname", ColumnKind::Text));
    std::vector<Cell> row{QStringLiteral("Gesprek")};
    for (int i = 0; i < 60; ++i) {
        table.columns.push_back(column("d", "Duur", ColumnKind::Duration, i < 30 ? "A" : "B"));
        row.emplace_back(double(i));
    }
    table.rows = {row};
    const std::vector<Table> tables{table};
    const QByteArray xml = partOf(*docxBytes(tables, origin()), "word/document.xml");
    QVERIFY(xml.count("<w:tbl>") > 2);
    QCOMPARE(xml.count("SEQ Tabel"), 1);
    for (int i = 0; i < 60; ++i) {
        const QByteArray value =
            QStringLiteral(">0:00:%1<").arg(i, 2, 10, QLatin1Char('0')).toUtf8();
        QCOMPARE(xml.count(value), 1); // every cell once, whichever part it stands in
    }
}

void TestWriters::sameInputSameBytes()
{
    const std::vector<Table> tables{exampleTable(), exampleTable()};
    const auto first = xlsxBytes(tables, origin());
    QTest::qWait(2100); // a zip entry made two seconds later would carry another time
    QCOMPARE(*xlsxBytes(tables, origin()), *first);
    QCOMPARE(*docxBytes(tables, origin()), *docxBytes(tables, origin()));
    QCOMPARE(htmlBytes(tables, origin()), htmlBytes(tables, origin()));
}

void TestWriters::nothingIsLeftBehindOnAFailure()
{
    QTemporaryDir folder;
    const std::vector<Table> tables{exampleTable()};
    const QString path = folder.filePath(QStringLiteral("absent/t.xlsx"));
    QCOMPARE(writeXlsx(tables, origin(), path).error().code, ErrorCode::FileNotWritable);
    QCOMPARE(writeCsv(exampleTable(), csvPlain(), folder.filePath(QStringLiteral("absent/t.csv")))
                 .error()
                 .code,
             ErrorCode::FileNotWritable);
    QVERIFY(QDir(folder.path()).isEmpty());
}

QTEST_GUILESS_MAIN(TestWriters)
#include "tst_writers.moc"
