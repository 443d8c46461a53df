// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/codebook_json.h"
#include "codebook/shipped_codebooks.h"
#include "core/base/text_file.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace rozet;
using namespace rozet::codebook;

class TestShippedCodebooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyFileReadsAndWritesBackByteForByte()
    {
        for (const QString& name : shippedCodebookNames()) {
            const QString path =
                QStringLiteral(ROZET_SOURCE_DIR "/codebook/library/%1.json").arg(name);
            const Result<QByteArray> file = readWholeFile(path);
            QVERIFY(file.has_value());
            const Result<Codebook> codebook = shippedCodebook(name);
            QVERIFY2(codebook.has_value(), codebook ? "" : qPrintable(codebook.error().where));
            QCOMPARE(QString::fromUtf8(writeCodebook(*codebook)), QString::fromUtf8(*file));
            QVERIFY(readCodebook(*file, name) == *codebook);
        }
    }

    /// Exports, the sample study and published counts depend on these.
    void theCodesAreThese()
    {
        const Result<Codebook> book = shippedCodebook(QStringLiteral("inhoud-vorm-relatie"));
        QStringList tree;
        for (const Code& code : book->codes) {
            tree.append(code.category.text() + u'/' +
                        (code.parent ? code.parent->text() + u'/' : QString()) + code.id.text() +
                        (code.selectable ? QString() : QStringLiteral("*")));
        }
        const QStringList expected =
            QStringLiteral(
                "inhoud/ervaring* inhoud/ervaring/ervaring_lob "
                "inhoud/ervaring/ervaring_hobby_of_bijbaan* "
                "inhoud/ervaring_hobby_of_bijbaan/ervaring_hobby "
                "inhoud/ervaring_hobby_of_bijbaan/ervaring_bijbaan "
                "inhoud/ervaring/ervaring_school inhoud/emoties inhoud/talenten_kwaliteiten "
                "inhoud/motieven_interesses inhoud/versterken_talenten "
                "inhoud/zicht_studie_beroep inhoud/versterken_beeld "
                "inhoud/versterken_beeld/versterken_beeld_interesse "
                "inhoud/versterken_beeld/instroomeisen inhoud/netwerk "
                "inhoud/netwerk/netwerk_persoonlijk inhoud/netwerk/netwerk_professioneel "
                "inhoud/techniek inhoud/koppeling_talent_beroep inhoud/studievoortgang "
                "inhoud/persoonlijke_begeleiding inhoud/aanleiding vorm/structureren "
                "vorm/reflectie vorm/reflectie/reflectie_talenten "
                "vorm/reflectie/reflectie_terugblik vorm/reflectie/reflectie_toekomst "
                "vorm/reflectie/reflectie_voortgang vorm/reflectie/reflectie_proces "
                "vorm/samenvatten vorm/samenvatten/samenvatten_herhalen "
                "vorm/samenvatten/samenvatten_interpreteren vorm/bevestigen vorm/adviseren "
                "vorm/informeren vorm/verdiepingsvraag vorm/open_vraag vorm/gesloten_vraag "
                "vorm/aanzetten_actie vorm/vooruitkijken vorm/afspraken vorm/oogcontact "
                "vorm/luisterhouding vorm/hulpmiddel relatie/stijl_mentor")
                .split(u' ');
        QCOMPARE(tree, expected);
    }

    void everyCodeCanBeCodedWith()
    {
        const Result<Codebook> book = shippedCodebook(QStringLiteral("inhoud-vorm-relatie"));
        const QRegularExpression capitals(QStringLiteral("^[A-Z]{2,4}$"));
        std::set<QString> colours;
        for (const Code& code : book->codes) {
            for (const LocalizedText* text : {&code.label, &code.definition, &code.useWhen,
                                              &code.doNotUseWhen, &code.example}) {
                for (const char* language : {"nl", "en"}) {
                    QVERIFY2(!text->exactly(QString::fromLatin1(language)).isEmpty(),
                             qPrintable(code.id.text()));
                }
                QVERIFY(text->exactly(QStringLiteral("nl")) !=
                            text->exactly(QStringLiteral("en")) ||
                        text == &code.label);
            }
            QVERIFY2(capitals.match(code.shortText).hasMatch(), qPrintable(code.id.text()));
            QVERIFY2(colours.insert(code.colour).second, qPrintable(code.colour));
        }
    }

    void recordingCodesHaveTheirValues()
    {
        const Result<Codebook> book = shippedCodebook(QStringLiteral("inhoud-vorm-relatie"));
        QStringList found;
        for (const Code& code : book->codes) {
            if (code.level == CodeLevel::Recording) {
                QStringList ids{code.id.text()};
                for (const CodeValue& value : code.values) {
                    ids.append(value.id);
                }
                found.append(ids.join(u' '));
            }
        }
        const QStringList expected{
            QStringLiteral("aanleiding terugkoppeling_vergadering project bedrijfsbezoek "
                           "profielkeuze vervolgstudie lob_activiteit anders"),
            QStringLiteral("oogcontact 1 2 3 4 5"), QStringLiteral("luisterhouding 1 2 3 4 5"),
            QStringLiteral("hulpmiddel 1 2 3 4 5"),
            QStringLiteral("stijl_mentor leiden begeleiden anders")};
        QCOMPARE(found, expected);
    }

    void theRoseHasItsBordersOnTheAxes()
    {
        for (const QString& name : shippedCodebookNames()) {
            const Result<Codebook> book = shippedCodebook(name);
            const LearyRose& rose = book->rose;
            QCOMPARE_EQ(rose.sectors.size(), 8U);
            // Boven-samen is the sector just right of the top, samen-boven the one just above
            // right.
            QCOMPARE(rose.sectorAt(89)->id, QStringLiteral("bs"));
            QCOMPARE(rose.sectorAt(1)->id, QStringLiteral("sb"));
            QCOMPARE(rose.sectorAt(359)->id, QStringLiteral("so"));
            QCOMPARE(rose.sectorAt(271)->id, QStringLiteral("os"));
            QCOMPARE(rose.sectorAt(269)->id, QStringLiteral("ot"));
            QCOMPARE(rose.sectorAt(181)->id, QStringLiteral("to"));
            QCOMPARE(rose.sectorAt(179)->id, QStringLiteral("tb"));
            QCOMPARE(rose.sectorAt(91)->id, QStringLiteral("bt"));
            QCOMPARE(rose.sector(QStringLiteral("bs"))->label.in(QStringLiteral("nl")),
                     QStringLiteral("leidend"));
        }
    }

    void anUnknownNameIsRefused()
    {
        const Result<Codebook> codebook = shippedCodebook(QStringLiteral("../secrets"));
        QVERIFY(!codebook.has_value());
        QCOMPARE_EQ(codebook.error().code, ErrorCode::FileNotFound);
    }
};

QTEST_GUILESS_MAIN(TestShippedCodebooks)

#include "tst_shipped_codebooks.moc"
