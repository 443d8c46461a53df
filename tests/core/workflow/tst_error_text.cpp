// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/i18n/translation.h"
#include "core/workflow/error_facts.h"
#include "core/workflow/error_sentence.h"
#include "core/workflow/error_text.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace rozet;
using namespace rozet::workflow;

namespace {

// Internal is the last code; see core/base/error.h.
constexpr int kCodes = static_cast<int>(ErrorCode::Internal) + 1;

ErrorCode codeAt(int i)
{
    return static_cast<ErrorCode>(i);
}

} // namespace

class TestErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyCodeHasItsOwnSentence_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Dutch") << QStringLiteral("nl");
    }

    void everyCodeHasItsOwnSentence()
    {
        QFETCH(QString, language);
        const i18n::LanguageScope scope(language);
        const QString unknown = errorSentence(codeAt(kCodes)).text;
        QSet<QString> sentences{unknown};
        QSet<QString> names{errorName(codeAt(kCodes))};
        for (int i = 0; i < kCodes; ++i) {
            const QString text = errorText(makeError(codeAt(i)));
            QVERIFY2(text.endsWith(u'.'), qPrintable(text));
            QVERIFY2(text.front().isUpper(), qPrintable(text));
            QVERIFY2(!text.contains(u'%'), qPrintable(text));
            QVERIFY2(!sentences.contains(errorSentence(codeAt(i)).text), qPrintable(text));
            QVERIFY2(!names.contains(errorName(codeAt(i))), qPrintable(errorName(codeAt(i))));
            sentences += errorSentence(codeAt(i)).text;
            names += errorName(codeAt(i));
        }
    }

    void everyFactIsInTheSentence()
    {
        for (int i = 0; i < kCodes; ++i) {
            const QString text =
                errorText(makeError(codeAt(i), QStringLiteral("codes.csv"), QStringLiteral("start"),
                                    QStringLiteral("twelve"), QStringLiteral("12.5")));
            QVERIFY2(text.startsWith(QStringLiteral("codes.csv, start: ")), qPrintable(text));
            QVERIFY2(text.contains(QStringLiteral("twelve")), qPrintable(text));
            QVERIFY2(text.contains(QStringLiteral("12.5")), qPrintable(text));
        }
    }

    void dutchDiffersFromEnglishEverywhere()
    {
        for (int i = 0; i < kCodes; ++i) {
            const QString english = errorText(makeError(codeAt(i)));
            const i18n::LanguageScope scope(QStringLiteral("nl"));
            QVERIFY2(errorText(makeError(codeAt(i))) != english, qPrintable(english));
        }
    }

    void namesTheRow()
    {
        const Error error =
            makeError(ErrorCode::RowInvalid, QStringLiteral("codes.csv"), QStringLiteral("12"),
                      QStringLiteral("3"), QStringLiteral("4"));
        QCOMPARE(
            errorText(error),
            QStringLiteral("codes.csv, row 12: this row cannot be used. Found: 3. Expected: 4."));
        const i18n::LanguageScope scope(QStringLiteral("nl"));
        QCOMPARE(errorText(error),
                 QStringLiteral(
                     "codes.csv, rij 12: deze rij is niet bruikbaar. Gevonden: 3. Verwacht: 4."));
    }

    void namesTheFrame()
    {
        const QString text = errorText(
            makeError(ErrorCode::MediaDamaged, QStringLiteral("a.mp4"), QStringLiteral("12")));
        QVERIFY2(text.startsWith(QStringLiteral("a.mp4, frame 12: ")), qPrintable(text));
    }

    void knownFactsAreTranslated()
    {
        const i18n::LanguageScope scope(QStringLiteral("nl"));
        for (const char* fact : errorFacts()) {
            QVERIFY2(QCoreApplication::translate("ErrorFacts", fact) != QString::fromUtf8(fact),
                     fact);
        }
        QVERIFY(errorText(makeError(ErrorCode::MediaDamaged, QString(), QString(),
                                    QStringLiteral("time limit")))
                    .contains(QStringLiteral("tijdslimiet")));
    }

    // A file from outside decides what stands in these fields; it may not decide what a terminal
    // does.
    void staysOnOneHarmlessLine()
    {
        const QString hostile =
            QStringLiteral("a\nb\tc\x1b[2J") + QChar(0x202e) + QStringLiteral("d");
        const QString text =
            errorText(makeError(ErrorCode::ValueInvalid, hostile, hostile, hostile));
        QVERIFY(!text.contains(u'\n') && !text.contains(QChar(0x1b)) &&
                !text.contains(QChar(0x202e)));
        QVERIFY(text.startsWith(QStringLiteral("a b c[2Jd, a b c[2Jd: ")));
        const QString column = errorText(
            makeError(ErrorCode::ValueInvalid, QString(), QStringLiteral("3, ") + hostile));
        QVERIFY2(column.startsWith(QStringLiteral("row 3, a b c[2Jd: ")), qPrintable(column));
        const QString longText(100000, u'x');
        QVERIFY(errorText(makeError(ErrorCode::ValueInvalid, longText, longText, longText)).size() <
                2000);
    }

    void placeholdersInDataAreLeftAlone()
    {
        const QString text =
            errorText(makeError(ErrorCode::ValueInvalid, QStringLiteral("%1"), QStringLiteral("%2"),
                                QStringLiteral("%1"), QStringLiteral("%1")));
        QCOMPARE(text,
                 QStringLiteral("%1, %2: this value cannot be read. Found: %1. Expected: %1."));
    }
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_error_text.moc"
