// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of the house that the compiler cannot see.
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

namespace {

struct Source
{
    QString path; ///< from the root, with forward slashes
    QString text;
};

QList<Source> sourcesIn(const QStringList& folders, const QStringList& patterns)
{
    const QDir root(QStringLiteral(ROZET_SOURCE_DIR));
    QList<Source> sources;
    for (const QString& folder : folders) {
        QDirIterator files(root.filePath(folder), patterns, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly)) {
                sources.append(
                    {root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())});
            }
        }
    }
    return sources;
}

const QStringList kCode{QStringLiteral("*.h"), QStringLiteral("*.cpp")};
const QStringList kProduct{QStringLiteral("app"), QStringLiteral("codebook"),
                           QStringLiteral("core")};

/// The files outside the allowed folders in which the pattern occurs.
QStringList offenders(const QStringList& folders, const QString& pattern,
                      const QStringList& allowed = {})
{
    const QRegularExpression expression(pattern);
    QStringList found;
    for (const Source& source : sourcesIn(folders, kCode)) {
        const bool mayHave = std::any_of(allowed.begin(), allowed.end(), [&](const QString& place) {
            return source.path.startsWith(place);
        });
        if (!mayHave && expression.match(source.text).hasMatch()) {
            found.append(source.path);
        }
    }
    return found;
}

} // namespace

class TestHouse : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void sqlLivesInTheStore()
    {
        QCOMPARE(offenders(kProduct,
                           QStringLiteral("\\b(SELECT .+ FROM|INSERT INTO|UPDATE \\w+ SET|DELETE "
                                          "FROM|CREATE TABLE|PRAGMA )"),
                           {QStringLiteral("core/store/")}),
                 QStringList());
        QCOMPARE(offenders(kProduct, QStringLiteral("#include <sqlite3"),
                           {QStringLiteral("core/store/")}),
                 QStringList());
    }

    void ffmpegLivesInMedia()
    {
        QCOMPARE(offenders(kProduct,
                           QStringLiteral("#include <lib(av|sw)|libavformat/|libavcodec/"),
                           {QStringLiteral("core/media/")}),
                 QStringList());
    }

    void sticksAreReadInOnePlace()
    {
        QCOMPARE(offenders(kProduct, QStringLiteral("#include <SDL"),
                           {QStringLiteral("app/gamepad/")}),
                 QStringList());
    }

    void mediaFilesAreOpenedAtOneDoor()
    {
        const QStringList doors = offenders(kProduct, QStringLiteral("avformat_open_input\\s*\\("));
        QCOMPARE(doors, QStringList{QStringLiteral("core/media/media_file.cpp")});
        QCOMPARE(offenders(kProduct, QStringLiteral("QMediaPlayer|QVideoWidget|QAudioOutput\\b")),
                 QStringList());
    }

    void foreignFormatsLiveInExchangeAndReport()
    {
        QCOMPARE(offenders(kProduct,
                           QStringLiteral("#include <(pugixml|readstat|zip\\.h|xlsxwriter)"),
                           {QStringLiteral("core/exchange/"), QStringLiteral("core/report/"),
                            QStringLiteral("core/package/")}),
                 QStringList());
    }

    void nothingReachesTheNetwork()
    {
        const QStringList everywhere =
            kProduct + QStringList{QStringLiteral("samples"), QStringLiteral("tests")};
        QCOMPARE(
            offenders(everywhere,
                      QStringLiteral(
                          "#include <(QtNetwork|QNetwork|QTcp|QUdp|QSsl|sys/socket|netdb|curl)"),
                      {QStringLiteral("tests/core/media/")}),
            QStringList());
        for (const Source& source :
             sourcesIn({QStringLiteral(".")}, {QStringLiteral("CMakeLists.txt")})) {
            if (!source.path.startsWith(QStringLiteral("build/"))) {
                QVERIFY2(!source.text.contains(QStringLiteral("Qt6::Network")),
                         qPrintable(source.path));
            }
        }
    }

    void theCoreKnowsNoGui()
    {
        QCOMPARE(offenders({QStringLiteral("core"), QStringLiteral("codebook"),
                            QStringLiteral("app/cli")},
                           QStringLiteral("#include "
                                          "<(QWidget|QGui|QPainter|QImage|QColor|QPixmap|"
                                          "QApplication|QAction|QIcon|QFont)|Q_OBJECT")),
                 QStringList());
        QCOMPARE(offenders({QStringLiteral("core/statistics"), QStringLiteral("core/agreement"),
                            QStringLiteral("core/rose")},
                           QStringLiteral("#include <Q")),
                 QStringList());
    }

    void everySourceSaysItsLicence()
    {
        const QStringList patterns =
            kCode + QStringList{QStringLiteral("CMakeLists.txt"), QStringLiteral("*.cmake"),
                                QStringLiteral("*.sql")};
        for (const Source& source :
             sourcesIn(kProduct + QStringList{QStringLiteral("samples"), QStringLiteral("tests"),
                                              QStringLiteral("installers")},
                       patterns)) {
            QVERIFY2(source.text.left(200).contains(
                         QStringLiteral("SPDX-License-Identifier: GPL-3.0-or-later")),
                     qPrintable(source.path));
        }
    }

    void filesHaveOneSubject()
    {
        constexpr qsizetype kMostLines = 800;
        for (const Source& source : sourcesIn(kProduct, kCode)) {
            QVERIFY2(source.text.count(u'\n') <= kMostLines, qPrintable(source.path));
        }
    }

    void numbersAreMadeWithoutQt()
    {
        QCOMPARE(offenders({QStringLiteral("core/statistics"), QStringLiteral("core/agreement"),
                            QStringLiteral("core/rose")},
                           QStringLiteral("#include <Q|\\bQString\\b|core/base/")),
                 QStringList());
    }

    /// Codebooks other than the shipped ones work as well: no source knows the name of a code.
    void noSourceKnowsTheNameOfACode()
    {
        QSet<QString> ids;
        for (const Source& book :
             sourcesIn({QStringLiteral("codebook/library")}, {QStringLiteral("*.json")})) {
            const QJsonObject object = QJsonDocument::fromJson(book.text.toUtf8()).object();
            for (const char* list : {"codes", "categories"}) {
                for (const QJsonValue& one : object.value(QLatin1String(list)).toArray()) {
                    ids.insert(one[QLatin1String("id")].toString());
                }
            }
        }
        QVERIFY(ids.size() > 40);
        const QRegularExpression comment(QStringLiteral("//[^\n]*"));
        const QRegularExpression literal(QStringLiteral("\"([a-z0-9_]+)\""));
        for (const Source& source : sourcesIn(kProduct, kCode)) {
            QString code = source.text;
            code.remove(comment);
            for (auto found = literal.globalMatch(code); found.hasNext();) {
                const QString text = found.next().captured(1);
                QVERIFY2(!ids.contains(text), qPrintable(source.path + u' ' + text));
            }
        }
    }

    void theProjectStandsAlone()
    {
        const QStringList folders =
            kProduct + QStringList{QStringLiteral("samples"), QStringLiteral("docs"),
                                   QStringLiteral("scripts"), QStringLiteral("installers")};
        for (const Source& source : sourcesIn(folders, {QStringLiteral("*")})) {
            QVERIFY2(
                !source.text.contains(QRegularExpression(QStringLiteral("/(home|root|work)/"))),
                qPrintable(source.path));
        }
    }
};

QTEST_GUILESS_MAIN(TestHouse)
#include "tst_house.moc"
