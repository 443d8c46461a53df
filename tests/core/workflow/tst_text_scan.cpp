// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/text_scan.h"

#include <QFile>
#include <QRegularExpression>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace rozet;
using namespace rozet::workflow;

class TestTextScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void findsInBothEncodings()
    {
        const TextScan scan(
            {QStringLiteral("timmeren"), QStringLiteral("één keer"), QStringLiteral("weg")});
        QCOMPARE(scan.find("xx timmeren yy"), (std::set<qsizetype>{0}));
        QCOMPARE(scan.find(QByteArray("\0\0", 2) + QStringLiteral("één keer").toUtf8()),
                 (std::set<qsizetype>{1}));
        QStringEncoder wide(QStringEncoder::Utf16LE);
        const QByteArray bytes = wide(QStringLiteral("timmeren en één keer"));
        QCOMPARE(scan.find("x" + bytes), (std::set<qsizetype>{0, 1}));
        QVERIFY(scan.find("Timmeren, timmere").empty());
        QVERIFY(scan.find("weg weg").empty()); // too short to mean anything
        QVERIFY(scan.find({}).empty());
        QVERIFY(TextScan({}).find("anything").empty());
    }

    void findsAtTheVeryEnds()
    {
        const TextScan scan({QStringLiteral("begin"), QStringLiteral("einde van het bestand")});
        QCOMPARE(scan.find("begin 12345 einde van het bestand"), (std::set<qsizetype>{0, 1}));
    }

    void findsAcrossTheBlocksOfALargeFile()
    {
        const QTemporaryDir folder;
        const qsizetype block = qsizetype(4) << 20;
        for (const qsizetype at : {qsizetype(0), block - 10, block - 1, block, 2 * block - 3}) {
            QByteArray bytes(2 * block + 100, 'x');
            bytes.replace(at, 20, "een verwijderde tekst");
            const QString path = folder.filePath(QString::number(at));
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
            file.close();
            NoProgress progress;
            const auto found =
                TextScan({QStringLiteral("een verwijderde tekst")}).findInFile(path, progress);
            QVERIFY(found);
            QCOMPARE(*found, (std::set<qsizetype>{0}));
        }
    }

    void aFileThatCannotBeRead()
    {
        NoProgress progress;
        const auto found =
            TextScan({QStringLiteral("tekst")}).findInFile(QStringLiteral("/no/such"), progress);
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::FileNotReadable);
    }

    void longTextsAreCutIntoPieces()
    {
        const QString line(100, u'a');
        QCOMPARE(TextScan::pieces(line + QStringLiteral("\n\n korte regel ")),
                 (QStringList{QString(48, u'a'), QString(48, u'a'), QString(4, u'a'),
                              QStringLiteral("korte regel")}));
        QVERIFY(TextScan::pieces(QStringLiteral(" \n ")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTextScan)
#include "tst_text_scan.moc"
