// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/html_writer.h"
#include "core/workflow/codebook_history.h"
#include "tests/core/workflow/small_study.h"

#include <QTest>

using namespace rozet;
using namespace rozet::workflow;
using rozet::test::codeId;
using rozet::test::SmallStudy;
using study::CodingState;

namespace {

struct Tried
{
    SmallStudy small;
    study::Round trial;
    study::RecordingId recording = small.recording("Gesprek 1", 600);
    study::CodingId first, second;

    Tried()
    {
        trial.id = study::RoundId::create();
        trial.name = QStringLiteral("Proef 1");
        trial.kind = study::RoundKind::Trial;
        trial.recordings = {recording};
        trial.coders = {small.coder, small.other};
        trial.date = QDate(2026, 2, 3);
        trial.triedRevision = 1;
        trial.decisions = QStringLiteral("Talenten scherper omschrijven");
        small.apply(study::Add<study::Round>{trial});
        first = small.coding(recording, small.coder, CodingState::Busy, trial.id);
        second = small.coding(recording, small.other, CodingState::Busy, trial.id);
        small.fragment(first, 10, 20, {"talents"});
        small.fragment(second, 10, 20, {"talents"});
        small.fragment(first, 100, 120, {"hobby"});
        small.fragment(second, 100, 120, {"job"});
        study::CodeNote note;
        note.id = study::CodeNoteId::create();
        note.code = codeId("talents");
        note.round = trial.id;
        note.coder = small.other;
        note.text = QStringLiteral("Telt een hobby ook?");
        note.writtenMs = QDateTime(QDate(2026, 2, 4), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();
        small.apply(study::Add<study::CodeNote>{note});
    }

    void close()
    {
        for (const auto& id : {first, second}) {
            study::CodingHeader header = small.study.codings.find(id)->header;
            header.state = CodingState::Closed;
            small.apply(study::Replace<study::CodingHeader>{header});
        }
    }

    void revise()
    {
        codebook::CodebookRevision revision = small.study.codebooks.back();
        revision.number = 2;
        revision.reason = QStringLiteral("Besproken in februari");
        codebook::Code& talents = revision.codebook.codes[3];
        talents.definition = test::words("Wat iemand goed kan", "What somebody is good at");
        revision.codebook.codes[2].retiredIn = 2;
        revision.codebook.codes[2].mappedTo = {codeId("hobby")};
        codebook::Code added = test::makeCode("pride", "content", "Trots", "Pride");
        added.introducedIn = 2;
        revision.codebook.codes.push_back(added);
        small.apply(study::AddRevision{revision});
        trial.ledToRevision = 2;
        small.apply(study::Replace<study::Round>{trial});
    }

    [[nodiscard]] QString html(const char* language = "nl") const
    {
        report::Origin origin;
        origin.language = QString::fromLatin1(language);
        origin.program = QStringLiteral("Rozet");
        return QString::fromUtf8(
            report::htmlBytes(codebookHistory(small.study, origin.language, {}).document, origin));
    }
};

} // namespace

class TestCodebookHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void tellsFromTheFirstDraftToNow()
    {
        Tried tried;
        tried.close();
        tried.revise();
        const QString html = tried.html();
        const auto place = [&](const char* text) {
            const auto at = html.indexOf(QString::fromUtf8(text));
            if (at < 0) {
                qWarning("not there: %s", text);
            }
            return at;
        };
        QVERIFY(place("Versie 1 ·") > 0);
        QVERIFY(place("Het eerste codeboek van deze studie: 8 codes in 2 hoofdcategorieën.") >
                place("Versie 1 ·"));
        QVERIFY(place("Proefcodering: Proef 1 · 2026-02-03") > place("Versie 1 ·"));
        QVERIFY(place("Telt een hobby ook? (Anna, 2026-02-04)") > place("Proefcodering"));
        QVERIFY(place("Talenten scherper omschrijven") > place("Telt een hobby ook?"));
        QVERIFY(place("Versie 2 ·") > place("Talenten scherper"));
        QVERIFY(place("Besproken in februari") > place("Versie 2 ·"));
        QVERIFY(place("Nieuw: Trots – Omschrijving") > place("Versie 2 ·"));
        QVERIFY(place("Buiten gebruik: Bijbaan (zie Hobby)") > 0);
        QVERIFY(place("Talenten, definitie: van ‘Omschrijving’ naar ‘Wat iemand goed kan’") > 0);
        QVERIFY(!html.contains(QStringLiteral("talents")));
        const CodebookHistory history =
            codebookHistory(tried.small.study, QStringLiteral("nl"), {});
        QCOMPARE(history.revisions, 2);
        QCOMPARE(history.rounds, 1);
        QVERIFY(tried.html("en").contains(QStringLiteral("Trial round: Proef 1")));
    }

    void tellsAgreementOnlyWhenEverybodyIsReady()
    {
        Tried tried;
        QString html = tried.html();
        QVERIFY(html.contains(QStringLiteral("Nog niet iedereen heeft alle gesprekken")));
        QVERIFY(!html.contains(QStringLiteral("Overeenstemming in Proef 1")));
        QVERIFY(!html.contains(QStringLiteral("Telt een hobby ook?")));
        tried.close();
        html = tried.html();
        QVERIFY(html.contains(QStringLiteral("Overeenstemming in Proef 1")));
        const CodebookHistory history =
            codebookHistory(tried.small.study, QStringLiteral("nl"), {});
        const report::Table* table = nullptr;
        for (const report::Block& block : history.document.blocks) {
            if (const auto* found = std::get_if<report::Table>(&block)) {
                table = found;
            }
        }
        QVERIFY(table != nullptr);
        QCOMPARE(std::get<QString>(table->rows[0][0]), QStringLiteral("Inhoud"));
        // Two fragments that meet, of which one has the same code: half.
        QCOMPARE(std::get<double>(table->rows[0][1]), 50.0);
        // Nobody coded anything of the other category.
        QVERIFY(std::holds_alternative<report::Undefined>(table->rows[1][1]));
    }

    void aStudyWithoutRoundsHasAHistoryToo()
    {
        const SmallStudy small;
        const CodebookHistory history = codebookHistory(small.study, QStringLiteral("en"), {});
        QCOMPARE(history.revisions, 1);
        QCOMPARE(history.rounds, 0);
    }
};

QTEST_GUILESS_MAIN(TestCodebookHistory)
#include "tst_codebook_history.moc"
