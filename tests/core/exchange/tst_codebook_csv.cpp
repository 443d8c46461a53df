// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/shipped_codebooks.h"
#include "core/exchange/codebook_csv.h"
#include "tests/codebook/small_codebook.h"

#include <QTest>

using namespace rozet;
using namespace rozet::codebook;
using namespace rozet::exchange;

namespace {

/// Everything a table can hold, away from its default, and texts that need care.
Codebook fullCodebook()
{
    Codebook book = smallCodebook();
    Code& mood = codeOf(book, "mood");
    mood.useWhen = both(QStringLiteral("a; b, \"c\"\nsecond line"));
    mood.doNotUseWhen = both(QStringLiteral("=1+1"));
    mood.example = both(QStringLiteral("'=1+1"));
    mood.exclusiveGroup = QStringLiteral("g");
    mood.introducedIn = 2;
    mood.retiredIn = 5;
    mood.mappedTo = {codeOf(book, "yes").id, codeOf(book, "no").id};
    mood.values[0].label.set(QStringLiteral("nl"), QStringLiteral("a|b\\c=d"));
    codeOf(book, "alone").label.set(QStringLiteral("en"), QStringLiteral("-0.5 @ +"));
    codeOf(book, "yes").definition.set(QStringLiteral("nl"), QStringLiteral(" é 🙂 'quoted' "));
    codeOf(book, "no").label.set(QStringLiteral("nl"), QStringLiteral("''@x"));
    return book;
}

struct Refusal
{
    const char* csv;
    ErrorCode code;
    const char* where;
};

} // namespace

class TestCodebookCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void comesBackTheSame_data()
    {
        QTest::addColumn<int>("flavour");
        QTest::newRow("plain") << static_cast<int>(CsvFlavour::Plain);
        QTest::newRow("excel") << static_cast<int>(CsvFlavour::DutchExcel);
    }

    void comesBackTheSame()
    {
        QFETCH(int, flavour);
        std::vector<Codebook> books{fullCodebook()};
        for (const QString& name : shippedCodebookNames()) {
            const Result<Codebook> shipped = shippedCodebook(name);
            QVERIFY(shipped.has_value());
            books.push_back(*shipped);
        }
        for (const Codebook& book : books) {
            const QByteArray csv = writeCodebookCsv(book, static_cast<CsvFlavour>(flavour));
            const Result<CodebookCsv> back = readCodebookCsv(csv, QString(), book);
            QVERIFY2(back.has_value(), back ? "" : qPrintable(back.error().where));
            QCOMPARE_EQ(back->codebook.codes.size(), book.codes.size());
            for (std::size_t i = 0; i < book.codes.size(); ++i) {
                QVERIFY2(back->codebook.codes[i] == book.codes[i],
                         qPrintable(book.codes[i].id.text()));
            }
            QVERIFY(back->codebook == book);
            QVERIFY(back->loss.empty());
        }
    }

    void theFlavoursAreWhatSpreadsheetsExpect()
    {
        const QByteArray plain = writeCodebookCsv(smallCodebook());
        QVERIFY(plain.startsWith(
            "id,category,category_label_nl,category_label_en,parent,level,label_nl"));
        QVERIFY(!plain.contains('\r'));
        const QByteArray excel = writeCodebookCsv(smallCodebook(), CsvFlavour::DutchExcel);
        QVERIFY(excel.startsWith("\xef\xbb\xbfid;category;"));
        QVERIFY(excel.endsWith("\r\n"));
        QCOMPARE_EQ(plain.count('\n'), static_cast<qsizetype>(smallCodebook().codes.size()) + 1);
    }

    void noCellIsAFormula()
    {
        const QByteArray csv = writeCodebookCsv(fullCodebook());
        for (const char* bad : {",=", ",+", ",-", ",@", "\"=", "\"@"}) {
            QVERIFY2(!csv.contains(bad), bad);
        }
        QVERIFY(csv.contains(",'=1+1,"));
    }

    void withoutABaseCategoriesAreMade()
    {
        const Result<CodebookCsv> back =
            readCodebookCsv(writeCodebookCsv(smallCodebook()), QString(), Codebook{});
        QVERIFY(back.has_value());
        QVERIFY(back->codebook.codes == smallCodebook().codes);
        QCOMPARE_EQ(back->codebook.categories.size(), 2U);
        QCOMPARE(back->codebook.categories[0].label, smallCodebook().categories[0].label);
    }

    void aHandMadeTableSuffices()
    {
        const Result<CodebookCsv> back =
            readCodebookCsv("ID;Category;Level;Label_nl;notes\r\na;what;Fragment;Een;x\r\n;;;;"
                            "\r\n\r\nb;what;recording;\"Twee; en\"\r\n",
                            QString(), Codebook{});
        QVERIFY2(back.has_value(), back ? "" : qPrintable(back.error().where));
        QCOMPARE_EQ(back->codebook.codes.size(), 2U);
        QCOMPARE(back->codebook.codes[1].label.in(QStringLiteral("nl")),
                 QStringLiteral("Twee; en"));
        QCOMPARE_EQ(back->codebook.codes[1].level, CodeLevel::Recording);
        QCOMPARE_EQ(back->loss.size(), 1U);
        QCOMPARE(back->loss[0].what, QStringLiteral("column notes"));
    }

    void whatIsWrongIsNamed()
    {
        const std::vector<Refusal> refusals{
            {"", ErrorCode::ColumnMissing, "id"},
            {"id,level,label_nl\n", ErrorCode::ColumnMissing, "category"},
            {"id,category,level\n", ErrorCode::ColumnMissing, "label_nl"},
            {"id,category,level,label_nl,ID\n", ErrorCode::ColumnDuplicate, "id"},
            {"id,category,level,label_nl\na,b,video,x\n", ErrorCode::ValueInvalid, "2, level"},
            {"id,category,level,label_nl\n,b,fragment,x\n", ErrorCode::ValueInvalid, "2, id"},
            {"id,category,level,label_nl\na,b,fragment,x,y\n", ErrorCode::RowInvalid, "2"},
            {"id,category,level,label_nl\na,b,fragment,\"x\n", ErrorCode::RowInvalid, "2"},
            {"id,category,level,label_nl,introduced_in\na,b,fragment,x,1.5\n",
             ErrorCode::ValueInvalid, "2, introduced_in"},
            {"id,category,level,label_nl,retired_in\na,b,fragment,x,0\n", ErrorCode::ValueInvalid,
             "2, retired_in"},
            {"id,category,level,label_nl,selectable\na,b,fragment,x,maybe\n",
             ErrorCode::ValueInvalid, "2, selectable"},
            {"id,category,level,label_nl,value_kind\na,b,fragment,x,likert\n",
             ErrorCode::ValueInvalid, "2, value_kind"},
            {"id,category,level,label_nl\na,b,fragment,caf\xe9\n", ErrorCode::TextEncoding, ""},
        };
        for (const Refusal& refusal : refusals) {
            const Result<CodebookCsv> back =
                readCodebookCsv(refusal.csv, QStringLiteral("c.csv"), Codebook{});
            QVERIFY2(!back.has_value(), refusal.csv);
            const QByteArray message =
                QByteArray(refusal.csv) + " -> " + back.error().where.toUtf8();
            QVERIFY2(back.error().code == refusal.code, message.constData());
            QVERIFY2(back.error().where == QString::fromLatin1(refusal.where), message.constData());
            QCOMPARE(back.error().subject, QStringLiteral("c.csv"));
        }
    }
};

QTEST_GUILESS_MAIN(TestCodebookCsv)

#include "tst_codebook_csv.moc"
