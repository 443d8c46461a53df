// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/word_diff.h"

#include <QTest>

using namespace rozet::codebook;

namespace {

QString shown(const std::vector<WordRun>& runs)
{
    QString text;
    for (const WordRun& run : runs) {
        text += run.kind == WordKind::Same      ? run.text
                : run.kind == WordKind::Removed ? QStringLiteral("[-%1]").arg(run.text)
                                                : QStringLiteral("[+%1]").arg(run.text);
    }
    return text;
}

QString side(const std::vector<WordRun>& runs, WordKind without)
{
    QString text;
    for (const WordRun& run : runs) {
        text += run.kind == without ? QString() : run.text;
    }
    return text;
}

} // namespace

class TestWordDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void onlyWhatChangedIsMarked()
    {
        QCOMPARE(shown(compareWords(QStringLiteral("the student names a job"),
                                    QStringLiteral("the student names a paid job"))),
                 QStringLiteral("the student names a [+paid ]job"));
        QCOMPARE(shown(compareWords(QStringLiteral("one two three"), QStringLiteral("one three"))),
                 QStringLiteral("one [-two ]three"));
        QCOMPARE(shown(compareWords(QStringLiteral("a b c"), QStringLiteral("a x c"))),
                 QStringLiteral("a [-b ][+x ]c"));
        QCOMPARE(shown(compareWords(QString(), QStringLiteral("new"))), QStringLiteral("[+new]"));
        QCOMPARE(shown(compareWords(QStringLiteral("same"), QStringLiteral("same"))),
                 QStringLiteral("same"));
        QVERIFY(compareWords(QString(), QString()).empty());
    }

    void bothTextsCanBeReadBack()
    {
        const QString before = QStringLiteral("  One line.\nAnother line, with  blanks. ");
        const QString after = QStringLiteral("One  line.\nAnd another line with blanks.\n");
        const auto runs = compareWords(before, after);
        QCOMPARE(side(runs, WordKind::Added), before);
        QCOMPARE(side(runs, WordKind::Removed), after);
    }

    void aVeryLongTextIsReplacedWhole()
    {
        const QString before = QStringLiteral("a ").repeated(3000);
        const QString after = QStringLiteral("b ").repeated(3000);
        const auto runs = compareWords(before, after);
        QCOMPARE(runs.size(), std::size_t(2));
        QCOMPARE(side(runs, WordKind::Removed), after);
    }
};

QTEST_GUILESS_MAIN(TestWordDiff)
#include "tst_word_diff.moc"
