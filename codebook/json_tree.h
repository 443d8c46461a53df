// SPDX-License-Identifier: GPL-3.0-or-later
// A JSON document as a tree that keeps what hand-editing gets wrong: the order of keys, and where a
// key stands twice. Stricter than JSON itself: a key given twice, NaN, half a surrogate pair, bytes
// that are not UTF-8, and documents nested deeper or larger than asked for are all refused.
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <utility>
#include <vector>

namespace rozet::codebook {

struct JsonNode
{
    enum class Kind { Null, Boolean, Integer, Number, Text, List, Object };

    Kind kind = Kind::Null;
    bool boolean = false;
    qint64 integer = 0; ///< for Integer
    double number = 0;  ///< for Integer and Number
    QString text;
    std::vector<JsonNode> items;
    std::vector<std::pair<QString, JsonNode>> members; ///< in the order of the document

    [[nodiscard]] const JsonNode* member(const QString& key) const;
};

struct JsonLimits
{
    qsizetype bytes = qsizetype(16) << 20;
    int depth = 16;
};

/// Fails with FileTooLarge, TextEncoding (where: line), JsonSyntax (where: line:column) or
/// JsonStructure (a key given twice, or nested too deeply; where: path of the key).
[[nodiscard]] Result<JsonNode> readJsonTree(const QByteArray& bytes, const QString& fileName,
                                            const JsonLimits& limits = {});

} // namespace rozet::codebook
