// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/codebook_json.h"
#include "codebook/codebook_keys.h"
#include "codebook/json_tree.h"
#include "codebook/shipped_codebooks.h"
#include "tests/codebook/small_codebook.h"

#include <QRandomGenerator>
#include <QTest>

using namespace rozet;
using namespace rozet::codebook;

namespace {

/// A whole codebook in which one part can be replaced.
QByteArray
document(const QByteArray& code,
         const QByteArray& rose =
             "{\"above\": {}, \"below\": {}, \"together\": {}, \"opposed\": {}, \"sectors\": []}",
         const QByteArray& head = "\"format\": \"rozet-codebook\", \"version\": 1,")
{
    return "{" + head +
           " \"id\": \"7a0e7c2a-26c1-4a3e-8f59-0a4a4c6f3f11\", \"title\": {\"nl\": \"T\"},"
           " \"languages\": [\"nl\"], \"categories\": [{\"id\": \"what\", \"label\": {\"nl\": "
           "\"W\"}}],"
           " \"codes\": [" +
           code + "], \"rose\": " + rose + "}";
}

const QByteArray kCode =
    R"({"id": "a", "category": "what", "level": "fragment", "label": {"nl": "A"}, "definition": {"nl": "D"}})";

QByteArray codeWith(const QByteArray& extra)
{
    QByteArray code = kCode;
    code.chop(1);
    return document(code + ", " + extra + "}");
}

QByteArray codeInstead(const QByteArray& was, const QByteArray& now)
{
    QByteArray code = kCode;
    return document(code.replace(was, now));
}

struct Refusal
{
    QByteArray json;
    ErrorCode code;
    const char* where;
    const char* found = nullptr;
};

QByteArray nested(int depth)
{
    return QByteArray(depth, '[') + QByteArray(depth, ']');
}

std::vector<Refusal> refusals()
{
    constexpr auto S = ErrorCode::JsonStructure;
    constexpr auto V = ErrorCode::ValueInvalid;
    constexpr auto X = ErrorCode::JsonSyntax;
    const QByteArray emptyRose =
        "{\"above\": {}, \"below\": {}, \"together\": {}, \"opposed\": {}, ";
    return {
        // not JSON at all
        {"", X, "1:1"},
        {"{", X, "1:1"},
        {"{\n  \"format\": \"rozet-codebook\",\n  oops\n}", X, "3:3"},
        {document(kCode) + "x", X, nullptr},
        {document(kCode + ","), X, nullptr},
        {"// comment\n" + document(kCode), X, "1:1"},
        {codeWith("\"introducedIn\": NaN"), X, nullptr},
        {codeWith("\"introducedIn\": 1e999"), X, nullptr},
        {codeWith("\"introducedIn\": 01"), X, nullptr},
        {codeWith("\"key\": \"\\ud800\""), X, nullptr},
        {codeWith("\"key\": \"\\udc00\\ud800\""), X, nullptr},
        {codeWith("\"key\": \"a\nb\""), X, nullptr},
        {codeWith(QByteArray("\"key\": \"a\0b\"", 12)), X, nullptr},
        // not UTF-8
        {"\xff\xfe{\0", ErrorCode::TextEncoding, "1", "UTF-16"},
        {"{\n\"format\": \"caf\xe9\"}", ErrorCode::TextEncoding, "2"},
        {"{\"format\": \"\xed\xa0\x80\"}", ErrorCode::TextEncoding, "1"},
        {"{\"format\": \"\xc0\x80\"}", ErrorCode::TextEncoding, "1"},
        // too deep
        {nested(17), S, "[0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0]", "depth 17"},
        {nested(200000), S, nullptr, "depth 17"},
        {codeWith("\"values\": " + nested(20)), S, nullptr},
        // not a codebook, or a newer one
        {"[]", S, "format"},
        {"null", S, "format"},
        {"{}", S, "format"},
        {"{\"format\": \"other\"}", S, "format", "\"other\""},
        {document(kCode, "{}", "\"format\": 1, \"version\": 1,"), S, "format", "1"},
        {document(kCode, "{}", "\"format\": \"rozet-codebook\","), S, "version"},
        {document(kCode, "{}", "\"format\": \"rozet-codebook\", \"version\": \"1\","), S, "version",
         "\"1\""},
        {document(kCode, "{}", "\"format\": \"rozet-codebook\", \"version\": 0,"), S, "version",
         "0"},
        {document(kCode, "{}", "\"format\": \"rozet-codebook\", \"version\": 1.0,"), S, "version"},
        {document(kCode, "{}", "\"format\": \"rozet-codebook\", \"version\": 2, \"new\": 1,"),
         ErrorCode::CodebookFormatNewer, "version", "2"},
        // keys
        {codeWith("\"lable\": {}"), S, "codes[0].lable", "lable"},
        {codeWith("\"key\": \"a\", \"key\": \"b\""), S, "codes[0].key", "key"},
        {document(kCode + ", " + kCode).replace("\"title\"", "\"titel\""), S, "titel", "titel"},
        {document("").replace("\"languages\": [\"nl\"],", ""), S, "languages"},
        {document(kCode).replace("\"label\": {\"nl\": \"W\"}", "\"colour\": \"\""), S,
         "categories[0].label"},
        {codeInstead("\"level\": \"fragment\", ", ""), S, "codes[0].level"},
        {codeInstead("\"nl\": \"A\"", "\"nl\": \"A\", \"nl\": \"B\""), S, "codes[0].label.nl",
         "nl"},
        // kinds of values
        {document("[]"), S, "codes[0]", "[...]"},
        {document("1"), S, "codes[0]", "1"},
        {codeInstead("\"id\": \"a\"", "\"id\": 5"), S, "codes[0].id", "5"},
        {codeInstead("{\"nl\": \"A\"}", "\"A\""), S, "codes[0].label", "\"A\""},
        {codeInstead("{\"nl\": \"A\"}", "{\"nl\": null}"), S, "codes[0].label.nl", "null"},
        {codeInstead("\"nl\": \"A\"", "\"N\": \"A\""), V, "codes[0].label.N", "N"},
        {codeInstead("\"nl\": \"A\"", "\"nl nl\": \"A\""), V, "codes[0].label.nl nl"},
        {codeInstead("\"fragment\"", "\"video\""), V, "codes[0].level", "video"},
        {codeWith("\"selectable\": \"no\""), S, "codes[0].selectable", "\"no\""},
        {codeWith("\"selectable\": 0"), S, "codes[0].selectable", "0"},
        {codeWith("\"valueKind\": \"likert\""), V, "codes[0].valueKind", "likert"},
        {codeWith("\"values\": {}"), S, "codes[0].values", "{...}"},
        {codeWith("\"values\": [{\"id\": \"x\"}]"), S, "codes[0].values[0].label"},
        {codeWith("\"values\": [{\"id\": \"x\", \"label\": {}, \"colour\": \"\"}]"), S,
         "codes[0].values[0].colour"},
        {codeWith("\"introducedIn\": 1.5"), S, "codes[0].introducedIn", "1.5"},
        {codeWith("\"introducedIn\": 0"), V, "codes[0].introducedIn", "0"},
        {codeWith("\"retiredIn\": -3"), V, "codes[0].retiredIn", "-3"},
        {codeWith("\"retiredIn\": 99999999999999999999"), S, "codes[0].retiredIn"},
        {codeWith("\"retiredIn\": null"), S, "codes[0].retiredIn", "null"},
        {codeWith("\"mappedTo\": [\"a\", 2]"), S, "codes[0].mappedTo[1]", "2"},
        {codeWith("\"parent\": null"), S, "codes[0].parent", "null"},
        {codeWith("\"key\": \"\\u0000\""), V, "codes[0].key", "U+0000"},
        {codeWith("\"key\": \"\\u0007\""), V, "codes[0].key", "U+0007"},
        {codeWith("\"example\": {\"nl\": \"" + QByteArray(20001, 'x') + "\"}"), V,
         "codes[0].example.nl", "20001"},
        {document(kCode).replace("7a0e7c2a-26c1-4a3e-8f59-0a4a4c6f3f11", "seven"), V, "id",
         "seven"},
        {document(kCode).replace("[\"nl\"]", "[\"Nederlands\"]"), V, "languages[0]", "Nederlands"},
        // the rose
        {document(kCode, "[]"), S, "rose", "[...]"},
        {document(kCode, "{}"), S, "rose.above"},
        {document(kCode, emptyRose + "\"sectors\": 8}"), S, "rose.sectors", "8"},
        {document(kCode, emptyRose + "\"sectors\": [{\"id\": \"bs\", \"label\": {}}]}"), S,
         "rose.sectors[0].centreDegrees"},
        {document(kCode,
                  emptyRose +
                      "\"sectors\": [{\"id\": \"bs\", \"label\": {}, \"centreDegrees\": \"67\"}]}"),
         S, "rose.sectors[0].centreDegrees", "\"67\""},
    };
}

} // namespace

class TestCodebookJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void readsWhatItWrote()
    {
        Codebook book = smallCodebook();
        QVERIFY(readCodebook(writeCodebook(book), QString()) == book);
        QVERIFY(readCodebook(writeCodebook(Codebook{}), QString()) == Codebook{});

        // Texts that need care, and every field away from its default.
        book.title.set(QStringLiteral("de"),
                       QStringLiteral("\"\\ \n\t / é 🙂 \u2028 </script>"));
        book.description = both(QStringLiteral("d"));
        Code& mood = codeOf(book, "mood");
        mood.useWhen = both(QStringLiteral("u"));
        mood.doNotUseWhen = both(QStringLiteral("n"));
        mood.example = both(QStringLiteral("e"));
        mood.exclusiveGroup = QStringLiteral("g");
        mood.colour = QStringLiteral("#000000");
        mood.introducedIn = 4;
        mood.retiredIn = 9;
        mood.mappedTo = {codeOf(book, "yes").id, codeOf(book, "no").id};
        mood.valueKind = ValueKind::Ordinal;
        codeOf(book, "alone").valueKind = ValueKind::Text;
        book.rose.sectors[0].centreDegrees = 1.0 / 3.0;
        const Result<Codebook> back = readCodebook(writeCodebook(book), QString());
        QVERIFY2(back.has_value(), back ? "" : qPrintable(back.error().where));
        QVERIFY(*back == book);
    }

    void theTextIsTheSameEveryTimeAndReadableByPeople()
    {
        const QByteArray text = writeCodebook(smallCodebook());
        QCOMPARE(text, writeCodebook(smallCodebook()));
        QVERIFY(text.endsWith("}\n") && !text.endsWith("\n\n"));
        QVERIFY(
            text.startsWith("{\n  \"format\": \"rozet-codebook\",\n  \"version\": 1,\n  \"id\": "));
        QVERIFY(!text.contains('\t') && !text.contains('\r'));
        // The language it was written in comes first.
        QVERIFY(text.contains("\"nl\": \"Small\",\n    \"en\": \"Small (en)\""));
        // Defaults are left out.
        QVERIFY(!text.contains("\"selectable\": true") && !text.contains("\"introducedIn\": 1"));
    }

    void aByteOrderMarkAndWindowsLineEndsAreFine()
    {
        QByteArray text = writeCodebook(smallCodebook());
        text.replace("\n", "\r\n");
        QVERIFY(readCodebook("\xef\xbb\xbf" + text, QString()) == smallCodebook());
    }

    void aSchemaReferenceIsAllowed()
    {
        QByteArray text = writeCodebook(smallCodebook());
        text.replace(0, 2, "{\"$schema\": \"codebook.schema.json\",\n");
        QVERIFY(readCodebook(text, QString()) == smallCodebook());
    }

    void whatIsWrongIsNamedByItsPath()
    {
        QVERIFY(readCodebook(document(kCode), QString()).has_value());
        for (const Refusal& refusal : refusals()) {
            const Result<Codebook> book = readCodebook(refusal.json, QStringLiteral("my.json"));
            const QByteArray shown = refusal.json.left(400);
            QVERIFY2(!book.has_value(), shown.constData());
            const Error& error = book.error();
            const QByteArray message = shown + "\n -> " + error.where.toUtf8() + " | " +
                                       error.found.toUtf8() + " | " + error.expected.toUtf8();
            QVERIFY2(error.code == refusal.code, message.constData());
            QCOMPARE(error.subject, QStringLiteral("my.json"));
            if (refusal.where != nullptr) {
                QVERIFY2(error.where == QString::fromUtf8(refusal.where), message.constData());
            }
            if (refusal.found != nullptr) {
                QVERIFY2(error.found == QString::fromUtf8(refusal.found), message.constData());
            }
        }
    }

    void anUnknownKeyIsAnsweredWithTheKnownOnes()
    {
        const Result<Codebook> book = readCodebook(codeWith("\"lable\": {}"), QString());
        for (const CodebookKey& key : codeKeys()) {
            QVERIFY(book.error()
                        .expected.split(QStringLiteral(", "))
                        .contains(QString::fromLatin1(key.name)));
        }
    }

    void largeFilesAndListsAreRefused()
    {
        QByteArray huge = document(kCode);
        huge.append(QByteArray(kLargestCodebookBytes, ' '));
        QCOMPARE_EQ(readCodebook(huge, QString()).error().code, ErrorCode::FileTooLarge);

        QByteArrayList codes;
        for (int i = 0; i < 5001; ++i) {
            codes.append(kCode);
        }
        const Result<Codebook> many = readCodebook(document(codes.join(',')), QString());
        QCOMPARE_EQ(many.error().code, ErrorCode::ValueInvalid);
        QCOMPARE(many.error().where, QStringLiteral("codes"));
        QCOMPARE(many.error().found, QStringLiteral("5001"));
    }

    void damagedFilesNeverCrashAndNeverReadAsSomethingElse()
    {
        const QByteArray good = writeCodebook(smallCodebook());
        QRandomGenerator random(20240229);
        for (int round = 0; round < 1000; ++round) {
            QByteArray bad = good;
            const qsizetype at = random.bounded(static_cast<quint32>(bad.size()));
            switch (random.bounded(3)) {
            case 0:
                bad.truncate(at);
                break;
            case 1:
                bad[at] = static_cast<char>(random.bounded(256));
                break;
            default:
                bad.remove(at, random.bounded(1, 40));
            }
            const Result<Codebook> book = readCodebook(bad, QString());
            if (book) {
                QVERIFY(readCodebook(writeCodebook(*book), QString()) == *book);
            } else {
                QVERIFY(!book.error().where.isEmpty());
            }
        }
    }

    void theTreeKeepsOrderAndNumbers()
    {
        const Result<JsonNode> tree =
            readJsonTree(R"({"b": [1, -2.5, true, null, "x"], "a": {}})", QString());
        QVERIFY(tree.has_value());
        QCOMPARE(tree->members[0].first, QStringLiteral("b"));
        QCOMPARE(tree->members[1].first, QStringLiteral("a"));
        const std::vector<JsonNode>& items = tree->member(QStringLiteral("b"))->items;
        QCOMPARE_EQ(items.size(), 5U);
        QCOMPARE_EQ(items[0].kind, JsonNode::Kind::Integer);
        QCOMPARE_EQ(items[0].integer, 1);
        QCOMPARE_EQ(items[1].number, -2.5);
        QVERIFY(items[2].boolean);
        QCOMPARE_EQ(items[3].kind, JsonNode::Kind::Null);
        QCOMPARE(items[4].text, QStringLiteral("x"));
        QVERIFY(tree->member(QStringLiteral("c")) == nullptr);
    }
};

QTEST_GUILESS_MAIN(TestCodebookJson)

#include "tst_codebook_json.moc"
