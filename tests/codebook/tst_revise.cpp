// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/codebook_diff.h"
#include "codebook/revise.h"
#include "tests/codebook/small_codebook.h"

#include <QTest>

using namespace rozet;
using namespace rozet::codebook;

namespace {

CodeId id(const char* text)
{
    return CodeId(QString::fromLatin1(text));
}

CodebookRevision revision(int number, const Codebook& book)
{
    CodebookRevision made;
    made.number = number;
    made.codebook = book;
    return made;
}

QString order(const Codebook& book)
{
    QStringList ids;
    for (const Code& code : book.codes) {
        ids.append(code.id.text());
    }
    return ids.join(u' ');
}

} // namespace

class TestRevise : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void anUnchangedCodebookStaysTheSame()
    {
        const Result<Codebook> next = reviseCodebook(smallCodebook(), 2, smallCodebook());
        QVERIFY(next.has_value());
        QVERIFY(*next == smallCodebook());
    }

    void missingCodesAreKeptInTheirPlaceAsRetired()
    {
        Codebook edited = smallCodebook();
        removeCode(edited, "other");
        removeCode(edited, "gone");
        removeCode(edited, "yes");
        codeOf(edited, "no").exclusiveGroup.clear();
        const Result<Codebook> next = reviseCodebook(smallCodebook(), 4, edited);
        QVERIFY(next.has_value());
        QCOMPARE(order(*next), order(smallCodebook()));
        QCOMPARE(next->code(id("other"))->retiredIn, std::optional(5));
        QCOMPARE(next->code(id("yes"))->retiredIn, std::optional(5));
        // Retired before: keeps its own revision and what it was mapped to.
        QCOMPARE(next->code(id("gone"))->retiredIn, std::optional(2));
        QVERIFY(next->code(id("gone"))->mappedTo == std::vector{id("alone")});
        QCOMPARE(next->code(id("other"))->definition,
                 smallCodebook().code(id("other"))->definition);
    }

    void aRemovedFirstCodeComesBackInFront()
    {
        Codebook current = smallCodebook();
        current.codes.insert(current.codes.begin(), smallCode("first", "what", "", ""));
        const Result<Codebook> next = reviseCodebook(current, 1, smallCodebook());
        QVERIFY(next.has_value());
        QCOMPARE(order(*next), order(current));
    }

    void markingACodeRetiredUsesTheNextNumberWhateverTheFileSays()
    {
        Codebook edited = smallCodebook();
        codeOf(edited, "other").retiredIn = 77;
        codeOf(edited, "other").introducedIn = 55;
        codeOf(edited, "other").mappedTo = {id("alone"), id("inner")};
        const Result<Codebook> next = reviseCodebook(smallCodebook(), 2, edited);
        QVERIFY(next.has_value());
        const Code* other = next->code(id("other"));
        QCOMPARE(other->retiredIn, std::optional(3));
        QCOMPARE_EQ(other->introducedIn, 1);
        QVERIFY(other->mappedTo == (std::vector{id("alone"), id("inner")}));
    }

    void newCodesAreIntroducedNow()
    {
        Codebook edited = smallCodebook();
        edited.codes.push_back(smallCode("fresh", "how", "x", "FRE"));
        const Result<Codebook> next = reviseCodebook(smallCodebook(), 2, edited);
        QVERIFY(next.has_value());
        QCOMPARE_EQ(next->code(id("fresh"))->introducedIn, 3);
        QVERIFY(!next->code(id("fresh"))->isRetired());
    }

    void aNewCodeThatIsRetiredAlreadyIsRefused()
    {
        Codebook edited = smallCodebook();
        Code fresh = smallCode("fresh", "how", "x", "FRE");
        fresh.retiredIn = 9;
        edited.codes.push_back(fresh);
        const Result<Codebook> next = reviseCodebook(smallCodebook(), 2, edited);
        QVERIFY(!next.has_value());
        QCOMPARE_EQ(next.error().code, ErrorCode::CodebookInvalid);
        QCOMPARE(next.error().where, QStringLiteral("fresh"));
        QCOMPARE(next.error().found, QStringLiteral("retired-before-introduced"));
    }

    void aRetiredCodeComesBack()
    {
        Codebook edited = smallCodebook();
        Code& gone = codeOf(edited, "gone");
        gone.retiredIn.reset();
        gone.introducedIn = 3;
        gone.key = QStringLiteral("g");
        gone.shortText = QStringLiteral("GON");
        const Result<Codebook> next = reviseCodebook(smallCodebook(), 2, edited);
        QVERIFY(next.has_value());
        const Code* back = next->code(id("gone"));
        QVERIFY(!back->isRetired());
        QVERIFY(back->mappedTo.empty());
        QCOMPARE_EQ(back->introducedIn, 1);
        QVERIFY(compareCodebooks(smallCodebook(), *next).broughtBack == std::vector{id("gone")});
    }

    void theMappingOfARetiredCodeCanBeAdded()
    {
        Codebook edited = smallCodebook();
        codeOf(edited, "gone").mappedTo = {id("other")};
        Result<Codebook> next = reviseCodebook(smallCodebook(), 2, edited);
        QVERIFY(next->code(id("gone"))->mappedTo == std::vector{id("other")});
        codeOf(edited, "gone").mappedTo.clear();
        next = reviseCodebook(smallCodebook(), 2, edited);
        QVERIFY(next->code(id("gone"))->mappedTo == std::vector{id("alone")});
    }

    void theCategoryOfAKeptCodeIsKept()
    {
        Codebook edited = smallCodebook();
        std::erase_if(edited.codes,
                      [](const Code& c) { return c.category.text() == QLatin1String("what"); });
        edited.categories.erase(edited.categories.begin());
        const Result<Codebook> next = reviseCodebook(smallCodebook(), 2, edited);
        QVERIFY(next.has_value());
        QVERIFY(next->categories == smallCodebook().categories);
        QCOMPARE(order(*next), order(smallCodebook()));
        QVERIFY(next->code(id("inner"))->isRetired());
    }

    void aCategoryNobodyNeedsGoes()
    {
        Codebook current = smallCodebook();
        current.categories.push_back(
            {CategoryId(QStringLiteral("why")), both(QStringLiteral("Why")), {}, {}});
        const Result<Codebook> next = reviseCodebook(current, 2, smallCodebook());
        QVERIFY(next.has_value());
        QCOMPARE_EQ(next->categories.size(), 2U);
    }

    void aLevelChangeIsAllowedAndListed()
    {
        Codebook edited = smallCodebook();
        codeOf(edited, "alone").level = CodeLevel::Recording;
        const Result<Codebook> next = reviseCodebook(smallCodebook(), 2, edited);
        QVERIFY(next.has_value());
        const CodebookDiff diff = compareCodebooks(smallCodebook(), *next);
        QCOMPARE_EQ(diff.changed.size(), 1U);
        QVERIFY(diff.changed[0].changes(CodeField::Level));
    }

    void anotherCodebookIsRefused()
    {
        Codebook edited = smallCodebook();
        edited.id = CodebookId::create();
        const Result<Codebook> next = reviseCodebook(smallCodebook(), 2, edited);
        QVERIFY(!next.has_value());
        QCOMPARE_EQ(next.error().code, ErrorCode::ValueInvalid);
        QCOMPARE(next.error().where, QStringLiteral("id"));
    }

    void aBrokenEditIsRefused()
    {
        Codebook edited = smallCodebook();
        codeOf(edited, "no").key = QStringLiteral("y");
        const Result<Codebook> next = reviseCodebook(smallCodebook(), 2, edited);
        QVERIFY(!next.has_value());
        QCOMPARE_EQ(next.error().code, ErrorCode::CodebookInvalid);
        QCOMPARE(next.error().found, QStringLiteral("key-twice"));
    }

    void fatesOfOldCodes()
    {
        // 1 -> 2: other becomes inner; 2 -> 3: inner becomes alone; yes goes without successor.
        Codebook second = smallCodebook();
        codeOf(second, "other").retiredIn = 2;
        codeOf(second, "other").mappedTo = {id("inner")};
        Codebook third = second;
        codeOf(third, "inner").retiredIn = 3;
        codeOf(third, "inner").mappedTo = {id("alone"), id("alone")};
        codeOf(third, "yes").retiredIn = 3;
        codeOf(third, "no").level = CodeLevel::Recording;
        const std::vector<CodebookRevision> revisions{
            revision(3, third), revision(1, smallCodebook()), revision(2, second)};

        QVERIFY(mapForward(revisions, 1, id("alone")) ==
                (CodeFate{CodeFate::Kind::Same, {id("alone")}, false}));
        QVERIFY(mapForward(revisions, 1, id("no")) ==
                (CodeFate{CodeFate::Kind::Same, {id("no")}, true}));
        QVERIFY(mapForward(revisions, 1, id("other")) ==
                (CodeFate{CodeFate::Kind::Mapped, {id("alone")}, false}));
        QVERIFY(mapForward(revisions, 2, id("inner")) ==
                (CodeFate{CodeFate::Kind::Mapped, {id("alone")}, false}));
        QVERIFY(mapForward(revisions, 1, id("yes")) ==
                (CodeFate{CodeFate::Kind::Retired, {}, false}));

        QCOMPARE_EQ(mapForward(revisions, 4, id("yes")).error().code,
                    ErrorCode::CodebookUnknownRevision);
        QCOMPARE_EQ(mapForward(revisions, 1, id("nobody")).error().code, ErrorCode::CodeUnknown);
    }

    void aCircleOfMappingsEnds()
    {
        Codebook book = smallCodebook();
        codeOf(book, "alone").retiredIn = 2;
        codeOf(book, "alone").mappedTo = {id("gone")};
        QVERIFY(mapForward({revision(1, book)}, 1, id("gone")) ==
                (CodeFate{CodeFate::Kind::Retired, {}, false}));
    }
};

QTEST_GUILESS_MAIN(TestRevise)

#include "tst_revise.moc"
