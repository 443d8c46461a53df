// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/json_tree.h"

#include <QStringDecoder>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>

namespace rozet::codebook {

namespace {

QString position(const QByteArray& bytes, qsizetype offset)
{
    const qsizetype end = std::clamp<qsizetype>(offset, 0, bytes.size());
    qsizetype line = 1;
    qsizetype lineStart = 0;
    for (qsizetype i = 0; i < end; ++i) {
        if (bytes[i] == '\n') {
            ++line;
            lineStart = i + 1;
        }
    }
    const QString inLine = QString::fromUtf8(bytes.mid(lineStart, end - lineStart));
    return QStringLiteral("%1:%2").arg(line).arg(std::max<qsizetype>(1, inLine.size()));
}

/// Receives what the parser finds and grows the tree; the stack holds the open lists and objects.
class TreeBuilder final : public nlohmann::json_sax<nlohmann::json>
{
public:
    TreeBuilder(const QByteArray& bytes, const QString& fileName, int largestDepth)
        : m_bytes(bytes), m_fileName(fileName), m_largestDepth(largestDepth)
    {
    }

    bool null() override { return add({}); }

    bool boolean(bool value) override
    {
        JsonNode node;
        node.kind = JsonNode::Kind::Boolean;
        node.boolean = value;
        return add(std::move(node));
    }

    bool number_integer(number_integer_t value) override
    {
        JsonNode node;
        node.kind = JsonNode::Kind::Integer;
        node.integer = value;
        node.number = static_cast<double>(value);
        return add(std::move(node));
    }

    bool number_unsigned(number_unsigned_t value) override
    {
        if (value > static_cast<number_unsigned_t>(std::numeric_limits<qint64>::max())) {
            return number_float(static_cast<double>(value), {});
        }
        return number_integer(static_cast<number_integer_t>(value));
    }

    bool number_float(number_float_t value, const string_t&) override
    {
        JsonNode node;
        node.kind = JsonNode::Kind::Number;
        node.number = value;
        return add(std::move(node));
    }

    bool string(string_t& value) override
    {
        JsonNode node;
        node.kind = JsonNode::Kind::Text;
        node.text = QString::fromStdString(value);
        return add(std::move(node));
    }

    bool binary(binary_t&) override { return false; }

    bool start_object(std::size_t) override { return open(JsonNode::Kind::Object); }

    bool start_array(std::size_t) override { return open(JsonNode::Kind::List); }

    bool end_object() override { return close(); }

    bool end_array() override { return close(); }

    bool key(string_t& value) override
    {
        const QString name = QString::fromStdString(value);
        JsonNode& object = m_open.back();
        if (object.member(name) != nullptr) {
            m_error = makeError(ErrorCode::JsonStructure, m_fileName, path(name), name,
                                QStringLiteral("once"));
            return false;
        }
        object.members.emplace_back(name, JsonNode{});
        return true;
    }

    bool parse_error(std::size_t offset, const std::string& lastToken,
                     const nlohmann::detail::exception&) override
    {
        constexpr int kShown = 40;
        QString found = QString::fromStdString(lastToken).right(kShown);
        m_error = makeError(ErrorCode::JsonSyntax, m_fileName,
                            position(m_bytes, static_cast<qsizetype>(offset)), found,
                            QStringLiteral("JSON"));
        return false;
    }

    Result<JsonNode> take()
    {
        if (m_error) {
            return failure(*m_error);
        }
        if (!m_done) {
            return failure(ErrorCode::JsonSyntax, m_fileName, QStringLiteral("1:1"));
        }
        return std::move(*m_done);
    }

private:
    [[nodiscard]] QString path(const QString& lastKey) const
    {
        QString text;
        for (std::size_t level = 0; level < m_open.size(); ++level) {
            const JsonNode& node = m_open[level];
            const bool innermost = level + 1 == m_open.size();
            if (node.kind == JsonNode::Kind::List) {
                text += QStringLiteral("[%1]").arg(node.items.size());
                continue;
            }
            const QString key = innermost ? lastKey : node.members.back().first;
            text += (text.isEmpty() ? QString() : QStringLiteral(".")) + key;
        }
        return text;
    }

    bool add(JsonNode node)
    {
        if (m_open.empty()) {
            m_done = std::move(node);
        } else if (m_open.back().kind == JsonNode::Kind::List) {
            m_open.back().items.push_back(std::move(node));
        } else {
            m_open.back().members.back().second = std::move(node);
        }
        return true;
    }

    bool open(JsonNode::Kind kind)
    {
        if (static_cast<int>(m_open.size()) >= m_largestDepth) {
            const bool inObject = m_open.back().kind == JsonNode::Kind::Object;
            m_error = makeError(ErrorCode::JsonStructure, m_fileName,
                                path(inObject ? m_open.back().members.back().first : QString()),
                                QStringLiteral("depth %1").arg(m_open.size() + 1),
                                QStringLiteral("depth %1").arg(m_largestDepth));
            return false;
        }
        JsonNode node;
        node.kind = kind;
        m_open.push_back(std::move(node));
        return true;
    }

    bool close()
    {
        JsonNode node = std::move(m_open.back());
        m_open.pop_back();
        return add(std::move(node));
    }

    const QByteArray& m_bytes;
    const QString& m_fileName;
    int m_largestDepth;
    std::vector<JsonNode> m_open;
    std::optional<JsonNode> m_done;
    std::optional<Error> m_error;
};

std::optional<Error> encodingError(const QByteArray& bytes, const QString& fileName)
{
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff")) {
        return makeError(ErrorCode::TextEncoding, fileName, QStringLiteral("1"),
                         QStringLiteral("UTF-16"), QStringLiteral("UTF-8"));
    }
    qsizetype line = 1;
    qsizetype start = 0;
    while (start < bytes.size()) {
        qsizetype end = bytes.indexOf('\n', start);
        end = end < 0 ? bytes.size() : end;
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString decoded = decoder.decode(QByteArrayView(bytes).sliced(start, end - start));
        if (decoder.hasError()) {
            return makeError(ErrorCode::TextEncoding, fileName, QString::number(line),
                             decoded.left(40), QStringLiteral("UTF-8"));
        }
        start = end + 1;
        ++line;
    }
    return std::nullopt;
}

} // namespace

const JsonNode* JsonNode::member(const QString& key) const
{
    const auto found = std::ranges::find(members, key, [](const auto& m) { return m.first; });
    return found == members.end() ? nullptr : &found->second;
}

Result<JsonNode> readJsonTree(const QByteArray& bytes, const QString& fileName,
                              const JsonLimits& limits)
{
    if (bytes.size() > limits.bytes) {
        return failure(ErrorCode::FileTooLarge, fileName, QString(), QString::number(bytes.size()),
                       QString::number(limits.bytes));
    }
    if (const auto error = encodingError(bytes, fileName)) {
        return failure(*error);
    }
    TreeBuilder builder(bytes, fileName, limits.depth);
    nlohmann::json::sax_parse(bytes.cbegin(), bytes.cend(), &builder);
    return builder.take();
}

} // namespace rozet::codebook
