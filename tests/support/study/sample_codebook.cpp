// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/study/sample_codebook.h"

namespace rozet::test {

using namespace codebook;

namespace {

Code code(const char* id, const char* category, CodeLevel level = CodeLevel::Fragment)
{
    Code result;
    result.id = CodeId(QString::fromLatin1(id));
    result.category = CategoryId(QString::fromLatin1(category));
    result.level = level;
    result.label = {{QStringLiteral("en"), QString::fromLatin1(id)},
                    {QStringLiteral("nl"), QString::fromLatin1(id) + QStringLiteral(" (nl)")}};
    result.definition = {
        {QStringLiteral("en"), QStringLiteral("what %1 is").arg(result.id.text())}};
    return result;
}

} // namespace

Codebook sampleCodebook()
{
    Codebook book;
    book.id = CodebookId::fromText(QStringLiteral("6f1c2b6e-3f0e-4f4e-9a55-3f3a5ad6c001"));
    book.title = {{QStringLiteral("en"), QStringLiteral("Sample")}};
    book.languages = {QStringLiteral("en"), QStringLiteral("nl")};
    for (const char* id : {"content", "form"}) {
        Category category;
        category.id = CategoryId(QString::fromLatin1(id));
        category.label = {{QStringLiteral("en"), QString::fromLatin1(id)}};
        category.colour = QStringLiteral("#336699");
        book.categories.push_back(category);
    }
    book.codes.push_back(code("talents", "content"));
    book.codes.push_back(code("work", "content"));
    for (const char* id : {"work_visit", "work_story"}) {
        book.codes.push_back(code(id, "content"));
        book.codes.back().parent = CodeId(QStringLiteral("work"));
    }
    for (const char* id : {"open", "closed"}) {
        book.codes.push_back(code(id, "form"));
        book.codes.back().exclusiveGroup = QStringLiteral("question");
    }
    book.codes.push_back(code("group", "form"));
    book.codes.back().selectable = false;
    book.codes.push_back(code("old", "form"));
    book.codes.back().retiredIn = 1;
    book.codes.back().mappedTo = {CodeId(QStringLiteral("open"))};
    book.codes.push_back(code("plan", "content", CodeLevel::Recording));
    book.codes.push_back(code("mood", "content", CodeLevel::Recording));
    book.codes.back().valueKind = ValueKind::Nominal;
    book.codes.back().values = {
        {QStringLiteral("low"), {{QStringLiteral("en"), QStringLiteral("Low")}}},
        {QStringLiteral("high"), {{QStringLiteral("en"), QStringLiteral("High")}}}};
    book.codes.push_back(code("remark", "form", CodeLevel::Recording));
    book.codes.back().valueKind = ValueKind::Text;
    for (int i = 0; i < 8; ++i) {
        book.rose.sectors.push_back({QStringLiteral("s%1").arg(i),
                                     {{QStringLiteral("en"), QStringLiteral("Sector %1").arg(i)}},
                                     22.5 + 45.0 * i});
    }
    book.rose.above = {{QStringLiteral("en"), QStringLiteral("above")}};
    book.rose.below = {{QStringLiteral("en"), QStringLiteral("below")}};
    book.rose.together = {{QStringLiteral("en"), QStringLiteral("together")}};
    book.rose.opposed = {{QStringLiteral("en"), QStringLiteral("opposed")}};
    return book;
}

CodebookRevision nextRevision(const CodebookRevision& last)
{
    CodebookRevision next = last;
    next.number = last.number + 1;
    next.date = last.date.addDays(1);
    next.reason = QStringLiteral("a code was missing");
    Code extra = code("x", "form");
    extra.id = CodeId(QStringLiteral("new_%1").arg(next.number));
    extra.introducedIn = next.number;
    next.codebook.codes.push_back(extra);
    return next;
}

} // namespace rozet::test
