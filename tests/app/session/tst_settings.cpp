// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rozet::session;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everySettingHasADefaultOfItsType()
    {
        for (const SettingSpec& spec : Settings::all()) {
            QVariant value(QString::fromLatin1(spec.defaultText));
            QVERIFY2(value.convert(QMetaType(spec.type)), spec.key);
        }
    }

    void valuesAreKept()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("settings.ini"));
        {
            Settings settings(path);
            QCOMPARE(settings.text("theme"), QStringLiteral("system"));
            QCOMPARE(settings.number("player/volumePercent"), 100);
            QVERIFY(settings.flag("code/followPlayhead"));
            settings.set("theme", QStringLiteral("dark"));
            settings.set("player/volumePercent", 40);
            settings.set("code/followPlayhead", false);
            settings.set("window/geometry", QByteArray("\0\1\2", 3));
            settings.rememberCoder(QStringLiteral("s"), QStringLiteral("c"));
        }
        const Settings settings(path);
        QCOMPARE(settings.text("theme"), QStringLiteral("dark"));
        QCOMPARE(settings.number("player/volumePercent"), 40);
        QVERIFY(!settings.flag("code/followPlayhead"));
        QCOMPARE(settings.bytes("window/geometry"), QByteArray("\0\1\2", 3));
        QCOMPARE(settings.coderOf(QStringLiteral("s")), QStringLiteral("c"));
    }

    void recentStudiesAreNewestFirstWithoutDoubles()
    {
        const QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("settings.ini")));
        for (int i = 0; i < 14; ++i) {
            settings.rememberStudy({QStringLiteral("/s/%1.rozet").arg(i), QString::number(i)});
        }
        settings.rememberStudy({QStringLiteral("/s/../s/9.rozet"), QStringLiteral("nine")});
        QCOMPARE(settings.recentStudies().size(), std::size_t(10));
        QCOMPARE(settings.recentStudies().front().title, QStringLiteral("nine"));
        settings.forgetStudy(QStringLiteral("/s/9.rozet"));
        QCOMPARE(settings.recentStudies().front().title, QStringLiteral("13"));
        settings.forgetAllStudies();
        QVERIFY(settings.recentStudies().empty());
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
