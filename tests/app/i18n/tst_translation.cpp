// SPDX-License-Identifier: GPL-3.0-or-later
// The Dutch translation is complete, is up to date with the sources, and keeps every placeholder.
#include "app/i18n/translation.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace rozet::i18n;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList translations;
    bool finished = true;
    bool plural = false;
};

QList<Message> readMessages(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QList<Message> messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        const QString element = xml.name().toString();
        if (element == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (element == QLatin1String("message")) {
            Message message;
            message.context = context;
            message.plural =
                xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
            messages += message;
        } else if (element == QLatin1String("source")) {
            messages.back().source = xml.readElementText();
        } else if (element == QLatin1String("translation")) {
            messages.back().finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            if (!messages.back().plural) {
                messages.back().translations += xml.readElementText();
            }
        } else if (element == QLatin1String("numerusform")) {
            messages.back().translations += xml.readElementText();
        }
    }
    return messages;
}

QSet<QString> placeholders(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("%(?:[1-9][0-9]?|L[1-9]|n)"));
    QSet<QString> found;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        found += matches.next().captured();
    }
    return found;
}

QString sourcePath(const QString& language)
{
    return QStringLiteral(ROZET_SOURCE_DIR "/app/i18n/rozet_%1.ts").arg(language);
}

void addLanguages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("nl") << QStringLiteral("nl");
    QTest::newRow("en") << QStringLiteral("en");
}

} // namespace

class TestTranslation : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void isFinished_data() { addLanguages(); }

    void isFinished()
    {
        QFETCH(QString, language);
        const QList<Message> messages = readMessages(sourcePath(language));
        QVERIFY(language == QLatin1String("en") || messages.size() > 80);
        for (const Message& message : messages) {
            QVERIFY2(message.finished, qPrintable(message.source));
            for (const QString& translation : message.translations) {
                QVERIFY2(!translation.isEmpty(), qPrintable(message.source));
                QVERIFY2(placeholders(translation) == placeholders(message.source) ||
                             (message.plural && !translation.contains(QLatin1String("%n"))),
                         qPrintable(translation));
                QCOMPARE(translation.endsWith(u' '), message.source.endsWith(u' '));
            }
            QVERIFY2(!message.plural || message.translations.size() == 2,
                     qPrintable(message.source));
        }
    }

    // Collects the texts of the sources again: whatever is new or changed shows up as unfinished.
    void knowsEveryTextOfTheSources_data() { addLanguages(); }

    void knowsEveryTextOfTheSources()
    {
        QFETCH(QString, language);
        const QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("copy.ts"));
        QVERIFY(QFile::copy(sourcePath(language), copy));
        QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
        QStringList arguments{QStringLiteral("-silent"),
                              QStringLiteral("-no-obsolete"),
                              QStringLiteral("-disable-heuristic"),
                              QStringLiteral("similartext"),
                              QStringLiteral("-locations"),
                              QStringLiteral("none"),
                              QStringLiteral("-extensions"),
                              QStringLiteral("cpp,h"),
                              QStringLiteral("-I"),
                              QStringLiteral(ROZET_SOURCE_DIR)};
        if (language == QLatin1String("en")) {
            arguments += QStringLiteral("-pluralonly");
        }
        for (const char* part : {"app", "core", "codebook"}) {
            arguments += QStringLiteral(ROZET_SOURCE_DIR "/") + QLatin1String(part);
        }
        QProcess collect;
        collect.start(QStringLiteral(ROZET_LUPDATE),
                      arguments + QStringList{QStringLiteral("-ts"), copy});
        QVERIFY(collect.waitForFinished());
        QCOMPARE(collect.exitCode(), 0);
        for (const Message& message : readMessages(copy)) {
            QVERIFY2(message.finished,
                     qPrintable(QStringLiteral("not translated: ") + message.source));
        }
    }

    void scopeSetsAndRestores()
    {
        const auto text = [] { return QCoreApplication::translate("ErrorText", "row %1"); };
        QCOMPARE(text(), QStringLiteral("row %1"));
        {
            const LanguageScope dutch(QStringLiteral("nl"));
            QCOMPARE(dutch.language(), QStringLiteral("nl"));
            QCOMPARE(text(), QStringLiteral("rij %1"));
        }
        QCOMPARE(text(), QStringLiteral("row %1"));
        const LanguageScope other(QStringLiteral("xx"));
        QCOMPARE(other.language(), QStringLiteral("en"));
    }

    void loadingReplacesTheLanguage()
    {
        const auto text = [] { return QCoreApplication::translate("ErrorText", "row %1"); };
        QVERIFY(loadTranslation(QStringLiteral("nl")));
        QCOMPARE(text(), QStringLiteral("rij %1"));
        QVERIFY(!loadTranslation(QStringLiteral("xx")));
        QCOMPARE(text(), QStringLiteral("rij %1"));
        QVERIFY(loadTranslation(QStringLiteral("en")));
        QCOMPARE(text(), QStringLiteral("row %1"));
    }
};

QTEST_GUILESS_MAIN(TestTranslation)
#include "tst_translation.moc"
