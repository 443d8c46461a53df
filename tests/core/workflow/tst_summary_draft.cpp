// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/summary_draft.h"
#include "core/workflow/tally_counts.h"
#include "tests/core/workflow/small_study.h"

#include <QTest>

using namespace rozet;
using namespace rozet::workflow;
using rozet::test::codeId;
using rozet::test::SmallStudy;

namespace {

codebook::CategoryId content()
{
    return codebook::CategoryId(QStringLiteral("content"));
}

codebook::CategoryId form()
{
    return codebook::CategoryId(QStringLiteral("form"));
}

struct Coded
{
    SmallStudy small;
    study::RecordingId recording = small.recording("Gesprek 1", 600);
    study::CodingId id = small.coding(recording, small.other);

    [[nodiscard]] const study::Coding& coding() const { return *small.study.codings.find(id); }

    study::Fragment add(double start, double end, std::initializer_list<const char*> codes,
                        const char* description = "")
    {
        study::Fragment fragment = small.fragment(id, start, end, codes);
        fragment.description = QString::fromUtf8(description);
        small.apply(study::ReplaceIn<study::Fragment>{id, fragment});
        return fragment;
    }

    void place(study::Fragment fragment, double together, double above)
    {
        fragment.mentor = small.study.codebooks[0].codebook.rose.positionAt({together, above});
        small.apply(study::ReplaceIn<study::Fragment>{id, fragment});
    }

    [[nodiscard]] std::vector<SummaryBlock> draft(const codebook::CategoryId& category,
                                                  const char* language = "nl") const
    {
        DraftSettings settings;
        settings.language = QString::fromLatin1(language);
        return draftSummary(small.study, &coding(), category, settings);
    }

    [[nodiscard]] QStringList lines(const codebook::CategoryId& category,
                                    const char* language = "nl") const
    {
        SummaryText text;
        text.blocks = draft(category, language);
        return plainText(text).split(u'\n');
    }
};

SummaryText drafted(const SummaryText& text, const std::vector<SummaryBlock>& draft)
{
    return applyDraft(text, compareDraft(text, draft));
}

SummaryBlock typed(const char* words)
{
    SummaryBlock block;
    block.runs.push_back({QString::fromUtf8(words), false, false, std::nullopt});
    return block;
}

SummaryBlock& withKey(SummaryText& text, const QString& key)
{
    const auto found = std::ranges::find(text.blocks, key, &SummaryBlock::draftKey);
    if (found == text.blocks.end()) {
        qFatal("no block %s", qPrintable(key));
    }
    return *found;
}

int count(const SummaryText& text, const QString& key)
{
    return int(std::ranges::count(text.blocks, key, &SummaryBlock::draftKey));
}

} // namespace

class TestSummaryDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsCountsLengthsOrderAndDescriptions();
    void saysWhatWasAnsweredAndWhatNot();
    void tellsTheMeanPlaceOnTheRose();
    void agreesWithTheTally();
    void saysWhenNothingWasCoded();
    void takesQuotesWhenThereAreSome();
    void neverDoubles();
    void renewsOnlyWhatNobodyTouched();
    void editedTextStaysWhateverIsDrafted();
    void whatWasTakenAwayStaysAway();
    void newLinesComeAtTheirPlace();
    void theResearcherDecidesPerLine();
};

void TestSummaryDraft::tellsCountsLengthsOrderAndDescriptions()
{
    Coded coded;
    coded.add(60, 90, {"talents"}, "Noemt tekenen");
    coded.add(80, 100, {"hobby"});
    coded.add(200, 230, {"talents"}, "  Helpt\n anderen ");
    coded.add(300, 310, {"summary"}, "van een andere categorie");
    QCOMPARE(coded.lines(content()),
             QStringList({QStringLiteral("In dit gesprek zijn 3 fragmenten gecodeerd met een code "
                                         "van Inhoud, samen 1 min 10 s: 12% van de opname van "
                                         "10 min 00 s. Tijd waarin fragmenten elkaar overlappen, "
                                         "telt één keer."),
                          QStringLiteral("- Hobby: 1 keer, 20 s (3%), op 1:20."),
                          QStringLiteral("- Talenten: 2 keer, samen 1 min 00 s (10%), de eerste "
                                         "keer op 1:00, de laatste keer op 3:20."),
                          QStringLiteral("Volgorde waarin de codes voor het eerst voorkomen: "
                                         "Talenten (1:00) en Hobby (1:20)."),
                          QStringLiteral("Wat er bij de fragmenten is genoteerd:"),
                          QStringLiteral("- 1:00 Talenten: Noemt tekenen"),
                          QStringLiteral("- 3:20 Talenten: Helpt anderen")}));
    const QStringList english = coded.lines(content(), "en");
    QCOMPARE(english[0], QStringLiteral("3 fragments of this conversation carry a code of Content, "
                                        "together 1 min 10 s: 12% of the recording of 10 min 00 s. "
                                        "Time in which fragments overlap counts once."));
    QCOMPARE(english[2], QStringLiteral("- Talents: 2 times, together 1 min 00 s (10%), first at "
                                        "1:00, last at 3:20."));
    // The times are links.
    const auto draft = coded.draft(content());
    const auto linked = std::ranges::find_if(
        draft[1].runs, [](const SummaryRun& run) { return run.time.has_value(); });
    QVERIFY(linked != draft[1].runs.end());
    QCOMPARE(*linked->time, MediaTime::fromSeconds(80));
}

void TestSummaryDraft::saysWhatWasAnsweredAndWhatNot()
{
    Coded coded;
    coded.small.answer(coded.id, "setting", "no");
    QCOMPARE(coded.lines(form()),
             QStringList({QStringLiteral("In dit gesprek is geen fragment gecodeerd met een code "
                                         "van Vorm."),
                          QStringLiteral("- Rustige ruimte: nee"),
                          QStringLiteral("Niet beantwoord: Oogcontact.")}));
    coded.small.answer(coded.id, "eye_contact", "2");
    const QStringList lines = coded.lines(form());
    QCOMPARE(lines[2], QStringLiteral("- Oogcontact: 2 (stap)"));
    QCOMPARE(lines.size(), 3);
}

void TestSummaryDraft::tellsTheMeanPlaceOnTheRose()
{
    Coded coded;
    coded.place(coded.add(0, 30, {"talents"}), 0.4, 0.2);
    coded.place(coded.add(30, 40, {"talents"}), 0.8, -0.2);
    coded.small.apply(study::SetRecordingPosition{
        coded.id, study::Party::Student,
        coded.small.study.codebooks[0].codebook.rose.positionIn(QStringLiteral("s8"))});
    // Weighted by length: (30 * 0.4 + 10 * 0.8) / 40 and (30 * 0.2 - 10 * 0.2) / 40.
    QCOMPARE(coded.lines(content()).last(),
             QStringLiteral("De mentor staat bij Inhoud gemiddeld in ‘Sector’ op de roos (samen "
                            "0,50, boven 0,10; 2 fragmenten, gewogen naar duur)."));
    const QStringList last = coded.lines(form());
    QVERIFY(last.contains(QStringLiteral("De mentor staat in het hele gesprek gemiddeld in "
                                         "‘Sector’ op de roos (samen 0,50, boven 0,10; 2 "
                                         "fragmenten, gewogen naar duur).")));
    QCOMPARE(last.last(), QStringLiteral("Over het hele gesprek is de leerling in ‘Sector’ op de "
                                         "roos geplaatst."));
}

void TestSummaryDraft::agreesWithTheTally()
{
    Coded coded;
    coded.add(10, 40, {"hobby", "talents"});
    coded.add(20, 60, {"job"});
    coded.add(55, 70, {"hobby"});
    TallyRemarks remarks;
    const TallyColumns columns(coded.small.study);
    const auto counts = countCoding(coded.coding(), columns, remarks);
    const auto all = countCodes(coded.small.study, coded.small.other, std::nullopt);
    QVERIFY(all.has_value());
    for (std::size_t i = 0; i < counts.size(); ++i) {
        QCOMPARE(counts[i].fragments, all->recordings[0].codes[i].fragments);
        QCOMPARE(counts[i].microseconds, all->recordings[0].codes[i].microseconds);
    }
    // experience = hobby and job together: 10 to 70 s.
    QVERIFY(coded.lines(content())[1].startsWith(
        QStringLiteral("- Ervaring (met subcodes): 3 keer, samen 1 min 00 s (10%)")));
}

void TestSummaryDraft::saysWhenNothingWasCoded()
{
    const Coded coded;
    DraftSettings settings;
    settings.language = QStringLiteral("en");
    const auto none = draftSummary(coded.small.study, nullptr, content(), settings);
    QCOMPARE(none.size(), std::size_t(1));
    QCOMPARE(none[0].runs[0].text, QStringLiteral("This conversation was not coded yet."));
    QCOMPARE(coded.lines(content()),
             QStringList(QStringLiteral("Dit gesprek is nog niet gecodeerd.")));
}

void TestSummaryDraft::takesQuotesWhenThereAreSome()
{
    Coded coded;
    coded.add(60, 90, {"talents"}, "Noemt tekenen");
    coded.add(100, 110, {"talents"});
    DraftSettings settings;
    settings.language = QStringLiteral("nl");
    settings.quoteOf = [](const study::Fragment& fragment) {
        return fragment.span.start == MediaTime::fromSeconds(100) ? QStringLiteral("ik teken graag")
                                                                  : QString();
    };
    SummaryText text;
    text.blocks = draftSummary(coded.small.study, &coded.coding(), content(), settings);
    QVERIFY(plainText(text).endsWith(
        QStringLiteral("- 1:00 Talenten: Noemt tekenen\n- 1:40 Talenten: ‘ik teken graag’")));
}

void TestSummaryDraft::neverDoubles()
{
    Coded coded;
    coded.add(60, 90, {"talents"}, "Noemt tekenen");
    const SummaryText once = drafted({}, coded.draft(content()));
    QVERIFY(drafted(once, coded.draft(content())) == once);
    // Also after it went to the file and back.
    QVERIFY(drafted(readSummary(summaryHtml(once)), coded.draft(content())) == once);
    for (const DraftLine& line : compareDraft(once, coded.draft(content()))) {
        QCOMPARE(line.step, DraftStep::Same);
    }
}

void TestSummaryDraft::renewsOnlyWhatNobodyTouched()
{
    Coded coded;
    const auto first = coded.add(60, 90, {"talents"}, "Noemt tekenen");
    SummaryText text = drafted({}, coded.draft(content()));
    text.blocks.insert(text.blocks.begin() + 1, typed("Mijn eigen zin."));
    coded.add(200, 230, {"talents"}, "Helpt anderen");
    const SummaryText renewed = drafted(text, coded.draft(content()));
    QVERIFY(plainText(renewed).startsWith(
        QStringLiteral("In dit gesprek zijn 2 fragmenten gecodeerd")));
    QVERIFY(renewed.blocks[1] == typed("Mijn eigen zin."));
    QCOMPARE(count(renewed, QStringLiteral("counts")), 1);
    QCOMPARE(count(renewed, QStringLiteral("code:talents")), 1);
    // A fragment that is gone takes its untouched line with it.
    coded.small.apply(study::RemoveFrom<study::Fragment>{coded.id, first.id});
    const SummaryText less = drafted(renewed, coded.draft(content()));
    QVERIFY(!plainText(less).contains(QStringLiteral("Noemt tekenen")));
    QVERIFY(plainText(less).contains(QStringLiteral("Helpt anderen")));
    QVERIFY(less.blocks[1] == typed("Mijn eigen zin."));
}

void TestSummaryDraft::editedTextStaysWhateverIsDrafted()
{
    Coded coded;
    const auto fragment = coded.add(60, 90, {"talents"}, "Noemt tekenen");
    SummaryText text = drafted({}, coded.draft(content()));
    withKey(text, QStringLiteral("counts")).runs = {
        {QStringLiteral("Het ging vooral over talent."), false, true, std::nullopt}};
    withKey(text, QStringLiteral("code:talents")).runs[0].bold = false;
    const QString edited = summaryHtml(text);
    // Whatever happens to the coding afterwards.
    coded.add(200, 230, {"hobby"});
    text = drafted(text, coded.draft(content()));
    coded.small.apply(study::RemoveFrom<study::Fragment>{coded.id, fragment.id});
    text = drafted(text, coded.draft(content()));
    text = drafted(text, {});
    const QString after = summaryHtml(text);
    for (const SummaryBlock& block : readSummary(edited).blocks) {
        if (!block.isUntouchedDraft()) {
            QVERIFY2(std::ranges::find(text.blocks, block) != text.blocks.end(), qPrintable(after));
        }
    }
    QVERIFY(after.contains(QStringLiteral("<i>Het ging vooral over talent.</i>")));
    QVERIFY(after.contains(QStringLiteral(">Talenten: 1 keer")));
    // Split in two, both halves are the researcher's.
    SummaryText split = drafted({}, coded.draft(content()));
    SummaryBlock half = withKey(split, QStringLiteral("counts"));
    half.runs = {{QStringLiteral("tweede helft"), false, false, std::nullopt}};
    withKey(split, QStringLiteral("counts")).runs = {
        {QStringLiteral("eerste helft"), false, false, std::nullopt}};
    split.blocks.insert(split.blocks.begin() + 1, half);
    coded.add(300, 301, {"job"});
    const QString both = plainText(drafted(split, coded.draft(content())));
    QVERIFY(both.startsWith(QStringLiteral("eerste helft\ntweede helft\n")));
    QVERIFY(!both.contains(QStringLiteral("In dit gesprek")));
}

void TestSummaryDraft::whatWasTakenAwayStaysAway()
{
    Coded coded;
    coded.add(60, 90, {"talents"}, "Noemt tekenen");
    coded.add(100, 110, {"talents"}, "Nog iets");
    SummaryText text = drafted({}, coded.draft(content()));
    std::erase_if(text.blocks, [](const SummaryBlock& block) {
        return block.draftKey == QLatin1String("counts");
    });
    text = readSummary(summaryHtml(text));
    const auto lines = compareDraft(text, coded.draft(content()));
    QCOMPARE(lines[0].step, DraftStep::TakenAway);
    QVERIFY(!lines[0].wanted);
    QVERIFY(applyDraft(text, lines) == text);
}

void TestSummaryDraft::newLinesComeAtTheirPlace()
{
    Coded coded;
    coded.add(60, 90, {"talents"}, "een");
    coded.add(300, 310, {"talents"}, "drie");
    SummaryText text = drafted({}, coded.draft(content()));
    text.blocks.push_back(typed("Slot."));
    text.blocks.insert(text.blocks.begin(), typed("Begin."));
    coded.add(200, 210, {"talents"}, "twee");
    const QString plain = plainText(drafted(text, coded.draft(content())));
    QVERIFY2(plain.endsWith(QStringLiteral(
                 "- 1:00 Talenten: een\n- 3:20 Talenten: twee\n- 5:00 Talenten: drie\nSlot.")),
             qPrintable(plain));
    QVERIFY(plain.startsWith(QStringLiteral("Begin.\nIn dit gesprek zijn 3")));
}

void TestSummaryDraft::theResearcherDecidesPerLine()
{
    Coded coded;
    coded.add(60, 90, {"talents"}, "Noemt tekenen");
    auto lines = compareDraft({}, coded.draft(content()));
    for (DraftLine& line : lines) {
        line.wanted = line.block.draftKey == QLatin1String("counts");
    }
    SummaryText text = applyDraft({}, lines);
    QCOMPARE(text.blocks.size(), std::size_t(1));
    // What was refused is not pressed upon anybody again.
    QVERIFY(drafted(text, coded.draft(content())) == text);
    // An edited block keeps its place; the new one comes below it when that is asked for.
    text.blocks[0].runs[0].text += QStringLiteral(" En nog iets.");
    auto again = compareDraft(text, coded.draft(content()));
    QCOMPARE(again[0].step, DraftStep::Edited);
    again[0].wanted = true;
    const SummaryText both = applyDraft(text, again);
    QCOMPARE(both.blocks.size(), std::size_t(2));
    QVERIFY(both.blocks[0] == text.blocks[0]);
    QVERIFY(both.blocks[1].isUntouchedDraft());
}

QTEST_GUILESS_MAIN(TestSummaryDraft)
#include "tst_summary_draft.moc"
