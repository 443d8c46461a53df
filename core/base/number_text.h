// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and times as text that is the same on every computer: decimal point, no grouping,
// whatever the language of the system. Screens use the language's own form instead.
#pragma once

#include "core/base/time.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace rozet {

/// The shortest text that reads back as the same double.
[[nodiscard]] QString numberText(double value);

/// Reads a number written with a point, or with the given decimal sign. Surrounding blanks are
/// allowed; anything else, "nan" and "inf" included, is nothing.
[[nodiscard]] std::optional<double> readNumber(QStringView text, QChar decimalSign = u'.');
[[nodiscard]] std::optional<qint64> readInteger(QStringView text);

/// Seconds with six decimals at most, without trailing zeros: 12.04
[[nodiscard]] QString secondsText(MediaTime time);

/// h:mm:ss.mmm, rounded down to the millisecond: 0:03:12.040. Negative times get a minus sign.
[[nodiscard]] QString clockText(MediaTime time);
/// m:ss, or h:mm:ss from an hour on, rounded down: 3:12
[[nodiscard]] QString shortClockText(MediaTime time);

/// Reads seconds (12.04), m:ss or h:mm:ss, each with optional decimals after a point or a comma.
[[nodiscard]] std::optional<MediaTime> readTime(QStringView text);

} // namespace rozet
