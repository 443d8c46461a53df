// SPDX-License-Identifier: GPL-3.0-or-later
// Sealing with a passphrase: Argon2id makes a key of it, XChaCha20-Poly1305 in pieces (libsodium's
// secretstream) keeps every member unreadable and unchangeable. Nothing is held in memory whole.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace rozet::package {

/// What must be known beside the passphrase to make the key again. Stands unsealed in the package.
struct KeyRecipe
{
    QByteArray salt; ///< 16 bytes
    quint64 operations = 0;
    quint64 memoryBytes = 0;
    QByteArray check; ///< 32 bytes that only this key gives, to tell a wrong passphrase

    friend bool operator==(const KeyRecipe&, const KeyRecipe&) = default;
};

/// Whether a recipe from outside asks for no more than is sensible.
[[nodiscard]] bool isSensible(const KeyRecipe& recipe);

/// Of one package. Its bytes are wiped when it goes.
class Key
{
public:
    /// A new recipe for this passphrase, with its key.
    [[nodiscard]] static Result<std::pair<KeyRecipe, Key>> make(const QString& passphrase);
    /// Fails with PackagePassphraseWrong.
    [[nodiscard]] static Result<Key> again(const QString& passphrase, const KeyRecipe& recipe);

    Key(Key&& other) noexcept;
    Key& operator=(Key&&) = delete;
    ~Key();

    /// The key of one member, so that no member can take the place of another.
    [[nodiscard]] QByteArray ofMember(quint64 number) const;

private:
    explicit Key(QByteArray bytes) : m_bytes(std::move(bytes)) {}

    QByteArray m_bytes;
};

/// Bytes of a member in one piece but for the last one.
inline constexpr qint64 kPieceBytes = 65536;
/// How much longer a sealed piece is.
inline constexpr qint64 kSealBytes = 17;
/// What stands before the first piece.
inline constexpr qint64 kSealHeaderBytes = 24;

/// The length of so many bytes when sealed.
[[nodiscard]] qint64 sealedSize(qint64 plainBytes);

/// Seals the pieces of one member in their order.
class Sealer
{
public:
    explicit Sealer(const QByteArray& memberKey);
    Sealer(const Sealer&) = delete;
    Sealer& operator=(const Sealer&) = delete;
    ~Sealer();

    [[nodiscard]] const QByteArray& header() const;
    [[nodiscard]] QByteArray seal(const QByteArray& piece, bool last);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Opens them again.
class Unsealer
{
public:
    /// header: the first kSealHeaderBytes of the member.
    Unsealer(const QByteArray& memberKey, const QByteArray& header);
    Unsealer(const Unsealer&) = delete;
    Unsealer& operator=(const Unsealer&) = delete;
    ~Unsealer();

    struct Piece
    {
        QByteArray bytes;
        bool last = false;
    };

    /// Nothing when a single bit of it is not as it was sealed, or it is not the next one.
    [[nodiscard]] std::optional<Piece> open(const QByteArray& sealed);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace rozet::package
