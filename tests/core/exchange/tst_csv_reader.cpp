// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_reader.h"

#include <QStringEncoder>
#include <QTest>

using namespace rozet;
using namespace rozet::exchange;

namespace {

CsvFile mustParse(const QByteArray& bytes, const CsvReadSettings& settings = {})
{
    const Result<CsvFile> file = parseCsv(bytes, QStringLiteral("test.csv"), settings);
    if (!file) {
        qFatal("refused with error %d at %s", int(file.error().code),
               qPrintable(file.error().where));
    }
    return *file;
}

Error mustFail(const QByteArray& bytes, const CsvReadSettings& settings = {})
{
    const Result<CsvFile> file = parseCsv(bytes, QStringLiteral("test.csv"), settings);
    return file ? Error{} : file.error();
}

QByteArray utf16(const QString& text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return encoder(text);
}

} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodings_data();
    void encodings();
    void delimitersAndDecimals_data();
    void delimitersAndDecimals();
    void overrides();
    void excelHint();
    void quotesAndLineEnds();
    void raggedRows();
    void refusals();
    void emptyRowsAreLeftOut();
    void aLargeFileIsLinear();
};

void TestCsvReader::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("encoding");
    const QString text = QStringLiteral("naam,wens\nZoë,€ 5\n");
    QTest::newRow("utf-8") << text.toUtf8() << int(TextEncodingKind::Utf8);
    QTest::newRow("utf-8 with mark")
        << "\xEF\xBB\xBF" + text.toUtf8() << int(TextEncodingKind::Utf8);
    QTest::newRow("utf-16 little endian")
        << utf16(text, QStringConverter::Utf16LE) << int(TextEncodingKind::Utf16LittleEndian);
    QTest::newRow("utf-16 big endian")
        << utf16(text, QStringConverter::Utf16BE) << int(TextEncodingKind::Utf16BigEndian);
    QTest::newRow("windows-1252") << QByteArray("naam,wens\nZo\xEB,\x80 5\n")
                                  << int(TextEncodingKind::Windows1252);
}

void TestCsvReader::encodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, encoding);
    const CsvFile file = mustParse(bytes);
    QCOMPARE(int(file.encoding), encoding);
    QCOMPARE(file.header, (QStringList{QStringLiteral("naam"), QStringLiteral("wens")}));
    QCOMPARE(file.rows.size(), std::size_t(1));
    QCOMPARE(file.rows[0], (QStringList{QStringLiteral("Zoë"), QStringLiteral("€ 5")}));
}

void TestCsvReader::delimitersAndDecimals_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QChar>("delimiter");
    QTest::addColumn<QChar>("decimal");
    QTest::addColumn<bool>("certain");
    QTest::newRow("plain") << QByteArray("a,b\n1.5,2\n") << QChar(u',') << QChar(u'.') << true;
    QTest::newRow("dutch excel") << QByteArray("a;b\r\n1,5;2,25\r\n") << QChar(u';') << QChar(u',')
                                 << true;
    QTest::newRow("semicolon with points")
        << QByteArray("a;b\n1.5;2\n") << QChar(u';') << QChar(u'.') << true;
    QTest::newRow("tab, comma") << QByteArray("a\tb\n1,5\tja, nee\n") << QChar(u'\t') << QChar(u',')
                                << true;
    QTest::newRow("nothing to go by")
        << QByteArray("a,b\n1,2\n") << QChar(u',') << QChar(u'.') << false;
    QTest::newRow("semicolon, nothing to go by")
        << QByteArray("a;b\n1;2\n") << QChar(u';') << QChar(u',') << false;
    QTest::newRow("commas in quoted text")
        << QByteArray("a;b\n\"x, y, z\";1\n\"p, q\";2\n") << QChar(u';') << QChar(u',') << false;
    QTest::newRow("semicolons in text")
        << QByteArray("a,b,c\nx; y,1,1.5\nz,2,2.5\n") << QChar(u',') << QChar(u'.') << true;
    QTest::newRow("both, points win")
        << QByteArray("a;b\n1.5;2.5\n3,5;4.5\n") << QChar(u';') << QChar(u'.') << false;
    QTest::newRow("one column") << QByteArray("a\n1,5\n") << QChar(u',') << QChar(u'.') << false;
}

void TestCsvReader::delimitersAndDecimals()
{
    QFETCH(QByteArray, bytes);
    const CsvFile file = mustParse(bytes);
    QTEST(file.delimiter, "delimiter");
    QTEST(file.decimalSign, "decimal");
    QTEST(file.decimalSignIsCertain, "certain");
}

void TestCsvReader::overrides()
{
    CsvReadSettings settings;
    settings.delimiter = u';';
    settings.decimalSign = u',';
    const CsvFile file = mustParse("a,b;c\n1,5;2\n", settings);
    QCOMPARE(file.header, (QStringList{QStringLiteral("a,b"), QStringLiteral("c")}));
    QCOMPARE(csvNumber(file, file.rows[0][0]), std::optional(1.5));
    QCOMPARE(csvNumber(file, QStringLiteral("1.5")), std::optional<double>());
    QCOMPARE(csvNumber(file, QString()), std::optional<double>());
}

void TestCsvReader::excelHint()
{
    const CsvFile file = mustParse("sep=;\r\na;b,c\r\n1;2\r\n");
    QCOMPARE(file.delimiter, QChar(u';'));
    QCOMPARE(file.header, (QStringList{QStringLiteral("a"), QStringLiteral("b,c")}));
}

void TestCsvReader::quotesAndLineEnds()
{
    const CsvFile file =
        mustParse("a,b\r\n\"x\"\"y\",\"line 1\nline 2\"\rlast,\"\"\n\"tail\"x,end");
    QCOMPARE(file.rows.size(), std::size_t(3));
    QCOMPARE(file.rows[0], (QStringList{QStringLiteral("x\"y"), QStringLiteral("line 1\nline 2")}));
    QCOMPARE(file.rows[1], (QStringList{QStringLiteral("last"), QString()}));
    QCOMPARE(file.rows[2], (QStringList{QStringLiteral("tailx"), QStringLiteral("end")}));
    QCOMPARE(file.rowNumbers, (std::vector<qint64>{2, 3, 4}));
}

void TestCsvReader::raggedRows()
{
    const CsvFile file = mustParse("a,b,c\n1,2\n1,2,3,4\n1,2,3,,\n1,2,3\n");
    QCOMPARE(file.rows.size(), std::size_t(4));
    QCOMPARE(file.rows[0], (QStringList{QStringLiteral("1"), QStringLiteral("2"), QString()}));
    QCOMPARE(file.rows[1].size(), 3);
    QCOMPARE(file.ragged.size(), std::size_t(2)); // trailing empty cells are no news
    QCOMPARE(file.ragged[0].row, qint64(2));
    QCOMPARE(file.ragged[0].cells, qsizetype(2));
    QCOMPARE(file.ragged[1].row, qint64(3));
}

void TestCsvReader::refusals()
{
    QCOMPARE(mustFail("").code, ErrorCode::ColumnMissing);
    QCOMPARE(mustFail("\n\n").code, ErrorCode::ColumnMissing);
    const Error twice = mustFail("naam,Naam\n1,2\n");
    QCOMPARE(twice.code, ErrorCode::ColumnDuplicate);
    QCOMPARE(twice.found, QStringLiteral("Naam"));
    QCOMPARE(mustFail("a,,c\n1,2,3\n").code, ErrorCode::ColumnMissing);
    const Error open = mustFail("a,b\n1,2\n3,\"never closed\n4,5\n");
    QCOMPARE(open.code, ErrorCode::RowInvalid);
    QCOMPARE(open.where, QStringLiteral("3"));
    const Error null = mustFail(QByteArray("a,b\n1,\0\n", 8));
    QCOMPARE(null.code, ErrorCode::TextEncoding);
    QCOMPARE(null.where, QStringLiteral("2"));
    QCOMPARE(mustFail("\xFF\xFE"
                      "a")
                 .code,
             ErrorCode::TextEncoding);
    CsvReadSettings small;
    small.largestBytes = 3;
    QCOMPARE(mustFail("a,b\n", small).code, ErrorCode::FileTooLarge);
    QCOMPARE(readCsv(QStringLiteral("/nowhere/at/all.csv")).error().code, ErrorCode::FileNotFound);
    CsvReadSettings narrow;
    narrow.mostColumns = 2;
    QCOMPARE(mustFail("a,b,c\n", narrow).code, ErrorCode::RowInvalid);
}

void TestCsvReader::emptyRowsAreLeftOut()
{
    const CsvFile file = mustParse("\n\na,b\n\n1,2\n , \n;\n\n3,4\n");
    QCOMPARE(file.rows.size(), std::size_t(3));
    QCOMPARE(file.rowNumbers, (std::vector<qint64>{5, 7, 9}));
}

void TestCsvReader::aLargeFileIsLinear()
{
    QByteArray bytes("naam,begin,eind,tekst\n");
    const QByteArray row("opname 12,12.5,80.25,\"een stukje tekst, met \"\"citaat\"\"\"\n");
    while (bytes.size() < 8'000'000) {
        bytes += row;
    }
    const CsvFile file = mustParse(bytes);
    QCOMPARE(file.rows.size(), std::size_t((bytes.size() - 22) / row.size()));
    QCOMPARE(file.rows.back()[3], QStringLiteral("een stukje tekst, met \"citaat\""));
}

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_csv_reader.moc"
