// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/undefined_text.h"

#include <QSet>
#include <QTest>

using namespace rozet;
using statistics::Undefined;

class TestUndefinedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyReasonHasANameAndASentenceInBothLanguages()
    {
        QSet<QString> names;
        QSet<QString> dutch;
        QSet<QString> english;
        const int last = static_cast<int>(Undefined::CrossedGroups);
        for (int reason = 1; reason <= last; ++reason) {
            const auto undefined = static_cast<Undefined>(reason);
            names.insert(workflow::undefinedName(undefined));
            dutch.insert(workflow::undefinedText(undefined, QStringLiteral("nl")));
            english.insert(workflow::undefinedText(undefined, QStringLiteral("en")));
        }
        QCOMPARE(names.size(), last);
        QCOMPARE(dutch.size(), last);
        QCOMPARE(english.size(), last);
        QVERIFY(!names.contains(QString()) && !names.contains(QStringLiteral("unknown")));
        QVERIFY(!dutch.intersects(english));
    }

    void noVariationSaysTheAgreement()
    {
        const QString text = workflow::undefinedText(Undefined::NoVariation, QStringLiteral("en"));
        QVERIFY2(text.contains(QStringLiteral("100 %")), qPrintable(text));
        QCOMPARE(workflow::undefinedName(Undefined::NoVariation), QStringLiteral("no_variation"));
        QVERIFY(workflow::undefinedText(Undefined::NotUndefined, QStringLiteral("nl")).isEmpty());
    }

    void intervalMethodsHaveNames()
    {
        QCOMPARE(workflow::intervalMethodName(statistics::IntervalMethod::Jackknife),
                 QStringLiteral("jackknife"));
        QCOMPARE(workflow::intervalMethodName(statistics::IntervalMethod::BootstrapBca),
                 QStringLiteral("bootstrap_bca"));
    }
};

QTEST_GUILESS_MAIN(TestUndefinedText)
#include "tst_undefined_text.moc"
