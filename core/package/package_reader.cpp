// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/package_reader.h"

#include "core/package/seal.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <zip.h>

namespace rozet::package {

namespace {

constexpr qint64 kLargestManifest = 16 << 10;
constexpr qint64 kLargestContents = 16 << 20;
constexpr zip_int64_t kMostMembers = 20'000;
constexpr quint64 kContentsKey = 1;
constexpr quint64 kFirstMemberKey = 2;

struct ArchiveCloser
{
    void operator()(zip_t* archive) const { zip_discard(archive); }
};

struct MemberCloser
{
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

using Archive = std::unique_ptr<zip_t, ArchiveCloser>;
using OpenMember = std::unique_ptr<zip_file_t, MemberCloser>;

struct Manifest
{
    bool sealed = false;
    KeyRecipe recipe;
};

QString name(const char* text)
{
    return QString::fromLatin1(text);
}

Result<Manifest> readManifest(const QByteArray& bytes, const QString& path)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    if (json.value(name("format")).toString() != name("rozet-package")) {
        return failure(ErrorCode::PackageNotAPackage, path);
    }
    const int version = json.value(name("version")).toInt(-1);
    if (version > kFormatVersion) {
        return failure(ErrorCode::PackageNewer, path, QString(), QString::number(version),
                       QString::number(kFormatVersion));
    }
    Manifest manifest;
    manifest.sealed = json.value(name("sealed")).toBool();
    if (manifest.sealed) {
        const QJsonObject key = json.value(name("key")).toObject();
        const auto number = [&](const char* field) {
            return static_cast<quint64>(std::max<qint64>(0, key.value(name(field)).toInteger()));
        };
        const auto hex = [&](const char* field) {
            return QByteArray::fromHex(key.value(name(field)).toString().toLatin1());
        };
        manifest.recipe = {hex("salt"), number("operations"), number("memory_bytes"), hex("check")};
        if (key.value(name("kdf")).toString() != name("argon2id13") ||
            !isSensible(manifest.recipe)) {
            return failure(ErrorCode::PackageDamaged, path, name(kManifestName));
        }
    }
    if (version != kFormatVersion) {
        return failure(ErrorCode::PackageDamaged, path, name(kManifestName));
    }
    return manifest;
}

/// The bytes of one member in order, unsealed when there is a key.
class MemberBytes
{
public:
    MemberBytes(zip_t* archive, const QByteArray& memberName, std::optional<QByteArray> memberKey)
        : m_file(zip_fopen(archive, memberName.constData(), ZIP_FL_ENC_RAW))
        , m_memberKey(std::move(memberKey))
    {
    }

    /// The next bytes; none at the end. Nothing when the member is damaged.
    [[nodiscard]] std::optional<QByteArray> next()
    {
        if (!m_file) {
            return std::nullopt;
        }
        if (!m_memberKey) {
            return read(kPieceBytes);
        }
        if (m_isDone) {
            const auto more = read(1); // nothing may come after the last piece
            return more && more->isEmpty() ? more : std::nullopt;
        }
        if (!m_unsealer) {
            const auto header = read(kSealHeaderBytes);
            if (!header) {
                return std::nullopt;
            }
            m_unsealer = std::make_unique<Unsealer>(*m_memberKey, *header);
        }
        const auto sealed = read(kPieceBytes + kSealBytes);
        if (!sealed) {
            return std::nullopt;
        }
        auto piece = m_unsealer->open(*sealed);
        if (!piece) {
            return std::nullopt;
        }
        m_isDone = piece->last;
        // An empty member is one empty piece; the caller takes that for the end.
        return m_isDone || !piece->bytes.isEmpty() ? std::optional(std::move(piece->bytes))
                                                   : std::nullopt;
    }

    [[nodiscard]] bool isAtEnd() const { return !m_memberKey || m_isDone; }

private:
    [[nodiscard]] std::optional<QByteArray> read(qint64 most)
    {
        QByteArray bytes(most, Qt::Uninitialized);
        qsizetype got = 0;
        while (got < most) {
            const zip_int64_t part =
                zip_fread(m_file.get(), bytes.data() + got, static_cast<zip_uint64_t>(most - got));
            if (part < 0) {
                return std::nullopt;
            }
            if (part == 0) {
                break;
            }
            got += static_cast<qsizetype>(part);
        }
        bytes.truncate(got);
        return bytes;
    }

    OpenMember m_file;
    std::optional<QByteArray> m_memberKey;
    std::unique_ptr<Unsealer> m_unsealer;
    bool m_isDone = false;
};

std::optional<QByteArray> wholeMember(MemberBytes bytes, qint64 largest)
{
    QByteArray whole;
    while (true) {
        const auto piece = bytes.next();
        if (!piece || whole.size() + piece->size() > largest) {
            return std::nullopt;
        }
        if (piece->isEmpty()) {
            return bytes.isAtEnd() ? std::optional(whole) : std::nullopt;
        }
        whole += *piece;
    }
}

} // namespace

bool looksLikePackage(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return false;
    }
    const QByteArray start = file.read(30 + static_cast<qsizetype>(qstrlen(kManifestName)));
    return start.startsWith("PK\x03\x04") && start.endsWith(kManifestName);
}

class PackageReader::Private
{
public:
    [[nodiscard]] std::optional<QByteArray> keyOf(quint64 number) const
    {
        return key ? std::optional(key->ofMember(number)) : std::nullopt;
    }

    [[nodiscard]] tl::unexpected<Error> damaged(const QString& where) const
    {
        return failure(ErrorCode::PackageDamaged, path, where);
    }

    Done checkMembers();
    Done checkSizes();

    QString path;
    Archive archive;
    Manifest manifest;
    std::optional<Key> key;
    Contents contents;
};

Done PackageReader::Private::checkMembers()
{
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    if (count < 0 || count > kMostMembers) {
        return damaged(QString::number(count));
    }
    QSet<QByteArray> names;
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        if (zip_stat_index(archive.get(), static_cast<zip_uint64_t>(i), ZIP_FL_ENC_RAW, &stat) <
            0) {
            return damaged(QString::number(i));
        }
        const QByteArray memberName(stat.name);
        const QString shown = QString::fromUtf8(memberName).left(100);
        const bool known = memberName == kManifestName || memberName == kContentsName ||
                           isMemberName(QString::fromUtf8(memberName));
        const bool stored =
            (stat.valid & ZIP_STAT_COMP_METHOD) != 0 && stat.comp_method == ZIP_CM_STORE &&
            (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 &&
            stat.encryption_method == ZIP_EM_NONE && (stat.valid & ZIP_STAT_SIZE) != 0;
        if (!known || !stored || names.contains(memberName)) {
            // A zip file of something else altogether is better called so.
            return names.contains(kManifestName) || memberName == kManifestName
                       ? Done(damaged(shown))
                       : Done(failure(ErrorCode::PackageNotAPackage, path));
        }
        names.insert(memberName);
    }
    if (!names.contains(kManifestName)) {
        return failure(ErrorCode::PackageNotAPackage, path);
    }
    return {};
}

// What stands in the archive must be what the contents list, byte for byte.
Done PackageReader::Private::checkSizes()
{
    if (zip_get_num_entries(archive.get(), 0) !=
        static_cast<zip_int64_t>(contents.members.size()) + 2) {
        return damaged(name(kContentsName));
    }
    for (const MemberInfo& member : contents.members) {
        zip_stat_t stat;
        const qint64 expected = key ? sealedSize(member.bytes) : member.bytes;
        if (zip_stat(archive.get(), member.name.toUtf8().constData(), ZIP_FL_ENC_RAW, &stat) < 0 ||
            stat.size != static_cast<zip_uint64_t>(expected)) {
            return damaged(member.name);
        }
    }
    return {};
}

PackageReader::PackageReader(std::unique_ptr<Private> d) : m_d(std::move(d)) {}

PackageReader::PackageReader(PackageReader&&) noexcept = default;

PackageReader::~PackageReader() = default;

const Contents& PackageReader::contents() const
{
    return m_d->contents;
}

bool PackageReader::isSealed() const
{
    return m_d->manifest.sealed;
}

Result<PackageReader> PackageReader::open(const QString& path, const QString& passphrase)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return failure(ErrorCode::FileNotFound, path);
    }
    if (!info.isFile()) {
        return failure(ErrorCode::NotAFile, path);
    }
    QFile readable(path);
    if (!readable.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::FileNotReadable, path, QString(), readable.errorString());
    }
    readable.close();
    auto d = std::make_unique<Private>();
    d->path = path;
    int code = 0;
    d->archive.reset(
        zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY | ZIP_CHECKCONS, &code));
    if (!d->archive) {
        // What begins as a package and cannot be read to its end was cut off or damaged.
        return failure(looksLikePackage(path) ? ErrorCode::PackageDamaged
                                              : ErrorCode::PackageNotAPackage,
                       path);
    }
    if (Done checked = d->checkMembers(); !checked) {
        return failure(checked.error());
    }
    const auto manifestBytes =
        wholeMember(MemberBytes(d->archive.get(), kManifestName, std::nullopt), kLargestManifest);
    if (!manifestBytes) {
        return d->damaged(name(kManifestName));
    }
    Result<Manifest> manifest = readManifest(*manifestBytes, path);
    if (!manifest) {
        return failure(manifest.error());
    }
    d->manifest = *manifest;
    if (d->manifest.sealed) {
        if (passphrase.isEmpty()) {
            return failure(ErrorCode::PackagePassphraseNeeded, path);
        }
        Result<Key> key = Key::again(passphrase, d->manifest.recipe);
        if (!key) {
            Error error = key.error();
            error.subject = path;
            return failure(std::move(error));
        }
        d->key.emplace(std::move(*key));
    }
    const auto contentsBytes = wholeMember(
        MemberBytes(d->archive.get(), kContentsName, d->keyOf(kContentsKey)), kLargestContents);
    if (!contentsBytes) {
        return d->damaged(name(kContentsName));
    }
    Result<Contents> contents = readContents(*contentsBytes, path);
    if (!contents) {
        return failure(contents.error());
    }
    d->contents = std::move(*contents);
    if (Done checked = d->checkSizes(); !checked) {
        return failure(checked.error());
    }
    return PackageReader(std::move(d));
}

Done PackageReader::extract(const MemberInfo& member, const QString& path, Progress& progress,
                            qint64 before, qint64 total)
{
    const auto place = std::ranges::find(m_d->contents.members, member.name, &MemberInfo::name);
    if (place == m_d->contents.members.end()) {
        return m_d->damaged(member.name);
    }
    const auto number =
        kFirstMemberKey + static_cast<quint64>(place - m_d->contents.members.begin());
    MemberBytes bytes(m_d->archive.get(), member.name.toUtf8(), m_d->keyOf(number));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        return failure(file.exists() ? ErrorCode::FileExists : ErrorCode::FileNotWritable, path,
                       QString(), file.errorString());
    }
    const auto giveUp = [&](Error error) -> Done {
        file.close();
        file.remove();
        return failure(std::move(error));
    };
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 written = 0;
    while (true) {
        if (progress.cancelled()) {
            return giveUp(makeError(ErrorCode::Cancelled));
        }
        const auto piece = bytes.next();
        if (!piece || written + piece->size() > place->bytes) {
            return giveUp(makeError(ErrorCode::PackageDamaged, m_d->path, member.name));
        }
        if (piece->isEmpty()) {
            break;
        }
        if (file.write(*piece) != piece->size()) {
            return giveUp(
                makeError(ErrorCode::FileNotWritable, path, QString(), file.errorString()));
        }
        hash.addData(*piece);
        written += piece->size();
        progress.report(before + written, std::max(total, place->bytes));
    }
    if (!bytes.isAtEnd() || written != place->bytes || hash.result() != place->sha256) {
        return giveUp(makeError(ErrorCode::PackageDamaged, m_d->path, member.name));
    }
    if (!file.flush()) {
        return giveUp(makeError(ErrorCode::FileNotWritable, path, QString(), file.errorString()));
    }
    return {};
}

} // namespace rozet::package
