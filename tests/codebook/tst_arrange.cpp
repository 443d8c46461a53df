// SPDX-License-Identifier: GPL-3.0-or-later
// Codes that are moved in the tree take along what is below them.
#include "codebook/arrange.h"
#include "codebook/check_codebook.h"
#include "tests/codebook/small_codebook.h"

#include <QTest>

using namespace rozet::codebook;

namespace {

CodeId id(const char* text)
{
    return CodeId(QString::fromLatin1(text));
}

CategoryId category(const char* text)
{
    return CategoryId(QString::fromLatin1(text));
}

QString order(const Codebook& book)
{
    QStringList ids;
    for (const Code& code : book.codes) {
        ids << code.id.text();
    }
    return ids.join(u' ');
}

bool hasErrors(const Codebook& book)
{
    return !requireSoundCodebook(book, QString()).has_value();
}

} // namespace

class TestArrange : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void placesAreCountedAmongNeighbours()
    {
        const Codebook book = smallCodebook();
        QCOMPARE(placeOf(book, id("other")), (CodePlace{category("what"), id("group"), 1}));
        QCOMPARE(placeOf(book, id("alone")), (CodePlace{category("what"), std::nullopt, 1}));
        QCOMPARE(placeOf(book, id("yes")), (CodePlace{category("how"), std::nullopt, 0}));
        QCOMPARE(branchOf(book, id("group")), (std::vector{id("group"), id("inner"), id("other")}));
        QVERIFY(branchOf(book, id("nobody")).empty());
    }

    void aBranchMovesAsAWhole()
    {
        Codebook book = smallCodebook();
        QVERIFY(moveCode(book, id("group"), {category("how"), std::nullopt, 1}));
        QCOMPARE(order(book), QStringLiteral("alone gone yes group inner other no mood"));
        QCOMPARE(book.code(id("inner"))->category, category("how"));
        QCOMPARE(book.code(id("inner"))->parent, std::optional(id("group")));
        QVERIFY(!hasErrors(book));
    }

    void aMovedCodeGetsTheLevelOfItsParent()
    {
        Codebook book = smallCodebook();
        QVERIFY(moveCode(book, id("no"), {category("how"), id("mood"), 0}));
        QCOMPARE(book.code(id("no"))->level, CodeLevel::Recording);
        QCOMPARE(order(book), QStringLiteral("group inner other alone gone yes mood no"));
    }

    void nothingMovesWhereItCannotStand()
    {
        Codebook book = smallCodebook();
        const Codebook before = book;
        QVERIFY(!moveCode(book, id("group"), {category("what"), id("inner"), 0}));
        QVERIFY(!moveCode(book, id("group"), {category("what"), id("group"), 0}));
        QVERIFY(!moveCode(book, id("alone"), {category("nowhere"), std::nullopt, 0}));
        QVERIFY(!moveCode(book, id("alone"), {category("how"), id("group"), 0}));
        QVERIFY(!moveCode(book, id("alone"), {category("what"), id("gone"), 0}));
        QCOMPARE(book, before);
    }

    void orderWithinAPlace()
    {
        Codebook book = smallCodebook();
        QVERIFY(moveCode(book, id("inner"), {category("what"), id("group"), 1}));
        QCOMPARE(order(book), QStringLiteral("group other inner alone gone yes no mood"));
        QVERIFY(moveCode(book, id("inner"), {category("what"), id("group"), 0}));
        QCOMPARE(book, smallCodebook());
        moveCategory(book, category("how"), 0);
        QCOMPARE(book.categories.front().id, category("how"));
        moveCategory(book, category("how"), 9);
        QCOMPARE(book, smallCodebook());
    }

    void anInsertedCodeFollowsItsPlace()
    {
        Codebook book = smallCodebook();
        Code code;
        code.id = id("fresh");
        insertCode(book, code, {category("what"), id("group"), 99});
        QCOMPARE(order(book), QStringLiteral("group inner other fresh alone gone yes no mood"));
        QCOMPARE(book.code(id("fresh"))->category, category("what"));
        QCOMPARE(book.code(id("fresh"))->parent, std::optional(id("group")));
    }

    void anotherIdIsUsedEverywhere()
    {
        Codebook book = smallCodebook();
        renameCode(book, id("group"), id("bundle"));
        renameCode(book, id("alone"), id("single"));
        QCOMPARE(book.code(id("inner"))->parent, std::optional(id("bundle")));
        QCOMPARE(book.code(id("gone"))->mappedTo, std::vector{id("single")});
        renameCategory(book, category("what"), category("content"));
        QCOMPARE(book.code(id("single"))->category, category("content"));
        QVERIFY(!hasErrors(book));
    }

    void idsAreMadeFromNames()
    {
        QCOMPARE(idFromText(QStringLiteral("Open vraag")), QStringLiteral("open_vraag"));
        QCOMPARE(idFromText(QStringLiteral("  Één, of twee? ")), QStringLiteral("een_of_twee"));
        QCOMPARE(idFromText(QStringLiteral("7 Seconden")), QStringLiteral("seconden"));
        QCOMPARE(idFromText(QStringLiteral("???")), QStringLiteral("code"));
        QCOMPARE(idFromText(QString(200, u'x')).size(), qsizetype(40));
        QCOMPARE(
            freeId(QStringLiteral("Vraag"), {QStringLiteral("vraag"), QStringLiteral("vraag_2")}),
            QStringLiteral("vraag_3"));
    }
};

QTEST_GUILESS_MAIN(TestArrange)
#include "tst_arrange.moc"
