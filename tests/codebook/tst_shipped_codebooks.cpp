// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/codebook_json.h"
#include "codebook/shipped_codebooks.h"
#include "core/base/text_file.h"

#include <QTest>

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

    void anUnknownNameIsRefused()
    {
        const Result<Codebook> codebook = shippedCodebook(QStringLiteral("../secrets"));
        QVERIFY(!codebook.has_value());
        QCOMPARE_EQ(codebook.error().code, ErrorCode::FileNotFound);
    }
};

QTEST_GUILESS_MAIN(TestShippedCodebooks)

#include "tst_shipped_codebooks.moc"
