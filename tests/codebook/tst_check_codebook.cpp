// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/check_codebook.h"
#include "codebook/reserved_keys.h"
#include "codebook/shipped_codebooks.h"
#include "tests/codebook/small_codebook.h"

#include <QTest>

#include <functional>
#include <limits>
#include <set>

using namespace rozet;
using namespace rozet::codebook;

namespace {

using Break = std::function<void(Codebook&)>;

struct Case
{
    const char* name; ///< the finding expected, and nothing else
    Severity severity;
    Break breakIt;
    const char* named = ""; ///< what the sentence must name
};

const auto nothing = LocalizedText();

LocalizedText onlyDutch(const char* text)
{
    return {{QStringLiteral("nl"), QString::fromLatin1(text)}};
}

LocalizedText onlyEnglish(const char* text)
{
    return {{QStringLiteral("en"), QString::fromLatin1(text)}};
}

CodeId id(const char* text)
{
    return CodeId(QString::fromLatin1(text));
}

std::vector<Case> cases()
{
    constexpr auto E = Severity::Error;
    constexpr auto W = Severity::Warning;
    return {
        {"identity-missing", E, [](Codebook& b) { b.id = CodebookId(); }},
        {"language-twice", E, [](Codebook& b) { b.languages.push_back(QStringLiteral("nl")); },
         "nl"},
        {"title-missing", W, [](Codebook& b) { b.title = nothing; }},
        {"text-in-unlisted-language", W,
         [](Codebook& b) {
             codeOf(b, "alone").example.set(QStringLiteral("de"), QStringLiteral("x"));
         },
         "de"},
        {"category-label-missing", E, [](Codebook& b) { b.categories[0].label = onlyEnglish("x"); },
         "what"},
        {"category-label-missing", W, [](Codebook& b) { b.categories[1].label = onlyDutch("Hoe"); },
         "how"},
        {"category-colour-bad", E,
         [](Codebook& b) { b.categories[0].colour = QStringLiteral("blue"); }, "blue"},
        {"category-id-twice", E, [](Codebook& b) { b.categories.push_back(b.categories[0]); },
         "what"},
        {"category-id-illegal", E,
         [](Codebook& b) {
             b.categories.push_back(b.categories[0]);
             b.categories.back().id = CategoryId(QStringLiteral("Wat nu"));
         },
         "Wat nu"},
        {"id-illegal", E, [](Codebook& b) { codeOf(b, "inner").id = id("In ner"); }, "In ner"},
        {"id-illegal", E, [](Codebook& b) { codeOf(b, "inner").id = id("9inner"); }, "9inner"},
        {"id-illegal", E, [](Codebook& b) { codeOf(b, "inner").id = id(""); }},
        {"id-illegal", E, [](Codebook& b) { codeOf(b, "inner").id = id("a|b"); }, "a|b"},
        {"id-twice", E,
         [](Codebook& b) {
             Code twin = codeOf(b, "alone");
             twin.key = QString();
             twin.shortText = QString();
             twin.label = both(QStringLiteral("Twin"));
             b.codes.push_back(twin);
         },
         "alone"},
        {"category-unknown", E,
         [](Codebook& b) { codeOf(b, "alone").category = CategoryId(QStringLiteral("why")); },
         "why"},
        {"label-missing", E, [](Codebook& b) { codeOf(b, "alone").label = onlyEnglish("x"); },
         "alone"},
        {"definition-missing", E,
         [](Codebook& b) { codeOf(b, "alone").definition = onlyEnglish("x"); }, "alone"},
        {"definition-missing", W,
         [](Codebook& b) { codeOf(b, "alone").definition = onlyDutch("x"); }, "alone"},
        {"definition-missing", E,
         [](Codebook& b) {
             codeOf(b, "alone").definition.set(QStringLiteral("nl"), QStringLiteral(" \n"));
         },
         "alone"},
        {"colour-bad", E, [](Codebook& b) { codeOf(b, "inner").colour = QStringLiteral("#12345"); },
         "#12345"},
        {"colour-bad", E,
         [](Codebook& b) { codeOf(b, "inner").colour = QStringLiteral("#12345g"); }},
        {"short-text-length", W,
         [](Codebook& b) { codeOf(b, "inner").shortText = QStringLiteral("I"); }},
        {"short-text-length", W,
         [](Codebook& b) { codeOf(b, "inner").shortText = QStringLiteral("TOOBIG"); }},
        {"key-not-a-letter", E, [](Codebook& b) { codeOf(b, "inner").key = QStringLiteral(" "); }},
        {"key-not-a-letter", E, [](Codebook& b) { codeOf(b, "inner").key = QStringLiteral("A"); }},
        {"key-not-a-letter", E, [](Codebook& b) { codeOf(b, "inner").key = QStringLiteral("/"); }},
        {"key-not-a-letter", E, [](Codebook& b) { codeOf(b, "inner").key = QStringLiteral("ab"); }},
        {"key-not-a-letter", E, [](Codebook& b) { codeOf(b, "inner").key = QStringLiteral("é"); }},
        {"key-is-digit", E, [](Codebook& b) { codeOf(b, "inner").key = QStringLiteral("1"); },
         "inner"},
        {"key-reserved", E, [](Codebook& b) { codeOf(b, "inner").key = QStringLiteral("k"); },
         "inner"},
        {"key-on-group", W, [](Codebook& b) { codeOf(b, "group").key = QStringLiteral("g"); },
         "group"},
        {"key-twice", E, [](Codebook& b) { codeOf(b, "no").key = QStringLiteral("a"); }, "inner"},
        {"short-text-twice", E,
         [](Codebook& b) { codeOf(b, "no").shortText = QStringLiteral("INN"); }, "inner"},
        {"label-twice", W, [](Codebook& b) { codeOf(b, "no").label = codeOf(b, "alone").label; },
         "alone"},
        {"fragment-code-with-values", E,
         [](Codebook& b) { codeOf(b, "mood").level = CodeLevel::Fragment; }, "mood"},
        {"values-missing", E, [](Codebook& b) { codeOf(b, "mood").values.clear(); }, "mood"},
        {"values-missing", E, [](Codebook& b) { codeOf(b, "mood").values.resize(1); }, "mood"},
        {"values-unused", W, [](Codebook& b) { codeOf(b, "mood").valueKind = ValueKind::Text; },
         "mood"},
        {"value-id-illegal", E,
         [](Codebook& b) { codeOf(b, "mood").values[0].id = QStringLiteral("a b"); }, "a b"},
        {"value-id-twice", E,
         [](Codebook& b) { codeOf(b, "mood").values[1].id = QStringLiteral("good"); }, "good"},
        {"value-label-missing", W,
         [](Codebook& b) { codeOf(b, "mood").values[1].label = onlyDutch("slecht"); }, "bad (en)"},
        {"parent-unknown", E, [](Codebook& b) { codeOf(b, "alone").parent = id("nobody"); },
         "nobody"},
        {"parent-in-other-category", E, [](Codebook& b) { codeOf(b, "no").parent = id("alone"); },
         "alone"},
        {"parent-on-other-level", E,
         [](Codebook& b) {
             codeOf(b, "mood").category = CategoryId(QStringLiteral("what"));
             codeOf(b, "mood").parent = id("alone");
         },
         "alone"},
        {"parent-after-child", W, [](Codebook& b) { std::swap(b.codes[0], b.codes[1]); }, "group"},
        {"parent-retired", W,
         [](Codebook& b) {
             codeOf(b, "alone").parent = id("gone");
             codeOf(b, "gone").mappedTo = {id("other")};
             std::swap(b.codes[3], b.codes[4]);
         },
         "gone"},
        {"group-without-subcodes", W,
         [](Codebook& b) {
             codeOf(b, "alone").selectable = false;
             codeOf(b, "alone").key.clear();
         },
         "alone"},
        {"exclusive-group-across-levels", E,
         [](Codebook& b) { codeOf(b, "mood").exclusiveGroup = QStringLiteral("answer"); }, "mood"},
        {"exclusive-group-of-one", W,
         [](Codebook& b) { codeOf(b, "mood").exclusiveGroup = QStringLiteral("lonely"); },
         "lonely"},
        {"retired-before-introduced", E, [](Codebook& b) { codeOf(b, "gone").introducedIn = 2; },
         "gone"},
        {"retired-without-mapping", W, [](Codebook& b) { codeOf(b, "gone").mappedTo.clear(); },
         "gone"},
        {"mapping-without-retirement", W,
         [](Codebook& b) { codeOf(b, "yes").mappedTo = {id("alone")}; }, "yes"},
        {"mapping-unknown", E,
         [](Codebook& b) { codeOf(b, "gone").mappedTo.push_back(id("nobody")); }, "nobody"},
        {"mapping-cycle", E, [](Codebook& b) { codeOf(b, "gone").mappedTo = {id("gone")}; },
         "gone"},
        {"rose-too-few-sectors", E,
         [](Codebook& b) {
             b.rose.sectors.resize(2);
             b.rose.sectors[1].centreDegrees = 225;
         },
         "2"},
        {"rose-axis-label-missing", W, [](Codebook& b) { b.rose.below = onlyDutch("onder"); },
         "en"},
        {"sector-id-illegal", E, [](Codebook& b) { b.rose.sectors[1].id = QStringLiteral("S B"); },
         "S B"},
        {"sector-id-twice", E, [](Codebook& b) { b.rose.sectors[1].id = QStringLiteral("s0"); },
         "s0"},
        {"sector-label-missing", E, [](Codebook& b) { b.rose.sectors[1].label = onlyEnglish("x"); },
         "s1 (nl)"},
        {"sector-centre-outside", E, [](Codebook& b) { b.rose.sectors[3].centreDegrees = 360; },
         "s3"},
        {"sector-centre-outside", E,
         [](Codebook& b) {
             b.rose.sectors[3].centreDegrees = std::numeric_limits<double>::quiet_NaN();
         },
         "s3"},
        {"sector-spacing", E, [](Codebook& b) { b.rose.sectors[1].centreDegrees = 130; }, "s0, s1"},
        {"sector-spacing", E, [](Codebook& b) { b.rose.sectors[1].centreDegrees = 45; }, "s0, s1"},
    };
}

} // namespace

class TestCheckCodebook : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theUnbrokenCodebookHasNoFindings()
    {
        for (const CodebookFinding& finding : checkCodebook(smallCodebook())) {
            QFAIL(qPrintable(findingText(finding, QStringLiteral("en"))));
        }
        QVERIFY(requireSoundCodebook(smallCodebook(), QStringLiteral("small")).has_value());
    }

    void shippedCodebooksHaveNoFindings()
    {
        for (const QString& name : shippedCodebookNames()) {
            const Result<Codebook> book = shippedCodebook(name);
            QVERIFY(book.has_value());
            for (const CodebookFinding& finding : checkCodebook(*book)) {
                QFAIL(qPrintable(findingText(finding, QStringLiteral("en"))));
            }
        }
    }

    void eachMistakeIsFoundAndNothingElse()
    {
        for (const Case& testCase : cases()) {
            Codebook book = smallCodebook();
            testCase.breakIt(book);
            const std::vector<CodebookFinding> findings = checkCodebook(book);
            QStringList names;
            for (const CodebookFinding& finding : findings) {
                names.append(findingName(finding.kind));
            }
            QCOMPARE(names.join(u' '), QString::fromLatin1(testCase.name));
            QCOMPARE_EQ(findings.front().severity, testCase.severity);
            for (const char* language : {"nl", "en"}) {
                const QString text = findingText(findings.front(), QString::fromLatin1(language));
                QVERIFY2(text.contains(QString::fromUtf8(testCase.named)), qPrintable(text));
                QVERIFY2(!text.contains(u'{'), qPrintable(text));
            }
            QCOMPARE_EQ(requireSoundCodebook(book, QStringLiteral("x")).has_value(),
                        testCase.severity == Severity::Warning);
        }
    }

    void aCycleOfParentsIsReportedForEachCodeOnIt()
    {
        Codebook book = smallCodebook();
        codeOf(book, "group").parent = id("inner");
        const std::vector<CodebookFinding> findings = checkCodebook(book);
        QCOMPARE_EQ(findings.size(), 2U);
        QCOMPARE_EQ(findings[0].kind, FindingKind::ParentCycle);
        QCOMPARE(findings[0].code.text(), QStringLiteral("group"));
        QCOMPARE_EQ(findings[1].kind, FindingKind::ParentCycle);
        QCOMPARE(findings[1].code.text(), QStringLiteral("inner"));
    }

    void chainsOfMappings()
    {
        // gone -> alone (retired later) -> inner: fine, the chain ends in a live code.
        Codebook book = smallCodebook();
        codeOf(book, "alone").retiredIn = 3;
        codeOf(book, "alone").mappedTo = {id("other")};
        QVERIFY(checkCodebook(book).empty());
        // Without a successor of alone the chain ends in a retired code.
        codeOf(book, "alone").mappedTo.clear();
        std::vector<CodebookFinding> findings = checkCodebook(book);
        QCOMPARE_EQ(findings.size(), 2U);
        QCOMPARE_EQ(findings[0].kind, FindingKind::RetiredWithoutMapping);
        QCOMPARE_EQ(findings[1].kind, FindingKind::MappingEndsInRetired);
        QCOMPARE(findings[1].code.text(), QStringLiteral("gone"));
        QCOMPARE(findings[1].other.text(), QStringLiteral("alone"));
        // And back to gone it is a circle, for both.
        codeOf(book, "alone").mappedTo = {id("gone")};
        findings = checkCodebook(book);
        QCOMPARE_EQ(findings.size(), 2U);
        QCOMPARE_EQ(findings[0].kind, FindingKind::MappingCycle);
        QCOMPARE_EQ(findings[1].kind, FindingKind::MappingCycle);
    }

    void noLanguageIsAnError()
    {
        Codebook book = smallCodebook();
        book.languages.clear();
        QCOMPARE_EQ(checkCodebook(book).front().kind, FindingKind::LanguageMissing);
    }

    void everyPlayerLetterIsRefused()
    {
        for (const QChar letter : reservedLetters()) {
            QCOMPARE_EQ(keyFit(letter), KeyFit::Reserved);
        }
        QCOMPARE(reservedLetters(), QStringLiteral("ijklnopr"));
        for (const char digit : {'0', '1', '9'}) {
            QCOMPARE_EQ(keyFit(QString(QLatin1Char(digit))), KeyFit::Digit);
        }
        QCOMPARE_EQ(keyFit(QStringLiteral("a")), KeyFit::Free);
        QCOMPARE_EQ(keyFit(QString()), KeyFit::NotALetter);
    }

    void everyKindHasItsOwnNameAndTwoSentences()
    {
        std::set<QString> names;
        std::set<QString> sentences;
        for (int i = 0; i < kFindingKindCount; ++i) {
            CodebookFinding finding;
            finding.kind = static_cast<FindingKind>(i);
            names.insert(findingName(finding.kind));
            for (const char* language : {"nl", "en"}) {
                const QString text = findingText(finding, QString::fromLatin1(language));
                QVERIFY2(text.endsWith(u'.') && text.size() > 20, qPrintable(text));
                sentences.insert(text);
            }
        }
        QCOMPARE_EQ(names.size(), static_cast<std::size_t>(kFindingKindCount));
        QCOMPARE_EQ(sentences.size(), static_cast<std::size_t>(2 * kFindingKindCount));
    }

    void everyKindIsProvokedSomewhere()
    {
        std::set<QString> provoked{QStringLiteral("language-missing"),
                                   QStringLiteral("parent-cycle"),
                                   QStringLiteral("mapping-ends-in-retired")};
        for (const Case& testCase : cases()) {
            provoked.insert(QString::fromLatin1(testCase.name));
        }
        for (int i = 0; i < kFindingKindCount; ++i) {
            const QString name = findingName(static_cast<FindingKind>(i));
            QVERIFY2(provoked.contains(name), qPrintable(name));
        }
    }

    void marksInsideDataStayAsTheyAre()
    {
        CodebookFinding finding;
        finding.kind = FindingKind::KeyReserved;
        finding.code = id("{detail}");
        finding.detail = QStringLiteral("%1{code}");
        const QString text = findingText(finding, QStringLiteral("en"));
        QVERIFY2(text.contains(QStringLiteral("‘{detail}’ cannot have the key ‘%1{code}’")),
                 qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestCheckCodebook)

#include "tst_check_codebook.moc"
