// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/codebook_diff.h"
#include "tests/codebook/small_codebook.h"

#include <QTest>

#include <functional>
#include <set>

using namespace rozet;
using namespace rozet::codebook;

namespace {

CodeId id(const char* text)
{
    return CodeId(QString::fromLatin1(text));
}

std::vector<CodeId> ids(std::initializer_list<const char*> texts)
{
    std::vector<CodeId> all;
    for (const char* text : texts) {
        all.push_back(id(text));
    }
    return all;
}

CodebookDiff diffAfter(const std::function<void(Codebook&)>& edit)
{
    Codebook edited = smallCodebook();
    edit(edited);
    return compareCodebooks(smallCodebook(), edited);
}

} // namespace

class TestCodebookDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void equalCodebooksDifferInNothing()
    {
        QVERIFY(compareCodebooks(smallCodebook(), smallCodebook()).isEmpty());
        QVERIFY(diffText({}, QStringLiteral("nl")).empty());
    }

    void addedRetiredBroughtBackRemoved()
    {
        const CodebookDiff diff = diffAfter([](Codebook& book) {
            book.codes.push_back(smallCode("fresh", "how", "x", "FRE"));
            codeOf(book, "inner").retiredIn = 2;
            codeOf(book, "gone").retiredIn.reset();
            removeCode(book, "no");
        });
        CodebookDiff expected;
        expected.added = ids({"fresh"});
        expected.retired = ids({"inner"});
        expected.broughtBack = ids({"gone"});
        expected.removed = ids({"no"});
        QVERIFY(diff == expected);
    }

    void everyFieldIsSeen()
    {
        const CodebookDiff diff = diffAfter([](Codebook& book) {
            Code& code = codeOf(book, "mood");
            code.category = CategoryId(QStringLiteral("what"));
            code.parent = id("alone");
            code.level = CodeLevel::Fragment;
            code.label.set(QStringLiteral("nl"), QStringLiteral("stemming"));
            code.definition.set(QStringLiteral("en"), QString());
            code.useWhen.set(QStringLiteral("nl"), QStringLiteral("u"));
            code.doNotUseWhen.set(QStringLiteral("nl"), QStringLiteral("d"));
            code.example.set(QStringLiteral("nl"), QStringLiteral("e"));
            code.selectable = false;
            code.exclusiveGroup = QStringLiteral("g");
            code.key = QStringLiteral("m");
            code.shortText = QStringLiteral("MD");
            code.colour = QStringLiteral("#000000");
            code.valueKind = ValueKind::Ordinal;
            code.values.pop_back();
            code.mappedTo = ids({"yes", "no"});
        });
        QCOMPARE_EQ(diff.changed.size(), 1U);
        const CodeChange& change = diff.changed.front();
        std::set<CodeField> seen;
        for (const FieldChange& field : change.fields) {
            seen.insert(field.field);
        }
        for (int field = 0; field <= static_cast<int>(CodeField::MappedTo); ++field) {
            QVERIFY2(seen.contains(static_cast<CodeField>(field)),
                     qPrintable(fieldName(static_cast<CodeField>(field))));
        }
        QVERIFY(change.isMove());
        const FieldChange level{CodeField::Level, QString(), QStringLiteral("recording"),
                                QStringLiteral("fragment")};
        const FieldChange label{CodeField::Label, QStringLiteral("nl"), QStringLiteral("mood"),
                                QStringLiteral("stemming")};
        const FieldChange mapped{CodeField::MappedTo, QString(), QString(),
                                 QStringLiteral("yes, no")};
        const FieldChange values{CodeField::Values, QStringLiteral("en"),
                                 QStringLiteral("good=good (en), bad=bad (en)"),
                                 QStringLiteral("good=good (en)")};
        for (const FieldChange& wanted : {level, label, mapped, values}) {
            QVERIFY(std::ranges::find(change.fields, wanted) != change.fields.end());
        }
    }

    void theOrderChangesWithTheFewestMoves()
    {
        const CodebookDiff diff = diffAfter([](Codebook& book) {
            std::rotate(book.codes.begin() + 3, book.codes.begin() + 4, book.codes.end());
        });
        CodebookDiff expected;
        expected.reordered = ids({"alone"});
        QVERIFY(diff == expected);
    }

    void addingInFrontMovesNothing()
    {
        const CodebookDiff diff = diffAfter([](Codebook& book) {
            book.codes.insert(book.codes.begin(), smallCode("fresh", "what", "", ""));
        });
        QVERIFY(diff.reordered.empty());
        QVERIFY(diff.added == ids({"fresh"}));
    }

    void categoriesAndRose()
    {
        const CodebookDiff diff = diffAfter([](Codebook& book) {
            std::swap(book.categories[0], book.categories[1]);
            book.categories[0].colour = QStringLiteral("#111111");
            book.categories.push_back(
                {CategoryId(QStringLiteral("why")), both(QStringLiteral("W")), {}, {}});
            book.title.set(QStringLiteral("nl"), QStringLiteral("Klein"));
            book.languages.pop_back();
            book.rose.above.set(QStringLiteral("en"), QStringLiteral("up"));
            book.rose.sectors[0].centreDegrees = 50;
            book.rose.sectors[3].id = QStringLiteral("s9");
        });
        QCOMPARE_EQ(diff.categoriesReordered.size(), 1U);
        QCOMPARE_EQ(diff.categoriesAdded.size(), 1U);
        QCOMPARE_EQ(diff.categoriesChanged.size(), 1U);
        QCOMPARE(diff.categoriesChanged[0].category.text(), QStringLiteral("how"));
        QCOMPARE_EQ(diff.general.size(), 2U);
        QCOMPARE(diff.general[1].after, QStringLiteral("nl"));
        QCOMPARE_EQ(diff.rose.size(), 1U);
        QCOMPARE(diff.sectorsAdded, std::vector{QStringLiteral("s9")});
        QCOMPARE(diff.sectorsRemoved, std::vector{QStringLiteral("s3")});
        QCOMPARE_EQ(diff.sectorsChanged.size(), 1U);
        QCOMPARE(diff.sectorsChanged[0].fields[0].before, QStringLiteral("45"));
        QCOMPARE(diff.sectorsChanged[0].fields[0].after, QStringLiteral("50"));
        QCOMPARE_EQ(diffText(diff, QStringLiteral("en")).size(), 9U);
    }

    void theTextNamesCodeFieldAndBothSides()
    {
        const CodebookDiff diff = diffAfter([](Codebook& book) {
            codeOf(book, "yes").label.set(QStringLiteral("nl"), QStringLiteral("ja *"));
            codeOf(book, "yes").key.clear();
        });
        const std::vector<QString> expected{
            QStringLiteral("Code ‘yes’, naam (nl): ‘yes’ → ‘ja *’"),
            QStringLiteral("Code ‘yes’, toets: ‘y’ → (leeg)"),
        };
        QCOMPARE(diffText(diff, QStringLiteral("nl")), expected);
    }
};

QTEST_GUILESS_MAIN(TestCodebookDiff)

#include "tst_codebook_diff.moc"
