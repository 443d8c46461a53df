// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/actions.h"
#include "app/session/key_map.h"
#include "app/session/settings.h"
#include "codebook/shipped_codebooks.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace rozet;
using namespace rozet::session;

class TestActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyActionHasItsOwnName()
    {
        std::set<QString> ids;
        for (const ActionSpec& action : allActions()) {
            QVERIFY2(ids.insert(QString::fromLatin1(action.id)).second, action.id);
            QVERIFY2(!actionText(action).isEmpty() && !actionGroup(action).isEmpty(), action.id);
            for (const QKeySequence& keys : defaultKeys(action)) {
                QVERIFY2(!keys.isEmpty(), action.id);
            }
        }
        QVERIFY(findAction(QStringLiteral("play.toggle")) != nullptr);
        QVERIFY(findAction(QStringLiteral("nothing")) == nullptr);
    }

    void noTwoActionsThatAreActiveTogetherShareAKey()
    {
        const auto actions = allActions();
        for (std::size_t i = 0; i < actions.size(); ++i) {
            for (std::size_t k = i + 1; k < actions.size(); ++k) {
                if (!activeTogether(actions[i].place, actions[k].place)) {
                    continue;
                }
                for (const QKeySequence& keys : defaultKeys(actions[i])) {
                    QVERIFY2(!defaultKeys(actions[k]).contains(keys), actions[k].id);
                }
            }
        }
    }

    void noCodeOfTheShippedCodebooksHasTheKeyOfAnAction()
    {
        const QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("settings.ini")));
        KeyMap keys(settings);
        for (const QString& name : codebook::shippedCodebookNames()) {
            const codebook::Codebook book = codebook::shippedCodebook(name).value();
            keys.setCodebook(&book);
            for (const codebook::Code& code : book.codes) {
                if (!code.key.isEmpty()) {
                    QVERIFY2(keys.codeFor(code.key) == code.id, qPrintable(code.key));
                }
            }
        }
    }

    void noKeyNeedsAltGr()
    {
        for (const ActionSpec& action : allActions()) {
            for (const QKeySequence& keys : defaultKeys(action)) {
                const QString text = keys.toString(QKeySequence::PortableText);
                QVERIFY2(!text.contains(QLatin1Char('[')) && !text.contains(QLatin1Char('@')) &&
                             !text.contains(QLatin1Char('#')) && !text.contains(QLatin1Char('\\')),
                         action.id);
            }
        }
    }

    void aClashIsRefusedWithASentence()
    {
        const QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("settings.ini")));
        const codebook::Codebook book =
            codebook::shippedCodebook(QStringLiteral("inhoud-vorm-relatie")).value();
        KeyMap keys(settings);
        keys.setCodebook(&book);
        const QSignalSpy changed(&keys, &KeyMap::changed);
        const QString split = QStringLiteral("code.split");
        for (const char* taken : {"Space", "Ctrl+Z", "H", "4"}) {
            const QKeySequence sequence(QString::fromLatin1(taken));
            QVERIFY2(!keys.objection(split, sequence).isEmpty(), taken);
            QVERIFY2(!keys.setKeys(split, sequence), taken);
        }
        QCOMPARE(changed.count(), 0);
        QCOMPARE(keys.keysText(split), QStringLiteral("Ctrl+D"));
        // A key of another workspace is free.
        QVERIFY(
            keys.objection(QStringLiteral("tally.export"), QKeySequence(Qt::Key_Space)).isEmpty());
    }

    void changedKeysAreRememberedAndCanBeTakenBack()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("settings.ini"));
        const QString split = QStringLiteral("code.split");
        {
            Settings settings(path);
            KeyMap keys(settings);
            QVERIFY(keys.setKeys(split, QKeySequence(QStringLiteral("Ctrl+B"))));
            QVERIFY(keys.setKeys(QStringLiteral("code.join"), QKeySequence()));
        }
        Settings settings(path);
        KeyMap keys(settings);
        QCOMPARE(keys.keysText(split), QStringLiteral("Ctrl+B"));
        QVERIFY(keys.keysOf(QStringLiteral("code.join")).isEmpty());
        QVERIFY(keys.isChanged(split));
        keys.restoreDefault(split);
        QCOMPARE(keys.keysText(split), QStringLiteral("Ctrl+D"));
        QVERIFY(!keys.isChanged(split));
    }

    void singleKeysAreThoseATextFieldWants()
    {
        QVERIFY(isSingleKey(QKeySequence(QStringLiteral("J"))));
        QVERIFY(isSingleKey(QKeySequence(QStringLiteral("Shift+I"))));
        QVERIFY(isSingleKey(QKeySequence(QStringLiteral("Space"))));
        QVERIFY(!isSingleKey(QKeySequence(QStringLiteral("Ctrl+Z"))));
        QVERIFY(!isSingleKey(QKeySequence(QStringLiteral("F2"))));
    }
};

QTEST_GUILESS_MAIN(TestActions)
#include "tst_actions.moc"
