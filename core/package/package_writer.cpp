// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/package_writer.h"

#include "core/package/seal.h"
#include "core/package/zip_source.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <zip.h>

#include <cerrno>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace rozet::package {

namespace {

// The first moment a zip file can hold: 1 January 1980, midnight. The real one is in the contents.
constexpr zip_uint16_t kDosTime = 0;
constexpr zip_uint16_t kDosDate = (0 << 9) | (1 << 5) | 1;

constexpr quint64 kContentsKey = 1;
constexpr double kTellEvery = 0.005;

struct ArchiveCloser
{
    void operator()(zip_t* archive) const { zip_discard(archive); }
};

QString name(const char* text)
{
    return QString::fromLatin1(text);
}

QByteArray manifestJson(const std::optional<KeyRecipe>& recipe)
{
    QJsonObject json{{name("format"), name("rozet-package")},
                     {name("version"), kFormatVersion},
                     {name("sealed"), recipe.has_value()}};
    if (recipe) {
        const auto number = [](quint64 value) { return static_cast<qint64>(value); };
        json.insert(name("key"),
                    QJsonObject{{name("kdf"), name("argon2id13")},
                                {name("operations"), number(recipe->operations)},
                                {name("memory_bytes"), number(recipe->memoryBytes)},
                                {name("salt"), QString::fromLatin1(recipe->salt.toHex())},
                                {name("check"), QString::fromLatin1(recipe->check.toHex())}});
    }
    return QJsonDocument(json).toJson();
}

/// Counts what is read and written, as one length of work.
class Meter
{
public:
    Meter(Progress& progress, qint64 total) : m_progress(progress), m_total(total) {}

    void hashed(qint64 bytes)
    {
        m_hashed += bytes;
        m_progress.report(m_hashed, 2 * m_total);
    }

    void written(double share)
    {
        m_progress.report(m_total + static_cast<qint64>(share * static_cast<double>(m_total)),
                          2 * m_total);
    }

    [[nodiscard]] bool cancelled() const { return m_progress.cancelled(); }

private:
    Progress& m_progress;
    qint64 m_total;
    qint64 m_hashed = 0;
};

void tellWritten(zip_t*, double share, void* meter)
{
    static_cast<Meter*>(meter)->written(share);
}

int isCancelled(zip_t*, void* meter)
{
    return static_cast<Meter*>(meter)->cancelled() ? 1 : 0;
}

Done fillIn(FileToPack& file, Meter& meter)
{
    QFile device(file.path);
    if (!device.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::FileNotReadable, file.path, QString(), device.errorString());
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    file.member.bytes = 0;
    while (!device.atEnd()) {
        if (meter.cancelled()) {
            return failure(ErrorCode::Cancelled);
        }
        const QByteArray piece = device.read(kPieceBytes * 16);
        if (piece.isEmpty()) {
            return failure(ErrorCode::FileNotReadable, file.path, QString(), device.errorString());
        }
        hash.addData(piece);
        file.member.bytes += piece.size();
        meter.hashed(piece.size());
    }
    file.member.sha256 = hash.result();
    return {};
}

class Writer
{
public:
    Writer(QString path, std::optional<Key> key)
        : m_path(std::move(path))
        , m_unfinished(QStringLiteral("%1.unfinished-%2")
                           .arg(m_path)
                           .arg(QRandomGenerator::global()->generate64(), 16, 16, QLatin1Char('0')))
        , m_key(std::move(key))
    {
    }

    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    ~Writer() { QFile::remove(m_unfinished); }

    Done open()
    {
        int code = 0;
        m_archive.reset(
            zip_open(QFile::encodeName(m_unfinished).constData(), ZIP_CREATE | ZIP_EXCL, &code));
        if (!m_archive) {
            return failure(ErrorCode::FileNotWritable, m_path, QString(), qt_error_string(errno));
        }
        return {};
    }

    Done add(const QByteArray& memberName, std::unique_ptr<QIODevice> device, qint64 bytes,
             std::optional<quint64> keyNumber)
    {
        const auto memberKey =
            m_key && keyNumber ? std::optional(m_key->ofMember(*keyNumber)) : std::nullopt;
        zip_source_t* source = makeSource(m_archive.get(), std::move(device), bytes, memberKey);
        const zip_int64_t index =
            source == nullptr
                ? -1
                : zip_file_add(m_archive.get(), memberName.constData(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(source);
            return failed();
        }
        const auto place = static_cast<zip_uint64_t>(index);
        if (zip_set_file_compression(m_archive.get(), place, ZIP_CM_STORE, 0) < 0 ||
            zip_file_set_dostime(m_archive.get(), place, kDosTime, kDosDate, 0) < 0) {
            return failed();
        }
        return {};
    }

    Done addBytes(const char* memberName, const QByteArray& bytes, std::optional<quint64> keyNumber)
    {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(bytes);
        buffer->open(QIODevice::ReadOnly);
        return add(memberName, std::move(buffer), bytes.size(), keyNumber);
    }

    Done addFile(const FileToPack& file, quint64 keyNumber)
    {
        auto device = std::make_unique<QFile>(file.path);
        if (!device->open(QIODevice::ReadOnly)) {
            return failure(ErrorCode::FileNotReadable, file.path, QString(), device->errorString());
        }
        return add(file.member.name.toUtf8(), std::move(device), file.member.bytes, keyNumber);
    }

    Done finish(Meter& meter)
    {
        zip_register_progress_callback_with_state(m_archive.get(), kTellEvery, tellWritten, nullptr,
                                                  &meter);
        zip_register_cancel_callback_with_state(m_archive.get(), isCancelled, nullptr, &meter);
        if (zip_close(m_archive.get()) < 0) {
            return meter.cancelled() ? Done(failure(ErrorCode::Cancelled)) : failed();
        }
        (void)m_archive.release(); // closing has freed it
        return moveIntoPlace();
    }

private:
    tl::unexpected<Error> failed()
    {
        zip_error_t* error = zip_get_error(m_archive.get());
        const int system = zip_error_code_system(error);
        if (system == ENOSPC) {
            return failure(ErrorCode::DiskFull, m_path);
        }
        return failure(ErrorCode::FileNotWritable, m_path, QString(),
                       QString::fromUtf8(zip_error_strerror(error)));
    }

    Done moveIntoPlace()
    {
        const QByteArray from = QFile::encodeName(m_unfinished);
#ifdef Q_OS_UNIX
        const int descriptor = ::open(from.constData(), O_RDONLY | O_CLOEXEC);
        if (descriptor >= 0) {
            ::fsync(descriptor);
            ::close(descriptor);
        }
#else
        QFile::remove(m_path);
#endif
        if (std::rename(from.constData(), QFile::encodeName(m_path).constData()) != 0) {
            return failure(ErrorCode::FileNotWritable, m_path, QString(), qt_error_string(errno));
        }
        return {};
    }

    QString m_path;
    QString m_unfinished;
    std::optional<Key> m_key;
    std::unique_ptr<zip_t, ArchiveCloser> m_archive;
};

} // namespace

Result<qint64> writePackage(const QString& path, Contents contents, std::vector<FileToPack> files,
                            const QString& passphrase, Progress& progress)
{
    qint64 total = 0;
    for (const FileToPack& file : files) {
        total += QFileInfo(file.path).size();
    }
    Meter meter(progress, total);
    contents.members.clear();
    for (FileToPack& file : files) {
        if (Done filled = fillIn(file, meter); !filled) {
            return failure(filled.error());
        }
        contents.members.push_back(file.member);
    }
    std::optional<KeyRecipe> recipe;
    std::optional<Key> key;
    if (!passphrase.isEmpty()) {
        auto made = Key::make(passphrase);
        if (!made) {
            return failure(made.error());
        }
        recipe = made->first;
        key.emplace(std::move(made->second));
    }
    Writer writer(path, std::move(key));
    Done done = writer.open()
                    .and_then([&] {
                        return writer.addBytes(kManifestName, manifestJson(recipe), std::nullopt);
                    })
                    .and_then([&] {
                        return writer.addBytes(kContentsName, contentsJson(contents), kContentsKey);
                    });
    quint64 number = kContentsKey;
    for (const FileToPack& file : files) {
        done = done.and_then([&] { return writer.addFile(file, ++number); });
    }
    done = done.and_then([&] { return writer.finish(meter); });
    if (!done) {
        return failure(done.error());
    }
    return QFileInfo(path).size();
}

} // namespace rozet::package
