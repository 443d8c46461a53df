// SPDX-License-Identifier: GPL-3.0-or-later
// One thing a coder made, whatever its kind, so that things can be compared and kept alike.
#pragma once

#include "core/study/study.h"
#include "core/study/versions.h"

#include <QJsonObject>

#include <variant>

namespace rozet::study {

/// A summary is a QString.
using ItemValue = std::variant<CodingHeader, Fragment, RecordingCodeValue, codebook::LearyPosition,
                               QString, Trace, CodeNote>;

/// Without the id, which the key says; equal values give equal texts. A fragment has "start_us",
/// "end_us", "codes", "description", "memo" and what else it holds; a summary "text".
[[nodiscard]] QJsonObject itemJson(const ItemValue& value);
/// The same as bytes.
[[nodiscard]] QByteArray itemBytes(const ItemValue& value);

/// The stamp of a value that was never changed since it was made: below kFirstStamp, and the same
/// for equal values.
[[nodiscard]] qint64 stampOfUnchanged(const ItemValue& value);

/// When a version was made, in milliseconds since 1970; 0 when its stamp does not say.
[[nodiscard]] qint64 stampTimeMs(qint64 stamp);

/// Everything in a coding with its key.
[[nodiscard]] std::map<ItemKey, ItemValue> itemsOf(const Coding& coding);

/// "mentor" or "student".
[[nodiscard]] QString partyKey(Party party);

} // namespace rozet::study
