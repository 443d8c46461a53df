// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing English is left in the Dutch window.
#include "tests/app/desktop/window_bench.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QXmlStreamReader>

#include <set>

using namespace rozet;
using test::WindowBench;

namespace {

/// Every text a person can read or hear in the window.
std::set<QString> textsOf(QWidget& window)
{
    std::set<QString> texts;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        texts.insert(widget->accessibleName());
        texts.insert(widget->toolTip());
        if (const auto* label = qobject_cast<const QLabel*>(widget)) {
            texts.insert(label->text());
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
            texts.insert(button->text());
        } else if (const auto* line = qobject_cast<const QLineEdit*>(widget)) {
            texts.insert(line->placeholderText());
        } else if (const auto* plain = qobject_cast<const QPlainTextEdit*>(widget)) {
            texts.insert(plain->placeholderText());
        } else if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
            for (int i = 0; i < box->count(); ++i) {
                texts.insert(box->itemText(i));
            }
        } else if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) {
            for (int i = 0; i < tabs->count(); ++i) {
                texts.insert(tabs->tabText(i));
            }
        } else if (const auto* table = qobject_cast<const QTableView*>(widget)) {
            for (int i = 0; table->model() != nullptr && i < table->model()->columnCount(); ++i) {
                texts.insert(table->model()->headerData(i, Qt::Horizontal).toString());
            }
        }
    }
    for (const QAction* action : window.findChildren<QAction*>()) {
        texts.insert(action->text());
    }
    return texts;
}

std::set<QString> textsIn(const QString& language)
{
    WindowBench bench(language);
    if (!bench.open()) {
        return {};
    }
    bench.startCoding();
    bench.code().controller().selection().selectOnly(bench.made.fragments[0]);
    for (const char* name : {"study", "tallies", "code"}) {
        bench.window().showWorkspace(QString::fromLatin1(name));
        QApplication::processEvents();
    }
    return textsOf(bench.window());
}

/// English sources whose Dutch is another text, and that are not the Dutch of something else.
std::set<QString> translatedSources()
{
    std::set<QString> sources;
    std::set<QString> alsoDutch;
    QFile file(QStringLiteral(ROZET_SOURCE_DIR "/app/i18n/rozet_nl.ts"));
    if (!file.open(QIODevice::ReadOnly)) {
        return sources;
    }
    QXmlStreamReader reader(&file);
    QString source;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == QLatin1String("source")) {
            source = reader.readElementText();
        } else if (reader.isStartElement() && reader.name() == QLatin1String("translation")) {
            const QString dutch = reader.readElementText(QXmlStreamReader::IncludeChildElements);
            alsoDutch.insert(dutch.trimmed());
            if (dutch.trimmed() != source) {
                sources.insert(source);
            }
        }
    }
    for (const QString& text : alsoDutch) {
        sources.erase(text);
    }
    return sources;
}

} // namespace

class TestDutch : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void noEnglishIsLeft()
    {
        const std::set<QString> english = translatedSources();
        QVERIFY(english.size() > 200);
        const std::set<QString> shown = textsIn(QStringLiteral("nl"));
        QVERIFY(shown.size() > 100);
        QStringList left;
        for (const QString& text : shown) {
            // Names of keys follow in brackets.
            const QString bare = text.left(text.lastIndexOf(QStringLiteral(" (")));
            if (!text.isEmpty() && (english.contains(text) || english.contains(bare))) {
                left.append(text);
            }
        }
        QCOMPARE(left.join(QStringLiteral(" | ")), QString());
    }

    void everyTextOfTheWindowHasDutch()
    {
        QFile file(QStringLiteral(ROZET_SOURCE_DIR "/app/i18n/rozet_nl.ts"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader reader(&file);
        QString context;
        QStringList unfinished;
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement() && reader.name() == QLatin1String("name")) {
                context = reader.readElementText();
            } else if (reader.isStartElement() && reader.name() == QLatin1String("translation") &&
                       reader.attributes().value(QLatin1String("type")) ==
                           QLatin1String("unfinished") &&
                       (context.startsWith(QLatin1String("rozet::")) ||
                        context == QLatin1String("Actions"))) {
                unfinished.append(context);
            }
        }
        QCOMPARE(unfinished.join(QStringLiteral(", ")), QString());
    }
};

QTEST_MAIN(TestDutch)
#include "tst_dutch.moc"
