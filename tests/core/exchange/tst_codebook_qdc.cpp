// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/check_codebook.h"
#include "codebook/shipped_codebooks.h"
#include "core/base/text_file.h"
#include "core/exchange/codebook_qdc.h"
#include "tests/codebook/small_codebook.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace rozet;
using namespace rozet::codebook;
using namespace rozet::exchange;

namespace {

const QString kDutch = QStringLiteral("nl");

QByteArray wrapped(const QByteArray& codes, const QByteArray& rest = {})
{
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?><CodeBook "
           "xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes>" +
           codes + "</Codes>" + rest + "</CodeBook>";
}

QByteArray guid(int i)
{
    return QByteArray("11111111-1111-4111-8111-") + QByteArray::number(i).rightJustified(12, '0');
}

QByteArray code(int i, const QByteArray& name, const QByteArray& inside = {},
                const char* codable = "true")
{
    return "<Code guid=\"" + guid(i) + "\" name=\"" + name + "\" isCodable=\"" + codable + "\">" +
           inside + "</Code>";
}

int lossOf(const std::vector<LossEntry>& loss, const char* what)
{
    for (const LossEntry& entry : loss) {
        if (entry.what == QLatin1String(what)) {
            return entry.count;
        }
    }
    return 0;
}

} // namespace

class TestCodebookQdc : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void codesComeBackInOneLanguage()
    {
        const Result<Codebook> book = shippedCodebook(QStringLiteral("inhoud-vorm-relatie"));
        const Result<QdcWritten> written = writeCodebookQdc(*book, kDutch);
        QVERIFY(written.has_value());
        const Result<QdcRead> back =
            readCodebookQdc(written->bytes, QStringLiteral("x.qdc"), kDutch, &*book);
        QVERIFY2(back.has_value(), back ? "" : qPrintable(back.error().where));
        QCOMPARE_EQ(back->codebook.codes.size(), book->codes.size());
        for (const Code& old : book->codes) {
            const Code* now = back->codebook.code(old.id);
            QVERIFY2(now != nullptr, qPrintable(old.id.text()));
            QCOMPARE(now->category, old.category);
            QCOMPARE(now->parent, old.parent);
            QCOMPARE_EQ(now->level, old.level);
            QCOMPARE_EQ(now->selectable, old.selectable);
            QCOMPARE(now->exclusiveGroup, old.exclusiveGroup);
            QCOMPARE(now->colour, book->colourOf(old));
            for (const auto field : {&Code::label, &Code::definition, &Code::useWhen,
                                     &Code::doNotUseWhen, &Code::example}) {
                QCOMPARE((now->*field).exactly(kDutch), (old.*field).exactly(kDutch));
            }
        }
        QVERIFY(back->codebook.id == book->id);
        QVERIFY(back->codebook.rose == book->rose);
        QVERIFY(back->loss.empty());
    }

    void withoutABaseIdsAreMadeFromNames()
    {
        const Result<Codebook> book = shippedCodebook(QStringLiteral("inhoud-vorm-relatie"));
        const Result<QdcWritten> written = writeCodebookQdc(*book, kDutch);
        const Result<QdcRead> back =
            readCodebookQdc(written->bytes, QStringLiteral("x.qdc"), kDutch);
        QVERIFY(back.has_value());
        QCOMPARE_EQ(back->codebook.codes.size(), book->codes.size());
        QCOMPARE_EQ(back->codebook.categories.size(), 3U);
        QVERIFY(back->codebook.code(CodeId(QStringLiteral("talenten_en_kwaliteiten"))) != nullptr);
        QVERIFY(back->codebook.code(CodeId(QStringLiteral("ervaring_hobby"))) != nullptr);
        for (const CodebookFinding& finding : checkCodebook(back->codebook)) {
            QVERIFY2(finding.severity == Severity::Warning,
                     qPrintable(findingText(finding, kDutch)));
        }
    }

    void whatStaysBehindIsReported()
    {
        const Result<QdcWritten> written = writeCodebookQdc(smallCodebook(), kDutch);
        QCOMPARE_EQ(lossOf(written->loss, "retired code"), 1);
        QCOMPARE_EQ(lossOf(written->loss, "key"), 5);
        QCOMPARE_EQ(lossOf(written->loss, "short text"), 7);
        QCOMPARE_EQ(lossOf(written->loss, "values"), 2);
        QCOMPARE_EQ(lossOf(written->loss, "sector of the rose"), 4);
        QCOMPARE_EQ(lossOf(written->loss, "text in another language"), 14);
        QVERIFY(!written->bytes.contains("gone"));

        Codebook lost = smallCodebook();
        codeOf(lost, "no").category = CategoryId(QStringLiteral("nowhere"));
        QCOMPARE_EQ(lossOf(writeCodebookQdc(lost, kDutch)->loss, "code"), 1);
        QVERIFY(!writeCodebookQdc(Codebook{}, kDutch).has_value());
    }

    void guidsAreTheSameEveryTime()
    {
        const CodebookId book = smallCodebook().id;
        const CodeId inner(QStringLiteral("inner"));
        QCOMPARE(qdcGuid(book, inner), qdcGuid(book, inner));
        QCOMPARE_EQ(qdcGuid(book, inner).version(), QUuid::Sha1);
        QVERIFY(qdcGuid(book, inner) != qdcGuid(CodebookId(), inner));
        QVERIFY(qdcGuid(book, inner) != qdcGuid(book, CategoryId(QStringLiteral("inner"))));
        QCOMPARE(writeCodebookQdc(smallCodebook(), kDutch)->bytes,
                 writeCodebookQdc(smallCodebook(), kDutch)->bytes);
    }

    void filesOfOtherProgramsAreRead()
    {
        const QByteArray xml = wrapped(
            code(1, "Über &amp; Onder", "<Description>Een</Description>" + code(2, "Kind")) +
                code(3, "Kind") + code(4, "1 ding").replace("<Code ", "<Code color=\"#abc\" ") +
                code(5, "Groep", code(6, "Lid"), "false"),
            "<Sets><Set guid=\"" + guid(9) + "\" name=\"Mijn set\"><MemberCode guid=\"" + guid(2) +
                "\"/></Set></Sets><Extra/><Extra/>");
        const Result<QdcRead> back = readCodebookQdc(xml, QStringLiteral("x.qdc"), kDutch);
        QVERIFY2(back.has_value(), back ? "" : qPrintable(back.error().where));
        const Codebook& book = back->codebook;
        QCOMPARE_EQ(book.codes.size(), 5U);
        QCOMPARE(book.codes[0].id.text(), QStringLiteral("uber_onder"));
        QCOMPARE(book.codes[0].label.in(kDutch), QStringLiteral("Über & Onder"));
        QCOMPARE(book.codes[0].definition.in(kDutch), QStringLiteral("Een"));
        QCOMPARE(book.codes[1].id.text(), QStringLiteral("kind"));
        QCOMPARE(book.codes[1].parent, std::optional(book.codes[0].id));
        QCOMPARE(book.codes[2].id.text(), QStringLiteral("kind_2"));
        QCOMPARE(book.codes[3].id.text(), QStringLiteral("code_1_ding"));
        QCOMPARE(book.codes[3].colour, QStringLiteral("#aabbcc"));
        QCOMPARE(book.codes[4].category.text(), QStringLiteral("groep"));
        QCOMPARE_EQ(book.categories.size(), 2U);
        QCOMPARE_EQ(lossOf(back->loss, "Set"), 1);
        QCOMPARE_EQ(lossOf(back->loss, "Extra"), 2);
    }

    void aPrefixBeforeTheNamesIsFine()
    {
        const QByteArray xml =
            "<q:CodeBook xmlns:q=\"urn:QDA-XML:codebook:1.0\"><q:Codes><q:Code guid=\"{" + guid(1) +
            "}\" name=\"A\" isCodable=\"1\"/></q:Codes></q:CodeBook>";
        const Result<QdcRead> back = readCodebookQdc(xml, QString(), kDutch);
        QVERIFY(back.has_value());
        QVERIFY(back->codebook.codes[0].selectable);
    }

    void hostileAndBrokenFilesAreRefused()
    {
        QByteArray deep;
        for (int i = 0; i < 40; ++i) {
            deep += "<Code guid=\"" + guid(i) + "\" name=\"c\" isCodable=\"true\">";
        }
        QByteArray veryDeep;
        for (int i = 0; i < 200000; ++i) {
            veryDeep += "<Code guid=\"" + guid(i) + "\" name=\"c\" isCodable=\"true\">";
        }
        QByteArray many;
        for (int i = 0; i < 5001; ++i) {
            many += code(i, "c");
        }

        struct Bad
        {
            QByteArray xml;
            const char* where;
            const char* found;
        };

        const std::vector<Bad> all{
            {"", "1", nullptr},
            {"not xml", nullptr, nullptr},
            {"<CodeBook", "1", nullptr},
            {"<!DOCTYPE CodeBook [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" +
                 wrapped(code(1, "&x;")),
             "1", "<!DOCTYPE"},
            {"<CodeBook><Codes/></CodeBook>", "CodeBook", ""},
            {"<Project xmlns=\"urn:QDA-XML:project:1.0\"/>", "Project", "urn:QDA-XML:project:1.0"},
            {wrapped(""), "Codes", "0"},
            {wrapped("<Code name=\"A\" isCodable=\"true\"/>"), "Code A", ""},
            {wrapped("<Code guid=\"12\" name=\"A\" isCodable=\"true\"/>"), "Code A", "12"},
            {wrapped(code(1, "A") + code(1, "B")), "B", "11111111-1111-4111-8111-000000000001"},
            {wrapped(code(1, "A"),
                     "<Sets><Set guid=\"" + guid(3) +
                         "\" name=\"Rozet: recording level\"><MemberCode/></Set></Sets>"),
             "MemberCode ", ""},
            {wrapped(deep + QByteArray("</Code>").repeated(40)), "c", "depth 33"},
            {wrapped(veryDeep + QByteArray("</Code>").repeated(200000)), nullptr, nullptr},
            {wrapped(many), "c", "5001"},
        };
        for (const Bad& bad : all) {
            const Result<QdcRead> back = readCodebookQdc(bad.xml, QStringLiteral("x.qdc"), kDutch);
            const QByteArray shown = bad.xml.left(200);
            QVERIFY2(!back.has_value(), shown.constData());
            QVERIFY(back.error().code == ErrorCode::ImportFailed ||
                    back.error().code == ErrorCode::FileTooLarge);
            QCOMPARE(back.error().subject, QStringLiteral("x.qdc"));
            if (bad.where != nullptr) {
                QCOMPARE(back.error().where, QString::fromLatin1(bad.where));
            }
            if (bad.found != nullptr) {
                QCOMPARE(back.error().found, QString::fromLatin1(bad.found));
            }
        }
    }

    void controlCharactersNeverReachTheFile()
    {
        Codebook book = smallCodebook();
        codeOf(book, "alone").label.set(kDutch, QStringLiteral("a\u0001b<&>\"'\u0085"));
        const Result<QdcWritten> written = writeCodebookQdc(book, kDutch);
        const Result<QdcRead> back = readCodebookQdc(written->bytes, QString(), kDutch, &book);
        QVERIFY(back.has_value());
        QCOMPARE(back->codebook.code(CodeId(QStringLiteral("alone")))->label.in(kDutch),
                 QStringLiteral("ab<&>\"'"));
    }

    /// ROZET_FOREIGN names a folder with refi-qda/codebook__v1.0__Codebook.xsd.
    void filesFollowTheStandard()
    {
        const QString schema = qEnvironmentVariable("ROZET_FOREIGN") +
                               QStringLiteral("/refi-qda/codebook__v1.0__Codebook.xsd");
        if (!QFileInfo::exists(schema)) {
            QSKIP(
                "ROZET_FOREIGN does not lead to the REFI-QDA schema: .qdc files are NOT validated");
        }
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("book.qdc"));
        for (const Codebook& book :
             {smallCodebook(), *shippedCodebook(QStringLiteral("inhoud-vorm-relatie"))}) {
            for (const char* language : {"nl", "en"}) {
                const Result<QdcWritten> written =
                    writeCodebookQdc(book, QString::fromLatin1(language));
                QVERIFY(writeWholeFile(path, written->bytes).has_value());
                QProcess xmllint;
                xmllint.start(QStringLiteral("xmllint"),
                              {QStringLiteral("--noout"), QStringLiteral("--nonet"),
                               QStringLiteral("--schema"), schema, path});
                if (!xmllint.waitForFinished(60000)) {
                    QSKIP("xmllint is not installed: .qdc files are NOT validated");
                }
                QVERIFY2(xmllint.exitCode() == 0, xmllint.readAllStandardError().constData());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCodebookQdc)

#include "tst_codebook_qdc.moc"
