// SPDX-License-Identifier: GPL-3.0-or-later
// The file of a package: what goes in comes out, and nothing else does, whatever was done to it.
#include "core/package/package_reader.h"
#include "core/package/package_writer.h"
#include "core/package/seal.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <zip.h>

using namespace rozet;
using namespace rozet::package;

namespace {

const QString kPassphrase = QStringLiteral("gele fietsen é 12");

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void putBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray noise(qsizetype size, quint32 seed)
{
    QByteArray bytes(size, '\0');
    for (qsizetype i = 0; i < size; ++i) {
        seed = seed * 1664525U + 1013904223U;
        bytes[i] = static_cast<char>(seed >> 24);
    }
    return bytes;
}

using Members = std::vector<std::pair<QByteArray, QByteArray>>;

void writeZip(const QString& path, const Members& members, int compression = ZIP_CM_STORE)
{
    int code = 0;
    zip_t* archive =
        zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    QVERIFY(archive != nullptr);
    for (const auto& [name, bytes] : members) {
        zip_source_t* source = zip_source_buffer(archive, bytes.constData(),
                                                 static_cast<zip_uint64_t>(bytes.size()), 0);
        const zip_int64_t index = zip_file_add(archive, name.constData(), source, ZIP_FL_ENC_GUESS);
        QVERIFY(index >= 0);
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), compression, 9);
    }
    QCOMPARE(zip_close(archive), 0);
}

Members readZip(const QString& path)
{
    Members members;
    int code = 0;
    zip_t* archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code);
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t stat;
        zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &stat);
        QByteArray bytes(static_cast<qsizetype>(stat.size), '\0');
        zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        zip_fread(file, bytes.data(), stat.size);
        zip_fclose(file);
        members.emplace_back(stat.name, bytes);
    }
    zip_discard(archive);
    return members;
}

class CancelsAfter final : public Progress
{
public:
    explicit CancelsAfter(int reports) : m_left(reports) {}

    void report(std::int64_t, std::int64_t) override { --m_left; }

    [[nodiscard]] bool cancelled() const override { return m_left <= 0; }

private:
    int m_left;
};

} // namespace

class TestPackage : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        // One byte, one piece, one byte more than a piece, and several pieces.
        m_files = {{"study.rozet", noise(kPieceBytes + 1, 1)},
                   {"media/0001", noise(kPieceBytes, 2)},
                   {"media/0002", noise(1, 3)},
                   {"media/0003", {}},
                   {"media/0004", noise(kPieceBytes * 5 + 777, 4)}};
    }

    void whatGoesInComesOut_data() { passphrases(); }

    void whatGoesInComesOut()
    {
        QFETCH(QString, passphrase);
        const auto written = write(passphrase);
        QVERIFY(written);
        QCOMPARE(*written, QFileInfo(path()).size());
        QVERIFY(looksLikePackage(path()));
        auto reader = PackageReader::open(path(), passphrase);
        QVERIFY(reader);
        QCOMPARE(reader->isSealed(), !passphrase.isEmpty());
        QCOMPARE(reader->contents().coderName, QStringLiteral("Anna"));
        QCOMPARE(reader->contents().members.size(), m_files.size());
        NoProgress progress;
        for (const MemberInfo& member : reader->contents().members) {
            const QString out = m_folder->filePath(QStringLiteral("out"));
            QFile::remove(out);
            QVERIFY(reader->extract(member, out, progress));
            QCOMPARE(bytesOf(out), bytesNamed(member.name));
            // Never over something that is there.
            const Done again = reader->extract(member, out, progress);
            QVERIFY(!again && again.error().code == ErrorCode::FileExists);
        }
        QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*unfinished*")}).size(), 0);
    }

    void sealedBytesTellNothing()
    {
        m_files[0].second = QByteArray("MARKEDWORD").repeated(9000);
        QVERIFY(write(kPassphrase));
        const QByteArray bytes = bytesOf(path());
        QVERIFY(!bytes.contains("MARKEDWORD"));
        QVERIFY(!bytes.contains("Anna"));
        QVERIFY(!bytes.contains("media-file-name"));
        QVERIFY(write({}));
        QVERIFY(bytesOf(path()).contains("MARKEDWORD"));
    }

    void passphraseMustBeTheOne()
    {
        QVERIFY(write(kPassphrase));
        const auto none = PackageReader::open(path(), {});
        QVERIFY(!none && none.error().code == ErrorCode::PackagePassphraseNeeded);
        const auto wrong = PackageReader::open(path(), kPassphrase + u' ');
        QVERIFY(!wrong && wrong.error().code == ErrorCode::PackagePassphraseWrong);
        // Composed and decomposed letters are the same letters.
        QVERIFY(PackageReader::open(path(), kPassphrase.normalized(QString::NormalizationForm_D)));
    }

    void everyDamageIsNoticed_data() { passphrases(); }

    void everyDamageIsNoticed()
    {
        QFETCH(QString, passphrase);
        QVERIFY(write(passphrase));
        const QByteArray whole = bytesOf(path());
        // Making a key takes a while, so of a sealed package fewer places are tried.
        const int places = passphrase.isEmpty() ? 120 : 8;
        int refused = 0;
        for (int i = 0; i < places; ++i) {
            QByteArray bytes = whole;
            const qsizetype at = whole.size() * i / places;
            bytes[at] = static_cast<char>(bytes[at] ^ 0x10);
            putBytes(path(), bytes);
            refused += readsWhole(passphrase) ? 0 : 1;
        }
        // A bit in a time or a comment field changes nothing that is used.
        QVERIFY2(refused >= places * 9 / 10, QByteArray::number(refused));
        for (int i = 0; i < places; ++i) {
            putBytes(path(), whole.left(whole.size() * i / places));
            QVERIFY2(!readsWhole(passphrase), QByteArray::number(i));
        }
        putBytes(path(), whole);
        QVERIFY(readsWhole(passphrase));
    }

    void membersCannotChangePlaces()
    {
        m_files[1].second = noise(5000, 8);
        m_files[4].second = noise(5000, 9);
        QVERIFY(write(kPassphrase));
        Members members = readZip(path());
        for (auto& [name, bytes] : members) {
            name = name == "media/0001" ? "media/0004" : name == "media/0004" ? "media/0001" : name;
        }
        writeZip(path(), members);
        QVERIFY(!readsWhole(kPassphrase));
    }

    void foreignFiles()
    {
        const auto codeOf = [&] {
            const auto reader = PackageReader::open(path(), {});
            return reader ? ErrorCode::Internal : reader.error().code;
        };
        QCOMPARE(codeOf(), ErrorCode::FileNotFound);
        putBytes(path(), {});
        QCOMPARE(codeOf(), ErrorCode::PackageNotAPackage);
        putBytes(path(), "not a package at all");
        QCOMPARE(codeOf(), ErrorCode::PackageNotAPackage);
        writeZip(path(), {{"word/document.xml", "<w/>"}, {"manifest.json", "{}"}});
        QCOMPARE(codeOf(), ErrorCode::PackageNotAPackage);
        writeZip(path(), {{"manifest.json", "{}"}});
        QCOMPARE(codeOf(), ErrorCode::PackageNotAPackage);
        writeZip(path(), {{"manifest.json", R"({"format":"rozet-package","version":99})"}});
        QCOMPARE(codeOf(), ErrorCode::PackageNewer);
        writeZip(path(), {{"manifest.json", R"({"format":"rozet-package","version":1})"}});
        QCOMPARE(codeOf(), ErrorCode::PackageDamaged);
        const auto folder = PackageReader::open(m_folder->path(), {});
        QVERIFY(!folder && folder.error().code == ErrorCode::NotAFile);
    }

    void hostileMembers_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char* name :
             {"../evil", "/etc/evil", "media/../evil", "media/1", "media/0001x", "MEDIA/0001",
              "media\\0001", "study.rozet/x", "manifest.json ", "C:evil", "media/000001"}) {
            QTest::newRow(name) << QByteArray(name);
        }
    }

    void hostileMembers()
    {
        QFETCH(QByteArray, name);
        QVERIFY(write({}));
        Members members = readZip(path());
        members.emplace_back(name, "x");
        writeZip(path(), members);
        const auto reader = PackageReader::open(path(), {});
        QVERIFY(!reader);
        QCOMPARE(reader.error().code, ErrorCode::PackageDamaged);
    }

    void hostileContents_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("path") << QByteArray("media-file-name-1.mp4") << QByteArray("../evil.mp4");
        QTest::newRow("drive") << QByteArray("media-file-name-1.mp4") << QByteArray("C:evil.mp4");
        QTest::newRow("hidden") << QByteArray("media-file-name-1.mp4") << QByteArray(".bashrc");
        QTest::newRow("twice") << QByteArray("media/0002") << QByteArray("media/0001");
        QTest::newRow("longer") << QByteArray("\"bytes\": 1,") << QByteArray("\"bytes\": 2,");
        QTest::newRow("no number") << QByteArray("\"bytes\": 1,") << QByteArray("\"bytes\": -1,");
        QTest::newRow("no list") << QByteArray("\"members\"") << QByteArray("\"numbers\"");
        QTest::newRow("no study") << QByteArray("\"study.rozet\"") << QByteArray("\"media/0009\"");
        QTest::newRow("no JSON") << QByteArray("{") << QByteArray("[");
    }

    void hostileContents()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QVERIFY(write({}));
        Members members = readZip(path());
        for (auto& [name, bytes] : members) {
            if (name == kContentsName) {
                QVERIFY(bytes.contains(from));
                bytes.replace(from, to);
            }
        }
        writeZip(path(), members);
        const auto reader = PackageReader::open(path(), {});
        QVERIFY(!reader);
        QCOMPARE(reader.error().code, ErrorCode::PackageDamaged);
    }

    void packedMembersAreRefused()
    {
        QVERIFY(write({}));
        Members members = readZip(path());
        for (auto& [name, bytes] : members) {
            bytes = name.startsWith("media/") ? QByteArray(1 << 20, '\0') : bytes;
        }
        writeZip(path(), members, ZIP_CM_DEFLATE);
        QVERIFY(!PackageReader::open(path(), {}));
    }

    void greedyRecipesAreRefused()
    {
        QVERIFY(write(kPassphrase));
        Members members = readZip(path());
        for (auto& [name, bytes] : members) {
            if (name == kManifestName) {
                QJsonObject json = QJsonDocument::fromJson(bytes).object();
                QJsonObject key = json.value(QStringLiteral("key")).toObject();
                key.insert(QStringLiteral("memory_bytes"), qint64(64) << 30);
                json.insert(QStringLiteral("key"), key);
                bytes = QJsonDocument(json).toJson();
            }
        }
        writeZip(path(), members);
        const auto reader = PackageReader::open(path(), kPassphrase);
        QVERIFY(!reader && reader.error().code == ErrorCode::PackageDamaged);
    }

    void cancelledLeavesNothing()
    {
        QVERIFY(write({}));
        const QByteArray before = bytesOf(path());
        m_files[4].second = noise(kPieceBytes * 64, 5);
        for (const int reports : {1, 2, 6, 12}) {
            CancelsAfter progress(reports);
            const auto written = write({}, progress);
            QVERIFY(!written && written.error().code == ErrorCode::Cancelled);
            QCOMPARE(bytesOf(path()), before);
            QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*unfinished*")}).size(), 0);
        }
        QVERIFY(write({}));
        auto reader = PackageReader::open(path(), {});
        QVERIFY(reader);
        CancelsAfter progress(3);
        const QString out = m_folder->filePath(QStringLiteral("out"));
        const Done extracted = reader->extract(reader->contents().members.back(), out, progress);
        QVERIFY(!extracted && extracted.error().code == ErrorCode::Cancelled);
        QVERIFY(!QFile::exists(out));
    }

private:
    static void passphrases()
    {
        QTest::addColumn<QString>("passphrase");
        QTest::newRow("open") << QString();
        QTest::newRow("sealed") << kPassphrase;
    }

    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("a.package")); }

    [[nodiscard]] QByteArray bytesNamed(const QString& name) const
    {
        for (const auto& [known, bytes] : m_files) {
            if (known == name.toUtf8()) {
                return bytes;
            }
        }
        return "no such member";
    }

    Result<qint64> write(const QString& passphrase)
    {
        NoProgress progress;
        return write(passphrase, progress);
    }

    Result<qint64> write(const QString& passphrase, Progress& progress)
    {
        Contents contents;
        contents.package = QUuid::createUuid();
        contents.study = QUuid::createUuid();
        contents.coder = QUuid::createUuid();
        contents.coderName = QStringLiteral("Anna");
        contents.made = QDateTime::currentDateTimeUtc();
        std::vector<FileToPack> files;
        for (const auto& [name, bytes] : m_files) {
            FileToPack file;
            file.path = m_folder->filePath(QStringLiteral("in %1").arg(files.size()));
            putBytes(file.path, bytes);
            file.member.name = QString::fromUtf8(name);
            if (!files.empty()) {
                file.member.recording = QUuid::createUuid();
                file.member.fileName = QStringLiteral("media-file-name-%1.mp4").arg(files.size());
            }
            files.push_back(std::move(file));
        }
        return writePackage(path(), contents, std::move(files), passphrase, progress);
    }

    bool readsWhole(const QString& passphrase)
    {
        auto reader = PackageReader::open(path(), passphrase);
        if (!reader) {
            return false;
        }
        NoProgress progress;
        const auto members = reader->contents().members;
        for (const MemberInfo& member : members) {
            const QString out = m_folder->filePath(QStringLiteral("whole"));
            QFile::remove(out);
            const Done done = reader->extract(member, out, progress);
            if (!done) {
                // Nothing is left of what could not be read to its end.
                return QFile::exists(out);
            }
        }
        return true;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Members m_files;
};

QTEST_GUILESS_MAIN(TestPackage)
#include "tst_package.moc"
