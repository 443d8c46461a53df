// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/colour/contrast.h"

#include <QTest>

using namespace rozet;

class ContrastTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void knownContrasts()
    {
        QVERIFY(qAbs(colour::contrast(Qt::black, Qt::white) - 21.0) < 1e-9);
        QVERIFY(qAbs(colour::contrast(Qt::white, Qt::black) - 21.0) < 1e-9);
        QVERIFY(qAbs(colour::contrast(Qt::red, Qt::red) - 1.0) < 1e-9);
        // #767676 is the lightest grey that is text on white by WCAG: 4.54.
        QVERIFY(qAbs(colour::contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
    }

    void everyCodeColourCanBeMadeVisible()
    {
        for (const QColor& background : {QColor(Qt::white), QColor(0x1e, 0x20, 0x23)}) {
            for (int hue = 0; hue < 360; hue += 30) {
                for (const int value : {40, 128, 255}) {
                    const QColor shade =
                        colour::withContrast(QColor::fromHsv(hue, 255, value), background, 3.0);
                    QCOMPARE_GE(colour::contrast(shade, background), 3.0);
                }
            }
        }
    }

    void aColourThatIsFineStaysAsItIs()
    {
        const QColor blue(0x00, 0x72, 0xb2);
        QCOMPARE(colour::withContrast(blue, Qt::white, 3.0).rgb(), blue.rgb());
    }

    void mixing()
    {
        QCOMPARE(colour::mix(Qt::black, Qt::white, 0).rgb(), QColor(Qt::black).rgb());
        QCOMPARE(colour::mix(Qt::black, Qt::white, 1).rgb(), QColor(Qt::white).rgb());
        QCOMPARE(colour::mix(Qt::black, Qt::white, 0.5).red(), 128);
    }

    void darkPalettes()
    {
        QPalette palette;
        palette.setColor(QPalette::Base, Qt::white);
        QVERIFY(!colour::isDark(palette));
        palette.setColor(QPalette::Base, QColor(0x1e, 0x20, 0x23));
        QVERIFY(colour::isDark(palette));
    }
};

QTEST_GUILESS_MAIN(ContrastTest)
#include "tst_contrast.moc"
