// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/seal.h"

#include <sodium.h>

namespace rozet::package {

namespace {

static_assert(kSealBytes == crypto_secretstream_xchacha20poly1305_ABYTES);
static_assert(kSealHeaderBytes == crypto_secretstream_xchacha20poly1305_HEADERBYTES);

constexpr qsizetype kKeyBytes = crypto_kdf_KEYBYTES;
constexpr qsizetype kCheckBytes = 32;
constexpr quint64 kCheckNumber = 0; // of the member key that is no member's
constexpr char kContext[] = "RozetPkg";
static_assert(sizeof(kContext) - 1 == crypto_kdf_CONTEXTBYTES);

// More than libsodium's "moderate" and less than what stops a small computer.
constexpr quint64 kMostOperations = 10;
constexpr quint64 kMostMemory = quint64(1) << 30;

bool ready()
{
    static const bool isReady = sodium_init() >= 0;
    return isReady;
}

unsigned char* bytes(QByteArray& array)
{
    return reinterpret_cast<unsigned char*>(array.data());
}

const unsigned char* bytes(const QByteArray& array)
{
    return reinterpret_cast<const unsigned char*>(array.constData());
}

auto length(const QByteArray& array)
{
    return static_cast<unsigned long long>(array.size());
}

Result<QByteArray> derive(const QString& passphrase, const KeyRecipe& recipe)
{
    // The same letters typed on different systems are the same passphrase.
    QByteArray text = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
    QByteArray key(kKeyBytes, '\0');
    const int failed = ready() ? crypto_pwhash(bytes(key), length(key), text.constData(),
                                               length(text), bytes(recipe.salt), recipe.operations,
                                               static_cast<std::size_t>(recipe.memoryBytes),
                                               crypto_pwhash_ALG_ARGON2ID13)
                               : -1;
    sodium_memzero(text.data(), static_cast<std::size_t>(text.size()));
    if (failed != 0) {
        return failure(ErrorCode::Internal, QString(), QString(), QStringLiteral("Argon2id"));
    }
    return key;
}

} // namespace

bool isSensible(const KeyRecipe& recipe)
{
    return recipe.salt.size() == crypto_pwhash_SALTBYTES && recipe.check.size() == kCheckBytes &&
           recipe.operations >= crypto_pwhash_OPSLIMIT_MIN &&
           recipe.operations <= kMostOperations &&
           recipe.memoryBytes >= crypto_pwhash_MEMLIMIT_MIN && recipe.memoryBytes <= kMostMemory;
}

Key::Key(Key&& other) noexcept : m_bytes(std::move(other.m_bytes)) {}

Key::~Key()
{
    if (!m_bytes.isEmpty()) {
        sodium_memzero(m_bytes.data(), static_cast<std::size_t>(m_bytes.size()));
    }
}

Result<std::pair<KeyRecipe, Key>> Key::make(const QString& passphrase)
{
    KeyRecipe recipe;
    recipe.salt.fill('\0', crypto_pwhash_SALTBYTES);
    if (!ready()) {
        return failure(ErrorCode::Internal);
    }
    randombytes_buf(recipe.salt.data(), static_cast<std::size_t>(recipe.salt.size()));
    recipe.operations = crypto_pwhash_OPSLIMIT_MODERATE;
    recipe.memoryBytes = crypto_pwhash_MEMLIMIT_MODERATE;
    Result<QByteArray> derived = derive(passphrase, recipe);
    if (!derived) {
        return failure(derived.error());
    }
    Key key(std::move(*derived));
    recipe.check = key.ofMember(kCheckNumber);
    return std::pair<KeyRecipe, Key>(std::move(recipe), std::move(key));
}

Result<Key> Key::again(const QString& passphrase, const KeyRecipe& recipe)
{
    Result<QByteArray> derived = derive(passphrase, recipe);
    if (!derived) {
        return failure(derived.error());
    }
    Key key(std::move(*derived));
    const QByteArray check = key.ofMember(kCheckNumber);
    if (sodium_memcmp(check.constData(), recipe.check.constData(), kCheckBytes) != 0) {
        return failure(ErrorCode::PackagePassphraseWrong);
    }
    return key;
}

QByteArray Key::ofMember(quint64 number) const
{
    QByteArray key(crypto_secretstream_xchacha20poly1305_KEYBYTES, '\0');
    crypto_kdf_derive_from_key(bytes(key), static_cast<std::size_t>(key.size()), number, kContext,
                               bytes(m_bytes));
    return key;
}

qint64 sealedSize(qint64 plainBytes)
{
    const qint64 pieces = std::max<qint64>(1, (plainBytes + kPieceBytes - 1) / kPieceBytes);
    return kSealHeaderBytes + plainBytes + pieces * kSealBytes;
}

struct Sealer::State
{
    crypto_secretstream_xchacha20poly1305_state stream;
    QByteArray header;
};

Sealer::Sealer(const QByteArray& memberKey) : m_state(std::make_unique<State>())
{
    m_state->header.fill('\0', kSealHeaderBytes);
    crypto_secretstream_xchacha20poly1305_init_push(&m_state->stream, bytes(m_state->header),
                                                    bytes(memberKey));
}

Sealer::~Sealer()
{
    sodium_memzero(&m_state->stream, sizeof(m_state->stream));
}

const QByteArray& Sealer::header() const
{
    return m_state->header;
}

QByteArray Sealer::seal(const QByteArray& piece, bool last)
{
    QByteArray sealed(piece.size() + kSealBytes, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_push(
        &m_state->stream, bytes(sealed), nullptr, bytes(piece), length(piece), nullptr, 0,
        last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
             : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
    return sealed;
}

struct Unsealer::State
{
    crypto_secretstream_xchacha20poly1305_state stream;
    bool valid = false;
};

Unsealer::Unsealer(const QByteArray& memberKey, const QByteArray& header)
    : m_state(std::make_unique<State>())
{
    m_state->valid = header.size() == kSealHeaderBytes &&
                     crypto_secretstream_xchacha20poly1305_init_pull(
                         &m_state->stream, bytes(header), bytes(memberKey)) == 0;
}

Unsealer::~Unsealer()
{
    sodium_memzero(&m_state->stream, sizeof(m_state->stream));
}

std::optional<Unsealer::Piece> Unsealer::open(const QByteArray& sealed)
{
    if (!m_state->valid || sealed.size() < kSealBytes) {
        return std::nullopt;
    }
    Piece piece;
    piece.bytes.resize(sealed.size() - kSealBytes);
    unsigned char tag = 0;
    const int failed =
        crypto_secretstream_xchacha20poly1305_pull(&m_state->stream, bytes(piece.bytes), nullptr,
                                                   &tag, bytes(sealed), length(sealed), nullptr, 0);
    if (failed != 0) {
        return std::nullopt;
    }
    piece.last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    m_state->valid = !piece.last;
    return piece;
}

} // namespace rozet::package
