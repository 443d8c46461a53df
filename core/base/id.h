// SPDX-License-Identifier: GPL-3.0-or-later
// Identity that survives copying, merging and renaming: a UUID, or a short text for codes, behind a
// tag type, so that the id of a mentor can never be handed over as the id of a coder.
#pragma once

#include <QString>
#include <QUuid>

#include <compare>
#include <functional>

namespace rozet {

/// A UUID of one kind of thing. A default-constructed id is null and identifies nothing.
template <class Tag>
class Id
{
public:
    Id() = default;

    static Id create() { return Id(QUuid::createUuid()); }
    static Id fromUuid(const QUuid& uuid) { return Id(uuid); }

    /// Accepts the text with or without braces; anything else gives the null id.
    static Id fromText(const QString& text) { return Id(QUuid::fromString(text)); }

    /// Lower case, without braces.
    [[nodiscard]] QString toText() const { return m_uuid.toString(QUuid::WithoutBraces); }
    [[nodiscard]] const QUuid& uuid() const { return m_uuid; }
    [[nodiscard]] bool isNull() const { return m_uuid.isNull(); }

    friend bool operator==(const Id& a, const Id& b) { return a.m_uuid == b.m_uuid; }

    friend std::strong_ordering operator<=>(const Id& a, const Id& b)
    {
        if (a.m_uuid == b.m_uuid) {
            return std::strong_ordering::equal;
        }
        return a.m_uuid < b.m_uuid ? std::strong_ordering::less : std::strong_ordering::greater;
    }

private:
    explicit Id(const QUuid& uuid)
        : m_uuid(uuid)
    {
    }

    QUuid m_uuid;
};

/// A readable identity chosen by people, such as the id of a code in a codebook.
template <class Tag>
class TextId
{
public:
    TextId() = default;

    explicit TextId(QString text)
        : m_text(std::move(text))
    {
    }

    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }

    friend bool operator==(const TextId& a, const TextId& b) { return a.m_text == b.m_text; }

    friend std::strong_ordering operator<=>(const TextId& a, const TextId& b)
    {
        const int order = a.m_text.compare(b.m_text);
        return order <=> 0;
    }

private:
    QString m_text;
};

} // namespace rozet

template <class Tag>
struct std::hash<rozet::Id<Tag>>
{
    std::size_t operator()(const rozet::Id<Tag>& id) const noexcept { return qHash(id.uuid(), 0); }
};

template <class Tag>
struct std::hash<rozet::TextId<Tag>>
{
    std::size_t operator()(const rozet::TextId<Tag>& id) const noexcept { return qHash(id.text(), 0); }
};
